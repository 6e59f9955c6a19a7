"""Write the published files (data/*.csv, datapackage.json) all together or not at all.

In ``<root>/.nkclaims/`` stand the lock, ``staging/`` and ``pending``, which is a manifest:

1. New files and the manifest are written to staging; files, then folders, are synced to disk.
2. Commit: the manifest is renamed to ``pending``, which is synced before any file moves.
3. Staged files are renamed into place, old files removed, then their folders synced.
4. ``pending`` is deleted and synced, then staging.

Without ``pending`` the published files are whole and staging is litter. With it the next command
does step 3 again, as often as it takes. A full disk is met in step 1, where nothing has happened.

``pending`` is a file, not a folder, so that it comes and goes in one step: no crash leaves it
without its manifest, and a build replaces a damaged one with no moment at which nothing says that
the files are half-way. Before anything moves, every file must have its sha256 in staging or in
place: after a crash somebody may have restored data/ from git, and to complete would mix two
states. Readers hold the lock (:func:`reading`), or a build could start while they read.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePath

from nkclaims.issues import Refused
from nkclaims.publishing import disk
from nkclaims.publishing.disk import BUSY, DAMAGED, SYSTEM, WORK, refusal, refusing
from nkclaims.publishing.lock import Say, busy, lock


@dataclass(frozen=True)
class PublishResult:
    """Paths that a publication wrote, left alone (same bytes) and removed; what it recovered."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    recovered: str | None


@contextmanager
def reading(root: Path, wait_seconds: float = 60.0, say: Say = lambda _: None) -> Iterator[None]:
    """Keep the published files whole and still while a command reads them.

    Where no command ever wrote (a downloaded release) nothing is created; where the lock cannot
    be had (a read-only disk) and no write is pending, the files are read without it. A command
    that publishes enters :func:`lock` instead.

    Raises:
        Refused: S01, S02, S03, S04; or S01 on leaving, when a first write began meanwhile.
    """
    work = root.resolve() / WORK
    pristine = not os.path.lexists(work)
    with ExitStack() as held:
        if not pristine:
            try:
                held.enter_context(lock(root, wait_seconds, say))
            except Refused as refused:
                if refused.issues[0].code != SYSTEM or os.path.lexists(work / "pending"):
                    raise
            else:
                if line := recover(root):
                    say(line)
        yield
    if pristine and os.path.lexists(work):
        raise refusal(BUSY, WORK, busy(root), "no other command", "run the command again")


def recover(root: Path) -> str | None:
    """Complete or roll back an interrupted publication; return a line that says so, or None.

    Raises:
        Refused: S04 it can be neither, and a build must mend it; S01, S02, S03.
    """
    root = root.resolve()
    staging, pending = root / WORK / "staging", root / WORK / "pending"
    if not os.path.lexists(staging) and not os.path.lexists(pending):
        return None
    with lock(root), refusing(root):
        if os.path.lexists(pending):
            _settle(root, may_undo=False)
            return "completed an interrupted write: the published files are the new ones"
        if os.path.lexists(staging):
            shutil.rmtree(staging)
            return "cleared up after an interrupted write: the published files are whole"
    return None


def publish(root: Path, files: Mapping[str, bytes], owned: tuple[str, ...]) -> PublishResult:
    """Make the published files exactly ``files``: bytes by path below root, written with ``/``.

    A file that has its bytes already is not touched. Existing files that match a glob pattern
    of ``owned`` and are not in ``files`` are removed.

    Raises:
        Refused: S01 another command is at work, S02 the system said no, S03 a path leaves root.
    """
    root = root.resolve()
    with lock(root), refusing(root):
        recovered, damaged = None, False
        try:
            recovered = recover(root)
        except Refused as refused:
            damaged = refused.issues[0].code == DAMAGED  # this write makes all anew and mends it
            if not damaged:
                raise
        places = {name: disk.place(root, name) for name in sorted(files)}
        unchanged = [n for n, at in places.items() if at.is_file() and at.read_bytes() == files[n]]
        written = sorted(set(files) - set(unchanged))
        found = {name for pattern in owned for name in disk.matching(root, pattern)}
        removed = sorted(found - set(files))
        for name in removed:
            disk.place(root, name)
        if written or removed or damaged:
            _commit(root, files, written, removed)
            _settle(root, may_undo=not damaged)
        return PublishResult(tuple(written), tuple(unchanged), tuple(removed), recovered)


def _commit(root: Path, files: Mapping[str, bytes], written: list[str], removed: list[str]) -> None:
    """Stage the files that change and declare the write; on any error nothing has happened."""
    work = root / WORK
    staging = work / "staging"
    digests = {name: sha256(files[name]).hexdigest() for name in sorted(files)}
    body = json.dumps({"files": digests, "removed": removed}).encode()
    try:
        if os.path.lexists(staging):  # what is left of a damaged write
            shutil.rmtree(staging)
        staging.mkdir()
        for name in written:
            disk.write(disk.staged(root, name), files[name])
        disk.write(staging / "manifest", sha256(body).hexdigest().encode() + b"\n" + body)
        for folder in (staging, work, root):
            disk.sync(folder)
        os.replace(staging / "manifest", work / "pending")
    except OSError:
        shutil.rmtree(staging, ignore_errors=True)
        raise


def _settle(root: Path, may_undo: bool) -> None:
    """Move the committed files into place; undo the commit if nothing at all could be moved."""
    work = root / WORK
    files, removed = _committed(root)
    try:
        disk.sync(work)
        for name in files:
            if disk.staged(root, name).exists():
                os.replace(disk.staged(root, name), disk.place(root, name))
                may_undo = False
        for name in removed:
            disk.place(root, name).unlink(missing_ok=True)
            may_undo = False
        for folder in {parent for name in files + removed for parent in PurePath(name).parents}:
            disk.sync(root / folder)
    except OSError:
        if may_undo:
            _forget(work)
        raise
    _forget(work)


def _committed(root: Path) -> tuple[list[str], list[str]]:
    """Read the manifest; refuse unless every file has its bytes in staging or in place."""
    digest, _, body = (root / WORK / "pending").read_bytes().partition(b"\n")
    lost = f"{WORK}/pending"
    if sha256(body).hexdigest().encode() == digest:
        manifest = json.loads(body)
        files: dict[str, str] = manifest["files"]
        for lost, expected in files.items():
            copy = disk.staged(root, lost) if disk.staged(root, lost).exists() else root / lost
            if not copy.is_file() or sha256(copy.read_bytes()).hexdigest() != expected:
                break
        else:
            return list(files), manifest["removed"]
    found = "an interrupted write, of which this was lost or changed since"
    hint = "run `nkclaims build`, which makes all published files anew; do not use them before"
    raise refusal(DAMAGED, lost, found, "the bytes that the build wrote", hint)


def _forget(work: Path) -> None:
    (work / "pending").unlink()
    with suppress(OSError):  # the write is over all the same, and the next command clears litter
        disk.sync(work)  # first, or a power loss could bring the manifest back without its files
        shutil.rmtree(work / "staging")
