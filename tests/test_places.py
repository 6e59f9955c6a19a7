"""Places that no pack knows: found by the words around them, wherever they are printed."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.extraction.language.datelines import dateline_end
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.lexicon.places import find_places
from nkclaims.grammar.dates import find_dates


def found(text: str, *known: Mention) -> list[str]:
    places = find_places(text, known, find_dates(text), {"Norlandish"})
    assert all(
        one.is_place and text[one.start : one.end] in (one.text, one.text.upper()) for one in places
    )
    return [one.text for one in places]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells fell near Tarn.", ["Tarn"]),
        ("Shells fell on the town of Orlev.", ["Orlev"]),
        ("Shells hit Orlev district. Orlev burned.", ["Orlev district", "Orlev"]),
        (
            "Heavy clashes were reported in Upper Orlev and Tarn (UOT). Later UOT burned.",
            ["Upper Orlev and Tarn", "UOT", "UOT"],
        ),
        ("Officials in neighbouring Orlev said so.", ["Orlev"]),
        ("Gunmen raided Orlev. Residents of Orlev said so.", ["Orlev", "Orlev"]),
        ("Gunmen raided Orlev. Orlev said so.", []),
        ("They fought their way into Orlev.", ["Orlev"]),
        ("Fighting in Orlev, Tarn and Sorn.", ["Orlev", "Tarn", "Sorn"]),
        ("The siege of northern Orlev goes on.", ["northern Orlev"]),
        ("They took Sorn, a village.", ["Sorn"]),
        ("Many shells fell on people in North and South Tarn.", ["North and South Tarn"]),
        ("A raid kills nine in Orlev as UN aides look on.", ["Orlev"]),
        ("They took Orlev.\n\nORLEV\n\nIt snowed.", ["Orlev", "Orlev"]),
        ("Tarn City’s Zeet district was shelled.", ["Zeet district"]),
        ("Two drones were downed over Tarn.", ["Tarn"]),
        ("Orlev has been captured.", ["Orlev"]),
        ("Nine died in airstrikes on Orlev.", ["Orlev"]),
        ("Ministers met in Dar es Sorn on Friday.", ["Dar es Sorn"]),
        ("A farmer from Orlev was hit in Tarn, Sorn and Velm.", ["Orlev", "Tarn", "Sorn", "Velm"]),
        ("Rebels stormed an outpost at Hill 512 in Orlev.", ["Hill 512", "Orlev"]),
        ("They fled into the Orlev forest.", ["Orlev forest"]),
        ("Shells fell on villages in Jammu and Kashmir last night.", ["Jammu and Kashmir"]),
        ("Four died near the al-Orlev oil field.", ["al-Orlev oil field"]),
        ("Three died in Orlev Old Town, a surgeon said.", ["Orlev Old Town"]),
        (
            "Many clashes went on in the Democratic Republic of the Orlev.",
            ["Democratic Republic of the Orlev"],
        ),
        ("Ten killed in Orlev Fighting\n\nThey died in Orlev.", ["Orlev"]),
    ],
)
def test_a_place(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They met in Parliament in May.",
        "In May shells fell.",
        "Work at UNHCR goes on.",
        "An attack on Norlandish City.",
        "Ana Tarn said that. Shells hit Tarn.",
        "Orlev forces shelled a village.",
        "Talks with President Sorn failed.",
        "In Telegram posts they denied it.",
        "More villages liberated\n\nAddressing the nation, he thanked them.",
        "Deliberately city blocks were hit.",
        "Nine died, according to Ana Tarn, a surgeon.",
        "Nine died, according to ISP-Tarn, a watchdog.",
        "They were named in BBC Norlandish.",
        "The Islamic State in the Greater Tarn did it.",
        "Its partners in the Tarn Alliance agreed.",
        "They met near a northern Tamil stronghold.",
        "They plotted attacks on the West.",
        "A strike on the Abu Tarn family home killed six.",
    ],
    ids=[
        *("body", "month", "acronym", "demonym", "person", "actor", "title", "network"),
        *("next line", "adverb", "whose word", "institute", "outlet", "branch", "alliance"),
        *("people", "camp", "family"),
    ],
)
def test_no_place(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Our correspondent in Orlev, Ana Tarn, has been to the ruins.",
        "The mayor of Orlev, Ana Tarn, told reporters.",
        "The UN coordinator in Orlev, Ana Tarn, condemned it.",
        "Shells fell on Orlev. The secretary of state, Ana Tarn, condemned it.",
    ],
)
def test_who_speaks_behind_a_place_is_none(text: str) -> None:
    assert found(text) == ["Orlev"]


def test_an_adjective_is_none() -> None:
    assert found("Nine are in Velian custody, six on Velian soil.") == []


def test_a_front_of_a_place_with_its_letters_is_none() -> None:
    assert found("People said that the Orlev Peoples Front (OPF) had met in Orlev. The OPF spoke.")[
        -1:
    ] == ["Orlev"]


def test_a_person_who_bears_the_name_of_a_town_is_none() -> None:
    assert found("Shells fell near Orlev. He met Mara Orlev.") == ["Orlev"]


def test_what_a_pack_knows_is_left_to_it() -> None:
    text = "Shells fell near Orlev and near Tarn."
    assert found(text, Mention(17, 22, "Orlev", place_id="orlev")) == ["Tarn"]


WORDS = st.sampled_from(
    (
        *("in", "near", "the town of", "Orlev", "Tarn", "Upper Sorn", "district", "and", ",", "."),
        *("Monday", "2 May", "in May", "shells hit", "said", "Known", "Ana", "’s", "forces"),
    )
)


@given(st.lists(WORDS, max_size=16))
def test_no_place_overlaps_another_mention_or_a_date(words: list[str]) -> None:
    text = " ".join(words)
    at, known = text.find("Known"), []
    if at >= 0:
        known = [Mention(at, at + 5, "Known", place_id="known")]
    dates = find_dates(text)
    places = find_places(text, known, dates)
    taken = [(one.start, one.end) for one in known] + [(one.start, one.end) for one in dates]
    for one in places:
        assert all(one.end <= start or end <= one.start for start, end in taken)
    assert all(first.end <= second.start for first, second in pairwise(places))


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("ORLEV, June 12 (Wire) - Shells fell.", "Shells fell."),
        ("ORLEV — Shells fell.", "Shells fell."),
        ("Shells fell on Orlev.", "Shells fell on Orlev."),
        ("ORLEV burned.", "ORLEV burned."),
    ],
)
def test_where_a_dateline_ends(text: str, rest: str) -> None:
    assert text[dateline_end(text, 0, len(text)) :] == rest
