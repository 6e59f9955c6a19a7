"""Tell a deed told in the present, as headlines tell it, from a noun: "rebels shell a town"."""

from __future__ import annotations

import re

from nkclaims.extraction.deed.fighters import DOER, WEAPON
from nkclaims.grammar.document import Span

# "Rebels shell a town", "the army takes it": told in the present, as headlines tell.
NOW = re.compile(r"(?P<who>(?<![\w’'-])[\w’'.-]*\w)\s(?:\w+ly\s|again\s|reportedly\s)?[“‘\"]?$")
MANY = re.compile(
    r".*[^s’']s|troops|forces|gunmen|\w*men|militia|police|infantry|people|army and \w+",
    re.IGNORECASE,
)
OF_NATION = re.compile(
    r"(?!\w*(?:stan|baijan)\b|(?:Iran|Sudan|Japan|Jordan|Taiwan|Oman|Mali|Burundi|Malawi|Haiti)\b)"
    r"[A-Z][\w-]*(?:i|an|ese|ish|[cs]h|ic)"
)
NO_SUBJECT = re.compile(
    r"(?:rebel|insurgent|militant|separatist|jihadist|to|will|would|can|could|may|might|must|should|shall|not|and|or|but|the|an?|of|in|on|at|by"
    r"|for|from|with|it|he|she|we|you|i|that|which|who|its|their|his|this|these|let|lets|\w+[’']s?)",
    re.IGNORECASE,
)


def is_now(core: Span, text: str) -> bool:
    """Tell whether a verb in the present stands right behind its subject, and agrees with it.

    >>> is_now(Span(7, 13), "Rebels shell a town"), is_now(Span(6, 13), "Rebel attacks a town")
    (True, False)
    """
    before = NOW.search(text, max(0, core.start - 40), core.start)
    if before is None or NO_SUBJECT.fullmatch(before["who"]):
        return False
    who, verb = before["who"], text[core.start : core.end].split()[0]
    if not verb.endswith("s"):
        return MANY.fullmatch(who) is not None
    is_name = who[0].isupper() and OF_NATION.fullmatch(who) is None
    return is_name or (
        DOER.search(who) is not None and WEAPON.fullmatch(who) is None and not MANY.fullmatch(who)
    )
