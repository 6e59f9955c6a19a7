"""What a verb of saying covers: both sides of one that stands amid a clause, or one side."""

from __future__ import annotations

import pytest

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.speaker.speech import Ear
from pack_cases import PACKS


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
        ("The toll rose to nine, the mayor reported the same day.", "nine", "mayor"),
        ("The army said it had hit it, killing nine, according to the mayor.", "nine", "mayor"),
        ("The army said it had hit it, killing nine, according to the mayor.", "hit", "army"),
        ("Medics said it hit the mill, with nine killed, the mayor said.", "mill", "Medics"),
        ("The mayor said nine had died, according to the Orlev Times.", "nine", "mayor"),
        ("The envoy of the Norlandish Ministry of Defence Ada Lund said nine had died.", "nine",
         "Ada Lund"),
        ("The head of the Orlev District Administration said nine had died.", "nine",
         "head of the Orlev District Administration"),
        ("The force, known as Lake Guard, said troops regained the base, killing nine.", "nine",
         "Lake Guard"),
        ("Shells killed nine men, two of them drivers, said the mayor, Karl Olsen.", "nine",
         "Karl Olsen"),
        ("The clinic took in nine, six of them men, says its director, Ada Lund, whose staff left.",
         "nine", "Ada Lund"),
        ("Norland, for its part, said the town, Orlev, had lost nine men.", "nine", "Norland"),
        ("Also Monday, the mayor of the town of Orlev said nine had died.", "nine",
         "mayor of the town of Orlev"),
        ("Raiders killed nine, the mayor was quoted as saying Monday.", "nine", "mayor"),
        ("Raiders killed nine, an aide was quoted as saying at the time.", "nine", "aide"),
        ("In the west, army spokesman Karl Olsen said, 12 rebels died.", "12", "Karl Olsen"),
        ("They hold 58, including 34 who the army says are dead.", "34", "army"),
        ("The mayor blamed Tarn for a raid that he said killed four.", "four", "mayor"),
        ("Doctors dismissed it and offered their own: 17 dead.", "17", "Doctors"),
        ("The barn burned, the mayor said, but no one was hurt.", "no one", "mayor"),
        ("Four of the hurt died, the mayor said, which raised the toll to nine.", "nine", "mayor"),
        ("Four of the hurt died on Monday, raising the toll to nine, the mayor said.", "nine",
         "mayor"),
        ("Nine died, according to the refugee agency.", "Nine", "refugee agency"),
        ("The rebels killed nine men on Monday, they said.", "nine", "rebels"),
        ("Nine died, said a nurse, Jane Doe; 38 had fled.", "38", "Jane Doe"),
        ("Rebels said they had taken 100 men; nine bodies were found, the mayor said.", "100",
         "Rebels"),
        ("“It is gone,” said army spokesman Karl Olsen, who put losses at 2,000.", "2,000",
         "army spokesman Karl Olsen"),
        ("By official counts, 250 people have died.", "250", "official counts"),
        ("The ministry said that its medics had counted 12 bodies.", "12", "ministry"),
        ("An agency quoted Karl Olsen, the head of a district, as saying nine died.", "nine",
         "Karl Olsen"),
        ("Six towns — which envoys say Tarn arms — fell on Monday.", "Tarn", "envoys"),
        ("Tarn holds 17 men, according to Orlev, while Velia says three died.", "three", "Velia"),
        ("Officials in the province said nine people died.", "nine", "Officials in the province"),
        ("The mayor, Karl Olsen, has just written online that nine died.", "nine", "Karl Olsen"),
        ("Two fled and 14 died, but 82 are alive, according to the clinic.", "14", "clinic"),
        ("Four were children, the mayor wrote on Monday, and about 20 fled.", "20", "mayor"),
        ("Rebel groups accuse Tarn of a raid that left nine dead.", "nine", "Rebel groups"),
        ("Nine died, the mayor said, and the school was hit.", "school", "mayor"),
        ("Nine died, said Karl Olsen, a nurse, and 20 were hurt.", "20", "Karl Olsen"),
        ("Nine died, said the mayor, and 20 were hurt.", "20", "mayor"),
        ("A raid killed nine, according to a tally that the Velia Monitor published on Monday.",
         "nine", "Velia Monitor"),
        ("Nine died, said the hospital's director, Karl Olsen.", "Nine", "Karl Olsen"),
        ("A raid killed nine, according to researchers at Velia University's Costs of War project.",
         "nine", "researchers at Velia University's Costs of War project"),
        ("According to the monitor's latest report, nine died.", "nine", "monitor"),
        ("Tarn said it had seized a town, a day after announcing a loss of nine.", "nine", "Tarn"),
        ("The navy in Orlev said nine died.", "nine", "navy in Orlev"),
        ("Officials in Tarn's Orlev region said nine died.", "nine",
         "Officials in Tarn's Orlev region"),
        ("The teacher, Karl Olsen, counted nine dead.", "nine", "Karl Olsen"),
        ("Data from the Velia Monitor show nine dead.", "nine", "Velia Monitor"),
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
        ("Nine died, said the mayor, while the army lost two tanks.", "two"),
    ],
)
def test_nobody_says_it(text: str, words: str) -> None:
    assert speakers(text, words) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Six towns — which envoys say Tarn arms — fell on Monday.", "fell"),
        ("Hospitals in the north have admitted more than 300 wounded.", "300"),
        ("Fighting raged, with both armies claiming to have killed nine men.", "raged"),
        ("It came as both sides boasted of tanks and a shell killed twelve men.", "twelve"),
    ],
)
def test_what_nobody_says(text: str, words: str) -> None:
    assert speakers(text, words) == []


@pytest.mark.parametrize(
    ("headline", "words", "said"),
    [
        ("Six killed in Orlev; 29 drones downed, says military", "Six", []),
        ("Six killed in Orlev; 29 drones downed, says military", "29", ["military"]),
        ("Tarn claims gains in south as strike kills 12 in Orlev", "12", []),
        ("Rebels say 30 soldiers dead; bomb kills six", "six", []),
    ],
)
def test_a_speaker_of_a_headline_speaks_in_his_own_part(
    headline: str, words: str, said: list[str]
) -> None:
    sentence = Sentence(0, 0, len(headline), 0, True, headline, (), (), ())
    heard = Ear(headline, PACKS.reporting).listen([sentence])[0].sayings
    at = headline.index(words)
    found = [one.speaker.words for one in heard if one.scope.start <= at < one.scope.end]
    assert [one.lower() for one in found] == said
