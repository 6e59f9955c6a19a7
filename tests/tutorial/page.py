"""The page as steps: code in two languages, and the table that both of them give."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

Table: TypeAlias = list[list[str]]
"""A header and rows of cells, each as the page prints it; an empty cell is missing."""

STEP = re.compile(
    r"```python\n(?P<python>.*?)```\n\n"
    r"```r\n(?P<r>.*?)```\n\n"
    r"(?:<!-- table -->\n(?P<table>.*?)<!-- /table -->\n"
    r"|</details>\n\n!\[[^]]+\]\((?P<figure>[\w-]+\.svg)\)\n)",
    re.DOTALL,
)
CODE = re.compile(r"^```(?:python|r)$", re.MULTILINE)
WRITTEN = re.compile(r"```.*?```|<!-- table -->.*?<!-- /table -->|`[^`]*`|\]\([^)]*\)", re.DOTALL)


@dataclass(frozen=True)
class Step:
    """One step of the page.

    Attributes:
        python: its code in Python.
        r: the same in R.
        table: the lines of the table that stands there; None where the step draws a figure.
        figure: the figure's file; None where the step gives a table.
    """

    python: str
    r: str
    table: str | None
    figure: str | None


def steps_of(page: str) -> list[Step]:
    """Return the steps of a page, in order.

    Raises:
        ValueError: a piece of code that belongs to no step, and would never be run.
    """
    steps = [Step(**match.groupdict()) for match in STEP.finditer(page)]
    if 2 * len(steps) != len(CODE.findall(page)):
        raise ValueError("code that is not: Python, then R, then a table or a figure")
    return steps


def with_tables(page: str, tables: Sequence[Table | None]) -> str:
    """Return the page with the table of each step written anew; None leaves a figure alone."""
    left = iter(tables)

    def renew(match: re.Match[str]) -> str:
        table, step = next(left), match[0]
        if match["table"] is None or table is None:
            return step
        start = step.index("<!-- table -->")
        return f"{step[:start]}<!-- table -->\n\n{markdown(table)}\n\n<!-- /table -->\n"

    return STEP.sub(renew, page)


def markdown(table: Table) -> str:
    """Return a table as GitHub's Markdown reads it."""
    header, *rows = table
    return "\n".join(map(_line, [header, ["---"] * len(header), *rows]))


def prose(page: str) -> str:
    """Return what people wrote: the page without code, tables and addresses."""
    return WRITTEN.sub("", page)


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
