"""Over what a figure counts: one deed, a day, all from a beginning, or what was added."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def scopes(text: str) -> list[tuple[float | None, str | None]]:
    """Return value and scope of the figures of a text."""
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 15)), PACKS)
    return [(one.value, one.scope) for one in drafts if one.value is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A shell killed nine people.", [(9, "incident")]),
        ("Troops repelled a raid on Orlev on Sunday, killing 19 rebels. They also seized 44 rifles"
         " in the operation. Two trucks were burned during the fighting, a colonel said.",
         [(19, "incident"), (44, "incident"), (2, "incident")]),
        ("The army has lost 2,100 men since May. Its guns shelled Tarn on Sunday. More than 40"
         " people have died in the fighting since then.",
         [(2100, "cumulative"), (40, "cumulative")]),
        ("Norland says 91 of its civilians have been killed, 21 of them on Monday, when rockets"
         " fell on Orlev.", [(91, "cumulative"), (21, "incident")]),
        ("Since 1 May the army has retaken nine villages, a general said. His forces have destroyed"
         " 14 armoured vehicles.", [(9, "cumulative"), (14, "cumulative")]),
        ("The war has killed 9,000 people.", [(9000, "cumulative")]),
        ("Another 95 have been wounded since the start of the war.", [(95, "cumulative")]),
        ("As of 5 May 7,070 people have been killed, the UN said in a statement late Sunday.",
         [(7070, "cumulative")]),
        ("A bomb hit a bus on Sunday.\n\nThe death toll rose to 17, a doctor said.",
         [(17, "incident")]),
        ("Gunmen set huts ablaze in a raid on Friday.\n\nThe toll stands at 40 dead, it said.",
         [(40, "incident")]),
        ("Rockets struck a market on Friday.\n\nThe war's death toll stands at 250, it said.",
         [(250, "cumulative")]),
        ("In Tarn the group said it had executed 1,700 men.\n\nTroops beat back an attack on the"
         " plant on Monday. A spokesman said 70 gunmen had been killed.",
         [(1700, "cumulative"), (70, "incident")]),
        ("The war, which began in May 2022, has killed 12,000 people, said the UN, which counted"
         " 574 dead between January and March 2024.", [(12000, "cumulative"), (574, "period")]),
        ("At least 14 people have been killed after helicopters dropped bombs on a market in Tarn.",
         [(14, "incident")]),
        ("Some 3,000 have fled Tarn after an attack on a village left at least 62 people dead.",
         [(3000, "cumulative"), (62, "incident")]),
        ("Three clerks were killed in Tarn on Monday, the mayor said, in the second such raid on"
         " the mill in nine days.", [(3, "incident")]),
        ("The toll from a rocket hitting a ferry in Tarn on Monday has grown to 17.",
         [(17, "incident")]),
        ("The rebels, who have held the hills since May 3, killed nine soldiers on Monday.",
         [(9, "incident")]),
        ("Strikes killed 43 people on Monday, in one of the bloodiest days since the war began.",
         [(43, "incident")]),
        ("The group has killed thousands in the north.", [(2000, "cumulative")]),
        ("An ambush killed 11 soldiers, the army's heaviest loss in a single day since the war"
         " began.", [(11, "incident")]),
        ("They traded fire on Monday, leaving nine dead on both sides.", [(9, "incident")]),
        ("Two people have been killed on Monday, officials on both sides said.", [(2, "incident")]),
        ("He said that his men had killed about 40 rebels in the course of the day.",
         [(40, "daily")]),
        ("Thirteen villagers have been killed since May 3. Rockets hit Orlev. Nobody was hurt.",
         [(13, "cumulative"), (0, "incident")]),
        ("The front has taken 90 posts since May 3. It also claims to have seized six tanks.",
         [(90, "cumulative"), (6, "cumulative")]),
        ("Since May 3 Norland has lost 4,470 men, including 50 over the past day. Velia also"
         " destroyed 104 tanks (+6) and 81 drones.",
         [(4470, "cumulative"), (50, "daily"), (104, "cumulative"), (6, "increment"),
          (81, "cumulative")]),
        ("A watchdog said that of 795 people whose deaths it had documented, 660 were civilians.",
         [(795, "cumulative"), (660, "cumulative")]),
        ("He said 14 of his men had been killed in the battle for Orlev, a town they took on May"
         " 7.", [(14, "period")]),
        ("Rebels have killed seven in the worst raid since the talks began.", [(7, "incident")]),
        ("Six soldiers have been killed after an ambush by rebels.", [(6, "incident")]),
        ("Rebel strikes have killed four medics.", [(4, "incident")]),
        ("The death toll from Friday’s bombing climbed to 60.", [(60, "incident")]),
        ("The death toll from a car bomb in Orlev has risen to 21.", [(21, "incident")]),
        ("The army may have killed 12 villagers.", [(12, "incident")]),
        ("Some 640 people have been killed nationally in the raids.", [(640, "cumulative")]),
        ("Rebels fired on a post, killing ten and wounding 20 more.",
         [(10, "incident"), (20, "incident")]),
        ("Six envoys have been hurt since May 3, two of them in Orlev on May 8.",
         [(6, "cumulative"), (2, "incident")]),
        ("A raid killed nine soldiers. Another 30 people were taken to hospital.",
         [(9, "incident"), (30, "incident")]),
        ("A raid killed nine people. The toll could rise, as 12 people were in intensive care.",
         [(9, "incident"), (12, "incident")]),
        ("Mortars struck Ulmet on Sunday, killing six people.\n\n"
         "The number of injured stands at 21.",
         [(6, "incident"), (21, "incident")]),
        ("Mortars struck Ulmet on Sunday, killing six.\n\n“We have admitted 31 wounded,” "
         "a nurse said.", [(6, "incident"), (31, "incident")]),
        ("Mortars struck Ulmet on Sunday, killing six people. Nine houses were damaged.\n\n"
         "The number of wounded stood at 41.",
         [(6, "incident"), (9, "incident"), (41, "incident")]),
        ("Mortars struck Ulmet on Sunday, killing six people.\n\nThe attack left 140 homeless.",
         [(6, "incident"), (140, "incident")]),
        ("Mortars struck Ulmet on Sunday, killing six.\n\nThe army has lost 1,200 since May. "
         "The number of wounded stands at 210.",
         [(6, "incident"), (1200, "cumulative"), (210, "cumulative")]),
        ("Losses since May reached 900 personnel (+20).", [(900, "cumulative"), (20, "increment")]),
    ],
)  # fmt: skip
def test_the_words_of_a_sentence(
    text: str, expected: list[tuple[float | None, str | None]]
) -> None:
    assert scopes(text) == expected


def test_a_day_is_of_what_stands_with_it_alone() -> None:
    text = "In the last 24 hours 112 died, and 61,400 have been hurt since the war began in May."
    assert scopes(text) == [(112, "daily"), (61400, "cumulative")]
    text = "Over the past day the army killed 30 rebels. The enemy also lost two tanks."
    assert scopes(text) == [(30, "daily"), (2, "daily")]


def test_arms_lost_in_a_night_are_counted_daily_unless_one_raid_took_them() -> None:
    assert scopes("The air force shot down nine drones overnight.") == [(9, "daily")]
    text = "Rebels raided a base overnight, destroying two tanks."
    assert scopes(text) == [(2, "incident")]


def test_a_toll_is_not_of_a_deed_that_took_far_fewer() -> None:
    deed = "Shelling killed six people in Orlev on Monday."
    text = f"{deed}\n\nThe ministry said that it had registered 2,317 dead."
    assert scopes(text) == [(6, "incident"), (2317, "cumulative")]
    text = f"{deed} The ministry said that it had registered nine dead."
    assert scopes(text) == [(6, "incident"), (9, "incident")]


def test_what_was_in_a_month_is_a_period() -> None:
    text = "The ministry has counted 286 deaths in April, up from 208 in March."
    assert scopes(text) == [(286, "period"), (208, "period")]
    assert scopes("In April 13 died in an ambush near Orlev.") == [(13, "incident")]


def test_few_who_died_in_the_fighting_are_of_one_deed() -> None:
    assert scopes("One soldier died in the fighting and two were wounded.")[0] == (1, "incident")
    assert scopes("Some 340 soldiers died in the fighting.") == [(340, "cumulative")]


def test_many_go_on_with_the_toll_before_an_aside() -> None:
    toll = "The ministry has registered 400 dead soldiers. It gives no names."
    text = f"{toll} The prosecutors say that 98 civilians died."
    assert scopes(text) == [(400, "cumulative"), (98, "cumulative")]


def test_a_total_without_a_deed_counts_from_the_beginning() -> None:
    assert scopes("A total of 25 civilians had been killed.") == [(25, "cumulative")]
    assert scopes("A total of 25 civilians died in the strike on Friday.") == [(25, "incident")]


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        (
            "The rebels burned two tanks near Tarn on Tuesday. They admitted the loss of 11 men.",
            ["incident", "incident"],
        ),
        (
            "The two have been on a war footing since gunmen killed 26 people in Tarn on 22 April.",
            ["incident"],
        ),
        (
            "Some 334 soldiers have been killed since the offensive began. The rebels said their"
            " fighters had destroyed two tanks.",
            ["cumulative", "incident"],
        ),
        (
            "Some 334 soldiers have been killed since the offensive began. One of them died in the"
            " fighting on Monday.",
            ["cumulative", "incident"],
        ),
        ("The city spoke of two dead and nine hurt after artillery fire.", ["incident"] * 2),
    ],
)
def test_a_deed_is_no_toll(text: str, scopes: list[str]) -> None:
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 15)), PACKS)
    assert [one.scope for one in drafts if one.value is not None] == scopes


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The army says the battle for Kessab has cost 212 lives.", "period"),
        ("Norland lost 13 soldiers in the fighting for the city.", "period"),
        ("Since 2 May 13 soldiers have been killed in the battle for Kessab.", "cumulative"),
        ("The rebels said they had captured 53 soldiers.", "incident"),
    ],
)
def test_a_battle_is_a_part_of_the_war(text: str, scope: str) -> None:
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 15)), PACKS)
    found = [one for one in drafts if one.value is not None]
    assert [one.scope for one in found] == [scope]
    assert scope != "period" or found[0].period is None


HIT = "A rocket hit a bakery in Orlev on Monday, killing five people and wounding 14.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The toll from that attack now stands at nine. Thirty people were hurt.",
         [(9, "incident"), (30, "incident")]),
        ("As of 14:00, 22 people are known to have been hurt. Six people are still missing.",
         [(22, "incident"), (6, "incident")]),
        ("By Tuesday evening, rescuers had recovered nine bodies.", [(9, "incident")]),
        ("The number of dead has since climbed to 12.", [(12, "incident")]),
        ('A local official gave a higher toll. "We have at least 14 people dead," he said.',
         [(14, "incident")]),
        ("By Tuesday, 1,420 had died since the war began.", [(1420, "cumulative")]),
    ],
)  # fmt: skip
def test_a_toll_of_the_deed_just_told(
    text: str, expected: list[tuple[float | None, str | None]]
) -> None:
    assert scopes(HIT + text)[2:] == expected


@pytest.mark.parametrize(
    ("text", "value", "scope"),
    [
        ("The army stormed a prison on Sunday. Eleven inmates have died.", 11, "incident"),
        (
            "The army was ambushed on Monday. “We have nine soldiers dead,” a medic said.",
            9,
            "incident",
        ),
        (
            "Nine guards died when a shell fell on Monday. Two have been missing since, he said.",
            2,
            "incident",
        ),
        ("The army has lost 900 men since May 3. Nine medics have died.", 9, "cumulative"),
    ],
)
def test_a_toll_right_behind_a_deed_is_of_that_deed(text: str, value: float, scope: str) -> None:
    assert (value, scope) in scopes(text)


@pytest.mark.parametrize("have", ["shot down", "had shot down", "has intercepted"])
def test_arms_out_of_those_launched_are_of_one_raid(have: str) -> None:
    text = f"The army said it {have} 51 of the 68 drones launched by Norland."
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 17)), PACKS)
    assert [one.scope for one in drafts if one.value == 51] == ["incident"]


def test_the_last_of_a_day_s_losses_is_of_the_day_though_a_sum_follows() -> None:
    text = (
        "The staff put enemy losses over the past day at 1,150 troops and 29 howitzers, bringing "
        "the total to 416,800."
    )
    assert (29, "daily") in scopes(text)


def test_so_many_houses_are_hit_in_no_single_deed() -> None:
    assert scopes("Some 4,000 houses were destroyed, an office estimates.") == [
        (4000, "cumulative")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the battle for Tarn, the militia lost 120 fighters.", [(120, "period")]),
        ("More than 800 fighters died in the siege of Tarn.", [(800, "period")]),
        ("During the campaign to retake Tarn, the army lost 900 men.", [(900, "period")]),
        ("Over six weeks of war, the army lost 1,383 soldiers.", [(1383, "cumulative")]),
        ("Up to 15,000 people were killed in Orlev last year.", [(15000, "period")]),
        ("Monday’s raid brought to 93 the number of soldiers killed since May 1.",
         [(93, "cumulative")]),
        ("Stepanakert reported 26 more deaths among its soldiers on Monday, which raised the total"
         " to 376.", [(26, "increment"), (376, "cumulative")]),
        ("In a televised address on Monday, the president claimed that his army had destroyed 150"
         " tanks.", [(150, "cumulative")]),
    ],
)  # fmt: skip
def test_tolls_of_battles_years_and_sums(
    text: str, expected: list[tuple[float | None, str | None]]
) -> None:
    assert scopes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The enemy attacked on Monday.\n\nThe death toll among Sudmark troops has climbed to 271,"
         " the ministry said.", [(271, "cumulative")]),
        ("A shell hit a house on Monday, killing two people. The prosecutor’s office puts the"
         " civilian toll at 63 dead.", [(2, "incident"), (63, "cumulative")]),
        ("A shell hit a house on Monday, killing five civilians. The office had put the civilian"
         " toll at four.", [(5, "incident"), (4, "incident")]),
        ("The ministry added 46 names to its list of fallen soldiers on Monday, bringing its dead"
         " to 874 since the fighting began, and said 37 civilians had also been killed.",
         [(46, "increment"), (874, "cumulative"), (37, "cumulative")]),
    ],
)  # fmt: skip
def test_a_toll_of_a_side_is_of_the_war(
    text: str, expected: list[tuple[float | None, str | None]]
) -> None:
    assert scopes(text) == expected
