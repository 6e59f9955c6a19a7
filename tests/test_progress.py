"""Progress: one line on a terminal, nothing anywhere else."""

from __future__ import annotations

import io

import pytest

from nkclaims.rendering import progress
from nkclaims.rendering.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    now = 0.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(progress, "time", made)
    return made


def test_a_long_run_is_shown(clock: Clock) -> None:
    stream = Terminal()
    shown = Progress("articles", stream)
    shown(500, 10_000)  # those of a run before
    clock.now = 10.0
    shown(1_500, 10_000)
    assert stream.getvalue() == "\r1,500 of 10,000 articles, 100/s, 85 s to go"
    shown.end()
    assert stream.getvalue().endswith("\r" + 43 * " " + "\r")


def test_a_short_run_is_not(clock: Clock) -> None:
    stream = Terminal()
    shown = Progress("articles", stream)
    for done in range(3):
        clock.now = float(done)
        shown(done, 3)
    shown.end()
    assert stream.getvalue() == ""


def test_a_file_gets_nothing(clock: Clock) -> None:
    stream = io.StringIO()
    shown = Progress("articles", stream)
    shown(0, 10)
    clock.now = 60.0
    shown(5, 10)
    shown.end()
    assert stream.getvalue() == ""
