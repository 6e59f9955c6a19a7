"""What is lost in a fight that goes on has no day, though somebody says it on one."""

from __future__ import annotations

from day_cases import days, may

SAID = "In a statement on Wednesday, the rebels said their fighters had killed 62 soldiers."


def test_a_fight_since_a_day_gives_its_losses_none() -> None:
    text = f"The rebels have been attacking the base of Orlev since April 29. {SAID}"
    assert days(text)[-1] == (62, None, None)


def test_a_deed_of_a_day_gives_it() -> None:
    text = f"The rebels attacked the base of Orlev on Monday. {SAID}"
    assert days(text)[-1] == (62, *may(13))
