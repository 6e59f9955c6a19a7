"""Wordings of denials, whom and what they answer; and what only looks like a denial."""

from __future__ import annotations

import pytest

from test_denied_claims import STUB, denials


@pytest.mark.parametrize(
    ("text", "who", "denied"),
    [
        (  # those who are blamed deny it, not who blames
            "A salvo of rockets hit the port of Tarn. Norland blamed separatists; they denied it.",
            "separatists",
            ["blamed separatists"],
        ),
        (
            "Denying that it had lost the fort at Tarn, the army showed pictures of it.",
            "army",
            [STUB],
        ),
        (  # a relative clause says no more than it says
            "Norland, which denies backing the rebels, said two of its villagers were killed.",
            "Norland",
            [STUB],
        ),
        (
            "Norland's army accused Sudmark of shelling Tarn airport with drones. Sudmark has"
            " always denied arming the rebels.",
            "Sudmark",
            [STUB],
        ),
        (
            "Sudmark says it has destroyed half of the Front's launchers, a claim the Front brushed"
            " aside.",
            "Front",
            ["destroyed half"],
        ),
        (
            "Norland said two drones had dropped bombs on the base at Tarn. Sudmark rejected"
            " “reckless and misleading statements” by its neighbour.",
            "Sudmark",
            ["two drones had dropped bombs"],
        ),
        (
            "Norland's minister accused Sudmark of shelling the port of Tarn. Sudmark's envoy, Ivo"
            " Brand, said the accusations were “meaningless”.",
            "Ivo Brand",
            ["accused Sudmark of shelling"],
        ),
        (  # both of two, though they were on two days
            "The rebels said army jets had bombed a farm in Tarn on May 3. On May 8, the rebels"
            " said, army guns shelled the port of Kesra. The army denied either attack.",
            "army",
            ["army jets had bombed a farm", "army guns shelled the port"],
        ),
        (  # who is blamed has not said what is denied
            "Officials blamed Sudmark for the blast at a clinic in Tarn. The Lake Front rejected"
            " the Sudmark claim that one of its rockets had hit the building.",
            "Lake Front",
            [STUB],
        ),
        (  # the blow that killed has no claim of its own
            "A doctor said shelling had killed 378 civilians in the no-fire zone. The Norlandish"
            " army denied shelling the zone.",
            "Norlandish army",
            ["killed 378 civilians"],
        ),
        (
            "The rebels said their fighters had taken the town of Tarn. Two residents said there"
            " were no rebels there.",
            "residents",
            ["taken the town of Tarn"],
        ),
        (  # what befell the denier's own posts, not what he did himself
            "Norlandish troops shelled villages near Tarn, officials said. Norland's enemy, the"
            " Front, said it had destroyed three army posts near Tarn. Norland's army denied that"
            " any post had been hit.",
            "army",
            ["destroyed three army posts"],
        ),
        (  # a figure is denied with the figures
            "The army said it had retaken Tarn. Its spokesman, Ivo Brand, said troops had killed 40"
            " rebels and destroyed 26 trucks. The rebels called the move “tactical”, but called"
            " the army's figures fabricated.",
            "rebels",
            ["killed 40", "destroyed 26"],
        ),
        (  # more words of a denial that has just begun
            "Sudmark said two drones had hit its palace in Tarn. Norland's president, Ivo Brand,"
            " denied that Norland had anything to do with it. “We don't attack palaces,” he said.",
            "Ivo Brand",
            ["two drones had hit"],
        ),
        (
            "Sudmark's navy said it had sunk a patrol boat near Tarn. Norland's navy said all of"
            " its boats had returned safely.",
            "navy",
            ["sunk a patrol boat"],
        ),
        (  # the known blow, not the strike of the sentence between
            "Norland's army said it had killed three commanders of the Front. A strike near Kesra"
            " hit a bridge, it said. The Front denied that any of its commanders had been hit.",
            "Front",
            ["killed three commanders"],
        ),
        (  # "of the Republic" names no source of what is denied
            "Sudmark's navy accused Norland's army of a rocket attack on Tarn. “No rocket was"
            " launched from the territory of the Republic of Norland,” the Norlandish army said.",
            "army",
            ["accused Norland's army of a rocket attack"],
        ),
        (  # who beats an assault back tells of no shelling
            "The Orlev garrison said it had repelled an assault of the Front. The Front shelled"
            " Orlev for two days, residents said. The Front denies shelling the town.",
            "Front",
            ["The Front shelled Orlev"],
        ),
        (  # of another town
            "Norland said it had taken the village of Brod. Sudmark admitted a retreat from the"
            " hills but denied that Kesra had fallen.",
            "Sudmark",
            [STUB],
        ),
        (
            "Norland said it had taken the village of Brod. Sudmark denied that Brod had fallen.",
            "Sudmark",
            ["taken the village of Brod"],
        ),
        (  # of other arms
            "The Front said its gunners had destroyed three tanks near Orlev. Norland denied that"
            " it had lost a plane.",
            "Norland",
            [STUB],
        ),
        (
            "The Front said 90 soldiers had laid down their arms at Brod. Norland dismissed reports"
            " of a mass surrender there as propaganda.",
            "Norland",
            ["90 soldiers had laid down"],
        ),
        (  # "also" begins another matter
            "The ministry called false a report of the rebels that two jets had been shot down."
            " It also denied that the army had used phosphorus munitions in the woods of Kesra.",
            "ministry",
            [STUB],
        ),
        (  # he speaks for others than who had no part in it
            "The rebels said an army drone had hit a clinic in Tarn. They accused Sudmark of"
            " complicity in the raid. A minister in Kesra said Sudmark had no part in choosing"
            " the targets.",
            "minister in Kesra",
            ["accused Sudmark of complicity"],
        ),
        (
            "The Front lost 11 outposts in a week, the army said. A spokesman for the Front said"
            " the figure was exaggerated.",
            "spokesman for the Front",
            ["lost 11 outposts"],
        ),
        (  # of a statement all is rejected, its part as well
            "Residents of Brod said soldiers had shot dead three farmers. Two of the dead were"
            " boys, they said. The army rejected the allegation.",
            "army",
            ["shot dead three farmers", "Two of the dead were boys"],
        ),
        (
            "Norland said its army had taken Tarn. / In Sudmark they do not confirm this: Tarn is"
            " in our hands, spokesman Jan Lind said.",
            "Sudmark",
            ["its army had taken Tarn"],
        ),
        (
            "Norland's prosecutors said Sudmark's army had shelled Tarn. / In Sudmark, involvement"
            " in the shelling is denied.",
            "Sudmark",
            ["Sudmark's army had shelled Tarn"],
        ),
        (
            "Norland's prosecutors said Sudmark's army had shelled Tarn. / Involvement in the"
            " shelling was denied by the rebels.",
            "rebels",
            ["Sudmark's army had shelled Tarn"],
        ),
        (
            "Norland blamed Sudmark for the raid on Tarn. / “It's a lie, as always,” aide Jan Lind"
            " wrote on Telegram.",
            "Jan Lind",
            ["blamed Sudmark for the raid on Tarn"],
        ),
        (
            "Villagers said Sudmark tanks had opened fire on a crowd. / Sudmark's army says reports"
            " that its troops shot at people are “erroneous”.",
            "Sudmark's army",
            ["Sudmark tanks had opened fire on a crowd"],
        ),
        (
            "Sudmark said Norland had lost a Su-25 near Tarn. / This information has nothing to do"
            " with reality, Norland's ministry said.",
            "Norland's ministry",
            ["lost a Su-25"],
        ),
        (
            "Norland officials put the number of dead at 1,200. Sudmark considers this figure"
            " inflated.",
            "Sudmark",
            ["number of dead at 1,200"],
        ),
        (  # what is thought of it is no place that was lost
            "Norland's aide Jan Lind accused the Front of firing mortars from huts. The Front"
            " dismissed this as “lies of a gang that has lost the city”.",
            "Front",
            ["accused the Front of firing mortars from huts"],
        ),
        (  # a figure, whatever was denied before it
            "The rebels said they had killed 71 soldiers and seized 11 vehicles. “We overran the"
            " base,” their spokesman said. / The minister, Jan Lind, denied that the base had been"
            " overrun and called the figures “the usual lies of a gang on the run”.",
            "Jan Lind",
            ["killed 71 soldiers", "seized 11 vehicles"],
        ),
        (  # the deed, not what came of it
            "Norland's prosecutors said that Sudmark's army had shelled Tarn on Thursday. A case"
            " has been opened, the prosecutors added. / Sudmark's spokesman Piet Maas dismissed the"
            " report.",
            "Piet Maas",
            ["Sudmark's army had shelled Tarn on Thursday"],
        ),
        (  # of a statement that is named, with all that it says, whoever spoke since
            "Commander Piet Basu said Sudmark troops had shelled settlements. The villages of Spart"
            " and Zhab came under fire, Basu said. / The mayor, Ana Roth, said a kindergarten was"
            " damaged. / Sudmark spokesman Jan Lind dismissed Basu's statement as “lies”.",
            "Jan Lind",
            ["Sudmark troops had shelled settlements", "came under fire"],
        ),
        (
            "Rockets landed near the Tarn hospital on Thursday. / Sudmark's ministry of defence"
            " denied firing at medical facilities.",
            "Sudmark's ministry of defence",
            ["Rockets landed near the Tarn hospital on Thursday"],
        ),
        (
            "The army said its jets had killed 14 fighters in Tarn. There was not one fighter among"
            " the dead, a doctor told the agency.",
            "doctor",
            ["killed 14 fighters"],
        ),
        (
            "Front claims missile fire at navy base near Tarn; army says nothing was hit",
            "army",
            ["claims missile fire at navy base near Tarn"],
        ),
        (
            "Norland said 200 fighters had laid down their arms in Orlev. In Kyiv this was called"
            " nonsense.",
            "Kyiv",
            ["200 fighters had laid down their arms"],
        ),
        (
            "Norland said 200 fighters had laid down their arms in Orlev. The report was described"
            " as pure fiction by the brigade.",
            "brigade",
            ["200 fighters had laid down their arms"],
        ),
        (
            "Norland accused Sudmark of violating the ceasefire 14 times; Sudmark's ministry said"
            " the accusation was “without any basis”.",
            "Sudmark's ministry",
            ["accused Sudmark of violating the ceasefire 14 times"],
        ),
        (
            "Norland says its forces hold the station of Orlev. “They do not control a single"
            " street,” said the mayor, Jan Lind.",
            "Jan Lind",
            ["its forces hold the station of Orlev"],
        ),
        (  # who is charged, not who blames
            "The rebel commander Abu Sarr ordered the shelling of the market in Tarn, prosecutors"
            " say, something the commander has denied.",
            "Abu Sarr",
            ["ordered the shelling of the market"],
        ),
        (
            "Gen. Jan Lind has been accused of ordering attacks on civilians in Tarn, which he"
            " denies.",
            "Jan Lind",
            ["has been accused of ordering attacks on civilians in Tarn"],
        ),
        (
            "Norland said it had hit a rebel base. The rebels say no such base exists.",
            "rebels",
            ["hit a rebel base"],
        ),
        (
            "The rebels said 40 soldiers had been killed in Tarn. The army spokesman said: “That's"
            " completely made up.”",
            "army spokesman",
            ["40 soldiers had been killed"],
        ),
        (
            "Norland says rebels downed the plane. The rebels reject any involvement.",
            "rebels",
            ["rebels downed the plane"],
        ),
        (
            "The rebels said the army had been expelled from Tarn. The Sudmark army denied that its"
            " soldiers had been driven out.",
            "Sudmark army",
            ["army had been expelled from Tarn"],
        ),
        (
            "The rebels said army jets had bombed Tarn. / Sudmark's army said the rebels' claims"
            " that its jets have bombed the town are false.",
            "Sudmark's army",
            ["army jets had bombed Tarn"],
        ),
    ],
)
def test_a_denial_answers_what_others_hold_against_its_side(
    text: str, who: str, denied: list[str]
) -> None:
    _, speaker, found = denials(text)[-1]
    assert speaker.endswith(who)
    assert all(any(one in two for two in found) for one in denied), found
    assert len(found) == len(denied), found


@pytest.mark.parametrize(
    "text",
    [
        "Police in Tarn denied entry to two reporters. The army says rebels shelled the town.",
        "Villagers said troops had shelled Tarn. In Orlev, access to the town was denied.",
        "The army said rebels had shelled Tarn. The UN could not confirm this.",
        "The rebels said they had taken Tarn. It considers the report on crops serious.",
        "Villagers said troops had shelled Tarn. Aid groups were denied access to the town.",
        "State television said 48 people had been killed in strikes by the alliance. “We have no"
        " reports of civilian deaths,” an officer of the alliance said.",
    ],
)
def test_what_is_refused_or_not_known_is_no_denial(text: str) -> None:
    assert denials(text) == []


def test_no_toll_is_written_of_deaths_that_are_denied_without_a_figure() -> None:
    text = "The army denied taking prisoners dead or alive, and a massacre of people in Tarn."
    assert [found for _, _, found in denials(text)] == [[STUB]]


def test_a_figure_does_not_cut_a_denial_short() -> None:
    text = (
        "Sudmark's president said his army had taken nine villages. Norland's army conceded two"
        " but denied that the other seven had changed hands."
    )
    words, _, found = denials(text)[-1]
    assert words == "denied that the other seven had changed hands"
    assert found == ["taken nine villages"]


def test_a_headline_denies_what_is_denied_below_it() -> None:
    text = (
        "18:40 / Army rejects claims over bread queue / The Norland army denied that its soldiers"
        " had shot at people queueing for bread. / 17:55 / The governor said air defences had shot"
        " down two drones. / 16:50 / Norland soldiers opened fire on a queue for bread, doctors"
        " said."
    )
    assert [found for _, _, found in denials(text)] == [
        ["Norland soldiers opened fire on a queue for bread"]
    ] * 2


def test_history_and_its_own_spokesman_are_not_what_a_side_denies() -> None:
    text = (
        "Norland's army said it had destroyed four launch sites of the Front at Brod. The Front"
        " denied that any camp had been hit. “It is a fable,” its military spokesman, Colonel Ivo"
        " Brand, said. He said Norlandish shelling had killed a farmer. / In May 2019, Norlandish"
        " jets bombed a camp in Orlev."
    )
    assert denials(text)[0][2] == ["destroyed four launch sites"]


@pytest.mark.parametrize(
    ("said", "is_denial"),
    [
        ("These are lies", True),
        ("Norlandish lies", True),
        ("We march to Orlev, where our nearest base lies", False),
        ("The wreck lies in a field", False),
    ],
)
def test_what_lies_somewhere_denies_nothing(said: str, is_denial: bool) -> None:
    text = f"Norland said Sudmark's guns had hit a school. “{said},” Sudmark's ministry said."
    assert bool(denials(text)) is is_denial
