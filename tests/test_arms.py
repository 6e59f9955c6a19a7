"""With which means something was done: by the clause, not by arms that were lost."""

from __future__ import annotations

import pytest

from nkclaims.extraction.deed.arms import armed, is_by_means, weapon_in
from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.grammar.document import Span


@pytest.mark.parametrize(
    ("words", "weapon"),
    [
        ("an air strike on the port", "aircraft"),
        ("shells and rockets", "artillery"),
        ("rockets and shells", "rocket"),
        ("a rocket-propelled grenade", "other"),
        ("a car bomb", "other"),
        ("helicopters dropped two large bombs on the market", "aircraft"),
        ("cluster munitions fired by rockets", "cluster_munition"),
        ("a Smerch rocket", "rocket"),
        ("a strike on a rocket engine plant", None),
        ("a quiet day", None),
    ],
)
def test_the_means_that_words_name_first(words: str, weapon: str | None) -> None:
    assert weapon_in(words) == weapon


def weapon_of(text: str, words: str, kind: str, scope: str = "incident") -> str | None:
    sentence = Sentence(0, 0, len(text), 0, False, text, (), (), ())
    start = text.index(words)
    draft = Draft(0, Span(start, start + len(words)), "figure-passive", kind, scope=scope)
    return armed(draft, sentence, text).weapon


def test_a_loss_has_the_means_of_its_clause() -> None:
    text = "A drone hit the bus and killed two men, while mines hurt nine."
    assert weapon_of(text, "killed two men", "casualties") == "drone"
    assert weapon_of(text, "hurt nine", "casualties") == "other"


def test_what_many_days_cost_has_no_one_means() -> None:
    text = "900 were killed since May, when shells hit Orlev."
    assert weapon_of(text, "900 were killed", "casualties", "cumulative") is None


def test_means_that_are_said_to_have_killed_are_means_for_however_many() -> None:
    text = "Mortar and rocket fire has killed 900."
    assert weapon_of(text, "killed 900", "casualties", "cumulative") == "artillery"


def test_arms_that_were_destroyed_are_no_means() -> None:
    text = "Two drones were downed by missiles."
    assert weapon_of(text, "Two drones were downed", "equipment_loss") == "missile"
    assert weapon_of("Two drones were downed.", "Two drones were downed", "equipment_loss") is None


@pytest.mark.parametrize(
    ("words", "weapon", "is_it"),
    [
        ("the raids", "aircraft", True),
        ("its jets", "rocket", False),
        ("the shelling", "artillery", True),
        ("the shelling", "drone", False),
        ("they", "drone", True),
        ("the shelling", None, True),
    ],
)
def test_what_was_done_by_no_other_means(words: str, weapon: str | None, is_it: bool) -> None:
    assert is_by_means(words, weapon) is is_it
