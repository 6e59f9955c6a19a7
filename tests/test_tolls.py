"""Of which place a toll is, and of which none."""

from __future__ import annotations

import pytest

from place_cases import places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At least 38 people have been killed in two weeks of air raids on the besieged town of "
            "Orlev, doctors said.",
            ["Orlev"],
        ),
        (
            "The army said shelling had killed 16 people, four of them boys, in Orlev and Tarn "
            "since Friday.",
            ["Orlev", "Orlev"],
        ),
        (
            "Some 31 people have died and 103 have been hurt since the May 3 start of fighting at "
            "the Orlev border.",
            [None, None],
        ),
        (
            "Nine people have died since rebels took the town of Orlev, according to Jane Doe.",
            [None],
        ),
        (
            "Some 450 people have been killed in the Orlev area since May, and 9,000 have been "
            "uprooted.",
            ["Orlev", "Orlev"],
        ),
        (
            "Six people fled Orlev on Monday, bringing to 70 the number displaced since Friday.",
            ["Orlev", "Orlev"],
        ),
        (
            "Two soldiers were killed near Orlev, bringing to 70 the number killed since the "
            "invasion began.",
            ["Orlev", None],
        ),
        (
            "The battle for the eastern half, won in May, claimed the lives of 96 people.",
            ["eastern half"],
        ),
    ],
    ids=["raids", "list", "since the start", "beside", "shared", "displaced", "sum", "battle"],
)
def test_the_place_of_a_toll(text: str, expected: list[str | None]) -> None:
    assert places(text) == expected


def test_who_raided_a_place_did_there_what_the_sentence_goes_on_with() -> None:
    assert places("Fighters raided the village of Orlev, shooting, and hurt 200 people.") == [
        "Orlev"
    ]


def test_people_cannot_leave_where_the_passage_plays() -> None:
    text = "The rebels have shelled the town of Orlev since May. About 9,000 people are trapped."
    assert places(text) == ["Orlev"]


def test_a_toll_is_of_the_place_that_it_is_named_after() -> None:
    text = "Orlev death toll rises to 64\n\nThe army shelled Tarn near the town of Orlev, it said."
    assert places(text) == ["Orlev"]


def test_where_people_crossed_to_is_not_where_they_left() -> None:
    assert places("Some 42,000 people have crossed into Velia since the start of May.") == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Shells fell on the town of Orlev and killed four. The death toll has risen to 38,310, "
            "up from 38,270 a day earlier, the ministry said.",
            ["Orlev", None, None],
        ),
        (
            "Shells fell on the town of Orlev and killed four. The death toll has risen to 31, up "
            "from 27 a day earlier, the mayor said.",
            ["Orlev", "Orlev", "Orlev"],
        ),
    ],
)
def test_so_many_are_no_toll_of_a_deed(text: str, expected: list[str | None]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A raid on the town of Orlev killed six. The ministry said 39 people were killed on "
            "Monday, bringing the toll since the war began to 1,740.",
            ["Orlev", None, None],
        ),
        (
            "A raid on the town of Orlev killed six. Five more were found on Monday, bringing the "
            "toll to eleven.",
            ["Orlev", "Orlev", "Orlev"],
        ),
        (
            "The rebels shelled the town of Orlev. The general staff said they had lost 220 "
            "soldiers in the past 24 hours.",
            [None],
        ),
        (
            "The rebels shelled the town of Orlev. The general staff said they had lost 220 "
            "soldiers in the past 24 hours along that front.",
            ["Orlev"],
        ),
    ],
)
def test_what_is_added_to_a_war_was_all_over_it(text: str, expected: list[str | None]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Some 240 rebels have died since the army began its offensive in Orlev, and 42 "
            "soldiers have been killed.",
            ["Orlev", "Orlev"],
        ),
        ("At least 67 soldiers have been killed since Norland sent troops into Orlev.", ["Orlev"]),
        ("The war of 2006 left 1,100 dead in Velia and 160 in Norland.", ["Velia", "Norland"]),
        ("The Orlev war of 2006 killed 1,100 people.", [None]),
        ("Some 240 rebels have died since envoys met in Orlev.", [None]),
    ],
)
def test_a_toll_is_where_the_operation_is_since_which_it_counts(
    text: str, expected: list[str | None]
) -> None:
    assert places(text) == expected


def test_who_governs_a_land_tells_of_it_and_a_ministry_does_not() -> None:
    said = "said on Monday that two bridges had been destroyed."
    assert places(f"In Orlev, the regional president, Jane Doe, {said}") == ["Orlev"]
    assert places(f"In Orlev, the ministry {said}") == [None]


def test_one_place_counts_of_held_lands_and_countrysides() -> None:
    assert places("Guns have killed nine people in held Orlev since May.") == ["Orlev"]
    assert places("Troops took nine villages in the western countryside of Orlev.") == ["Orlev"]


@pytest.mark.parametrize(
    ("toll", "place"),
    [
        ("Police said 19 people had died.", "Orlev"),
        ("Police said 19 of their men had died.", None),
        ("In all, five people were killed.", "Orlev"),
        ("By now, 63 people have been killed.", None),
        ("The blast left 9,000 people homeless.", "Orlev"),
        ("Police said 19 people had died since May.", None),
        ("Some 2,400 people were displaced by the clashes.", "Orlev"),
        ("Some 2.4 million people have been displaced by the clashes.", None),
    ],
)
def test_a_toll_at_the_head_of_a_paragraph_is_of_the_deed_before_it(
    toll: str, place: str | None
) -> None:
    assert places(f"A bomb went off at a market in Orlev on Sunday.\n\n{toll}")[-1] == place


@pytest.mark.parametrize(
    "toll",
    [
        "Velia reported 26 more deaths, which brings the toll to 376.",
        "Since the coup 2,660 people have been killed. Norland has taken in 10,000.",
    ],
    ids=["increment", "next sentence"],
)
def test_a_toll_of_the_war_is_of_no_place(toll: str) -> None:
    assert places(f"Troops raided Orlev on Sunday, killing nine people.\n\n{toll}")[1] is None
