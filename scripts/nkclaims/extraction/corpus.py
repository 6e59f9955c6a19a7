"""Read articles one after the other: text files, folders of them, or a corpus in one file.

Nothing is held but the article at hand, and one that cannot be read is an issue among the others.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from nkclaims.extraction.article import Article, slug
from nkclaims.extraction.corpus_rows import HOW, Found, dated, of_jsonl, of_parquet, unreadable
from nkclaims.extraction.screening import MOST_CHARACTERS, TOO_LONG, screen
from nkclaims.grammar.document import DATE_LINE
from nkclaims.issues import Issue, Refused
from nkclaims.reading import textfile
from nkclaims.reading.articles import SOURCE, TEXT

NEITHER = "a file that is no corpus, nor a text that begins with its day"
KINDS = (".txt", ".jsonl", ".parquet")


def files_of(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files of texts and corpora: those named, and all in the folders named, each once.

    In a folder their names end in .txt, .jsonl or .parquet, in small letters or capitals.
    """
    seen: set[str] = set()
    for path in paths:
        is_folder = path.is_dir()
        for one in sorted(path.rglob("*")) if is_folder else (path,):
            if (is_folder and not _is_kind(one)) or (real := os.path.realpath(one)) in seen:
                continue
            seen.add(real)
            yield one


def left_out(paths: Iterable[Path]) -> list[Path]:
    """Return the files in the folders named that are neither read nor beside an article.txt."""
    return [
        one
        for path in paths
        if path.is_dir()
        for one in sorted(path.rglob("*"))
        if not _is_kind(one)
        and one.is_file()
        and not any(part.startswith(".") for part in one.relative_to(path).parts)
        and not (one.parent / TEXT).is_file()
    ]


def _is_kind(path: Path) -> bool:
    return path.suffix.lower() in KINDS


def read_articles(paths: Iterable[Path]) -> Found:
    """Yield the articles of files and folders as they come, and an issue for each that fails.

    A folder is read with all folders in it. A file is a text, or a corpus: ``.jsonl`` or
    ``.parquet`` with the columns id, text, published_on, publisher, url. Codes: L01 and T-codes of
    what cannot be read, X01 a corpus without its columns, X02 an article that says no day of
    publication, X17 one whose day no newspaper has, and those of :func:`screen`.
    """
    for path in files_of(paths):
        try:
            if path.suffix.lower() == ".jsonl":
                yield from of_jsonl(path)
            elif path.suffix.lower() == ".parquet":
                yield from of_parquet(path)
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
    day = dated(file, 0, given)
    if isinstance(day, Issue):
        is_text = given is not None or path.suffix.lower() in ("", ".txt")
        return day if is_text else unreadable(path, 0, NEITHER, HOW)
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
