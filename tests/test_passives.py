"""Who stands behind "by", and where a noun phrase ends."""

from __future__ import annotations

import pytest

from nkclaims.extraction.deed.passives import (
    blamed_for,
    doer_behind,
    is_by,
    is_passive,
    phrase_at,
    user_behind,
)
from nkclaims.grammar.document import Span


def words(text: str, span: Span | None) -> str | None:
    return text[span.start : span.end] if span else None


@pytest.mark.parametrize(
    ("text", "verb", "is_one"),
    [
        ("The port was shelled.", "shelled", True),
        ("The port is being shelled.", "shelled", True),
        ("The army was shelling it.", "shelling", False),
        ("IS overran the town.", "overran", False),
        ("The army shelled it.", "shelled", False),
    ],
)
def test_a_passive(text: str, verb: str, *, is_one: bool) -> None:
    assert is_passive(text, text.index(verb)) == is_one


def test_a_participle_with_its_doer_behind_it() -> None:
    text = "The plan, turned down by the rebels, was drawn up by Friday."
    assert is_by(text, text.index("turned"))
    assert not is_by(text, text.index("drawn"))
    text = "A truce proposed last week by Norland was rejected by Tarn. A second one followed."
    assert is_by(text, text.index("proposed"))
    found = phrase_at(text, text.index("Tarn"))
    assert words(text, found) == "Tarn"


def test_what_is_used_by_somebody_was_not_hit_by_them() -> None:
    text = "hit a depot used by the rebels and a base run by the army"
    assert doer_behind(text, 0, len(text)) is None
    text = "ambushed by about 50 fighters"
    assert words(text, doer_behind(text, 0, len(text))) == "about 50 fighters"
    text = "a depot used by the rebels was hit by the navy"
    assert words(text, doer_behind(text, 0, len(text))) == "navy"


@pytest.mark.parametrize("text", ["shelled by 2030", "shelled by firing", "shelled by night"])
def test_by_is_not_always_a_doer(text: str) -> None:
    assert doer_behind(text, 0, len(text)) is None


def test_a_phrase_ends_where_another_begins() -> None:
    text = "blamed the army of the Lake for it"
    assert words(text, phrase_at(text, 6)) == "army of the Lake"
    assert phrase_at("blamed for it", 6) is None


@pytest.mark.parametrize(
    ("text", "arms", "who"),
    [
        ("A drone strike blamed on the Front hit a camp.", "drone strike", "Front"),
        ("An ambush attributed to jihadists killed nine.", "ambush", "jihadists"),
        ("Rockets fired from rebel positions fell on Orlev.", "Rockets", "rebel"),
        ("It was damaged by shelling from Norlandish positions.", "shelling", "Norlandish"),
        ("Shells fired from the Norlandish side fell on Orlev.", "Shells", None),
    ],
)
def test_whose_a_raid_is(text: str, arms: str, who: str | None) -> None:
    at = text.index(arms)
    assert words(text, user_behind(text, Span(at, at + len(arms)))) == who


def test_who_is_blamed_for_a_loss() -> None:
    text = "Nine people died in an ambush attributed to jihadists."
    assert words(text, blamed_for(text, 16, len(text))) == "jihadists"
    text = "Nine people died in an ambush near Orlev."
    assert blamed_for(text, 16, len(text)) is None
