"""In whose hands people and places are."""

from __future__ import annotations

import pytest

from nkclaims.extraction.figure.holders import holder_behind


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Nine men are still in rebel custody", "rebel"),
        ("Nine villages are under Norlandish occupation", "Norlandish"),
        ("Nine villages are now in the hands of the Lake Front", "Lake Front"),
        ("Nine districts came under the control of government troops", "government troops"),
        ("Nine men were taken, while the port is in rebel hands", None),
        ("Nine men are in good hands", None),
    ],
)
def test_holder(text: str, who: str | None) -> None:
    found = holder_behind(text, 4)
    assert (found and text[found.start : found.end]) == who
