"""`nkclaims validate`: what it looks at, in which form it tells, and with which code it ends."""

from __future__ import annotations

import io
import json
import re
import shutil
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from nkclaims import cli
from nkclaims.build import build
from nkclaims.verbs import validate as verb

REPO = Path(__file__).parents[1]
SOURCE = "lakes-herald-19870504"
ROW = f"{SOURCE}-c02"
FOUND = (
    "found 12; expected at most 11, which is high; "
    "no number is exact 12: correct value or qualifier, both bounds follow"
)


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny package as it is released, without seeds/ and articles."""
    root = tmp_path_factory.mktemp("built") / "tiny"
    shutil.copytree(REPO / "tests" / "tiny", root)
    shutil.copytree(REPO / "schemas", root / "schemas")
    (root / "CHANGELOG.md").write_text("# Changes\n\n## 0.1.0 - 1990-02-01\n", encoding="utf-8")
    build(root)
    release = root.parent / "release"
    for name in ("data", "schemas"):
        shutil.copytree(root / name, release / name)
    shutil.copy(root / "datapackage.json", release)
    return release


@pytest.fixture
def broken(clean: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same with one wrong row: 12 killed, and at most 11 of them."""
    root = Path(shutil.copytree(clean, tmp_path / "broken"))
    edit(root / "data/claims.csv", ",exact,12,12,incident", ",exact,12,11,incident")
    monkeypatch.delenv(verb.SUMMARY, raising=False)
    return root


def edit(path: Path, old: str, new: str) -> None:
    """Replace the first ``old`` of a file, which must be there."""
    text = path.read_bytes().decode("utf-8")
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode("utf-8"))


def packed(folder: Path, path: Path) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for file in sorted(folder.rglob("*")):
            archive.write(file, file.relative_to(folder))
    return path


def said(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """Return what a command prints, which must fail for what it found."""
    assert cli.main(["validate", *words]) == 1
    return capsys.readouterr().out


def complaint(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """Return what a command says to wrong use."""
    assert cli.main(["validate", *words]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    return printed.err.removeprefix("nkclaims: ").removesuffix("\n")


def test_a_broken_row_as_text(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    printed = said([str(broken), "--rules", "C19"], capsys)
    assert re.sub(r"(?m)^not run: .*\n", "", printed) == (
        "501 rows\n"
        "ran: files and cells, keys, C19\n"
        f"data/claims.csv:2 low ({ROW}): {FOUND} [C19]\n"
        "\n"
        "1 error in 1 file\n"
    )


def test_a_broken_row_as_json(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = json.loads(said([str(broken), "--rules", "C19", "--format", "json"], capsys))
    assert content["ran"] == [{"unseen": "", "checks": ["files and cells", "keys", "C19"]}]
    assert [one["reason"] for one in content["not_run"]] == ["not asked for"]
    (issue,) = content["issues"]
    assert [issue[name] for name in ("file", "line", "column", "code", "record")] == [
        *("data/claims.csv", 2, "low", "C19", ROW)
    ]


def test_a_broken_row_for_github(
    broken: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("before\n")
    monkeypatch.setenv(verb.SUMMARY, str(summary))
    lines = said([str(broken), "--rules", "C19", "--format", "github"], capsys).split("\n")
    assert lines[0] == f"::error file=data/claims.csv,line=2,title=C19::{ROW} low: {FOUND}"
    assert not any(line.startswith("::") for line in lines[1:])
    assert summary.read_text(encoding="utf-8").startswith("before\n## Validation: 1 error in 1 ")


def test_a_broken_row_as_markdown(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = said([str(broken), "--rules", "C19", "--format", "markdown"], capsys).split("\n")
    assert lines[4] == (
        f"| error | data/claims.csv:2 | {ROW} | low | 12 | at most 11, which is high "
        "| no number is exact 12: correct value or qualifier, both bounds follow | C19 |"
    )


def test_a_broken_row_as_sarif(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (run,) = json.loads(said([str(broken), "--rules", "C19", "--format", "sarif"], capsys))["runs"]
    (result,) = run["results"]
    assert (result["ruleId"], result["message"]["text"]) == ("C19", FOUND)
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "data/claims.csv"
    assert place["region"] == {"startLine": 2}


@pytest.mark.parametrize(("words", "checks"), [("c19", 1), ("C18,D26", 2), ("C18|D26", 2)])
def test_only_the_rules_that_are_asked_for_run(
    words: str, checks: int, clean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["validate", str(clean), "--rules", words, "--format", "json"]) == 0
    (ran,) = json.loads(capsys.readouterr().out)["ran"]
    assert len(ran["checks"]) == 2 + checks


def test_a_letter_is_all_its_rules(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["validate", str(clean), "--rules", "C", "--format", "json"]) == 0
    (ran,) = json.loads(capsys.readouterr().out)["ran"]
    assert ran["checks"][2:] == ["C18", "C19", "C20", "C21", "C22", "C23", "C24", "C94", "C95"]


def test_only_the_tables_that_are_asked_for_count(
    broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = ["--rules", "C19"]
    assert cli.main(["validate", str(broken), *rules, "--table", "events", "claims"]) == 1
    assert cli.main(["validate", str(broken), *rules, "--table", "events"]) == 0
    assert capsys.readouterr().out.endswith("no issues\n")


def test_what_is_no_table_counts_always(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(broken / "datapackage.json", '"name"', '"name" "name"')
    assert re.search(
        r"datapackage.json:\d+: .* \[P01\]", said([str(broken), "--table", "events"], capsys)
    )


def test_what_a_baseline_has_does_not_count(
    broken: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = [str(broken), "--rules", "C19"]
    baseline = tmp_path / "baseline.json"
    baseline.write_text(said([*words, "--format", "json"], capsys))
    assert cli.main(["validate", *words, "--baseline", str(baseline)]) == 0
    assert capsys.readouterr().out.endswith("no issues besides 1 of the baseline\n")
    edit(broken / "data/claims.csv", ",exact,30,30,incident", ",exact,30,29,incident")
    printed = said([*words, "--baseline", str(baseline)], capsys)
    assert printed.count("[C19]") == 1
    assert f"({SOURCE}-c03)" in printed


def test_warnings_fail_only_if_strict(
    broken: Path, clean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A row without words that name who spoke is worth a look, no more."""
    shutil.copy(clean / "data/claims.csv", broken / "data/claims.csv")
    edit(broken / "data/claims.csv", ",The Norland defence ministry said,0,33,", ",,,,")
    words = ["validate", str(broken), "--rules", "B16"]
    assert cli.main(words) == 0
    assert "1 warning in 1 file" in capsys.readouterr().out
    assert cli.main([*words, "--strict"]) == 1
    assert cli.main(["validate", str(clean), "--rules", "B16", "--strict"]) == 0


def test_a_zip_is_validated_as_the_folder_is(
    broken: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    rules = ["--rules", "C19"]
    of_folder = said([str(broken), *rules], capsys)
    path = packed(broken, tmp_path / "nkclaims-0.1.0.zip")
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    assert said(["nkclaims-0.1.0.zip", *rules], capsys) == of_folder
    assert said([str(path), *rules], capsys) == of_folder
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("form", sorted(verb.FORMATS))
def test_what_cannot_be_opened_is_told_in_every_form(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "page.zip"
    path.write_text("<html>not found</html>")
    printed = said([str(path), "--format", form], capsys)
    assert "P05" in printed
    assert "no zip" in printed


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            ["--rules", "C19,C81"],
            "no rule 'C81'; did you mean 'I81'? `nkclaims rules` lists them",
        ),
        (["nothing.zip"], "nothing.zip: no such folder or zip"),
        (["--rules", ""], "no rule ''; `nkclaims rules` lists them"),
        (
            ["--format", "jsno"],
            "no format 'jsno'; did you mean 'json'? "
            "The formats are text, json, github, markdown, sarif",
        ),
        (["--baseline", "data/claims.csv"], "data/claims.csv: it is no JSON: "),
        (["--baseline", "old.json"], "old.json: No such file or directory; check the path"),
        (["--rules", "C19", "--table", "claim"], "no table 'claim'; did you mean 'claims'? "),
        (["--rules", "C19", "--table", "claims", "."], "no table '.'; The tables are "),
    ],
)
def test_wrong_use_names_what_is_nearest(
    words: list[str],
    message: str,
    clean: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(clean)
    assert complaint(words, capsys).startswith(message)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_only_a_terminal_that_wants_them_gets_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert verb.is_coloured(Terminal())
    assert not verb.is_coloured(io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not verb.is_coloured(Terminal())
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert not verb.is_coloured(Terminal())
