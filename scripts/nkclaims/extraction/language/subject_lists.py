"""Find the first of several who do something: "Norland, Sudmark and Tarn | bombed the port"."""

from __future__ import annotations

import re

from nkclaims.extraction.deed.fighters import DOER, WEAPON
from nkclaims.grammar.document import Span

LAST_TWO = re.compile(r"\s*(?:the\s)?[\w’'-]+(?:\s[\w’'-]+){0,4}?\sand\s(?!then\b)\S")
# "On Monday, tanks and jets", "in Orlev, rebels and soldiers": a comma behind where and when
FIRST = re.compile(
    r"(?:(?:\A|[.!?;:“\"\n]|\b(?:that|said|says|while|and|as|when))\s*)"
    r"(?P<first>(?!(?:in|on|at|near|from|after|before|since|during|with|by|for|to|of|as|meanwhile|earlier|later|late|early"
    r"|also|separately|but|and|however|overnight|yesterday|today|elsewhere|according|last|this|\w+day|\d)\b)"
    r"(?:the\s)?[\w’'-]+(?:\s(?!(?:in|on|at|near|from|after|before|since|during|that|which|who)\b)[\w’'-]+){0,3})"
    r"(?:,\s(?:the\s)?[\w’'-]+(?:\s[\w’'-]+){0,3}){0,3},\Z",
    re.IGNORECASE,
)
NAMES = re.compile(r"(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*", re.ASCII)
LONGEST = 120
# "Jets raided the port and | naval guns | shelled the hills"
AND_NEXT = re.compile(
    r",?\sand\s(?:the\s|an?\s)?(?P<who>(?:(?!(?:in|on|at|of|by|from|to|with|for|and|near|who|that)\b)[\w’'-]+\s){0,3}?"
    r"[\w’'-]+)\Z"
)
# "The number of soldiers and fighters killed in Orlev": it tells what befell them
NO_OBJECT = re.compile(r"\w+(?:[.,;:]|\s(?:in|by|during|near|since|when|and|or|as|after)\b|\Z)")
AUXILIARY = re.compile(r"\s(?:was|were|had|has|have|been|also|then|later)\s")
THE = re.compile(r"(?:the|an?)\s", re.IGNORECASE)
VERBAL = re.compile(
    r"\b(?:has|have|had|was|were|is|are|will|would|(?!armed|allied|united)\w{3,}ed)\b",
    re.IGNORECASE,
)


def first_subject(text: str, start: int, chunk: str) -> Span | None:
    """Return the first of those who stand in a list before a verb, whose last two are a chunk.

    >>> first_subject("Norland, Sudmark and Tarn bombed it.", 16, " and Tarn") is None
    True
    >>> first_subject("Norland, Sudmark and Tarn bombed it.", 8, " Sudmark and Tarn")
    Span(start=0, end=7)
    """
    if not text.endswith(",", 0, start) or not LAST_TWO.match(chunk):
        return None
    listed = FIRST.search(text, max(0, start - LONGEST), start)
    if listed is None or VERBAL.search(text, listed.start("first"), start) or VERBAL.search(chunk):
        return None
    is_names = NAMES.fullmatch(listed["first"]) and NAMES.match(chunk.strip())
    if not (is_names or DOER.search(listed["first"])):
        return None  # "north of Orlev, guns and drones"
    at = listed.start("first")
    the = THE.match(text, at)
    return Span(the.end() if the else at, listed.end("first"))


def next_subject(text: str, start: int, end: int, at: int) -> Span | None:
    """Return the subject of a second clause, which ends at ``end`` and whose verb stands at ``at``.

    >>> next_subject("Jets raided the port and naval guns shelled it.", 12, 35, 36)
    Span(start=25, end=35)
    """
    joined = AND_NEXT.search(text, start, end)
    if joined is None or not (DOER.search(joined["who"]) or WEAPON.search(joined["who"])):
        return None
    if NO_OBJECT.match(text, at) and not AUXILIARY.search(text, end, at):
        return None
    return Span(*joined.span("who"))
