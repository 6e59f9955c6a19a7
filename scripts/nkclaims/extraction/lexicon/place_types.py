"""Say what a place is that no pack knows: by its own words, or by what its article calls it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from nkclaims.extraction.lexicon.gazetteer import precision_of

UNSPECIFIED = "unspecified"
SETTLEMENTS = ("city", "town", "village")
CALLED = (*SETTLEMENTS, "neighbourhood", "district", "region")
"""Types that an article gives to a place beside its name: "Orlev, a town of 9,000"."""
LONGEST = 3  # words of an entry: "local government area"
FAR = 100  # characters beside a name in which its article says what it is
_HEAD = re.compile(r"\s(?:of|to|from|in|on|near|between)\s")  # "capital of Velia": the capital
_COMPASS = r"(?:north|south|east|west|cent(?:re|er|ral))\w*(?:-(?:north|south|east|west)\w*)?"
_PART = re.compile(rf"(?:{_COMPASS}\s(?:and\s)?)+(?P<whole>(?!of\b).*)", re.IGNORECASE)
_NAME = r"[^\W\d_][\w’'-]*(?:\s(?:al-|el-)?[A-Z][\w’'-]*){0,3}"
_LISTED = rf"(?:{_NAME}(?:,\s|,?\sand\s))"
# "In Orlev, a village was shelled": the village is another place
_OPENING = re.compile(r"(?:^|[.!?:”\"\n]\s?)(?:In|At|Near|Around|Outside|From)\s(?:[a-z]+\s)?$")
_LIST = re.compile(r"(?:,|,?\sand)\s(?:al-|el-)?[A-Z]")
_CLOSED = (
    r"(?=[.,;:)\n]|$|\s(?:of|in|on|near|with|where|that|which|about|some|just|north|south|east|west"
    r"|held|home|outside|along|at|by|under|between|close|\d))"
)


class PlaceTypes:
    """The words that say what a place is, and what they say of a name in an article."""

    def __init__(self, rows: Iterable[Mapping[str, str]], countries: Mapping[str, str]) -> None:
        """Take the words with their types and positions, and the codes of countries by name."""
        self._codes = countries
        self._whole: dict[str, str] = {}
        self._first: dict[str, str] = {}
        self._last: dict[str, str] = {}
        self._several: dict[str, str] = {}
        for row in rows:
            word, kind = row["word"], row["place_type"]
            if row["position"] != "last":
                (self._first if row["position"] == "first" else self._whole)[word] = kind
                continue
            self._last[word] = kind
            is_area = kind in CALLED or kind == "country"
            self._several[_plural(word)] = "region" if is_area else kind
        self._set_patterns()

    def _set_patterns(self) -> None:
        called = [word for word, kind in self._last.items() if kind in CALLED or word == "island"]
        self._nouns = {word: self._last[word] for word in called} | {
            _plural(word): self._last[word] for word in called
        }
        settled = [word for word in called if self._last[word] in SETTLEMENTS and word != "capital"]
        wide = [word for word in called if word not in settled and word != "capital"]
        several = [_plural(word) for word in called]
        any_noun, town = _any(called), _any(settled)
        of = r"(?:\s(?:of|such\sas|like|including|–)|[,:])?\s"
        self._before = re.compile(
            # "the town of Orlev", "the eastern province of Velia", "the border town Orlev"
            rf"\b(?P<town>{town})\s(?:of|called|named|known as)\s$"
            r"|\b[Tt]he\s(?:[a-z][\w-]*\s){0,3}?"
            rf"(?P<wide>{_any(wide)})\s(?:of|called|known as)\s$"
            rf"|\b(?:[Tt]he|[Ii]ts|nearby|neighbou?ring)\s(?:[\w’-]+\s){{0,3}}?(?P<named>{town})\s$"
            # "the Velian capital Orlev"; "two villages, Tarn and Orlev"
            rf"|\b(?P<capital>capital)(?:\scity)?,?\s$"
            rf"|\b(?P<several>{_any(several)}){of}{_LISTED}+$"
        )
        self._list = re.compile(rf"\b(?P<several>{_any(several)}){of}$")
        self._behind = re.compile(
            # "Orlev, a town of 9,000", "Orlev, capital of Velia", "Orlev city"
            rf"(?:,|\sis|\swas|\s[–—-])\s(?:an?|the)\s(?:[\w’'-]+\s){{0,5}}?(?P<any>{any_noun}){_CLOSED}"
            rf"|,\s(?:[a-z]+\s)?(?P<capital>capital)\sof\s"
            rf"|\s(?P<suffix>{town})\b"
            # "Orlev and Tarn, two villages", "the Orlev and Tarn districts"
            rf"|(?:(?:,|,?\sand)\s{_NAME})*,\s(?:both|two|three|four|all)\s"
            rf"(?:[\w’-]+\s){{0,3}}?(?P<several>{_any(several)})\b"
            rf"|(?:(?:,|,?\sand)\s{_NAME})*\s(?P<districts>{_any([*map(_plural, wide)])})\b"
        )
        self._other = re.compile(rf"\s(?:{_any(wide)})\b", re.IGNORECASE)
        self._more = re.compile(r"(?:,?\sand\s|,\s)(?:al-|el-)?[A-Z]")

    def country_of(self, name: str) -> str | None:
        """Return the code of a country that a name is; None if it is none, or one of several."""
        return self._codes.get(name) or None

    def type_of(self, name: str, text: str = "") -> str:
        """Return what a place is by its name, else by what stands beside it in its article.

        >>> words = [{"word": "town", "position": "last", "place_type": "town"}]
        >>> types = PlaceTypes(words, {"Norland": ""})
        >>> types.type_of("Norland"), types.type_of("Orlev", "They left the town of Orlev.")
        ('country', 'town')
        >>> types.type_of("two border towns"), types.type_of("Orlev")
        ('region', 'unspecified')
        """
        if name in self._codes:
            return "country"
        if own := self._own(name):
            return own
        if not name.islower() and (said := agreed(self._called(name, text))) != UNSPECIFIED:
            return said
        if part := _PART.fullmatch(name):
            whole = self.type_of(part["whole"], text) if part["whole"] else UNSPECIFIED
            if whole in SETTLEMENTS:
                return "neighbourhood"  # "eastern Orlev"
            return "region" if whole in ("region", "country") else UNSPECIFIED
        return UNSPECIFIED

    def noun_of(self, name: str) -> tuple[str, bool]:
        """Return the noun that says what a place is, and whether it is one of several places."""
        words = self.head_of(name).casefold().split()
        for length in range(min(LONGEST, len(words)), 0, -1):
            tail = " ".join(words[-length:])
            if tail in self._last or tail in self._several:
                return tail, tail not in self._last
        return "", False

    @staticmethod
    def head_of(name: str) -> str:
        """Return a name without what stands behind a preposition."""
        return _HEAD.split(name, maxsplit=1)[0]

    def _own(self, name: str) -> str | None:
        if whole := self._whole.get(name.casefold()):
            return whole
        noun, is_several = self.noun_of(name)
        if noun:
            return (self._several if is_several else self._last)[noun]
        first, _, more = name.partition(" ")
        return self._first.get(first.casefold()) if more else None

    def _called(self, name: str, text: str) -> list[str]:
        """Return each type that the article gives to a name, wherever it stands there.

        Where it prints "Orlev province" as well, "Orlev city" is not all that Orlev can be.
        """
        said: list[tuple[str, bool]] = []
        is_wider = False
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
                before, behind = text[max(0, at - FAR) : at], text[end : end + FAR]
                if self._other.match(behind):
                    is_wider = True  # "the town of Orlev province": another place
                else:
                    said += self._before_it(before, behind)
                    said += self._behind_it(before, behind)
            at = text.find(name, end)
        return [kind for kind, is_suffix in said if not (is_suffix and is_wider)]

    def _before_it(self, before: str, behind: str) -> Iterator[tuple[str, bool]]:
        is_first = self._list.search(before) is not None and self._more.match(behind)
        said = (self._list if is_first else self._before).search(before)
        if said and not (
            said[0].endswith(", ") and said.lastgroup == "capital" and behind[:1].isspace()
        ):
            yield self._nouns[said[said.lastgroup or 0]], False

    def _behind_it(self, before: str, behind: str) -> Iterator[tuple[str, bool]]:
        said = self._behind.match(behind)
        if said is None or _OPENING.search(before):
            return
        is_one = said.lastgroup in ("several", "districts") and not _LIST.match(said[0])
        if not is_one or before.endswith(" and "):
            yield self._nouns[said[said.lastgroup or 0]], said.lastgroup == "suffix"


def agreed(types: Iterable[str]) -> str:
    """Return the first type where all say as exactly where a place is; else none is known.

    >>> agreed(["town", "city"]), agreed(["city", "region"]), agreed(["unspecified", "town"])
    ('town', 'unspecified', 'town')
    """
    said = [one for one in types if one != UNSPECIFIED]
    return said[0] if len({precision_of(one) for one in said}) == 1 else UNSPECIFIED


def _any(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda one: (-len(one), one)))) or r"(?!)"


def _plural(word: str) -> str:
    """Return the plural of a noun.

    >>> [*map(_plural, ("city", "town", "marsh", "highway"))]
    ['cities', 'towns', 'marshes', 'highways']
    """
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "sh", "ch", "x")) else f"{word}s"
