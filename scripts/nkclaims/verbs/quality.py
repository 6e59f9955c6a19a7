"""Hold the statistics of a release against those of the last one, and write its quality report.

Every release must account for each sentence of each article. Held against the statistics of the
last release (in a repository those of releases/, else of --baseline), its tables must have about as
many rows, as many empty cells, the same common codes as often, quartiles nearby, and its articles
about as many claims. What moved further is a warning: somebody looks, and if it is meant, the
statistics that --write-stats writes are the next baseline.

The report is a folder of pages that a browser shows without a network. Exit code 0 if there is no
error, 1 if there are errors, with --strict also if there are warnings, 2 for wrong use.
"""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path

from nkclaims.cli import WrongUse
from nkclaims.issues import Refused
from nkclaims.publishing import quality_report
from nkclaims.releasing import baseline
from nkclaims.rendering import terminal
from nkclaims.validation import opening
from nkclaims.validation.checkpoint import decide
from nkclaims.validation.drift import of_the_next
from nkclaims.validation.expectations import (
    DEMANDS,
    DRIFT,
    of_every_release,
    read_tolerances,
)
from nkclaims.validation.package import Package, read_package
from nkclaims.validation.report import Report
from nkclaims.validation.statistics import Statistics, read_statistics, statistics_of, to_json

say = partial(print, file=sys.stderr, flush=True)
package_at = opening.package_at


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the package, the folder of the report, and the statistics to read and write."""
    opening.add_path(parser)
    add = parser.add_argument
    out = Path("dist/quality")
    add("-o", "--output", type=Path, metavar="FOLDER", default=out, help=f"the report ({out})")
    add("--baseline", type=Path, metavar="FILE", help="statistics of the last release")
    add("--write-stats", type=Path, metavar="FILE", help="write the statistics of this one")
    add("--strict", action="store_true", help="fail for warnings, too")


def run(args: argparse.Namespace) -> int:
    """Write the report, print what was found, and return 1 if it is too much."""
    then = _baseline(args.baseline or _last(args.root))
    package = _package(args.root)
    now = statistics_of(package)
    expected = of_every_release()
    if then:
        expected += of_the_next(then, now, read_tolerances())
    verdict = decide(package, expected, now, then)
    quality_report.write(quality_report.report(verdict, now, then), args.output)
    if args.write_stats:
        args.write_stats.write_bytes(to_json(now))
    missing = [] if then else [(code, "no --baseline FILE") for code in DRIFT]
    ran = [(code, "") for code in DEMANDS if then or code not in DRIFT]
    n_rows = sum(one.rows for one in now.tables.values())
    print(terminal.report(Report(verdict.issues, ran, missing, n_rows)))
    print(f"the report: {args.output / quality_report.OVERVIEW}")
    return int(any(args.strict or issue.severity == "error" for issue in verdict.issues))


def _package(root: Path) -> Package:
    """Return the package, if its files and cells are right; else there is nothing to count.

    Raises:
        Refused: they are not.
    """
    with opening.opened(root, say) as folder:
        package, issues = read_package(folder)
    if issues:
        raise Refused(issues)
    return package


def _last(root: Path) -> Path | None:
    """Return the statistics of the last release; None if none is kept here."""
    released = baseline.versions(root)
    return root / baseline.statistics_path(released[-1]) if released else None


def _baseline(path: Path | None) -> Statistics | None:
    if path is None:
        return None
    try:
        return read_statistics(path)
    except ValueError as error:
        raise WrongUse(f"{path}: {error}. Give what --write-stats wrote") from None
