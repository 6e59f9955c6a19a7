"""Sentences of an older deed, whose place is not that of what follows."""

from __future__ import annotations

import pytest

from place_cases import places

DEED = "Jets hit a market in Orlev on Sunday, killing 34 people.\n\n"


@pytest.mark.parametrize(
    ("older", "count"),
    [
        ("The raid came two weeks after rebels captured the garrison at Tarn.", 0),
        ("It was the deadliest raid since an assault on Tarn in January, when 40 died.", 1),
        ("Last month a similar blast in Tarn left 50 people dead.", 1),
        ("In 2004 rebels abducted 40 children from a school in Tarn.", 1),
        ("The group has claimed attacks in Tarn and Sorn.", 0),
        ("The group has seized several other towns near Tarn.", 0),
    ],
    ids=["came-after", "ranked", "last-month", "year", "claimed", "seized-others"],
)
def test_behind_a_paragraph_of_an_older_deed_the_news_goes_on(older: str, count: int) -> None:
    found = places(f"{DEED}{older}\n\nNine women were wounded.")
    assert found[0] == found[-1] == "Orlev"
    assert len(found) == count + 2


@pytest.mark.parametrize(
    "newer",
    [
        "On Monday jets hit a school in Tarn, killing five.",
        "Rebels have taken the town of Tarn, killing five.",
        "Two weeks after that rebels stormed a camp in Tarn, killing five.",
    ],
    ids=["next-day", "perfect", "later"],
)
def test_a_deed_of_the_news_is_no_older_one(newer: str) -> None:
    assert places(f"{DEED}{newer}\n\nNine women were wounded.")[-1] == "Tarn"


def test_in_its_paragraph_an_older_deed_goes_on_unless_it_is_the_news_that_is_meant() -> None:
    older = "The raid came two days after rebels blew up a van near Tarn. "
    assert places(f"{DEED}{older}The toll in that blast rose to seven.")[-1] == "Tarn"
    assert places(f"{DEED}{older}The raid left nine women wounded.")[-1] == "Orlev"


def test_what_a_sentence_begins_after_is_where_it_plays() -> None:
    text = "Ten days after rebels stormed Orlev, 40 bodies had been found. Nine men are missing."
    assert places(f"Jets hit Tarn, killing one.\n\n{text}")[-1] == "Orlev"


def test_a_headline_has_no_day_from_which_the_lead_would_be_old() -> None:
    text = (
        "Five dead as convoy is ambushed in Tarn\n\nORLEV — Gunmen attacked a convoy in Sorn on "
        "Thursday, witnesses said.\n\nFive people were killed."
    )
    assert places(text)[-1] == "Sorn"
