"""Say what a release is expected to be, given the statistics of the one before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from nkclaims.validation.expectations import (
    ARTICLES,
    CLAIMS_KEPT,
    COLUMN,
    KEPT,
    NULLS,
    ROWS,
    SCALED,
    SHIFTED,
    TWICE,
    VANISHED,
    VOICE,
    Expectation,
    Tolerances,
)
from nkclaims.validation.statistics import (
    DIGITS,
    DOUBLE_CODED,
    OWN_VOICE,
    QUARTILES,
    ColumnStatistics,
    Statistics,
    TableStatistics,
)


def of_the_next(then: Statistics, now: Statistics, tolerances: Tolerances) -> list[Expectation]:
    """Return what is expected of a release that comes after another.

    Args:
        then: statistics of the last release.
        now: those of this one, in whose words an issue says what was found.
        tolerances: how far they may lie apart.
    """
    expected: list[Expectation] = []
    for name, before in then.tables.items():
        after = now.tables.get(name, TableStatistics(0))
        expected.append(_rows(name, before, after, tolerances))
        if name in now.tables:
            expected += _of_columns(name, before, after, tolerances)
    for code, flag, column in ((VOICE, OWN_VOICE, "attribution_type"), (TWICE, DOUBLE_CODED, "")):
        expected += _of_share(code, flag, column, then, now, tolerances)
    low, high = tolerances.article_least, tolerances.article_most
    arguments = {"column": CLAIMS_KEPT, "min_value": low, "max_value": high}
    between = f"{low:g} to {high:g} times the claims of the last release"
    kind = "ExpectColumnValuesToBeBetween"
    return [*expected, Expectation(KEPT, ARTICLES, kind, arguments, CLAIMS_KEPT, expected=between)]


def _of_share(
    code: str, flag: str, column: str, then: Statistics, now: Statistics, tolerances: Tolerances
) -> Iterator[Expectation]:
    """Yield what is expected of the share of claims with ``flag``, which rests on ``column``."""
    before, after = then.claim_shares[flag], now.claim_shares[flag]
    claims = [one.tables.get("claims", TableStatistics(0)).rows for one in (then, now)]
    if min(claims) >= tolerances.least_rows:
        low, high = _around(before, tolerances.claim_share)
        arguments = {"column": flag, "min_value": low, "max_value": high}
        between = f"{low:.1%} to {high:.1%}, after {before:.1%}"
        kind, found = "ExpectColumnMeanToBeBetween", f"{after:.1%} of the claims"
        yield Expectation(code, "claims", kind, arguments, column, found, between)


def _rows(
    name: str, then: TableStatistics, now: TableStatistics, tolerances: Tolerances
) -> Expectation:
    low = min(int(then.rows * tolerances.rows_least), then.rows - tolerances.rows_lost)
    high = max(int(then.rows * tolerances.rows_most), then.rows + tolerances.rows_gained)
    return Expectation(
        ROWS,
        name,
        "ExpectTableRowCountToBeBetween",
        {"min_value": max(low, 0), "max_value": high},
        found=f"{now.rows:,} rows",
        expected=f"{max(low, 0):,} to {high:,} rows, after {then.rows:,}",
    )


def _of_columns(
    name: str, then: TableStatistics, now: TableStatistics, tolerances: Tolerances
) -> Iterator[Expectation]:
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
        filled_then = self.rows_then * (1 - (self.then.null_share or 0))
        filled_now = self.rows_now * (1 - (self.now.null_share or 0))
        return min(filled_then, filled_now) >= least


def _nulls(both: _Compared, tolerances: Tolerances) -> Iterator[Expectation]:
    if both.then.null_share is None or both.now.null_share is None:
        return
    low, high = _around(both.then.null_share, tolerances.null_share)
    yield both.expect(
        NULLS,
        "ExpectColumnProportionOfNonNullValuesToBeBetween",
        {"min_value": round(1 - high, DIGITS), "max_value": round(1 - low, DIGITS)},
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
            "threshold": round(tolerances.divergence + chance, DIGITS),
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
    quartiles = zip(QUARTILES, then, now, strict=True)
    # Of a column that moved as a whole one issue is told: the median tells most.
    for part, before, after in sorted(quartiles, key=lambda one: abs(one[0] - 0.5)):
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
    return round(max(share - slack, 0.0), DIGITS), round(min(share + slack, 1.0), DIGITS)
