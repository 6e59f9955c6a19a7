"""Tell which dates are of what is still to come: "is due to meet on Friday"."""

from __future__ import annotations

import re
from typing import Final

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.grammar.date_mention import DateMention

# What the plan is of goes on up to the next clause.
_WITHIN: Final = (
    r"(?:(?!\b(?:after|when|while|who|whom|whose|which|where|that|since|because|following|before"
    r"|despite|though|although|but|as|said|says|told|announced|added|warned|reported)\b|[;:—–])[^.;]){0,90}?"
)
_PLAN: Final = QuickRegex(
    r"\b(?:(?:is|are|was|were|been|be)\s(?:also\s|now\s|both\s)?"
    r"(?:(?:due|set|expected|scheduled|slated|likely|about|planning|supposed|preparing)(?:\sto\b)?|to\s(?!blame))"
    r"|(?:will|would|shall|wo)(?:n['’]t)?\b(?!\shave\b)"
    r"|(?:plan|intend|hope)(?:s|n?ed|d)?\sto\b)"
    rf"{_WITHIN}\b(?:on|by|in|for|from|at|late|early|later|this|next|until)?\s?(?:the\s)?\Z",
    re.IGNORECASE,
)
# "Must leave by Friday", "a deadline until Monday"
_DEADLINE: Final = QuickRegex(
    r"\b(?:must|will|would|due|set|plans?|expected|scheduled|deadline|has|have|given)\b[^.;]{0,50}"
    r"\b(?:by|until|till|before|from)\s(?:the\s)?\Z",
    re.IGNORECASE,
)


def is_planned(mention: DateMention, sentence: Sentence) -> bool:
    """Tell whether a date is that of a plan, a promise or a deadline, so that it lies ahead."""
    before = sentence.text[: mention.start - sentence.start]
    return _DEADLINE.search(before) is not None or _PLAN.search(before) is not None
