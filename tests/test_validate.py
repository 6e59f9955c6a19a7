"""What is wrong with a package is found once, at its line, and never ends in a crash."""

from __future__ import annotations

import csv
import re
import shutil
from pathlib import Path

import pytest

from nkclaims import cli
from nkclaims.build import build
from nkclaims.issues import Issue
from nkclaims.rules import all_rules
from nkclaims.validate import once, validate

REPO = Path(__file__).parents[1]
SOURCE = "lakes-herald-19870504"
ARTICLE = f"seeds/articles/{SOURCE}"
RULES = [rule.code for rule in all_rules()]


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do without frictionless, which takes seconds and has tests of its own."""
    monkeypatch.setattr("nkclaims.validate.frictionless", lambda package: [])


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny package as a repository, built."""
    root = tmp_path_factory.mktemp("built") / "tiny"
    shutil.copytree(REPO / "tests" / "tiny", root)
    shutil.copytree(REPO / "schemas", root / "schemas")
    (root / "CHANGELOG.md").write_text("# Changes\n\n## 0.1.0 - 1990-02-01\n", encoding="utf-8")
    build(root)
    return root


@pytest.fixture
def repository(built: Path, tmp_path: Path, quick: None) -> Path:
    return Path(shutil.copytree(built, tmp_path / "repository"))


@pytest.fixture
def release(built: Path, tmp_path: Path, quick: None) -> Path:
    """The package alone: no seeds/, no articles."""
    root = tmp_path / "release"
    for name in ("data", "schemas"):
        shutil.copytree(built / name, root / name)
    shutil.copy(built / "datapackage.json", root)
    return root


def edit(path: Path, old: str, new: str) -> None:
    """Replace the first ``old`` of a file, which must be there."""
    text = path.read_bytes().decode("utf-8")
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode("utf-8"))


def places(issues: list[Issue]) -> list[tuple[str, int, str, str]]:
    return [(issue.file, issue.line, issue.column, issue.code) for issue in issues]


def names(layers: list[tuple[str, str]]) -> list[str]:
    return [name for name, _ in layers]


def test_a_built_repository_is_valid_and_everything_ran(built: Path) -> None:
    report = validate(built)
    assert report.issues == []
    assert report.not_run == []
    assert names(report.ran) == [
        "files and cells",
        "keys",
        "data/ is what seeds/ makes",
        "frictionless",
        "typed tables",
        *RULES,
        "A07",
    ]


def test_a_release_is_valid_and_says_what_did_not_run(release: Path) -> None:
    report = validate(release)
    assert report.issues == []
    reasons = dict(report.not_run)
    assert reasons["B08"] == reasons["B17"] == "no article is here (--articles PATH)"
    assert reasons["data/ is what seeds/ makes"] == "there is no seeds/ here"
    assert {"B11", "B13", "A07"} <= {*names(report.ran)}


def test_with_the_articles_the_rules_on_words_run(release: Path, built: Path) -> None:
    report = validate(release, built / "seeds" / "articles")
    assert report.issues == []
    assert names(report.not_run) == ["data/ is what seeds/ makes"]


def test_an_article_that_was_edited_is_found(release: Path, built: Path, tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    shutil.copytree(built / "seeds" / "articles", articles)
    edit(articles / SOURCE / "article.txt", "12 soldiers", "13 soldiers")
    report = validate(release, articles)
    assert places(report.issues) == [("data/sources.csv", 2, "text_sha256", "B09")]
    assert dict(report.ran)["B08"] == f"without the articles {SOURCE}"


def test_an_article_that_is_no_text_is_found(release: Path, tmp_path: Path) -> None:
    (tmp_path / "articles" / SOURCE).mkdir(parents=True)
    (tmp_path / "articles" / SOURCE / "article.txt").write_bytes(b"caf\xe9\n")
    report = validate(release, tmp_path / "articles")
    assert [issue.code for issue in report.issues] == ["T02"]
    assert "B08" in names(report.not_run)


@pytest.mark.parametrize(
    ("old", "new", "column", "expected"),
    [
        (",exact,12,12,incident", ",exact,11,12,incident", "low", "12"),
        (",own,sudmark-army,accused", ",enemy,sudmark-army,accused", "loss_relation", "own"),
        (",norland-defence-ministry,norland-government", ",norland-defence-ministry,sudmark-army",
         "authority_actor_id", "norland-government"),
    ],
)  # fmt: skip
def test_a_derived_cell_typed_by_hand_is_found(
    old: str, new: str, column: str, expected: str, release: Path
) -> None:
    edit(release / "data/claims.csv", old, new)
    found = [issue for issue in validate(release).issues if issue.column == column]
    assert [(issue.code, issue.file, issue.expected) for issue in found] == [
        ("A07", "data/claims.csv", expected)
    ]


def test_a_row_of_a_derived_table_that_is_lost_is_found(release: Path) -> None:
    path = release / "data/event_estimates.csv"
    path.write_text("".join(path.read_text(encoding="utf-8").splitlines(True)[:-1]), "utf-8")
    issues = validate(release).issues
    assert {(issue.code, issue.table, issue.found) for issue in issues} == {
        ("A07", "event_estimates", "no row")
    }


def test_an_offset_is_recomputed_from_the_article(release: Path, built: Path) -> None:
    articles = built / "seeds" / "articles"
    rows = (release / "data/sentences.csv").read_text(encoding="utf-8").splitlines()
    start = rows[2].split(",")[4]
    edit(release / "data/sentences.csv", f",{start},", f",{int(start) + 1},")
    (issue,) = validate(release, articles).issues
    assert (issue.code, issue.record, issue.expected) == ("A07", f"{SOURCE}/2", start)
    assert validate(release).issues == []


def test_an_edit_in_data_is_sent_to_seeds(repository: Path) -> None:
    edit(repository / "data/claims.csv", "reported_speech,attack", "reported_speech,damage")
    (issue,) = [one for one in validate(repository).issues if one.code == "P04"]
    assert (issue.file, issue.column) == ("data/claims.csv", "kind")
    assert (issue.found, issue.expected) == ("damage", "attack")
    assert f"make the change in {ARTICLE}/claims.csv:2, then run it" in issue.hint


def test_an_edit_in_data_that_is_wrong_too_is_one_issue(repository: Path) -> None:
    edit(repository / "data/claims.csv", "reported_speech,attack", "reported_speech,atack")
    (issue,) = validate(repository).issues
    assert (issue.code, issue.found, issue.column) == ("A02", "atack", "kind")
    assert f"make the change in {ARTICLE}/claims.csv:2" in issue.hint


def test_seeds_that_were_not_built_are_found(repository: Path) -> None:
    edit(
        repository / f"{ARTICLE}/claims.csv",
        "first-reader,1990-01-15,high",
        "first-reader,1990-01-15,low",
    )
    (issue,) = validate(repository).issues
    assert (issue.code, issue.column, issue.expected) == ("P04", "confidence", "low")


def test_seeds_that_cannot_be_built_are_shown(repository: Path) -> None:
    edit(repository / f"{ARTICLE}/claims.csv", "reported_speech,attack", "reported_speech,atack")
    issues = validate(repository).issues
    assert places(issues) == [(f"{ARTICLE}/claims.csv", 2, "kind", "A02")]


@pytest.mark.parametrize(
    ("name", "old", "new", "column"),
    [
        ("datapackage.json", '"version": "0.1.0"', '"version": "0.2.0"', "version"),
        ("datapackage.json", '  "name"', '    "name"', ""),
        ("data/coders.csv", "First reader,", '"First reader",', ""),
    ],
)
def test_another_form_of_a_published_file_is_found(
    name: str, old: str, new: str, column: str, repository: Path
) -> None:
    edit(repository / name, old, new)
    (issue,) = validate(repository).issues
    assert (issue.file, issue.column, issue.code) == (name, column, "P04")


def test_a_file_of_no_table_is_found(repository: Path) -> None:
    (repository / "data/old.csv").write_text("a\n", encoding="utf-8")
    assert places(validate(repository).issues) == [("data/old.csv", 0, "", "P04")]


def test_rules_name_the_line_in_seeds(repository: Path) -> None:
    claims = repository / f"{ARTICLE}/claims.csv"
    edit(claims, ",The Norland defence ministry said,", ",,")
    build(repository)
    assert places(validate(repository).issues) == [
        (f"{ARTICLE}/claims.csv", 2, "attribution_quote", "B16")
    ]


ACKNOWLEDGEMENT = "B16,claims,{},No words name it.,first-reader,1990-01-16\n"


def test_a_warning_that_is_acknowledged_is_silent(repository: Path) -> None:
    edit(repository / f"{ARTICLE}/claims.csv", ",The Norland defence ministry said,", ",,")
    with (repository / "seeds/registry/acknowledgements.csv").open("a", encoding="utf-8") as file:
        file.write(ACKNOWLEDGEMENT.format(f"{SOURCE}-c01"))
    build(repository)
    assert validate(repository).issues == []


def test_an_acknowledgement_of_nothing_is_an_error(repository: Path) -> None:
    with (repository / "seeds/registry/acknowledgements.csv").open("a", encoding="utf-8") as file:
        file.write(ACKNOWLEDGEMENT.format(f"{SOURCE}-c01"))
    build(repository)
    (issue,) = validate(repository).issues
    assert (issue.file, issue.line) == ("seeds/registry/acknowledgements.csv", 2)
    assert (issue.code, issue.severity, issue.found) == ("J92", "error", f"{SOURCE}-c01")


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("claims", "claim_id,source_id", "source_id,claim_id", ("data/claims.csv", 1, "T09")),
        ("coders", "coder_type,", "", ("data/coders.csv", 1, "T09")),
        ("coders", "First reader", "First\treader", ("data/coders.csv", 2, "T14")),
        ("coders", "person", "persons", ("data/coders.csv", 2, "A02")),
        ("coders", "First reader,v1.0,", "First reader,v1.0", ("data/coders.csv", 2, "T10")),
        ("places", "51.25", "51,25", ("data/places.csv", 2, "T10")),
        ("places", "51.25", "INF", ("data/places.csv", 2, "V02")),
        ("event_claims", "-c01", "-c99", ("data/event_claims.csv", 2, "A01")),
        ("claims", "1987-05-02", "2.5.1987", ("data/claims.csv", 2, "V02")),
    ],
)
def test_a_flaw_of_a_table_is_one_issue(
    name: str, old: str, new: str, expected: tuple[str, int, str], release: Path
) -> None:
    edit(release / f"data/{name}.csv", old, new)
    report = validate(release)
    (issue,) = report.issues
    assert (issue.file, issue.line, issue.code) == expected
    assert dict(report.not_run)["A07"] == "the tables must be mended first"


def test_a_missing_table_is_one_issue(release: Path) -> None:
    (release / "data/places.csv").unlink()
    assert places(validate(release).issues) == [("data/places.csv", 0, "", "L01")]


@pytest.mark.parametrize("found", [0, 1])
def test_the_command_ends_with_a_code_and_says_what_ran(
    found: int, release: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if found:
        edit(release / "data/coders.csv", "person", "persons")
    assert cli.main(["validate", str(release)]) == found
    printed = capsys.readouterr().out
    assert "ran: files and cells, keys, frictionless" in printed
    if not found:
        (line,) = re.findall(r"not run: (.*) \(no article is here \(--articles PATH\)\)", printed)
        assert {"B08 to B10", "B12", "B17"} <= {*line.split(", ")}
    assert ("no issues" in printed) == (not found)


def test_a_folder_without_a_package_is_wrong_use(tmp_path: Path) -> None:
    assert cli.main(["validate", str(tmp_path)]) == 2


def test_a_warning_hides_no_later_error_of_its_cell() -> None:
    warning = Issue("data/claims.csv", 2, "value", "C23", severity="warning")
    error = Issue("data/claims.csv", 2, "value", "D30")
    follower = Issue("data/claims.csv", 2, "value", "D32")
    assert once([[warning], [error], [follower]]) == [warning, error]


POINTERS = [
    *(("claims", f"{anchor}_{edge}")
      for anchor in ("quote", "attribution", "value") for edge in ("start", "end")),
    ("exclusions", "quote_start"),
    ("exclusions", "quote_end"),
    ("sentences", "sentence_no"),
    ("sentences", "sentence_start"),
    ("sentences", "sentence_end"),
]  # fmt: skip


@pytest.mark.parametrize(("table", "column"), POINTERS)
@pytest.mark.parametrize("far", ["99999", "0"])
@pytest.mark.parametrize("kind", ["release", "repository"])
def test_what_points_out_of_the_text_is_an_issue_of_its_row(
    table: str, column: str, far: str, kind: str, request: pytest.FixtureRequest
) -> None:
    root: Path = request.getfixturevalue(kind)
    file = root / "data" / f"{table}.csv"
    rows = list(csv.reader(file.read_text(encoding="utf-8").splitlines()))
    at = rows[0].index(column)
    row = next(n for n, cells in enumerate(rows) if n and cells[at] not in ("", far))
    rows[row][at] = far
    with file.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows(rows)
    found = validate(root, REPO / "tests" / "tiny" / "seeds" / "articles").issues
    where = {(issue.file, issue.line) for issue in found if issue.severity == "error"}
    assert (f"data/{table}.csv", row + 1) in where


@pytest.mark.parametrize("kind", ["release", "repository"])
def test_a_lost_row_of_the_published_sentences_is_named(
    kind: str, request: pytest.FixtureRequest
) -> None:
    root: Path = request.getfixturevalue(kind)
    file = root / "data" / "sentences.csv"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join([*lines[:3], *lines[4:]]), encoding="utf-8")
    found = validate(root, REPO / "tests" / "tiny" / "seeds" / "articles").issues
    lost = next(csv.reader([lines[3]]))
    assert "/".join(lost[:2]) in {issue.record for issue in found}
