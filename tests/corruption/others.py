"""What others find of the same damage: frictionless alone, our reader alone, pandera alone.

frictionless reads no YAML and knows nothing of computed columns, so it is given seeds/ as it would
want them: a package of one CSV a table, with the same cells, codes, patterns, types and keys.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from corruption.mutation import Mutation
from corruption.sheets import SECOND_CODING, Sheet, as_csv
from nkclaims.issues import Issue, Refused
from nkclaims.reading import cells, csvfile, keys
from nkclaims.schema import Table
from nkclaims.validation.typed_tables import misfits

DATA = "data"


class Plain:
    """A package that holds what can be damaged, for tools that know nothing of us."""

    def __init__(self, root: Path, sheets: Iterable[Sheet], schemas: Mapping[str, Table]) -> None:
        """Write the package to ``root``: the tables whole, the second codings file by file."""
        self.root, self.schemas = root, schemas
        self.parts: dict[str, list[Sheet]] = {}
        for sheet in sheets:
            self.parts.setdefault(self.name(sheet.label, sheet.rel), []).append(sheet)
        self.labels = {name: parts[0].table.name for name, parts in self.parts.items()}
        (root / DATA).mkdir(parents=True)
        for name in self.parts:
            self.path(name).write_bytes(self.whole(name))

    def name(self, label: str, rel: str) -> str:
        return label if label != SECOND_CODING else rel.split("/")[-2] + "-" + Path(rel).stem

    def path(self, name: str) -> Path:
        return self.root / DATA / f"{name}.csv"

    def whole(self, name: str, damage: Mutation | None = None) -> bytes:
        """Return the rows of all files of a table; those of the damaged file are the damaged."""
        rows: list[tuple[str, ...]] = []
        for sheet in self.parts[name]:
            mine = damage is not None and sheet.rel == damage.file
            rows += damage.rows if mine and damage and damage.rows is not None else sheet.rows
        return as_csv([self.parts[name][0].columns, *rows])

    def table(self, name: str) -> Table:
        """Return the table with the columns that are here."""
        table = self.schemas[self.labels[name]]
        here = self.parts[name][0].columns
        return replace(table, fields=tuple(one for one in table.fields if one.name in here))

    def resource(self, name: str, known: Iterable[str]) -> dict[str, Any]:
        """Return the descriptor of a table with its keys to the tables that are ``known``."""
        table = self.table(name)
        own = self.labels[name]
        fields = []
        for one in table.fields:
            rules: dict[str, Any] = {"required": one.required, "unique": one.unique}
            rules |= {"enum": [*one.codes]} if one.codes else {}
            rules |= {"pattern": one.pattern} if one.pattern else {}
            rules |= {"minimum": one.minimum} if one.minimum is not None else {}
            rules |= {"maximum": one.maximum} if one.maximum is not None else {}
            entry = {"name": one.name, "type": one.type, "constraints": rules}
            if one.type == "boolean":
                entry |= {"trueValues": ["true"], "falseValues": ["false"]}
            fields.append(entry)
        foreign = [
            {"fields": [*key.fields],
             "reference": {"resource": "" if key.table == name else key.table,
                           "fields": [*key.references]}}
            for key in table.foreign_keys
            if {*key.fields} <= {*table.names} and (key.table in known or key.table == own == name)
        ]  # fmt: skip
        schema = {"fields": fields, "primaryKey": [*table.primary_key], "foreignKeys": foreign,
                  "missingValues": [""]}  # fmt: skip
        return {"name": name, "path": f"{DATA}/{name}.csv", "type": "table",
                "profile": "tabular-data-resource", "schema": schema}  # fmt: skip

    def frictionless_finds(self, damage: Mutation) -> bool:
        """Tell whether frictionless rejects the package with this damage.

        Only the damaged table is validated, and those that refer to it if its ids changed: the
        others are as they were.
        """
        from frictionless import Package, system

        name = self.name(damage.table, damage.file)
        clean = self.path(name).read_bytes()
        is_table = damage.rows is not None
        if not is_table and damage.file.endswith(".yaml"):
            return False
        self.path(name).write_bytes(self.whole(name, damage) if is_table else damage.content)
        affected = [name]
        key = self.schemas[self.labels[name]].primary_key
        if is_table and (not damage.changes or {*key} & {one for _, one, _ in damage.changes}):
            affected += [
                other
                for other in self.parts
                if other != name
                and any(one.table == name for one in self.table(other).foreign_keys)
            ]
        targets = {key.table for one in affected for key in self.table(one).foreign_keys}
        named = dict.fromkeys([*affected, *sorted(targets & {*self.parts})])
        try:
            descriptor = {
                "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
                "name": "plain",
                "resources": [
                    self.resource(one, named if one in affected else ()) for one in named
                ],
            }
            with system.use_context(trusted=False):
                package = Package.from_descriptor(descriptor, basepath=str(self.root))
                return any(
                    not package.get_resource(one).validate(limit_errors=1).valid for one in affected
                )
        finally:
            self.path(name).write_bytes(clean)

    def read(self, damage: Mutation) -> tuple[Any, list[Issue], Table]:
        """Return the typed rows of the damaged file, what the reader says of it, and its table."""
        name = self.name(damage.table, damage.file)
        table = self.table(name)
        path = self.root / "damaged.csv"
        path.write_bytes(damage.content)
        if damage.file.endswith(".yaml"):
            path.write_bytes(self.whole(name, damage))
        raw, issues, _ = csvfile.read(self.root, path.name, table, table.names)
        typed, wrong = cells.parse(raw, table, derived=True)
        return typed, [*issues, *wrong], table

    def pandera_finds(self, damage: Mutation) -> bool:
        """Tell whether pandera rejects the typed columns, with the schema made of ours."""
        typed, _, table = self.read(damage)
        return bool(misfits(typed.lazy(), table, damage.file))


def reader_finds(read: Any, schemas: Mapping[str, Table]) -> bool:
    """Tell whether reading and keys alone object; ``read`` returns tables, issues, incomplete."""
    try:
        tables, issues, incomplete = read()
    except Refused:
        return True
    return bool(issues or keys.check(tables, schemas, incomplete))
