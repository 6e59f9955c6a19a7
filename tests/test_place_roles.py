"""A place that hangs on a word of saying, going or treating is no scene of a deed."""

from __future__ import annotations

import pytest

from nkclaims.extraction.place.place_roles import is_where_spoken, is_where_taken, is_where_treated
from place_cases import places

BEFORE = "A raid on Tarn on Monday left nine people dead."


@pytest.mark.parametrize(
    "before",
    [
        "the spokesman disclosed on Tuesday in ",
        "in a statement signed in ",
        "he tells reporters in ",
        "at a news conference in the port city of ",
        "a teacher whom we met at the ",
        "the watchdog, based in ",
        "a trader who lives near ",
        "said in a video filmed at ",
        "told a rally in ",
        "told reporters in the Norlandish town of ",
    ],
)
def test_where_somebody_speaks_or_lives(before: str) -> None:
    assert is_where_spoken(before)


@pytest.mark.parametrize(
    "before",
    [
        "said shells had hit ",
        "they lost their lives in ",
        "the council said houses in ",
        "blew himself up near a rally in ",
    ],
)
def test_what_is_said_happened_somewhere(before: str) -> None:
    assert not is_where_spoken(before)


@pytest.mark.parametrize(
    "before",
    [
        "before escaping toward the ",
        "before fleeing in the direction of ",
        "the wounded were evacuated by helicopter to ",
        "were moved to tents farther from the ",
        "drove some 900 villagers across the river into ",
        "two were ferried to ",
    ],
)
def test_where_people_went_or_were_brought(before: str) -> None:
    assert is_where_taken(before)


@pytest.mark.parametrize(
    "before",
    [
        "a convoy brought nine people back to ",
        "brought down two drones on the way to ",
        "drove a truck full of explosives into a post in ",
        "armed men had returned to ",
        "nine people had been driven from their homes across ",
    ],
)
def test_what_came_back_or_was_hit_is_there(before: str) -> None:
    assert not is_where_taken(before)


def test_where_the_hurt_are_treated() -> None:
    for before in ("receiving treatment at the hospital in ", "recovering at a clinic near "):
        assert is_where_treated(before, 0, len(before))
    shelled = "shelled the hospital in "
    assert not is_where_treated(shelled, 0, len(shelled))


@pytest.mark.parametrize(
    "then",
    [
        "One guard died in the raid and three are receiving treatment at a hospital in Orlev.",
        "One guard died in the raid, a spokesman told newsmen in Orlev.",
        "They also seized six girls before escaping towards the Orlev hills.",
        "The relief office in Orlev confirmed that a nurse was hurt in the attack on the town.",
        "Some 900 people displaced by the raid were registered in camps near Orlev.",
        "The guards killed six raiders, the chief told reporters in the capital.",
        "Nine of the hurt were flown to a hospital in Orlev, where two of them died.",
        "Orlev insists that the nine people killed that night were guards.",
        "Six others were hurt, said Mira, a teacher whom we met at the Orlev crossing.",
    ],
)
def test_such_a_place_leaves_a_figure_where_its_deed_was(then: str) -> None:
    assert set(places(f"{BEFORE} {then}")) == {"Tarn"}
