"""One event or truce with all that an export asks of it, read from a package."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from nkclaims.crosswalk.tables import Index, Row, Rows, grouped, rows, some_rows
from nkclaims.loading.package import Package


@dataclass(frozen=True)
class Voices:
    """Who says something, and in which articles.

    Attributes:
        names: registry names of the claimants, each once, by the alphabet.
        claims: the claims, in the order of their ids.
        sources: the articles, by date, then by id.
    """

    names: tuple[str, ...] = ()
    claims: Rows = ()
    sources: Rows = ()


@dataclass(frozen=True)
class Occurrence:
    """One event or truce.

    Attributes:
        id: its id.
        cells: its own cells and those of its conflict and place, by ``table.column``.
        place: its place, then what contains it, outwards.
        country: name of the country that states generally recognise as the place's.
        voices: who speaks of it, by role in ``event_claims`` or ``ceasefire_claims``; stubs do not.
        actors: rows of ``event_actors`` or ``ceasefire_parties`` with the actor's own cells.
        estimates: its rows of ``event_estimates``.
        provisions: its rows of ``ceasefire_provisions``.
        quotes: the quote of each claim that it names, with outlet and date, by the naming column.
    """

    id: str
    cells: Row
    place: Rows = ()
    country: str = ""
    voices: Mapping[str, Voices] = field(default_factory=dict)
    actors: Rows = ()
    estimates: Rows = ()
    provisions: Rows = ()
    quotes: Mapping[str, str] = field(default_factory=dict)

    def voice(self, role: str) -> Voices:
        """Return who speaks of it in a role; nobody if nobody does."""
        return self.voices.get(role, Voices())


def camps(package: Package) -> dict[str, tuple[str, ...]]:
    """Return the names of the sides of each belligerent camp, camps and sides by the alphabet."""
    found: dict[str, list[str]] = {}
    for side in rows(package, "sides").sort("camp", "side_code").iter_rows(named=True):
        if side["camp"] and side["is_belligerent"] and "+" not in side["side_code"]:
            found.setdefault(side["camp"], []).append(side["name"])
    return {camp: tuple(names) for camp, names in found.items()}


def camp_of_side(package: Package) -> dict[str, str]:
    """Return the camp of each side that has one."""
    known = package.rows("sides", ["side_code", "camp"]).drop_nulls()
    return dict(known.iter_rows())


def events(package: Package) -> Iterator[Occurrence]:
    """Yield each event of the package in the order of its ids.

    Raises:
        UnknownName: U01 the package lacks a table.
        OtherDataset: U09 it has no event.
        DamagedPackage: a table is not what its schema says.
    """
    read = _Reader(package, "events", "event")
    estimates = grouped(rows(package, "event_estimates"), "event_id")
    actors = read.with_actors("event_actors")
    for row in read.rows.iter_rows(named=True):
        cells, place, country = read.surroundings(row)
        yield Occurrence(
            id=row["event_id"],
            cells=cells,
            place=place,
            country=country,
            voices=read.voices(row["event_id"]),
            actors=actors.get(row["event_id"], []),
            estimates=estimates.get(row["event_id"], []),
        )


def truces(package: Package) -> Iterator[Occurrence]:
    """Yield each truce of the package in the order of its ids.

    Raises:
        UnknownName: U01 the package lacks a table.
        OtherDataset: U09 it has no truce.
        DamagedPackage: a table is not what its schema says.
    """
    read = _Reader(package, "ceasefires", "ceasefire")
    parties = read.with_actors("ceasefire_parties")
    provisions = grouped(rows(package, "ceasefire_provisions"), "ceasefire_id")
    for row in read.rows.iter_rows(named=True):
        cells, _, _ = read.surroundings(row)
        yield Occurrence(
            id=row["ceasefire_id"],
            cells=cells,
            voices=read.voices(row["ceasefire_id"]),
            actors=parties.get(row["ceasefire_id"], []),
            provisions=provisions.get(row["ceasefire_id"], []),
            quotes={name: read.quote(row[name]) for name in ("start_claim_id", "end_claim_id")},
        )


class _Reader:
    """The tables around events or truces, read once."""

    def __init__(self, package: Package, table: str, kind: str) -> None:
        self.table, self.key = table, f"{kind}_id"
        self.rows = some_rows(package, table).sort(self.key)
        self.conflicts = Index(package, "conflicts", "conflict_id")
        self.places = Index(package, "places", "place_id")
        self.actors = Index(package, "actors", "actor_id")
        self.sources = Index(package, "sources", "source_id")
        self.claims = Index(package, "claims", "claim_id")
        self.links = grouped(rows(package, f"{kind}_claims").sort("claim_id"), self.key)
        self.package = package

    def with_actors(self, table: str) -> dict[str, list[Row]]:
        return {
            key: [{**self.actors[one["actor_id"]], **one} for one in found]
            for key, found in grouped(rows(self.package, table), self.key).items()
        }

    def surroundings(self, row: Row) -> tuple[Row, Rows, str]:
        place = list(self._outwards(row.get("place_id")))
        conflict = self.conflicts[row["conflict_id"]] if row["conflict_id"] else {}
        parts = {self.table: row, "conflicts": conflict, "places": place[0] if place else {}}
        cells = {
            f"{table}.{name}": value for table, one in parts.items() for name, value in one.items()
        }
        return cells, place, self._country(place)

    def voices(self, key: str) -> dict[str, Voices]:
        said: dict[str, list[Row]] = {}
        for link in self.links.get(key, []):
            claim = self.claims[link["claim_id"]]
            if not claim["is_implied"]:
                said.setdefault(link["role"], []).append(claim)
        return {role: self._voices(claims) for role, claims in said.items()}

    def quote(self, claim_id: str | None) -> str:
        if claim_id is None:
            return ""
        claim = self.claims[claim_id]
        source = self.sources[claim["source_id"]]
        return f"“{claim['quote']}” ({source['publisher']}, {source['published_on']})"

    def _voices(self, claims: list[Row]) -> Voices:
        sources = {claim["source_id"]: self.sources[claim["source_id"]] for claim in claims}
        return Voices(
            tuple(sorted({self.actors[one["claimant_actor_id"]]["name"] for one in claims})),
            claims,
            sorted(sources.values(), key=lambda one: (one["published_on"], one["source_id"])),
        )

    def _outwards(self, place_id: str | None) -> Iterator[Row]:
        seen: set[str] = set()
        while place_id is not None and place_id not in seen:
            seen.add(place_id)
            yield self.places[place_id]
            place_id = self.places[place_id]["parent_place_id"]

    def _country(self, place: Rows) -> str:
        code = place[0]["de_jure_country"] if place else None
        names = [
            one["name"]
            for one in self.places.values()
            if code and one["place_type"] == "country" and one["de_jure_country"] == code
        ]
        return names[0] if len(names) == 1 else ""


def joined(texts: Iterable[object]) -> str:
    """Return the texts in their order, each once, joined by ``;``; empty ones are left out."""
    return ";".join(dict.fromkeys(str(text) for text in texts if text is not None and text != ""))
