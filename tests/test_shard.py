"""Reading a shard: a pure function of its articles, and no article stops the others."""

from __future__ import annotations

from dataclasses import replace

import polars as pl
import pytest

from extraction_cases import DAY, SCHEMAS, TEXT, article, text
from nkclaims.extraction import shard
from nkclaims.extraction.article import Article
from nkclaims.extraction.shard import NAMES, PROBLEMS, Tables, read_shard
from nkclaims.extraction.spool import told_apart
from pack_cases import PACKS


def read(*articles: Article) -> Tables:
    return read_shard(articles, PACKS, SCHEMAS)


def problems(tables: Tables) -> list[tuple[str, str]]:
    return list(tables[PROBLEMS].select("article", "code").iter_rows())


def test_an_article_has_the_same_rows_beside_any_others() -> None:
    alone, among = read(article(2)), read(article(1), article(2), article(3))
    for name, rows in alone.items():
        key = "article" if name == PROBLEMS else "_file"
        kept = among[name].filter(**{key: "terter-002"})
        assert rows.drop("_line", strict=False).equals(kept.drop("_line", strict=False)), name


def test_what_no_pack_knows_is_handed_on_with_its_row() -> None:
    names = read(article(1))[NAMES]
    known = names.filter(pl.col("row").is_null(), table="places")["id"].to_list()
    assert known == ["tartar"]
    made = names.filter(table="actors").drop_nulls("row")["id"].to_list()
    assert "outlet-not-known" in made


def test_an_article_that_breaks_the_rules_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    right = shard.drafts_of

    def breaks(one: Article, *more: object) -> object:
        if one.source_id == "terter-002":
            raise RecursionError("too deep")
        return right(one, *more)

    monkeypatch.setattr(shard, "drafts_of", breaks)
    tables = read(article(1), replace(article(2), read_from="c.jsonl:7"), article(3))
    assert tables["sources"]["source_id"].to_list() == ["terter-001", "terter-003"]
    (row,) = tables[PROBLEMS].iter_rows(named=True)
    assert (row["article"], row["file"], row["line"], row["code"]) == (
        *("terter-002", "c.jsonl", 7),
        "X09",
    )
    assert row["found"] == "RecursionError: too deep"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"published_basis": "guessed"}, "A02"),
        ({"publisher": "N/A"}, "T16"),
        ({"title": "=HYPERLINK(1)"}, "T17"),
        ({"url": "https://example.org/\u202e"}, "T15"),
    ],
)
def test_an_article_whose_rows_no_reader_takes_is_left_out(
    change: dict[str, str], code: str
) -> None:
    tables = read(article(1), replace(article(2), **change))
    assert problems(tables) == [("terter-002", code)]
    for name, rows in tables.items():
        if name != PROBLEMS:
            assert "terter-002" not in rows["_file"].to_list(), name


def test_a_claim_with_letters_that_look_like_others_is_left_out_and_said_so() -> None:
    marked = TEXT.replace("at least {} people", "at l\u0435ast {} people").format(3, 8, 2)
    clean, tables = read(article(1)), read(Article("terter-001", marked, DAY))
    assert problems(tables) == [("terter-001", "X10")]
    assert 1 <= tables["claims"].height < clean["claims"].height


def test_marks_that_nobody_sees_cost_no_claim() -> None:
    marked = TEXT.replace("at least {} people", "at\u202e least {} peo\u00adple").format(3, 8, 2)
    clean, tables = read(article(1)), read(Article("terter-001", marked, DAY))
    assert problems(tables) == []
    columns = ["claim_id", "claimant_actor_id", "kind", "value", "population", "place_id"]
    assert tables["claims"].select(columns).equals(clean["claims"].select(columns))
    for start, end, quote in (
        tables["claims"].select("quote_start", "quote_end", "quote").iter_rows()
    ):
        assert marked[start:end] == quote
    assert not tables["claims"]["quote"].str.contains("[\u202e\u00ad]").any()


def test_two_articles_of_one_id_are_read_and_both_lines_named() -> None:
    one = replace(article(1, "news"), given_id="news", read_from="c.jsonl:2")
    other = replace(article(2, "news"), given_id="news", read_from="c.jsonl:10")
    for articles in ([one, other], [other, one]):
        tables = read(*told_apart(articles))
        assert tables["sources"].height == 2
        (row,) = tables[PROBLEMS].iter_rows(named=True)
        assert (row["code"], row["file"], row["line"]) == ("X16", "c.jsonl", 10)
        assert row["found"] == "the id news, as c.jsonl:2 has"
        assert row["article"] in row["hint"]


def test_line_ends_of_windows_make_the_same_claims() -> None:
    other = Article("terter-001", text(1).replace("\n", "\r\n"), DAY)
    columns = ["claim_id", "quote", "claimant_actor_id", "value", "place_id", "period_start"]
    one, two = (read(each)["claims"].select(columns) for each in (article(1), other))
    assert one.equals(two)


def test_an_article_without_claims_is_a_source_all_the_same() -> None:
    tables = read(Article("fair", "The fair in the old town opens on Friday.\n", DAY))
    assert (tables["sources"].height, tables["claims"].height) == (1, 0)
    assert problems(tables) == []
