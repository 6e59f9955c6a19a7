"""Days told as reports tell them: from an undated lead, by reactions, in headlines and rites."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import days, may

RAID = "A strike killed 14 people in Orlev on Monday."


def _of(text: str, value: float) -> tuple[date | None, date | None]:
    return next(one[1:] for one in days(text) if one[0] == value)


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("Shells killed three people in Orlev.\n\nA day earlier, a drone killed two.", 2, may(16)),
        ("Shells killed three people in Orlev on Tuesday.\n\nA day earlier, two died.", 2, may(13)),
        (f"{RAID} The minister called on Wednesday for an inquiry. Thirty were hurt.", 30, may(13)),
        (f"{RAID} An envoy on Wednesday called it an outrage. Thirty were hurt.", 30, may(13)),
        (f"{RAID} On Wednesday shells fell on the same street. Thirty were hurt.", 30, may(15)),
        ("Orlev on Friday buried 21 men who died when a shell fell two days ago.", 21, may(15)),
        ("On Thursday 21 men who fought in the hills died near Tarn.", 21, may(16)),
        ("The death toll of Monday's strike on Orlev has risen to nine, the mayor said on Friday. "
         "Three residents remain missing.", 3, may(13)),
        ("Eleven killed in two villages\n\nShells killed eight people in Tarn on Tuesday and three "
         "in Veld on Wednesday, officials said.", 11, may(14, 15)),
        ("Eight killed in a village\n\nShells killed eight people in Tarn on Tuesday and three "
         "in Veld on Wednesday, officials said.", 8, may(14)),
        ("In 2019 a siege of Tarn left 300 people dead. The army on Thursday said its troops had "
         "killed 40 fighters in the hills.", 40, may(16)),
        ("It came two days after a raid on Tarn on Monday killed four people, the worst since the "
         "war started in March 2020.", 4, may(13)),
        ("Nine civilians were killed across the country on Tuesday.", 9, may(14)),
        ("Nine soldiers died on Tuesday in what the army called the worst raid since March.",
         9, may(14)),
    ],
)  # fmt: skip
def test_a_figure_has_its_days(
    text: str, value: float, expected: tuple[date | None, date | None]
) -> None:
    assert _of(text, value) == expected


def test_a_count_as_of_an_hour_has_no_beginning() -> None:
    text = "As of 8 a.m. on May 16, 41 civilians had been killed in Norland, the UN said."
    assert _of(text, 41) == (None, date(2024, 5, 16))


def test_entries_of_a_live_page_take_no_days_from_others() -> None:
    text = (
        "14:20 Two people were killed in Orlev, the mayor says.\n\n"
        "11:05 Officials say nine were wounded in Thursday's shelling of Tarn.\n\n"
        "10:10 Three drones were shot down over Veld.\n"
    )
    assert _of(text, 2) == may(17)


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("The army said on May 16 that it had shot down 40 drones from the first day of the war on "
         "May 2.", 40, may(2, 16)),
        ("From the outbreak of war on May 2, both sides have confirmed 700 deaths.", 700,
         may(2, 17)),
        ("From the renewal of the fighting on May 2, it has claimed 66 tanks destroyed. Nine "
         "soldiers from the first battalion died on Thursday.", 9, may(16)),
        ("From the start of May to May 12, 90 soldiers have been killed.", 90, may(1, 12)),
        ("Troops killed 83 fighters of the May 4 Movement near Orlev on Thursday.", 83, may(16)),
        ("Nine people died in the May 4 attack on Orlev.", 9, may(4)),
        ("A round-up\n\n15 May\n\n● Rebels killed 21 soldiers near Orlev.\n\n● A shell wounded six "
         "men in Tarn.", 6, may(15)),
        ("A round-up\n\n● Rebels killed 21 soldiers on Monday.\n\n● A shell wounded six men in "
         "Tarn.", 6, may(17)),
        ("As of May 16, 40 civilians have died (two of them on Monday alone).", 40,
         (None, date(2024, 5, 16))),
        ("Shells fell at 4 pm (Thursday, 1400 GMT), killing nine.", 9, may(16)),
        ("Rebels raided Tuvan, which were hit back by troops on Monday. Six policemen were slain "
         "in the fight.", 6, may(13)),
        ("Three gunmen died in Tarn on Tuesday. In a message on Thursday, a spokesman told "
         "reporters that three gunmen were slain and five hurt.", 5, may(14)),
        ("The border battles began on May 2. By May 16, the enemy had been deprived of 24 tanks.",
         24, may(2, 16)),
        ("Orlev’s second rebel group has killed six policemen, the police said on Friday.", 6,
         may(17)),
        ("The war has killed 60 policemen, the police said on Friday.", 60,
         (None, date(2024, 5, 17))),
    ],
)  # fmt: skip
def test_what_bounds_a_figure_and_what_does_not(
    text: str, value: float, expected: tuple[date | None, date | None]
) -> None:
    assert _of(text, value) == expected


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("Details added (first version posted at 14:47)\n\nORLEV, May 17.\n\nThe number of those "
         "killed in the attack on Orlev has risen to six people.\n\nOn May 15, rebels fired "
         "rockets at a market in Orlev.", 6, may(15)),
        ("Army ‘retakes hill, kills 83’\n\nTroops took a hill near Orlev on Wednesday, killing 83 "
         "rebels.", 83, may(15)),
        ("The army said its battle deaths rose to 56 with the loss of four soldiers on Tuesday.",
         56, (None, date(2024, 5, 17))),
        ("The army said its battle deaths rose to 56 with the loss of four soldiers on Tuesday.",
         4, may(14)),
        ("The army said on Tuesday that 12 of its men had died in the past days.", 12,
         (None, None)),
        ("Some 90 people have died in recent weeks in Tarn.", 90, (None, None)),
        ("Shells killed nine people in Orlev on Thursday.\n\nBefore that, two rebels died in Tarn.",
         2, (None, None)),
        ("Shells killed nine people in Orlev on Thursday.\n\nPrior to this, the mayor had told of "
         "two dead.", 2, may(16)),
        ("Both sides have lost 700 soldiers from the first day of combat.\n\nFighting began with "
         "the outbreak of war on May 2.", 700, may(2, 17)),
        ("Some 25 drones have been shot down since the war began more than three years ago.", 25,
         (None, date(2024, 5, 17))),
        ("Rebels killed 40 people between May 1 and May 10. In these two weeks the army killed 30, "
         "fewer than in the same weeks of 2023.", 30, may(1, 10)),
    ],
)  # fmt: skip
def test_where_a_page_begins_and_what_it_compares(
    text: str, value: float, expected: tuple[date | None, date | None]
) -> None:
    assert _of(text, value) == expected


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("So far, at least 65 civilians have died in Velian strikes, the office said.\n\nSome "
         "298 people have also been hurt in the strikes.", 298, (None, date(2024, 5, 17))),
        ("Strikes have left five people dead in the last day, the authorities said.\n\nIn Orlev, "
         "target of one of the largest raids since the war began, three people were hurt.", 3,
         may(16, 17)),
        ("A raid on Orlev killed two men on Thursday.\n\nBombs landed on a school yard, where "
         "five families were sheltering. Four people died on the spot.", 4, may(16)),
        ("A detailed study of the shelling was conducted for May 2 - May 15.\n\nBy May 15, "
         "altogether 37 civilians had been killed. Altogether 115 people were wounded.", 37,
         may(2, 15)),
        ("A detailed study of the shelling was conducted for May 2 - May 15.\n\nBy May 15, "
         "altogether 37 civilians had been killed. Altogether 115 people were wounded.", 115,
         may(2, 15)),
        ("The army studied the village. Shells killed nine people in Orlev on May 2.", 9, may(2)),
    ],
)  # fmt: skip
def test_what_a_report_and_a_day_sum_up(
    text: str, value: float, expected: tuple[date | None, date | None]
) -> None:
    assert _of(text, value) == expected
