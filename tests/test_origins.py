"""Where fire or people came from, or went to, is told from where a deed was."""

from __future__ import annotations

import pytest

from nkclaims.extraction.place.origins import is_passed


@pytest.mark.parametrize(
    "before",
    [
        "Rockets fired from posts in ",
        "Missiles launched from occupied ",
        "shells from ",
        "a rocket from rebel lines at ",
        "fired on the town from across the ",
        "nine families from ",
        "nine people were airlifted to ",
        "a trader who had walked to ",
        "a man who reached ",
        "soldiers returning from the base at ",
        "as they came back from a patrol in ",
    ],
)
def test_who_or_what_passed_a_place_did_nothing_there(before: str) -> None:
    assert is_passed(before)


@pytest.mark.parametrize(
    "before",
    [
        "Rockets fired from Velia hit ",
        "Missiles launched from Velia at ",
        "Shells fired from the hills slammed into ",
        "drones launched from Velia over ",
        "Nine people died in ",
    ],
)
def test_what_was_hit_is_no_origin(before: str) -> None:
    assert not is_passed(before)
