"""Every format gives back each value as it was published, whatever it looks like."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from format_cases import HARD, TABLE, probes, written
from nkclaims.formats import package_zip, parquet, sqlite, values, workbook
from nkclaims.formats.built import Built, read_built
from nkclaims.issues import Refused
from nkclaims.reading.cells import as_text


def by_csv(built: Built) -> pl.DataFrame:
    (made,) = package_zip.write(built).values()
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        return package_zip.read(archive.read("data/probes.csv"), TABLE, "probes")


def by_parquet(built: Built) -> pl.DataFrame:
    (made,) = parquet.write(built).values()
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        found, strange = parquet.read(archive.read("probes.parquet"), TABLE)
    assert strange == []
    return found


def by_sqlite(built: Built) -> pl.DataFrame:
    (made,) = sqlite.write(built).values()
    with sqlite.opened(made) as connection:
        return sqlite.read(connection, TABLE)


def by_workbook(built: Built) -> pl.DataFrame:
    (made,) = workbook.write(built).values()
    names, rows = workbook.head(workbook.opened(made), "probes")
    assert names == list(TABLE.names)
    return workbook.read(rows, TABLE)


WAYS = pytest.mark.parametrize("way", [by_csv, by_parquet, by_sqlite, by_workbook])


@WAYS
def test_hard_values_survive(way: Callable[[Built], pl.DataFrame], tmp_path: Path) -> None:
    found = way(probes(tmp_path))
    assert found.rows() == [tuple(one or None for one in row) for row in HARD]


# What no published cell may hold is left out: controls, ends of lines, blanks at the edges.
TEXT = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1).filter(
    lambda text: "\ufffe" not in text and "\uffff" not in text
)
NUMBERS = st.floats(-1e9, 1e9).map(lambda number: float(f"{number:.12G}"))
ROWS = st.lists(
    st.tuples(
        TEXT,
        st.none() | TEXT,
        st.none() | st.sampled_from(["007", "it's"]),
        st.none() | st.integers(0, 10**15 - 1),
        st.none() | NUMBERS,
        st.none() | st.booleans(),
        st.none() | st.dates(date(1000, 1, 1), date(2999, 12, 31)),
        st.none()
        | st.datetimes(datetime(1000, 1, 1), datetime(2999, 12, 31)).map(
            lambda one: one.replace(microsecond=0)
        ),
        st.none(),
    ),
    unique_by=lambda row: row[0],
    max_size=4,
)


@settings(max_examples=12)
@given(rows=ROWS)
def test_any_value_survives(rows: list[Any], tmp_path_factory: pytest.TempPathFactory) -> None:
    root = tmp_path_factory.mktemp("probes")
    frame = pl.DataFrame(rows, schema=TABLE.dtypes, orient="row")
    built = written(root, as_text(frame, TABLE.fields))
    expected = values.of_rows(built.rows["probes"], TABLE)
    for way in (by_parquet, by_sqlite, by_workbook):
        assert way(built).equals(expected), way.__name__


@pytest.mark.parametrize(
    ("type_", "value", "cell"),
    [
        ("string", "", values.EMPTY_TEXT),
        ("string", 7, "number 7"),
        ("string", None, None),
        ("integer", 21.0, "21"),
        ("integer", 21.5, "number 21.5"),
        ("integer", True, "boolean True"),
        ("number", "63", "text 63"),
        ("number", float("nan"), "number nan"),
        ("boolean", 1, "number 1"),
        ("date", datetime(2020, 10, 28), "moment 2020-10-28 00:00:00"),
        ("datetime", date(2020, 10, 28), "day 2020-10-28"),
        ("datetime", datetime(2020, 10, 28), "moment 2020-10-28 00:00:00"),
        (
            "datetime",
            datetime.combine(date(2020, 10, 28), time(8), timezone(timedelta(hours=4))),
            "2020-10-28T04:00:00Z",
        ),
        ("string", b"x", "bytes b'x'"),
    ],
)
def test_what_is_no_cell_never_looks_like_one(type_: str, value: Any, cell: str | None) -> None:
    (column,) = [one for one in TABLE.fields if one.type == type_][:1]
    rows = {one.name: [value if one is column else None] for one in TABLE.fields}
    assert values.as_cells(rows, TABLE)[column.name].to_list() == [cell]


def test_parquet_is_plain_for_readers_of_arrow(tmp_path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    (made,) = parquet.write(probes(tmp_path)).values()
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        table = pq.read_table(io.BytesIO(archive.read("probes.parquet")))
    assert dict(zip(table.column_names, table.schema.types, strict=True)) == {
        "probe_id": pa.string(),
        "words": pa.string(),
        "code": pa.string(),
        "count": pa.int64(),
        "share": pa.float64(),
        "is_there": pa.bool_(),
        "seen_on": pa.date32(),
        "seen_at": pa.timestamp("us", "UTC"),
        "near_probe_id": pa.string(),
    }


def test_a_column_of_parquet_of_another_type_is_told(tmp_path: Path) -> None:
    stream = io.BytesIO()
    rows = probes(tmp_path).rows["probes"].with_columns(pl.col("share").cast(pl.Float32))
    rows.write_parquet(stream)
    _, strange = parquet.read(stream.getvalue(), TABLE)
    assert ("share", "Float32") in strange


def test_the_descriptor_is_released_with_size_and_hash(tmp_path: Path) -> None:
    built = probes(tmp_path)
    (resource,) = built.descriptor["resources"]
    content = (tmp_path / "data" / "probes.csv").read_bytes()
    assert resource["bytes"] == len(content)
    assert resource["hash"].startswith("sha256:")
    assert "hash" not in built.package.descriptor["resources"][0]
    assert read_built(tmp_path).descriptor == built.descriptor


@pytest.mark.parametrize("lost", ["created", "version", "name"])
def test_a_package_without_a_version_is_not_released(lost: str, tmp_path: Path) -> None:
    import json

    probes(tmp_path)
    path = tmp_path / "datapackage.json"
    content = json.loads(path.read_bytes())
    del content[lost]
    path.write_text(json.dumps(content))
    with pytest.raises(Refused) as refused:
        read_built(tmp_path)
    assert [(one.code, one.column) for one in refused.value.issues] == [("Y10", lost)]
