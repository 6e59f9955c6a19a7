"""Numbers that no rule reads: which become figures, and which never do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

import pytest

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.encoder.encoder import Codes, Encoded
from nkclaims.extraction.encoder.found import SURE, SureNumber, sure_numbers, with_numbers
from nkclaims.extraction.figure.doubts import ENCODER
from nkclaims.grammar.document import Span
from tree_cases import sentence

TEXT = "The mine killed at least 12 people and hurt 30, said 7 men."


def codes(
    measure: str = "killed", thing: str = "person", population: str = "", sure: float = 1.0
) -> Codes:
    """Return codes of which the encoder is sure."""
    best: Mapping[str, str] = {
        "measure": measure,
        "object": thing,
        "qualifier": "exact",
        "population": population,
        "scope": "incident",
    }
    shares = {name: {one: 0.9, "else": 0.1} for name, one in best.items()}
    return {**shares, "is_figure": {"no": 1 - sure, "yes": sure}}


def numbers(*given: Codes) -> dict[int, list[SureNumber]]:
    """Return the numbers of the sentence, each with its codes."""
    return {0: list(zip(sentence(TEXT).numbers, given, strict=False))}


def counted(value: float, *links: tuple[str, int]) -> Draft:
    """Return the figure of a rule."""
    at = TEXT.index(f"{value:.0f}")
    span = Span(at, at + len(f"{value:.0f}"))
    return Draft(0, span, "figure-active", "casualties", value_span=span, value=value, links=links)


class Sure:
    """An article of whose numbers the encoder is as sure as told."""

    def __init__(self, *shares: float) -> None:
        """Take a share a number, or one for all."""
        self.shares, self.asked = shares, list[Span]()

    def codes(self, spans: Sequence[Span]) -> list[Codes]:
        """Return the codes of numbers."""
        self.asked += spans
        given = self.shares * len(spans) if len(self.shares) == 1 else self.shares
        return [codes(sure=one) for one in given[: len(spans)]]


def test_a_number_becomes_a_figure_with_its_codes() -> None:
    (found,) = with_numbers([], sentence(TEXT), numbers(codes(population="civilian")), TEXT)
    assert (found.rule_id, found.value, found.measure) == (ENCODER, 12, "killed")
    assert (found.kind, found.object, found.scope) == ("casualties", "person", "incident")
    assert (found.population, found.is_general, found.qualifier) == ("civilian", False, "at_least")
    assert found.value_span == Span(TEXT.index("12"), TEXT.index("12") + 2)
    assert found.quote.start <= found.value_span.start < found.value_span.end <= found.quote.end


def test_nobody_named_is_said_so_and_things_have_no_people() -> None:
    people, things = with_numbers(
        [], sentence(TEXT), numbers(codes(), codes("destroyed", "uav")), TEXT
    )
    assert (people.population, people.group, people.is_general) == ("unspecified", "none", True)
    assert (things.population, things.group, things.kind) == (None, None, "equipment_loss")


def test_a_number_that_a_rule_took_is_not_made_twice() -> None:
    rules = [counted(12.0)]
    found = with_numbers(rules, sentence(TEXT), numbers(codes(), codes("wounded")), TEXT)
    assert [(one.value, one.rule_id) for one in found] == [(12, "figure-active"), (30, ENCODER)]
    assert found[0] == rules[0]
    assert with_numbers(rules, sentence(TEXT), numbers(codes()), TEXT) == rules
    assert with_numbers(rules, sentence(TEXT), {}, TEXT) == rules


def test_links_move_with_their_figures() -> None:
    rules = [counted(30.0), counted(7.0, ("part_of", 0))]
    found = with_numbers(rules, sentence(TEXT), numbers(codes()), TEXT)
    assert [one.value for one in found] == [12, 30, 7]
    assert [one.links for one in found] == [(), (), (("part_of", 1),)]


@pytest.mark.parametrize(
    ("measure", "thing"),
    [("damaged", "person"), ("killed", "house"), ("other", "uav"), ("wounded", "village")],
)
def test_what_cannot_happen_to_a_thing_gives_nothing(measure: str, thing: str) -> None:
    given = numbers(codes(measure, thing), codes("wounded"))
    found = with_numbers([], sentence(TEXT), given, TEXT)
    assert [one.value for one in found] == [30]


def test_below_sure_a_number_is_none() -> None:
    read = Sure(SURE - 0.01, SURE, 0.0)
    found = sure_numbers(cast(Encoded, read), [sentence(TEXT)])
    assert [number.value for number, _ in found[0]] == [30]
    assert sure_numbers(cast(Encoded, Sure(0.0)), [sentence(TEXT)]) == {}


def test_ages_dates_and_labels_are_never_asked_about() -> None:
    text = (
        "On 9 May a 13-year-old and 2 of the 27th brigade fled 30 km from an S-300 for 24 hours, "
        "past the third of 5 villages under Resolution 822."
    )
    read = Sure(1.0)
    found = sure_numbers(cast(Encoded, read), [sentence(text)])
    assert [text[one.start : one.end] for one in read.asked] == ["2", "5"]
    assert [number.value for number, _ in found[0]] == [2, 5]
