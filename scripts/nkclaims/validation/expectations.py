"""Say what a release is expected to be, given the statistics of the one before it.

An expectation names a class of Great Expectations and its arguments, and is data: nothing here
imports that package. What holds of every release needs no earlier one; the rest is drift. What may
drift how far stands in ``tolerances.toml``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType

from nkclaims.issues import Severity
from nkclaims.validation.statistics import (
    DOUBLE_CODED,
    OWN_VOICE,
    QUARTILES,
    ColumnStatistics,
    Statistics,
    TableStatistics,
)

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
ARTICLES = "articles"  # the frame of one row an article, which is no table
COVERED_SHARE, CLAIMS, CLAIMS_KEPT = "covered_share", "claims", "claims_kept"
LOOK = "look at what changed; if it is meant, the next release starts from these statistics"


@dataclass(frozen=True)
class Tolerances:
    """How far a release may move from the last; ``tolerances.toml`` explains each number."""

    rows_least: float
    rows_most: float
    rows_slack: int
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
        column: which it concerns; empty for the whole table.
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
        for column, expected in ((COVERED_SHARE, covered), (CLAIMS, claims))
    ]


def of_the_next(then: Statistics, now: Statistics, tolerances: Tolerances) -> list[Expectation]:
    """Return what is expected of a release that comes after another.

    Args:
        then: statistics of the last release.
        now: those of this one, in whose words an issue says what was found.
        tolerances: how far they may lie apart.
    """
    empty = TableStatistics(0)
    expected = [
        one
        for name, before in then.tables.items()
        for one in _of_table(name, before, now.tables.get(name, empty), tolerances)
    ]
    for code, flag in ((VOICE, OWN_VOICE), (TWICE, DOUBLE_CODED)):
        low, high = _around(then.claim_shares[flag], tolerances.claim_share)
        arguments = {"column": flag, "min_value": low, "max_value": high}
        found = f"{now.claim_shares[flag]:.1%} of the claims"
        between = f"{low:.1%} to {high:.1%}, after {then.claim_shares[flag]:.1%}"
        kind = "ExpectColumnMeanToBeBetween"
        if then.tables["claims"].rows >= tolerances.least_rows:
            expected.append(Expectation(code, "claims", kind, arguments, flag, found, between))
    low, high = tolerances.article_least, tolerances.article_most
    arguments = {"column": CLAIMS_KEPT, "min_value": low, "max_value": high}
    between = f"{low:g} to {high:g} times the claims of the last release"
    kind = "ExpectColumnValuesToBeBetween"
    expected.append(Expectation(KEPT, ARTICLES, kind, arguments, CLAIMS_KEPT, expected=between))
    return expected


def _of_table(
    name: str, then: TableStatistics, now: TableStatistics, tolerances: Tolerances
) -> Iterator[Expectation]:
    low = min(int(then.rows * tolerances.rows_least), then.rows - tolerances.rows_slack)
    high = max(int(then.rows * tolerances.rows_most), then.rows + tolerances.rows_slack)
    yield Expectation(
        ROWS,
        name,
        "ExpectTableRowCountToBeBetween",
        {"min_value": max(low, 0), "max_value": high},
        found=f"{now.rows:,} rows",
        expected=f"{max(low, 0):,} to {high:,} rows, after {then.rows:,}",
    )
    for column, before in then.columns.items():
        after = now.columns.get(column)
        if after is None:
            kind, arguments = "ExpectColumnToExist", {"column": column}
            words = "the column, as in the last release"
            yield Expectation(COLUMN, name, kind, arguments, column, "no such column", words)
        elif min(then.rows, now.rows) >= tolerances.least_rows:
            for check in (_nulls, _vanished, _shifted, _scaled):
                yield from check(
                    _Compared(name, column, before, after, then.rows, now.rows), tolerances
                )


@dataclass(frozen=True)
class _Compared:
    """A column of two releases."""

    table: str
    name: str
    then: ColumnStatistics
    now: ColumnStatistics
    rows_then: int
    rows_now: int

    def expect(
        self, code: str, kind: str, arguments: Mapping[str, object], found: str, expected: str
    ) -> Expectation:
        """Return the expectation of this column."""
        named = {"column": self.name, **arguments}
        return Expectation(code, self.table, kind, named, self.name, found, expected)

    def has_values(self, least: int) -> bool:
        """Tell whether both have so many values that their distributions can be compared."""
        filled_then = self.rows_then * (1 - self.then.null_share)
        filled_now = self.rows_now * (1 - self.now.null_share)
        return min(filled_then, filled_now) >= least


def _nulls(both: _Compared, tolerances: Tolerances) -> Iterator[Expectation]:
    low, high = _around(both.then.null_share, tolerances.null_share)
    yield both.expect(
        NULLS,
        "ExpectColumnProportionOfNonNullValuesToBeBetween",
        {"min_value": 1 - high, "max_value": 1 - low},
        f"{both.now.null_share:.1%} empty",
        f"{low:.1%} to {high:.1%} empty, after {both.then.null_share:.1%}",
    )


def _vanished(both: _Compared, tolerances: Tolerances) -> Iterator[Expectation]:
    if both.then.counts is None or both.now.counts is None:
        return
    common = [code for code, n in both.then.counts.items() if n >= tolerances.least_count]
    if common:
        lost = [code for code in common if code not in both.now.counts]
        yield both.expect(
            VANISHED,
            "ExpectColumnDistinctValuesToContainSet",
            {"value_set": common},
            f"no row with {', '.join(lost) or 'some code'}",
            f"each code that stood {tolerances.least_count} times or more in the last release",
        )


def _shifted(both: _Compared, tolerances: Tolerances) -> Iterator[Expectation]:
    then, now = both.then.counts, both.now.counts
    if then is None or now is None or not both.has_values(tolerances.least_rows):
        return
    n_then, n_now = sum(then.values()), sum(now.values())
    # By chance alone the divergence of n rows from what they are drawn from is about (k-1) / 2n;
    # the last release was drawn, too.
    chance = (len(then) - 1) / 2 * (1 / n_now + 1 / n_then)
    moves = sorted(
        {*then, *now},
        key=lambda code: (-abs(now.get(code, 0) / n_now - then.get(code, 0) / n_then), code),
    )
    found = ", ".join(f"{code} {now.get(code, 0) / n_now:.1%}" for code in moves[:3])
    before = ", ".join(f"{code} {then.get(code, 0) / n_then:.1%}" for code in moves[:3])
    yield both.expect(
        SHIFTED,
        "ExpectColumnKLDivergenceToBeLessThan",
        {
            "partition_object": {
                "values": [*then],
                "weights": [n / n_then for n in then.values()],
            },
            "threshold": tolerances.divergence + chance,
            "tail_weight_holdout": tolerances.new_codes,
        },
        found,
        f"about {before}",
    )


def _scaled(both: _Compared, tolerances: Tolerances) -> Iterator[Expectation]:
    """Yield two expectations a quartile: enough values above its range, and enough below.

    The quartile q of a column lies between two ends if a share q of the values or more lies below
    the upper one, and 1 - q or more above the lower one.
    """
    then, now = both.then.quartiles, both.now.quartiles
    if then is None or now is None or not both.has_values(tolerances.least_rows):
        return
    for part, before, after in zip(QUARTILES, then, now, strict=True):
        low, high = _range(before, tolerances)
        for end, share in (({"max_value": high}, part), ({"min_value": low}, 1 - part)):
            yield both.expect(
                SCALED,
                "ExpectColumnValuesToBeBetween",
                {**end, "mostly": share},
                f"{_written(after)} as the value that {part:.0%} do not exceed",
                f"{_written(low)} to {_written(high)}, after {_written(before)}",
            )


def _range(quartile: float | str, tolerances: Tolerances) -> tuple[float | date, float | date]:
    if isinstance(quartile, str):
        day, slack = date.fromisoformat(quartile), timedelta(days=tolerances.quartile_days)
        return day - slack, day + slack
    ends = sorted((quartile / tolerances.quartile_ratio, quartile * tolerances.quartile_ratio))
    return ends[0] - 1, ends[1] + 1


def _written(value: float | str | date) -> str:
    return f"{value:,.6g}" if isinstance(value, float) else str(value)


def _around(share: float, slack: float) -> tuple[float, float]:
    return max(share - slack, 0.0), min(share + slack, 1.0)
