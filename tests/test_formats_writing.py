"""All artefacts at once: the same bytes everywhere, all or none, and nothing that was not meant."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

import nkclaims
from format_cases import DAY, tiny_built
from nkclaims.formats import wheel, writing
from nkclaims.formats.built import read_built
from nkclaims.formats.package_zip import members_of
from nkclaims.issues import Refused

REPO = Path(__file__).parents[1]
STEM = "lakes-war-claims-0.1.0"
NAMES = {
    f"{STEM}.zip",
    f"{STEM}-parquet.zip",
    f"{STEM}.sqlite",
    f"{STEM}.xlsx",
    "nkclaims-0.1.0-py3-none-any.whl",
    "SHA256SUMS",
}
MAKE = (
    "import os, sys; os.umask(int(sys.argv[3], 8)); from pathlib import Path;"
    "from nkclaims.formats import write_all; write_all(Path(sys.argv[1]), Path(sys.argv[2]))"
)


@pytest.fixture(scope="module")
def dists(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Two folders of artefacts, made in two repositories by two people far from one another."""
    folder = tmp_path_factory.mktemp("two")
    made = []
    places = [
        ("here", {"TZ": "Pacific/Auckland", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}, "022"),
        ("a folder", {"TZ": "America/Lima", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "2"}, "077"),
    ]
    processes = []
    for name, environment, umask in places:
        repository = folder / name / "repository"
        shutil.copytree(tiny_built(), repository, copy_function=shutil.copyfile)
        if umask == "077":
            os.utime(repository / "data" / "claims.csv", (0, time.time() + 1e8))
        made.append(folder / name / "dist")
        command = [sys.executable, "-c", MAKE, str(repository), str(made[-1]), umask]
        own = {**os.environ, **environment, "PYTHONPATH": str(REPO / "scripts")}
        at = folder if umask == "077" else repository / "data"
        processes.append(subprocess.Popen(command, cwd=at, env=own))
    assert [one.wait() for one in processes] == [0, 0]
    return made


def test_the_same_package_makes_the_same_bytes_everywhere(dists: list[Path]) -> None:
    one, other = ({path.name: path.read_bytes() for path in each.iterdir()} for each in dists)
    assert {*one} == {*other} == NAMES
    assert [name for name in one if one[name] != other[name]] == []


def test_sha256sum_agrees(dists: list[Path]) -> None:
    done = subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=dists[0])
    assert done.returncode == 0
    lines = (dists[0] / "SHA256SUMS").read_text().splitlines()
    assert [line[66:] for line in lines] == sorted(NAMES - {"SHA256SUMS"})


def test_the_repository_is_as_it_was(dists: list[Path]) -> None:
    repository = dists[0].parent / "repository"
    there = {one.relative_to(repository) for one in repository.rglob("*") if one.is_file()}
    before = {one.relative_to(tiny_built()) for one in tiny_built().rglob("*") if one.is_file()}
    assert there == before


def test_the_zip_is_what_the_loader_reads(dists: list[Path]) -> None:
    for name in nkclaims.tables(path=tiny_built())["table"]:
        there = nkclaims.load(name, path=dists[0] / f"{STEM}.zip")
        assert there.equals(nkclaims.load(name, path=tiny_built()))


def test_what_the_zip_holds(dists: list[Path]) -> None:
    with zipfile.ZipFile(dists[0] / f"{STEM}.zip") as archive:
        members = archive.infolist()
        names = [one.filename for one in members]
        readme = archive.read("README.md").decode()
    assert names[:2] == ["datapackage.json", "README.md"]
    assert {"data/claims.csv", "schemas/claims.json", "docs/codebook.md"} <= {*names}
    assert {"LICENSE-DATA", "CHANGELOG.md"} <= {*names}
    assert not [one for one in names if "article" in one or one.startswith("seeds")]
    assert {one.date_time for one in members} == {(*map(int, DAY.split("-")), 0, 0, 0)}
    assert f"Version 0.1.0, {DAY}." in readme
    assert "| [claims](data/claims.csv) | 10 |" in readme
    assert "docs/codebook.md" in readme
    assert "read_nkclaims.R" not in readme  # it is not in this repository


def test_no_link_of_a_page_leads_to_a_file_that_is_not_there() -> None:
    members = members_of(read_built(REPO))
    codebook = members["docs/codebook.md"].decode()
    assert "[methodology](methodology.md)" in codebook
    assert "the coding manual how the others" in " ".join(codebook.split())
    for name in [one for one in members if one.endswith(".md")]:
        links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", members[name].decode())
        there = {os.path.relpath(one, Path(name).parent) for one in members}
        assert [one for one in links if one not in there] == [], name


def test_the_readme_tells_of_what_is_there(tmp_path: Path) -> None:
    repository = Path(shutil.copytree(tiny_built(), tmp_path / "repository"))
    shutil.rmtree(repository / "docs")
    (repository / "r").mkdir()
    (repository / "r" / "read_nkclaims.R").write_text("read_nkclaims <- function() 1\n")
    members = members_of(read_built(repository))
    assert members["read_nkclaims.R"].startswith(b"read_nkclaims")
    assert b'source("read_nkclaims.R")' in members["README.md"]
    assert b"codebook" not in members["README.md"]


def test_the_parquet_zip_has_a_file_a_table(dists: list[Path]) -> None:
    tables = nkclaims.tables(path=tiny_built())["table"]
    with zipfile.ZipFile(dists[0] / f"{STEM}-parquet.zip") as archive:
        names = archive.namelist()
    assert names == [*(f"{name}.parquet" for name in tables), "LICENSE-DATA", "docs/codebook.md"]


@pytest.mark.parametrize("exported", [False, True])
def test_a_sentence_of_an_article_is_released_in_quotes_alone(
    exported: bool, tmp_path: Path
) -> None:
    repository = Path(shutil.copytree(tiny_built(), tmp_path / "repository"))
    (article,) = repository.glob("seeds/articles/*/article.txt")
    sentence = next(
        line for line in article.read_text(encoding="utf-8").splitlines() if len(line.split()) > 14
    )
    with (repository / "CHANGELOG.md").open("a", encoding="utf-8") as file:
        file.write(f"\nThe article says: {sentence}\n")
    articles = None
    if exported:  # as a commit is, without the texts, which lie elsewhere
        articles = Path(shutil.move(repository / "seeds" / "articles", tmp_path / "articles"))
    with pytest.raises(Refused) as refused:
        writing.artefacts(repository, articles=articles)
    (issue,) = refused.value.issues
    assert (issue.code, issue.file) == ("Y12", "CHANGELOG.md")
    assert article.parent.name in issue.found


def test_no_article_is_in_the_release_of_this_repository() -> None:
    articles = [one.read_text("utf-8") for one in (REPO / "seeds/articles").glob("*/article.txt")]
    assert articles
    for name, content in members_of(read_built(REPO)).items():
        text = content.decode("utf-8")
        assert not any(one.strip()[:400] in text for one in articles), name


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The tiny package without what a wheel is made of, which takes half the time."""
    root = tmp_path / "package"
    for name in ("data", "schemas"):
        shutil.copytree(tiny_built() / name, root / name)
    shutil.copy(tiny_built() / "datapackage.json", root)
    return root


def test_a_release_replaces_the_last_one(package: Path, tmp_path: Path) -> None:
    out = tmp_path / "dist"
    out.mkdir()
    (out / "SHA256SUMS").touch()
    (out / "old.zip").touch()
    writing.write_all(package, out, beside={"notes.md": b"What is new.\n"})
    assert {one.name for one in out.iterdir()} == {
        *(NAMES - {"nkclaims-0.1.0-py3-none-any.whl"}),
        "notes.md",
    }
    assert "  notes.md\n" in (out / "SHA256SUMS").read_text()
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".")] == []


def test_a_folder_of_something_else_is_left_alone(package: Path, tmp_path: Path) -> None:
    out = tmp_path / "letters"
    out.mkdir()
    (out / "letter.txt").write_text("Dear")
    with pytest.raises(Refused) as refused:
        writing.write_all(package, out)
    assert refused.value.issues[0].code == "Y13"
    assert (out / "letter.txt").read_text() == "Dear"


def test_on_a_failure_the_last_release_stays(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "dist"
    out.mkdir()
    (out / "SHA256SUMS").write_text("the last one")
    written = []

    def full(path: Path, content: bytes) -> None:
        written.append(path)
        if len(written) == 3:
            raise OSError(28, "No space left on device", str(path))
        path.write_bytes(content)

    monkeypatch.setattr(writing.disk, "write", full)
    with pytest.raises(Refused) as refused:
        writing.write_all(package, out)
    assert refused.value.issues[0].code == "S02"
    assert [one.name for one in out.iterdir()] == ["SHA256SUMS"]
    monkeypatch.undo()
    writing.write_all(package, out)
    assert f"{STEM}.zip" in {one.name for one in out.iterdir()}


def test_what_an_interrupted_write_moved_away_comes_back(package: Path, tmp_path: Path) -> None:
    old = tmp_path / ".dist.old"
    old.mkdir()
    (old / "SHA256SUMS").write_text("the last one")
    (package / "data" / "claims.csv").write_text("damaged\n")
    with pytest.raises(Refused):
        writing.write_all(package, tmp_path / "dist")
    assert (tmp_path / "dist" / "SHA256SUMS").read_text() == "the last one"


def test_a_wheel_of_another_version_is_refused(tmp_path: Path) -> None:
    repository = Path(shutil.copytree(tiny_built(), tmp_path / "repository"))
    path = repository / "datapackage.json"
    content = json.loads(path.read_bytes())
    path.write_text(json.dumps({**content, "version": "0.2.0"}))
    with pytest.raises(Refused) as refused:
        wheel.write(read_built(repository))
    assert [one.code for one in refused.value.issues] == ["Y10"]


def test_a_wheel_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    repository = Path(shutil.copytree(tiny_built(), tmp_path / "repository"))
    (repository / "hatch_build.py").unlink()
    with pytest.raises(Refused) as refused:
        wheel.write(read_built(repository))
    (issue,) = refused.value.issues
    assert issue.code == "Y14"
    assert "hatch_build.py" in issue.found
