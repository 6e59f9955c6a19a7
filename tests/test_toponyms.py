"""Names that stand where a place stands, unless they are persons, bodies or dates."""

from __future__ import annotations

import pytest

from nkclaims.extraction.lexicon.toponyms import shortened, toponyms


def names(text: str) -> set[str]:
    return {name for name, _ in toponyms(text, [])}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells fell near Orlev, Tarn and Sorn.", {"Orlev", "Tarn", "Sorn"}),
        ("Shells fell near Orlev’s old town.", {"Orlev"}),
        ("Shells fell near Parliament.", set()),
        ("Shells fell in Orl-e-Tarn and Sorn-al-Var.", {"Orl-e-Tarn", "Sorn-al-Var"}),
        ("Ana Tarn said shells fell near Tarn.", set()),
        ("Shells fell in Norlandish custody.", set()),
        ("Shells fell in Norlandish territory.", set()),
        ("Rebels hold three villages in the highlands of Sorna territory.", {"Sorna"}),
        ("Jets struck the Velian ports of Orlev and Tarn.", {"Orlev", "Tarn"}),
        ("One of them, Orlev, was retaken.", {"Orlev"}),
        ("One of them, Doe, was unhurt.", set()),
        ("Gunmen were seen on the beach of Orlev.", {"Orlev"}),
        ("The push for Orlev goes on.", {"Orlev"}),
        ("Nine men died on Orlev, 38 km from Tarn.", {"Orlev", "Tarn"}),
        ("Nine men died on Orlev, an island two miles from the coast.", {"Orlev"}),
        ("They took huts east of Upper Orlev, their spokesman told us.", {"Upper Orlev"}),
        ("A drone hit Tower 22, a post.", {"Tower 22"}),
        ("The dead were taken out of Kibbutz Orlev.", {"Kibbutz Orlev"}),
        ("A hangar in the Orlev detention centre burned.", {"Orlev"}),
        ("A ship burned in the Gulf of Orlev.", {"Gulf of Orlev"}),
        ("Tents burned in the courtyard of al-Orlev hospital.", {"al-Orlev"}),
        ("A blast at Velish Square hurt nine.", {"Velish Square"}),
        ("A raid on the court of Velia’s southern port city Orlev hurt nine.", {"Orlev"}),
        ("Two blasts by an Orlev police club hurt nine.", {"Orlev"}),
        ("They struck Orlev, Tarn and Sorn villages.", {"Orlev", "Tarn", "Sorn"}),
        ("Nine men died in the LPR.", {"LPR"}),
        ("Nine men died in the OPT.", set()),
        ("Militias close to the Government fought.", set()),
        ("Tarn’s camp denied it.", set()),
        ("The Tarns fled. Tarn gunners fired; nine died in the Tarn fire.", set()),
        ("Strikes on Orlev killed nine, on Tarn killed two.", {"Orlev", "Tarn"}),
        ("Nine died in towns: Tarn (5 people), Sorn (34).", {"Tarn"}),
    ],
)
def test_a_name_behind_the_words_of_a_place(text: str, expected: set[str]) -> None:
    assert names(text) == expected


def test_what_only_a_place_follows_is_sure() -> None:
    found = set(toponyms("Shells fell in Orlev. They retook Tarn.", []))
    assert ("Orlev", True) in found
    assert {is_sure for name, is_sure in found if name == "Tarn"} == {False}


def test_letters_stand_for_the_name_before_them() -> None:
    text = "Clashes were reported in Upper Orlev and Tarn (UOT)."
    assert set(shortened(text, {"Upper Orlev"})) == {("Upper Orlev and Tarn", True), ("UOT", True)}
    assert not set(shortened(text, {"Sorn"}))


def test_a_town_that_fell_and_one_in_a_district_are_places() -> None:
    for text, name in (
        ("Fighters took 70 lorries when Orlev fell on Sunday.", "Orlev"),
        ("The gunmen came to Orlev, in Tarn district, and burned 19 huts.", "Orlev"),
        ("The mayor of Orlev said two people were killed.", "Orlev"),
    ):
        assert name in [one for one, _ in toponyms(text, [])]
    assert "Shells" not in [one for one, _ in toponyms("Shells fell on Sunday.", [])]


def test_a_mission_behind_a_comma_is_no_place_where_it_speaks() -> None:
    text = (
        "Rebels killed nine, says the mission in Velia, Unavel, which counts all. Unavel said so."
    )
    assert "Unavel" not in {name for name, is_place in toponyms(text, []) if is_place}


def test_a_part_of_a_town_names_it() -> None:
    text = "Nine died in the eastern part of Khan Orlev."
    assert {*toponyms(text, [])} == {("Khan Orlev", True)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Most of them died in Orlev, Gov. Jane Doe said.", {"Orlev"}),
        ("Seven died in the M7-Tigers clashes around Orlev.", {"Orlev"}),
        ("A mortar hit a house in the Orlev Regional Council.", {"Orlev Regional Council"}),
        ("A drone hit the northern city of Beit She’lev.", {"Beit She’lev"}),
        ("19 March, Orlev, Tarn region. A bomb hit a school.", {"Orlev", "Tarn"}),
    ],
)
def test_what_stands_beside_a_place_is_none(text: str, expected: set[str]) -> None:
    assert {name for name, _ in toponyms(text, [])} == expected


def test_a_short_form_has_the_capitals_of_its_name() -> None:
    text = "Troops fired along the Line of Control (LoC)."
    assert ("LoC", True) in {*shortened(text, {"Line of Control"})}
