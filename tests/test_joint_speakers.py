"""Of two who are named together and speak as one, the first is the claimant."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from nkclaims.extraction.speaker.joint_speakers import first_of
from pack_cases import PACKS


@pytest.mark.parametrize(
    ("phrase", "first"),
    [
        ("residents and a local militia", "residents"),
        ("doctor and the regional authorities", "doctor"),
        ("Doctors and local officials", "Doctors"),
        ("police and hospital officials", "police"),
        ("rebels and their allies", "rebels"),
    ],
)
def test_the_first_of_two_speaks(phrase: str, first: str) -> None:
    assert first_of(phrase) == first


@pytest.mark.parametrize(
    "phrase",
    [
        "ministry of labour and trade",
        "security and local sources",
        "head of the clinic and the mission",
        "residents of Orlev and the hills",
        "human rights and aid groups",
        "mayor",
    ],
)
def test_one_body_or_an_adjective_is_not_parted(phrase: str) -> None:
    assert first_of(phrase) == phrase


def test_a_toll_of_two_is_that_of_the_first() -> None:
    text = "Residents and a local militia put the number of dead in Orlev at 12."
    (figure,) = drafts_of(Article("a", text, date(2024, 5, 15)), PACKS)[0]
    assert figure.speaker.words == "Residents"


@pytest.mark.parametrize("verb", ["said it was calm and denied", "denied", "rejected"])
def test_a_known_state_that_speaks_with_another_is_the_known_one(verb: str) -> None:
    text = (
        "Azerbaijan said Armenian forces had shelled Barda.\n\n"
        f"Armenia and the breakaway region of Nagorno-Karabakh {verb} the charge."
    )
    last = drafts_of(Article("a", text, date(2020, 10, 28)), PACKS)[0][-1]
    assert (last.stance, last.speaker.actor_id) == ("denies", "armenia")
