"""The grammar of dates that count from another day: "last week", "two days ago", "25th day"."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import cast

from nkclaims.grammar.calendar_words import compiled, either
from nkclaims.grammar.date_mention import Anchor, DateMention, Reading, Unit
from nkclaims.grammar.number_words import GAP, JOINT, SOME_GAP, read_spelled

Shift = tuple[Unit, int, Anchor]
_WORDINGS: dict[str, Shift] = {
    "today": ("day", 0, "published"),
    "tonight": ("day", 0, "published"),
    "tomorrow": ("day", 1, "published"),
    "yesterday": ("day", -1, "published"),
    "on the eve": ("day", -1, "published"),  # as translators have it; none "of" something
    "day before yesterday": ("day", -2, "published"),
    "day after tomorrow": ("day", 2, "published"),
    "this morning": ("day", 0, "published"),
    "this afternoon": ("day", 0, "published"),
    "this evening": ("day", 0, "published"),
    "weekend": ("weekend", 0, "published"),
    "half of the year": ("year", 0, "published"),
    "quarter of the year": ("year", 0, "published"),
    "months of the year": ("year", 0, "published"),
    "that day": ("day", 0, "carried"),
    "same day": ("day", 0, "carried"),
    "previous day": ("day", -1, "carried"),
    "preceding day": ("day", -1, "carried"),
    "next day": ("day", 1, "carried"),
    "following day": ("day", 1, "carried"),
    # A night belongs to the day on whose morning it ends.
    "overnight": ("night", 0, "published"),
    "through the night": ("night", 0, "published"),
    "last night": ("night", 0, "published"),
    "during the night": ("night", 0, "published"),
    "in the night": ("night", 0, "published"),
    "night before": ("night", 0, "carried"),
    "previous night": ("night", 0, "carried"),
    "that night": ("night", 1, "carried"),
}
_WORDINGS |= {  # an hour of a day, which unlike a night is of one day alone
    f"{word} {hour}": ("day", shift, "carried")
    for word, shift in (
        ("previous", -1),
        ("preceding", -1),
        ("that", 0),
        ("next", 1),
        ("following", 1),
    )
    for hour in ("morning", "afternoon", "evening")
}
_HOURS_BEFORE = ("morning before", "afternoon before", "evening before")
_WORDINGS |= dict.fromkeys(_HOURS_BEFORE, ("day", -1, "carried"))
_ANCHORED_STEPS: dict[str, tuple[int, Anchor]] = {
    "last": (-1, "published"), "this": (0, "published"), "next": (1, "published"),
    "coming": (1, "published"), "previous": (-1, "carried"), "that": (0, "carried"),
    "same": (0, "carried"), "following": (1, "carried"),
}  # fmt: skip
_STEPPED_UNITS: tuple[Unit, ...] = ("week", "weekend", "month", "year", "decade")
_SAID: dict[str, Shift] = _WORDINGS | {
    f"{word} {unit}": (unit, *step)
    for word, step in _ANCHORED_STEPS.items()
    for unit in _STEPPED_UNITS
}


COUNT_LEADS = frozenset({"a", "an", "few", "several", "couple"})
WINDOW_LEADS = frozenset({"past", "last", "previous", "preceding", "next", "coming", "following"})
FORTNIGHT = "fortnight"  # two weeks
_UNITS = (
    *("second", "minute", "hour", "day", "night", "week", "weekend", "month", "year", "decade"),
    FORTNIGHT,
)
UNIT_LEADS = frozenset(_UNITS) | {f"{unit}s" for unit in _UNITS}
_FORWARD = frozenset({"next", "coming", "following"})

_UNIT = rf"(?P<unit>{either(_UNITS)})"
_LENGTH = rf"(?:(?:full|straight|consecutive|successive|whole|more){GAP})?{_UNIT}"
# "the day before in Orlev" is a day, "the day before the attack" counts from something else
# "a strike the day before had left four dead", "the raids of the day before killed nine"
_AND_ON = (
    rf"{GAP}(?:in|at|near|by|from|outside|inside|with|and|but|while|across|over|along|had|was|were"
    r"|killed|wounded|injured|left|hit|struck|damaged|destroyed|claimed)(?!\w)"
)
_STOP = rf"(?={SOME_GAP}(?:[.,;:!?)\]\"\u201d]|[\r\n]|$)|{_AND_ON})"


def _by_first_word() -> dict[str, re.Pattern[str]]:
    """Return, for each first word, the pattern of the wordings that begin with it."""
    wordings: defaultdict[str, list[str]] = defaultdict(list)
    for said in sorted(_SAID, key=lambda said: (-len(said), said)):
        stop = _STOP if said in (*_HOURS_BEFORE, "on the eve") else ""
        wordings[said.split()[0]].append(said.replace(" ", GAP) + stop)
    return {first: compiled(rf"(?:{'|'.join(said)})(?![\w-])") for first, said in wordings.items()}


_BY_FIRST_WORD = _by_first_word()
WORDING_LEADS = frozenset(_BY_FIRST_WORD)
_COUNT = compiled(
    rf"(?:(?P<digits>\d{{1,4}})|(?P<words>(?:a{GAP})?(?:few|couple(?:{GAP}of)?)|several|an?))(?!\w)"
)
_COUNTED_WORDS = {"a": 1, "an": 1, "a couple": 2, "a couple of": 2, "couple": 2, "couple of": 2}
_WAY = compiled(
    rf"{JOINT}{_LENGTH}s?{GAP}(?:(?P<way>ago|earlier|later)(?!\w)(?:{GAP}(?:today|to{GAP}the{GAP}day"
    rf"|(?:on{GAP})?this{GAP}day)(?!\w))?|(?P<bare>before|after){_STOP})"
)
_WAYS: dict[str, tuple[int, Anchor]] = {
    "ago": (-1, "published"), "earlier": (-1, "carried"), "before": (-1, "carried"),
    "later": (1, "carried"), "after": (1, "carried"),
}  # fmt: skip
_UNCOUNTED_WAY = compiled(
    rf"{_UNIT}(?:s{GAP}(?P<way>ago|earlier|later)(?!\w)|{GAP}(?P<bare>before|after){_STOP})"
)
_VAGUE = compiled(
    r"(?:\b(?:about|around|approximately|roughly|nearly|almost|some|over|under|barely|within"
    rf"|(?:more|less|fewer){GAP}than){GAP})$"
)
_WINDOW_LEAD = compiled(rf"(?P<which>{either(tuple(WINDOW_LEADS))}){GAP}")
_WINDOW_LENGTH = compiled(rf"{JOINT}{_LENGTH}s?(?!\w)")
_PAST_UNIT = compiled(rf"past{GAP}{_UNIT}(?P<plural>s?)(?!\w)")
_NTH = compiled(rf"(?:(?P<digits>\d{{1,4}})(?:st|nd|rd|th))?{JOINT}{_LENGTH}(?!\w)")
_DAY_NUMBER = compiled(rf"day{GAP}(?P<count>\d{{1,4}})(?![\w-]|[.,:]\d)")
_OF = compiled(rf"{GAP}of(?!\w)")
_DAY_CUE = compiled(rf"(?:^|[\r\n.\"\u201c(]{SOME_GAP}|\b(?:on|of|by|since|into){GAP})$")
_WORD = re.compile(r"\w+")
_WINDOW = 24


def read_wording(text: str, start: int) -> DateMention | None:
    """Read a fixed wording: "yesterday", "the previous day", "last week"."""
    first = _WORD.match(text, start)
    pattern = _BY_FIRST_WORD.get(first.group().lower()) if first else None
    match = pattern.match(text, start) if pattern else None
    if match is None:
        return None
    unit, shift, anchor = _SAID[" ".join(match.group().lower().split())]
    return DateMention(
        start, match.end(), match.group(), "relative", unit=unit, shift=shift, anchor=anchor
    )


def _count(text: str, start: int) -> tuple[int, int | None] | None:
    """Return where a count ends and what it is; None for a vague one ("several")."""
    if match := _COUNT.match(text, start):
        if match["digits"]:
            return match.end(), int(match["digits"])
        return match.end(), _COUNTED_WORDS.get(" ".join(match["words"].lower().split()))
    spelled = read_spelled(text, start)
    return (spelled.end, spelled.value) if spelled and not spelled.is_ordinal else None


def read_counted(text: str, start: int) -> Reading:
    """Read a count of units from an anchor: "two days ago", "a week earlier"."""
    if (count := _count(text, start)) is None:
        return None
    match = _WAY.match(text, count[0])
    return _shifted(text, start, match, count[1]) if match else None


def _day_number(text: str, start: int) -> DateMention | None:
    """Read "Day 12", "on day 12", "day 12 of"; but not "a day 12 others died"."""
    match = _DAY_NUMBER.match(text, start)
    if match is None:
        return None
    before = text[max(0, start - _WINDOW) : start]
    if text[start] != "D" and not _OF.match(text, match.end()) and not _DAY_CUE.search(before):
        return None
    count = int(match["count"])
    return DateMention(start, match.end(), match.group(), "duration_day", unit="day", count=count)


def read_uncounted(text: str, start: int) -> Reading:
    """Read a shift without a number, "days ago", "the day before", or a numbered day, "Day 12"."""
    if reading := _day_number(text, start) or read_wording(text, start):
        return reading
    match = _UNCOUNTED_WAY.match(text, start)
    return _shifted(text, start, match, 1 if match["bare"] else None) if match else None


def _shifted(text: str, start: int, match: re.Match[str], count: int | None) -> DateMention:
    sign, anchor = _WAYS[(match["way"] or match["bare"]).lower()]
    unit, count = _in_weeks(match["unit"], count)
    vague = _VAGUE.search(text[max(0, start - _WINDOW) : start]) is not None
    return DateMention(
        start,
        match.end(),
        text[start : match.end()],
        "relative",
        unit=unit,
        shift=None if count is None else sign * count,
        anchor=anchor,
        approximate=vague or count is None,
    )


def _in_weeks(unit: str, count: int | None) -> tuple[Unit, int | None]:
    """Return a unit and how many of it; a fortnight is two weeks."""
    if unit.lower() == FORTNIGHT:
        return "week", None if count is None else 2 * count
    return cast(Unit, unit.lower()), count


def read_window(text: str, start: int) -> Reading:
    """Read a stretch of time up to now or from now on: "the past 10 days", "the past week"."""
    count: tuple[int, int | None] | None
    if match := _PAST_UNIT.match(text, start):
        unit, length = _in_weeks(match["unit"], None if match["plural"] else 1)
        return DateMention(
            start,
            match.end(),
            match.group(),
            "window",
            unit=unit,
            count=length,
            shift=-1,
            anchor="published",
            approximate=bool(match["plural"]),
        )
    if (lead := _WINDOW_LEAD.match(text, start)) is None:
        return None
    if (count := _count(text, lead.end())) is None:
        return None
    if (match := _WINDOW_LENGTH.match(text, count[0])) is None:
        return None
    unit, length = _in_weeks(match["unit"], count[1])
    return DateMention(
        start,
        match.end(),
        text[start : match.end()],
        "window",
        unit=unit,
        count=length,
        shift=1 if lead["which"].lower() in _FORWARD else -1,
        anchor="published",
        approximate=count[1] is None,
    )


def read_nth(text: str, start: int) -> Reading:
    """Read the ordinal of a day, week, month or year of something: "25th day"."""
    if text[start].isdigit():
        match, ordinal = _NTH.match(text, start), None
    else:
        spelled = read_spelled(text, start)
        if spelled is None or not spelled.is_ordinal:
            return None
        match, ordinal = _NTH.match(text, spelled.end), spelled.value
    if match is None or (ordinal is None and match["digits"] is None):
        return None
    return DateMention(
        start,
        match.end(),
        text[start : match.end()],
        "duration_day",
        unit=_in_weeks(match["unit"], None)[0],
        count=ordinal if ordinal is not None else int(match["digits"]),
    )
