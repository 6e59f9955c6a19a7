"""Whether a subject can be who caused a loss."""

from __future__ import annotations

import pytest

from nkclaims.extraction.deed.suspects import can_act, is_name
from nkclaims.extraction.draft import Draft
from nkclaims.grammar.document import Span
from tree_cases import sentence


@pytest.mark.parametrize(
    ("text", "kind", "can"),
    [
        ("Norlandish artillery", "casualties", True),
        ("coalition jets", "casualties", True),
        ("its drones", "casualties", True),
        ("the rebels", "casualties", True),
        ("a shell", "casualties", False),
        ("a shell", "equipment_loss", True),
        ("number of soldiers", "casualties", False),
        ("hospitals", "casualties", False),
    ],
)
def test_who_can_act(text: str, kind: str, can: bool) -> None:
    draft = Draft(0, Span(0, len(text)), "figure", kind)
    assert can_act(draft, Span(0, len(text)), sentence(text)) is can


def test_a_name_is_one_that_no_nation_bears() -> None:
    words = "On Monday the OLA killed two and Norlandish fire three"
    assert is_name(Span(14, 17), words, words)
    assert not is_name(Span(33, 48), words, words)
