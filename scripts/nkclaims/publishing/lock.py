"""Keep other commands out of a package's folder.

The lock is the kernel's, on ``<root>/.nkclaims/lock``: it goes with its process, so a killed
command leaves no obstacle. ``holder`` beside it names the pid, for those who wait.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from nkclaims.publishing.disk import BUSY, OUTSIDE, WORK, refusal, refusing

GRACE_SECONDS = 0.2  # who is about to finish is not worth a line; who just began has left its pid
Say = Callable[[str], object]


@contextmanager
def lock(root: Path, wait_seconds: float = 60.0, say: Say = lambda _: None) -> Iterator[None]:
    """Keep every other command out of ``root``; the thread that holds the lock may enter again.

    A command that publishes enters before it reads its sources: otherwise a build that began
    earlier could overwrite the newer result of another.

    Args:
        root: folder of the package.
        wait_seconds: how long to wait for another command, after saying so.
        say: prints a line.

    Raises:
        Refused: S01 another command still holds it, S02 the system said no, S03 a symbolic link.
    """
    root = root.resolve()
    work = root / WORK
    if work.is_symlink():
        raise refusal(OUTSIDE, WORK, "a symbolic link", "a folder", "delete the link")
    guard = FileLock(work / "lock", is_singleton=True)  # one instance a path, hence reentrant
    with refusing(root):
        work.mkdir(exist_ok=True)
        try:
            guard.acquire(timeout=GRACE_SECONDS)
        except Timeout:
            say(f"{busy(root)}; waiting up to {wait_seconds:g} s")
            try:
                guard.acquire(timeout=wait_seconds)
            except Timeout:
                hint = "run the command again when the other has finished"
                raise refusal(BUSY, WORK, busy(root), "no other command", hint) from None
    try:
        with suppress(OSError):  # the pid is a courtesy: a full disk must not stop a reader
            (work / "holder").write_text(str(os.getpid()), encoding="ascii")
        yield
    finally:
        guard.release()


def busy(root: Path) -> str:
    """Name the command that holds the lock, by its pid as far as it is known."""
    pid = ""
    with suppress(OSError):
        pid = (root / WORK / "holder").read_text(encoding="ascii")
    return f"another nkclaims command (pid {pid or 'unknown'}) is at work here"
