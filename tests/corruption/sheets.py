"""The files that damage goes into: their rows, and how one looks with other cells."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from nkclaims.reading.articles import ARTICLES, FILE_NAMES, SOURCE
from nkclaims.reading.seeds import DOUBLE_CODING, REGISTRY
from nkclaims.schema import SEEDS_OF_ARTICLE, SEEDS_OF_REGISTRY, Table

SECOND_CODING = "double_coding"
Cell = tuple[int, str]


@dataclass(frozen=True)
class Sheet:
    """One file with the rows of one table; source.yaml is two sheets.

    Attributes:
        label: the table, or ``double_coding``: the same columns, to which no rule applies.
        spots: where each cell stands in a YAML file, by row and column: start, end, line.
    """

    label: str
    table: Table
    rel: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    text: str
    spots: Mapping[Cell, tuple[int, int, int]] = field(default_factory=dict)

    @property
    def is_yaml(self) -> bool:
        return self.rel.endswith(".yaml")

    def cell(self, at: int, column: str) -> str:
        return self.rows[at][self.columns.index(column)]

    def row(self, at: int) -> dict[str, str]:
        return dict(zip(self.columns, self.rows[at], strict=True))

    def record(self, row: Mapping[str, str]) -> str:
        return "/".join(row.get(name, "") for name in self.table.primary_key)

    def line(self, at: int, column: str = "") -> int:
        """Return the line of a row, in YAML of a cell; no cell of these CSVs holds a line break."""
        return self.spots[at, column][2] if (at, column) in self.spots else at + 2

    def can_hold(self, at: int, column: str) -> bool:
        """Tell whether a cell is written in the file, so that it can be written otherwise."""
        return not self.is_yaml or (at, column) in self.spots

    def with_cells(self, changes: Mapping[Cell, str]) -> bytes:
        """Return the file with other cells."""
        if self.is_yaml:
            text = self.text
            for place in sorted(changes, key=lambda one: -self.spots[one][0]):
                start, end, _ = self.spots[place]
                text = text[:start] + json.dumps(changes[place], ensure_ascii=False) + text[end:]
            return text.encode("utf-8")
        rows = [list(row) for row in self.rows]
        for (at, column), value in changes.items():
            rows[at][self.columns.index(column)] = value
        return self.with_rows(rows)

    def with_rows(
        self, rows: Sequence[Sequence[str]], columns: Sequence[str] | None = None
    ) -> bytes:
        """Return the CSV file with other rows, and other columns if they are given."""
        return as_csv([list(columns or self.columns), *rows])


def as_csv(rows: Sequence[Sequence[str]], delimiter: str = ",") -> bytes:
    """Return the bytes that people's rows have in seeds/, and built ones in data/."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n", delimiter=delimiter).writerows(rows)
    return text.getvalue().encode("utf-8")


def seed_sheets(root: Path, schemas: Mapping[str, Table]) -> list[Sheet]:
    """Return all that people write into ``root/seeds`` as rows, in the order of the paths."""
    owners = {SEEDS_OF_ARTICLE: f"{ARTICLES}/*", SEEDS_OF_REGISTRY: REGISTRY}
    sheets = []
    for table in schemas.values():
        if table.seeds in owners:
            name = FILE_NAMES.get(table.name, f"{table.name}.csv")
            for path in sorted(root.glob(f"{owners[table.seeds]}/{name}")):
                sheets.append(_csv(root, path, table, table.name, table.seed_names))
    claims = schemas["claims"]
    for path in sorted(root.glob(f"{DOUBLE_CODING}/*/*.csv")):
        sheets.append(_csv(root, path, claims, SECOND_CODING, claims.seed_names))
    for path in sorted(root.glob(f"{ARTICLES}/*/{SOURCE}")):
        sheets += _yaml(root, path, schemas)
    return sheets


def built_sheets(root: Path, schemas: Mapping[str, Table]) -> list[Sheet]:
    """Return the tables of the package in ``root``."""
    return [
        _csv(root, root / "data" / f"{table.name}.csv", table, table.name, table.names)
        for table in schemas.values()
    ]


def _csv(root: Path, path: Path, table: Table, label: str, columns: tuple[str, ...]) -> Sheet:
    text = path.read_bytes().decode("utf-8")
    _, *rows = csv.reader(io.StringIO(text, newline="\n"))
    return Sheet(label, table, str(path.relative_to(root)), columns, tuple(map(tuple, rows)), text)


def _yaml(root: Path, path: Path, schemas: Mapping[str, Table]) -> list[Sheet]:
    text, rel = path.read_bytes().decode("utf-8"), str(path.relative_to(root))
    node = yaml.compose(text, Loader=yaml.BaseLoader)
    whole = {key.value: value for key, value in node.value}
    rows = [
        {key.value: value for key, value in entry.value} | {"source_id": whole["source_id"]}
        for entry in whole["credits"].value
    ]
    sheets = []
    for name, nodes in (("sources", [whole]), ("source_credits", rows)):
        columns = schemas[name].seed_names
        spots = {
            (at, column): (mark.start_mark.index, mark.end_mark.index, mark.start_mark.line + 1)
            for at, one in enumerate(nodes)
            for column in columns
            if (mark := one.get(column)) is not None
            and not (name == "source_credits" and column == "source_id")
        }
        cells = tuple(
            tuple(one[column].value if column in one else "" for column in columns) for one in nodes
        )
        sheets.append(Sheet(name, schemas[name], rel, columns, cells, text, spots))
    return sheets
