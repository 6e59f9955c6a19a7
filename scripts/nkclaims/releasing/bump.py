"""Compute from a diff how far the version must rise, and name what forces it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nkclaims.diffing.comparison import OTHER_KEY, PackageDiff, TableDiff
from nkclaims.diffing.matching import RECORD
from nkclaims.diffing.structure import Change
from nkclaims.issues import Refused
from nkclaims.releasing.policy import LEVELS, POLICY, Level, following, parts

WORDS = "vocabulary"
"""Its rows are the codes and definitions of the schemas, whose changes are seen there."""
HISTORY = ("retired_ids", "revisions")
NAMED = 5  # rows that a reason names
SET_AT_RELEASE = ("version", "created")
GUARANTEES = ("required", "unique")
RANGES = ("pattern", "minimum", "maximum")
ROWS = {
    "removed": "row withdrawn",
    "renamed": "id replaced",
    "changed": "value changed",
    "added": "row added",
}


@dataclass(frozen=True)
class Reason:
    """One thing that raises the version.

    Attributes:
        kind: which clause of the policy it falls under.
        where: table, column or property.
        n: number of rows; 0 where no rows are meant.
        examples: the first of them by id, or what changed.
    """

    kind: str
    where: str
    n: int = 0
    examples: tuple[str, ...] = ()

    @property
    def level(self) -> Level:
        """Part of the version that it raises."""
        return POLICY[self.kind].level

    def __str__(self) -> str:
        """Return it as one line."""
        more = ", …" if self.n > len(self.examples) else ""
        count = f" ({self.n:,})" if self.n else ""
        listed = f": {', '.join(self.examples)}{more}" if self.examples else ""
        return f"{self.level}: {self.kind}, {self.where}{count}{listed}"


@dataclass(frozen=True)
class Bump:
    """How far the version must rise.

    Attributes:
        reasons: all that raises it, the weightiest first; none if nothing differs.
    """

    reasons: tuple[Reason, ...]

    @property
    def level(self) -> Level | None:
        """The part that must rise at least; None if nothing differs."""
        return self.reasons[0].level if self.reasons else None

    def least(self, version: str) -> str:
        """Return the smallest version that may follow; if only tools changed, a patch."""
        return following(version, self.level or "patch")

    def allowed(self, version: str) -> list[str]:
        """Return the versions that may follow, the smallest first: no number is left out."""
        least = parts(self.least(version))
        return [
            one for level in reversed(LEVELS) if parts(one := following(version, level)) >= least
        ]

    def forcing(self) -> list[Reason]:
        """Return the reasons for the level, without those that a smaller one would do for."""
        return [one for one in self.reasons if one.level == self.level]


def bump(diff: PackageDiff) -> Bump:
    """Return how far the version must rise from the old package of a diff to the new one.

    Raises:
        Refused: something could not be compared, for another reason than that its key changed,
            which is major whatever the rows are.
    """
    if obstacles := [one for one in diff.issues if one.code != OTHER_KEY]:
        raise Refused(obstacles)
    found = [*map(_of_descriptor, diff.descriptor), *map(_of_schema, diff.schema)]
    reasons = [one for one in found if one is not None]
    for table in diff.tables:
        reasons += _of_rows(table)
    return Bump(tuple(sorted(reasons, key=_weight)))


def _weight(reason: Reason) -> tuple[int, bool, int, str]:
    """Return what sorts reasons: that history grew follows from other things that changed."""
    kind = [*POLICY].index(reason.kind)
    return LEVELS.index(reason.level), reason.where in HISTORY, kind, reason.where


def _of_descriptor(change: Change) -> Reason | None:
    if change.part in SET_AT_RELEASE:
        return None
    kind = {"name": "package renamed", "licenses": "licence changed"}.get(change.part)
    return Reason(kind or "metadata changed", change.part)


def _of_schema(change: Change) -> Reason:
    where = ".".join(filter(None, [change.table, change.column]))
    if change.part in ("table", "column", "type"):
        return Reason(f"{change.part} {change.kind}", where, examples=_shown(change))
    if change.part.startswith("code "):
        kind = "wording changed" if change.kind == "changed" else f"code {change.kind}"
        return Reason(kind, where, examples=(change.part.removeprefix("code "),))
    if change.part in GUARANTEES or change.part.startswith("foreign key "):
        kind = "guarantee given" if change.kind == "added" else "guarantee withdrawn"
        return Reason(kind, where, examples=(change.part,))
    if change.part in RANGES:
        return Reason("range changed", where, examples=(change.part,))
    if change.part == "primary key":
        return Reason("key changed", where, examples=_shown(change))
    if change.part == "order of columns":
        return Reason("columns reordered", where)
    return Reason("wording changed", where, examples=(change.part,))


def _shown(change: Change) -> tuple[str, ...]:
    return (f"{change.old} -> {change.new}",) if change.kind == "changed" else ()


def _of_rows(table: TableDiff) -> Iterator[Reason]:
    """Yield a reason for each kind of row that differs; those of a new table are its own."""
    if table.rows is None or table.status in ("added", "removed"):
        return
    frames = {
        "removed": table.rows.removed[RECORD],
        "renamed": table.rows.renamed["record"],
        "changed": table.rows.cells["record"].unique(maintain_order=True),
        "added": table.rows.added[RECORD],
    }
    for kind, records in frames.items():
        if records.len() and table.name == WORDS:
            yield Reason("wording changed", table.name, records.len(), tuple(records.head(NAMED)))
        elif records.len():
            columns = f" ({', '.join(table.columns)})" if kind == "changed" else ""
            named = tuple(records.head(NAMED))
            yield Reason(ROWS[kind], f"{table.name}{columns}", records.len(), named)
