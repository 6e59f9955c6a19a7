"""What a rule made of an expression says of the rows that break it."""

from __future__ import annotations

import polars as pl
import pytest

import rule_cases as case
from nkclaims.rules import all_rules
from nkclaims.rules.demand import demand
from nkclaims.validation.acknowledgement import acknowledged
from nkclaims.validation.package import read_package

FEW = demand(
    "C00",
    "error",
    "No claim counts more than 20.",
    table="claims",
    column="value",
    view=lambda tables: tables["claims"].lazy().with_columns(limit=pl.lit(20.0)),
    holds=pl.col("value") <= pl.col("limit"),
    expected="at most {limit} {group}",
    hint="count {victim_side} again",
    acknowledgeable=True,
)


def test_a_breach_names_row_column_and_what_would_be_right() -> None:
    first, second = FEW.broken_by(case.package())
    assert (first.code, first.severity, first.table) == ("C00", "error", "claims")
    assert (first.record, first.column, first.line) == (case.claim("03"), "value", 4)
    assert (first.found, first.expected, first.hint) == ("30", "at most 20 none", "count NOR again")
    assert second.record == case.claim("06")


def test_an_expression_can_name_the_column() -> None:
    column = pl.when(pl.col("value") == 30).then(pl.lit("value")).otherwise(pl.lit("scope"))
    rule = demand(
        "C00",
        "warning",
        "No claim counts more than 20.",
        table="claims",
        column=column,
        view=lambda tables: tables["claims"].lazy(),
        holds=pl.col("value") <= 20,
        expected="fewer",
        hint="count again",
    )
    issues = rule.broken_by(case.package())
    assert [(one.column, one.found) for one in issues] == [("value", "30"), ("scope", "cumulative")]
    assert {one.severity for one in issues} == {"warning"}
    assert rule.acknowledgeable


@pytest.mark.parametrize(("acknowledgeable", "severity"), [(True, "warning"), (False, "error")])
def test_a_row_that_a_rule_proposed_only_warns_where_an_error_may_stand(
    acknowledgeable: bool, severity: str
) -> None:
    proposed = case.package(case.change("claims", case.claim("03"), origin="rule"))
    rule = demand(
        "C00",
        "error",
        "No claim counts more than 20.",
        table="claims",
        column="value",
        view=lambda tables: tables["claims"].lazy(),
        holds=pl.col("value") <= 20,
        expected="fewer",
        hint="count again",
        acknowledgeable=acknowledgeable,
    )
    issues = rule.broken_by(proposed)
    assert [issue.severity for issue in issues] == [severity, "error"]


def acknowledging(code: str, row_id: str) -> case.Change:
    row = {
        "rule": code,
        "table_name": "claims",
        "row_id": row_id,
        "reason": "so it is",
        "acknowledged_by": "first-reader",
        "acknowledged_on": case.on(1, 20, 1990),
        "_file": "seeds/registry/acknowledgements.csv",
        "_line": 2,
    }

    def added(tables: case.Tables) -> case.Tables:
        frame = tables["acknowledgements"]
        rows = pl.DataFrame([row], schema=frame.schema)
        return {**tables, "acknowledgements": rows}

    return added


def test_an_acknowledgement_silences_an_error_that_may_stand() -> None:
    # A toll that falls: D26 is such an error.
    later = case.add(
        "claims", case.claim("06"), claim_id=case.claim("20"), value=90.0, qualifier="exact",
        as_of=case.on(5, 5),
    )  # fmt: skip
    package = case.package(later, after=[acknowledging("D26", case.claim("20"))])
    issues = case.broken("D26", package)
    assert [issue.record for issue in issues] == [case.claim("20")]
    assert acknowledged(issues, package, {"D26"}) == []


def test_an_acknowledgement_does_not_silence_any_other_error() -> None:
    half = case.change("claims", case.claim("02"), value=12.5)
    package = case.package(half, after=[acknowledging("C18", case.claim("02"))])
    issues = case.broken("C18", package)
    kept = acknowledged(issues, package, {"C18"})
    assert sorted(issue.code for issue in kept) == ["C18", "J92"]


def test_every_warning_can_be_acknowledged_and_every_rule_has_a_sentence() -> None:
    for rule in all_rules():
        assert rule.acknowledgeable or rule.severity == "error", rule.code
        assert rule.sentence.endswith("."), rule.code


def test_rules_of_one_code_say_the_same() -> None:
    said: dict[tuple[str, str], str] = {}
    for rule in all_rules():
        assert said.setdefault((rule.code, rule.severity), rule.sentence) == rule.sentence


def test_the_tiny_package_breaks_no_rule_on_figures_and_dates() -> None:
    package = case.package()
    found = [
        issue for rule in all_rules() if rule.code[0] in "CDE" for issue in rule.broken_by(package)
    ]
    assert found == []


@pytest.mark.skipif(not (case.REPO / "datapackage.json").is_file(), reason="data/ is not built")
def test_the_published_package_breaks_no_rule_on_figures_and_dates_that_nobody_excused() -> None:
    package, _ = read_package(case.REPO)
    found = [
        issue for rule in all_rules() if rule.code[0] in "CDE" for issue in rule.broken_by(package)
    ]
    left = acknowledged(
        found, package, {rule.code for rule in all_rules() if rule.code[0] in "CDE"}
    )
    assert [issue for issue in left if issue.severity == "error"] == []
