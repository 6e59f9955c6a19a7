"""What a denial takes over, and what goes when its kind does."""

from __future__ import annotations

import pytest

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.link.denial_fields import of_kind
from nkclaims.grammar.document import Span

LOST = Draft(0, Span(0, 9), "act-people-fell", "casualties", measure="killed", object="person")


@pytest.mark.parametrize("kind", ["territorial_control", "equipment_loss", "attack"])
def test_a_kind_that_counts_nobody_has_no_measure_of_people(kind: str) -> None:
    found = of_kind(LOST, kind)
    assert (found.kind, found.measure, found.object) == (kind, None, None)


@pytest.mark.parametrize("kind", ["casualties", "personnel", "other", "position"])
def test_a_kind_that_counts_people_keeps_it(kind: str) -> None:
    found = of_kind(LOST, kind)
    assert (found.kind, found.measure, found.object) == (kind, "killed", "person")


def test_a_kind_that_must_count_takes_no_claim_that_it_cannot() -> None:
    assert of_kind(LOST, "damage") == LOST


def test_what_is_counted_must_fit_too() -> None:
    taken = Draft(0, Span(0, 9), "x", "casualties", measure="captured", object="person")
    found = of_kind(taken, "territorial_control")
    assert (found.kind, found.measure, found.object) == ("territorial_control", None, None)


def test_a_figure_keeps_what_it_counts() -> None:
    found = of_kind(Draft(0, Span(0, 9), "x", "casualties", measure="killed", value=3), "attack")
    assert (found.kind, found.measure) == ("attack", "killed")
