"""Read the articles of a corpus in one file, JSONL or Parquet, one after the other."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from nkclaims.extraction.article import (
    FIRST_YEAR,
    LAST_YEAR,
    Article,
    day_of,
    is_day_of_news,
    slug,
)
from nkclaims.extraction.screening import screen
from nkclaims.issues import Issue

UNREADABLE_CORPUS, NO_DAY, NO_NEWS = "X01", "X02", "X17"
COLUMNS = ("id", "text", "published_on", "publisher", "url")
HOW = f"a .txt with a first line `date YYYY-MM-DD`, or .jsonl or .parquet with {', '.join(COLUMNS)}"
HINT = "save it as JSONL, an object a line, or as Parquet, with these columns"
JSON_KINDS: tuple[tuple[type, str], ...] = (
    (bool, "true or false"), (str, "text"), (int, "a number"), (float, "a number"),
    (list, "a list"), (dict, "an object"), (bytes, "bytes"),
)  # fmt: skip
LONGEST_RECORD = 16 << 20  # bytes of one line of JSONL; an article with escapes has a megabyte
BATCH = 256  # records of Parquet that are held at a time
Found = Iterator[Article | Issue]


def of_jsonl(path: Path) -> Found:
    """Yield the articles of a file with a JSON object a line."""
    try:
        with path.open("rb") as file:
            line = 0
            while record := file.readline(LONGEST_RECORD):
                line += 1
                if len(record) == LONGEST_RECORD and not record.endswith(b"\n"):
                    while rest := file.readline(LONGEST_RECORD):
                        if rest.endswith(b"\n"):
                            break
                    found = f"a line of more than {LONGEST_RECORD >> 20} MB"
                    yield unreadable(path, line, found, "an article a line")
                elif record.strip():
                    yield _record(path, line, record)
    except OSError as error:
        yield unreadable(path, 0, error.strerror or str(error), "a file that can be read")


def _record(path: Path, line: int, record: bytes) -> Article | Issue:
    try:
        row = json.loads(record)
    except (ValueError, RecursionError) as error:
        return unreadable(path, line, _fault(error), "a JSON object")
    if not isinstance(row, dict):
        return unreadable(path, line, _kind(row), "a JSON object")
    return _article(path, line, row)


def of_parquet(path: Path) -> Found:
    """Yield the articles of a table, of which no more than a batch is held."""
    try:
        rows = pl.scan_parquet(path)
        names = rows.collect_schema().names()
        if lacking := [name for name in COLUMNS[:3] if name not in names]:
            found = f"no column {', '.join(lacking)}"
            yield unreadable(path, 0, found, f"the columns {', '.join(COLUMNS)}")
            return
        line = 0
        kept = rows.select(name for name in COLUMNS if name in names)
        for batch in kept.collect_batches(chunk_size=BATCH, maintain_order=True):
            for row in batch.iter_rows(named=True):
                line += 1
                yield _article(path, line, row)
    except (OSError, pl.exceptions.PolarsError) as error:
        yield unreadable(path, 0, str(error).partition("\n")[0], "a Parquet file")


def _article(path: Path, line: int, row: Mapping[str, Any]) -> Article | Issue:
    if absent := [name for name in COLUMNS[:2] if name not in row]:
        found = f"no {' and no '.join(absent)} among {', '.join(sorted(map(str, row))[:8])}"[:200]
        return unreadable(path, line, found, f"the columns {', '.join(COLUMNS)}")
    one = _of_row(path, line, row)
    known = slug(str(row["id"])) if isinstance(row["id"], str | int) else ""
    return replace(one, record=known) if isinstance(one, Issue) else one


def _of_row(path: Path, line: int, row: Mapping[str, Any]) -> Article | Issue:
    lacking = [name for name in COLUMNS[:2] if row[name] is None or not str(row[name]).strip()]
    strange = [name for name in ("text", "publisher", "url") if not _is_text(row.get(name))]
    strange += [] if isinstance(row["id"], str | int | None) else ["id"]
    if lacking or strange:
        found = "nothing" if lacking else _kind(row[strange[0]])
        expected = f"text in {', '.join([*lacking, *strange])}"
        return unreadable(path, line, found, expected)
    if wrong := screen(row["text"], str(path), line):
        return wrong
    day = dated(str(path), line, row.get("published_on"))
    if isinstance(day, Issue):
        return day
    return Article(
        slug(str(row["id"])),
        row["text"],
        day,
        publisher=(row.get("publisher") or "").strip() or None,
        url=(row.get("url") or "").strip() or None,
        read_from=f"{path}:{line}",
        given_id=str(row["id"]),
    )


def _is_text(cell: object) -> bool:
    return cell is None or isinstance(cell, str)


def _kind(value: object) -> str:
    """Return what JSON calls a value."""
    return next((name for kind, name in JSON_KINDS if isinstance(value, kind)), "nothing")


def _fault(error: ValueError | RecursionError) -> str:
    """Return in plain words why a line is no JSON."""
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg[:1].lower()}{error.msg[1:]} at character {error.colno}"
    if isinstance(error, UnicodeDecodeError):
        return f"byte 0x{error.object[error.start]:02X}, which is no UTF-8"
    deep = isinstance(error, RecursionError)
    return "brackets in brackets without end" if deep else "a number of thousands of digits"


def dated(file: str, line: int, given: object) -> date | Issue:
    """Return the day of publication, or the issue that there is none, or none of a newspaper."""
    found = str(given)[:80] if given else "no day of publication"
    if (day := day_of(given)) is None:
        expected = "a first line `date YYYY-MM-DD`, or published_on in source.yaml or the corpus"
        hint = "write the day on which it came out there, as date 2024-05-29"
        return Issue(file, line, "", NO_DAY, found=found, expected=expected, hint=hint)
    if not is_day_of_news(day):
        expected = f"a day of publication in the years {FIRST_YEAR} to {LAST_YEAR}"
        hint = "correct the date: all days that the article tells of are counted from it"
        return Issue(file, line, "", NO_NEWS, found=found, expected=expected, hint=hint)
    return day


def unreadable(path: Path, line: int, found: str, expected: str) -> Issue:
    """Return the issue of a corpus, or a line of it, that holds no article."""
    hint = "mend that line, or delete it" if line else HINT
    return Issue(str(path), line, "", UNREADABLE_CORPUS, "", "", found, expected, hint)
