"""Count how much was found and how much of it is right, with 95 % intervals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from nkclaims.evaluation.matching import CORE, FIELDS, Compared

Z = 1.959964  # of a 95 % interval of the normal distribution


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    part: int
    whole: int

    @property
    def printed(self) -> str:
        """The share in percent, with its interval and what it is of."""
        if not self.whole:
            return "none"
        low, high = self.interval
        percent = 100 * self.part / self.whole
        return f"{percent:.0f} % ({100 * low:.0f}-{100 * high:.0f}) of {self.whole}"

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's score interval (1927), from 0 to 1."""
        n, p = self.whole, self.part / self.whole
        middle, width = p + Z * Z / (2 * n), Z * sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
        scale = 1 + Z * Z / n
        return max((middle - width) / scale, 0.0), min((middle + width) / scale, 1.0)


@dataclass(frozen=True)
class Score:
    """What one set of articles shows.

    Attributes:
        figures: figures found, of those expected.
        core: figures that are right in every core field, of those expected.
        core_of_found: the same, of those found.
        precision: of the machine's figures, those that somebody expected.
        by_kind: claims without a figure found, of those expected, by kind.
        by_kind_precision: of the machine's claims without a figure, those expected, by kind.
        by_field: right, of the figures found, by field.
        speakers: right claimants, of all claims found.
    """

    figures: Share
    core: Share
    core_of_found: Share
    precision: Share
    by_kind: dict[str, Share]
    by_kind_precision: dict[str, Share]
    by_field: dict[str, Share]
    speakers: Share


def score(compared: Sequence[Compared]) -> Score:
    """Return the score of compared claims."""
    expected = [one for one in compared if one.expected is not None]
    figures = [one for one in expected if one.expected and one.expected.value_span is not None]
    found = [one for one in figures if one.row is not None]
    mine = [one for one in compared if one.row is not None]
    my_figures = [one for one in mine if one.row and one.row["value_start"] is not None]
    others = [one for one in expected if one not in figures]
    mine_other = [one for one in mine if one not in my_figures]
    kinds = sorted({one.expected.codes["kind"] for one in others if one.expected})
    both = [one for one in compared if one.expected is not None and one.row is not None]
    return Score(
        Share(len(found), len(figures)),
        _of(figures, (one.is_core_right for one in figures)),
        _of(found, (one.is_core_right for one in found)),
        _of(my_figures, (one.expected is not None for one in my_figures)),
        {
            kind: _of(them, (one.row is not None for one in them))
            for kind in kinds
            for them in [[o for o in others if o.expected and o.expected.codes["kind"] == kind]]
        },
        {
            kind: _of(them, (one.expected is not None for one in them))
            for kind in kinds
            for them in [[o for o in mine_other if o.row and o.row["kind"] == kind]]
        },
        {
            name: _of(found, (one.right[name] for one in found))
            for name in (*CORE, *(name for name in FIELDS if name not in CORE))
        },
        _of(both, (one.right["claimant"] for one in both)),
    )


def _of(whole: Sequence[Compared], parts: Iterable[bool]) -> Share:
    return Share(sum(parts), len(whole))
