"""No engine is decoration: of each layer, damage that all the others let pass.

Of pandera and the rules it stands in test_rule_checks.py, of Great Expectations in test_quality.py.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from nkclaims.build import build
from nkclaims.reading import keys
from nkclaims.rules import all_rules
from nkclaims.validate import validate
from nkclaims.validation.frictionless_run import run
from nkclaims.validation.package import Package, read_package
from nkclaims.validation.recomputation import recomputation
from nkclaims.validation.rule_checks import breaches_of
from nkclaims.validation.typed_tables import typed_tables

REPO = Path(__file__).parents[1]
CLAIMS = "data/claims.csv"
READING, FRICTIONLESS, TYPED = "reading", "frictionless", "typed tables and rules"


@pytest.fixture
def released(tmp_path: Path) -> Path:
    """The tiny package as it would be released, without seeds/."""
    made = tmp_path / "made"
    shutil.copytree(REPO / "tests" / "tiny", made)
    shutil.copytree(REPO / "schemas", made / "schemas")
    (made / "CHANGELOG.md").write_text("# Changes\n\n## 0.1.0 - 1990-02-01\n", encoding="utf-8")
    build(made)
    root = tmp_path / "released"
    for name in ("data", "schemas"):
        shutil.copytree(made / name, root / name)
    shutil.copy(made / "datapackage.json", root)
    return root


def by_frictionless(root: Path) -> bool:
    """Tell whether frictionless alone rejects the package as it is shipped."""
    content = json.loads((root / "datapackage.json").read_text(encoding="utf-8"))
    for one in content["resources"]:
        one["schema"] = json.loads((root / one["schema"]).read_text(encoding="utf-8"))
    return bool(run(str(root), [(content, None)]))


def leniently(root: Path, package: Package) -> Package:
    """Return the package with its claims as a reader gives them that takes what it can."""
    table = package.schemas["claims"]
    raw = pl.read_csv(root / CLAIMS, infer_schema=False)
    columns = []
    for one in table.fields:
        cell = pl.col(one.name).str.strip_chars(" \ufeff")
        if one.type == "date":
            cell = cell.str.replace_all(r"-(\d)\b", "-0${1}").str.to_date("%Y-%m-%d")
        elif one.type == "datetime":
            cell = cell.str.to_datetime("%Y-%m-%dT%H:%M:%SZ", time_unit="us")
            cell = cell.dt.replace_time_zone("UTC")
        elif one.type == "boolean":
            cell = cell == "true"
        elif one.type != "string":
            cell = cell.cast(one.dtype)
        columns.append(cell.alias(one.name))
    typed = raw.select(
        *columns, _file=pl.lit(CLAIMS), _line=pl.int_range(2, pl.len() + 2, dtype=pl.Int64)
    )
    return replace(package, tables={**package.tables, "claims": typed}, flawed=frozenset())


def objecting(root: Path) -> set[str]:
    """Return the layers that object to a package, each asked without the others."""
    package, misread = read_package(root)
    found = {READING} if misread or keys.check(package.tables, package.schemas) else set()
    if by_frictionless(root):
        found.add(FRICTIONLESS)
    lenient = leniently(root, package)
    issues = [*typed_tables(lenient), *recomputation(lenient)]
    issues += [one for rule in all_rules() for one in breaches_of(rule, lenient)]
    if [one for one in issues if one.severity == "error"]:
        found.add(TYPED)
    return found


def damaged(root: Path, file: str, old: bytes, new: bytes) -> Path:
    content = (root / file).read_bytes()
    assert old in content
    (root / file).write_bytes(content.replace(old, new, 1))
    return root


def test_no_layer_objects_to_what_is_right(released: Path) -> None:
    assert objecting(released) == set()


@pytest.mark.parametrize(
    ("old", "new"),
    [(b"claim_id", b"\xef\xbb\xbfclaim_id"), (b"said,", b"said ,")],
    ids=["a byte order mark", "a blank behind a word"],
)
def test_bytes_and_text_are_seen_by_reading_alone(old: bytes, new: bytes, released: Path) -> None:
    assert objecting(damaged(released, CLAIMS, old, new)) == {READING}


def test_a_day_in_another_form_is_seen_by_strict_parsing_alone(released: Path) -> None:
    assert objecting(damaged(released, CLAIMS, b"1987-05-02", b"1987-5-2")) == {READING}


def test_a_licence_that_is_no_list_is_seen_by_frictionless_alone(released: Path) -> None:
    path = released / "datapackage.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**content, "licenses": "free"}), encoding="utf-8")
    assert objecting(released) == {FRICTIONLESS}


def test_a_count_of_half_a_person_is_seen_by_the_rules_alone(released: Path) -> None:
    line = next(
        one for one in (released / CLAIMS).read_bytes().splitlines() if b"put the number" in one
    )
    changed = line.replace(b",9,,9,", b",9,,9.5,").replace(b",9,9,", b",9.5,9.5,")
    assert objecting(damaged(released, CLAIMS, line, changed)) == {TYPED}


def test_layers_side_by_side_say_what_they_say_in_turn(released: Path) -> None:
    path = released / "datapackage.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**content, "licenses": "free"}), encoding="utf-8")
    in_turn = validate(released)
    assert [issue.code for issue in in_turn.issues] == ["frictionless package-error"]
    assert validate(released, side_by_side=True) == in_turn
