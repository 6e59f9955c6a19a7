"""Sums that the sentences behind them tell in parts."""

from __future__ import annotations

from day_cases import days, may

PARTS = "Six people died in Tarn on Tuesday and seven in Orlev early on Wednesday."


def test_a_lead_has_the_days_of_its_parts() -> None:
    assert days(f"Strikes have killed 13 people, an office said.\n\n{PARTS}")[0][1:] == may(14, 15)
    assert days(f"Strikes killed 14 people, an office said.\n\n{PARTS}")[0][1:] != may(14, 15)
