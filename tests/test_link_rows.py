"""Rows of links: what makes an older toll the past of a newer is given as evidence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extraction_cases import SCHEMAS, article
from nkclaims.extraction import shard
from nkclaims.extraction.article import Article
from nkclaims.extraction.shard import read_shard
from pack_cases import PACKS


@pytest.mark.parametrize(
    ("older", "evidence"),
    [
        ("up from 64 a day earlier", "up from 64"),
        ("compared with 64 on Monday", "compared with 64"),
        ("having previously given 64 dead", "previously given 64"),
    ],
)
def test_a_toll_supersedes_the_one_with_which_the_text_compares_it(
    older: str, evidence: str
) -> None:
    text = (
        "The ministry of health said on Wednesday that 71 civilians had been killed in the war"
        f" since September 27, {older}.\n"
    )
    tables = read_shard([replace(article(1), text=text)], PACKS, SCHEMAS)
    links = tables["claim_links"].filter(relation="supersedes")
    assert links.select("basis", "evidence_quote").rows() == [("explicit", evidence)]
    days = dict(tables["claims"].select("value", "as_of").iter_rows())
    assert days[64.0] <= days[71.0]


def test_an_evidence_is_whole_words_wherever_the_text_has_them() -> None:
    text = (
        "It was up from 640 tonnes. The ministry of health said on Wednesday that 71 civilians had"
        " been killed in the war since September 27, up from 64 on Monday.\n"
    )
    tables = read_shard([replace(article(1), text=text)], PACKS, SCHEMAS)
    words = tables["claim_links"].filter(relation="supersedes")["evidence_quote"].to_list()
    assert words == ["up from 64 on"]
    assert tables["problems"].is_empty()


@pytest.mark.parametrize(("population", "n_links"), [("civilian", 1), ("unspecified", 0)])
def test_a_figure_supersedes_none_of_another_quantity(
    population: str, n_links: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is found out after two figures were linked can tell them apart (rule D37)."""
    right = shard.drafts_of

    def wrong(one: Article, *more: object) -> object:
        drafts, registry = right(one, *more)  # type: ignore[arg-type]
        return [replace(d, population=population) if d.value == 64 else d for d in drafts], registry

    monkeypatch.setattr(shard, "drafts_of", wrong)
    text = (
        "The ministry of health said on Wednesday that 71 civilians had been killed in the war"
        " since September 27, up from 64.\n"
    )
    tables = read_shard([replace(article(1), text=text)], PACKS, SCHEMAS)
    assert tables["claim_links"].filter(relation="supersedes").height == n_links
    assert {*tables["claims"]["population"]} == {"civilian", population}
