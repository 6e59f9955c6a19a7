"""What frictionless finds becomes issues with the editor's line, the column and the row's id."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from nkclaims.publishing.descriptor import PROFILE
from nkclaims.reading import cells, csvfile
from nkclaims.schema import load_schemas
from nkclaims.validation.package import Package
from nkclaims.validation.plain_frictionless import frictionless

REPO = Path(__file__).parents[1]
CODERS = (
    "coder_id,coder_type,name,manual_version,note\nfirst,person,A,v1.0,\nsecond,person,B,v1.0,\n"
)


def package_of(root: Path, **files: str) -> Package:
    """Return the package of some tables with the content of their files."""
    shutil.copytree(REPO / "schemas", root / "schemas")
    (root / "data").mkdir()
    schemas = load_schemas(root / "schemas")
    tables, resources = {}, []
    for name, text in files.items():
        path = f"data/{name}.csv"
        (root / path).write_text(text, encoding="utf-8")
        raw, _, _ = csvfile.read(root, path, schemas[name], schemas[name].names)
        tables[name], _ = cells.parse(raw, schemas[name], derived=True)
        resources.append(
            {"name": name, "path": path, "type": "table", "schema": f"schemas/{name}.json"}
        )
    descriptor = {"$schema": PROFILE, "name": "few-tables", "resources": resources}
    paths = {resource["name"]: resource["path"] for resource in resources}
    return Package(root, descriptor, schemas, tables, {}, paths)


@pytest.fixture
def package(tmp_path: Path) -> Package:
    return package_of(tmp_path, coders=CODERS)


def test_a_sound_table_is_accepted(package: Package) -> None:
    assert frictionless(package) == []


def test_a_descriptor_that_only_frictionless_objects_to_is_found(package: Package) -> None:
    wrong = replace(package, descriptor={**package.descriptor, "licenses": "free"})
    (issue,) = frictionless(wrong)
    assert (issue.file, issue.code) == ("datapackage.json", "frictionless package-error")


def test_a_crash_of_frictionless_is_an_issue(
    package: Package, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("frictionless.Package.validate", lambda self: 1 / 0)
    (issue,) = frictionless(package)
    assert (issue.file, issue.code) == ("datapackage.json", "frictionless crash")
    assert issue.found == "ZeroDivisionError: division by zero"


def test_a_cell_is_named_by_line_column_and_record(package: Package) -> None:
    schema = package.root / "schemas" / "coders.json"
    content = json.loads(schema.read_text(encoding="utf-8"))
    content["fields"][2]["constraints"]["pattern"] = "A"
    schema.write_text(json.dumps(content), encoding="utf-8")
    (issue,) = frictionless(package)
    assert (issue.file, issue.line, issue.column) == ("data/coders.csv", 3, "name")
    assert (issue.record, issue.found) == ("second", "B")
    assert issue.code == "frictionless constraint-error"


def test_records_over_several_lines_do_not_shift_the_lines(tmp_path: Path) -> None:
    header = CODERS.partition("\n")[0]
    text = f'{header}\na,person,A,v1.0,"two\nlines"\n\nb,persons,B,v1.0,\n'
    issues = frictionless(package_of(tmp_path, coders=text))
    assert [(issue.line, issue.code.split()[1]) for issue in issues] == [
        (4, "blank-row"),
        (4, "primary-key"),
        (5, "constraint-error"),
    ]


def test_a_key_to_a_flawed_table_is_left_to_whoever_found_the_flaw(tmp_path: Path) -> None:
    header = "source_id,sentence_no,starts_with,n_claims,sentence_start,sentence_end,coverage"
    files = {"sources": "broken\n", "sentences": f"{header}\na,1,It,0,0,2,none\n"}
    package = package_of(tmp_path, **files)
    assert {issue.code for issue in frictionless(package)} != set()
    assert frictionless(replace(package, flawed=frozenset({"sources"}))) == []
