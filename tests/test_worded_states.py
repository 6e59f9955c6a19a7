"""Words for what befell people that have other words within them."""

from __future__ import annotations

import pytest

from nkclaims.extraction.language.tokens import tokens_of
from nkclaims.extraction.language.worded_states import state_at
from pack_cases import CORE
from tree_cases import sentence


@pytest.mark.parametrize(
    ("words", "measure", "letter"),
    [
        ("under the rule of", "controlled", "D"),
        ("with gunshot and shrapnel wounds", "wounded", "D"),
        ("as severely damaged", "damaged", "D"),
        ("taken to Orlev District Hospital", "wounded", "D"),
        ("flown by helicopter to a clinic", "wounded", "D"),
        ("caught by stray bullets", "wounded", "D"),
        ("living in makeshift tents", "displaced", "I"),
        ("remain in UN schools", "displaced", "I"),
        ("streamed over the border", "displaced", "I"),
        ("received serious wounds", "wounded", "I"),
        ("got a deadly bullet wound", "killed", "I"),
        ("inflicting heavy damage on", "damaged", "L"),
        ("damage has been done to", "damaged", "L"),
    ],
)
def test_what_befell_them(words: str, measure: str, letter: str) -> None:
    state = state_at(f"{words}.", 0)
    assert state == (len(words), measure, letter)


@pytest.mark.parametrize(
    "words",
    [
        "taken to Orlev while the hospital",
        "remain in the building",
        "as badly led",
        "left Orlev",
        "received treatment for wounds",
        "got no wounds",
        "under her command",
    ],
)
def test_what_says_nothing_of_the_kind(words: str) -> None:
    assert state_at(f"{words}.", 0) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A boy (9) died.", "APIS"),
        ("Seven (7) guards died.", "NPIS"),
        ("Guards (14) died.", "PSNSIS"),
        ("Seven (9) guards died.", "NSNSPIS"),
        ("The toll remains 12.", "XLRNS"),
    ],
)
def test_brackets_that_count_nobody(text: str, expected: str) -> None:
    assert "".join(one.letter for one in tokens_of(sentence(text), CORE)) == expected
