"""Let a stranger's tool, frictionless, read the package as it is shipped."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

import polars as pl

from nkclaims.issues import Issue
from nkclaims.reading.shelf import height
from nkclaims.schema import DESCRIPTOR
from nkclaims.validation import frictionless_run
from nkclaims.validation.frictionless_run import Finding, run
from nkclaims.validation.package import Package

CODE = "frictionless"
MOST_ROWS = 100_000  # of all tables, which it reads in some seconds
SAMPLE = 1_000  # rows of a large table


def sampled(package: Package) -> tuple[str, ...]:
    """Return the tables of which frictionless reads only the first rows.

    There are none in a package of up to ``MOST_ROWS`` rows.
    """
    if sum(map(height, package.tables.values())) <= MOST_ROWS:
        return ()
    return tuple(name for name, rows in package.tables.items() if height(rows) > SAMPLE)


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
    return _issues(package, run(str(package.root), _descriptors(package)))


def begun(package: Package) -> Callable[[], list[Issue]]:
    """Start :func:`frictionless` in a process of its own; return what waits for its issues."""
    result = frictionless_run.begun(str(package.root), _descriptors(package))
    return lambda: _issues(package, result())


def _issues(package: Package, found: Iterable[Finding]) -> list[Issue]:
    by_table: dict[str, list[Finding]] = {}
    for one in found:
        by_table.setdefault(one.table, []).append(one)
    issues = [_issue(DESCRIPTOR, one) for one in by_table.pop("", [])]
    for table, findings in by_table.items():
        issues += _located(package, table, findings)
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


def _located(package: Package, name: str, found: list[Finding]) -> Iterator[Issue]:
    """Yield each finding of a table at its line; frictionless counts records, header included."""
    path = package.paths[name]
    text = (package.root / path).read_bytes().decode("utf-8")
    lines = _record_lines(text)
    key = list(package.schemas[name].primary_key)
    rows = package.rows(name)
    for one in found:
        line = lines[one.record - 1] if 0 < one.record <= len(lines) else 0
        row = rows.filter(pl.col("_line") == line).select(pl.col(key).cast(pl.String))
        record = "/".join(part or "" for part in row.row(0)) if row.height else ""
        yield _issue(path, one, line, name, record)


def _record_lines(text: str) -> list[int]:
    """Return the line on which each record of a CSV begins, the header's first."""
    reader = csv.reader(io.StringIO(text, newline="\n"))
    lines, start = [], 1
    for _ in reader:
        lines.append(start)
        start = reader.line_num + 1
    return lines


def _issue(file: str, one: Finding, line: int = 0, table: str = "", record: str = "") -> Issue:
    return Issue(
        file=file,
        line=line,
        column=one.column,
        code=f"{CODE} {one.type}",
        table=table,
        record=record,
        found=one.cell or one.note,
        expected=one.message,
    )
