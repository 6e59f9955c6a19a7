"""Write docs/compatibility.md from what the readers found."""

from __future__ import annotations

from collections.abc import Mapping

from compatibility.comparison import Result

KINDS = ("string", "integer", "number", "boolean", "date", "datetime")
PAGE = """\
# Readers that know nothing of us

`make docs` wrote this page: it reads every published table with each reader below, as one would
type it, and holds every cell against the typed tables of `nkclaims.load`. An empty cell must be
missing (or no text), and nothing else may be. *same*: cells that hold the published value. The
other columns tell what cells of each type of the schema are read as; text that stands for a day or
a moment is in ISO 8601.

## The tables as they are published

{rows}

## The files of a release

[Which file to take](formats.md) is told elsewhere; all hold the same values. In a workbook a moment
is in UTC, and readers do not say so; in SQLite true is 1.

{released}

## What differs

{differences}
"""


def page(results: Mapping[str, Result], released: Mapping[str, Result]) -> str:
    """Return the page: one row a reader, of the tables and of the files of a release."""
    both = [*results.items(), *released.items()]
    told = [f"- {name}: {one}" for name, result in both for one in result.differences]
    return PAGE.format(
        rows=_table(results),
        released=_table(released),
        differences="\n".join(
            ["What was read stands before what was published.", "", *told]
            if told
            else ["Nothing differs."]
        ),
    )


def _table(results: Mapping[str, Result]) -> str:
    header = ["reader", "same", *KINDS]
    lines = [_line(header), _line(["---"] * len(header))]
    for name, one in results.items():
        same = f"all but {len(one.differences)}" if one.differences else "all"
        lines.append(_line([name, same, *(", ".join(one.types.get(kind, ())) for kind in KINDS)]))
    return "\n".join(lines)


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
