"""Say what can be expected of a release: which codes there are, and what holds of every release.

An expectation names a class of Great Expectations and its arguments, and is data: nothing here
imports that package. What is expected after an earlier release is drift, see
:mod:`nkclaims.validation.drift`; what may drift how far stands in ``tolerances.toml``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from nkclaims.issues import Severity

ROWS, NULLS, VANISHED, SHIFTED, SCALED = "Q01", "Q02", "Q03", "Q04", "Q05"
COMPLETE, VOICE, TWICE, KEPT, COLUMN = "Q06", "Q07", "Q08", "Q09", "Q10"
DEMANDS: Mapping[str, tuple[Severity, str]] = MappingProxyType(
    {
        ROWS: ("warning", "A table has about as many rows as in the last release."),
        NULLS: ("warning", "About as much of a column is empty as in the last release."),
        VANISHED: ("warning", "A code that was common in the last release still stands somewhere."),
        SHIFTED: ("warning", "The codes of a column are about as common as in the last release."),
        SCALED: ("warning", "Each quartile of a column is near that of the last release."),
        COMPLETE: ("error", "Each article has claims, and all its sentences are accounted for."),
        VOICE: (
            "warning",
            "About as many claims are the outlet's own voice as in the last release.",
        ),
        TWICE: ("warning", "About as many claims were coded twice as in the last release."),
        KEPT: ("warning", "An article of the last release still has about as many claims."),
        COLUMN: ("warning", "A column of the last release is still there."),
    }
)
"""Severity of each code, and what it demands."""
DRIFT = tuple(code for code in DEMANDS if code != COMPLETE)  # needs an earlier release
ARTICLES = "articles"  # the frame of one row an article, which is no table
COVERED_SHARE, CLAIMS, CLAIMS_KEPT = "covered_share", "claims", "claims_kept"
LOOK = "if this is meant, the next release starts from it"


@dataclass(frozen=True)
class Tolerances:
    """How far a release may move from the last; ``tolerances.toml`` explains each number."""

    rows_least: float
    rows_most: float
    rows_lost: int
    rows_gained: int
    least_rows: int
    null_share: float
    least_count: int
    divergence: float
    new_codes: float
    quartile_ratio: float
    quartile_days: int
    claim_share: float
    article_least: float
    article_most: float


@dataclass(frozen=True)
class Expectation:
    """One thing that is expected of a frame.

    Attributes:
        code: what is demanded, a key of :data:`DEMANDS`.
        frame: table, or ``articles``.
        kind: class of Great Expectations that decides.
        arguments: of that class; days are dates.
        column: which it concerns; empty for the whole table. The frame may call it otherwise.
        found: what there is, in words; empty where each row has its own.
        expected: what there should be, in words.
        hint: what to do if it is not.
    """

    code: str
    frame: str
    kind: str
    arguments: Mapping[str, object]
    column: str = ""
    found: str = ""
    expected: str = ""
    hint: str = LOOK

    @property
    def severity(self) -> Severity:
        """Whether a release that is otherwise stops."""
        return DEMANDS[self.code][0]


def read_tolerances() -> Tolerances:
    """Return the tolerances that come with the package."""
    path = Path(__file__).with_name("tolerances.toml")
    return Tolerances(**tomllib.loads(path.read_text(encoding="utf-8")))


def of_every_release() -> list[Expectation]:
    """Return what is expected of a release whatever came before it."""
    kind = "ExpectColumnValuesToBeBetween"
    covered, claims = "every sentence touched by a claim or an exclusion", "at least one claim"
    hint = "`nkclaims audit` shows what is open in it"
    return [
        Expectation(
            COMPLETE,
            ARTICLES,
            kind,
            {"column": column, "min_value": 1},
            column,
            expected=expected,
            hint=hint,
        )
        for column, expected in ((CLAIMS, claims), (COVERED_SHARE, covered))
    ]
