"""Figures: each rule of the core pack finds its example and leaves its counter-example alone."""

from __future__ import annotations

import pytest

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.figure.figures import figures
from nkclaims.extraction.lexicon.pack import FigureRule
from nkclaims.grammar.dates import find_dates
from nkclaims.grammar.document import Span
from nkclaims.grammar.numerals import find_numbers
from pack_cases import CORE


def sentence(text: str) -> Sentence:
    dates = find_dates(text)
    numbers = find_numbers(text, dates)
    return Sentence(0, 0, len(text), 0, False, text, (), tuple(numbers), tuple(dates))


def found(text: str) -> list[Draft]:
    return figures(sentence(text), CORE, text)


@pytest.mark.parametrize("rule", CORE.figure_rules, ids=lambda rule: rule.rule_id)
def test_each_rule_finds_its_example_alone(rule: FigureRule) -> None:
    name = f"figure-{rule.rule_id}"
    assert name in [one.rule_id for one in found(rule.example)]
    assert name not in [one.rule_id for one in found(rule.counter_example)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The barrage killed at least 19 people and wounded 53.",
            [("killed", "person", 19, "at_least"), ("wounded", "person", 53, "exact")],
        ),
        (
            "Eighteen civilians, five soldiers and two rebels were killed.",
            [("killed", "person", 18, "exact"), ("killed", "person", 5, "exact"),
             ("killed", "person", 2, "exact")],
        ),
        (
            "The army lost three tanks and nearly 40 trucks.",
            [("lost", "armour", 3, "exact"), ("lost", "vehicle", 40, "nearly")],
        ),
        ("Shells killed four Norlandish health workers.", [("killed", "person", 4, "exact")]),
        ("Since 11 March, at least 20,000 people reportedly left east Tarn.",
         [("displaced", "person", 20000, "at_least")]),
        ("A man was shot dead and another drowned in the river.",
         [("killed", "person", 1, "exact"), ("killed", "person", 1, "exact")]),
        ("Homes flooded or burnt: 160.", [("destroyed", "house", 160, "exact")]),
        ("Two persons perished, 9 - injured. 4 are in a grave state.",
         [("killed", "person", 2, "exact"), ("wounded", "person", 9, "exact"),
          ("wounded", "person", 4, "exact")]),
        ("One woman, born 1951, was burnt.", [("killed", "person", 1, "exact")]),
        ("The fire took 300 square metres.", []),
        ("A boat sank off Tarn and another burned.",
         [("destroyed", "ship", 1, "exact"), ("destroyed", "ship", 1, "exact")]),
        ("Fatal cases were recorded in Orlev (7 people), Tarn (6 people) and in Sorn (2 people).",
         [("killed", "person", 7, "exact"), ("killed", "person", 6, "exact"),
          ("killed", "person", 2, "exact")]),
        ("Six men died in strikes, 21 - in captivity.",
         [("killed", "person", 6, "exact"), ("killed", "person", 21, "exact")]),
        ("Six men died at home, 15 at work and 11 in cellars.",
         [("killed", "person", 6, "exact"), ("killed", "person", 15, "exact"),
          ("killed", "person", 11, "exact")]),
        ("The recorded casualties among civilians are two.",
         [("casualties", "person", 2, "exact")]),
        ("A woman died at home and another woman died at the clinic.",
         [("killed", "person", 1, "exact"), ("killed", "person", 1, "exact")]),
        ("Nobody, luckily, was hurt.", [("wounded", "person", 0, "exact")]),
        ("Two passengers got away with bruises.", [("wounded", "person", 2, "exact")]),
        ("Harm of various extent was done to: Orlev: 14 houses, a lorry owned by a farmer, "
         "Tarn town: 5 homes.",
         [("damaged", "house", 14, "exact"), ("damaged", "vehicle", 1, "exact"),
          ("damaged", "house", 5, "exact")]),
        ("The rebels killed no less than 24 displaced in a camp.",
         [("killed", "person", 24, "at_least")]),
        ("Nine were killed with 24 wounded in Orlev.",
         [("killed", "person", 9, "exact"), ("wounded", "person", 24, "exact")]),
        ("Shelling kills, wounds dozens in Orlev",
         [("casualties", "person", 24, "order_of_magnitude")]),
        ("All 14 gunmen had been captured or killed.", [("casualties", "person", 14, "exact")]),
        ("The death toll went up to 90.", [("killed", "person", 90, "exact")]),
        ("Fatalities from the raids top 400", [("killed", "person", 400, "more_than")]),
        ("There were no dead.", [("killed", "person", 0, "exact")]),
        ("Shelling caused around 3,000 persons to leave.",
         [("displaced", "person", 3000, "about")]),
        ("The pause allowed 3,000 persons to leave.", []),
        ("Some 650 inhabitants had left, together with 700 from Orlev.",
         [("displaced", "person", 650, "about"), ("displaced", "person", 700, "exact")]),
        ("About 900 people had reached Orlev from Tarn.", [("displaced", "person", 900, "about")]),
        ("It recorded 411 cases of enforced disappearance.", [("missing", "person", 411, "exact")]),
        ("Three towns are now in the army's hands.", [("controlled", "city", 3, "exact")]),
        ("Two towns are in good hands.", []),
        ("The war cost Orlev 3 million.", []),
        ("Two dead (a man, 54, and a woman, 61) were found.", [("killed", "person", 2, "exact")]),
        ("Ten outbuildings suffered to one degree or another.",
         [("damaged", "building", 10, "exact")]),
        ("Locals speak of 30 dead, the army of three, and rebels of 90.",
         [("killed", "person", 30, "exact"), ("killed", "person", 3, "exact"),
          ("killed", "person", 90, "exact")]),
        ("On Sunday 212 people left Palen district, 97 left Quiss, and 58 left Velm.",
         [("displaced", "person", 212, "exact"), ("displaced", "person", 97, "exact"),
          ("displaced", "person", 58, "exact")]),
        ("In Tarn 900 people deserted the villages of Imba and Mito.",
         [("displaced", "person", 900, "exact")]),
        ("The blast left 97 windows broken.", []),
        ("Troops killed two rebels and captured a third in the skirmish.",
         [("killed", "person", 2, "exact"), ("captured", "person", 1, "exact")]),
        ("It became known that a fifth was dead.", [("killed", "person", 1, "exact")]),
        ("There have been no (civilian) losses.", [("killed", "person", 0, "exact")]),
        ("No one in the village was injured.", [("wounded", "person", 0, "exact")]),
        ("Two fishermen were also said to have been injured.",
         [("wounded", "person", 2, "exact")]),
        ("Norland's dead in the strikes number more than 31,500.",
         [("killed", "person", 31500, "more_than")]),
        ("Orlev truck bomb kills 17 outside army base", [("killed", "person", 17, "exact")]),
        ("Four were killed and 12 more, several children among them, were wounded.",
         [("killed", "person", 4, "exact"), ("wounded", "person", 12, "exact")]),
        ("Killed were nine; then it said that the dead were 12.",
         [("killed", "person", 9, "exact"), ("killed", "person", 12, "exact")]),
        ("In the shelling there perished 6 residents.", [("killed", "person", 6, "exact")]),
        ("From the strike 2 women Jane Doe and Mara Lind died.",
         [("killed", "person", 2, "exact")]),
        ("The raid cost the army three vehicles.", [("lost", "vehicle", 3, "exact")]),
        ("It sent 43 drones. Of these 31 were suppressed.", [("lost", "uav", 31, "exact")]),
        ("One of the drones hit over the river fell on a mill.",
         [("damaged", "uav", 1, "exact")]),
        ("The destruction includes 12 homes and a hospital.",
         [("destroyed", "house", 12, "exact"), ("destroyed", "public_building", 1, "exact")]),
        ("WOUNDED: 40+. In Tarn 17 people were wounded, of whom three gravely.",
         [("wounded", "person", 40, "at_least"), ("wounded", "person", 17, "exact"),
          ("wounded", "person", 3, "exact")]),
        ("Seven died. The hospital had at first given the number as 16.",
         [("killed", "person", 7, "exact"), ("killed", "person", 16, "exact")]),
        ("“The toll is 90, including 50 girls,” he said, adding nine men were wounded.",
         [("killed", "person", 90, "exact"), ("killed", "person", 50, "exact"),
          ("wounded", "person", 9, "exact")]),
        ("A teenager was among two men killed.",
         [("killed", "person", 1, "exact"), ("killed", "person", 2, "exact")]),
        ("The patrol lost eight men, not 38.", [("lost", "person", 8, "exact")]),
        ("Shells killed two nurses. A third remains missing.",
         [("killed", "person", 2, "exact"), ("missing", "person", 1, "exact")]),
        ("Rebels seized a Border Guard Police base.", [("controlled", "other", 1, "exact")]),
        ("Two of its drivers were among the dead.", [("killed", "person", 2, "exact")]),
        ("The agency listed 120 clinics as damaged and 43 as destroyed.",
         [("damaged", "public_building", 120, "exact"),
          ("destroyed", "public_building", 43, "exact")]),
        ("Nine rockets fell in open fields.", []),
        ("Some 355 of 3,600 patients with seizures died.", [("killed", "person", 355, "about")]),
        ("A hundred men, travelling on about fifty lorries, were killed.",
         [("killed", "person", 100, "exact")]),
        ("Rebels fired nine rockets at Orlev, wounding two. The army shot down six of them.",
         [("wounded", "person", 2, "exact"), ("destroyed", "other", 6, "exact")]),
        ("Rebels fired 20 drones at Orlev. The army shot down six of them.",
         [("destroyed", "uav", 6, "exact")]),
        ("A reporter saw ten bodies, several with gunshot wounds.",
         [("killed", "person", 10, "exact")]),
        ("Rebels took Orlev and Tarn, the two largest towns of the lake.", []),
        ("Rebels took Orlev and two other towns.", [("controlled", "city", 2, "exact")]),
        ("Five fighters of the Tarn Front (TF) and three Norland-backed rebels were killed.",
         [("killed", "person", 5, "exact"), ("killed", "person", 3, "exact")]),
        ("Nine fighters from the base in Tarn attacked, and two rebels were killed.",
         [("killed", "person", 2, "exact")]),
        ("Nine rebels, four of them women, and two guards were killed.",
         [("killed", "person", 9, "exact"), ("killed", "person", 4, "exact"),
          ("killed", "person", 2, "exact")]),
        ("The army said 11 lorries, a helicopter and three drones belonging to Tarn were downed.",
         [("destroyed", "vehicle", 11, "exact"), ("destroyed", "aircraft", 1, "exact"),
          ("destroyed", "uav", 3, "exact")]),
        ("A water station and around 20 houses in the camp were destroyed.",
         [("destroyed", "other", 1, "exact"), ("destroyed", "house", 20, "about")]),
        ("A resident of the village of Garin in Tarn was killed.",
         [("killed", "person", 1, "exact")]),
        ("Seven members of one family, including three children and two women, lost their lives.",
         [("killed", "person", 7, "exact"), ("killed", "person", 3, "exact"),
          ("killed", "person", 2, "exact")]),
        ("Two residents, a father and his son, were killed.", [("killed", "person", 2, "exact")]),
        ("The toll rose to 16 after a woman died in hospital.",
         [("killed", "person", 16, "exact"), ("killed", "person", 1, "exact")]),
        ("After a truce with the rebels the town was taken.", []),
        ("The army killed 10^30 rebels.", []),
        ("The rebels hit nine sites.", [("damaged", "other", 9, "exact")]),
        ("Shells knocked out power in nine villages.", []),
        ("Fourteen people who fled Orlev were killed on the road.",
         [("killed", "person", 14, "exact")]),
        ("Fourteen people who fled Orlev live in tents.", [("displaced", "person", 14, "exact")]),
        ("Some 3,120 households (15,600 individuals) fled.",
         [("displaced", "person", 15600, "exact")]),
        ("Some 600 people (120 families) fled.", [("displaced", "person", 600, "about")]),
        ("The death toll has risen by 38 to 1,114, the ministry said.",
         [("killed", "person", 38, "exact"), ("killed", "person", 1114, "exact")]),
        ("The price of a house has risen by 38 to 1,114, the ministry said.", []),
        ("Some 120 families fled.", [("displaced", "person", 120, "about")]),
        ("Nine soldiers (two officers) were killed.",
         [("killed", "person", 9, "exact"), ("killed", "person", 2, "exact")]),
        ("Killed in Orlev: 14", [("killed", "person", 14, "exact")]),
        ("He was killed in Orlev. Nine others were hurt.", [("wounded", "person", 9, "exact")]),
        ("312 – people killed", [("killed", "person", 312, "exact")]),
        ("The dead comprise nine soldiers and three policemen.",
         [("killed", "person", 9, "exact"), ("killed", "person", 3, "exact")]),
        ("The army overran three satellite camps.", [("controlled", "other", 3, "exact")]),
        ("The service counts three dead after a day of shelling.",
         [("killed", "person", 3, "exact")]),
        ("Some 37 people a day are killed.", []),
        ("Up to 50 men of the enemy, three T-72 tanks and a Kub air defence system were lost.",
         [("lost", "person", 50, "up_to"), ("lost", "armour", 3, "exact"),
          ("lost", "artillery", 1, "exact")]),
        ("It destroyed two tanks and seven trucks along the river.",
         [("destroyed", "armour", 2, "exact"), ("destroyed", "vehicle", 7, "exact")]),
        ("The clinic admitted 216 people with gunshot and shrapnel wounds.",
         [("wounded", "person", 216, "exact")]),
        ("Seven villages of Orlev and four villages of Tarn have been freed.",
         [("controlled", "village", 7, "exact"), ("controlled", "village", 4, "exact")]),
        ("Rebels driven from six villages", [("controlled", "village", 6, "exact")]),
        ("The mayor informed about nine damaged houses.", [("damaged", "house", 9, "exact")]),
        ("The mayor counted about nine damaged houses.", [("damaged", "house", 9, "about")]),
        ("The toll may be as high as 120.", [("killed", "person", 120, "up_to")]),
        ("The army destroyed two S-300 systems.", [("destroyed", "artillery", 2, "exact")]),
        ("Troops rescued 57 kidnap victims.", [("other", "person", 57, "exact")]),
        ("Six others sustained bullet wounds.", [("wounded", "person", 6, "exact")]),
        ("Some 900 people fled; three of them, including a nurse, were shot dead.",
         [("displaced", "person", 900, "about"), ("killed", "person", 3, "exact"),
          ("killed", "person", 1, "exact")]),
        ("Bodies of three of the soldiers were handed over.", [("killed", "person", 3, "exact")]),
        ("Three of the soldiers were handed over.", [("other", "person", 3, "exact")]),
        ("A drone had crashed in a field.", [("lost", "uav", 1, "exact")]),
        ("The rebels handed over three districts.", [("controlled", "other", 3, "exact")]),
        ("Shells killed a mother, her son and two neighbours.",
         [("killed", "person", 1, "exact"), ("killed", "person", 2, "exact")]),
        ("The two neighbours returned nine prisoners.", [("other", "person", 9, "exact")]),
        ("The shells killed 19 people; two of 12 houses stood. Five soldiers were there.",
         [("killed", "person", 19, "exact")]),
        ("Nine and four civilians were killed in Orlev and Tarn respectively.",
         [("killed", "person", 9, "exact"), ("killed", "person", 4, "exact")]),
        ("The raid left 13 rebels dead, with no civilian casualties.",
         [("killed", "person", 13, "exact"), ("casualties", "person", 0, "exact")]),
        ("He read what the army had lost since May, when the war began: 214 tanks and nine guns.",
         [("lost", "armour", 214, "exact"), ("lost", "artillery", 9, "exact")]),
        ("The army named 21 dead soldiers, for a total of 223 since the war began.",
         [("killed", "person", 21, "exact"), ("killed", "person", 223, "exact")]),
        ("Shells kill nine as toll in besieged city passes 150",
         [("killed", "person", 9, "exact"), ("killed", "person", 150, "more_than")]),
        ("Drones set a warehouse ablaze.", [("damaged", "building", 1, "exact")]),
        ("Some 70 districts remain under rebel influence.",
         [("controlled", "other", 70, "about")]),
        ("Two brothers aged nine and 11 were killed.", [("killed", "person", 2, "exact")]),
        ("Shells killed 12 people on Thursday and 14 on Friday.",
         [("killed", "person", 12, "exact"), ("killed", "person", 14, "exact")]),
        ("Nine drones that the army says it had were shot down.", []),
        ("Nine residents, a nurse and a driver among them, were killed.",
         [("killed", "person", 9, "exact"), ("killed", "person", 1, "exact"),
          ("killed", "person", 1, "exact")]),
        ("Two reporters of a Tarn-based station were hurt.", [("wounded", "person", 2, "exact")]),
        ("The besieged town had received 27 bodies.", [("killed", "person", 27, "exact")]),
        ("About 90 projectiles had crossed from Norland.", []),
        ("Rescuers found the body of a shepherd.", [("killed", "person", 1, "exact")]),
        ("More than 20 ambulances have been looted.", [("captured", "vehicle", 20, "more_than")]),
        ("Eighteen houses were destroyed or damaged.", [("damaged", "house", 18, "exact")]),
        ("Rocket wounds five near Orlev", [("wounded", "person", 5, "exact")]),
        ("All but three of them were women.", []),
        ("Among the dead were three guards and seven clerks who had queued.",
         [("killed", "person", 3, "exact"), ("killed", "person", 7, "exact")]),
        ("Shells fell on four villages near Tarn, where rebels kidnapped nine men.",
         [("captured", "person", 9, "exact")]),
        ("Three bombers blew themselves up among people who fled.", []),
        ("Shells damaged 16 houses, and one district was without power.",
         [("damaged", "house", 16, "exact")]),
        ("Gunmen killed Tarek Omar, 41, and his brother Ali, 14.", []),
        ("Over 20 soldiers killed, wounded in raid", [("casualties", "person", 20, "more_than")]),
        ("Troops killed or captured 20 rebels.", [("casualties", "person", 20, "exact")]),
        ("Raids killed as many as 90 men, including boys, who met in a house held by a clan.",
         [("killed", "person", 90, "up_to")]),
        ("Two women and nine men were among those killed.",
         [("killed", "person", 2, "exact"), ("killed", "person", 9, "exact")]),
        ("Eight were wounded, including boys as young as four with burns.",
         [("wounded", "person", 8, "exact")]),
        ("The clinic was evacuated, with three patients carried out.", []),
        ("Shells damaged dozens of houses.", [("damaged", "house", 24, "order_of_magnitude")]),
        ("The rockets caused no casualties.", [("casualties", "person", 0, "exact")]),
        ("A 13-year-old boy was wounded.", [("wounded", "person", 1, "exact")]),
        ("At least 44 people, including 16 children, were killed.",
         [("killed", "person", 44, "at_least"), ("killed", "person", 16, "exact")]),
        ("The shelling harmed four children, and 130 houses are harmed.",
         [("wounded", "person", 4, "exact"), ("damaged", "house", 130, "exact")]),
        ("They told of the capture of three soldiers, two lorries and nine towns.",
         [("captured", "person", 3, "exact"), ("captured", "vehicle", 2, "exact"),
          ("controlled", "city", 9, "exact")]),
        ("Rebels leave tens of army soldiers dead",
         [("killed", "person", 20, "order_of_magnitude")]),
        ("The army brought another 21 hamlets under its power.",
         [("controlled", "village", 21, "exact")]),
        ("Nine rebels under his command met.", []),
        ("Among the dead, six were men, nine women and four boys.",
         [("killed", "person", 6, "exact"), ("killed", "person", 9, "exact"),
          ("killed", "person", 4, "exact")]),
        ("A silo, a hotel, a depot and a heating pipe suffered damage.",
         [("damaged", "building", 1, "exact"), ("damaged", "building", 1, "exact"),
          ("damaged", "building", 1, "exact"), ("damaged", "other", 1, "exact")]),
        ("Three assailants killed four people.", [("killed", "person", 4, "exact")]),
        ("The army hit 60 targets overnight and destroyed nine tunnels.",
         [("destroyed", "other", 9, "exact")]),
        ("A body of 3,300 volunteers guards Orlev.", []),
        ("No truce was struck, and rebels struck back and hurled nine grenades.", []),
        ("She spoke with thirty-four displaced persons.", []),
        ("The army destroyed a tank, two lorries and a boat after killing nine men.",
         [("destroyed", "armour", 1, "exact"), ("destroyed", "vehicle", 2, "exact"),
          ("destroyed", "ship", 1, "exact"), ("killed", "person", 9, "exact")]),
        ("The mine killed a farmer and injured his brother and two cousins.",
         [("killed", "person", 1, "exact"), ("wounded", "person", 2, "exact")]),
        ("Nine aid workers were taken at gunpoint.", [("captured", "person", 9, "exact")]),
        ("Four persons suffered as a result of the blast.", [("wounded", "person", 4, "exact")]),
        ("Killed: 12 (Orlev 9, Tarn 3).",
         [("killed", "person", 12, "exact"), ("killed", "person", 9, "exact"),
          ("killed", "person", 3, "exact")]),
        ("Five people (two men, two women and a child) died.",
         [("killed", "person", 5, "exact"), ("killed", "person", 2, "exact"),
          ("killed", "person", 2, "exact"), ("killed", "person", 1, "exact")]),
        ("Nine soldiers, two of them wounded, were captured.",
         [("captured", "person", 9, "exact"), ("wounded", "person", 2, "exact")]),
        ("We lost dozens of our own and many are hurt.",
         [("lost", "person", 24, "order_of_magnitude")]),
        ("Damage was reported at a school, two clinics and a church.",
         [("damaged", "public_building", 1, "exact"), ("damaged", "public_building", 2, "exact"),
          ("damaged", "public_building", 1, "exact")]),
        ("The army freed two teachers and a driver held by the rebels.",
         [("other", "person", 2, "exact")]),
        ("Rebels shot down a jet near Orlev, and another over Tarn.",
         [("destroyed", "aircraft", 1, "exact"), ("destroyed", "aircraft", 1, "exact")]),
        ("Nine drones were downed and four lost from radar.",
         [("destroyed", "uav", 9, "exact"), ("lost", "uav", 4, "exact")]),
        ("Tarn came under rebel occupation along with seven adjacent districts.",
         [("controlled", "other", 7, "exact")]),
        ("Orlev, which with seven districts around it fell to rebel troops, is poor.",
         [("controlled", "other", 7, "exact")]),
        ("The army controls Orlev and held talks with nine elders.", []),
        ("The army shot down 13 of the 15 drones.", [("destroyed", "uav", 13, "exact")]),
        ("The group holds 40 % of the territory.",
         [("controlled", "territory_percent", 40, "exact")]),
        ("Two of the wounded are in the clinic.", [("wounded", "person", 2, "exact")]),
        ("The army counted 300 dead (+20).",
         [("killed", "person", 300, "exact"), ("killed", "person", 20, "exact")]),
        ("The army lost 40 men.", [("lost", "person", 40, "exact")]),
        ("He lost a son.", [("killed", "person", 1, "exact")]),
        ("The barrage hit two villages.", []),
        ("A mother of four was killed.", [("killed", "person", 1, "exact")]),
        ("A boy of 13 died in hospital.", [("killed", "person", 1, "exact")]),
        (
            "Between 20,000 and 30,000 people were killed.",
            [("killed", "person", 20000, "at_least"), ("killed", "person", 30000, "up_to")],
        ),
        (
            "The side lost upwards of 60 men and no fewer than six armoured vehicles.",
            [("lost", "person", 60, "more_than"), ("lost", "armour", 6, "at_least")],
        ),
        (
            "The losses were 90 (+5) troops, 12 (+3) tanks.",
            [("lost", "person", 90, "exact"), ("lost", "person", 5, "exact"),
             ("lost", "armour", 12, "exact"), ("lost", "armour", 3, "exact")],
        ),
        (
            "Debris hurt four guests, a Yemeni and a Georgian.",
            [("wounded", "person", 4, "exact"), ("wounded", "person", 1, "exact"),
             ("wounded", "person", 1, "exact")],
        ),
        ("Stations in eight regions have been hit.", []),
        ("They were killed on Monday when two columns of rebels came.", []),
        (
            "The army destroyed two Osa air-defence vehicles.",
            [("destroyed", "artillery", 2, "exact")],
        ),
        # the verb beside a number governs it, not one behind
        ("Rebels kill 14 villagers fleeing Orlev.", [("killed", "person", 14, "exact")]),
        ("Gunmen took nine drivers off their trucks and beheaded them.",
         [("killed", "person", 9, "exact")]),
        ("Police pulled 14 passengers from a bus and shot them dead.",
         [("killed", "person", 14, "exact")]),
        ("One guard was killed and another badly injured when a mine went off.",
         [("killed", "person", 1, "exact"), ("wounded", "person", 1, "exact")]),
        ("No casualty was reported.", [("casualties", "person", 0, "exact")]),
        ("Four gun trucks and two rifles were recovered.",
         [("captured", "vehicle", 4, "exact"), ("captured", "other", 2, "exact")]),
        ("Some 6,000 people were able to leave the city.",
         [("displaced", "person", 6000, "about")]),
        ("Twenty-three of those killed have yet to be named.",
         [("killed", "person", 23, "exact")]),
        ("Troops kill 'scores' of rebels.", [("killed", "person", 40, "order_of_magnitude")]),
        ("A shell wounded a 14-year-old.", [("wounded", "person", 1, "exact")]),
        ("Troops found the bodies of 29 rebels, two T-56 rifles and a light aircraft.",
         [("killed", "person", 29, "exact"), ("captured", "other", 2, "exact"),
          ("captured", "aircraft", 1, "exact")]),
        ("Rebels took 33 men, bringing to more than 320 the number of soldiers they hold.",
         [("captured", "person", 33, "exact"), ("captured", "person", 320, "more_than")]),
        ("At least 30 people were killed when three gunmen stormed a camp.",
         [("killed", "person", 30, "at_least")]),
        ("Fifty jets took part in the raid.", []),
        # what has a verb of its own shares none with the figure before
        ("The navy sank a boat after four vessels had approached its ships.",
         [("destroyed", "ship", 1, "exact")]),
        ("The army destroyed a tank as three vehicles drew near.",
         [("destroyed", "armour", 1, "exact")]),
        ("Jets struck two columns of lorries.", []),
        ("They destroyed a four-storey building.", [("destroyed", "building", 1, "exact")]),
        ("They are 45 km from the town, 300 of whose houses stand.", []),
        ("The council passed four resolutions on 3 May.", []),
    ],
)  # fmt: skip
def test_what_is_counted(text: str, expected: list[tuple[str, str, float, str]]) -> None:
    assert [(o.measure, o.object, o.value, o.qualifier) for o in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine killed (of whom three children), 27 wounded (five critically).", [9, 3, 27, 5]),
        ("Some 87 were injured, of whom 50 men and 12 women seriously.", [87, 50, 12]),
        ("The clinic counted 19 dead. Among the guests are six women.", [19]),
        ("Enemy equipment destroyed: tanks – 6, manpower – up to 130.", [6, 130]),
        ("The enemy lost two tanks and one APC; 14 soldiers were killed.", [2, 1, 14]),
        ("Total losses of Tarn from 24.02 to 26.04: 90 men.", [90]),
        ("Out of 24 missiles the crews took down 19.", [19]),
        ("Fatalities this week: 22 (last week: 31).", [22]),
        ("Civilian casualties, 1-30 June: 64 (19 killed; 45 injured).", [64, 19, 45]),
        ("Guests came in May, in June 180 and in July 40.", []),
    ],
)
def test_counts_of_lists_and_parts_are_found(text: str, expected: list[int]) -> None:
    assert [one.value for one in found(text)] == expected


def test_houses_that_fell_in_part_are_damaged() -> None:
    told = found("Six houses were destroyed entirely and 13 partially.")
    assert [(one.measure, one.value) for one in told] == [("destroyed", 6), ("damaged", 13)]


def test_a_subset_is_a_part_of_the_figure_before_it() -> None:
    whole, part = found("The shell killed 19 people, six of them women.")
    assert (part.group, part.links) == ("woman", (("part_of", 0),))
    assert whole.links == ()


def test_those_in_one_place_are_a_part_of_all() -> None:
    _, part = found("The shells killed three people: two in Orlev.")
    assert (part.measure, part.links) == ("killed", (("part_of", 0),))


def test_words_that_name_who_speaks_count_nobody() -> None:
    text = "A doctor died, a doctor said."
    spoken = [Span(text.index("a doctor"), len(text))]
    assert len(figures(sentence(text), CORE, text, speaking=spoken)) == 1


def test_a_number_goes_on_with_the_sentence_before() -> None:
    (before,) = found("The death toll has risen to 30.")
    text = "It later reached 40."
    assert figures(sentence(text), CORE, text) == []
    (one,) = figures(sentence(text), CORE, text, previous=before)
    assert (one.measure, one.value) == ("killed", 40)


def test_what_is_claimed_without_a_noun_is_what_was_told_before() -> None:
    told = found("The army lost six tanks.")
    again = "The rebels claim nine."
    more = figures(sentence(again), CORE, again, told[-1])
    assert [(one.measure, one.object, one.value) for one in more] == [("lost", "armour", 9)]
    alone = found("The shelling has claimed 30.")
    assert [(one.measure, one.value) for one in alone] == [("killed", 30)]


def test_the_population_is_inherited() -> None:
    _, wounded = found("The strike killed 21 civilians and wounded 70.")
    assert wounded.population == "civilian"


def test_the_quote_holds_number_noun_and_what_happened() -> None:
    text = "On Monday, officials said, at least 19 people were killed in Orlev."
    (one,) = found(text)
    assert text[one.quote.start : one.quote.end] == "at least 19 people were killed"
    assert one.value_span is not None
    assert text[one.value_span.start : one.value_span.end] == "19"


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Since April 900 people have been killed.", "cumulative"),
        ("Norland put its military dead at 834.", "cumulative"),
        ("The ministry published 35 new names.", "increment"),
        ("The deaths brought the toll from two weeks of fighting to 174.", "cumulative"),
        ("Over the past day 30 soldiers were killed.", "daily"),
        ("Five more soldiers were killed, which brings the death toll to 31.", "increment"),
        ("On Tuesday 19 people were killed.", "incident"),
    ],
)
def test_the_scope(text: str, scope: str) -> None:
    assert found(text)[0].scope == scope


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dozens of rebels and civilians were killed.", ["combined"]),
        ("There are ten wounded and 15 dead in the Sudmark army.", ["military", "military"]),
        ("The post lists four dead on the rebel side.", ["military"]),
        ("They killed 19 people including 14 members of an armed group.",
         ["unspecified", "military"]),
        ("Shells killed two members of a football club.", ["unspecified"]),
        ("The insurgents took 50 casualties.", ["military"]),
        ("The village suffered 30 deaths.", ["unspecified"]),
        ("The army lost nine men, and 18 people were hurt.", ["military", "unspecified"]),
        ("Four soldiers died near a camp where 2,000 people were wounded.",
         ["military", "unspecified"]),
        ("Six other civilians and two soldiers were wounded.", ["civilian", "military"]),
        ("The raid killed two soldiers and three shopkeepers.", ["military", "unspecified"]),
        ("Jets killed nine people, among them three civilians.", ["unspecified", "civilian"]),
        ("Troops fought battles around a rebel post that left dozens dead.", ["unspecified"]),
        ("He said 13 men died — five police and eight civilians — and 82 were wounded.",
         ["unspecified", "unspecified", "civilian", "unspecified"]),
        ("At least 63 soldiers and 14 civilians, two of them women, were killed.",
         ["military", "civilian", "civilian"]),
    ],
)  # fmt: skip
def test_whose_a_figure_is(text: str, expected: list[str]) -> None:
    assert [one.population for one in found(text)] == expected


def test_more_are_of_the_same_group() -> None:
    assert [one.group for one in found("The army killed 46 girls and wounded 93 more.")] == [
        "child",
        "child",
    ]


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("Eighty-one villagers at least were killed.", 81, "at_least"),
        ("Twenty soldiers or more were killed.", 20, "at_least"),
        ("Twelve villagers, at least five of them women, were killed.", 12, "exact"),
    ],
)
def test_a_bound_stands_behind_the_noun(text: str, value: int, qualifier: str) -> None:
    assert (found(text)[0].value, found(text)[0].qualifier) == (value, qualifier)


def test_more_of_the_children_just_told_are_children() -> None:
    told = found("Some 36 children have been killed and more than 70 wounded.")
    assert [one.group for one in told] == ["child", "child"]


def test_fighters_who_are_taken_prisoner_are_military() -> None:
    assert [one.population for one in found("Rebels took 59 servicemen prisoner.")] == ["military"]


def test_captives_are_none_of_those_killed_before_them() -> None:
    told = found("Troops killed 41 rebels and rescued 60 captives.")
    assert [one.population for one in told] == ["military", "unspecified"]


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("The army's death toll passes 1,200.", 1200, "more_than"),
        ("The death toll since Sunday is past 100.", 100, "more_than"),
        ("The death toll has reached 100.", 100, "exact"),
    ],
)
def test_a_toll_that_passes_a_number_is_more(text: str, value: int, qualifier: str) -> None:
    assert (found(text)[0].value, found(text)[0].qualifier) == (value, qualifier)


@pytest.mark.parametrize(
    "text",
    [
        "The shell killed three people, a 14-year-old boy among them.",
        "The shell killed three people, a boy of 14 among them.",
        "Three people died, a schoolgirl among them.",
    ],
)
def test_one_among_those_just_told_is_found_behind_them(text: str) -> None:
    assert [one.value for one in found(text)] == [3, 1]


def test_the_ground_on_which_people_died_says_nothing_of_them() -> None:
    assert [one.population for one in found("Air strikes kill 19 in a rebel enclave.")] == [
        "unspecified"
    ]


def test_men_who_are_the_cost_of_a_gain_are_lost() -> None:
    told = found("The militia took two hills at a cost of 45 men.")
    assert [(one.measure, one.population) for one in told][-1] == ("lost", "military")


@pytest.mark.parametrize(
    ("text", "measure", "value"),
    [
        ("The office has claimed 19 people had been hospitalised.", "wounded", 19),
        ("The front claimed 63 soldiers were captured on Monday.", "captured", 63),
        ("The attack has claimed 12 people.", "killed", 12),
        ("The raid claimed 19 lives.", "killed", 19),
    ],
)
def test_who_claims_a_clause_has_killed_nobody(text: str, measure: str, value: float) -> None:
    assert [(one.measure, one.value) for one in found(text)] == [(measure, value)]


@pytest.mark.parametrize(
    "text",
    [
        "The army destroyed 12 tanks. Some 90 people died, and about 40 were taken captive.",
        "The army destroyed 12 tanks. On Monday about 40 were abducted.",
    ],
)
def test_who_is_taken_captive_is_no_tank(text: str) -> None:
    assert found(text)[-1].object == "person"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Those who died were 26 villagers sheltering in the school.", [("killed", 26)]),
        ("The dead were 14 soldiers.", [("killed", 14)]),
    ],
)
def test_who_the_dead_were_stands_behind_them(text: str, values: list[tuple[str, float]]) -> None:
    assert [(one.measure, one.value) for one in found(text)] == values


def test_what_a_pause_is_for_has_not_happened() -> None:
    assert found("The envoy asked for a pause so that 140 patients could be taken out.") == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Nine children and two of its own volunteers were among the dead.", [9, 2]),
        ("Six children were among the dead.", [6]),
        ("Two of the wounded, a girl and her aunt, later died.", [2]),
        ("The shell killed a married couple.", [2]),
        ("A pilot sank three of the smugglers' boats.", [3]),
    ],
)
def test_each_of_a_list_and_each_two_is_counted(text: str, values: list[float]) -> None:
    assert [one.value for one in found(text)][: len(values)] == values


@pytest.mark.parametrize("noun", ["massacres", "large massacres"])
def test_massacres_that_are_counted_are_no_dead(noun: str) -> None:
    text = f"Troops carried out 22 {noun} that took the lives of 208 people."
    assert [one.value for one in found(text)] == [208]
    assert [one.value for one in found("Troops massacred 22 people.")] == [22]
