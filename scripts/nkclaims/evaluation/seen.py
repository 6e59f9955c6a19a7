"""The reviewed claims of seeds/ as gold: text that whoever wrote the rules had before them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import polars as pl

from nkclaims.coding import anchors
from nkclaims.coding.review import counted
from nkclaims.evaluation.claims import Gold, GoldSet, Link, Text, Words, codes_of, figure_place
from nkclaims.evaluation.fields import VOICES
from nkclaims.grammar.document import Span
from nkclaims.issues import Refused
from nkclaims.reading.articles import ARTICLES, TEXT
from nkclaims.reading.seeds import Seeds, read_seeds
from nkclaims.schema import Table

SEEN = "seen"


def read_seen(root: Path, schemas: Mapping[str, Table]) -> GoldSet:
    """Return the articles of ``root/seeds`` with their reviewed claims, who and where by id.

    Raises:
        Refused: something in seeds/ is wrong.
    """
    seeds, issues = read_seeds(root, schemas)
    if issues:
        raise Refused(issues)
    return seen_set(seeds)


def seen_set(seeds: Seeds) -> GoldSet:
    """Return the reviewed claims of sound seeds, but for stubs, which no article says.

    Raises:
        Refused: the words of a claim have no one place in its article.
    """
    said = counted(seeds.tables["claims"]).filter(~pl.col("is_implied"))
    placed, issues = anchors.resolve_claims(said, seeds.texts)
    if issues:
        raise Refused(issues)
    further: dict[str, list[str]] = {}
    for claim_id, place_id in seeds.tables["claim_places"].select("claim_id", "place_id").rows():
        further.setdefault(claim_id, []).append(place_id)
    claims = tuple(
        _gold(row, further.get(row["claim_id"], ())) for row in placed.iter_rows(named=True)
    )
    keys = {one.row: one.key for one in claims}
    rows = seeds.tables["claim_links"].select("from_claim_id", "relation", "to_claim_id").rows()
    links = [
        Link(keys[one], relation, keys[other])
        for one, relation, other in rows
        if one in keys and other in keys
    ]
    texts = tuple(_texts(seeds.tables["sources"], seeds.texts))
    return GoldSet(SEEN, texts, claims, tuple(sorted(links)))


def _gold(row: Mapping[str, Any], further: Iterable[str]) -> Gold:
    quote = Span(row["quote_start"], row["quote_end"])
    voices = [word for word, code in VOICES.items() if code == row["attribution_type"]]
    return Gold(
        article=row["source_id"],
        row=row["claim_id"],
        quote=quote,
        value=figure_place(row, quote),
        codes=codes_of(row),
        claimant=_ids(*(voices or [row["claimant_actor_id"]])),
        agent=_ids(row["agent_actor_id"]),
        place=_ids(row["place_id"], *further),
    )


def _ids(main: str | None, *others: str) -> Words:
    forms = tuple(one for one in (main, *others) if one)
    return Words(forms, are_ids=True, may_be_empty=not main)


def _texts(sources: pl.DataFrame, texts: Mapping[str, str]) -> Iterable[Text]:
    for row in sources.sort("source_id").iter_rows(named=True):
        source_id = row["source_id"]
        yield Text(
            article=source_id,
            file=f"{ARTICLES}/{source_id}/{TEXT}",
            text=texts[source_id],
            published_on=row["published_on"],
            published_basis=row["published_basis"],
            publisher=row["publisher"],
            url=row["url"],
            title=row["title"],
        )
