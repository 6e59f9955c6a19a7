"""The packages that validation is measured on: right, as large as asked for, and easily spoilt."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from benchmarks import diffing, extraction, loading, measure, page
from benchmarks.__main__ import Measured
from benchmarks.articles import generated, sources
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
    assert measure.peak() > 50_000


def test_generated_articles_are_many_and_the_same_every_time() -> None:
    templates = sources(REPO)
    n = len(templates) + 10
    articles = [*generated(REPO, n)]
    assert articles == [*generated(REPO, n)]
    assert len({one.text for one in articles}) == len({one.source_id for one in articles}) == n
    first, again = articles[0], articles[len(templates)]
    assert first.published_on == again.published_on == templates[0].published_on
    assert first.text.split()[:3] == templates[0].text.split()[:3]


def test_a_part_of_the_page_is_written_and_the_others_stay(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    page.replace_part(path, "one", "first\n")
    page.replace_part(path, "two", "second\n")
    page.replace_part(path, "one", "third\n")
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line[:1].isalpha()]
    assert lines == ["third", "second"]


def test_extraction_is_measured_and_its_misses_are_said() -> None:
    found = [
        extraction.Measured(n, 27 * n, 0.1 * n, 0.1 * n + 1, 0.2 * n, 150, 200) for n in (100, 1000)
    ]
    part = extraction.part(found, {}, 3_300, "a machine", "a Python")
    assert "| 1,000 | 27,000 | 100.0 | 101.0 | 9.9 | 200.0 | 150 | 200 |" in part
    assert "| 300 articles/s on one core | 9.9 | **no** |" in part
    assert "| linear: 10 times the articles | 9.2 times the seconds | yes |" in part
    assert "not measured" in part
    with_parser = {"pipeline": "en_core_web_sm", "articles": 100, "seconds": 20.0}
    assert "reads 5.0 of the same" in extraction.part(found, with_parser, 3_300, "", "")


def test_loading_is_measured_and_its_misses_are_said() -> None:
    found = loading.once()
    assert {*found} == {*loading.STEPS}
    assert min(found.values()) >= 0
    slow = {**dict.fromkeys(loading.STEPS, 2.25), "again": 20.5}
    part = loading.part(slow, "a machine", "a Python")
    assert "| `import nkclaims`, after it | 2.2 |" in part
    assert "| `import nkclaims` under 60 ms beyond polars | 2.2 ms | yes |" in part
    assert "| a table under 20 ms | 20.5 ms | **no** |" in part


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


def test_a_diff_is_held_against_its_aims_on_a_million_rows_alone() -> None:
    small, large = Size(10, 50, 1, 10**6), Size(200_000, 1_020_000, 5, 10**8)
    fast, slow = Measured({"all": 0.5}, 0, 90), Measured({"all": 11.0}, 0, 2_500)
    part = diffing.part([(small, fast), (large, slow)], "a machine", "a Python")
    assert "| 200,000 | 1,020,000 | 100 | 11.00 | 2,500 |" in part
    assert "| under 10 s | 11.00 s | **no** |" in part
    assert "| under 3,000 MB | 2,500 MB | yes |" in part
    assert "not measured" in diffing.part([(small, fast)], "a machine", "a Python")
