"""What a verb of saying covers: both sides of one that stands amid a clause, or one side."""

from __future__ import annotations

from pathlib import Path

import pytest

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.pack import load_packs
from nkclaims.extraction.speech import Ear

PACKS = load_packs(Path(__file__).parents[1])


def speakers(text: str, words: str) -> list[str]:
    """Return who says the words of a text of one sentence."""
    sentence = Sentence(0, 0, len(text), 0, False, text, (), (), ())
    said = Ear(text, PACKS.reporting).listen([sentence])[0].sayings
    at = text.index(words)
    return [one.speaker.words for one in said if one.scope.start <= at < one.scope.end]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("The village, residents say, lost 40 houses.", "40", "residents"),
        ("In the west, army spokesman Karl Olsen said, 12 rebels died.", "12", "Karl Olsen"),
        ("They hold 58, including 34 who the army says are dead.", "34", "army"),
        ("The mayor blamed Tarn for a raid that he said killed four.", "four", "mayor"),
        ("Doctors dismissed it and offered their own: 17 dead.", "17", "Doctors"),
        ("By official counts, 250 people have died.", "250", "official counts"),
        ("The ministry said that its medics had counted 12 bodies.", "12", "ministry"),
        ("An agency quoted Karl Olsen, the head of a district, as saying nine died.", "nine",
         "Karl Olsen"),
        ("The army put Tarn's losses in a failed push for the dam at as many as 60.", "60", "army"),
    ],
)  # fmt: skip
def test_who_says_it(text: str, words: str, speaker: str) -> None:
    assert any(speaker in one for one in speakers(text, words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nine people died, the mayor said, a day after gunmen had shot 12 farmers.", "12"),
        ("Nine people died, the mayor said, while the army lost two tanks.", "two"),
        ("They hold 58, including 34 who the army says are dead.", "58"),
    ],
)
def test_nobody_says_it(text: str, words: str) -> None:
    assert speakers(text, words) == []
