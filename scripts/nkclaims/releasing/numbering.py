"""Decide which version a release is and of which day, or say why it cannot be that one."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import polars as pl

from nkclaims.issues import Issue, Refused
from nkclaims.publishing import changelog
from nkclaims.publishing.changelog import FILE, UNRELEASED, Section
from nkclaims.releasing import baseline, repository
from nkclaims.releasing.bump import Bump
from nkclaims.releasing.policy import FIRST, parts

NO_ENTRY, VERSION, DAY = "R03", "R09", "R06"
AHEAD, BEHIND = timedelta(days=1), timedelta(days=366)
"""How far the day of a release may lie from the clock: zones differ, and work takes time."""
NAMED = 10  # reasons that a refusal lists


def noted(root: Path, previous: str | None) -> Section:
    """Return what people noted of the release to come: the top section of CHANGELOG.md.

    Raises:
        Refused: R03 nothing is noted; L09 a heading is none.
    """
    top, *_ = [*changelog.sections(root), None]
    if top is None or (top.release and top.release.version in baseline.versions(root)):
        found = f"release {previous} at the top" if previous else "no heading"
        raise _refused(NO_ENTRY, 1, found)
    if not top.parts:  # headings alone tell nothing
        raise _refused(NO_ENTRY, top.line, "nothing under the heading")
    return top


def day_of(noted: Section, asked: date | None, root: Path, clock: date) -> date:
    """Return the day of the release: the one that is asked for, or that of the heading.

    Raises:
        Refused: R06 there is none, or two, or it lies before the last one, or far from the clock.
    """
    headed = noted.release.day if noted.release else None
    day = asked or headed
    hint = "give the day of the release: `nkclaims release --date YYYY-MM-DD`"
    if day is None:
        raise _wrong_day(noted.line, "no day", "a day, which no clock can know", hint)
    if asked and headed and asked != headed:
        found, expected = asked.isoformat(), f"that of the heading, {headed.isoformat()}"
        raise _wrong_day(noted.line, found, expected, "change one of the two")
    last = [one.release.day for one in changelog.sections(root) if one.release and one != noted]
    if last and day < last[0]:
        raise _wrong_day(noted.line, day.isoformat(), f"no day before {last[0]}, the last", hint)
    if not clock - BEHIND <= day <= clock + AHEAD:
        hint = "correct --date or the heading; or, if the clock is wrong, set it and try again"
        expected = f"a day about now: the clock of this machine says {clock.isoformat()}"
        raise _wrong_day(noted.line, day.isoformat(), expected, hint)
    return day


def refuse_before_sources(root: Path, day: date) -> None:
    """Accept a day on which all articles of the built package in ``root`` were out.

    Raises:
        Refused: R06.
    """
    days = pl.read_csv(root / "data" / "sources.csv", infer_schema=False)["published_on"].to_list()
    newest = max(filter(None, days), default="")
    if newest > day.isoformat():
        expected = f"a day on or after {newest}, on which an article of the package came out"
        raise _wrong_day(1, day.isoformat(), expected, "correct --date, the heading or the source")


def number(
    noted: Section, asked: str | None, previous: str | None, raised: Bump | None, root: Path
) -> str:
    """Return the version: the one that is asked for or stands in the heading, or the smallest.

    Args:
        noted: top section of CHANGELOG.md.
        asked: what the command line asks for.
        previous: version of the last release; None if there is none.
        raised: how far it must rise from that.
        root: top of the repository.

    Raises:
        Refused: R09 there is such a release already; it is smaller than what changed forces it to
            be, and what that is; it leaves a number out.
    """
    headed = noted.release.version if noted.release else None
    allowed = raised.allowed(previous) if raised and previous else [FIRST]
    version = asked or headed or allowed[0]
    if asked and headed and asked != headed:
        raise Refused([_wrong(noted, asked, f"that of the heading, {headed}", "change one")])
    if version in baseline.versions(root) or repository.has_tag(root, version):
        hint = "a release is never changed: leave the number to the command, or give a larger one"
        raise Refused([_wrong(noted, version, "a version that does not exist yet", hint)])
    if version in allowed:
        return version
    expected = f"one of {', '.join(allowed)}, after {previous or 'no release'}"
    if not _is_smaller(version, allowed[0]):
        raise Refused([_wrong(noted, version, expected, "leave no number out")])
    if raised is None:
        hint = f"write `{UNRELEASED}` for the heading: the first release is {FIRST}"
        raise Refused([_wrong(noted, version, expected, hint)])
    forcing = raised.forcing()
    raise Refused(
        _wrong(noted, version, expected, f"{reason}. docs/versioning.md says why")
        for reason in forcing[:NAMED]
    )


def _is_smaller(version: str, least: str) -> bool:
    try:
        return parts(version) < parts(least)
    except ValueError:
        return False


def _wrong(noted: Section, found: str, expected: str, hint: str) -> Issue:
    return Issue(FILE, noted.line, "", VERSION, found=found, expected=expected, hint=hint)


def _refused(code: str, line: int, found: str) -> Refused:
    hint = "write there for users what changed, under `### Data` or `### Tools`, and commit it"
    expected = f"`{UNRELEASED}` with what is new"
    return Refused([Issue(FILE, line, "", code, found=found, expected=expected, hint=hint)])


def _wrong_day(line: int, found: str, expected: str, hint: str) -> Refused:
    return Refused([Issue(FILE, line, "", DAY, found=found, expected=expected, hint=hint)])
