"""Claimants of trees: whose clause holds a word."""

from __future__ import annotations

import pytest

from nkclaims.extraction.draft import Speaker
from nkclaims.extraction.speaker.claimants import claimant_of, named
from tree_cases import sentence, tree

VERBS = {"said": "asserts", "told": "asserts", "reported": "asserts", "acknowledged": "concedes"}


def at(text: str, word: str) -> int:
    return [one.text for one in tree(text).words].index(word)


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        pytest.param(
            "The ministry said that nine soldiers were killed near Orlev.",
            "killed",
            ("ministry", "asserts"),
            id="clause",
        ),
        pytest.param(
            "The barrage killed 19 people and wounded 53, the mayor said.",
            "wounded",
            ("mayor", "asserts"),
            id="behind",
        ),
        pytest.param(
            "Eighteen people, including three children, were killed, according to the governor.",
            "killed",
            ("governor", "asserts"),
            id="according to",
        ),
        pytest.param(
            "The governor visited Orlev and told reporters that nine houses were destroyed.",
            "destroyed",
            ("governor", "asserts"),
            id="joined verbs",
        ),
        pytest.param(
            "The army acknowledged losing 40 soldiers.",
            "losing",
            ("army", "concedes"),
            id="concedes",
        ),
        pytest.param(
            "The surgeon, who works in Orlev, said 12 people had been injured by the drones.",
            "injured",
            ("surgeon", "asserts"),
            id="relative clause between",
        ),
        pytest.param(
            "Three civilians were reported killed.", "killed", None, id="passive, nobody named"
        ),
        pytest.param("The shell left two villagers dead.", "dead", None, id="own voice"),
    ],
)
def test_who_says_it(text: str, event: str, expected: tuple[str, str] | None) -> None:
    one = claimant_of(tree(text), at(text, event), VERBS)
    assert (one and (tree(text).words[one.name].text, one.stance)) == expected


def test_a_name_of_the_registry_is_its_actor() -> None:
    text = "The army acknowledged losing 40 soldiers."
    known = sentence(text, {"army": "norland-army"})
    speaker = named(tree(text), at(text, "army"), known, None, text)
    assert speaker is not None
    assert speaker.actor_id == "norland-army"


def test_an_unknown_name_is_its_words_with_the_name_behind_them() -> None:
    text = "Some 8,000 villagers were forced to flee, the monitoring group Lakewatch said."
    speaker = named(tree(text), at(text, "group"), sentence(text), None, text)
    assert speaker is not None
    assert speaker.words == "monitoring group Lakewatch"


def test_the_ministry_is_who_spoke_last() -> None:
    text = "The ministry said that nine soldiers were killed near Orlev."
    last = Speaker("norland-ministry", "Norland's defence ministry")
    assert named(tree(text), at(text, "ministry"), sentence(text), last, text) == last
