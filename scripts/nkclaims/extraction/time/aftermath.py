"""Tell what only follows a deed, as bodies that are found: its day is not that of the deed."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex

# "The bodies of two more were pulled overnight from a block", "five of the wounded died on Tuesday"
FOUND = (
    r"(?:pulled|recovered|found|dug|retrieved|unearthed|exhumed|buried|carried|brought|collected"
    r"|handed|recover|find|retrieve|pull)"
)
SEQUEL = QuickRegex(
    rf"\b(?:bod(?:y|ies)|remains|corpses?|victims)\b[^.;]{{0,60}}?\b{FOUND}\b"
    rf"|\b{FOUND}\b[^.;]{{0,50}}?\b(?:bod(?:y|ies)|remains|corpses?)\b"
    r"|\b(?:search|dig|comb|sift|clear)(?:ed|ing|s|ged|ging)?\b[^.;]{0,40}?\b(?:survivors|rubble|debris"
    r"|wreckage|ruins|missing)\b|\bdug\s(?:through|in)\b|\b[Rr]escue (?:work|efforts|operations?)\b"
    r"|\b[Ww]e (?:have )?buried\b|\bburied (?:\w+ )?(?:of )?(?:our|its|their|his|her)\b"
    r"|\b(?:died|die|succumbed)\b[^.;]{0,45}?\b(?:in (?:an? |the )?hospital"
    r"|at (?:an? |the )?[\w ]{0,20}hospital"
    r"|(?:of|from|to) (?:(?:his|her|their|the) )?(?:wounds|injuries|burns))"
    r"|\b(?:of|the) (?:the )?(?:wounded|injured|victims)\b[^.;]{0,20}?\b(?:died|succumbed)\b"
    r"|\b(?:more|other) (?:victims|wounded|injured)\b[^.;]{0,20}?\b(?:died|succumbed)\b",
    re.IGNORECASE,
)
RISEN = QuickRegex(
    r"\b(?:toll|number of (?:dead|deaths|people killed"
    r"|(?:civilians|soldiers|those|troops|children|victims) killed))\b[^.;]{0,120}?"
    r"\b(?:rose|risen|climbed|rises|climbs|grew|grown|reached)\b",
    re.IGNORECASE,
)
# "Bodies were pulled on Friday from a block hit by a rocket on Tuesday": Tuesday is the deed's.
STRUCK = re.compile(
    r"\b(?:attack|str[iu]ck|strike|hit|raid|shell|rocket|missile|bomb|ambush|blast|explo|drone|mine"
    r"|collapse(?!d (?!in|on|after|when|during|at|by)\w)|fire)\w*|,\s|;",
    re.IGNORECASE,
)
# "On Monday the town buried nine men killed in the raid": they had died before
RITE = re.compile(
    r"\b(?:bur(?:y|ied|ies|ying)|mourn(?:ed|s|ing)|bid(?:ding|s)? farewell to|la(?:id|y|ying)"
    r"|paid (?:tribute|respects) to|honou?red|coffins of|funerals? (?:of|for)"
    r"|(?:vigil|prayers|tribute|memorial|mass|service|ceremony) for|farewell to)"
    r"\s(?:[\w-]+\s){0,4}\Z"
)
FALLEN = re.compile(r"\b(?:killed|died|slain|shot|murdered|fell|fallen|perished)\b")
AT_HEAD = re.compile(r"(?:On\s|By\s|The\s|A\s|Late\s|Early\s)?[^,.;]{3,30},\s")
NEAR = 100  # characters behind what followed a deed in which its day stands


def tells_sequel(text: str) -> bool:
    """Tell whether a sentence tells what followed a deed, whatever else it tells."""
    return SEQUEL.search(text) is not None or RISEN.search(text) is not None


def is_sequel(words: str) -> bool:
    """Tell whether the words of a claim are of what followed a deed: "pulled two more bodies"."""
    return SEQUEL.search(words) is not None


def is_of_rite(at: int, draft: Draft, sentence: Sentence) -> bool:
    """Tell whether the date at an offset is when the dead of a claim behind it were buried.

    "Orlev on Friday buried nine men killed in a raid on Tuesday": they died on Tuesday.
    """
    if draft.measure != "killed" or draft.value_span is None:
        return False
    told = draft.value_span.start - sentence.start
    is_rite = at < told and RITE.search(sentence.text, 0, told) is not None
    return is_rite and FALLEN.search(sentence.text, told) is not None


def is_of_sequel(start: int, text: str) -> bool:
    """Tell whether the date at an offset of a sentence is of what followed a deed, not of it.

    >>> sentence = "A body was found on Friday under a house hit by a rocket on Tuesday."
    >>> is_of_sequel(sentence.index("Friday"), sentence)
    True
    >>> is_of_sequel(sentence.index("Tuesday"), sentence)
    False
    """
    for match in SEQUEL.finditer(text):
        first, last = min(match.end(), start), max(match.start(), start)
        is_near = match.start() - NEAR // 5 <= start <= match.end() + NEAR
        if start < match.start() and (head := AT_HEAD.match(text)) and start < head.end():
            first, is_near = head.end(), match.start() - head.end() < NEAR // 2
        if is_near and not STRUCK.search(text, first, last):
            return True
    return False
