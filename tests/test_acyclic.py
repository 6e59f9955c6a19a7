"""No chain of links leads back to where it begins, whatever the rules have linked."""

from __future__ import annotations

from itertools import product

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction_cases import SCHEMAS
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.link.acyclic import acyclic
from nkclaims.grammar.document import Span
from nkclaims.reading.circles import circles

RELATIONS = ("part_of", "supersedes", "revises", "repeats", "denies", "contradicts")
Links = list[list[tuple[str, int]]]
Pair = tuple[int, str, int]


def drafts(links: Links) -> list[Draft]:
    return [
        Draft(0, Span(at, at + 1), "rule", "casualties", links=tuple(some))
        for at, some in enumerate(links)
    ]


def kept(links: Links) -> list[list[tuple[str, int]]]:
    return [[*one.links] for one in acyclic(drafts(links))]


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        # each the whole of the other: what leads to a claim before stays
        ([[("part_of", 1)], [("part_of", 0)]], [[], [("part_of", 0)]]),
        ([[("part_of", 0)]], [[]]),
        # two kinds of link from newer to older make one circle
        ([[("supersedes", 1)], [("revises", 0)]], [[], [("revises", 0)]]),
        (
            [[("part_of", 2)], [("part_of", 0)], [("part_of", 1)]],
            [[], [("part_of", 0)], [("part_of", 1)]],
        ),
        # three who contradict one another in turn
        (
            [[("contradicts", 1)], [("contradicts", 2)], [("contradicts", 0)]],
            [[("contradicts", 1)], [("contradicts", 2)], [("contradicts", 0)]],
        ),
        ([[("contradicts", 1)], [("contradicts", 0)]], [[], [("contradicts", 0)]]),
        # other relations between the same two claims
        ([[("part_of", 1)], [("denies", 0)]], [[("part_of", 1)], [("denies", 0)]]),
    ],
)
def test_a_link_that_leads_back_is_left_out(links: Links, expected: Links) -> None:
    assert kept(links) == expected


@st.composite
def linked(draw: st.DrawFn) -> Links:
    n = draw(st.integers(1, 7))
    one = st.tuples(st.sampled_from(RELATIONS), st.integers(0, n - 1))
    return draw(st.lists(st.lists(one, max_size=4, unique=True), min_size=n, max_size=n))


def pairs(links: Links) -> set[Pair]:
    return {(at, kind, to) for at, some in enumerate(links) for kind, to in some}


@given(linked())
def test_validation_finds_no_circle_and_no_link_is_lost_without_need(links: Links) -> None:
    found = kept(links)
    ends = [(str(at), str(to), kind, "a", 1) for at, kind, to in pairs(found)]
    columns = ("from_claim_id", "to_claim_id", "relation", "_file", "_line")
    rows = pl.DataFrame(ends, schema=columns, orient="row") if ends else None
    assert rows is None or not [*circles(rows, SCHEMAS["claim_links"])]
    assert not [one for one in pairs(found) if one[::-1] in pairs(found)]
    # links to claims before are all there, and what is kept is kept again
    assert {one for one in pairs(links) if one[2] < one[0]} <= pairs(found)
    assert kept(found) == found


def test_what_makes_no_circle_stays_in_its_order() -> None:
    links: Links = [[("part_of", 3), ("denies", 2)], [], [("repeats", 1)], [("part_of", 1)]]
    assert kept(links) == links


def test_a_thousand_links_of_a_long_article_are_no_matter() -> None:
    n = 60
    links: Links = [[] for _ in range(n)]
    for one, other in product(range(n), repeat=2):
        if one != other:
            links[one].append(("part_of", other))
    assert sum(map(len, kept(links))) == n * (n - 1) // 2
