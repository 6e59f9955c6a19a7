"""Print how two packages differ for people: a line for each table, and the rows if asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from nkclaims.diffing.comparison import PackageDiff, TableDiff
from nkclaims.diffing.listing import Entry, listing
from nkclaims.diffing.structure import Change
from nkclaims.rendering.terminal import visible

LONGEST_VALUE = 80  # characters
BEFORE = 20  # characters shown before the first that differs
EMPTY = "(empty)"
SIGNS = {"added": "+", "changed": "~", "removed": "-", "renamed": ">"}
ONE_SIDED = {"added": "new table", "removed": "table is gone"}


def report(diff: PackageDiff, limit: int | None) -> str:
    """Return a line for each table that differs, and below it the rows.

    Args:
        diff: what was found.
        limit: rows of each kind and table that are listed; 0 for all, None for no rows.
    """
    lines = [*head(diff), *_structure(diff, limit), *_summary(diff)]
    if limit is not None:
        for table in diff.tables:
            lines += _rows(table, diff, limit)
    return "\n".join(map(visible, [*lines, verdict(diff)]))


def head(diff: PackageDiff) -> Iterator[str]:
    """Yield a line for each of the two packages."""
    sides = zip(("old", "new"), (diff.old, diff.new), diff.versions, strict=True)
    for side, word, version in sides:
        yield f"{side}: {word}{f', version {version}' if version else ''}"


def verdict(diff: PackageDiff) -> str:
    """Return the result in one line, with how many tables it rests on."""
    n_skipped = sum(one.status == "not compared" for one in diff.tables)
    n_same = sum(one.status == "same" for one in diff.tables)
    of = f"{n_same} of {len(diff.tables) - n_skipped} tables compared have the same rows"
    skipped = f"; {n_skipped} not compared, which is not the same" if n_skipped else ""
    return f"{diff.verdict}: {of}{skipped}" if diff.tables else f"{diff.verdict}: see the issues"


def counted(table: TableDiff) -> str:
    """Return how many rows were added, changed, removed and renamed, as ``+3 ~2 -1 >1``."""
    return " ".join(
        f"{SIGNS[kind]}{n:,}" for kind, n in table.counts.items() if n or kind != "renamed"
    )


def columns(table: TableDiff) -> str:
    """Return how many cells of each column differ."""
    return ", ".join(f"{column} {n:,}" for column, n in table.columns.items())


def changes_counted(changes: tuple[Change, ...]) -> str:
    """Return how many changes there are of each kind, as ``+1 column, ~2 code``."""
    kinds = Counter((one.kind, _sort(one)) for one in changes)
    return ", ".join(f"{SIGNS[kind]}{n:,} {sort}" for (kind, sort), n in kinds.items())


def change_words(change: Change) -> tuple[str, str]:
    """Return where and what changed, and from what to what."""
    where = ".".join(filter(None, [change.table, change.column]))
    what = " ".join(filter(None, [where, change.part]))
    if change.kind == "changed":
        return what, arrow(change.old, change.new)
    return what, _cut((change.new if change.old is None else change.old) or EMPTY, 0)


def arrow(old: str | None, new: str | None) -> str:
    """Return ``old -> new``; of long texts, the stretch where they begin to differ.

    >>> arrow("14", None)
    '14 -> (empty)'
    """
    start = 0
    if old and new and max(len(old), len(new)) > LONGEST_VALUE:
        pairs = enumerate(zip(old, new, strict=False))
        alike = next((at for at, (one, other) in pairs if one != other), min(len(old), len(new)))
        start = max(0, alike - BEFORE)
    return f"{_cut(old or EMPTY, start)} -> {_cut(new or EMPTY, start)}"


def entry_words(kind: str, entry: Entry) -> str:
    """Return the id of a row, both if it has another now, and what is said of it."""
    record = f"{entry.old_record} -> {entry.record}" if kind == "renamed" else entry.record
    return f"{record}: {entry.fate}" if entry.fate else record


def left_out(n: int, what: str) -> str:
    """Say how many more there are that a limit leaves out."""
    return f"… and {n:,} more {what}"


def _structure(diff: PackageDiff, limit: int | None) -> Iterator[str]:
    for title, changes in (("descriptor", diff.descriptor), ("schema", diff.schema)):
        if not changes:
            continue
        yield f"{title}: {changes_counted(changes)}"
        if limit is not None:
            shown = changes[:limit] if limit else changes
            for change in shown:
                yield f"  {SIGNS[change.kind]} {': '.join(change_words(change))}"
            if len(shown) < len(changes):
                yield f"  {left_out(len(changes) - len(shown), f'of the {title}')}"


def _summary(diff: PackageDiff) -> Iterator[str]:
    """Yield a line for each table that differs or was not compared."""
    unlike = [one for one in diff.tables if one.status != "same"]
    width = max((len(one.name) for one in unlike), default=0)
    for table in unlike:
        if table.status == "not compared":
            yield f"{table.name:{width}}  not compared: {table.reason}"
        else:
            parts = counted(table), ONE_SIDED.get(table.status, ""), columns(table)
            yield "  ".join([f"{table.name:{width}}", *filter(None, parts)])


def _rows(table: TableDiff, diff: PackageDiff, limit: int) -> Iterator[str]:
    """Yield the rows of one table that differ, by kind, each list up to the limit."""
    if table.status in ("same", "not compared"):
        return
    yield table.name
    for kind, listed in listing(table, diff.said, limit).items():
        for entry in listed.entries:
            yield f"  {SIGNS[kind]} {entry_words(kind, entry)}"
            for cell in entry.cells:
                why = f" ({cell.reason})" if cell.reason else ""
                yield f"      {cell.column}: {arrow(cell.old, cell.new)}{why}"
        if listed.n_left:
            yield f"  {SIGNS[kind]} {left_out(listed.n_left, kind)}"


def _sort(change: Change) -> str:
    """Return what sort of thing changed: each code and each key is a part of its own."""
    if not change.table:
        return change.part
    sorts = (one for one in ("code", "foreign key") if change.part.startswith(f"{one} "))
    return next(sorts, change.part)


def _cut(value: str, start: int) -> str:
    before = "…" if start else ""
    after = "…" if len(value) > start + LONGEST_VALUE else ""
    return f"{before}{value[start : start + LONGEST_VALUE]}{after}"
