"""Words that no lexicon knows, where they are counted and damaged."""

from __future__ import annotations

import pytest

from test_figures import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 39 shops, 205 homes and 95 gazebos were hit.", [39, 205, 95]),
        ("Nine barns, 40 beehives and two aviaries suffered damage.", [9, 2]),
        ("More than 40 trellises have been destroyed.", [40]),
    ],
)
def test_things_that_were_damaged(text: str, expected: list[int]) -> None:
    assert [one.value for one in found(text)] == expected
    assert found(text)[-1].object == "other"


@pytest.mark.parametrize(
    "text",
    [
        "Twelve strikes were carried out and sheds were damaged.",
        "The fighters, in three groups, were hit.",
        "He counted 40 gazebos.",
    ],
)
def test_what_is_no_thing_that_was_damaged(text: str) -> None:
    assert found(text) == []
