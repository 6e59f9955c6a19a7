"""The wheel, in an empty environment with polars alone and no repository near, loads all tables."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import nkclaims

REPO = Path(__file__).parents[1]
UV = shutil.which(
    "uv", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
)
BARE = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    words = [str(word) for word in command]
    return subprocess.run(words, cwd=cwd, env=BARE, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an empty environment into which the wheel was installed."""
    folder = tmp_path_factory.mktemp("empty")
    built = run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=REPO)
    assert built.returncode == 0, built.stderr
    (wheel,) = folder.glob("*.whl")
    if UV is None:
        pytest.skip("uv is not installed")
    environment = folder / "environment"
    made = run(UV, "venv", "--no-config", "--python", sys.executable, environment, cwd=folder)
    assert made.returncode == 0, made.stderr
    python = environment / "bin" / "python"
    install = (UV, "pip", "install", "--no-config", "--python", python, wheel)
    installed = run(*install, "--offline", cwd=folder)
    if installed.returncode:
        installed = run(*install, cwd=folder)
    if installed.returncode:
        pytest.skip(f"polars is neither cached nor to be fetched: {installed.stderr[-300:]}")
    return python


def printed_by(code: str, python: Path) -> str:
    done = run(python, "-I", "-c", code, cwd=python.parents[2])
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_polars_is_all_that_comes_with_it(python: Path) -> None:
    code = (
        "from importlib import metadata;"
        "print(*sorted(one.name for one in metadata.distributions()))"
    )
    assert printed_by(code, python) == "nkclaims polars polars-runtime-32\n"


def test_every_table_is_loaded(python: Path) -> None:
    code = (
        "import nkclaims; print([(t, nkclaims.load(t).shape) for t in nkclaims.tables()['table']])"
    )
    expected = [(name, nkclaims.load(name).shape) for name in nkclaims.tables()["table"]]
    assert printed_by(code, python) == f"{expected}\n"


def test_every_question_is_answered(python: Path) -> None:
    code = (
        "import nkclaims as nk; print(nk.toll_series().height, nk.disputes().height,"
        " nk.versions_of('barda-strike-20201028').height, nk.describe('claims').height,"
        " nk.filter_package(sides='NKR')['claims'].height, nk.quote('trtworld-20201028-c16').words)"
    )
    expected = (
        nkclaims.toll_series().height,
        nkclaims.disputes().height,
        nkclaims.versions_of("barda-strike-20201028").height,
        nkclaims.describe("claims").height,
        nkclaims.filter_package(sides="NKR")["claims"].height,
        nkclaims.quote("trtworld-20201028-c16").words,
    )
    assert printed_by(code, python) == " ".join(map(str, expected)) + "\n"


@pytest.mark.parametrize(
    ("call", "library"),
    [
        ("nk.load('claims', 'pandas')", "pandas"),
        ("nk.load('claims', 'arrow')", "pyarrow"),
        ("nk.load('claims', 'duckdb')", "duckdb"),
        ("nk.connect()", "duckdb"),
    ],
)
def test_what_is_missing_is_named(call: str, library: str, python: Path) -> None:
    code = f"import nkclaims as nk\ntry: {call}\nexcept nk.MissingLibrary as error: print(error)"
    assert f"pip install {library} " in printed_by(code, python)


def test_events_are_exported(python: Path) -> None:
    code = "from nkclaims.cli import main; main(['export', '--as', 'ucdp-ged'])"
    header, *rows = printed_by(code, python).splitlines()
    assert len(header.split(",")) == 49
    assert any(row.startswith("barda-strike-20201028,") for row in rows)


def test_the_registry_by_which_articles_are_read_comes_with_it(python: Path) -> None:
    code = (
        "from pathlib import Path; import nkclaims;"
        "folder = Path(nkclaims.__file__).parent / 'seeds/registry';"
        "print(*sorted(f'{one.name} {one.stat().st_size}' for one in folder.iterdir()))"
    )
    files = sorted((REPO / "seeds/registry").iterdir())
    assert (
        printed_by(code, python) == " ".join(f"{f.name} {f.stat().st_size}" for f in files) + "\n"
    )
