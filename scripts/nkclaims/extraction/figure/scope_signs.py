"""Read the words around a figure: do they tell of an event, a place, a day, or a toll?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.figure.done_by import is_done_by
from nkclaims.extraction.figure.month_counts import is_of_month
from nkclaims.extraction.figure.overall_words import IN_ALL, NEW, STANDS, TOLL
from nkclaims.extraction.figure.same_deeds import STRUCK_WHEN
from nkclaims.extraction.figure.scope_words import (
    ACTED,
    AFTER_DEED,
    APART,
    AS_OF,
    BEGAN,
    BY_DAY,
    BY_THEN,
    CUMULATIVE,
    DOING,
    EVENT,
    IN_FIGHTING,
    IN_PLACE,
    INCREMENT,
    LEFT,
    LISTED,
    OPERATION,
    PERFECT,
    RANKED,
    SAID_ON,
    SINCE,
    STRUCK,
    WORST_SO_FAR,
)
from nkclaims.extraction.language.windows import window
from nkclaims.extraction.link.older import OF_OLDER, is_compared
from nkclaims.extraction.time.background_days import IN_PASSING
from nkclaims.extraction.time.brackets import is_bracketed, outside_brackets
from nkclaims.extraction.time.nth_days import NTH_DAY, NTH_IN
from nkclaims.extraction.time.past_wars import is_present_behind
from nkclaims.extraction.time.revised_tolls import is_revised
from nkclaims.grammar.date_mention import DateMention
from nkclaims.grammar.document import Span

# "91 have been killed, 21 of them on Monday": the day is of the 21
PART = re.compile(
    r"(?:,\s(?:(?:including|among (?:them|whom))\s|(?:(?:[\w-]|,\d)+\s){1,4}of (?:them|whom)\b)"
    r"|\swith the (?:loss|deaths?) of\s)(?:[^,]|,(?=\d))*\Z"
)
PLUS = re.compile(r"\(\+[^)]*\)")  # "1,904 tanks (+6)"
# "795 people whose deaths it had documented"
COUNTED_BY = re.compile(
    r"\s(?:(?:that|which|whom)\s)?(?:it|they|he|she)\s(?:has|have|had)\s(?:\w+ly\s)?"
    r"(?:documented|recorded|registered|counted|tallied|listed|verified|identified|logged)\b"
)
SEEN = re.compile(
    r"\b(?:I|[Ww]e|he|she|[Rr]eporters?|[Jj]ournalists?|[Ww]itness(?:es)?) (?:\w+ )?counted\b"
)
SINCE_ASIDE = re.compile(
    r",\s(?:which|who|whose|whom|where)\s[^,;]*\bsince\b[^,;]*,(?=\s(?![a-z]+ing\b))"
)
SEAT = re.compile(
    r"\b(?:based|headquartered|offices?|newsroom)\s(?:in|at|near|outside)\s(?:the\s)?$"
)
# "Were killed on Monday when rockets"
WHEN = re.compile(
    r"(?:\s(?:on|in|at|late|early)\s[^,.;]{2,30})?\swhen\s"
    r"(?!(?:the |this |that )?(?:[\w-]+ )?(?:war|conflict|fighting|hostilities|clashes)\b)"
)
ONE_DAY = ("date", "month_day", "weekday")
SAID, PLACED = 64, 40  # characters before a day of saying; before a name, with "in the town of"
MANY, OF_A_DAY = 30, 100  # so many "had been killed in Orlev": all who were; seldom on one day
OF_ONE_DEED = 300  # more are seldom lost in one
A_DAY = 24  # hours
FEW = 15  # so many died "in the operation", which is one raid
VAGUE = 2000  # "have killed thousands"
WHOLE_WAR = 3000  # so many are no loss of one deed


class Signs:
    """What the words around a figure say of what it counts over."""

    def __init__(self, sentence: Sentence, draft: Draft, text: str) -> None:
        self._sentence, self._draft, self._text = sentence, draft, text
        quote, self._number = draft.quote, draft.value_span or draft.quote
        own = sentence.clause_of(quote, APART)
        before_all = text[sentence.start : quote.start + 12]
        clause = text[own.start : own.end]
        is_plus = draft.rule_id == "figure-plus"
        clause = outside_brackets(clause, quote.start - own.start)
        for other in (WORST_SO_FAR, NTH_DAY, NTH_IN, *(() if is_plus else (PLUS,))):
            # "on the ninth day of the war" counts nothing
            clause = other.sub(lambda one: " " * len(one[0]), clause)
        told = quote.start - own.start
        for aside in SINCE_ASIDE.finditer(clause):
            if aside.end() <= told:  # "The rebels, who have held it since May, killed nine"
                clause = f"{clause[: aside.start()]}{' ' * len(aside[0])}{clause[aside.end() :]}"
        self._own, self._clause = own, clause
        self._near = self._around(self._number, 12, 8)
        self._is_more = (
            INCREMENT.search(self._near) is not None and "more than" not in self._near.lower()
        )
        self._is_more = self._is_more or NEW.match(text, self._number.end) is not None
        self._has_day = self._is_dated()
        is_vague = draft.qualifier == "order_of_magnitude" and (draft.value or 0) >= VAGUE
        self._is_great = (draft.value or 0) >= WHOLE_WAR or is_vague
        is_small = (draft.value or 0) < OF_ONE_DEED
        behind = text[quote.end : sentence.end]
        self._is_event = EVENT.search(self._clause) is not None or (
            is_small and (AFTER_DEED.search(behind) or STRUCK.search(before_all)) is not None
        )
        self._is_placed = self._names_place()
        self._is_toll = TOLL.search(self._clause) is not None
        before = text[max(sentence.start, quote.start - 40) : quote.end]
        is_counted = COUNTED_BY.match(text, quote.end) is not None
        is_seen = SEEN.search(before) is not None  # by a witness, of the deed
        self._is_listed = (LISTED.search(before) is not None and not is_seen) or is_counted
        self._is_open = self._is_undated()
        clause = RANKED.sub("", self._clause)  # "the sixth since May" counts no dead
        self._is_event = self._is_event or (is_small and clause != self._clause)
        self._is_toll = self._is_toll or STANDS.search(clause) is not None
        is_sum = IN_ALL.search(clause) is not None
        is_of_day = self._has_day and (is_sum or BY_THEN.search(clause) is not None)
        self._is_toll &= not is_of_day or TOLL.search(IN_ALL.sub("", clause)) is not None
        struck = STRUCK_WHEN.search(text, quote.end, own.end) if is_small else None
        last = max(struck.start() - own.start, 0) if struck else len(clause)  # "hit in the war"
        is_sum &= draft.kind != "casualties" and PERFECT.search(clause) is not None
        is_all = is_sum or CUMULATIVE.search(clause, 0, last) is not None
        self._is_bounded = bool(BY_DAY.search(clause) or AS_OF.search(sentence.text))
        is_all = is_all and not is_of_day
        self._is_bounded = self._is_bounded and not is_of_day
        is_all = is_all and not ((draft.value or 0) < FEW and OPERATION.search(clause))
        verb = text[max(sentence.start, quote.start - 12) : quote.end]
        if self._has_day and ACTED.search(verb) and not SINCE.search(clause):
            is_all = False  # "traded fire on Tuesday, leaving nine dead on both sides"
        is_all = is_all and not ((draft.value or 0) < MANY and IN_FIGHTING.search(clause))
        if is_small and WHEN.match(behind) and not SINCE.search(clause):
            is_all = False  # "killed when rockets hit a town close to the front of the war"
        is_many = draft.measure == "displaced" and not self._is_event
        is_many |= draft.kind == "damage" and not is_small  # seldom are so many hit in one deed
        is_many |= draft.kind == "casualties" and self._is_great
        self._is_of_all = is_all or (is_many and not self._has_day)

    def _is_of_month(self, before: Sequence[Draft]) -> bool:
        """Tell whether a figure counts what was in one month; "up from" is as the newer one is."""
        if is_compared(self._draft):
            return bool(before) and before[-1].scope == "period"
        is_open = not (self._is_toll or self._is_event)
        return is_of_month(self._draft, self._sentence, self._text, is_open)

    def _is_of_night(self) -> bool:
        """Tell whether arms were lost in a night, in which bulletins count all that were."""
        draft = self._draft
        is_deed = DOING.match(self._text, draft.quote.start) is not None  # "raided it, destroying"
        is_several = draft.kind == "equipment_loss" and (draft.value or 0) > 1 and not is_deed
        return is_several and any(one.unit == "night" for one in self._sentence.dates)

    def _is_undated(self) -> bool:
        """Tell whether something has happened, or the war has left it, on no day and nowhere."""
        draft = self._draft
        if draft.value == 1 or self._is_event or self._is_placed:
            return False
        is_perfect = draft.kind in ("casualties", "damage") or draft.measure == "lost"
        is_taken = draft.measure == "captured" and (draft.value or 0) < OF_ONE_DEED
        is_perfect = is_perfect and not (is_taken and re.search(r"\bhad\b", self._lead()))
        is_perfect = is_perfect or ((draft.value or 0) >= MANY and draft.kind == "equipment_loss")
        if self._is_reported_act():
            return False
        is_perfect = is_perfect and PERFECT.search(self._lead()) is not None
        return (is_perfect and not self._has_day) or LEFT.search(self._clause) is not None

    def _is_reported_act(self) -> bool:
        """Tell whether somebody reported that it had done something: "said it had killed 30"."""
        start, text = self._sentence.start, self._text
        is_active = "-active" in self._draft.rule_id and self._draft.measure != "lost"
        is_past = re.search(r"\bhad\b", self._lead()) is not None
        is_said = any(
            SAID_ON.search(text[max(start, one.start - SAID) : one.start])
            for one in self._sentence.dates
        )
        is_few = (self._draft.value or 0) < (OF_A_DAY if is_said and is_past else MANY)
        return is_active and is_few and (is_past or is_done_by(self._draft, text, start))

    def _is_dated(self) -> bool:
        """Tell whether the sentence names a day on which something happened."""
        start, text = self._sentence.start, self._text
        return any(
            one.kind in ONE_DAY
            or (one.kind == "relative" and one.unit in ("day", "night", "weekend"))
            for one in self._sentence.dates
            if not self._is_aside(one)
            and not is_present_behind(one.end, self._draft.quote, text)
            and not PART.search(self._text, self._draft.quote.end, one.start)
            and not BEGAN.search(text[max(start, one.start - 70) : one.start])
            and not SAID_ON.search(text[max(start, one.start - SAID) : one.start])
            and not OF_OLDER.search(text[max(start, one.start - 60) : one.start])
            and not is_revised(one, self._sentence)
        )

    def _is_aside(self, mention: DateMention) -> bool:
        """Tell whether a date is of an aside behind it: "Orlev, a town they took on Friday"."""
        aside = IN_PASSING.search(self._text, self._sentence.start, mention.start)
        is_behind = aside is not None and self._draft.quote.end <= aside.start()
        return is_behind or is_bracketed(mention, self._sentence, self._draft.quote)

    def _names_place(self, first: int = 0) -> bool:
        """Tell whether the clause, from an offset on, says in which place it happened."""
        return any(
            one.names_place
            and one.actor_id is None
            and IN_PLACE.search(self._text[one.start - PLACED : one.start])
            and not SEAT.search(self._text[one.start - PLACED : one.start])
            for one in self._sentence.mentions
            if one.start >= max(PLACED, first) and one.text in self._clause
        )

    def _lead(self) -> str:
        return self._around(self._draft.quote, 24, 18)

    def _around(self, span: Span, before: int, behind: int) -> str:
        start, end = self._sentence.start, self._sentence.end
        return window(self._text, max(start, span.start - before), min(end, span.end + behind))


def is_long(mention: DateMention) -> bool:
    """Tell whether a date is a stretch of some days that ends now: "the past three weeks"."""
    if mention.kind != "window" or (mention.shift or 0) > 0:
        return False
    least = {"day": 1, "hour": A_DAY}.get(mention.unit or "")
    return mention.unit in ("week", "month", "year") or (
        least is not None and (mention.count or 0) > least
    )
