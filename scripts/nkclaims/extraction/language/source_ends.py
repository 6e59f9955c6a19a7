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
