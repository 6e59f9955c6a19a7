"""Take one of two packages as a command line names it: a folder, a zip, or ``git:REVISION``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from nkclaims.diffing.revision import PREFIX, exported, is_revision
from nkclaims.issues import Issue, Refused
from nkclaims.publishing.lock import Say
from nkclaims.schema import DESCRIPTOR, Table, load_schemas
from nkclaims.validation.opening import opened
from nkclaims.validation.package import checked_paths, read_descriptor

NOTHING = "N01"
EXPECTED = f"the folder or zip of a package, or {PREFIX}REVISION"


@dataclass(frozen=True)
class Side:
    """One of the two packages, of which no row was read yet.

    Attributes:
        word: what the command line calls it.
        root: folder that holds it meanwhile.
        descriptor: content of ``datapackage.json``.
        schemas: every table by name.
        paths: file of each table, relative to ``root``.
    """

    word: str
    root: Path
    descriptor: Mapping[str, Any]
    schemas: Mapping[str, Table]
    paths: Mapping[str, str]


@dataclass(frozen=True)
class TableFile:
    """The file of one table on one side."""

    side: Side
    table: Table

    @property
    def rel(self) -> str:
        """Path below the side's folder."""
        return self.side.paths[self.table.name]

    @property
    def path(self) -> Path:
        """Where the file is; it was looked at by :func:`~nkclaims.reading.textfile.located`."""
        return self.side.root / self.rel

    def named(self, issue: Issue) -> Issue:
        """Return an issue of the file that says on which side it is, and in which table."""
        return replace(of_side(self.side.word, issue), table=self.table.name)


@contextmanager
def opened_side(word: str, at: Path, say: Say) -> Iterator[Side]:
    """Yield a package; a zip or a revision is unpacked into a folder that goes afterwards.

    Args:
        word: folder, zip, or ``git:`` and a revision.
        at: folder inside the repository that ``git:`` means.
        say: prints a line.

    Raises:
        Refused: N01 there is no such package, N02 no such revision; what is wrong with the zip,
            the descriptor or the schemas. The file of each issue begins with ``word``.
    """
    with ExitStack() as held:
        with named(word):
            if word.startswith(PREFIX):
                root = held.enter_context(exported(word.removeprefix(PREFIX), at))
            else:
                root = held.enter_context(opened(_existing(word, at), say))
            descriptor = read_descriptor(root)
            schemas = load_schemas(root / "schemas")
            side = Side(word, root, descriptor, schemas, checked_paths(descriptor, schemas))
        yield side


@contextmanager
def named(word: str) -> Iterator[None]:
    """Put ``word`` before the file of each issue, which says on which side it is."""
    try:
        yield
    except Refused as refusal:
        raise Refused(of_side(word, one) for one in refusal.issues) from None


def of_side(word: str, issue: Issue) -> Issue:
    """Return the issue with ``word`` before its file."""
    if issue.file in ("", word, Path(word).name):
        return replace(issue, file=word)
    return replace(issue, file=f"{word.rstrip('/')}/{issue.file}")


def _existing(word: str, at: Path) -> Path:
    """Return the path of a zip, or of a folder that holds a descriptor."""
    path = Path(word)
    if path.is_file():
        return path.absolute()
    if (path / DESCRIPTOR).is_file():
        return path.absolute()
    found, hint = f"no {DESCRIPTOR} in it", "`nkclaims build` writes it"
    if not path.is_dir():
        found, hint = "no such folder or zip", "check the path"
        if word and is_revision(word, at):
            hint = f"for the revision of git write {PREFIX}{word}"
    raise Refused([Issue(word, 0, "", NOTHING, found=found, expected=EXPECTED, hint=hint)])
