"""Whose "its troops" are, and who "it" is, by who tells of it."""

from __future__ import annotations

import pytest

from nkclaims.extraction.deed.owners import CARRIED, STRIKE, owner
from nkclaims.extraction.draft import Speaker
from tree_cases import sentence


def owned(printed: str, told_by: str, type_: str = "reported_speech") -> Speaker | None:
    text = f"{told_by} said {printed} had shelled Orlev."
    speaker = Speaker(words=told_by, type=type_)
    return owner(printed, text.index(printed), speaker, sentence(text), None, text)


@pytest.mark.parametrize(
    ("printed", "told_by", "words"),
    [
        ("it", "The Lake Front", "The Lake Front"),
        ("its jets", "Norland's defence ministry", "Norland's forces"),
        ("his army", "Norlandish President Jane Doe", "Norlandish forces"),
        ("it", "Norland's president", "Norland"),
        ("his men", "John Doe", "his men"),
        ("his men", "The Norlandish government", "his men"),
        ("its men", "Lake al-Tarn", "Lake al-Tarn"),
    ],
)
def test_what_a_speaker_owns(printed: str, told_by: str, words: str) -> None:
    found = owned(printed, told_by)
    assert found is not None
    assert (found.words, found.type == CARRIED) == (words, False)


@pytest.mark.parametrize(
    "before",
    [
        "A raid on Tarn killed nine men after ",
        "The ministry condemned the attack, stating that ",
        "Rebels claimed the rocket, saying ",
    ],
)
def test_it_is_the_strike_told_just_before(before: str) -> None:
    text = f"{before}it struck a school."
    speaker = Speaker(words="television", type="reported_speech")
    assert owner("it", len(before), speaker, sentence(text), None, text) == Speaker(
        words=STRIKE, type=CARRIED
    )


@pytest.mark.parametrize(
    ("printed", "told_by", "type_"),
    [
        ("they", "The observatory", "reported_speech"),
        ("they", "Jane Doe", "reported_speech"),
        ("their jets", "The agency", "own_voice"),
    ],
)
def test_of_others_it_means_who_acted_before(printed: str, told_by: str, type_: str) -> None:
    found = owned(printed, told_by, type_)
    assert found is not None
    assert found.type == CARRIED
