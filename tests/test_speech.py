"""Who says what: the speaker of each stretch of a sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.pack import load_packs
from nkclaims.extraction.speech import Ear, speaker_of
from nkclaims.grammar.document import Document, Span

REPO = Path(__file__).parents[1]
PACKS = load_packs(REPO)
FINDER = PACKS.finders["nagorno-karabakh-2020"]


def heard(text: str, words: str) -> tuple[str, str]:
    """Return who says ``words`` in the last sentence of a text, and how."""
    ear = Ear(text, PACKS.reporting)
    mentions = FINDER.find(text)
    for number, span in enumerate(Document(text).sentences):
        own = tuple(one for one in mentions if span.start <= one.start and one.end <= span.end)
        sentence = Sentence(
            number, span.start, span.end, 0, False, text[span.start : span.end], own, (), ()
        )
        sayings = ear.listen(sentence)
    at = text.index(words, sentence.start)
    speaker, _ = speaker_of(Span(at, at + len(words)), sayings, sentence, text)
    return speaker.actor_id or speaker.words or speaker.type, speaker.type


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Baku said that 12 people were killed.", "12 people", "azerbaijan"),
        ("Twelve people were killed, Baku said on Monday.", "Twelve people", "azerbaijan"),
        ('"Twelve people were killed," said the mayor of Tarn.', "Twelve people", "mayor of Tarn"),
        ("According to Yerevan, 12 people were killed.", "12 people", "armenia"),
        ("Twelve people were killed, according to Yerevan.", "Twelve people", "armenia"),
        ("The Tarn Relief Union says 12 people died.", "12 people", "Tarn Relief Union"),
        ("Ana Lund, who leads the clinic, said 12 people died.", "12 people", "Ana Lund"),
        ("Ana Lund, a surgeon, later told reporters that 12 died.", "12 died", "Ana Lund"),
        ("Baku said 12 died, while Yerevan said 30 were hurt.", "12 died", "azerbaijan"),
        ("Baku said 12 died, while Yerevan said 30 were hurt.", "30 were", "armenia"),
        ("Baku spoke. It said that 12 people were killed.", "12 people", "it"),
        ("Baku said 3 died. It later put the number at 12.", "12", "azerbaijan"),
        ("Baku put the toll at 3 and said that 12 were hurt.", "12 were", "azerbaijan"),
        ("Twelve people were killed.", "Twelve", "own_voice"),
        ("Twelve people were reportedly killed.", "Twelve", "unattributed"),
        ("It is alleged that 12 people were killed.", "12 people", "unattributed"),
    ],
)
def test_who_speaks(text: str, words: str, speaker: str) -> None:
    found = heard(text, words)[0]
    if speaker == "it":  # nobody spoke before, so nobody is meant
        assert found != "azerbaijan"
    else:
        assert found == speaker


def test_words_in_quotation_marks_are_direct() -> None:
    assert heard("Baku said “12 people were killed”.", "12 people")[1] == "direct_quote"
    assert heard("Baku said 12 people were killed.", "12 people")[1] == "reported_speech"


def test_a_body_named_in_full_before_is_meant_later() -> None:
    text = "The Azerbaijani Defense Ministry spoke. The defence ministry said 12 were killed."
    assert heard(text, "12 were")[0] == "azerbaijan-defence-ministry"


def test_the_words_that_name_the_speaker_are_kept() -> None:
    text = "Twelve people were killed, Baku said on Monday."
    ear = Ear(text, PACKS.reporting)
    sentence = Sentence(0, 0, len(text), 0, False, text, tuple(FINDER.find(text)), (), ())
    (saying,) = ear.listen(sentence)
    words = text[saying.words.start : saying.words.end]
    assert re.fullmatch("Baku said", words)
