"""Find stretches of days that a sentence gives by two dates: "from 27 September to 1 November"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.grammar.date_mention import DateMention

REACH = 90  # characters before a date in which "from" stands
DAYS = ("date", "month_day", "weekday", "relative", "month", "month_year", "year")
EXACT = ("date", "month_day")
CLOCKS = ("clock", "clock_range")
CLOCK = (
    r"(?:(?:before|after|early|late|shortly before|shortly after|the early hours of"
    r"|the (?:morning|afternoon|evening|night) of)\s)?"
    r"(?:(?:\d{1,2}(?:[:.]\d\d(?:\s?[ap]\.?m\.?)?|\s?[ap]\.?m\.?)|noon|midday|midnight|dawn)"
    r"\s(?:on\s)?)?"
)
NEAR = 40  # characters before a date in which "the night to" stands
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NAMES = {one: at for at, one in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}
LINK = re.compile(
    r"(?:\s(?:morning|afternoon|evening|night))?"
    r",?\s*(?:to|until|till|through|up to|[-–—])\s*(?:on\s)?"
    # "From 2011 until a lull in 2018"
    rf"(?:(?:an?|the|its)\s(?:[\w-]+\s){{1,3}}(?:in|on|of)\s)?(?:the\s+)?{CLOCK}"
)
THROUGH = re.compile(r"\s(?:through|until|till)\s")  # "Monday through Wednesday"
AND = re.compile(rf"\s+and\s+(?:the\s+)?{CLOCK}")
# "During the day on May 2 and on the night of May 3"
AND_PART = re.compile(
    r"(?:\s(?:morning|afternoon|evening|night))?\s+and\s+(?:(?:on|in|during|into)\s)?(?:the\s)?"
    r"(?:(?:early\s)?(?:morning|evening|night|afternoon|day|(?:early\s)?hours)\s(?:of|on|to)\s)?"
    r"(?:early\s)?(?:on\s)?"
)
# "Took Orlev on Saturday and Tuvan early on Sunday, killing 67": over both days
AND_PLACE = re.compile(
    r"\sand\s(?:[A-Z][\w’'-]+(?:,?\s(?:and\s)?)){1,6}(?:late\s|early\s)?(?:on\s)?"
)
DOING = re.compile(r",\s(?:[a-z]+ly\s)?[a-z]+ing\s")
DASH = re.compile(r"\s?[-–—]\s?")  # "27 August - 2 September"
# "Between the start of the invasion in February and June 11"
WITH = r"(?:(?:the\s)?(?:start|beginning|onset|outbreak|launch)\sof\s[^,.;]{2,40}?\s(?:in|on)\s)?"
FROM = QuickRegex(
    rf"\b(?:from|since|between|(?P<night>\b(?:overnight|night)(?:\s(?:of|from|between))?))\s+"
    rf"{WITH}(?:the\s+)?{CLOCK}$",
    re.IGNORECASE,
)
# "Late on Friday into Saturday", "Friday night and early Saturday"
INTO = re.compile(
    r"(?:\s(?:night|evening))?\s(?:and\s)?(?:(?:in)?to|and)\s(?:the\s)?(?:early\s)?"
    r"(?:hours\sof\s|on\s)?"
)
# "In the night of Thursday to Friday"
OF_NIGHT = re.compile(r"\s(?:of|from|between)\s(?:the\s)?")
# "In the night to Wednesday", "overnight into Sunday"
NIGHT_TO = QuickRegex(
    r"\b(?:over)?night\s(?:and\s)?(?:(?:in)?to|before|leading (?:in)?to)\s(?:early\s)?(?:the\s)?$",
    re.IGNORECASE,
)
# "Launched drones overnight on May 17": by the morning of that day
NIGHT_ON = re.compile(r"\b[Oo]vernight\s(?:on|of)\s\Z")


def _is_next(first: str, last: str) -> bool:
    """Tell whether one day of the week follows another: "on Sunday and Monday"."""
    if first.isdigit() and last.isdigit():  # "in 2023 and 2024"
        return int(first) + 1 == int(last)
    months = [one.split()[0][:3].lower() for one in (first, last)]
    if all(one in MONTHS for one in months):  # "in July and August 2006"
        return (MONTHS.index(months[0]) + 1) % len(MONTHS) == MONTHS.index(months[1])
    days = [NAMES.get(one.split()[-1][:3].lower(), -9) for one in (first, last)]
    return (days[0] + 1) % len(NAMES) == days[1]


def _is_next_date(first: DateMention, last: DateMention) -> bool:
    """Tell whether one date follows another: "May 2 and May 3", "yesterday and this morning"."""
    if first.kind == last.kind == "relative":
        is_day = first.unit == last.unit == "day" and first.anchor == last.anchor
        return is_day and (first.shift, last.shift) == (-1, 0)
    if first.kind not in EXACT or last.kind not in EXACT or not first.day or not last.day:
        return False
    return first.month == last.month and first.day + 1 == last.day


def _is_this_year(mention: DateMention) -> bool:
    """Tell whether all of a year is meant, of which a month is the last: "this year till May"."""
    return mention.kind == "relative" and mention.unit == "year" and mention.shift == 0


def stretches(text: str, dates: Sequence[DateMention]) -> list[tuple[DateMention, DateMention]]:
    """Return the pairs of dates that are first and last day of a stretch, in text order.

    >>> from nkclaims.grammar.dates import find_dates
    >>> words = "from 27 September to 1 November"
    >>> [(first.text, last.text) for first, last in stretches(words, find_dates(words))]
    [('27 September', '1 November')]
    """
    found = []
    # "between the evening of May 1 and 11:00 on May 3"
    for first, last in pairwise([one for one in dates if one.kind not in CLOCKS]):
        if first.kind not in DAYS or last.kind not in DAYS:
            continue
        before = FROM.search(text[max(0, first.start - REACH) : first.start])
        between = text[first.end : last.start]
        is_between = before is not None and "between" in before.group().lower()
        are_days = AND.fullmatch(between) and _is_next(first.text, last.text)
        if (
            DASH.fullmatch(between)
            or (
                first.unit != "night"
                and _is_next(first.text, last.text)
                and INTO.fullmatch(between)
            )
            or ((before or _is_this_year(first)) and LINK.fullmatch(between))
            or (first.kind == last.kind == "weekday" and THROUGH.fullmatch(between))
            or (AND.fullmatch(between) and (is_between or are_days))
            or (_is_next_date(first, last) and AND_PART.fullmatch(between))
            or (AND_PLACE.fullmatch(between) and DOING.match(text, last.end))
        ):
            found.append((first, last))
    return found


def ends_night(mention: DateMention, text: str) -> bool:
    """Tell whether a date is the second day of a night: "in the night to Wednesday".

    >>> from nkclaims.grammar.dates import find_dates
    >>> words = "shelled overnight into Sunday"
    >>> ends_night(find_dates(words)[-1], words)
    True
    """
    first = max(0, mention.start - NEAR)
    if mention.kind in ("date", "month_day") and NIGHT_ON.search(text, first, mention.start):
        return True
    return NIGHT_TO.search(text, first, mention.start) is not None


def named_nights(dates: Sequence[DateMention], text: str) -> set[int]:
    """Return where nights stand that the dates behind them name: "in the night to Wednesday"."""
    return {
        one.start
        for one, then in pairwise(dates)
        if one.unit == "night"
        and (ends_night(then, text) or OF_NIGHT.fullmatch(text, one.end, then.start))
    }
