"""Read what articles should give: the reviewed rows of seeds/, or the sheets of evaluation/."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from nkclaims.coding.locate import Problem, locate, locate_value
from nkclaims.coding.review import counted
from nkclaims.derived.assembly import check
from nkclaims.extraction.article import Article, read_articles
from nkclaims.grammar.document import Span
from nkclaims.issues import Issue, Refused
from nkclaims.reading.articles import TEXT
from nkclaims.reading.seeds import Seeds
from nkclaims.schema import Table

FAULT = "X10"
SHEET = "claims.csv"
CODED = ("kind", "stance", "modality", "measure", "object", "qualifier", "scope", "population",
         "group", "attribution_type", "weapon", "period_start", "period_end")  # fmt: skip
HEADER = (
    *("row", "quote", "quote_nth", "value_text", "kind", "stance", "modality", "measure", "object"),
    *("value", "qualifier", "scope", "population", "group", "claimant", "claimant_also"),
    *("relayed_by", "attribution_type", "agent", "weapon", "place", "place_also", "period_start"),
    *("period_end", "as_of", "relation", "relation_to", "note"),
)
NOBODY = {"OWN_VOICE": "own_voice", "UNATTRIBUTED": "unattributed"}


@dataclass(frozen=True)
class Expected:
    """One claim that a reader found.

    Attributes:
        codes: the columns of ``CODED`` as text, empty where nothing is coded.
        claimants: words for the speaker, any of which is right; ``own_voice``, ``unattributed``.
        places: words for the place, any of which is right; none where there is no place.
    """

    name: str
    quote: Span
    value_span: Span | None
    value: float | None
    codes: Mapping[str, str]
    claimants: frozenset[str]
    places: frozenset[str]


@dataclass(frozen=True)
class Gold:
    """One article with all claims that a reader found in it."""

    article: Article
    claims: tuple[Expected, ...]


def bare(words: str) -> str:
    """Return a name without case, article and possessive, to compare it with others."""
    plain = words.strip().casefold().removeprefix("the ")
    return plain.removesuffix("'s").removesuffix("’s")


def read_unseen(folder: Path) -> list[Gold]:
    """Return the articles of ``folder``, each a folder with article.txt and claims.csv.

    Raises:
        Refused: X10 a sheet whose header or rows are not right; X02 an article without a day.
    """
    found = []
    for path in sorted(one.parent for one in folder.glob(f"*/{SHEET}")):
        (article,) = read_articles([path / TEXT])
        found.append(Gold(article, tuple(_rows(path / SHEET, article.text))))
    return found


def _rows(path: Path, text: str) -> Iterator[Expected]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if tuple(reader.fieldnames or ()) != HEADER:
            raise _fault(path, 1, ", ".join(reader.fieldnames or ()), ", ".join(HEADER))
        for row in reader:
            quote = locate(text, row["quote"], int(row["quote_nth"] or 0) or None)
            if isinstance(quote, Problem):
                raise _fault(path, reader.line_num, row["quote"], quote.expected)
            value_span = None
            if row["value"]:
                place = locate_value(text, row["value_text"], None, quote)
                if isinstance(place, Problem):  # the first of several: a sheet has no value_nth
                    place = locate_value(text, row["value_text"], 1, quote)
                if isinstance(place, Problem):
                    raise _fault(path, reader.line_num, row["value_text"], place.expected)
                value_span = place
            words = [row["claimant"], *row["claimant_also"].split("|")]
            places = [row["place"], *row["place_also"].split("|")]
            yield Expected(
                f"{path.parent.name}/{row['row']}",
                quote,
                value_span,
                float(row["value"]) if row["value"] else None,
                {name: row[name] for name in CODED},
                frozenset(NOBODY.get(one, bare(one)) for one in words if one),
                frozenset(bare(one) for one in places if one),
            )


def read_seen(seeds: Seeds, schemas: Mapping[str, Table], articles: list[Article]) -> list[Gold]:
    """Return the articles of seeds/ with their reviewed claims, stubs left out."""
    anchored, _ = check(seeds, schemas)
    tables = anchored.tables
    claims = counted(tables["claims"]).filter(~pl.col("is_implied"))
    actors = names_of(tables["actors"], tables["actor_names"], "actor_id")
    places = names_of(tables["places"], tables["place_names"], "place_id")
    found = []
    for article in articles:
        rows = claims.filter(source_id=article.source_id).iter_rows(named=True)
        found.append(Gold(article, tuple(_reviewed(row, actors, places) for row in rows)))
    return found


def _reviewed(
    row: Mapping[str, object],
    actors: Mapping[str, frozenset[str]],
    places: Mapping[str, frozenset[str]],
) -> Expected:
    kind, claimant = row["attribution_type"], str(row["claimant_actor_id"])
    nobody = kind in NOBODY.values()
    value_span = None
    if row["value_start"] is not None:
        value_span = Span(int(str(row["value_start"])), int(str(row["value_end"])))
    return Expected(
        str(row["claim_id"]),
        Span(int(str(row["quote_start"])), int(str(row["quote_end"]))),
        value_span,
        float(str(row["value"])) if row["value"] is not None else None,
        {name: "" if row[name] is None else str(row[name]) for name in CODED},
        frozenset([str(kind)]) if nobody else actors[claimant],
        places.get(str(row["place_id"]), frozenset()) if row["place_id"] else frozenset(),
    )


def names_of(rows: pl.DataFrame, names: pl.DataFrame, key: str) -> dict[str, frozenset[str]]:
    """Return all names of each actor or place, bare, by its id."""
    both = pl.concat([rows.select(key, "name"), names.select(key, "name")])
    grouped: dict[str, set[str]] = {}
    for one, name in both.iter_rows():
        grouped.setdefault(one, set()).add(bare(name))
    return {one: frozenset(found) for one, found in grouped.items()}


def _fault(path: Path, line: int, found: str, expected: str) -> Refused:
    return Refused([Issue(str(path), line, "", FAULT, found=found, expected=expected)])
