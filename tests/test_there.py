"""Which place "there" is."""

from __future__ import annotations

import pytest

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.lexicon.gazetteer import Gazetteer
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.place.scenes import Scenes
from nkclaims.extraction.place.there import there
from nkclaims.grammar.document import Span
from place_cases import places

LAST = Mention(0, 4, "Tarn", is_place=True)


def meant(text: str, quote: str, last: Mention | None = LAST) -> str | None:
    """Return the place that "there" beside some words is, where no place is in the sentence."""
    sentence = Sentence(3, 0, len(text), 1, False, text, (), (), ())
    start = text.index(quote)
    draft = Draft(3, Span(start, start + len(quote)), "figure-passive", "casualties")
    found = there(draft, Scenes(sentence, (), text, Gazetteer(None, {"Norland"})), last)
    return found.text if found else None


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Nine people were killed there on Monday.", "Nine people were killed"),
        ("Some 900 homes there had been damaged.", "900 homes there had been damaged"),
        ("Nine miners are trapped inside.", "Nine miners are trapped"),
    ],
)
def test_it_is_the_place_that_was_named_last(text: str, quote: str) -> None:
    assert meant(text, quote) == "Tarn"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Nine people were killed on Monday.", "Nine people were killed"),
        ("Nine people were killed, officials there said.", "Nine people were killed"),
        ("He said that there were nine dead.", "nine dead"),
        ("There had been nine dead.", "nine dead"),
        ("Nine were trapped inside a lift.", "Nine were trapped"),
        (f"Nine were killed{' and others' * 8} fled there.", "Nine were killed"),
    ],
)
def test_without_there_or_with_one_that_means_no_place_it_is_none(text: str, quote: str) -> None:
    assert meant(text, quote) is None


def test_where_nothing_was_named_it_is_none() -> None:
    assert meant("Nine people were killed there.", "Nine people were killed", None) is None


def test_in_an_article_it_is_the_place_of_the_sentence_before() -> None:
    text = "Shells hit the town of Orlev on Monday. Nine people were killed there."
    assert places(text) == ["Orlev"]
