"""Show on a terminal how far a long run is; say nothing where nobody watches."""

from __future__ import annotations

import sys
import time
from typing import TextIO

PATIENCE = 3.0  # seconds after which one wants to know
EVERY = 0.2  # seconds between two looks


class Progress:
    """One line that changes: how many of how many, how fast, how long to go."""

    def __init__(self, what: str, stream: TextIO | None = None) -> None:
        """Count ``what``, by default on the standard error if that is a terminal."""
        self._what, self._stream = what, stream or sys.stderr
        self._begun = self._looked = time.monotonic()
        self._first: int | None = None
        self._width = 0

    def __call__(self, done: int, of: int) -> None:
        """Show that ``done`` are done, if it is time to."""
        now = time.monotonic()
        if self._first is None:
            self._first, self._begun = done, now
        is_due = now - self._begun >= PATIENCE and now - self._looked >= EVERY
        if not self._stream.isatty() or not is_due:
            return
        self._looked = now
        rate = (done - self._first) / (now - self._begun)
        left = f", {_duration((of - done) / rate)} to go" if rate else ""
        line = f"{done:,} of {of:,} {self._what}, {rate:,.0f}/s{left}"
        self._show(line)

    def end(self) -> None:
        """Take the line away."""
        if self._width:
            self._show("")
            self._stream.write("\r")
            self._stream.flush()

    def _show(self, line: str) -> None:
        self._stream.write(f"\r{line.ljust(self._width)}")
        self._stream.flush()
        self._width = len(line)


def _duration(seconds: float) -> str:
    """Return a length of time as a person says it.

    >>> _duration(8.2), _duration(95), _duration(7300)
    ('8 s', '2 min', '2 h')
    """
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.0f} h"
