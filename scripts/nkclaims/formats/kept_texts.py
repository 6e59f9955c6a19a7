"""Keep articles out of what is released: their publishers keep the rights to them.

Quotes are passed on, each with its source; a sentence of an article that stands anywhere else is
none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import polars as pl

from nkclaims.formats.built import Built
from nkclaims.grammar.document import Document
from nkclaims.issues import Issue, Refused
from nkclaims.reading import textfile
from nkclaims.reading.articles import TEXT

PASSED_ON = "Y12"
LONG = 12  # words of a sentence that nobody writes by chance; headlines and credits have fewer
HINT = "say it in other words: publishers keep the rights to their texts"


def refuse(built: Built, members: Mapping[str, bytes], articles: Path) -> None:
    """Hold what is going to be released against the articles that are at hand.

    Args:
        built: the package.
        members: files by their paths.
        articles: folder with ``<source_id>/article.txt``; it need not be there.

    Raises:
        Refused: Y12 for each file that holds a long sentence of an article outside of a quote.
    """
    sentences = dict(_sentences(articles))
    issues = []
    for name, content in members.items():
        text = _unquoted(built, name) or content.decode("utf-8", errors="replace")
        held = [one for one in sentences if one in text]
        if held:
            found = (
                f"{len(held)} sentence{'s' * (len(held) != 1)} of {sentences[held[0]]}: {held[0]}"
            )
            issues.append(Issue(name, 0, "", PASSED_ON, found=found, expected="quotes", hint=HINT))
    if issues:
        raise Refused(issues)


def _sentences(articles: Path) -> Iterator[tuple[str, str]]:
    """Yield each long sentence of each article, and whose it is."""
    for path in sorted(articles.glob(f"*/{TEXT}")):
        rel = path.relative_to(articles).as_posix()
        document = Document(textfile.decode(textfile.read_bytes(articles, rel), rel))
        for span in document.sentences:
            sentence = document.text[span.start : span.end]
            if len(sentence.split()) >= LONG:
                yield sentence, rel


def _unquoted(built: Built, path: str) -> str:
    """Return the cells of a table that are no quotes; empty if ``path`` is no table's."""
    for name, one in built.package.resources.items():
        if one["path"] == path:
            words = [
                built.rows[name][column].drop_nulls()
                for column, dtype in built.rows[name].schema.items()
                if dtype == pl.String and column != "quote" and not column.endswith("_quote")
            ]
            return "\n".join(cell for column in words for cell in column) or "\n"
    return ""
