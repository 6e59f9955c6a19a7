"""What all tests share: hypothesis without chance, and R where a test needs it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

REPO = Path(__file__).parents[1]

settings.register_profile("same-every-time", derandomize=True, database=None, deadline=None)
settings.load_profile("same-every-time")


@pytest.fixture(scope="session")
def rscript() -> str:
    """Path of Rscript; without R the test is skipped, but where `CI` is set it fails."""
    path = shutil.which("Rscript")
    if path is None:
        packages = "r-base-core r-cran-jsonlite r-cran-testthat"
        missing = f"R is not installed (Debian, Ubuntu: apt-get install {packages})"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    return path


@pytest.fixture(scope="session")
def r_library(rscript: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of R with nothing in it but nkclaims, installed from its source package."""
    from nkclaims.formats import r_source

    folder = tmp_path_factory.mktemp("r")
    library = folder / "library"
    library.mkdir()
    source = r_source.write(REPO, folder)
    quick = ["--no-docs", "--no-byte-compile", "--no-test-load"]  # `R CMD check` does it all
    command = [str(Path(rscript).with_name("R")), "CMD", "INSTALL", *quick]
    run = subprocess.run(
        [*command, "-l", library, source], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    return library


@pytest.fixture
def ask_r(rscript: str, r_library: Path, tmp_path: Path) -> Callable[[Sequence[Any]], list[Any]]:
    """A function that has R answer calls, all of them in one process: see ask.R."""

    def ask(calls: Sequence[Any]) -> list[Any]:
        asked, answered = tmp_path / "calls.json", tmp_path / "answers.json"
        asked.write_text(json.dumps(calls), encoding="utf-8")
        command = [rscript, "--vanilla", REPO / "tests" / "ask.R", asked, answered]
        environment = {**os.environ, "R_LIBS": str(r_library)}
        run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        assert run.returncode == 0, run.stderr
        answers: list[Any] = json.loads(answered.read_bytes())
        return answers

    return ask


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A small valid package that a test may damage: tests/tiny/ with the repository's schemas."""
    folder = tmp_path / "tiny"
    shutil.copytree(REPO / "tests" / "tiny", folder)
    shutil.copytree(REPO / "schemas", folder / "schemas")
    shutil.copy(REPO / "CHANGELOG.md", folder)
    return folder
