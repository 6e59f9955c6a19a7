"""What is wrong with thousands of rows is told of the first ones, and one issue counts the rest."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

import rule_cases as case
from nkclaims.issues import Issue
from nkclaims.reading import findings, keys
from nkclaims.rules import Rule
from nkclaims.rules.demand import demand
from nkclaims.schema import Field, ForeignKey, Table
from nkclaims.validation import plain_frictionless
from nkclaims.validation.rule_checks import breaches_of

ROWS = Table("rows", "Rows", "Rows.", (Field("id", "string", "Id."),), ("id",))
USES = Table(
    "uses",
    "Uses",
    "Uses.",
    (Field("use", "string", "Use."), Field("id", "string", "Row.")),
    ("use",),
    (ForeignKey(("id",), "rows", ("id",)),),
)


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (findings, keys):
        monkeypatch.setattr(module, "MOST", 2)
    for name in ("nkclaims.rules.MOST", "nkclaims.rules.demand.MOST"):
        monkeypatch.setattr(name, 2)


def frame(**columns: list[str]) -> pl.DataFrame:
    (first, *_) = columns.values()
    lines = pl.Series(range(2, len(first) + 2), dtype=pl.Int64)
    return pl.DataFrame(columns).with_columns(_file=pl.lit("data/x.csv"), _line=lines)


def told(issues: list[Issue]) -> list[tuple[int, str]]:
    return [(issue.line, issue.found) for issue in issues]


def test_keys_that_come_twice() -> None:
    issues = keys.unique(frame(id=list("abcabcab")), ROWS)
    assert told(issues) == [(5, "a"), (6, "b"), (0, "3 more rows")]


def test_references_that_lead_nowhere() -> None:
    tables = {"rows": frame(id=["z"]), "uses": frame(use=list("abcde"), id=list("vwxyz"))}
    issues = keys.check(tables, {"rows": ROWS, "uses": USES})
    assert told(issues) == [(2, "v"), (3, "w"), (0, "2 more rows")]


def at_most(limit: float) -> Rule:
    return demand(
        "C00",
        "warning",
        "No claim counts too much.",
        table="claims",
        column="value",
        view=lambda tables: tables["claims"].lazy(),
        holds=pl.col("value") <= limit,
        expected="fewer",
        hint="count again",
    )


def acknowledged(number: str) -> case.Change:
    def changed(tables: dict[str, pl.DataFrame]) -> dict[str, pl.DataFrame]:
        row = {"rule": "C00", "table_name": "claims", "row_id": case.claim(number),
               "_file": "seeds/registry/acknowledgements.csv", "_line": 2}  # fmt: skip
        one = pl.DataFrame(row, schema_overrides={"_line": pl.Int64})
        frame = pl.concat([tables["acknowledgements"], one], how="diagonal")
        return {**tables, "acknowledgements": frame}

    return changed


def test_rows_that_break_a_rule() -> None:
    issues = breaches_of(at_most(0), case.package())
    assert [issue.record for issue in issues if issue.record] == [
        case.claim("02"),
        case.claim("03"),
    ]
    (rest,) = (issue for issue in issues if not issue.record)
    assert (rest.found, rest.severity) == ("2 more rows", "warning")


def test_an_acknowledged_row_does_not_count() -> None:
    issues = breaches_of(at_most(0), case.package(after=[acknowledged("02"), acknowledged("06")]))
    records = [issue.record for issue in issues]
    assert sorted(records) == [case.claim(number) for number in ("02", "03", "04", "06")]


def test_frictionless_reads_the_first_rows_of_large_tables_and_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    package = case.package()
    n_rows = sum(frame.lazy().collect().height for frame in package.tables.values())
    monkeypatch.setattr(plain_frictionless, "SAMPLE", 8)
    monkeypatch.setattr(plain_frictionless, "MOST_ROWS", n_rows)
    assert plain_frictionless.sampled(package) == ()
    assert plain_frictionless.unread(package) == ""
    monkeypatch.setattr(plain_frictionless, "MOST_ROWS", n_rows - 1)
    large = plain_frictionless.sampled(package)
    assert "claims" in large
    assert "conflicts" not in large
    gap = plain_frictionless.unread(package)
    assert gap.startswith(f"more than {n_rows - 1:,} rows: only the first 8, without keys, of ")
    assert "claims" in gap
