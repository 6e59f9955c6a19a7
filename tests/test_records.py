"""Records with other values: as `dataclasses.replace` makes them."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.extraction.draft import Draft, Speaker
from nkclaims.extraction.language.records import replace
from nkclaims.grammar.document import Span

DRAFT = Draft(3, Span(4, 19), "active", "casualties", measure="killed", value=9.0)
CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "value": st.none() | st.integers(0, 99).map(float),
        "quote": st.tuples(st.integers(0, 9), st.integers(10, 19)).map(lambda one: Span(*one)),
        "speaker": st.sampled_from([Speaker("orlev-army"), Speaker(words="Tarn")]),
        "links": st.lists(st.tuples(st.just("part_of"), st.integers(0, 5))).map(tuple),
    },
)


@given(CHANGES)
def test_the_copy_is_that_of_dataclasses(changes: dict[str, object]) -> None:
    made = replace(DRAFT, **changes)  # type: ignore[arg-type]
    assert made == dataclasses.replace(DRAFT, **changes)  # type: ignore[arg-type]
    assert type(made) is Draft


@given(CHANGES)
def test_the_original_stays_as_it_was(changes: dict[str, object]) -> None:
    before = dataclasses.asdict(DRAFT)
    replace(DRAFT, **changes)  # type: ignore[arg-type]
    assert dataclasses.asdict(DRAFT) == before


def test_changed_twice_is_changed_at_once() -> None:
    twice = replace(replace(DRAFT, value=1.0), object="person")
    assert twice == replace(DRAFT, value=1.0, object="person")


def test_the_copy_is_frozen_too() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        replace(DRAFT, value=1.0).value = 2.0  # type: ignore[misc]


def test_what_is_computed_follows_the_changed_fields() -> None:
    speaker = Speaker("orlev-army", "the army")
    assert replace(speaker, actor_id=None).key == "the army"
