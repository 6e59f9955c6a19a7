"""The packages that validation is measured on: right, as large as asked for, and easily spoilt."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from benchmarks import diffing, measure
from benchmarks.packages import DAMAGE, Size, spoil, write_package

from nkclaims.validate import validate

REPO = Path(__file__).parents[1]
SOURCES = REPO / "seeds" / "articles"
pytestmark = pytest.mark.skipif(
    not (REPO / "datapackage.json").is_file() or not [*SOURCES.glob("*/article.txt")],
    reason="there is no built dataset with its articles",
)


@pytest.fixture(scope="module")
def wars(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Size]:
    """Two wars: the repository's own, twice."""
    root = tmp_path_factory.mktemp("wars")
    package, articles = root / "package", root / "articles"
    return package, articles, write_package(REPO, package, articles, 300)


def test_it_is_as_large_as_it_says(wars: tuple[Path, Path, Size]) -> None:
    package, articles, size = wars
    files = [*(package / "data").glob("*.csv")]
    assert size.claims >= 300
    assert size.bytes == sum(one.stat().st_size for one in files)
    assert size.articles == len([*articles.glob("*/article.txt")])
    claims = (package / "data" / "claims.csv").read_text(encoding="utf-8")
    assert claims.count("\n") == size.claims + 1


@pytest.mark.parametrize("with_articles", [False, True])
def test_it_is_right(with_articles: bool, wars: tuple[Path, Path, Size]) -> None:
    package, articles, size = wars
    report = validate(package, articles if with_articles else None)
    assert report.issues == []
    assert report.n_rows == size.rows
    ran = {name for name, gap in report.ran if not gap}
    assert ("J91" in ran) == with_articles


@pytest.mark.parametrize("damage", DAMAGE)
def test_what_is_wrong_with_every_row_is_noticed(
    damage: str, wars: tuple[Path, Path, Size]
) -> None:
    package, _, size = wars
    claims = package / "data" / "claims.csv"
    sound = claims.read_bytes()
    try:
        spoil(package, DAMAGE[damage])
        _, n_issues = measure.ours(package, None)
    finally:
        claims.write_bytes(sound)
    assert 1 <= n_issues <= 10 * size.claims


def test_what_is_measured_is_what_validation_does(wars: tuple[Path, Path, Size]) -> None:
    package, _, _ = wars
    seconds, n_issues = measure.ours(package, None)
    assert n_issues == 0
    assert {"reading", "keys", "typed tables", "rules", "A07", "report"} == {*seconds}
    assert measure._peak() > 50_000


def test_a_copy_with_edits_differs_in_as_many_rows(
    wars: tuple[Path, Path, Size], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package, _, size = wars
    monkeypatch.setattr(diffing, "EVERY", 100)
    monkeypatch.setattr(diffing, "EDITED", ("claims",))
    copy = Path(shutil.copytree(package, tmp_path / "copy"))
    diffing.edit(copy)
    _, n_rows = measure.diff(package, copy)
    changed = len(range(1, size.claims, 100))
    assert n_rows == changed + len(range(50, size.claims, 100))
