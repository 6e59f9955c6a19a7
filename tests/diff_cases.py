"""What the tests of diff share: packages of a few tables, written as they would be released."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from nkclaims.diffing.comparison import PackageDiff, TableDiff, compare
from nkclaims.diffing.side import opened_side

Rows = Sequence[Mapping[str, str]]
Schema = dict[str, Any]


def schema(name: str, types: Mapping[str, str], key: Sequence[str], **more: Any) -> Schema:
    """Return a Table Schema of columns and their types."""
    fields = [{"name": column, "type": type_} for column, type_ in types.items()]
    return {"name": name, "fields": fields, "primaryKey": [*key], **more}


def refers(column: str, table: str, to: str) -> dict[str, Any]:
    return {"fields": [column], "reference": {"resource": table, "fields": [to]}}


CLAIMS = schema(
    "claims",
    {
        "claim_id": "string",
        "place_id": "string",
        "quote": "string",
        "value": "number",
        "nth": "integer",
        "is_implied": "boolean",
        "said_on": "date",
        "said_at": "datetime",
    },
    ["claim_id"],
    foreignKeys=[refers("place_id", "places", "place_id")],
)
PLACES = schema("places", {"place_id": "string", "name": "string"}, ["place_id"])
LINKS = schema(
    "claim_links",
    {"from_claim_id": "string", "to_claim_id": "string", "relation": "string", "note": "string"},
    ["from_claim_id", "to_claim_id", "relation"],
    foreignKeys=[
        refers("from_claim_id", "claims", "claim_id"),
        refers("to_claim_id", "claims", "claim_id"),
    ],
)
RETIRED = schema(
    "retired_ids",
    dict.fromkeys(["table_name", "retired_id", "replaced_by_id", "version", "reason"], "string"),
    ["table_name", "retired_id"],
)
REVISIONS = schema(
    "revisions",
    dict.fromkeys(
        ["version", "table_name", "row_id", "column_name", "old_value", "new_value", "reason"],
        "string",
    ),
    ["version", "table_name", "row_id", "column_name"],
)
SCHEMAS = {one["name"]: one for one in (CLAIMS, PLACES, LINKS, RETIRED, REVISIONS)}


def write(
    folder: Path,
    rows: Mapping[str, Rows],
    schemas: Mapping[str, Schema] = SCHEMAS,
    version: str = "1.0.0",
) -> Path:
    """Write a package; a table without rows has its header."""
    (folder / "data").mkdir(parents=True)
    (folder / "schemas").mkdir()
    for name, one in schemas.items():
        columns = [field["name"] for field in one["fields"]]
        (folder / "schemas" / f"{name}.json").write_text(json.dumps(one), encoding="utf-8")
        (folder / "data" / f"{name}.csv").write_bytes(as_csv(columns, rows.get(name, [])))
    resources = [
        {"name": name, "path": f"data/{name}.csv", "schema": f"schemas/{name}.json"}
        for name in schemas
    ]
    content = {"name": "lakes", "version": version, "resources": resources}
    (folder / "datapackage.json").write_text(json.dumps(content), encoding="utf-8")
    return folder


def as_csv(columns: Sequence[str], rows: Rows) -> bytes:
    stream = io.StringIO()
    writer = csv.DictWriter(stream, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue().encode("utf-8")


def claim(claim_id: str, **cells: str) -> dict[str, str]:
    return {"claim_id": claim_id, "quote": f"words of {claim_id}", **cells}


def retired(id_: str, replaced_by: str = "", table: str = "claims", reason: str = "Coded twice."):
    return {
        "table_name": table,
        "retired_id": id_,
        "replaced_by_id": replaced_by,
        "version": "1.1.0",
        "reason": reason,
    }


def diff(old: Path, new: Path) -> PackageDiff:
    """Return how two packages differ."""
    at = old.parent
    with opened_side(str(old), at, print) as one, opened_side(str(new), at, print) as other:
        return compare(one, other)


def of(found: PackageDiff, name: str) -> TableDiff:
    (table,) = (one for one in found.tables if one.name == name)
    return table


def cells(found: PackageDiff, name: str = "claims") -> list[tuple[str | None, ...]]:
    """Return record, column, old and new value of each cell that differs."""
    rows = of(found, name).rows
    assert rows is not None
    return rows.cells.select("record", "column", "old", "new").rows()
