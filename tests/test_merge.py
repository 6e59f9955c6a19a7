"""Putting shards together: whatever was parted, one package comes out."""

from __future__ import annotations

from dataclasses import replace

import polars as pl
import pytest

from extraction_cases import DAY, REPO, SCHEMAS, article
from nkclaims.extraction.article import Article
from nkclaims.extraction.merge import merge, of_frames
from nkclaims.extraction.shard import Tables, read_shard
from pack_cases import PACKS

UNKNOWN = "date 2020-10-21\n\nThe Orlev Medical Union said {} people were killed in Orlev.\n"


def merged(*shards: list[Article]) -> tuple[Tables, pl.DataFrame]:
    parts = [read_shard(one, PACKS, SCHEMAS) for one in shards]
    return merge(of_frames(parts, SCHEMAS), PACKS, SCHEMAS)


def test_how_articles_were_parted_makes_no_difference() -> None:
    articles = [article(n) for n in range(6)]
    one, _ = merged(articles)
    other, _ = merged(articles[4:], articles[:1], articles[1:4])
    assert {*one} == {*other} == {*SCHEMAS}
    for name in SCHEMAS:
        columns = [*SCHEMAS[name].names]
        assert one[name].select(columns).equals(other[name].select(columns)), name


def test_a_candidate_is_one_row_of_the_first_article_that_prints_it() -> None:
    late, early = (
        Article(name, UNKNOWN.format(number), DAY) for name, number in (("z", 3), ("b", 4))
    )
    tables, _ = merged([late], [early])
    actors = tables["actors"].filter(actor_id="orlev-medical-union")
    assert actors["note"].to_list() == ["Candidate: no pack knows it. First printed by b."]


@pytest.mark.parametrize(
    ("words", "kind", "precision"),
    [
        ("the town of Lirva", "town", "exact"),
        ("the province of Lirva", "unspecified", "unspecified"),
    ],
)
def test_what_one_article_calls_a_place_it_is_in_all(words: str, kind: str, precision: str) -> None:
    texts = {"a": "a house in Lirva", "b": words, "c": "the village of Lirva"}
    told = "Shells killed three civilians in {}.\n"
    tables, _ = merged(*([Article(one, told.format(words), DAY)] for one, words in texts.items()))
    (row,) = tables["places"].filter(name="Lirva").iter_rows(named=True)
    assert row["place_type"] == kind
    assert {*tables["claims"]["place_precision"]} == {precision}


@pytest.mark.parametrize("shards", [1, 2])
def test_a_text_that_comes_twice_counts_once(shards: int) -> None:
    first = replace(article(1, "first"), read_from="c.jsonl:3")
    again = replace(article(1, "second"), read_from="c.jsonl:12")
    tables, problems = merged(*([[first, again]] if shards == 1 else [[again], [first]]))
    assert tables["sources"]["source_id"].to_list() == ["first"]
    assert {*tables["claims"]["source_id"]} == {*tables["sentences"]["source_id"]} == {"first"}
    (row,) = problems.iter_rows(named=True)
    assert (row["article"], row["code"]) == ("second", "X08")
    assert (row["file"], row["line"]) == ("c.jsonl", 12)
    assert row["found"] == "the text of first (c.jsonl:3) once more"


def test_an_event_is_told_by_all_its_articles() -> None:
    tables, _ = merged([article(1)], [article(2)])
    claims = tables["event_claims"].join(tables["claims"], on="claim_id")
    assert {*claims["source_id"]} == {"terter-001", "terter-002"}
    found = ["orlev-losses-20201020", "tartar-attack-20201020"]
    assert tables["events"]["event_id"].to_list() == found


def test_rows_are_coded_on_the_day_of_the_newest_article() -> None:
    newer = Article("newer", article(1).text, DAY.replace(day=29))
    tables, _ = merged([article(2)], [newer])
    assert {*tables["claims"]["coded_on"]} == {DAY.replace(day=29)}


def test_an_agency_that_another_war_knows_is_that_agency() -> None:
    one = Article("wire", UNKNOWN.format(5), DAY, publisher="Reuters")
    tables, _ = merged([one])
    assert tables["sources"]["publisher_actor_id"].to_list() == ["reuters"]
    assert tables["actors"].filter(actor_id="reuters")["actor_type"].to_list() == ["media"]


@pytest.mark.parametrize(("publisher", "n_points"), [(None, 0), ("The Lake Herald", 2)])
def test_two_outlets_that_nothing_names_have_no_series_of_tolls(
    publisher: str | None, n_points: int
) -> None:
    text = "Azerbaijan and Armenia fought on. Since 27 September {} civilians have been killed.\n"
    told = [replace(article(n), text=text.format(60 + n), publisher=publisher) for n in (1, 2)]
    tables, _ = merged(told)
    assert tables["claims"]["value"].to_list() == [61, 62]
    assert tables["tolls"].height == n_points


def test_the_coder_follows_the_manual_of_this_repository() -> None:
    manual = (REPO / "docs" / "coding-manual.md").read_text(encoding="utf-8")
    number = manual.split("\nVersion ")[1].split(" ")[0]
    tables, _ = merged([article(1)])
    assert set(tables["coders"]["manual_version"]) == {f"v{number}"}
