"""The examples in docstrings say what the code does."""

from __future__ import annotations

import doctest
import pkgutil
from importlib import import_module

import pytest

import nkclaims

WALKED = pkgutil.walk_packages(nkclaims.__path__, "nkclaims.")
MODULES = ["nkclaims", *(one.name for one in WALKED)]
WITH_EXAMPLES = [
    name
    for name in MODULES
    if any(one.examples for one in doctest.DocTestFinder().find(import_module(name)))
]


def test_there_are_examples() -> None:
    assert {
        "nkclaims",
        "nkclaims.loading.load",
        "nkclaims.coding.locate",
        "nkclaims.grammar.dates",
        "nkclaims.rendering.terminal",
    } <= {*WITH_EXAMPLES}


@pytest.mark.parametrize("name", WITH_EXAMPLES)
def test_examples_hold(name: str) -> None:
    assert doctest.testmod(import_module(name)).failed == 0
