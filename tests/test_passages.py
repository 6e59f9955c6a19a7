"""Where the passage plays that is being read: what a sentence says holds for those behind it."""

from __future__ import annotations

import pytest

from place_cases import places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In the port of Orlev, shops were shut. Rockets killed nine dockers overnight.",
            ["Orlev"],
        ),
        (
            "In Orlev, the bridge lies in the river. Six people died when a bomb hit the market.",
            ["Orlev"],
        ),
        (
            "Jets hit Tarn, killing one.\n\nAt a clinic west of Orlev a nurse was asleep. "
            "“They brought us nine wounded,” she said.",
            ["Tarn", "Orlev"],
        ),
    ],
    ids=["port", "bridge", "clinic"],
)
def test_a_quiet_sentence_says_where_a_paragraph_plays(
    text: str, expected: list[str | None]
) -> None:
    assert places(text)[: len(expected)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Jets hit Tarn, killing one.\n\nIn Orlev, envoys met again. Nine soldiers were killed.",
        "Jets hit Tarn, killing one.\n\nFamilies from Orlev slept there. Nine people died.",
    ],
    ids=["talks", "origin"],
)
def test_where_people_met_or_come_from_is_no_setting(text: str) -> None:
    assert places(text) == ["Tarn", "Tarn"]


def test_what_a_claim_was_found_at_holds_for_the_next() -> None:
    text = (
        "Nine people died in fighting around the town of Orlev in eastern Velia, the UN said. "
        "Four of the dead were children. Another six were wounded."
    )
    assert places(text) == ["Orlev", "Orlev", "Orlev"]


def test_fighting_in_a_town_is_told_of_the_town_a_war_of_a_land_is_not() -> None:
    assert places("Heavy fighting in Orlev killed six men. Nine died in the city.") == [
        "Orlev",
        "Orlev",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The militia killed six men in the village of Orlev and 14 others across Velia on "
            "Monday. Another 60 people were wounded.",
            ["Orlev", "Velia", "Velia"],
        ),
        (
            "Jets hit Tarn.\n\nSearch over\n\nThe search of the mill in Orlev is over, Jane Doe "
            "says.\n\n“Nine people died,” she said.",
            ["Orlev"],
        ),
        (
            "Troops took the town of Orlev on Sunday. They seized a bridge in the centre and "
            "killed 70 rebels.",
            ["Orlev"],
        ),
        (
            "Raiders stormed Orlev on Monday. In Tarn, the state capital, it snowed. Nine people "
            "died in the state.",
            ["state"],
        ),
    ],
    ids=["all over", "section", "centre", "capital"],
)
def test_how_far_a_place_holds(text: str, expected: list[str | None]) -> None:
    assert places(text)[-len(expected) :] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Rocket fire from Tarn killed nine women in the city of Orlev.",
        "Troops fled towards Tarn after shells killed nine people in Orlev.",
        "Shells hit Orlev on Friday. Some 900 people fled to Tarn.",
        "Shells killed nine people in Orlev in the war over Velia.",
    ],
    ids=["fired from", "fled towards", "fled to", "war"],
)
def test_where_something_came_from_or_went_is_no_place_of_it(text: str) -> None:
    assert places(text) == ["Orlev"]


def test_who_tells_a_toll_goes_on_with_what_he_told() -> None:
    text = (
        "Clashes broke out near Orlev, Jane Doe said. “Nine bodies have been found,” she said. "
        "“Six more were hit.”"
    )
    assert places(text) == ["Orlev", "Orlev"]


def test_where_a_part_was_is_no_place_of_what_follows() -> None:
    text = "The staff counted 171 clashes, 48 of them near Orlev. It put the losses at 870 men."
    assert places(text)[-1] is None


def test_where_an_army_marches_meanwhile_is_no_place_of_the_dead() -> None:
    text = (
        "MELLIT, Norland (Wire) - Rockets tore into a bazaar in this small eastern town on Monday,"
        " killing nine people, officials said, as troops pressed their offensive on Tarn.\n\n"
        "Three of the dead were girls. Two houses were destroyed, the mayor said."
    )
    assert places(text) == ["Mellit"] * 3


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Over the past day, the army destroyed nine tanks, the ministry said.", None),
        ("Over the past day, nine tanks were destroyed in these directions.", "Orlev"),
        ("Nine tanks were destroyed.", "Orlev"),
    ],
)
def test_arms_lost_in_a_day_are_lost_all_along_the_front(words: str, expected: str | None) -> None:
    text = f"The ministry said battles went on overnight in the Orlev and Tarn directions. {words}"
    assert places(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "MELLIT, Norland (Wire) - Nine people were killed when a bomb went off at a base in"
            " this northern city on Monday, the army said, a day after envoys met in Tarn.",
            ["Mellit"],
        ),
        (
            "Shells fell on Orlev on Monday.\n\nA rocket hit a mosque in the province on Sunday,"
            " killing nine people.",
            ["province"],
        ),
        (
            "Shells hit Orlev on Monday.\n\nA drone strike in the neighbouring state, North Tarn,"
            " killed nine people.",
            ["North Tarn"],
        ),
        ("Shells hit Orlev on Monday.\n\nNine men were killed in the clashes.", ["Orlev"]),
        (
            "Shells hit Orlev on Monday. Ambulances took the wounded to Tarn. A later raid killed"
            " nine men.",
            ["Orlev"],
        ),
    ],
)
def test_where_a_deed_plays_by_words_around_it(text: str, expected: list[str]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells hit Orlev on Monday. Norland returned fire, and nine men were killed.", "Orlev"),
        ("Shells killed nine people in Velia’s northern Orlev province.", "Orlev province"),
        ("A gas attack on the town of Orlev, the last in Velia, killed nine people.", "Orlev"),
        ("Boats sank off Tarn. A doctor in Orlev said nine people had died there.", "Orlev"),
        (
            "Rebels hold the coast.\n\nIn the enclave, 493 people have died in air strikes.",
            "enclave",
        ),
    ],
    ids=["who acts", "in the north", "the last in", "there", "first word"],
)
def test_a_place_is_where_it_was(text: str, expected: str) -> None:
    assert places(text)[-1] == expected


def test_the_town_of_the_dateline_is_none_once_another_place_was_told() -> None:
    lead = "TARN — Jets pounded northern Orlev on Monday, killing 12 people."
    assert places(f"{lead}\n\nRebels shelled the western half, killing two women.")[-1] != "Tarn"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # who tells it lives there, in all that the sentence tells
            "Gunmen killed nine people in Orlev on Monday.\n\nResidents of Sorn district said a"
            " raid on Sunday had killed five civilians, among them a boy of ten. The governor gave"
            " another version: the raid left 13 fighters dead.",
            ["Orlev", "Sorn district", "Sorn district", "Sorn district"],
        ),
        (  # a region in which somebody died holds for what follows
            "Jets bombed several towns in Eastern Velia on Tuesday, killing 19 people, while the"
            " army battled rebels along the Sorn. Eleven of the victims died in Tarn. More than 60"
            " people were wounded.",
            ["Eastern Velia", "Tarn", "Eastern Velia"],
        ),
        (  # it names the deed that was told before
            "Rebels ambushed a convoy near Orlev on Monday, killing nine soldiers.\n\nThe army had"
            " no comment.\n\nThe Front claimed the assault late on Tuesday, saying that it had"
            " seized six lorries and 40 rifles.",
            ["Orlev", "Orlev", "Orlev"],
        ),
        (
            "Rockets hit Orlev on Sunday, killing two people.\n\nThe mayor said the army had fired"
            " the rockets from Norlandish territory.\n\n“Twelve houses were destroyed,” he wrote.",
            ["Orlev", "Orlev"],
        ),
    ],
)
def test_the_figures_of_one_deed_have_its_place(text: str, expected: list[str]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # who lives there tells it, wherever the paragraph before played
            "Shells hit Orlev district on Monday, killing nine.\n\nFurther south, the mayor of Sorn"
            " said two people were killed when mortar rounds landed near a bakery.",
            ["Orlev district", "Sorn"],
        ),
        (
            "In the capital, hundreds of people queued for fuel. Police fired tear gas at a crowd"
            " outside a depot, injuring four.",
            ["capital"],
        ),
        (
            "Shells killed nine people in Orlev on Sunday.\n\nFighting was heaviest in the south."
            " The army said that two planes had been shot down there on Monday.",
            ["Orlev", "south"],
        ),
        (
            "In Velia province, rebels seized the town of Orlev. At least 56 civilians were killed"
            " in two days, activists said.",
            ["Orlev"],
        ),
        (  # cars burn where the deed was
            "A missile struck a depot in Orlev on Friday, wounding 12.\n\nFour lorries were"
            " destroyed, the governor said.",
            ["Orlev", "Orlev"],
        ),
    ],
)
def test_where_a_paragraph_plays(text: str, expected: list[str]) -> None:
    assert places(text)[-len(expected) :] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "FILE: Men leave the site of a blast in Orlev, May 3, 2020.\n\n"
            "Gunmen killed nine soldiers on Monday, the army said.",
            [None],
        ),
        (
            "Nine soldiers died on Monday in northern Velia, the army said.\n\n"
            "Their lorries “fell into an ambush” at Orlev, it wrote.\n\n"
            "The clash also left four men missing, it added.",
            ["northern Velia", "Orlev"],
        ),
        (
            "Jets hit Tarn and a mill in the area of Orlev and later flew over Sorn.\n\n"
            "On Monday they fired at Orlev, and hit a mill in the south of the town. "
            "At least nine persons were taken to hospital.",
            ["Orlev"],
        ),
    ],
    ids=["caption", "ambush", "area"],
)
def test_what_is_told_in_passing_places_what_follows(text: str, expected: list[str | None]) -> None:
    assert places(text)[-len(expected) :] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gunners deployed in two quarries near Tarn had fired at Orlev. "
            "One woman was killed in the fire.",
            ["Orlev"],
        ),
        (
            "A spokesman said 17 people had died after jets bombed the covered market.",
            ["covered market"],
        ),
        ("Nine people were killed in raids in a number of provinces.", ["a number of provinces"]),
        (
            "Army troops took over a rebel stronghold north of Tarn, killing 83 fighters of the "
            "Norland Front in the contested Orlev area.",
            ["Orlev"],
        ),
        (
            "By my data, seven men have fallen in the attack carried out on Orlev (Velia).",
            ["Orlev"],
        ),
        (
            "MIA: 26 dead in an ambush\n\nAt least 22 soldiers and four guards died on Monday "
            "when gunmen attacked in eastern Velia, the army said.",
            ["eastern Velia"],
        ),
        (
            "Clashes in Orlev\n\nIn the north, gunmen stormed a mill near Tarn a week ago.\n\n"
            "Seven days of combat have killed 114 people, the mission said.",
            ["Orlev"],
        ),
    ],
    ids=["guns", "market", "provinces", "north of", "attack on", "sum", "days"],
)
def test_where_a_figure_of_a_lead_is(text: str, expected: list[str | None]) -> None:
    assert places(text)[: len(expected)] == expected
