"""The names of countries and their codes."""

from __future__ import annotations

import re

import pytest

from pack_cases import CORE

CODES = CORE.country_codes


@pytest.mark.parametrize(
    ("name", "code"),
    [("Burma", "MMR"), ("Myanmar", "MMR"), ("DR Congo", "COD"), ("U.S.", "USA"), ("Congo", "")],
)
def test_a_country_has_its_code(name: str, code: str) -> None:
    assert CODES[name] == code


@pytest.mark.parametrize("name", ["Kashmir", "Gaza", "Kosovo", "Orlev", "Europe"])
def test_a_land_that_is_no_member_of_the_un_has_none(name: str) -> None:
    assert name not in CODES


def test_each_member_and_observer_is_there_once_by_its_code() -> None:
    codes = {one for one in CODES.values() if one}
    assert len(codes) == 193 + 2
    assert all(re.fullmatch("[A-Z]{3}", one) for one in codes)
