"""Find the place that the sentence of a claim names for it, whatever the passage is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.language.clause_ends import WHILE_APART
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.gazetteer import Gazetteer
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.place.nesting import innermost
from nkclaims.extraction.place.origins import FIRED_FROM
from nkclaims.extraction.place.scenes import OWNER, Scenes
from nkclaims.extraction.place.way_marks import is_beside, is_way_mark
from nkclaims.grammar.document import Span

PLACED = (
    *("casualties", "damage", "equipment_loss", "attack", "territorial_control"),
    *("ceasefire_violation", "diplomacy", "accusation"),
)
# Claims that have a place only if their own words name it: "a truce in Orlev".
NAMING = ("other", "personnel", "ceasefire_agreement", "ceasefire_collapse")
TAKING = ("attack", "territorial_control", "ceasefire_violation")
# Words that part what is told of one deed from what is told of another.
CLAUSE = re.compile(
    r",\s(?:(?:an?|one|two|three|several)\s)?(?:hour|day|week|month)s?\s(?:after|before)\s|;\s|,?\sand\s(?:that|(?:\w+\s)?(?:said|says|told|reported|claimed|announced|added|denied))\s"
    r"|,\sand\s(?:had|has|have)\s|,\sadding\sthat\s"
    rf"|,?\s(?:{WHILE_APART}|whereas|but|although)\s|,\sas\s|\s[-–—]\s"
)
# "Stormed Orlev, killing nine and dragging six to Tarn"
AND_DOING = QuickRegex(
    r"\sand\s(?:[a-z]+ing|(?:start|spark|caus|trigger|ignit|prompt|forc|advanc|mov|retreat|head)\w*ed|set|sent|fell)\s"
)
# "Hit Orlev, killing nine, and a mill in Tarn": behind its comma another deed is told
DOING = re.compile(r", [a-z]+ing\s")
NEW_DEED = re.compile(r",\s(?:and|but)\s")
STOP = re.compile(r"[,;:]|\s(?:and|but|while|as)\s")
ALSO = re.compile(r"\s(?:and|but)\s(?:\w+\s)?(?:said|says|told|added|warned|announced)\b")
# "A truce in the border town of Orlev"
LED_TO = re.compile(r"\s(?:in|at|near)\s(?:the\s)?(?:[\w’'-]+\s){0,3}(?:of\s)?")
CLOCK = re.compile(r"\s(?:local\s)?time\b")  # "midnight Orlev time"
# "In the port of Orlev", "At a clinic north of Orlev"
SETTING = re.compile(
    r"(?:[A-Z]\w+(?:\s\w+)?,?\s)?(?:[Ii]n|At|On|Near|Outside|Around|Across|Inside|Throughout|Along)\s(?:(?!from\b|to\b)[\w-]+\s){0,7}"
    r"(?:[\w-]+,\s)?"
)
# "Two deaths reported in the province of Orlev"
TOLD_IN = re.compile(
    r"\s(?:(?:were|was|are|is|have been|has been)\s)?(?:also\s)?(?:reported|recorded|registered"
    r"|confirmed|counted"
    r"|documented|seen|found)\s(?:on [A-Z]\w+day\s|overnight\s)?(?:in|at|near|around|from|across)\s"
    r"(?:the\s)?(?:[a-z-]+\s(?:of\s)?){0,3}"
)
RIGHT_BEFORE = re.compile(r"(?:\s(?:on|late|early|last|in)\s[^,.;]{2,25})?,\s(?:also\s)?")
LISTED = re.compile(r"(?: districts?)?(?:,|,? and) (?:the )?")
WIDE = 90  # what the name of a region or country costs
NEXT = 24  # characters behind a claim within which a place is its own
FAR = 30  # characters of a claim before its number that are told of another figure
BEHIND = 25  # characters by which a place before the words stands farther than one behind them


def taken_at(draft: Draft, scenes: Scenes, places: Sequence[Mention]) -> Mention | None:
    """Return the place that a deed names as its object: "gave up Orlev", "bombarding Orlev"."""
    start, end, text = draft.quote.start, draft.quote.end, scenes.text
    if any(start <= one.start < end for one in places):
        return None
    named = [
        one
        for one in scenes.sentence.mentions_between(start, end)
        if one.names_place and one.actor_id is None and not one.is_adjective
        if one.place_id not in scenes.gazetteer.far
        if not OWNER.match(text, one.end)
        and not FIRED_FROM.search(text[start : one.start])
        and not is_way_mark(text[start : one.start])  # "the town, 30 km south of Orlev, was hit"
        and not any(said.words.start <= one.start < said.words.end for said in scenes.sayings)
    ]
    return innermost(named, text)[0] if named else None


def named_in(draft: Draft, scenes: Scenes) -> Mention | None:
    """Return the place that the words of a claim name, or those right behind them."""
    sentence, text = scenes.sentence, scenes.text
    first, last = draft.quote.start, min(sentence.end, draft.quote.end + NEXT)
    if stop := STOP.search(text, draft.quote.end, last):
        last = stop.start()
    inside = [
        one
        for one in innermost(scenes.all, text)
        if (
            first <= one.start < last
            or LED_TO.fullmatch(text, draft.quote.end, max(draft.quote.end, one.start))
        )
        and not CLOCK.match(text, one.end)
    ]
    return min(inside, key=lambda one: way(one, draft)) if inside else None


def asked_for(draft: Draft, scenes: Scenes) -> Mention | None:
    """Return the place that a demand names."""
    end = max(scenes.sentence.clause_of(draft.quote, CLAUSE).end, draft.quote.end)
    if also := ALSO.search(scenes.text, draft.quote.end, end):
        end = also.start()
    named = (one for one in scenes.named if one.actor_id is None)
    return next((one for one in named if draft.quote.start <= one.start < end), None)


def own_of(draft: Draft, scenes: Scenes, places: Sequence[Mention]) -> list[Mention]:
    """Return the places in the clause of a claim; for a deed those in its words, if any."""
    own = scenes.sentence.clause_of(draft.quote, CLAUSE)
    text, end = scenes.text, own.end
    is_doing = DOING.match(text, draft.quote.start - 2) is not None
    if is_doing and (new := NEW_DEED.search(text, draft.quote.end, end)):
        end = new.start()
    inside = [one for one in places if own.start <= one.start < end]
    last = draft.quote.end
    inside = [one for one in inside if not AND_DOING.search(text, last, one.start)] or inside
    if draft.kind in TAKING:
        words = counted(draft)
        inside = [one for one in places if words.start <= one.start < words.end] or inside
    return inside


def nearest(draft: Draft, scenes: Scenes, places: Sequence[Mention]) -> Mention:
    """Return of several places the one that stands nearest to a claim and says most."""
    best = min(places, key=lambda one: _cost(one, draft, scenes) + way(one, draft))
    return best if draft.quote.start < best.start else first_of_list(best, scenes)


def first_of_list(place: Mention, scenes: Scenes) -> Mention:
    """Return the first of the places that stand in one list: "on Orlev, Tarn and Sorn"."""
    first, is_list = place, False
    for one in reversed(scenes.near):
        if one.end < first.start and LISTED.fullmatch(scenes.text, one.end, first.start):
            is_list |= scenes.text[one.end : first.start].endswith(("and ", "and the "))
            first = one
    return first if is_list else place


def opening(scenes: Scenes) -> Mention | None:
    """Return the place with which a sentence begins: "Eastern Orlev has been under siege"."""
    sentence = scenes.sentence
    named = [one for one in sentence.mentions if one.names_place and one.actor_id is None]
    if not named or named[0].start - sentence.start > 12:
        return None
    return None if OWNER.match(scenes.text, named[0].end) else named[0]


def is_setting(place: Mention, scenes: Scenes) -> bool:
    """Tell whether a sentence begins with where it plays: "In the port of Orlev, ..."."""
    return SETTING.fullmatch(scenes.text, scenes.sentence.start, place.start) is not None


def counted(draft: Draft) -> Span:
    """Return the words of a claim, of places those that count: "took Orlev and six villages"."""
    is_count = draft.kind == "territorial_control" and draft.value_span is not None
    is_count |= draft.value_span is not None and draft.value_span.start - draft.quote.start > FAR
    start = draft.value_span.start if is_count and draft.value_span else draft.quote.start
    return Span(start, max(start, draft.quote.end))


def way(place: Mention, draft: Draft) -> int:
    """Return how far a place is from a claim: "six villages in Fuzuli, seven in Jabrayil"."""
    words = counted(draft)
    away = max(place.start - words.end, words.start - place.end, 0)
    return away + (BEHIND if place.end <= words.start else 0)


def _cost(place: Mention, draft: Draft, scenes: Scenes) -> int:
    """Return how little a place says of a claim; one in it or right behind it says all."""
    gazetteer: Gazetteer = scenes.gazetteer
    is_own = (
        0 <= place.start - draft.quote.end < 12
        or (
            TOLD_IN.fullmatch(scenes.text, draft.quote.end, max(draft.quote.end, place.start))
            is not None
        )
        or (draft.value is not None and counted(draft).start <= place.start < draft.quote.end)
    )
    # "Stormed eastern Orlev on Monday, killing nine"
    is_wide = gazetteer.cost(place) >= WIDE and is_setting(place, scenes)
    if not is_wide:  # "In Velia, nine died in two blasts near Orlev"
        is_own |= RIGHT_BEFORE.fullmatch(scenes.text, place.end, draft.quote.start) is not None
    if is_own and place.end <= draft.quote.start and is_beside(place.start, scenes.text):
        return FAR  # "took a post north of Orlev, killing nine in the Tarn area"
    return 0 if is_own else gazetteer.cost(place)


def of_status(draft: Draft, scenes: Scenes) -> Mention | None:
    """Return the place whose status is told, if the sentence names it before the claim ends."""
    named = (one for one in scenes.named if one.actor_id is None)
    return next((one for one in named if one.start < draft.quote.end), None)
