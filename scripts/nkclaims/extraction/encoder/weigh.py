"""Weigh what the encoder says of a figure or deed against what the rules say, field by field.

The rules' answer counts :data:`WEIGHT` more than its share with the encoder; whatever then has
most is taken. The weights were chosen on what rules and encoder made of articles that neither had
seen (docs/decisions.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final, TypeVar

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft, Sentence, Speaker
from nkclaims.extraction.encoder.answers import Answer, Period
from nkclaims.extraction.encoder.encoder import Encoded
from nkclaims.extraction.encoder.speakers import is_one, speaker_of
from nkclaims.extraction.encoder.windows import Asked, asked_of
from nkclaims.extraction.figure.doubts import ENCODER
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.time.days import Day
from nkclaims.grammar.document import Span

T = TypeVar("T")

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
    if not is_one(speaker, draft.speaker):
        yield "speaker"
    if draft.population and _best(answer.codes["population"]) != draft.population:
        yield "population"


def _overruled(draft: Draft, found: Draft) -> Iterator[str]:
    """Yield which fields of a claim of the rules the encoder decided."""
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
    found = [_figure(one, answers, asked, speakers) for one in drafts]
    # What a denial answers keeps its place and days, which are the denial's as well.
    denied = {to for one in drafts for kind, to in one.links if kind == "denies"}
    deeds = [at for at, one in enumerate(drafts) if _is_told_deed(one) and at not in denied]
    _, of_deeds = asked_about((drafts[at].quote, drafts[at]) for at in deeds)
    by_quote = {one.span: one for one in of_deeds}
    for at in deeds:
        if (answer := by_quote.get(drafts[at].quote)) is not None:
            found[at] = _deed(drafts[at], answer, article.published_on)
    return found


def _is_told_deed(draft: Draft) -> bool:
    """Tell whether a claim without a figure says what has happened in the war.

    What is denied, withheld or demanded has place and days of what was said before; what was before
    the war, or is yet to come, has other days than the encoder learnt to read.
    """
    is_told = draft.stance == "asserts" and draft.modality in ("actual", "possible")
    return draft.value is None and is_told and not draft.is_implied


def _deed(draft: Draft, answer: Answer, published: date) -> Draft:
    """Return a claim without a figure; no day of it is after it was told."""
    said = draft.stated[1] if draft.stated else published
    periods = {
        (start, end): share
        for (start, end), share in answer.periods.items()
        if (start or end or said) <= said and (end or published) <= published
    }
    changed = place_of(draft, answer, DEED_WEIGHT)
    changed |= period_of(draft, replace(answer, periods=periods), DEED_WEIGHT)
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
