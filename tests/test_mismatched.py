"""Numbers that stand beside words that are not theirs, and count nothing."""

from __future__ import annotations

import pytest

from test_figures import found


def told(text: str) -> list[tuple[str | None, float | None]]:
    return [(one.measure, one.value) for one in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two editors of a Norland weekly were hurt.", [("wounded", 2.0)]),
        ("A potter and her sister were hurt.", [("wounded", 1.0)]),
        ("A shell hit the inn with some 40 guests inside, killing four.", [("killed", 4.0)]),
        ("A shell hit the inn and 40 guests.", [("wounded", 40.0)]),
        ("Thousands of lives are at risk.", []),
        ("The war took 900 lives.", [("killed", 900.0)]),
        ("The army regained Orlev, the first of three towns.", []),
        ("They added 30 names to the list of fallen soldiers, taking it to 912.", None),
        ("They let 12 soldiers go.", [("other", 12.0)]),
        ("They saw 12 soldiers go.", []),
        ("The fourth victim, a potter, was killed in a lane.", [("killed", 1.0)]),
        ("The mayor, a potter, was killed in a lane.", []),
        ("The army listed what it had destroyed: nine tanks and a lorry.", None),
        ("A mine blew up under a minibus, killing six.", [("killed", 6.0)]),
        ("A rocket hit a playground: nine boys were hurt.", [("wounded", 9.0)]),
        (
            "The hospital counted 14 corpses and 63 people with burns.",
            [("killed", 14.0), ("wounded", 63.0)],
        ),
        ("Four hostages were brought out.", [("other", 4.0)]),
        ("The dead included seven women and a nine-year-old.", [("killed", 7.0), ("killed", 1.0)]),
        (
            "The toll is 900 dead and 2,880 injured, up from 773 on Saturday.",
            [("killed", 900.0), ("wounded", 2880.0), ("killed", 773.0)],
        ),
        ("The inn was destroyed; nine potters sang.", []),
    ],
)
def test_what_is_counted(text: str, expected: list[tuple[str, float]] | None) -> None:
    if expected is not None:
        assert told(text) == expected
    else:
        assert {one for one, _ in told(text)} in ({"killed"}, {"destroyed"})
        assert len(told(text)) == 2
