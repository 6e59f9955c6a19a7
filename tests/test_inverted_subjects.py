"""The subject of a verb of saying that stands behind it."""

from __future__ import annotations

import pytest

from nkclaims.extraction.speaker.inverted_subjects import subject_behind
from nkclaims.extraction.speaker.speakers import Speakers
from tree_cases import sentence

ACTORS = {"Norland": "norland", "Sudmark": "sudmark"}


def behind(text: str) -> str | None:
    """Return who stands behind "said"."""
    end = text.index("said") + len("said")
    found = subject_behind(Speakers(text), sentence(text, ACTORS), end)
    return (found.actor_id or found.words) if found else None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Nine died, said the mayor of Orlev on Monday.", "mayor of Orlev"),
        ("Nine died, said the mayor, who was there.", "mayor"),
        ("Nine died, said the man who fled.", "man"),
        ("Nine died, said Norland.", "norland"),
        ("Nine died, said Norland’s office in Tarn.", "Norland’s office in Tarn"),
        ("Nine died, said Gen. John Doe.", "Gen. John Doe"),
        ("Nine died, said Norland and Sudmark.", "norland"),
        ("Nine died, said its director, Jane Doe.", "Jane Doe"),
        ("Nine died, said Jane Doe (38), who was there.", "Jane Doe"),
    ],
)
def test_who_stands_behind_the_verb(text: str, speaker: str) -> None:
    assert behind(text) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Nine died, said on Monday.",
        "Nine died, said Monday night.",
        "Nine died, it said.",
        "Nine died, said over the phone.",
        "A porter, said their boat carried nothing but ice.",
        "Norland retakes Orlev, said six tanks destroyed.",
        "Nine died, it said: gunmen came.",
        "Jane Doe, of the clinic, said two men died.",
        "A resident, who asked for help, said gunmen killed three.",
        "Nine died, said the very old and very tired mayor of the small town of Orlev.",
    ],
)
def test_nobody_stands_behind_the_verb(text: str) -> None:
    assert behind(text) is None
