"""Take a package out of a revision of its git repository; the work tree stays as it is."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from nkclaims.issues import Issue, Refused
from nkclaims.schema import DESCRIPTOR
from nkclaims.validation.archive import unpacked

PREFIX = "git:"
NO_REVISION = "N02"
PARTS = (DESCRIPTOR, "data", "schemas")


@contextmanager
def exported(revision: str, at: Path) -> Iterator[Path]:
    """Yield a temporary folder with the package that a revision holds.

    Args:
        revision: whatever names a commit, e.g. ``v1.0.0`` or ``HEAD~3``.
        at: folder of the package in the work tree of today.

    Raises:
        Refused: N02 there is no git, no repository, no such revision, or no package in it; P02,
            P05, P06 what the revision holds cannot be a package.
    """
    commit = _commit(revision, at)
    listed = _git(["ls-tree", "-z", "--name-only", commit], at, revision).split("\0")
    if DESCRIPTOR not in listed:
        hint = "take a revision in which `nkclaims build` had been run, or a folder or zip"
        raise _refusal(revision, f"no {DESCRIPTOR} in that revision", hint)
    parts = [part for part in PARTS if part in listed]
    with TemporaryDirectory(prefix="nkclaims-") as name:
        # A zip, since that way all that may be wrong with an archive is looked at in one place.
        archive = Path(name) / f"{commit[:12]}.zip"
        _git(["archive", "--format=zip", f"--output={archive}", commit, *parts], at, revision)
        with unpacked(archive) as folder:
            yield folder


def is_revision(word: str, at: Path) -> bool:
    """Tell whether ``word`` names a commit of the repository around ``at``."""
    try:
        return bool(_commit(word, at))
    except Refused:
        return False


def _commit(revision: str, at: Path) -> str:
    """Return the hash of the commit that ``revision`` names."""
    _git(["rev-parse", "--git-dir"], at, revision)
    words = ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"]
    run = _run(words, at, revision)
    if run.returncode or not revision:
        hint = "`git log --oneline` and `git tag` list them; a shallow clone lacks most"
        raise _refusal(revision, "no such revision", hint)
    return run.stdout.split()[-1]


def _git(words: list[str], at: Path, revision: str) -> str:
    """Return what a command of git prints."""
    run = _run(words, at, revision)
    if run.returncode:
        found = run.stderr.strip().rpartition("\n")[2] or f"git {words[0]} failed"
        raise _refusal(
            revision, found, f"run it in the repository of the package, or -C PATH: {at}"
        )
    return run.stdout


def _run(words: list[str], at: Path, revision: str) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            ["git", "-C", str(at), *words],
            capture_output=True,
            check=False,
            encoding="utf-8",
            errors="replace",
        )
    except (FileNotFoundError, ValueError) as error:  # ValueError: a NUL in the word
        found = "git is not installed" if isinstance(error, OSError) else str(error)
        raise _refusal(revision, found, "give the folder or zip of a package") from None


def _refusal(revision: str, found: str, hint: str) -> Refused:
    expected = "a revision that holds a package"
    issue = Issue(f"{PREFIX}{revision}", 0, "", NO_REVISION, "", "", found, expected, hint)
    return Refused([issue])
