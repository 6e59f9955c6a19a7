"""The log of frozen runs: what it holds, and that it is neither changed nor outrun."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from nkclaims.evaluation.frozen_runs import (
    HALF,
    LOG,
    TABLE,
    Run,
    fingerprint,
    of_half,
    read_runs,
    refuse_spent,
    to_csv,
)
from nkclaims.evaluation.scores import Share
from nkclaims.issues import Refused

SCORES = {
    "figures/all/found": Share(9, 12),
    "figures/all/right": Share(7, 12),
    "figures/all/extra": Share(1, 10),
}
RUNS = [
    Run(half, number, date(2026, 1, number), "ab12", SCORES)
    for half in range(1, HALF)
    for number in (1, 2, 3)
]
NOW = [Run(HALF, number, date(2026, 2, number), "cd34", SCORES) for number in (1, 2, 3)]


def write(root: Path, content: bytes) -> Path:
    path = root / LOG
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    return path


def test_without_a_log_there_were_no_runs(tmp_path: Path) -> None:
    assert read_runs(tmp_path) == []


def test_what_is_written_is_read(tmp_path: Path) -> None:
    lines = to_csv(RUNS).decode().splitlines()
    assert lines[0] == ",".join(TABLE.names)
    assert lines[1].startswith("1,1,2026-01-01,ab12,12,9,7,")
    write(tmp_path, to_csv(RUNS))
    assert read_runs(tmp_path) == RUNS


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (",12,9,7,", ",12,9,8,"),
        ('""figures/all/found"":[9,12]', '""figures/all/found"":[9]'),
        ('""figures/all/found""', '""figures/found""'),
        ('{""', '[""'),
        ("1,1,2026", "1,2,2026"),
    ],
)
def test_a_changed_row_is_refused(tmp_path: Path, old: str, new: str) -> None:
    text = to_csv(RUNS[:1]).decode()
    assert old in text
    write(tmp_path, text.replace(old, new, 1).encode())
    with pytest.raises(Refused) as refused:
        read_runs(tmp_path)
    (issue,) = refused.value.issues
    assert (issue.file, issue.line, issue.code) == (LOG, 2, "X21")


def test_a_lost_run_is_noticed(tmp_path: Path) -> None:
    write(tmp_path, to_csv(RUNS[1:]))
    with pytest.raises(Refused):
        read_runs(tmp_path)


def test_there_is_no_fourth_run() -> None:
    refuse_spent([*RUNS, *NOW[:2]])
    with pytest.raises(Refused) as refused:
        refuse_spent([*RUNS, *NOW])
    (issue,) = refused.value.issues
    assert (issue.file, issue.code, issue.found) == (LOG, "X20", "3 runs")


def test_no_half_is_left_out(tmp_path: Path) -> None:
    write(tmp_path, to_csv([*RUNS, Run(HALF + 1, 1, date(2026, 3, 1), "ef56", SCORES)]))
    with pytest.raises(Refused):
        read_runs(tmp_path)


def test_runs_of_each_half_are_counted_from_one(tmp_path: Path) -> None:
    write(tmp_path, to_csv([*RUNS, *NOW[:1]]))
    runs = read_runs(tmp_path)
    assert of_half(runs) == NOW[:1]
    assert of_half(runs, 1) == RUNS[:3]
    write(tmp_path, to_csv([*RUNS, *NOW[1:]]))
    with pytest.raises(Refused):
        read_runs(tmp_path)


def test_the_hash_is_of_rules_and_packs(tmp_path: Path) -> None:
    (tmp_path / "extraction").mkdir()
    (tmp_path / "packs" / "core").mkdir(parents=True)
    (tmp_path / "extraction" / "rules.py").write_text("1")
    pack = tmp_path / "packs" / "core" / "nouns.csv"
    pack.write_text("form\n")
    one = fingerprint(tmp_path)
    (tmp_path / "extraction" / "notes.txt").write_text("none of it")
    (tmp_path / "other.py").write_text("none of it")
    assert fingerprint(tmp_path) == one
    pack.write_text("form\nman\n")
    assert fingerprint(tmp_path) != one
