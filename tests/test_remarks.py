"""Sentences that only say how sure the news is: what follows goes on with the one before."""

from __future__ import annotations

import pytest

from nkclaims.extraction.language.remarks import is_remark
from speaker_cases import voices

FIRST = "The health office said that nine people had been killed since May."


@pytest.mark.parametrize(
    "text",
    [
        "The claim could not be independently verified.",
        "Radio Tarn was unable to confirm the battlefield reports.",
        "The Orlev Post has not been able to verify either account.",
        "It gave no further details.",
        "He did not elaborate.",
        "There was no independent confirmation.",
        "No other details were given.",
    ],
)
def test_remarks(text: str) -> None:
    assert is_remark(text)
    assert voices(f"{FIRST} {text} On Monday it had spoken of seven.") == ["health office"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "The army could not hold the town.",
        "The army did not say how many had been killed.",
        "The mayor could not confirm the toll, but said nine people died.",
        "Doctors confirmed that nine people died.",
        "There was no comment from the army.",
    ],
)
def test_news(text: str) -> None:
    assert not is_remark(text)
