"""What an article tells first has the day that it gives its deed later."""

from __future__ import annotations

import pytest

from day_cases import days, may

LEAD = "Raiders have killed 14 fishermen on an island."


@pytest.mark.parametrize(
    ("behind", "day"),
    [
        ("The raid took place on Tuesday, a local leader said.", may(14)),
        ("The shooting began at about 2 a.m. on Wednesday.", may(15)),
        ("A truce was signed on Tuesday.", may(17)),
    ],
)
def test_the_lead_has_the_day_of_the_deed(behind: str, day: object) -> None:
    assert days(f"{LEAD}\n\nThirty-one were hurt, a doctor said.\n\n{behind}")[0][1:] == day


def test_bodies_found_before_the_deed_is_dated() -> None:
    text = (
        "A rocket has killed seven people in Tarn.\n\nTwo bodies were pulled overnight from a "
        "block, bringing the toll to seven. Thirty people were taken to hospital.\n\n"
        "The rocket fell shortly after 1 a.m. on Tuesday."
    )
    found = days(text)
    assert [one[1:] for one in found if one[0] in (7, 30)] == [may(14)] * 3


def test_a_day_told_before_is_kept() -> None:
    text = (
        "Raiders killed 14 fishermen on Wednesday. Thirty-one were hurt. Six died.\n\n"
        "The strike on Orlev took place on Tuesday."
    )
    assert days(text)[2][1:] == may(15)


def test_the_day_right_behind_the_lead_is_that_of_its_deed() -> None:
    text = (
        "A hill army said on Thursday that it had overrun a base in Orlev and captured 230"
        " soldiers.\n\nThe headquarters in Orlev fell on Sunday after 11 days of fighting."
    )
    assert (230, *may(12)) in days(text)


@pytest.mark.parametrize(
    ("then", "day"),
    [
        ("The strike took place on Monday evening, when the market was full.", may(13)),
        ("It happened on Monday.", may(13)),
        ("The bombing of Orlev on Monday had killed three.", may(11)),
        ("The toll rose to 23 on Monday when a woman died in hospital.", may(11)),
    ],
)
def test_the_next_sentence_dates_a_deed_whatever_was_told_before(then: str, day: object) -> None:
    text = (
        "Gunmen killed four men in Umret on Saturday.\n\n"
        f"At least 22 people were killed in a drone strike on Savel. {then}"
    )
    assert days(text)[1] == (22, *day)


def test_each_deed_of_a_lead_has_the_day_on_which_it_is_told_again() -> None:
    text = (
        "Gunmen killed 14 soldiers in Velia, while six people were reported dead in neighbouring"
        " Morland.\n\nThe convoy came under fire on Monday near Orlev, an officer said.\n\nIn"
        " Morland, men attacked the village of Tarn on Tuesday, killing six people, a clerk said."
    )
    assert days(text)[:2] == [(14, *may(13)), (6, *may(14))]


def test_a_line_that_says_when_the_article_came_out_dates_no_deed() -> None:
    text = (
        "Three reservists killed\n\nToday, 3:42 pm\n\nThree reservists were killed in a clash in a"
        " village, the army announced Friday.\n\nThe gunmen came out of a tunnel in Tarn on"
        " Thursday afternoon and opened fire."
    )
    assert days(text)[0] == (3, *may(16))


@pytest.mark.parametrize(
    ("then", "day"),
    [
        ("The raid, which took place on Tuesday, is called one of the worst of the war.", may(14)),
        ("The army said the strike on Tuesday left over 60 dead.", may(14)),
        ("The toll of Tuesday's raid may still rise.", may(14)),
        ("The chief of police condemned the Tuesday raid.", may(14)),
        ("The boat, which left the harbour on Tuesday, was never found.", may(17)),
        ("The army also put the dead of Tuesday's battle at 38.", may(17)),
        ("The raid follows Tuesday's attack on Kesh.", may(17)),
    ],
)
def test_the_lead_has_the_day_that_names_its_deed(then: str, day: object) -> None:
    text = f"Raiders killed 14 fishermen in Orlev, officials said on Friday.\n\n{then}"
    assert days(text)[0][1:] == day


def test_a_charge_is_of_the_day_of_the_deed_not_of_the_saying() -> None:
    text = (
        "A union accused the militia on Friday of staging a drone attack that killed 40 people in"
        " Tarn.\n\nA doctor said the dead of Thursday's strike had been buried."
    )
    assert days(text)[0][1:] == may(16)
    without = text[: text.index("\n")]
    assert days(without)[0][1:] == may(17)


@pytest.mark.parametrize(
    ("then", "day"),
    [
        ("Friday brought more fire: two houses were burnt in Kesh.", may(16)),  # said before
        ("On Tuesday, another shell fell on a bus stop, leaving three dead.", may(16)),
        ("The shell fell on Tuesday evening.", may(14)),
    ],
)
def test_a_deed_of_its_own_behind_the_lead_does_not_date_it(then: str, day: object) -> None:
    text = "The mayor said on Thursday that a shell had hit a clinic in Tarn, killing a nurse."
    assert days(f"{text}\n\n{then}")[0] == (1, *day)


def test_more_who_were_hurt_in_the_deed_are_no_other_deed() -> None:
    text = (
        "Jets have bombed the town hall of Orlev, killing 14 people, officials say.\n\n"
        "Another 47 people were wounded in Wednesday's attack, they said."
    )
    assert [one[1:] for one in days(text)] == [may(15)] * 2


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("Fighting between two militias has left 12 people dead.", may(14)),
        ("Herders have killed 12 people in the north.", may(14)),
        ("The war has left 12 people dead.", (None, may(17)[1])),
        ("Weeks of fighting have left 12 people dead.", (None, may(17)[1])),
    ],
)
def test_the_only_day_of_an_article_is_that_of_its_lead(lead: str, day: object) -> None:
    assert days(f"{lead}\n\nShells fell on a road to the port on Tuesday.")[0][1:] == day


def test_several_days_leave_the_lead_open() -> None:
    text = (
        "Fighting between two militias has left 12 people dead.\n\nShells fell on a road on "
        "Tuesday.\n\nOn Wednesday, gunmen shot at a bus."
    )
    assert days(text)[0][1:] == (None, may(17)[1])
