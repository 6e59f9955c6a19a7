"""Turn the YAML files of seeds/ into rows and settings; each issue names the line of its key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl

from nkclaims.issues import Issue
from nkclaims.reading import yamlfile
from nkclaims.reading.findings import did_you_mean
from nkclaims.reading.yamlfile import Address, YamlFile
from nkclaims.schema import Table

KEY, SHAPE = "L05", "L06"
CREDITS = "credits"
SETTINGS = (
    *("id", "name", "title", "description", "homepage"),
    *("licenses", "contributors", "keywords", "tables"),
)


Cell = tuple[int, str]


@dataclass(frozen=True)
class SourceRows:
    """What ``source.yaml`` holds, as cells that nobody has looked at yet.

    Attributes:
        source: the row of ``sources``, as text.
        credits: the rows of ``source_credits``, as text.
        lines: where each cell stands, by the ``_line`` of its row and its column; 0 for a key that
            is not there.
    """

    source: pl.DataFrame
    credits: pl.DataFrame
    lines: Mapping[Cell, int]


@dataclass(frozen=True)
class _Row:
    """One mapping of a YAML file: where it stands, and what it says."""

    address: Address
    content: Mapping[str, Any]


def read_source(
    root: Path, rel: str, sources: Table, credits: Table
) -> tuple[SourceRows, list[Issue]]:
    """Return the rows that the file ``rel`` holds; a credit has the source_id of its file.

    Issues: L05 an unknown key, L06 a value of the wrong shape.

    Raises:
        Refused: it is no YAML mapping in UTF-8.
    """
    file, issues = yamlfile.read(root, rel)
    issues += _unknown_keys(rel, file, (), [*sources.seed_names, CREDITS])
    columns = [name for name in credits.seed_names if name != "source_id"]
    entries = file.content.get(CREDITS) or []
    if not isinstance(entries, list) or not all(isinstance(one, dict) for one in entries):
        issues.append(_shape(rel, file, (CREDITS,), f"a list of {', '.join(columns)}"))
        entries = []
    rows = [_Row((), file.content)]
    credit_rows = []
    for at, entry in enumerate(entries):
        issues += _unknown_keys(rel, file, (CREDITS, at), columns)
        whose = {"source_id": file.content.get("source_id")}
        credit_rows.append(_Row((CREDITS, at), {**entry, **whose}))
    for row, table in [(rows[0], sources), *((row, credits) for row in credit_rows)]:
        issues += _misshapen(rel, file, row, table)
    lines = _lines(file, rows, sources) | _lines(file, credit_rows, credits)
    frames = _frame(rel, file, rows, sources), _frame(rel, file, credit_rows, credits)
    return SourceRows(*frames, lines), issues


def read_package(root: Path, rel: str) -> tuple[Mapping[str, Any], list[Issue]]:
    """Return the settings that the file ``rel`` holds; issues: L05 for each that nobody knows.

    Raises:
        Refused: it is no YAML mapping in UTF-8.
    """
    file, issues = yamlfile.read(root, rel)
    issues += _unknown_keys(rel, file, (), SETTINGS)
    tables = file.content.get("tables") or []
    if not isinstance(tables, list) or not all(isinstance(name, str) for name in tables):
        issues.append(_shape(rel, file, ("tables",), "a list of names"))
        return {**file.content, "tables": []}, issues
    return file.content, issues


def _frame(rel: str, file: YamlFile, rows: Sequence[_Row], table: Table) -> pl.DataFrame:
    """Return ``rows`` as cells of text, null where there is nothing or no one value."""
    cells = {
        name: [value if isinstance(value := row.content.get(name), str) else None for row in rows]
        for name in table.seed_names
    }
    frame = pl.DataFrame(cells, schema=dict.fromkeys(cells, pl.String()))
    return frame.with_columns(
        pl.col(cells).replace("", None),
        _file=pl.lit(rel),
        _line=pl.Series([file.lines[row.address] for row in rows], dtype=pl.Int64),
    )


def _lines(file: YamlFile, rows: Sequence[_Row], table: Table) -> dict[Cell, int]:
    """Return the line of each cell; that of its row, or 0 for the whole file, if it has none."""
    return {
        (start, name): file.lines.get((*row.address, name), start if row.address else 0)
        for row in rows
        for start in [file.lines[row.address]]
        for name in table.seed_names
    }


def _misshapen(rel: str, file: YamlFile, row: _Row, table: Table) -> list[Issue]:
    return [
        _shape(rel, file, (*row.address, name), "one value")
        for name in table.seed_names
        if isinstance(row.content.get(name), (list, dict))
    ]


def _unknown_keys(rel: str, file: YamlFile, address: Address, known: Iterable[str]) -> list[Issue]:
    """Return L05 for each key of the mapping at ``address`` that is none of ``known``."""
    allowed = list(known)
    keys = [str(place[-1]) for place in file.lines if place and place[:-1] == address]
    return [
        Issue(
            rel,
            file.lines[*address, key],
            key,
            KEY,
            found=f"an unknown key {key!r}",
            expected=f"one of {', '.join(allowed)}",
            hint=did_you_mean(key, allowed),
        )
        for key in keys
        if key not in allowed
    ]


def _shape(rel: str, file: YamlFile, address: Address, expected: str) -> Issue:
    line, key = file.lines[address], str(address[-1])
    return Issue(rel, line, key, SHAPE, found="a value of another shape", expected=expected)
