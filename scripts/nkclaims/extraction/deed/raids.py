"""Find in whose raid a loss was suffered: "in a rebel raid", "a rebel raid in which nine died"."""

from __future__ import annotations

import re

from nkclaims.extraction.deed.passives import WHAT_SOME_CALL
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.grammar.document import Span

# "A Norlandish air strike", "the rebel ambush"
RAID = (
    r"(?P<who>(?:[A-Z][\w.-]*(?:i|an|ese|ish|[cs]h|ic|led)|[A-Z][\w -]*['’]s?|[A-Z]{2}[\w-]*|Hamas"
    r"|Hezbollah|rebel|army|government|insurgent|militant|coalition|junta)"
    r"\s(?:(?!(?:since|of|this|that|when|as|after|before|on|and|last|while|by|from"
    r"|where)\b)[\w-]+\s){0,3}?(?:strikes?|attacks?|fire"
    r"|raids?|shelling|bombardments?|bombings?|barrages?|offensive|assaults?|airstrikes?"
    r"|ambush(?:es)?"
    r"|aggression|invasion|shells|rockets|missiles|drones|artillery|siege|incursions?))\b"
)
# "Nine were killed (and two wounded) in a Norlandish air strike", "in Norland's offensive"
IN_RAID = re.compile(
    r"(?:,? (?:and|with) (?:[\w,]+ ){1,4}(?:wounded|injured|hurt|missing|killed|others))?"
    r"(?:(?!\b(?:while|but|and|after|when|said|says)\b)[^,;.:“”\"]){0,60}?"
    r"\b(?:in|by|during|from|under|as a result of|because of|due to)\s"
    rf"(?:{WHAT_SOME_CALL})?"
    r"(?:(?:an?|the|several|two|three|separate|heavy|fresh|new|indiscriminate|deliberate"
    rf"|overnight|suspected|intense|recent)\s){{0,3}}{RAID}"
)
# "A Norlandish raid on Orlev in which | nine died", "a rebel ambush that, it says, | killed four"
RAID_THAT = QuickRegex(
    rf"\b{RAID}(?:(?!\b(?:and|but|after|while)\b)[^,;.:“”\"]){{0,50}}?,? (?:that|which|in which"
    r"|during which|when|where)(?:,? (?:it|he|she|they|the \w+|[A-Z]\w+) (?:says?|said),?)?"
    r"(?: (?:has|have|had|left))*\s\Z"
)
# "The number of civilians killed | in Norlandish attacks climbs to 63"
TOLD = QuickRegex(r"\b(?:killed|wounded|injured|dead|deaths?|toll|casualties)\b")
FAR = 160  # characters before a loss in which a raid can stand that caused it


def raid_over(words: str, start: int) -> Span | None:
    """Return whose raid it is whose relative clause tells a loss at ``start``.

    >>> raid_over("A rebel raid in which nine died", 22)
    Span(start=2, end=12)
    """
    raid = RAID_THAT.search(words, max(0, start - FAR), start)
    return Span(*raid.span("who")) if raid else None


def raid_behind(words: str, start: int, end: int) -> Span | None:
    """Return whose raid it is in which what stands from ``start`` to ``end`` was suffered.

    >>> raid_behind("Nine died in a rebel raid", 0, 9)
    Span(start=15, end=25)
    """
    told = [end, *(one.end() for one in TOLD.finditer(words, start, end))]
    raids = (IN_RAID.match(words, at) for at in told)
    return next((Span(*raid.span("who")) for raid in raids if raid), None)
