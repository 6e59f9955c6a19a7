"""The day on which a war began is no day of the news, and tolls behind it count from then."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import days, may

LEAD = "Shells killed six people in Orlev on Thursday, the mayor said.\n\n"
NEWS = "\n\nIn Tarn, three soldiers were wounded when a house blew up, the army said."


@pytest.mark.parametrize(
    "opening",
    [
        "Norland launched its offensive on 27 April, saying it wanted to stop the rockets.",
        "The war, which erupted on April 2, has emptied whole towns.",
        "Fighting in the north resumed on April 2.",
        "On April 2 Norland opened a large-scale military operation in the valley.",
        "Norland's siege of Tarn started on April 20.",
    ],
)
def test_the_day_on_which_a_war_began_is_carried_to_no_deed(opening: str) -> None:
    assert days(LEAD + opening + NEWS)[-1] == (3, *may(16))
    undated = LEAD.replace(" on Thursday", "")
    assert days(undated + opening + NEWS) == [(6, *may(17)), (3, *may(17))]


def test_the_deed_with_which_a_war_began_has_that_day_and_what_follows_it() -> None:
    text = (
        "The war began on 27 April when rebels stormed Tarn. Nine people were killed in the raid."
    )
    first = date(2024, 4, 27)
    assert days(LEAD + text)[-1] == (9, first, first)


def test_counts_behind_how_a_war_began_and_ended_are_of_all_of_it() -> None:
    text = (
        "The fighting began on March 27 and ended with a truce on April 10. The authorities say 94"
        " civilians were killed and more than 400 wounded."
    )
    first = date(2024, 3, 27)
    assert days(LEAD + text)[1:] == [(94, first, may(17)[0]), (400, first, may(17)[0])]


def test_a_count_of_one_deed_behind_how_a_war_began_is_not() -> None:
    text = "The fighting began on March 27. Nine people were killed in the raid on Tarn on Monday."
    assert days(LEAD + text)[-1] == (9, *may(13))
