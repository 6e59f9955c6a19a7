"""Rules D26 to D29: each with a package that keeps it and one that breaks it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from rule_cases import Change, add, broken, change, claim, in_another_war, on, package, places

TOLL = claim("06")  # at least 100 on 4 May


def point(number: str, value: float, day: date, **cells: Any) -> Change:
    """Add a point to the toll of the relief committee, said on the day to which it counts."""
    exact = {"qualifier": "exact", "as_of": day, "stated_to": day, "period_end": day}
    return add("claims", TOLL, claim_id=claim(number), value=value, **exact | cells)


def test_d26_broken_by_a_toll_that_falls() -> None:
    (issue,) = broken("D26", package(point("20", 99, on(5, 6)), point("21", 130, on(5, 5))))
    assert places([issue]) == [("claims", claim("20"), "value")]
    assert (issue.found, issue.severity) == ("99", "error")
    assert issue.expected == f"at least 130, which {claim('21')} had reached before 1987-05-06"


@pytest.mark.parametrize(
    "cells",
    [
        {"value": 100.0},
        {"qualifier": "at_least"},  # has no upper bound to fall
        {"as_of": on(5, 4)},  # of the same day
        {"victim_side": "NOR"},  # of another series
        {"claimant_actor_id": "lakes-league"},
    ],
)
def test_d26_kept_by_tolls_that_do_not_fall(cells: dict[str, Any]) -> None:
    kept = package(point("20", 99, on(5, 5)), change("claims", claim("20"), **cells))
    assert broken("D26", kept) == []


def test_d26_kept_by_a_toll_of_another_war() -> None:
    elsewhere = in_another_war(claim("20"))
    assert broken("D26", package(point("20", 99, on(5, 5)), after=elsewhere)) == []


def test_d26_kept_by_an_older_figure_that_was_revised() -> None:
    link = {"from_claim_id": claim("20"), "to_claim_id": TOLL, "relation": "revises"}
    revised = add("claim_links", f"{claim('02')}/{claim('04')}/supersedes", **link)
    assert broken("D26", package(point("20", 99, on(5, 5)), revised)) == []


def test_d26_sees_past_a_point_that_says_nothing() -> None:
    vague = point("21", 100, on(5, 5), qualifier="about")
    (issue,) = broken("D26", package(vague, point("20", 99, on(5, 6))))
    assert TOLL in issue.expected


def test_d27_broken_by_an_office_of_another_side() -> None:
    mixed = change("actors", "norland-defence-ministry", parent_actor_id="sudmark-government")
    (issue,) = broken("D27", package(mixed))
    assert places([issue]) == [("actors", "norland-defence-ministry", "parent_actor_id")]
    assert issue.expected == "an office of NOR; sudmark-government above it is of SUD"


def test_d27_looks_up_the_whole_chain() -> None:
    person = add(
        "actors", "norland-defence-ministry", actor_id="minister", side="SUD",
        parent_actor_id="norland-defence-ministry",
    )  # fmt: skip
    chain = change("actors", "norland-defence-ministry", side=None)
    assert [issue.record for issue in broken("D27", package(person, chain))] == ["minister"]


def test_d27_kept_by_whoever_has_no_side() -> None:
    assert broken("D27", package(change("actors", "norland-defence-ministry", side=None))) == []


def test_d28_broken_by_a_count_to_a_day_still_to_come() -> None:
    (issue,) = broken("D28", package(change("claims", TOLL, as_of=on(5, 9))))
    assert places([issue]) == [("claims", TOLL, "as_of")]
    assert (issue.found, issue.severity) == ("1987-05-09", "warning")
    assert issue.expected == "no day after 1987-05-04, when it was said"


def test_d28_broken_by_a_later_statement_on_an_earlier_day() -> None:
    (issue,) = broken("D28", package(point("20", 90, on(5, 2), stated_to=on(5, 6))))
    assert issue.record == claim("20")
    assert issue.expected == f"1987-05-04 or later, as in {TOLL}, which was said before"


def test_d28_kept_by_days_in_order() -> None:
    assert broken("D28", package(point("20", 120, on(5, 5), stated_to=on(5, 6)))) == []


def increment(value: float, **cells: Any) -> list[Change]:
    """Return exact points of 100 on 4 and 115 on 6 May, and an increment between them."""
    between = {"scope": "increment", "as_of": None, "period_start": on(5, 5)}
    return [
        change("claims", TOLL, qualifier="exact"),
        point("21", 115, on(5, 6)),
        point("20", value, on(5, 6), **between | cells),
    ]


def test_d29_broken_by_a_sum_that_is_wrong() -> None:
    (issue,) = broken("D29", package(*increment(12)))
    assert places([issue]) == [("claims", claim("20"), "value")]
    assert issue.severity == "error"
    assert issue.expected == f"15: {TOLL} says 100 and {claim('21')} says 115"


@pytest.mark.parametrize(
    ("value", "cells"),
    [
        (15, {}),
        (12, {"qualifier": "about"}),
        (12, {"period_start": on(5, 6)}),
        (12, {"group": "child"}),
        (12, {"population": "military"}),
    ],
)
def test_d29_kept_where_it_fits_or_nothing_can_be_compared(
    value: float, cells: dict[str, Any]
) -> None:
    assert broken("D29", package(*increment(value, **cells))) == []


@pytest.mark.parametrize(("relation", "count"), [("contradicts", 0), ("part_of", 1)])
def test_d29_excused_only_by_a_link_that_explains(relation: str, count: int) -> None:
    link = {"from_claim_id": claim("20"), "to_claim_id": claim("21"), "relation": relation}
    linked = add("claim_links", f"{claim('02')}/{claim('04')}/supersedes", **link)
    assert len(broken("D29", package(*increment(12), linked))) == count
