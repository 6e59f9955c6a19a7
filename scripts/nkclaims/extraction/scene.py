"""Say where and when something happened: by its own clause, its sentence, or what came before."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.mentions import Mention
from nkclaims.extraction.pack import Registry
from nkclaims.grammar.date_intervals import resolve
from nkclaims.grammar.date_mention import DateMention
from nkclaims.grammar.dates import find_dates
from nkclaims.grammar.document import Span

PLACED = (
    *("casualties", "damage", "equipment_loss", "attack", "territorial_control"),
    *("ceasefire_violation", "diplomacy"),
)
DATED = (*PLACED, "ceasefire_agreement", "ceasefire_collapse", "personnel", "other")
IN = re.compile(
    r"\b(?:in|at|near|on|of|around|outside|over|into|hit|struck|shelled|inside|across|from|to)"
    r"(?:\s+(?:the|a|an|its|nearby))?(?:\s+[\w-]+){0,3}?\s*$",
    re.IGNORECASE,
)
SPEECH_DATE = re.compile(
    r"\b(?:said|told|reported|announced|wrote|added|stated|posted|statement|tweeted|confirmed)\b"
    r"[^,;.]{0,25}$",
    re.IGNORECASE,
)
NAME = r"[A-Z][\w’'-]+(?:\s+(?:al-)?[A-Z][\w’'-]+){0,2}|al-[A-Z][\w’'-]+"
UNKNOWN = re.compile(
    r"\b(?:in|at|near|around|outside|inside|over|on)\s+(?:the\s+)?(?:[\w-]+\s+)?"
    r"(?:(?:city|town|village|region|district|province|area|port|capital)\s+(?:of\s+)?)?"
    r"(?:[A-Z][\w-]+[’']s\s+(?:[a-z][\w-]*\s+)?(?:(?:city|town|province) of\s+)?)?"
    rf"(?P<name>(?:{NAME})(?:\s+(?:region|district|province|state|oblast|town))?)"
    rf"|\bof\s+(?P<town>(?:{NAME})\s+(?:town|city|village))"
)
NO_PLACES = frozenset(
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Telegram",
        "Twitter",
        "Facebook",
        "Parliament",
    ]
)
INSIDE = re.compile(r"\b(?:in|inside|across|near|into|at)\s+(?:\w+\s+)?$", re.IGNORECASE)
SINCE = re.compile(r"\bsince (?:the )?$", re.IGNORECASE)
WAS = re.compile(r"\s+(?:was|were|came under|has been|is being|direction|region|district)\b")
COSTS = {"country": 400, "region": 90, "district": 30, "line": 90}
NO_CARRY = 90  # a region or country that is named in passing is no place of what follows
CARRYING = ("casualties", "damage", "attack", "equipment_loss")
REACH = 5  # sentences for which a place holds
BEHIND = 25  # characters by which a place before the words stands farther than one behind them
PRECISION = {
    "city": "exact",
    "town": "exact",
    "village": "exact",
    "facility": "exact",
    "district": "admin2",
    "region": "region",
    "line": "line",
    "country": "country",
}


@dataclass
class Scene:
    """Where and when the passage plays that is being read.

    Attributes:
        period: the days that the last date of the passage gives.
        place: the last place of the passage.
        placed_in: number of the sentence that gave it.
    """

    article: Article
    registry: Registry | None
    period: tuple[date, date] | None = None
    precision: str = "day"
    place: Mention | None = None
    placed_in: int = -1

    def set_in(self, draft: Draft, sentence: Sentence) -> Draft:
        """Return a draft with its place, its period and when it was said."""
        draft = self._dated(draft, sentence)
        return self._placed(draft, sentence)

    def _resolved(self, mention: DateMention, draft: Draft) -> tuple[date, date, str] | None:
        carried = self.period[0] if self.period else None
        is_ahead = draft.modality == "scheduled"
        found = resolve(mention, self.article.published_on, carried, future=is_ahead)
        return None if found is None else (*found, exactness(mention))

    def _dated(self, draft: Draft, sentence: Sentence) -> Draft:
        published = self.article.published_on
        near = sorted(sentence.dates, key=lambda one: _gap(one.start, one.end, draft))
        text = self.article.text
        said, own = None, None
        for mention in near:
            if mention.kind in ("clock", "clock_range", "decade"):
                continue
            found = self._resolved(mention, draft)
            if found is None:
                continue
            before = text[max(sentence.start, mention.start - 60) : mention.start]
            if SPEECH_DATE.search(before) and found[1] <= published:
                said = said or (found, mention)
            elif own is None:
                own = (found, mention)
        stated: tuple[date | None, date] = (None, published)
        basis = "inferred"
        if draft.speaker.type == "own_voice":
            stated, basis = (published, published), "stated"
        elif said and said[0][1] <= published:
            stated = (said[0][0], said[0][1])
            basis = "relative" if _is_relative(said[1]) else "stated"
        draft = replace(draft, stated=stated, stated_basis=basis)
        if draft.kind not in DATED:
            return draft
        if draft.scope == "cumulative":
            return self._cumulative(draft, own and own[0])
        if own:
            (start, end, precision), mention = own
            start, end = _in_order(start, end, published, draft)
            if SINCE.search(text[max(sentence.start, mention.start - 12) : mention.start]):
                end = max(end, published)
            if draft.scope == "daily" and mention.kind == "window":
                end = start  # "over the past day" is the day before
            is_since = SINCE.search(text[max(sentence.start, mention.start - 12) : mention.start])
            if precision == "day" and not is_since and draft.modality == "actual":
                self.period, self.precision = (start, end), precision
            how = "relative" if _is_relative(mention) else "stated"
            draft = replace(draft, period=(start, end), date_precision=precision, period_basis=how)
        elif self.period and draft.kind in PLACED:
            draft = replace(
                draft,
                period=self.period,
                date_precision=self.precision,
                period_basis="inferred",
            )
        elif draft.kind in ("attack", "casualties", "damage", "equipment_loss"):
            draft = replace(
                draft,
                period=(published, published),
                date_precision="day",
                period_basis="inferred",
            )
        if draft.scope == "increment":
            end = draft.stated[1] if draft.stated else published
            start = min((draft.period and draft.period[0]) or end, end)
            draft = replace(
                draft, period=(start, end), date_precision="day", period_basis="inferred"
            )
        return draft

    def _cumulative(self, draft: Draft, own: tuple[date, date, str] | None) -> Draft:
        published = self.article.published_on
        end = draft.stated[1] if draft.stated else published
        start = own[0] if own and own[0] < end else None
        if start is None and own is None and self.onset is not None and self.onset < end:
            start = self.onset
        if start is None:
            end = own[1] if own and own[1] <= published else end
            return replace(
                draft, period=(None, end), as_of=end, date_precision="day", period_basis="inferred"
            )
        return replace(
            draft,
            period=(start, end),
            as_of=end,
            date_precision="day",
            period_basis="stated" if own else "inferred",
        )

    def _placed(self, draft: Draft, sentence: Sentence) -> Draft:
        mention = self._place(draft, sentence)
        if mention is None or draft.kind not in PLACED:
            return draft
        return replace(draft, place_id=mention.place_id, place_words=mention.text)

    def _place(self, draft: Draft, sentence: Sentence) -> Mention | None:
        """Return the place of a deed: the nearest in its sentence, else that of the passage."""
        places = self._located(sentence)
        if places:
            return min(places, key=lambda one: self._cost(one) + _way(one, draft))
        if unknown := self._unknown(draft.quote, sentence):
            return unknown
        is_near = sentence.number - self.placed_in <= REACH
        is_scene = draft.kind in CARRYING and draft.scope in (None, "incident")
        return self.place if is_near and is_scene else None

    def _located(self, sentence: Sentence) -> list[Mention]:
        """Return the places of a sentence in which, or to which, something happens."""
        text, found = self.article.text, []
        for one in sentence.mentions:
            if one.place_id is None:
                continue
            before = text[max(sentence.start, one.start - 40) : one.start]
            after = text[one.end : one.end + 24]
            is_subject = one.actor_id is None and bool(WAS.match(after))
            if is_subject or (
                IN.search(before) and (one.actor_id is None or INSIDE.search(before))
            ):
                found.append(one)
        return found

    def _cost(self, place: Mention) -> int:
        """Return how much nearer another place may stand: a country says little."""
        return COSTS.get(self._types.get(place.place_id or "", ""), 0)

    def _unknown(self, quote: Span, sentence: Sentence) -> Mention | None:
        """Return the nearest place that no pack knows: a capitalised name behind "in" or "near"."""
        found = []
        for match in UNKNOWN.finditer(sentence.text):
            group = "name" if match["name"] else "town"
            name = match[group]
            start, end = (sentence.start + edge for edge in match.span(group))
            is_known = any(one.start < end and start < one.end for one in sentence.mentions)
            is_date = any(one.start < end and start < one.end for one in sentence.dates)
            if not is_known and not is_date and name.split()[0] not in NO_PLACES:
                gap = max(start - quote.end, quote.start - end, 0)
                found.append((gap, Mention(start, end, name)))
        return min(found)[1] if found else None

    def enter(self, sentence: Sentence) -> None:
        """Note that a sentence begins: its place holds for the passage until there is another."""
        if sentence.is_heading:
            self.place = None
        located = [one for one in self._located(sentence) if self._cost(one) < NO_CARRY]
        if located:
            self.place = min(located, key=lambda one: (self._cost(one), -one.start))
            self.placed_in = sentence.number
        elif unknown := self._unknown(Span(sentence.start, sentence.start), sentence):
            self.place = unknown
            self.placed_in = sentence.number

    @cached_property
    def onset(self) -> date | None:
        """The day on which the war began, where the article gives it."""
        if self.registry is None:
            return None
        days = (resolve(one, self.article.published_on) for one in find_dates(self.article.text))
        return self.registry.onset if self.registry.onset in {d[0] for d in days if d} else None

    @cached_property
    def _types(self) -> dict[str, str]:
        rows = self.registry.tables["places"] if self.registry else ()
        return {row["place_id"]: row["place_type"] for row in rows}


def _way(place: Mention, draft: Draft) -> int:
    """Return how far a place is from a claim: "six villages in Fuzuli, seven in Jabrayil"."""
    away = _gap(place.start, place.end, draft)
    return away + (BEHIND if place.end <= draft.quote.start else 0)


def _gap(start: int, end: int, draft: Draft) -> int:
    return max(start - draft.quote.end, draft.quote.start - end, 0)


def _is_relative(mention: DateMention) -> bool:
    return mention.kind in ("relative", "weekday", "window", "duration_day")


def _in_order(start: date, end: date, published: date, draft: Draft) -> tuple[date, date]:
    """Return a period that does not end after the article came out, unless it is announced."""
    if draft.modality == "scheduled" or end <= published:
        return start, end
    return (start, published) if start <= published else (start, end)


def exactness(mention: DateMention) -> str:
    """Return how exactly a mention gives the bounds of a period.

    >>> from nkclaims.grammar.dates import find_dates
    >>> exactness(find_dates("in October 2020")[0])
    'month'
    """
    if mention.kind in ("year", "year_range", "decade"):
        return "year"
    if mention.kind in ("month", "month_year") or mention.unit == "month":
        return "month"
    if mention.kind == "relative" and mention.unit in ("week", "weekend"):
        return "week"
    return "year" if mention.unit in ("year", "decade") else "day"


def precision_of(place_type: str | None) -> str:
    """Return how exactly a place of a type says where something happened."""
    return PRECISION.get(place_type or "", "none")
