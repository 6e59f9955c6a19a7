"""Claim what is said of a part without a figure: "most of them women", "among them a girl"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.grammar.document import Span

SHARE = QuickRegex(
    r"(?:,|[—–-]|\(|,? and)\s*"
    r"(?P<quote>(?:(?:at least|about|around|some|nearly|almost|more than|over"
    r"|roughly|less than)\s+)?(?:most|many|half|all|a (?:third|quarter|half)|two[- ]thirds"
    r"|three[- ]quarters|(?:the )?(?:vast |great )?majority) of (?:them|whom|which)\b"
    r"\s+(?!dead|killed|wounded|died)(?P<who>[^,.;:()—–]*[\w”\"]))",
    re.IGNORECASE,
)
A = r"an?\b(?! (?:dozen|few|couple|handful|number|hundred|third|half|quarter|group|further))"
ONE = QuickRegex(
    rf",\s*(?P<quote>(?:among them|including)\s+(?P<one>{A})\s+(?P<who>[^,.;:()—–]{{2,40}}[\w”\"]))"
    rf"|\b(?P<quote_behind>(?P<one_behind>{A})\s+(?P<who_behind>[a-z][\w’' -]{{2,45}}?)"
    r" (?:(?:was|is|are|were) )?among them)\b",
    re.IGNORECASE,
)
POPULATIONS = {
    "military": r"soldiers?|troops|fighters|combatants|militants|servicemen|auxiliaries|officers?",
    "civilian": r"civilians?|residents?|villagers",
}
GROUPS = {
    "child": r"girls?|boys?|child(?:ren)?|bab(?:y|ies)|toddlers?|infants?|teenagers?|schoolgirls?",
    "journalist": r"journalists?|reporters?|cameram[ae]n|photographers?",
    "aid_worker": r"aid workers?|volunteers?|medics?|paramedics?",
    "woman": r"wom[ae]n|grandmothers?|mothers?",
}
PERSON = re.compile(
    rf"\b(?:{'|'.join([*POPULATIONS.values(), *GROUPS.values()])}|m[ae]n|people|doctors?|nurses?"
    r"|priests?|drivers?|teachers?|students?|colonel|general|captain|commander|police\w*)\b",
    re.IGNORECASE,
)


def subsets(found: Sequence[Draft], sentences: Sequence[Sentence], text: str) -> list[Draft]:
    """Return claims on parts of figures that the drafts do not have, linked to their wholes."""
    made = list[Draft]()
    for sentence in sentences:
        for pattern in (SHARE, ONE):
            for match in pattern.finditer(text, sentence.start, sentence.end):
                whole = _whole(match.start(), sentence.number, found)
                if whole is not None:
                    made += _subset(match, sentence.number, whole, found)
    return made


def _whole(start: int, sentence: int, found: Sequence[Draft]) -> int | None:
    """Return the last figure before a place of a sentence, or else of the sentence before."""
    before = [
        at
        for at, one in enumerate(found)
        if one.value is not None
        and one.kind in LOSSES
        and one.quote.start < start
        and sentence - one.sentence <= 1
        and not any(kind == "part_of" for kind, _ in one.links)
    ]
    return max(before, key=lambda at: found[at].quote.start, default=None)


def _subset(match: re.Match[str], number: int, at: int, found: Sequence[Draft]) -> list[Draft]:
    whole, named = found[at], match.groupdict()
    behind = "_behind" if named.get("quote_behind") else ""
    quote = Span(*match.span(f"quote{behind}"))
    is_one = "one" in named
    value = Span(*match.span(f"one{behind}")) if is_one else None
    if any(_is_told(one, quote, value) for one in found):
        return []
    who = named[f"who{behind}"]
    if whole.object == "person" and is_one and not PERSON.search(who):
        return []
    subset = replace(
        whole,
        sentence=number,
        quote=quote,
        rule_id=f"subset-{'one' if is_one else 'share'}",
        value_span=value,
        value=1.0 if is_one else None,
        qualifier="exact" if is_one else None,
        scope=whole.scope if is_one else None,
        as_of=whole.as_of if is_one else None,
        links=(("part_of", at),),
    )
    if whole.object != "person":
        return [subset]
    return [
        replace(
            subset,
            population=_named(who, POPULATIONS) or whole.population,
            group=(_named(who, GROUPS) if is_one else None) or "none",
        )
    ]


def _is_told(one: Draft, quote: Span, value: Span | None) -> bool:
    """Tell whether a claim says the same: its figure is there, or its quote begins within."""
    if value is not None:
        return one.value_span == value
    return quote.start <= one.quote.start < quote.end and one.measure is not None


def _named(words: str, classes: dict[str, str]) -> str | None:
    return next(
        (code for code, one in classes.items() if re.search(rf"\b(?:{one})\b", words, re.I)), None
    )
