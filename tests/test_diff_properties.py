"""Whatever two packages hold: a diff can be applied, has a mirror, and counts as SQL does."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diff_cases import LINKS, diff, of, retired, write
from nkclaims.diffing import lines, rows
from nkclaims.diffing.comparison import PackageDiff, TableDiff

Row = dict[str, str]
REPO = Path(__file__).parents[1]
TEXT = st.text(st.sampled_from('ab ,"é\u2028#;|='), max_size=6)
CELLS: Mapping[str, st.SearchStrategy[str]] = {
    "quote": TEXT,
    "value": st.sampled_from(["", "0", "-3", "21", "21.5", "9007199254740993"]),
    "nth": st.sampled_from(["", "1", "2"]),
    "is_implied": st.sampled_from(["", "true", "false"]),
    "said_on": st.sampled_from(["", "2020-10-28", "2020-02-29"]),
    "said_at": st.sampled_from(["", "2020-10-28T08:00:00Z"]),
}
IDS = [f"a-{number}" for number in range(6)]


@st.composite
def claims(draw: st.DrawFn) -> dict[str, Row]:
    """Return claims by id."""
    ids = draw(st.lists(st.sampled_from(IDS), unique=True))
    return {id_: {"claim_id": id_, **draw(st.fixed_dictionaries(CELLS))} for id_ in ids}


@st.composite
def packages(draw: st.DrawFn) -> tuple[dict[str, list[Row]], dict[str, list[Row]]]:
    """Return the tables of two packages, the second with ids that the first had under others."""
    old, new = draw(claims()), draw(claims())
    moved = draw(st.lists(st.sampled_from(IDS), unique=True, max_size=3))
    ends = []
    for id_ in (one for one in moved if one in old):
        new.pop(id_, None)
        new[f"b-{id_}"] = {**draw(st.fixed_dictionaries(CELLS)), "claim_id": f"b-{id_}"}
        ends.append(retired(id_, f"b-{id_}"))
    return (
        {"claims": shuffled(draw, old), "claim_links": draw(links(old))},
        {"claims": shuffled(draw, new), "claim_links": draw(links(new)), "retired_ids": ends},
    )


def shuffled(draw: st.DrawFn, found: dict[str, Row]) -> list[Row]:
    return draw(st.permutations([*found.values()]))


@st.composite
def links(draw: st.DrawFn, known: dict[str, Row]) -> list[Row]:
    """Return links between claims that are there, each key once."""
    if not known:
        return []
    one = st.sampled_from([*known])
    keys = draw(st.lists(st.tuples(one, one, st.sampled_from(["denies", "repeats"])), unique=True))
    names = LINKS["primaryKey"]
    return [{**dict(zip(names, key, strict=True)), "note": draw(TEXT)} for key in keys]


def compared(
    old: dict[str, list[Row]], new: dict[str, list[Row]], line_end: bytes = b"\n"
) -> tuple[PackageDiff, PackageDiff]:
    """Return the diff of two packages, and that of the second and the first."""
    with TemporaryDirectory() as name:
        folders = [write(Path(name) / side, one) for side, one in (("old", old), ("new", new))]
        for path in (folders[1] / "data").glob("*.csv"):
            path.write_bytes(path.read_bytes().replace(b"\n", line_end))
        return diff(*folders), diff(*reversed(folders))


def by_key(found: list[Row], table: str) -> dict[str, dict[str, str | None]]:
    """Return rows by id, empty cells as None."""
    key = ["claim_id"] if table == "claims" else LINKS["primaryKey"]
    return {
        "/".join(row[name] for name in key): {
            column: value or None for column, value in row.items()
        }
        for row in found
    }


def applied(before: list[Row], table: TableDiff) -> dict[str, dict[str, str | None]]:
    """Return what the rows of the old package become by the differences."""
    assert table.rows is not None
    found = by_key(before, table.name)
    for record in table.rows.removed[":record"]:
        del found[record]
    moved = dict(table.rows.renamed.select("old_record", "record").iter_rows())
    found = {moved.get(record, record): row for record, row in found.items()}
    for row in table.rows.cells.iter_rows(named=True):
        assert found[row["record"]][row["column"]] == row["old"]
        found[row["record"]][row["column"]] = row["new"]
    for row in table.rows.added.iter_rows(named=True):
        record = row.pop(":record")
        assert record not in found
        found[record] = row
    key = ["claim_id"] if table.name == "claims" else LINKS["primaryKey"]
    for record, row in found.items():
        row.update(zip(key, record.split("/"), strict=True))
    return found


def without_empty(found: dict[str, dict[str, str | None]]) -> dict[str, dict[str, str]]:
    return {
        record: {column: value for column, value in row.items() if value is not None}
        for record, row in found.items()
    }


@given(packages())
@settings(max_examples=20)
def test_a_package_does_not_differ_from_itself(
    pair: tuple[dict[str, list[Row]], dict[str, list[Row]]],
) -> None:
    for one in pair:
        upside_down = {name: found[::-1] for name, found in one.items()}
        for found in (*compared(one, one), *compared(one, upside_down)):
            assert found.verdict == "same"


@given(packages())
@settings(max_examples=20)
def test_applied_to_the_old_package_it_gives_the_new(
    pair: tuple[dict[str, list[Row]], dict[str, list[Row]]],
) -> None:
    old, new = pair
    found, _ = compared(old, new)
    for table in ("claims", "claim_links"):
        right = without_empty(by_key(new[table], table))
        assert without_empty(applied(old[table], of(found, table))) == right


@given(packages())
@settings(max_examples=20)
def test_the_other_way_round_it_is_the_mirror(
    pair: tuple[dict[str, list[Row]], dict[str, list[Row]]],
) -> None:
    there, back = compared(*pair)
    assert there.verdict == back.verdict
    for one in there.tables:
        other = of(back, one.name)
        assert one.rows is not None
        assert other.rows is not None
        assert one.rows.added.equals(other.rows.removed)
        assert one.rows.removed.equals(other.rows.added)
        turned = ["old_record", "record", "column", "new", "old", "reason"]
        assert sorted(one.rows.cells.rows(), key=str) == sorted(
            other.rows.cells.select(turned).rows(), key=str
        )
        assert sorted(one.rows.renamed.rows()) == sorted(
            other.rows.renamed.select("old_record", "record", "reason").rows()
        )


@given(packages(), st.sampled_from([b"\n", b"\r\n"]))
@settings(max_examples=20)
def test_by_lines_and_by_cells_the_same_is_found(
    pair: tuple[dict[str, list[Row]], dict[str, list[Row]]], line_end: bytes
) -> None:
    by_lines, _ = compared(*pair, line_end)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rows, "_by_lines", out_of_the_ordinary)
        by_cells, _ = compared(*pair, line_end)
    for one, other in zip(by_lines.tables, by_cells.tables, strict=True):
        assert (one.status, one.n_old, one.n_new) == (other.status, other.n_old, other.n_new)
        assert one.rows is not None
        assert other.rows is not None
        for name in ("added", "removed", "renamed", "cells"):
            assert getattr(one.rows, name).equals(getattr(other.rows, name)), name


def out_of_the_ordinary(*_: object) -> None:
    raise lines.OutOfTheOrdinary


@pytest.mark.skipif(not (REPO / "datapackage.json").is_file(), reason="there is no built dataset")
def test_sql_counts_the_same_in_the_dataset(tmp_path: Path) -> None:
    """An outer join in another engine, of the real claims and of a copy with edits all over."""
    for side in ("old", "new"):
        for part in ("data", "schemas"):
            shutil.copytree(REPO / part, tmp_path / side / part)
        shutil.copy(REPO / "datapackage.json", tmp_path / side)
    path = tmp_path / "new" / "data" / "claims.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    header, *body = lines
    body = [
        line.replace(",civilian,", ",military,") if at % 3 else line.replace("-c", "-d", 1)
        for at, line in enumerate(body)
        if at % 11
    ]
    path.write_text("".join([header, *reversed(body)]), encoding="utf-8")
    found = of(diff(tmp_path / "old", tmp_path / "new"), "claims")
    names = header.strip().split(",")
    sides = [
        f"read_csv('{tmp_path / side / 'data' / 'claims.csv'}', all_varchar=true, header=true, "
        "delim=',', quote='\"', escape='\"')"
        for side in ("old", "new")
    ]
    unlike = " or ".join(f'a."{name}" is distinct from b."{name}"' for name in names[1:])
    query = (
        f"select count(*) filter (a.claim_id is null), count(*) filter (b.claim_id is null), "
        f"count(*) filter (a.claim_id is not null and b.claim_id is not null and ({unlike})) "
        f"from {sides[0]} a full outer join {sides[1]} b on a.claim_id = b.claim_id"
    )
    counts = duckdb.sql(query).fetchall()[0]
    assert counts == tuple(found.counts[kind] for kind in ("added", "removed", "changed"))
    assert min(counts) > 10
