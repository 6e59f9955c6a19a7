"""Read articles as they come: text files, folders of them, or a corpus in one file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from nkclaims.issues import Issue, Refused
from nkclaims.reading import textfile
from nkclaims.reading.articles import SOURCE, TEXT
from nkclaims.reading.layout import SOURCE_ID

UNREADABLE_CORPUS, NO_DAY = "X01", "X02"
DAY = re.compile(r"\s*date (\d{4}-\d{2}-\d{2})\b")
COLUMNS = ("id", "text", "published_on", "publisher", "url")


@dataclass(frozen=True)
class Article:
    """One article.

    Attributes:
        text: as it is stored; offsets count its code points.
        published_on: day of publication, from which relative dates count.
        published_basis: ``stated`` by the text, its source.yaml or the corpus.
        conflict_id: the war it is about; None leaves it to the packs.
    """

    source_id: str
    text: str
    published_on: date
    published_basis: str = "stated"
    publisher: str | None = None
    url: str | None = None
    title: str | None = None
    conflict_id: str | None = None


def read_articles(paths: Iterable[Path]) -> list[Article]:
    """Return the articles of files and folders, by source_id; ids used twice get a number.

    A folder is read with all folders in it. A file is a text, or a corpus: ``.jsonl`` or
    ``.parquet`` with the columns id, text, published_on, publisher, url.

    Raises:
        Refused: L01 and T-codes of a file that cannot be read, X01 a corpus without its columns,
            X02 an article that says no day of publication.
    """
    found: list[Article] = []
    issues: list[Issue] = []
    for path in _files(paths):
        try:
            found += _corpus(path) if path.suffix in (".jsonl", ".parquet") else [_text(path)]
        except Refused as refusal:
            issues += refusal.issues
    if issues:
        raise Refused(issues)
    return _numbered(sorted(found, key=lambda one: (one.source_id, one.text)))


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            kinds = ("*.txt", "*.jsonl", "*.parquet")
            yield from sorted(one for kind in kinds for one in path.rglob(kind))
        else:
            yield path


def _text(path: Path) -> Article:
    text = textfile.decode(textfile.read_bytes(path.parent, path.name), str(path))
    described = _described(path.parent / SOURCE) if path.name == TEXT else {}
    printed = DAY.match(text)
    day = described.get("published_on") or (printed and printed.group(1))
    name = described.get("source_id") or (path.parent.name if path.name == TEXT else path.stem)
    return Article(
        slug(name),
        text,
        _day(day, str(path)),
        described.get("published_basis", "stated"),
        described.get("publisher"),
        described.get("url"),
        described.get("title"),
        described.get("conflict_id"),
    )


def _described(path: Path) -> Mapping[str, Any]:
    if not path.is_file():
        return {}
    from nkclaims.reading import yamlfile  # late: most articles come without

    return yamlfile.read(path.parent, path.name)[0].content


def _corpus(path: Path) -> Iterator[Article]:
    try:
        if path.suffix == ".parquet":
            rows = pl.read_parquet(path).to_dicts()
        else:
            lines = path.read_text(encoding="utf-8").split("\n")
            rows = [json.loads(line) for line in lines if line.strip()]
    except (OSError, ValueError, pl.exceptions.PolarsError) as error:
        raise Refused([_issue(path, 0, UNREADABLE_CORPUS, str(error), "a corpus")]) from None
    for line, row in enumerate(rows, start=1):
        lacking = [one for one in COLUMNS[:3] if not isinstance(row, dict) or not row.get(one)]
        if lacking:
            told = f"a record without {', '.join(lacking)}", f"a record with {', '.join(COLUMNS)}"
            raise Refused([_issue(path, line, UNREADABLE_CORPUS, *told)])
        day = _day(str(row["published_on"])[:10], f"{path}:{line}")
        yield Article(
            slug(str(row["id"])),
            str(row["text"]),
            day,
            publisher=row.get("publisher"),
            url=row.get("url"),
        )


def _day(printed: str | None, where: str) -> date:
    try:
        return date.fromisoformat(printed or "")
    except ValueError:
        found = printed or "no day of publication"
        expected = "a first line `date YYYY-MM-DD`, or published_on in source.yaml"
        raise Refused([Issue(where, 0, "", NO_DAY, "", "", found, expected)]) from None


def slug(name: str) -> str:
    """Return an id that resembles ``name``: lower-case letters and digits joined by hyphens.

    >>> slug("The Lakes Herald, 4 May")
    'the-lakes-herald-4-may'
    """
    plain = re.sub("[^a-z0-9]+", "-", name.lower()).strip("-")
    return plain if SOURCE_ID.fullmatch(plain) else "article"


def _numbered(articles: list[Article]) -> list[Article]:
    seen: dict[str, int] = {}
    numbered = []
    for one in articles:
        seen[one.source_id] = count = seen.get(one.source_id, 0) + 1
        name = one.source_id if count == 1 else f"{one.source_id}-{count}"
        numbered.append(Article(name, *[getattr(one, part) for part in _REST]))
    return numbered


_REST = [name for name in Article.__dataclass_fields__ if name != "source_id"]


def _issue(path: Path, line: int, code: str, found: str, expected: str) -> Issue:
    return Issue(str(path), line, "", code, found=found, expected=expected)
