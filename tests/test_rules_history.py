"""Rules J88, J89 and J97: a repository held against what it released before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from nkclaims.issues import Issue, Refused
from nkclaims.reading import cells
from nkclaims.reading.articles import Tables
from nkclaims.reading.findings import record_id
from nkclaims.releasing import baseline
from nkclaims.releasing.baseline import COLUMNS, coded_digest, digest
from nkclaims.rules import all_rules
from nkclaims.validation.package import Package
from nkclaims.validation.statistics import statistics_of, to_json
from rule_cases import SOURCE, Change, add, change, claim, package, remove, tiny_seeds

RULES = [one for one in all_rules() if one.code in ("J88", "J89", "J97")]
X02 = f"{SOURCE}-x02"


def keep(root: Path, version: str, *changes: Change, after: tuple[Change, ...] = ()) -> None:
    """Keep the tiny package, with changes, as a release."""
    released = replace(package(*changes, after=after), descriptor={"version": version})
    rows: list[tuple[str, str, str, str | None]] = []
    for name, table in sorted(released.schemas.items()):
        text = cells.as_text(released.tables[name].lazy().collect(), table.fields)
        ids = text.select(record_id(text, table)).to_series()
        for row_id, row in zip(ids, text.iter_rows(named=True), strict=True):
            rows.append((name, row_id, digest(row.items()), coded_digest(row, table)))
    frame = pl.DataFrame(rows, schema=COLUMNS, orient="row")
    (root / baseline.FOLDER).mkdir(exist_ok=True)
    (root / baseline.path(version)).write_bytes(baseline.to_csv(frame))
    statistics = to_json(statistics_of(released))
    (root / baseline.statistics_path(version)).write_bytes(statistics)


def found(
    root: Path, *changes: Change, version: str = "1.0.0", after: tuple[Change, ...] = ()
) -> list[Issue]:
    """Return what the rules find in the tiny package with changes, as a repository in `root`."""
    held = replace(
        package(*changes, after=after),
        root=root,
        seeds=tiny_seeds(),
        descriptor={"version": version},
    )
    return [issue for one in RULES for issue in one.broken_by(held)]


def row(table: str, **row_cells: str) -> Change:
    """Add a row to a table that may have none."""

    def added(tables: Tables) -> Tables:
        frame = tables[table]
        values: dict[str, Any] = {"_file": f"seeds/registry/{table}.csv", "_line": 9, **row_cells}
        new = pl.DataFrame([values], schema=frame.schema)
        return {**tables, table: pl.concat([frame, new])}

    return added


def revision(**row_cells: str) -> Change:
    usual = {"version": "unreleased", "table_name": "claims", "row_id": claim("01")}
    told = {"column_name": "note", "new_value": "Changed.", "reason": "Read once more."}
    return row("revisions", **{**usual, **told, **row_cells})


def tombstone(id_: str, **row_cells: str) -> Change:
    usual = {"table_name": "exclusions", "retired_id": id_, "version": "unreleased"}
    return row("retired_ids", **{**usual, "reason": "Coded twice.", **row_cells})


NOTED = change("claims", claim("01"), note="Changed.")
GONE = remove("exclusions", X02)

Case = tuple[Change, ...]
KEPT: dict[str, Case] = {
    "nothing changed": (),
    "a new row": (add("exclusions", X02, exclusion_id=f"{SOURCE}-x07"),),
    "a change that is told": (NOTED, revision()),
    "an end that is told": (GONE, tombstone(X02)),
}
BROKEN: dict[str, tuple[Case, tuple[str, str, str, str]]] = {
    "J88 nothing told": ((NOTED,), ("J88", "claims", claim("01"), "claim_id")),
    "J88 another row told": (
        (NOTED, revision(row_id=claim("02"), new_value="")),
        ("J88", "claims", claim("01"), "claim_id"),
    ),
    "J88 another column told": (
        (NOTED, revision(column_name="confidence", new_value="high")),
        ("J88", "claims", claim("01"), "claim_id"),
    ),
    "J88 another new value told": (
        (NOTED, revision(new_value="Else.")),
        ("J88", "claims", claim("01"), "note"),
    ),
    "J88 another old value told": (
        (NOTED, revision(old_value="Was never there.")),
        ("J88", "claims", claim("01"), "claim_id"),
    ),
    "J88 history gone": (
        (remove("retired_ids", f"claims/{SOURCE}-c11"),),
        ("J88", "retired_ids", f"claims/{SOURCE}-c11", ""),
    ),
    "J88 history altered": (
        (change("retired_ids", f"claims/{SOURCE}-c11", reason="Else."),),
        ("J88", "retired_ids", f"claims/{SOURCE}-c11", "reason"),
    ),
    "J89 no tombstone": ((GONE,), ("J89", "exclusions", X02, "")),
    "J89 a tombstone of another table": (
        (GONE, tombstone(X02, table_name="events")),
        ("J89", "exclusions", X02, ""),
    ),
    "J97 a released version": (
        (NOTED, revision(version="1.0.0")),
        ("J97", "revisions", f"1.0.0/claims/{claim('01')}/note", "version"),
    ),
    "J97 a guess": (
        (GONE, tombstone(X02, version="1.1.0")),
        ("J97", "retired_ids", f"exclusions/{X02}", "version"),
    ),
}


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("released")
    keep(root, "1.0.0")
    return root


@pytest.mark.parametrize("case", KEPT)
def test_what_keeps_the_rules(case: str, released: Path) -> None:
    assert found(released, *KEPT[case]) == []


def test_what_is_computed_changes_by_itself(released: Path) -> None:
    computed = change("claims", claim("02"), low=11.0)
    assert found(released, after=(computed,)) == []


@pytest.mark.parametrize("case", BROKEN)
def test_what_breaks_them(case: str, released: Path) -> None:
    changes, place = BROKEN[case]
    (issue,) = found(released, *changes)
    assert (issue.code, issue.table, issue.record, issue.column) == place
    assert issue.severity == "error"
    assert issue.hint


def test_an_id_does_not_come_back_after_a_release_without_it(tmp_path: Path) -> None:
    keep(tmp_path, "1.0.0")
    told = tombstone(X02, version="1.1.0")
    keep(tmp_path, "1.1.0", GONE, told)
    assert found(tmp_path, GONE, told, version="1.1.0") == []
    back = (told, change("exclusions", X02, note="Another."))
    codes = [(one.code, one.record) for one in found(tmp_path, *back, version="1.1.0")]
    assert codes == [("J89", X02)] * 2, "of the package, and against the releases"
    gone = [(one.code, one.record) for one in found(tmp_path, GONE, version="1.1.0")]
    assert ("J89", X02) in gone, "the oldest release counts, too"


def test_a_change_told_in_a_release_is_not_owed_again(tmp_path: Path) -> None:
    keep(tmp_path, "1.0.0")
    told = revision(version="1.1.0")
    keep(tmp_path, "1.1.0", NOTED, told)
    assert found(tmp_path, NOTED, told, version="1.1.0") == []


def test_while_a_release_is_made_its_number_stands_in_history(released: Path) -> None:
    told = (NOTED, revision(version="1.1.0"))
    assert found(released, *told, version="1.1.0") == []


def test_a_column_that_the_release_had_not_is_no_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(tmp_path, "1.0.0")
    stats = tmp_path / baseline.statistics_path("1.0.0")
    known = baseline.read(tmp_path, "1.0.0")
    assert "note" in known.columns("claims")
    before = known.statistics.tables["claims"]
    columns = {name: one for name, one in before.columns.items() if name != "note"}
    tables = {**known.statistics.tables, "claims": replace(before, columns=columns)}
    stats.write_bytes(to_json(replace(known.statistics, tables=tables)))
    assert [one for one in found(tmp_path, NOTED) if one.record == claim("01")] == []


def test_a_released_package_has_no_history_to_hold_it_against(released: Path) -> None:
    held: Package = replace(package(NOTED), root=released)
    assert [issue for one in RULES for issue in one.broken_by(held)] == []


Damage = Callable[[bytes], bytes]


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        ("1.0.0.csv", lambda content: content[: len(content) // 2]),
        ("1.0.0.csv", lambda content: content[: content.rindex(b"\n", 0, -1) + 1]),
        ("1.0.0.csv", lambda content: content.replace(b"row_hash", b"hash", 1)),
        ("1.0.0.csv", lambda content: content.replace(b",", b";")),
        ("1.0.0.csv", lambda content: content + b'claims,"x\n'),
        ("1.0.0.csv", lambda content: content + b"claims,x,zz,zz\n"),
        ("1.0.0.stats.json", lambda content: content[:-9]),
        ("1.0.0.stats.json", lambda content: content.replace(b'"1.0.0"', b'"1.0.1"')),
    ],
    ids=["cut", "a row lost", "header", "separator", "quotes", "hash", "JSON", "version"],
)
def test_a_damaged_baseline_is_refused(
    name: str, damage: Damage, released: Path, tmp_path: Path
) -> None:
    (tmp_path / "releases").mkdir()
    for one in (released / "releases").iterdir():
        content = one.read_bytes()
        new = damage(content) if one.name == name else content
        assert (new != content) == (one.name == name)
        (tmp_path / "releases" / one.name).write_bytes(new)
    with pytest.raises(Refused) as refused:
        baseline.read(tmp_path, "1.0.0")
    (issue,) = refused.value.issues
    assert issue.code == "R05"
    assert "git checkout" in issue.hint


def test_a_file_that_is_no_release_is_refused(tmp_path: Path) -> None:
    (tmp_path / "releases").mkdir()
    (tmp_path / "releases" / "latest.csv").touch()
    with pytest.raises(Refused) as refused:
        baseline.versions(tmp_path)
    assert refused.value.issues[0].code == "R05"


def test_versions_are_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    (tmp_path / "releases").mkdir()
    for version in ("1.10.0", "1.9.0", "1.2.11"):
        (tmp_path / "releases" / f"{version}.csv").touch()
    assert baseline.versions(tmp_path) == ["1.2.11", "1.9.0", "1.10.0"]
