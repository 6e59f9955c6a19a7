"""`nkclaims evaluate`: what it reads, writes, counts and shows."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from evaluation_cases import UNSEEN, add_article, add_second, stub
from extraction_cases import REPO
from nkclaims import cli
from nkclaims.evaluation.claims import GoldSet, Text
from nkclaims.evaluation.frozen_runs import HALF, LOG
from nkclaims.evaluation.listing import differences
from nkclaims.evaluation.matching import Matches
from nkclaims.evaluation.page import PAGE
from nkclaims.extraction import shard
from nkclaims.extraction.article import Article
from nkclaims.extraction.shard import METHOD
from nkclaims.issues import Issue, Refused
from nkclaims.schema import load_schemas
from nkclaims.verbs import evaluate as verb

DAY, EARLY = date(2020, 10, 21), date(1999, 10, 21)
ARTICLE = "evaluation/development/wire/article.txt"


@pytest.fixture
def package(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package with an article in each half, and the stub for an extractor."""
    add_article(tiny, "development")
    add_article(tiny, "frozen", "gazette", UNSEEN.replace("12 sold", "Twelve sold"), rows=[])
    monkeypatch.setattr(verb, "_extractor", lambda root, schemas, who: stub)
    return tiny


def evaluate(root: Path, *words: str) -> int:
    return cli.main(["-C", str(root), "evaluate", *words])


def frozen(root: Path) -> int:
    return evaluate(root, "--frozen", "--on", "2026-01-31")


def test_the_page_is_written(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluate(package) == 0
    out = capsys.readouterr().out
    assert "seen: of 4 figures 1 found, 0 right; 0 extra of 1" in out
    assert "development: of 2 figures 2 found, 1 right; 0 extra of 2" in out
    assert f"{PAGE}: written" in out
    page = (package / PAGE).read_text(encoding="utf-8")
    assert (
        "| All: right | 0.0% (0% to 49%), n 4 | 50.0% (9% to 91%), n 2 | not run | not run |"
        in page
    )
    assert not (package / LOG).exists()
    assert evaluate(package) == 0
    assert "written" not in capsys.readouterr().out


def test_a_second_reader_is_shown_beside_the_machine(package: Path) -> None:
    add_second(package)
    assert evaluate(package) == 0
    page = (package / PAGE).read_text(encoding="utf-8")
    assert "|  | Development: reader | Development: machine |" in page
    right, half = "100.0% (34% to 100%), n 2", "50.0% (9% to 91%), n 2"
    assert f"| Figures: right | {right} | {half} |" in page


def test_a_second_reader_of_the_frozen_half_is_shown_beside_its_last_run(package: Path) -> None:
    add_second(package, "gazette", rows=[])
    assert evaluate(package) == 0
    page = (package / PAGE).read_text(encoding="utf-8")
    assert "|  | Frozen: reader | Frozen: machine |" in page
    assert "| Articles | 1 | not run |" in page
    assert frozen(package) == 0
    assert "| Articles | 1 | 1 |" in (package / PAGE).read_text(encoding="utf-8")


def test_nothing_of_the_frozen_half_is_needed_without_the_flag(package: Path) -> None:
    shutil.rmtree(package / "evaluation" / "frozen")
    assert evaluate(package) == 0
    assert evaluate(package, "--list") == 0


def test_frozen_runs_are_logged_shown_and_three_at_most(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert frozen(package) == 0
    page = (package / PAGE).read_text(encoding="utf-8")
    assert f"The column *frozen* is of run 1 against half {HALF}." in page
    assert "2 runs are left" in page
    assert evaluate(package) == 0
    assert (package / PAGE).read_text(encoding="utf-8") == page
    assert "frozen, run 1: of 0 figures" in capsys.readouterr().out
    assert [frozen(package), frozen(package)] == [0, 0]
    log = (package / LOG).read_bytes()
    assert log.count(b"\n") == 4
    assert frozen(package) == cli.FOUND
    assert "X20" in capsys.readouterr().err
    assert (package / LOG).read_bytes() == log


def test_a_run_that_cannot_be_made_is_not_counted(package: Path) -> None:
    sheet = package / "evaluation" / "frozen" / "gazette" / "claims.csv"
    sheet.write_text("row\n", encoding="utf-8")
    assert frozen(package) == cli.FOUND
    assert not (package / LOG).exists()
    assert not (package / PAGE).exists()


def test_an_extractor_that_fails_on_the_frozen_half_tells_nothing_of_it(
    package: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def failing(texts: Sequence[Text]) -> dict[str, pl.DataFrame]:
        if texts[0].article == "gazette":
            raise Refused([Issue("claims", 2, "quote", "B08", found="Twelve soldiers")])
        return stub(texts)

    monkeypatch.setattr(verb, "_extractor", lambda root, schemas, who: failing)
    assert frozen(package) == cli.FOUND
    told = capsys.readouterr().err
    assert "B08" in told
    assert "Twelve" not in told
    assert not (package / LOG).exists()


def test_errors_are_listed_and_nothing_is_written(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert evaluate(package, "--list") == 0
    lines = capsys.readouterr().out.splitlines()
    four = f'{ARTICLE}:3: wrong 2 "Four others were wounded"'
    assert [line for line in lines if line.startswith("evaluation/")] == [
        f"{four}: measure: wounded -> killed",
        f"{four}: attribution_type: own_voice -> reported_speech",
        f"{four}: place: - -> Orlév",
        f"{four}: period: - -> 1987-05-02/1987-05-02",
        f'{ARTICLE}:4: missed 3 "denies that it fired": kind attack, stance denies, '
        "claimant Sudmark, agent Sudmark",
    ]
    assert any("missed lakes-herald-19870504-c05" in line for line in lines)
    assert not any("gazette" in line for line in lines)
    assert not (package / PAGE).exists()


def test_the_control_is_counted_and_never_listed(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add_article(package, "control", "courier", UNSEEN.replace("12 sold", "Eleven sold"), rows=[])
    assert evaluate(package) == 0
    assert "control: of 0 figures 0 found, 0 right; 1 extra of 1" in capsys.readouterr().out
    assert "| Articles | 1 | 1 | 1 | not run |" in (package / PAGE).read_text(encoding="utf-8")
    assert evaluate(package, "--list") == 0
    assert "courier" not in capsys.readouterr().out


def test_all_who_can_read_are_compared_and_nothing_is_written(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(package / "evaluation" / "frozen")
    assert evaluate(package, "--coders") == 0
    head, _, found, *_ = capsys.readouterr().out.splitlines()
    assert head.count("seen: ") == head.count("development: ") == len(METHOD)
    assert found == f"| found |{' 1 of 4 |' * len(METHOD)}{' 2 of 2 |' * len(METHOD)}"
    assert not (package / PAGE).exists()


def test_extra_claims_are_listed_with_their_rule(
    package: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def more(texts: Sequence[Text]) -> dict[str, pl.DataFrame]:
        made = stub(texts)
        start, end = pl.lit(17, pl.Int64), pl.lit(24, pl.Int64)
        places = {"quote_start": start, "quote_end": end, "value_start": start, "value_end": end}
        far = made["claims"].with_columns(pl.col("claim_id") + "-again", **places)
        return {**made, "claims": pl.concat([made["claims"], far.head(1)])}

    monkeypatch.setattr(verb, "_extractor", lambda root, schemas, who: more)
    evaluate(package, "--list")
    (line,) = [
        line
        for line in capsys.readouterr().out.splitlines()
        if line.startswith(ARTICLE) and " extra " in line
    ]
    assert line.startswith(f'{ARTICLE}:3: extra "Norland": kind casualties')
    assert line.endswith("[count]")


def test_rows_of_the_frozen_half_are_never_listed() -> None:
    with pytest.raises(ValueError, match="frozen"):
        differences(GoldSet("frozen", (), (), ()), Matches((), (), ()))


@pytest.mark.parametrize(
    "words",
    [
        ["--frozen"],
        ["--on", "2026-01-31"],
        ["--list", "--frozen", "--on", "2026-01-31"],
        ["--coders", "--frozen", "--on", "2026-01-31"],
    ],
)
def test_wrong_use(package: Path, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluate(package, *words) == cli.WRONG_USE
    assert "--frozen" in capsys.readouterr().err
    assert not (package / LOG).exists()


def test_an_article_at_fault_is_told_of_without_its_words_and_the_others_are_compared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    right = shard.drafts_of

    def wrong(one: Article, *more: object) -> object:
        drafts, registry = right(one, *more)  # type: ignore[arg-type]
        early = [replace(d, stated=(EARLY, EARLY), stated_basis="stated") for d in drafts]
        return (early if one.source_id == "wire" else drafts), registry

    monkeypatch.setattr(shard, "drafts_of", wrong)
    told: list[str] = []
    monkeypatch.setattr(verb, "say", told.append)
    run_on = verb._extractor(REPO, load_schemas(REPO / "schemas"), "rules")
    said = "On Monday, the ministry of defence said that 12 soldiers had been killed near Orlev.\n"
    texts = [Text(name, f"{name}/article.txt", said, DAY) for name in ("gazette", "wire")]
    tables = run_on([replace(one, text=f"{one.text}{one.article}\n") for one in texts])
    assert {*tables["claims"]["source_id"]} == {"gazette"}
    (line,) = told
    assert line.startswith("wire: E97: this claim alone was left out")
    assert "12" not in line
