"""Load the packs: the core lexicons, and one registry of actors, sides and places a conflict.

A new war is a new folder of tables and no code. Everything that was loaded has one hash.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, lru_cache
from hashlib import sha256
from pathlib import Path

from nkclaims.extraction.language.literals import required
from nkclaims.extraction.language.openings import Search
from nkclaims.extraction.language.patterns import of_act, of_figure
from nkclaims.extraction.lexicon.actor_types import ActorTypes
from nkclaims.extraction.lexicon.conflict import Registry as Registry
from nkclaims.extraction.lexicon.lexicons import check
from nkclaims.extraction.lexicon.mentions import Finder
from nkclaims.extraction.lexicon.pack_rules import Act as Act
from nkclaims.extraction.lexicon.pack_rules import FigureRule as FigureRule
from nkclaims.extraction.lexicon.pack_rules import Noun as Noun
from nkclaims.extraction.lexicon.place_types import PlaceTypes

PACKS = Path(__file__).parents[2] / "packs"
REGISTRY = "seeds/registry"
TABLES = ("conflicts", "sides", "actors", "actor_names", "places", "place_names")
Row = Mapping[str, str]


class Packs:
    """All that the extractor knows: see :func:`load_packs`."""

    def __init__(self, files: Mapping[str, str]) -> None:
        """Take the text of each file, by a name that is the same on every machine."""
        self.files = dict(files)
        joined = "\0".join(f"{name}\0{text}" for name, text in sorted(files.items()))
        self.hash = sha256(joined.encode("utf-8")).hexdigest()
        self._rules_by_letters: dict[frozenset[str], list[FigureRule]] = {}

    def __reduce__(self) -> tuple[Callable[..., Packs], tuple[tuple[tuple[str, str], ...]]]:
        """Travel to other processes as files, of which each process learns once."""
        return _of_files, (tuple(self.files.items()),)

    def _rows(self, name: str) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(self.files[name], newline="")))

    @cached_property
    def nouns(self) -> dict[str, Noun]:
        """What can be counted, by its words in lower case."""
        found = {
            row["form"]: Noun(row["object"], row["population"], row["group"], row["implies"])
            for row in self._rows("core/nouns.csv")
        }
        for word in (word for words in self.demonyms.values() for word in words):
            if word[-1] not in "hs":  # "the French" are no ones to count
                found[f"{word.lower()}s"] = Noun("person", "unspecified", "none")
        return found

    @cached_property
    def measures(self) -> dict[str, tuple[str, str]]:
        """Measure and shape of each wording that says what happened to what is counted."""
        return {r["form"]: (r["measure"], r["shape"]) for r in self._rows("core/measures.csv")}

    @cached_property
    def reporting(self) -> dict[str, str]:
        """Stance of each verb of saying."""
        return {row["form"]: row["stance"] for row in self._rows("core/reporting.csv")}

    @cached_property
    def triggers(self) -> frozenset[str]:
        """Words without which a sentence has no figure: the longest of each wording."""
        forms = [*self.measures, *(form for form, noun in self.nouns.items() if noun.implies)]
        return frozenset(max(form.split(), key=len) for form in forms)

    @cached_property
    def demonyms(self) -> dict[str, list[str]]:
        """Demonyms of each country, which stand for it before a noun."""
        found: dict[str, list[str]] = {}
        for row in self._rows("core/demonyms.csv"):
            found.setdefault(row["country"], []).append(row["demonym"])
        return found

    @cached_property
    def country_codes(self) -> dict[str, str]:
        """The ISO 3166-1 alpha-3 code of each printed name of a member or observer of the UN.

        The code is empty where the name alone does not say which of them is meant.
        """
        return {row["name"]: row["iso3"] for row in self._rows("core/countries.csv")}

    @cached_property
    def place_types(self) -> PlaceTypes:
        """What tells what a place is that no registry has."""
        return PlaceTypes(self._rows("core/place_words.csv"), self.country_codes)

    @cached_property
    def actor_types(self) -> ActorTypes:
        """What tells what an actor is that no registry has."""
        rows = self._rows("core/actor_words.csv")
        return ActorTypes(rows, self.country_codes, self.country_names, self.office_words)

    @cached_property
    def office_words(self) -> frozenset[str]:
        """Words of names that many bodies have, each in its country: "ministry", "army"."""
        return frozenset(row["word"] for row in self._rows("core/office_words.csv"))

    @cached_property
    def country_names(self) -> dict[str, str]:
        """Countries by their names and demonyms."""
        named = {country: country for country in self.demonyms}
        return {word: one for one, words in self.demonyms.items() for word in words} | named

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries whose demonyms are known."""
        return frozenset(self.demonyms)

    @cached_property
    def demonym_words(self) -> frozenset[str]:
        """All demonyms, of whichever country."""
        return frozenset(word for words in self.demonyms.values() for word in words)

    @cached_property
    def figure_rules(self) -> list[FigureRule]:
        """Rules on figures, the more particular first."""
        return [
            FigureRule(
                row["rule_id"],
                of_figure(row["pattern"]),
                row["inherits"],
                row["example"],
                row["counter_example"],
            )
            for row in self._rows("core/figures.csv")
        ]

    @cached_property
    def _letters_of_figures(self) -> list[list[frozenset[str]]]:
        """Sets of letters for each rule on figures: what it matches has one of each set."""
        every = [required(one.pattern) for one in self.figure_rules]
        return [[frozenset(one[0] for one in each) for each in sets] for sets in every]

    def figure_rules_in(self, letters: str) -> list[FigureRule]:
        """Return the rules on figures whose classes of words a sentence has."""
        there = frozenset(letters.lower())
        if there not in self._rules_by_letters:
            self._rules_by_letters[there] = [
                rule
                for rule, sets in zip(self.figure_rules, self._letters_of_figures, strict=True)
                if not any(map(there.isdisjoint, sets))
            ]
        return self._rules_by_letters[there]

    @cached_property
    def acts(self) -> list[Act]:
        """Rules on what is said or done without a figure, the more particular first."""
        return [
            Act(
                row["rule_id"],
                row["kind"],
                row["stance"],
                row["modality"],
                row["claimant"] == "subject",
                row["doer"],
                row["reach"],
                of_act(row["pattern"], self.wordings),
                row["example"],
                row["counter_example"],
            )
            for row in self._rows("core/acts.csv")
        ]

    @cached_property
    def _search_for_acts(self) -> Search:
        return Search([one.pattern for one in self.acts])

    def acts_in(self, text: str) -> Iterator[tuple[Act, re.Match[str]]]:
        """Yield what the rules on acts match in a text, in the order of the rules."""
        for at, match in self._search_for_acts.finditer(text):
            yield self.acts[at], match

    @cached_property
    def wordings(self) -> dict[str, str]:
        """Patterns that rules on acts share, by the name that stands in braces for them."""
        return {row["name"]: row["pattern"] for row in self._rows("core/wordings.csv")}

    @cached_property
    def registries(self) -> dict[str, Registry]:
        """The registry of each conflict, by its folder."""
        folders = sorted({name.rpartition("/")[0] for name in self.files} - {"core"})
        found = {}
        for folder in folders:
            tables = {name: tuple(self._rows(f"{folder}/{name}.csv")) for name in TABLES}
            conflict = tables["conflicts"][0]["conflict_id"]
            found[conflict] = Registry(conflict, tables)
        return found

    @cached_property
    def common(self) -> Registry:
        """What every package has: the sides that are none, who is nobody, a war not known."""
        tables = {name: tuple(self._rows(f"core/{name}.csv")) for name in TABLES}
        return Registry(tables["conflicts"][0]["conflict_id"], tables)

    @cached_property
    def ids(self) -> Mapping[str, frozenset[str]]:
        """The ids of actors and places that any pack knows, by table."""
        every = [self.common, *self.registries.values()]
        return {
            table: frozenset(row[key] for one in every for row in one.tables[table])
            for table, key in (("actors", "actor_id"), ("places", "place_id"))
        }

    @cached_property
    def country_ids(self) -> dict[str, str]:
        """The ids of the countries that any pack knows, by name: they are the same in every war."""
        rows = (row for one in self.registries.values() for row in one.tables["places"])
        return {row["name"]: row["place_id"] for row in rows if row["place_type"] == "country"}

    @cached_property
    def finders(self) -> dict[str, Finder]:
        """What finds the names of each conflict."""
        return {name: Finder(one.tables, self.demonyms) for name, one in self.registries.items()}


@lru_cache(maxsize=2)
def _of_files(files: tuple[tuple[str, str], ...]) -> Packs:
    return Packs(dict(files))


def load_packs(root: Path) -> Packs:
    """Return the core lexicons, the registry of ``root`` if it has one, and every pack shipped.

    Raises:
        Refused: a table holds what no pack may: :func:`nkclaims.extraction.lexicon.lexicons.check`.
    """
    files = dict(_files(root))
    check(list(files.values()), root)
    return Packs({name: path.read_text(encoding="utf-8") for name, path in files.items()})


def _files(root: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(PACKS.glob("*/*.csv")):
        yield f"{path.parent.name}/{path.name}", path
    if (root / REGISTRY).is_dir():
        for name in TABLES:
            yield f"registry/{name}.csv", root / REGISTRY / f"{name}.csv"
