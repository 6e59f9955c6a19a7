"""Pandera decides which rules hold, asks each view once, and finds what no other layer does."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import polars as pl
import pytest

import rule_cases as case
from nkclaims.build import build
from nkclaims.rules import Rule, all_rules, rule
from nkclaims.rules.demand import demand
from nkclaims.validate import validate
from nkclaims.validation.package import read_package
from nkclaims.validation.plain_frictionless import frictionless
from nkclaims.validation.recomputation import recomputation
from nkclaims.validation.rule_checks import breaches_of, rule_schema
from nkclaims.validation.typed_tables import typed_tables

DEMANDS = [one for one in all_rules() if one.demand is not None]


class Asked:
    """A view that counts how often it is made and how often its rows are looked at."""

    def __init__(self) -> None:
        self.made = self.looked_at = 0

    def __call__(self, tables: Mapping[str, pl.DataFrame]) -> pl.LazyFrame:
        self.made += 1
        return tables["claims"].lazy().map_batches(self._look)

    def _look(self, rows: pl.DataFrame) -> pl.DataFrame:
        self.looked_at += 1
        return rows


def at_most(limit: float, view: Asked, severity: str = "error") -> Rule:
    return demand(
        "C00",
        "warning" if severity == "warning" else "error",
        "No claim counts too much.",
        table="claims",
        column="value",
        view=view,
        holds=pl.col("value") <= limit,
        expected="fewer",
        hint="count again",
    )


def test_a_rule_that_holds_is_evaluated_once() -> None:
    view = Asked()
    assert breaches_of(at_most(1000, view), case.package()) == []
    assert (view.made, view.looked_at) == (1, 1)


def test_rows_that_break_a_rule_are_collected_when_pandera_finds_some() -> None:
    view = Asked()
    few, package = at_most(20, view), case.package()
    issues = breaches_of(few, package)
    assert (view.made, view.looked_at) == (2, 2)
    assert [issue.record for issue in issues] == [case.claim("03"), case.claim("06")]


def test_it_is_pandera_that_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = at_most(20, Asked())
    monkeypatch.setattr("pandera.polars.DataFrameSchema.validate", lambda self, rows: rows)
    assert breaches_of(broken, case.package()) == []


def test_the_check_has_the_code_and_the_sentence_of_its_rule() -> None:
    few = at_most(20, Asked())
    assert few.demand is not None
    schema = rule_schema(few, few.demand)
    (check,) = schema.checks
    assert (schema.name, check.name, check.error) == ("C00 of claims", "C00", few.sentence)


def test_a_rule_that_is_no_expression_is_asked_itself() -> None:
    asked = []
    itself = rule("C00", "error", "Never mind.")(lambda package: asked.append(package) or [])
    package = case.package()
    assert breaches_of(itself, package) == []
    assert asked == [package]


@pytest.mark.parametrize("severity", ["error", "warning"])
@pytest.mark.parametrize("column", ["quote", "no_such_column"], ids=["cells", "columns"])
def test_a_rule_that_cannot_be_evaluated_is_an_error(severity: str, column: str) -> None:
    crashing = demand(
        "C00",
        "warning" if severity == "warning" else "error",
        "No quote is greater than one.",
        table="claims",
        column="quote",
        view=lambda tables: tables["claims"].lazy().with_columns(number=pl.col(column).cast(int)),
        holds=pl.col("number") <= 1,
        expected="less",
        hint="",
    )
    (issue,) = breaches_of(crashing, case.package())
    assert (issue.code, issue.table, issue.severity) == ("C00", "claims", "error")
    assert "Error: " in issue.found


@pytest.mark.parametrize("one", DEMANDS, ids=[f"{one.code} {n}" for n, one in enumerate(DEMANDS)])
def test_pandera_and_the_rule_itself_say_the_same(one: Rule, broken_package: case.Package) -> None:
    # A join gives its rows in no order; a report has one.
    found = sorted(breaches_of(one, broken_package))
    assert found == sorted(one.broken_by(broken_package))


@pytest.fixture(scope="module")
def broken_package() -> case.Package:
    """A package that breaks rules of many families."""
    return case.package(
        case.change("claims", case.claim("02"), period_start=case.on(5, 3), value=12.5),
        case.change("claims", case.claim("03"), stated_from=case.on(7, 4), victim_side=None),
        after=[case.change("claims", case.claim("06"), low=99.0, high=1.0)],
    )


def test_that_package_breaks_rules_of_several_families(broken_package: case.Package) -> None:
    codes = {one.code for each in DEMANDS for one in breaches_of(each, broken_package)}
    assert len({code[0] for code in codes}) >= 2


def test_an_incident_of_three_days_is_found_by_this_layer_alone(tmp_path: Path) -> None:
    root = tmp_path / "tiny"
    shutil.copytree(case.REPO / "tests" / "tiny", root)
    shutil.copytree(case.REPO / "schemas", root / "schemas")
    (root / "CHANGELOG.md").write_text("# Changes\n\n## 0.1.0 - 1990-02-01\n", encoding="utf-8")
    claims = root / "seeds" / "articles" / case.SOURCE / "claims.csv"
    lines = claims.read_text(encoding="utf-8").split("\n")
    at = next(n for n, line in enumerate(lines) if line.startswith(f"{case.claim('02')},"))
    assert lines[at].count("1987-05-02,1987-05-02") == 1
    lines[at] = lines[at].replace("1987-05-02,1987-05-02", "1987-05-02,1987-05-04")
    claims.write_text("\n".join(lines), encoding="utf-8")
    build(root)

    report = validate(root)
    errors = [one for one in report.issues if one.severity == "error"]
    assert [(one.code, one.file, one.line, one.column, one.record) for one in errors] == [
        ("E42", f"seeds/articles/{case.SOURCE}/claims.csv", at + 1, "period_end",
         case.claim("02")),
    ]  # fmt: skip
    package, misread = read_package(root)
    assert [*misread, *frictionless(package), *typed_tables(package), *recomputation(package)] == []
