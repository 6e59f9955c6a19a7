"""People who are given back, held or abroad are not where the passage plays."""

from __future__ import annotations

import pytest

from place_cases import places


@pytest.mark.parametrize(
    "text",
    [
        "The bodies of 14 soldiers were handed over on Monday.",
        "The rebels returned the remains of 14 fighters.",
        "At least 14 prisoners of war are still in Norlandish custody.",
        "Some 14 hostages are in the hands of the rebels.",
    ],
)
def test_who_is_given_back_or_held_has_no_place_of_the_passage(text: str) -> None:
    assert places(f"Shells killed six people in Orlev on Monday. {text}") == ["Orlev", None]


def test_who_was_killed_there_has() -> None:
    text = "Shells hit the town of Orlev on Monday. The bodies of 14 soldiers lay in a yard."
    assert places(text) == ["Orlev"]
    given = "The bodies of 14 soldiers were handed over in Tarn."
    assert places(f"Shells hit the town of Orlev on Monday. {given}") == ["Tarn"]


def test_who_is_held_is_not_where_the_passage_plays() -> None:
    text = (
        "The army lost nine men in Orlev. The Front says it is holding 6,400 captured soldiers, and"
        " that it shot down a drone near Tarn."
    )
    assert places(text) == ["Orlev", None, "Tarn"]
