"""Read and write CHANGELOG.md: its top version heading is the only place that says the version.

Above it may stand ``## Unreleased``, under which every change is noted until a release gives it a
version and a day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from nkclaims.issues import Issue, Refused
from nkclaims.reading import textfile

FILE = "CHANGELOG.md"
NO_VERSION = "L09"
UNRELEASED = "## Unreleased"
_HEADING = re.compile(r"## ([0-9]+\.[0-9]+\.[0-9]+) - ([0-9]{4}-[0-9]{2}-[0-9]{2})")


@dataclass(frozen=True)
class Release:
    """A version of the dataset and of the tools, and the day it is of."""

    version: str
    day: date


@dataclass(frozen=True)
class Section:
    """What stands under one heading of the second level.

    Attributes:
        release: the version and its day; None for what is unreleased.
        line: line of the heading, 1-based.
        text: what follows it, without blank lines at the ends.
    """

    release: Release | None
    line: int
    text: str

    @property
    def parts(self) -> dict[str, str]:
        """The text under each heading of the third level; under "" what comes before the first."""
        title, found = "", dict[str, list[str]]()
        for row in self.text.split("\n"):
            if row.startswith("### "):
                title = row.removeprefix("### ").strip()
            found.setdefault(title, [])
            if not row.startswith("### "):
                found[title].append(row)
        return {one: text for one, rows in found.items() if (text := "\n".join(rows).strip())}


def release(root: Path) -> Release:
    """Return the version and the day of the top version heading of ``CHANGELOG.md`` in ``root``.

    Raises:
        Refused: L09 there is no such heading, or another one above it than ``## Unreleased``; the
            file cannot be read.
    """
    for section in sections(root):
        if section.release:
            return section.release
    raise _refusal(1, "no heading with a version")


def sections(root: Path) -> list[Section]:
    """Return what stands under each heading, the newest first.

    Raises:
        Refused: L09 a heading is neither a version with its day nor, at the top, ``## Unreleased``;
            the file cannot be read.
    """
    return [*_sections(textfile.decode(textfile.read_bytes(root, FILE), FILE))]


def with_release(text: str, new: Release, section: str) -> str:
    """Return the file's text with a new section on top, in the place of what was unreleased.

    A section that has the version already is replaced.
    """
    rows = text.split("\n")
    marks = [at for at, row in enumerate(rows) if row.startswith("## ")]
    first, following = (*marks, len(rows))[0], (*marks, len(rows), len(rows))[1]
    heading = f"## {new.version} - {new.day.isoformat()}"
    is_pending = first < len(rows) and rows[first].rstrip() in (UNRELEASED, heading)
    rest = rows[following if is_pending else first :]
    return "\n".join([*rows[:first], heading, "", *section.split("\n"), "", *rest])


def _sections(text: str) -> Iterator[Section]:
    rows = text.split("\n")
    marks = [at for at, row in enumerate(rows) if row.startswith("## ")]
    for at, end in zip(marks, [*marks[1:], len(rows)], strict=False):
        said = rows[at].rstrip()
        which = None if at == marks[0] and said == UNRELEASED else _release(at + 1, said)
        yield Section(which, at + 1, "\n".join(rows[at + 1 : end]).strip())


def _release(line: int, said: str) -> Release:
    if found := _HEADING.fullmatch(said):
        try:
            return Release(found[1], date.fromisoformat(found[2]))
        except ValueError:
            pass
    raise _refusal(line, said)


def _refusal(line: int, found: str) -> Refused:
    expected = f"a heading of the form `## 0.1.0 - 2026-11-21`, or `{UNRELEASED}` at the top"
    return Refused([Issue(FILE, line, "", NO_VERSION, found=found, expected=expected)])
