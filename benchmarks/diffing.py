"""Measure `nkclaims diff` on packages of growing size, each beside a copy with edits all over.

Run as `python -m benchmarks.diffing [CLAIMS ...]`; it prints a line for each size.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import polars as pl

from benchmarks.__main__ import REPOSITORY, RUNS, measured
from benchmarks.packages import write_package

SIZES = (100_000, 200_000, 1_000_000)  # 200,000 claims are a package of a million rows
EDITED = ("claims", "claim_links", "events", "exclusions", "sentences")
EVERY = 1000  # rows of which one is changed and one is lost


def main(sizes: Sequence[int]) -> None:
    """Print seconds and memory of a diff of packages of these numbers of claims."""
    for n_claims in sizes:
        with tempfile.TemporaryDirectory(prefix="nkclaims-bench-") as name:
            old, new = Path(name) / "old", Path(name) / "new"
            size = write_package(REPOSITORY, old, Path(name) / "articles", n_claims)
            shutil.copytree(old, new)
            edit(new)
            found = measured(RUNS, "diff", old, new)
            print(
                f"{size.claims:>9,} claims, {size.rows:>9,} rows, {size.bytes / 1e6:>5,.0f} MB: "
                f"{found.seconds['all']:.2f} s, {found.megabytes:,} MB",
                flush=True,
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
