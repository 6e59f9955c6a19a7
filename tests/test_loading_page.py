"""docs/loading.md prints what its code prints."""

from __future__ import annotations

import doctest
from pathlib import Path

REPO = Path(__file__).parents[1]


def test_the_examples_of_the_page_hold() -> None:
    found = doctest.testfile(str(REPO / "docs" / "loading.md"), module_relative=False)
    assert found.attempted >= 15
    assert found.failed == 0
