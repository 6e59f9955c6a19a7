"""Figures of the deed just told: "nine died in the same battle"."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def last_place(text: str) -> str | None:
    """Return where the last figure of a text happened, as it is printed."""
    claims = drafts_of(Article("a", text, date(2031, 5, 4)), PACKS)[0]
    return [one.place_words for one in claims if one.value is not None][-1]


@pytest.mark.parametrize(
    "then",
    [
        "The rebels said that they had burned four tanks in the same battle.",
        "Nine soldiers died in the same fighting, a spokesman added.",
        "The front claimed that 30 soldiers were killed in that assault.",
        "The rebels denied that tanks had been lost in the clashes, saying two were damaged.",
        "In the attack, nine soldiers were hurt.",
        "In the course of the two-day battle, nine officers were hurt.",
        "Nobody was hurt, police said.",
    ],
)
def test_a_loss_in_the_same_deed_is_where_it_was(then: str) -> None:
    text = f"Rebels attacked an army post near Tarn on Monday, killing two soldiers.\n\n{then}"
    assert last_place(text) == "Tarn"


def test_the_toll_since_the_fighting_began_is_nowhere() -> None:
    then = "In all 900 soldiers have been killed since the start of the fighting, it said."
    text = f"Rebels attacked an army post near Tarn on Monday, killing two soldiers.\n\n{then}"
    assert last_place(text) is None


def test_a_report_from_a_town_tells_of_that_town() -> None:
    text = (
        "A Market Under Fire\n\n"
        "TARN, Velia — Mara Doe was selling bread when the first rocket came down.\n\n"
        "The prosecutor's office said that the strike had killed 17 civilians."
    )
    assert last_place(text) == "Tarn"


def test_a_toll_is_not_where_a_part_of_the_one_before_it_was() -> None:
    text = (
        "Nearly 286,000 people have been displaced since May, including 82,000 in northern Velia,"
        " the agency said. It put the number of civilians killed at 187."
    )
    assert last_place(text) is None
