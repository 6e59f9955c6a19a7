"""revise: what a correction owes to history is written once, kept true, and taken back."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from nkclaims import cli
from nkclaims.build import build
from nkclaims.diffing.side import opened_side
from nkclaims.issues import Refused
from nkclaims.releasing import baseline
from nkclaims.releasing.revising import Told, revise
from nkclaims.validate import validate
from nkclaims.validation.package import read_package
from nkclaims.validation.statistics import statistics_of, to_json
from release_cases import commit, current, git, repository, rewrite

ARTICLE = "seeds/articles/lakes-herald-19870504"
CLAIMS, EXCLUSIONS = f"{ARTICLE}/claims.csv", f"{ARTICLE}/exclusions.csv"
C01, X01, X02 = (f"lakes-herald-19870504-{one}" for one in ("c01", "x01", "x02"))
HIGH, LOW, MEDIUM = (f"1990-01-15,{word},\n" for word in ("high", "low", "medium"))


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny package with a baseline, as a release leaves it."""
    root = repository(tmp_path_factory.mktemp("released") / "tiny")
    rewrite(root / "CHANGELOG.md", "## Unreleased", "## 1.0.0 - 1990-03-01")
    current(root)
    (root / "releases").mkdir()
    with opened_side(str(root), root, print) as side:
        rows = baseline.to_csv(baseline.rows_of_release(side))
    (root / baseline.path("1.0.0")).write_bytes(rows)
    package, _ = read_package(root)
    (root / baseline.statistics_path("1.0.0")).write_bytes(to_json(statistics_of(package)))
    commit(root, "Release 1.0.0")
    return root


@pytest.fixture
def root(released: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(released, tmp_path / "tiny"))


@pytest.fixture
def correct(root: Path) -> Callable[[str, str, str], Told]:
    """Change a file, build, and revise."""

    def corrected(rel: str, old: str, new: str) -> Told:
        rewrite(root / rel, old, new)
        build(root)
        told = revise(root, f"Now {new.strip()}.", {X02: X01})
        build(root)
        return told

    return corrected


def rows(root: Path, name: str) -> list[dict[str, str]]:
    with (root / f"seeds/registry/{name}.csv").open(encoding="utf-8", newline="") as file:
        return [*csv.DictReader(file)]


def errors(root: Path) -> list[str]:
    report = validate(root, only={"J88", "J89", "J97"})
    return [one.code for one in report.issues if one.code[0] == "J"]


def test_a_changed_value_is_told_once_and_keeps_its_reason(
    root: Path, correct: Callable[[str, str, str], Told]
) -> None:
    assert correct(CLAIMS, HIGH, LOW) == Told(1, 0, 0)
    assert errors(root) == []
    (first,) = rows(root, "revisions")
    assert [*first.values()] == [
        *("unreleased", "claims", C01, "confidence", "high", "low", "Now 1990-01-15,low,.")
    ]
    assert correct(CLAIMS, LOW, MEDIUM) == Told(0, 0, 0)
    (again,) = rows(root, "revisions")
    assert again == {**first, "new_value": "medium"}
    assert errors(root) == []
    assert correct(CLAIMS, MEDIUM, HIGH) == Told(0, 0, 1)
    assert rows(root, "revisions") == []
    assert errors(root) == []


def test_an_id_that_is_gone_is_told_with_what_stands_for_it(
    root: Path, correct: Callable[[str, str, str], Told]
) -> None:
    before = rows(root, "retired_ids")
    row = next(line + "\n" for line in (root / EXCLUSIONS).read_text().splitlines() if X02 in line)
    assert correct(EXCLUSIONS, row, "") == Told(0, 1, 0)
    assert rows(root, "retired_ids") == [
        *before,
        {
            "table_name": "exclusions",
            "retired_id": X02,
            "replaced_by_id": X01,
            "version": "unreleased",
            "reason": "Now .",
        },
    ]
    assert errors(root) == []


def test_what_history_told_before_stays_as_it_is(
    root: Path, correct: Callable[[str, str, str], Told]
) -> None:
    before = (root / "seeds/registry/retired_ids.csv").read_bytes()
    correct(CLAIMS, HIGH, LOW)
    assert (root / "seeds/registry/retired_ids.csv").read_bytes() == before


def test_where_nothing_changed_nothing_is_written(root: Path) -> None:
    assert revise(root, "No reason.", {}) == Told(0, 0, 0)
    assert git(root, "status", "--porcelain") == ""


def test_before_the_first_release_nothing_is_owed(root: Path) -> None:
    shutil.rmtree(root / "releases")
    with pytest.raises(Refused) as refused:
        revise(root, "No reason.", {})
    assert [one.code for one in refused.value.issues] == ["R08"]


def test_the_command_says_what_it_wrote(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rewrite(root / CLAIMS, HIGH, LOW)
    build(root)
    assert cli.main(["-C", str(root), "revise", "--reason", "Read once more."]) == 0
    assert capsys.readouterr().out.startswith("revisions: 1 values; retired_ids: 0 ids\n")


@pytest.mark.parametrize(
    "words", [[], ["--reason", " "], ["--reason", "a\nb"], ["--reason", "a", "--replaced", "x02"]]
)
def test_a_wrong_use_is_refused(words: list[str], root: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["-C", str(root), "revise", *words])
    assert ended.value.code == 2


def test_a_diff_to_an_outline_names_the_rows_and_is_never_the_same(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    assert cli.main(["diff", "releases/1.0.0.csv", "."]) == 2
    printed = capsys.readouterr()
    assert "cannot compare: 29 of 29 tables compared have the same rows" in printed.out
    assert "[N05]" in printed.err
    rewrite(root / CLAIMS, HIGH, LOW)
    rewrite(root / EXCLUSIONS, X02, X02.replace("x02", "x07"))
    build(root)
    for words in ([], ["--detail"], ["--format", "markdown"], ["--format", "json"]):
        assert cli.main(["diff", "releases/1.0.0.csv", ".", *words]) == 2
        printed = capsys.readouterr()
        for said in ("claims", "exclusions"):
            assert said in printed.out
    assert all(one in printed.out for one in (C01, X02, X02.replace("x02", "x07")))
    assert cli.main(["diff", "releases/1.0.0.csv", ".", "--tables", "out"]) == 2
    left = (root / "out" / "exclusions.left-only.csv").read_text()
    assert left == f"row_id\n{X02}\n"
    (root / "releases" / "1.0.0.csv").write_text("x\n")
    assert cli.main(["diff", "releases/1.0.0.csv", "."]) == 2
    assert "[R05]" in capsys.readouterr().err
