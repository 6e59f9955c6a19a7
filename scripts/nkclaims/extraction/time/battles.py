"""Say over how many days a battle lasted that losses are of: "after three days of fighting"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.extraction.figure.scope_words import DOING, SINCE
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.time.first_deeds import Told
from nkclaims.extraction.time.periods import inferred

# "On Monday 38 were dead after three days of battle": over the three days.
LASTED = QuickRegex(
    r"(?<!\bday )(?<!\bdays )(?<!\bweek )(?<!\bhours )\bafter "
    r"(?P<n>two|three|four|five|six|seven|eight|nine|ten|[2-9]|1\d) (?:straight )?"
    r"days of (?:[\w-]+ ){0,2}?(?:fighting|battles?|clashes|combat|siege|shelling)\b(?! ended)"
)
# "Killed 47 civilians in a three-day assault that ended on April 13"
NAMED = QuickRegex(
    r"\b(?:in|during|over) (?:an?|the|its|their) "
    r"(?P<n>two|three|four|five|six|seven|eight|nine|ten)-day (?:[\w-]+ ){0,2}?(?:assault|battle"
    r"|siege|offensive|raid|operation|attack|fight|bombardment|campaign|push|clash) (?:that|which) "
    r"(?:(?P<ended>ended|finished|was over|came to an end)|began|started|opened) on\b"
)
# "It fell on June 3 after a three-day assault", "after three days of fighting"
ENDED = QuickRegex(
    r"\bafter (?:an? |the )?(?P<n>two|three|four|five|six|seven|eight|nine|ten)"
    r"(?:-day (?:[\w-]+ ){0,2}?(?:assault|battle|siege|offensive|operation|attack|fight|bombardment"
    r"|push|clash)| days of (?:[\w-]+ ){0,2}?(?:fighting|battles?|clashes|combat|siege|shelling))\b"
)
IN_IT = re.compile(
    r"\b(?:in|during|of|from|by) (?:the|that|this) (?:[\w-]+ )?(?:assault|battle|siege|offensive"
    r"|operation|attack|fighting|fight|bombardment|push|clash(?:es)?)\b"
)
COUNT = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
         "ten": 10, "eleven": 11, "twelve": 12, "a": 1, "an": 1, "one": 1}  # fmt: skip
# "Died after three days of fighting, and two more died on Wednesday", "breaking the truce after"
OTHER_LOSS = re.compile(
    r",? and (?:[\w-]+ )?(?:more|others?|another)\b|\b(?:truce|cease-?fire|calm)\b|;"
)


_NUMBER = r"(?P<n>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d\d?)"
_RAIDS = (
    r"(?:[\w-]+ ){0,2}?(?:battles?|clashes|combat|shelling|bombardments?|bombing|strikes"
    r"|airstrikes|attacks|raids|violence|unrest"
)
# Weeks of fighting may be all of the war, whose length is no beginning
_DAYS = (
    rf"{_NUMBER} (?:straight |consecutive )?"
    rf"(?:(?P<unit>days|(?<=\ba )week) of {_RAIDS}|fighting|hostilities)"
    rf"|(?P<weeks>weeks) of {_RAIDS}))\b"
)
# "58 people have been killed in three days of fighting": over the three days that end now
IN_DAYS = QuickRegex(rf"\b(?:in|over|during) {_DAYS}")
# "In three days of fighting, 58 have died", "Three days of fighting have killed 58"
AFTER_DAYS = re.compile(rf"\W{{0,3}}(?:(?:in|over|during) )?{_DAYS}", re.IGNORECASE)
# "Which makes 223 in nine days"
IN_ALL_DAYS = QuickRegex(
    r"\bin (?:just )?(?P<n>two|three|four|five|six|seven|eight|nine|ten|\d\d?) days(?=[.,;]|$)",
    re.IGNORECASE,
)
# "135,000 have fled in a single week"
IN_WEEK = QuickRegex(
    r"\bin (?:(?:just|only|less than|under|about|little more than) )?(?:an?|one) (?:single )?"
    r"(?P<unit>week|fortnight)\b(?! of\b)"
)
SUMMED = re.compile(r"\b(?:mak|bring|tak|rais|push|lift)(?:es|s|ing)\b")
Period = tuple[date | None, date | None]
REACH = 3  # sentences behind a battle in which "the assault" is that
NEAR = 60  # characters behind a figure in which they stand


def in_days(draft: Draft, sentence: Sentence, text: str) -> Draft:
    """Return a toll of a few days of fighting with these days, the last of which it counts to."""
    end = draft.period[1] if draft.period else None
    head = AFTER_DAYS.match(text, sentence.start, draft.quote.start)
    is_toll = draft.scope == "cumulative" or (head is not None and draft.scope == "incident")
    if not is_toll or draft.kind not in LOSSES or end is None:
        return draft
    at = draft.quote.start, min(sentence.end, draft.quote.end + NEAR)
    if draft.period_basis != "inferred":  # "in four days of fighting this week"
        is_over = IN_DAYS.search(text, *at) and not SINCE.search(sentence.text)
        return replace(draft, scope="period", as_of=None) if is_over else draft
    if week := IN_WEEK.search(text, *at):
        start = end - timedelta(days=7 if week["unit"] == "week" else 14)
    elif match := head or IN_DAYS.search(text, *at):
        number, is_weeks = match["n"].lower(), match["weeks"] or match["unit"] == "week"
        length = (COUNT.get(number) or int(number)) * (7 if is_weeks else 1)
        start = end - timedelta(days=length)
    elif match := IN_ALL_DAYS.search(text, *at):
        number = match["n"].lower()
        length = COUNT.get(number) or int(number)
        if SUMMED.search(text, sentence.start, draft.quote.end):  # all since the war began
            return replace(draft, period=(end - timedelta(days=length - 1), end))
        start = end - timedelta(days=length)
    else:
        return draft
    return replace(draft, scope="period", period=(start, end), as_of=None)


def over_battle(draft: Draft, sentence: Sentence, text: str) -> Draft:
    """Return a loss over the days that its battle lasted, which its day ended."""
    if draft.kind not in LOSSES or draft.scope not in (None, "incident"):
        return draft
    start, end = draft.period or (None, None)
    if start is None or start != end or DOING.match(text, draft.quote.start):
        return draft
    if named := NAMED.search(text, draft.quote.end, sentence.end):
        more = timedelta(days=COUNT[named["n"]] - 1)
        period = (start - more, start) if named["ended"] else (start, start + more)
        return replace(draft, scope="period", period=period)
    lasted = LASTED.search(text, sentence.start, sentence.end)
    if lasted is None:
        return draft
    first, last = min(lasted.end(), draft.quote.end), max(lasted.start(), draft.quote.start + 8)
    if OTHER_LOSS.search(text, first, last):
        return draft  # another deed stands between
    days = COUNT.get(lasted["n"]) or int(lasted["n"])
    return replace(draft, scope="period", period=(start - timedelta(days=days - 1), end))


def dates_other(draft: Draft, sentence: Sentence) -> bool:
    """Tell whether a figure is no loss of the days told before it, or has others of its own."""
    is_loss = draft.kind in LOSSES and draft.value is not None
    is_open = is_loss and draft.scope in ("cumulative", "incident")
    is_undated = draft.period_basis in (None, "inferred")
    return not (is_open and is_undated) or any(
        one.start > draft.quote.end for one in sentence.dates
    )


class Battles:
    """Remembers the last battle of some days that was told to have ended."""

    def __init__(self, text: str) -> None:
        """Begin with none."""
        self._text = text
        self._sentence, self._days = -1, 0
        self._end: date | None = None
        self._over: tuple[int, Period | None] = -1, None

    def in_days(self, draft: Draft, sentence: Sentence) -> Draft:
        """Return a toll over the days that it, or one before it in its sentence, counts over.

        "Nine were killed in a week of raids, and 40 were hurt."
        """
        found = in_days(draft, sentence, self._text)
        number, period = self._over
        if found is not draft and found.scope == "period":
            self._over = sentence.number, found.period
        elif number == sentence.number and period and not dates_other(draft, sentence):
            return replace(draft, scope="period", period=period, as_of=None)
        return found

    def told(self, sentence: Sentence, days: Sequence[Told]) -> None:
        """Note a sentence with its day: "the town fell on June 3 after a three-day assault"."""
        match = ENDED.search(sentence.text)
        if match and days and days[-1].sentence == sentence.number:
            self._sentence, self._days = sentence.number, COUNT[match["n"]]
            self._end = days[-1].period[1]

    def over(self, draft: Draft, sentence: Sentence) -> Draft:
        """Return a loss over the days that its battle lasted."""
        return over_battle(self._in_it(draft, sentence), sentence, self._text)

    def _in_it(self, draft: Draft, sentence: Sentence) -> Draft:
        """Return a loss "in the assault" that has just been told over all of its days."""
        is_next = 0 < sentence.number - self._sentence <= REACH and self._end is not None
        is_open = draft.kind in LOSSES and draft.scope in (None, "incident", "period")
        if not is_next or not is_open or self._end is None:
            return draft
        if draft.period not in (None, (self._end, self._end)) or not IN_IT.search(sentence.text):
            return draft
        if draft.period_basis not in (None, "inferred"):
            return draft
        start = self._end - timedelta(days=self._days - 1)
        return inferred(draft, start, self._end, draft.scope)
