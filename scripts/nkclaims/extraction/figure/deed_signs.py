"""Signs that a figure is of a deed that the passage has told, and no toll of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.figure.overall_words import SUM_OF, TO_DATE, TOLL_WAS
from nkclaims.extraction.figure.same_deeds import BEHIND, FIGHTING, SAME_DEED
from nkclaims.extraction.figure.scope_signs import MANY, OF_A_DAY, OF_ONE_DEED, Signs
from nkclaims.extraction.figure.scope_words import (
    ADMITTED,
    BACKSHIFTED,
    DEED,
    LISTING,
    RUBBLE,
    SINCE,
    SINCE_DEED,
)
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.time.nth_days import nth_day

HURT = ("killed", "wounded", "missing", "casualties", "displaced")  # people, in one deed
MOST_RISE = 4  # times by which the toll of one deed rises
# Of which a toll may well be, whatever deed was told before it
WAR = re.compile(
    r"\b(?:wars?|conflict|hostilities|invasion|violence|uprising|crisis|campaign|offensive|fighting|total|months?"
    r"|weeks|years?|this year|so far)\b"
)
LASTED = re.compile(  # "fell after a 12-day battle": what was lost in it is of no single day
    r"\b(?:\w+-day|(?:days|weeks|months) of) (?:[a-z-]+ )?"
    r"(?:battles?|siege|fight(?:ing)?|clashes)\b"
)
PASSAGE = 260  # characters before a sentence
# "Puts the civilian toll at 63", "the death toll among its troops": all that a side has lost
OF_SIDE = QuickRegex(
    r"\b(?:civilian|military|combat(?:ant)?|army|militar(?:y|ies)|armed forces[’']?)\s"
    r"(?:death\s)?toll\b"
    r"|\b(?:death\s)?toll\s(?:among|of|in the ranks of|in)\s(?:the\s|its\s|their\s)?"
    r"(?:[\w’'-]+\s){0,2}?(?:troops|soldiers|servicemen|service members|fighters|forces|army"
    r"|military|civilians|ranks|civilian population)\b"
    r"|\bnumber of (?:the |its |their )?(?:[\w’'-]+ ){0,2}?(?:soldiers|servicemen|troops"
    r"|service members|fighters|military personnel)(?: who)?(?: [\w’'-]+){0,2}? (?:killed|dead"
    r"|wounded|injured|fallen|missing|died)\b"
    r"|\bnumber of (?:killed|dead|wounded|injured|fallen|missing) (?:[\w’'-]+ ){0,2}?"
    r"(?:soldiers|servicemen|troops|fighters|military personnel)\b",
    re.IGNORECASE,
)


# "In Orlev, some miles from the capital, the army said it had killed 30 rebels"
SCENE = re.compile(
    r"(?:[^,.;]{2,30},\s)?(?:In|At|Near|Outside|Around)\s(?:the\s(?:[a-z]+\s){1,3}of\s)?"
)
DONE = re.compile(r"(?:[a-z]+ed|shot|took|taken|struck|driven)\b(?!\sby\b)")


# "19 of their men had died": all whom a side has lost
OF_THEIRS = re.compile(r"\bof (?:its|their|his|our) (?:own )?[a-z]+s?\b")


class DeedSigns(Signs):
    """Weighs a figure with the deeds told before it."""

    def _is_scene(self) -> bool:
        """Tell whether somebody says what his side did in the town with which a sentence begins."""
        draft, text, start = self._draft, self._text, self._sentence.start
        if (draft.value or 0) >= OF_ONE_DEED or SINCE.search(self._sentence.text):
            return False
        if not DONE.match(text, draft.quote.start) or not BACKSHIFTED.search(
            text, max(start, draft.quote.start - 90), draft.quote.start
        ):
            return False
        return any(
            one.names_place and one.actor_id is None and SCENE.fullmatch(text, start, one.start)
            for one in self._sentence.mentions
        )

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
        if self._is_toll and nth_day(self._sentence.text):
            return False
        is_there = self._is_event or self._is_placed or self._has_day
        if TO_DATE.search(self._clause) and not (is_there or self._is_told((*passage, *before))):
            return False
        if self._sums_up((*passage, *before)):
            return True
        if self._is_bounded and self._draft.kind == "equipment_loss":
            return False  # "by May 6 it had lost 24 tanks"
        is_side = OF_SIDE.search(self._clause) and not (self._is_event or self._is_placed)
        if is_side and not self._raises((*passage, *before)):
            return False
        told_of = before if self._is_after_deed(is_summed=True) else (*passage, *before)
        alike = [one for one in told_of if one.measure == self._draft.measure]
        if alike and alike[-1].scope == "cumulative" and not self._is_event:
            return False
        is_kept = self._is_listed and not LISTING.search(self._clause)
        if self._is_toll or self._is_bounded or is_kept or self._is_open:
            is_past = BACKSHIFTED.search(self._lead()) and not self._is_great  # "said he had died"
            is_bare = self._is_open and not (is_past or self._is_toll)
            told: Sequence[Draft] = (*passage, *before)
            if is_bare:  # who "have been killed" may be all so far, who "have been hurt" are here
                told = told[-1:] if self._draft.measure in ("wounded", "missing") else before[-1:]
                told = [*told, *(one for one in (*passage, *before) if self._is_as_many(one))]
            is_summed = any(one.scope != "incident" for one in (*passage[-1:], *before[-1:]))
            is_after = self._is_after_deed(is_summed)
            is_told = self._is_told(told) or is_after or self._is_dug_out()
            is_few = (self._draft.value or 0) < MANY or (is_kept and self._has_day)
            is_there = self._is_placed and is_few
            return is_there or self._is_event or is_told
        return self._is_listed and self._is_after_deed(is_summed=True)

    def _sums_up(self, told: Sequence[Draft]) -> bool:
        """Tell whether a sum is of the deed just told: "altogether they burned 40 houses"."""
        is_past = not (self._is_open or self._is_bounded) and (self._draft.value or 0) < OF_ONE_DEED
        if not is_past or SUM_OF.search(self._clause) is None or TO_DATE.search(self._clause):
            return False
        return any(one.scope == "incident" for one in told[-1:])

    def _is_as_many(self, other: Draft) -> bool:
        """Tell whether a figure of a deed counts as many of the same."""
        is_same = other.value == self._draft.value and other.measure == self._draft.measure
        return is_same and other.scope == "incident" and other.object == self._draft.object

    def _raises(self, told: Sequence[Draft]) -> bool:
        """Tell whether a toll is that of people just told of: "seven soldiers died", now nine."""
        draft = self._draft
        alike = [one for one in told if one.measure == draft.measure]
        return any(
            one.scope == "incident"
            and one.population in (draft.population, "unspecified")
            and (one.value or 0) <= MOST_RISE * (draft.value or 0)
            and (draft.value or 0) <= MOST_RISE * (one.value or 0)
            for one in alike[-1:]
        )

    def _is_in_deed(self, told: Sequence[Draft]) -> bool:
        """Tell whether a figure names the deed just told: "in the operation", "in the fighting".

        What is fought in one deed costs no more than one deed does.
        """
        if (self._draft.value or 0) >= OF_ONE_DEED or SINCE.search(self._sentence.text):
            return False
        if LASTED.search(self._text, max(0, self._sentence.start - PASSAGE), self._draft.quote.end):
            return False
        first = min(self._own.start, self._draft.quote.start)
        end = min(self._own.end, self._draft.quote.end + BEHIND)
        is_named = any(one.search(self._text, first, end) for one in (FIGHTING, SAME_DEED))
        return is_named and any(one.scope == "incident" for one in told[-1:])

    def _is_told(self, told: Sequence[Draft]) -> bool:
        """Tell whether one of some figures is of a deed that this one may be of."""
        draft = self._draft
        start, end = self._sentence.start, draft.quote.end
        is_admitted = (draft.value or 0) < MANY and ADMITTED.search(self._text, start, end)
        is_small = draft.measure in HURT and (draft.value or 0) < OF_ONE_DEED
        people = [one for one in told if one.kind == "casualties"][-1:]
        apart = [one for one in people if one.measure in HURT and one.measure != draft.measure]
        beside = apart if is_small else []  # the wounded beside the dead
        # "The raid killed nine soldiers, and its troops had killed 65 of the rebels"
        is_answer = "-active" in draft.rule_id and BACKSHIFTED.search(self._lead()) is not None
        most = OF_A_DAY if is_answer else MANY
        return any(
            one.scope == "incident"
            and (self._is_open or is_admitted or one.measure == draft.measure or one in beside)
            and (
                (draft.kind == "damage" and not self._is_great)
                or one in beside
                or (draft.value or 0) <= max(MOST_RISE * (one.value or 0), most)
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
        if is_past and DEED.search(before):
            return True
        is_own = OF_THEIRS.search(self._text, self._draft.quote.start, self._draft.quote.end)
        is_next = self._is_toll or (self._is_open and not (self._is_listed or is_own))
        return is_next and not is_summed and self._is_next_to_deed()

    def _is_next_to_deed(self) -> bool:
        """Tell whether a toll opens a paragraph behind one that ends with a deed of these days."""
        start = self._sentence.start
        before = self._text[max(0, start - PASSAGE) : start]
        above = before.rstrip().rpartition("\n")[2]
        is_first = before.endswith("\n") and not WAR.search(self._sentence.text)
        return is_first and DEED.search(above) is not None and not WAR.search(above)
