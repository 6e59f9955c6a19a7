"""Statements in the negative that go on with a denial, and words that answer what they deny."""

from __future__ import annotations

import pytest

from test_denied_claims import STUB, denials


@pytest.mark.parametrize(
    ("text", "who", "denied"),
    [
        (  # the day stands between the saying and what is said
            "The Front said its men had taken the fort at Orlev. / Norland's army said late on"
            " Monday that no fort had fallen.",
            "Norland's army",
            ["taken the fort"],
        ),
        (
            "Prosecutors in Orlev said Norland's gunners had hit a school on Monday. / Norland's"
            " spokesman told reporters that there had been no strike on a school.",
            "Norland's spokesman",
            ["hit a school"],
        ),
        (  # an inquiry shows it
            "The Front blamed Norland for the blast in Orlev. / Norland's spokesman, John Brand,"
            " said an inquiry had shown that no Norlandish shell had hit Orlev.",
            "John Brand",
            ["blamed Norland"],
        ),
        (  # who goes on has another name than who denied it first
            "Radio Tarn reported that rebels had attacked the mill at Orlev, a report denied by"
            " the rebel army. / The Third Corps said that its men had not left their camp.",
            "Third Corps",
            ["rebels had attacked the mill"],
        ),
        (  # it has not shot down what it is said to have shot down
            "Sudmark accused the rebels of shooting down an airliner on Monday. / The rebels denied"
            " shooting down the plane.",
            "rebels",
            ["shooting down an airliner", "accused the rebels"],
        ),
        (  # what it answers stands in its sentence
            "The Norland army on Tuesday refuted claims of a raid beyond the border, hours after a"
            " newspaper reported that its men had killed eight fighters in Tarn.",
            "Norland army",
            ["killed eight fighters"],
        ),
        (
            "The army said it was not responsible for the shelling of a clinic, which the Red"
            " Cross said had killed 16 people. / The army accused rebels of killing 19 farmers.",
            "army",
            ["killed 16 people"],
        ),
        (  # who denies it does something else, too
            "The charity said jets of the coalition had hit its clinic in Orlev. / A coalition"
            " fighting rebels in Sudmark said its planes had not bombed the clinic.",
            "coalition",
            ["had hit its clinic"],
        ),
        (
            "Claims by the army to hold Orlev have been denied by the Tarn operations room. / The"
            " army said it had taken Orlev on Monday.",
            "Tarn operations room",
            ["taken Orlev"],
        ),
        (
            "Rebels said they had taken Orlev, an account dismissed on Tuesday as “absurd and"
            " unfounded” by the government.",
            "government",
            ["taken Orlev"],
        ),
        (
            "Norland said it had shot down four drones over Orlev. / Sudmark's minister, John"
            " Brand, denied it, telling reporters that none had been sent.",
            "John Brand",
            ["shot down four drones"],
        ),
        (
            "Norland's navy said it had wrecked two Sudmark ships in Tarn. / The Sudmark navy"
            " played down the attack.",
            "Sudmark navy",
            ["wrecked two Sudmark ships"],
        ),
        (  # "there" is no place where it was said
            "The Front said its jets had struck a mill in Orlev. / Norland's spokeswoman, Jane"
            " Brand, said there was no strike in Orlev.",
            "Jane Brand",
            ["its jets had struck a mill"],
        ),
        (
            "Rebels said they had shelled Orlev. / Norland accuses Sudmark of arming them, charges"
            " that are denied by Tarn.",
            "Tarn",
            ["accuses Sudmark of arming them"],
        ),
        (
            "The charity said the army had shot dead hundreds in Orlev. / Norland's minister, John"
            " Brand, described its findings as “transparently hostile”.",
            "John Brand",
            ["shot dead hundreds"],
        ),
        (  # of the army's fire, and of no raid by rebels
            "Rebels accused the army of shelling a station in Orlev. / The mayor of Tarn said"
            " rebels had shelled the suburb of Belo. / John Brand, a colonel, denied that"
            " government forces had shelled the station.",
            "John Brand",
            ["accused the army"],
        ),
        (
            "A channel said that Gen. Jack Smith was killed by a bomb. / The Palace dismissed the"
            " suggestion as “an absolute lie”.",
            "Palace",
            ["Jack Smith was killed"],
        ),
        (
            "Sudmark said accusations that it had a role in the raid were “unacceptable” and"
            " “baseless”, after Norland said Sudmark was behind the raid.",
            "Sudmark",
            ["Sudmark was behind"],
        ),
        (
            "Rebels said they had taken Orlev. / Norland's army rejects the fall of Orlev.",
            "Norland's army",
            ["taken Orlev"],
        ),
    ],
)
def test_what_is_said_in_the_negative_answers_what_was_said(
    text: str, who: str, denied: list[str]
) -> None:
    _, speaker, found = denials(text)[-1]
    assert speaker.endswith(who)
    assert len(found) == len(denied), found
    assert all(one in two for one, two in zip(denied, found, strict=True)), found


def test_a_whole_answer_is_a_denial() -> None:
    text = (
        "The charity said jets of the coalition had hit its clinic in Orlev. / Asked about it,"
        " Col. John Brand said: “Not at all.”"
    )
    assert [(words, len(found)) for words, _, found in denials(text)] == [("Not at all", 1)]
    assert STUB not in denials(text)[0][2]


@pytest.mark.parametrize(
    "text",
    [
        "Norland insisted on Monday that it would not talk. / The roof fell in.",
        "The mayor played down hopes of a truce. / Rebels hold the road.",
        "Residents said shells fell on Orlev. / A doctor told reporters that no ambulance came.",
        "Norland said there was no time for talks. / Rebels shelled Orlev on Monday.",
        "Attacks on civilians denied / The village lies on a hill near Orlev.",
    ],
)
def test_what_answers_nothing_is_no_denial(text: str) -> None:
    assert denials(text) == []


def test_the_raid_and_not_the_answer_to_it_is_denied() -> None:
    text = (
        "Norland hit nine bases in Sudmark in answer to a raid in Orlev, which it blamed on"
        " Sudmark. / Sudmark denied any involvement."
    )
    assert [found for _, _, found in denials(text)] == [["blamed on Sudmark"]]
