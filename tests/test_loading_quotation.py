"""A claim in its words, in its sentence only where the article is the one that was coded."""

from __future__ import annotations

import shutil
from pathlib import Path

import polars as pl
import pytest

import nkclaims

REPO = Path(__file__).parents[1]
ARTICLES = REPO / "seeds" / "articles"
SOURCE = "trtworld-20201028"
CLAIM = f"{SOURCE}-c16"


def test_without_the_article_it_is_quote_and_attribution() -> None:
    found = nkclaims.quote(CLAIM)
    row = nkclaims.load("claims").row(by_predicate=pl.col("claim_id") == CLAIM, named=True)
    assert (found.words, found.attribution) == (row["quote"], row["attribution_quote"])
    assert found.sentence is None
    assert str(found).startswith("“21 civilians were dead” (prosecutor general")
    assert str(found).endswith("; TRT World, 2020-10-28)")


def test_a_quote_is_marked_in_its_sentence() -> None:
    claims = nkclaims.load("claims", columns=["claim_id", "quote"])
    for claim_id, quote in claims.gather_every(9).iter_rows():
        sentence = nkclaims.quote(claim_id, articles=ARTICLES).sentence
        before, marked, after = sentence.split("**")
        assert marked == quote
        assert "\n" not in sentence
        assert before == before.lstrip()
        assert after == after.rstrip()


def test_the_sentence_is_whole() -> None:
    found = nkclaims.quote(CLAIM, articles=str(ARTICLES)).sentence
    assert found.startswith("Azerbaijani presidential aide")
    assert found.endswith(" and 60 wounded.")


def test_another_text_is_refused(tmp_path: Path) -> None:
    shutil.copytree(ARTICLES / SOURCE, tmp_path / SOURCE)
    path = tmp_path / SOURCE / "article.txt"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n", 1))
    with pytest.raises(nkclaims.OtherText, match="line ends count"):
        nkclaims.quote(CLAIM, articles=tmp_path)


def test_an_article_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=SOURCE):
        nkclaims.quote(CLAIM, articles=tmp_path)


def test_an_unknown_claim_is_answered_with_the_nearest() -> None:
    with pytest.raises(nkclaims.UnknownName, match=CLAIM):
        nkclaims.quote(CLAIM.upper())
