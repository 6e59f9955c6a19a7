"""Make a release: everything beside the repository first, then all of it in one step, or nothing.

The clean tree is copied twice into a folder of its own: once with the articles, where it is built,
validated and given its number, and once as archives carry it, of which the artefacts are made. What
then differs from the repository, ``dist/`` among it, is handed to :func:`store.publish`, which
moves all files or none, whenever it is stopped. Nothing asks the clock but one comparison.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from nkclaims.build import build
from nkclaims.diffing.comparison import PackageDiff, compare
from nkclaims.diffing.side import Side, opened_side
from nkclaims.issues import Issue, Refused
from nkclaims.publishing import changelog, store
from nkclaims.publishing.changelog import Release, Section
from nkclaims.publishing.disk import WORK
from nkclaims.publishing.lock import Say, lock
from nkclaims.publishing.store import PublishResult
from nkclaims.reading.articles import ARTICLES
from nkclaims.releasing import baseline, changes, generated, numbering, repository, stamping
from nkclaims.releasing.bump import Bump, bump
from nkclaims.releasing.distribution import (
    OWNED,
    Files,
    Make,
    artefacts,
    distribution,
    named,
    released,
    workshop,
)
from nkclaims.releasing.quality import quality_of
from nkclaims.validate import validate
from nkclaims.validation.statistics import to_json

NOT_CURRENT = "R07"


@dataclass(frozen=True)
class Plan:
    """A release that is ready to be published.

    Attributes:
        release: its version and day.
        previous: the version before; None if it is the first.
        bump: what raises the version; None for the first.
        section: its section of CHANGELOG.md.
        warnings: what moved far since the last release, for somebody to look at.
        files: all files that differ from the repository, by path.
    """

    release: Release
    previous: str | None
    bump: Bump | None
    section: str
    warnings: list[Issue]
    files: Files


@dataclass(frozen=True)
class Wish:
    """What whoever releases asks for.

    Attributes:
        version: the version; None for the smallest that may be.
        day: its day; None for that of the heading.
        old: the package of the last release, where git does not have it.
    """

    version: str | None = None
    day: date | None = None
    old: Path | None = None


def today() -> date:
    """Return what the clock says, in UTC."""
    return datetime.now(UTC).date()


def release(
    root: Path,
    wish: Wish,
    *,
    dry_run: bool = False,
    make: Make = artefacts,
    clock: Callable[[], date] = today,
    say: Say = lambda _: None,
) -> tuple[Plan, PublishResult | None]:
    """Make the next release of the repository in ``root``, and return what it is.

    Args:
        root: top of the repository.
        wish: what is asked for.
        dry_run: whether nothing is written.
        make: makes the artefacts.
        clock: says which day it is; a day far from it is refused.
        say: prints a line on each step.

    Raises:
        Refused: R01 to R09, and all that is wrong with the package. Nothing was written.
    """
    with lock(root, say=say):
        if line := store.recover(root):
            say(line)
        plan = prepare(root, wish, make, clock, say)
        return plan, None if dry_run else store.publish(root, plan.files, OWNED)


def prepare(root: Path, wish: Wish, make: Make, clock: Callable[[], date], say: Say) -> Plan:
    """Return the next release of the repository in ``root``; nothing there is written."""
    repository.refuse_unclean(root)
    history = baseline.versions(root)
    previous = history[-1] if history else None
    noted = numbering.noted(root, previous)
    day = numbering.day_of(noted, wish.day, root, clock())
    with workshop(root) as place, ExitStack() as held:
        whole, package = place / "whole", place / "package"
        for folder in (whole, package):
            folder.mkdir()
        repository.check_out(root, whole)
        say("Building, to see whether all is current")
        _refuse_stale(whole)
        numbering.refuse_before_sources(whole, day)
        then = old = None
        if previous is not None:
            say(f"Comparing with {previous}")
            then = baseline.read(root, previous).statistics
            old = held.enter_context(released(root, previous, wish.old, say))
        diff = _diff(old, whole, say)
        raised = bump(diff) if diff else None
        new = Release(numbering.number(noted, wish.version, previous, raised, root), day)
        section = _number(whole, new, noted, diff, raised, say)
        say(f"Validating {new.version}")
        if issues := validate(whole, side_by_side=True).issues:
            raise Refused(issues)
        quality = quality_of(whole, then)
        if errors := [one for one in quality.issues if one.severity == "error"]:
            raise Refused(errors)
        with opened_side(str(whole), whole, say) as side:
            rows = baseline.rows_of_release(side)
        (whole / baseline.FOLDER).mkdir(exist_ok=True)
        (whole / baseline.path(new.version)).write_bytes(baseline.to_csv(rows))
        statistics = whole / baseline.statistics_path(new.version)
        statistics.write_bytes(to_json(quality.statistics))
        changed = _differing(whole, root)
        repository.export(root, "HEAD", package)
        for rel, content in changed.items():
            (package / rel).parent.mkdir(parents=True, exist_ok=True)
            (package / rel).write_bytes(content)
        say("Making the artefacts")
        diff = _diff(old, whole, say)
        dist = distribution(package, whole / ARTICLES, quality, diff, make)
        return Plan(new, previous, raised, section, quality.issues, {**changed, **dist})


def _refuse_stale(root: Path) -> None:
    """Build a copy of the repository, and accept it if that changes nothing.

    Raises:
        Refused: R07 for each file that it does change.
    """
    stale = [*build(root).result.written, *generated.write(root).written]
    if stale:
        hint = "`make data docs`, look at what changed, and commit it"
        raise Refused(
            Issue(name, 0, "", NOT_CURRENT, "", "", "an older state", "what it is made from", hint)
            for name in stale
        )


def _diff(old: Side | None, folder: Path, say: Say) -> PackageDiff | None:
    """Return how the package in a folder differs from the last release; None if there is none."""
    if old is None:
        return None
    with opened_side(str(folder), folder, say) as new:
        return compare(old, named(new))


def _number(
    whole: Path,
    new: Release,
    noted: Section,
    diff: PackageDiff | None,
    raised: Bump | None,
    say: Say,
) -> str:
    """Give a copy of the repository its version, and return the new section of CHANGELOG.md."""
    stamping.stamp(whole, new.version)
    with opened_side(str(whole), whole, say) as side:
        data = changes.since(diff, raised, side) if diff and raised else changes.of_first(side)
    section = changes.section(noted, data)
    file = whole / changelog.FILE
    text = changelog.with_release(file.read_text("utf-8"), new, section)
    file.write_text(text, encoding="utf-8", newline="\n")
    build(whole)
    generated.write(whole)
    return section


def _differing(whole: Path, root: Path) -> Files:
    """Return the files of a copy that are not in the repository, or have other bytes there."""
    found: Files = {}
    for path in sorted(one for one in whole.rglob("*") if one.is_file()):
        rel = path.relative_to(whole)
        if WORK not in rel.parts:
            content = path.read_bytes()
            if not (root / rel).is_file() or (root / rel).read_bytes() != content:
                found[rel.as_posix()] = content
    return found
