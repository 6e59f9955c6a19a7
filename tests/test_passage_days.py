"""Which days a passage carries to what has no date of its own."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import days, may


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Shells hit a market in Orlev on Tuesday, killing 19 people. Three more bodies were dug"
            " out of a collapsed store on Wednesday morning.\n\nThe army said it had repelled an"
            " assault the same day, killing 80 rebels.",
            [(19, *may(14)), (3, *may(15)), (80, *may(14))],
        ),
        (
            "Rockets killed 23 people in Orlev on Tuesday. A strike on Tarn the day before had left"
            " four dead.",
            [(23, *may(14)), (4, *may(13))],
        ),
        (
            "The army said on Monday that it had taken two villages near Orlev. It also claimed to"
            " have seized six howitzers.",
            [(2, *may(13)), (6, *may(13))],
        ),
        (
            "Rebels shelled Orlev on Monday and Tuesday. A committee counted 47 civilians killed"
            " and more than 90 wounded over the two days.",
            [(47, *may(13, 14)), (90, *may(13, 14))],
        ),
        (
            "Five children were among the dead, according to the agency, which said the school had"
            " housed people driven out of Tarn in 1995.",
            [(5, *may(17))],
        ),
        (  # a day that only describes a house is none for what follows
            "Jets hit Orlev on Thursday, killing six people. In Tarn, rescuers pulled four bodies"
            " from a house that was shelled on Tuesday.\n\nNine soldiers were killed in fighting.",
            [(6, *may(16)), (4, *may(16)), (9, *may(16))],
        ),
        (
            "Jets hit Orlev on Thursday, killing six people. Doctors were treating 12 men hurt in a"
            " raid on Monday. Nine houses were destroyed, the mayor said.",
            [(6, *may(16)), (12, *may(13)), (9, *may(16))],
        ),
        (
            "Shells killed six people in Orlev on Tuesday.\n\nOne of two engineers kidnapped in"
            " March was freed. Nine soldiers were wounded.",
            [(6, *may(14)), (1, *may(14)), (9, *may(14))],
        ),
        (  # a town is not described, it is hit
            "Jets hit Orlev on Thursday, killing six people. In Tarn, a school was shelled on"
            " Tuesday. Nine people were wounded.",
            [(6, *may(16)), (9, *may(14))],
        ),
        (
            "The toll of a night strike on a house in Orlev has risen to nine, up from six.",
            [(9, *may(16, 17)), (6, *may(16, 17))],
        ),
        (
            "The death toll from a strike on a night market in Orlev has risen to nine.",
            [(9, *may(17))],
        ),
        (
            "Shells hit Orlev on Monday. Nine people were killed.",
            [(9, *may(13))],
        ),
        (
            "Shells hit Orlev on Monday.\n\nNine people were killed.",
            [(9, *may(13))],
        ),
        (
            "Nine people were killed in Orlev.",
            [(9, *may(17))],
        ),
        (  # the dateline's town is where the rocket came down
            "ORLEV, Norland — Jane Doe was weighing fruit on Tuesday when a rocket came down.\n\n"
            "Prosecutors said on Thursday that the strike had killed nine people.",
            [(9, *may(14))],
        ),
        (
            "Shells hit Orlev on Wednesday. Four men had died there on the previous day.\n\nNine"
            " people were wounded in Tarn.",
            [(4, *may(14)), (9, *may(15))],
        ),
        (
            "Shells hit Orlev on Wednesday.\n\nSome 40 people were killed in the raids of February"
            " 3.\n\nIn Tarn nine men were wounded, medics said.",
            [(40, date(2024, 2, 3), date(2024, 2, 3)), (9, *may(15))],
        ),
        (
            "The war began on February 3, when gunmen killed 40 people in Orlev. Nine soldiers were"
            " killed in Tarn, the army said.",
            [(40, date(2024, 2, 3), date(2024, 2, 3)), (9, *may(17))],
        ),
        (
            "An inquiry says the army killed 40 villagers in Tarn on February 3.\n\nNine"
            " houses were burned.",
            [(40, date(2024, 2, 3), date(2024, 2, 3)), (9, date(2024, 2, 3), date(2024, 2, 3))],
        ),
        (
            "The truce that took effect on May 2 ended on Tuesday when shells killed three women in"
            " Orlev. Six men were wounded.",
            [(3, *may(14)), (6, *may(14))],
        ),
        (
            "Shells killed 18 people in Orlev on Monday.\n\nIn a statement on Thursday the rebels"
            " said that 25 people had died.",
            [(18, *may(13)), (25, *may(13))],
        ),
        (
            "Shells killed 18 people in Orlev on Monday.\n\nThe rebels said on Thursday that a raid"
            " had killed 25 people in Tarn.",
            [(18, *may(13)), (25, *may(16))],
        ),
        (
            "In March 2021 shells hit Orlev.\n\nNine people were killed.",
            [(9, *may(17))],
        ),
    ],
)
def test_days_of_a_passage(
    text: str, expected: list[tuple[float | None, date | None, date | None]]
) -> None:
    assert days(text) == expected


def test_each_entry_of_a_chronology_is_of_the_day_that_heads_it() -> None:
    text = (
        "Norland at war: a timeline\n\nMAY 2 - Shells kill nine people in Orlev.\n\n"
        "MAY 6 - Rockets kill 12 people in Tarn. The army says that it has killed 70 rebels since "
        "the war began.\n\n"
        "MAY 10 - In the night to May 11 a raid kills six people in Orlev.\n\n"
        "TOLL - Shells have killed 90 people."
    )
    assert [(value, end) for value, _, end in days(text)] == [
        *((9, may(2)[1]), (12, may(6)[1]), (70, may(6)[1])),
        *((6, may(11)[1]), (90, may(17)[1])),
    ]


def test_each_entry_of_a_live_page_is_of_its_day() -> None:
    text = (
        "16:20 - Soldiers named\n\nThe army killed 60 rebels on Wednesday.\n\n"
        "15:10 - Tanks\n\nRebels destroyed two tanks near Tarn, leaving 10 soldiers dead.\n\n"
        "14.05 BST\n\nNorland has freed five villages, its president says."
    )
    assert [(one[0], one[1] and one[1].day) for one in days(text)] == [
        (60, 15), (2, 17), (10, 17), (5, 17),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "then",
    [
        "On the following day, rescuers were still searching for survivors.",
        "On Tuesday, crews dug through the rubble.",
        "A day later, rescue work went on.",
    ],
)
def test_the_day_of_the_search_is_not_that_of_the_deed(then: str) -> None:
    text = f"Shells killed six people in Tarn on Monday.\n\n{then} Nine others were hurt."
    assert days(text) == [(6, *may(13)), (9, *may(13))]


def test_the_next_day_counts_from_the_day_before_also_for_what_follows() -> None:
    text = (
        "Shells killed six people in Tarn on Monday.\n\nThe next day, jets bombed Velik. "
        "Nine people were hurt."
    )
    assert days(text) == [(6, *may(13)), (9, *may(14))]


def test_news_of_a_day_has_it_for_what_is_said_of_it_later() -> None:
    text = (
        "The Front said on Wednesday that it had killed 44 soldiers near Limura.\n\n"
        "Two officers were among the soldiers killed, its commander said."
    )
    assert days(text) == [(44, *may(15)), (2, *may(15))]


@pytest.mark.parametrize(
    "then",
    [
        "The town was quiet on Thursday. Nine people were wounded.",
        "Two women were thought to be under the debris on Thursday morning. Nine were wounded.",
        "The road to the camp stayed closed on Wednesday.\n\nIn Tarn nine men were hurt.",
        "By Thursday, firefighters were still digging. Nine people were injured.",
    ],
)
def test_the_day_of_a_state_is_not_that_of_the_deed(then: str) -> None:
    assert days(f"Drones hit Orlev overnight into Tuesday. {then}")[-1] == (9, *may(13, 14))


@pytest.mark.parametrize(
    "then",
    [
        "Fighting was heavy on Wednesday. Nine men were wounded.",
        "The rebels hit back on Wednesday. Nine men were wounded.",
        "On Wednesday the streets were calm at first. Then nine men were wounded.",
    ],
)
def test_the_day_of_another_deed_is_taken_over(then: str) -> None:
    assert days(f"Drones hit Orlev overnight into Tuesday. {then}")[-1] == (9, *may(15))


def test_days_that_move_with_the_report_are_those_of_no_deed_behind_them() -> None:
    text = "Some 2,000 people fled Orlev in the past ten days. A shell killed nine men in Tarn."
    assert days(text)[-1] == (9, *may(17))


def test_a_summary_of_some_days_holds_for_its_paragraph() -> None:
    text = "The army said it had killed 43 rebels in the past week. It also destroyed nine trucks."
    assert days(text)[-1] == (9, *may(10, 17))


def test_a_deed_with_the_day_of_its_telling_gives_it_to_what_follows() -> None:
    text = (
        "Jets bombed a market in Tarn on Thursday, killing 17 people.\n\nThe rebels announced on"
        " Monday that they had overrun an outpost near Orlev. They said they had killed 22 men."
        " Nine rifles were captured, the group said."
    )
    assert days(text)[1:] == [(22, *may(13)), (9, *may(13))]


def test_a_passage_goes_back_to_the_deed_that_it_names_again() -> None:
    text = (
        "Nine people were killed in raids on Monday. A driver was shot dead on Tuesday as he fled."
        "\n\nGunmen carried out the raids, Doe said. They burned six houses."
    )
    assert days(text)[-1] == (6, *may(13))
    assert days(text.replace("the raids", "a robbery"))[-1] == (6, *may(14))


def test_how_long_after_another_a_deed_came_is_counted_from_the_lead() -> None:
    text = (
        "Shells hit a bakery in Orlev, killing four people, officials said.\n\nThe attack came"
        " a day after three people were killed and 11 hurt in Tarn, according to the governor."
    )
    assert days(text)[1:] == [(3, *may(16)), (11, *may(16))]


def test_who_died_later_of_a_deed_long_ago_has_no_day() -> None:
    text = (
        "A raid on Orlev on {} killed 19 people. Doctors got 28 wounded, four of whom later died."
    )
    assert days(text.format("April 24"))[-1] == (4, None, None)
    assert days(text.format("Sunday"))[-1] == (4, *may(12, 17))


def test_a_place_that_was_told_before_the_last_date_has_its_day() -> None:
    text = (
        "Three reservists were killed in a clash, the army announced Friday, hours after a drone"
        " hit a factory in Orlev.\n\nGunmen came out of a tunnel in Tarn on Wednesday and fired."
        "\n\nIn Orlev, five workers were hurt, the mayor said. He said another six were in shock."
    )
    assert (5, *may(17)) in days(text)


def test_what_is_counted_since_midnight_sets_the_day() -> None:
    text = (
        "Jets destroyed eight launchers near Orlev overnight. Some 40 drones have been intercepted"
        " since midnight, the army said.\n\nA house was damaged in Tarn."
    )
    assert days(text)[-1] == (1, *may(17))


def test_a_release_of_a_rights_group_goes_on_with_a_deed_long_before_it() -> None:
    text = (
        "Norland: Soldiers Shot at Least Eleven\n\n(Tarn, May 17, 2024) – Soldiers executed at"
        " least eleven villagers near Orlev on March 27, the Monitor said today.\n\nResidents said"
        " that 14 houses were burned."
    )
    day = date(2024, 3, 27)
    assert days(text)[-1] == (14, day, day)


def test_who_denies_having_lost_men_may_tell_of_others_who_were_hurt() -> None:
    text = (
        "Norland shelled villages near Orlev on Tuesday, killing two people, officials said.\n\n"
        "Sudmark's army denied having lost any soldier and said that three villagers were hurt by"
        " fire near Tarn."
    )
    assert days(text)[-1] == (3, *may(14))


POST = "Nine people were killed on Thursday in Tarn.\n\nRockets hit a bus in Kesh. Four dead."


@pytest.mark.parametrize(
    ("signed", "day"),
    [
        ("— Lake Monitor (@lakemonitor) May 15, 2024", may(15)),
        ("— Lake Monitor (@lakemonitor)", may(16)),  # it has no day of its own
    ],
)
def test_a_post_tells_of_the_day_on_which_it_was_written(signed: str, day: object) -> None:
    found = days(f"{POST}\n\n{signed}\n\nTwo more died in Orlev, the mayor said.")
    assert [one[1:] for one in found if one[0] == 4] == [day]
    assert found[-1][1:] == may(16)  # behind it, the day before holds


@pytest.mark.parametrize(
    ("then", "day"),
    [
        ("The day before, shells had wounded four people in Tarn.", 16),
        ("A day earlier, a mine wounded four people.", 16),
        ("The next day, a mine wounded four people.", 17),
    ],
)
def test_the_day_before_a_night(then: str, day: int) -> None:
    assert days(f"Rockets killed nine people in Orlev overnight. {then}")[-1] == (4, *may(day))
