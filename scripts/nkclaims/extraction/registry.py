"""Make the registry rows of a machine-coded package: what its claims name, and candidates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from nkclaims.extraction.article import slug
from nkclaims.extraction.draft import Speaker
from nkclaims.extraction.pack import Packs, Registry

CANDIDATE = "Candidate: no pack knows it. First printed by {}."
AS_PRINTED = "As printed."
KINDS = (("region", ("region", "province", "oblast", "state", "governorate")),
         ("district", ("district", "county", "woreda", "raion")))  # fmt: skip
Row = dict[str, str | bool | None]


class Names:
    """The actors and places that a package needs, by id, as its claims come to name them."""

    def __init__(self, packs: Packs, registries: Iterable[Registry]) -> None:
        """Know the rows of the registries in use, the first of two with one id."""
        self._known: dict[str, dict[str, Mapping[str, str]]] = {"actors": {}, "places": {}}
        self._registries = [packs.common, *registries]
        for registry in self._registries:
            for table, key in (("actors", "actor_id"), ("places", "place_id")):
                for row in registry.tables[table]:
                    self._known[table].setdefault(row[key], row)
        self.actors: set[str] = {"unattributed"}
        self.places: set[str] = set()
        self._printed: set[tuple[str, str]] = set()
        self._new: dict[str, dict[str, Row]] = {"actors": {}, "places": {}}

    def actor(self, speaker: Speaker, source: str) -> str:
        """Return the id of a speaker; one that no pack knows becomes a candidate."""
        if speaker.type == "unattributed" or not (speaker.actor_id or speaker.words):
            return "unattributed"
        if speaker.actor_id in self._known["actors"]:
            self.actors.add(speaker.actor_id)
            self._printed.add((speaker.actor_id, " ".join(speaker.words.split())))
            return speaker.actor_id
        name = " ".join(speaker.words.split())
        candidate = self._id(name, "actors")
        self._new["actors"].setdefault(
            candidate,
            {
                "actor_id": candidate,
                "name": name,
                "actor_type": "unspecified",
                "is_belligerent": False,
                "note": CANDIDATE.format(source),
            },
        )
        return candidate

    def outlet(self, publisher: str | None) -> str:
        """Return the id of an outlet by its name."""
        for row in self._known["actors"].values():
            if publisher and row["name"].casefold() == publisher.casefold():
                self.actors.add(row["actor_id"])
                return row["actor_id"]
        name = publisher or "Outlet not known"
        made = self._id(name, "actors")
        self._new["actors"].setdefault(
            made,
            {
                "actor_id": made,
                "name": name,
                "actor_type": "media",
                "is_belligerent": False,
                "note": "Outlet: no pack knows it.",
            },
        )
        return made

    def place(self, place_id: str | None, words: str | None, source: str) -> str | None:
        """Return the id of a place; one that no pack knows becomes a candidate."""
        if place_id in self._known["places"]:
            self.places.add(place_id)
            return place_id
        if not words:
            return None
        name = " ".join(words.split())
        candidate = self._id(name, "places")
        last = name.split()[-1].lower()
        kind = next((kind for kind, ends in KINDS if last in ends), "town")
        self._new["places"].setdefault(
            candidate,
            {
                "place_id": candidate,
                "name": name,
                "place_type": kind,
                "note": CANDIDATE.format(source),
            },
        )
        return candidate

    def place_type(self, place_id: str) -> str:
        """Return the type of a place that is known or a candidate."""
        row: Mapping[str, object] = (
            self._known["places"].get(place_id) or self._new["places"][place_id]
        )
        return str(row["place_type"])

    def _id(self, name: str, table: str) -> str:
        made = slug(name)
        return f"{made}-candidate" if made in self._known[table] else made

    def rows(self) -> dict[str, list[Row]]:
        """Return the rows of actors, places, their names, sides and conflicts, parents included."""
        for table, parent, used in (
            ("actors", "parent_actor_id", self.actors),
            ("places", "parent_place_id", self.places),
        ):
            waiting = [*used]
            while waiting:
                above = self._known[table][waiting.pop()].get(parent) or ""
                if above and above not in used:
                    used.add(above)
                    waiting.append(above)
        actors = [_filled(self._known["actors"][one]) for one in sorted(self.actors)]
        places = [_filled(self._known["places"][one]) for one in sorted(self.places)]
        rows = {
            "actors": [*actors, *self._new["actors"].values()],
            "places": [*places, *self._new["places"].values()],
            "actor_names": self._names("actor_names", "actor_id", self.actors),
            "place_names": self._names("place_names", "place_id", self.places),
            "sides": self._all("sides", "side_code"),
        }
        return rows

    def _names(self, table: str, key: str, used: set[str]) -> list[Row]:
        found: dict[tuple[str, str], Row] = {}
        for registry in self._registries:
            for row in registry.tables[table]:
                if row[key] in used:
                    found.setdefault((row[key], row["name"]), _filled(row))
        if table == "actor_names":  # the forms that the finder made: "Norland's defence ministry"
            for actor, name in self._printed:
                if name and name != self._known["actors"][actor]["name"]:
                    row = {key: actor, "name": name, "language": "en", "note": AS_PRINTED}
                    found.setdefault((actor, name), dict(row))
        return [found[one] for one in sorted(found)]

    def _all(self, table: str, key: str) -> list[Row]:
        found: dict[str, Row] = {}
        for registry in self._registries[1:] + self._registries[:1]:
            for row in registry.tables[table]:
                found.setdefault(row[key], _filled(row))
        return [found[one] for one in sorted(found)]


def _filled(row: Mapping[str, str]) -> Row:
    return {name: cell or None for name, cell in row.items()}
