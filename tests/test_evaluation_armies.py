"""Names of the armed forces of a state."""

from __future__ import annotations

import pytest

from nkclaims.evaluation.armies import army_of
from nkclaims.evaluation.claims import Entity, Words
from nkclaims.evaluation.names import is_same, is_same_doer

NOBODY = Words()


@pytest.mark.parametrize(
    "name",
    [
        "sudanese army",
        "sudan army",
        "armed forces of sudan",
        "sudanese troops",
        "sudanese artillery",
        "sudanese air defence units",
        "sudanese missile strike",
        "sudanese fighter jets",
        "sudanese",
    ],
)
def test_words_for_the_forces_of_a_state_are_one_actor(name: str) -> None:
    assert army_of(name) == "sudan"


@pytest.mark.parametrize(
    "name",
    [
        "sudan",
        "sudanese government",
        "sudanese rebels",
        "sudan liberation army",
        "army",
        "karabakh",
    ],
)
def test_states_rebels_and_bare_nouns_are_no_army_of_a_state(name: str) -> None:
    assert army_of(name) is None


def test_forces_of_a_people_are_not_those_of_the_state() -> None:
    assert army_of("armenian army") == army_of("armed forces of armenia")
    assert army_of("armenian missiles") == army_of("armenian forces")
    assert army_of("armenian forces") != army_of("armenian army")


def test_an_army_is_the_same_doer_but_no_other_name() -> None:
    army = Entity("any", ("armed forces of South Sudan",), "armed_forces")
    assert is_same_doer(Words(("South Sudan's troops",)), army, NOBODY)
    assert not is_same(Words(("South Sudan's troops",)), army)
    assert not is_same_doer(Words(("South Sudan",)), army, NOBODY)
    assert not is_same_doer(Words(("Sudanese troops",)), army, NOBODY)
    assert not is_same_doer(Words(("South Sudan's troops",)), None, NOBODY)
    assert is_same_doer(Words(), None, NOBODY)


def test_its_troops_are_those_of_who_tells() -> None:
    own, front = Words(("its fighters",)), Entity("any", ("Orlev Front",))
    army = Entity("other", ("Sudanese army",), "armed_forces")
    assert is_same_doer(own, front, Words(("the Orlev Front",)))
    assert is_same_doer(own, army, Words(("Sudan's defence ministry",)))
    assert not is_same_doer(own, army, Words(("the ministry",)))
    assert not is_same_doer(own, army, Words(("the Orlev Front",)))
