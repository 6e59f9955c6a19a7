"""Tell fighting that goes on from a clause that dates something by it: "as the raids go on"."""

from __future__ import annotations

import re

from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.grammar.document import Span

GOING_ON = "attack-went-on"
WHILE = QuickRegex(r"\b(?:while|as|until|so long as)\s(?:the\s)?(?:\w+\s)?\Z", re.IGNORECASE)
PLACED = re.compile(r"\s(?:in|near|at|around|along|on|across)\s")
# "The strikes went on": whoever struck before
THE_STRIKES = re.compile(
    r"the (?:\w+ )?(?:(?:air)?strikes?|raids?|shelling|bombings?|bombardments?|attacks?"
    r"|assaults?)\b",
    re.IGNORECASE,
)


def only_dates(core: Span, text: str) -> bool:
    """Tell whether fighting that goes on only says when something else was so, and nowhere.

    >>> only_dates(Span(18, 39), "The port is shut as the fighting goes on.")
    True
    """
    is_while = WHILE.search(text, 0, core.start) is not None
    return is_while and PLACED.match(text, core.end) is None
