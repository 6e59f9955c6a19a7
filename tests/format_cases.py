"""What the tests of formats share: a package of one table with every type, and the tiny one built.

The table holds what readers are known to spoil: codes with zeros before them, text that begins as a
formula, accents that stand apart, days, moments, booleans, empty cells.
"""

from __future__ import annotations

import atexit
import io
import json
import shutil
import zipfile
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import polars as pl

from nkclaims.build import build
from nkclaims.formats.built import Built, read_built
from nkclaims.schema import Table, read_table

REPO = Path(__file__).parents[1]
DAY = "1990-02-01"
PROBES: dict[str, Any] = {
    "name": "probes",
    "title": "Probes",
    "description": "One row is one probe; it's a test.",
    "primaryKey": ["probe_id"],
    "fields": [
        {"name": "probe_id", "type": "string", "constraints": {"required": True}},
        {"name": "words", "type": "string", "description": "Any text, -- and more."},
        {
            "name": "code",
            "type": "string",
            "constraints": {"enum": ["007", "it's"]},
            "categories": [
                {"value": "007", "label": "Seven", "definition": "A code with zeros."},
                {"value": "it's", "label": "It", "definition": "A code with a mark."},
            ],
        },
        {"name": "count", "type": "integer", "constraints": {"minimum": 0}},
        {"name": "share", "type": "number"},
        {"name": "is_there", "type": "boolean"},
        {"name": "seen_on", "type": "date"},
        {"name": "seen_at", "type": "datetime"},
        {"name": "near_probe_id", "type": "string"},
    ],
    "foreignKeys": [
        {"fields": ["near_probe_id"], "reference": {"resource": "", "fields": ["probe_id"]}}
    ],
}
TABLE: Table = read_table(PROBES)
HARD: Sequence[tuple[Any, ...]] = (
    ("p-1", "=1+1", "007", "21", "63", "true", "2020-10-28", "2020-10-28T04:00:07Z", "p-9"),
    ("p-2", "007", "it's", "0", "39.06556", "false", "1900-02-28", "1899-12-31T23:59:59Z", ""),
    ("p-3", "", "", "", "", "", "", "", ""),
    ("p-4", "Ste\u0301pan \u2014 \u054d\u057f\u0565\u0583 \U0001f54a", "", "9007199254740", "-0.5",
     "true", "2020-02-29", "2020-10-28T00:00:00Z", "p-1"),
    ("p-5", "+374", "007", "1", "0.1", "", "1900-03-01", "2020-10-28T23:59:59Z", ""),
    ("p-6", "@sum(a)", "", "", "", "", "", "", "p-6"),
    ("p-7", "-1", "", "", "", "", "", "", ""),
    ("p-8", "true", "", "", "", "", "", "", ""),
    ("p-9", "2020-10-28", "", "", "", "", "", "", ""),
    ("p-91", "1e5, \"quoted\" _x0041_ NA <f>", "", "", "", "", "", "", ""),
)  # fmt: skip


def probes(root: Path, rows: Sequence[tuple[Any, ...]] = HARD) -> Built:
    """Return a package of the one table, which is written to ``root``."""
    frame = pl.DataFrame(rows, schema=dict.fromkeys(TABLE.names, pl.String), orient="row")
    frame = frame.select(pl.when(pl.all() != "").then(pl.all()))
    return written(root, frame)


def written(root: Path, frame: pl.DataFrame) -> Built:
    for name in ("data", "schemas"):
        (root / name).mkdir(parents=True, exist_ok=True)
    (root / "schemas" / "probes.json").write_text(json.dumps(PROBES), encoding="utf-8")
    (root / "data" / "probes.csv").write_text(frame.write_csv(), encoding="utf-8")
    content = {
        "name": "probes",
        "version": "1.2.3",
        "created": f"{DAY}T00:00:00Z",
        "resources": [
            {"name": "probes", "path": "data/probes.csv", "schema": "schemas/probes.json"}
        ],
    }
    (root / "datapackage.json").write_text(json.dumps(content), encoding="utf-8")
    return read_built(root)


def tiny_repository(root: Path) -> Path:
    """Make a repository of the tiny package, built, with all that a wheel is made of."""
    shutil.copytree(REPO / "tests" / "tiny", root)
    for name in ("schemas", "scripts"):
        shutil.copytree(REPO / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "hatch_build.py", "LICENSE", "LICENSE-DATA", "README.md"):
        shutil.copy(REPO / name, root)
    (root / "docs").mkdir()
    shutil.copy(REPO / "docs" / "codebook.md", root / "docs")
    (root / "CHANGELOG.md").write_text(f"# Changes\n\n## 0.1.0 - {DAY}\n", encoding="utf-8")
    build(root)
    return root


@cache
def tiny_built() -> Path:
    """Return a folder with the tiny repository, which no test may change."""
    folder = Path(mkdtemp(prefix="nkclaims-tests-"))
    atexit.register(shutil.rmtree, folder)
    return tiny_repository(folder / "repository")


def repacked(path: Path, change: Mapping[str, Callable[[bytes], bytes | None]]) -> None:
    """Change members of a zip; a member of which nothing is left goes."""
    with zipfile.ZipFile(path) as archive:
        members = {one: archive.read(one) for one in archive.namelist()}
    assert {*change} <= {*members}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in members.items():
            left = change[name](content) if name in change else content
            if left is not None:
                archive.writestr(name, left)
    path.write_bytes(stream.getvalue())


def resummed(dist: Path) -> None:
    """Write SHA256SUMS anew, as somebody would who changed a file and hides it."""
    lines = [
        f"{sha256(one.read_bytes()).hexdigest()}  {one.name}\n"
        for one in sorted(dist.iterdir())
        if one.name != "SHA256SUMS"
    ]
    (dist / "SHA256SUMS").write_text("".join(lines))
