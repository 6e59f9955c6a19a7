"""Say what an actor is that no pack knows, where its own words do: a ministry, an army, a state."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping

UNSPECIFIED = "unspecified"
LONGEST = 4  # words of an entry that ends a name: "prosecutor general's office"
# "Ministry of Health in Orlev": what stands before is what the actor is
_OF = re.compile(r"\s(?:of|in|on|for|at|from|near|with|along|loyal|backed|led|based|and)\s.*")
_OFFICE_OF = re.compile(
    r"(?:[\w-]+\s){0,2}?(?:office|bureau)\sof\s(?:the\s)?(?:[\w’'-]+\s){0,3}?(?P<who>president|premier|governor"
    r"|mayor|king|chancellor|ombuds\w+|defender|minister|prosecutor)\b.*",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r",\s|\sand\s(?:his|her|its|their|the)\s|(?<=[A-Z]\w)\w*\sand\s(?=[A-Z])")
_DE_FACTO = re.compile(
    r"\b(?:de facto|self-(?:proclaimed|declared|styled)|breakaway|separatist|unrecogni[sz]ed)\b",
    re.IGNORECASE,
)
_UN = re.compile(r"^(?:the )?(?:un|u\.n\.|united nations)(?:'s?)?(?=\s)")
_PARTS = re.compile(
    r"\b(?:local|regional|provincial|municipal|city|town|state|district|shadow|parallel|rebel|rival)\s(?=government)",
    re.IGNORECASE,
)
_NO_STATE = frozenset(("territory", "enclave", "region", "republic", "province", "city"))
"""Whose ministry is none of a state: "the enclave's health ministry"."""
_WORD = re.compile(r"(?:[A-Z]\.)+|[^\W_]+(?:[-][^\W_]+)*(?:[’']s?\b)?")
_POSSESSIVE = re.compile(r"[’']s?$")
_STATE = {"ministry": "de_facto_ministry", "state_government": "de_facto_government"}
"""Types that only a state's bodies have, with those of powers that nobody recognises."""


class ActorTypes:
    """The words that say what an actor is, and the countries whose states may own it."""

    def __init__(
        self,
        rows: Iterable[Mapping[str, str]],
        countries: Mapping[str, str],
        demonyms: Mapping[str, str],
        offices: Container[str],
    ) -> None:
        """Take the words with their types and places, and the names that say which state it is."""
        self._countries, self._demonyms, self._offices = countries, demonyms, offices
        self._words: dict[str, dict[str, str]] = {"last": {}, "whole": {}, "body": {}}
        for row in rows:
            self._words[row["position"]][row["word"]] = row["actor_type"]

    def type_of(self, name: str, names_person: Callable[[str], bool]) -> str:
        """Return the type that the words of a candidate say; unspecified if they do not.

        Whether they name a person the rest of the article says as well, so that is asked for.
        """
        plain = _plain(name)
        if name in self._countries:
            return "state_government"
        if whole := self._words["whole"].get(plain):
            return whole
        if office := _OFFICE_OF.fullmatch(name):
            return "ministry" if office["who"].lower() == "prosecutor" else "office"
        is_person = _is_one(name) and names_person(name)
        return "person" if is_person else self._of_head(name)

    def _of_head(self, name: str) -> str:
        head = _OF.sub("", name)
        words = _UN.sub("un", _plain(head)).split()
        if words[:1] == ["un"] and self._is_body(words):
            return "igo"
        if "news agency" in _plain(name) and _is_one(name):
            return "media"
        for at in range(min(LONGEST, len(words)), 0, -1):
            kind = self._words["last"].get(" ".join(words[-at:]))
            if kind is None:
                continue
            if _DE_FACTO.search(name):
                return _STATE.get(kind, kind)
            is_of_state = kind not in _STATE or self._is_of_state(name)
            return kind if is_of_state and _is_one(name) else UNSPECIFIED
        return UNSPECIFIED

    def _is_body(self, words: list[str]) -> bool:
        """Tell whether a name that begins with the UN's is of one of its bodies."""
        return any(" ".join(words[-at:]) in self._words["body"] for at in (1, 2))

    def _is_of_state(self, name: str) -> bool:
        """Tell whether no owner but a state is named: "Gaza's ministry" may be anybody's."""
        words = _WORD.findall(name)
        bare = [_POSSESSIVE.sub("", one) for one in words]
        if _PARTS.search(name) or not _NO_STATE.isdisjoint(bare):
            return False
        for at in range(len(bare)):
            for end in range(at + 1, min(at + LONGEST, len(bare)) + 1):
                if self._is_state(" ".join(bare[at:end])):
                    return True
        return all(not one[:1].isupper() or one.casefold() in self._offices for one in bare)

    def _is_state(self, words: str) -> bool:
        return words in self._countries or self._demonyms.get(words) in self._countries


def _is_one(name: str) -> bool:
    """Tell whether words name one actor: not "Norland and Sudmark", "the army and its allies"."""
    return _SEVERAL.search(name) is None


def _plain(name: str) -> str:
    return name.casefold().replace("’", "'").removeprefix("the ")
