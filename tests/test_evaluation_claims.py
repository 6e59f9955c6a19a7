"""The machine's tables become claims and links."""

from __future__ import annotations

from datetime import date

import polars as pl

from evaluation_cases import UNSEEN, stub
from nkclaims.evaluation.claims import Entity, Link, Text, Words, machine_set
from nkclaims.evaluation.names import is_same
from nkclaims.grammar.document import Span
from worked_examples import link, table

TABLES = stub([Text("wire", "article.txt", UNSEEN, date(1987, 5, 4))])


def test_a_row_becomes_a_claim_with_all_names_of_who_and_where() -> None:
    first, second = machine_set(TABLES).claims
    start = UNSEEN.index("12 soldiers")
    assert (first.article, first.claim_id, first.rule_id) == ("wire", "wire-c1", "count")
    assert (first.quote, first.value) == (Span(start, start + 23), Span(start, start + 2))
    assert first.claimant == Entity("norland", ("Norland", "Norland"), "state_government")
    assert first.place == Entity("orlev", ("Orlév",), "town")
    assert second.codes["value"] == 4
    assert second.agent is None


def test_a_figure_without_words_stands_in_its_quote() -> None:
    rows = TABLES["claims"].with_columns(value_start=None, value_end=None)
    (first, _) = machine_set({**TABLES, "claims": rows}).claims
    assert first.value == first.quote


def test_stubs_and_links_to_them_are_marked_as_such() -> None:
    links = table("claim_links", link("wire-c1", "denies", "wire-c2"))
    stubs = TABLES["claims"].with_columns(is_implied=pl.col("claim_id") == "wire-c2")
    made = machine_set({**TABLES, "claims": stubs, "claim_links": links})
    assert [(one.claim_id, one.is_implied) for one in made.claims] == [
        ("wire-c1", False),
        ("wire-c2", True),
    ]
    assert made.links == (Link("wire-c1", "denies", "wire-c2"),)


def test_a_district_goes_by_its_name_without_that_word() -> None:
    named = TABLES["places"].with_columns(
        name=pl.when(pl.col("place_id") == "orlev")
        .then(pl.lit("Orlev district"))
        .otherwise("name"),
        place_type=pl.lit("district"),
    )
    first = machine_set({**TABLES, "places": named}).claims[0]
    assert first.place == Entity("orlev", ("Orlev district", "Orlev"), "district")


def test_of_a_place_nobody_knows_a_longer_name_is_another() -> None:
    named = TABLES["places"].with_columns(
        name=pl.lit("northern Orlev"), place_type=pl.lit("unspecified")
    )
    place = machine_set({**TABLES, "places": named}).claims[0].place
    assert place is not None
    assert not is_same(Words(("Orlev",)), place)
    assert is_same(Words(("northern Orlev",)), place)
