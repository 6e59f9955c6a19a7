"""The lines of a list are of whoever says the words that lead it in."""

from __future__ import annotations

import pytest

from speaker_cases import voices


def test_the_lines_below_a_colon_are_of_who_speaks_above_it() -> None:
    text = (
        "The army destroyed, according to the General Staff:\n\n"
        "tanks – 9,231 (+12) units\n\nartillery systems – 20,260 (+41) units"
    )
    assert set(voices(text)) == {"General Staff"}
    text = "The governor reported:\n\n– in Orlev two people were killed;\n\n– in Tarn nine died."
    assert voices(text) == ["governor", "governor"]


def test_what_no_list_holds_is_of_nobody() -> None:
    text = "The figures are new:\n\nNine people died in Tarn on Monday. Others fled."
    assert voices(text) == ["own_voice"]


def test_the_paragraph_below_a_colon_is_said() -> None:
    text = "The ministry said on Monday:\n\nNine people died. Two fled.\n\nSix died in Tarn."
    assert voices(text) == ["ministry", "ministry", "own_voice"]


DAY = "\n\nNine people were killed in Orlev. Two died later.\n\nSix were hurt in Tarn."


@pytest.mark.parametrize(
    ("first", "speaker"),
    [
        ("The General Staff published its evening update.", "General Staff"),
        ("The General Staff has published its summary, Orlev Pravda reports.", "General Staff"),
        ("The Press Service of the Ministry informs:", "Press Service of the Ministry"),
        ("Media Statement of the Ombudsman of Tarn", "Ombudsman of Tarn"),
        ("General Staff of Tarn: Situation as of 18:00", "General Staff of Tarn"),
        ("The governor, Jane Doe, told about the consequences of the shelling.", "Jane Doe"),
    ],
)
def test_a_text_is_of_the_office_that_issues_it(first: str, speaker: str) -> None:
    assert set(voices(first + DAY)) == {speaker}


@pytest.mark.parametrize(
    "first",
    [
        "Statement of the obvious",
        "The market burned.\n\nThe General Staff published its evening update.",
        "The governor, Jane Doe, fled after the consequences of the shelling.",
    ],
)
def test_a_text_is_not_of_who_is_only_told_of(first: str) -> None:
    assert voices(first + DAY)[-1] == "own_voice"
