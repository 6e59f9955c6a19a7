"""docs/crosswalk.md: every column and code of the mapping tables, and examples that run."""

from __future__ import annotations

import contextlib
import io
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from crosswalk_cases import REPO
from nkclaims import cli
from nkclaims.crosswalk.mapping import SHAPES, columns
from nkclaims.crosswalk.page import page
from nkclaims.schema import load_schemas

PAGE = page(load_schemas(REPO / "schemas"))


def example(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    assert found
    return found[1]


@pytest.mark.parametrize("shape", SHAPES)
def test_every_column_has_its_row(shape: str) -> None:
    for column in columns(shape):
        assert re.search(rf"(?m)^\| `{column.name}` \| .* \|$", PAGE), column


def test_every_code_that_is_taken_or_left_is_told() -> None:
    assert "| `where_prec` | `admin2` | `3` |" in PAGE
    assert "| `type_of_violence` | `shelling` | empty (type_of_violence 1 or 3) |" in PAGE
    assert "| `written` | `unclear` | `-1` |" in PAGE
    assert "| `ground_clash` | `Battles: Armed clash` |" in PAGE


def test_a_table_of_the_page_has_as_many_cells_in_each_row() -> None:
    for table in re.findall(r"(?:^\|.*\n)+", PAGE, re.MULTILINE):
        assert len({len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}) == 1


def test_the_python_example_finds_what_was_said_of_each_event(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(["-C", str(REPO), "export", "--as", "ucdp-ged", "-o", "ged.csv"]) == 0
    scope: dict[str, object] = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(example("python"), "crosswalk.md", "exec"), scope)
    said = scope["said"]
    values = said.filter(id="barda-strike-20201028")["value"]  # type: ignore[attr-defined]
    assert {14, 20, 21} <= {*values}


def test_the_r_example_finds_what_was_said_of_each_event(tmp_path: Path, rscript: str) -> None:
    shutil.copytree(REPO / "data", tmp_path / "data")
    path = tmp_path / "acled.csv"
    assert cli.main(["-C", str(REPO), "export", "--as", "acled", "-o", str(path)]) == 0
    code = example("r") + '\ncat("rows:", nrow(said), anyNA(said$event_id_cnty), "\\n")'
    run = subprocess.run([rscript, "-e", code], cwd=tmp_path, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    rows = re.search(r"rows: (\d+) FALSE", run.stdout)
    assert rows
    assert int(rows[1]) > 20
