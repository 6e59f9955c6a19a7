"""Rows of one article: what a headline says is repeated by its own authority alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from extraction_cases import SCHEMAS, article
from nkclaims.extraction import shard
from nkclaims.extraction.draft import OWN_VOICE, Draft
from nkclaims.extraction.read import drafts_of
from nkclaims.extraction.shard import read_shard
from pack_cases import PACKS


def test_a_figure_repeats_a_headline_of_the_same_authority_alone() -> None:
    text = (
        "Six killed in Orlev; nine drones shot down, says military\n\n"
        "At least six villagers were killed in Orlev on Monday, officials said.\n\n"
        "Military spokesman Jon Lind said nine drones had been shot down.\n"
    )
    links = read_shard([replace(article(1), text=text)], PACKS, SCHEMAS)["claim_links"]
    ends = links.select("from_claim_id", "to_claim_id", "relation").rows()
    assert ends == [("terter-001-c04", "terter-001-c02", "repeats")]


def test_a_ministry_repeats_what_a_headline_says_of_its_state() -> None:
    headline = "Baku says six civilians killed in Terter"
    body = "Azerbaijan's Defense Ministry said that six civilians were killed in Terter on Sunday."
    one = replace(article(1), text=f"{headline}\n\n{body}\n")
    tables = read_shard([one], PACKS, SCHEMAS)
    assert tables["claims"]["claimant_actor_id"].n_unique() == 2
    assert tables["claim_links"]["relation"].to_list() == ["repeats"]


def test_a_number_that_is_a_part_of_another_is_left_out_and_the_article_kept() -> None:
    text = "More than 12,34,567 people fled Orlev, the army said. Shells killed nine people.\n"
    tables = read_shard([replace(article(1), text=text)], PACKS, SCHEMAS)
    assert tables["claims"]["value"].to_list() == [9]


def test_a_number_that_nothing_can_have_is_left_out_and_the_article_kept() -> None:
    for wrong in (
        "About 120 per cent of the state is in government hands.",
        "The army lost 2.5 tanks.",
    ):
        text = f"{wrong} Shells killed nine people.\n"
        tables = read_shard([replace(article(1), text=text)], PACKS, SCHEMAS)
        assert tables["claims"]["value"].to_list() == [9]
    text = "About 80.5 per cent of the state is in government hands.\n"
    tables = read_shard([replace(article(1), text=text)], PACKS, SCHEMAS)
    assert tables["claims"]["value"].to_list() == [80.5]


def test_who_admits_what_others_did_to_whom_nobody_says_asserts_it() -> None:
    stances = {
        "The Orlev army admitted that the Tarn rebels had killed 20 soldiers.": "asserts",
        "The Orlev army acknowledged that 20 soldiers had died.": "concedes",
        "Azerbaijan's defence ministry admitted that Armenian forces had killed 20 of its soldiers "
        "in Terter.": "concedes",
    }
    for text, stance in stances.items():
        tables = read_shard([replace(article(1), text=f"{text}\n")], PACKS, SCHEMAS)
        assert tables["claims"].filter(value=20)["stance"].to_list() == [stance], text


def test_a_toll_counts_up_to_the_day_on_which_it_was_told() -> None:
    text = (
        "date 2020-10-21\n\nRebels Kill 15, Burn Down 500 Homes\n\nFifteen people were killed when "
        "rebels attacked a remote village in Orlev, residents said on Tuesday.\n"
    )
    claims = read_shard([replace(article(1), text=text)], PACKS, SCHEMAS)["claims"]
    (told,) = claims.filter(quote="Fifteen people were killed").iter_rows(named=True)
    assert told["stated_to"] >= (told["period_start"] or told["period_end"])


def test_a_place_is_given_as_the_article_prints_it() -> None:
    text = "Armenia shelled Terter and the village of Orlev, Azerbaijan said.\n"
    claims = read_shard([replace(article(1), text=text)], PACKS, SCHEMAS)["claims"]
    printed = claims.select("place_id", "place_text").rows()
    assert printed == [("tartar", "Terter")]
    text = "Armenia killed six people, Azerbaijan said.\n"
    claims = read_shard([replace(article(1), text=text)], PACKS, SCHEMAS)["claims"]
    assert claims.select("place_id", "place_text").rows() == [(None, None)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Shells fall on Orlev again\n\nSix people were killed.\n", "Shells fall on Orlev again"),
        ("date 2020-10-21\n\nShells fall on Orlev\n\nSix died.\n", "Shells fall on Orlev"),
        ("Shells fell on Orlev again.\n\nSix people were killed.\n", None),  # a sentence
        ("By Jane Doe in Orlev\n\nSix people were killed.\n", None),
        ("Breaking news\n\nSix people were killed.\n", None),
        ("Shells fall on Orlev again\n", None),  # all there is
    ],
)
def test_a_flat_text_has_its_headline_for_a_title(text: str, title: str | None) -> None:
    tables = read_shard([replace(article(1), text=text)], PACKS, SCHEMAS)
    assert tables["sources"]["title"].to_list() == [title]
    given = replace(article(1), text=text, title="Six killed in Orlev")
    assert read_shard([given], PACKS, SCHEMAS)["sources"]["title"].to_list() == [given.title]


@pytest.mark.parametrize(
    ("url", "is_kept"),
    [
        ("https://news.example/a?b=1#c", True),
        ("http://news.example", True),
        ("javascript:alert(1)", False),
        ("https://", False),
        ("https://news.example/a b", False),
    ],
)
def test_an_address_is_one_of_the_web(url: str, is_kept: bool) -> None:
    sources = read_shard([replace(article(1), url=url)], PACKS, SCHEMAS)["sources"]
    assert sources["url"].to_list() == [url if is_kept else None]


@pytest.mark.parametrize("figure", ["Seven", "12", "Dozens of"])
@pytest.mark.parametrize("before", ["date 2020-10-21\n", "Toll climbs to 90 in 2020\n", ""])
def test_a_number_that_begins_a_line_is_none_of_the_line_before(before: str, figure: str) -> None:
    text = f"{before}{figure} soldiers were killed in Orlev on Tuesday, the army said.\n"
    tables = read_shard([replace(article(1), text=text)], PACKS, SCHEMAS)
    assert f"{figure} soldiers were killed" in tables["claims"]["quote"].to_list()


def test_what_nobody_is_named_for_is_said_on_the_day_of_publication(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A day was read of a speaker in whose place the outlet stands in the end."""

    def read(*given: Any, **named: Any) -> tuple[list[Draft], Any]:
        drafts, registry = drafts_of(*given, **named)
        assert drafts[0].stated == (date(2020, 10, 20), date(2020, 10, 20))
        return [replace(one, speaker=OWN_VOICE) for one in drafts], registry

    monkeypatch.setattr(shard, "drafts_of", read)
    text = "The ministry said on Tuesday that 58 civilians had been killed in Terter.\n"
    (row,) = read_shard([replace(article(1), text=text)], PACKS, SCHEMAS)["claims"].to_dicts()
    said = row["stated_from"], row["stated_to"], row["stated_basis"]
    assert said == (date(2020, 10, 21), date(2020, 10, 21), "stated")
