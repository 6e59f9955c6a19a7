"""The words that name a source end where its clause does, not within its name."""

from __future__ import annotations

import pytest

from nkclaims.extraction.language.source_ends import end_of_source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("the Ministry of Trade and Labour and others.", "the Ministry of Trade and Labour"),
        ("the Office for Orlev and Tarn, nine died.", "the Office for Orlev and Tarn"),
        ("the army and the rebels.", "the army"),
        ("Gen. Jane Doe. Nine died.", "Gen. Jane Doe"),
        ("officials in Orlev, nine died.", "officials in Orlev"),
        ("officials on Monday.", "officials"),
        ("a doctor who fled.", "a doctor"),
    ],
)
def test_where_the_name_of_a_source_ends(text: str, source: str) -> None:
    assert text[: end_of_source(text, 0, len(text))] == source


def test_a_source_may_reach_to_the_end() -> None:
    assert end_of_source("the mayor", 0, 9) == 9
