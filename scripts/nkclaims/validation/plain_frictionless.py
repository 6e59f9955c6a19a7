"""Let a stranger's tool, frictionless, read the package as it is shipped."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any

import polars as pl

from nkclaims.build import DESCRIPTOR
from nkclaims.issues import Issue
from nkclaims.validation.package import Package

if TYPE_CHECKING:
    from frictionless import Error

CODE = "frictionless"
MOST_ROWS = 100_000  # of all tables, which it reads in some seconds
SAMPLE = 1_000  # rows of a large table


def sampled(package: Package) -> tuple[str, ...]:
    """Return the tables of which frictionless reads only the first rows.

    There are none in a package of up to ``MOST_ROWS`` rows.
    """
    if sum(rows.height for rows in package.tables.values()) <= MOST_ROWS:
        return ()
    return tuple(name for name, rows in package.tables.items() if rows.height > SAMPLE)


def unread(package: Package) -> str:
    """Return what frictionless leaves to our own reading; empty if it reads everything."""
    if tables := sampled(package):
        listed = ", ".join(tables)
        return f"more than {MOST_ROWS:,} rows: only the first {SAMPLE:,}, without keys, of {listed}"
    return ""


def frictionless(package: Package) -> list[Issue]:
    """Return what frictionless finds in the descriptor and in the tables that seem sound to us.

    It takes some 70 microseconds a row, so of a large package it reads what :func:`unread` says.
    A table with which something is wrong already is left out, with the keys that lead to it: one
    missing column would yield hundreds of findings. Paths that leave the package were refused
    before; frictionless is told to trust none either.
    """
    # Imported late: it takes half a second, and only this check needs it.
    from frictionless import FrictionlessException, system
    from frictionless import Package as Reader

    try:
        with system.use_context(trusted=False):
            readers = [
                (Reader.from_descriptor(content, basepath=str(package.root)), rows)
                for content, rows in _descriptors(package)
            ]
            reports = [
                reader.validate(limit_rows=rows) if rows else reader.validate()
                for reader, rows in readers
            ]
    except FrictionlessException as refused:
        return [_issue(DESCRIPTOR, error) for error in refused.to_errors()]
    except Exception as crash:  # it trips over properties of another type, e.g. a number as hash
        found = f"{type(crash).__name__}: {crash}"
        expected = "a descriptor that frictionless can read"
        return [Issue(DESCRIPTOR, 0, "", f"{CODE} crash", found=found, expected=expected)]
    issues = []
    for report in reports:
        issues += [_issue(DESCRIPTOR, error) for error in report.errors]
        for task in report.tasks:
            if task.errors:
                issues += _located(package, task.name, task.errors)
    return list(dict.fromkeys(issues))


def _descriptors(package: Package) -> Iterator[tuple[dict[str, Any], int | None]]:
    """Yield the descriptor of the tables to read whole, and that of those to sample."""
    large = sampled(package)
    yield _descriptor(package, {*package.tables} - {*large}), None
    if large:
        yield _descriptor(package, {*large}), SAMPLE


def _descriptor(package: Package, tables: Collection[str]) -> dict[str, Any]:
    """Return the descriptor with its schemas inside, cut down to the sound ones of ``tables``."""
    is_part = len(tables) < len(package.tables)
    resources = []
    for resource in package.descriptor["resources"]:
        if is_part and resource["name"] not in tables:
            continue
        if resource["name"] in package.flawed:
            continue
        schema = json.loads((package.root / resource["schema"]).read_bytes())
        keys = schema.get("foreignKeys", [])
        # A key needs the whole of both tables.
        sound = [
            key
            for key in keys
            if not is_part and key["reference"].get("resource") not in package.flawed
        ]
        resources.append({**resource, "schema": {**schema, "foreignKeys": sound}})
    return {**package.descriptor, "resources": resources}


def _located(package: Package, name: str, errors: list[Error]) -> Iterator[Issue]:
    """Yield each error of a table at its line; frictionless counts records, header included."""
    path = package.paths[name]
    text = (package.root / path).read_bytes().decode("utf-8")
    lines = _record_lines(text)
    key = list(package.schemas[name].primary_key)
    rows = package.tables[name]
    for error in errors:
        record = getattr(error, "row_number", None)
        line = lines[record - 1] if record is not None and record <= len(lines) else 0
        row = rows.filter(pl.col("_line") == line).select(pl.col(key).cast(pl.String))
        found = "/".join(part or "" for part in row.row(0)) if row.height else ""
        yield _issue(path, error, line, name, found)


def _record_lines(text: str) -> list[int]:
    """Return the line on which each record of a CSV begins, the header's first."""
    reader = csv.reader(io.StringIO(text, newline="\n"))
    lines, start = [], 1
    for _ in reader:
        lines.append(start)
        start = reader.line_num + 1
    return lines


def _issue(file: str, error: Error, line: int = 0, table: str = "", record: str = "") -> Issue:
    fields = getattr(error, "field_names", None) or [getattr(error, "field_name", "")]
    return Issue(
        file=file,
        line=line,
        column=fields[0] or "",
        code=f"{CODE} {error.type}",
        table=table,
        record=record,
        found=getattr(error, "cell", "") or error.note,
        expected=error.message,
    )
