"""The losses of a lead that are told together have one day."""

from __future__ import annotations

from day_cases import days, may

AGAIN = "“They came late on Wednesday night, killing two soldiers,” an officer said."
NEXT = "Gunmen also shot at a shrine in Tarn overnight, killing three people."


def test_who_was_hurt_beside_the_dead_has_their_day() -> None:
    lead = "Raiders stormed a post near Orlev, killing two soldiers and wounding seven."
    found = dict(one[::2] for one in days(f"{lead}\n\n{AGAIN}\n\n{NEXT}"))
    assert found[2] == found[7] == may(15)[1]
    assert found[3] == may(17)[1]


def test_who_was_hurt_on_a_day_of_their_own_keeps_it() -> None:
    lead = "Raiders killed two soldiers near Orlev. On Tuesday, they had wounded seven."
    found = dict(one[:2] for one in days(f"{lead}\n\n{AGAIN}"))
    assert found[7] == may(14)[0]
