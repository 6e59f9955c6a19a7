"""Figures of people of two kinds: fighters and civilians, soldiers and police."""

from __future__ import annotations

import pytest

from nkclaims.extraction.figure.mixed_people import are_police, of_others, of_two_kinds


def kinds(text: str, figure: str) -> str | None:
    """Return whom a figure counts that stands in a sentence with its first noun."""
    start = text.index(figure)
    return of_two_kinds(text, start, start + len(figure), len(text))


@pytest.mark.parametrize(
    ("text", "figure", "whom"),
    [
        ("Nine soldiers and civilians died in Orlev.", "Nine soldiers", "combined"),
        ("Nine civilians and rebels died in Orlev.", "Nine civilians", "combined"),
        ("Nine fighters and local farmers were killed.", "Nine fighters", "combined"),
        ("Nine soldiers and policemen died in Orlev.", "Nine soldiers", "unspecified"),
        ("Nine policemen and troops died in Orlev.", "Nine policemen", "unspecified"),
        ("Nine military and civilian people were hurt.", "Nine", "combined"),
        ("Nine soldiers died in Orlev.", "Nine soldiers", None),
        ("Nine soldiers and four policemen died.", "Nine soldiers", None),
        ("Nine rebels died and soldiers and policemen fled.", "Nine rebels", None),
        ("Nine soldiers left Orlev, and soldiers and civilians cheered.", "Nine soldiers", None),
        ("Nine military and civilian officials were hurt.", "Nine", None),
    ],
)
def test_two_nouns_of_one_figure_are_people_of_both_kinds(
    text: str, figure: str, whom: str | None
) -> None:
    assert kinds(text, figure) == whom


@pytest.mark.parametrize(
    ("behind", "whom"),
    [
        (" was killed and five other Norlandish civilians were hurt.", "civilian"),
        (" died while two other soldiers lived.", "military"),
        (" was killed and five civilians were hurt.", None),
        (" was killed. Five other civilians were hurt.", None),
    ],
)
def test_beside_others_one_is_of_their_kind(behind: str, whom: str | None) -> None:
    text = f"A woman{behind}"
    assert of_others(text, len("A woman"), len(text)) == whom


@pytest.mark.parametrize(
    ("words", "sentence", "are"),
    [
        ("29 officers", "34 constables died and 29 officers are missing.", True),
        ("29 officers", "Police said 29 officers were hurt.", True),
        ("29 officers", "29 officers were hurt.", False),
        ("29 officers", "Police said 29 officers of the army were hurt.", False),
        ("29 men", "Police said 29 men were hurt.", False),
    ],
)
def test_officers_are_police_where_nothing_tells_of_an_army(
    words: str, sentence: str, are: bool
) -> None:
    assert are_police(words, sentence) == are
