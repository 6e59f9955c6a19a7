"""Review: claims that are not accepted stay out, and what hangs on them goes with them."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from nkclaims.coding.review import published
from nkclaims.reading.articles import Tables
from nkclaims.reading.seeds import read_seeds
from nkclaims.schema import Table, load_schemas

SCHEMAS: dict[str, Table] = load_schemas(Path(__file__).parents[1] / "schemas")
SOURCE = "lakes-herald-19870504"
HANGING_ON_CLAIMS = ("claim_actors", "claim_places", "claim_links", "event_claims",
                     "ceasefire_claims", "ceasefire_parties")  # fmt: skip


def claim(*numbers: int) -> list[str]:
    return [f"{SOURCE}-c{n:02}" for n in numbers]


@pytest.fixture
def tables(tiny: Path) -> Tables:
    seeds, issues = read_seeds(tiny, SCHEMAS)
    assert issues == []
    return seeds.tables


def reviewed(tables: Tables, state: str, claims: list[str]) -> Tables:
    """The tables with the review of `claims` set to `state`."""
    is_one = pl.col("claim_id").is_in(claims)
    review = pl.when(is_one).then(pl.lit(state)).otherwise("review").alias("review")
    return {**tables, "claims": tables["claims"].with_columns(review)}


def ids(tables: Tables, name: str, column: str) -> list[str]:
    return tables[name][column].to_list()


def test_all_reviewed_is_all_published(tables: Tables) -> None:
    kept = published(tables, SCHEMAS)
    assert all(kept[name].equals(frame) for name, frame in tables.items())


@pytest.mark.parametrize(
    ("state", "candidates", "is_published"),
    [
        ("accepted", False, True),
        ("corrected", False, True),
        ("candidate", False, False),
        ("candidate", True, True),
        ("rejected", False, False),
        ("rejected", True, False),
    ],
)
def test_the_state_of_its_review_decides(
    state: str, candidates: bool, is_published: bool, tables: Tables
) -> None:
    kept = published(reviewed(tables, state, claim(2)), SCHEMAS, candidates)
    assert (claim(2)[0] in ids(kept, "claims", "claim_id")) == is_published
    assert (claim(2)[0] in ids(kept, "event_claims", "claim_id")) == is_published
    assert (claim(2)[0] in ids(kept, "claim_links", "from_claim_id")) == is_published


def test_what_needs_the_claim_goes_with_it(tables: Tables) -> None:
    kept = published(reviewed(tables, "rejected", claim(1)), SCHEMAS)
    assert ids(kept, "claim_places", "claim_id") == []
    assert ids(kept, "claim_links", "to_claim_id") == claim(4, 9)
    assert ids(kept, "event_claims", "claim_id") == claim(2, 3, 4, 5)
    untouched = {*tables} - {"claims", *HANGING_ON_CLAIMS}
    assert all(kept[name].equals(tables[name]) for name in untouched)


def test_an_event_without_claims_goes_and_a_truce_keeps_what_is_left(tables: Tables) -> None:
    kept = published(reviewed(tables, "candidate", claim(1, 2, 3, 4, 5, 7)), SCHEMAS)
    assert ids(kept, "events", "event_id") == []
    (truce,) = kept["ceasefires"].iter_rows(named=True)
    assert (truce["start_claim_id"], truce["end_claim_id"]) == (None, claim(8)[0])
    assert ids(kept, "ceasefire_claims", "claim_id") == claim(8, 9, 10)
    assert kept["ceasefire_provisions"]["claim_id"].to_list() == [None]


def test_a_truce_without_claims_takes_its_terms_along(tables: Tables) -> None:
    kept = published(reviewed(tables, "candidate", claim(7, 8, 9, 10)), SCHEMAS)
    for name in ("ceasefires", "ceasefire_claims", "ceasefire_parties", "ceasefire_provisions"):
        assert kept[name].is_empty()


def test_an_event_that_never_had_claims_is_not_for_us_to_judge(tables: Tables) -> None:
    events = tables["events"]
    alone = events.with_columns(event_id=pl.lit("alone"))
    kept = published(
        reviewed({**tables, "events": pl.concat([events, alone])}, "rejected", claim(1)), SCHEMAS
    )
    assert ids(kept, "events", "event_id") == ["orlev-shelling-19870502", "alone"]
