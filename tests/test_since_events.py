"""A toll counts from the day that another sentence gives to what it counts from."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import days


@pytest.mark.parametrize(
    ("since", "told", "day"),
    [
        ("since the coup", "They rule since their 2021 coup.", date(2021, 1, 1)),
        ("since the takeover", "They took power in a coup on 1 February 2021.", date(2021, 2, 1)),
        ("since the rebels opened a front there", "Rebels opened the front on 4 May.",
         date(2024, 5, 4)),
        ("since the truce ended", "The cease-fire collapsed on 3 May.", date(2024, 5, 3)),
        ("since the harvest", "The truce collapsed on 3 May.", None),
        ("since the rebels crossed the river", "The truce was signed on 3 May.", None),
    ],
)  # fmt: skip
def test_from_when_a_toll_counts(since: str, told: str, day: date | None) -> None:
    text = f"Some 4,500 people have been killed {since}, a monitor says.\n\n{told}"
    assert days(text)[0][1] == day


def test_then_is_the_beginning_of_the_toll_before_it() -> None:
    text = (
        "The list grew to 473 since fighting broke out on 2 May; on Friday it stood at 404. "
        "Norland says 41 civilians have been killed since then, and that 1,140 houses burned."
    )
    assert [one[1] for one in days(text)[-2:]] == [date(2024, 5, 2)] * 2


def test_a_war_that_broke_out_in_a_place() -> None:
    text = (
        "Fighting broke out in the capital, Tirasp, on 15 April 2023, after two generals fell out."
        "\n\nSome 16,500 people have been killed since the war began, a monitor says."
    )
    assert days(text)[-1][1] == date(2023, 4, 15)


def test_the_beginning_of_a_part_is_not_that_of_its_whole() -> None:
    text = (
        "Rebels began their push on 2 May.\n\nSome 94,000 people have fled since the push began,"
        " 24,000 of them since the weekend."
    )
    assert days(text)[0][1] == date(2024, 5, 2)


@pytest.mark.parametrize(
    "then",
    [
        "Shelling has since killed nine people in Orlev.",
        "Nine people in Orlev have been killed since that date.",
        "The group says that nine people have been killed in strikes and raids since then.",
    ],
)
def test_what_has_happened_since_the_day_told_last(then: str) -> None:
    text = f"The army declared a truce on April 2. {then}"
    assert days(text)[-1] == (9, date(2024, 4, 2), date(2024, 5, 17))


def test_a_toll_that_has_since_risen_is_of_its_deed() -> None:
    text = "A bomb killed seven people in Orlev on May 14. The toll has since climbed to nine."
    assert days(text)[-1] == (9, date(2024, 5, 14), date(2024, 5, 14))


def test_the_day_of_a_part_begins_no_war() -> None:
    text = "Some 2,000 have fled since the fighting began, 400 of them last week."
    assert days(text)[0][1] is None


def test_a_count_beside_the_beginning_is_no_event() -> None:
    text = (
        "Some 40 schools have been hit since the war began and 197 teachers have been killed. It"
        " brings to 36 the number of soldiers killed since the offensive began on 4 May. The war"
        " was triggered by a raid on the town of Orlev on 2 April, which killed 12 people."
    )
    assert days(text)[:2] == [
        (40, date(2024, 4, 2), date(2024, 5, 17)),
        (197, date(2024, 4, 2), date(2024, 5, 17)),
    ]


@pytest.mark.parametrize(
    ("counted", "since", "day"),
    [
        ("Norland had lost 70 jets since March 24, a general said.", "since the war began",
         date(2024, 3, 24)),
        ("Some 40 people have died since March 24.", "since the shooting started",
         date(2024, 3, 24)),
        ("Rebels have held the town of Tarn since March 24.", "since the war began", None),
        ("Some 40 people have died since a dam broke on March 24.", "since the war began", None),
        ("Some 40 people have died since March 24.", "since hostilities resumed", None),
    ],
)  # fmt: skip
def test_the_war_began_on_the_day_since_which_tolls_count(
    counted: str, since: str, day: date | None
) -> None:
    text = f"{counted}\n\nTelevision asserted that 4,600 people had been killed {since}."
    assert days(text)[-1][1] == day


@pytest.mark.parametrize(
    ("began", "day"),
    [
        ("The war began on March 24.", date(2024, 3, 24)),
        ("The campaign began after gunmen stormed Orlev on March 24.", date(2024, 3, 24)),
        ("The army says that 900 of its men have died since the war began on March 24.", None),
    ],
)
def test_the_start_of_another_toll_is_none_of_what_the_war_has_killed(
    began: str, day: date | None
) -> None:
    text = f"{began}\n\nBy official counts, the fighting has now claimed more than 2,500 lives."
    assert days(text)[-1][1:] == (day, date(2024, 5, 17))


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Soldiers found 17 bodies on Thursday, bringing to 44 the number of people killed in four"
         " weeks of fighting.", date(2024, 4, 19)),
        ("Four weeks after Norland launched its offensive, its enemy added 30 names to a list of"
         " the dead, taking it to 1,166.", date(2024, 4, 19)),
        ("Soldiers found 17 bodies on Thursday, bringing to 44 the number of people killed in two"
         " weeks of fighting.", None),
    ],
)  # fmt: skip
def test_for_how_long_a_war_is_fought_tells_when_it_began(told: str, day: date | None) -> None:
    text = (
        f"Some 900 of its men have died since the war began on 19 April, the army says.\n\n{told}"
    )
    assert days(text)[-1][1] == day


@pytest.mark.parametrize(
    ("told", "counted", "day"),
    [
        ("Norland invaded on 24 February 2022.", "have died since the invasion began",
         date(2022, 2, 24)),
        ("Norland's invasion on 24 February 2022 shocked many.", "have died since the invasion",
         date(2022, 2, 24)),
        ("Norland launched its full-scale invasion in February 2022.", "have died in the war",
         date(2022, 2, 1)),
        ("Rebels attacked Tarn on 7 April, triggering the war.",
         "have died since the start of the war", date(2024, 4, 7)),
        ("Clashes erupted in mid-April between two generals.",
         "have died since the conflict erupted", date(2024, 4, 15)),
        ("The president ordered the operation on 9 April.", "have fled since the operation began",
         date(2024, 4, 9)),
        ("A bomb hit Tarn on 9 April.", "have died since the conflict erupted", None),
    ],
)  # fmt: skip
def test_other_words_for_how_a_war_began(told: str, counted: str, day: date | None) -> None:
    text = f"{told}\n\nAt least 10,800 people {counted}."
    assert days(text)[-1] == (10800, day, date(2024, 5, 17))


def test_many_since_an_attack_did_not_die_in_it() -> None:
    text = "Rebels killed 1,200 people in their 7 April attack.\n\n{} have died since the attack."
    assert days(text.format("More than 35,270 people"))[-1][1:] == (
        date(2024, 4, 7),
        date(2024, 5, 17),
    )


def test_a_comparison_begins_no_toll() -> None:
    text = (
        "Guns have fired on Orlev since the war broke out on May 2. It is the heaviest fighting "
        "since the 1990s.\n\nNorland has lost 874 men since the fighting began."
    )
    assert days(text)[-1][1] == date(2024, 5, 2)
