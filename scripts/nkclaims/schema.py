"""Read ``schemas/<table>.json``, the one place where types, codes and keys are written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import polars as pl

from nkclaims.issues import Issue, Refused

DESCRIPTOR = "datapackage.json"  # names the tables, and the schema of each
BROKEN = "L10"  # the schema itself cannot be used
SEEDS_OF_ARTICLE, SEEDS_OF_REGISTRY, SEEDS_OF_SOURCE = "article", "registry", "source.yaml"
OWNERS = (None, SEEDS_OF_ARTICLE, SEEDS_OF_REGISTRY, SEEDS_OF_SOURCE)
DTYPES: Mapping[str, pl.DataType] = MappingProxyType(
    {
        "string": pl.String(),
        "integer": pl.Int64(),
        "number": pl.Float64(),
        "boolean": pl.Boolean(),
        "date": pl.Date(),
        "datetime": pl.Datetime("us", "UTC"),
    }
)

KNOWN = frozenset(
    [
        *(
            "acknowledgements",
            "actor_names",
            "actors",
            "agreement",
            "ceasefire_claims",
            "ceasefire_parties",
        ),
        *(
            "ceasefire_provisions",
            "ceasefires",
            "claim_actors",
            "claim_links",
            "claim_places",
            "claims",
        ),
        *("coders", "conflicts", "event_actors", "event_claims", "event_estimates", "events"),
        *("exclusions", "place_names", "places", "retired_ids", "revisions", "sentences"),
        *("sides", "source_credits", "sources", "tolls", "vocabulary"),
    ]
)
"""Tables that the code computes with: where seeds/ are, each has its schema."""


@dataclass(frozen=True)
class Category:
    """One code of a column, and what it is called in other datasets."""

    value: str
    label: str
    definition: str
    example: str = ""
    equivalents: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Field:
    """One column.

    Attributes:
        type: ``string``, ``integer``, ``number``, ``boolean``, ``date`` or ``datetime``.
        codes: the only values allowed; empty when the column is free.
        pattern: what the whole of each value must match.
        minimum: least value allowed.
        maximum: greatest value allowed.
        derived: whether build computes the column, so that it never stands in seeds/.
        equivalents: the variable that comes nearest, by dataset.
    """

    name: str
    type: str
    description: str
    example: str | int | float | None = None
    required: bool = False
    unique: bool = False
    pattern: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    categories: tuple[Category, ...] = ()
    derived: bool = False
    equivalents: Mapping[str, str] = field(default_factory=dict)

    @property
    def codes(self) -> tuple[str, ...]:
        """Values of the categories, in the order of the schema."""
        return tuple(category.value for category in self.categories)

    @property
    def dtype(self) -> pl.DataType:
        """Polars type of the column."""
        return DTYPES[self.type]


@dataclass(frozen=True)
class ForeignKey:
    """Columns whose values must stand in other columns of ``table``."""

    fields: tuple[str, ...]
    table: str
    references: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """One table: its columns, its keys, and who writes it.

    Attributes:
        order: columns that the published rows are sorted by.
        seeds: ``article``, ``registry`` or ``source.yaml``; None when build computes the table.
    """

    name: str
    title: str
    description: str
    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...] = ()
    order: tuple[str, ...] = ()
    seeds: str | None = None

    @property
    def derived(self) -> bool:
        """Whether no row of the table stands in seeds/."""
        return self.seeds is None

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all columns, in published order."""
        return tuple(one.name for one in self.fields)

    @property
    def seed_names(self) -> tuple[str, ...]:
        """Names of the columns that people write: all but the derived ones."""
        return tuple(one.name for one in self.fields if not one.derived)

    @property
    def dtypes(self) -> dict[str, pl.DataType]:
        """Polars type of each column, in published order."""
        return {one.name: one.dtype for one in self.fields}

    def field(self, name: str) -> Field:
        """Return the column called ``name``.

        Raises:
            KeyError: the table has no such column.
        """
        for one in self.fields:
            if one.name == name:
                return one
        raise KeyError(name)


def load_schemas(folder: Path) -> dict[str, Table]:
    """Return the table that each ``*.json`` of ``folder`` describes, by name, alphabetically.

    Raises:
        Refused: L10 for each schema that is no JSON, lacks a part, or names what does not exist.
    """
    tables: dict[str, Table] = {}
    issues: list[Issue] = []
    for path in sorted(folder.glob("*.json")):
        rel = f"{folder.name}/{path.name}"
        try:
            table = read_table(json.loads(path.read_bytes().decode("utf-8")))
        except json.JSONDecodeError as error:
            issues.append(_broken(rel, error.lineno, error.msg, "JSON"))
        except UnicodeDecodeError as error:
            issues.append(_broken(rel, 0, str(error), "UTF-8 text"))
        except OSError as error:
            issues.append(_broken(rel, 0, error.strerror or str(error), "a file"))
        except (KeyError, TypeError, AttributeError, ValueError, re.error) as error:
            found = f"{type(error).__name__}: {error}"
            issues.append(_broken(rel, 0, found, "a Table Schema with fields and a primaryKey"))
        else:
            tables[path.stem] = table
            if table.name != path.stem:
                issues.append(_broken(rel, 0, f"name {table.name!r}", f"the file's: {path.stem}"))
    if not tables and not issues:
        issues.append(_broken(folder.name, 0, "no schema", "one <table>.json a table"))
    if not issues and (folder.parent / "seeds").is_dir():
        issues = [_lost(f"{folder.name}/{name}.json") for name in sorted(KNOWN - {*tables})]
    if not issues:
        issues = list(_dangling(tables, folder.name))
    if issues:
        raise Refused(issues)
    return tables


def _lost(file: str) -> Issue:
    lost = _broken(file, 0, "no such file", "the schema of a table that the tools compute with")
    return replace(lost, hint="restore it from the last version")


def read_table(content: dict[str, Any]) -> Table:
    """Return the table that a Table Schema describes.

    Raises:
        KeyError, TypeError, AttributeError, ValueError, re.error: it is none of ours.
    """
    key = _names(content["primaryKey"])
    if content.get("seeds") not in OWNERS:
        raise ValueError(f"seeds is {content['seeds']!r}")
    return Table(
        name=content["name"],
        title=content.get("title", content["name"]),
        description=content.get("description", ""),
        fields=tuple(map(_field, content["fields"])),
        primary_key=key,
        foreign_keys=tuple(_foreign_key(one, content["name"]) for one in _keys(content)),
        order=_names(content.get("order", key)),
        seeds=content.get("seeds"),
    )


def _keys(content: dict[str, Any]) -> list[dict[str, Any]]:
    return list(content.get("foreignKeys", []))


def _names(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _foreign_key(content: dict[str, Any], own_name: str) -> ForeignKey:
    reference = content["reference"]
    # The standard writes "" where a table refers to itself.
    table = reference.get("resource", "") or own_name
    return ForeignKey(_names(content["fields"]), table, _names(reference["fields"]))


def _field(content: dict[str, Any]) -> Field:
    if content["type"] not in DTYPES:
        raise ValueError(f"{content['name']} is of type {content['type']!r}")
    rules = content.get("constraints", {})
    re.compile(rules.get("pattern", ""))
    categories = tuple(Category(**one) for one in content.get("categories", []))
    if tuple(one.value for one in categories) != tuple(rules.get("enum", [])):
        raise ValueError(f"{content['name']}: enum and categories differ")
    return Field(
        name=content["name"],
        type=content["type"],
        description=content.get("description", ""),
        example=content.get("example"),
        required=rules.get("required", False),
        unique=rules.get("unique", False),
        pattern=rules.get("pattern"),
        minimum=rules.get("minimum"),
        maximum=rules.get("maximum"),
        categories=categories,
        derived=content.get("derived", False),
        equivalents=content.get("equivalents", {}),
    )


def _dangling(tables: Mapping[str, Table], folder: str) -> Iterator[Issue]:
    """Yield an issue for each key that names a table or a column that does not exist."""
    wanted: dict[str, list[str]] = {}
    for table in tables.values():
        file = f"{folder}/{table.name}.json"
        for name in {*table.primary_key, *table.order} - {*table.names}:
            yield _broken(file, 0, f"a key on {name!r}", "columns of the table")
        for key in table.foreign_keys:
            target = tables.get(key.table)
            if target is None:
                wanted.setdefault(key.table, []).append(table.name)
            elif {*key.fields} - {*table.names} or {*key.references} - {*target.names}:
                yield _broken(file, 0, f"a key to {key.table!r}", "columns of both tables")
    for name, others in wanted.items():
        if len(others) == 1:
            file = f"{folder}/{others[0]}.json"
            yield _broken(file, 0, f"a key to {name!r}", "a table of schemas/")
        else:  # so many cannot all be mistyped
            names = ", ".join(dict.fromkeys(others))
            lost = _broken(f"{folder}/{name}.json", 0, "no such file", f"a schema, for {names}")
            yield replace(lost, hint="restore it: keys of these tables lead there")


def _broken(file: str, line: int, found: str, expected: str) -> Issue:
    return Issue(file, line, "", BROKEN, found=found, expected=expected, hint="mend the schema")
