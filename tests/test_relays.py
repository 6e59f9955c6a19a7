"""Who only hands on what another says, and whom "it" means then."""

from __future__ import annotations

import pytest

from nkclaims.extraction.draft import Speaker
from nkclaims.extraction.speaker.relays import relayed, without_words
from nkclaims.extraction.speaker.sayings import Saying
from nkclaims.grammar.document import Span


def saying(text: str, scope: str, words: str, name: str) -> Saying:
    start, at = text.index(scope), text.index(words)
    spans = Span(start, start + len(scope)), Span(at, at + len(words))
    return Saying(*spans, Speaker(words=name), "asserts")


def order(text: str, *said: tuple[str, str, str]) -> list[str]:
    """Return who speaks, each given by what, with which words and by which name."""
    return [one.speaker.words for one in relayed([saying(text, *one) for one in said], text)]


def test_who_reports_that_another_spoke_hands_his_words_on() -> None:
    text = "The army said it had hit Orlev, the agency reported."
    army = ("it had hit Orlev", "The army said", "army")
    agency = ("The army said it had hit Orlev", "the agency reported", "agency")
    assert order(text, army, agency) == order(text, agency, army) == ["agency", "army"]


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("The army said nine had died, the mayor said.", ("nine had died", "the mayor said")),
        (
            "The army said it was worried, its office said.",
            ("The army said it was worried", "its office said"),
        ),
        (
            "The army said nine had died, citing the mayor.",
            ("The army said nine had died", "citing the mayor"),
        ),
    ],
)
def test_who_speaks_himself_comes_last_as_he_stands(text: str, behind: tuple[str, str]) -> None:
    army = ("nine" if "nine" in text else "it was worried", "The army said", "army")
    assert order(text, army, (*behind, "other")) == ["army", "other"]


def test_what_was_said_behind_a_clause_is_his_own() -> None:
    text = "Rebels left Orlev and the army said nine had died, the agency reported."
    army = ("nine had died", "the army said", "army")
    agency = (text[: text.index(", the agency")], "the agency reported", "agency")
    assert order(text, army, agency) == ["army", "agency"]


def test_who_has_no_words_left_still_spoke() -> None:
    text = "The army said nine had died, the agency reported, and the mayor spoke."
    army = saying(text, "nine had died", "The army said", "army")
    agency = saying(text, "The army said nine had died", "the agency reported", "agency")
    (kept,) = without_words([army, agency], [army])
    assert kept.speaker.words == "agency"
    assert kept.scope == Span(agency.words.start, agency.words.start)
    assert without_words([army, agency], [army, agency]) == []
    assert relayed([army, kept], text)[0] == kept
