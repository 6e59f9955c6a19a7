"""Make figures of the numbers that no rule reads and the encoder is sure of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.encoder.encoder import Codes, Encoded
from nkclaims.extraction.figure.counted import fitted
from nkclaims.extraction.figure.doubts import ENCODER
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.pack_rules import Noun
from nkclaims.extraction.place.named_places import CLAUSE
from nkclaims.grammar.document import Span
from nkclaims.grammar.number_mention import COUNTING_KINDS, Number
from nkclaims.grammar.qualifiers import qualifier_at

SureNumber = tuple[Number, Codes]
SURE: Final = 0.9  # share from which a number that no rule reads is a figure


def sure_numbers(encoded: Encoded, sentences: Sequence[Sentence]) -> dict[int, list[SureNumber]]:
    """Return by sentence the numbers that are figures with the encoder."""
    numbers = [
        (sentence.number, one)
        for sentence in sentences
        for one in sentence.numbers
        if one.kind in COUNTING_KINDS and one.value is not None
    ]
    found: dict[int, list[SureNumber]] = {}
    codes = encoded.codes([Span(one.start, one.end) for _, one in numbers])
    for (at, number), given in zip(numbers, codes, strict=True):
        if given["is_figure"]["yes"] >= SURE:
            found.setdefault(at, []).append((number, given))
    return found


def with_numbers(
    counted: Sequence[Draft],
    sentence: Sentence,
    numbers: Mapping[int, Sequence[SureNumber]],
    text: str,
) -> list[Draft]:
    """Return the figures of a sentence with those that only the encoder finds, in text order."""
    more = list(_unread(counted, sentence, numbers.get(sentence.number, ()), text))
    if not more:
        return list(counted)
    both = [*counted, *more]
    order = sorted(range(len(both)), key=lambda at: both[at].value_span or both[at].quote)
    moved = {old: new for new, old in enumerate(order)}
    return [
        replace(both[old], links=tuple((kind, moved[to]) for kind, to in both[old].links))
        for old in order
    ]


def _unread(
    counted: Sequence[Draft],
    sentence: Sentence,
    numbers: Sequence[SureNumber],
    text: str,
) -> Iterator[Draft]:
    taken = [one.value_span or one.quote for one in counted]
    for number, codes in numbers:
        if number.value is None or any(
            a.start < number.end and number.start < a.end for a in taken
        ):
            continue
        best = {name: max(shares, key=lambda code: shares[code]) for name, shares in codes.items()}
        fit = fitted(best["measure"], Noun(best["object"], "", ""))
        if fit is None:
            continue
        span = Span(number.start, number.end)
        said = qualifier_at(text, span.start, span.end)
        is_people = best["object"] == "person"
        yield Draft(
            sentence.number,
            sentence.clause_of(span, CLAUSE),
            ENCODER,
            fit[0],
            measure=fit[1],
            object=best["object"],
            value_span=span,
            value=float(number.value),
            qualifier=said[0] if said else "exact",
            scope=best["scope"] or "incident",
            population=(best["population"] or "unspecified") if is_people else None,
            group="none" if is_people else None,
            is_general=best["population"] in ("", "unspecified"),
            confidence="low",
        )
