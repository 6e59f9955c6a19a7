"""Tell which dates are those on which a war or a campaign began: background, no day of the news."""

from __future__ import annotations

import re
from functools import lru_cache

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.deed_nouns import DEED_NOUN
from nkclaims.extraction.time.beginnings import LONG_AGO
from nkclaims.grammar.date_mention import DateMention

_CAMPAIGN = (
    r"(?:(?-i:[A-Z])[\w-]+\s|[a-z-]+\s){0,3}?(?:war|invasion|offensive|counter-?offensive|campaign"
    r"|hostilities|siege|blockade|onslaught|aggression|incursion|uprising|rebellion|insurgency"
    r"|(?:military|ground|land|air|special|full-scale|large-scale)\s(?:\w+\s)?(?:operation|attack|assault))"
)
# "The fighting began on May 3", "Norland launched its offensive on May 3"
OPENED = QuickRegex(
    r"\b(?:war|fighting|conflict|hostilities|invasion|offensive|counter-?offensive|campaign|uprising"
    r"|revolt|rebellion|insurgency|siege|blockade|aggression|escalation|onslaught|bombardment"
    r"|incursion|clashes|violence|operation|(?:border |frontier |present |current )?battles"
    r"|combat)\b(?:,?\s(?:which|that))?[^.;,]{0,40}?\s"
    r"(?:began|begun|started|erupted|broke\sout|flared|resumed|launched|unleashed|ignited|opened)\b"
    rf"|\b(?:launched|began|begun|started|opened|unleashed|mounted|ordered|declared|resumed)\s"
    rf"(?:an?|the|its|his|her|their|this)\s{_CAMPAIGN}\b|\binvaded\b",
    re.IGNORECASE,
)
# "The war began when rebels took the port", "opened with a raid on": a deed of that day
WITH_DEED = re.compile(
    r"(?:(?!\b(?:end|stopp|cease|halt|last|continu)\w*|,\s(?:and|but)\s)[^.;]){0,60}?"
    r"\s(?:when|with|after|by|as|triggered|sparked)\s"
)
AT_HEAD = re.compile(r"(?:(?:[Ll]ate|[Ee]arly)\s)?(?:(?:[Oo]n|[Ii]n)\s)?(?:the\s)?")
ONE_DEED = QuickRegex(rf"\b{DEED_NOUN}\b|\b(?:when|that day|there|then)\b", re.IGNORECASE)
BEFORE, BEHIND = 50, 110  # characters between what began and its day


def opens_war(mention: DateMention, sentence: Sentence) -> bool:
    """Tell whether a war, a siege or an offensive began on a date.

    "Norland launched its offensive on May 3", "on May 3 the fighting resumed".
    """
    at, end = mention.start - sentence.start, mention.end - sentence.start
    for first, last in _openings(sentence.text):
        if last <= at <= last + BEFORE:
            between = sentence.text[last:at]
            return not re.search(r"[.;]|,\s(?:and|but|while)\s|\band\b", between)
        if end <= first <= end + BEHIND and AT_HEAD.fullmatch(sentence.text, 0, at):
            return True
    return False


def tells_deed(sentence: Sentence) -> bool:
    """Tell whether a sentence tells of a deed with which the war began."""
    return any(WITH_DEED.match(sentence.text, last) for _, last in _openings(sentence.text))


def is_of_opening(draft: Draft, sentence: Sentence) -> bool:
    """Tell whether a claim is of how a war began long before it was told."""
    if draft.period is None or draft.period[0] is None or draft.stated is None:
        return False
    is_old = draft.period[0] < draft.stated[1] - LONG_AGO
    return is_old and any(opens_war(one, sentence) for one in sentence.dates)


def is_toll_of_war(draft: Draft, sentence: Sentence) -> bool:
    """Tell whether a count behind how a war began is of all of it: of no place and no one deed."""
    is_count = draft.kind == "casualties" and draft.measure in ("killed", "wounded")
    if not is_count or draft.scope != "incident" or (draft.value or 0) <= 1:
        return False
    is_placed = any(one.names_place and one.actor_id is None for one in sentence.mentions)
    return not is_placed and ONE_DEED.search(sentence.text) is None


@lru_cache(maxsize=16)  # asked for each date of a sentence
def _openings(text: str) -> tuple[tuple[int, int], ...]:
    return tuple((one.start(), one.end()) for one in OPENED.finditer(text))
