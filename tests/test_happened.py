"""What happened to what a number counts, by the verb and the words beside it."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def read(text: str) -> list[tuple[str, str | None, float]]:
    """Return kind, measure and value of the figures of a text."""
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 17)), PACKS)
    return [(one.kind, one.measure, one.value) for one in drafts if one.value is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels took six tanks near Orlev.", [("equipment_loss", "captured", 6)]),
        ("Rebels took four towns.", [("territorial_control", "controlled", 4)]),
        ("The militia took 12 soldiers captive.", [("casualties", "captured", 12)]),
        ("The bus took nine passengers to Orlev.", []),
        ("The envoy took two aides to Geneva.", []),
        ("Nine wounded soldiers later died.", [("casualties", "killed", 9)]),
        ("Nine captured soldiers were shot dead.", [("casualties", "killed", 9)]),
        ("Doctors treated nine wounded soldiers.", [("casualties", "wounded", 9)]),
        ("One of the wounded – Jane Doe – died on Monday.", [("casualties", "killed", 1)]),
        (
            "The war has left 900 people dead and wounded 4,000.",
            [("casualties", "killed", 900), ("casualties", "wounded", 4000)],
        ),
        (
            "Guns downed 20 drones near Orlev on Monday and two more near Tarn on Tuesday.",
            [("equipment_loss", "destroyed", 20), ("equipment_loss", "destroyed", 2)],
        ),
        (
            "He named 12 drones, 20 tanks and armoured vehicles, as well as three lorries lost by"
            " Norland.",
            [
                ("equipment_loss", "lost", 12),
                ("equipment_loss", "lost", 20),
                ("equipment_loss", "lost", 3),
            ],
        ),
        ("The army said eight districts lost power.", []),
        ("Another drone was shot down.", [("equipment_loss", "destroyed", 1)]),
        ("Another 12 drones were shot down.", [("equipment_loss", "destroyed", 12)]),
        ("Another lorry drove on.", []),
        ("One strike killed and wounded 18 militants.", [("casualties", "casualties", 18)]),
        (
            "Nine people were killed and wounded 12.",
            [("casualties", "killed", 9), ("casualties", "wounded", 12)],
        ),
        ("A farmer, who was wounded near Orlev, has died.", [("casualties", "killed", 1)]),
        ("A woman wounded in the raid on Orlev has died.", [("casualties", "killed", 1)]),
        ("With 12 more feared buried, they dug on.", [("casualties", "missing", 12)]),
        ("The war has left 900 people dead and wounded.", [("casualties", "casualties", 900)]),
        ("We have lost nine people, a villager said.", [("casualties", "killed", 9)]),
        ("The army has lost nine people.", [("casualties", "lost", 9)]),
        ("They told of the execution of nine men.", [("casualties", "killed", 9)]),
        (
            "Shells killed six men. Jane Doe fled Orlev with two of her sons.",
            [("casualties", "killed", 6)],
        ),
    ],
)
def test_a_verb_says_what_happened_to_what_is_counted(
    text: str, expected: list[tuple[str, str | None, float]]
) -> None:
    assert read(text) == expected
