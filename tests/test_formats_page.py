"""docs/formats.md prints what its code prints, beside the files of a release."""

from __future__ import annotations

import doctest
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from nkclaims.formats import package_zip, sqlite
from nkclaims.formats.built import read_built
from nkclaims.rendering import terminal
from nkclaims.verifying.verify import verify

REPO = Path(__file__).parents[1]
VERSION = json.loads((REPO / "datapackage.json").read_bytes())["version"]


PAGE = (REPO / "docs" / "formats.md").read_text(encoding="utf-8").replace("VERSION", VERSION)


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    """The zip and the database of the real package."""
    built = read_built(REPO)
    for name, content in (package_zip.write(built) | sqlite.write(built)).items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def test_the_examples_of_the_page_hold(dist: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    examples = doctest.DocTestParser().get_doctest(PAGE, {}, "formats.md", "formats.md", 0)
    monkeypatch.chdir(dist)
    found = doctest.DocTestRunner().run(examples)
    assert found.attempted >= 6
    assert found.failed == 0


def test_an_issue_reads_as_the_page_shows_it(dist: Path) -> None:
    with closing(sqlite3.connect(dist / f"nkclaims-{VERSION}.sqlite")) as database:
        database.execute("UPDATE claims SET value = 22 WHERE claim_id = 'trtworld-20201028-c16'")
        database.commit()
    (issue,) = [one for one in verify(dist).issues if one.code == "Y08"]
    assert f"```text\n{terminal.line(issue)}\n```" in PAGE
