"""Make what goes out of a release: artefacts, notes, the diff to the last one, a quality report."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from nkclaims.diffing.comparison import PackageDiff, compare
from nkclaims.diffing.revision import PREFIX
from nkclaims.diffing.side import Side, opened_side
from nkclaims.issues import Issue, Refused
from nkclaims.publishing import changelog, store
from nkclaims.publishing.disk import WORK
from nkclaims.publishing.lock import Say, lock
from nkclaims.publishing.store import PublishResult
from nkclaims.reading.articles import ARTICLES
from nkclaims.releasing import baseline, repository
from nkclaims.releasing.policy import parts
from nkclaims.releasing.quality import Quality, quality_of
from nkclaims.rendering import diff_markdown

DIST = "dist"
OWNED = (f"{DIST}/*", f"{DIST}/quality/*")
NOTES = "RELEASE-NOTES.md"
NO_OLD, NEVER = "R04", "R08"
Files = dict[str, bytes]
Make = Callable[[Path, Mapping[str, bytes], Path], Files]
"""Returns the artefacts of the package in a folder, and SHA256SUMS of them and of the rest.

The last argument is the folder of the articles, no sentence of which may go out.
"""


def artefacts(root: Path, beside: Mapping[str, bytes], articles: Path) -> Files:
    """Return every artefact by its name; see :func:`nkclaims.formats.artefacts`."""
    from nkclaims import formats

    return formats.artefacts(root, beside, articles)


def distribution(
    package: Path, articles: Path, quality: Quality, diff: PackageDiff | None, make: Make
) -> Files:
    """Return all files of ``dist/`` by their paths below the repository.

    The quality report is not in SHA256SUMS: Great Expectations writes its pages.

    Args:
        package: folder with the files of the release, without the articles.
        articles: folder with the articles, for the check that none goes out.
        quality: what its statistics say.
        diff: from the release before; None if there is none.
        make: makes the artefacts.
    """
    beside = {NOTES: notes(package, diff).encode()}
    if diff:
        beside[_name(diff)] = f"{diff_markdown.report(diff, 0)}\n".encode()
    files = make(package, beside, articles)
    pages = {f"quality/{name}": page.encode() for name, page in quality.pages.items()}
    return {f"{DIST}/{name}": content for name, content in {**files, **pages}.items()}


def notes(package: Path, diff: PackageDiff | None) -> str:
    """Return the notes of a release: its section of CHANGELOG.md, and how to check the files."""
    top = next(one for one in changelog.sections(package) if one.release)
    assert top.release is not None
    version = top.release.version
    before = f" Each row that changed since {diff.versions[0]}: {_name(diff)}." if diff else ""
    return (
        f"# nkclaims {version}\n\n{top.release.day.isoformat()}.{before}\n\n{top.text}\n\n"
        "## Check what you downloaded\n\n```sh\nsha256sum --check SHA256SUMS\n"
        "nkclaims verify .\n```\n\nWhat a version number promises stands in docs/versioning.md.\n"
    )


def _name(diff: PackageDiff) -> str:
    """Return the name of the file that tells of a diff."""
    return f"diff-{diff.versions[0]}-{diff.versions[1]}.md"


def rebuild(
    root: Path, make: Make = artefacts, say: Say = lambda _: None
) -> tuple[str, PublishResult]:
    """Write ``dist/`` of the version that ``datapackage.json`` names; return it and what was done.

    The files are those of the commit that was released, whatever was committed since: that of the
    tag or, where there is none, the first that has the baseline.

    Raises:
        Refused: R01, R02 the tree is not as committed; R08 the version was never released; R04 its
            commit, or that of the release before, is not in this clone, or holds other rows.
    """
    with lock(root, say=say):
        store.recover(root)
        repository.refuse_unclean(root)
        with workshop(root) as place:
            folder = place / "package"
            version = released_version(root)
            folder.mkdir()
            repository.export(root, commit_of(root, version), folder)
            files = _of_release(root, version, folder, make, say)
        return version, store.publish(root, files, OWNED)


@contextmanager
def workshop(root: Path) -> Iterator[Path]:
    """Yield an empty folder to make a release in, which goes afterwards; the lock must be held.

    It lies in the repository's own working folder, where the next release clears what a killed one
    left, articles among it, and where there is the room that the release will need anyway.
    """
    folder = root.resolve() / WORK / "release"
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _of_release(root: Path, version: str, folder: Path, make: Make, say: Say) -> Files:
    before = [one for one in baseline.versions(root) if parts(one) < parts(version)]
    then = baseline.read(root, before[-1]).statistics if before else None
    with opened_side(str(folder), root, say) as new:
        refuse_other(new, version, root)
        diff = None
        if before:
            with released(root, before[-1], None, say) as old:
                diff = compare(old, named(new))
        return distribution(folder, root / ARTICLES, quality_of(folder, then), diff, make)


def released_version(root: Path) -> str:
    """Return the version that CHANGELOG.md and datapackage.json name.

    Raises:
        Refused: R08 it was never released.
    """
    version = changelog.release(root).version
    if version not in baseline.versions(root):
        expected = f"a version with a file {baseline.path('VERSION')}"
        hint = "`nkclaims release` makes one; this is only the version that work goes on from"
        found = f"{version}, which was never released"
        raise Refused([Issue(changelog.FILE, 0, "", NEVER, "", "", found, expected, hint)])
    return version


@contextmanager
def released(root: Path, version: str, given: Path | None, say: Say) -> Iterator[Side]:
    """Yield an earlier release: the package given, or what its commit holds.

    Raises:
        Refused: R04 it is not in this clone, or has not the rows that were released; what is wrong
            with a package that was given.
    """
    word = str(given) if given else f"{PREFIX}{commit_of(root, version)}"
    with opened_side(word, root, say) as side:
        refuse_other(side, version, root)
        yield named(side)


def named(side: Side) -> Side:
    """Return a package under its name and version: where it lies is nothing to tell."""
    descriptor = side.descriptor
    return replace(side, word=f"{descriptor.get('name')} {descriptor.get('version')}")


def commit_of(root: Path, version: str) -> str:
    """Return the commit of a release.

    Raises:
        Refused: R04 this clone has not got it.
    """
    commit = repository.commit_of(root, version)
    if commit is None:
        hint = "`git fetch --unshallow --tags`; or give its zip: `nkclaims release --old ZIP`"
        found, expected = f"no commit of release {version}", "a clone with its history"
        raise Refused([Issue(baseline.path(version), 0, "", NO_OLD, "", "", found, expected, hint)])
    return commit


def refuse_other(side: Side, version: str, root: Path) -> None:
    """Accept a package that has the version and the rows of a release.

    Raises:
        Refused: R04 it has not, and which tables differ.
    """
    found = str(side.descriptor.get("version"))
    other = baseline.differs(side, version, root) if found == version else []
    if found == version and not other:
        return
    if other:
        found = f"other rows than were released: {', '.join(other)}"
    expected = f"release {version}, as {baseline.path(version)} knows it"
    hint = f"`git fetch --unshallow --tags`; or give the zip of {version}: `--old ZIP`"
    raise Refused([Issue(side.word, 0, "", NO_OLD, "", "", found, expected, hint)])
