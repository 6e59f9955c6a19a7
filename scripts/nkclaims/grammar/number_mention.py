"""One number as it is printed, and what kind of number it is."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

NumberKind = Literal[
    "cardinal",
    "decimal",
    "magnitude",
    "collective",
    "fraction",
    "percent",
    "range",
    "ordinal",
    "age",
    "duration",
    "measurement",
    "money",
    "label",
]
# What a claim can count; the other kinds are no figures, whatever stands around them.
COUNTING_KINDS: frozenset[NumberKind] = frozenset(
    {"cardinal", "decimal", "magnitude", "collective", "fraction", "percent", "range"}
)


@dataclass(frozen=True)
class Number:
    """A number of a text; the span holds the number alone, not what it counts.

    Attributes:
        start: first code point.
        end: code point after the last.
        text: what is printed there.
        kind: ``cardinal`` (21, twenty-one, 1.5 million), ``decimal`` (3.5), ``magnitude``
            (hundreds, several dozen), ``collective`` (two dozen, a couple), ``fraction``
            (two-thirds), ``percent`` (the sign or word is in the span), ``range`` (either end of
            "40 to 50"), ``ordinal`` (25th, third), ``age`` (13-year-old), ``duration`` (27-year,
            24 hours), ``measurement`` (30 km), ``money``, ``label``: digits that name and do not
            count (S-300, G20, Resolution 822, a web address).
        value: the number that is said; none for a label.
        low: the least that a magnitude says, equal to its value; none for the other kinds, where
            the qualifier decides.
    """

    start: int
    end: int
    text: str
    kind: NumberKind
    value: int | float | None
    low: int | float | None = None


@dataclass(frozen=True)
class Form:
    """A number as its own digits or words give it, before its surroundings are looked at."""

    start: int
    end: int
    kind: NumberKind
    value: Fraction | None


def plain(value: Fraction) -> int | float:
    """Return a whole number as int, any other as float."""
    return value.numerator if value.denominator == 1 else float(value)
