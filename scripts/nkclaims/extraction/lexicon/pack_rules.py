"""What a row of the core tables is: a noun that is counted, a rule on acts or on figures."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Noun:
    """What can be counted; ``implies`` is a measure that needs no other word ("bodies")."""

    object: str
    population: str
    group: str
    implies: str = ""


@dataclass(frozen=True)
class Act:
    """One rule on what is said or done without a figure: see packs/core/acts.csv.

    Attributes:
        is_by_subject: whether the subject of the verb says it, as of "accuses".
        doer: where the words stand that name who did it: ``subject`` of the verb, ``noun`` (an
            adjective before it or "by" behind it), ``accused`` or ``holder`` (a group of the
            pattern), ``self`` (the speaker); empty if nobody is looked for.
        reach: ``clause`` if all that follows in the clause belongs to it, ``inside`` if it may
            stand within the words of another claim, else ``core``.
    """

    rule_id: str
    kind: str
    stance: str
    modality: str
    is_by_subject: bool
    doer: str
    reach: str
    pattern: re.Pattern[str]
    example: str
    counter_example: str


@dataclass(frozen=True)
class FigureRule:
    """One pattern over the classes of a sentence's words: see packs/core/figures.csv.

    Attributes:
        inherits: ``measure`` or ``subset`` where the figure before says what happened.
    """

    rule_id: str
    pattern: re.Pattern[str]
    inherits: str
    example: str
    counter_example: str
