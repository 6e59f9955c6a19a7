"""Build the dataset: seeds/ to data/*.csv and datapackage.json.

All of seeds/ is read and checked first. If anything is wrong there, each cause is named with its
file, line and column, the exit code is 1, and nothing is written. The same seeds make the same
bytes on every machine. Claims that are not reviewed stay out, with all that hangs on them.
"""

from __future__ import annotations

import argparse
import sys
from functools import partial

from nkclaims.build import BuildReport, build
from nkclaims.coding.coverage import as_table

say = partial(print, file=sys.stderr, flush=True)


def configure(parser: argparse.ArgumentParser) -> None:
    """Add ``--candidates``."""
    parser.add_argument(
        "--candidates",
        action="store_true",
        help="publish claims that wait for review as well, for a look at them; never rejected ones",
    )


def run(args: argparse.Namespace) -> int:
    """Build the package in ``args.root`` and print a summary."""
    report = build(args.root, candidates=args.candidates, say=say)
    print(summary(report))
    print(f"in {args.root}")
    return 0


def summary(report: BuildReport) -> str:
    """Return what was built: rows of each table, claims and coverage of each article, files."""
    width = max(map(len, report.rows))
    tables = [f"  {name:{width}} {n:6,}" for name, n in report.rows.items()]
    claims = [f"  {source}: {n:,} claims" for source, n in report.claims.items()]
    n_written, n_unchanged = len(report.result.written), len(report.result.unchanged)
    held_back = [f"  not published: {n:,} {state}" for state, n in report.held_back.items()]
    removed = [f"removed {name}" for name in report.result.removed]
    return "\n".join(
        [
            f"nkclaims {report.version}: {len(tables)} tables, {sum(report.rows.values()):,} rows",
            *tables,
            *claims,
            *held_back,
            as_table(report.coverage),
            *removed,
            f"{n_written} files written, {n_unchanged} unchanged: data/*.csv, datapackage.json",
        ]
    )
