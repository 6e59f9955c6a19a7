"""Which place "the city" or "the region" is: read from whole texts, as rules find it."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS
from place_cases import places


def first(text: str, kind: str) -> Draft:
    drafts, _ = drafts_of(Article("a", text, date(2024, 10, 17)), PACKS)
    return next(one for one in drafts if one.kind == kind)


@pytest.mark.parametrize(
    ("before", "words", "place"),
    [
        ("A clinic in Orlev burned.", "Nine people were killed across the city.", "Orlev"),
        ("Orlev city is quiet. Fighting went on in the Velia region.",
         "Nine people were killed in the city.", "Orlev"),
        ("Fighting went on in Orlev, in the Velia region.",
         "Nine people were killed across the region.", "Velia region"),
        ("The governor of Tarn district spoke. Shells fell on the village of Orlev.",
         "Nine people were killed in the district.", "Tarn district"),
        ("Shells fell on Mellit, north of Orlev.", "Nine people were killed in the town.",
         "Mellit"),
        ("Troops entered Orlev.", "Nine of the city's 55,000 residents were killed.", "Orlev"),
        ("Rockets fell near Tarn Hospital.", "Nine people died when a shell hit the hospital.",
         "Tarn Hospital"),
        ("Families fled to the town of Orlev.", "The town hosts 900 displaced people.", "Orlev"),
        ("The rebels hold the coast.", "Nine people were killed in this small eastern town.",
         "small eastern town"),
    ],
)  # fmt: skip
def test_a_place_without_a_name(before: str, words: str, place: str) -> None:
    assert first(f"{before}\n\n{words}\n", "casualties").place_words == place


@pytest.mark.parametrize(
    "words",
    [
        "Nine people died, according to the city council.",
        "Nine people died, the region's government said.",
    ],
)
def test_a_body_of_a_place_is_no_place(words: str) -> None:
    text = f"Envoys met in Orlev city and in Velia region.\n\n{words}\n"
    assert first(text, "casualties").place_words is None


def test_the_place_of_a_truce_is_in_its_words() -> None:
    assert first("They signed a truce in Orlev.\n", "ceasefire_agreement").place_words == "Orlev"
    text = "Rockets fell on Orlev. They signed a truce.\n"
    assert first(text, "ceasefire_agreement").place_words is None


def test_a_denial_that_names_a_place_denies_what_was_there() -> None:
    text = (
        "Norland said Sudmark shelled Orlev on Monday. It said Sudmark shelled Tarn on Tuesday."
        " Sudmark denied firing at Orlev.\n"
    )
    drafts, _ = drafts_of(Article("a", text, date(2024, 10, 17)), PACKS)
    denial = next(one for one in drafts if one.stance == "denies")
    assert denial.place_words == "Orlev"
    denied = [drafts[to].place_words for kind, to in denial.links if kind == "denies"]
    assert denied == ["Orlev"]


def test_who_fired_is_no_place_of_a_denial() -> None:
    text = "Norland said Sudmark shelled Orlev. Sudmark denied that Sudmark had fired.\n"
    drafts, _ = drafts_of(Article("a", text, date(2024, 10, 17)), PACKS)
    denial = next(one for one in drafts if one.stance == "denies")
    assert denial.place_words == "Orlev"


def test_a_plant_is_where_it_was_told_to_be_whatever_is_told_between() -> None:
    text = (
        "Rockets hit a cotton plant in the town of Orlev. A drone fell on Tarn, hurting two."
        " Three workers were killed at the plant, prosecutors said."
    )
    assert places(text)[-1] == "Orlev"


def test_a_zone_that_nothing_names_is_as_printed() -> None:
    assert places("Since May, 900 people have been killed in the zone.") == ["zone"]


def test_the_land_of_an_official_is_where_those_died_of_whom_he_tells() -> None:
    text = (
        "Shells hit Orlev. The enclave's ombudsman, Jane Doe, says 41 civilians have died there "
        "since May, and that 9,000 people have been driven from their homes."
    )
    assert places(text) == ["enclave", "enclave"]


def test_the_town_is_not_where_a_government_sits() -> None:
    text = (
        "Missiles hit the town of Orlev. The government in Tarn denies it. It says that jets "
        "struck a column outside the town, burning three lorries."
    )
    assert places(text) == ["Orlev"]


def test_a_toll_behind_a_participle_is_where_the_guns_fired() -> None:
    text = (
        "Tarn district is empty. Gunners have fired 1,500 shells into the district since the war "
        "broke out in May, killing 14 people and destroying 312 houses."
    )
    assert places(text) == ["Tarn district", "Tarn district"]


@pytest.mark.parametrize(("goal", "place"), [("the front", "the front"), ("the peace talks", None)])
def test_fighters_are_sent_to_the_front(goal: str, place: str | None) -> None:
    text = f"Velia accused Norland of sending foreign fighters to {goal}."
    drafts, _ = drafts_of(Article("a", text, date(2024, 10, 17)), PACKS)
    assert [one.place_words for one in drafts if "fighters" in text] == [place] * len(drafts)
