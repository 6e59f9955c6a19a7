"""Draw one piece of damage: a kind, then a file by the root of its rows, then a row and a column.

The draw depends on the seed and the number of the mutation alone, so that each can be repeated.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random

from corruption import cell_damage, file_damage, row_damage
from corruption.cell_damage import Spot
from corruption.mutation import Mutation, Stage
from corruption.roles import reference, roles
from corruption.sheets import SECOND_CODING, Sheet

MOST_ROWS = 100  # that count: a table with more does not draw more damage
SECOND_CODING_WEIGHT = 0.3  # or half of all damage would go where no rule looks
TRIES = 40
FAMILIES = (tuple(cell_damage.KINDS), tuple(row_damage.KINDS), tuple(file_damage.KINDS))
SHARES = (70, 18, 12)  # of the families; within one, each kind is as likely as another


@dataclass(frozen=True)
class Deck:
    """All that damage can go into.

    Attributes:
        texts: each article, by source_id.
    """

    stage: Stage
    sheets: Sequence[Sheet]
    texts: Mapping[str, str]

    @cached_property
    def ids(self) -> Mapping[str, list[str]]:
        """The ids of each table."""
        found: dict[str, list[str]] = {}
        for sheet in self.sheets:
            if sheet.label != SECOND_CODING:
                key = sheet.columns.index(sheet.table.primary_key[0])
                found.setdefault(sheet.label, []).extend(row[key] for row in sheet.rows)
        return found

    @cached_property
    def column_values(self) -> Mapping[tuple[str, str], list[str]]:
        """What stands in each column of each table, each once."""
        found: dict[tuple[str, str], dict[str, None]] = {}
        for sheet in self.sheets:
            for row in sheet.rows:
                for column, value in zip(sheet.columns, row, strict=True):
                    found.setdefault((sheet.label, column), {})[value] = None
        return {place: [*values] for place, values in found.items()}

    @cached_property
    def weights(self) -> list[float]:
        return [
            (min(len(sheet.rows), MOST_ROWS) + 1) ** 0.5
            * (SECOND_CODING_WEIGHT if sheet.label == SECOND_CODING else 1)
            for sheet in self.sheets
        ]

    def spot(self, sheet: Sheet, at: int, column: str) -> Spot:
        """Return a cell with what its damage may depend on."""
        field, value = sheet.table.field(column), sheet.cell(at, column)
        role = roles(sheet.table)[column]
        others: Sequence[str] = self.column_values[sheet.label, column]
        if role == "code":
            others = field.codes
        elif role == "key" and value:
            others = self.ids[reference(sheet.table, column)]
        row = sheet.row(at)
        source = row.get("source_id") or row.get("claim_id", row.get("from_claim_id", ""))
        if source not in self.texts:
            source = source.rpartition("-")[0]
        text = self.texts.get(source, "")
        return Spot(value, field, role, others, text, text.find(value) if value else -1)

    def draw(self, seed: int, number: int) -> Mutation:
        """Return the mutation of that number."""
        rng = Random(f"{seed}:{self.stage}:{number}")
        while True:
            [family] = rng.choices(FAMILIES, SHARES)
            kind = rng.choice(family)
            for _ in range(TRIES):
                [sheet] = rng.choices(self.sheets, self.weights)
                found = self._damaged(kind, sheet, rng)
                if found is not None and found.content != sheet.text.encode("utf-8"):
                    return found

    def _damaged(self, kind: str, sheet: Sheet, rng: Random) -> Mutation | None:
        if kind in file_damage.KINDS:
            return file_damage.damaged(kind, self.stage, sheet, rng)
        if not sheet.rows:
            return None
        if kind in row_damage.KINDS:
            return row_damage.damaged(kind, self.stage, sheet, rng)
        at = rng.randrange(len(sheet.rows))
        columns = [one for one in sheet.columns if sheet.can_hold(at, one)]
        rng.shuffle(columns)
        for column in columns:
            spot = self.spot(sheet, at, column)
            new = cell_damage.KINDS[kind](spot, rng)
            if new is not None and new != spot.value:
                return row_damage.with_cells(kind, self.stage, sheet, {(at, column): new})
        return None
