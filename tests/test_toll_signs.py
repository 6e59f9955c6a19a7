"""A figure that goes on with a toll, or is all that somebody counts, is none of the deed told."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

RAID = "Shells killed two mechanics in Orlev on Tuesday.\n\n"


@pytest.mark.parametrize(
    ("text", "value", "scope"),
    [
        (RAID + "Norland puts its civilian dead at 65, ten of them children.", 65, "cumulative"),
        (RAID + "The ministry in Tarn put the number of its dead at 22.", 22, "cumulative"),
        ("The army stormed a fort on Tuesday, killing 40 rebels. It put its own dead at nine.", 9,
         "incident"),
        (RAID + "Norland has acknowledged 2,140 military deaths.", 2140, "cumulative"),
        ("A drone struck a bus in Orlev on Tuesday. The mayor has confirmed nine deaths.", 9,
         "incident"),
        (RAID + "Sudmark says 500 people have been killed by the bombing.", 500, "cumulative"),
        ("Jets bombed Orlev on Tuesday. Nine people have been killed by the bombing.", 9,
         "incident"),
        ("On Tuesday it raised its toll to 803, and said shelling had claimed the lives of 37"
         " civilians.", 37, "cumulative"),
        ("It claimed late on Thursday to have destroyed 140 tanks since 2 May, and that 1,900"
         " rebels had been killed or wounded.", 1900, "cumulative"),
        ("It said it had destroyed 140 tanks since 2 May, and that nine men were killed in an"
         " ambush on Thursday.", 9, "incident"),
        ("Soldiers found the bodies of 17 people on Monday, bringing to 44 the number killed in"
         " four weeks of fighting.", 44, "cumulative"),
        ("Rescuers found two more bodies on Monday, bringing to 44 the number killed.", 44,
         "incident"),
        (RAID + "The office said that 43,000 homes had been destroyed and 25 hospitals put out of"
         " service.", 25, "cumulative"),
        ("The office said 21 people had died since 7 May. It counted 212 houses destroyed.", 212,
         "cumulative"),
        ("The clinic said 151 people had died since 7 May.\n\nThe ministry gave a far higher"
         " figure, reporting at least 241 deaths.", 241, "cumulative"),
        (RAID + "The truce was to let both bury their men. So far only 12 bodies have been handed"
         " over.", 12, "cumulative"),
        ("A blast killed two men on Tuesday. So far nine bodies have been found.", 9, "incident"),
        ("The ministry said 15 people had died since 7 May. On Monday it had acknowledged only one"
         " death.", 1, "cumulative"),
        ("Troops had eliminated more than 400 rebels in the battle, destroyed 26 lorries and seized"
         " seven others.", 26, "period"),
        ("The ministry recorded 46 new deaths among its troops.", 46, "increment"),
        ("The army said it had killed 50 rebels over the last 24 hours. It said two of its soldiers"
         " had been wounded.", 2, "daily"),
        ("Hospitals received 46 bodies within 24 hours, the ministry said.", 46, "daily"),
        ("The ministry said 312 people had been killed in the war as of Wednesday. Another 900 were"
         " missing.", 900, "cumulative"),
        ("The office said 15 people had died and 64 been injured since 7 May. On Monday it had"
         " acknowledged only one death.", 1, "cumulative"),
        ("Some 150,000 people remain trapped in Orlev. The army puts the number at 70,000.", 70000,
         "period"),
        ("The UN verified 410 deaths from the start of the invasion to 30 April.", 410,
         "cumulative"),
        ("Policemen shot 14 men on Sunday. Norland said 60,000 men were unaccounted for.", 60000,
         "cumulative"),
        ("Jets started bombing Tarn on 26 March. The bombing has killed 700 people.", 700,
         "cumulative"),
        ("Nine people were killed when rockets tore through a town near the front line in the war"
         " over Orlev.", 9, "incident"),
        ("Some 90 people had been killed when the war began to spread.", 90, "cumulative"),
        ("In Tarn, a town of 9,000, the army said it had killed 30 rebels.", 30, "incident"),
        ("In Tarn, a town of 9,000, the office said 30 people had been killed since May.", 30,
         "cumulative"),
        ("Four soldiers died on Wednesday, raising to 33 the number killed since May 1. Nine more"
         " were wounded.", 9, "incident"),
    ],
)  # fmt: skip
def test_over_what_a_figure_counts(text: str, value: float, scope: str) -> None:
    drafts, _ = drafts_of(Article("a", text + "\n", date(2024, 5, 17)), PACKS)
    assert next(one.scope for one in drafts if one.value == value) == scope


STORMED = "Rebels stormed a base near Tarn before dawn on Monday, the army said.\n\n"


@pytest.mark.parametrize(
    ("text", "value", "scope"),
    [
        ("“We have killed 60 soldiers,” the rebels’ spokesman, Jan Doe, said.", 60, "incident"),
        ("Major Jan Doe said nine soldiers had died.", 9, "incident"),
        ("The army said 12 soldiers were killed during the fierce fighting.", 12, "incident"),
        ("The army said 912 soldiers were killed during the weeks of fighting.", 912,
         "cumulative"),
        ("In all, 14 men were killed, police said.", 14, "incident"),
        ("By now, 63 civilians have been killed in the war.", 63, "cumulative"),
        ("The losses of the army, by the latest data, reached 239.", 239, "cumulative"),
        ("Nine men of the garrison were wounded. Altogether the rebels burned 40 houses.", 40,
         "incident"),
        ("In all, the rebels have taken 40 villages.", 40, "cumulative"),
    ],
)  # fmt: skip
def test_a_paragraph_goes_on_with_the_deed_above(text: str, value: float, scope: str) -> None:
    drafts, _ = drafts_of(Article("a", STORMED + text, date(2024, 5, 15)), PACKS)
    assert (value, scope) in [(one.value, one.scope) for one in drafts]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("They traded fire on Sunday after a day of clashes that left 22 dead on both sides.",
         "incident"),
        ("Weeks of clashes have left 220 dead on both sides.", "cumulative"),
        ("Jets struck Tarn on Monday, killing nine. Nine people have been killed.", "incident"),
    ],
)  # fmt: skip
def test_a_deed_s_number_told_again_is_no_toll(text: str, scope: str) -> None:
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 15)), PACKS)
    assert [one.scope for one in drafts if one.value is not None][-1] == scope


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Norland’s war has killed 41,870 people. In Orlev, some 139 people died in the attacks led"
         " by the Front on 7 May.", "incident"),
        ("The army says 900 men have died since May. Forty of them were slain by rebels on Monday.",
         "incident"),
        ("In all, 900 men have died since May. By Monday, 40 had been buried.", "cumulative"),
        ("Some 3,402 people have died since May. Sudmark says 24 of its civilians are dead.",
         "cumulative"),
        ("A drone hit a post on Tuesday. Sudmark says two of its men were killed.", "incident"),
        ("A missile killed four in Orlev on Saturday. Shells killed two in Tarn on Monday. In"
         " total, six people were killed in the two raids.", "period"),
        ("A missile killed four in Orlev on Saturday. Shells killed two in Tarn on Monday. Six"
         " people died in a raid on Veld.", "incident"),
    ],
)  # fmt: skip
def test_who_did_it_is_no_day_and_sums_have_the_days_of_their_parts(text: str, scope: str) -> None:
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 15)), PACKS)
    assert [one.scope for one in drafts if one.value is not None][-1] == scope
