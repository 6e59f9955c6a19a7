"""Large tables lie on disk, in order; in memory if it refuses; and are gone with the shelf."""

from __future__ import annotations

import gc
from datetime import UTC, date, datetime
from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from nkclaims.reading.shelf import Shelf, height

ROWS = pl.DataFrame(
    {
        "claim_id": ["b", "a", None, "d", "c"],
        "value": [1.0, None, 2.5, 0.0, 3.0],
        "quote_nth": [None, 1, 2, None, 3],
        "is_implied": [True, False, None, True, False],
        "as_of": [date(2020, 10, 1), None, date(2020, 11, 10), None, date(2020, 9, 27)],
        "period_start_at": [datetime(2020, 10, 26, 4, tzinfo=UTC), *[None] * 4],
    },
    schema_overrides={"period_start_at": pl.Datetime("us", "UTC")},
)
BATCHES = [ROWS[:2], ROWS[2:3], ROWS[3:]]


def folder_of(shelf: Shelf) -> Path:
    assert shelf._folder is not None
    return Path(shelf._folder.name)


def test_rows_come_back_as_they_were_put_there() -> None:
    shelf = Shelf()
    kept = shelf.put("claims", BATCHES)
    assert isinstance(kept, pl.LazyFrame)
    assert_frame_equal(kept.collect(), ROWS)
    assert height(kept) == height(ROWS) == 5


def test_two_tables_do_not_meet() -> None:
    shelf = Shelf()
    claims, events = shelf.put("claims", [ROWS]), shelf.put("events", [ROWS[:1]])
    assert (height(claims), height(events)) == (5, 1)


def test_the_folder_goes_with_the_shelf() -> None:
    shelf = Shelf()
    shelf.put("claims", BATCHES)
    folder = folder_of(shelf)
    assert sorted(one.name for one in folder.iterdir()) == [
        f"claims-{number:06}.parquet" for number in range(3)
    ]
    del shelf
    gc.collect()
    assert not folder.exists()


@pytest.mark.parametrize("written", [0, 2])
def test_a_full_disk_leaves_the_rows_in_memory(
    written: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, calls = pl.DataFrame.write_parquet, []

    def full(frame: pl.DataFrame, *args: object, **more: object) -> None:
        calls.append(frame.height)
        if len(calls) > written:
            raise OSError(28, "No space left on device")
        write(frame, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(pl.DataFrame, "write_parquet", full)
    shelf = Shelf()
    kept = shelf.put("claims", BATCHES)
    assert isinstance(kept, pl.DataFrame)
    assert_frame_equal(kept, ROWS)


def test_a_folder_that_cannot_be_made_leaves_them_there_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("nkclaims.reading.shelf.TemporaryDirectory", refused)
    assert_frame_equal(Shelf().put("claims", BATCHES).lazy().collect(), ROWS)
