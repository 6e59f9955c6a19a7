"""Tests of :mod:`nkclaims.extraction.lexicon.body_names`."""

import pytest

from nkclaims.extraction.lexicon.body_names import forms_of, owners_of, spellings

STATES = {"velia": "Velia", "orlev-authorities": "Orlev authorities"}
NAMED = [("orlev-authorities", "Republic of Artan"), ("velian-front", "Velian Front")]
OWNERS = owners_of(NAMED, STATES, {"Velia": ["Velian"]})


def test_a_de_facto_authority_owns_bodies_by_each_name_of_its_land() -> None:
    assert OWNERS["orlev"] == ("Orlev", "Artan")
    assert OWNERS["velian"] == ("Velia", "Velian")


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("ministry of defence of Velia", "Velian MoD"),
        ("Velian Defense Ministry", "ministry of defence of Velia"),
        ("Velia's foreign ministry", "Velia ministry of foreign affairs"),
        ("de facto defence ministry of Orlev", "Artan MoD"),
        ("Orlev authorities", "authorities of Artan"),
        ("armed forces of Velia", "Velian armed forces"),
    ],
)
def test_a_body_has_its_name_with_each_name_of_its_owner(name: str, form: str) -> None:
    assert form in forms_of(name, OWNERS)


@pytest.mark.parametrize("name", ["ministry of defence of Tarn", "Velian Front", "Jane Doe"])
def test_what_is_no_body_of_an_owner_has_no_other_forms(name: str) -> None:
    assert [*forms_of(name, OWNERS)] == []


def test_both_spellings_of_defence() -> None:
    assert [*spellings("Defence Ministry")] == ["Defence Ministry", "Defense Ministry"]
