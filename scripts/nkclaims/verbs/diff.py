"""Compare two packages: descriptor, schemas, and the rows of each table by key, cell by cell.

OLD and NEW are each the folder of a package, a released zip, or git:REVISION, which is read from
the repository without a change to the work tree. Rows are matched by their key, in whatever order
they stand; ids that retired_ids gives a successor are followed. Cells are compared as values of
their type: 21 and 21.0 are one number, an empty cell and an empty text are one. Of a changed cell
the table revisions tells the reason. Columns that one package lacks are named, and not compared.
Where no old package is at hand, OLD can be releases/VERSION.csv, which knows rows but no cells.

Exit code 0 if all is the same, 1 if something differs, 2 if anything could not be compared, which
is said with the reason: what was skipped is not the same.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from nkclaims.cli import FOUND, WRONG_USE, package_or_here, unknown
from nkclaims.diffing import side_tables
from nkclaims.diffing.comparison import PackageDiff, compare, incomparable
from nkclaims.diffing.side import EXPECTED, opened_side
from nkclaims.issues import Refused
from nkclaims.releasing.outline import compare_outline, is_outline
from nkclaims.rendering import diff_json, diff_markdown, diff_text, terminal

FORMATS = ("text", "markdown", "json")
LISTED = 20  # rows of each kind and table, where people read them


# The repository that git: means need hold no package.
package_at = package_or_here


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the two packages, and how much to tell in what form."""
    add = parser.add_argument
    add("old", metavar="OLD", help=EXPECTED)
    add("new", metavar="NEW", help="likewise")
    add("--format", default="text", metavar="FORMAT", help=f"one of {', '.join(FORMATS)}")
    add("--detail", action="store_true", help="as text, list rows and cells, too")
    add(
        "--limit",
        type=_limit,
        metavar="N",
        help=f"list N rows of each kind and table, 0 for all (default: {LISTED}; JSON: all)",
    )
    add("--tables", type=Path, metavar="FOLDER", help="write the rows that differ as CSV files")


def say(line: str) -> None:
    """Print a line for whoever watches, apart from the report."""
    print(line, file=sys.stderr, flush=True)


def run(args: argparse.Namespace) -> int:
    """Print how the packages differ; return 0, 1 or 2 as the module says."""
    if args.format not in FORMATS:
        raise unknown("format", args.format, FORMATS, f"The formats are {', '.join(FORMATS)}")
    try:
        if args.tables:
            side_tables.refuse_used(args.tables)
        diff = _compared(args)
    except Refused as refusal:
        diff = incomparable(args.old, args.new, refusal.issues)
    if args.tables and diff.tables:
        names = side_tables.write(diff, args.tables)
        say(f"{args.tables}: {len(names)} file{'s' * (len(names) != 1)} of rows that differ")
    print(_printed(diff, args))
    if diff.issues:
        say(terminal.text(diff.issues))
    return {"same": 0, "different": FOUND, "cannot compare": WRONG_USE}[diff.verdict]


def _compared(args: argparse.Namespace) -> PackageDiff:
    """Return how the packages differ; of an outline in releases/, which rows do.

    Raises:
        Refused: one of them cannot be opened.
    """
    if is_outline(args.old):
        with opened_side(args.new, args.root, say) as new:
            return compare_outline(args.old, new)
    with (
        opened_side(args.old, args.root, say) as old,
        opened_side(args.new, args.root, say) as new,
    ):
        return compare(old, new)


def _printed(diff: PackageDiff, args: argparse.Namespace) -> str:
    if args.format == "json":
        return diff_json.report(diff, args.limit or 0)
    limit = LISTED if args.limit is None else args.limit
    if args.format == "markdown":
        return diff_markdown.report(diff, limit)
    has_rows = args.detail or args.limit is not None
    return diff_text.report(diff, limit if has_rows else None)


def _limit(word: str) -> int:
    number = int(word)
    if number < 0:
        raise argparse.ArgumentTypeError("0 for all, or a number of rows")
    return number
