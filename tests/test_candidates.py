"""Whose claims a denial can deny, where it says whose."""

from __future__ import annotations

import pytest

from test_denied_claims import denials


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        (  # not what others have said since
            "Insurgents claimed to have killed 45 soldiers at Tarn. Two security sources put the"
            " army's losses at 11. The army described the insurgents' figures as laughable.",
            "killed 45 soldiers",
        ),
        (
            "Norland's minister brushed off Sudmark's assertion that its missiles had crippled the"
            " port of Tarn. / Sudmark's general staff said four missiles hit Tarn’s fuel terminal"
            " overnight. Port officials said one missile fell in the sea.",
            "four missiles hit Tarn’s fuel terminal",
        ),
    ],
)
def test_it_is_what_the_one_named_has_said(text: str, denied: str) -> None:
    _, _, found = denials(text)[-1]
    assert [denied in one for one in found] == [True], found
