"""What was said last before a denial that does not say of what."""

from __future__ import annotations

import pytest

from test_denied_claims import denials


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        (  # that each accuses the other is no charge of one
            "Each side accused the other of breaching the truce. The governor of Tarn, Ivo Brand,"
            " said a shell fired by the army had killed ten people. The army rejected the"
            " accusation.",
            "shell fired by the army",
        ),
        (
            "A committee of lawyers accused the rebels of killing 500 people in Tarn. The rebels"
            " repudiated the accusation.",
            "killing 500 people",
        ),
    ],
)
def test_the_charge_is_what_one_side_said_last(text: str, denied: str) -> None:
    _, _, found = denials(text)[-1]
    assert any(denied in one for one in found), found
    assert not any("truce" in one for one in found)
