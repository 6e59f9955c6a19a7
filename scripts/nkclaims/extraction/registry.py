"""Make the registry rows of a machine-coded package: what its claims name, and candidates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from nkclaims.extraction.article import slug
from nkclaims.extraction.deed.naming import short_names
from nkclaims.extraction.draft import Speaker
from nkclaims.extraction.lexicon.descriptions import (
    is_description_of_actor,
    is_description_of_place,
)
from nkclaims.extraction.lexicon.named_people import names_person
from nkclaims.extraction.lexicon.pack import Packs, Registry
from nkclaims.extraction.lexicon.war_box import is_outside

AS_PRINTED = "As printed."
CANDIDATE = "Candidate: no pack knows it. First printed by {}."
UNKNOWN_OUTLET = "Outlet: nothing names it; it may be another in each article."
DESCRIBED = "Candidate: described, not named, by {}."
Row = dict[str, str | bool | None]


class Names:
    """The actors and places of one article, by id, as its claims come to name them.

    They depend on the article and the packs alone, so that it does not matter what else is read.

    Attributes:
        used: ids of rows of the registries, by table.
        made: rows of candidates, outlets and names as printed, by table and id.
    """

    def __init__(self, packs: Packs, registry: Registry | None, text: str = "") -> None:
        """Know what every package has, the registry of the article's war, and its text."""
        self._packs, self._text = packs, text
        self._registries = [packs.common, *([registry] if registry else [])]
        self._known = _known(self._registries)
        self._places: dict[str, str] = {}
        self.used: dict[str, set[str]] = {"actors": {"unattributed"}, "places": set()}
        self.made: dict[str, dict[str, Row]] = {"actors": {}, "places": {}, "actor_names": {}}

    def actor(self, speaker: Speaker, source: str) -> str:
        """Return the id of a speaker; one that no pack knows becomes a candidate."""
        if speaker.type == "unattributed" or not (speaker.actor_id or speaker.words):
            return "unattributed"
        if speaker.actor_id in self._known["actors"]:
            self.used["actors"].add(speaker.actor_id)
            self._print(speaker.actor_id, " ".join(speaker.words.split()))
            return speaker.actor_id
        name = " ".join(speaker.words.split())
        common = self._packs.office_words, self._packs.nouns
        is_described = is_description_of_actor(name, self._text, *common)
        candidate = self._candidate(name, "actors", source, is_described)
        if candidate not in self.made["actors"]:
            self.made["actors"][candidate] = {
                "actor_id": candidate,
                "name": name,
                "actor_type": self._packs.actor_types.type_of(
                    name, lambda words: names_person(words, self._text)
                ),
                "is_belligerent": False,
                "note": _note(source, is_described),
            }
            self._shorten(candidate, name)
        return candidate

    def outlet(self, publisher: str | None) -> str:
        """Return the id of an outlet by its name; news agencies are the same in every war.

        One that nothing names may be another in each article, so that it has no type: no series of
        figures is made of its articles, as of none whose speaker is unspecified.
        """
        name = " ".join((publisher or "Outlet not known").split())
        for row in self._known["actors"].values():
            if row["name"].casefold() == name.casefold():
                self.used["actors"].add(row["actor_id"])
                return row["actor_id"]
        for registry in self._packs.registries.values():
            for row in registry.tables["actors"]:
                is_neutral = row["actor_type"] == "media" and not row["side"]
                if is_neutral and row["name"].casefold() == name.casefold():
                    self.made["actors"][row["actor_id"]] = filled({**row, "parent_actor_id": ""})
                    return row["actor_id"]
        made = self._id(name, "actors")
        self.made["actors"].setdefault(
            made,
            {
                "actor_id": made,
                "name": name,
                "actor_type": "media" if publisher else "unspecified",
                "is_belligerent": False,
                "note": "Outlet: no pack knows it." if publisher else UNKNOWN_OUTLET,
            },
        )
        return made

    def place(self, place_id: str | None, words: str | None, source: str) -> str | None:
        """Return the id of a place; one that no pack knows becomes a candidate.

        A country has the id that another war's pack gives it.
        """
        if place_id in self._known["places"]:
            self.used["places"].add(place_id)
            return place_id
        if not words:
            return None
        name = " ".join(words.split())
        if name in self._places:
            return self._places[name]
        types = self._packs.place_types
        is_described = is_description_of_place(name, self._text, types)
        candidate = self._candidate(name, "places", source, is_described)
        if country := types.country_of(name):
            candidate = self._packs.country_ids.get(name, candidate)
        row: Row = {
            "place_id": candidate,
            "name": name,
            "place_type": types.type_of(name, self._text),
            "de_jure_country": country,
            "note": _note(source, is_described),
        }
        self._places[name] = candidate
        self.made["places"].setdefault(candidate, row)
        return candidate

    def authority(self, actor_id: str) -> str:
        """Return the id of the actor at the root of those above one; a candidate's is its own."""
        while above := self._known["actors"].get(actor_id, {}).get("parent_actor_id"):
            actor_id = above
        return actor_id

    def row(self, actor_id: str) -> Mapping[str, object]:
        """Return the row of an actor that is known or a candidate."""
        return self._known["actors"].get(actor_id) or self.made["actors"].get(actor_id, {})

    def sides_above(self, actor_id: str) -> Iterator[str]:
        """Yield the side of an actor and of those above it, as far as they have one."""
        actor: str | None = actor_id
        while actor and (row := self._known["actors"].get(actor)):
            if row["side"]:
                yield row["side"]
            actor = row["parent_actor_id"]

    def camp_of(self, side: str | None) -> str:
        """Return the camp of a side of the war; empty if it has none."""
        rows = (row for one in self._registries for row in one.tables["sides"])
        return next((row["camp"] for row in rows if row["side_code"] == side), "")

    def place_type(self, place_id: str) -> str:
        """Return the type of a place that is known or a candidate."""
        row: Mapping[str, object] = (
            self._known["places"].get(place_id) or self.made["places"][place_id]
        )
        return str(row["place_type"])

    def is_outside(self, place_id: str) -> bool:
        """Tell whether a place lies outside of the box of the war, as a capital far away does."""
        return any(is_outside(place_id, one, self._packs) for one in self._registries[1:])

    def _print(self, actor: str, name: str) -> None:
        """Take the form in which an actor is named: the finder makes "Norland's ministry"."""
        if name not in ("", actor, self._known["actors"][actor]["name"]):
            row: Row = {"actor_id": actor, "name": name, "language": "en", "note": AS_PRINTED}
            self.made["actor_names"].setdefault(f"{actor}/{name}", row)

    def _shorten(self, actor: str, name: str) -> None:
        """Take the short form that stands in brackets behind a name: "the Lake Front (LF)"."""
        for short, full in short_names(self._text).items():
            if name in (full, full.removeprefix("The ").removeprefix("the ")):
                row: Row = {"actor_id": actor, "name": short, "language": "en", "note": AS_PRINTED}
                self.made["actor_names"].setdefault(f"{actor}/{short}", row)

    def _candidate(self, name: str, table: str, source: str, is_described: bool) -> str:
        """Return the id of a candidate; what is only described is of its article alone."""
        return f"{source}-{slug(name)}" if is_described else self._id(name, table)

    def _id(self, name: str, table: str) -> str:
        made = slug(name)
        return f"{made}-candidate" if made in self._packs.ids[table] else made


def registry_rows(
    registries: Sequence[Registry],
    used: Mapping[str, set[str]],
    made: Mapping[str, Mapping[str, Row]],
) -> dict[str, list[Row]]:
    """Return the rows of actors, places, their names and sides that a package needs.

    Args:
        registries: those in use, the common one first; of rows with one id the first is taken.
        used: ids of their rows, by table; the parents of those rows come along.
        made: further rows, by table and id.
    """
    known = _known(registries)
    rows: dict[str, list[Row]] = {}
    for table, parent in (("actors", "parent_actor_id"), ("places", "parent_place_id")):
        ids = set(used[table])
        waiting = [*ids]
        while waiting:
            above = known[table][waiting.pop()].get(parent) or ""
            if above and above not in ids:
                ids.add(above)
                waiting.append(above)
        further = [row for one, row in made[table].items() if one not in ids]
        rows[table] = [*(filled(known[table][one]) for one in sorted(ids)), *further]
        singular = table.removesuffix("s")
        rows[f"{singular}_names"] = _names(registries, f"{singular}_names", f"{singular}_id", ids)
    named = {(row["actor_id"], row["name"]) for row in rows["actor_names"]}
    named |= {(row["actor_id"], row["name"]) for row in rows["actors"]}
    printed = made["actor_names"].values()
    rows["actor_names"] += [one for one in printed if (one["actor_id"], one["name"]) not in named]
    rows["sides"] = _sides(registries)
    return rows


def _note(source: str, is_described: bool) -> str:
    return (DESCRIBED if is_described else CANDIDATE).format(source)


def _known(registries: Iterable[Registry]) -> dict[str, dict[str, Mapping[str, str]]]:
    known: dict[str, dict[str, Mapping[str, str]]] = {"actors": {}, "places": {}}
    for registry in registries:
        for table, key in (("actors", "actor_id"), ("places", "place_id")):
            for row in registry.tables[table]:
                known[table].setdefault(row[key], row)
    return known


def _names(registries: Iterable[Registry], table: str, key: str, used: set[str]) -> list[Row]:
    found: dict[tuple[str, str], Row] = {}
    for registry in registries:
        for row in registry.tables[table]:
            if row[key] in used:
                found.setdefault((row[key], row["name"]), filled(row))
    return [found[one] for one in sorted(found)]


def _sides(registries: Sequence[Registry]) -> list[Row]:
    found: dict[str, Row] = {}
    for registry in (*registries[1:], *registries[:1]):
        for row in registry.tables["sides"]:
            found.setdefault(row["side_code"], filled(row))
    return [found[one] for one in sorted(found)]


def filled(row: Mapping[str, str]) -> Row:
    """Return a row of a pack with nothing where a cell is empty."""
    return {name: cell or None for name, cell in row.items()}
