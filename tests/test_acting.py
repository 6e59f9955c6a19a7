"""Who acts where somebody tells of a deed of his own."""

from __future__ import annotations

import pytest

from nkclaims.extraction.deed.acting import acting
from nkclaims.extraction.draft import Speaker

TEXT = "Orlev Front spokesman John Doe said on Monday that it had won."


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Norlandish defence ministry", "Norlandish forces"),
        ("Norland's Ministry of Defence", "Norland's forces"),
        ("Norland’s General Staff", "Norland’s forces"),
        ("coalition spokesman Jane Roe", "coalition"),
        ("John Doe", "Orlev Front"),
        ("Orlev Front's media office", "Orlev Front"),
        ("army", "army"),
    ],
)
def test_a_body_or_its_forces_act(words: str, who: str) -> None:
    doer = acting(Speaker(words=words), None, TEXT)
    assert doer is not None
    assert doer.words == who


def test_nobody_acts_where_nobody_speaks() -> None:
    assert acting(Speaker(), None, TEXT) is None
