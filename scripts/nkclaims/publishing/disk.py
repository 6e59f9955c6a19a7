"""Touch the disk so that a write outlives a power loss and a failure is an issue with a file."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from pathlib import Path, PurePath
from urllib.parse import quote, unquote

from nkclaims.issues import Issue, Refused

WORK = ".nkclaims"
UNHIDDEN = ".zenodo.json"  # the one published file whose name begins with a dot
MARK = "@"  # begins the names of staged files; the manifest beside them has none
BUSY, SYSTEM, OUTSIDE, DAMAGED = "S01", "S02", "S03", "S04"
ADVICE = {
    "ENOSPC": "free some space on this disk",
    "EDQUOT": "free some of your disk quota",
    "EFBIG": "raise the limit on the size of a file (ulimit -f)",
    "EROFS": "work in a copy that is not mounted read-only",
    "EACCES": "close what has it open, or get the right to write there",
    "EPERM": "close what has it open, or get the right to write there",
    "EEXIST": "move away the file that stands where a folder is needed",
    "ENOTDIR": "move away the file that stands where a folder is needed",
    "EISDIR": "move away the folder that stands where this file belongs",
    "EXDEV": "keep it on the same disk and mount as the rest of the package",
}


@contextmanager
def refusing(root: Path) -> Iterator[None]:
    """Turn an OSError into a refusal that names the file, the reason, the remedy and the state.

    Raises:
        Refused: S02.
    """
    try:
        yield
    except OSError as error:
        path = os.path.relpath(root / (error.filename or WORK), root)
        path = str(root) if path == os.curdir else path
        # A staged file is named after the published one, and that is the one people know.
        name = unquote(PurePath(path).as_posix().removeprefix(f"{WORK}/staging/{MARK}"))
        reason = errno.errorcode.get(error.errno or 0, "OSError")
        state = "the published files are as they were"
        if os.path.lexists(root / WORK / "pending"):
            state = "until then no command reads the files, which are half-way"
        hint = f"{ADVICE.get(reason, 'mend that')}, then run the command again; {state}"
        found = f"{error.strerror or error} ({reason})"
        raise refusal(SYSTEM, name, found, "a path that can be written", hint) from error


def refusal(code: str, name: str, found: str, expected: str, hint: str) -> Refused:
    """Make the refusal of a whole file or folder."""
    return Refused([Issue(name, 0, "", code, found=found, expected=expected, hint=hint)])


def place(root: Path, name: str) -> Path:
    """Return where a published file belongs, with its folder made.

    The names in a manifest pass here too: it may come from a stranger's repository.

    Raises:
        Refused: S03 the name is hidden or not plain, or its folder leads out of ``root``.
        OSError: its folder cannot be made, or a folder stands in its place.
    """
    target, path = root / name, PurePath(name)
    # Also "..", .git and our own folder.
    hidden = name != UNHIDDEN and any(part.startswith(".") for part in path.parts)
    real = Path(os.path.realpath(target.parent))
    if hidden or path.as_posix() != name or not real.is_relative_to(root):
        hint = "keep published files, and what their folders link to, inside the package"
        raise refusal(OUTSIDE, name, str(real), f"a plain path below {root.name}/", hint)
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_dir() and not target.is_symlink():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    return target


def staged(root: Path, name: str) -> Path:
    """Return where a file that will be published as ``name`` waits for the commit."""
    return root / WORK / "staging" / (MARK + quote(name, safe=""))


def matching(root: Path, pattern: str) -> list[str]:
    """List the files, as paths below ``root``, that match e.g. ``data/*.csv``; hidden ones do not.

    Raises:
        OSError: the folder cannot be listed, where ``glob`` would say that nothing is there.
    """
    folder, _, wanted = pattern.rpartition("/")
    try:
        entries = list(os.scandir(root / folder))
    except FileNotFoundError:
        return []
    names = [one.name for one in entries if not one.name.startswith(".") and not one.is_dir()]
    return [f"{folder}/{name}".lstrip("/") for name in names if fnmatchcase(name, wanted)]


def write(path: Path, content: bytes) -> None:
    """Write a new file and hand its bytes to the disk.

    Raises:
        OSError: naming the file, which a failed write does not by itself.
    """
    try:
        with path.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        error.filename = str(path)
        raise


def sync(folder: Path) -> None:
    """Make the entries of a folder survive a power loss, where the system can do that.

    Raises:
        OSError: the disk failed.
    """
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network disks
            raise
    finally:
        os.close(descriptor)
