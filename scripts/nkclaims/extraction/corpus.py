"""Read articles one after the other: text files, folders of them, or a corpus in one file.

Nothing is held but the article at hand, and one that cannot be read is an issue among the others.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
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
from nkclaims.extraction.screening import MOST_CHARACTERS, TOO_LONG, screen
from nkclaims.issues import Issue, Refused
from nkclaims.reading import textfile
from nkclaims.reading.articles import DATE_LINE, SOURCE, TEXT

UNREADABLE_CORPUS, NO_DAY, NO_NEWS = "X01", "X02", "X17"
COLUMNS = ("id", "text", "published_on", "publisher", "url")
KINDS = ("*.txt", "*.jsonl", "*.parquet")
LONGEST_RECORD = 16 << 20  # bytes of one line of JSONL; an article with escapes has a megabyte
BATCH = 256  # records of Parquet that are held at a time
Found = Iterator[Article | Issue]


def files_of(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files of texts and corpora: those named, and all in the folders named."""
    for path in paths:
        if path.is_dir():
            yield from sorted(one for kind in KINDS for one in path.rglob(kind))
        else:
            yield path


def read_articles(paths: Iterable[Path]) -> Found:
    """Yield the articles of files and folders as they come, and an issue for each that fails.

    A folder is read with all folders in it. A file is a text, or a corpus: ``.jsonl`` or
    ``.parquet`` with the columns id, text, published_on, publisher, url. Codes: L01 and T-codes of
    what cannot be read, X01 a corpus without its columns, X02 an article that says no day of
    publication, X17 one whose day no newspaper has, and those of :func:`screen`.
    """
    for path in files_of(paths):
        try:
            if path.suffix == ".jsonl":
                yield from _jsonl(path)
            elif path.suffix == ".parquet":
                yield from _parquet(path)
            else:
                yield _text(path)
        except Refused as refusal:  # of files beside each other the names alone are told apart
            yield from (replace(one, file=_placed(path, one.file)) for one in refusal.issues)


def _placed(path: Path, file: str) -> str:
    return file if Path(file).parent != Path() else str(path.parent / file)


def _text(path: Path) -> Article | Issue:
    file = str(path)
    if path.is_file() and path.stat().st_size > 4 * MOST_CHARACTERS:  # bytes of a character
        found, expected = f"{path.stat().st_size:,} bytes", f"{MOST_CHARACTERS:,} characters"
        hint = "split what holds several articles, or cut what is none"
        return Issue(file, 0, "", TOO_LONG, found=found, expected=expected, hint=hint)
    text = textfile.decode(textfile.read_bytes(path.parent, path.name), file)
    if wrong := screen(text, file):
        return wrong
    described = _described(path.parent / SOURCE) if path.name == TEXT else {}
    printed = DATE_LINE.match(text)
    given = described.get("published_on") or (printed and printed["day"])
    day = _dated(file, 0, given)
    if isinstance(day, Issue):
        return day
    name = described.get("source_id") or (path.parent.name if path.name == TEXT else path.stem)
    return Article(
        slug(str(name)),
        text,
        day,
        described.get("published_basis", "stated"),
        described.get("publisher"),
        described.get("url"),
        described.get("title"),
        described.get("conflict_id"),
        file,
        described.get("source_id"),
    )


def _described(path: Path) -> Mapping[str, Any]:
    if not path.is_file():
        return {}
    from nkclaims.reading import yamlfile  # late: most articles come without

    return yamlfile.read(path.parent, path.name)[0].content


def _jsonl(path: Path) -> Found:
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
                    yield _unreadable(path, line, found, "an article a line")
                elif record.strip():
                    yield _record(path, line, record)
    except OSError as error:
        yield _unreadable(path, 0, error.strerror or str(error), "a file that can be read")


def _record(path: Path, line: int, record: bytes) -> Article | Issue:
    try:
        row = json.loads(record)
    except (ValueError, RecursionError) as error:
        return _unreadable(path, line, str(error), "a JSON object")
    if not isinstance(row, dict):
        return _unreadable(path, line, type(row).__name__, "a JSON object")
    return _article(path, line, row)


def _parquet(path: Path) -> Found:
    try:
        rows = pl.scan_parquet(path)
        names = rows.collect_schema().names()
        if lacking := [name for name in COLUMNS[:3] if name not in names]:
            found = f"no column {', '.join(lacking)}"
            yield _unreadable(path, 0, found, f"the columns {', '.join(COLUMNS)}")
            return
        line = 0
        kept = rows.select(name for name in COLUMNS if name in names)
        for batch in kept.collect_batches(chunk_size=BATCH, maintain_order=True):
            for row in batch.iter_rows(named=True):
                line += 1
                yield _article(path, line, row)
    except (OSError, pl.exceptions.PolarsError) as error:
        yield _unreadable(path, 0, str(error).partition("\n")[0], "a Parquet file")


def _article(path: Path, line: int, row: Mapping[str, Any]) -> Article | Issue:
    if absent := [name for name in COLUMNS[:2] if name not in row]:
        found = f"no {' and no '.join(absent)} among {', '.join(sorted(map(str, row))[:8])}"[:200]
        return _unreadable(path, line, found, f"the columns {', '.join(COLUMNS)}")
    lacking = [name for name in COLUMNS[:2] if row[name] is None or not str(row[name]).strip()]
    strange = [name for name in ("text", "publisher", "url") if not _is_text(row.get(name))]
    strange += [] if isinstance(row["id"], str | int | None) else ["id"]
    if lacking or strange:
        found = "nothing" if lacking else type(row[strange[0]]).__name__
        expected = f"text in {', '.join([*lacking, *strange])}"
        return _unreadable(path, line, found, expected)
    if wrong := screen(row["text"], str(path), line):
        return wrong
    day = _dated(str(path), line, row.get("published_on"))
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


def _dated(file: str, line: int, given: object) -> date | Issue:
    """Return the day of publication, or the issue that there is none, or none of a newspaper."""
    found = str(given)[:80] if given else "no day of publication"
    if (day := day_of(given)) is None:
        expected = "a first line `date YYYY-MM-DD`, or published_on in source.yaml or the corpus"
        return Issue(file, line, "", NO_DAY, found=found, expected=expected)
    if not is_day_of_news(day):
        expected = f"a day of publication in the years {FIRST_YEAR} to {LAST_YEAR}"
        hint = "correct the date: all days that the article tells of are counted from it"
        return Issue(file, line, "", NO_NEWS, found=found, expected=expected, hint=hint)
    return day


def _unreadable(path: Path, line: int, found: str, expected: str) -> Issue:
    return Issue(str(path), line, "", UNREADABLE_CORPUS, found=found, expected=expected)
