"""Rows of links: what makes an older toll the past of a newer is given as evidence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extraction_cases import SCHEMAS, article
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
