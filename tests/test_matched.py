"""Which matches of a rule are figures, and what they say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.pack import load_packs
from nkclaims.extraction.read import drafts_of

PACKS = load_packs(Path(__file__).parents[1])


def figures(text: str) -> list[tuple[str | None, str | None, float | None]]:
    """Return measure, object and value of the figures of a text."""
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 15)), PACKS)
    return [(one.measure, one.object, one.value) for one in drafts if one.value is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Passengers on a road in Orlev were rescued by troops.",
        "One shell hit a market.",
        "He was killed in a rebel attack.",
        "The group killed more civilians.",
        "There was no information about casualties.",
        "Some 33,000 people have been affected by the flood.",
        "Troops repelled 19 assaults near Orlev.",
        "There have been 104 clashes that have taken place near Orlev.",
        "The two generals fell out.",
        "Norland denied that it had lost a plane.",
    ],
)
def test_no_figure(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 2,140 people were killed and injured.", [("casualties", "person", 2140)]),
        ("There were 130 civilian injuries and deaths.", [("casualties", "person", 130)]),
        ("They handed over four dead hostages.", [("killed", "person", 4)]),
        ("They captured two districts.", [("controlled", "other", 2)]),
        ("The army has taken three towns.", [("controlled", "city", 3)]),
        ("Two buses were hit.", [("damaged", "vehicle", 2)]),
        ("The fate of 98 refugees is unknown.", [("missing", "person", 98)]),
        ("About 17 soldiers were wounded, four seriously.",
         [("wounded", "person", 17), ("wounded", "person", 4)]),
        ("They launched 35 drones, 29 of which were shot down.", [("destroyed", "uav", 29)]),
        ("A soldier was killed and another wounded.",
         [("killed", "person", 1), ("wounded", "person", 1)]),
        ("Rebels killed nine people before being driven out.", [("killed", "person", 9)]),
        ("Deaths may be as high as 130,000.", [("killed", "person", 130000)]),
        ("The office counted 773 bodies and 2,880 injured people.",
         [("killed", "person", 773), ("wounded", "person", 2880)]),
        ("Killing seven villagers, including two women, with several others injured, they left.",
         [("killed", "person", 7), ("killed", "person", 2)]),
    ],
)  # fmt: skip
def test_what_a_figure_says(
    text: str, expected: list[tuple[str | None, str | None, float | None]]
) -> None:
    assert figures(text) == expected


def test_what_may_have_happened_is_possible() -> None:
    drafts, _ = drafts_of(Article("a", "It may have killed 12 people.", date(2024, 5, 15)), PACKS)
    assert [one.modality for one in drafts] == ["possible"]


def test_who_speaks_is_nobody_who_was_hurt() -> None:
    text = "“Shells killed two people in Orlev,” Jane Doe, a doctor at the hospital, said."
    assert figures(text) == [("killed", "person", 2)]


def test_bodies_are_dead_whatever_was_done_with_them() -> None:
    text = "Rescuers brought out eight bodies from the ruins of a school in Orlev."
    assert figures(text) == [("killed", "person", 8)]


def test_more_that_were_lost_are_of_the_things_just_told() -> None:
    text = "The air force shot down 31 drones, while another 12 were lost from radar."
    assert figures(text) == [("destroyed", "uav", 31), ("lost", "uav", 12)]
