"""A deed that is called by a town was not done by it."""

from __future__ import annotations

import pytest

from test_extracted_texts import doer


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Orlev shelling on Sunday killed nine people, the mayor of Orlev said.", None),
        ("Shells fell in Tarn. The Tarn bombing killed nine people.", None),
        ("Shells fell in Tarn. Norlandish bombing killed nine people.", "Norlandish"),
        ("Orlev's army crossed the river. An Orlev attack killed nine people.", "Orlev"),
    ],
)
def test_a_town_strikes_nobody(text: str, who: str | None) -> None:
    assert doer(text, 9) == who
