"""SARIF: one run, each result with its rule, its place and a fingerprint that outlives moves."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from nkclaims.issues import Issue
from nkclaims.rendering import sarif
from nkclaims.validation.report import Report
from report_cases import BROKEN, CLEAN, NASTY, REPORT, WHOLE


def closed(**properties: Any) -> dict[str, Any]:
    """Return the schema of an object with these properties, all required but those with `?`."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name in properties if not name.endswith("_")],
        "properties": {name.rstrip("_"): schema for name, schema in properties.items()},
    }


def several(schema: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": schema}


TEXT = {"type": "string", "minLength": 1}
MESSAGE = closed(text=TEXT)
LEVEL = {"enum": ["none", "note", "warning", "error"]}
RULE = closed(id=TEXT, shortDescription_=MESSAGE, defaultConfiguration_=closed(level=LEVEL))
PLACE = closed(
    artifactLocation=closed(
        uri={"type": "string", "pattern": "^[A-Za-z0-9%._~/-]+$"}, uriBaseId=TEXT
    ),
    region_=closed(startLine={"type": "integer", "minimum": 1}),
)
RESULT = closed(
    ruleId=TEXT,
    ruleIndex={"type": "integer", "minimum": 0},
    level=LEVEL,
    message=MESSAGE,
    locations=several(
        closed(physicalLocation=PLACE, logicalLocations_=several(closed(fullyQualifiedName=TEXT)))
    ),
    partialFingerprints={"type": "object", "additionalProperties": TEXT},
)
# The part of SARIF 2.1.0 that is used here, with nothing besides: the whole schema has 100 kB.
SCHEMA = closed(
    version={"const": "2.1.0"},
    runs=several(
        closed(
            tool=closed(driver=closed(name=TEXT, rules=several(RULE))),
            columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
            invocations=several(
                closed(
                    executionSuccessful={"type": "boolean"},
                    toolExecutionNotifications=several(closed(level=LEVEL, message=MESSAGE)),
                )
            ),
            results=several(RESULT),
        )
    ),
    **{"$schema": {"type": "string", "format": "uri", "pattern": "sarif-schema-2.1.0.json$"}},
)


def run_of(*issues: Issue) -> dict[str, Any]:
    content = json.loads(sarif.report(replace(REPORT, issues=[*issues])))
    (run,) = content["runs"]
    return dict(run)


def test_a_broken_row() -> None:
    run = run_of(BROKEN)
    fingerprint = run["results"][0]["partialFingerprints"].pop("issue/v1")
    assert len(fingerprint) == 64
    (rule,) = run["tool"]["driver"]["rules"]
    assert (rule["id"], rule["defaultConfiguration"]) == ("C18", {"level": "error"})
    assert rule["shortDescription"]["text"].startswith("A count is a whole number")
    assert run["results"] == [
        {
            "ruleId": "C18",
            "ruleIndex": 0,
            "level": "error",
            "message": {"text": "found 12.5; expected a whole number; count heads: 100% of them"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {
                            "uri": "seeds/articles/lakes-herald-19870504/claims.csv",
                            "uriBaseId": "%SRCROOT%",
                        },
                        "region": {"startLine": 3},
                    },
                    "logicalLocations": [
                        {"fullyQualifiedName": "claims/lakes-herald-19870504-c02/value"}
                    ],
                }
            ],
            "partialFingerprints": {},
        }
    ]


@pytest.mark.parametrize("report", [REPORT, CLEAN], ids=["issues", "clean"])
def test_what_is_printed_is_of_the_schema(report: Report) -> None:
    printed = sarif.report(report)
    assert printed.isascii()
    assert list(Draft202012Validator(SCHEMA).iter_errors(json.loads(printed))) == []


def test_each_result_names_its_rule_by_place() -> None:
    again = replace(BROKEN, line=4)
    run = run_of(BROKEN, NASTY, WHOLE, again)
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["C18", "B13", "frictionless type-error"]
    assert [rules[one["ruleIndex"]] for one in run["results"]] == [
        one["ruleId"] for one in run["results"]
    ]
    assert all("shortDescription" in rule for rule in run["tool"]["driver"]["rules"])


def test_a_file_name_is_an_address_and_a_whole_file_has_no_line() -> None:
    nasty, whole = run_of(NASTY, WHOLE)["results"]
    place = nasty["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "data/caf%C3%A9%2C%20old%3A%201.csv"
    assert "region" not in whole["locations"][0]["physicalLocation"]
    assert "logicalLocations" not in whole["locations"][0]


def test_the_fingerprint_outlives_a_move_and_no_change() -> None:
    moved, other = replace(BROKEN, line=9, hint="look"), replace(BROKEN, found="13.5")
    prints = [
        one["partialFingerprints"]["issue/v1"] for one in run_of(BROKEN, moved, other)["results"]
    ]
    assert prints[0] == prints[1] != prints[2]


def test_what_was_not_looked_at_is_said() -> None:
    (invocation,) = run_of()["invocations"]
    assert [one["message"]["text"] for one in invocation["toolExecutionNotifications"]] == [
        "ran without the articles a-1: B08",
        "not run (the tables must be mended first): A07",
    ]
