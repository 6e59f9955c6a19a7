"""Tell what only follows a deed, as bodies that are found: its day is not that of the deed."""

from __future__ import annotations

import re

# "The bodies of two more were pulled overnight from a block", "five of the wounded died on Tuesday"
FOUND = (
    r"(?:pulled|recovered|found|dug|retrieved|unearthed|exhumed|buried|carried|brought|collected"
    r"|handed|recover|find|retrieve|pull)"
)
AFTERMATH = re.compile(
    rf"\b(?:bod(?:y|ies)|remains|corpses?|victims)\b[^.;]{{0,60}}?\b{FOUND}\b"
    rf"|\b{FOUND}\b[^.;]{{0,50}}?\b(?:bod(?:y|ies)|remains|corpses?)\b"
    r"|\b[Ww]e (?:have )?buried\b|\bburied (?:\w+ )?(?:of )?(?:our|its|their|his|her)\b"
    r"|\b(?:died|die|succumbed)\b[^.;]{0,45}?\b(?:in (?:an? |the )?hospital"
    r"|at (?:an? |the )?[\w ]{0,20}hospital"
    r"|(?:of|from|to) (?:his|her|their|the) (?:wounds|injuries|burns))"
    r"|\b(?:of|the) (?:the )?(?:wounded|injured|victims)\b[^.;]{0,20}?\b(?:died|succumbed)\b"
    r"|\b(?:more|other) (?:victims|wounded|injured)\b[^.;]{0,20}?\b(?:died|succumbed)\b"
    r"|\b(?:toll|number of (?:dead|deaths|people killed))\b[^.;]{0,60}?"
    r"\b(?:rose|risen|climbed|rises|climbs|grew|grown)\b",
    re.IGNORECASE,
)
SHELLED = re.compile(
    r"\b(?:attack|strike|raid|shell(?:ed|ing)?|rocket|missile|bomb|ambush|blast|explosion|drone)s?"
    r"\b[^.;]{0,60}?\b(?:hit|struck|killed|fell|landed|slammed|exploded|tore|came"
    r"|took place|happened)\b",
    re.IGNORECASE,
)


def is_aftermath(text: str) -> bool:
    """Tell whether a sentence tells only what followed a deed of another day."""
    return AFTERMATH.search(text) is not None and SHELLED.search(text) is None
