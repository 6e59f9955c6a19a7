"""Say over what a figure counts: one deed, a day, or all from a beginning."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.older import is_compared
from nkclaims.extraction.part_days import is_own, own_day, own_month
from nkclaims.extraction.scope_signs import MANY, OF_ONE_DEED, Signs, is_long
from nkclaims.extraction.scope_words import (
    ACTING,
    ADMITTED,
    ALSO,
    BACKSHIFTED,
    BATTLE,
    DAILY,
    DEED,
    DOING,
    FROM_START,
    IN_FIGHTING,
    IN_NIGHT,
    LISTING,
    NAMES,
    OF_WHICH,
    OTHERS,
    OWN_DEAD,
    RAISED,
    RUBBLE,
    SINCE,
    SINCE_DAY,
    SINCE_DEED,
    SO_FAR,
    SUM,
    SUMMED,
    TOLL_WAS,
    TOTAL,
)
from nkclaims.extraction.stretches import stretches
from nkclaims.extraction.toll_periods import NTH_DAY

DEATHS_TOLD = re.compile(
    r"\b(?:reported|announced|confirmed|registered|recorded)\b[^.;]{0,30}\b(?:deaths|fatalities)\b"
    r"|\b(?:deaths|fatalities)\b[^.;]{0,12}\b(?:reported|announced|confirmed|registered|recorded)\b"
)
HEAD = 60  # characters at the head of a sentence whose "in the past 24 hours" holds for all of it
HURT = ("killed", "wounded", "missing", "casualties", "displaced")  # people, in one deed
PASSAGE_SENTENCES = 3
MOST_RISE = 4  # times by which the toll of one deed rises
PASSAGE = 260  # characters before a sentence


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
    figure = _Figure(sentence, draft, text)
    return figure.by_words(before, passage) or figure.by_passage(before, passage)


class _Figure(Signs):
    """Weighs what the words around a figure say with the figures before it."""

    def by_words(self, before: Sequence[Draft], passage: Sequence[Draft]) -> str | None:
        """Return the scope that words of the sentence say outright; None if none do."""
        sentence, text, quote = self._sentence, self._text, self._draft.quote
        clause = self._clause
        if self._draft.rule_id == "figure-plus":
            return "increment"
        if NAMES.search(text, quote.start, quote.end) and not self._is_toll:
            return "increment" if self._is_more else "cumulative"
        if own_day(self._draft, sentence, text):
            return "incident"
        if own_month(self._draft, sentence, text):
            return "period"
        if (part := OF_WHICH.search(clause)) and quote.end <= self._own.start + part.start():
            clause = clause[: part.start()]
        is_summed = SUMMED.search(text[max(sentence.start, quote.start - 60) : self._number.start])
        is_since = SINCE_DAY.search(text, quote.end, min(sentence.end, quote.end + 30))
        if ACTING.match(text, quote.start) and self._is_since_deed():
            return "incident"
        is_battle = BATTLE.search(self._around(quote, 60, 50)) and not self._has_day
        if is_battle and not SINCE.search(sentence.text):
            return "period"
        is_daily = DAILY.search(clause) or DAILY.search(sentence.text[:HEAD])
        if is_daily and not is_summed and not is_since:
            return "daily"
        if any(
            is_long(one) and self._own.start <= one.start < self._own.start + len(clause)
            for one in sentence.dates
        ):
            return "period"  # "in the past three months"
        if self._is_of_month(before):
            return "period"
        is_range = any(one.kind == "date_range" for one in sentence.dates)
        if (is_range or stretches(text, sentence.dates)) and not IN_NIGHT.search(sentence.text):
            return "cumulative" if FROM_START.search(sentence.text) else "period"
        if is_summed:
            is_one = RUBBLE.search(sentence.text) and not SINCE.search(sentence.text)
            is_one = is_one and not self._is_great
            return "incident" if is_one else "cumulative"
        is_total = TOTAL.search(text, sentence.start, self._number.start) is not None
        if is_total and not (self._has_day or self._is_event or self._is_placed):
            return "cumulative"
        if not self._has_day and SUM.match(text, quote.end, sentence.end):
            return "increment"
        is_army = self._draft.population == "military" and not (self._is_event or self._is_placed)
        is_beside = any(
            sentence.number - one.sentence <= 1
            and one.scope == "incident"
            and (one.measure != self._draft.measure or one.measure == "wounded")
            and one.kind == self._draft.kind
            for one in (*passage, *before)[-1:]
        )
        if self._is_more and is_beside:
            return None  # "killed 10 soldiers and wounded 20 more"
        behind = self._text[quote.end : sentence.end]
        if self._is_more and self._has_day and is_army and not RAISED.search(behind):
            return None  # "ten more rebels died on Saturday"
        is_told_of = DEATHS_TOLD.search(text, quote.start - 40, min(quote.end + 40, sentence.end))
        if self._is_more and is_told_of and not (self._is_event or self._is_placed or is_beside):
            return "increment"  # "a further nine deaths were reported on Tuesday"
        if self._is_more and (is_army or self._draft.kind == "territorial_control"):
            return "increment"
        return None

    def by_passage(self, before: Sequence[Draft], passage: Sequence[Draft]) -> str:
        """Return the scope by the figures before it: of their deed, beside them, or a toll."""
        if self._is_of_night() and not self._is_placed:
            return "daily"
        counts_all = self._is_toll or self._is_listed or self._is_open or self._is_bounded
        if OWN_DEAD.search(self._clause) and not self._is_event:
            return "increment" if self._is_more else "cumulative"
        if SO_FAR.search(self._clause) and not self._is_event and not self._is_told(passage):
            return "cumulative"
        if counts_all and not self._is_of_all and self._is_of_deed(before, passage):
            return "incident"
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
        behind = self._text[self._draft.quote.end : self._sentence.end]
        if self._is_more and not self._is_placed and RAISED.search(behind):
            return "increment"
        if last is None or self._has_day or self._is_more:
            return "incident"
        return last.scope or "incident" if self._goes_on(last) else "incident"

    def _is_flight_of(self, last: Sequence[Draft]) -> bool:
        """Tell whether few fled the deed just told: "wrecked nine homes and displaced 50"."""
        draft = self._draft
        is_few = draft.measure == "displaced" and (draft.value or 0) < OF_ONE_DEED
        is_said = self._is_toll or self._is_listed or self._is_bounded
        return (
            is_few
            and not is_said
            and any(one.scope == "incident" and one.sentence == draft.sentence for one in last)
        )

    def _is_of_deed(self, before: Sequence[Draft], passage: Sequence[Draft]) -> bool:
        """Tell whether a toll without more is of the deed that the passage tells of."""
        if self._is_toll and NTH_DAY.search(self._sentence.text):
            return False
        alike = [one for one in (*passage, *before) if one.measure == self._draft.measure]
        if alike and alike[-1].scope == "cumulative" and not self._is_event:
            return False
        is_kept = self._is_listed and not LISTING.search(self._clause)
        if self._is_toll or self._is_bounded or is_kept or self._is_open:
            is_past = BACKSHIFTED.search(self._lead()) and not self._is_great  # "said he had died"
            is_bare = self._is_open and not (is_past or self._is_toll)
            told: Sequence[Draft] = (*passage, *before)
            if is_bare:  # who "have been killed" may be all so far, who "have been hurt" are here
                told = told[-1:] if self._draft.measure in ("wounded", "missing") else before[-1:]
            is_summed = any(one.scope != "incident" for one in (*passage[-1:], *before[-1:]))
            is_after = self._is_after_deed(is_summed)
            is_told = self._is_told(told) or is_after or self._is_dug_out()
            is_few = (self._draft.value or 0) < MANY or (is_kept and self._has_day)
            is_there = self._is_placed and is_few
            return is_there or self._is_event or is_told
        return self._is_listed and self._is_after_deed(is_summed=True)

    def _is_told(self, told: Sequence[Draft]) -> bool:
        """Tell whether one of some figures is of a deed that this one may be of."""
        draft = self._draft
        start, end = self._sentence.start, draft.quote.end
        is_admitted = (draft.value or 0) < MANY and ADMITTED.search(self._text, start, end)
        is_small = draft.measure in HURT and (draft.value or 0) < OF_ONE_DEED
        people = [one for one in told if one.kind == "casualties"][-1:]
        apart = [one for one in people if one.measure in HURT and one.measure != draft.measure]
        beside = apart if is_small else []  # the wounded beside the dead
        return any(
            one.scope == "incident"
            and (self._is_open or is_admitted or one.measure == draft.measure or one in beside)
            and (
                (draft.kind == "damage" and not self._is_great)
                or one in beside
                or (draft.value or 0) <= max(MOST_RISE * (one.value or 0), MANY)
            )
            for one in told
        )

    def _is_since_deed(self) -> bool:
        """Tell whether a deed is told since which something else goes on."""
        start, at = self._sentence.start, self._draft.quote.start
        since = SINCE_DEED.search(self._text, start, at)
        return since is not None and not any(
            since.start() <= one.start < at for one in self._sentence.dates
        )

    def _is_dug_out(self) -> bool:
        """Tell whether bodies of one deed were found: "pulled 12 bodies from the rubble"."""
        return RUBBLE.search(self._clause) is not None and (self._draft.value or 0) < OF_ONE_DEED

    def _is_after_deed(self, is_summed: bool) -> bool:
        """Tell whether the sentence before, of the same paragraph, tells of an attack.

        ``is_summed`` tells whether a toll of more than that was given since.
        """
        if (self._draft.value or 0) >= OF_ONE_DEED or SINCE.search(self._sentence.text):
            return False
        start, at = self._sentence.start, self._draft.quote.start
        before = self._text[max(0, start - PASSAGE) : at].rpartition("\n")[2]
        is_past = BACKSHIFTED.search(self._lead()) or self._is_listed
        is_past = bool(is_past or (self._is_toll and TOLL_WAS.search(self._clause)))
        is_past = is_past or (self._is_open and not is_summed)  # "A shell fell. Nine have died"
        return bool(is_past) and DEED.search(before) is not None

    def _goes_on(self, last: Draft) -> bool:
        """Tell whether a figure counts over the same as the one before it."""
        if last.scope not in ("cumulative", "daily"):
            return False
        few = (self._draft.value or 0) < MANY
        if last.scope == "cumulative" and few and IN_FIGHTING.search(self._clause):
            return False  # "one soldier died in the fighting"
        if last.sentence == self._sentence.number:
            return not (self._is_event and few and last.scope == "cumulative")
        if last.scope == "cumulative" and last.kind != self._draft.kind and few:
            return False  # "334 of its troops have died. Its fighters destroyed two tanks"
        if last.scope == "daily" and ALSO.search(self._clause[:40]):
            return not self._is_placed and last.sentence == self._sentence.number - 1
        is_many = (self._draft.value or 0) >= MANY  # an aside may stand between
        is_next = last.sentence >= self._sentence.number - (PASSAGE_SENTENCES if is_many else 1)
        is_next = is_next and last.scope == "cumulative"
        is_doing = DOING.match(self._text, self._draft.quote.start) is not None
        is_next = is_next and (not is_doing or OTHERS.search(self._near) is not None)
        return is_next and not self._is_placed and not self._is_event
