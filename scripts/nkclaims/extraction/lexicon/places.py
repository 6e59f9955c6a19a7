"""Find the places of an article that no pack knows, by the words that stand around their names.

A capitalised name behind "in", "near" or "the town of", or before "district", is a place wherever
the article prints it, unless it is an actor, a person, an outlet or a date.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from nkclaims.extraction.language.long_words import LONGEST
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.lexicon.place_settings import SIDE
from nkclaims.extraction.lexicon.toponyms import shortened, toponyms
from nkclaims.grammar.date_mention import DateMention

IN_WORD = re.compile(r"[\w-]")
SIDE_OF = QuickRegex(rf"(?<![\w-]){SIDE}\s$")
_SORT = (
    r"(?:refugee|border|railway|train|bus|fuel|oil|gas|power|military|naval|army|air|police|shopping"
    r"|conference|motor|traffic|fish|vegetable|cattle|city|town|displacement|detention|central"
    r"|general|international|children[’']s)"
)
WIDE = re.compile(
    rf"\s(?:{_SORT}\s){{0,2}}(?:district|region|province|county|governorate|state|township|oblast"
    r"|hospital|clinic|airport|airfield|airbase|air base|base|barracks|border|frontier|bridge"
    r"|camp|river"
    r"|dam|crossing|checkpoint|valley|island|school|university|college|mosque|church|cathedral"
    r"|temple|pagoda|monastery|shrine|stadium|cemetery|hotel|mall|cent(?:re|er)|theat(?:re|er)"
    r"|prison|market|bazaar|street|road|highway|junction|intersection|roundabout|circle"
    r"|square|gorge|pass|park|plant|factory|refinery|depot|terminal|mine|mill|hall|station|tower"
    r"|railway(?! station)|forest|field|headquarters|compound|point|front"
    r"|neighbou?rhood|quarter|suburb|settlement|zone|sector|building)(?!\w)"
    # "The Orlev market raid" is in Orlev
    r"(?!\s(?:raid|attack|strike|bombing|blast|explosion|massacre|siege|ambush|assault|fire"
    r"|shelling|officials?|authorities|council|staff|doctors?|director|chief|police|commander"
    r"|spokes\w+|residents?)\b)"
)
# What a town has, and its quarters
BUILT = re.compile(
    r"\b(?:hospital|clinic|school|market|mall|factory|plant|mill|station|prison|suburb"
    r"|neighbou?rhood|quarter|cemetery|stadium)$"
)
WHOSE = re.compile(r"(?:[’']s|\b[Tt]he)\s$")
# "On the Orlev - Tarn highway"
ROAD = re.compile(r"\b(?:road|highway|railway|border|frontier)\Z")
TO_ROAD = re.compile(r"\b(?P<other>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?\s[-–—]\s)\Z")
BEFORE = 3 * LONGEST  # characters that two names and a dash may have
STARTERS = frozenset(
    ["In", "Near", "At", "Around", "Outside", "On", "From", "Over", "Across", "The", "Inside"]
)
# "Velia's Orlev", "Norlandish-occupied Orlev"
NO_NAME = re.compile(r"[’']s?$|-[a-z]{3,}$")
# "Tigray forces": an actor.
BODY = re.compile(
    r"[’']?s?\s(?:forces|troops|fighters|army|officials?|authorities|government|rebels|militants"
    r"|leadership|leaders?|separatists|administration|People|(?!(?:City|Town|Village"
    r"|District|Region"
    r"|Province|State|Oblast|County|Airport|Hospital|University|Square|\w+day|On|In|At)\b)[A-Z][a-z]+)\b"
)
# "Orlev said", not "residents of Orlev said"
TALKER = re.compile(
    r"\b(?<!\bof\s)(?<!\bin\s)(?<!\bat\s)(?<!\bnear\s)(?<!\bfrom\s)"
    r"([A-Z][\w’-]+)(?:[’']s?)?\s(?:said|says|has said|claimed|denied|accused"
    r"|released|announced|fighters|militants"
    r"|gunmen|has accused|rejected|agreed|insists|denies|vowed)\b"
)


def find_places(
    text: str,
    mentions: Sequence[Mention],
    dates: Sequence[DateMention],
    demonyms: Collection[str] = (),
) -> list[Mention]:
    """Return the mentions of places that no pack knows, in order; none overlaps another mention.

    Args:
        text: the article.
        mentions: the names that a pack knows.
        dates: the dates of the article, whose month is no place.
        demonyms: words such as "Norlandish", which are no places either.
    """
    taken = [(one.start, one.end) for one in mentions]
    taken += [(one.start, one.end) for one in dates]
    talkers = {match.group(1) for match in TALKER.finditer(text)}
    evidenced = {
        (name, is_sure or name not in talkers)
        for name, is_sure in toponyms(text, taken)
        if not {name, name.split()[0], name.split()[-1], name.removesuffix("s")} & set(demonyms)
    }
    evidenced |= set(shortened(text, {name for name, _ in evidenced}))
    names = {name for name, _ in evidenced}
    # A country that speaks is a place only where a side of it is named: "southern Norland".
    speaking = names - {name for name, is_place in evidenced if is_place}
    found: list[Mention] = []
    used = _Used(text, taken)
    for name in sorted(names, key=lambda one: (-len(one), one)):
        for start, end in _standing(name, text):
            is_typed = text[start:end].split()[-1][:1].islower()  # "the Orlev temple"
            if (BODY.match(text, end) and not is_typed) or not used.is_free(start, end):
                continue
            if name in speaking and text.startswith(name, start):
                continue
            if not _is_part_of_name(text, start, end):
                found.append(Mention(start, end, text[start:end], is_place=True))
                used.take(start, end)
        for start, end in _crossheads(name, text):
            if used.is_free(start, end):
                found.append(Mention(start, end, name, is_place=True))
                used.take(start, end)
    return sorted(found)


def _standing(name: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a name stands by itself, with "northern" before it and "region" behind it."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not IN_WORD.match(text, end) and not (start and IN_WORD.match(text, start - 1)):
            side = SIDE_OF.search(text[max(0, start - 40) : start])
            wide = WIDE.match(text, end)
            if wide and BUILT.search(wide.group()) and _is_alone(name, text):
                wide = None  # "drone hits Orlev factory", which is in Orlev
            end = wide.end() if wide else end
            if wide and side and _search_before(WHOSE, text, start - len(side.group())):
                side = None  # "Velia's northern Orlev province" lies in the north
            first = start - len(side.group() if side else "")
            ends = (
                _search_before(TO_ROAD, text, start) if wide and ROAD.search(wide.group()) else None
            )
            yield ends.start("other") if ends else first, end
        start = text.find(name, end)


def _search_before(pattern: re.Pattern[str], text: str, end: int) -> re.Match[str] | None:
    """Return what stands right before a place of a text, of a few words."""
    return pattern.search(text, max(0, end - BEFORE), end)


def _is_alone(name: str, text: str) -> bool:
    """Tell whether a text has a name as that of a place by itself: "the fire in Orlev burned"."""
    alone = rf"\b(?:[Ii]n|near|on) {re.escape(name)}(?=[,.;]|\s[a-z]+ed\b)"
    return re.search(alone, text) is not None


def _crossheads(name: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines that are nothing but a name in capitals, which are crossheads."""
    line = f"\n{name.upper()}\n"
    start = -1 if name.isupper() else text.find(line)
    while start >= 0:
        yield start + 1, start + len(line) - 1
        start = text.find(line, start + 1)


class _Used:
    """Which letters of a text a name has already: some pages print thousands of names."""

    def __init__(self, text: str, taken: Sequence[tuple[int, int]]) -> None:
        self._letters = bytearray(len(text))
        for start, end in taken:
            self.take(start, end)

    def take(self, start: int, end: int) -> None:
        self._letters[start:end] = b"\1" * (end - start)

    def is_free(self, start: int, end: int) -> bool:
        return self._letters.find(1, start, end) < 0


def _is_part_of_name(text: str, start: int, end: int) -> bool:
    """Tell whether a longer name is printed, such as a person's: "Orlev" in "Mara Orlev"."""
    before = re.search(r"(\S+\s)?([A-Z][\w’'-]+) \Z", text[max(0, start - 40) : start])
    if before is None or before.group(2) in STARTERS or NO_NAME.search(before.group(2)):
        return False
    opens = before.group(1) is None or before.group(1).rstrip()[-1] in '.!?”"'
    return not opens
