"""What happened to a noun of a dependency tree."""

from __future__ import annotations

import pytest

from nkclaims.extraction.figure.governors import Event, Governors
from nkclaims.extraction.figure.marks import Marks
from pack_cases import CORE
from tree_cases import sentence, tree


def event(text: str, noun: str) -> tuple[str | None, bool] | None:
    """Return the word that says what happened to a noun or number, and whether to its whole."""
    parsed = tree(text)
    governors = Governors(Marks(parsed, sentence(text), CORE))
    at = next(at for at, one in enumerate(parsed.words) if one.text == noun)
    found: Event | None = governors.event_of(at)
    if found is None:
        return None
    return (None if found.at is None else parsed.words[found.at].text), found.is_part


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        ("The ministry said that nine soldiers were killed near Orlev.", "soldiers", "killed"),
        ("The barrage killed 19 people and wounded 53, the mayor said.", "people", "killed"),
        ("The barrage killed 19 people and wounded 53, the mayor said.", "53", "wounded"),
        ("The shell left two villagers dead.", "villagers", "dead"),
        ("Five killed, 12 wounded in shelling of Orlev", "12", "wounded"),
        ("At least six of the wounded were children.", "six", "wounded"),
        ("Fresh losses brought the military death toll to 1,119.", "1,119", "toll"),
        ("The number of residents wounded by the shelling is 39.", "39", "wounded"),
        ("The brigade stormed the hill, destroying three tanks and a launcher.", "launcher",
         "destroying"),
        ("Four members of one family died in the cellar, prosecutors said.", "members", "died"),
        ("The army shot down four of the five drones.", "four", "shot"),
        ("The army acknowledged losing 40 soldiers.", "soldiers", "losing"),
        ("Three civilians were reported killed.", "civilians", "killed"),
        ("Two men, 66 and 71, died.", "men", "died"),
    ],
)  # fmt: skip
def test_the_word_that_says_what_happened(text: str, noun: str, verb: str) -> None:
    assert event(text, noun) == (verb, False)


def test_what_happened_to_a_whole_happened_to_its_part() -> None:
    text = "Eighteen people, including three children, were killed, according to the governor."
    assert event(text, "people") == ("killed", False)
    assert event(text, "children") == ("killed", True)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Nine soldiers met two ministers in Orlev.", "soldiers"),
        ("Nine soldiers met two ministers in Orlev.", "ministers"),
        ("The army shot down four of the five drones.", "drones"),  # it is so of four of them
        ("The ministry said that nine soldiers were killed near Orlev.", "ministry"),
        ("The ministry said that nine soldiers were killed near Orlev.", "Orlev"),
        ("The barrage killed 19 people and wounded 53, the mayor said.", "barrage"),
        ("The barrage killed 19 people and wounded 53, the mayor said.", "mayor"),
        ("Four members of one family died in the cellar, prosecutors said.", "cellar"),
    ],
)
def test_nothing_happened_to_it(text: str, noun: str) -> None:
    assert event(text, noun) is None


@pytest.mark.parametrize(
    ("text", "verb", "unreal"),
    [
        ("The shell did not kill nine soldiers.", "kill", True),
        ("The barrage killed 19 people and wounded 53, the mayor said.", "killed", False),
        ("The surgeon, who works in Orlev, said 12 people had been injured by the drones.",
         "injured", False),
    ],
)  # fmt: skip
def test_what_is_denied_did_not_happen(text: str, verb: str, unreal: bool) -> None:
    parsed = tree(text)
    governors = Governors(Marks(parsed, sentence(text), CORE))
    at = next(at for at, one in enumerate(parsed.words) if one.text == verb)
    assert governors.is_unreal(at) is unreal
