"""Say when what a toll adds came about: names announced by a day, or a deed of a day of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.time.days import Day, Days
from nkclaims.extraction.time.sums import is_of_other

# "Recovered nine more bodies", "two more died of their wounds": each on a day of its own
OF_BODIES = re.compile(
    r"\b(?:bod(?:y|ies)|corpses?|remains|(?:of|from|to) (?:their|his|her) (?:wounds|injuries))\b"
)
DEEDS = ("territorial_control", "equipment_loss", "damage")


def eve(day: Day) -> date:
    """Return the day as of which a toll was that was given on a day, or in a night: its eve."""
    is_night = day.mention.unit == "night" and day.end - day.start == timedelta(days=1)
    return day.start if is_night else day.end


def said_on(draft: Draft) -> date:
    """Return the day on which a toll was given, of a night its eve."""
    first, last = draft.stated or (None, date.max)
    is_night = first is not None and last - first == timedelta(days=1)
    return first if first is not None and is_night else last


def of_increment(
    draft: Draft,
    sentence: Sentence,
    days: Days,
    own: Sequence[Day],
    carried: tuple[date, date] | None,
) -> tuple[date | None, date]:
    """Return when what was added came about: up to the day of the statement, or in a stretch.

    What is a deed of its own, as places taken and bodies found are, has the day of that deed.
    """
    text, is_own = days.article.text, False
    end = min(said_on(draft), days.told_on) if draft.stated else days.told_on
    is_listed = draft.rule_id == "figure-plus"  # "tanks: 1,904 (+6)" is added to a list
    if (draft.kind in DEEDS and not is_listed) or OF_BODIES.search(
        text, draft.quote.start - 20, draft.quote.end + 30
    ):
        is_own = True
    for one in own:
        if days.begins(one, sentence) or is_of_other(one, draft, sentence, days.article.text):
            continue
        if is_listed:
            return None, min(one.end, days.published)
        if one.mention.unit == "night" and not is_own:
            return None, eve(one)  # "last night named 31 more"
        if one.start < one.end <= days.published:
            return one.start, one.end
        end = one.end if one.end <= days.published else end
        return (end if is_own else None), end
    if is_own and carried is not None:
        return carried
    return (end if is_own else None), end
