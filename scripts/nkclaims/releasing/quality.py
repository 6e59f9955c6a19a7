"""Hold a release against the statistics of the one before, and make the report of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from nkclaims.issues import Issue, Refused
from nkclaims.publishing.quality_report import report
from nkclaims.validation.checkpoint import decide
from nkclaims.validation.drift import of_the_next
from nkclaims.validation.expectations import of_every_release, read_tolerances
from nkclaims.validation.package import read_package
from nkclaims.validation.statistics import Statistics, statistics_of


@dataclass(frozen=True)
class Quality:
    """What the statistics of a release say.

    Attributes:
        statistics: of the release.
        issues: expectations that it does not meet: an error is wrong, a warning moved far.
        pages: the report, by file name.
    """

    statistics: Statistics
    issues: list[Issue]
    pages: dict[str, str]


def quality_of(folder: Path, then: Statistics | None) -> Quality:
    """Return what the statistics of a package say, held against those of the last release.

    Raises:
        Refused: a file or a cell of it is wrong.
    """
    package, issues = read_package(folder)
    if issues:
        raise Refused(issues)
    now = statistics_of(package)
    expected = of_every_release()
    if then:
        expected += of_the_next(then, now, read_tolerances())
    verdict = decide(package, expected, now, then)
    return Quality(now, verdict.issues, report(verdict, now, then))
