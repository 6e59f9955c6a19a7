"""Who says what without a verb of saying, and who stands behind figures and reports."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS
from speaker_cases import voices


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("According to the mayor, nine people were killed.", ["mayor"]),
        ("According to figures released today by the Orlev Mission, nine died.", ["Orlev Mission"]),
        ("Nine died, according to a new report released on Monday by the army.", ["army"]),
        ("Nine died, the Tarn-based Lake Radio reported.", ["Lake Radio"]),
        (
            "Six clerks died, according to some porters – while cooks say that they swam.",
            ["some porters"],
        ),
        ("Casualty figures released by the mission on Monday showed that nine died.", ["mission"]),
        ("Nine people died, according to reports from local media.", ["local media"]),
        ("Nine people have been reported killed by the ministry.", ["ministry"]),
        ("Nine people fled, as reported by the relief office.", ["relief office"]),
        ("Nine died while six were hurt, according to the mayor.", ["mayor", "mayor"]),
        ("Nine people died, according to official data.", ["official data"]),
        ("There are reports that nine people were killed.", ["unattributed"]),
        ("Nine people died, the agency reports referring to the ministry.", ["ministry"]),
        ("The agency cited a medic as saying on Sunday that nine people died.", ["medic"]),
        ("Nine people died, the agency cited a medic as saying on Sunday.", ["medic"]),
        ("Nine people died. This was reported by the ministry of Tarn.", ["own_voice"]),
        ("Acting upon reports, troops killed nine rebels.", ["own_voice"]),
        ("According to Norland aid chief Jane Doe, nine died.", ["Norland aid chief Jane Doe"]),
        ("Nine died, according to the Office of Relief and Work.", ["Office of Relief and Work"]),
        ("Nine died, according to officials in the territory.", ["officials in the territory"]),
        ("The army said six died. Its report said that nine were hurt.", ["army", "army"]),
        ("Jane Doe said six died. Her statement said that nine were hurt.", ["Jane Doe"] * 2),
        (
            "The monitor said in an update that six died. The report said nine fled.",
            ["monitor"] * 2,
        ),
        ("Nine people died.", ["own_voice"]),
        ("Per the Orlev Health Board, nine people died.", ["Orlev Health Board"]),
        ("Going by figures from the ministry, nine people died.", ["ministry"]),
        (
            "Nine people died, by the mayor’s count, and 40 were hurt, according to medics.",
            ["mayor", "medics"],
        ),
        (
            "Nine people died, the council said, up from the six deaths that the mayor reported.",
            ["council", "mayor"],
        ),
        (
            "The army denies a claim by Tarn that it sent men, at least 90 of whom were killed,"
            " according to the Orlev Monitor.",
            ["Orlev Monitor"],
        ),
        (
            "Nine people died, according to the Orlev Front; it had spoken of six dead before.",
            ["Orlev Front", "Orlev Front"],
        ),
        ("The army ignored a rebel claim that nine soldiers were killed.", ["rebel"]),
        ("The toll was first reported as nine dead.", ["unattributed"]),
        (
            "Over 90 died, far above the 12 deaths the office has confirmed.",
            ["own_voice", "office"],
        ),
        (
            "The Lake Doctors said nine died. The aid group said six were hurt.",
            ["Lake Doctors", "Lake Doctors"],
        ),
        ("Doe, a clerk at Tarn, the capital, held up a hat: “Nine were killed.”", ["Doe"]),
        ("The mayor, whom the rebels accuse of lying, said nine died.", ["mayor"]),
        ("The mayor said six died. By dawn she was speaking of nine dead.", ["mayor", "mayor"]),
        ("A spokesman for the Reds, Jane Doe, said at least nine of them died.", ["Jane Doe"]),
        ("Jane Doe, an aide to the premier, John Roe, said nine died.", ["Jane Doe"]),
        ("Porters interviewed by the charity said nine died.", ["Porters"]),
        ("The Orlev Red Cross: nine dead.", ["Orlev Red Cross"]),
        ("The agency cited the commissioner, Jane Doe, as saying that nine died.", ["Jane Doe"]),
        ("Jane Doe, the mayor of Orlev, on Telegram: Nine people were killed.", ["Jane Doe"]),
    ],
)
def test_the_source_of_a_figure(text: str, expected: list[str]) -> None:
    assert voices(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Orlev Monitor (OM), which follows the war, said nine died.", "Orlev Monitor"),
        ("The UN’s relief office, OCHA, said Monday that nine had died.", "UN’s relief office"),
        ("A resident, who asked for help, said gunmen killed nine people.", "resident"),
        ("The Orlev Tigers (OT) also said that nine were killed.", "Orlev Tigers"),
        ("The commander said that the troops responded and killed nine rebels.", "commander"),
        ("Shells hit a port, where nine people died, Jane Doe, the mayor, said.", "Jane Doe"),
        ("Rebels fired, killing nine, Col. John Doe, who leads the post, said.", "Col. John Doe"),
        ("A bomb went off, and nine people fled, OCHA, a relief office, reported.", "OCHA"),
        ("In Tarn, the capital, Jane Doe, a nurse, said nine people had died.", "Jane Doe"),
        ("Doctors in Norland said in a note posted online that nine died.", "Doctors in Norland"),
        ("The Norland Guards (NG) in a statement said that nine died.", "Norland Guards"),
        ("Nine people died, said the Norland Guards (NG) on Tuesday.", "Norland Guards"),
        ("Nine people died, said the Norland army Tuesday.", "Norland army"),
        ("Norland’s John Doe, for his part, said the raid killed nine.", "Norland’s John Doe"),
        ("The army, in a statement, reported nine wounded.", "army"),
        ("Its men drove off a raid, killing nine, said its army on Tuesday.", "its army"),
        ("Nine people, mostly girls, were killed, said the mayor.", "mayor"),
        ("The Front issued a video on Monday saying nine soldiers died.", "Front"),
        ("A spokesman, John Doe, for his part, said nine soldiers died.", "John Doe"),
        ("A porter who fled Tarn, John Doe, told our reporter that nine people died.", "John Doe"),
        ("“The state failed us,” Jane Doe, a clerk, said over the phone. “Nine died.”", "Jane Doe"),
        ("It was a mortar, the mayor said, that hit the school, killing nine people.", "mayor"),
        ("Nine people died, the board said in a statement that called for calm.", "board"),
    ],
)
def test_what_stands_between_a_speaker_and_the_verb(text: str, expected: str) -> None:
    assert voices(text) == [expected]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("An army statement said nine men died.", "army"),
        ("According to a health ministry report, nine men died.", "health ministry"),
        ("According to media reports, nine men died.", "media reports"),
        ("A source close to the rebels said nine men died.", "source"),
    ],
)
def test_a_text_is_of_the_body_before_it(text: str, who: str) -> None:
    assert voices(text) == [who]


def test_a_source_of_numbers_does_not_tell_how_a_war_began() -> None:
    text = "The war began when rebels stormed Orlev, an attack in which nine died, according to"
    drafts, _ = drafts_of(Article("a", f"{text} the Tarn tally.", date(2024, 5, 15)), PACKS)
    said = {one.kind: one.speaker.words or one.speaker.type for one in drafts}
    assert said == {"casualties": "Tarn tally", "attack": "own_voice", "other": "own_voice"}
