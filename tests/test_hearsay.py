"""Reports that are nobody's, what somebody calls a deed, and who only hands words on."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.language.sentences import sentences_of
from nkclaims.extraction.speaker.sayings import speaker_of
from nkclaims.extraction.speaker.speech import Ear
from nkclaims.grammar.document import Span
from pack_cases import PACKS

REGISTRY = PACKS.registries["nagorno-karabakh-2020"]


def who(text: str, words: str) -> str:
    """Return who says ``words`` where they stand last in a text."""
    sentences = sentences_of(Article("a", text, date(2020, 10, 21)), PACKS, REGISTRY)
    said = Ear(text, PACKS.reporting).listen(sentences)
    at = text.rindex(words)
    own = next(one for one in sentences if one.start <= at < one.end)
    speaker, _ = speaker_of(Span(at, at + len(words)), said[own.number].sayings, own, text)
    return speaker.actor_id or speaker.words or speaker.type


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("First reports suggest nine men died.", "First reports"),
        ("Reports from Orlev say nine men died.", "Reports"),
        ("There are other reports, however, of nine men hurt.", "other reports"),
        ("The raid came amid new reports that nine men had been shot.", "new reports"),
        ("Reports from the army say nine men died.", "army"),
        ("There were no reports of losses when nine men died.", "own_voice"),
        ("He fled after what officials called a raid that killed nine men, KNA said.", "officials"),
        ("The army said they fell in what it called an ambush of nine men.", "army"),
        ("It became known that nine men died.", "unattributed"),
        ("At noon medics were told that nine men died.", "unattributed"),
        ("“By the data received by the end of the day, nine men died,” an office stated.",
         "office"),
        ("“By the latest data, nine men died. It burned,” the mayor of Orlev said.",
         "mayor of Orlev"),
        ("By the data received by noon, nine men died.", "unattributed"),
        ("In a statement on Sunday the Health Ministry said nine men died.", "Health Ministry"),
        ("At the scene the mayor of Orlev said nine men died.", "mayor of Orlev"),
        ("In a post on Telegram Governor Jane Doe said nine men died.", "Jane Doe"),
        ("Residents leaving the area said nine men died.", "Residents"),
        ("Orlev's acting Governor Jane Doe said nine men died.",
         "Orlev's acting Governor Jane Doe"),
        ("“The toll is nine men”, told to KNA Jane Doe, the head of the sector.", "Jane Doe"),
        ("“It took nine men”, wrote on Monday on its page the Orlev Watch, a charity.",
         "Orlev Watch"),
        ("The toll is confirmed by Jane Doe, head of a charity, who says nine men died.",
         "Jane Doe"),
        ("A raid blamed on rebels, who say they guard the hills, killed nine men.", "own_voice"),
        ("Shells fell and nine men died, Jane Doe told reporters here.", "Jane Doe"),
        ("Shells fell and nine men died, the clerk said also.", "clerk"),
        ("Tarn, whose army said that it wanted peace, lost nine men.", "own_voice"),
        ("The strikes — the Orlev Watch said — killed nine men.", "Orlev Watch"),
        ("By residents' accounts, nine men died.", "residents"),
        ("By Tarn Army reckoning, nine men died.", "Tarn Army"),
        ("A raid killed nine men, according to new data made public by the Orlev Watch.",
         "Orlev Watch"),
        ("The army also put up the number of rebels killed to nine men.", "army"),
        ("Jane Doe spoke. Doe, said soldiers had killed nine men.", "Jane Doe"),
    ],
)  # fmt: skip
def test_who_is_heard(text: str, speaker: str) -> None:
    assert who(text, "nine men") == speaker


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("The Tarn Office said shells fell, Northpress reported. It added", "Tarn Office"),
        ("In a note on Sunday, the Tarn Office said it, Northpress reported. It added",
         "Tarn Office"),
        ("The Tarn Office denied it, saying rebels fled, according to Northpress. It added",
         "Tarn Office"),
        ("Northpress reported it, citing the Tarn Office. It added", "Tarn Office"),
        ("The Tarn Office said shells fell, but men lived, according to the Orlev Watch. It added",
         "Orlev Watch"),
    ],
)  # fmt: skip
def test_who_only_hands_words_on_is_not_it(before: str, speaker: str) -> None:
    assert who(f"{before} that nine men died.", "nine men") == speaker
