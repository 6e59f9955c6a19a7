"""Say in SQL of SQLite what a Table Schema says: columns, keys, codes, ranges, descriptions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from nkclaims.loading.backends import literal, quoted
from nkclaims.schema import Field, Table

# SQLite stores text for a day and a moment. Readers take DATE as a hint and make days of it; called
# TIMESTAMP, a moment with its Z is a missing value to RSQLite and an error to sqlite3 of Python.
TYPES: Mapping[str, str] = MappingProxyType(
    {
        "string": "TEXT",
        "integer": "INTEGER",
        "number": "REAL",
        "boolean": "BOOLEAN",
        "date": "DATE",
        "datetime": "TEXT",
    }
)


def table_of(table: Table) -> str:
    """Return the statement that makes one table; ``.schema`` shows it with the descriptions."""
    lines = [f"  {_column(one)}" for one in table.fields]
    lines.append(f"  PRIMARY KEY ({names(table.primary_key)})")
    for key in table.foreign_keys:
        target = f"{quoted(key.table)} ({names(key.references)})"
        lines.append(f"  FOREIGN KEY ({names(key.fields)}) REFERENCES {target}")
    lines = [*(f"{line}," for line in lines[:-1]), lines[-1]]
    for at, one in enumerate(table.fields):  # a comment ends with its line: behind the comma
        lines[at] += _comment(one.description)
    body = "\n".join(lines)
    return f"CREATE TABLE {quoted(table.name)} ({_comment(table.description)}\n{body}\n)"


def names(columns: tuple[str, ...]) -> str:
    """Return names of columns as SQL lists them."""
    return ", ".join(map(quoted, columns))


def _column(field: Field) -> str:
    words = [quoted(field.name), TYPES[field.type]]
    if field.required:
        words.append("NOT NULL")
    if field.unique:
        words.append("UNIQUE")
    words += [f"CHECK ({condition})" for condition in _conditions(field)]
    return " ".join(words)


def _conditions(field: Field) -> Iterator[str]:
    """Yield what holds for each value of a column; an empty cell passes each of them."""
    name = quoted(field.name)
    if field.codes:
        yield f"{name} IN ({', '.join(map(literal, field.codes))})"
    if field.type == "boolean":
        yield f"{name} IN (0, 1)"
    if field.type == "date":
        yield f"{name} IS date({name})"
    if field.type == "datetime":
        yield f"{name} IS strftime('%Y-%m-%dT%H:%M:%SZ', {name})"
    if field.minimum is not None:
        yield f"{name} >= {field.minimum}"
    if field.maximum is not None:
        yield f"{name} <= {field.maximum}"


def _comment(text: str) -> str:
    return f" -- {' '.join(text.split())}" if text else ""
