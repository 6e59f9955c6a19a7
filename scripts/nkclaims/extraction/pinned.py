"""Hold the files of an installed model against those that were measured.

Another model, or another version of one, would make other claims of the same articles.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

from nkclaims.issues import Issue, Refused

NO_MODEL, CHANGED_MODEL = "X05", "X06"
NO_FILE: Final = "no file"


def refuse_changed(folder: Path, measured: Mapping[str, str], model: str, mend: str) -> None:
    """Compare the files of a model with those that were measured.

    Args:
        folder: where the files are.
        measured: the hash (SHA-256) of each, by its path in the folder.
        model: its name and version.
        mend: how to get the right files, or do without.

    Raises:
        Refused: X06 for each file that is missing or has other bytes.
    """
    issues = []
    for name, expected in measured.items():
        path = folder / name
        found = sha256(path.read_bytes()).hexdigest() if path.is_file() else NO_FILE
        if found != expected:
            told = f"sha256 {found}", f"sha256 {expected} of {model}", mend
            issues.append(Issue(str(path), 0, "", CHANGED_MODEL, "", "", *told))
    if issues:
        raise Refused(issues)
