"""Give a figure of more, or of some, of those told before their population: "nine others"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.figure.counted import MILITARY, last_told
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace

MORE = re.compile(r"\b(?:more|others?|another|further|additional)\b(?!\sthan\b)", re.IGNORECASE)
STOP = re.compile(r"[,;:.]")
BEHIND, BEFORE = 8, 12  # characters around a figure in which such a word may stand
THAN = 6  # more, in which "than" does
OF_THOSE = re.compile(
    r"\b(?:of|[Aa]mong|[Aa]mongst) (?:the|those) (?:injured|wounded|dead|killed|missing"
    r"|victims|captured)\b"
)
PART_OF = re.compile(
    r"\b(?:of|among) (?:them|these|the (?:dead|victims|wounded|injured|killed|missing))\b"
)
OTHERS = re.compile(r"\bothers?\b")
NEAR = 1  # sentences over which "the wounded" are those told before
BESIDE = 60  # characters before a number in which the one stands beside whom others are told
BESIDE_ONE = QuickRegex(
    r"\b(?:the|an?|his|her)\s(?:[\w-]+\s)?(?:(?P<rank>(?:[\w-]+-)?(?:colonel|general|captain|major"
    r"|lieutenant|sergeant|corporal|brigadier|commander|admiral|soldier|serviceman|fighter|officer"
    r"|warlord))|[\w-]+)\sand\s\Z",
    re.IGNORECASE,
)
HEAD = re.compile(
    r"(?:[.!?][”\"’]?\s|\n)[“\"]?"
    r"(?:(?:At least|About|Some|Nearly|Over|More than|Around|Up to)\s)?\Z"
)
LED = 14  # characters before a number with which a sentence begins
POLICE = re.compile(r"\bpolice\b", re.IGNORECASE)


def counts_more(text: str, start: int, end: int) -> bool:
    """Tell whether words count more than those told, and what follows them does not.

    "Another 19 were hurt"; but "19 people got injuries, more than 30 houses burned".
    """
    for one in MORE.finditer(text, start, end + BEHIND + THAN):
        if one.start() >= end + BEHIND:
            return False
        if one.start() < end or STOP.search(text, end, one.start()) is None:
            return True
    return False


def of_the_same(draft: Draft, before: Draft, text: str) -> Draft:
    """Return a figure of more of those whom the one before counts: "and injured nine more"."""
    is_more = draft.is_general and counts_more(text, draft.quote.start, draft.quote.end)
    if draft.links or is_more:
        draft = replace(draft, population=before.population)
    is_plain = is_more and draft.group == "none" and not draft.links and not before.links
    words = text[draft.quote.start : draft.quote.end + BEHIND]
    is_plain &= before.value != 1 or OTHERS.search(words) is None  # "a child and 14 others"
    return replace(draft, group=before.group) if is_plain else draft


def of_the_told(draft: Draft, passage: Sequence[Draft], text: str) -> Draft:
    """Return a figure of more, or of some, of those told just before: "Eleven others were hurt"."""
    last = draft.quote.end
    if draft.value_span is not None and not draft.links:  # "17 people, most of them women"
        comma = text.find(",", draft.value_span.end, last)
        last = comma if comma >= 0 else last
    first = max(0, draft.quote.start - BEFORE)
    is_more = draft.is_general and counts_more(text, first, last)
    at = draft.value_span.start if draft.value_span is not None else draft.quote.start
    if is_more and (beside := BESIDE_ONE.search(text, max(0, at - BESIDE), at)):
        # "The colonel and four others" are soldiers; "the mayor and four others" may be anybody
        is_army = beside["rank"] is not None and POLICE.search(beside.group()) is None
        return replace(draft, population="military") if is_army else draft
    words = text[first : last + BEHIND]
    people = [one for one in passage if one.object == "person" and one.value is not None]
    is_bare = draft.is_bare and draft.value and draft.qualifier != "order_of_magnitude"
    if is_bare and people and HEAD.search(text, max(0, at - LED), at):
        # "Three marines were killed. Four were gravely wounded"
        whole = last_told(people) or people[-1]
        is_next = draft.sentence - whole.sentence == 1 and whole.measure != draft.measure
        if is_next and whole.population in ("civilian", "military") and whole.kind == draft.kind:
            return replace(draft, population=whole.population)
    if not people or not (PART_OF.search(words) or is_more):
        return draft
    told = last_told(people) or people[-1]
    if told.population == "military" and not draft.is_general and OF_THOSE.search(words):
        return draft  # "three of the dead were farmers", whatever the army calls them
    is_near = draft.sentence - told.sentence <= 1 and told.population in ("civilian", "military")
    return replace(draft, population=told.population) if is_near else draft


def of_those(draft: Draft, told: Sequence[Draft]) -> Draft:
    """Return a figure of some whom one before counts: "two of the injured"."""
    near = (one for one in told if draft.sentence - one.sentence <= NEAR)
    whole = [one for one in near if one.measure == draft.measure and one.population]
    if not whole or (whole[-1].population == "military" and not draft.is_general):
        return draft
    return replace(draft, population=whole[-1].population)


def of_mixed(draft: Draft, told: Sequence[Draft], text: str) -> Draft:
    """Return a figure of more than soldiers and others told side by side: it may be of either.

    "Two soldiers and a policeman were killed, and three were hurt."
    """
    if not told or not draft.is_general or draft.links:
        return draft
    last = told[-1]
    if draft.population == "civilian" and counts_more(text, draft.quote.start, draft.quote.end):
        whole = next((one for one in reversed(told) if not one.links), last)
        beside = [one for one in told if one.measure == whole.measure and not one.links]
        is_mixed = any(one.population != "civilian" and one.object == "person" for one in beside)
        return replace(draft, population="unspecified") if is_mixed else draft
    if draft.population != "military":
        return draft
    is_open = last.object == "person" and last.population == "unspecified" and not last.is_general
    if not is_open or last.links or MILITARY.search(text, draft.quote.start, draft.quote.end):
        return draft
    beside = [one for one in told[:-1] if one.measure == last.measure and not one.links]
    is_mixed = any(one.population == "military" for one in beside)
    return replace(draft, population="unspecified") if is_mixed else draft
