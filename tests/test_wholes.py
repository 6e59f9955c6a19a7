"""People of whom a part are civilians, and what a part takes from its whole."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

ROOT = Path(__file__).parents[1]


def people(text: str) -> list[tuple[float | None, str | None]]:
    """Return value and population of the casualties of a text."""
    drafts, _ = drafts_of(Article("a", text, date(2020, 10, 20)), PACKS)
    return [(one.value, one.population) for one in drafts if one.kind == "casualties"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ministry said that 15 people, nine of them civilians, had been killed.",
            [(15.0, "combined"), (9.0, "civilian")],
        ),
        (
            "Gunmen stormed Orlev, killing about 1,200 people, most of them civilians.",
            [(1200.0, "combined"), (None, "civilian")],
        ),
        (
            "A rocket hit Orlev, killing three people and wounding five other civilians.",
            [(3.0, "civilian"), (5.0, "civilian")],
        ),
        (
            "A rocket hit Orlev, killing three and wounding five more civilians.",
            [(3.0, "civilian"), (5.0, "civilian")],
        ),
        (
            "Six policemen and three other soldiers were killed in Orlev.",
            [(6.0, "unspecified"), (3.0, "military")],
        ),
        (
            "Shells hit Orlev, killing two civilians. In Tarn, a citizen died and seven more were"
            " wounded.",
            [(2.0, "civilian"), (1.0, "unspecified"), (7.0, "unspecified")],
        ),
        (
            "A rocket hit Orlev, killing three people and wounding five other people.",
            [(3.0, "unspecified"), (5.0, "unspecified")],
        ),
        (
            "Three killed in Orlev\n\nA rocket hit Orlev, killing three soldiers.",
            [(3.0, "military"), (3.0, "military")],
        ),
        (
            "The ministry said that 15 people, nine of them children, had been killed.",
            [(15.0, "unspecified"), (9.0, "unspecified")],
        ),
        (
            "The ministry said that 15 soldiers, nine of them officers, had been killed.",
            [(15.0, "military"), (9.0, "military")],
        ),
        (
            "Nine rebels were killed, the police said. Three of the dead were farmers, residents"
            " said.",
            [(9.0, "military"), (3.0, "unspecified")],
        ),
        (
            "Nine rebels were killed, the police said. Three of the dead were commanders, they"
            " said.",
            [(9.0, "military"), (3.0, "military")],
        ),
        (
            "More than 200 Danish and Norwegian soldiers died in Orlev.",
            [(200.0, "military")],
        ),
        (
            "Shelling of Orlev left 33 dead, including 24 civilians. The other nine were rebels.",
            [(33.0, "unspecified"), (24.0, "civilian"), (9.0, "military")],
        ),
    ],
)
def test_a_whole_of_two_kinds_of_people(
    text: str, expected: list[tuple[float | None, str | None]]
) -> None:
    assert people(text) == expected


def test_the_toll_of_a_past_war_is_of_both() -> None:
    text = "Some 30,000 people died in the first Karabakh war, which ended in 1994."
    assert people(text) == [(30000.0, "combined")]
    assert people("Two people died in Orlev on Monday.") == [(2.0, "unspecified")]


@pytest.mark.parametrize(
    ("text", "population"),
    [
        ("Baku does not publish its military losses.", "military"),
        ("The army did not disclose its own losses.", "military"),
        ("The ministry denied that any civilians were harmed.", "civilian"),
        ("The ministry gave no casualty figures.", "unspecified"),
    ],
)
def test_whose_losses_are_withheld_or_denied(text: str, population: str) -> None:
    found = people(text)
    assert found
    assert {one for _, one in found} == {population}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The army said it had taken nine villages, five of them in Orlev district and four in"
            " Tarn district.",
            ["Orlev district", "Orlev district", "Tarn district"],
        ),
        (
            "Two dozen houses were damaged, nine of them in Sorn and 15 in Belem.",
            ["Sorn", "Sorn", "Belem"],
        ),
        (  # the rest was elsewhere
            "The army said it had taken nine villages, five of them in Orlev district and three in"
            " Tarn district.",
            [None, "Orlev district", "Tarn district"],
        ),
        (
            "Shelling killed nine people in Velia, five of them in Sorn and four in Belem.",
            ["Velia", "Sorn", "Belem"],
        ),
    ],
)
def test_one_count_for_several_places_has_the_first(text: str, expected: list[str | None]) -> None:
    drafts, _ = drafts_of(Article("a", text, date(2020, 10, 20)), PACKS)
    assert [one.place_words for one in drafts if one.value is not None] == expected


def test_a_part_takes_no_day_on_which_it_had_long_been_told() -> None:
    text = (
        "The Orlev Medical Union has now documented 58 deaths, including 25 people who drowned on "
        "1 October. The rebels claimed on 2 October to have killed or wounded 33 soldiers."
    )
    drafts, _ = drafts_of(Article("a", text, date(2020, 10, 20)), PACKS)
    (told,) = (one for one in drafts if one.value == 33)
    assert told.stated is not None
    assert told.period is not None
    assert [day for day in told.period if day] == [told.stated[1]] == [date(2020, 10, 2)]
