"""One piece of damage: what was done to which file, and where somebody should be told of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Stage = Literal["seeds", "built"]


@dataclass(frozen=True)
class Mutation:
    """One piece of damage.

    Attributes:
        stage: whether it went into seeds/ or into the tables of a released package.
        kind: what was done.
        table: the table, or ``double_coding``.
        file: path of the damaged file.
        columns: the columns that an issue may name; empty where a row or the file is damaged.
        records: ids of the damaged rows, before and after.
        lines: their lines.
        changes: for each damaged cell: the row before, the column, the new value.
        content: the damaged file.
        rows: the rows of the damaged file as far as they are still rows, for tools that read no
            YAML; None where the file as such is damaged.
    """

    stage: Stage
    kind: str
    table: str
    file: str
    content: bytes = field(repr=False)
    columns: tuple[str, ...] = ()
    records: tuple[str, ...] = ()
    lines: tuple[int, ...] = ()
    changes: tuple[tuple[Mapping[str, str], str, str], ...] = ()
    rows: tuple[tuple[str, ...], ...] | None = field(default=None, repr=False)

    @property
    def is_of_file(self) -> bool:
        """Whether the file as such is damaged, so that no record can be named."""
        return not self.records

    @property
    def is_deletion(self) -> bool:
        return self.kind == "row_deleted"

    def told(self) -> str:
        """Return in one line what was done, for people."""
        done = "; ".join(
            f"{column} {row[column][:60]!r} -> {new[:60]!r}" for row, column, new in self.changes
        )
        return f"{self.kind} in {self.file} {' '.join(self.records[:2])} {done}".strip()
