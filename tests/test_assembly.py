"""Assembly: every table complete, from seeds alone."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import polars as pl
import pytest

from nkclaims.derived.assembly import assemble, causes
from nkclaims.issues import Issue
from nkclaims.reading.articles import Tables
from nkclaims.reading.seeds import Seeds, read_seeds
from nkclaims.schema import load_schemas

SCHEMAS = load_schemas(Path(__file__).parents[1] / "schemas")
SOURCE = "lakes-herald-19870504"


@pytest.fixture
def seeds(tiny: Path) -> Seeds:
    return read_seeds(tiny, SCHEMAS)[0]


def complete(seeds: Seeds, candidates: bool = False) -> Tables:
    tables, issues = assemble(seeds, SCHEMAS, candidates)
    assert issues == []
    return tables


def as_candidate(seeds: Seeds, *claims: str) -> Seeds:
    is_one = pl.col("claim_id").is_in(claims)
    review = pl.when(is_one).then(pl.lit("candidate")).otherwise("review").alias("review")
    changed = seeds.tables["claims"].with_columns(review)
    return replace(seeds, tables={**seeds.tables, "claims": changed})


def test_every_table_has_the_columns_of_its_schema(seeds: Seeds) -> None:
    tables = complete(seeds)
    assert list(tables) == list(SCHEMAS)
    for name, frame in tables.items():
        table = SCHEMAS[name]
        assert dict(frame.select(table.names).schema) == table.dtypes
        places = [] if table.derived else ["_file", "_line"]
        assert frame.columns == [*table.names, *places]
        for field in table.fields:
            if field.required:
                assert frame[field.name].null_count() == 0, (name, field.name)


def test_derived_values_are_those_worked_out_by_hand(seeds: Seeds) -> None:
    tables = complete(seeds)
    claims = {row["claim_id"][-3:]: row for row in tables["claims"].iter_rows(named=True)}
    assert [claims["c06"][one] for one in ("low", "high", "loss_relation")] == [100, None, "third"]
    assert claims["c02"]["authority_actor_id"] == "norland-government"
    assert claims["c05"]["responsibility"] == "own_deed"
    estimates = tables["event_estimates"].filter(measure="killed").row(0, named=True)
    assert [estimates[one] for one in ("low", "best", "high")] == [12, 12, 12]
    (event,) = tables["events"].iter_rows(named=True)
    assert (event["assessment"], event["n_claims"], event["n_authorities"]) == ("contested", 4, 1)
    (toll,) = tables["tolls"].iter_rows(named=True)
    assert (toll["authority_actor_id"], toll["value"]) == ("lakes-relief-committee", 100)
    assert set(tables["sentences"]["coverage"]) == {"claims"}
    used = dict(tables["event_claims"].select("claim_id", "used_in").iter_rows())
    assert (used[f"{SOURCE}-c02"], used[f"{SOURCE}-c04"]) == ("estimate", "none")


def test_the_article_is_known_by_its_bytes(seeds: Seeds, tiny: Path) -> None:
    data = (tiny / "seeds" / "articles" / SOURCE / "article.txt").read_bytes()
    (source,) = complete(seeds)["sources"].iter_rows(named=True)
    assert source["text_sha256"] == sha256(data).hexdigest()
    assert source["text_chars"] == len(data.decode("utf-8"))


def test_agreement_tells_what_the_coders_were_shown(seeds: Seeds) -> None:
    found = complete(seeds)["agreement"].filter(field="found")
    assert found.select("first_code", "second_code", "is_shown").rows() == [
        ("true", "true", False),
        ("true", "true", True),
        ("true", "false", False),
    ]


def test_candidates_stay_out_of_all_that_is_computed(seeds: Seeds) -> None:
    waiting = as_candidate(seeds, f"{SOURCE}-c02", f"{SOURCE}-c05", f"{SOURCE}-c06")
    tables = complete(waiting)
    assert tables["claims"].height == 7
    assert tables["tolls"].is_empty()
    assert tables["event_estimates"].filter(measure="killed")["best"].to_list() == [9]
    assert tables["events"]["assessment"].to_list() == ["single"]
    coverage = dict(tables["sentences"].select("sentence_no", "coverage").iter_rows())
    assert (coverage[3], coverage[4]) == ("none", "none")
    shown = complete(waiting, candidates=True)
    assert shown["claims"].height == 10
    assert shown["tolls"].height == 1


def test_seeds_are_left_as_they_were(seeds: Seeds) -> None:
    before = {name: frame.clone() for name, frame in seeds.tables.items()}
    first, second = complete(seeds), complete(seeds)
    assert all(seeds.tables[name].equals(frame) for name, frame in before.items())
    assert all(first[name].equals(second[name]) for name in first)


def test_without_sound_seeds_there_is_no_table(seeds: Seeds) -> None:
    assert assemble(replace(seeds, is_sound=False), SCHEMAS) == ({}, [])
    lost = {**seeds.tables, "actors": seeds.tables["actors"].clear()}
    tables, issues = assemble(replace(seeds, tables=lost), SCHEMAS)
    assert tables == {}
    assert {issue.code for issue in issues} == {"A01"}


def test_a_consequence_is_no_cause() -> None:
    code = Issue("a/claims.csv", 3, "place_id", "V03")
    sheet = Issue("a/sentences.csv", 2, "n_claims", "V02")
    unknown = Issue("a/claims.csv", 3, "place_id", "A01")
    later = Issue("a/sentences.csv", 4, "starts_with", "J91")
    lost = Issue("b/claims.csv", 9, "claim_id", "A01")
    other = Issue("a/claims.csv", 4, "kind", "B08")
    found = causes([code, sheet], [unknown, later, lost, other], broken={"b/claims.csv"})
    assert found == [code, sheet, other]
