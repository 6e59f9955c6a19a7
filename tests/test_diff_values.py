"""Two cells differ if their values do, not if their characters do."""

from __future__ import annotations

import polars as pl
import pytest

from nkclaims.diffing.values import differ


def differs(old: str | None, new: str | None, old_type: str, new_type: str) -> bool:
    frame = pl.DataFrame(
        {"old": [old], "new": [new]}, schema=dict.fromkeys(["old", "new"], pl.String)
    )
    return bool(frame.select(differ(pl.col("old"), pl.col("new"), old_type, new_type)).item())


@pytest.mark.parametrize(
    ("type_", "old", "new"),
    [
        ("number", "21", "21.0"),
        ("number", "21.50", "21.5"),
        ("number", "021", "21"),
        ("number", "+21", "21"),
        ("number", "21.", "21"),
        ("number", "-0.0", "0"),
        ("number", "000", "0"),
        ("number", "2.1e3", "2100"),
        ("number", "15E-1", "1.5"),
        ("integer", "1119", "1119.0"),
        ("boolean", "TRUE", "true"),
        ("boolean", "False", "false"),
        ("datetime", "2020-10-28T08:00:00Z", "2020-10-28T12:00:00+04:00"),
        ("datetime", "2020-10-28T08:00:00Z", "2020-10-28T08:00:00.000Z"),
        ("string", None, None),
    ],
)
def test_one_value_in_two_forms(type_: str, old: str | None, new: str | None) -> None:
    assert not differs(old, new, type_, type_)
    assert not differs(new, old, type_, type_)


@pytest.mark.parametrize(
    ("type_", "old", "new"),
    [
        ("number", "21", "210"),
        ("number", "21", "-21"),
        ("number", "100", "1"),
        ("number", "0.1", "0.01"),
        ("number", "9007199254740993", "9007199254740992"),  # one and the same as floats
        ("number", "0", None),
        ("number", "21", "many"),
        ("number", "many", "few"),
        ("number", "1,119", "1119"),
        ("integer", "nan", "inf"),
        ("boolean", "true", "false"),
        ("boolean", "false", None),
        ("boolean", "yes", "true"),
        ("date", "2020-10-28", "2020-10-29"),
        ("date", "2020-10-28", "28/10/2020"),
        ("datetime", "2020-10-28T08:00:00Z", "2020-10-28T08:00:00+04:00"),
        ("datetime", "2020-10-28T08:00:00Z", "2020-10-28T08:00:00.5Z"),
        ("string", "21", "21.0"),
        ("string", "TRUE", "true"),
        ("string", "a", "a "),
        ("string", "é", "e\u0301"),
        ("string", "a", None),
    ],
)
def test_two_values(type_: str, old: str, new: str | None) -> None:
    assert differs(old, new, type_, type_)
    assert differs(new, old, type_, type_)


def test_a_column_of_another_type_is_compared_by_value() -> None:
    assert not differs("21", "21.0", "string", "number")
    assert differs("21", "22.0", "string", "number")
