"""Evaluation: gold sheets, pairs, shares, the log of frozen runs, and the page."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims import cli
from nkclaims.evaluate import MOST_RUNS, evaluate, read_log
from nkclaims.evaluation.gold import HEADER, read_unseen
from nkclaims.evaluation.matching import compare
from nkclaims.evaluation.score import Share, score
from nkclaims.extraction.extract import extract
from nkclaims.extraction.pack import load_packs
from nkclaims.issues import Refused
from nkclaims.publishing.extraction_page import page
from nkclaims.schema import load_schemas

REPO = Path(__file__).parents[1]
SCHEMAS = load_schemas(REPO / "schemas")
TEXT = "date 1987-05-04\n\nShells killed 12 people in Orlev on Sunday, the mayor said.\n"
ROW = {
    "row": "1", "quote": "killed 12 people", "value_text": "12", "kind": "casualties",
    "stance": "asserts", "modality": "actual", "measure": "killed", "object": "person",
    "value": "12", "qualifier": "exact", "scope": "incident", "population": "unspecified",
    "group": "none", "claimant": "the mayor", "attribution_type": "reported_speech",
    "weapon": "artillery", "place": "Orlev", "period_start": "1987-05-03",
    "period_end": "1987-05-03",
}  # fmt: skip


def sheet(folder: Path, *rows: dict[str, str]) -> Path:
    path = folder / "orlev"
    path.mkdir(parents=True)
    (path / "article.txt").write_text(TEXT, encoding="utf-8")
    lines = [",".join(HEADER), *(",".join(row.get(one, "") for one in HEADER) for row in rows)]
    (path / "claims.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path / "claims.csv"


def test_a_figure_is_found_and_right_in_all_core_fields(tmp_path: Path) -> None:
    sheet(tmp_path, ROW)
    gold = read_unseen(tmp_path)
    tables = extract([gold[0].article], load_packs(REPO), SCHEMAS)
    found = score(compare(gold, tables))
    assert (found.figures, found.core) == (Share(1, 1), Share(1, 1))
    assert found.precision == Share(1, 1)


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("claimant", "the governor"),
        ("place", "Tarn"),
        ("qualifier", "at_least"),
        ("value", "13"),
        ("population", "civilian"),
        ("period_end", "1987-05-04"),
    ],
)
def test_one_wrong_core_field_is_not_right(column: str, cell: str, tmp_path: Path) -> None:
    sheet(tmp_path, ROW | {column: cell})
    gold = read_unseen(tmp_path)
    tables = extract([gold[0].article], load_packs(REPO), SCHEMAS)
    found = score(compare(gold, tables))
    assert (found.figures, found.core) == (Share(1, 1), Share(0, 1))


def test_what_nobody_expected_lowers_precision(tmp_path: Path) -> None:
    sheet(tmp_path)
    gold = read_unseen(tmp_path)
    tables = extract([gold[0].article], load_packs(REPO), SCHEMAS)
    assert score(compare(gold, tables)).precision == Share(0, 1)


@pytest.mark.parametrize(
    ("row", "found"),
    [(ROW | {"quote": "killed 13 people"}, "killed 13 people"), (ROW | {"value_text": "14"}, "14")],
)
def test_words_that_the_article_has_not_are_refused(
    row: dict[str, str], found: str, tmp_path: Path
) -> None:
    sheet(tmp_path, row)
    with pytest.raises(Refused) as refused:
        read_unseen(tmp_path)
    (issue,) = refused.value.issues
    assert (issue.code, issue.line, issue.found) == ("X10", 2, found)


def test_another_header_is_refused(tmp_path: Path) -> None:
    path = sheet(tmp_path, ROW)
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        read_unseen(tmp_path)
    assert (refused.value.issues[0].code, refused.value.issues[0].line) == ("X10", 1)


@given(st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_holds_the_share(pair: tuple[int, int]) -> None:
    part, whole = pair
    low, high = Share(part, whole).interval
    assert 0 <= low <= part / whole + 1e-9
    assert part / whole - 1e-9 <= high <= 1


def test_the_interval_is_wilsons() -> None:
    low, high = Share(23, 51).interval  # by hand: 0.3226, 0.5862
    assert (round(low, 3), round(high, 3)) == (0.323, 0.586)


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    root = tmp_path / "repo"
    for name in ("seeds", "schemas"):
        shutil.copytree(REPO / name, root / name)
    sheet(root / "evaluation/development", ROW)
    sheet(root / "evaluation/frozen", ROW)
    (root / "docs").mkdir()
    return root


def test_the_frozen_half_is_run_only_when_asked_and_at_most_three_times(repo: Path) -> None:
    assert "not run yet" in page(evaluate(repo))
    assert read_log(repo) == ()
    for n in range(1, MOST_RUNS + 1):
        found = evaluate(repo, "2026-11-28")
        assert [row["run"] for row in found.log] == [str(one) for one in range(1, n + 1)]
        assert found.log[-1]["figures_right"] == "1"
    with pytest.raises(Refused) as refused:
        evaluate(repo, "2026-11-28")
    assert refused.value.issues[0].code == "X11"
    assert len(read_log(repo)) == MOST_RUNS


def test_the_list_never_shows_the_frozen_half(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["-C", str(repo), "evaluate", "--list"]) == 0
    printed = capsys.readouterr().out
    assert "seen missed" in printed
    assert "frozen" not in printed
    assert not (repo / "docs/extraction-quality.md").exists()


def test_the_page_holds_what_was_measured(repo: Path) -> None:
    assert cli.main(["-C", str(repo), "evaluate"]) == 0
    written = (repo / "docs/extraction-quality.md").read_text(encoding="utf-8")
    assert "| figures found | " in written
    assert "of 64" in written
    assert "100 % (21-100) of 1" in written


def test_the_committed_page_is_what_the_committed_code_measures() -> None:
    committed = (REPO / "docs/extraction-quality.md").read_text(encoding="utf-8")
    assert page(evaluate(REPO)) == committed, "run `nkclaims evaluate`"
