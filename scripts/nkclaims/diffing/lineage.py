"""Know what became of ids, and why values changed: from retired_ids and revisions of both sides.

A row of either table that both sides have is history to both. What only one side has tells what
lies between them, forwards or backwards.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from nkclaims.diffing.rows import rows_of
from nkclaims.diffing.side import Side, TableFile
from nkclaims.issues import Refused

RETIRED, REVISIONS = "retired_ids", "revisions"
_RETIREMENT = ("table_name", "retired_id", "replaced_by_id", "version", "reason")
_REVISION = ("version", "table_name", "row_id", "column_name", "reason")


@dataclass(frozen=True)
class Retirement:
    """The end of an id.

    Attributes:
        replaced_by: the id that stands for it at last; empty if none does.
        version: since when.
        reason: why.
    """

    replaced_by: str
    version: str
    reason: str


@dataclass(frozen=True)
class Lineage:
    """What two packages say of ids and values that changed.

    Attributes:
        retired: the end of each retired id, by table, then id.
        reasons: why a cell changed between the two, by table, row id and column.
    """

    retired: Mapping[str, Mapping[str, Retirement]]
    reasons: Mapping[tuple[str, str, str], str]

    def renamed(
        self, table: str, gone: Collection[str], come: Collection[str]
    ) -> Mapping[str, str]:
        """Return the new id of each row of a table that has another one now.

        An id that stands for several retired ones is no new name: those rows were merged.

        Args:
            table: name of the table.
            gone: ids that only the old side has.
            come: ids that only the new side has.
        """
        pairs = [(id_, one.replaced_by) for id_, one in self.retired.get(table, {}).items()]
        forwards = [(old, new) for old, new in pairs if old in gone and new in come]
        back = [(old, new) for old, new in pairs if old in come and new in gone]
        n_ids = Counter(new for _, new in [*forwards, *back])
        one_to_one = {old: new for old, new in forwards if n_ids[new] == 1}
        return one_to_one | {new: old for old, new in back if n_ids[new] == 1}

    def why_renamed(self, table: str, old: str, new: str) -> str:
        """Return why an id of a table has another one now, or had; empty if nobody says so."""
        retired = self.retired.get(table, {})
        for before, after in ((old, new), (new, old)):
            if before in retired and retired[before].replaced_by == after:
                return f"{retired[before].version}: {retired[before].reason}"
        return ""


def lineage(old: Side, new: Side) -> Lineage:
    """Return what both sides say; a side without the tables, or with others, says nothing."""
    retired: dict[str, dict[str, Retirement]] = {}
    for side in (old, new):
        for table, id_, *end in _records(side, RETIRED, _RETIREMENT):
            retired.setdefault(table, {})[id_] = Retirement(*end)
    ends = {
        table: {id_: Retirement(_last(id_, ids), one.version, one.reason)
                for id_, one in ids.items()}
        for table, ids in retired.items()
    }  # fmt: skip
    told = [{*_records(side, REVISIONS, _REVISION)} for side in (old, new)]
    reasons: dict[tuple[str, str, str], list[str]] = {}
    for version, table, row, column, reason in sorted(told[0] ^ told[1], key=_by_version):
        reasons.setdefault((table, row, column), []).append(f"{version}: {reason}")
    return Lineage(ends, {cell: "; ".join(said) for cell, said in reasons.items()})


def _last(id_: str, retired: Mapping[str, Retirement]) -> str:
    """Return the id at the end of a chain; the chain of a circle ends before it closes."""
    seen = {id_}
    following = retired[id_].replaced_by
    while following in retired and following not in seen:
        seen.add(following)
        following = retired[following].replaced_by
    return following


def _by_version(record: tuple[str, ...]) -> tuple[object, ...]:
    version, *rest = record
    return [(part.isdecimal(), int(part) if part.isdecimal() else 0, part)
            for part in version.split(".")], rest  # fmt: skip


def _records(side: Side, table: str, columns: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield some columns of a table, empty cells as empty text."""
    schema = side.schemas.get(table)
    if schema is None or {*columns} - {*schema.names}:
        return
    try:
        rows = rows_of(TableFile(side, schema))
    except Refused:  # the comparison of that table says what is wrong
        return
    yield from rows.select(columns).fill_null("").iter_rows()
