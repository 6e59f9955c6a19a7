"""Proposals: what a cell was meant to be, said only where it has one reading."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.reading.proposals import propose

DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))


@pytest.mark.parametrize(
    ("cell", "proposal"),
    [
        ("29.10.2020", "write 2020-10-29"),
        ("10/29/2020", "write 2020-10-29"),
        ("29/10/2020", "write 2020-10-29"),
        ("29-10-2020", "write 2020-10-29"),
        ("10.10.2020", "write 2020-10-10"),
        ("2020/10/29", "write 2020-10-29"),
        ("2020-1-5", "write 2020-01-05"),
        ("20201029", "write 2020-10-29"),
        ("2020-10-29 00:00:00", "write 2020-10-29"),
        ("2020-10-29T00:00:00Z", "write 2020-10-29"),
        ("29 October 2020", "write 2020-10-29"),
        ("29-Oct-2020", "write 2020-10-29"),
        ("Oct. 29, 2020", "write 2020-10-29"),
        ("OCTOBER 29 2020", "write 2020-10-29"),
        (
            "05/06/2020",
            "ambiguous: 2020-05-06 or 2020-06-05; look it up, then write the one that is right",
        ),
        ("10/29/20", "ambiguous: write the year in four digits, as YYYY-MM-DD"),
        ("44133", "a spreadsheet's day number, 2020-10-29 if its days count from 1900; look it up"),
        ("2020-02-30", "the calendar has no such day"),
        ("31.04.2020", "the calendar has no such day"),
        ("29 Octember 2020", "the calendar has no such day"),
        ("29 Brumaire 2020", "the calendar has no such day"),
        ("last Tuesday", ""),
        ("\u0662\u0669.\u0661\u0660.2020", ""),
    ],
)
def test_days(cell: str, proposal: str) -> None:
    assert propose("date", cell) == proposal


@given(DAYS)
def test_a_day_of_either_order_is_proposed_or_called_ambiguous(day: date) -> None:
    for order in (f"{day:%d.%m.}{day.year}", f"{day:%m/%d/}{day.year}"):
        proposal = propose("date", order)
        assert day.isoformat() in proposal
        is_ambiguous = day.day <= 12 and day.day != day.month
        assert proposal.startswith("ambiguous" if is_ambiguous else "write")


@pytest.mark.parametrize(
    ("cell", "proposal"),
    [
        ("2020-10-26T08:00:00+04:00", "write 2020-10-26T04:00:00Z"),
        ("2020-10-26 04:00Z", "write 2020-10-26T04:00:00Z"),
        ("2020-10-26T04:00:00", "which zone is meant? Work out the time in UTC and end it with Z"),
        ("0001-01-01T00:00:00+04:00", ""),
        ("08:00", ""),
    ],
)
def test_moments(cell: str, proposal: str) -> None:
    assert propose("datetime", cell) == proposal


@pytest.mark.parametrize(
    ("cell", "proposal"),
    [
        ("1,119", "write 1119, if the marks separate thousands"),
        ("1 119", "write 1119, if the marks separate thousands"),
        ("12.0", "write 12"),
        ("+5", "write 5"),
        ("007", "write 7"),
        ("1e3", "write 1000"),
        ("about 5", "digits only: what limits the number, as “about”, has a column of its own"),
        ("inf", "digits only: what limits the number, as “about”, has a column of its own"),
        ("9" * 400, "digits only: what limits the number, as “about”, has a column of its own"),
    ],
)
@pytest.mark.parametrize("type_name", ["integer", "number"])
def test_numbers(type_name: str, cell: str, proposal: str) -> None:
    assert propose(type_name, cell) == proposal


@pytest.mark.parametrize(
    ("cell", "proposal"),
    [("TRUE", "write true"), ("0", "write false"), ("Yes", "write true"), ("perhaps", "")],
)
def test_booleans(cell: str, proposal: str) -> None:
    assert propose("boolean", cell) == proposal


@given(st.sampled_from(["boolean", "date", "datetime", "integer", "number", "string"]), st.text())
def test_any_text_has_an_answer(type_name: str, cell: str) -> None:
    assert isinstance(propose(type_name, cell), str)
