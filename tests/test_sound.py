"""What fits together only without a link, a claim or an article: the others go on."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from extraction_cases import DAY, REPO, SCHEMAS, article, files_of, write_jsonl
from nkclaims import cli
from nkclaims.extraction import shard
from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.extract import extract
from nkclaims.extraction.faults import CLAIM_HINT, HINT, LINK_HINT
from nkclaims.extraction.merge import of_frames
from nkclaims.extraction.shard import NAMES, Tables, read_shard
from nkclaims.extraction.sound import breaches, merge_sound
from nkclaims.issues import Refused
from nkclaims.validate import validate
from nkclaims.verbs import extract as verb
from pack_cases import PACKS

WRONG = "terter-002"
Change = Callable[[Draft], Draft]


def in_a_circle(drafts: Sequence[Draft]) -> list[Draft]:
    """Return drafts whose first two are a part of one another."""
    first, second, *others = drafts
    one, two = (replace(d, links=(("part_of", to),)) for d, to in ((first, 1), (second, 0)))
    return [one, two, *others]


def told_too_early(drafts: Sequence[Draft]) -> list[Draft]:
    """Return drafts that were all said years before they happened."""
    early = DAY.replace(year=1999)
    return [replace(one, stated=(early, early), stated_basis="stated") for one in drafts]


def with_wrong(monkeypatch: pytest.MonkeyPatch, change: Callable[..., list[Draft]]) -> None:
    """Have the rules make something wrong of one article."""
    right = shard.drafts_of

    def wrong(one: Article, *more: object) -> object:
        drafts, registry = right(one, *more)  # type: ignore[arg-type]
        return (change(drafts) if one.source_id == WRONG else drafts), registry

    monkeypatch.setattr(shard, "drafts_of", wrong)


def extracted(folder: Path, numbers: Sequence[int]) -> tuple[int, dict[str, bytes]]:
    """Return the exit code of an extraction, and its files."""
    folder.mkdir()
    corpus = write_jsonl(folder / "c.jsonl", numbers)
    words = ["-C", str(REPO), "extract", str(corpus), "-o", str(folder / "out")]
    code = cli.main([*words, "--workers", "1", "--parser", "off", "--encoder", "off"])
    return code, files_of(folder / "out")


def test_one_article_at_fault_is_told_of_and_costs_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    without = extracted(tmp_path / "without", (1, 3))
    with_wrong(monkeypatch, told_too_early)
    capsys.readouterr()
    exit_code, files = extracted(tmp_path / "with", (1, 2, 3))
    told = files.pop("problems.csv").decode("utf-8")
    assert (0, files) == without
    assert exit_code == 1
    (row,) = csv.DictReader(told.splitlines())
    assert (row["article"], row["code"], row["line"]) == (WRONG, "E97", "2")
    assert row["file"].endswith("c.jsonl")
    assert row["found"].startswith("claims.stated_to of terter-002-c01: 1999-10-21")
    assert row["hint"] == HINT
    printed = capsys.readouterr()
    assert f"c.jsonl:2: E97: {row['found']}; expected {row['expected']}" in printed.err
    assert "2 articles:" in printed.out
    assert [one for one in validate(tmp_path / "with/out").issues if one.severity == "error"] == []


def test_a_link_at_fault_is_told_of_and_costs_no_claim(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, right = extracted(tmp_path / "without", (1, 2, 3))
    with_wrong(monkeypatch, in_a_circle)
    exit_code, files = extracted(tmp_path / "with", (1, 2, 3))
    (row,) = csv.DictReader(files.pop("problems.csv").decode("utf-8").splitlines())
    assert exit_code == 1
    assert (row["article"], row["code"], row["hint"]) == (WRONG, "K01", LINK_HINT)
    assert row["found"].startswith("claim_links.to_claim_id of terter-002-c02: terter-002-c02 -> ")
    one, other = (
        {*pl.read_csv(all_files["data/claims.csv"])["claim_id"]} for all_files in (right, files)
    )
    assert one == other
    links = pl.read_csv(files["data/claim_links.csv"]).filter(from_claim_id="terter-002-c02")
    assert links.is_empty()
    assert [one for one in validate(tmp_path / "with/out").issues if one.severity == "error"] == []


def test_in_memory_a_fault_is_refused_so_that_it_is_noticed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for change, code in ((in_a_circle, "K01"), (told_too_early, "E97")):
        with monkeypatch.context() as patched:
            with_wrong(patched, change)
            with pytest.raises(Refused) as refused:
                extract([article(1), article(2), article(3)], PACKS, SCHEMAS)
        assert {one.code for one in refused.value.issues} == {code}


def test_if_no_article_is_left_the_faults_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with_wrong(monkeypatch, told_too_early)
    shards = of_frames([read_shard([article(2)], PACKS, SCHEMAS)], SCHEMAS)
    with pytest.raises(Refused) as refused:
        merge_sound(shards, PACKS, SCHEMAS)
    assert {one.code for one in refused.value.issues} == {"E97"}


def read(*numbers: int) -> Tables:
    return read_shard([article(one) for one in numbers], PACKS, SCHEMAS)


def left_out(parts: Sequence[Tables]) -> list[tuple[str, str, str]]:
    """Return article, code and hint of each problem of a package that is right."""
    tables, problems = merge_sound(of_frames(parts, SCHEMAS), PACKS, SCHEMAS)
    assert breaches(tables, SCHEMAS) == []
    whole = problems.filter(hint=HINT)
    assert not {*whole["article"]} & {*tables["sources"]["source_id"]}
    return problems.select("article", "code", "hint").rows()


def test_sound_articles_are_put_together_as_ever() -> None:
    assert left_out([read(1, 2, 3)]) == []


def test_the_articles_in_the_folder_where_somebody_works_are_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(article(1).text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert left_out([read(1)]) == []


def test_a_candidate_that_no_reader_takes_costs_the_article_that_names_it() -> None:
    wrong, hospital = read(2), pl.col("id") == "hospital-of-orlev"
    named = json.dumps({"actor_id": "hospital-of-orlev", "name": "=1+1", "note": "Candidate"})
    assert wrong[NAMES].filter(hospital).height == 1
    wrong[NAMES] = wrong[NAMES].with_columns(
        row=pl.when(hospital).then(pl.lit(named)).otherwise("row")
    )
    third = Article("quiet-1", "The fair in the old town opens on Friday.\n", DAY)
    parts = [wrong, read_shard([third], PACKS, SCHEMAS)]
    assert left_out(parts) == [(WRONG, "T17", HINT)]


def test_what_a_reference_lacks_costs_the_claim_that_refers() -> None:
    wrong = read(2)
    wrong[NAMES] = wrong[NAMES].filter(pl.col("id") != "hospital-of-orlev")
    other = Article("quiet-1", "The fair in the old town opens on Friday.\n", DAY)
    parts = [wrong, read_shard([other], PACKS, SCHEMAS)]
    assert left_out(parts) == [(WRONG, "A01", CLAIM_HINT)]


@pytest.mark.parametrize(
    ("n_early", "problems"),
    [
        (1, [(WRONG, "E42", CLAIM_HINT), (WRONG, "G57", CLAIM_HINT)]),  # and what denied the claim
        (4, [(WRONG, "E42", HINT)]),
    ],
)
def test_a_fault_that_only_the_whole_shows_costs_the_claims_that_have_it(
    n_early: int, problems: list[tuple[str, str, str]]
) -> None:
    parts = read(1, 2)
    wrong = [f"terter-002-c0{one}" for one in range(1, n_early + 1)]
    is_early = pl.col("claim_id").is_in(wrong)  # it was said since 2020
    early = pl.when(is_early).then(DAY.replace(year=1999)).otherwise("stated_to")
    claims = parts["claims"].with_columns(stated_to=early)
    assert left_out([parts | {"claims": claims}]) == problems


def test_an_article_with_two_faults_is_one_that_failed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fault = {"article": WRONG, "file": "c.jsonl", "line": 2, "code": "C22"}
    faults = [{**fault, "found": found, "expected": "another", "hint": ""} for found in "ab"]
    lines = [{**faults[0], "article": None, "line": line} for line in (3, 4)]  # without an id
    assert verb._tell(pl.DataFrame([*faults, *lines]), tmp_path) == 1
    printed = capsys.readouterr().err
    assert printed.count("C22") == 4
    assert "3 articles failed or lack claims" in printed
