"""The place of a figure whose sentence names none: that of its passage, or none."""

from __future__ import annotations

import pytest

from place_cases import places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rebels raided Orlev, killing nine people. Four guards died in a separate attack.",
            ["Orlev", None],
        ),
        (
            "Rebels raided Orlev, killing nine people. Four guards died in the attack.",
            ["Orlev", "Orlev"],
        ),
        (
            "Rebels raided Orlev, killing nine people. In another raid, two men were shot dead.",
            ["Orlev", None],
        ),
        (
            "Rebels raided Orlev, killing nine people. Last month 15 soldiers died in two raids.",
            ["Orlev", None],
        ),
    ],
    ids=["separate", "same", "another", "last month"],
)
def test_another_deed_is_not_where_the_passage_plays(text: str, expected: list[str | None]) -> None:
    assert places(text) == expected


def test_so_many_fighters_are_lost_all_along_the_front() -> None:
    begun = "Shells fell on Orlev, killing nine people. "
    assert places(begun + "The army said the enemy lost 4,000 men and 60 tanks.")[1:] == [None] * 2
    assert places(begun + "The army said the enemy lost 40 men.")[1:] == ["Orlev"]


def test_more_arms_are_lost_where_their_paragraph_plays() -> None:
    begun = "Gunners burned two tanks near Orlev."
    assert places(f"{begun} They destroyed three more tanks.") == ["Orlev", "Orlev"]
    later = "\n\nThe army shot down three more drones on Sunday evening."
    assert places(begun + later) == ["Orlev", None]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The prosecutor put the civilian toll at 60 dead.", None),
        ("The prosecutor put the toll at 60 dead.", "Orlev"),
        ("As of Friday the enemy lost 21 tanks, he said.", None),
        ("The enemy lost 21 tanks, he said.", "Orlev"),
    ],
)
def test_whole_losses_of_a_side_are_of_no_place(words: str, expected: str | None) -> None:
    assert places(f"Shells fell on Orlev, killing nine people. {words}")[-1] == expected


def test_what_troops_did_goes_with_the_arms_told_before() -> None:
    begun = "The army took the town of Orlev.\n\n"
    text = f"{begun}The rebels said they destroyed two tanks and killed 30 soldiers."
    assert places(text) == [None, None]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("The dead were rebels, 12 of them in all.", "Orlev"),
        ("The governor's office counted 34 damaged houses.", "Orlev"),
        ("In a fortnight its men have put 300 soldiers out of action.", None),
        ("The rebels hold 43 soldiers and two priests.", None),
    ],
)
def test_what_goes_on_with_the_deed_and_what_does_not(told: str, expected: str | None) -> None:
    assert places(f"Troops raided Orlev on Sunday, killing 19 people. {told}")[1] == expected


def test_what_troops_took_is_not_where_its_army_killed_soldiers() -> None:
    begun = "The army said it had taken four villages in the Tarn district. "
    assert places(begun + 'About 70 soldiers had been "neutralized", it said.')[1] is None


def test_a_clinic_of_the_town_of_the_dateline_is_in_it() -> None:
    text = (
        "ORLEV, Upper-Velia — A rocket tore through a bakery on Tuesday. The blast wounded three "
        "customers. The doctors at the city hospital took in 11 people with wounds."
    )
    assert places(text) == ["Orlev", "Orlev"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "19 March, Orlev, Tarn region. A bomb hit a school. Four women were killed.",
            ["Orlev"],
        ),
        (
            "In the Tarn direction, troops stopped nine assaults near Orlev, Sorn and Dask. "
            "They killed 31 men there. Two cars burned.",
            ["Tarn", "Tarn"],
        ),
        (
            "Shells killed a boy of nine in Orlev. Five soldiers were killed in retaliation.",
            ["Orlev", None],
        ),
        (
            "Shells hit Orlev.\n\nThe fighting began on May 3 and ended on May 9. The council says "
            "94 people were killed.",
            [None],
        ),
    ],
    ids=["label", "frame", "retaliation", "war"],
)
def test_what_heads_a_passage(text: str, expected: list[str | None]) -> None:
    assert places(text)[-len(expected) :] == expected


@pytest.mark.parametrize("quarter", ["suburb", "factory", "hospital"])
def test_what_a_town_has_is_in_the_town(quarter: str) -> None:
    text = (
        f"Shells killed nine people in the Orlev {quarter}. The raid in Orlev, police say, ended."
    )
    assert places(text) == ["Orlev"]
    assert places(f"Shells killed nine people in the Orlev {quarter}.") == [f"Orlev {quarter}"]


def test_people_shelter_under_roofs_that_have_no_name() -> None:
    text = "The agency says up to 31,000 people are now sheltering in its schools."
    assert places(text) == ["its schools"]


def test_an_ambush_into_which_a_convoy_ran_is_where_it_was() -> None:
    assert places("A convoy ran into an ambush close to Orlev. Seven soldiers fell.") == ["Orlev"]


def test_where_drones_were_launched_is_no_place_of_those_they_killed() -> None:
    text = (
        "Raids killed nine people on Monday. Norland launched 130 drones and decoys overnight "
        "from Orlev and Tarn."
    )
    assert places(text)[:1] == [None]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("On the Velian side nine people were killed.", None),
        ("Nine soldiers of its own were killed.", "Orlev"),
    ],
)
def test_the_other_side_is_elsewhere(told: str, expected: str | None) -> None:
    assert places(f"Shells hit a mill in Orlev, wounding two men. {told}")[-1] == expected


def test_an_army_named_after_a_land_does_not_fight_in_it() -> None:
    begun = "Shells fell on Tarn and Orlev, wounding two. "
    assert places(f"{begun}The Orlev Army burned 14 tanks over the past day.")[1] is None


def test_who_dies_in_a_hospital_elsewhere_was_hurt_where_the_sentence_says() -> None:
    text = (
        "Shells hit Tarn, killing two.\n\nIn Orlev, a constable injured in an attack on Monday "
        "succumbed to his wounds at a Sorn hospital, raising the toll to three."
    )
    assert places(text)[1:] == ["Orlev", "Orlev"]


def test_what_stands_in_a_bracket_is_of_the_place_before_it() -> None:
    text = (
        "Insurgents attacked three villages in Velia district on Sunday: Orlev (4 killed), Tarn "
        "(2 killed, 11 houses burned) and Sorn (no casualties)."
    )
    assert places(text) == ["Orlev", "Tarn", "Tarn", "Sorn"]


def test_two_figures_of_one_toll_have_one_place() -> None:
    text = (
        "Shells fell on the Tarn region. In total, 591 people have been killed and 1,548 wounded "
        "in the region since the start of the invasion."
    )
    assert places(text) == ["Tarn region", "Tarn region"]


def test_of_the_dead_are_those_just_counted() -> None:
    text = "In Orlev province 211 people have been killed since May. Of the dead, 11 were soldiers."
    assert places(text) == ["Orlev province", "Orlev province"]


def test_the_villages_from_which_people_were_driven_have_no_name() -> None:
    assert places("Around 2,000 people from five villages have been displaced.") == [
        "five villages"
    ]


def test_losses_of_its_own_are_where_it_killed_others() -> None:
    text = (
        "The brigade said its men had taken four posts around Orlev. It admitted that the army's "
        "own dead in the battle since Friday came to 14, with 30 wounded."
    )
    assert places(text)[0] == "Orlev"
    told = "It put its own losses in the past week at 14 killed."
    assert places(f"Rebels raided Orlev, killing 62 soldiers. {told}")[1] == "Orlev"


def test_guns_that_speak_opposite_a_town_set_the_scene() -> None:
    text = "Artillery exchanges went on opposite Orlev. A villager of 63 was killed."
    assert places(text)[-1:] == ["Orlev"]


@pytest.mark.parametrize(
    ("then", "expected"),
    [
        ("Two houses and several cars were damaged.", "Orlev region"),
        ("The army lost four tanks in the past day.", None),
    ],
)
def test_homes_burn_where_the_bulletin_was_not_arms(then: str, expected: str | None) -> None:
    text = "In the Orlev region, one civilian was killed in the past day by shelling."
    assert places(f"{text}\n\n{then}")[-1] == expected
