"""Show a claim in the words of its article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import polars as pl

from nkclaims.issues import Issue
from nkclaims.loading.errors import OtherText
from nkclaims.loading.package import Package, Source, open_package
from nkclaims.loading.registry import check

OTHER_TEXT = "U08"
TEXT = "article.txt"
MARK = "**"
Row = dict[str, Any]


@dataclass(frozen=True)
class Quotation:
    """The words that a claim rests on.

    Attributes:
        words: the quote, as the article prints it.
        attribution: the words that name who said it; empty for the article's own voice.
        claimant: who said it, by the neutral name of the registry.
        publisher: of the article.
        published_on: when the article came out.
        url: where it stands, if that is known.
        sentence: the sentence or sentences around the quote, with the quote between ``**``; None
            unless the article was at hand.
    """

    claim_id: str
    words: str
    attribution: str
    claimant: str
    publisher: str
    published_on: date
    url: str | None = None
    sentence: str | None = None

    def __str__(self) -> str:
        """Return the words with who said them, and where and when they were printed."""
        said = self.sentence or f"“{self.words}”"
        return f"{said} ({self.claimant}; {self.publisher}, {self.published_on})"


def quote(
    claim_id: str,
    articles: Source | None = None,
    version: str | None = None,
    path: Source | None = None,
) -> Quotation:
    """Return the words of one claim, in their sentence if the article is at hand.

    Released packages hold quotes, not articles. Whoever has the article gives its folder; its text
    must be the one that was coded, or the offsets would point at other words.

    >>> print(quote("trtworld-20201028-c16"))
    “21 civilians were dead” (prosecutor general’s office of Azerbaijan; TRT World, 2020-10-28)

    Args:
        claim_id: which claim.
        articles: a folder with ``<source_id>/article.txt``.
        version: which version of the dataset it must be; whichever is there by default.
        path: a released folder or zip; the data that were installed by default.

    Raises:
        UnknownName: no such claim; the nearest ids are told.
        FileNotFoundError: the article is not in ``articles``.
        OtherText: U08 the article has another hash than the text that was coded.
        DamagedPackage, OtherDataset, OtherVersion, OSError: see :func:`nkclaims.load`.
    """
    package = open_package(path, version)
    check(package, "claim", claim_id, "claims", "claim_id")
    claim = _row(package, "claims", "claim_id", claim_id)
    source = _row(package, "sources", "source_id", claim["source_id"])
    claimant = _row(package, "actors", "actor_id", claim["claimant_actor_id"])
    sentence = None
    if articles is not None:
        text = _text(Path(articles), source)
        sentence = _marked(text, claim, package)
    return Quotation(
        claim_id=claim_id,
        words=claim["quote"],
        attribution=claim["attribution_quote"] or "",
        claimant=claimant["name"],
        publisher=source["publisher"],
        published_on=source["published_on"],
        url=source["url"],
        sentence=sentence,
    )


def _row(package: Package, table: str, key: str, value: str) -> Row:
    return package.rows(table).row(by_predicate=pl.col(key) == value, named=True)


def _text(articles: Path, source: Row) -> str:
    """Return the text of an article, which is the one that was coded."""
    path = articles / str(source["source_id"]) / TEXT
    content = path.read_bytes()
    if sha256(content).hexdigest() != source["text_sha256"]:
        hint = "blanks and line ends count; offsets hold in the coded text alone"
        issue = Issue(
            f"{source['source_id']}/{TEXT}",
            0,
            "",
            OTHER_TEXT,
            found="another text",
            expected=f"that of sha256 {source['text_sha256']}",
            hint=hint,
        )
        raise OtherText([issue])
    return content.decode("utf-8")


def _marked(text: str, claim: Row, package: Package) -> str:
    """Return the sentences that a quote touches, with the quote marked, on one line."""
    start: int = claim["quote_start"]
    end: int = claim["quote_end"]
    around = package.rows("sentences").filter(
        pl.col("source_id") == claim["source_id"],
        pl.col("sentence_start") < end,
        pl.col("sentence_end") > start,
    )
    first: int = min([start, *around["sentence_start"]])
    last: int = max([end, *around["sentence_end"]])
    marked: str = f"{text[first:start]}{MARK}{text[start:end]}{MARK}{text[end:last]}"
    return " ".join(marked.split())
