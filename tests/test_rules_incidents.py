"""Rules D34 to D36, D38, D40 and D41: each with a package that keeps it and one that breaks it."""

from __future__ import annotations

from typing import Any

import pytest

from rule_cases import EVENT, Change, add, broken, change, claim, package, places, remove

KILLED = claim("02")
LINK = f"{KILLED}/{claim('04')}/supersedes"


def told(**cells: Any) -> list[Change]:
    """Add a claim on the event, like the one of twelve killed."""
    return [
        add("claims", KILLED, claim_id=claim("20"), **cells),
        add("event_claims", f"{EVENT}/{KILLED}", claim_id=claim("20")),
    ]


def test_d34_broken_by_many_killed_and_no_wounded() -> None:
    (issue,) = broken("D34", package(change("claims", claim("03"), measure="missing")))
    assert places([issue]) == [("events", EVENT, "event_id")]
    assert issue.severity == "warning"
    assert issue.expected == f"a claim about wounded: {KILLED} says 12 killed"


@pytest.mark.parametrize(
    ("number", "cells"),
    [
        ("03", {"measure": "casualties"}),
        ("02", {"value": 10.0}),
        ("02", {"origin": "rule"}),
    ],
)
def test_d34_kept_by_casualties_few_killed_or_a_machine(number: str, cells: dict[str, Any]) -> None:
    without = change("claims", claim("03"), measure="missing")
    assert broken("D34", package(without, change("claims", claim(number), **cells))) == []


def test_d35_broken_by_one_number_of_two_measures() -> None:
    (issue,) = broken("D35", package(*told(measure="casualties")))
    assert places([issue]) == [("claims", claim("20"), "measure")]
    assert (issue.found, issue.severity) == ("casualties", "warning")
    assert issue.expected == f"killed, if this is the count of {KILLED}, which also says 12"


@pytest.mark.parametrize(
    "cells", [{"measure": "wounded"}, {"measure": "casualties", "value": 42.0}, {}]
)
def test_d35_kept_by_two_counts_of_one_article_or_two_numbers(cells: dict[str, Any]) -> None:
    assert broken("D35", package(*told(**cells))) == []


def test_d36_broken_by_two_values_that_nothing_links() -> None:
    (issue,) = broken("D36", package(remove("claim_links", LINK)))
    assert places([issue]) == [("claims", KILLED, "value")]
    assert (issue.found, issue.severity) == ("12", "error")
    assert issue.expected == f"9, as in {claim('04')}, or a link between the two"


@pytest.mark.parametrize(
    "cells",
    [
        {"value": 12.0},
        {"qualifier": "at_least"},
        {"qualifier": "about"},
        {"group": "child"},
        {"population": "civilian"},
        {"claimant_actor_id": "sudmark-government"},
        {"claimant_actor_id": "unattributed"},
    ],
)
def test_d36_kept_by_what_can_both_be_so(cells: dict[str, Any]) -> None:
    assert broken("D36", package(*told(**{"value": 9.0} | cells))) == []


def test_d36_kept_by_a_part() -> None:
    part = {"from_claim_id": claim("20"), "to_claim_id": KILLED, "relation": "part_of"}
    assert broken("D36", package(*told(value=9.0), add("claim_links", LINK, **part))) == []


@pytest.mark.parametrize(("relation", "count"), [("enemy", 1), ("own", 0), ("mixed", 0)])
def test_d38_broken_by_an_enemy_figure_in_an_estimate(relation: str, count: int) -> None:
    loss = change("claims", KILLED, loss_relation=relation)
    issues = broken("D38", package(after=[loss]))
    assert places(issues) == [("event_claims", f"{EVENT}/{KILLED}", "used_in")] * count
    assert all(issue.found == "estimate" for issue in issues)


def test_d38_kept_by_an_enemy_figure_that_only_raises_high() -> None:
    assert broken("D38", package(change("claims", KILLED, victim_side="SUD"))) == []


def test_d40_broken_by_a_toll_in_an_estimate() -> None:
    toll = change("claims", KILLED, scope="cumulative")
    (issue,) = broken("D40", package(after=[toll]))
    assert places([issue]) == [("event_claims", f"{EVENT}/{KILLED}", "used_in")]
    assert issue.expected == "none: the scope of the claim is cumulative"
    assert broken("D40", package(toll)) == []


def split(*values: float, **cells: Any) -> list[Change]:
    """Join the twelve to a second event, and give it parts."""
    second = "tarn-shelling-19870502"
    changes = [
        add("events", EVENT, event_id=second, **cells),
        add("event_claims", f"{EVENT}/{KILLED}", event_id=second),
    ]
    for at, value in enumerate(values, start=20):
        link = {"from_claim_id": claim(str(at)), "to_claim_id": KILLED, "relation": "part_of"}
        changes += [
            add("claims", KILLED, claim_id=claim(str(at)), value=value),
            add("claim_links", LINK, **link),
        ]
    return changes


@pytest.mark.parametrize(("values", "total"), [((), 0), ((6.0, 5.0), 11)])
def test_d41_broken_by_parts_that_do_not_add_up(values: tuple[float, ...], total: int) -> None:
    (issue,) = broken("D41", package(*split(*values)))
    assert places([issue]) == [("claims", KILLED, "value")]
    assert issue.expected == f"{total}, the sum of its parts, since 2 events have it"


def test_d41_kept_by_parts_that_do_and_by_an_event_of_both() -> None:
    assert broken("D41", package(*split(6.0, 6.0))) == []
    assert broken("D41", package(*split(clarity="summary"))) == []
