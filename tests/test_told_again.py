"""What is said on a later day of the deed that was told has the day of the deed."""

from __future__ import annotations

import pytest

from day_cases import days, may

DEED = "A bomb killed 12 people in Orlev on Monday."


@pytest.mark.parametrize(
    "then",
    [
        "On Tuesday a spokesman said nine had died.",
        "On Tuesday the office had spoken of nine dead.",
        "Earlier on Wednesday the governor had put the toll at nine.",
        "Late on Monday the ministry had counted nine dead.",
    ],
)
def test_a_figure_of_the_deed_that_was_told(then: str) -> None:
    assert days(f"{DEED} {then}")[-1] == (9, *may(13))


@pytest.mark.parametrize(
    ("then", "day"),
    [
        ("On Tuesday a spokesman said nine people were killed in Tarn.", 14),
        ("On Tuesday its troops had killed nine men.", 14),
        ("On Wednesday shells killed nine people.", 15),
    ],
)
def test_a_deed_of_another_day(then: str, day: int) -> None:
    assert days(f"{DEED} {then}")[-1] == (9, *may(day))


@pytest.mark.parametrize(
    "then",
    [
        "The group claimed the attack late on Tuesday, saying it had seized nine rifles.",
        "Eleven people were hurt, and nine were still missing on Thursday, an officer said.",
        '"I counted nine burnt-out trucks," said Jane Doe, a driver.',
    ],
)
def test_what_follows_keeps_the_day_of_the_deed(then: str) -> None:
    found = days(f"{DEED}\n\n{then}")
    assert found[-1] == (9, *may(13))
    assert {one[1:] for one in found} == {may(13)}


def test_a_day_behind_the_speaker_is_that_of_the_deed() -> None:
    text = "Tanks rolled into Orlev on Monday. The rescue service said it had found nine bodies"
    assert days(f"{text} there on Tuesday.") == [(9, *may(14))]


def test_the_toll_of_a_deed_whose_victims_were_not_told_yet() -> None:
    text = "On Monday a rocket hit the market of Orlev. On Tuesday the mayor said 14 people were"
    found = days(f"{text} killed; on Thursday he put the number at 19. Nine houses were damaged.")
    assert found == [(14, *may(13)), (19, *may(13)), (9, *may(13))]


def test_the_passage_stays_with_the_deed_of_which_more_is_said_on_a_later_day() -> None:
    then = "On Tuesday the office said the toll had climbed to 15 after two of the wounded died."
    found = days(f"{DEED} {then}\n\nThe bomb also wounded 40 people.")
    assert found == [(12, *may(13)), (15, *may(13)), (2, *may(14)), (40, *may(13))]


def test_what_somebody_goes_on_to_say_of_the_deed() -> None:
    text = "In a statement issued on Tuesday, its spokesman claimed that 14 soldiers had"
    text = (
        f"{text} died and that guerrillas had seized nine rifles. He admitted the loss of one man."
    )
    assert days(f"{DEED}\n\n{text}")[1:] == [(14, *may(13)), (9, *may(13)), (1, *may(13))]


def test_what_was_told_on_a_later_day_of_another_deed_leads_on() -> None:
    text = "On Wednesday shells killed nine people in Tarn. Two houses burned down."
    assert days(f"{DEED} {text}")[1:] == [(9, *may(15)), (2, *may(15))]


def test_what_was_said_in_the_evening_is_not_of_the_morning_after() -> None:
    text = (
        "The army dismissed a claim that its posts were hit in overnight firing in Tarn.\n\n"
        "The army said late on Thursday that four villagers were wounded by shelling there."
    )
    assert days(text)[-1] == (4, *may(16))


@pytest.mark.parametrize(
    ("then", "day"),
    [
        ("On Wednesday, the army said that four soldiers had been killed in an attack on another"
         " post.", 15),
        ("On Wednesday, the army said that four soldiers had been killed.", 13),
    ],
)  # fmt: skip
def test_what_is_said_of_another_deed_is_not_of_that_told_before(then: str, day: int) -> None:
    assert days(f"Men shot at a post on Monday.\n\n{then}")[-1] == (4, *may(day))


@pytest.mark.parametrize(
    ("then", "day"),
    [
        ("A strike on a market killed 12 traders, the mayor said on Tuesday.", may(14)),
        ("A strike on a market killed 12 traders, the mayor said on May 2.", (None, None)),
    ],
)
def test_what_was_said_before_the_day_in_force_is_of_its_saying(then: str, day: object) -> None:
    lead = "Shells killed seven people in Orlev on Wednesday, a group said.\n\nThey fell on a camp."
    assert days(f"{lead}\n\nThe army took two hills.\n\n{then}")[-1][1:] == day
