"""Names and descriptions: "the army" of one article is not that of another."""

from __future__ import annotations

import pytest

from nkclaims.extraction.lexicon.descriptions import (
    is_description_of_actor,
    is_description_of_place,
)
from pack_cases import CORE

TEXT = (
    "Carters said that the road was cut. Other carters spoke of mines, as a haulier and the"
    " Houthis did."
)


@pytest.mark.parametrize(
    "name",
    ["army", "residents", "the enclave's defence ministry", "Defence Ministry", "Prime Minister",
     "Ministry of Health", "General Staff", "12 witnesses", "Residents", "Carters", "Hauliers"],
)  # fmt: skip
def test_an_actor_that_is_described(name: str) -> None:
    assert is_description_of_actor(name, TEXT, CORE.office_words, CORE.nouns)


@pytest.mark.parametrize(
    "name",
    ["NATO", "UN Security Council", "Norland's army", "al-Shabaab", "Jane Doe", "M23 rebels",
     "Houthis", "Ministry of Health in Orlev"],
)  # fmt: skip
def test_an_actor_that_is_named(name: str) -> None:
    assert not is_description_of_actor(name, TEXT, CORE.office_words, CORE.nouns)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("capital", ""),
        ("east of the city", ""),
        ("Strip", ""),
        ("North-East", ""),
        ("road to Orlev", ""),
        ("capital of northern Velia", ""),
        ("six Velian regions", ""),
        ("Eastern Province", ""),
        ("Velian hospital", "A strike hit a Velian hospital."),
        ("Yemen market", ""),
        ("Orlev school", "Orlev school hit. Two died in Orlev."),
    ],
)
def test_a_place_that_is_described(name: str, text: str) -> None:
    assert is_description_of_place(name, text, CORE.place_types)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Orlev", ""),
        ("West Bank", ""),
        ("Line of Control", ""),
        ("Red Sea", ""),
        ("Yemen border", ""),
        ("Velian capital", "They met in the Velian capital."),
        ("al-Amal school", "A strike hit the al-Amal school in Orlev."),
        ("Orlev district", "A shell hit a Orlev district village. Two died in Orlev."),
        ("Orlev airport", "They took Orlev airport. Two died in Orlev."),
        ("Orlev Hospital", "They were taken to Orlev Hospital in Orlev."),
    ],
)
def test_a_place_that_is_named(name: str, text: str) -> None:
    assert not is_description_of_place(name, text, CORE.place_types)
