"""Make any number of articles: those that may be read, with other figures and a line of their own.

The texts are the five of seeds/ and the development half of evaluation/, which lengths and styles
of newswire are; the figures are others in each, the same on every machine and on every run.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from nkclaims.extraction.article import Article
from nkclaims.extraction.corpus import read_articles
from nkclaims.grammar.dates import find_dates

FOLDERS = ("seeds/articles", "evaluation/development")
_FIGURE = re.compile(r"(?<![\w.,:/-])[1-9]\d{0,2}(?:,\d{3})*(?![\w:/%-]|[.,]\d)")


@dataclass(frozen=True)
class Template:
    """An article as pieces of text, between which figures stand."""

    article: Article
    pieces: tuple[str, ...]
    figures: tuple[int, ...]


def generated(repository: Path, n_articles: int) -> Iterator[Article]:
    """Yield ``n_articles`` articles, no two with the same id or text."""
    templates = [_template(one) for one in sources(repository)]
    chance = Random(20201027)
    for number in range(n_articles):
        template = templates[number % len(templates)]
        words = [template.pieces[0]]
        for figure, piece in zip(template.figures, template.pieces[1:], strict=True):
            words += [f"{_other(figure, chance):,}", piece]
        text = f"{''.join(words).rstrip()}\n\nThis is report number {number}.\n"
        one = template.article
        yield Article(f"{one.source_id}-{number:06}", text, one.published_on)


def write_corpus(repository: Path, path: Path, n_articles: int) -> None:
    """Write ``n_articles`` articles to a file of JSONL."""
    with path.open("w", encoding="utf-8") as file:
        for one in generated(repository, n_articles):
            row = {"id": one.source_id, "text": one.text, "published_on": str(one.published_on)}
            file.write(json.dumps(row) + "\n")


def sources(repository: Path) -> list[Article]:
    """Return the articles whose words are used."""
    found = read_articles(repository / one for one in FOLDERS)
    return [one for one in found if isinstance(one, Article)]


def _template(article: Article) -> Template:
    text = article.text
    dates = find_dates(text)
    spans = [
        match.span()
        for match in _FIGURE.finditer(text)
        if not any(one.start < match.end() and match.start() < one.end for one in dates)
    ]
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    pieces = tuple(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    figures = tuple(int(text[start:end].replace(",", "")) for start, end in spans)
    return Template(article, pieces, figures)


def _other(figure: int, chance: Random) -> int:
    """Return another figure of about the same size."""
    return max(1, round(figure * chance.uniform(0.5, 2))) if figure > 1 else figure
