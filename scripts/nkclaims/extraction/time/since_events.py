"""Find the day of what a toll counts from where another sentence gives it: "since the takeover"."""

from __future__ import annotations

import re
from datetime import date

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.time.beginnings import FROM_FIRST, OTHER_CLAUSE, WORST
from nkclaims.extraction.time.days import Days
from nkclaims.extraction.time.onsets import first_day
from nkclaims.grammar.dates import resolve

SINCE = QuickRegex(
    rf"\b(?:since|between (?=the (?:start|beginning|outbreak|onset)\b)|{FROM_FIRST})"
    r" ?(?!then\b|last\b|early\b|late\b|mid)(?P<what>[^,.;]{3,60})",
    re.IGNORECASE,
)
# From the day that was told last: "has since killed nine", but not "two have since died"
SINCE_THEN = QuickRegex(
    r"\bsince (?:then|that (?:day|date|time|night|moment))\b"
    r"|\b(?:has|have) since\b(?! (?:died|succumbed|risen|climbed|grown|increased|reached|doubled"
    r"|passed|topped|been (?:raised|revised|lowered))\b)",
    re.IGNORECASE,
)
# "Since the war began and 197 of its staff have been killed": the count is no event
NEXT_COUNT = re.compile(
    r"\s(?:and|but)\s(?=\d|(?:at least|more than|some|about|nearly|almost|another|over)\b)"
)
STEM = re.compile(r"(?<![A-Za-z])[a-z]{4,}")
PART = QuickRegex(
    r",\s(?:including|among (?:them|whom)|(?:(?:[\w-]|,\d)+\s){1,4}of (?:them|whom|those|these))\b"
    r"(?:[^,;]|,\d)*"
)
TOLL = ("the toll", "the number", "the figure", "the death toll", "that number", "the total")
YEARS = ("year", "month_year")
LETTERS = 5  # of a word that tell it from others
BESIDE = 90  # characters before a date in which that stands of which it is the day
BEGUN = re.compile(
    r"\b(?:since|after|began|begun|started|erupted|broke out|launched|opened|seized|took|taken"
    r"|resumed|collapsed|ended|fell|toppled|coup|invaded|entered|ordered|announced|declared)\b"
    r"|\b(?:invasion|takeover|attack|outbreak)\s(?:of\s[^,.;]{3,30}\s)?(?:on|in)\s\Z",
    re.IGNORECASE,
)
WAR_ENDED = re.compile(r"\b(?:ended|over|lasted|stopped|halted|until|truce|cease-?fire)\b[^,.;]*\Z")
BEHIND = re.compile(r"\s(?:[\w-]+\s?){1,3}")
# Words that tell no event from another
COMMON = re.compile(
    r"(?:since|they|their|that|this|from|with|have|been|were|when|where|which|about|over|began|begun"
    r"|start|started|begin|beginning|outbreak|onset|launch|launched|erupted|broke|took|taken|place"
    r"|last|first|year|month|week|days|time)"
)
SAME = (
    ("coup", "takeover", "putsch", "overthrow", "power", "toppled", "ousted"),
    (
        "war",
        "conflict",
        "hostilities",
        "fighting",
        "invasion",
        "invaded",
        "clashes",
        "combat",
        "battles",
        "escalation",
    ),
    ("offensive", "push", "assault", "operation", "campaign"),
    ("truce", "ceasefire", "armistice"),
)


def beginning_of(days: Days, draft: Draft, sentence: Sentence) -> date | None:
    """Return the first day of what a toll says that it counts from, by another date of the text."""
    since = _since(draft, sentence)
    if since is None or any(
        since.start() <= one.start - sentence.start < since.end()
        for one in sentence.dates
        if one.kind != "duration_day"  # "from the first day of combat"
    ):
        return None
    words = _stems(NEXT_COUNT.split(since["what"])[0])
    best: tuple[int, date] | None = None
    text, published = days.article.text, days.published
    for one in days.every:
        first = max(0, one.start - BESIDE)
        before = text[first : one.start]
        before = before[max(before.rfind("\n"), before.rfind(". ")) + 1 :]
        named = BEHIND.match(text, one.end) if one.kind in YEARS else None  # "the 2021 coup"
        shared = len(words & _stems(named.group() if named else before))
        if not shared or not (named or BEGUN.search(before)) or PART.search(before):
            continue
        if "war" in words and WAR_ENDED.search(before):
            continue  # "since a war that ended in 1994"
        if not named and WORST.search(before):
            continue  # "the heaviest fighting since the 1990s"
        day = resolve(one, published)
        if day is not None and day[0] < published and (best is None or shared > best[0]):
            best = shared, first_day(one, day[0])
    return best[1] if best else None


def own_words(draft: Draft, sentence: Sentence) -> str:
    """Return a sentence with commas for a part behind: "..., 200 of them since the raid"."""
    text, at = sentence.text, draft.quote.end - sentence.start
    part = PART.search(text, at) if at >= 0 else None
    if part is None:
        return text
    return text[: part.start()] + "," * len(part.group()) + text[part.end() :]


def is_since_then(draft: Draft, sentence: Sentence, text: str) -> bool:
    """Tell whether a figure counts from what was told last: "has since taken five towns"."""
    behind = OTHER_CLAUSE.search(text, draft.quote.end, sentence.end)
    around = sentence.start, behind.start() if behind else sentence.end
    is_long = draft.scope in ("cumulative", "increment") or draft.kind == "territorial_control"
    is_risen = text[draft.quote.start : draft.quote.end].lower().startswith(TOLL)
    is_long = is_long and not is_risen and draft.value is not None
    return is_long and SINCE_THEN.search(text, *around) is not None


def _since(draft: Draft, sentence: Sentence) -> re.Match[str] | None:
    """Return the words that say from what a toll counts: the nearest before or behind it."""
    at = draft.quote.start - sentence.start
    found = list(SINCE.finditer(own_words(draft, sentence)))
    return min(found, key=lambda one: abs(one.start() - at), default=None)


def _stems(words: str) -> set[str]:
    """Return what tells the nouns and verbs of some words, those of one meaning as one."""
    found = set()
    for one in STEM.findall(words.lower().replace("cease-fire", "ceasefire")):
        if COMMON.fullmatch(one) is None:
            group = next((same[0] for same in SAME if one in same), one)
            found.add(group[:LETTERS])
    return found
