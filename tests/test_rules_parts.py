"""Rules D32 and D37: each with a package that keeps it and one that breaks it."""

from __future__ import annotations

from typing import Any

import pytest

from rule_cases import EVENT, Change, add, broken, change, claim, on, package, places

KILLED = claim("02")  # 12 soldiers, which supersedes c04: 9
OLDER = claim("04")
LINK = f"{KILLED}/{OLDER}/supersedes"
TOLL = claim("06")


def link(relation: str, first: str, second: str) -> Change:
    return add("claim_links", LINK, from_claim_id=first, to_claim_id=second, relation=relation)


def part(**cells: Any) -> list[Change]:
    """Add a part of the twelve killed."""
    return [
        add("claims", KILLED, claim_id=claim("20"), **{"value": 2.0} | cells),
        link("part_of", claim("20"), KILLED),
    ]


def test_d32_broken_by_a_part_above_its_whole() -> None:
    (issue,) = broken("D32", package(*part(value=13.0)))
    assert places([issue]) == [("claims", claim("20"), "value")]
    assert (issue.found, issue.severity) == ("13", "error")
    assert issue.expected == f"at most 12, what {KILLED} says of the whole"


def test_d32_broken_by_a_part_of_another_measure() -> None:
    (issue,) = broken("D32", package(*part(measure="wounded")))
    assert places([issue]) == [("claims", claim("20"), "measure")]
    assert (issue.found, issue.expected) == (
        "wounded",
        f"killed, the measure of {KILLED}, the whole",
    )


@pytest.mark.parametrize("cells", [{}, {"value": 12.0}, {"value": 20.0, "qualifier": "about"}])
def test_d32_kept_by_a_part_that_fits(cells: dict[str, Any]) -> None:
    assert broken("D32", package(*part(**cells))) == []


def test_d32_excused_by_a_link_that_explains() -> None:
    excused = package(*part(value=13.0), link("contradicts", claim("20"), KILLED))
    assert broken("D32", excused) == []


def test_d32_broken_by_a_group_above_its_population() -> None:
    group = add("claims", KILLED, claim_id=claim("20"), value=13.0, group="woman")
    joined = add("event_claims", f"{EVENT}/{KILLED}", claim_id=claim("20"))
    (issue,) = broken("D32", package(group, joined))
    assert (issue.record, issue.expected) == (
        claim("20"), f"at most 12, what {KILLED} says of the whole",
    )  # fmt: skip
    assert broken("D32", package(group, joined, change("claims", claim("20"), value=12.0))) == []
    assert broken("D32", package(group)) == []  # of another event, or of none


@pytest.mark.parametrize(("value", "count"), [(149.0, 1), (150.0, 0)])
def test_d32_broken_by_people_of_both_kinds_above_all(value: float, count: int) -> None:
    soldiers = {"claim_id": claim("20"), "population": "military", "value": 50.0}
    people = {"claim_id": claim("21"), "population": "combined", "value": value}
    sums = package(
        change("claims", TOLL, qualifier="exact"),
        add("claims", TOLL, **soldiers),
        add("claims", TOLL, **people),
    )
    issues = broken("D32", sums)
    assert places(issues) == [("claims", claim("21"), "value")] * count
    for issue in issues:
        assert issue.expected == f"at least 150, the sum of {TOLL} and {claim('20')}"


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (
            {"claimant_actor_id": "sudmark-government"},
            "authority_actor_id norland-government, not sudmark-government",
        ),
        ({"measure": "wounded"}, "measure killed, not wounded"),
        ({"population": "civilian"}, "population military, not civilian"),
        ({"scope": "daily"}, "scope incident, not daily"),
        ({"as_of": on(5, 2)}, "as_of nothing, not 1987-05-02"),
        ({"stated_from": on(5, 4), "stated_to": on(5, 4)}, "a figure said by 1987-05-03"),
        ({"stated_from": None, "stated_to": on(5, 4)}, "a figure said by 1987-05-03"),
    ],
)
def test_d37_broken_by_what_is_no_older_figure_of_the_same(
    cells: dict[str, Any], expected: str
) -> None:
    (issue,) = broken("D37", package(change("claims", OLDER, **cells)))
    assert places([issue]) == [("claim_links", LINK, "to_claim_id")]
    assert (issue.found, issue.severity) == (OLDER, "error")
    assert expected in issue.expected


def test_d37_kept_where_nobody_knows_when_the_older_figure_was_said() -> None:
    unknown = {"stated_from": None, "stated_to": on(5, 4), "stated_basis": "inferred"}
    assert broken("D37", package(change("claims", OLDER, **unknown))) == []


@pytest.mark.parametrize(
    ("basis", "older", "newer", "count"),
    [("explicit", 3, 4, 0), ("inferred", 3, 4, 1), ("explicit", 4, 3, 1)],
)
def test_d37_keeps_a_toll_of_an_earlier_day_where_words_compare_the_two(
    basis: str, older: int, newer: int, count: int
) -> None:
    tolls = [
        add("claims", TOLL, claim_id=claim("20"), as_of=on(5, older)),
        add("claims", TOLL, claim_id=claim("21"), as_of=on(5, newer)),
    ]
    words = {"basis": basis, "evidence_quote": "up from 90" if basis == "explicit" else None}
    ends = {"from_claim_id": claim("21"), "to_claim_id": claim("20")}
    linked = add("claim_links", LINK, relation="supersedes", **ends, **words)
    assert len(broken("D37", package(*tolls, after=[linked]))) == count


def test_d37_broken_by_two_live_heads() -> None:
    second = add("claims", KILLED, claim_id=claim("20"), value=15.0)
    both = [second, link("supersedes", claim("20"), OLDER)]
    (issue,) = broken("D37", package(*both))
    assert issue.record == f"{claim('20')}/{OLDER}/supersedes"
    assert issue.expected == f"one that {KILLED} does not replace too"
    assert broken("D37", package(*both, link("supersedes", claim("20"), KILLED))) == []
