"""Deeds that a figure tells are no claims of their own."""

from __future__ import annotations

import pytest

from kind_cases import kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The rebels blew up two tanks near Orlev.", "equipment_loss"),
        ("Three blocks of flats were hit.", "damage"),
        ("Nine houses were damaged by the shelling.", "damage"),
        ("Two people were still missing under the rubble.", "casualties"),
    ],
)
def test_the_figure_alone(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "A residential block was struck on Monday.",
        "Norlandish shelling killed nine people in Orlev.",
    ],
)
def test_a_deed_beside_it(text: str) -> None:
    assert "attack" in kinds(text)
