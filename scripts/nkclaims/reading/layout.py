"""See to it that the folders of seeds/ hold what is read from them, and nothing else."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable
from pathlib import Path

from nkclaims.issues import Issue
from nkclaims.reading.findings import did_you_mean
from nkclaims.reading.textfile import MISSING, NO_FILE, OUTSIDE, UNREADABLE

UNKNOWN, NAME = "L02", "L08"
# May stand in any folder, as may what begins with a dot: file managers make the other two.
IGNORED = ("README.md", "Thumbs.db", "desktop.ini")
SOURCE_ID = re.compile("[a-z0-9]+(-[a-z0-9]+)*")


def flaw(root: Path, rel: str) -> list[Issue]:
    """Return an issue if ``rel`` is no folder of the package in ``root``, else none.

    L01 there is none, L03 a link leads out of root, L04 it is something else.
    """
    inside, real = os.path.realpath(root), os.path.realpath(root / rel)
    if os.path.commonpath([inside, real]) != inside:
        return [
            _issue(rel, OUTSIDE, f"a link to {real}", "a folder of this package", "copy it here")
        ]
    if not os.path.lexists(real):
        return [_issue(rel, MISSING, "no such folder", "a folder", "restore it")]
    if not os.path.isdir(real):
        return [_issue(rel, NO_FILE, "a file", "a folder", "move it away")]
    return []


def listed(root: Path, rel: str) -> tuple[list[str], list[Issue]]:
    """Return the names in the folder ``rel`` under ``root``, sorted, that somebody should read.

    Issues: those of :func:`flaw`; T01 the machine cannot list it.
    """
    if issues := flaw(root, rel):
        return [], issues
    try:
        found = sorted(os.listdir(root / rel))
    except OSError as error:
        found_instead = error.strerror or str(error)
        return [], [_issue(rel, UNREADABLE, found_instead, "a folder", "mend that")]
    return [name for name in found if not name.startswith(".") and name not in IGNORED], []


def strangers(root: Path, rel: str, names: Iterable[str]) -> list[Issue]:
    """Return L02 for each thing in the folder ``rel`` that is none of ``names``."""
    known = list(names)
    expected = f"one of {', '.join(known)}"
    present, issues = listed(root, rel)
    return issues + [
        _issue(
            f"{rel}/{name}",
            UNKNOWN,
            "something that nobody reads",
            expected,
            did_you_mean(name, known) or "move it away",
        )
        for name in present
        if name not in known
    ]


def source_folders(
    root: Path, rel: str, besides: Collection[str] = ()
) -> tuple[list[str], list[Issue]]:
    """Return the names of the folders in ``rel``, one an article, but for those ``besides``.

    Issues: those of :func:`flaw`; L08 a name that is no id.
    """
    names = []
    present, issues = listed(root, rel)
    for name in present:
        place = f"{rel}/{name}"
        if name in besides:
            continue
        if wrong := flaw(root, place):
            issues += wrong
        elif not SOURCE_ID.fullmatch(name):
            expected = "a source_id: lower-case letters and digits, joined by single hyphens"
            issues.append(_issue(place, NAME, name, expected, "rename the folder"))
        else:
            names.append(name)
    return names, issues


def without(rel: str, names: Iterable[str], hint: str) -> Issue:
    """Return L01 for all ``names`` that the folder ``rel`` should hold and does not."""
    return _issue(rel, MISSING, f"no {', '.join(names)}", "all of them", hint)


def rowless(rel: str) -> Issue:
    """Return L01 for the file ``rel``, which is nothing without rows."""
    return _issue(rel, MISSING, "no row", "the rows of a coding", "restore it, or delete the file")


def misnamed(rel: str, known: Iterable[str]) -> Issue:
    """Return L08 for the folder ``rel``, whose name is none of the ``known`` ids."""
    name, ids = rel.rpartition("/")[2], sorted(known)
    expected = f"one of {', '.join(ids)}" if ids else "the id of an article of seeds/articles/"
    return _issue(rel, NAME, name, expected, did_you_mean(name, ids))


def _issue(rel: str, code: str, found: str, expected: str, hint: str) -> Issue:
    return Issue(rel, 0, "", code, found=found, expected=expected, hint=hint)
