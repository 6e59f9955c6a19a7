"""The spool: articles of one id meet, order does not matter, and nothing is lost on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from extraction_cases import article
from nkclaims.extraction import spool
from nkclaims.extraction.article import Article
from nkclaims.extraction.spool import Spool, shard_of, shards_for, told_apart
from nkclaims.issues import Issue


@pytest.mark.parametrize(
    ("n_bytes", "expected"), [(0, 1), (200_000, 1), (300_000, 2), (10**6, 4), (10**12, 1024)]
)
def test_larger_inputs_have_more_shards(n_bytes: int, expected: int) -> None:
    assert shards_for(n_bytes) == expected


def test_the_shard_of_an_id_is_the_same_everywhere() -> None:
    assert [shard_of(name, 16) for name in ("news", "news-2", "terter-001")] == [15, 9, 5]


def test_what_went_in_comes_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool, "HELD", 200)  # two articles at a time
    articles = [article(n) for n in range(9)]
    lost = Issue("b.txt", 3, "", "X02", found="no day", expected="a day")
    one = Spool(tmp_path / "one", 4)
    one.fill([*articles, lost])
    found = [a for shard in one.counts for a in one.articles(shard)]
    assert sorted(found, key=lambda a: a.source_id) == articles
    assert one.counts == {shard: len(one.articles(shard)) for shard in one.counts}
    assert [(row["file"], row["line"], row["code"]) for row in one.problems] == [
        ("b.txt", 3, "X02")
    ]


def test_the_hash_of_a_shard_is_that_of_its_articles(tmp_path: Path) -> None:
    def hashes(folder: str, articles: list[Article]) -> list[str]:
        made = Spool(tmp_path / folder, 1)
        made.fill(articles)
        return [made.hash_of(0)]

    first = [article(1), article(2)]
    assert hashes("a", first) == hashes("b", first)
    assert hashes("a", first) != hashes("c", [article(1), article(3, "terter-002")])


def test_articles_of_one_id_are_told_apart_by_their_texts() -> None:
    same = [article(n, "news") for n in (1, 2, 3)]
    ids = [one.source_id for one in told_apart(same)]
    assert ids[0] == "news"
    assert len({*ids}) == 3
    assert told_apart(same[::-1]) == told_apart(same)


def test_one_text_twice_has_two_ids() -> None:
    ids = [one.source_id for one in told_apart([article(1, "news")] * 3)]
    assert len({*ids}) == 3
