"""Tell a figure that another has replaced: "it had reported 64 deaths a day earlier"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import log

from nkclaims.extraction.draft import OWN_VOICE, Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.grammar.document import Span

EARLIER = QuickRegex(
    r"\b(?:earlier|previous(?:ly)?|initial(?:ly)?|at first|originally|before that|had put"
    r"|until then"
    r"|at (?:lunchtime|noon|midday)"
    r"|first (?:put|reported|gave|given|said|spoken?|announced|counted|listed)|up from|down from"
    r"|early (?:count|toll|report)"
    r"|compared (?:with|to)"
    r"|had (?:informed|reported|given|spoken)|preliminary|was still"
    r"|last (?:week|\w+day|month) (?:reported|said|gave|put|spoke)"
    r"|before it was (?:raised|revised|corrected))\b",
    re.IGNORECASE,
)
FROM = QuickRegex(
    r"(?:\b(?:up|down|increased|rose|risen|raised|revised|revising|lowered|cut|from)\s+from|\bfrom"
    r"|\bagainst|\bcompared (?:with|to))\s+(?:the\s+|an?\s+)?(?:about\s+|some\s+|nearly\s+"
    r"|around\s+)?$",
    re.IGNORECASE,
)
UP_FROM = "figure-up-from"
PAIRED = ("up-from-first", "up-from-second")
COMPARED = (UP_FROM, "figure-against-earlier", *(f"figure-{one}" for one in PAIRED))
PARSED = "parser-"
GOES_ON = ("figure-carried", "figure-toll-far")  # rules by which a number goes on with another
# "Up from 958 deaths in May": so much whatever the number counts
UP = re.compile(
    r"\b(?:(?:up|down|risen|rose|increased|grown|climbed)\sfrom|compared\s(?:with|to))\s"
    r"(?:(?:the|an?|about|some|nearly|around|at least|just|only|more than)\s)*$"
)
# "47 dead and 222 hurt, up from 43 and 214"
FROM_BOTH = QuickRegex(r"\b(?:from|against|with|to)\s[\w, ]{0,24}$", re.IGNORECASE)
# "Up from 64 on Monday", "rose to 70 on Friday, from 64 on Monday": up to the day of the 64
OF_OLDER = QuickRegex(
    r"\b(?:(?:up|down|rose|risen|increased|grown|climbed|fallen) from|compared (?:with|to)|against)"
    r"\s(?:\w+\s){0,2}?[\d,.]*\d\b(?:[^,;.]|,(?=\d)){0,40}$"
    r"|\bfrom\s(?:\w+\s)?[\d,.]*\d\s(?:(?:late|early)\s)?(?:(?:on|in|at|by)\s)?(?:the\s)?$"
    r"|\bhad (?:\w+ )?(?:reported|given|put|announced|recorded)\s[\d,.]+(?:\s[a-z]+){0,3}?"
    r"\s(?:(?:late\s|early\s)?(?:on|by|in|at)\s)?$"
)
# "The toll, which stood at 61 on Monday, has risen to 70"
STOOD_ON = QuickRegex(
    r",\s(?:(?:which|that)\s)?(?:had\s|last\s)?(?:stood|been|was|put)\s(?:at\s)?[\d,.]*\d\s(?:late\s|early\s)?(?:on|in|by)\s$"
)
WINDOW = 70  # characters before a number in which words may mark it
BEFORE = 40  # characters before a number in which "up from" stands


def is_older(draft: Draft, sentences: Sequence[Sentence], text: str) -> bool:
    """Tell whether words mark a figure as one that another has replaced."""
    return _is_marked(draft, sentences[draft.sentence].start, text)


def _is_marked(draft: Draft, start: int, text: str) -> bool:
    return marking(draft, start, text) is not None


def marking(draft: Draft, start: int, text: str) -> Span | None:
    """Return the words that mark a figure as one that another has replaced, with its number.

    Args:
        draft: the claim.
        start: where its sentence begins.
        text: the article.
    """
    if draft.value_span is None:
        return None
    number = draft.value_span.start
    begin = max(start, number - WINDOW)
    before = text[begin:number]
    clause = re.split(r"[;,]\s", before)[-1]
    found = EARLIER.search(clause)
    if found is not None:
        return Span(number - len(clause) + found.start(), draft.value_span.end)
    found = FROM.search(before)
    return None if found is None else Span(begin + found.start(), draft.value_span.end)


def as_compared(draft: Draft, text: str) -> Draft:
    """Return a figure, marked if it only goes on with another: "up from 64 on Monday"."""
    span = draft.value_span
    if span is None:
        return draft
    before = max(0, span.start - BEFORE)
    if UP.search(text, before, span.start):
        return replace(draft, rule_id=UP_FROM) if draft.rule_id not in COMPARED else draft
    is_bare = draft.rule_id.startswith(PARSED) and span.end == draft.quote.end
    if not (is_bare or draft.rule_id in GOES_ON):
        return draft
    is_from = FROM.search(text, before, span.start) is not None
    return replace(draft, rule_id=UP_FROM) if is_from else draft


def with_authority(drafts: Sequence[Draft], sentence: Sentence, text: str) -> list[Draft]:
    """Return the figures of a sentence; who gave an older one gives those before it as well.

    "Nine died; the police had earlier spoken of seven": the nine are the count of the police.
    """
    older = (
        at
        for at, one in enumerate(drafts)
        if at and one.speaker.type == "reported_speech" and _is_marked(one, sentence.start, text)
    )
    at = next(older, None)
    if at is None or all(one.measure != drafts[at].measure for one in drafts[:at]):
        return list(drafts)
    speaker = drafts[at].speaker
    return [
        replace(one, speaker=speaker) if number < at and one.speaker is OWN_VOICE else one
        for number, one in enumerate(drafts)
    ]


def of_pair(before: Sequence[Draft], at: int, sentence: Sentence, text: str) -> Draft | None:
    """Return the figure whose older count one of a pair is: the one two before it.

    "47 were killed and 222 hurt, up from 43 and 214": the 43 were killed, the 214 hurt.
    """
    is_from = FROM_BOTH.search(text, sentence.start, at) is not None
    return before[-2] if is_from and len(before) > 1 else None


def nearest(before: Sequence[Draft], value: float | None) -> Draft | None:
    """Return the figure that is most like an older count: 900 dead and 2,800 hurt, up from 773."""
    known = [one for one in before if one.value and value]
    return min(known, key=lambda one: abs(log((one.value or 1) / (value or 1))), default=None)


def is_compared(draft: Draft) -> bool:
    """Tell whether a figure only says from which another has risen or fallen: "up from 64"."""
    return draft.rule_id in COMPARED
