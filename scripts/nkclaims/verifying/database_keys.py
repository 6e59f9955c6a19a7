"""Ask a database of SQLite whether it is whole, and has the keys of the schemas."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from nkclaims.issues import Issue
from nkclaims.loading.backends import quoted
from nkclaims.verifying.comparison import HINT, LISTED, Place

KEYS = "Y09"
UNREADABLE = "Y05"


def whole(connection: sqlite3.Connection, file: str) -> Iterator[Issue]:
    """Yield what SQLite itself finds wrong: pages, indexes, codes, empty cells."""
    for (line,) in connection.execute(f"PRAGMA integrity_check({LISTED})"):
        if line != "ok":
            expected = "ok of PRAGMA integrity_check"
            yield Issue(file, 0, "", UNREADABLE, found=line, expected=expected, hint=HINT)


def columns(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """Return the names of the columns of each table, views left out."""
    names = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_'"
    ).fetchall()
    return {
        name: [row[1] for row in connection.execute(f"PRAGMA table_info({quoted(name)})")]
        for (name,) in names
    }


def declared(connection: sqlite3.Connection, place: Place) -> Iterator[Issue]:
    """Yield an issue for each key of a table's schema that the database does not have."""
    table = place.table
    name = quoted(table.name)
    parts = [(row[5], row[1]) for row in connection.execute(f"PRAGMA table_info({name})")]
    primary = tuple(column for at, column in sorted(parts) if at)
    if primary != table.primary_key:
        found = f"the primary key {', '.join(primary) or 'of no column'}"
        yield place.issue(KEYS, found, ", ".join(table.primary_key))
    there: dict[int, list[tuple[str, str, str]]] = {}
    for row in connection.execute(f"PRAGMA foreign_key_list({name})"):
        there.setdefault(row[0], []).append((row[3], row[2], row[4]))
    keys = {tuple(sorted(one)) for one in there.values()}
    for key in table.foreign_keys:
        pairs = zip(key.fields, key.references, strict=True)
        if tuple(sorted((own, key.table, target) for own, target in pairs)) not in keys:
            expected = f"{', '.join(key.fields)} refers to {key.table}"
            yield place.issue(KEYS, "no such foreign key", expected, column=", ".join(key.fields))


def broken(connection: sqlite3.Connection, file: str) -> Iterator[Issue]:
    """Yield an issue for each of the first rows that refer to a row that is not there."""
    rows = connection.execute("PRAGMA foreign_key_check").fetchmany(LISTED)
    for table, row, parent, _ in rows:
        found = f"row {row} refers to a row of {parent} that is not there"
        expected = "nothing of PRAGMA foreign_key_check"
        yield Issue(f"{file}: {table}", 0, "", KEYS, table, "", found, expected, HINT)
