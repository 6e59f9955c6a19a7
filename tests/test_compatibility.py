"""Readers that know nothing of us find every value as it was published."""

from __future__ import annotations

import os
import shutil
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

import nkclaims
from compatibility.comparison import Result, compare, is_same
from compatibility.page import page
from compatibility.readers import (
    NEEDS_R,
    READERS,
    by_csv,
    by_read_csv,
    by_readr,
    has_r,
)
from compatibility.released import RELEASED, write

REPO = Path(__file__).parents[1]
PAGE = REPO / "docs" / "compatibility.md"


@pytest.fixture(scope="module")
def results() -> dict[str, Result]:
    """What each reader finds; without R, those of Python."""
    readers = READERS
    if not has_r():
        assert not os.environ.get("CI"), f"missing: {NEEDS_R}"
        readers = {n: read for n, read in READERS.items() if read not in (by_read_csv, by_readr)}
    return {name: compare(read, REPO) for name, read in readers.items()}


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Result]:
    """What each reader finds in the files of a release."""
    dist = write(REPO, tmp_path_factory.mktemp("dist"))
    return {name: compare(read, REPO, dist) for name, read in RELEASED.items()}


@pytest.mark.parametrize("name", RELEASED)
def test_no_value_of_a_release_is_lost_or_changed(name: str, released: dict[str, Result]) -> None:
    sizes = nkclaims.tables().select("n_rows", "n_columns").rows()
    assert released[name].n_cells == sum(rows * columns for rows, columns in sizes)
    assert released[name].differences == ()


@pytest.mark.parametrize("name", READERS)
def test_no_value_is_lost_or_changed(name: str, results: dict[str, Result]) -> None:
    if name not in results:
        pytest.skip(f"missing: {NEEDS_R}")
    sizes = nkclaims.tables().select("n_rows", "n_columns").rows()
    assert results[name].n_cells == sum(rows * columns for rows, columns in sizes)
    assert results[name].differences == ()


def test_the_page_is_what_the_readers_find(
    results: dict[str, Result], released: dict[str, Result]
) -> None:
    if {*results} < {*READERS}:
        pytest.skip(f"missing: {NEEDS_R}")
    assert PAGE.read_text(encoding="utf-8") == page(results, released)


def test_a_value_that_differs_is_told(tmp_path: Path) -> None:
    for name in ("data", "schemas"):
        shutil.copytree(REPO / name, tmp_path / name)
    shutil.copy(REPO / "datapackage.json", tmp_path)

    def careless(package: Path, table: str) -> dict[str, list[object]]:
        found = by_csv(package, table)
        return (
            {**found, "side_code": ["NA", *found["side_code"][1:]]} if table == "sides" else found
        )

    result = compare(careless, tmp_path)
    assert result.differences == ("sides.side_code, row 1: 'NA' for 'ARM'",)
    assert "| a reader | all but 1 |" in page({"a reader": result}, {})


@pytest.mark.parametrize(
    ("cell", "value", "same"),
    [
        ("63", 63.0, True),
        (Decimal(63), 63.0, True),
        ("", 63.0, False),
        (None, None, True),
        ("", None, False),
        (63.0, "63", False),
        ("true", True, True),
        (1, True, False),
        (date(2020, 10, 28), date(2020, 10, 28), True),
        ("28/10/2020", date(2020, 10, 28), False),
        ("2020-10-28T04:00:00Z", datetime(2020, 10, 28, 4, tzinfo=UTC), True),
        (datetime(2020, 10, 28, 4, tzinfo=UTC), datetime(2020, 10, 28, 5, tzinfo=UTC), False),
    ],
)
def test_a_cell_stands_for_its_value(cell: object, value: object, same: bool) -> None:
    assert is_same(cell, value) is same
