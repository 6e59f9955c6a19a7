"""Which matches of a rule are figures, and what they say."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def figures(text: str) -> list[tuple[str | None, str | None, float | None]]:
    """Return measure, object and value of the figures of a text."""
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 15)), PACKS)
    return [(one.measure, one.object, one.value) for one in drafts if one.value is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Passengers on a road in Orlev were rescued by troops.",
        "One shell hit a market.",
        "He was killed in a rebel attack.",
        "The group killed more civilians.",
        "There was no information about casualties.",
        "Some 33,000 people have been affected by the flood.",
        "Troops repelled 19 assaults near Orlev.",
        "There have been 104 clashes that have taken place near Orlev.",
        "The two generals fell out.",
        "Norland denied that it had lost a plane.",
        "He gave no losses.",
        "Two of his goats died.",
        "Jets destroyed the homes of nine rebels.",
        "The minister, 52, has died.",
        "In two villages people sang.",
        "The rebels left Orlev on Monday.",
        "Nine people remain in the building.",
        "An old man in a field hospital, Ivo Dula, said the road was closed.",
    ],
)
def test_no_figure(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 2,140 people were killed and injured.", [("casualties", "person", 2140)]),
        ("Enemy losses: personnel – 40; tanks – 3; lorries – 5.",
         [("lost", "person", 40), ("lost", "armour", 3), ("lost", "vehicle", 5)]),
        ("Blast kills nine, wounds 30.", [("killed", "person", 9), ("wounded", "person", 30)]),
        ("Damage: 14 houses, two schools.",
         [("damaged", "house", 14), ("damaged", "public_building", 2)]),
        ("In Orlev 14 of 22 schools unusable.", [("damaged", "public_building", 14)]),
        ("The count of those injured passed 200.", [("wounded", "person", 200)]),
        ("He gave the number of the dead as 11.", [("killed", "person", 11)]),
        ("Homes destroyed in Orlev: nearly 500", [("destroyed", "house", 500)]),
        ("Two fatalities and three abductions were reported.",
         [("killed", "person", 2), ("captured", "person", 3)]),
        ("Nine of the patients had machete wounds.", [("wounded", "person", 9)]),
        ("Nine of the patients had died of their wounds.", [("killed", "person", 9)]),
        ("The army lost dozens of wounded guards.", [("wounded", "person", 24)]),
        ("Forces eliminated two ringleaders.", [("killed", "person", 2)]),
        ("Settlers uprooted 60 olive trees.", []),
        ("Five residents including a boy (9) and his aunt (41) were wounded.",
         [("wounded", "person", 5), ("wounded", "person", 1)]),
        ("At least nine people including two women died.",
         [("killed", "person", 9), ("killed", "person", 2)]),
        ("Shells killed one hospital worker and three bus passengers.",
         [("killed", "person", 1), ("killed", "person", 3)]),
        ("The shell killed nine people, among them a Chechen farmworker.",
         [("killed", "person", 9), ("killed", "person", 1)]),
        ("Some 40,000 Armenians remain in Norland.", [("displaced", "person", 40000)]),
        ("About 9,000 people are living since May in schools.", [("displaced", "person", 9000)]),
        ("Some 1,200 families left Orlev and Tarn for Sudmark.", [("displaced", "person", 1200)]),
        ("Around 2,500 villagers have gone north.", [("displaced", "person", 2500)]),
        ("Two of them were referred to Orlev District Hospital.", [("wounded", "person", 2)]),
        ("Eight people were shifted to Orlev District Hospital.", [("wounded", "person", 8)]),
        ("Nine bodies were taken to the city hospital.", [("killed", "person", 9)]),
        ("A third of the residents, about 9,000, have fled.", [("displaced", "person", 9000)]),
        ("Most of the houses, 81, were destroyed.", [("destroyed", "house", 81)]),
        ("Of the 90 dead, 41 are thought to be civilians.",
         [("killed", "person", 90), ("killed", "person", 41)]),
        ("It listed 40 homes, including 12 flats, as destroyed and 90 others as badly damaged.",
         [("destroyed", "house", 40), ("destroyed", "house", 12), ("damaged", "house", 90)]),
        ("It put its dead at 90, and those of the rebels at more than 400.",
         [("killed", "person", 90), ("killed", "person", 400)]),
        ("She found the bodies of her brother and two nephews.", [("killed", "person", 2)]),
        ("Rebels died in Orlev, some thirty of them.", [("killed", "person", 30)]),
        ("An officer was killed and a guard hurt when a mine went off.",
         [("killed", "person", 1), ("wounded", "person", 1)]),
        ("Estimates of the dead range from 300 to 900.",
         [("killed", "person", 300), ("killed", "person", 900)]),
        ("From 20 to 30 thousand people died.",
         [("killed", "person", 20000), ("killed", "person", 30000)]),
        ("The toll of the raid remains 73.", [("killed", "person", 73)]),
        ("Eleven others were hurt, 7 of them by live fire.",
         [("wounded", "person", 11), ("wounded", "person", 7)]),
        ("Ten Armenians - six guards and four farmers - have died.",
         [("killed", "person", 10), ("killed", "person", 6), ("killed", "person", 4)]),
        ("05 soldiers made the supreme sacrifice.", [("killed", "person", 5)]),
        ("4.200 people fled.", [("displaced", "person", 4200)]),
        ("A rocket went through the roof of a school.", [("damaged", "public_building", 1)]),
        ("There were 130 civilian injuries and deaths.", [("casualties", "person", 130)]),
        ("They handed over four dead hostages.", [("killed", "person", 4)]),
        ("They handed over 23 captured soldiers.", [("other", "person", 23)]),
        ("The army freed nine abducted girls.", [("other", "person", 9)]),
        ("The clinic took in nine wounded people.", [("wounded", "person", 9)]),
        ("Two men died and five others, among them two boys, wounded on Monday.",
         [("killed", "person", 2), ("wounded", "person", 5), ("wounded", "person", 2)]),
        ("Two men died and five more, including a boy, were wounded.",
         [("killed", "person", 2), ("wounded", "person", 5), ("wounded", "person", 1)]),
        ("Four men were killed and 11 hurt. Two of those killed died at home.",
         [("killed", "person", 4), ("wounded", "person", 11), ("killed", "person", 2)]),
        ("Four men died and 11 were hurt. Of the dead, two were soldiers.",
         [("killed", "person", 4), ("wounded", "person", 11), ("killed", "person", 2)]),
        ("Two children wounded in the same blast died.", [("killed", "person", 2)]),
        ("Two men whom gunmen led away have not been seen since.", [("missing", "person", 2)]),
        ("Four people became victims of the raid.", [("killed", "person", 4)]),
        ("Eleven head of cattle perished.", [("destroyed", "other", 11)]),
        ("Four cars burned down, a shop and two homes received serious damage.",
         [("destroyed", "vehicle", 4), ("damaged", "building", 1), ("damaged", "house", 2)]),
        ("It named 26 men who fell. This brings the number of military casualties to 346.",
         [("killed", "person", 26), ("killed", "person", 346)]),
        ("From 25 to 30 thousand people died.",
         [("killed", "person", 25000), ("killed", "person", 30000)]),
        ("The toll rose from 25 to 30 dead.", [("killed", "person", 30)]),
        ("They captured two districts.", [("controlled", "other", 2)]),
        ("The army has taken three towns.", [("controlled", "city", 3)]),
        ("Two buses were hit.", [("damaged", "vehicle", 2)]),
        ("The fate of 98 refugees is unknown.", [("missing", "person", 98)]),
        ("About 17 soldiers were wounded, four seriously.",
         [("wounded", "person", 17), ("wounded", "person", 4)]),
        ("They launched 35 drones, 29 of which were shot down.", [("destroyed", "uav", 29)]),
        ("A soldier was killed and another wounded.",
         [("killed", "person", 1), ("wounded", "person", 1)]),
        ("Rebels killed nine people before being driven out.", [("killed", "person", 9)]),
        ("Deaths may be as high as 130,000.", [("killed", "person", 130000)]),
        ("The office counted 773 bodies and 2,880 injured people.",
         [("killed", "person", 773), ("wounded", "person", 2880)]),
        ("In all 82 gunmen were killed and 14 captured around the town.",
         [("killed", "person", 82), ("captured", "person", 14)]),
        ("Troops drove the Front out of nine villages.", [("controlled", "village", 9)]),
        ("Rebels claim 180 army posts.", [("controlled", "other", 180)]),
        ("The hospital in Orlev admitted 41 casualties.", [("wounded", "person", 41)]),
        ("The army suffered 41 casualties.", [("casualties", "person", 41)]),
        ("Nine people died. A boy of 12 was among them.",
         [("killed", "person", 9), ("killed", "person", 1)]),
        ("The army denied the loss of a tank, saying two were damaged.",
         [("damaged", "armour", 2)]),
        ("They seized 22 lorries, of which nine were destroyed.",
         [("captured", "vehicle", 22), ("destroyed", "vehicle", 9)]),
        ("It counts 655 dead, and identified 270 as civilians and 160 as soldiers.",
         [("killed", "person", 655), ("killed", "person", 270), ("killed", "person", 160)]),
        ("The army added 42 names to its list on Monday.", [("killed", "person", 42)]),
        ("The village was emptied: 300 people were displaced; on Monday it had been 210.",
         [("displaced", "person", 300), ("displaced", "person", 210)]),
        ("In Orlev, 21 people were killed; in Tarn, ten.",
         [("killed", "person", 21), ("killed", "person", 10)]),
        ("The shell hit a bakery, killing the owner and two of her customers.",
         [("killed", "person", 2)]),
        ("It was shot down with the loss of all 298 people on board.", [("killed", "person", 298)]),
        ("Two of the aircraft came back damaged, he said; none was lost.",
         [("lost", "aircraft", 0)]),
        ("The army lost 14 men, Sudmark 30 and Karra nine.",
         [("lost", "person", 14), ("lost", "person", 30), ("lost", "person", 9)]),
        ("Dozens of rebel fighters were among the dead.", [("killed", "person", 24)]),
        ("Shells killed 12 men. Four more were on ventilators.",
         [("killed", "person", 12), ("wounded", "person", 4)]),
        ("Rockets killed nine men as they crossed the lagoon in six boats.",
         [("killed", "person", 9)]),
        ("They fired 3,150 rockets, of which the army intercepted about 1,000.",
         [("destroyed", "other", 1000)]),
        ("Shells killed nine men. The army showed 12 lorries, four of them with guns.",
         [("killed", "person", 9)]),
        ("Killing seven villagers, including two women, with several others injured, they left.",
         [("killed", "person", 7), ("killed", "person", 2)]),
    ],
)  # fmt: skip
def test_what_a_figure_says(
    text: str, expected: list[tuple[str | None, str | None, float | None]]
) -> None:
    assert figures(text) == expected


def test_what_may_have_happened_is_possible() -> None:
    drafts, _ = drafts_of(Article("a", "It may have killed 12 people.", date(2024, 5, 15)), PACKS)
    assert [one.modality for one in drafts] == ["possible"]


def test_who_speaks_is_nobody_who_was_hurt() -> None:
    text = "“Shells killed two people in Orlev,” Jane Doe, a doctor at the hospital, said."
    assert figures(text) == [("killed", "person", 2)]


def test_bodies_are_dead_whatever_was_done_with_them() -> None:
    text = "Rescuers brought out eight bodies from the ruins of a school in Orlev."
    assert figures(text) == [("killed", "person", 8)]


def test_more_that_were_lost_are_of_the_things_just_told() -> None:
    text = "The air force shot down 31 drones, while another 12 were lost from radar."
    assert figures(text) == [("destroyed", "uav", 31), ("lost", "uav", 12)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what stands behind places, and what is left out
        ("Nine homes were damaged (Tarn - 2, Veld - 7).", [9, 2, 7]),
        ("Over the day 14 people were wounded: Orlev - 6, Tarn community - 5.", [14, 6, 5]),
        ("Family homes were hit, too: Tarn Street - 3, Mera Street - 1.", [3, 1]),
        ("In Veld, four died; in the northern town of Tarn, nine; in Kessel, another three.",
         [4, 9, 3]),
        ("Seven left Orlev, 97 Tarn, and 12 Veld on Monday.", [7, 97, 12]),
        ("Nine people were killed on Monday, and 12 a day earlier.", [9, 12]),
        ("Two soldiers were killed, one in Orlev, the other in Tarn.", [2, 1, 1]),
        ("Five died, four (one of them a child) were wounded.", [5, 4, 1]),
        ("It sank five (05) rebel boats.", [5]),
        ("Four killed || Three houses destroyed || Norland shells Orlev", [4, 3]),
        # lists that go on
        ("It shot down 70 drones and at least five missiles fired from Norland.", [70, 5]),
        ("Among the dead were the governor and 11 soldiers.", [11]),
        ("The dead included the mayor, two of his guards and a driver.", [2, 1]),
        ("The army lost 14 vehicles. They include three tanks and two lorries.", [14, 3, 2]),
        ("At least 390 villagers have been killed. That figure includes 79 in May.", [390, 79]),
        ("There are 1,400 displaced in Tarn. Of them, there are 800 women and 212 children.",
         [1400, 800, 212]),
        ("Four lorries were destroyed, another recovered, 23 rifles and various oils were seized.",
         [4, 1, 23]),
        ("Some 71 civilians were killed (36 as a result of strikes, 12 by mines).", [71, 36, 12]),
        ("He said 51 soldiers and 23 civilians caught in the crossfire were killed.", [51, 23]),
        ("Civilians killed by the rebels are still at 42, rescued men are at 90.", [42, 90]),
        ("Recovered rifles numbered at 74.", [74]),
        ("They sent four armoured cars, of which one was blown up.", [1]),
        ("In five houses the window panes were broken.", [5]),
        ("Windows were broken in five houses.", [5]),
        ("A man with shrapnel wounds and a woman with a forearm burn.", [1, 1]),
        ("A man with barotrauma was treated on the spot.", [1]),
        ("Some 265,000 people are held in camps.", [265000]),
        # none
        ("The blast did not cause any casualties.", [0]),
        ("The attack passed without civilian casualties.", [0]),
        ("Fortunately there were no victims.", [0]),
        # they are no figures
        ("Tarn - 3, Veld - 1.", []),
        ("The army did not report any casualties.", []),
        ("He got out without any loss of nerve.", []),
        ("They include three tanks.", []),
        ("Nine homes in Tarn were painted: Orlev - 2, Veld - 7.", []),
        ("Some 300 houses from 14 villages were torched.", [300]),
        ("Firefighters pulled five bodies and seven survivors from the ruins.", [5]),
        ("Debris from intercepted drones fell near two homes.", []),
        ("Two were hurt. One of them fell on a house.", [2]),
        ("They hid nine people and the house was destroyed.", []),
        ("They met nine people and the mayor was wounded.", []),
        ("The other in the room, of two, was one of the clerks.", []),
    ],
)  # fmt: skip
def test_figures_that_lean_on_others(text: str, expected: list[float]) -> None:
    assert sorted(value for _, _, value in figures(text) if value is not None) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Medical facilities received 38 people.", [38]),
        ("A hospital in Tarn said 48 troopers were brought there for treatment.", [48]),
        ("The clinic in Orlev admitted 14 villagers, six of them children.", [14, 6]),
        ("The clinic in Orlev received 14 nurses.", []),
        ("The hospital in Orlev admitted 30 people with cholera.", []),
    ],
)
def test_who_is_in_hospital_is_wounded(text: str, expected: list[float]) -> None:
    assert figures(text) == [("wounded", "person", value) for value in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police liberated 41 hostages.", [("other", "person", 41)]),
        ("The rebels had taken another prisoner.", [("captured", "person", 1)]),
        ("The army honours 13 soldiers Killed-in-Action and 52 Wounded-in-Action.",
         [("killed", "person", 13), ("wounded", "person", 52)]),
    ],
)  # fmt: skip
def test_what_words_say_of_it(text: str, expected: list[tuple[str, str, float]]) -> None:
    assert figures(text) == expected
