"""Tell fighting that goes on from a clause that dates something by it: "as the raids go on"."""

from __future__ import annotations

import re

from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.grammar.document import Span

GOING_ON, HELD_BY = "attack-went-on", "held-by"
# "Freed nine villages of an area held by Norland": a standing epithet
REDUCED = QuickRegex(
    r"\b(?!(?:was|were|is|are|been|being|be|remains?|remained|now|still|also|\w+ly|once|long|not|again|and|or|but|then|previously|formerly)\b)[a-z]{3,}\s(?:earlier\s|previously\s|then\s)?\Z"
)
# "The area run by the rebels is poor" tells who runs it
SUBJECT = re.compile(
    r"(?:^|[.;:“\"]\s|\bthat\s)(?:(?:the|an?)\s)?(?:[\w’'-]+\s){1,2}\Z", re.IGNORECASE
)
WHILE = QuickRegex(r"\b(?:while|as|until|so long as)\s(?:the\s)?(?:\w+\s)?\Z", re.IGNORECASE)
PLACED = re.compile(r"\s(?:in|near|at|around|along|on|across)\s")
# "The strikes went on": whoever struck before
THE_STRIKES = re.compile(
    r"the (?:\w+ )?(?:(?:air)?strikes?|raids?|shelling|bombings?|bombardments?|attacks?"
    r"|assaults?)\b",
    re.IGNORECASE,
)


def is_background(rule_id: str, core: Span, text: str) -> bool:
    """Tell whether what a rule found only says when or where something else was so."""
    if rule_id == HELD_BY:
        before = text[: core.start]
        return REDUCED.search(before) is not None and SUBJECT.search(before) is None
    return rule_id == GOING_ON and only_dates(core, text)


def only_dates(core: Span, text: str) -> bool:
    """Tell whether fighting that goes on only says when something else was so, and nowhere.

    >>> only_dates(Span(20, 40), "The port is shut as the fighting goes on.")
    True
    """
    is_while = WHILE.search(text, 0, core.start) is not None
    return is_while and PLACED.match(text, core.end) is None
