"""Find places without a name: "near the railway station", "in the town"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.language.quick_regex import QuickRegex, Regex
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.place.anaphora import HERE, Anaphora
from nkclaims.extraction.place.asides import OF_THEM
from nkclaims.extraction.place.landscape import BUILT, LAND, ROAD
from nkclaims.extraction.place.named_places import CLAUSE, NEXT, STOP, way
from nkclaims.extraction.place.origins import FIRED_FROM
from nkclaims.extraction.place.parts_of_places import with_owner
from nkclaims.extraction.place.place_roles import is_where_spoken
from nkclaims.extraction.place.scenes import Scenes
from nkclaims.extraction.place.seats import is_of
from nkclaims.grammar.qualifiers import ABOUT

THE_WAR = QuickRegex(
    r"\b(?:war|wars|conflict|fighting|fought|dispute|crisis|violence|unrest|hostilities|invasion)"
    r"\s(?:in|over|of|for)"
    r"\s(?:the\s)?$",
    re.IGNORECASE,
)
WAY = re.compile(r"\w+ an? [\w -]+ (?:north|south|east|west)\w*$")
# "In a border clash", "in the port of Orlev", "the Velian capital Orlev": no place without a name
MODIFIES = re.compile(
    r"\s(?:(?:clash|skirmish|war|fight|battle|raid|attack|strike|incident|bombing|shelling|blast"
    r"|explosion|massacre|assault|siege|ambush|shooting|collapse|town|village|city|cities"
    r"|post|communit|resident|guard|police|district|province|region|conflict|flare|dispute|line)"
    r"|of\s(?:the\s)?[A-Z]|(?!On|At|In|Late|Early|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug"
    r"|Sep|Oct|Nov|Dec)[A-Z])"
)
# "They fought over the enclave"
WAR_OVER = re.compile(r"\b(?:wars?|conflicts?|disputes?|fought|talks)\s$")
# Where those are who were hurt elsewhere, and what a town has
URBAN = ("hospital", "camp", "cemetery", "market", "center", "centre", "school", "mosque", "church",
         "temple", "university", "cathedral", "bakery", "clinic", "hotel", "mall", "park",
         "shelter", "stadium", "theatre", "theater")  # fmt: skip
ALSO = QuickRegex(r",\sand\s")
NEXT_DEED = re.compile(r"(?:;|,\s(?:and|but|while|whereas))\s")
# "Nine died in April, and at least 17 were killed on the border"
AND_OTHERS = re.compile(
    rf",\sand\s{ABOUT}"
    r"(?:\d|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|scores)"
    r"[^.;]*?\b(?:died|dead|were|was|have|had|has|lost)\b"
)
BEFORE = ("place", "soil", "town")
# "591 people have been killed and 1,548 wounded in the region"
_NUMBER = (
    r"(?:[\d,.]+|(?:twen|thir|for|fif|six|seven|eigh|nine)ty[a-z-]*|[a-z]+teen|one|two|three|four"
    r"|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|another|an?)"
)
AND_HURT = re.compile(
    rf",?\s(?:and|while)\s(?:[a-z]+\s){{0,3}}{_NUMBER}\s(?:\w+\s){{0,3}}?(?:dead|wounded|injured|hurt|killed|missing|displaced|destroyed|damaged)\b"
)
_OWNED = re.compile(r"[’']s\s")  # "Norland's south" is no name
# "Along the front in the north-west": the second says more
LINES = ("front", "border", "frontier", "line", "frontline", "coast", "outskirts")
IN_IT = re.compile(r"\sin\s(?:the\s)?")
BESIDE = 80  # characters behind a claim within which "in the town" may be where it was


def described(draft: Draft, scenes: Scenes) -> Mention | None:
    """Return a part of the land without a name, as it is printed: "in the south"."""
    return _nearest(LAND, draft, scenes)


def described_apart(draft: Draft, scenes: Scenes, places: Sequence[Mention]) -> Mention | None:
    """Return the part of the land behind a claim, where the named places are another deed's.

    "Killed nine in the capital on Sunday, and a raid near Orlev left two dead."
    """
    first, end = min(one.start for one in places), draft.quote.end
    if first < end or NEXT_DEED.search(scenes.text, end, first) is None:
        return None
    for match in _matches(LAND, scenes, end, first):
        if match.lastgroup == "place" and NEXT_DEED.search(scenes.text, match.end(), first):
            is_own = NEXT_DEED.search(scenes.text, end, match.start()) is None
            return _mention(match) if is_own else None
    return None


def built(draft: Draft, scenes: Scenes) -> Mention | None:
    """Return what was built at some place, as it is printed: "near the railway station"."""
    return _nearest(BUILT, draft, scenes)


def is_named(place: Mention) -> bool:
    """Tell whether a place has a name: "Orlev", not "southern front"."""
    return not _OWNED.split(place.text)[-1].islower()


def is_town(place: Mention) -> bool:
    """Tell whether a place has a name or is a town: "eastern town", not "disputed border"."""
    return is_named(place) or place.text.split()[-1] in HERE


def is_known(place: Mention, scenes: Scenes) -> bool:
    """Tell whether what was built is in the place just told: a hospital, or one told before."""
    noun = place.text.split()[-1]
    before = scenes.text.rfind(f" {noun}", 0, place.start - 1)
    return noun in URBAN or before >= 0


def described_in(scenes: Scenes) -> Mention | None:
    """Return the first part of the land of a sentence, which can hold for the next ones."""
    found = _matches(LAND, scenes, scenes.sentence.start, scenes.sentence.end)
    match = next(found, None)
    if match is None:
        roads = _matches(ROAD, scenes, scenes.sentence.start, scenes.sentence.end)
        match = next(roads, None)
    return _mention(match) if match and match.lastgroup in ("place", "town") else None


def described_before(draft: Draft, scenes: Scenes) -> Mention | None:
    """Return the last part of the land that the sentence names before a claim."""
    return last_before(draft.quote.start, scenes)


def last_before(end: int, scenes: Scenes) -> Mention | None:
    """Return the last part of the land that the sentence names before an offset."""
    found = [*_matches(LAND, scenes, scenes.sentence.start, end)]
    return _mention(found[-1]) if found and found[-1].lastgroup in BEFORE else None


def right_behind(draft: Draft, scenes: Scenes, places: Sequence[Mention]) -> Mention | None:
    """Return a part of the land right behind a claim: "nine in Orlev and six in the south"."""
    loose = described(draft, scenes)
    if loose is None or loose.start < draft.quote.start:
        return None
    between = scenes.text[draft.quote.end : max(draft.quote.end, loose.start)]
    if len(between) > BESIDE // 2 or (len(between) > NEXT and STOP.search(between)):
        return None
    near = (
        one
        for one in places
        if draft.quote.start <= one.start < loose.end + BESIDE // 2
        if " and " not in scenes.text[loose.end : one.start]  # "in the capital and in Orlev"
    )
    return None if any(near) else loose


def is_next(place: Mention, draft: Draft) -> bool:
    """Tell whether a place without a name stands so near a toll that it is its own."""
    return draft.quote.start <= place.start <= draft.quote.end + NEXT


def meant_by(draft: Draft, scenes: Scenes, anaphora: Anaphora, reach: int) -> Mention | None:
    """Return the place that "in the town" in, or near, a claim means."""
    own = scenes.sentence.clause_of(draft.quote, CLAUSE)
    is_near = reach <= NEXT
    start = draft.quote.start if is_near else own.start
    pair = AND_HURT.match(scenes.text, draft.quote.end)
    end = min(own.end, (pair.end() if pair else draft.quote.end) + reach)
    if also := ALSO.search(scenes.text, draft.quote.end, max(end, draft.quote.end)):
        end = also.start()
    found = [
        (max(first - draft.quote.end, draft.quote.start - last, 0), one)
        for first, last, one in _referred(scenes, anaphora, start, end, own.start, is_near)
    ]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def meant_before(
    draft: Draft, scenes: Scenes, anaphora: Anaphora, *, is_wide: bool = False
) -> Mention | None:
    """Return the place that "the town" before a claim, in its sentence, means."""
    first = scenes.sentence.start
    found = [*_referred(scenes, anaphora, first, draft.quote.start, first, is_wide)]
    return found[-1][2] if found else None


def _referred(
    scenes: Scenes, anaphora: Anaphora, start: int, end: int, opening: int, is_wide: bool
) -> Iterator[tuple[int, int, Mention]]:
    """Yield what "the town" means between two offsets; "the war in the region" is no place."""
    for span, one in anaphora.references(start, end, scenes.said, is_wide=is_wide):
        is_seat = any(
            is_of(said, span.start, span.end, scenes.sentence, scenes.text)
            for said in scenes.sayings
        )
        is_seat |= is_where_spoken(scenes.text[max(opening, span.start - BESIDE) : span.start])
        war = THE_WAR.search(scenes.text, opening, span.start)
        is_battle = war and war.group().lower().startswith("fight")
        if is_battle and scenes.text[span.start : span.end].split()[-1] in HERE:
            war = None  # "lost nine men in the fighting for the town"
        if not is_seat and not war:
            yield span.start, span.end, one


def _nearest(pattern: Regex, draft: Draft, scenes: Scenes) -> Mention | None:
    own = scenes.sentence.clause_of(draft.quote, CLAUSE)
    found = [
        one
        for one in map(_mention, _matches(pattern, scenes, own.start, own.end))
        if not any(
            is_of(said, one.start, one.end, scenes.sentence, scenes.text) for said in scenes.sayings
        )
        # "3 million, including 900,000 in the north"
        and not OF_THEM.search(scenes.text[min(draft.quote.end, one.start) : one.start])
        and not AND_OTHERS.search(scenes.text[min(draft.quote.end, one.start) : one.start])
    ]
    found = [
        one
        for one, more in zip_longest(found, found[1:])
        if not (
            more
            and one.text.split()[-1] in LINES
            and IN_IT.fullmatch(scenes.text, one.end, max(one.end, more.start))
        )
    ]
    return min(found, key=lambda one: way(one, draft)) if found else None


def _matches(pattern: Regex, scenes: Scenes, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield where a place without a name stands; "they fought over the enclave" has none."""
    for match in pattern.finditer(scenes.text, start, end):
        is_way = WAY.match(match.group()) is not None  # "in a house west of Orlev"
        is_way |= MODIFIES.match(scenes.text, match.end()) is not None
        before = scenes.text[scenes.sentence.start : match.start(match.lastgroup or 0)]
        is_way |= FIRED_FROM.search(before) is not None or is_where_spoken(before[-BESIDE:])
        if not is_way and not WAR_OVER.search(scenes.text, start, match.start()):
            yield match


def _mention(match: re.Match[str]) -> Mention:
    start, end = match.span(match.lastgroup or 0)
    start = with_owner(start, match.string)
    return Mention(start, end, match.string[start:end], is_place=True)
