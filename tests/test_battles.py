"""Over how many days a battle lasted that losses are of."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import days, may


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Orlev fell to rebels on Wednesday after a three-day assault. The office has verified"
            " the deaths of at least 26 people in the attack.",
            [(26, *may(13, 15))],
        ),
        (
            "Orlev fell to rebels on Wednesday after a three-day assault. Drones killed nine people"
            " in Tarn.",
            [(9, *may(15))],
        ),
    ],
)
def test_losses_in_the_battle_that_was_told_are_of_all_its_days(
    text: str, expected: list[tuple[float | None, date | None, date | None]]
) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Orlev fell on Monday and 38 soldiers were killed after three days of fighting.",
            [(38, *may(11, 13))],
        ),
        (
            "Rebels took Orlev on Monday after three days of fighting, killing 38 soldiers.",
            [(38, *may(13))],
        ),
        (
            "Rebels killed 38 soldiers in a three-day assault that ended on Monday.",
            [(38, *may(11, 13))],
        ),
        (
            "Rebels killed 38 soldiers in a two-day raid that began on Monday.",
            [(38, *may(13, 14))],
        ),
        (
            "On Monday 38 soldiers were killed, ending the truce after three days of fighting.",
            [(38, *may(13))],
        ),
    ],
)
def test_losses_of_a_battle(
    text: str, expected: list[tuple[float | None, date | None, date | None]]
) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At least 58 people have been killed in three days of fighting around Tarn, the UN"
            " said on Thursday.",
            (58, *may(13, 16)),
        ),
        (
            "At least 38 people have been killed in two days of shelling. The raid on Orlev"
            " was on Monday.",
            (38, *may(15, 17)),
        ),
        ("At least 38 people have been killed in the shelling of Tarn.", (38, *may(17))),
        ("In seven days of clashes, 114 people have died.", (114, *may(10, 17))),
        ("Seven days of combat have killed 114 people in Tarn.", (114, *may(10, 17))),
    ],
)
def test_a_toll_of_a_few_days(text: str, expected: tuple[object, ...]) -> None:
    assert days(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The army admits to 21 further deaths, which makes 223 in nine days.", 9),
        ("Norland has killed 223 rebels in nine days.", 8),
        ("The agency said 135,000 people had abandoned Orlev in a single week.", 10),
        ("The army admits to 21 further deaths, which makes 223. It lost a town in nine days.", 0),
    ],
)
def test_a_toll_of_some_days_up_to_now(text: str, start: int) -> None:
    _, first, last = days(text)[-1]
    assert (first, last) == (date(2024, 5, start) if start else None, date(2024, 5, 17))
