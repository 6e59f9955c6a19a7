"""Tell whether a date is that of a deed, whose day what follows takes over, or of a state."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from nkclaims.extraction.draft import HAPPENINGS, Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.deed_nouns import DEED_NOUN
from nkclaims.extraction.time.aftermath import is_of_sequel
from nkclaims.extraction.time.background_days import is_in_passing
from nkclaims.extraction.time.days import Day
from nkclaims.extraction.time.deed_names import looks_back

DATED = (
    *HAPPENINGS,
    *("ceasefire_violation", "ceasefire_agreement", "ceasefire_collapse"),
    *("diplomacy", "accusation"),
)
TAKEN = ("act-place-taken", "act-place-fell", "act-place-was-taken", "act-place-fell-to")
LONG = ("cumulative", "period")
SURE = ("stated", "relative")
DEED = QuickRegex(rf"\b{DEED_NOUN}\b", re.IGNORECASE)
# "The road was closed on Sunday", "rescuers were still digging on Friday"
STATE = re.compile(
    r"\b(?:is|are|was|were|been|remain\w*|stay\w*|lay|stood|still|continu\w*|kept|ha[sd] no)\b"
)
# "On Sunday the streets were calm": what follows plays on that day
AHEAD = re.compile(
    r"(?:On |(?:Late|Early) (?:on )?)?(?:[Yy]esterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|The (?:next|same|following) (?:day|night|morning))\b"
)


# "The minister called on Monday for an inquiry": what follows is still of the deed
_REACTION = (
    r"(?:denied|rejected|dismissed|condemned|deplored|denounced|criticised|criticized"
    r"|called|urged|demanded|appealed|pledged|promised|vowed|apologi[sz]ed|thanked|expressed|offered"
    r"|pleaded|protested|summoned|complained|insisted|rebuked|warned|visited|voiced|hailed|praised"
    r"|(?:ordered|opened|launched|began) an? (?:[a-z]+ )?(?:inquiry|investigation|probe|case))\b"
)
REACTED = re.compile(rf"\b{_REACTION}[^,;.]{{0,50}}\Z")
REACTS = re.compile(rf"(?:\s(?:morning|afternoon|evening|night))?\s(?:\w+ly\s|also\s)?{_REACTION}")


def is_of_reaction(day: Day, sentence: Sentence, drafts: Sequence[Draft]) -> bool:
    """Tell whether on a day somebody only spoke of a deed: denied it, called for an inquiry."""
    if any(one.kind in HAPPENINGS and one.period_basis in SURE for one in drafts):
        return False
    text, at = sentence.text, day.mention.start - sentence.start
    is_led = REACTS.match(text, day.mention.end - sentence.start) is not None
    return is_led or REACTED.search(text, 0, at) is not None


def dates_deed(sentence: Sentence, drafts: Sequence[Draft]) -> bool:
    """Tell whether the date of a sentence may be that of a deed.

    A claim of it has the date, or it stands at the head; else the sentence tells of no mere state.
    """
    counts = [one for one in drafts if one.value is not None]
    if counts and all(one.scope == "period" and one.period is None for one in counts):
        return False  # "on Thursday 21,000 were sheltering there"
    if AHEAD.match(sentence.text) or any(_is_dated(one) for one in drafts):
        return True
    return STATE.search(sentence.text) is None or DEED.search(sentence.text) is not None


def _is_dated(draft: Draft) -> bool:
    is_deed = draft.kind in DATED and draft.measure != "missing" and draft.scope not in LONG
    return is_deed and draft.period_basis in ("stated", "relative")


def is_taking(draft: Draft) -> bool:
    """Tell whether a claim is of places that were taken, not of who holds one."""
    is_counted = draft.kind == "territorial_control" and draft.value is not None
    return draft.rule_id in TAKEN or (is_counted and draft.measure == "controlled")


def carried_on(days: Sequence[Day], is_said: bool) -> list[Day]:
    """Return the days that what follows may be of: "said on Monday that the day before"."""
    ahead = [one for one in days if one.carries and not looks_back(one.mention)]
    return ahead if ahead or not is_said else [one for one in days if one.carries]


def is_after_deed(day: Day, sentence: Sentence) -> bool:
    """Tell whether a day is of what followed a deed: of bodies found, of wounded who died."""
    return is_of_sequel(day.mention.start - sentence.start, sentence.text)


def days_of_deeds(
    days: Sequence[Day], sentence: Sentence, drafts: Sequence[Draft], long_ago: date
) -> list[Day]:
    """Return those of the days of a sentence that are no window, no aside and no end of a toll."""
    return [
        one
        for one in days
        if (not _is_window(one) or _is_of_deeds(one, drafts))
        and not is_in_passing(one.mention, sentence, drafts, one.end < long_ago)
        and not _ends_toll(one, drafts)
    ]


def _is_window(day: Day) -> bool:
    """Tell whether days move with the report, "in the past week": they are those of no deed."""
    return day.mention.kind == "window" and not day.is_past_day


def _is_of_deeds(day: Day, drafts: Sequence[Draft]) -> bool:
    """Tell whether figures of deeds, not of flight or of a part of a toll, are of such days."""
    return any(
        one.period == (day.start, day.end) and one.measure != "displaced" and not one.links
        for one in drafts
    )


def _ends_toll(day: Day, drafts: Sequence[Draft]) -> bool:
    """Tell whether a day is only that to which a toll counts: "on Sunday it stood at 224"."""
    last = [one for one in drafts if one.period and one.period[1] == day.end and one.value]
    return bool(last) and all(one.as_of == day.end for one in last)
