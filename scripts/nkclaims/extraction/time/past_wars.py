"""Tell tolls of wars that are over, by the years in which the text says that they were fought."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.pack import Registry
from nkclaims.extraction.time.year_parts import last_of_month
from nkclaims.grammar.calendar_words import MONTHS, PARTS
from nkclaims.grammar.date_intervals import YEARS_OF_PART
from nkclaims.grammar.document import Span
from nkclaims.grammar.number_words import CARDINALS, SEVERAL

FOUR = r"(?:1[5-9]\d\d|20\d\d)"
MONTH = "|".join(one.capitalize() for one in MONTHS if len(one) > 3 or one == "may")
YEAR = rf"(?:\d{{1,2}}\s)?(?:(?P<month>{MONTH})\s)?(?<!esolution )(?P<year>{FOUR})\b"
SECOND = YEAR.replace("month>", "month2>").replace("year>", "year2>")
THIRD = YEAR.replace("month>", "month3>").replace("year>", "year3>")
WAR = r"\b(?:war|conflict|fighting|hostilities|insurgency|rebellion|uprising|revolt)\b"
TRUCE = (
    r"(?:truce|cease-?fire|peace (?:deal|accord)|armistice)\s(?:was|were)\s"
    r"(?:signed|agreed|reached|declared)\sin\s"
)
# "Ended with a truce in May 1994", "ended in a 1994 truce", "ended in 1994"
END = r"end(?:ed|ing)\s(?:(?:with|in|on)\s(?:[^.,;]{1,40}?\s(?:in\s|on\s)?)?)?"
# "Since 1994, when a truce ended a war in which 30,000 died"
THEN_ENDED = (
    rf"{THIRD},?\s(?:when|after|in\swhich)\s[^.;]{{1,60}}?"
    rf"\b(?:ended|stopped|halted|put an end to)\s(?:[\w-]+\s){{0,4}}?(?:war|conflict|fighting)\b"
)
# "The war, which ended with a truce in 1994, killed some 30,000"
ENDED = QuickRegex(rf"{WAR}[^.;]{{0,120}}?\b(?:{END}|{TRUCE}){YEAR}|{THEN_ENDED}")
# "That war displaced a million": the sentence before or behind says when it ended.
THAT_WAR = QuickRegex(
    r"\b(?:that|first|earlier|previous|in an?|\d{4}s)\s(?:\w+\s){0,2}?(?:war|conflict)\b"
    r"|\bthe\s(?:\w+\s)?(?:war|conflict|fighting)\s(?:which|that)\s\w+ed\b"
    r"|\bthe\s(?:war|conflict|fighting)\sthat\sbroke\sout\b",
    re.IGNORECASE,
)
SOME_WAR_ENDED = re.compile(
    rf"\b(?:{WAR}[^.;]{{0,80}}?\b{END}|{TRUCE}){YEAR}"
    rf"|\b(?P<year2>{FOUR})\s(?:truce|cease-?fire|peace deal|accord)\s(?:\w+\s)?ended\b"
    rf"|{THEN_ENDED}",
    re.IGNORECASE,
)
# "The 1991-94 war", "a war fought from 1991 to 1994"
FROM_TO = QuickRegex(
    rf"\b(?P<first>{FOUR})\s?[-–]\s?(?P<year>\d\d(?:\d\d)?)\s(?:[\w-]+\s){{0,2}}?"
    r"(?:war|conflict)\b"
)
OF_YEARS = QuickRegex(
    r"\b(?:war|conflict|fighting)\s(?:(?:was\s|that\swas\s|which\swas\s)?(?:fought|waged)\s"
    r"|(?:that|which)\s(?:raged|lasted|ran)\s)?"
    rf"(?:of|from|between|in)\s(?P<first>{FOUR})"
    r"(?:\s?[-–]\s?|\s(?:to|until|and)\s)(?P<year>\d\d(?:\d\d)?)\b"
)
# "The war that began with the invasion in 2003 and ended when they left in 2011"
BEGAN_ENDED = QuickRegex(
    rf"{WAR}[^.;]{{0,30}}?\b(?:began|begun|started|broke\sout|erupted)\b[^.;]{{0,40}}?\bin\s"
    rf"(?:(?:{MONTH})\s)?(?P<first>{FOUR})\b[^.;]{{0,40}}?\b(?:ended|stopped|finished|over)\b"
    rf"[^.;]{{0,50}}?\bin\s(?:(?:{MONTH})\s)?(?P<year>{FOUR})\b"
)
# "The eight-year war, which ended in 1988"
LENGTH = re.compile(
    rf"\b(?P<n>{SEVERAL}|\d{{1,2}})[- ]year(?:[- ](?:long|old))?\s(?:[\w-]+\s){{0,2}}?"
    r"(?:war|conflict|insurgency|uprising|occupation)\b",
    re.IGNORECASE,
)
# "An earlier conflict, which began in 2003", "fighting from 2003 had already left"
OTHER_WAR = QuickRegex(
    rf"\b(?:earlier|previous|former|first|last)\s(?:[\w-]+\s){{0,2}}?(?:war|conflict|fighting"
    rf"|insurgency|uprising)\b[^.;]{{0,40}}?\b(?:which|that)\s(?:began|erupted|broke\sout|started"
    rf"|flared)\sin\s{YEAR}"
    rf"|{WAR}(?:\sin\s[^.,;]{{2,30}}|\sover\s[^.,;]{{2,30}})?,?\sfrom\s{SECOND}"
    r"(?:\s(?:on|onwards?)\b|(?!\s(?:to|until|through)\b)(?=.*\bhad\b))",
    re.IGNORECASE,
)
# "The war of the early 1990s", "the 1990s war"
OF_DECADE = QuickRegex(
    r"\b(?:war|conflict|fighting)\s(?:of|in)\sthe\s(?P<part>early|late)?\s?(?P<decade>1[5-9]\d0|20\d0)s\b"
    r"|\b(?P<early>early|late)?[\s-]?(?P<adjective>1[5-9]\d0|20\d0)s\s(?:[\w-]+\s){0,2}?(?:war|conflict)\b"
)
# "The 2014 war", "its 1982 invasion"
OF_YEAR = QuickRegex(
    r"(?<![\d-])(?P<year>1[5-9]\d\d|20\d\d)\s(?:[\w’'-]+\s){0,2}?"
    r"(?:war|conflict|invasion|offensive|campaign|incursion|uprising|insurgency|flare-up|crackdown)\b"
)
# "Since a 1994 truce ended a war that killed", "since 1994, when a truce ended a war in which"
ENDED_WAR = QuickRegex(
    rf"(?:\b(?P<year2>{FOUR})\s(?:truce|cease-?fire|peace deal|accord)\s(?:\w+\s)?ended\s"
    rf"(?:[\w-]+\s){{0,4}}?(?:war|conflict|fighting)|{THEN_ENDED})"
    r"\s(?:that|which|in which|where)\s[^,.;]{0,40}$"
)
# Between such a war and what it cost: "the 2014 war in Orlev killed", "died in the 2014 war"
IS_SUBJECT = re.compile(r"(?:\s(?:in|on|against|over)\s[^,.;]{2,40}|,[^,.;]{2,60},)?(?:\shad)?\s")
IS_BEHIND = re.compile(
    r"(?:\s[^,.;]{0,50})?\s(?:in|during|of|from|throughout|by)\s(?:the|its|an?|that|their)\s"
    r"(?:[\w’'-]+\s){0,3}"
)
APART = re.compile(r"\b(?:which|where|since|after|when|before|while|and)\b")
# "The war, in which a truce was agreed in 2015, has killed 14,000": it goes on.
GOES_ON = re.compile(r"\b(?:has|have)\s(?:\w+\s){0,2}?$|\b(?:has|have)\s", re.IGNORECASE)
# "Has killed 14,000 and driven two million from their homes"
AND_DONE = re.compile(r"\b(?:has|have)\s(?:\w+\s)?\w+(?:ed|en|ft|st)\b[^;.]{0,80}?,?\sand\s\Z")
CLAIMS = re.compile(
    r"(?:,\s(?:and|but|while)|;|\sand)\s[^.;]{0,40}?\b(?:claim|say|maintain|insist)s?\b"
)
HAS = re.compile(r"\b(?:has|have)\s")
AROUND = 300  # characters before and behind a sentence that can say when its war ended


@dataclass(frozen=True)
class Years:
    """Over which days a war was fought, as far as a text says: the first or the last may be open.

    Attributes:
        is_year: whether they are whole years.
    """

    first: date | None
    last: date | None
    is_year: bool = True


def goes_on(draft: Draft, sentence: Sentence, text: str) -> bool:
    """Tell whether a figure is told as of something that lasts: "has killed 14,000"."""
    first = max(sentence.start, draft.quote.start - 12)
    if GOES_ON.search(text, first, draft.quote.end) is not None:
        return True
    return AND_DONE.search(text, sentence.start, draft.quote.start) is not None


def is_present_behind(end: int, quote: Span, text: str) -> bool:
    """Tell whether what lasts is told in a later clause than that of a date or toll.

    "Added 44 names on Monday, and claims that Norland has lost 7,000 men": as of now.
    """
    claims = CLAIMS.search(text, end, quote.start) if end < quote.start else None
    return claims is not None and HAS.search(text, claims.end(), quote.end) is not None


def years_of(draft: Draft, sentence: Sentence, text: str) -> Years | None:
    """Return over which years the war was over which a toll counts, as far as the text says."""
    if goes_on(draft, sentence, text):
        return None
    words = sentence.text
    if decade := _decade_of(words):
        return decade  # "the war of the early 1990s, which ended in 1994"
    found = (
        BEGAN_ENDED.search(words)
        or FROM_TO.search(words)
        or OF_YEARS.search(words)
        or ENDED.search(words)
    )
    if found is None and (open_war := OTHER_WAR.search(words)):
        return Years(date(int(open_war["year"] or open_war["year2"]), 1, 1), None)
    if found is None and THAT_WAR.search(words):
        first, last = max(0, sentence.start - AROUND), min(len(text), sentence.end + AROUND)
        start = max(first, text.rfind("\n", first, sentence.start) + 1)
        end = text.find("\n", sentence.end, last)
        words = text[start : end if end >= 0 else last]
        found = (
            BEGAN_ENDED.search(words)
            or FROM_TO.search(words)
            or OF_YEARS.search(words)
            or SOME_WAR_ENDED.search(words)
        )
    return None if found is None else _years(found, words)


def told_of_war(draft: Draft, sentence: Sentence, text: str, published: date) -> Years | None:
    """Return the years of a war that is over, where the clause of a loss says to be of it.

    "Its 1982 invasion killed 17,000", "a war that killed 30,000 and ended in 1994".
    """
    if draft.kind not in LOSSES or draft.value is None or goes_on(draft, sentence, text):
        return None
    first, last = draft.quote.start - sentence.start, draft.quote.end - sentence.start
    ended = ENDED.search(sentence.text)
    if ended and ended.start() < first < ended.end():
        return _years(ended, sentence.text)
    if after := ENDED_WAR.search(sentence.text[:first]):
        return _years(after, after.group())
    for one in OF_YEAR.finditer(sentence.text):
        before, behind = sentence.text[one.end() : first], sentence.text[last : one.start()]
        is_subject = one.end() < first and IS_SUBJECT.fullmatch(before)
        is_behind = one.start() > last and IS_BEHIND.fullmatch(behind)
        is_near = (is_subject or is_behind) and not APART.search(before + behind)
        if is_near and (year := int(one["year"])) < published.year:
            return Years(date(year, 1, 1), date(year, 12, 31))
    return None


def fought_in(sentence: Sentence) -> Years | None:
    """Return over which years a war was fought of which a sentence tells, if it says so."""
    words = sentence.text
    found = (
        BEGAN_ENDED.search(words)
        or FROM_TO.search(words)
        or OF_YEARS.search(words)
        or ENDED.search(words)
    )
    return _years(found, words) if found else None


def _years(found: re.Match[str], words: str) -> Years:
    """Return the years of a war by the words that tell when it was, or when it ended."""
    named = found.groupdict()
    if "first" in named:
        end = int(found["first"][: 4 - len(found["year"])] + found["year"])
        return Years(date(int(found["first"]), 1, 1), date(end, 12, 31))
    year = int(next(named[one] for one in ("year", "year2", "year3") if named.get(one)))
    month = next((named[one] for one in ("month", "month3") if named.get(one)), None)
    if month is not None:
        return Years(None, last_of_month(year, MONTHS[month.lower()]), is_year=False)
    length = LENGTH.search(words)
    first = date(year - _count(length["n"]), 1, 1) if length else None
    return Years(first, date(year, 12, 31))


def _count(word: str) -> int:
    return int(word) if word.isdigit() else CARDINALS[word.lower()]


def _decade_of(words: str) -> Years | None:
    if (found := OF_DECADE.search(words)) is None:
        return None
    part = found["part"] or found["early"]
    first, last = YEARS_OF_PART[PARTS[part]] if part else (0, 9)
    decade = int(found["decade"] or found["adjective"])
    return Years(date(decade + first, 1, 1), date(decade + last, 12, 31))


def is_before_war(draft: Draft, registry: Registry | None) -> bool:
    """Tell whether a claim is of days that ended before the war began."""
    start, end = draft.period or (None, None)
    if end is None and draft.scope == "period" and draft.kind in LOSSES:
        end = start  # an older war whose end the text does not give
    return registry is not None and end is not None and end < registry.onset
