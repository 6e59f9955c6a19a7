"""Packages to export: the repository's own, with a few rows changed or added."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import polars as pl

from nkclaims.crosswalk.export import Export, export
from nkclaims.loading.package import Package, open_package

REPO = Path(__file__).parents[1]
BARDA = "barda-strike-20201028"
Change = Callable[[pl.DataFrame], pl.DataFrame]


def changed(folder: Path, **tables: Change) -> Package:
    """Copy the package into a folder, pass some of its tables through functions, and open it."""
    root = folder / "nkclaims"
    for name in ("data", "schemas"):
        shutil.copytree(REPO / name, root / name)
    shutil.copy(REPO / "datapackage.json", root)
    for name, change in tables.items():
        path = root / "data" / f"{name}.csv"
        frame = change(pl.read_csv(path, infer_schema=False))
        frame.write_csv(path, line_terminator="\n")
    return open_package(root)


def estimates(*rows: tuple[str, str, int | None, int | None, int | None]) -> Change:
    """Make these the estimates of people killed in Barda: population, side, low, best, high."""

    def change(frame: pl.DataFrame) -> pl.DataFrame:
        template = frame.filter(event_id=BARDA, measure="killed", population="civilian").row(
            0, named=True
        )
        made = [
            {
                **template,
                "population": population,
                "victim_side": side,
                **{
                    name: None if value is None else str(value)
                    for name, value in zip(("low", "best", "high"), values, strict=True)
                },
            }
            for population, side, *values in rows
        ]
        rest = frame.filter((pl.col("event_id") != BARDA) | (pl.col("measure") != "killed"))
        return pl.concat([rest, pl.DataFrame(made, schema=frame.schema)])

    return change


def setting(key: str, value: str, **cells: str | None) -> Change:
    """Set cells of the rows whose `key` is `value`."""

    def change(frame: pl.DataFrame) -> pl.DataFrame:
        meant = pl.col(key) == value
        return frame.with_columns(
            pl.when(meant).then(pl.lit(cell, pl.String)).otherwise(pl.col(name)).alias(name)
            for name, cell in cells.items()
        )

    return change


def without(key: str, value: str) -> Change:
    return lambda frame: frame.filter(pl.col(key) != value)


def row(made: Export, record: str) -> dict[str, Any]:
    """Return the cells of one row that are filled."""
    ours = made.rows.columns[0] if made.shape.name != "ethprio" else "cf_id"
    (found,) = made.rows.filter(pl.col(ours) == record).rows(named=True)
    return {name: value for name, value in found.items() if value is not None}


def notes(made: Export, record: str) -> Mapping[str, str]:
    """Return the notes on one row by their column."""
    return dict(made.notes.filter(record=record).select("column", "note").iter_rows())


def exported(shape: str, folder: Path | None = None, **tables: Change) -> Export:
    return export(changed(folder, **tables) if folder else open_package(REPO), shape)
