"""In whose raid a loss was suffered."""

from __future__ import annotations

import pytest

from doer_cases import doer


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Nine people were killed in a Sudanese air strike on Orlev.", "Sudanese forces"),
        ("The mayor condemned an Israeli strike in which nine medics died.", "Israeli forces"),
        ("Nine soldiers were killed in the OLF-led attack on Orlev.", "OLF"),
        ("A year ago a rebel attack on Orlev, in which nine soldiers were killed.", "rebels"),
        ("Norland confirmed a coalition strike that the rebels say killed nine men.", "coalition"),
        ("Norland points to a U.S.-led airstrike that it says killed nine soldiers.", "U.S."),
    ],
)
def test_a_raid_is_of_whom_its_words_name(text: str, who: str) -> None:
    assert doer(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Nine men were killed in Orlev by what the mayor called rebel fire.", "rebels"),
        ("Nine people were killed in what some described as Sudanese fire.", "Sudanese forces"),
        ("Nine villagers were killed in what residents said was an army air strike.", "army"),
        ("Nine men were killed in what she called a cowardly attack by the Tarn Front.",
         "Tarn Front"),
    ],
)  # fmt: skip
def test_it_is_theirs_by_what_somebody_calls_it(text: str, who: str) -> None:
    assert doer(text) == who


def test_a_raid_of_nobody_has_no_doer() -> None:
    assert doer("Nine people were killed in what the mayor called a cowardly act.") is None
    assert doer("The mayor condemned a strike in which nine medics died.") is None
