"""What all tests share: hypothesis without chance, and R where a test needs it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

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
        missing = "R is not installed (Debian, Ubuntu: apt-get install r-base-core r-cran-jsonlite)"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    return path


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A small valid package that a test may damage: tests/tiny/ with the repository's schemas."""
    folder = tmp_path / "tiny"
    shutil.copytree(REPO / "tests" / "tiny", folder)
    shutil.copytree(REPO / "schemas", folder / "schemas")
    shutil.copy(REPO / "CHANGELOG.md", folder)
    return folder
