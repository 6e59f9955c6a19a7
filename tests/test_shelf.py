"""Rows on a shelf are those that were put there, in order, whatever the disk does."""

from __future__ import annotations

import gc
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from nkclaims.reading import shelf
from nkclaims.reading.shelf import Shelf, height

BATCHES = [pl.DataFrame({"number": range(at * 10, at * 10 + 10)}) for at in range(12)]
ALL = pl.concat(BATCHES)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where shelves are made, instead of the machine's folder for such things."""
    monkeypatch.setattr(
        shelf, "TemporaryDirectory", lambda **how: TemporaryDirectory(dir=tmp_path, **how)
    )
    return tmp_path


def test_the_order_of_rows_is_kept(folder: Path) -> None:
    kept = Shelf()
    rows = kept.put("barrels", BATCHES)
    assert isinstance(rows, pl.LazyFrame)
    assert len([*folder.glob("*/barrels-*.parquet")]) == len(BATCHES)
    assert_frame_equal(rows.collect(), ALL)
    assert height(rows) == height(ALL) == 120


def test_tables_do_not_mix(folder: Path) -> None:
    kept = Shelf()
    one, other = kept.put("one", BATCHES[:2]), kept.put("one-more", BATCHES[2:])
    assert_frame_equal(one.lazy().collect(), ALL.head(20))
    assert_frame_equal(other.lazy().collect(), ALL.tail(100))


@pytest.mark.parametrize("written", [0, 1, 5])
def test_when_the_disk_is_full_the_rows_are_in_memory(
    written: int, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, calls = pl.DataFrame.write_parquet, []

    def full(self: pl.DataFrame, path: Path, **how: object) -> None:
        calls.append(path)
        if len(calls) > written:
            raise OSError(28, "No space left on device")
        write(self, path, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(pl.DataFrame, "write_parquet", full)
    rows = Shelf().put("barrels", BATCHES)
    assert isinstance(rows, pl.DataFrame)
    assert_frame_equal(rows, ALL)
    assert len(calls) == written + 1, "a full disk is not tried again for the same table"


def test_where_no_folder_can_be_made_the_rows_are_in_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused(**how: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(shelf, "TemporaryDirectory", refused)
    rows = Shelf().put("barrels", BATCHES)
    assert isinstance(rows, pl.DataFrame)
    assert_frame_equal(rows, ALL)


def test_the_folder_goes_with_the_shelf(folder: Path) -> None:
    kept = Shelf()
    kept.put("barrels", BATCHES)
    assert len([*folder.iterdir()]) == 1
    del kept
    gc.collect()
    assert [*folder.iterdir()] == []


def test_a_shelf_that_nothing_is_put_on_makes_no_folder(folder: Path) -> None:
    Shelf()
    assert [*folder.iterdir()] == []
