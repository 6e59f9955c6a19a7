"""Tell what is told away from the scene of its passage: people who are given back, held, abroad."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.place.named_places import CLAUSE
from nkclaims.extraction.place.scenes import Scenes
from nkclaims.grammar.qualifiers import ABOUT

GIVEN_BACK = QuickRegex(
    r"\b(?:took back|taken back|got back|hand(?:ed|ing|s)? (?:\w+ )?(?:over|to)|handover"
    r"|given (?:back|to)|repatriat\w+|exchang\w+|swap\w*|returned|released|freed|set free"
    r"|came home|laid down (?:their|its) arms)\b",
    re.IGNORECASE,
)
PEOPLE = re.compile(
    r"\b(?:bod(?:y|ies)|remains|corpses?|prisoners?|captives?|captured|detainees?|servicem[ae]n"
    r"|soldiers?|troops|hostages?|civilians?|fighters?|pilots?)\b",
    re.IGNORECASE,
)
HELD = QuickRegex(
    r"\bin(?:\s[\w’'-]+){1,2}\s(?:hands|custody|captivity|detention)\b"
    r"|\bin (?:the hands|captivity)\b"
    r"|\b(?:held|hold|holds|holding)\s(?:[\w,.-]+\s){0,3}?"
    r"(?:captives?|captured|prisoners?|hostages?|detainees)\b|\bprisoners? of war\b"
)
# "The rebels hold 43 officers", wherever that is
HOLDS = re.compile(
    r"\b(?:holds?|held|holding)"
    rf"\s{ABOUT}$"
)
ABROAD = re.compile(r"\babroad\b|\bneighbou?ring countries\b|\bother countries\b")


def is_held(draft: Draft, scenes: Scenes) -> bool:
    """Tell whether people are said to be in somebody's hands."""
    own = scenes.sentence.clause_of(draft.quote, CLAUSE)
    number = (draft.value_span or draft.quote).start
    if draft.measure == "captured" and HOLDS.search(scenes.text, own.start, number):
        return True
    return HELD.search(scenes.text, own.start, min(own.end, draft.quote.end + 40)) is not None


def is_gone_abroad(draft: Draft, scenes: Scenes) -> bool:
    """Tell whether people fled abroad, of whom no more is said than what land they left."""
    behind = draft.quote.end + len(" into exile ")
    found = ABROAD.search(scenes.text, draft.quote.start, behind)
    if draft.measure != "displaced" or found is None:
        return False
    return not any(draft.quote.start <= one.start < found.end() for one in scenes.named)


def is_away(draft: Draft, scenes: Scenes) -> bool:
    """Tell whether a figure is of people who were given back, are held, or went abroad."""
    if draft.kind != "casualties":
        return False
    text, end = scenes.text, draft.quote.end
    if draft.measure == "displaced":
        return ABROAD.search(text, draft.quote.start, end + 24) is not None
    if is_held(draft, scenes):
        return True
    own = scenes.sentence.clause_of(draft.quote, CLAUSE)
    given = GIVEN_BACK.search(text, own.start, own.end)
    return given is not None and PEOPLE.search(text, draft.quote.start, end) is not None
