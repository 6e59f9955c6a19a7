"""Who reports what a passive or a claim tells."""

from __future__ import annotations

import pytest

from speaker_cases import voices


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The losses were put at 12 killed by a military source on Monday.", ["military source"]),
        ("The death toll in Orlev was put at 30 by the local council.", ["local council"]),
        ("Nine deaths have been confirmed by the hospital.", ["hospital"]),
        ("Rebels rejected a claim by the army that nine men had died.", ["army"]),
    ],
)
def test_who_stands_behind_by(text: str, expected: list[str]) -> None:
    assert voices(text) == expected


def test_who_did_it_says_nothing() -> None:
    assert voices("Nine men were put at risk by the army, and four died.") == ["own_voice"]
