"""Write all artefacts of a release into one folder, all of them or none.

They are made in memory, written into a folder beside the target, and that folder takes its place.
What an interrupted write left is cleared up, or put back, by the next one.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from nkclaims.formats import kept_texts, package_zip, parquet, sqlite, sums, wheel, workbook
from nkclaims.formats.built import Built, read_built
from nkclaims.issues import Issue, Refused
from nkclaims.publishing import disk, store
from nkclaims.publishing.lock import Say
from nkclaims.reading.articles import ARTICLES

FOREIGN = "Y13"
R_PACKAGE = "r/DESCRIPTION"
FORMATS: tuple[Callable[[Built], dict[str, bytes]], ...] = (
    package_zip.write,
    parquet.write,
    sqlite.write,
    workbook.write,
    wheel.write,
)
NOTHING: Mapping[str, bytes] = MappingProxyType({})


def artefacts(
    root: Path, beside: Mapping[str, bytes] = NOTHING, articles: Path | None = None
) -> dict[str, bytes]:
    """Return every artefact of the built package in ``root`` by its name, SHA256SUMS last.

    Version and moment are those of ``datapackage.json``; the same package makes the same bytes in
    every folder, time zone and locale.

    Args:
        root: folder of the package, which is read and not changed.
        beside: files that are released with the artefacts, such as notes; SHA256SUMS lists them.
        articles: folder with ``<source_id>/article.txt``, no sentence of which may be released;
            that of the repository by default, which an exported commit has not.

    Raises:
        Refused: the package is not what its descriptor and schemas say, or cannot be released
            in one of the formats; Y12 it holds a sentence of an article outside of a quote.
    """
    built = read_built(root)
    kept_texts.refuse(built, package_zip.members_of(built), articles or root / ARTICLES)
    files = dict(beside)
    for write in FORMATS:
        files |= write(built)
    files |= _r_source(root)
    return {**files, sums.NAME: sums.write(files)}


def _r_source(root: Path) -> dict[str, bytes]:
    """Return the source package for R by its name; none if the repository has no such package."""
    if not (root / R_PACKAGE).is_file():
        return {}
    with TemporaryDirectory(prefix="nkclaims-") as folder:
        made: Path = import_module("nkclaims.formats.r_source").write(root, Path(folder))
        return {made.name: made.read_bytes()}


def write_all(
    root: Path,
    out: Path,
    beside: Mapping[str, bytes] = NOTHING,
    say: Say = lambda _: None,
) -> None:
    """Make ``out`` a folder that holds the artefacts of the package in ``root``, and nothing else.

    Args:
        root: folder of the package.
        out: a folder that is new, empty or has a release in it, which is replaced.
        beside: files that are released with the artefacts.
        say: prints a line while there is something to wait for.

    Raises:
        Refused: as :func:`artefacts`; Y13 ``out`` holds something else; S02 it cannot be written.
            What was there before is there still.
    """
    out = out.absolute()
    with disk.refusing(out.parent):
        _recover(out)
        _refuse_foreign(out)
    with store.reading(root, say=say):
        files = artefacts(root, beside)
    with disk.refusing(out.parent):
        new, old = _beside(out)
        new.mkdir(parents=True)
        for name, content in files.items():
            disk.write(new / name, content)
        disk.sync(new)
        if out.exists():
            os.replace(out, old)
        os.replace(new, out)
        disk.sync(out.parent)
        shutil.rmtree(old, ignore_errors=True)


def _beside(out: Path) -> tuple[Path, Path]:
    """Return the folder where the artefacts wait, and the one where the last ones make way."""
    return out.with_name(f".{out.name}.new"), out.with_name(f".{out.name}.old")


def _recover(out: Path) -> None:
    """Clear up what an interrupted write left; put back what made way for nothing."""
    new, old = _beside(out)
    if old.exists() and not out.exists():
        os.replace(old, out)
    for one in (new, old):
        if one.exists():
            shutil.rmtree(one)


def _refuse_foreign(out: Path) -> None:
    if out.exists() and (
        not out.is_dir() or (any(out.iterdir()) and not (out / sums.NAME).exists())
    ):
        found = f"something without {sums.NAME}"
        expected = "a folder that is new, empty or of a release"
        hint = "give another folder, or move away what is in this one"
        raise Refused([Issue(out.name, 0, "", FOREIGN, "", "", found, expected, hint)])
