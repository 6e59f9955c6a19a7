"""Turn the rows of a frame that fail one check of one column into issues, one a cause.

A value that is wrong in two hundred rows is one thing to mend: its issue names the first place and
lists the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import polars as pl

from nkclaims.issues import Issue
from nkclaims.schema import Table

LINES_LISTED = 8  # places of the same cause that a message names before it only counts them
MOST = 1000  # causes that get an issue each before one issue stands for the rest
ALIKE = 60.0  # below this likeness (%) a suggestion misleads more than it helps
Say = Callable[[str], tuple[str, str]]


def findings(
    rows: pl.DataFrame,
    table: Table,
    column: str,
    code: str,
    say: Say,
    *,
    found: pl.Expr | None = None,
    cause: pl.Expr | None = None,
) -> list[Issue]:
    """Return an issue for each cause among ``rows``, all of which fail one check of ``column``.

    Args:
        rows: the failing rows, with the table's key as far as known, ``_file`` and ``_line``.
        table: the table of the rows.
        column: the column that was checked.
        code: code of the check.
        say: what was expected and how to mend it, for the value found.
        found: what stands there; the value of ``column`` by default.
        cause: rows of one file for which this is equal share an issue; what was found by default.
    """
    if rows.is_empty():
        return []
    value = (pl.col(column) if found is None else found).cast(pl.String).fill_null("")
    causes = (
        rows.select(
            "_file",
            "_line",
            record=record_id(rows, table),
            found=value,
            cause=value if cause is None else cause.cast(pl.String),
        )
        .group_by("_file", "cause", maintain_order=True)
        .agg(
            pl.col("_line", "record", "found").first(),
            others=pl.col("_line").slice(1, LINES_LISTED),
            count=pl.len(),
        )
    )
    issues = []
    for row in causes.head(MOST).iter_rows(named=True):
        expected, hint = say(row["found"])
        hint = "; ".join(filter(None, [hint, also(row["others"], row["count"] - 1)]))
        where = row["_file"], row["_line"], column, code, table.name, row["record"]
        issues.append(Issue(*where, row["found"], expected, hint))
    if causes.height > MOST:
        rest = causes.slice(MOST)
        told = f"{rest['count'].sum():,} more rows", f"none: the first {MOST:,} causes are listed"
        hint = "so many have one cause: mend that, and look again"
        issues.append(Issue(rest["_file"][0], 0, column, code, table.name, "", *told, hint))
    return issues


def record_id(rows: pl.DataFrame, table: Table) -> pl.Expr:
    """Return the public id of each row: its key, parts joined by ``/``, empty where unknown."""
    parts = [
        pl.col(n).cast(pl.String).fill_null("") for n in table.primary_key if n in rows.columns
    ]
    return pl.concat_str(parts, separator="/") if parts else pl.lit("")


def also(lines: Sequence[int], count: int) -> str:
    """Say on which other lines the same was found: ``lines`` are the first of ``count``."""
    if not lines:
        return ""
    listed = ", ".join(map(str, lines[:LINES_LISTED]))
    rest = count - min(len(lines), LINES_LISTED)
    return f"also in line{'s' * (count > 1)} {listed}" + (f" and {rest} more" if rest else "")


def did_you_mean(found: str, known: Iterable[Any], least: float = ALIKE) -> str:
    """Return a question that names the known word nearest to ``found``; empty if none is near.

    ``least`` is how much alike the two must be, in percent.
    """
    # Imported late: a clean package, the usual case, needs no suggestion.
    from rapidfuzz import fuzz, process

    choices = sorted(map(str, known))
    plain = [choice.casefold() for choice in choices]
    near = process.extractOne(found.casefold(), plain, scorer=fuzz.ratio, score_cutoff=least)
    return f"did you mean {choices[near[2]]!r}?" if near else ""
