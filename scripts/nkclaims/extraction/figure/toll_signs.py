"""Signs that a figure counts all there were, whatever deed the passage has told before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.figure.deed_signs import HURT, DeedSigns
from nkclaims.extraction.figure.overall_words import IN_CAMPAIGN, OF_LATE, OF_WEEKEND, OVERALL, TOLL
from nkclaims.extraction.figure.scope_signs import COUNTED_BY, MANY, OF_ONE_DEED, ONE_DAY
from nkclaims.extraction.figure.scope_words import (
    DEED,
    EVENT,
    RUBBLE,
    SINCE,
    SO_FAR,
)
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.time.battles import AFTER_DAYS, IN_DAYS, NEAR
from nkclaims.extraction.time.beginnings import FOUGHT_SINCE, OTHER_CLAUSE
from nkclaims.extraction.time.since_events import SINCE_THEN
from nkclaims.grammar.qualifiers import ABOUT

# "Put the number of its dead at 22", "24 of its civilians are dead": all that somebody lost
OWN_DEAD = QuickRegex(
    r"\bof (?:its|their) (?:own )?(?:civilians|citizens|nationals|people|soldiers|troops|servicemen"
    r"|fighters|men|forces) (?:(?:are|were) dead|have (?:\w+ly |also |now )?(?:died|fallen|perished"
    r"|been (?:killed|wounded|injured|hurt)))\b|"
    r"\bnumber of (?:its|their) (?:own )?(?:dead|wounded|losses|casualties)\b"
    r"|(?:\b(?:its|their) (?:own )?|[’']s own )(?:(?:military|civilian|total|combat|army) )?"
    r"(?:dead|wounded|losses|casualties|fatalities|(?:death )?toll)(?: [\w ]{2,30})? (?:at|as)\b"
)
# "Have been killed in the clashes between two armies that began on Saturday"
IN_FOUGHT = re.compile(
    rf"[^.;,]{{0,40}}?\s(?:in|from|during|by|amid|since)\s(?:the|this|an?|its)\s(?:[\w’'-]+\s){{0,3}}?{FOUGHT_SINCE}"
    r"(?:[A-Z0-9]|yesterday|last|an?\s\w+\sago|\w+\s\w+\sago)"
)
# "The campaign of raids that began on Saturday has killed nine"
FOUGHT_HAS = re.compile(rf"{FOUGHT_SINCE}[^,;.]{{3,30}},?\s(?:has|have)\s(?!not\b|no\b)")
FAR = 120  # characters before a figure in which the fight begins that has killed so many
OWN_DAY = re.compile(r"(?:\s[a-z]+)?\s(?:late\s|early\s)?on\s")
AND_COUNT = re.compile(rf",?\s(?:and|while)\s{ABOUT}(?:\d|[a-z]+\s)")
OWN = 12  # characters behind its "has" in which it stands
# Between two counts over one time: "43,000 homes and 25 hospitals", "since May 2, and that 190"
AND = re.compile(rf",?\s(?:and|as well as|along with)\s(?:that\s)?{ABOUT}(?:[a-z]+\s)?")
AND_THAT = re.compile(
    r"[^;:]{0,90}?,?\s(?:and|adding)\s(?:(?:also\s)?(?:said|added|reported)\s)?(?:that\s)?"
    rf"(?:[^,;:.]{{3,40}}?\s(?:had|has|have)\s)?{ABOUT}"
)
PERFECT = re.compile(r"\b(?:has|have|had)\b")
NOW = re.compile(r"\b(?:has|have)\b")
HAVE_ALSO = re.compile(r"\b(?:has|have) also (?:been )?[a-z]+")
# "Shelling has killed nine", which goes on, and no shelling of a day
MASS = re.compile(
    r"\b(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bthat )(?<!\bthis )(?:shelling|bombing|bombardments?"
    r"|gunfire|(?:(?:rocket|mortar|artillery|shell|tank|missile|sniper) )fire"
    r"|(?:(?:air|drone|missile) ?)?strikes|raids|attacks)(?= (?:has|have|had)\b)"
)
THE_MASS = re.compile(r"\b(?:shelling|bombing|bombardment|fighting|siege) (?:has|have) \w+")
BY_MASS = re.compile(
    r"\b(?:has|have) (?:\w+ )?been \w+ by (?:the )?(?:shelling|bombing|bombardments?)\b"
)
# "Has acknowledged 2,140 deaths"
GIVEN = re.compile(
    r"\b(?:has|have)\s(?:\w+ly\s|so far\s|only\s|now\s)?(?:acknowledged|confirmed|reported|admitted"
    r"|announced|recorded|registered|counted|listed|verified|documented|identified|named)\s"
)
# What was given before: "on Friday the ministry had acknowledged only one death"
HAD_GIVEN = re.compile(
    r"(?:(?:On|Late on|Early on|By) [A-Z]\w+,?\s|(?:A|The) \w+ (?:earlier|before),?\s)?"
    r"(?:[\w’'-]+\s){1,5}?had\s(?:\w+\s)?(?:acknowledged|confirmed|reported|admitted|announced"
    r"|recorded|counted|listed|put|given|spoken of)\s"
)
# "Some 150,000 are trapped; the ministry puts the number at 70,000"
PUTS_AT = re.compile(r"\b(?:puts?|gives?|gave) (?:the|that) (?:number|figure|total|count)\b")
OTHER_COUNT = QuickRegex(
    r"\b(?:higher|lower|different|smaller|larger|own)\s(?:figure|count|toll|tally|number|estimate)s?\b"
)
# "Killed in four weeks of fighting"
OVER_WEEKS = QuickRegex(
    rf"\b(?:in|over|after|during)\s(?:the\s|these\s)?{ABOUT}"
    r"[\w-]+\s(?:days|weeks?|months?|years?)\sof\s(?:[\w-]+\s)?(?:fighting|war|clashes|conflict"
    r"|violence|battles?|shelling|bombing|bombardment|strikes|siege|hostilities|unrest|combat)\b"
)
# "Another 95 have been wounded since the start of the war"
MORE_SINCE = re.compile(
    r"[^,.;]{0,25}?\ssince (?:the )?(?:(?:start|beginning|outbreak|onset) of|war|fighting|invasion"
    r"|hostilities|conflict|[A-Z][a-z]+\.? \d|\d+ [A-Z][a-z]+)\b"
)


class TollSigns(DeedSigns):
    """Weighs a figure with the tolls told before it."""

    def _of_whole(self, before: Sequence[Draft], passage: Sequence[Draft]) -> str | None:
        """Return the scope of a figure that goes on with a toll, or is all that somebody counts."""
        draft, newest = self._draft, (*passage, *before)[-1:]
        is_next = any(one.scope == "cumulative" for one in newest)
        alike = [one for one in before[-4:] if one.measure == draft.measure][-1:]
        is_older = is_next and any(one.scope == "cumulative" for one in alike)
        if is_older and HAD_GIVEN.match(self._sentence.text):
            return "cumulative"  # "on Friday it had acknowledged one death"
        if self._has_day:
            return None
        if self._is_more:  # "another 900 were missing", beside a toll that sums no deed up
            if not before or not is_next or self._is_placed or self._is_one_event():
                return None
            toll = newest[0]
            is_sum = any(one.sentence == toll.sentence for one in before[:-1])
            is_beside = toll.measure != draft.measure and toll.kind == draft.kind
            return "cumulative" if is_beside and not is_sum else None
        last = before[-1] if before else None
        if last is not None and last.scope in ("cumulative", "period") and self._joins(last):
            return last.scope
        is_new = is_next and newest[0].measure != draft.measure and not self._is_placed
        if is_new and HAVE_ALSO.search(self._lead()) and not EVENT.search(self._clause):
            return "cumulative"  # "some 298 have also been hurt in the strikes"
        if self._is_one_event():
            return None
        is_alone = not before and not DEED.search(self._paragraph())
        is_so_far = SO_FAR.search(self._clause) and NOW.search(self._lead())
        if is_alone and (OWN_DEAD.search(self._clause) or is_so_far):
            return "cumulative"
        is_many = (draft.value or 0) >= OF_ONE_DEED
        if is_many and draft.measure in HURT:
            lead = self._around(draft.quote, 40, 0)
            is_mass = BY_MASS.search(self._clause) or THE_MASS.search(self._clause)
            if (GIVEN.search(lead) and not self._is_placed) or is_mass:
                return "cumulative"
        if COUNTED_BY.match(self._text, draft.quote.end) and not self._is_placed:
            return "cumulative"
        is_daily = any(one.scope == "daily" for one in newest) and bool(before)
        is_daily &= self._is_open and not (self._is_placed or self._is_toll or self._is_listed)
        if is_daily and not is_many and not SINCE.search(self._sentence.text):
            return "daily"
        if newest and PUTS_AT.search(self._clause) and newest[0].scope == "period":
            return "period" if newest[0].period is None and before else None
        if not is_next:
            return None
        is_other = OTHER_COUNT.search(self._sentence.text[: draft.quote.end - self._sentence.start])
        if is_other and newest[0].measure == draft.measure:
            return "cumulative"
        is_listed = bool(before) and self._is_listed and not self._is_placed
        is_none = draft.value == 0 and SO_FAR.search(self._sentence.text) is not None
        return "cumulative" if is_listed or is_none else None

    def _is_overall(self) -> bool:
        """Tell whether a figure is all that a war took, or a campaign that is named."""
        first, number, is_event = self._draft.quote.start - 30, self._number, self._is_event
        if OVERALL.search(self._text, max(self._own.start, first), number.start) and not is_event:
            return True
        is_many = (self._draft.value or 0) >= MANY and not (is_event or self._has_day)
        return is_many and IN_CAMPAIGN.search(self._clause) is not None

    def _has_own_day(self) -> bool:
        """Tell whether a day stands beside a figure, before the count of a day that follows it.

        "Nine died on Friday and at least 40 in the past 24 hours".
        """
        text, end = self._text, self._draft.quote.end
        days = [one for one in self._sentence.dates if one.kind in ONE_DAY and one.start > end]
        first = days[0] if days else None
        if first is None or OWN_DAY.fullmatch(text, end, first.start) is None:
            return False
        return AND_COUNT.match(text, first.end) is not None

    def _is_of_stretch(self) -> bool:
        """Tell whether a figure is over some days of fighting: "in a week of raids"."""
        text, quote, end = self._text, self._draft.quote, self._sentence.end
        if self._is_more or AFTER_DAYS.match(text, self._sentence.start, quote.start):
            return not self._is_more
        return IN_DAYS.search(text, quote.end, min(end, quote.end + NEAR)) is not None

    def _is_of_late(self) -> bool:
        """Tell whether a figure is over days that nobody counts: "in recent weeks"."""
        is_late = OF_LATE.search(self._clause) or OF_WEEKEND.search(self._clause)
        return is_late is not None and SINCE.search(self._clause) is None

    def _joins(self, last: Draft) -> bool:
        """Tell whether a figure stands in one breath with a toll: over the same time."""
        if last.sentence != self._sentence.number or last.quote.end > self._draft.quote.start:
            return False
        between = self._text[last.quote.end : self._draft.quote.start]
        if AND.fullmatch(between):
            return not self._is_one_event() and not self._is_placed
        is_since = SINCE.search(between) is not None or TOLL.search(
            self._text, last.quote.start, last.quote.end
        )
        is_told = is_since and PERFECT.search(between + self._lead()) is not None
        return bool(is_told and AND_THAT.fullmatch(between)) and not self._is_one_event()

    def _is_one_event(self) -> bool:
        """Tell whether the clause tells of one deed, and not of fire that goes on."""
        if not self._is_event:
            return False
        clause = BY_MASS.sub("", MASS.sub("", self._clause))
        if (self._draft.value or 0) >= OF_ONE_DEED:
            clause = THE_MASS.sub("", clause)
        return clause == self._clause or EVENT.search(clause) is not None

    def _is_summed_deed(self) -> bool:
        """Tell whether a sum is that of one deed: "two more bodies, taking the toll to nine"."""
        behind = self._text[self._draft.quote.start : self._sentence.end]
        if SINCE.search(self._sentence.text) or OVER_WEEKS.search(behind):
            return False
        is_one = RUBBLE.search(self._sentence.text) is not None or self._is_event
        return is_one and (self._draft.value or 0) < OF_ONE_DEED

    def _is_since_then(self) -> bool:
        """Tell whether a figure counts from the day that was told last: "has since killed nine"."""
        draft, text = self._draft, self._text
        if self._is_more or RUBBLE.search(self._clause):
            return False  # "since then two more have died in hospital"
        behind = OTHER_CLAUSE.search(text, draft.quote.end, self._sentence.end)
        end = behind.start() if behind else self._sentence.end
        if IN_FOUGHT.match(text, draft.quote.end, self._sentence.end):
            return True
        first = self._sentence.start
        has = FOUGHT_HAS.search(text, max(first, draft.quote.start - FAR), draft.quote.start + 12)
        if has and draft.quote.start - has.end() < OWN:
            return True
        return SINCE_THEN.search(text, self._own.start, end) is not None

    def _paragraph(self) -> str:
        """Return what the paragraph tells before the sentence."""
        start = self._sentence.start
        return self._text[self._text.rfind("\n", 0, start) + 1 : start]


def without_sheltered(drafts: Sequence[Draft]) -> list[Draft]:
    """Return figures without those who are somewhere: "40 people were sheltering in the house"."""
    return [
        one
        for one in drafts
        if not (one.measure == "displaced" and one.scope == "period" and one.period is None)
    ]
