"""The house: one version, locks without addresses, a Makefile that explains itself, the wheel."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from datetime import date
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement

REPO = Path(__file__).parents[1]
PYPROJECT = tomllib.loads((REPO / "pyproject.toml").read_text(encoding="utf-8"))
DEPENDENCIES = [
    *PYPROJECT["project"]["dependencies"],
    *PYPROJECT["project"]["optional-dependencies"]["toolkit"],
    *PYPROJECT["dependency-groups"]["dev"],
]

# Written so that this file matches none of them.
REGISTRY = re.compile(
    r"\b(?:(?:test\.)?pypi\.(?:org|python)|pythonhosted\.org|registry\.(?:npmjs|yarnpkg)"
    r"|deb\.debian|cran\.r-project)\b|--(?:extra-)?index-url[= ]|--find-links[= ]"
)
MACHINE = re.compile(r"(?:file://|(?<![\w./~-]))/(?:work|tmp|root|home|Users|mnt)\b|[A-Z]:\\Users")


def git(*words: str) -> str:
    """Return what `git WORDS` prints; skip the test where this is no clone."""
    if not (REPO / ".git").exists() or shutil.which("git") is None:
        pytest.skip("not a git clone, or no git")
    run = subprocess.run(["git", *words], cwd=REPO, capture_output=True, check=True)
    return run.stdout.decode("utf-8")


def repository_files() -> list[Path]:
    listed = git("ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0")
    return [REPO / name for name in listed if name and (REPO / name).is_file()]


@pytest.mark.parametrize("pattern", [REGISTRY, MACHINE], ids=["registry", "machine"])
def test_no_file_names_a_registry_or_a_machine(pattern: re.Pattern[str]) -> None:
    found = []
    for path in repository_files():
        if path.name == "article.txt" or b"\0" in (content := path.read_bytes()):
            continue
        lines = content.decode("utf-8", errors="replace").splitlines()
        found += [
            f"{path.relative_to(REPO)}:{number}: {line.strip()[:80]}"
            for number, line in enumerate(lines, start=1)
            if pattern.search(line)
        ]
    assert found == []


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (REGISTRY, "--index" + "-url https://example.org/simple"),
        (REGISTRY, "https://pypi" + ".org/simple"),
        (REGISTRY, "https://files.python" + "hosted.org/packages/x.whl"),
        (MACHINE, "cd /ho" + "me/someone"),
        (MACHINE, "file:///wo" + "rk/main"),
    ],
    ids=["option", "registry", "files", "home", "address"],
)
def test_the_patterns_find_what_they_are_for(pattern: re.Pattern[str], line: str) -> None:
    assert pattern.search(line)


def test_there_is_no_lock_file_with_addresses() -> None:
    assert [path for path in repository_files() if path.name == "uv.lock"] == []


def locked(name: str) -> list[tuple[Requirement, list[str]]]:
    """Return each requirement of requirements/`name` with its hashes."""
    text = (REPO / "requirements" / name).read_text(encoding="utf-8")
    rows = re.sub(r"(?m)^#.*\n", "", text).replace("\\\n", " ").splitlines()
    parts = [row.split("--hash=") for row in rows if row.strip()]
    return [(Requirement(first), [part.strip() for part in rest]) for first, *rest in parts]


@pytest.mark.parametrize("name", ["croissant.txt", "dev.txt", "uv.txt"])
def test_every_locked_requirement_is_one_version_with_hashes(name: str) -> None:
    rows = locked(name)
    assert rows
    for requirement, hashes in rows:
        assert re.fullmatch(r"==[^,*]+", str(requirement.specifier)), requirement
        assert hashes, requirement
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", entry) for entry in hashes), requirement


@pytest.mark.parametrize("wanted", DEPENDENCIES)
def test_the_lock_answers_pyproject(wanted: str) -> None:
    requirement = Requirement(wanted)
    name = requirement.name.lower()
    versions = [
        str(entry.specifier).removeprefix("==")
        for entry, _ in locked("dev.txt")
        if entry.name.lower() == name
    ]
    assert versions, f"{name} is not locked: run `make lock`"
    assert all(requirement.specifier.contains(found) for found in versions), versions


def test_the_loader_needs_polars_alone() -> None:
    assert [Requirement(row).name for row in PYPROJECT["project"]["dependencies"]] == ["polars"]


def test_the_top_heading_of_the_changelog_is_the_installed_version() -> None:
    headings = re.findall(r"(?m)^## .*$", (REPO / "CHANGELOG.md").read_text(encoding="utf-8"))
    numbered = headings[headings[0] == "## Unreleased" :]
    top = re.fullmatch(r"## (\d+\.\d+\.\d+) - (\d{4}-\d{2}-\d{2})", numbered[0])
    assert top, numbered[0]
    assert top[1] == version("nkclaims")
    assert date.fromisoformat(top[2])


def test_make_explains_each_target() -> None:
    makefile = (REPO / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"(?m)^\.PHONY: (.*)$", makefile)
    assert phony
    targets = set(phony[1].split()) - {"moved"}
    run = subprocess.run(["make"], cwd=REPO, capture_output=True, check=True, text=True)
    explained = dict(re.findall(r"(?m)^  (\w+) +(.+)$", run.stdout))
    assert explained.keys() == targets
    assert {"data", "test"} <= targets


@pytest.mark.parametrize(
    ("names", "script", "message"),
    [
        ([], "", "Python 3.11 or newer is missing (Debian, Ubuntu: apt-get install python3 "),
        (["python3"], "exit 1", "Python 3.11 or newer is missing "),
        (
            ["python3", "python3.12"],
            'case "$2" in *ensurepip*) exit 1;; esac',
            "python3.12 has no venv module (Debian, Ubuntu: apt-get install python3-venv)",
        ),
    ],
    ids=["no Python", "too old", "no venv"],
)
def test_make_says_what_a_bare_machine_lacks(
    names: list[str], script: str, message: str, tmp_path: Path
) -> None:
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "uv.txt").touch()
    for name in names:
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n")
        (tmp_path / name).chmod(0o755)
    run = subprocess.run(
        [shutil.which("make") or "make", "-f", REPO / "Makefile", "-C", tmp_path, ".venv/tools"],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert run.returncode == 2
    assert run.stderr.startswith(message)


@pytest.mark.parametrize(("made_for", "status"), [("here", 0), ("elsewhere", 1)])
def test_make_notices_that_the_environment_was_moved(
    made_for: str, status: int, tmp_path: Path
) -> None:
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "uv.txt").touch()
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / ".venv" / "bin" / "python").symlink_to(sys.executable)
    folder = tmp_path.resolve() if made_for == "here" else tmp_path / made_for
    (tmp_path / ".venv" / "tools").write_text(f"{folder}\n")
    question = ["make", "-f", REPO / "Makefile", "-C", tmp_path, "-q", ".venv/tools"]
    assert subprocess.run(question, capture_output=True).returncode == status


@pytest.mark.parametrize(
    ("path", "attribute", "value"),
    [
        ("data/claims.csv", "eol", "lf"),
        ("data/claims.csv", "text", "set"),
        ("data/claims.csv", "linguist-generated", "set"),
        ("seeds/articles/a/claims.csv", "eol", "lf"),
        ("seeds/articles/a/article.txt", "text", "unset"),
        ("seeds/articles/a/article.txt", "export-ignore", "set"),
        ("seeds/articles/a/source.yaml", "export-ignore", "unspecified"),
    ],
)
def test_git_keeps_bytes_and_leaves_articles_out(path: str, attribute: str, value: str) -> None:
    assert git("check-attr", attribute, "--", path) == f"{path}: {attribute}: {value}\n"


@pytest.fixture(scope="module")
def small_repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a release is built from, with one small table and one article."""
    folder = tmp_path_factory.mktemp("release") / "repository"
    shutil.copytree(REPO / "scripts", folder / "scripts")
    for name in ("pyproject.toml", "hatch_build.py", "CHANGELOG.md", "LICENSE", "LICENSE-DATA"):
        shutil.copy(REPO / name, folder)
    for name, text in {
        "README.md": "# nkclaims\n",
        "data/claims.csv": "claim_id\na-1\n",
        "schemas/claims.json": "{}\n",
        "datapackage.json": "{}\n",
        "seeds/registry/sides.csv": "side_code\n",
        "seeds/articles/a/article.txt": "All rights reserved.\n",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def build(repository: Path, target: str, into: Path) -> Path:
    """Return the one file that hatchling makes for `target`."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(into)],
        cwd=repository,
        check=True,
        capture_output=True,
    )
    (made,) = into.iterdir()
    return made


def test_the_wheel_carries_the_data_where_the_loader_looks(
    small_repository: Path, tmp_path: Path
) -> None:
    with zipfile.ZipFile(build(small_repository, "wheel", tmp_path)) as wheel:
        names = set(wheel.namelist())
    info = f"nkclaims-{version('nkclaims')}.dist-info"
    assert {
        "nkclaims/cli.py",
        "nkclaims/py.typed",
        "nkclaims/data/claims.csv",
        "nkclaims/schemas/claims.json",
        "nkclaims/datapackage.json",
        "nkclaims/seeds/registry/sides.csv",
        f"{info}/licenses/LICENSE",
        f"{info}/licenses/LICENSE-DATA",
    } <= names
    assert {name.partition("/")[0] for name in names} == {"nkclaims", info}


def test_the_same_tree_makes_the_same_wheel(small_repository: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    shutil.copytree(small_repository, again, copy_function=shutil.copyfile)
    wheels = [
        build(folder, "wheel", tmp_path / name)
        for folder, name in ((small_repository, "one"), (again, "two"))
    ]
    assert wheels[0].name == wheels[1].name
    assert wheels[0].read_bytes() == wheels[1].read_bytes()


def test_no_release_holds_an_article(small_repository: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(build(small_repository, "wheel", tmp_path / "wheel")) as wheel:
        names = wheel.namelist()
    with tarfile.open(build(small_repository, "sdist", tmp_path / "sdist")) as sdist:
        names += sdist.getnames()
    files = [name.rpartition("/")[2] for name in names]
    assert files.count("claims.csv") == 2
    assert files.count("article.txt") == 0
