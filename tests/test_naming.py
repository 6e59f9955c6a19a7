"""Who is named by a short name, and who has a title beside the name."""

from __future__ import annotations

import pytest

from nkclaims.extraction.deed.naming import is_titled, short_names, together
from nkclaims.extraction.draft import Speaker
from nkclaims.extraction.lexicon.mentions import Mention


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Orlev Liberation Army (OLA) left.", {"OLA": "The Orlev Liberation Army"}),
        ("The Union of the Lakes (UL), which left", {"UL": "The Union of the Lakes"}),
        ("the army (see below)", {}),
        ("Nine people (Monday) died.", {}),
    ],
)
def test_the_short_names_of_a_text(text: str, names: dict[str, str]) -> None:
    assert short_names(text) == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The foreign minister, Jane Doe, left.", True),
        ("Jane Doe, Norland's Foreign Minister, left.", True),
        ("Jane Doe left. The foreign minister stayed.", False),
        ("Mary Roe, the foreign minister, left.", False),
    ],
)
def test_a_title_stands_by_a_name(text: str, expected: bool) -> None:
    assert is_titled(Speaker(words="Jane Doe"), "foreign minister", text) is expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Norland and Sudmark said", ["Norland", "Sudmark"]),
        ("Tarn, Norland, and Sudmark said", ["Tarn", "Norland", "Sudmark"]),
        ("It backs Norland, and Sudmark said", ["Sudmark"]),
        ("In Norland, the Sudmark said", ["Sudmark"]),
    ],
)
def test_who_is_named_as_one(text: str, names: list[str]) -> None:
    found = [
        Mention(text.index(one), text.index(one) + len(one), one, one.lower())
        for one in ("Tarn", "Norland", "Sudmark")
        if one in text
    ]
    assert [one.text for one in together(found[-1], found, text)] == names
