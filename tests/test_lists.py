"""Which lines of a list are read as one sentence with the words that lead them in."""

from __future__ import annotations

import pytest

from nkclaims.extraction.language.lists import breaks_of
from nkclaims.extraction.language.unseen_marks import unmarked


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "It lost:\n\n- 3 tanks;\n\n- 12 drones.\n\nThat is all.",
            "It lost: 3 tanks; 12 drones.\n\n",
        ),
        (
            "It lost:\n• 3 tanks\n• at least 12 drones\n\nAll.",
            "It lost: 3 tanks; at least 12 drones.",
        ),
        ("It lost:\n\n1) two tanks,\n\n2) a drone.", "It lost: two tanks, a drone."),
        (
            "Harm was done to:\n- Orlev: 14 homes,\n- Tarn: a mill.",
            "Harm was done to: Orlev: 14 homes, Tarn: a mill.",
        ),
        # rows under a line that tells of losses
        (
            "Losses of the rebels by noon.\n\n- Tanks: 3\n- UAV – 12 units\n\nThat is all.",
            "Losses of the rebels by noon: Tanks: 3, UAV – 12 units.\n",
        ),
        (
            "The rebels lost over the day:\n\nTanks 3\nTroops 60\n\nAll.",
            "The rebels lost over the day: Tanks–3,Troops–60.\n",
        ),
        (
            "Losses of the rebels\ntanks – 9,231 (+12),\nplanes / helicopters – 9 / 3 units,\nAll.",
            "Losses of the rebels:tanks – 9,231 (+12), planes / helicopters – 9 / 3 units,\nAll.",
        ),
    ],
)
def test_a_list_of_counts_is_one_sentence(text: str, read: str) -> None:
    plain = unmarked(text)
    assert plain is not None
    assert plain.text.startswith(read)


@pytest.mark.parametrize(
    "text",
    [
        "It lost:\n\n- 3 tanks.",  # one line is no list
        "The places hit:\n- Orlev: two men dead.\n- Tarn: nine hurt.",  # each tells its own
        "It said:\n\n- Orlev was hit.\n\n- Tarn was hit.",  # sentences, and no counts
        "It lost 3 tanks.\n\n- 12 drones fell.\n\n- 3 men died.",  # nothing leads them in
        "At 10:15 - 3 tanks - 12 drones.",
    ],
)
def test_other_lines_stand_for_themselves(text: str) -> None:
    assert [*breaks_of(text)] == []


def test_a_list_too_long_for_a_sentence_is_none() -> None:
    items = "".join(f"\n- {n} tanks in a village called {'x' * 200}" for n in range(9))
    assert [*breaks_of("It lost:" + items)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Guests of the club.\n\n- Tanks: 3\n- UAVs: 12",  # no losses
        "The rebels lost.\n\nTanks fired at 3 posts in Orlev.\nTroops took 60 men there.",
        "The rebels lost.\n\nTanks: 3",  # one row
    ],
)
def test_no_rows(text: str) -> None:
    assert [*breaks_of(text)] == []


def test_an_item_may_begin_with_who_did_it() -> None:
    text = (
        "Over the past day:\n• 3 tanks destroyed;\n• Norland made 14 raids\n• 9 drones lost\n\nAll."
    )
    plain = unmarked(text)
    assert plain is not None
    assert plain.text.startswith(
        "Over the past day: 3 tanks destroyed; Norland made 14 raids; 9 drones lost."
    )


@pytest.mark.parametrize("text", ["It lost:" + "\n" * 20_000 + "x", "\n" + "lost " * 8_000 + "\n"])
def test_hostile_lines_are_no_list(text: str) -> None:
    assert [*breaks_of(text)] == []
