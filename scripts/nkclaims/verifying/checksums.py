"""Hold the files of a release against SHA256SUMS and the descriptor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any

from nkclaims.formats import sums
from nkclaims.issues import Issue

LOST, EXTRA, CHANGED, NO_SUMS = "Y01", "Y02", "Y03", "Y04"
FETCH = "fetch it anew"


def against_sums(folder: Path) -> list[Issue]:
    """Return an issue for each file that is lost, changed, or not of the release.

    Folders and hidden files are no artefacts: reports of quality may lie beside.

    Raises:
        OSError: a file cannot be read.
    """
    listing = folder / sums.NAME
    try:
        listed = sums.read(listing.read_bytes())
    except FileNotFoundError:
        return [_issue(sums.NAME, NO_SUMS, "no such file", "the sums of all files")]
    except ValueError as error:  # UnicodeDecodeError is one
        expected = "lines of a hash, two blanks and a name, each name once"
        return [_issue(sums.NAME, NO_SUMS, str(error), expected)]
    return [*_held(folder, listed), *_extra(folder, listed)]


def _held(folder: Path, listed: Mapping[str, str]) -> Iterator[Issue]:
    for name, digest in listed.items():
        path = folder / name
        if not path.is_file():
            yield _issue(name, LOST, "no such file", f"the file that {sums.NAME} lists")
            continue
        with path.open("rb") as file:
            found = file_digest(file, "sha256").hexdigest()
        if found != digest:
            yield _issue(name, CHANGED, f"sha256 {found}", f"sha256 {digest}")


def _extra(folder: Path, listed: Mapping[str, str]) -> Iterator[Issue]:
    for path in sorted(folder.iterdir()):
        known = path.name in listed or path.name == sums.NAME
        if not known and path.is_file() and not path.name.startswith("."):
            hint = "it is no part of the release: take it away"
            yield _issue(path.name, EXTRA, "a file", f"the files that {sums.NAME} lists", hint)


def against_descriptor(
    resources: Mapping[str, Mapping[str, Any]], files: Mapping[str, bytes], zip_name: str
) -> list[Issue]:
    """Return an issue for the file of each table that has not the released size or hash.

    Args:
        resources: the descriptor's entry of each table.
        files: the file of each table by the table's name; those that are there.
        zip_name: name of the zip that they are in.
    """
    issues = []
    for name, content in files.items():
        released = resources[name].get("hash")
        found = f"sha256:{sha256(content).hexdigest()}"
        size = resources[name].get("bytes")
        if released not in (None, found) or size not in (None, len(content)):
            where = f"{zip_name}: {resources[name]['path']}"
            issues.append(
                Issue(
                    where,
                    0,
                    "",
                    CHANGED,
                    name,
                    found=f"{len(content):,} bytes, {found}",
                    expected=f"{size or len(content):,} bytes, {released or found}",
                    hint=FETCH,
                )
            )
    return issues


def is_released(content: bytes, resource: Mapping[str, Any]) -> bool:
    """Tell whether a file is that of which the descriptor gives the hash."""
    return bool(resource.get("hash") == f"sha256:{sha256(content).hexdigest()}")


def _issue(file: str, code: str, found: str, expected: str, hint: str = FETCH) -> Issue:
    return Issue(file, 0, "", code, found=found, expected=expected, hint=hint)
