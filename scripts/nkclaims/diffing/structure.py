"""Compare what describes two packages: descriptor, tables, columns, constraints, keys."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from nkclaims.schema import Category, Field, ForeignKey, Table

Kind = Literal["added", "removed", "changed"]
Facts = dict[tuple[str, str], str]


@dataclass(frozen=True)
class Change:
    """One thing that the two packages say of themselves in different ways.

    Attributes:
        table: empty where the descriptor is meant.
        column: empty where the whole table is meant.
        part: what of it, e.g. ``type``, ``code killed``, ``primary key``.
        old: None if it is new.
        new: None if it is gone.
    """

    table: str
    column: str
    part: str
    old: str | None
    new: str | None

    @property
    def kind(self) -> Kind:
        """Whether it came, went or changed."""
        if self.old is None:
            return "added"
        return "removed" if self.new is None else "changed"


def descriptor_changes(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Change]:
    """Return the properties of the package that differ, but for its tables, in alphabet order."""
    return _changes("", _properties(old), _properties(new))


def schema_changes(old: Mapping[str, Table], new: Mapping[str, Table]) -> list[Change]:
    """Return what differs between the schemas, table by table, in alphabetical order.

    A table or column that came or went is one change, whatever it holds.
    """
    changes: list[Change] = []
    for name in sorted({*old, *new}):
        if name in old and name in new:
            changes += _of_table(old[name], new[name])
        else:
            before, after = _columns(old.get(name)), _columns(new.get(name))
            changes.append(Change(name, "", "table", before, after))
    return changes


def _of_table(old: Table, new: Table) -> Iterator[Change]:
    yield from _changes(old.name, _facts(old), _facts(new))
    types = [{one.name: one.type for one in table.fields} for table in (old, new)]
    for name in dict.fromkeys([*old.names, *new.names]):
        if not all(name in side for side in types):
            yield Change(old.name, name, "column", types[0].get(name), types[1].get(name))
        else:
            yield from _changes(old.name, _of_field(old.field(name)), _of_field(new.field(name)))
    orders = [
        ", ".join(name for name in one.names if all(name in side for side in types))
        for one in (old, new)
    ]
    if orders[0] != orders[1]:
        yield Change(old.name, "", "order of columns", *orders)


def _changes(table: str, old: Facts, new: Facts) -> list[Change]:
    return [
        Change(table, *fact, old.get(fact), new.get(fact))
        for fact in dict.fromkeys([*old, *new])
        if old.get(fact) != new.get(fact)
    ]


def _properties(descriptor: Mapping[str, Any]) -> Facts:
    return {
        ("", name): value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        for name, value in sorted(descriptor.items())
        if name != "resources"
    }


def _columns(table: Table | None) -> str | None:
    return None if table is None else ", ".join(table.names)


def _facts(table: Table) -> Facts:
    """Return what a schema says of the table as a whole."""
    facts: Facts = {
        ("", "title"): table.title,
        ("", "description"): table.description,
        ("", "primary key"): ", ".join(table.primary_key),
        ("", "order of rows"): ", ".join(table.order),
        ("", "seeds"): table.seeds or "none",
    }
    for key in table.foreign_keys:
        fact = "", f"foreign key {', '.join(key.fields)}"
        facts[fact] = "; ".join(filter(None, [facts.get(fact), _target(key)]))
    return facts


def _target(key: ForeignKey) -> str:
    return f"{key.table} ({', '.join(key.references)})"


def _of_field(field: Field) -> Facts:
    """Return what a schema says of one column; what it does not say is left out."""
    said = {
        "type": field.type,
        "required": field.required or None,
        "unique": field.unique or None,
        "pattern": field.pattern,
        "minimum": field.minimum,
        "maximum": field.maximum,
        "derived": field.derived or None,
        "description": field.description,
        "example": field.example,
        "equivalents": _pairs(field.equivalents),
    }
    said |= {f"code {one.value}": _meaning(one) for one in field.categories}
    return {(field.name, part): _text(value) for part, value in said.items() if value is not None}


def _meaning(code: Category) -> str:
    parts = code.label, code.definition, code.example, _pairs(code.equivalents)
    return " | ".join(filter(None, parts))


def _pairs(equivalents: Mapping[str, str]) -> str | None:
    return "; ".join(f"{name}: {one}" for name, one in equivalents.items()) or None


def _text(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:g}" if isinstance(value, float) else str(value)
