"""Say where a deed was that people of one place tell: "residents of Orlev", its governor."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.place.place_roles import are_taken_to, is_where_spoken
from nkclaims.extraction.place.scenes import Scenes
from nkclaims.grammar.document import Span

# People who tell of what happened where they are; a governor tells of all his region, a ministry of
# all the land.
LOCALS = QuickRegex(
    r"\b(?:residents?|villagers?|townspeople|inhabitants|locals?|witness(?:es)?|survivors?|elders?"
    r"|mayor|police|headman|council(?:l?ors?)?|doctors?|nurses?|medics?|surgeons?|hospitals?|clinic|morgue"
    r"|farmers?|traders?|shopkeepers?|fishermen|teachers?|priest|imam|health workers?"
    r"|(?:local|town|city|village|hospital|health) (?:officials?|authorities|leaders?))\b"
    r"[^.;]{0,40}\s(?:of|in|from|at|near|outside)\s(?:the\s)?(?:[a-z-]+\s){0,4}$",
    re.IGNORECASE,
)
TREATING = QuickRegex(
    r"\b(?:doctors?|nurses?|medics?|surgeons?|hospitals?|clinic|morgue"
    r"|health (?:workers?|officials?))\b[^.;]{0,40}\s(?:of|in|from|at|near|outside)\s"
    r"(?:the\s)?(?:[a-z-]+\s){0,4}$",
    re.IGNORECASE,
)
# "Orlev Governor Jane Doe", "the Orlev region's military administration"
HEADS = r"[Gg]overnor|[Mm]ayor|[Aa]dministration"
HEAD = QuickRegex(rf"\b(?:{HEADS})\b")
RULER = rf"(?:{HEADS}|[Oo]fficials)\b"
RULED = re.compile(
    rf"(?:[’']s)?(?:\s(?:region(?:al)?|province|provincial|oblast|state|district|governorate|county|city"
    rf"|military|civil|acting|deputy|then)\b(?:[’']s)?)*\s{RULER}"
)
RULING = QuickRegex(rf"\b(?:{RULER}|[Hh]ead)\s(?:of|in)\s(?:the\s)?(?:[a-z]+\s){{0,2}}$")
# "Jane Doe, a nurse in Orlev" need not tell of Orlev.
APPOSITION = re.compile(
    r"(?:[A-Z][\w’'.-]*|\d+),\s(?:an?|the|one)\s[^,]*$|,\s(?:who|which|\w+ing)\s[^,]*$"
)
# "They killed eleven of us", as nobody tells it who was not there
OURS = re.compile(r"\b(?:we|us|our|ours|my|here)\b", re.IGNORECASE)
# "The health ministry in Orlev says nine died in the past day"
MINISTRY = QuickRegex(
    r"\b(?:health ministry|ministry of health|^the ministry) in (?:the )?$", re.IGNORECASE
)
# "Jane Doe, head of the Orlev hospital"
OF_HOSPITAL = QuickRegex(
    r"\b(?:head|director|chief|doctors?|nurses?|medics?|surgeons?|manager|staff|sources?|spokes\w+)"
    r"\s(?:at|of|in|from)\s(?:the\s)?(?:[a-z-]+\s){0,3}$"
)
WARD = re.compile(r"(?:[Hh]ospital|[Cc]linic|[Mm]orgue)$")
REACHED = QuickRegex(
    r"\b(?:reached|contacted|interviewed) (?:by|over|via) (?:the )?(?:tele|mobile )?phone"
    r" (?:in|from|at|near|outside) (?:the )?(?:[a-z-]+ ){0,4}$"
)
BEFORE = 90  # characters before a place in which they stand


def ruled(scenes: Scenes) -> Mention | None:
    """Return the city or region of which a governor or mayor speaks in a sentence."""
    for one in scenes.named:
        before = scenes.text[max(scenes.sentence.start, one.start - BEFORE) : one.start]
        is_theirs = RULED.match(scenes.text, one.end) or RULING.search(before)
        is_told = any(_is_in(one.start, each.scope) for each in scenes.sayings)
        is_land = one.actor_id is not None or scenes.gazetteer.is_country(one)
        if is_theirs and not is_told and not is_land:
            return one
    return None


def ruled_by(draft: Draft, scenes: Scenes) -> Mention | None:
    """Return the city or region whose governor or mayor tells of a deed."""
    is_deed = draft.scope in (None, "incident", "daily")
    said = [one for one in scenes.sayings if _is_in(draft.quote.start, one.scope)]
    return ruled(scenes) if said and is_deed else None


def _is_in(at: int, span: Span) -> bool:
    return span.start <= at < span.end


def told_from(draft: Draft, scenes: Scenes, deed: Mention | None = None) -> Mention | None:
    """Return the place of the people who tell a claim, if it is of no other place.

    A ``deed`` was just told, of which those who treat the hurt may tell in another place.
    """
    said = [one for one in scenes.sayings if _is_in(draft.quote.start, one.scope)]
    if not said:
        return None
    first = scenes.sentence.start
    is_ours = any(OURS.search(scenes.text, each.scope.start, each.scope.end) for each in said)
    for one in scenes.named:
        words = scenes.text[max(first, one.start - BEFORE) : one.start]
        is_local = LOCALS.search(words) is not None and APPOSITION.search(words) is None
        is_local &= not is_where_spoken(words)
        is_local |= WARD.search(one.text) is not None and OF_HOSPITAL.search(words) is not None
        is_local |= draft.scope == "daily" and MINISTRY.search(words) is not None
        is_local |= is_ours and REACHED.search(words) is not None
        is_inside = all(
            _is_in(one.start, each.scope) for each in said
        )  # "nine died in hospital in"
        is_local &= not are_taken_to(scenes.text, one.end)
        is_away = deed is not None and deed.text != one.text
        is_local &= not (is_away and TREATING.search(words))
        if one.actor_id is None and is_local and not is_inside:
            return one
    return None
