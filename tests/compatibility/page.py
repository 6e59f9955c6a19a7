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

{rows}

{differences}
"""


def page(results: Mapping[str, Result]) -> str:
    """Return the page: one row a reader."""
    header = ["reader", "same", *KINDS]
    lines = [_line(header), _line(["---"] * len(header))]
    for name, one in results.items():
        same = f"all but {len(one.differences)}" if one.differences else "all"
        lines.append(_line([name, same, *(", ".join(one.types.get(kind, ())) for kind in KINDS)]))
    told = [f"- {name}: {one}" for name, result in results.items() for one in result.differences]
    return PAGE.format(
        rows="\n".join(lines),
        differences="\n".join(
            ["What differs, read before published:", "", *told] if told else ["Nothing differs."]
        ),
    )


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
