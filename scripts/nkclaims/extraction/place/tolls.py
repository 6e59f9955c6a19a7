"""Say where a toll is: in its own clause, where its paragraph plays, or nowhere, as of a war."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.figure.scope_signs import OF_ONE_DEED, WHOLE_WAR
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.deed_nouns import DEED_AT
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.lexicon.pack import Registry
from nkclaims.extraction.place.anaphora import Anaphora
from nkclaims.extraction.place.asides import is_of_dead
from nkclaims.extraction.place.left_places import is_flight, is_stuck
from nkclaims.extraction.place.named_places import DOING, nearest, opening, own_of
from nkclaims.extraction.place.passages import Passage
from nkclaims.extraction.place.scenes import Scenes
from nkclaims.extraction.place.toll_places import (
    APART,
    INSIDE_WORDS,
    MOVED,
    SINCE_DEED,
    SINCE_START,
    counted_in,
)
from nkclaims.extraction.place.toll_sums import home_of, is_other_count, sums_side
from nkclaims.extraction.place.unnamed_places import built, described, is_named, meant_before
from nkclaims.extraction.speaker.eyewitnesses import told_from
from nkclaims.extraction.time.sums import BRINGING
from nkclaims.extraction.time.toll_periods import is_of_whole_war

HURT = ("killed", "wounded", "missing", "casualties")
# "Has since risen" goes on from the deed, "since May" does not.
SINCE = re.compile(
    r"\bsince (?!\w+(?:ed|en|wn)\b)(?:\d|[A-Z]|\w+ )"
    r"|\b(?:in|within|over|during) (?:an?|(?:the )?(?:past|last|first)(?: \w+)?|two|three|four"
    r"|five|six) "
    r"(?:fortnight|weeks?|months?|years?)\b",
    re.IGNORECASE,
)
# "Some 70 shells have struck the county since the war began, injuring seven"
STRUCK = re.compile(
    r"\b(?:hit|struck|shelled|bombed|pounded|attacked|rocked|targeted|bombarded)\s(?:the|this)\s"
    r"[\w -]{3,30}$"
)
RAIDED = re.compile(
    r"\b(?:raid|storm|attack|shell|bomb|pound|ambush|target|bombard|burn|loot|overr[au]n|hit|struck)"
    r"(?:ed)?\s(?:the\s|an?\s)?(?:[\w-]+\s){0,4}$"
)
THEATRE = re.compile(
    r"\b(?:in|across|inside|throughout) (?:the|this) (?:\w+ )?(?:territory|enclave"
    r"|region|republic|province)\b"
)
# Of the place just told, unlike "people" who fled in the whole war
RESIDENTS = QuickRegex(r"\b(?:residents|villagers|inhabitants|townspeople|its people)\b")
FURTHER = re.compile(r"\b(?:[Aa] further|[Aa]nother|others?)\b")
# "Fighting for the city has killed 190": a part of the war, where that place is
FIGHT_FOR = re.compile(
    r"\b(?:[Ff]ighting|[Bb]attles?|[Cc]lashes|[Ss]truggle|[Ss]iege|[Oo]ffensive|[Aa]ssault|[Aa]ttacks?"
    r"|[Ss]helling|[Bb]ombardment|[Bb]ombing)\s(?:for|in|over|around|of|inside|on|against|near)\s"
    r"(?:the|this)\s[\w -]{3,30}$"
)
# "The death toll rose to 12", "four are still missing": of the deed that was told before
DEEDS = re.compile(
    r"\b(?:[Tt]he (?:death )?toll|known to have|still missing|rubble|wreckage|previous count"
    r"|[Tt]he (?:attack|strike|raid|blast|explosion|bombing|shelling|massacre|ambush"
    r"|fighting|clashes|battle|firefight|assault|stampede|crash|fire))\b"
)
# Where they were brought, whatever the place in which they were hurt
ADMITTED = QuickRegex(
    r"\b(?:receiv\w+|(?:were|been|hospitals?|clinics?|wounded|injured) (?:ha[sd] |have )?admitted"
    r"|brought in|t(?:ook|aken|aking) in|treat(?:ed|ing)|operated on"
    r"|arrived at (?:the|our|his|her) (?:hospital|clinic|ward))\b"
)
HAD = re.compile(
    r"\bhad (?!n[o’'])|\b(?:was|were) (?:killed|wounded|injured|hurt)\b|\bdied\b|\bdead\b"
)
OWN = re.compile(r"\b(?:of )?(?:its|his|their|our)\b")
IN_ALL = re.compile(r"\b[Ii]n (?:all|total)\b")
# "Displaced by the clashes", "the fighting has driven 8,000 people out": those just told
BY_DEED = re.compile(
    r"\bby the (?:clashes|fighting|attacks?|raids?|shelling|violence)\b"
    r"|\b[Tt]he (?:fighting|clashes|attacks?|raids?|shelling|violence) (?:has|have|had)\b"
)
# "The blast left 300,000 people homeless"
DEED_HAS = re.compile(
    r"\b[Tt]he (?:blast|explosion|(?:air ?)?strike|raid|attack|bombing|ambush|massacre|crash) "
    r"(?:has |had )?(?:left|killed|wounded|injured|claimed|displaced|forced|made|cost)\b"
)
A_PROVINCE = 100_000  # more do not flee one town
NEAR_HAD, BEHIND = 8, 12  # characters around a figure in which they stand
FIRST = 16  # characters of a sentence before "the enclave" with which it begins


def place_of_toll(
    draft: Draft,
    scenes: Scenes,
    places: Sequence[Mention],
    passage: Passage,
    registry: Registry | None,
) -> Mention | None:
    """Return the place of a toll: "63 people have been killed in X", not of the war."""
    own = counted_in(draft, scenes, places) or meant_by_toll(draft, scenes, places, passage)
    if own := own or _of_main(draft, scenes, places, passage.anaphora):
        return own
    sentence = scenes.sentence
    if is_of_dead(draft, scenes) and (last := passage.just(sentence, 1)):
        return last
    if FURTHER.search(scenes.text[sentence.start : draft.quote.end][:60]):
        return passage.toll
    is_great = draft.measure in HURT and (draft.value or 0) >= WHOLE_WAR
    is_whole = is_great or is_of_whole_war(draft, sentence, registry) or sums_side(draft, scenes)
    if not is_whole and _is_of_deed(draft, sentence):
        is_first = passage.counted_in < sentence.number and _had(draft, scenes.text)
        above = passage.deed_above(sentence) if is_first else None
        if deed := passage.deed(sentence) or above:
            return deed
    if draft.measure == "displaced" and (theirs := passage.anaphora.of_official(sentence)):
        return theirs
    is_told = passage.toll is not None or passage.of_paragraph is not None
    last = passage.just(sentence, 1) if is_told and not is_whole else passage.toll
    if is_whole or (last and is_other_count(draft, scenes)):
        return last if is_other_count(draft, scenes) else None
    if draft.measure == "displaced" and (home := home_of(scenes, passage)):
        return home
    return _told(draft, scenes, places, passage) or told_from(draft, scenes)


def _of_main(
    draft: Draft, scenes: Scenes, places: Sequence[Mention], anaphora: Anaphora
) -> Mention | None:
    """Return the place of the verb to which a participle belongs: "struck Orlev, killing nine"."""
    if DOING.match(scenes.text, draft.quote.start - 2) is None:
        return None
    own = [one for one in own_of(draft, scenes, places) if one.end <= draft.quote.start]
    if own:
        return nearest(draft, scenes, own)
    return meant_before(draft, scenes, anaphora, is_wide=True)


def meant_by_toll(
    draft: Draft, scenes: Scenes, places: Sequence[Mention], passage: Passage
) -> Mention | None:
    """Return the place without a name that the sentence of a toll gives for it."""
    sentence, text, start = scenes.sentence, scenes.text, draft.quote.start
    struck = [*passage.anaphora.references(sentence.start, start, places)]
    if struck and STRUCK.search(text, sentence.start, struck[-1][0].end):
        return struck[-1][1]
    behind = min(sentence.end, draft.quote.end + 80)
    for span, one in passage.anaphora.references(draft.quote.end, behind, places):
        if not BRINGING.search(text, draft.quote.end, span.start) and SINCE_DEED.search(
            text, sentence.start, span.start
        ):
            return one
    if struck and FIGHT_FOR.search(text, sentence.start, struck[0][0].end):
        return struck[0][1]
    behind = min(sentence.end, draft.quote.end + 40)
    if passage.theatre is not None and THEATRE.search(text, start, behind):
        return passage.theatre
    loose = described(draft, scenes) or built(draft, scenes)
    is_at = loose is not None and DEED_AT.search(text, sentence.start, loose.start) is not None
    if loose and (is_at or _is_behind(loose, draft, text)):
        return None if re.search(SINCE_START, text[draft.quote.end : loose.start]) else loose
    if draft.measure == "displaced" and RESIDENTS.search(text, start, behind - 10):
        return passage.near(sentence)
    is_first = bool(struck) and struck[0][0].start - sentence.start <= FIRST
    return struck[0][1] if is_first else None  # "In the enclave, ..."


def _is_behind(place: Mention, draft: Draft, text: str) -> bool:
    """Tell whether a place without a name stands behind a toll, and nothing between them."""
    if place.start < draft.quote.start:
        return False
    between = text[min(draft.quote.end, place.start) : place.start]
    return APART.search(between) is None and len(between.split()) <= INSIDE_WORDS // 2


def _told(
    draft: Draft, scenes: Scenes, places: Sequence[Mention], passage: Passage
) -> Mention | None:
    """Return where what was told just before a toll happened, if the toll goes with it."""
    is_dated = draft.period is not None and draft.period[0] is not None
    is_open = not is_dated and SINCE.search(scenes.sentence.text) is None
    if is_open and DEED_HAS.search(scenes.text, scenes.sentence.start, draft.quote.start + 8):
        return passage.of_paragraph or passage.near(scenes.sentence)
    if is_dated and (first := opening(scenes)) and first in scenes.all:
        return first
    if is_open and (raided := _raided(draft, scenes, places)):
        return raided
    beside = passage.just(scenes.sentence)
    if beside and _goes_with(draft, scenes) and is_named(beside):
        return beside
    text = scenes.text
    if is_open and passage.of_paragraph and (is_flight(draft, text) or is_stuck(draft, text)):
        return passage.of_paragraph
    if is_open and (told := passage.told_by(draft)):
        return told
    is_few = draft.measure == "displaced" and (draft.value or 0) < A_PROVINCE
    if is_few and BY_DEED.search(text, scenes.sentence.start, draft.quote.end + 40):
        return passage.of_paragraph or passage.near(scenes.sentence)
    is_side = passage.place is not None and scenes.gazetteer.is_country(passage.place)
    if passage.is_titled:  # "Velia: 18 soldiers killed" beside "Norland: ..." sums up a side
        return None if is_side else passage.place
    start, end = draft.quote.start - 40, draft.quote.end + 40
    own = text[max(scenes.sentence.start, start) : min(scenes.sentence.end, end)]
    if ADMITTED.search(own):
        return passage.near(scenes.sentence) or passage.named
    is_small = draft.value is not None and draft.value < OF_ONE_DEED
    is_deeds = is_open and is_small and draft.scope != "increment"
    is_deeds = is_deeds and DEEDS.search(scenes.sentence.text) is not None
    return passage.near(scenes.sentence) if is_deeds and draft.kind == "casualties" else None


def _raided(draft: Draft, scenes: Scenes, places: Sequence[Mention]) -> Mention | None:
    """Return the place to which those did something who did this: "raided Orlev and hurt 200"."""
    raided = [
        one
        for one in own_of(draft, scenes, places)
        if one.end <= draft.quote.start
        and RAIDED.search(scenes.text, scenes.sentence.start, one.start)
    ]
    return nearest(draft, scenes, raided) if raided else None


def _is_of_deed(draft: Draft, sentence: Sentence) -> bool:
    """Tell whether a toll is of the deed just told: "Sixteen had died by Tuesday"."""
    start = draft.period[0] if draft.period else None
    return (
        draft.measure in HURT
        and draft.scope == "cumulative"
        and (start is None or draft.period_basis != "stated")
        and SINCE.search(sentence.text) is None
    )


def _had(draft: Draft, text: str) -> bool:
    """Tell whether a small toll is of what was told before: "said 19 people had died"."""
    words = text[draft.quote.start - NEAR_HAD : draft.quote.end + BEHIND]
    is_small = draft.value is not None and draft.value < OF_ONE_DEED
    before = text[max(0, draft.quote.start - NEAR_HAD - BEHIND) : draft.quote.end]
    is_sum = OWN.search(before) is not None or IN_ALL.search(before) is not None
    return is_small and HAD.search(words) is not None and not is_sum


def _goes_with(draft: Draft, scenes: Scenes) -> bool:
    """Tell whether a toll is of the place of the claim before it: a sum of the dead is not."""
    before = scenes.text[scenes.sentence.start : draft.quote.end]
    return draft.measure in MOVED or BRINGING.search(before) is None
