"""Say over what a figure counts: one deed, a day, or all from a beginning."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.figure.scope_signs import MANY, OF_ONE_DEED, is_long
from nkclaims.extraction.figure.scope_words import (
    ACTING,
    ALSO,
    BATTLE,
    DAILY,
    DOING,
    FROM_START,
    IN_FIGHTING,
    IN_NIGHT,
    NAMES,
    NAMES_ADDED,
    OF_SPAN,
    OF_WHICH,
    OTHERS,
    RAISED,
    SINCE,
    SINCE_DAY,
    SO_FAR,
    SUM,
    SUMMED,
    TOTAL,
)
from nkclaims.extraction.figure.toll_signs import MORE_SINCE, OWN_DEAD, TollSigns, without_sheltered
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.link.older import is_compared
from nkclaims.extraction.time.beginnings import OTHER_CLAUSE
from nkclaims.extraction.time.part_days import is_own, own_day, own_month
from nkclaims.extraction.time.retold_deeds import OWN_LOSS
from nkclaims.extraction.time.spans import length_to
from nkclaims.extraction.time.stretches import stretches

DEATHS_TOLD = QuickRegex(
    r"\b(?:reported|announced|confirmed|registered|recorded)\b[^.;]{0,30}\b(?:deaths|fatalities)\b"
    r"|\b(?:deaths|fatalities)\b[^.;]{0,12}\b(?:reported|announced|confirmed|registered|recorded)\b"
)
FROM_SPOT = re.compile(r"\b(?:from|at) (?:the|their) (?:spot|scene|site|encounter)\b")
UP_TO_NOW = re.compile(r"\b(?:has|have)\s(?:\w+ly\s|also\s)?\w")
TOO = re.compile(r"\b(?:also|in addition)\b", re.IGNORECASE)
BESIDE = QuickRegex(r",\s(?:which|who|where|whose)\s")
IT_WAS = "figure-it-was"
A_DAY = timedelta(days=1), True  # 24 hours
PASSAGE_SENTENCES = 3  # over which many count on
HEAD = 60  # characters at the head of a sentence whose "in the past 24 hours" holds for all of it
FROM_START_TO = re.compile(
    r"\bfrom the (?:start|beginning|onset|outbreak|launch) of [^,.;]{3,50}"
    r" (?:up )?(?:to|until|through)\s"
)
TOLD_UP_TO = ("casualties", "damage")
# "677 were killed in Tarn through Tuesday": so many in all up to then, not on that day
THROUGH_DAY = re.compile(
    r"(?: (?:in|across|at|around) (?:[\w’'-]+ ?){1,4})?\s?"
    r"(?:through|up to(?: and including)?|until|till) (?:last |late |early )?"
    r"(?:[A-Z][a-z]+day\b|[A-Z][a-z]{2,8}\.? \d|\d{1,2} [A-Z])"
)


def scope_of(
    sentence: Sentence,
    draft: Draft,
    text: str,
    before: Sequence[Draft],
    passage: Sequence[Draft],
) -> str:
    """Return over what a figure counts.

    "Have been killed", with no day, counts from the beginning, as does what an office lists; what
    follows in the same breath counts over the same.
    """
    if draft.measure != "displaced":
        before, passage = without_sheltered(before), without_sheltered(passage)
    figure = _Figure(sentence, draft, text)
    return figure.by_words(before, passage) or figure.by_passage(before, passage)


class _Figure(TollSigns):
    """Weighs what the words around a figure say with the figures before it."""

    def by_words(self, before: Sequence[Draft], passage: Sequence[Draft]) -> str | None:
        """Return the scope that words of the sentence say outright; None if none do."""
        sentence, text, quote = self._sentence, self._text, self._draft.quote
        clause = self._clause
        if self._draft.rule_id.endswith("-plus"):
            return "increment"
        is_names = NAMES.search(text, self._number.end, self._number.end + 14) is not None
        if is_names or (NAMES.search(text, quote.start, quote.end) and not self._is_toll):
            around = text[max(sentence.start, quote.start - 8) : quote.end]
            return "increment" if NAMES_ADDED.search(around) else "cumulative"
        is_taken = self._draft.kind == "equipment_loss" and self._draft.measure == "captured"
        is_taken = is_taken and FROM_SPOT.search(text, quote.start, sentence.end) is not None
        is_lost = self._has_day and text.endswith("with the loss of ", 0, self._number.start)
        if is_taken or is_lost or own_day(self._draft, sentence, text):
            return "incident"
        if own_month(self._draft, sentence, text):
            return "period"
        if (part := OF_WHICH.search(clause)) and quote.end <= self._own.start + part.start():
            clause = clause[: part.start()]
        is_summed = SUMMED.search(text[max(sentence.start, quote.start - 60) : self._number.start])
        is_since = SINCE_DAY.search(text, quote.end, min(sentence.end, quote.end + 30))
        if self._is_more and MORE_SINCE.match(text, quote.end, sentence.end):
            return "cumulative"  # "another 95 have been wounded since the start of the war"
        if ACTING.match(text, quote.start) and self._is_since_deed():
            return "incident"
        if self._is_since_then():
            return "cumulative"
        is_battle = BATTLE.search(self._around(quote, 60, 50)) and not self._has_day
        if is_battle and not SINCE.search(sentence.text):
            return "incident" if self._is_in_deed((*passage, *before)) else "period"
        is_daily = DAILY.search(clause) or DAILY.search(sentence.text[:HEAD])
        is_overall = self._is_overall() or self._is_of_stretch()
        if is_daily and not (is_summed or is_since or is_overall or self._has_own_day()):
            return "daily"
        for one in sentence.dates:
            if not clause[max(0, one.start - self._own.start) : one.end - self._own.start].strip():
                continue  # of another clause, or "the fourth raid in five days"
            if is_long(one):
                return "period"  # "in the past three months"
            if length := length_to(one, text):
                return "daily" if length == A_DAY else "period"  # "in the week to Sunday"
        if self._is_of_month(before) or self._is_of_late():
            return "period"
        is_range = any(one.kind == "date_range" for one in sentence.dates)
        ahead = BESIDE.search(text, quote.end, sentence.end)  # "..., which counted 50 in May"
        dates = [one for one in sentence.dates if not ahead or one.start < ahead.start()]
        if (is_range or stretches(text, dates)) and not IN_NIGHT.search(sentence.text):
            return "cumulative" if FROM_START.search(sentence.text) else "period"
        if is_overall or FROM_START_TO.search(text, sentence.start, sentence.end):
            return "cumulative"
        if self._draft.kind in TOLD_UP_TO and THROUGH_DAY.match(text, quote.end, sentence.end):
            return "cumulative"
        if is_summed:
            return "incident" if self._is_summed_deed() else "cumulative"
        is_total = TOTAL.search(text, sentence.start, self._number.start) is not None
        if is_total and not (self._has_day or self._is_event or self._is_placed):
            return "cumulative"
        if not self._has_day and SUM.match(text, quote.end, sentence.end):
            is_listed = before and before[-1].sentence == sentence.number
            return "daily" if is_listed and before[-1].scope == "daily" else "increment"
        is_army = self._draft.population == "military" and not (self._is_event or self._is_placed)
        is_beside = any(
            sentence.number - one.sentence <= 1
            and one.scope == "incident"
            and (one.measure != self._draft.measure or one.measure == "wounded")
            and one.kind == self._draft.kind
            for one in [one for one in (*passage, *before) if one.scope != "cumulative"][-1:]
        )
        if self._is_more and is_beside:
            return None  # "killed 10 soldiers and wounded 20 more"
        is_told_of = DEATHS_TOLD.search(text, quote.start - 40, min(quote.end + 40, sentence.end))
        is_there = self._is_placed and self._names_place(quote.start)  # no seat of who says it
        if self._is_more and is_told_of and not (self._is_event or is_there or is_beside):
            return "increment"  # "a further nine deaths were reported on Tuesday"
        behind = self._text[quote.end : sentence.end]
        if self._is_more and self._has_day and is_army and not RAISED.search(behind):
            return None  # "ten more rebels died on Saturday"
        if self._is_more and (is_army or self._draft.kind == "territorial_control"):
            return "increment"
        return None

    def by_passage(self, before: Sequence[Draft], passage: Sequence[Draft]) -> str:
        """Return the scope by the figures before it: of their deed, beside them, or a toll."""
        if self._is_of_night() and not self._is_placed:
            return "daily"
        if whole := self._of_whole(before, passage):
            return whole
        if self._is_scene():
            return "incident"
        if self._draft.rule_id == "figure-of-total" and self._draft.kind == "equipment_loss":
            return self._of_raid(before)
        is_theirs = bool(OWN_DEAD.search(self._clause)) and not (self._is_event or self._has_day)
        counts_all = (
            is_theirs or self._is_toll or self._is_listed or self._is_open or self._is_bounded
        )
        if OF_SPAN.search(self._clause):
            return "cumulative"
        if self._is_in_deed((*passage, *before)):
            return "incident"
        if SO_FAR.search(self._clause) and not self._is_event and not self._is_told(passage):
            return "cumulative"
        if counts_all and not self._is_of_all and self._is_of_deed(before, passage):
            return "incident"
        for one in (*passage, *before)[-1:]:  # "killed 40 in the raid, and its own dead at nine"
            is_next = self._sentence.number - one.sentence <= 1 and OWN_LOSS.search(self._clause)
            if is_theirs and is_next and one.scope in ("period", "incident"):
                return one.scope
        if is_theirs:
            return "increment" if self._is_more else "cumulative"
        newest = [one for one in before if not is_compared(one) and not is_own(one)]
        last = newest[-1] if newest else None
        if last is None and passage and OTHERS.search(self._near):
            last = passage[-1]  # a paragraph begins: "While injuring 292 others, ..."
        if self._is_flight_of(newest[-1:]):
            return "incident"
        if self._is_of_all or counts_all:
            is_beside = last is not None and last.scope == "cumulative"
            is_beside = is_beside and last is not None and last.measure != self._draft.measure
            return "increment" if self._is_more and not is_beside else "cumulative"
        if self._draft.rule_id == IT_WAS and last is not None:
            return last.scope or "incident"  # "on Monday it had been 9,770"
        behind = self._text[self._draft.quote.end : self._sentence.end]
        if self._is_more and not self._is_placed and RAISED.search(behind):
            return "increment"
        if last is None or self._has_day or self._is_more:
            return "incident"
        return last.scope or "incident" if self._goes_on(last) else "incident"

    def _of_raid(self, before: Sequence[Draft]) -> str:
        """Return over what "51 of the 68 drones" counts: those of one raid, or of one day."""
        is_daily = bool(before) and before[-1].scope == "daily" and self._goes_on(before[-1])
        return "daily" if is_daily else "incident"

    def _goes_on(self, last: Draft) -> bool:
        """Tell whether a figure counts over the same as the one before it."""
        if last.scope not in ("cumulative", "daily"):
            return False
        if self._draft.value == 0:
            return False  # "Nobody was hurt": in what was told last
        few = (self._draft.value or 0) < MANY
        if last.scope == "cumulative" and few and IN_FIGHTING.search(self._clause):
            return False  # "one soldier died in the fighting"
        if last.sentence == self._sentence.number:
            between = self._text[last.quote.end : self._draft.quote.start]
            if SINCE.search(between) and OTHER_CLAUSE.search(between):
                return False  # "seven have died since Friday, but it claims two tanks"
            is_one = self._is_event and (self._draft.value or 0) < OF_ONE_DEED
            return not (is_one and last.scope == "cumulative")
        is_next = last.sentence == self._sentence.number - 1
        is_placed = self._is_placed or self._is_event or self._has_day
        if last.scope == "cumulative" and is_next and TOO.search(self._clause[:40]):
            return not is_placed  # "Its men have taken 90 posts. It also claims six tanks"
        if last.scope == "cumulative" and last.kind != self._draft.kind and few:
            # "334 of its troops have died. Its fighters destroyed two tanks", not "have destroyed"
            return bool(UP_TO_NOW.search(self._lead()) and is_next and not is_placed)
        if last.scope == "daily" and ALSO.search(self._clause[:40]):
            return not self._is_placed and last.sentence == self._sentence.number - 1
        is_many = (self._draft.value or 0) >= MANY  # an aside may stand between
        is_next = last.sentence >= self._sentence.number - (PASSAGE_SENTENCES if is_many else 1)
        is_next = is_next and last.scope == "cumulative"
        is_doing = DOING.match(self._text, self._draft.quote.start) is not None
        is_next = is_next and (not is_doing or OTHERS.search(self._near) is not None)
        return is_next and not self._is_placed and not self._is_event
