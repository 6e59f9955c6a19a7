"""Where people met, and to which front fighters were sent."""

from __future__ import annotations

import pytest

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.lexicon.gazetteer import Gazetteer
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.place.met_places import MEETING, met_in, sent_to
from nkclaims.extraction.place.scenes import Scenes
from nkclaims.grammar.document import Span

PLACES = ("Orlev", "Tarn")


def read(text: str, quote: str, adjectives: bool = False) -> tuple[Draft, Scenes]:
    """Return a claim with these words, and the places of its sentence."""
    mentions = tuple(
        Mention(text.index(one), text.index(one) + len(one), one, is_place=not adjectives,
                is_adjective=adjectives)
        for one in sorted(PLACES, key=text.find)
        if one in text
    )  # fmt: skip
    sentence = Sentence(0, 0, len(text), 0, False, text, mentions, (), ())
    start = text.index(quote)
    draft = Draft(0, Span(start, start + len(quote)), "act-met", "diplomacy")
    return draft, Scenes(sentence, (), text, Gazetteer(None))


@pytest.mark.parametrize(
    ("text", "quote", "place"),
    [
        ("The envoys held talks in Orlev on Monday.", "held talks", "Orlev"),
        ("The envoy flew to Orlev.", "The envoy flew", "Orlev"),
        ("He met the rebels during a visit to the town of Tarn.", "met the rebels", "Tarn"),
        ("He met Orlev officials in Tarn.", "met Orlev officials", "Tarn"),
        ("He met the mayor of Orlev.", "met the mayor", None),
        ("He met rebels in Orlev's old port.", "met rebels", None),
        ("In Orlev, shells fell before he met the rebels.", "met the rebels", None),
    ],
)
def test_people_met_where_they_went_or_talked(text: str, quote: str, place: str | None) -> None:
    found = met_in(*read(text, quote))
    assert (found and found.text) == place


def test_a_place_far_behind_or_an_adjective_is_not_where_they_met() -> None:
    far = f"They met and {'spoke ' * (MEETING // 5)}in Orlev."
    assert met_in(*read(far, "They met")) is None
    assert met_in(*read("They met in Orlev houses.", "They met", adjectives=True)) is None


@pytest.mark.parametrize(
    ("quote", "front"),
    [
        ("sent 300 men to the front", "the front"),
        ("had deployed fighters to the conflict zone", "the conflict zone"),
        ("fighters were flown from Tarn to the battlefield", "the battlefield"),
        ("sent 300 men to the front line", None),
        ("sent 300 men. He went to the front", None),
        ("wrote 300 letters to the front", None),
    ],
)
def test_fighters_are_sent_to_a_front(quote: str, front: str | None) -> None:
    text = f"Sudmark {quote}."
    found = sent_to(*read(text, quote))
    assert (found and found.text) == front
    assert found is None or text[found.start : found.end] == front
