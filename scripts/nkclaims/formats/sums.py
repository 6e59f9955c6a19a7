"""Write and read SHA256SUMS, as ``sha256sum -c`` does."""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256

NAME = "SHA256SUMS"
_LINE = re.compile(r"([0-9a-f]{64}) [ *]([^/\x00]+)")


def write(files: Mapping[str, bytes]) -> bytes:
    """Return one line a file, sorted by name."""
    lines = [f"{sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files)]
    return "".join(lines).encode("utf-8")


def read(content: bytes) -> dict[str, str]:
    """Return the hash of each file by its name.

    Raises:
        ValueError: a line is of another form, or names a file a second time.
    """
    sums: dict[str, str] = {}
    for number, line in enumerate(content.decode("utf-8").splitlines(), start=1):
        found = _LINE.fullmatch(line)
        if found is None or found[2] in sums:
            raise ValueError(f"line {number}: {line[:100]}")
        sums[found[2]] = found[1]
    return sums
