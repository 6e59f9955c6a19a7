"""Who is charged with a deed."""

from __future__ import annotations

import pytest

from nkclaims.extraction.deed.charges import charged_before


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Officials accused the rebels of looting shops and killing men.", "killing"),
        ("Officials accused the rebels of looting shops and of killing men.", "killing"),
        ("The mayor blamed the rebels for burning the market.", "burning"),
    ],
)
def test_who_is_charged(text: str, verb: str) -> None:
    found = charged_before(text, text.index(verb))
    assert found is not None
    assert text[found.start : found.end] == "rebels"


def test_nobody_is_charged() -> None:
    text = "The army left the port, killing nine."
    assert charged_before(text, text.index("killing")) is None
