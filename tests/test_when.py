"""When something happened, and when it was said: by its sentence, or the passage before it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.read import drafts_of
from nkclaims.extraction.time.days import exactness
from nkclaims.grammar.dates import find_dates
from pack_cases import PACKS

PUBLISHED = date(2020, 10, 21)  # a Wednesday
ONSET = date(2020, 9, 27)


def figures(text: str) -> list[Draft]:
    article = Article("a", text, PUBLISHED, conflict_id="nagorno-karabakh-2020")
    return [one for one in drafts_of(article, PACKS)[0] if one.value is not None]


def october(first: int, last: int | None = None) -> tuple[date, date]:
    return date(2020, 10, first), date(2020, 10, last or first)


@pytest.mark.parametrize(
    ("text", "period", "basis"),
    [
        ("Shells killed nine people on Monday.", october(19), "relative"),
        ("Shells killed nine people on 12 October.", october(12), "stated"),
        ("Shells killed nine people overnight.", october(20, 21), "relative"),
        ("Shells killed nine people last week.", october(12, 18), "relative"),
        ("Over the past day 30 soldiers were killed.", october(20, 21), "relative"),
        ("Shells killed nine people.", october(21), "inferred"),
        ("On Monday shells hit Orlev. Nine people were killed.", october(19), "inferred"),
        ("On 12 October shells hit Orlev.\n\nNine people were killed.", october(12), "inferred"),
        ("Baku said on Monday that shells killed nine people.", october(19), "inferred"),
        ("Baku said on Tuesday that nine died on Monday.", october(19), "relative"),
    ],
)
def test_the_days_of_a_deed(text: str, period: tuple[date, date], basis: str) -> None:
    (one,) = figures(text)
    assert (one.period, one.period_basis) == (period, basis)


def test_days_from_one_to_another_are_a_period() -> None:
    (one,) = figures("From 2 October to 9 October 30 people were killed.")
    assert (one.scope, one.period) == ("period", october(2, 9))


def test_what_a_since_clause_tells_happened_on_its_date() -> None:
    text = "Nine died in the first clash since a shell killed two farmers on Monday."
    assert [one.period for one in figures(text)][-1] == october(19)


def test_a_war_that_began_lately_is_where_its_toll_begins() -> None:
    text = "The clashes, which erupted on 17 October, have killed 330 people."
    assert [one.period for one in figures(text)] == [october(17, 21)]


def test_each_deed_has_the_day_of_its_clause() -> None:
    text = "Shells killed nine people on Monday, while four died in Tarn on Sunday."
    assert [one.period for one in figures(text)] == [october(19), october(18)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Since 27 September 900 people have been killed.", ONSET, PUBLISHED),
        ("Since the start of the war 900 people have been killed.", None, PUBLISHED),
        (
            "The war began on 27 September. Since its start 900 people have been killed.",
            ONSET,
            PUBLISHED,
        ),
        ("As of 18 October 900 people had been killed.", None, date(2020, 10, 18)),
        ("From 27 September to 9 October 30 people were killed.", ONSET, date(2020, 10, 9)),
        ("The death toll has risen to 900.", None, PUBLISHED),
    ],
)
def test_the_days_of_a_toll(text: str, start: date | None, end: date) -> None:
    (one,) = figures(text)
    assert (one.scope, one.period, one.as_of) == ("cumulative", (start, end), end)


def test_a_toll_counts_from_when_its_passage_says_the_war_began() -> None:
    (one,) = figures("Fighting erupted on 27 September. The death toll has risen to 900.")
    assert one.period == (ONSET, PUBLISHED)


def test_a_war_that_began_in_a_month_is_counted_from_its_first_day() -> None:
    text = (
        "Kharkiv lies near the front. Ukraine said that Russia had lost 450,000 soldiers since the"
        " full-scale invasion began in February 2022. The United Nations has verified the deaths of"
        " 10,810 civilians since the invasion."
    )
    drafts, _ = drafts_of(Article("a", text, date(2024, 4, 12)), PACKS)
    periods = [one.period for one in drafts if one.value is not None]
    assert periods == [(date(2022, 2, 1), date(2024, 4, 12))] * 2


def test_a_deed_of_many_days_is_of_a_period() -> None:
    (one,) = figures("In 1992 shells killed nine people in Orlev.")
    assert (one.scope, one.date_precision, one.modality) == ("period", "year", "historical")


def test_a_state_that_lasts_has_no_day() -> None:
    (one,) = figures("Eleven soldiers are missing.")
    assert one.period is None


@pytest.mark.parametrize(
    ("text", "stated", "basis"),
    [
        ("Nine people were killed.", october(21), "stated"),
        ("Baku said on Monday that nine people died.", october(19), "relative"),
        ("Baku said on 12 October that nine people died.", october(12), "stated"),
        ("Baku said that nine people died.", (None, PUBLISHED), "inferred"),
    ],
)
def test_the_day_of_saying(text: str, stated: tuple[date | None, date], basis: str) -> None:
    (one,) = figures(text)
    assert (one.stated, one.stated_basis) == (stated, basis)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("in 2019", "year"), ("in October 2020", "month"), ("last week", "week"), ("Monday", "day")],
)
def test_how_exact_a_date_is(text: str, expected: str) -> None:
    assert exactness(find_dates(text)[0]) == expected


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["On Monday", "On 12 October", "Since 2 October", "Last week", "As of 30 October"]
        ),
        max_size=2,
    ),
    st.sampled_from(["nine people were killed", "the death toll rose to 900", "Baku said 9 died"]),
)
def test_what_happened_ends_when_the_article_came_out(days: list[str], deed: str) -> None:
    for one in figures(", ".join([*days, deed]) + "."):
        assert one.period is not None
        start, end = one.period
        assert end <= PUBLISHED
        assert start is None or start <= end


@pytest.mark.parametrize(
    ("text", "kind", "period"),
    [
        ("Shells hit Orlev on Monday. The army holds Tarn.", "territorial_control", None),
        (
            "Tarn has been under the control of Armenian forces since 2 October.",
            "territorial_control",
            (date(2020, 10, 2), None),
        ),
        ("The two ministers have met in Moscow.", "diplomacy", october(21)),
        ("A truce was reached in Moscow on 10 October.", "ceasefire_agreement", october(10)),
        ("The truce that Baku declared on 12 October failed.", "ceasefire_agreement", october(12)),
        ("A truce was to take effect on 18 October.", "ceasefire_agreement", october(18)),
        (
            "Shells hit Orlev on Monday. The army did not comment on the attack.",
            "attack",
            october(19),
        ),
    ],
)
def test_the_days_of_what_has_no_figure(
    text: str, kind: str, period: tuple[date | None, date | None] | None
) -> None:
    article = Article("a", text, PUBLISHED, conflict_id="nagorno-karabakh-2020")
    found = [one for one in drafts_of(article, PACKS)[0] if one.kind == kind]
    assert [one.period for one in found][-1:] == [period]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        (
            "Bulletin (12-18 October 2020)\n\nNine people were killed in the reporting"
            " period, doctors said.",
            october(12, 18),
        ),
        ("Nine people were killed in the reporting period, doctors said.", october(21)),
        ("Bulletin (12-18 October 2020)\n\n• Shells killed nine people on Monday.", october(19)),
    ],
)
def test_a_report_counts_over_the_days_that_head_it(text: str, period: tuple[date, date]) -> None:
    assert [one.period for one in figures(text)] == [period]


def test_two_who_speak_on_two_days() -> None:
    text = (
        "The president announced on Monday that his army had taken eight villages, and the"
        " ministry said on Tuesday that 60 soldiers had been taken prisoner."
    )
    assert [one.period for one in figures(text)] == [october(19), october(20)]


def test_those_who_died_later_did_so_by_the_day_of_the_saying() -> None:
    text = (
        "A bomb killed seven soldiers near Orlev on Monday. Two others later died, a doctor said."
    )
    assert figures(text)[-1].period == october(19, 21)


def test_since_the_afternoon_is_of_that_day() -> None:
    assert figures("Medics received 38 wounded since the afternoon.")[-1].period == october(21)
