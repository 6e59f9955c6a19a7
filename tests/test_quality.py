"""Layer 4: drifts of a release that no other layer sees, and a report that needs no network."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import polars as pl
import pytest

from nkclaims import cli
from nkclaims.build import build
from nkclaims.issues import Issue
from nkclaims.reading import cells
from nkclaims.releasing.quality import quality_of
from nkclaims.rendering.terminal import listed
from nkclaims.validate import validate
from nkclaims.validation.checkpoint import decide
from nkclaims.validation.drift import of_the_next
from nkclaims.validation.expectations import (
    DEMANDS,
    DRIFT,
    Expectation,
    of_every_release,
    read_tolerances,
)
from nkclaims.validation.package import Package, read_package
from nkclaims.validation.statistics import Statistics, statistics_of, to_json

REPO = Path(__file__).parents[1]
ARTICLE = "thejournal-20201024"
Tables = dict[str, pl.DataFrame]


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of this repository as it is released, with a row of agreement for each claim."""
    root = tmp_path_factory.mktemp("release") / "package"
    for name in ("data", "schemas"):
        shutil.copytree(REPO / name, root / name)
    shutil.copy(REPO / "datapackage.json", root)
    package, _ = read_package(root)
    few = package.tables["agreement"].unique("first_claim_id", keep="first", maintain_order=True)
    write(package, {"agreement": few})
    return root


@pytest.fixture(scope="module")
def last(release: Path) -> Statistics:
    package, issues = read_package(release)
    assert issues == []
    return statistics_of(package)


def write(package: Package, tables: Tables) -> None:
    for name, rows in tables.items():
        path = package.root / package.paths[name]
        path.write_bytes(cells.to_csv(rows, package.schemas[name]))


def rows_dropped(tables: Tables) -> Tables:
    named = tables["actors"].select("actor_id", "name")
    return {"actor_names": tables["actor_names"].join(named, on=named.columns, how="semi")}


def nulls_rise(tables: Tables) -> Tables:
    note = pl.when(pl.col("confidence") == "high").then(pl.col("note"))
    return {"claims": tables["claims"].with_columns(note=note)}


def category_vanishes(tables: Tables) -> Tables:
    reason = pl.col("reason").replace({"furniture": "scene"})
    return {"exclusions": tables["exclusions"].with_columns(reason)}


def distribution_shifts(tables: Tables) -> Tables:
    is_second = pl.int_range(pl.len()) % 2 == 0
    confidence = pl.when(is_second).then(pl.lit("low")).otherwise("confidence")
    return {"claims": tables["claims"].with_columns(confidence=confidence)}


def values_scaled(tables: Tables) -> Tables:
    return {"places": tables["places"].with_columns(pl.col("radius_km") * 10)}


def article_emptied(tables: Tables) -> Tables:
    """Take all claims of an article away, with whatever refers to them."""
    is_of_it = pl.col("source_id") == ARTICLE
    gone = tables["claims"].filter(is_of_it)["claim_id"].implode()
    changed = {}
    for name, rows in tables.items():
        keys = {"claim_id", "from_claim_id", "to_claim_id", "previous_claim_id"} & {*rows.columns}
        refers = [pl.col(key).is_in(gone).fill_null(False) for key in sorted(keys)]
        if refers and name != "agreement":
            changed[name] = rows.filter(~pl.any_horizontal(refers))
    coverage = pl.when(is_of_it).then(pl.lit("none")).otherwise("coverage")
    n_claims = pl.when(is_of_it).then(0).otherwise("n_claims")
    changed["sentences"] = tables["sentences"].with_columns(coverage=coverage, n_claims=n_claims)
    return changed


def drift(release: Path, folder: Path, change: Callable[[Tables], Tables]) -> Package:
    """Return a copy of the release that was changed, read from its files."""
    root = Path(shutil.copytree(release, folder / "package"))
    package, _ = read_package(root)
    write(package, change(dict(package.tables)))
    changed, issues = read_package(root)
    assert issues == []
    return changed


def found_in(
    package: Package, last: Statistics, concerns: Callable[[Expectation, Statistics], bool]
) -> list[Issue]:
    """Return what layer 4 finds by the expectations that ``concerns`` picks."""
    now = statistics_of(package)
    expected = [*of_every_release(), *of_the_next(last, now, read_tolerances())]
    return decide(package, [one for one in expected if concerns(one, now)], now, last).issues


def moved_from(last: Statistics) -> Callable[[Expectation, Statistics], bool]:
    """Return what picks the expectations of what is not the same as in the last release.

    Of the rest the test of the clean release tells, with the same outcome; here it takes time.
    """

    def moved(one: Expectation, now: Statistics) -> bool:
        if one.frame not in last.tables:
            return True
        then, after = last.tables[one.frame], now.tables[one.frame]
        if not one.column:
            return then.rows != after.rows
        return then.columns[one.column] != after.columns[one.column]

    return moved


def places(issues: list[Issue]) -> set[tuple[str, str, str, str]]:
    return {(one.code, one.table, one.column, one.record) for one in issues}


DRIFTS = {
    rows_dropped: ("Q01", "actor_names", "", ""),
    nulls_rise: ("Q02", "claims", "note", ""),
    category_vanishes: ("Q03", "exclusions", "reason", ""),
    distribution_shifts: ("Q04", "claims", "confidence", ""),
    values_scaled: ("Q05", "places", "radius_km", ""),
}


@pytest.mark.parametrize(("change", "expected"), DRIFTS.items())
def test_a_drift_is_found_once(
    change: Callable[[Tables], Tables],
    expected: tuple[str, str, str, str],
    release: Path,
    last: Statistics,
    tmp_path: Path,
) -> None:
    package = drift(release, tmp_path, change)
    (issue,) = found_in(package, last, moved_from(last))
    assert places([issue]) == {expected}
    assert (issue.file, issue.severity) == (f"data/{issue.table}.csv", "warning")
    assert issue.found
    assert issue.expected


def test_no_other_layer_finds_any_of_the_drifts(release: Path, tmp_path: Path) -> None:
    def all_of_them(tables: Tables) -> Tables:
        changed: Tables = {}
        for change in DRIFTS:
            changed |= change(tables | changed)
        return changed

    otherwise = validate(release)
    report = validate(drift(release, tmp_path, all_of_them).root)
    assert report.issues == otherwise.issues
    assert {one.severity for one in report.issues} <= {"warning"}
    assert {"frictionless", "typed tables", "A07"} <= {name for name, _ in report.ran}


def test_an_article_that_was_emptied_is_found_by_no_engine_but_this(
    release: Path, last: Statistics, tmp_path: Path
) -> None:
    package = drift(release, tmp_path, article_emptied)
    engines = {"frictionless", "typed tables"}
    report = validate(package.root, only=engines)
    assert report.issues == []
    assert engines < {name for name, _ in report.ran}
    issues = found_in(package, last, lambda one, _: one.frame == "articles")
    assert places(issues) == {("Q06", "sources", "", ARTICLE)}
    assert [one.found for one in issues] == ["0 claims"]
    now = statistics_of(package)
    (alone,) = decide(package, of_every_release(), now, None).issues
    assert (alone.code, alone.record, alone.severity) == ("Q06", ARTICLE, "error")


def test_a_release_meets_every_expectation_that_its_own_statistics_give(
    release: Path, last: Statistics
) -> None:
    package, _ = read_package(release)
    expected = [*of_every_release(), *of_the_next(last, last, read_tolerances())]
    verdict = decide(package, expected, last, last)
    assert verdict.issues == []
    assert sum(verdict.checked.values()) == len(expected)
    assert sum(verdict.failed.values()) == 0
    assert {one.code for one in expected} == {*DEMANDS} - {"Q10"}


def test_what_the_last_release_had_and_this_has_not_is_found(
    release: Path, last: Statistics
) -> None:
    package, _ = read_package(release)
    before = {**last.tables, "battles": last.tables["events"]}
    columns = {**last.tables["coders"].columns, "age": last.tables["coders"].columns["name"]}
    before["coders"] = replace(last.tables["coders"], columns=columns)
    articles = {**last.articles, "gone-19870504": last.articles[ARTICLE]}
    then = replace(last, tables=before, articles=articles)
    expected = of_the_next(then, last, read_tolerances())
    issues = decide(package, [one for one in expected if moved_here(one)], last, then).issues
    assert [(one.code, one.file, one.column, one.record, one.found) for one in issues] == [
        ("Q01", "data/battles.csv", "", "", "0 rows"),
        ("Q10", "data/coders.csv", "age", "", "no such column"),
        (
            "Q09",
            "data/sources.csv",
            "",
            "gone-19870504",
            "0.00 times the claims of the last release",
        ),
    ]


def moved_here(one: Expectation) -> bool:
    return one.frame in ("battles", "coders", "articles")


@pytest.mark.parametrize(
    ("flag", "expected"), [("is_own_voice", "attribution_type"), ("is_double_coded", "")]
)
def test_shares_of_the_claims_are_held_against_the_last(
    flag: str, expected: str, release: Path, last: Statistics
) -> None:
    package, _ = read_package(release)
    then = replace(last, claim_shares={**last.claim_shares, flag: 0.5})
    wanted = [
        one
        for one in of_the_next(then, last, read_tolerances())
        if one.arguments.get("column") == flag
    ]
    (issue,) = decide(package, wanted, last, then).issues
    assert (issue.code, issue.column) == (wanted[0].code, expected)
    assert issue.found == f"{last.claim_shares[flag]:.1%} of the claims"
    assert issue.expected == "40.0% to 60.0%, after 50.0%"


def test_what_cannot_be_decided_is_an_error(release: Path, last: Statistics) -> None:
    package, _ = read_package(release)
    arguments = {"column": "name", "min_value": 1}
    odd = Expectation("Q05", "coders", "ExpectColumnMeanToBeBetween", arguments, "name")
    (issue,) = decide(package, [odd], last, last).issues
    assert (issue.code, issue.table, issue.column) == ("Q05", "coders", "name")
    assert issue.severity == "error"
    assert issue.found


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny package, built."""
    root = tmp_path_factory.mktemp("built") / "tiny"
    shutil.copytree(REPO / "tests" / "tiny", root)
    shutil.copytree(REPO / "schemas", root / "schemas")
    (root / "CHANGELOG.md").write_text("# Changes\n\n## 0.1.0 - 1990-02-01\n", encoding="utf-8")
    build(root)
    return root


@pytest.fixture
def lonely(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail whatever speaks to a network."""

    def connect(*_: object) -> None:
        raise AssertionError("a network was asked")

    monkeypatch.setattr(socket.socket, "connect", connect)
    monkeypatch.setattr(socket, "getaddrinfo", connect)


class Asked(HTMLParser):
    """Collects what a browser would fetch or run for a page, and where its links lead."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "link", "img", "iframe", "object", "embed", "base"):
            self.asked.append(tag)
        for name, value in attrs:
            if name in ("src", "srcset", "action", "style") or name.startswith("on"):
                self.asked.append(f"{tag} {name}")
            if name == "href":
                self.links.append(value or "")


def test_the_verb_writes_a_report_that_asks_for_nothing(
    tiny: Path, tmp_path: Path, lonely: None, capsys: pytest.CaptureFixture[str]
) -> None:
    stats, out = tmp_path / "stats.json", tmp_path / "deep" / "quality"
    words = ["quality", str(tiny), "-o", str(out)]
    assert cli.main([*words, "--write-stats", str(stats)]) == 0
    printed = capsys.readouterr().out
    assert "ran: Q06\n" in printed
    assert f"not run: {listed(DRIFT)} (no --baseline FILE)" in printed
    assert cli.main([*words, "--baseline", str(stats), "--strict"]) == 0
    assert "no issues" in capsys.readouterr().out
    package, _ = read_package(tiny)
    assert stats.read_bytes() == to_json(statistics_of(package))
    pages = {path.name: path.read_text(encoding="utf-8") for path in out.iterdir()}
    assert pages.keys() == {"index.html", "articles.html", *(f"{n}.html" for n in package.schemas)}
    for name, page in pages.items():
        reader = Asked()
        reader.feed(page)
        assert reader.asked == [], name
        assert "://" not in page, name
        assert "url(" not in page, name
        near = {link[1:] for link in reader.links if link.startswith("#")}
        assert near <= {*re.findall(r'id="([^"]*)"', page)}, name
        assert {link for link in reader.links if not link.startswith("#")} <= pages.keys(), name


def test_the_verb_tells_of_drift_and_fails_for_it_if_strict(
    tiny: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    now = statistics_of(read_package(tiny)[0])
    more = {"coders": replace(now.tables["coders"], rows=40)}
    (tmp_path / "last.json").write_bytes(to_json(replace(now, version="0.0.9", tables=more)))
    out = tmp_path / "quality"
    words = ["quality", str(tiny), "-o", str(out), "--baseline", str(tmp_path / "last.json")]
    assert cli.main(words) == 0
    pages = {path.name: path.read_bytes() for path in out.iterdir()}
    assert cli.main([*words, "--strict"]) == 1
    assert {path.name: path.read_bytes() for path in out.iterdir()} == pages
    printed = capsys.readouterr().out
    n_rows = now.tables["coders"].rows
    assert f"data/coders.csv: warning: found {n_rows} rows; expected 38 to 120 rows" in printed
    overview = pages["index.html"].decode()
    assert "held against release 0.0.9" in overview
    assert "<td>Q01</td><td>warning</td><td>coders</td>" in overview


def test_a_folder_that_holds_something_else_is_left_alone(tiny: Path, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("mine", encoding="utf-8")
    assert cli.main(["quality", str(tiny), "-o", str(tmp_path)]) == 2
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == "mine"


def test_a_baseline_that_is_none_is_wrong_use(
    tiny: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "last.json").write_text("[]", encoding="utf-8")
    words = ["quality", str(tiny), "-o", str(tmp_path / "q"), "--baseline"]
    assert cli.main([*words, str(tmp_path / "last.json")]) == 2
    assert cli.main([*words, str(tmp_path / "none.json")]) == 2
    assert "Give what --write-stats wrote" in capsys.readouterr().err
    assert not (tmp_path / "q").exists()


def test_a_package_that_cannot_be_counted_is_refused(tiny: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(tiny, tmp_path / "package"))
    path = root / "data" / "claims.csv"
    path.write_bytes(path.read_bytes().replace(b",reported_speech,", b",hearsay,"))
    assert cli.main(["quality", str(root), "-o", str(tmp_path / "q")]) == 1
    assert not (tmp_path / "q").exists()


def test_no_other_verb_loads_great_expectations(tiny: Path) -> None:
    program = (
        "import sys\n"
        "from nkclaims.cli import main\n"
        f"assert main(['validate', {str(tiny)!r}]) == 0\n"
        "print([name for name in ('great_expectations', 'altair') if name in sys.modules])\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": str(REPO / "scripts"), "PATH": ""},
        capture_output=True,
        check=True,
        text=True,
    )
    assert run.stdout.splitlines()[-1] == "[]"


def test_a_release_is_held_against_the_last_and_reported(release: Path, last: Statistics) -> None:
    quality = quality_of(release, last)
    assert (quality.issues, quality.statistics) == ([], last)
    assert f"held against release {last.version}" in quality.pages["index.html"]
    assert {f"{name}.html" for name in ("claims", "articles")} <= {*quality.pages}


def test_in_a_repository_the_last_release_is_the_baseline(
    release: Path, last: Statistics, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "package"
    shutil.copytree(release, root)
    (root / "releases").mkdir()
    for version in ("1.9.0", "1.10.0"):
        kept = to_json(replace(last, version=version))
        (root / "releases" / f"{version}.stats.json").write_bytes(kept)
        (root / "releases" / f"{version}.csv").touch()
    assert cli.main(["quality", str(root), "-o", str(tmp_path / "report")]) == 0
    assert "no --baseline FILE" not in capsys.readouterr().out
    assert "held against release 1.10.0" in (tmp_path / "report" / "index.html").read_text("utf-8")
