"""Ranges, which are two figures: at least the lower end, up to the upper one."""

from __future__ import annotations

import pytest

from test_figures import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 20-25 saboteurs were killed.", [(20.0, "at_least", "20"), (25.0, "up_to", "25")]),
        (
            "From 25 to 30 thousand people died.",
            [(25000.0, "at_least", "25 to 30 thousand"), (30000.0, "up_to", "30 thousand")],
        ),
        (
            "Between 2 and 3 thousand people died.",
            [(2000.0, "at_least", "2 and 3 thousand"), (3000.0, "up_to", "3 thousand")],
        ),
        ("The toll rose from 14 to 21.", [(21.0, "exact", "21")]),
        ("The army killed 12 men of 20-25 years.", [(12.0, "exact", "12")]),
    ],
)
def test_ends(text: str, expected: list[tuple[float, str, str]]) -> None:
    told = [(one.value, one.qualifier, one.value_span) for one in found(text)]
    assert [(n, how, text[at.start : at.end] if at else "") for n, how, at in told] == expected
