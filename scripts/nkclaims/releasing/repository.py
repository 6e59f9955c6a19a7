"""Ask git for what a release rests on: a clean tree, its files, the commits of earlier releases."""

from __future__ import annotations

import io
import subprocess
import zipfile
from pathlib import Path

from nkclaims.issues import Issue, Refused
from nkclaims.releasing import baseline

DIRTY, NO_REPOSITORY = "R01", "R02"
LISTED = 10  # files that are named


def refuse_unclean(root: Path) -> None:
    """Accept a package that is the top of a git repository and is as it was committed.

    Raises:
        Refused: R02 it is no repository, or only part of one; R01 files were changed or are new.
    """
    top = git(root, "rev-parse", "--show-toplevel").strip()
    if Path(top).resolve() != root.resolve():
        raise _refusal(NO_REPOSITORY, str(root), f"a folder of the repository {top}", "its top")
    changed = git(root, "status", "--porcelain", "-z", "--no-renames").split("\0")
    names = [one[3:] for one in changed if one]
    if names:
        hint = "commit them, `git stash --include-untracked`, or delete them; then try again"
        if any(name.startswith(f"{baseline.FOLDER}/") for name in names):
            hint = "a release is written and waits: commit all and tag it, or undo it by git"
        raise Refused(
            Issue(name, 0, "", DIRTY, "", "", "not as committed", "a clean tree", hint)
            for name in names[:LISTED]
        )


def check_out(root: Path, folder: Path) -> None:
    """Write all files of the last commit into a folder; the tree must be clean."""
    git(root, "checkout-index", "--all", "--force", f"--prefix={folder.resolve()}/")


def export(root: Path, commit: str, folder: Path) -> None:
    """Write the files of a commit into a folder, but for those that no archive may carry."""
    with zipfile.ZipFile(io.BytesIO(_run(root, "archive", "--format=zip", commit))) as archive:
        archive.extractall(folder)


def commit_of(root: Path, version: str) -> str | None:
    """Return the commit of a release: its tag's, or the first that has its baseline.

    None if this clone has neither, as a shallow one does not.
    """
    try:
        return git(root, "rev-parse", "--verify", "--quiet", f"v{version}^{{commit}}").strip()
    except Refused:
        words = ["log", "--diff-filter=A", "--format=%H", "--", baseline.path(version)]
        return git(root, *words).strip().rpartition("\n")[2] or None


def has_tag(root: Path, version: str) -> bool:
    """Tell whether a version has a tag here."""
    return bool(git(root, "tag", "--list", f"v{version}").strip())


def git(root: Path, *words: str) -> str:
    """Return what a command of git prints.

    Raises:
        Refused: R02 there is no git, no repository, or git refuses.
    """
    return _run(root, *words).decode("utf-8", "replace")


def _run(root: Path, *words: str) -> bytes:
    try:
        run = subprocess.run(["git", "-C", str(root), *words], capture_output=True, check=False)
    except FileNotFoundError:
        raise _refusal(NO_REPOSITORY, "git", "not installed", "git") from None
    if run.returncode:
        said = run.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        found = said or f"git {words[0]} failed"
        raise _refusal(NO_REPOSITORY, str(root), found, "the repository of the dataset")
    return run.stdout


def _refusal(code: str, where: str, found: str, expected: str) -> Refused:
    hint = "a release is made in a clone of the repository, at its top"
    return Refused([Issue(where, 0, "", code, found=found, expected=expected, hint=hint)])
