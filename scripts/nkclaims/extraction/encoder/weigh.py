"""Weigh what the encoder says of a figure or deed against what the rules say, field by field.

The rules' answer counts :data:`WEIGHT` more than its share with the encoder; whatever then has
most is taken. The weights were chosen on what rules and encoder made of articles that neither had
seen (docs/decisions.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeVar

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import OWN_VOICE, UNATTRIBUTED, Draft, Sentence, Speaker
from nkclaims.extraction.encoder.answers import Answer, Period, named_words, share_of_words
from nkclaims.extraction.encoder.encoder import Encoded
from nkclaims.extraction.encoder.windows import Asked, asked_of
from nkclaims.extraction.figure.doubts import ENCODER
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.time.days import Day
from nkclaims.grammar.document import Span

T = TypeVar("T")

ARTICLE: Final = re.compile(r"(?:the|an?)\s+(?=\S)", re.IGNORECASE)
CODES: Final = ("population", "scope")  # fields that are weighed code by code
WEIGHT: Final[Mapping[str, float]] = {
    "place": 0.6,
    "period": 0.6,
    "population": 0.75,
    "scope": 0.5,
}
"""Of the rules' answer for a figure that they read, who keep the word on who speaks."""

OWN_WEIGHT: Final[Mapping[str, float]] = {
    "place": 0.3,
    "period": 0.3,
    "speaker": 0.3,
    "population": 0.0,
    "scope": 0.0,
}
"""Of their answer for a number that only the encoder takes for a figure."""

DEED_WEIGHT: Final = 0.7
"""Of their answer for place and days of what is told without a figure."""


def answer_of(draft: Draft, answers: Sequence[Answer]) -> Answer | None:
    """Return the answer for the number of a figure."""
    where = draft.value_span
    if where is None:
        return None
    both = [one for one in answers if one.span.start < where.end and where.start < one.span.end]
    return min(both, key=lambda one: one.span != where, default=None)


def place_of(draft: Draft, answer: Answer, weight: float) -> dict[str, Any]:
    """Return the fields of a figure's place that change; none if the rules' place stays."""
    rules = draft.place
    shares = {**dict.fromkeys([rules], 0.0), **answer.places}
    shares[rules] += weight
    best = max(shares, key=lambda key: shares[key])
    if best == rules:
        return {}
    if not best:
        return {"place_id": None, "place_words": None, "places": ()}
    named = answer.named[best]
    return {"place_id": named.place_id, "place_words": named.words, "places": ()}


def period_of(draft: Draft, answer: Answer, weight: float) -> dict[str, Any]:
    """Return the fields of a figure's days that change; none if the rules' days stay."""
    rules: Period = draft.period or (None, None)
    shares = {**dict.fromkeys([rules], 0.0), **answer.periods}
    shares[rules] += weight
    best = max(shares, key=lambda period: shares[period])
    if best == rules:
        return {}
    if best == (None, None):
        return {"period": None, "period_basis": None, "date_precision": "unknown"}
    return {"period": best, "period_basis": "inferred", "date_precision": "day"}


def speaker_of(
    draft: Draft, answer: Answer, weight: float, asked: Asked, speakers: Sequence[Speaker]
) -> Speaker:
    """Return who tells a figure: the rules' speaker, another of the article, or words of it."""
    rules = _key(draft.speaker)
    shares = {rules: weight}
    known = {rules: draft.speaker}
    for one in (OWN_VOICE, UNATTRIBUTED):
        known.setdefault(one.type, one)
        shares[one.type] = shares.get(one.type, 0) + answer.voices[one.type]
    seen = set[Span]()
    for named in asked.places:
        if named.actor_id is not None:
            one = Speaker(named.actor_id, named.words, span=named.span)
            _count(one, named.span, share_of_words(answer, asked, named.span), shares, known)
            seen.add(named.span)
    for one in speakers:
        if (
            one.span
            and one.span not in seen
            and _key(one) not in (OWN_VOICE.type, UNATTRIBUTED.type)
        ):
            seen.add(one.span)
            told = replace(one, type=Speaker.type, co_speakers=(), relayed_by=None)
            _count(told, one.span, share_of_words(answer, asked, one.span), shares, known)
    span, share = named_words(answer, asked)
    if article := ARTICLE.match(asked.text, span.start, span.end):
        span = Span(article.end(), span.end)
    if share and span not in seen:
        words = " ".join(asked.text[span.start : span.end].split())
        _count(Speaker(None, words, span=span), span, share, shares, known)
    return known[max(shares, key=lambda key: shares[key])]


def _count(
    one: Speaker, span: Span, share: float, shares: dict[str, float], known: dict[str, Speaker]
) -> None:
    shares[_key(one)] = shares.get(_key(one), 0) + share
    known.setdefault(_key(one), one)


def _key(speaker: Speaker) -> str:
    if speaker.type in (OWN_VOICE.type, UNATTRIBUTED.type):
        return speaker.type
    return speaker.key


def _is_one(one: Speaker, other: Speaker) -> bool:
    """Tell whether two are named alike: "a source", "source"; "the mayor, Ivo Brand", "Brand"."""
    words = [
        {*re.findall(r"\w+", ARTICLE.sub("", named.words.casefold()))} for named in (one, other)
    ]
    return _key(one) == _key(other) or bool(
        words[0] and words[1] and (words[0] <= words[1] or words[1] <= words[0])
    )


def code_of(name: str, draft: Draft, answer: Answer, weight: float) -> str:
    """Return a code of a figure, which is never empty."""
    shares = {code: share for code, share in answer.codes[name].items() if code}
    rules = getattr(draft, name)
    shares[rules] = shares.get(rules, 0) + weight
    return max(shares, key=lambda code: shares[code])


def differing(draft: Draft, answer: Answer, speaker: Speaker) -> Iterator[str]:
    """Yield in which fields of a figure the encoder alone would say something else."""
    if _best(answer.places) != draft.place:
        yield "place"
    if _best(answer.periods) != (draft.period or (None, None)):
        yield "period"
    if not _is_one(speaker, draft.speaker):
        yield "speaker"
    if draft.population and _best(answer.codes["population"]) != draft.population:
        yield "population"


def _overruled(draft: Draft, found: Draft) -> Iterator[str]:
    """Yield which fields of a claim of the rules are the encoder's."""
    if draft.rule_id != ENCODER:
        yield from (
            name for name in ("place", "period") if getattr(draft, name) != getattr(found, name)
        )
        yield from (name for name in CODES if getattr(draft, name) != getattr(found, name))


def _best(shares: Mapping[T, float]) -> T:
    return max(shares, key=lambda one: shares[one])


def weighed_in(
    drafts: Iterable[Draft],
    encoded: Encoded,
    article: Article,
    sentences: Sequence[Sentence],
    days: Sequence[tuple[Sentence, Day]],
) -> list[Draft]:
    """Return the drafts with what the encoder is surer of than the rules are."""
    drafts = list(drafts)
    by_number = {one.number: one for one in sentences}
    speakers = [one.speaker for one in drafts]

    def asked_about(spans: Iterable[tuple[Span | None, Draft]]) -> tuple[Asked, list[Answer]]:
        held = {
            span: by_number[one.sentence]
            for span, one in spans
            if span and one.sentence in by_number
        }
        told = article.text, article.published_on, encoded.pieces
        asked = asked_of(*told, sentences, days, sorted(held.items()))
        return asked, encoded.answers(asked) if held else []

    figures = [(one.value_span, one) for one in drafts if one.value is not None]
    asked, answers = asked_about(figures)
    _, of_deeds = asked_about((one.quote, one) for one in drafts if _is_told_deed(one))
    by_quote = {one.span: one for one in of_deeds}
    return [
        _deed(one, by_quote.get(one.quote))
        if _is_told_deed(one)
        else _figure(one, answers, asked, speakers)
        for one in drafts
    ]


def _is_told_deed(draft: Draft) -> bool:
    """Tell whether a claim has no figure, and place and days of its own.

    What is denied, withheld or demanded has those of what was said before.
    """
    return draft.value is None and draft.stance == "asserts" and not draft.is_implied


def _deed(draft: Draft, answer: Answer | None) -> Draft:
    if answer is None:
        return draft
    changed = place_of(draft, answer, DEED_WEIGHT) | period_of(draft, answer, DEED_WEIGHT)
    found = replace(draft, **changed)
    return replace(found, overruled=tuple(_overruled(draft, found))) if changed else draft


def _figure(
    draft: Draft, answers: Sequence[Answer], asked: Asked, speakers: Sequence[Speaker]
) -> Draft:
    answer = answer_of(draft, answers) if draft.value is not None else None
    if answer is None:
        return draft
    weight = OWN_WEIGHT if draft.rule_id == ENCODER else WEIGHT
    changed = place_of(draft, answer, weight["place"])
    changed |= period_of(draft, answer, weight["period"])
    codes = [name for name in CODES if getattr(draft, name)]
    changed |= {name: code_of(name, draft, answer, weight[name]) for name in codes}
    if "speaker" in weight:
        changed["speaker"] = speaker_of(draft, answer, weight["speaker"], asked, speakers)
    found = replace(draft, **changed)
    alone = speaker_of(draft, answer, 0, asked, speakers)
    differs, overruled = differing(found, answer, alone), _overruled(draft, found)
    found = replace(found, differs=tuple(differs), overruled=tuple(overruled))
    if found.scope == "cumulative" and ("period" in changed or found.as_of is None):
        found = replace(found, as_of=(found.period or (None, None))[1] or asked.published_on)
    return found
