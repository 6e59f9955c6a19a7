"""Say over how many days a battle lasted that losses are of: "after three days of fighting"."""

from __future__ import annotations

import re
from datetime import timedelta

from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.extraction.figure.scope_words import DOING
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace

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
COUNT = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
         "ten": 10, "eleven": 11, "twelve": 12}  # fmt: skip
# "Died after three days of fighting, and two more died on Wednesday", "breaking the truce after"
OTHER_LOSS = re.compile(
    r",? and (?:[\w-]+ )?(?:more|others?|another)\b|\b(?:truce|cease-?fire|calm)\b|;"
)


# "58 people have been killed in three days of fighting": over the three days that end now
IN_DAYS = QuickRegex(
    r"\bin (?P<n>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d\d?) "
    r"(?:straight |consecutive )?days of "
    r"(?:[\w-]+ ){0,2}?(?:fighting|battles?|clashes|combat|shelling|bombardments?|bombing|strikes"
    r"|airstrikes|attacks|raids|violence)\b"
)
# "Which makes 223 in nine days"
IN_ALL_DAYS = QuickRegex(
    r"\bin (?P<n>two|three|four|five|six|seven|eight|nine|ten|\d\d?) days(?=[.,;]|$)"
)
# "135,000 have fled in a single week"
IN_WEEK = QuickRegex(
    r"\bin (?:(?:just|only|less than|under|about|little more than) )?(?:an?|one) (?:single )?"
    r"(?P<unit>week|fortnight)\b(?! of\b)"
)
NEAR = 60  # characters behind a figure in which they stand


def in_days(draft: Draft, sentence: Sentence, text: str) -> Draft:
    """Return a toll of a few days of fighting with these days, the last of which it counts to."""
    end = draft.period[1] if draft.period else None
    is_toll = draft.scope == "cumulative" and draft.kind in LOSSES and draft.period_basis
    if not is_toll or end is None or draft.period_basis == "stated":
        return draft
    at = draft.quote.start, min(sentence.end, draft.quote.end + NEAR)
    if week := IN_WEEK.search(text, *at):
        start = end - timedelta(days=7 if week["unit"] == "week" else 14)
    elif match := IN_DAYS.search(text, *at):
        start = end - timedelta(days=(COUNT.get(match["n"]) or int(match["n"])) - 1)
    elif match := IN_ALL_DAYS.search(text, *at):
        start = end - timedelta(days=(COUNT.get(match["n"]) or int(match["n"])) - 1)
        return replace(draft, period=(start, end))
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
