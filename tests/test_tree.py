"""A tree: who hangs on whom."""

from __future__ import annotations

from nkclaims.grammar.document import Span
from tree_cases import tree

TEXT = "The shell left two villagers dead."
TREE = tree(TEXT)


def test_children_stand_in_text_order_and_can_be_asked_for_by_label() -> None:
    assert TREE.children(2) == [1, 4, 5, 6]
    assert TREE.children(2, "oprd", "nsubj") == [1, 5]
    assert TREE.children(0) == []


def test_above_a_word_are_its_heads_up_to_the_root() -> None:
    assert list(TREE.above(3)) == [(4, 3), (2, 4)]
    assert list(TREE.above(2)) == []


def test_a_subtree_can_leave_branches_out() -> None:
    assert TREE.subtree(2, without=("punct", "nsubj")) == [2, 3, 4, 5]
    assert TREE.subtree(4) == [3, 4]


def test_a_stretch_hangs_on_the_word_whose_head_is_outside() -> None:
    assert TREE.root_of(Span(TEXT.index("two"), TEXT.index(" dead"))) == 4
    assert TREE.root_of(Span(0, len(TEXT))) == 2
    assert TREE.root_of(Span(len(TEXT), len(TEXT) + 3)) is None
