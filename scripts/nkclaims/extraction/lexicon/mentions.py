"""Find the names of actors and places in a text, and the noun phrases that stand for a speaker."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.body_names import forms_of, owners_of, spellings

Row = Mapping[str, str]
WORD = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*\.?|[^\s\w]")
POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
WIDE = ("district", "region")
# "Six villages in Orlev": the district, not the town.
WITHIN = QuickRegex(
    r"\b(?:villages?|settlements?|hamlets?|towns|localities|territory|areas?"
    r"|direction)\s+(?:in|of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
OF_DISTRICT = (" district", " region", " province")
LONGEST_NAME = 9  # words


@dataclass(frozen=True, order=True)
class Mention:
    """A name as it is printed.

    Attributes:
        actor_id: who is named; None if it is no actor.
        place_id: the place that is named; None if it is none.
        is_adjective: whether the words are a demonym, which alone names nobody.
        is_place: whether the words are a place that no pack knows.
    """

    start: int
    end: int
    text: str
    actor_id: str | None = None
    place_id: str | None = None
    is_adjective: bool = False
    is_place: bool = False

    @property
    def names_place(self) -> bool:
        """Whether a place is named, known or not."""
        return self.place_id is not None or self.is_place


class Finder:
    """Finds the names of one registry, the longest first, wherever they stand as whole words."""

    def __init__(self, tables: Mapping[str, Sequence[Row]], demonyms: Mapping[str, list[str]]):
        """Learn the names of all actors and places, and the forms that follow from them."""
        self.actors: dict[tuple[str, ...], str] = {}
        self.places: dict[tuple[str, ...], str] = {}
        self.districts: dict[tuple[str, ...], str] = {}  # towns and districts share names
        self.within: dict[tuple[str, ...], str] = {}  # districts by the name without "district"
        self.adjectives: dict[tuple[str, ...], str] = {}
        named = [(row["actor_id"], row["name"]) for row in tables["actors"]]
        named += [(row["actor_id"], row["name"]) for row in tables["actor_names"]]
        states = {
            row["actor_id"]: row["name"]
            for row in tables["actors"]
            if row["actor_type"] in ("state_government", "de_facto_government")
        }
        owners = owners_of(named, states, demonyms)
        for forms in (spellings, partial(forms_of, owners=owners)):  # what is listed goes first
            for actor, name in named:
                for form in forms(name):
                    self.actors.setdefault(_key(form), actor)
        by_name = {name: actor for actor, name in states.items()}
        for country, words in demonyms.items():
            for word in words if country in by_name else ():
                self.adjectives.setdefault(_key(word), by_name[country])
        types = {row["place_id"]: row["place_type"] for row in tables["places"]}
        for row in [*tables["places"], *tables["place_names"]]:
            known = self.districts if types.get(row["place_id"]) in WIDE else self.places
            known.setdefault(_key(row["name"]), row["place_id"])
            if known is self.districts and row["name"].lower().endswith(OF_DISTRICT):
                short = _key(row["name"].rpartition(" ")[0])  # "a village in Orlev": the district
                self.within.setdefault(short, row["place_id"])
        for key, place in self.districts.items():
            self.places.setdefault(key, place)
        self._known = {*self.actors, *self.places, *self.adjectives}
        self._longest: dict[str, int] = {}  # words of the longest name, by its first word
        for key in self._known:
            if key:
                length = max(len(key), self._longest.get(key[0], 0))
                self._longest[key[0]] = min(length, LONGEST_NAME)

    def find(self, text: str) -> list[Mention]:
        """Return the mentions of ``text``, in order; none overlaps another."""
        words, keys = _words(text)
        found: list[Mention] = []
        for at in [at for at, key in enumerate(keys) if key in self._longest]:
            if found and words[at].start() < found[-1].end:
                continue
            mention = None
            if any(map(str.isupper, words[at].group())):
                mention = self._at(text, words, keys, at)
            if mention is None and self._longest[keys[at]] > 1:
                mention = self._at(text, words, keys, at, least=2)
            if mention is not None:
                found.append(mention)
        return found

    def _at(
        self,
        text: str,
        words: Sequence[re.Match[str]],
        keys: Sequence[str],
        at: int,
        least: int = 1,
    ) -> Mention | None:
        longest = self._longest[keys[at]]
        for length in range(min(longest, len(words) - at), least - 1, -1):
            key = tuple(keys[at : at + length])
            if key not in self._known:
                continue
            actor, place, adjective = (
                known.get(key) for known in (self.actors, self.places, self.adjectives)
            )
            start, end = words[at].start(), words[at + length - 1].end()
            printed = text[start:end]
            end -= len(printed) - len(POSSESSIVE.sub("", printed).rstrip("."))
            if (wide := self.districts.get(key) or self.within.get(key)) and WITHIN.search(
                text[max(0, start - 40) : start]
            ):
                place = wide
            is_adjective = actor is None and place is None
            return Mention(start, end, text[start:end], actor or adjective, place, is_adjective)
        return None


def _key(name: str) -> tuple[str, ...]:
    words = [_word(match.group()) for match in WORD.finditer(name)]
    return tuple(words[1:] if words[:1] == ["the"] else words)


@lru_cache(maxsize=4)  # all registries look for their names in one article, then comes the next
def _words(text: str) -> tuple[tuple[re.Match[str], ...], tuple[str, ...]]:
    words = tuple(WORD.finditer(text))
    return words, tuple(_word(match.group()) for match in words)


@lru_cache(maxsize=65536)
def _word(printed: str) -> str:
    return POSSESSIVE.sub("", printed).rstrip(".").casefold() or printed
