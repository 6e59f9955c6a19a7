"""Tell denials of what a side does at all, as targeting civilians, from those of a single deed."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.link.weighing import NEXT

BACK = 3  # sentences before it in which somebody is quoted whose charge it answers
CONDUCT = QuickRegex(
    r"\b(?:target\w*|aim\w*)\b[^.;,]{0,40}\b(?:civilian|noncombatant|peaceful|innocent|residential)"
    r"|(?<!\bany )\b(?:civilian\w*|noncombatants|residential \w+) [^.;,]{0,30}"
    r"\b(?:targeted|the target)\b"
    r"|\b(?:do(?:es)?(?: not|n[’']t| never)|never)\s(?:\w+ly\s)?"
    r"(?:fires?|strikes?|targets?|attacks?|shells?|bombs?|hits?|kills?|harms?)\b",
    re.IGNORECASE,
)
THEY = re.compile(r"\b(?:they|he)\b", re.IGNORECASE)


def is_of_conduct(draft: Draft, text: str) -> bool:
    """Tell whether a denial is of what its side is said to do at all: "denies targeting civilians".

    It answers an accusation, and no single deed that was told before.
    """
    return CONDUCT.search(text, draft.quote.start, draft.quote.end) is not None


def is_charge(draft: Draft, other: Draft, text: str) -> bool:
    """Tell whether a claim holds against the denier what it does: not that it did one deed."""
    if other.kind == "accusation":
        return True
    if other.kind.startswith("ceasefire"):
        return False  # that each broke the truce is another matter
    away = draft.sentence - other.sentence
    is_held = 0 <= away <= NEXT and other.rule_id.startswith(("act-blame", "act-accuse"))
    is_held |= 0 <= away <= BACK and other.speaker.type == "direct_quote"
    start = other.quote.start
    is_named = other.agent is not None or THEY.search(text, max(0, start - 20), start + 6)
    return is_held and bool(is_named) and other.value is None
