"""Words that can name who fights."""

from __future__ import annotations

import pytest

from nkclaims.extraction.deed.fighters import is_doer


@pytest.mark.parametrize(("noun", "can"), [("rebels", True), ("Norland", True), ("idea", False)])
def test_who_can_fight(noun: str, can: bool) -> None:
    assert is_doer(noun) is can
