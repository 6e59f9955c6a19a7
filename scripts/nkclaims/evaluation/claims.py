"""The two things that are compared: claims as they should be, and claims as rules made them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Any, Final

import polars as pl

from nkclaims.grammar.document import Span

CODES: Final = (
    "kind",
    "stance",
    "modality",
    "measure",
    "object",
    "value",
    "qualifier",
    "scope",
    "population",
    "group",
    "attribution_type",
    "weapon",
    "period_start",
    "period_end",
)
"""Columns of `claims` that both forms of gold have under the same name."""

OWN_VOICE, UNATTRIBUTED = "OWN_VOICE", "UNATTRIBUTED"
WIDE: Final = ("district", "region")
PERSON, UNSPECIFIED = "person", "unspecified"
Code = str | float | date | None


@dataclass(frozen=True)
class Words:
    """Who or what gold names: ids of a registry, or words of which each is as right.

    Without any, nobody is meant. ``may_be_empty`` says that nobody is as right as the words.
    """

    forms: tuple[str, ...] = ()
    are_ids: bool = False
    may_be_empty: bool = False


@dataclass(frozen=True)
class Entity:
    """An actor or a place of the machine: its id, all its names, its type."""

    id: str
    names: tuple[str, ...]
    type: str = ""


@dataclass(frozen=True)
class Gold:
    """One claim as somebody read it.

    Attributes:
        article: id of its article.
        row: claim_id, or the number of the row.
        quote: place of its words in the article.
        value: place of its figure; None if it has none.
        codes: the columns :data:`CODES`.
    """

    article: str
    row: str
    quote: Span
    value: Span | None
    codes: Mapping[str, Code]
    claimant: Words = Words()
    agent: Words = Words()
    place: Words = Words()

    @property
    def key(self) -> str:
        """Id of the claim among those of all articles."""
        return f"{self.article}/{self.row}"


@dataclass(frozen=True)
class Machine:
    """One claim as rules made it; the attributes are those of :class:`Gold`.

    Attributes:
        is_implied: whether it is a stub, which only a denial presupposes.
        confidence: how sure the extractor is of it.
    """

    article: str
    claim_id: str
    quote: Span
    value: Span | None
    codes: Mapping[str, Code]
    claimant: Entity
    agent: Entity | None = None
    place: Entity | None = None
    rule_id: str = ""
    is_implied: bool = False
    confidence: str = ""


@dataclass(frozen=True, order=True)
class Link:
    """One claim's relation to another: keys of gold claims, or claim_ids of the machine's."""

    source: str
    relation: str
    target: str


@dataclass(frozen=True)
class Text:
    """An article, where it stands, and what is known of it before it is read."""

    article: str
    file: str
    text: str
    published_on: date
    published_basis: str = "stated"
    publisher: str | None = None
    url: str | None = None
    title: str | None = None


@dataclass(frozen=True)
class GoldSet:
    """Articles with all their claims, and the links between these."""

    name: str
    texts: tuple[Text, ...]
    claims: tuple[Gold, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True)
class MachineSet:
    """What the machine made of the articles of one set."""

    claims: tuple[Machine, ...]
    links: tuple[Link, ...]


def codes_of(row: Mapping[str, Any]) -> Mapping[str, Code]:
    """Return the columns :data:`CODES` of a row of claims; a column that is not there is empty."""
    return MappingProxyType({name: row.get(name) for name in CODES})


def machine_set(tables: Mapping[str, pl.DataFrame]) -> MachineSet:
    """Return the claims and links of a package that `extract` made, in the order of its rows."""
    actors = _entities(
        _as_worded(tables["actors"]), tables["actor_names"], "actor_id", "actor_type"
    )
    places = _entities(tables["places"], tables["place_names"], "place_id", "place_type")
    places = {one: _with_short_names(place) for one, place in places.items()}
    claims = []
    for row in tables["claims"].iter_rows(named=True):
        quote = Span(row["quote_start"], row["quote_end"])
        claimant = row["claimant_actor_id"]
        claims.append(
            Machine(
                article=row["source_id"],
                claim_id=row["claim_id"],
                quote=quote,
                value=figure_place(row, quote),
                codes=codes_of(row),
                claimant=actors.get(claimant, Entity(claimant, ())),
                agent=_found(actors, row["agent_actor_id"]),
                place=_found(places, row["place_id"]),
                rule_id=row["rule_id"] or "",
                is_implied=row["is_implied"],
                confidence=row["confidence"] or "",
            )
        )
    rows = tables["claim_links"].select("from_claim_id", "relation", "to_claim_id")
    return MachineSet(tuple(claims), tuple(Link(*one) for one in rows.iter_rows()))


def figure_place(row: Mapping[str, Any], quote: Span) -> Span | None:
    """Return where the figure of a row stands; the whole quote for one that no word prints."""
    if row["value"] is None:
        return None
    if row["value_start"] is None:
        return quote
    return Span(row["value_start"], row["value_end"])


def _entities(rows: pl.DataFrame, more: pl.DataFrame, key: str, kind: str) -> dict[str, Entity]:
    names: dict[str, list[str]] = {}
    for one, name in more.select(key, "name").iter_rows():
        names.setdefault(one, []).append(name)
    return {
        one: Entity(one, (name, *names.get(one, [])), type_ or "")
        for one, name, type_ in rows.select(key, "name", kind).iter_rows()
    }


def _as_worded(actors: pl.DataFrame) -> pl.DataFrame:
    """Return actors, bodies that no pack knows without type: that is read from their words only."""
    is_candidate = pl.col("note").fill_null("").str.starts_with("Candidate")
    is_body = is_candidate & (pl.col("actor_type") != PERSON)
    kind = pl.when(is_body).then(pl.lit(UNSPECIFIED)).otherwise(pl.col("actor_type"))
    return actors.with_columns(actor_type=kind)


def _with_short_names(place: Entity) -> Entity:
    """Return a place; a district goes by its name alone as well: "a village in Orlev".

    Of actors whose type nobody knows a longer name is as good, but "northern Orlev" is not Orlev.
    """
    if place.type not in WIDE:
        return replace(place, type="") if place.type == UNSPECIFIED else place
    short = [name.removesuffix(f" {place.type}") for name in place.names]
    return replace(place, names=tuple(dict.fromkeys([*place.names, *short])))


def _found(known: Mapping[str, Entity], one: str | None) -> Entity | None:
    return None if one is None else known.get(one, Entity(one, ()))
