"""Measure `nkclaims diff` on packages of growing size, each beside a copy with edits all over.

``python -m benchmarks.diffing [CLAIMS ...]`` writes its part of docs/benchmarks.md.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import polars as pl

from benchmarks import page
from benchmarks.__main__ import REPOSITORY, RUNS, Measured, machine, measured, python
from benchmarks.packages import Size, write_package

SIZES = (100_000, 200_000, 1_000_000)  # 200,000 claims are a package of a million rows
EDITED = ("claims", "claim_links", "events", "exclusions", "sentences")
EVERY = 1000  # rows of which one is changed and one is lost
AIM_ROWS, AIM_SECONDS, AIM_MEGABYTES = 1_000_000, 10, 3000

PART = """\
# How long a diff takes

`make compare` wrote this part; figures that are missed stand here as they are.

- Machine: {machine}
- Versions: {versions}
- Median of {runs} runs, each in a process of its own, of `nkclaims diff` between a package and its
  copy, in {tables} tables of which one row in {every:,} is changed and another lost. Memory is the
  most that the process held (resident set).

{rows}

{verdict}
"""


def main(sizes: Sequence[int]) -> None:
    """Measure a diff of packages of these numbers of claims, and write the page."""
    found: list[tuple[Size, Measured]] = []
    for n_claims in sizes:
        with tempfile.TemporaryDirectory(prefix="nkclaims-bench-") as name:
            old, new = Path(name) / "old", Path(name) / "new"
            size = write_package(REPOSITORY, old, Path(name) / "articles", n_claims)
            shutil.copytree(old, new)
            edit(new)
            found.append((size, measured(RUNS, "diff", old, new)))
            print(f"{size.rows:,} rows: {found[-1][1].seconds['all']:.2f} s", flush=True)
    text = part(found, machine(), python("polars", "duckdb"))
    page.replace_part(REPOSITORY / "docs/benchmarks.md", "diff", text)


def part(found: Sequence[tuple[Size, Measured]], where: str, versions: str) -> str:
    """Return the part of the page, of the smallest package first."""
    rows = [
        (
            f"{size.claims:,}",
            f"{size.rows:,}",
            f"{size.bytes / 1e6:,.0f}",
            f"{one.seconds['all']:.2f}",
            f"{one.megabytes:,}",
        )
        for size, one in found
    ]
    large = [(size, one) for size, one in found if size.rows >= AIM_ROWS]
    verdict = []
    if large:
        _, one = large[0]
        seconds, is_fast = one.seconds["all"], one.seconds["all"] < AIM_SECONDS
        is_small = one.megabytes < AIM_MEGABYTES
        verdict = [
            (f"under {AIM_SECONDS} s", f"{seconds:.2f} s", "yes" if is_fast else "**no**"),
            (
                f"under {AIM_MEGABYTES:,} MB",
                f"{one.megabytes:,} MB",
                "yes" if is_small else "**no**",
            ),
        ]
    header = ("claims", "rows a side", "MB of CSV a side", "seconds", "peak MB")
    aim = f"at {large[0][0].rows:,} rows a side" if large else f"at {AIM_ROWS:,} rows a side"
    return PART.format(
        machine=where,
        versions=versions,
        runs=RUNS,
        tables=len(EDITED),
        every=EVERY,
        rows=page.table(header, rows),
        verdict=page.table((aim, "measured", "met"), verdict or [("", "not measured", "")]),
    )


def edit(folder: Path) -> None:
    """Change a cell of one row in a thousand of several tables, and lose another."""
    for name in EDITED:
        path = folder / "data" / f"{name}.csv"
        rows = pl.read_csv(path, infer_schema=False).with_row_index("at")
        last = rows.columns[-1]
        changed = pl.when(pl.col("at") % EVERY == 1).then(pl.lit("edited")).otherwise(last)
        kept = rows.filter(pl.col("at") % EVERY != EVERY // 2).with_columns(changed.alias(last))
        kept.drop("at").write_csv(path, line_terminator="\n", quote_style="necessary")


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]] or SIZES)
