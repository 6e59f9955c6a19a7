"""What `nkclaims diff` prints, in each form, of two packages with one of everything."""

from __future__ import annotations

import copy
import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from diff_cases import SCHEMAS, claim, retired, schema, write
from nkclaims import cli
from nkclaims.rendering import diff_json, diff_text

SNAPSHOTS = Path(__file__).parent / "snapshots"
SCHEMA = json.loads(files("nkclaims.rendering").joinpath("diff.schema.json").read_bytes())
LONG = "He said that " + "the convoy of the ministry had been on its way for some time and " * 3
NASTY = "| <b>@you</b> `x` www.example.org \u202e"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the packages old and new, and the package same, which is as old is."""
    links = [{"from_claim_id": "a-1", "to_claim_id": "a-2", "relation": "denies"}]
    old: dict[str, Any] = {
        "claims": [
            claim("a-1", value="21", said_on="2020-10-28"),
            claim("a-2", quote=f"{LONG}twice."),
            *(claim(f"a-{number}") for number in range(3, 7)),
        ],
        "claim_links": links,
        "places": [{"place_id": "barda", "name": "Barda"}],
    }
    new: dict[str, Any] = {
        "claims": [
            claim("b-1", quote="words of a-1", value="14", said_on="2020-10-28"),
            claim("a-2", quote=f"{LONG}once.", is_implied="true"),
            claim("a-3", quote=NASTY),
            claim("a-7"),
        ],
        "claim_links": [{**links[0], "from_claim_id": "b-1"}],
        "places": [{"place_id": "barda", "name": "Barda"}] * 2,
        "retired_ids": [
            retired("a-1", "b-1", reason="Numbered anew."),
            retired("a-4", "a-3"),
            retired("a-5", reason="No claim."),
        ],
        "revisions": [
            {
                "version": "1.1.0",
                "table_name": "claims",
                "row_id": "b-1",
                "column_name": "value",
                "old_value": "21",
                "new_value": "14",
                "reason": "The first number is the toll of the day.",
            }
        ],
        "sides": [{"side_code": "norland"}],
    }
    schemas = copy.deepcopy(SCHEMAS)
    schemas["claims"]["fields"][3]["constraints"] = {"minimum": 0}
    schemas["claims"]["fields"].append({"name": "note", "type": "string"})
    schemas["sides"] = schema("sides", {"side_code": "string"}, ["side_code"])
    write(tmp_path / "old", old)
    write(tmp_path / "same", old)
    write(tmp_path / "new", new, schemas, version="1.1.0")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def printed(capfd: pytest.CaptureFixture[str], *words: str) -> str:
    cli.main(["diff", *words])
    return capfd.readouterr().out


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("diff.txt", []),
        ("diff-detail.txt", ["--detail"]),
        ("diff-limit.txt", ["--limit", "1"]),
        ("diff.md", ["--format", "markdown"]),
        ("diff-limit.md", ["--format", "markdown", "--limit", "1"]),
        ("diff.json", ["--format", "json"]),
        ("diff-limit.json", ["--format", "json", "--limit", "1"]),
    ],
)
def test_it_prints_what_it_printed_before(
    name: str, words: list[str], here: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    found = printed(capfd, "old", "new", *words)
    assert found == (SNAPSHOTS / name).read_text(encoding="utf-8")
    assert found == printed(capfd, "old", "new", *words)


@pytest.mark.parametrize(
    "words", [["old", "new"], ["old", "same"], ["new", "old"], ["old", "none"]]
)
@pytest.mark.parametrize("limit", ["0", "1"])
def test_the_json_is_of_its_schema(
    words: list[str], limit: str, here: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    found = printed(capfd, *words, "--format", "json", "--limit", limit)
    assert found.isascii()
    assert list(Draft202012Validator(SCHEMA).iter_errors(json.loads(found))) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["result"], "equal"),
        (["tables", 1, "status"], "skipped"),
        (["tables", 1, "counts", "added"], -1),
        (["tables", 1, "added", 0, "row"], None),
        (["tables", 1, "changed", 0, "cells"], []),
        (["tables", 1, "left_out", "cells"], 1),
        (["issues", 0, "severity"], "fatal"),
        (["more"], 1),
    ],
)
def test_the_schema_refuses_another_form(
    path: list[Any], value: object, here: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    content = json.loads(printed(capfd, "old", "new", "--format", "json"))
    at = content
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    assert list(Draft202012Validator(SCHEMA).iter_errors(content))


def test_the_json_names_its_schema() -> None:
    assert SCHEMA["$id"] == diff_json.SCHEMA
    assert SCHEMA["properties"]["$schema"]["const"] == diff_json.SCHEMA


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("14", "21", "14 -> 21"),
        (None, "21", "(empty) -> 21"),
        ("x" * 90 + "y", "x" * 90 + "z", f"…{'x' * 20}y -> …{'x' * 20}z"),
        ("x" * 90, "x" * 95, f"…{'x' * 20} -> …{'x' * 25}"),
        ("y" + "x" * 90, "z", f"y{'x' * 79}… -> z"),
    ],
)
def test_of_long_values_the_stretch_that_differs_is_shown(
    old: str | None, new: str, shown: str
) -> None:
    assert diff_text.arrow(old, new) == shown
