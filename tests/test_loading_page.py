"""docs/loading.md prints what its code prints, in Python and in R."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
from pathlib import Path

REPO = Path(__file__).parents[1]
PAGE = REPO / "docs" / "loading.md"
SHOWN = re.compile(r"```r\n(.*?)```\n\n```text\n(.*?)```", re.DOTALL)
BREAK = "-- next"


def test_the_examples_in_python_hold() -> None:
    found = doctest.testfile(str(PAGE), module_relative=False)
    assert found.attempted >= 15
    assert found.failed == 0


def test_the_examples_in_r_hold(rscript: str, r_library: Path, tmp_path: Path) -> None:
    examples = SHOWN.findall(PAGE.read_text(encoding="utf-8"))
    assert len(examples) >= 4
    script = tmp_path / "examples.R"
    script.write_text(f'cat("{BREAK}\\n")\n'.join(code for code, _ in examples), encoding="utf-8")
    environment = {**os.environ, "R_LIBS": str(r_library), "LC_ALL": "C.UTF-8"}
    command = [rscript, "--vanilla", script]
    run = subprocess.run(
        command, cwd=REPO, env=environment, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    printed = [part.rstrip().splitlines() for part in run.stdout.split(f"{BREAK}\n")]
    lines = [[line.rstrip() for line in part] for part in printed]
    assert lines == [[line.rstrip() for line in shown.splitlines()] for _, shown in examples]
