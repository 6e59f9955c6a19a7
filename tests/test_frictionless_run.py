"""Frictionless finds the same in a process of its own, and a process that dies is an issue."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from nkclaims.publishing.descriptor import PROFILE
from nkclaims.validation import frictionless_run
from nkclaims.validation.frictionless_run import CRASH, begun, run

Descriptor = dict[str, Any]


@pytest.fixture
def descriptor(tmp_path: Path) -> Descriptor:
    """A package of one table with a cell that is no integer, and a license that is no list."""
    (tmp_path / "sides.csv").write_text("side,n\nA,1\nB,two\nC,3\n", encoding="utf-8")
    fields = [{"name": "side", "type": "string"}, {"name": "n", "type": "integer"}]
    table = {"name": "sides", "path": "sides.csv", "type": "table", "schema": {"fields": fields}}
    return {"$schema": PROFILE, "name": "few", "resources": [table]}


def test_a_cell_is_told_by_its_record_column_and_content(
    descriptor: Descriptor, tmp_path: Path
) -> None:
    (one,) = run(str(tmp_path), [(descriptor, None)])
    assert (one.table, one.type, one.record, one.column, one.cell) == (
        "sides", "type-error", 3, "n", "two",
    )  # fmt: skip
    assert one.note
    assert "two" in one.message


def test_only_so_many_rows_are_read(descriptor: Descriptor, tmp_path: Path) -> None:
    assert run(str(tmp_path), [(descriptor, 1)]) == []


@pytest.mark.parametrize("more", [{}, {"licenses": "free"}])
def test_a_process_of_its_own_finds_the_same(
    more: Descriptor, descriptor: Descriptor, tmp_path: Path
) -> None:
    readings = [({**descriptor, **more}, None)]
    found = run(str(tmp_path), readings)
    assert found
    assert begun(str(tmp_path), readings)() == found


def test_a_crash_is_a_finding(
    descriptor: Descriptor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("frictionless.Package.validate", lambda self: 1 / 0)
    (one,) = run(str(tmp_path), [(descriptor, None)])
    assert (one.table, one.type) == ("", CRASH)
    assert one.note == "ZeroDivisionError: division by zero"


@pytest.mark.parametrize("program", ["import sys; sys.exit(9)", "print('no JSON')"])
def test_a_process_that_dies_is_a_finding(
    program: str, descriptor: Descriptor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    popen = frictionless_run.subprocess.Popen
    monkeypatch.setattr(
        frictionless_run.subprocess,
        "Popen",
        lambda _, **more: popen([sys.executable, "-c", program], **more),
    )
    # More than a pipe holds, so that the request cannot be written to a process that is gone.
    large = {**descriptor, "description": "x" * 200_000}
    (one,) = begun(str(tmp_path), [(large, None)])()
    assert (one.type, one.table) == (CRASH, "")
    assert "ended with exit code" in one.note
