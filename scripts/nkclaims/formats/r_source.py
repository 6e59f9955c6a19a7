"""Make the source package for R, ``nkclaims_VERSION.tar.gz``; no R is needed.

It holds ``r/`` with the published tables. Each table is a CSV under ``data/``, beside a script of
one line a column that reads it with the types of its schema; R runs the scripts when the package is
installed and keeps the typed tables (lazy data). So the repository has no second copy.
"""

from __future__ import annotations

import json
import os
import re
import struct
import tarfile
import zlib
from collections.abc import Iterator, Mapping
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from nkclaims.schema import DESCRIPTOR, Field, Table, read_table

SOURCE = "r"
PARTS = (
    *("DESCRIPTION", "NAMESPACE", "R/*.R", "man/*.Rd"),
    *("tests/*.R", "tests/testthat/*.R", "vignettes/*.Rmd"),
)
"""What of ``r/`` belongs to the package: a list, so that nothing else slips in."""
BLOCK = 0xFFFF  # the longest that deflate stores
HOLDER = re.compile(r"^Copyright \(c\) (\d{4}) (.+)$", re.MULTILINE)
EMAIL = re.compile(r'email\s*=\s*"([^"]+)"')
OF_RELEASE = re.compile(r"^(Version|Date|Author|Maintainer):.*\n(\s+.*\n)*", re.MULTILINE)
HEADER = """\
# Made from schemas/{name}.json and data/{name}.csv of the package.
{name} <- read.csv("{name}.csv", colClasses = "character", na.strings = "", encoding = "UTF-8")
"""


def write(root: Path, out: Path) -> Path:
    """Write the source package into ``out`` and return its path.

    The bytes depend on the files alone: members are sorted, belong to nobody, and are of the time
    that the descriptor calls ``created``.

    Args:
        root: a folder with ``datapackage.json``, ``data/``, ``schemas/``, ``r/`` and the licences.
        out: an existing folder.

    Raises:
        OSError: a file cannot be read or written.
    """
    descriptor = json.loads((root / DESCRIPTOR).read_bytes())
    name = f"{descriptor['name']}_{descriptor['version']}.tar.gz"
    created = int(datetime.fromisoformat(descriptor["created"]).timestamp())
    content = packed(members(root, descriptor), descriptor["name"], created)
    path = out / name
    unfinished = out / f".{name}.tmp"
    try:
        unfinished.write_bytes(content)
        os.replace(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)
    return path


def members(root: Path, descriptor: Mapping[str, Any]) -> dict[str, bytes]:
    """Return the bytes of each file of the source package, by its path."""
    files = {
        path.relative_to(root / SOURCE).as_posix(): path.read_bytes()
        for part in PARTS
        for path in (root / SOURCE).glob(part)
    }
    description = files["DESCRIPTION"].decode()
    files["DESCRIPTION"] = described(description, descriptor).encode()
    year, holder = HOLDER.findall((root / "LICENSE").read_text(encoding="utf-8"))[0]
    files["LICENSE"] = f"YEAR: {year}\nCOPYRIGHT HOLDER: {holder}\n".encode()
    files["LICENSE.note"] = (root / "LICENSE-DATA").read_bytes()
    files[f"inst/{DESCRIPTOR}"] = (root / DESCRIPTOR).read_bytes()
    for one in descriptor["resources"]:
        schema = (root / one["schema"]).read_bytes()
        files[f"inst/{one['schema']}"] = schema
        files[f"data/{one['name']}.csv"] = (root / one["path"]).read_bytes()
        files[f"data/{one['name']}.R"] = data_script(read_table(json.loads(schema))).encode()
    return files


def described(description: str, descriptor: Mapping[str, Any]) -> str:
    """Return the text of DESCRIPTION with what belongs to this release: version, day, authors.

    R itself makes the fields of authors out of ``Authors@R`` when it builds a package.
    """
    names = [one["title"] for one in descriptor["contributors"]]
    roles = ["aut, cre", *["aut"] * (len(names) - 1)]
    (email,) = EMAIL.findall(description)[:1]
    fields = {
        "Version": descriptor["version"],
        "Date": descriptor["created"][:10],
        "Author": ", ".join(f"{name} [{role}]" for name, role in zip(names, roles, strict=True)),
        "Maintainer": f"{names[0]} <{email}>",
    }
    lines = [f"{name}: {value}\n" for name, value in fields.items()]
    return OF_RELEASE.sub("", description) + "".join(lines)


def data_script(table: Table) -> str:
    """Return the script that reads one table with its types; it needs nothing but R itself."""
    return HEADER.format(name=table.name) + "".join(_typed_columns(table))


def packed(files: Mapping[str, bytes], folder: str, created: int) -> bytes:
    """Return files below ``folder`` as a tar within a gzip, the same whoever packs them.

    Args:
        files: their bytes, by path.
        folder: the one folder of the archive.
        created: the time that every member gets, in seconds since 1970.
    """
    buffer = BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name in sorted(files):
            member = tarfile.TarInfo(f"{folder}/{name}")
            member.size, member.mtime, member.mode = len(files[name]), created, 0o644
            archive.addfile(member, BytesIO(files[name]))
    return gzipped(buffer.getvalue(), created)


def gzipped(content: bytes, created: int) -> bytes:
    """Return bytes as a gzip file that stores them: to deflate differs between versions of zlib.

    Source: RFC 1952 (the header and the end), RFC 1951, 3.2.4 (the blocks).
    """
    blocks = [content[at : at + BLOCK] for at in range(0, len(content), BLOCK)] or [b""]
    parts = [b"\x1f\x8b\x08\x00", struct.pack("<I", created), b"\x00\xff"]
    for block in blocks:
        is_last = block is blocks[-1]
        parts += [struct.pack("<BHH", is_last, len(block), BLOCK - len(block)), block]
    parts.append(struct.pack("<II", zlib.crc32(content), len(content) & 0xFFFFFFFF))
    return b"".join(parts)


def _typed_columns(table: Table) -> Iterator[str]:
    for field in table.fields:
        column = f"{table.name}${field.name}"
        if typed := _typed(column, field):
            yield f"{column} <- {typed}\n"


def _typed(column: str, field: Field) -> str:
    """Return the R expression that types a column of text; empty for text."""
    if field.codes:
        return f"factor({column}, c({', '.join(map(_quoted, field.codes))}))"
    expressions = {
        "integer": f"as.integer({column})",
        "number": f"as.numeric({column})",
        "boolean": f'{column} == "true"',
        "date": f'as.Date({column}, "%Y-%m-%d")',
        "datetime": f'as.POSIXct({column}, tz = "UTC", format = "%Y-%m-%dT%H:%M:%SZ")',
    }
    return expressions.get(field.type, "")


def _quoted(code: str) -> str:
    """Return a text as R writes it, which is as JSON does."""
    return json.dumps(code)
