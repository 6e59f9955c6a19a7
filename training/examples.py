"""Turn coded articles into windows with the answers that are right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from nkclaims.evaluation.articles import article_of
from nkclaims.evaluation.claims import OWN_VOICE, UNATTRIBUTED, Gold, Text
from nkclaims.evaluation.names import plain
from nkclaims.extraction.encoder.answers import A_DAY
from nkclaims.extraction.encoder.heads import CLASSES, OTHERWISE
from nkclaims.extraction.encoder.pieces import Pieces
from nkclaims.extraction.encoder.windows import Asked, Window, asked_of, windows_of
from nkclaims.extraction.language.long_words import without_long_words
from nkclaims.extraction.language.unseen_marks import unmarked
from nkclaims.extraction.lexicon.mentions import WIDE
from nkclaims.extraction.lexicon.pack import Packs, Registry
from nkclaims.extraction.read import begin
from nkclaims.grammar.document import Span
from nkclaims.grammar.number_mention import COUNTING_KINDS

NONE: Final = ""  # the code of a field that is empty
YES, NO = "yes", "no"
Names = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Example:
    """A window, and for each head which of its answers are right, of shape (figures, answers)."""

    article: str
    window: Window
    right: dict[str, Any]


def labels_of(golds: Iterable[Gold]) -> dict[str, list[str]]:
    """Return the codes of each class head, as they occur."""
    found: dict[str, set[str]] = {name: set() for name in CLASSES}
    for one in golds:
        for name in CLASSES[1:]:
            found[name].add(str(one.codes.get(name) or NONE))
    found[CLASSES[0]] = {YES, NO}
    return {name: sorted(codes) for name, codes in found.items()}


def examples_of(
    article: str, asked: Asked, golds: Sequence[Gold], names: Names, labels: Mapping[str, list[str]]
) -> list[Example]:
    """Return the windows of an article with what is right in them.

    Args:
        article: its id.
        asked: what may be asked of its figures.
        golds: its figures as they were coded.
        names: names of each known place.
        labels: codes of the class heads.
    """
    coded = [_of(span, golds) for span, _ in asked.queries]
    return [
        Example(
            article,
            window,
            _right(asked, window, [coded[at] for at in window.queries], names, labels),
        )
        for _, window in windows_of(asked)
    ]


def asked_in(
    text: Text, golds: Sequence[Gold], packs: Packs, tokenizer: Any
) -> tuple[Asked, Names] | None:
    """Return what may be asked of an article, and the names of its places.

    Figures are the numbers of its sentences, what rules take for one, and what gold does. None if
    the article is read with other offsets than its text has.
    """
    article = article_of(text)
    if unmarked(article.text):
        return None
    begun = begin(replace(article, text=without_long_words(article.text)), packs)
    by_number = {one.number: one for one in begun.told}
    figures = {
        Span(one.start, one.end): sentence
        for sentence in begun.told
        for one in sentence.numbers
        if one.kind in COUNTING_KINDS
    }
    more = [
        (one.value_span, by_number.get(one.sentence))
        for one in begun.reading.found
        if one.value is not None and one.value_span is not None
    ]
    for gold in golds:
        if (span := gold.value) is not None:
            more.append(
                (span, next((s for s in begun.told if s.start <= span.start < s.end), None))
            )
    for span, sentence in more:
        if sentence and not any(one.start < span.end and span.start < one.end for one in figures):
            figures[span] = sentence
    ordered = sorted(figures.items(), key=lambda one: one[0])
    read = tokenizer.encode(begun.article.text, add_special_tokens=False)
    pieces = Pieces(read.ids, [one[0] for one in read.offsets], [one[1] for one in read.offsets])
    told = begun.article.text, text.published_on, pieces
    asked = asked_of(*told, begun.told, begun.reading.when.dates, ordered)
    return asked, _place_names(begun.registry)


def _place_names(registry: Registry | None) -> Names:
    names: dict[str, list[str]] = {}
    if registry is None:
        return names
    wide = {one["place_id"] for one in registry.tables["places"] if one["place_type"] in WIDE}
    for row in (*registry.tables["places"], *registry.tables["place_names"]):
        known = names.setdefault(row["place_id"], [])
        known.append(row["name"])
        if row["place_id"] in wide:
            known += [row["name"].removesuffix(f" {kind}") for kind in WIDE]
    return names


def _of(span: Span, golds: Sequence[Gold]) -> Gold | None:
    both = [
        one
        for one in golds
        if one.codes.get("value") is not None
        and (where := one.value or one.quote).start < span.end
        and span.start < where.end
    ]
    return min(both, key=lambda one: one.value != span, default=None)


def _right(
    asked: Asked,
    window: Window,
    golds: Sequence[Gold | None],
    names: Names,
    labels: Mapping[str, list[str]],
) -> dict[str, Any]:
    rows: dict[str, list[list[bool]]] = {}
    for gold in golds:
        for name in CLASSES:
            code = (
                (YES if gold else NO)
                if name == CLASSES[0]
                else gold and str(gold.codes.get(name) or NONE)
            )
            rows.setdefault(name, []).append([one == code for one in labels[name]])
        for name, row in _pointed(asked, window, gold, names).items():
            rows.setdefault(name, []).append(row)
    return {name: np.array(row, bool) for name, row in rows.items()}


def _pointed(
    asked: Asked, window: Window, gold: Gold | None, names: Names
) -> dict[str, list[bool]]:
    size = len(window.ids)
    if gold is None:
        dates = len(window.dates)
        sizes = {
            "place": 1 + len(window.places),
            "end": 3 + dates,
            "start": 2 + dates,
            "says": 2 + size,
        }
        return {name: [False] * long for name, long in (*sizes.items(), ("says_end", size))}
    forms = {plain(one) for one in gold.place.forms}
    places = [not gold.place.forms or gold.place.may_be_empty]
    for at in window.places:
        one = asked.places[at]
        known = names.get(one.place_id, ()) if one.place_id else ()
        places.append(bool(forms & {plain(name) for name in (one.words, *known)}))
    first, last = gold.codes["period_start"], gold.codes["period_end"]
    ends = [asked.published_on, asked.published_on - A_DAY, None]
    ends += [asked.dates[at].end for at in window.dates]
    starts = [first is None, first is not None and first == last]
    starts += [asked.dates[at].start == first for at in window.dates]
    says, says_end = (
        [OWN_VOICE in gold.claimant.forms, UNATTRIBUTED in gold.claimant.forms],
        [False] * size,
    )
    says += [False] * size
    where = {piece: number + 1 for number, piece in enumerate(window.pieces)}
    for start, stop in _spots(asked, gold.claimant.forms):
        if start in where and stop - 1 in where:
            says[len(OTHERWISE["says"]) + where[start]] = True
            says_end[where[stop - 1]] = True
    return {
        "place": places,
        "end": [one == last for one in ends],
        "start": starts,
        "says": says,
        "says_end": says_end,
    }


def _spots(asked: Asked, forms: Iterable[str]) -> Iterable[tuple[int, int]]:
    """Yield the pieces where a speaker is named."""
    for form in forms:
        if form in (OWN_VOICE, UNATTRIBUTED):
            continue
        for found in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", asked.text, re.IGNORECASE):
            yield asked.pieces.of(Span(*found.span()))
