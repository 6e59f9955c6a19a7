"""Find the places that people fled, or cannot leave: "driven out of Orlev"."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.place.named_places import way
from nkclaims.extraction.place.nesting import innermost
from nkclaims.extraction.place.scenes import Scenes
from nkclaims.extraction.place.toll_places import MOVED
from nkclaims.grammar.qualifiers import ABOUT

ARRIVED = re.compile(r"\b(?:arriv\w+|returned|took in|taken in|come back|went back|gone back)\b")
LEFT = re.compile(
    r"\b(?:fled|flee|fleeing|left|leave|leaving|abandoned|deserted|quit|vacated|out of"
    r"|driven from|displaced from"
    r"|evacuated from|uprooted from"
    r"|moved from|(?<!farther )(?<!further )from)\s(?:the\s|their homes in\s|homes in\s)?"
    r"(?:(?!(?:to|into|towards?|for|across|over|by)\b)[a-z]+(?:ern)?\s){0,2}$"
)
REFUGEES = re.compile(
    r"\b(?:refugees|displaced people|displaced persons|evacuees|asylum seekers"
    r"|displaced families)\sfrom\s"
    r"(?:the\s)?(?:[a-z]+\s){0,2}(?:of\s)?\Z"
)
# "9,000 people are sheltering in its schools", "took shelter around its base of Orlev"
SHELTER = re.compile(r"\b(?:shelter|refuge|stay|liv(?:e|ing)|remain|sleep|hous(?:ed|ing)|camp)")
ROOF = re.compile(
    r"\b(?:in|at|around|inside)\s(?P<place>(?:its|their|\d+|(?-i:[A-Z]{2,6})|public|makeshift)\s"
    r"(?:[\w-]+\s){0,2}?(?:schools|shelters|camps|churches|mosques|bases?|hospitals|tents|hotels)"
    r"(?:\sof\s[A-Z][\w’-]+)?)"
)
# "Fled their homes in the south, and 900 left Orlev": the second is of others
AND_OTHERS = re.compile(
    rf",?\s(?:and|(?:together|along)\swith|as\swell\sas|plus)\s{ABOUT}[\d.,]+\s"
)
# "And left Orlev under the rebels' control"
LEFT_HELD = re.compile(
    r"[^,.;]{0,50}\s(?:under|in|without|at)\s(?:[\w’'-]+\s){0,2}(?:control|hands|ruins)"
)
FLIGHT = re.compile(
    r"\b(?:fle[ed]\w*|left|leave|driven|forced|uprooted|displaced|abandoned|deserted|quit|vacated|exodus)\b"
)
STUCK = re.compile(r"\b(?:trapped|besieged|stranded|cut off|encircled)\b")
ROOFS = 60  # characters behind a figure within which their roof is named
BEHIND = 12  # characters behind a figure in which it is said that they cannot leave


def left_by(draft: Draft, scenes: Scenes) -> Mention | None:
    """Return the place that people left: "fled Orlev", "driven out of Orlev"."""
    sentence, text = scenes.sentence, scenes.text
    for one in sentence.mentions:  # "4,000 refugees from Sudan arrived in Chad"
        if (
            draft.quote.start <= one.start
            and not one.is_adjective
            and (one.names_place or one.actor_id in scenes.gazetteer.states)
        ):
            if REFUGEES.search(text[draft.quote.start : one.start]):
                return one
            break
    if ARRIVED.search(text, draft.quote.start, draft.quote.end + 12):
        return None  # "arrived in Orlev on buses from Tarn"
    found = []
    for one in sentence.mentions:
        if not one.names_place and one.actor_id not in scenes.gazetteer.states:
            continue
        before = text[max(sentence.start, one.start - 40) : one.start]
        is_held = LEFT_HELD.match(text, one.end) is not None
        is_left = LEFT.search(before) is not None and not is_held and not one.is_adjective
        if AND_OTHERS.search(text, draft.quote.end, max(one.start, draft.quote.end)):
            continue
        if one.start >= draft.quote.start and is_left:
            found.append(one)
    if not found:
        return None
    best = min(found, key=lambda one: way(one, draft))
    behind = next((one for one in sentence.mentions if one.start >= best.end), None)
    inner = innermost([best, behind], text) if behind and behind.names_place else [best]
    return inner[0]  # "fled the Velia district of Orlev"


def is_stuck(draft: Draft, text: str) -> bool:
    """Tell whether people cannot leave where the passage plays: "9,000 are trapped"."""
    words = text[draft.quote.start : draft.quote.end + BEHIND]
    return draft.measure == "other" and STUCK.search(words) is not None


def is_flight(draft: Draft, text: str) -> bool:
    """Tell whether people left where the passage plays: "12,000 fled to Orlev"."""
    words = text[draft.quote.start : draft.quote.end]
    return draft.measure == "displaced" and FLIGHT.search(words) is not None


def sheltered(draft: Draft, scenes: Scenes) -> Mention | None:
    """Return under which roofs people who fled shelter, as it is printed: "in its schools"."""
    if draft.measure not in MOVED:
        return None
    end = min(scenes.sentence.end, draft.quote.end + ROOFS)
    roof = ROOF.search(scenes.text, draft.quote.start, end)
    if roof is None or SHELTER.search(scenes.text, draft.quote.start, roof.start()) is None:
        return None
    return Mention(*roof.span("place"), roof["place"], is_place=True)
