"""Read which version this is: the top heading of CHANGELOG.md is the only place that says so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from nkclaims.issues import Issue, Refused
from nkclaims.reading import textfile

FILE = "CHANGELOG.md"
NO_VERSION = "L09"
_HEADING = re.compile(r"## ([0-9]+\.[0-9]+\.[0-9]+) - ([0-9]{4}-[0-9]{2}-[0-9]{2})")


@dataclass(frozen=True)
class Release:
    """A version of the dataset and of the tools, and the day it is of."""

    version: str
    day: date


def release(root: Path) -> Release:
    """Return the version and the day of the top heading of ``CHANGELOG.md`` in ``root``.

    Raises:
        Refused: L09 there is no such heading, or the file cannot be read.
    """
    text = textfile.decode(textfile.read_bytes(root, FILE), FILE)
    for number, line in enumerate(text.split("\n"), start=1):
        if line.startswith("## "):
            found = _HEADING.fullmatch(line.rstrip())
            try:
                if found:
                    return Release(found[1], date.fromisoformat(found[2]))
            except ValueError:
                pass
            raise _refusal(number, line)
    raise _refusal(1, "no heading of the second level")


def _refusal(line: int, found: str) -> Refused:
    expected = "a heading of the form `## 0.1.0 - 2026-11-21`"
    return Refused([Issue(FILE, line, "", NO_VERSION, found=found, expected=expected)])
