"""Rules E46, E48 and E49: each with a package that keeps it and one that breaks it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import polars as pl
import pytest

from nkclaims.issues import Issue
from nkclaims.rules.clock_dates import read_clocks
from nkclaims.validation.package import Package
from rule_cases import SOURCE, Change, broken, change, claim, on, package, places

KILLED = claim("02")  # in a sentence with "on Sunday", said on 3 May, a Sunday; the war is at UTC+1


@pytest.mark.parametrize("number", ["01", "02", "03"])
def test_e46_broken_by_a_day_that_is_no_sunday(number: str) -> None:
    days = {"period_start": on(5, 1), "period_end": on(5, 1), "stated_from": on(5, 4)}
    (issue,) = broken("E46", package(change("claims", claim(number), stated_to=on(5, 4), **days)))
    assert places([issue]) == [("claims", claim(number), "period_start")]
    assert (issue.severity, issue.expected) == ("warning", "a Sunday, as the words say")


def test_e46_broken_by_a_statement_alone() -> None:
    cells = {"stated_from": on(5, 4), "stated_to": on(5, 4), "period_basis": "inferred"}
    (issue,) = broken("E46", package(change("claims", KILLED, **cells)))
    assert (issue.column, issue.found) == ("stated_to", "1987-05-04")


@pytest.mark.parametrize(
    "cells",
    [
        {"period_start": on(5, 3), "period_end": on(5, 3)},
        {"period_end": on(5, 8)},  # a week has every weekday
        {"period_basis": "inferred", "stated_basis": "inferred"},
        {"period_basis": "inferred", "attribution_type": "own_voice"},
    ],
)
def test_e46_kept_by_a_period_with_a_sunday_or_days_from_elsewhere(cells: dict[str, Any]) -> None:
    monday = {"stated_from": on(5, 4), "stated_to": on(5, 4)}
    assert broken("E46", package(change("claims", KILLED, **monday | cells))) == []


def test_e46_says_nothing_without_the_article() -> None:
    cells = {"stated_from": on(5, 4), "stated_to": on(5, 4), "period_basis": "inferred"}
    assert broken("E46", replace(package(change("claims", KILLED, **cells)), found_texts={})) == []


def at(hour: int, minute: int = 0, day: int = 2) -> datetime:
    return datetime(1987, 5, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("cells", "column", "expected"),
    [
        (
            {"clock_text": "08:00 local time", "period_start_at": at(8)},
            "period_start_at",
            "07:00 UTC",
        ),
        ({"clock_text": "08:00", "period_start_at": at(8)}, "period_start_at", "07:00 UTC"),
        ({"clock_text": "0400 GMT", "period_start_at": at(3)}, "period_start_at", "04:00 UTC"),
        ({"clock_text": "until 8 a.m.", "period_end_at": at(8)}, "period_end_at", "07:00 UTC"),
        (
            {
                "clock_text": "12:55 to 13:30",
                "period_start_at": at(11, 55),
                "period_end_at": at(13, 30),
            },
            "period_end_at",
            "12:30 UTC",
        ),
        (
            {"clock_text": "00:30", "period_start_at": at(23, 30)},
            "period_start_at",
            "a time on 1987-05-02",
        ),
        ({"clock_text": None, "period_start_at": at(8)}, "clock_text", "the time as it is printed"),
    ],
)
def test_e48_broken_by_a_time_that_the_words_do_not_say(
    cells: dict[str, Any], column: str, expected: str
) -> None:
    (issue,) = broken("E48", package(change("claims", KILLED, **cells)))
    assert places([issue]) == [("claims", KILLED, column)]
    assert issue.expected.startswith(expected)


@pytest.mark.parametrize(
    "cells",
    [
        {"clock_text": "08:00", "period_start_at": at(7)},
        {"clock_text": "0700 GMT", "period_start_at": at(7)},
        {"clock_text": "about 12:00 [1100GMT]", "period_start_at": at(11)},
        {"clock_text": "00:30", "period_start_at": at(23, 30, day=1)},
        {"clock_text": "7 a.m. Moscow time", "period_start_at": at(9)},  # a zone nobody knows here
        {
            "clock_text": "12:55 to 13:30",
            "period_start_at": at(11, 55),
            "period_end_at": at(12, 30),
        },
    ],
)
def test_e48_kept_by_the_printed_time(cells: dict[str, Any]) -> None:
    assert broken("E48", package(change("claims", KILLED, **cells))) == []


@pytest.mark.parametrize(
    ("offset", "time"), [("-03:30", at(11, 30)), ("+05:45", at(2, 15)), ("+00:00", at(8))]
)
def test_e48_takes_the_offset_from_the_conflict(offset: str, time: datetime) -> None:
    war = change("conflicts", "lakes-war-1987", utc_offset=offset)
    said = change("claims", KILLED, clock_text="08:00", period_start_at=time)
    assert broken("E48", package(war, said)) == []


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("from 12:55 to 13:30 [0855-0930GMT]", (535, 570, False)),
        ("at about 12:00", (720, None, True)),
        ("at dawn", None),
    ],
)
def test_a_time_with_its_zone_is_taken_first(words: str, read: tuple[Any, ...] | None) -> None:
    assert read_clocks(words) == read


def blog(**cells: Any) -> list[Change]:
    return [
        change("sources", SOURCE, source_type="live_blog"),
        change("claims", claim("06"), **{"period_basis": "relative"} | cells),
    ]


def in_today(words: str, *changes: Change) -> list[Issue]:
    """Return the issues of E49 where the sentence of the sixth claim has other words."""
    built = package(*changes)
    text = built.found_texts[SOURCE]
    return broken("E49", with_text(built, text.replace("since the war began", words)))


def with_text(built: Package, text: str) -> Package:
    sources = built.tables["sources"].with_columns(
        text_sha256=pl.lit(sha256(text.encode()).hexdigest())
    )
    return replace(built, tables={**built.tables, "sources": sources}, found_texts={SOURCE: text})


def test_e49_broken_by_a_day_that_counts_from_a_post_without_time() -> None:
    (issue,) = in_today("since yesterday, on", *blog())
    assert places([issue]) == [("claims", claim("06"), "clock_text")]
    assert (issue.found, issue.severity) == ("", "warning")
    assert '"yesterday" counts from it' in issue.expected


def test_e49_kept_by_a_time_other_words_or_another_kind_of_article() -> None:
    assert in_today("since yesterday, on", *blog(clock_text="08:00")) == []
    assert in_today("since yesterday, on", *blog(period_basis="stated")) == []
    assert in_today("since it began", *blog()) == []
    report = change("sources", SOURCE, source_type="news_report")
    assert in_today("since yesterday, on", *blog(), report) == []
