"""Have hatchling write the Python wheel, which carries the data beside the loader."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from nkclaims.formats.built import UNNAMED, Built
from nkclaims.issues import Issue, Refused

PROJECT = "pyproject.toml"
FAILED = "Y14"
DATA = "nkclaims"  # the folder of the wheel that has the data


def write(built: Built) -> dict[str, bytes]:
    """Return the wheel by its name; none if the package is not that of a Python project.

    Raises:
        ModuleNotFoundError: hatchling is not installed.
        Refused: Y14 hatchling failed; Y10 it made the wheel of another version.
    """
    if not (built.root / PROJECT).is_file():
        return {}
    if find_spec("hatchling") is None:
        raise ModuleNotFoundError("No module named 'hatchling'", name="hatchling")
    with TemporaryDirectory(prefix="nkclaims-") as folder:
        command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder]
        done = subprocess.run(
            command, cwd=built.root, env=_environment(built), capture_output=True, text=True
        )
        made = [*Path(folder).glob("*.whl")]
        if done.returncode or len(made) != 1:
            said = (done.stderr or done.stdout).strip().splitlines()
            raise _refusal(FAILED, said[-1] if said else "nothing", "one wheel by hatchling")
        if not made[0].name.startswith(f"nkclaims-{built.package.version}-"):
            raise _refusal(UNNAMED, made[0].name, f"version {built.package.version}")
        return {made[0].name: made[0].read_bytes()}


def _environment(built: Built) -> dict[str, str]:
    """Return an environment in which the clock, the place and the user do not matter."""
    own = {name: word for name, word in os.environ.items() if not name.startswith("PYTHON")}
    return {
        **own,
        "SOURCE_DATE_EPOCH": str(int(built.created.timestamp())),
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def _refusal(code: str, found: str, expected: str) -> Refused:
    hint = "`nkclaims build`, then try again; CHANGELOG.md says which version this is"
    return Refused([Issue(PROJECT, 0, "", code, found=found, expected=expected, hint=hint)])
