"""Read a text file of the package byte by byte: the file itself, its encoding, its line ends."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from nkclaims.issues import Issue, Refused

MISSING, OUTSIDE, NO_FILE, UNREADABLE = "L01", "L03", "L04", "T01"
NOT_UTF8, BYTE_ORDER_MARK, CARRIAGE_RETURN, CONTROL, EMPTY, UNFINISHED = (
    "T02",
    "T03",
    "T04",
    "T05",
    "T06",
    "T07",
)
TOO_LONG = "T18"
LONGEST_LINE = 16 << 20  # bytes
BLOCK = 1 << 20
SAVE_AS = "save the file as UTF-8 without a byte order mark, with Unix line ends (LF)"
UTF16 = (b"\xff\xfe", b"\xfe\xff")
_CONTROL = re.compile(r"[\0-\x08\x0b\x0c\x0e-\x1f\x7f]")


def read_bytes(root: Path, rel: str) -> bytes:
    """Return the content of the regular file ``rel`` under ``root``.

    Raises:
        Refused: as :func:`located`.
    """
    path = located(root, rel)
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(rel, error) from None


def located(root: Path, rel: str) -> Path:
    """Return where the regular file ``rel`` under ``root`` stands, without reading all of it.

    Raises:
        Refused: L01 there is none, L03 a link leads out of root, L04 it is a folder or a device,
            T01 the machine cannot read it, T18 a line of it has no end in sight.
    """
    path = root / rel
    inside = os.path.realpath(root)
    real = os.path.realpath(path)
    if os.path.commonpath([inside, real]) != inside:
        raise _refusal(rel, OUTSIDE, f"a link to {real}", "a file of this package", "copy it here")
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            what = "a folder" if stat.S_ISDIR(mode) else "no regular file"
            raise _refusal(rel, NO_FILE, what, "a file", "move it away and put the file here")
        _refuse_endless_lines(path, rel)
    except FileNotFoundError:
        dangling = path.is_symlink()
        found = "a link that leads nowhere" if dangling else "no such file"
        raise _refusal(rel, MISSING, found, "a file", "restore it, or add it") from None
    except OSError as error:
        raise _unreadable(rel, error) from None
    return path


def _refuse_endless_lines(path: Path, rel: str) -> None:
    """Accept files whose lines are of a length that a line can have, before they fill the memory.

    Raises:
        Refused: T18 at the first line that is longer.
    """
    if path.stat().st_size <= LONGEST_LINE:
        return
    start = length = 0  # of the line that goes on into the next block
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            first = block.find(b"\n")
            if length + (first if first >= 0 else len(block)) > LONGEST_LINE:
                line = _line_at(path, start)
                found = f"a line of more than {LONGEST_LINE >> 20} MB"
                hint = "the file is damaged, or no table: restore it from the last version"
                raise Refused([_flaw(rel, line, TOO_LONG, found, "lines of a few kB", hint)])
            if first >= 0:
                length = len(block) - block.rfind(b"\n") - 1
                start = file.tell() - length
            else:
                length += len(block)


def _line_at(path: Path, start: int) -> int:
    """Return the number of the line that begins at a byte."""
    with path.open("rb") as file:
        before = (file.read(min(BLOCK, start - at)) for at in range(0, start, BLOCK))
        return 1 + sum(block.count(b"\n") for block in before)


def decode(data: bytes, rel: str) -> str:
    """Return ``data`` as the UTF-8 text that it is, character for character.

    Raises:
        Refused: T02 at the first byte that is no UTF-8, T06 there is no byte at all.
    """
    if not data.strip():
        raise _refusal(rel, EMPTY, "an empty file", "text", "restore it from the last version")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        place = len(before.rpartition(b"\n")[2].decode("utf-8")) + 1
        found = f"byte 0x{data[error.start]:02X} at character {place} of the line"
        if data.startswith(UTF16):
            found = "UTF-16, a spreadsheet's “Unicode text”"
        raise Refused(
            [Issue(rel, line, "", NOT_UTF8, found=found, expected="UTF-8", hint=SAVE_AS)]
        ) from None


def clean(text: str, rel: str) -> tuple[str, list[Issue]]:
    """Return ``text`` as it should have been saved, and an issue for each kind of flaw.

    Raises:
        Refused: T05 at the first control character, which no text has.
    """
    issues = []
    if control := _CONTROL.search(text):
        raise Refused([_control(text, control.start(), rel)])
    if text.startswith("\ufeff"):
        text = text[1:]
        issues.append(_flaw(rel, 1, BYTE_ORDER_MARK, "a byte order mark", "none", SAVE_AS))
    if "\r" in text:
        line = text[: text.index("\r")].count("\n") + 1
        found = "line ends CR LF, as Windows has them" if "\r\n" in text else "line ends CR"
        issues.append(_flaw(rel, line, CARRIAGE_RETURN, found, "line ends LF", SAVE_AS))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.endswith("\n"):
        line = text.count("\n") + 1
        hint = "end the last line with a line break; check that the file was not cut off"
        issues.append(_flaw(rel, line, UNFINISHED, "no line break at the end", "one", hint))
    return text, issues


def find_control(text: str) -> str:
    """Return which control character stands where in a text; empty if it has none."""
    control = _CONTROL.search(text)
    return _named(text, control.start()) if control else ""


def _named(text: str, at: int) -> str:
    place = len(text[:at].rpartition("\n")[2]) + 1
    return f"U+{ord(text[at]):04X} at character {place} of the line"


def _control(text: str, at: int, rel: str) -> Issue:
    return _flaw(
        rel,
        text[:at].count("\n") + 1,
        CONTROL,
        _named(text, at),
        "printable text",
        "delete the character; if there are many, the file is damaged: restore it",
    )


def _flaw(rel: str, line: int, code: str, found: str, expected: str, hint: str) -> Issue:
    return Issue(rel, line, "", code, found=found, expected=expected, hint=hint)


def _unreadable(rel: str, error: OSError) -> Refused:
    found = error.strerror or str(error)
    return _refusal(rel, UNREADABLE, found, "a file that can be read", "mend that")


def _refusal(rel: str, code: str, found: str, expected: str, hint: str) -> Refused:
    return Refused([_flaw(rel, 0, code, found, expected, hint)])
