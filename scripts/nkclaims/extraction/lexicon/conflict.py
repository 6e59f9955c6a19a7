"""The registry of one conflict: who speaks and fights in it, for which side, and where."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from nkclaims.extraction.lexicon.mentions import Row


@dataclass(frozen=True)
class Registry:
    """The actors, sides and places of one conflict; rows as in seeds/registry/."""

    conflict_id: str
    tables: Mapping[str, tuple[Row, ...]]

    @property
    def onset(self) -> date:
        """Day on which the war began."""
        return date.fromisoformat(self.tables["conflicts"][0]["onset_on"])

    @cached_property
    def sides(self) -> dict[str, str]:
        """Side of each actor that has one."""
        return {row["actor_id"]: row["side"] for row in self.tables["actors"] if row["side"]}

    @cached_property
    def belligerents(self) -> frozenset[str]:
        """Actors that fight, or belong to who does."""
        rows = self.tables["actors"]
        return frozenset(row["actor_id"] for row in rows if row["is_belligerent"] == "true")

    @cached_property
    def camps(self) -> dict[str, str]:
        """Camp of each actor whose side has one."""
        by_side = {row["side_code"]: row["camp"] for row in self.tables["sides"] if row["camp"]}
        return {one: by_side[side] for one, side in self.sides.items() if side in by_side}

    @cached_property
    def place_types(self) -> dict[str, str]:
        """Type of each place."""
        return {row["place_id"]: row["place_type"] for row in self.tables["places"]}

    @cached_property
    def _parents(self) -> dict[str, str]:
        return {row["actor_id"]: row["parent_actor_id"] for row in self.tables["actors"]}

    def authority(self, actor: str | None) -> str:
        """Return the top of an actor's chain: the state of a ministry; empty if not known."""
        top = actor or ""
        while above := self._parents.get(top):
            top = above
        return top

    def doer(self, actor: str | None) -> str | None:
        """Return who does what somebody denies or admits: forces themselves, else the authority."""
        return actor if actor in self._armies else (self.authority(actor) or actor)

    @cached_property
    def _actors_named(self) -> dict[str, str]:
        rows = [*self.tables["actors"], *self.tables["actor_names"]]
        return {row["name"].casefold(): row["actor_id"] for row in rows}

    @cached_property
    def _armies(self) -> list[str]:
        """Armed forces, those with the most names first."""
        count = Counter(row["actor_id"] for row in self.tables["actor_names"])
        rows = [row for row in self.tables["actors"] if row["actor_type"] == "armed_forces"]
        return sorted((row["actor_id"] for row in rows), key=lambda one: (-count[one], one))

    def forces(self, word: str, actor: str | None) -> str | None:
        """Return the actor that "Norlandish forces" names, else the forces below an actor.

        Without a word they are those of a state: "its troops", says Norland.
        """
        for body in ("forces", "troops", "army", "military") if word else ():
            if found := self._actors_named.get(f"{word} {body}".casefold()):
                return found
        below = (one for one in self._armies if actor and self._parents[one] == actor)
        return (None if word else self._forces_of_state(actor)) or next(below, None)

    def _forces_of_state(self, actor: str | None) -> str | None:
        """Return the actor whom the adjective of a state names: "Norlandish forces"."""
        for row in self.tables["actors"]:
            if row["actor_id"] == actor and row["actor_type"] == "state_government":
                for name, one in self._actors_named.items():
                    if re.fullmatch(rf"{row['name'][:5].casefold()}\w* forces", name):
                        return one
        return None

    def named_in(self, words: str) -> str | None:
        """Return the actor whom a name in some words means: "the ministry in Orlev"."""
        names = (one.casefold() for one in words.split() if one[0].isupper())
        return next((self._actors_named[one] for one in names if one in self._actors_named), None)

    def adversary(self, actor: str | None) -> str | None:
        """Return the forces against which a camp fights, those of a state or named in most ways."""
        own = self.camps.get(actor or "")
        others = {camp for one, camp in self.camps.items() if one in self.belligerents} - {own}
        if own is None:
            return None
        for row in self.tables["actors"]:
            is_other = self.camps.get(row["actor_id"]) in others
            if is_other and (forces := self._forces_of_state(row["actor_id"])):
                return forces
        armies = (one for one in self._armies if self.camps.get(one) in others)
        return next(armies, None)
