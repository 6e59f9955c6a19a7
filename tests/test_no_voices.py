"""What is counted, fired or shown says nothing, and who tells it does."""

from __future__ import annotations

import pytest

from speaker_cases import voices


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Nine men died in Orlev, aid workers said, raising previous counts.", "aid workers"),
        (
            "The raid killed nine, all of them related to rebels, the Tarn Monitor said.",
            "Tarn Monitor",
        ),
        ("Col. John Roe said the rockets answered fire and nine men fell.", "Col. John Roe"),
        ("The army said that its troops replied strongly and nine fell.", "army"),
        ("Mayor Ana Lund said pictures showed nine houses burned.", "Mayor Ana Lund"),
        ("Pictures showed nine houses burned.", "Pictures"),
        ("Tarn Oblast counted nine wounded, Governor Ana Lund said.", "Governor Ana Lund"),
        ("Fighting went on, with nine deaths reported from Tarn.", "unattributed"),
        ("Word came that nine men had fallen.", "unattributed"),
        ("The raid was likewise said to have killed nine people.", "unattributed"),
        ("A think tank said nine men died.", "think tank"),
        ("Survivors of the blast said nine men died.", "Survivors of the blast"),
    ],
)
def test_only_those_who_tell_are_speakers(text: str, speaker: str) -> None:
    assert voices(text)[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("By the data gathered by the Tarn Health Ministry, nine died.", "Tarn Health Ministry"),
        ("The raid killed nine people, by the words of the mayor.", "mayor"),
        ("As the Tarn Relief Office sees it, nine died.", "Tarn Relief Office"),
        ("Based on data from the Tarn Relief Office, nine died.", "Tarn Relief Office"),
        ("By preliminary data, nine people died.", "unattributed"),
        ("As reported by the Tarn Relief Office, nine died.", "Tarn Relief Office"),
        ("John Roe has been cited by Radio Lund as telling that nine died.", "John Roe"),
        ("“Nine people died,” told the mayor.", "mayor"),
        ("Nine men died, tells the militia's spokesman, John Roe.", "John Roe"),
        ("“Nine people died,” posted lawmaker Ana Lund on Telegram.", "lawmaker Ana Lund"),
        ("Nine men died in all, said a bulletin by the Tarn Board.", "Tarn Board"),
        ("Tarn does not tell how many died but has said that nine fell.", "Tarn"),
        ("Quoting its reporter, the Lund Agency said nine died.", "Lund Agency"),
        ("Major John Roe, head of the Tarn Task Force said nine died.", "John Roe"),
        ("A nurse told Radio Lund that nine died.", "nurse"),
    ],
)
def test_who_tells_stands_in_many_places(text: str, speaker: str) -> None:
    assert voices(text)[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Human Rights Defender: nine civilians dead\n\nShells fell.", "Human Rights Defender"),
        ("Nine people dead in Tarn - Aid Workers\n\nShells fell.", "Aid Workers"),
        ("Nine dead in Tarn raid | Health Ministry\n\nShells fell.", "Health Ministry"),
        ("Nine dead in Tarn, authorities report By Lund News\n\nShells fell.", "authorities"),
        ("News: Nine people dead: district head\n\nShells fell.", "district head"),
        ("Conflict News: Nine people dead in Tarn\n\nShells fell.", "own_voice"),
        ("Society: Nine people dead in Tarn\n\nShells fell.", "own_voice"),
        ("Army Day: nine people killed\n\nShells fell.", "own_voice"),
    ],
)
def test_a_section_line_is_no_speaker_of_a_headline(text: str, speaker: str) -> None:
    assert voices(text)[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Nine people died in Orlev. So said the mayor.", "mayor"),
        ("Nine people died in Orlev. The figures are those of the Tarn Board.", "Tarn Board"),
        ("Nine people died in Orlev. The announcement came from the army.", "army"),
        ("Nine people died in Orlev. The army said the rebels had planned it.", "own_voice"),
        ("Nine people died in Orlev. Each side says the other did it.", "own_voice"),
    ],
)
def test_who_told_it_stands_in_the_sentence_behind(text: str, speaker: str) -> None:
    assert voices(text)[0] == speaker


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Tarn Ombudsman: nine dead\n\nThe findings are given below:\n\nNine died. Two fell.", 2),
        ("The Tarn Board today put out its bulletin. Nine people died, and 12 were hurt.", 2),
        ("The Tarn Board issued a statement on the raid.\n\nNine people died.", 1),
        ("The Tarn Board put out its daily report.\n\nKilled: 9 people.\n\nWounded: 12 people.", 2),
        ("Daily report of the Tarn Board:\n\n9 people killed\n\n12 people wounded", 2),
        ("The army gave the losses of the enemy:\n\n9 tanks;\n\n12 drones.", 2),
        ("‘Because of shelling, nine died. Besides, 12 were hurt,’ told Roe.", 2),
        ("Fighting went on.\n\n``Nine died. Besides, 12 were hurt,'' Roe said.", 2),
    ],
)
def test_a_report_goes_on_with_whoever_gave_it(text: str, speakers: int) -> None:
    found = voices(text)
    assert len(found) >= speakers
    assert "own_voice" not in found


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("His family said that nine men died.", "His family"),
        ("The Tarn Assembly said nine men died.", "Tarn Assembly"),
        ("A paper said, and Omar al-Roe agreed. Al-Roe said nine men died.", "Al-Roe"),
        ("The Tarn Board, Norland and Sudmark all said nine men died.", "Tarn Board"),
        ("The army has up to now told of nine men dead.", "army"),
        ("Various states said nothing. Nine men died.", "own_voice"),
    ],
)
def test_who_speaks_is_named_in_full(text: str, speaker: str) -> None:
    assert voices(text)[0] == speaker
