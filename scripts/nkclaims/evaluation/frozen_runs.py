"""The log of the runs against each frozen half: three at most, each with all that it scored.

When the runs of a half are spent, its articles go to evaluation/development/, where rules may be
improved by them, and others, coded blind, take their place as the next half.
"""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from nkclaims.evaluation.scores import Scores, Share
from nkclaims.issues import Issue, Refused
from nkclaims.reading import cells, csvfile
from nkclaims.schema import Field, Table

LOG: Final = "evaluation/frozen-runs.csv"
MOST: Final = 3
HALF: Final = 14
"""Number of the half in evaluation/frozen/; the articles of those before are in development."""
SPENT, CHANGED = "X20", "X21"
SOURCES: Final = {"extraction": "*.py", "packs": "*.csv", "packs/core": "*.safetensors"}
"""Folders of the package that say what is extracted, and their files that do."""

TABLE: Final = Table(
    "frozen_runs",
    "Runs against the frozen half",
    "One row a run.",
    (
        Field("half", "integer", "Number of the frozen half.", 1, required=True, minimum=1),
        Field("run", "integer", "Number of the run.", 1, required=True, minimum=1, maximum=MOST),
        Field("on", "date", "Day of the run.", "2026-01-31", required=True),
        Field("sources_sha256", "string", "Hash of rules and packs.", required=True),
        Field("figures", "integer", "Figures of gold.", required=True, minimum=0),
        Field("found", "integer", "Of these found.", required=True, minimum=0),
        Field("right", "integer", "Of these right in all core fields.", required=True, minimum=0),
        Field("scores", "string", "All shares as JSON: hits and n.", required=True),
    ),
    ("half", "run"),
)


@dataclass(frozen=True)
class Run:
    """One run: its half, its number there from 1, its day, the hash of what ran, all shares."""

    half: int
    number: int
    on: date
    sources: str
    scores: Scores


def read_runs(root: Path) -> list[Run]:
    """Return the runs so far, in order; none without a log.

    Raises:
        Refused: the log cannot be read, or X21 a row is not as it was written.
    """
    if not os.path.lexists(root / LOG):
        return []
    raw, flaws, _ = csvfile.read(root, LOG, TABLE, TABLE.names)
    typed, wrong = cells.parse(raw, TABLE, derived=True)
    if flaws or wrong:
        raise Refused([*flaws, *wrong])
    runs: list[Run] = []
    issues = []
    for row in typed.iter_rows(named=True):
        run = _run(row)
        is_next = run is not None and _follows(run, runs)
        if run is None or not is_next or _cells(run) != [row[one] for one in TABLE.names]:
            expected = "the row that the run wrote: its numbers are those of its scores"
            hint = "restore the file from the last version"
            where = row["_file"], row["_line"], "", CHANGED, TABLE.name, str(row["run"])
            issues.append(Issue(*where, "another row", expected, hint))
            break
        else:
            runs.append(run)
    if issues:
        raise Refused(issues)
    return runs


def of_half(runs: Iterable[Run], half: int = HALF) -> list[Run]:
    """Return the runs against one frozen half, in order."""
    return [one for one in runs if one.half == half]


def refuse_spent(runs: Sequence[Run]) -> None:
    """Do nothing while there is a run left against the half of now.

    Raises:
        Refused: X20 there is none.
    """
    if len(of_half(runs)) >= MOST:
        expected = f"at most {MOST} runs: after more, the half would be no longer unseen"
        hint = "code new articles for another half: evaluation/README.md says how"
        raise Refused([Issue(LOG, 0, "", SPENT, "", "", f"{MOST} runs", expected, hint)])


def to_csv(runs: Iterable[Run]) -> bytes:
    """Return the log."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(TABLE.names)
    writer.writerows(map(_cells, runs))
    return out.getvalue().encode("utf-8")


def fingerprint(package: Path) -> str:
    """Return one hash of all :data:`SOURCES` in the folder of the Python package."""
    files = [path for folder, kind in SOURCES.items() for path in (package / folder).rglob(kind)]
    named = sorted((path.relative_to(package).as_posix(), path) for path in files)
    digest = sha256()
    for name, path in named:
        digest.update(f"{name}\0{sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def _follows(run: Run, runs: Sequence[Run]) -> bool:
    """Tell whether a run may stand behind others: one more of the half, or the first of a later."""
    if runs and run.half == runs[-1].half:
        return run.number == runs[-1].number + 1
    return run.number == 1 and (not runs or run.half == runs[-1].half + 1)


def _cells(run: Run) -> list[Any]:
    found, right = run.scores["figures/all/found"], run.scores["figures/all/right"]
    scores = json.dumps(run.scores, sort_keys=True, separators=(",", ":"))
    return [run.half, run.number, run.on, run.sources, found.n, found.hits, right.hits, scores]


def _run(row: Mapping[str, Any]) -> Run | None:
    try:
        scores = {name: Share(*map(int, pair)) for name, pair in json.loads(row["scores"]).items()}
        run = Run(row["half"], row["run"], row["on"], row["sources_sha256"], scores)
        _cells(run)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    return run
