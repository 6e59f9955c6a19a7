"""Check a release: sums, descriptor, keys, and that every format holds the same values.

DIST is the folder of a release, or its zip alone. In a folder the files are held against
SHA256SUMS: none may be lost, changed or too many; folders in it, such as reports, do not count. The
tables of the zip are held against the hashes and sizes of its descriptor and against its keys. Then
each cell of every other format (Parquet, SQLite, workbook, wheel, source package of R) must be the
one of the zip: days, moments in UTC, numbers, codes, empty cells, every letter. A table that was
changed in the zip is taken from the wheel, if that has it as it was released: so the cell is named.

Exit code 0 if all is as it was released, 1 if there are issues, 2 if DIST is no release.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from nkclaims.cli import WrongUse, unknown
from nkclaims.rendering import as_json, terminal
from nkclaims.validation.report import Report
from nkclaims.verbs.validate import is_coloured
from nkclaims.verifying.verify import is_release, verify

FORMATS: Mapping[str, Callable[[Report], str]] = MappingProxyType(
    {
        "text": lambda report: terminal.report(report, is_coloured(sys.stdout)),
        "json": as_json.report,
    }
)


def package_at(given: Path | None) -> Path:
    """Return a folder that nothing is read of: a release need not lie in a package."""
    return (given or Path()).absolute()


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the release, and the form of the report."""
    parser.add_argument("dist", type=Path, metavar="DIST", help="folder of a release, or its zip")
    parser.add_argument(
        "--format", default="text", metavar="FORMAT", help=f"one of {', '.join(FORMATS)}"
    )


def run(args: argparse.Namespace) -> int:
    """Print what was looked at and what is wrong; return 1 if anything is."""
    if args.format not in FORMATS:
        raise unknown("format", args.format, FORMATS, f"The formats are {', '.join(FORMATS)}")
    dist: Path = args.root / args.dist
    if not dist.exists():
        raise WrongUse(f"{args.dist}: no such folder or zip")
    if dist.is_dir() and not is_release(dist):
        raise WrongUse(
            f"{args.dist}: no release: there is neither SHA256SUMS nor a zip of a package"
        )
    report = verify(dist)
    print(FORMATS[args.format](report))
    return int(bool(report.issues))
