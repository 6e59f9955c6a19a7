"""Rules E42 to E45 and E47: each with a package that keeps it and one that breaks it."""

from __future__ import annotations

from typing import Any

import pytest

from rule_cases import EVENT, SOURCE, broken, change, claim, on, package, places

KILLED = claim("02")  # on 2 May, said on 3 May, printed on 4 May; the war is in its window to June


def test_e42_broken_by_bounds_the_wrong_way_round() -> None:
    (issue,) = broken("E42", package(change("claims", KILLED, period_start=on(5, 3))))
    assert places([issue]) == [("claims", KILLED, "period_start")]
    assert "not 1987-05-03 to 1987-05-02" in issue.expected


def test_e42_broken_by_a_statement_that_ends_before_it_starts() -> None:
    (issue,) = broken("E42", package(change("claims", KILLED, stated_from=on(5, 4))))
    assert places([issue]) == [("claims", KILLED, "stated_from")]


def test_e42_broken_by_an_incident_of_three_days() -> None:
    (issue,) = broken("E42", package(change("claims", KILLED, period_end=on(5, 4))))
    assert places([issue]) == [("claims", KILLED, "period_end")]
    assert "one night at most for an incident" in issue.expected


def test_e42_broken_by_an_event() -> None:
    (issue,) = broken("E42", package(change("events", EVENT, period_end=on(5, 1))))
    assert places([issue]) == [("events", EVENT, "period_start")]


@pytest.mark.parametrize(
    "cells",
    [
        {"period_end": on(5, 3)},
        {"period_end": None},
        {"period_end": on(5, 9), "scope": "period"},
        {"period_end": on(5, 9), "date_precision": "week"},
    ],
)
def test_e42_kept_by_a_night_or_what_is_no_incident_of_a_day(cells: dict[str, Any]) -> None:
    assert broken("E42", package(change("claims", KILLED, **cells))) == []


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"period_start": on(4, 19)}, "period_start"),
        ({"period_start": None, "period_end": on(3, 1)}, "period_end"),
        ({"period_end": on(7, 1)}, "period_end"),
        ({"kind": "position", "period_end": on(4, 19), "period_start": on(4, 1)}, "period_end"),
        (
            {"date_precision": "month", "period_end": on(3, 31), "period_start": on(3, 1)},
            "period_end",
        ),
        (
            {"date_precision": "month", "period_end": on(7, 31), "period_start": on(7, 1)},
            "period_start",
        ),
    ],
)
def test_e43_broken_by_days_outside_the_war(cells: dict[str, Any], column: str) -> None:
    (issue,) = broken("E43", package(change("claims", KILLED, **cells)))
    assert places([issue]) == [("claims", KILLED, column)]
    assert issue.expected == "a day from 1987-04-20 to 1987-06-30"


@pytest.mark.parametrize(
    "cells",
    [
        {"modality": "historical"},
        {"modality": "scheduled"},
        {"kind": "territorial_control"},
        {"kind": "legal_status", "period_end": None},
        {"date_precision": "month", "period_end": on(4, 30)},
    ],
)
def test_e43_kept_by_history_plans_and_what_reaches_into_the_war(cells: dict[str, Any]) -> None:
    assert (
        broken("E43", package(change("claims", KILLED, **{"period_start": on(4, 1)} | cells))) == []
    )


def test_e43_lets_a_later_article_tell_what_followed() -> None:
    later = change("claims", KILLED, period_start=on(7, 2), period_end=on(7, 2))
    assert len(broken("E43", package(later))) == 1
    published = change("sources", SOURCE, published_on=on(7, 4))
    assert broken("E43", package(later, published)) == []


def test_e43_says_nothing_without_the_row_of_the_conflict() -> None:
    early = change("claims", KILLED, period_start=on(4, 1))
    unknown = change("sources", SOURCE, conflict_id="another-war")
    assert broken("E43", package(early, after=[unknown])) == []


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"period_end": on(5, 5)}, "period_end"),
        ({"period_start": on(5, 5), "period_end": None}, "period_start"),
        (
            {"period_start": on(5, 5), "period_end": on(5, 10), "date_precision": "week"},
            "period_start",
        ),
        ({"period_end": on(5, 5), "modality": "possible"}, "period_end"),
    ],
)
def test_e44_broken_by_days_still_to_come(cells: dict[str, Any], column: str) -> None:
    (issue,) = broken("E44", package(change("claims", KILLED, **cells)))
    assert places([issue]) == [("claims", KILLED, column)]
    assert issue.expected == "no day after 1987-05-04, when the article was published"


@pytest.mark.parametrize(
    "cells",
    [
        {"period_end": on(5, 4)},
        {"modality": "scheduled"},
        {"modality": "conditional"},
        {"stance": "demands"},
        {"stance": "calls_for"},
        {"date_precision": "week"},
    ],
)
def test_e44_kept_by_plans_wishes_and_weeks_that_have_begun(cells: dict[str, Any]) -> None:
    assert (
        broken("E44", package(change("claims", KILLED, **{"period_end": on(5, 9)} | cells))) == []
    )


def test_e45_broken_by_an_article_long_after() -> None:
    late = package(change("sources", SOURCE, published_on=on(6, 2)))
    issues = {issue.record: issue for issue in broken("E45", late)}
    assert claim("06") not in issues  # it counts to 4 May, 29 days before
    issue = issues[KILLED]
    assert places([issue]) == [("claims", KILLED, "period_end")]
    assert (issue.found, issue.severity) == ("1987-05-02", "warning")
    assert "before 1987-06-02, when the article was published" in issue.expected


@pytest.mark.parametrize(
    ("day", "cells"), [(1, {}), (9, {"modality": "historical"}), (9, {"period_end": None})]
)
def test_e45_kept_within_the_month_by_history_and_by_what_lasts(
    day: int, cells: dict[str, Any]
) -> None:
    late = package(
        change("sources", SOURCE, published_on=on(6, day)), change("claims", KILLED, **cells)
    )
    assert KILLED not in {issue.record for issue in broken("E45", late)}


def test_e47_broken_by_words_said_after_they_were_printed() -> None:
    (issue,) = broken("E47", package(change("claims", KILLED, stated_to=on(5, 5))))
    assert places([issue]) == [("claims", KILLED, "stated_to")]
    assert (issue.found, issue.severity) == ("1987-05-05", "error")
    assert issue.expected == "no day after 1987-05-04, when the article was published"


def test_e47_kept_by_words_of_the_day() -> None:
    assert broken("E47", package(change("claims", KILLED, stated_to=on(5, 4)))) == []
