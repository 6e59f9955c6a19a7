"""What stops a load: exceptions whose text says what is wrong, what is there, what to do."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from nkclaims.issues import Issue, Refused

SHORTEST = 3
"""Characters that a word has at least, if the names that contain it are to be told."""


class LoadError(Refused):
    """A package cannot be read as it was asked for; ``issues`` says why."""

    def __str__(self) -> str:
        """Return one sentence for each issue."""
        return "\n".join(map(_told, self.issues))


class UnknownName(LoadError, LookupError):
    """There is no such table, column, claim, event, actor, place, side or code."""


class DamagedPackage(LoadError):
    """A package that cannot be read: a file is missing, cut off or not what was released."""


class OtherDataset(LoadError):
    """A package without the tables of claims."""


class OtherVersion(LoadError):
    """A package of another version than was asked for, or of another major version."""


class MissingLibrary(LoadError, ImportError):
    """A library that the rows are wanted in is not installed."""


class OtherText(LoadError):
    """The article is not the text that was coded, so that its offsets lead nowhere."""


def unknown(code: str, kind: str, word: object, known: Iterable[str], where: str) -> UnknownName:
    """Make the error that there is no ``kind`` called ``word``, which tells the nearest.

    Args:
        code: the code of the issue.
        kind: what the word should name, e.g. ``table``.
        word: what was asked for.
        known: all names that there are.
        where: what holds them, in words.
    """
    names = sorted({*known})
    plain, asked = {name.casefold(): name for name in names}, str(word).casefold()
    near = [plain[one] for one in get_close_matches(asked, plain, 3)]
    if not near and len(asked) >= SHORTEST:
        near = [name for name in names if asked in name.casefold()][:3]
    if near:
        hint = f"did you mean {' or '.join(map(repr, near))}?"
    elif len(names) <= 40:
        hint = f"there are: {', '.join(names)}"
    else:
        hint = f"there are {len(names)}, for example {', '.join(names[:3])}"
    return UnknownName(
        [Issue("", 0, "", code, found=f"{word!r}", expected=f"one {kind} of {where}", hint=hint)]
    )


def _told(issue: Issue) -> str:
    where = f"{issue.file}: " if issue.file else ""
    hint = f"; {issue.hint}" if issue.hint else ""
    return f"{where}found {issue.found}, expected {issue.expected}{hint} [{issue.code}]"
