"""What README.md shows is what its code prints, in Python and in R."""

from __future__ import annotations

import contextlib
import io
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = re.compile(r"```(python|r)\n(.*?)```\n\n```text\n(.*?)```", re.DOTALL)
EXAMPLES = [match.groups() for match in SHOWN.finditer(README)]


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip("\n").splitlines()]


def test_the_readme_shows_python_and_r() -> None:
    assert [language for language, *_ in EXAMPLES] == ["python", "python", "python", "r"]
    assert all(shown.strip() for *_, shown in EXAMPLES)


@pytest.mark.parametrize(("language", "code", "shown"), EXAMPLES)
def test_an_example_prints_what_is_shown(
    language: str,
    code: str,
    shown: str,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    monkeypatch.chdir(ROOT)
    if language == "r":
        rscript = request.getfixturevalue("rscript")
        run = subprocess.run([rscript, "-e", code], capture_output=True, text=True, check=True)
        printed = run.stdout
    else:
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(compile(code, "README.md", "exec"), {})
        printed = out.getvalue()
    assert _lines(printed) == _lines(shown)


def test_each_file_that_it_points_to_exists() -> None:
    targets = re.findall(r"\]\((?!https?://)([^)#]+)", README)
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []
