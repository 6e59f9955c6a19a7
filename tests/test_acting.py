"""Who acts where somebody tells of a deed of his own."""

from __future__ import annotations

import pytest

from nkclaims.extraction.deed.acting import acting
from nkclaims.extraction.draft import Speaker

TEXT = (
    "Orlev Front spokesman John Doe said on Monday that it had won. "
    "Jane Roe, a colonel with the Tarn Column, was there."
)


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
        ("press service of the Lake Army", "Lake Army"),
        ("Jane Roe", "Tarn Column"),
    ],
)
def test_a_body_or_its_forces_act(words: str, who: str) -> None:
    doer = acting(Speaker(words=words), None, TEXT)
    assert doer is not None
    assert doer.words == who


@pytest.mark.parametrize("words", ["Adam Nowak", "head of state"])
def test_nobody_acts_whose_side_is_not_told(words: str) -> None:
    assert acting(Speaker(words=words), None, TEXT) is None


def test_nobody_acts_where_nobody_speaks() -> None:
    assert acting(Speaker(), None, TEXT) is None
