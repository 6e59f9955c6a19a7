"""Who says what stands before, told behind it."""

from __future__ import annotations

import pytest

from speaker_cases import voices


@pytest.mark.parametrize(
    ("behind", "who"),
    [
        ("This is what Governor Ana Lund said on Telegram.", "Governor Ana Lund"),
        ("That is how the army told it.", "army"),
        ("The figures are those of the Health Ministry.", "Health Ministry"),
        ("Such are the figures of the Health Ministry.", "Health Ministry"),
    ],
)
def test_whose_words_they_are_stands_behind(behind: str, who: str) -> None:
    assert voices(f"Nine people were killed in Orlev. {behind}") == [who]
    assert voices(f"Nine people died. Two houses burned. {behind}") == [who, who]


@pytest.mark.parametrize(
    "behind",
    [
        "This was denied by the army.",
        "This was reported by the army.",
        "Such data were published by the General Staff on Facebook.",
        "Governor Ana Lund wrote about this on Telegram.",
        "Governor Ana Lund said it was a lie.",
        "This was the third raid of the day, the army said.",
    ],
)
def test_another_sentence_of_a_speaker_tells_itself_only(behind: str) -> None:
    assert voices(f"Nine people were killed in Orlev. {behind}") == ["own_voice"]


def test_what_is_noted_goes_on_with_who_spoke() -> None:
    said = "The prosecutor's office said that nine people died."
    assert voices(f"{said} It is noted that 12 houses burned.")[1] == "prosecutor's office"
    assert voices(f"{said}\n\nIt is specified that 12 houses burned.")[1] == "prosecutor's office"
    assert voices(f"{said} It was learnt that 12 houses burned.")[1] == "unattributed"
