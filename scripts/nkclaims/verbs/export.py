"""Export events or truces in the shape of UCDP GED, ACLED or ETH/PRIO.

--as ucdp-ged and --as acled make a table of events, --as ethprio one of ceasefires, with exactly
the columns of that dataset. PACKAGE is the folder or zip of a release; the package here by default,
or the data that were installed. No figure is the sum of two claimants' figures, no id of the other
dataset is filled in, and what its shape would force us to decide is empty: docs/crosswalk.md says
column by column what goes where and what is lost.

With -o FILE the table is written there, and beside it FILE.notes.csv: one row for each decision,
with the record, the column and what was decided. Without -o the table is printed.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from nkclaims.cli import WrongUse, package_or_here, unknown
from nkclaims.crosswalk import export
from nkclaims.crosswalk.mapping import SHAPES
from nkclaims.loading.package import open_package
from nkclaims.schema import DESCRIPTOR

# Without a package here the installed data are meant.
package_at = package_or_here


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the package, the shape and the file."""
    add = parser.add_argument
    add("package", nargs="?", type=Path, metavar="PACKAGE", help="folder or zip of a release")
    add("--as", dest="shape", required=True, metavar="SHAPE", help=f"one of {', '.join(SHAPES)}")
    add("-o", "--output", type=Path, metavar="FILE", help="write there, with notes beside it")


def run(args: argparse.Namespace) -> int:
    """Write or print the table, and say what was left out and decided."""
    if args.shape not in SHAPES:
        raise unknown("shape", args.shape, SHAPES, f"The shapes are {', '.join(SHAPES)}")
    if args.package and not args.package.exists():
        raise WrongUse(f"{args.package}: no such folder or zip")
    here = args.root if (args.root / DESCRIPTOR).is_file() else None
    made = export.export(open_package(args.package or here), args.shape)
    if args.output:
        export.write(made, args.output)
        where = f"{args.output}, {export.notes_path(args.output)}: "
    else:
        print(export.to_csv(made.rows), end="")
        where = ""
    told = f"{made.rows.height} of {made.rows.height + made.left_out} {made.shape.table}"
    decisions = f"{made.notes.height} notes on what was decided"
    print(f"{where}{told}, {decisions}", file=sys.stderr)
    return 0
