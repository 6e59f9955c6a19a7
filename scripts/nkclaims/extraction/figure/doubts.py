"""Say how sure a figure is: what of it the words beside it do not tell, as evaluation counts it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nkclaims.extraction.draft import HAPPENINGS, Draft, Sentence
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.language.windows import stands_in
from nkclaims.extraction.place.named_places import CLAUSE
from nkclaims.grammar.document import Span

FIRST = "Not sure: "
# Doubts by what they cost, fitted on output for articles that no rule was mended with, rounded: a
# loss of one event without a place, or a toll without a day beside it, is mostly wrong. That the
# outlet itself tells a figure is no doubt: it is as often right as of a named speaker.
NO_PLACE, NO_DATE = "no place is told", "its sentence does not date what it counts"
ELSEWHERE = "its place is of another sentence"
ENCODER_ALONE = "the encoder alone takes its number for a figure"
OTHERWISE = {
    "place": "the encoder reads another place",
    "period": "the encoder reads other days",
    "speaker": "the encoder reads another speaker",
    "population": "the encoder reads another population",
}
# Said so that it can be looked at; how sure a figure is hangs on what else is open.
OVERRULED = {
    "place": "the encoder decided its place",
    "period": "the encoder decided its days",
    "population": "the encoder decided its population",
    "scope": "the encoder decided its scope",
}
WEIGHTS = {
    **{NO_PLACE: 3, NO_DATE: 3, ELSEWHERE: 2, ENCODER_ALONE: 5},
    **dict.fromkeys(OTHERWISE.values(), 2),
    **dict.fromkeys(OVERRULED.values(), 0),
}
SECOND = 1  # what it takes away that a second reader read the figure, too
ONE = 1  # of every other doubt
MEDIUM = 2  # weight of all doubts up to which a figure is of medium confidence; 0 is high
WIDE = ("daily", "period", "cumulative")
# Rules that reach for their noun or verb: of what they read less is right than of the others.
REACHING = re.compile(r"figure-(?:.*far|carried|implied|adjective|measure-noun|part-of-them)")
ENCODER = "encoder-number"
PARSER = "parser-"  # with which the names of its rules begin


def weighed(drafts: Sequence[Draft], sentences: Sequence[Sentence], text: str) -> Iterator[Draft]:
    """Yield the drafts; a figure gets its confidence, and a note of what it leaves open.

    A figure of which nothing is open is of high confidence, one with little of medium: see
    :data:`WEIGHTS`. What a second reader says otherwise is open, too. How many of each are right is
    in docs/extraction-quality.md. Of other claims it is noted what that reader decided.
    """
    by_number = {one.number: one for one in sentences}
    for one in drafts:
        sentence = by_number.get(one.sentence)
        if one.value is None or sentence is None:
            yield _with_overruled(one)
            continue
        told = list(doubts(one, sentence, sentences, text))
        weight = sum(WEIGHTS.get(doubt, ONE) for doubt in told)
        weight -= SECOND if one.differs is not None else 0
        level = "low" if weight > MEDIUM else "medium" if weight > 0 else "high"
        yield replace(one, confidence=level, note=f"{FIRST}{'; '.join(told)}." if told else "")


def _with_overruled(draft: Draft) -> Draft:
    """Return a claim without a figure; its note says what the encoder decided of it."""
    if not draft.overruled:
        return draft
    told = "; ".join(OVERRULED[one] for one in draft.overruled)
    return replace(draft, note=f"{FIRST}{told}.")


def doubts(
    draft: Draft, sentence: Sentence, sentences: Sequence[Sentence], text: str
) -> Iterator[str]:
    """Yield in words what a figure has from elsewhere, or from several readings."""
    if draft.rule_id == ENCODER:
        yield ENCODER_ALONE
    elif draft.rule_id.startswith(PARSER):
        yield "the parser alone reads it"
    elif draft.confidence == "low":
        yield "rules and parser differ"
    if REACHING.match(draft.rule_id):
        yield "its noun or verb stands far away"
    if draft.is_bare:
        yield "no noun says what is counted"
    yield from _of_place(draft, sentence, sentences, text)
    yield from _of_days(draft, sentence)
    yield from (OTHERWISE[one] for one in draft.differs or ())
    yield from (OVERRULED[one] for one in draft.overruled)


def _of_place(
    draft: Draft, sentence: Sentence, sentences: Sequence[Sentence], text: str
) -> Iterator[str]:
    if draft.place_words is None:
        if draft.kind in HAPPENINGS and draft.scope in ("incident", "increment"):
            yield NO_PLACE
        return
    if draft.place_id is None and draft.place_words[:1].islower():
        yield "its place is described, not named"
    if _stands(draft.place_words, sentence.clause_of(draft.quote, CLAUSE), text):
        return
    if _stands(draft.place_words, Span(sentence.start, sentence.end), text):
        if draft.scope == "cumulative":
            yield "its place is of another clause"
    elif draft.scope in WIDE:
        yield ELSEWHERE
    elif not any(
        _stands(draft.place_words, Span(one.start, one.end), text)
        for one in sentences
        if one.paragraph == sentence.paragraph
    ):
        yield "its place is of another paragraph"


def _of_days(draft: Draft, sentence: Sentence) -> Iterator[str]:
    if draft.scope in ("cumulative", "period"):
        is_open = draft.period_basis == "inferred"
        yield NO_DATE if is_open else "it sums up"
    elif draft.period is None:
        yield "no day is told"
    elif draft.period_basis == "inferred":
        yield "its day is of another sentence"
    if len(sentence.dates) > 1:
        yield "its sentence has several dates"


def _stands(words: str, span: Span, text: str) -> bool:
    """Tell whether words stand in a stretch, as whole words: "Niger" not in "Nigerian"."""
    return stands_in(words, text[span.start : span.end])
