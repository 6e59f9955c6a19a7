"""A row covers a candidate that says the same thing, and no other."""

from __future__ import annotations

import pytest

from nkclaims.coding.covering import covering, covers, is_excluded, overlap
from nkclaims.grammar.document import Span

TOLD = {"kind": "casualties", "stance": "asserts", "claimant_actor_id": "norland"}


def row(
    quote: tuple[int, int], value: tuple[int, int] | None = None, **cells: object
) -> dict[str, object]:
    start, end = value or (None, None)
    spans = {"quote_start": quote[0], "quote_end": quote[1]}
    return TOLD | spans | {"value_start": start, "value_end": end} | cells


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (row((0, 40), (10, 12)), True),
        (row((8, 40), (11, 14), kind="other", claimant_actor_id="sudmark"), True),
        (row((0, 40), (12, 14)), False),
        (row((0, 40)), True),
        (row((0, 40), kind="damage"), False),
        (row((0, 40), stance="denies"), False),
        (row((0, 40), claimant_actor_id="sudmark"), False),
    ],
    ids=["same", "same figure", "next figure", "no figure", "kind", "stance", "claimant"],
)
def test_a_figure_is_covered_by_its_figure_and_words_by_who_says_what(
    other: dict[str, object], expected: bool
) -> None:
    assert covers(row((0, 40), (10, 12)), other) is expected


@pytest.mark.parametrize(
    ("quote", "expected"),
    [((0, 10), True), ((5, 15), True), ((6, 16), False), ((9, 10), True), ((10, 20), False)],
)
def test_quotes_are_the_same_from_half_of_the_shorter(
    quote: tuple[int, int], expected: bool
) -> None:
    assert covers(row((0, 10)), row(quote)) is expected
    assert covers(row(quote), row((0, 10))) is expected


def test_of_several_rows_the_one_most_alike_covers() -> None:
    alike = row((0, 40), (10, 12), name="alike")
    rows = [row((0, 40), (10, 12), claimant_actor_id="sudmark"), alike, row((8, 13), (10, 12))]
    assert covering(row((0, 40), (10, 12)), rows) == alike
    assert covering(row((0, 40), (20, 22)), rows) is None


def test_a_row_without_a_place_covers_nothing() -> None:
    nowhere = row((0, 0)) | {"quote_start": None, "quote_end": None}
    assert not covers(nowhere, row((0, 40)))
    assert not is_excluded(nowhere, [Span(0, 100)])


def test_an_exclusion_covers_what_it_holds() -> None:
    assert is_excluded(row((0, 40), (10, 12)), [Span(10, 20)])
    assert not is_excluded(row((0, 40), (10, 12)), [Span(11, 20)])
    assert not is_excluded(row((0, 40)), [Span(10, 20)])
    assert is_excluded(row((10, 20)), [Span(10, 20)])


def test_overlap_counts_characters() -> None:
    assert overlap(Span(0, 5), Span(3, 9)) == 2
    assert overlap(Span(0, 3), Span(3, 9)) == 0
    assert overlap(None, Span(3, 9)) == 0
