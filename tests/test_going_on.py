"""Whether a sentence goes on with what the one before said."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import CORE


def speakers(text: str) -> list[str]:
    """Return who says the figures of a text, in text order."""
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 15)), CORE)
    return [one.speaker.words for one in drafts if one.value is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said three men died. Another 12 were hurt.", ["mayor", "mayor"]),
        ("The mayor said three men died.\n\nFour more were killed in Tarn.\n", ["mayor", "mayor"]),
        ("The mayor said three men died.\n\nNine men were killed in Tarn.\n", ["mayor", ""]),
        ("The mayor said three men died.\n\n13 more villages freed\n\nTroops advanced.\n",
         ["mayor", ""]),
        ("The mayor said three men died.\n\nLater nine farmers, among them two brothers, were"
         " killed in Tarn.\n", ["mayor", "", ""]),
        ("The mayor said three men died. Two were hurt in the same attack.", ["mayor", "mayor"]),
        ("The mayor said three men died. One farmer died as well.", ["mayor", "mayor"]),
        ("The mayor said three men died. One farmer died in Tarn.", ["mayor", ""]),
        ("The mayor said three men died. Nine of them were shot.", ["mayor", "mayor"]),
        ("The mayor said three men died. A mine killed two, wounding four others.",
         ["mayor", "", ""]),
        ("The mayor said three men died. A mine killed eight, two of them women.",
         ["mayor", "", ""]),
    ],
)  # fmt: skip
def test_who_goes_on(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected
