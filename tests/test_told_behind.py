"""Who says what stands before, told behind it."""

from __future__ import annotations

import pytest

from speaker_cases import voices


@pytest.mark.parametrize(
    ("behind", "who"),
    [
        ("Such data were published by the General Staff on Facebook.", "General Staff"),
        ("This is evidenced by data of the Health Ministry.", "Health Ministry"),
        ("Ana Lund, the head of the region, said this in a post on Telegram.", "Ana Lund"),
        ("Governor Ana Lund wrote about this on Telegram.", "Governor Ana Lund"),
        (
            "This is reported by Tarn News with reference to the prosecutor's office.",
            "prosecutor's office",
        ),
        ("The relevant statement was made by Ana Lund on Telegram, Tarn News reports.", "Ana Lund"),
    ],
)
def test_who_told_it_stands_behind(behind: str, who: str) -> None:
    assert voices(f"Nine people were killed in Orlev. {behind}") == [who]
    assert voices(f"Nine people died. Two houses burned. {behind}") == [who, who]


@pytest.mark.parametrize(
    "behind",
    [
        "This was denied by the army.",
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
