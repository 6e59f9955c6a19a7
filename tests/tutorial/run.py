"""Run the steps of the page, in Python and in R, each half as one program."""

from __future__ import annotations

import ast
import contextlib
import csv
import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tutorial.page import Step, Table

DRIVER = Path(__file__).with_name("run.R")
METADATA = re.compile(r" <metadata>.*?</metadata>\n", re.DOTALL)
LONG = re.compile(r"-?\d+\.\d{3,}")
HASHED = re.compile(r"\b[a-z][0-9a-f]{10}\b")


def in_python(steps: Sequence[Step], folder: Path) -> list[Table | None]:
    """Run the Python of all steps in ``folder``; return the table of each, figures lie there."""
    import matplotlib

    matplotlib.use("Agg")
    names: dict[str, Any] = {}
    tables: list[Table | None] = []
    # Glyphs as paths, so that a figure does not depend on the fonts of who looks at it.
    style = {**matplotlib.rcParamsDefault, "svg.fonttype": "path", "svg.hashsalt": "nkclaims"}
    with contextlib.chdir(folder), matplotlib.rc_context():
        matplotlib.rcParams.update({k: v for k, v in style.items() if k != "backend"})
        for step in steps:
            tables.append(_table(_value(step.python, names)))
    for figure in folder.glob("*.svg"):
        figure.write_text(tidy(figure.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    return tables


def in_r(steps: Sequence[Step], folder: Path, rscript: str, library: Path) -> list[Table | None]:
    """Run the R of all steps in ``folder``; return the table of each, plots lie in Rplots.pdf.

    Args:
        steps: those of the page.
        folder: an empty one.
        rscript: path of Rscript.
        library: where the R package nkclaims is installed.

    Raises:
        RuntimeError: R stopped, with what it said.
    """
    names = [f"{n:02}" for n in range(len(steps))]
    for name, step in zip(names, steps, strict=True):
        (folder / f"{name}.R").write_text(step.r, encoding="utf-8")
    run = subprocess.run(
        [rscript, "--vanilla", DRIVER, *names],
        cwd=folder,
        env={**os.environ, "R_LIBS": str(library), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        raise RuntimeError(run.stderr)
    return [_read(folder / f"{name}.csv") for name in names]


def tidy(figure: str) -> str:
    """Return a figure with nothing in it that a machine's clock or arithmetic decides.

    Numbers keep five digits, a hundredth of a point; ids are numbered instead of hashed from
    numbers that may differ in their last bit.
    """
    text = LONG.sub(lambda number: f"{float(number[0]):.5g}", METADATA.sub("", figure))
    ids: dict[str, str] = {}
    return HASHED.sub(lambda one: ids.setdefault(one[0], f"i{len(ids)}"), text)


def _value(code: str, names: dict[str, Any]) -> object:
    """Run code and return the value of its last line, as a notebook does."""
    *body, last = ast.parse(code).body
    if not isinstance(last, ast.Expr):
        body, last = [*body, last], ast.Expr(ast.Constant(None))
    exec(compile(ast.Module(body, []), "tutorial", "exec"), names)
    return eval(compile(ast.Expression(last.value), "tutorial", "eval"), names)


def _table(value: object) -> Table | None:
    import polars as pl

    if not isinstance(value, pl.DataFrame):
        return None
    return [value.columns, *([_cell(cell) for cell in row] for row in value.iter_rows())]


def _cell(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return "" if cell is None else str(cell)


def _read(path: Path) -> Table | None:
    if not path.exists():
        return None
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))
