"""Unpack a released zip into a folder that is deleted afterwards; refuse what could do harm.

Nothing of a zip is believed: neither its count of members (the table of contents is measured before
anything parses it), nor their names, nor the sizes that it gives (an unpacked member is cut off at
its size and held against its checksum).
"""

from __future__ import annotations

import errno
import shutil
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import BadZipFile, ZipFile, ZipInfo

from nkclaims.issues import Issue, Refused
from nkclaims.schema import DESCRIPTOR

UNSAFE, DAMAGED, TOO_LARGE = "P02", "P05", "P06"
MOST_BYTES = 1 << 30  # of all members; what is read is held in memory, a multiple of this
FREE_BYTES = 16 << 20  # a package up to this size may be as compressible as it likes
MOST_RATIO = 100  # of unpacked to packed bytes; tables have 5 to 20, a bomb has 1,000
MOST_CONTENTS = 1 << 20  # bytes of the table of contents: some 10,000 members
LONGEST_NAME = 200
ENCRYPTED, UNCOMMON = "an encrypted member", "a member of an uncommon compression"
TWICE = "a name that came before"
NESTED = (b"PK\3\4", b"PK\5\6")
_END, _END_SIZE, _LONGEST_COMMENT = b"PK\5\6", 22, 0xFFFF
_END_64, _LOCATOR_SIZE = b"PK\6\7", 20
_ENCRYPTED = 0x1
# What zipfile raises for a damaged archive.
CRASHES = (BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, ValueError)


@contextmanager
def unpacked(archive: Path) -> Iterator[Path]:
    """Yield a temporary folder with what is in ``archive``, which has the descriptor at its root.

    Hidden members are left out: nothing reads them.

    Raises:
        Refused: P02 a name or a kind of member that could reach out of the folder, or a nested
            archive; P05 it is no zip, is damaged, encrypted or of an uncommon kind, or has no
            descriptor at its root; P06 it is too large. The issue names the member.
        OSError: the machine cannot read it, or has no room for it.
    """
    with TemporaryDirectory(prefix="nkclaims-") as name:
        folder = Path(name)
        with opened_zip(archive) as package:
            for member in package.infolist():
                if not _is_folder(member) and not _is_hidden(member):
                    _unpack(package, member, folder / member.filename)
        yield folder


@contextmanager
def opened_zip(archive: Path, needed: str = DESCRIPTOR) -> Iterator[ZipFile]:
    """Yield ``archive`` to read members from, which harms nobody.

    What zipfile raises meanwhile for a damaged member becomes a refusal as well.

    Args:
        archive: the zip.
        needed: the file that stands at its root if it is what is looked for.

    Raises:
        Refused: P02, P05, P06 as :func:`unpacked`.
        OSError: the machine cannot read it.
    """
    _refuse_endless_contents(archive)
    try:
        with ZipFile(archive) as package:
            members = package.infolist()
            _refuse_unsafe(archive, members, needed)
            _refuse_bomb(archive, members)
            yield package
    except OSError as error:
        if error.errno != errno.EINVAL:  # a place before the beginning of the file
            raise
        raise _refusal(archive, DAMAGED, "a place that is none", "a whole zip") from None
    except CRASHES as error:
        raise _refusal(archive, DAMAGED, str(error), "a whole zip", "fetch it anew") from None


def _refuse_endless_contents(archive: Path) -> None:
    """Refuse a table of contents that would fill the memory; zipfile reads all of it at once.

    The record at the end of the file gives its size; it is looked for where zipfile does.
    """
    with archive.open("rb") as file:
        size = file.seek(0, 2)
        start = max(0, size - _END_SIZE - _LONGEST_COMMENT - _LOCATOR_SIZE)
        file.seek(start)
        tail = file.read()
    end = tail[-_END_SIZE:]
    at = len(tail) - _END_SIZE
    if not (end.startswith(_END) and end.endswith(b"\0\0")):
        at = tail.rfind(_END)
    record = tail[at : at + _END_SIZE] if at >= 0 else b""
    if len(record) < _END_SIZE:
        found = "no zip, or one that is cut off"
        raise _refusal(archive, DAMAGED, found, "the folder of a package, or its zip")
    if tail[max(0, at - _LOCATOR_SIZE) : at].startswith(_END_64):
        raise _refusal(archive, TOO_LARGE, "a Zip64 archive", f"at most {MOST_BYTES:,} bytes")
    contents = int.from_bytes(record[12:16], "little")
    if contents > MOST_CONTENTS:
        found = f"a table of contents of {contents:,} bytes"
        raise _refusal(archive, TOO_LARGE, found, f"at most {MOST_CONTENTS:,} bytes")


def _refuse_unsafe(archive: Path, members: list[ZipInfo], needed: str) -> None:
    """Refuse all members that are no plain file or folder of a plain name, and a lost root."""
    issues = []
    seen: set[str] = set()
    for member in members:
        name = member.filename.rstrip("/")
        flaw = TWICE if name.casefold() in seen else _flaw(member)
        seen.add(name.casefold())
        if flaw:
            expected = "plain files, each once, with relative paths, neither linked nor encrypted"
            code = DAMAGED if flaw in (ENCRYPTED, UNCOMMON) else UNSAFE
            issues.append(_issue(archive, code, f"{flaw}: {member.orig_filename}", expected))
    folders = {str(parent).casefold() for one in seen for parent in Path(one).parents}
    files = [member.filename for member in members if not _is_folder(member)]
    for name in files:
        if name.casefold() in folders:
            found = f"a file that is a folder as well: {name}"
            issues.append(_issue(archive, UNSAFE, found, "one of both"))
    if not issues and needed not in files:
        deeper = [name for name in files if name.endswith(f"/{needed}")]
        found = deeper[0] if deeper else f"no {needed}"
        hint = "pack what is in the folder, not the folder" if deeper else ""
        issues.append(_issue(archive, DAMAGED, found, f"{needed} at the root", hint))
    if issues:
        raise Refused(issues)


def _flaw(member: ZipInfo) -> str:
    """Return what is unsafe about a member; empty if nothing is."""
    name, mode = member.orig_filename, member.external_attr >> 16
    parts = name.removesuffix("/").split("/")
    if any(not sign.isprintable() for sign in name):
        return "a name with characters that cannot be seen"
    if len(name) > LONGEST_NAME:
        return "a name that is too long"
    if "\\" in name or ":" in name or not all(parts) or {".", ".."} & {*parts}:
        return "a path that is absolute, climbs or is no plain one"
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
        return "a link or device"
    if member.flag_bits & _ENCRYPTED:
        return ENCRYPTED
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return UNCOMMON
    return ""


def _refuse_bomb(archive: Path, members: list[ZipInfo]) -> None:
    """Refuse what unpacks to more than a package can be, or members that share their bytes."""
    size = archive.stat().st_size
    unpacked_size = sum(member.file_size for member in members)
    largest = max(members, key=lambda member: member.file_size).filename
    if sum(member.compress_size for member in members) > size:
        raise _refusal(archive, TOO_LARGE, "members that share their bytes", "each its own")
    allowed = min(MOST_BYTES, max(FREE_BYTES, MOST_RATIO * size))
    if unpacked_size > allowed:
        found = f"{unpacked_size:,} bytes packed into {size:,}, the most in {largest}"
        raise _refusal(archive, TOO_LARGE, found, f"at most {allowed:,} bytes")


def _unpack(package: ZipFile, member: ZipInfo, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with package.open(member) as source, target.open("xb") as file:
        begin = source.read(len(NESTED[0]))
        if begin in NESTED:
            found = f"an archive in the archive: {member.filename}"
            raise _refusal(Path(package.filename or ""), UNSAFE, found, "files that can be read")
        file.write(begin)
        shutil.copyfileobj(source, file)


def _is_folder(member: ZipInfo) -> bool:
    return member.filename.endswith("/")  # is_dir() trips over an empty name


def _is_hidden(member: ZipInfo) -> bool:
    return any(part.startswith(".") for part in member.filename.split("/"))


def _issue(archive: Path, code: str, found: str, expected: str, hint: str = "") -> Issue:
    return Issue(archive.name, 0, "", code, found=found, expected=expected, hint=hint)


def _refusal(archive: Path, code: str, found: str, expected: str, hint: str = "") -> Refused:
    return Refused([_issue(archive, code, found, expected, hint)])
