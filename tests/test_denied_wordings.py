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
