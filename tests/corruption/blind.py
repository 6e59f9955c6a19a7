"""The damage that nobody can see who knows no more than the package and its articles: a list."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from corruption.mutation import Mutation

FILE = Path(__file__).with_name("blind_spots.csv")
CONDITION = re.compile(r"(\w+)(!=|!~|=|~)(.*)")
EXCHANGED = ("other_code", "other_key", "qualifier_changed", "value_changed", "reworded")
"""What exchanging two cells of a column amounts to, by the kind of column."""


@dataclass(frozen=True)
class BlindSpot:
    """Damage that nobody can see.

    Attributes:
        number: line of the list.
        stage: ``seeds``, ``built`` or ``*``.
        tables: patterns of tables.
        columns: patterns of columns; empty for rows.
        kinds: patterns of kinds of damage.
        when: what must be so of the row before (``new``: of the new value; ``article``: whether a
            key leads to the same article as before), joined by `` & ``.
        after_run: whether it was added when results were known.
    """

    number: int
    stage: str
    tables: tuple[str, ...]
    columns: tuple[str, ...]
    kinds: tuple[str, ...]
    when: tuple[tuple[str, str, str], ...]
    reason: str
    after_run: bool

    def hides(self, kind: str, table: str, column: str, row: Mapping[str, str]) -> bool:
        """Tell whether damage of one cell, or of one row if ``column`` is empty, is hidden."""
        return (
            _is_one_of(kind, self.kinds)
            and _is_one_of(table, self.tables)
            and (_is_one_of(column, self.columns) if column else not self.columns)
            and all(_holds(row.get(name, ""), sign, wanted) for name, sign, wanted in self.when)
        )


@dataclass(frozen=True)
class BlindSpots:
    """The whole list."""

    spots: Sequence[BlindSpot]

    @staticmethod
    def read(path: Path = FILE) -> BlindSpots:
        with path.open(encoding="utf-8", newline="") as file:
            return BlindSpots(
                [_spot(line, row) for line, row in enumerate(csv.DictReader(file), 2)]
            )

    def of(self, mutation: Mutation) -> int:
        """Return the line that hides the mutation; 0 if none does, so that it can be seen.

        Where several cells are damaged, each must be hidden.
        """
        if mutation.is_of_file:
            return self._hiding(mutation, mutation.kind, "", {})
        if mutation.kind.startswith("row_"):
            row, _, _ = mutation.changes[0]
            return self._hiding(mutation, mutation.kind, "", row)
        found = [
            self._hiding(mutation, _amounts_to(mutation.kind, row[column], new), column,
                         {**row, "new": new, "article": _article(row[column], new)})
            for row, column, new in mutation.changes
        ]  # fmt: skip
        return max(found) if found and all(found) else 0

    def _hiding(self, mutation: Mutation, kind: str, column: str, row: Mapping[str, str]) -> int:
        kinds = EXCHANGED if kind == "rows_exchanged" else (kind,)
        for spot in self.spots:
            if spot.stage in ("*", mutation.stage) and any(
                spot.hides(one, mutation.table, column, row) for one in kinds
            ):
                return spot.number
        return 0


def _spot(line: int, row: Mapping[str, str]) -> BlindSpot:
    conditions = [CONDITION.fullmatch(one) for one in row["when"].split(" & ") if one]
    return BlindSpot(
        number=line,
        stage=row["stage"],
        tables=tuple(row["table"].split()),
        columns=tuple(row["column"].split()),
        kinds=tuple(row["mutation"].split()),
        when=tuple((found[1], found[2], found[3]) for found in conditions if found),
        reason=row["reason"],
        after_run=row["after_run"] == "true",
    )


def _is_one_of(name: str, patterns: Sequence[str]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)


def _holds(value: str, sign: str, wanted: str) -> bool:
    found = bool(re.search(wanted, value)) if "~" in sign else value == wanted
    return found != sign.startswith("!")


def _amounts_to(kind: str, old: str, new: str) -> str:
    """Return the plain kind of which another is a way: exchanged days are days that moved."""
    if kind not in ("rows_exchanged", "digits_swapped"):
        return kind
    before, after = (re.match(r"(\d{4})-(\d{2})-(\d{2})", one) for one in (old, new))
    if not before or not after or int(after[2]) > 12 or int(after[3]) > 31:
        return kind
    if before[1] != after[1]:
        return "year_moved"
    return "month_moved" if before[2] != after[2] else "day_moved"


def _article(old: str, new: str) -> str:
    return "same" if old.rpartition("-")[0] == new.rpartition("-")[0] else "other"
