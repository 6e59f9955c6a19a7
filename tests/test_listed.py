"""Items of a list, of which the line above says what happened to them."""

from __future__ import annotations

import pytest

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.figure.figures import figures
from nkclaims.grammar.dates import find_dates
from nkclaims.grammar.numerals import find_numbers
from pack_cases import CORE
from test_figures import found


def item(above: str, text: str) -> list[Draft]:
    whole = f"{above}\n\n{text}"
    start = len(whole) - len(text)
    dates = [one for one in find_dates(whole) if one.start >= start]
    numbers = [one for one in find_numbers(whole, dates) if one.start >= start]
    one = Sentence(1, start, len(whole), 1, False, text, (), tuple(numbers), tuple(dates))
    return figures(one, CORE, whole)


@pytest.mark.parametrize(
    ("above", "text", "expected"),
    [
        ("Losses of the rebels on Monday:", "- tanks: 14", ("lost", "armour", 14.0)),
        (
            "Losses of the rebels on Monday:\n\n- tanks: 14",
            "- nine mortars",
            ("lost", "artillery", 9.0),
        ),
        ("The army said it had destroyed:", "• four drones", ("destroyed", "uav", 4.0)),
    ],
)
def test_items(above: str, text: str, expected: tuple[str, str, float]) -> None:
    (one,) = item(above, text)
    assert (one.measure, one.object, one.value) == expected


@pytest.mark.parametrize(
    ("above", "text"),
    [
        ("Members of the club on Monday:", "- drummers: 14"),
        ("Losses of the rebels rose on Monday.", "The army has 14 tanks."),
        ("Losses of the rebels on Monday:\n\nThe club met and sang.", "- tanks: 14"),
    ],
)
def test_no_items(above: str, text: str) -> None:
    assert item(above, text) == []


def test_labels_in_a_row() -> None:
    told = found(
        "Losses of the rebels by noon, 11:30: tanks – 14, howitzers – five, troops – about 90."
    )
    assert [(one.object, one.value) for one in told] == [
        ("armour", 14.0),
        ("artillery", 5.0),
        ("person", 90.0),
    ]
    assert [one.value for one in found("Homes burned: 30; people killed: nine.")] == [30.0, 9.0]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "The following were destroyed or put out of order: 2 tanks; 9 howitzers; 6 lorries.",
            [2, 9, 6],
        ),
        (
            "As a result of measures taken, these were destroyed: 2 tanks; up to 9 howitzers.",
            [2, 9],
        ),
        ("The army destroyed 2 tanks; 9 lorries, old and new, stood there.", [2]),
    ],
)
def test_items_parted_by_semicolons(text: str, values: list[int]) -> None:
    told = found(text)
    assert [one.value for one in told] == values
    assert {one.measure for one in told} == {"destroyed"}
