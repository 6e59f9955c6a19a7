"""The grammar of clock times: "0400 GMT", "8 a.m.", "12:55 to 13:30 local time", "midnight"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from nkclaims.grammar.date_mention import DateMention
from nkclaims.grammar.number_words import APOSTROPHE, DASH, GAP, SOME_GAP, read_spelled

# Minutes east of Greenwich; none where the letters mean several zones, or one that shifts.
ZONES: dict[str, int | None] = {
    "GMT": 0, "UTC": 0, "Z": 0, "WET": 0, "WEST": 60, "BST": 60, "CET": 60, "CEST": 120,
    "EET": 120, "EEST": 180, "MSK": 180, "TRT": 180, "GET": 240, "PKT": 300, "HKT": 480,
    "JST": 540, "KST": 540, "EST": -300, "EDT": -240, "PST": -480, "PDT": -420,
    "ET": None, "CT": None, "MT": None, "PT": None, "CST": None, "CDT": None, "MST": None,
    "MDT": None, "IST": None, "AST": None, "AMT": None, "AZT": 240,
}  # fmt: skip
NAMED_TIMES = {"noon": 12, "midday": 12, "midnight": 0}

_OFFSET = r"[+-]\d{1,2}(?::?\d\d)?"
_PLACE = rf"(?:local|[A-Z][a-z]+(?:{GAP}[A-Z][a-z]+)?){GAP}[Tt]ime"
_ZONE = "|".join(sorted(ZONES, key=len, reverse=True))
_SUFFIX = re.compile(
    rf"(?:{SOME_GAP}(?P<half>[aApP])(?:\.{SOME_GAP}[mM]\.?|[mM])(?!\w))?"
    rf"(?:{SOME_GAP}(?P<zone>(?:{_ZONE})(?:{_OFFSET})?)(?!\w)"
    rf"|{GAP}(?P<place>{_PLACE})(?!\w)|{GAP}\((?P<bracketed>{_PLACE}|(?:{_ZONE})(?:{_OFFSET})?)\)"
    rf"|{SOME_GAP}(?P<hours>hours|hrs|h)(?!\w|{GAP}of\b)"
    rf"|{GAP}(?P<named>noon|midday|midnight)(?!\w)|(?P<oclock>{GAP}o{APOSTROPHE}clock)(?!\w))?"
)
_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?P<mark>[:.])(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:%])"
    r"|(?P<four>\d\d)(?P<four_minute>[0-5]\d)(?!\d)|(?P<alone>\d{1,2})(?!\d)"
)
_WORD_GOES_ON = re.compile(r"\w")
_TO = re.compile(
    rf"(?:{SOME_GAP}{DASH}{SOME_GAP}|{GAP}(?P<word>to|until|till|through|and){GAP})(?=\d)"
)
_FORMS = {":": "colon", ".": "dot"}
_AT = re.compile(
    rf"\b(?:[Aa]t|[Bb]y|[Ff]rom|[Tt]o|[Uu]ntil|[Ss]ince|[Aa]round|[Aa]bout){GAP}$|\d-$"
)
_BETWEEN = re.compile(rf"\b[Bb]etween{GAP}$")
_ZONE_PARTS = re.compile(r"([A-Z]*)(?:([+-])(\d{1,2}):?(\d\d)?)?")
_WINDOW = 16


@dataclass(frozen=True)
class _Time:
    """A time as far as it is printed; whether it is one may depend on what follows."""

    end: int
    hour: int
    minute: int
    form: str  # colon, dot, digits ("0400") or alone ("8")
    half: str | None
    zone: str | None
    is_named: bool  # "hours", "o'clock", "12 noon"

    def stands_alone(self) -> bool:
        if self.half:
            return True
        if not (self.hour < 24 or (self.hour, self.minute) == (24, 0)):
            return False
        return self.form == "colon" or self.is_named or self.zone is not None

    def hour_of_day(self) -> int:
        if not self.half:
            return self.hour
        return self.hour % 12 + (12 if self.half == "p" else 0)


def read_clock(text: str, start: int) -> DateMention | None:
    """Read a time of day, or a range of two, that begins with digits."""
    first = _time(text, start)
    if first is None:
        return None
    link = _TO.match(text, first.end)
    if link and (link["word"] != "and" or _BETWEEN.search(text[max(0, start - _WINDOW) : start])):
        last = _time(text, link.end())
        if last and last.stands_alone():
            begin = _completed(first, last)
            if begin.stands_alone():
                return replace(
                    _mention(text, start, begin),
                    end=last.end,
                    text=text[start : last.end],
                    kind="clock_range",
                    until=_mention(text, link.end(), last),
                )
    return _mention(text, start, first) if first.stands_alone() else None


def read_clock_word(text: str, start: int) -> DateMention | None:
    """Read "noon", "midnight GMT" or "eight o'clock"."""
    for name, hour in NAMED_TIMES.items():
        if text[start : start + len(name)].lower() == name:
            suffix = _SUFFIX.match(text, start + len(name))
            zone = _zone(suffix) if suffix else None
            end = suffix.end() if suffix and zone else start + len(name)
            return _mention(text, start, _Time(end, hour, 0, "alone", None, zone, True))
    spelled = read_spelled(text, start)
    suffix = _SUFFIX.match(text, spelled.end) if spelled else None
    if spelled is None or suffix is None or not 1 <= spelled.value <= 12 or spelled.is_ordinal:
        return None
    if not (suffix["half"] or suffix["oclock"]):
        return None
    half = suffix["half"].lower() if suffix["half"] else None
    time_ = _Time(suffix.end(), spelled.value, 0, "alone", half, _zone(suffix), True)
    return _mention(text, start, time_)


def clock_at(mention: DateMention, day: date, utc_offset_minutes: int) -> datetime | None:
    """Return the moment of a clock mention on a local day, in UTC.

    A printed zone wins; without one, or with "local time", the offset is taken (minutes east of
    Greenwich). The day is the one in the zone of the clock. "Midnight" is the day's beginning,
    24:00 its end. For the end of a range, pass ``mention.until``.

    Returns:
        None when no time is printed, or in a zone that the table does not know ("Moscow time").
    """
    if mention.hour is None:
        return None
    offset = _offset(mention.zone, utc_offset_minutes)
    if offset is None:
        return None
    minutes = mention.hour * 60 + (mention.minute or 0) - offset
    return datetime.combine(day, time(), tzinfo=UTC) + timedelta(minutes=minutes)


def _offset(zone: str | None, local: int) -> int | None:
    if zone is None or zone == "local":
        return local
    parts = _ZONE_PARTS.fullmatch(zone)
    if parts is None or (parts[1] and parts[1] not in ZONES):
        return None
    sign, named = -1 if parts[2] == "-" else 1, ZONES[parts[1]] if parts[1] else 0
    if named is None:
        return None
    return named + sign * (int(parts[3] or 0) * 60 + int(parts[4] or 0))


def _time(text: str, start: int) -> _Time | None:
    match = _TIME.match(text, start)
    suffix = _SUFFIX.match(text, match.end()) if match else None
    if match is None or suffix is None:
        return None
    if suffix.end() == match.end() and _WORD_GOES_ON.match(text, match.end()):
        return None
    hour = int(match["hour"] or match["four"] or match["alone"])
    form = _FORMS[match["mark"]] if match["mark"] else "digits" if match["four"] else "alone"
    half, zone, is_named = suffix["half"], _zone(suffix), bool(suffix["named"] or suffix["oclock"])
    if form == "alone":
        zone = zone if half or zone in ("GMT", "UTC") else None
    elif suffix["hours"]:  # "0400 hours", "at 1600 hours", but not "worked 1600 hours"
        before = text[max(0, start - _WINDOW) : start]
        is_named = text[start] == "0" or _AT.search(before) is not None
    return _Time(
        suffix.end() if half or zone or is_named else match.end(),
        hour,
        int(match["minute"] or match["four_minute"] or 0),
        form,
        half.lower() if half and 1 <= hour <= 12 else None,
        zone,
        is_named,
    )


def _zone(suffix: re.Match[str]) -> str | None:
    place = suffix["place"] or suffix["bracketed"]
    return suffix["zone"] or (re.sub(r"\s+[Tt]ime$", "", place) if place else None)


def _completed(first: _Time, last: _Time) -> _Time:
    """Give the beginning of a range what is printed once, at its end: "8-9 a.m. GMT"."""
    half = first.half or last.half
    if not first.half and last.half == "p" and first.hour % 12 > last.hour % 12:
        half = "a"  # 11 to 1 p.m.
    if first.form == "colon" and not last.half:
        half = first.half
    return replace(first, half=half, zone=first.zone or last.zone, is_named=last.is_named)


def _mention(text: str, start: int, found: _Time) -> DateMention:
    return DateMention(
        start,
        found.end,
        text[start : found.end],
        "clock",
        hour=found.hour_of_day(),
        minute=found.minute,
        zone=found.zone,
    )
