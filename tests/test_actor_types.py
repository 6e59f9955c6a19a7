"""What an actor is that no pack knows: as its own words say, and otherwise unspecified."""

from __future__ import annotations

import pytest

from nkclaims.extraction.lexicon.actor_types import UNSPECIFIED
from nkclaims.extraction.lexicon.named_people import names_person
from pack_cases import PACKS

TYPES = PACKS.actor_types


def type_of(name: str, text: str = "") -> str:
    return TYPES.type_of(name, lambda words: names_person(words, text))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Norway", "state_government"),
        ("U.S.", "state_government"),
        ("Kenya's government", "state_government"),
        ("federal government", "state_government"),
        ("Sri Lankan Government", "state_government"),
        ("defence ministry", "ministry"),
        ("Kenya’s Ministry of Labour", "ministry"),
        ("Ministry for Foreign Affairs", "ministry"),
        ("Office of the Prosecutor General", "ministry"),
        ("de facto defence ministry in Orlev", "de_facto_ministry"),
        ("separatist government", "de_facto_government"),
        ("Orlev army", "armed_forces"),
        ("Kenyan troops", "armed_forces"),
        ("troops of the Ninth Division", "armed_forces"),
        ("Lake Liberation Army", "armed_forces"),
        ("UN mission in Orlev", "igo"),
        ("UN's refugee agency", "igo"),
        ("World Health Organization", "igo"),
        ("local rights group", "ngo"),
        ("Lakeland Red Crescent", "ngo"),
        ("Lakeland state television", "media"),
        ("official news agency LAKE", "media"),
        ("governor's office", "office"),
        ("office of President Jane Doe", "office"),
        ("army spokesman Colonel John Doe", "person"),
        ("Kenyan Ministry of Defence spokesman John Doe", "person"),
    ],
)
def test_words_that_say_what_an_actor_is(name: str, kind: str) -> None:
    assert type_of(name) == kind


@pytest.mark.parametrize(
    "name",
    [
        "Orlev's health ministry",  # nobody says that Orlev is a state
        "enclave's health ministry",
        "health ministry in Orlev",
        "regional government",
        "Kenya and Norway",
        "army and its allies",
        "army spokesman",
        "ministry sources",
        "UN officials",
        "security forces",
        "rebels",
        "residents",
        "Lake Front",
        "Orlev",
    ],
)
def test_words_that_leave_it_open(name: str) -> None:
    assert type_of(name) == UNSPECIFIED


def test_a_group_with_members_is_no_person() -> None:
    text = "The chief, Lake Haram, 47, spoke."
    assert type_of("Lake Haram", text) == "person"
    assert type_of("Lake Haram", f"{text} Lake Haram insurgents fled.") == UNSPECIFIED
