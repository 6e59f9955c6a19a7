"""Find whom a passive befell: "the port was again shelled"."""

from __future__ import annotations

import re

from nkclaims.extraction.language.clauses import subject_before
from nkclaims.extraction.language.noun_phrases import AUXILIARY
from nkclaims.grammar.document import Span

# "The mosque | in the old town, a mile from the front, | was struck"
WHERE = re.compile(
    r"^(?:\s(?:in|on|at|near|of|outside|by|along|around|across|between)\s(?:the\s)?"
    r"(?:[\w’'-]+\s){0,3}?[\w’'-]+){0,2}(?:,[^,.;]{2,60},)?"
    r"(?=\s(?:has|have|had|was|were|is|are)\b)"
)


def patient_before(text: str, at: int) -> Span | None:
    """Return the subject right before a verb, with nothing but auxiliaries between.

    >>> patient_before("The port was again shelled", 19)
    Span(start=4, end=8)
    """
    subject = subject_before(text, at)
    if subject is None:
        return None
    between = text[subject.end : at].rstrip()
    if between and not AUXILIARY.fullmatch(WHERE.sub("", between)):
        return None
    return subject
