"""Find the first of several who do something: "Norland, Sudmark and Tarn | bombed the port"."""

from __future__ import annotations

import re

from nkclaims.extraction.deed.fighters import DOER
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
THE = re.compile(r"(?:the|an?)\s", re.IGNORECASE)
VERBAL = re.compile(
    r"\b(?:has|have|had|was|were|is|are|will|would|(?!armed|allied|united)\w{3,}ed)\b",
    re.IGNORECASE,
)


def first_of_list(text: str, start: int, chunk: str) -> Span | None:
    """Return the first of those who stand in a list before a verb, whose last two are a chunk.

    >>> first_of_list("Norland, Sudmark and Tarn bombed it.", 16, " and Tarn") is None
    True
    >>> first_of_list("Norland, Sudmark and Tarn bombed it.", 8, " Sudmark and Tarn")
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
