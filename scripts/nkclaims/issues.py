"""One finding about one record, whoever found it: reader, build, audit, rule or engine.

Every check of the toolkit returns a list of :class:`Issue`; printing is the business of
:mod:`nkclaims.rendering`. Nothing raises to report bad data, except :class:`Refused`, which carries
the issues of a step that cannot go on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Issue:
    """One thing that is wrong, where it stands, and how to mend it.

    Issues order by file, line and column, so that a report reads from the top of each file.

    Attributes:
        file: path relative to the package's folder, as a person would open it.
        line: line of the file, 1-based; 0 when the issue concerns the whole file.
        column: name of the table column; empty when the whole row or file is meant.
        code: stable code of the check, e.g. ``B08``.
        table: table name; empty for files that are no table.
        record: public id of the row; a composite key is joined by ``/``.
        found: the value that stands there.
        expected: what would be right.
        hint: what to do about it.
        severity: ``error`` stops a build or a release, ``warning`` can be acknowledged.
    """

    file: str
    line: int
    column: str
    code: str
    table: str = ""
    record: str = ""
    found: str = ""
    expected: str = ""
    hint: str = ""
    severity: Severity = "error"


class Refused(Exception):
    """A step stopped before it wrote anything; ``issues`` says why, in order."""

    def __init__(self, issues: Iterable[Issue]) -> None:
        self.issues: tuple[Issue, ...] = tuple(sorted(set(issues)))
        super().__init__(f"{len(self.issues)} issue(s)")

    def __reduce__(self) -> tuple[type[Refused], tuple[tuple[Issue, ...]]]:
        """Travel between processes with all issues."""
        return Refused, (self.issues,)
