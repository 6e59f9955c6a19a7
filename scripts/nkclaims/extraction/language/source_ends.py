"""Tell where the words end that name a source: "the Department of Trade and Labour"."""

from __future__ import annotations

import re

from nkclaims.extraction.language.phrases import LAND_NEXT
from nkclaims.extraction.lexicon.persons import NO_END

ACCORDING_END = re.compile(
    r"[,;:“\"]|\s[–—-]\s|"
    + NO_END
    + r"\.(?=[”\"]?(?:\s+[A-Z“\"]|\s*$))"
    + rf"|\s(?:and|which|who|where|that|said|on|(?:in|at)(?!\s(?:the\s)?[A-Z]|\s{LAND_NEXT}))\s"
)
BODY_OF_TWO = re.compile(
    r"\b(?:Department|Ministry|Office|Committee|Council|Cent(?:er|re)|Agency|Organi[sz]ation|Institute"
    r"|Commission|Bureau|Service|Fund|Directorate|Authority)\s(?:of|for|on)\s[^,]*\Z"
)
# "The war began when rebels stormed Orlev", "the war, which began with a raid, has killed"
BEGAN = re.compile(
    r"(?:[\w’'-]+\s){1,5}?(?:began|started|erupted|broke\sout|(?:was|were)\s(?:triggered|sparked"
    r"|set\soff|prompted))\b"
)
BEGAN_ASIDE = re.compile(
    r"(?:[\w’'-]+\s){0,3}[\w’'-]+,\swhich\s(?:began|started|erupted|broke\sout)\b[^,]*,\s"
)
IN_WHICH = re.compile(r"(?:,\san?\s\w+)?,?\s(?:in\s)?which\s|,\s(?=(?:killing|leaving)\b)")


def end_of_source(text: str, start: int, end: int) -> int:
    """Return where the words end that name a source and begin at ``start``.

    >>> end_of_source("the Ministry of Trade and Labour and others.", 0, 44)
    32
    """
    for edge in ACCORDING_END.finditer(text, start, end):
        is_named = edge.group() == " and " and BODY_OF_TWO.search(text, start, edge.start())
        if not (is_named and text[edge.end() : edge.end() + 1].isupper()):
            return edge.start()
    return end


def behind_outbreak(text: str, first: int, start: int) -> int:
    """Return where what a source counts begins, in a sentence that tells how a war began.

    "The war began with a raid, in which nine died, according to the ministry": it counts the nine.
    """
    if aside := BEGAN_ASIDE.match(text, first, start):
        return aside.end()
    if BEGAN.match(text, first, start) is None:
        return first
    return max((one.end() for one in IN_WHICH.finditer(text, first, start)), default=first)
