"""Readers that know nothing of us find every value as it was published."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

import nkclaims
from compatibility.comparison import Result, compare, is_same
from compatibility.page import page
from compatibility.readers import READERS, by_csv, by_pandas
from compatibility.released import RELEASED, by_pandas_excel, write

REPO = Path(__file__).parents[1]
PAGE = REPO / "docs" / "compatibility.md"


@pytest.fixture(scope="module")
def results() -> dict[str, Result]:
    return {name: compare(read, REPO) for name, read in READERS.items()}


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Result]:
    """What each reader finds in the files of a release."""
    dist = write(REPO, tmp_path_factory.mktemp("dist"))
    return {name: compare(read, REPO, dist) for name, read in RELEASED.items()}


@pytest.mark.parametrize("name", RELEASED)
def test_no_value_of_a_release_is_lost_or_changed(name: str, released: dict[str, Result]) -> None:
    sizes = nkclaims.tables().select("n_rows", "n_columns").rows()
    assert released[name].n_cells == sum(rows * columns for rows, columns in sizes)
    lost = released[name].differences
    if RELEASED[name] is by_pandas_excel:  # it takes digits for a number, as of a file of CSV
        lost = tuple(one for one in lost if "pax_agreement_id" not in one)
    assert lost == ()


@pytest.mark.parametrize("name", READERS)
def test_no_value_is_lost_or_changed(name: str, results: dict[str, Result]) -> None:
    sizes = nkclaims.tables().select("n_rows", "n_columns").rows()
    assert results[name].n_cells == sum(rows * columns for rows, columns in sizes)
    if READERS[name] is by_pandas:  # it takes text of digits alone for a number, if cells are empty
        lost = [one for one in results[name].differences if "pax_agreement_id" not in one]
        assert lost == []
    else:
        assert results[name].differences == ()


def test_the_page_is_what_the_readers_find(
    results: dict[str, Result], released: dict[str, Result]
) -> None:
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
