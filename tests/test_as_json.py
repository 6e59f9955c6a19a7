"""JSON: what was found, of the form that the schema beside the renderer describes."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from nkclaims.issues import Issue
from nkclaims.rendering import as_json
from report_cases import BROKEN, CLEAN, REPORT

SCHEMA = json.loads(files("nkclaims.rendering").joinpath("issues.schema.json").read_bytes())


def test_a_broken_row() -> None:
    report = replace(REPORT, issues=[BROKEN])
    assert json.loads(as_json.report(report)) == {
        "$schema": "urn:nkclaims:issues:1",
        "n_rows": 1234,
        "n_errors": 1,
        "n_warnings": 0,
        "n_known": 0,
        "ran": [
            {"unseen": "", "checks": ["keys", "C18"]},
            {"unseen": "without the articles a-1", "checks": ["B08"]},
        ],
        "not_run": [{"reason": "the tables must be mended first", "checks": ["A07"]}],
        "issues": [
            {
                "file": "seeds/articles/lakes-herald-19870504/claims.csv",
                "line": 3,
                "column": "value",
                "code": "C18",
                "table": "claims",
                "record": "lakes-herald-19870504-c02",
                "found": "12.5",
                "expected": "a whole number",
                "hint": "count heads: 100% of them",
                "severity": "error",
            }
        ],
    }


@pytest.mark.parametrize("report", [REPORT, CLEAN], ids=["issues", "clean"])
def test_what_is_printed_is_of_the_schema(report: Any) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    printed = as_json.report(report)
    assert printed.isascii()
    assert list(Draft202012Validator(SCHEMA).iter_errors(json.loads(printed))) == []


@pytest.mark.parametrize(
    ("at", "value"),
    [("line", -1), ("severity", "fatal"), ("code", ""), ("found", None), ("more", "x")],
)
def test_the_schema_refuses_another_form(at: str, value: object) -> None:
    content = json.loads(as_json.report(REPORT))
    content["issues"][0][at] = value
    assert list(Draft202012Validator(SCHEMA).iter_errors(content))


def test_the_schema_knows_each_part_of_an_issue() -> None:
    described = SCHEMA["$defs"]["issue"]
    names = [one.name for one in fields(Issue)]
    assert [*described["properties"]] == described["required"] == names
    assert SCHEMA["$id"] == as_json.SCHEMA
