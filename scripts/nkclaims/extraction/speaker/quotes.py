"""Let the quote of a deed begin with who or what did it: "rockets slammed into the port"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.deed.noun_doers import strike_before
from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.language.clauses import subject_before
from nkclaims.extraction.language.noun_phrases import AUXILIARY
from nkclaims.extraction.language.records import replace
from nkclaims.grammar.document import Span, find_addresses

DEEDS = ("attack", "territorial_control", "ceasefire_violation", "personnel")
LONGEST = 70  # characters of a doer
SHORT_FORM = re.compile(r"^\s?\([A-Z][\w.-]{1,11}\)")  # "the Lake Front | (LF) | stormed"
# "Fighters of the | Lake Front stormed a base", "a missile fired by the | rebels hit a market"
OF_WHOM = re.compile(
    r"(?:\b(?:the|an?|its|two|three|several|dozens of|\d+)\s)?"
    r"(?:(?:fighters|troops|soldiers|members|units|forces|militants|gunmen|men|warplanes|jets"
    r"|aircraft|gunners|commandos|rebels|defenders) (?:of|from|loyal to|allied (?:to|with)))"
    r" (?:the |its |an? )?$",
    re.IGNORECASE,
)
# "A missile fired by the rebels | hit a market"
SENT_BY = re.compile(
    r"(?:\b(?:the|an?|its|two|three|several|dozens of|\d+)\s)?(?:[\w-]+ ){0,2}"
    r"(?:missiles?|rockets?|shells?|drones?|bombs?|rounds?|mines?|projectiles?|shots)"
    r" (?:fired|launched|dropped|planted|laid|sent) by [^,;.“”\"]{2,50} $",
    re.IGNORECASE,
)
# "Struck a home | east of the town of Orlev on Monday": when and where may stand outside
WHEN_WHERE = re.compile(
    r"\s(?:(?:(?:north|south)-?)?(?:east|west|north|south) of|near(?:by)?|in the vicinity of"
    r"|in (?=(?:the )?(?:[\w-]+ ){0,3}[A-Z])|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|overnight|yesterday|today|early|late)\b"
)
LONG, LEAST = 60, 24  # characters of a quote that is cut, and those that are kept
ARTICLE = re.compile(r"\b(?:the|an?|its|their|his)\s$", re.IGNORECASE)
VERB = re.compile(
    r"(?:\w{3,}(?:ed|ing)|hit|struck|shot|fell|fallen|took|taken|tore|blew|beat|beaten|drove|threw"
    r"|overran|overrun|held|holds?|controls?|retook|retaken|won|c[oa]mes?|set|sent|fought|flew"
    r"|shook|went|burst|broke|swept|was|were|are|is)\b",
    re.IGNORECASE,
)
LOOSE = re.compile(r"[\"“”]|^(?:it|they|he|she|which|who|that|there|this)$", re.IGNORECASE)


# "Took the town of Orlev and nine villages": two claims, one of which has a number.
NAMED_TOO = re.compile(
    r"\w+\s(?:(?:back|over|control of)\s)?(?:the\s)?"
    r"(?:(?:\w+\s)?(?:town|city|village|district|region|enclave)\s(?:of\s)?)?"
    r"(?:[A-Z][\w’'-]+(?:\s(?:al-)?[A-Z][\w’'-]+){0,2})(?:\s\([^)]*\))?"
    r",?\s(?:and|as well as|along with)\s"
)

MARKS = re.compile(r"(?:[-–—•*·]\s*)+")  # of a list, or "(UWN) -- "


def apart(draft: Draft, text: str) -> Draft:
    """Return a figure of places without the named place that was taken with them."""
    start = draft.quote.start
    named = NAMED_TOO.match(text, start)
    number = draft.value_span.start if draft.value_span else start
    if draft.kind != "territorial_control" or named is None or named.end() > number:
        return draft
    return replace(draft, quote=Span(named.end(), draft.quote.end))


def with_subjects(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> list[Draft]:
    """Return the drafts; a deed whose doer stands right before its verb is quoted with it."""
    by_number = {one.number: one for one in sentences}
    whole = (_with_subject(one, by_number[one.sentence]) for one in drafts)
    short = (_shortened(one, by_number[one.sentence]) for one in whole)
    return [_unmarked(one, by_number[one.sentence]) for one in short]


def _shortened(draft: Draft, sentence: Sentence) -> Draft:
    """Return a deed that is told at length without when and where it happened."""
    is_deed = draft.rule_id in ("act-attacked", "act-weapon-landed", "act-place-taken")
    if not is_deed or draft.stance != "asserts" or draft.value is not None or draft.is_implied:
        return draft
    start, end = draft.quote.start - sentence.start, draft.quote.end - sentence.start
    if end - start <= LONG:
        return draft
    tail = WHEN_WHERE.search(sentence.text, start + LEAST, end)
    return (
        replace(draft, quote=Span(draft.quote.start, sentence.start + tail.start()))
        if tail
        else draft
    )


def _unmarked(draft: Draft, sentence: Sentence) -> Draft:
    """Return a draft whose words neither begin with the stroke of a list nor cut an address."""
    for address in find_addresses(sentence.text):
        if address.start < draft.quote.end - sentence.start < address.end:
            words = sentence.text[: address.start].rstrip()
            draft = replace(draft, quote=Span(draft.quote.start, sentence.start + len(words)))
    marks = MARKS.match(sentence.text, draft.quote.start - sentence.start)
    if marks is None or sentence.start + marks.end() >= draft.quote.end:
        return draft
    return replace(draft, quote=Span(sentence.start + marks.end(), draft.quote.end))


def _with_subject(draft: Draft, sentence: Sentence) -> Draft:
    if draft.kind not in DEEDS or draft.stance != "asserts" or draft.is_by_subject:
        return draft
    if draft.value is not None or draft.is_implied:
        return draft
    words, start = sentence.text, draft.quote.start - sentence.start
    if VERB.match(words, start) is None:
        return draft
    if sent := SENT_BY.search(words, 0, start):
        return replace(draft, quote=Span(sentence.start + sent.start(), draft.quote.end))
    strike = strike_before(words, start)
    if strike is not None and strike.end < start:
        article = ARTICLE.search(words, 0, strike.start)
        begin = article.start() if article else strike.start
        return replace(draft, quote=Span(sentence.start + begin, draft.quote.end))
    found = subject_before(words, start)
    if found is None or found.end > start or found.end - found.start > LONGEST:
        return draft
    between = SHORT_FORM.sub("", words[found.end : start].rstrip())
    if between and AUXILIARY.fullmatch(between) is None:
        return draft
    if LOOSE.search(words[found.start : found.end]):
        return draft
    of_whom = OF_WHOM.search(words, 0, found.start)
    article = of_whom or ARTICLE.search(words, 0, found.start)
    begin = sentence.start + (article.start() if article else found.start)
    said = draft.speaker.span
    if said is not None and begin < said.end and said.start < draft.quote.start:
        return draft
    return replace(draft, quote=Span(begin, draft.quote.end))
