"""Extraction as a whole: articles in, a complete and valid package out."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from extraction_cases import files_of
from nkclaims import cli
from nkclaims.extraction.article import Article
from nkclaims.extraction.extract import extract
from nkclaims.issues import Refused
from nkclaims.schema import load_schemas
from nkclaims.validate import validate
from pack_cases import PACKS

REPO = Path(__file__).parents[1]
SCHEMAS = load_schemas(REPO / "schemas")
TEXT = """date 2020-10-21

Shelling kills five in Terter, officials say

Azerbaijan's defence ministry said on Wednesday that Armenian forces shelled Terter on Tuesday, \
killing at least five people, including two children, and wounding 12.

Armenia denied that its forces had shelled the town. Stepanakert was hit as well, the mayor of \
the town of Shoshkavan said.

Separately, Baku urged Yerevan to withdraw its troops from Nagorno-Karabakh.
"""
UNKNOWN = """date 1987-05-04

The Norland army shelled the market of Orlev on Sunday, killing 12 people, the Orlev Medical \
Union said.
"""


@pytest.fixture(scope="module")
def tables() -> dict[str, pl.DataFrame]:
    one = Article("terter-1", TEXT, date(2020, 10, 21))
    other = Article("orlev-1", UNKNOWN, date(1987, 5, 4))
    return extract([other, one], PACKS, SCHEMAS)


def claim(tables: dict[str, pl.DataFrame], **where: object) -> dict[str, object]:
    rows = tables["claims"].filter(**where)
    assert rows.height >= 1, where
    return rows.row(0, named=True)


def test_every_table_is_there_as_its_schema_says(tables: dict[str, pl.DataFrame]) -> None:
    assert {*tables} == {*SCHEMAS}
    for name, frame in tables.items():
        assert [one for one in frame.columns if one[0] != "_"] == [*SCHEMAS[name].names]


def test_who_said_how_many_where_and_when(tables: dict[str, pl.DataFrame]) -> None:
    killed = claim(tables, source_id="terter-1", measure="killed", value=5.0, qualifier="at_least")
    assert killed["claimant_actor_id"] == "azerbaijan-defence-ministry"
    assert killed["place_id"] == "tartar"
    assert killed["period_start"] == killed["period_end"] == date(2020, 10, 20)
    assert (killed["origin"], killed["review"]) == ("rule", "candidate")
    assert claim(tables, source_id="terter-1", measure="wounded")["value"] == 12


def test_a_denial_is_linked_to_what_it_denies(tables: dict[str, pl.DataFrame]) -> None:
    denial = claim(tables, source_id="terter-1", stance="denies")
    assert denial["claimant_actor_id"] == "armenia"
    links = tables["claim_links"].filter(from_claim_id=denial["claim_id"], relation="denies")
    assert links.height == 1


def test_what_no_pack_knows_is_a_candidate_without_a_side(tables: dict[str, pl.DataFrame]) -> None:
    killed = claim(tables, source_id="orlev-1", measure="killed")
    actor = tables["actors"].filter(actor_id=killed["claimant_actor_id"]).row(0, named=True)
    assert (actor["name"], actor["side"]) == ("Orlev Medical Union", None)
    assert actor["note"].startswith("Candidate")
    assert killed["victim_side"] == "unstated"
    assert (
        tables["sources"].filter(source_id="orlev-1")["conflict_id"].item() == "conflict-of-orlev-1"
    )


def test_an_article_that_cannot_be_read_is_refused() -> None:
    twice = [Article(name, TEXT, date(2020, 10, 21)) for name in ("a", "b")]
    with pytest.raises(Refused) as refused:
        extract(twice, PACKS, SCHEMAS)
    assert [(issue.code, issue.record) for issue in refused.value.issues] == [("X08", "b")]


def test_an_article_that_prints_he_said_before_she_said_is_read() -> None:
    text = (
        "date 2020-10-21\n\nThe governor of Orlev, Pavel Durnov, spoke to reporters on Tuesday. "
        "Nine men were wounded, he said. A doctor, Anna Lind, spoke as well. Five people had fled, "
        "she said. All nine men were killed later, he said.\n"
    )
    tables = extract([Article("a", text, date(2020, 10, 21))], PACKS, SCHEMAS)
    wounded = claim(tables, measure="wounded", value=9)
    assert wounded["claimant_actor_id"] == "pavel-durnov"
    torn = rf"[^\W_]{re.escape(str(wounded['attribution_quote']))}"
    assert "he said" in str(wounded["attribution_quote"])
    assert not re.search(torn, text)


def test_the_command_writes_a_valid_package_and_the_same_bytes_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/terter.txt").write_text(TEXT, encoding="utf-8")
    corpus = {"id": "orlev", "text": UNKNOWN, "published_on": "1987-05-04", "publisher": "Herald"}
    (tmp_path / "in/more.jsonl").write_text(json.dumps(corpus) + "\n", encoding="utf-8")
    out = tmp_path / "out"
    words = ["-C", str(REPO), "extract", str(tmp_path / "in"), "-o", str(out), "--workers", "1"]
    assert cli.main(words) == 0
    assert "2 articles" in capsys.readouterr().out
    report = validate(out)
    assert [issue for issue in report.issues if issue.severity == "error"] == []
    before = {path: path.read_bytes() for path in sorted(out.rglob("*.csv"))}
    assert cli.main(words) == 0
    assert {path: path.read_bytes() for path in sorted(out.rglob("*.csv"))} == before


def test_it_runs_in_any_folder_and_gives_its_articles_no_licence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "terter.txt").write_text(TEXT, encoding="utf-8")
    words = ["extract", "terter.txt", "--workers", "1", "--parser", "off", "--encoder", "off"]
    monkeypatch.chdir(tmp_path)
    assert cli.main([*words, "-o", "here"]) == 0
    assert cli.main([*words, "-o", "there", "-C", str(REPO)]) == 0
    monkeypatch.chdir(tmp_path / "here")  # a package, but no repository with a registry
    assert cli.main(["extract", "../terter.txt", *words[2:], "-o", "../inside"]) == 0
    made, *others = (files_of(tmp_path / one) for one in ("here", "there", "inside"))
    assert "datapackage.json" in made
    assert others == [made, made]
    described = json.loads(made["datapackage.json"])
    assert not described.keys() & {"licenses", "contributors", "id"}
    assert "Nagorno-Karabakh" not in described["keywords"]


@pytest.mark.parametrize(("encoder", "step"), [("off", 1), ("auto", 7)])
def test_what_it_makes_of_articles_on_other_wars_is_valid(
    encoder: str, step: int, tmp_path: Path
) -> None:
    out = tmp_path / "machine"
    unseen = [str(one) for one in sorted((REPO / "evaluation/development").glob("*/article.txt"))]
    read = unseen[::step]
    assert len(read) > 50
    words = ["-C", str(REPO), "extract", *read, "-o", str(out), "--encoder", encoder]
    assert cli.main(words) == 0
    report = validate(out, REPO / "evaluation/development")
    assert [issue for issue in report.issues if issue.severity == "error"] == []


def test_what_parts_of_parts_make_is_valid(tmp_path: Path) -> None:
    text = (
        "date 2024-01-05\n\nThe army fired 20 drones at Orlev on Friday."
        " Six of them were shot down, four of them, of which two of them, three of them, killed.\n"
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    out = tmp_path / "machine"
    assert cli.main(["-C", str(REPO), "extract", str(tmp_path / "a.txt"), "-o", str(out)]) == 0
    assert [one for one in validate(out).issues if one.severity == "error"] == []


def test_a_folder_of_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "out").mkdir()
    (tmp_path / "out/thesis.doc").write_text("x", encoding="utf-8")
    out = str(tmp_path / "out")
    assert cli.main(["-C", str(REPO), "extract", str(tmp_path / "a.txt"), "-o", out]) == 1
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["thesis.doc"]
