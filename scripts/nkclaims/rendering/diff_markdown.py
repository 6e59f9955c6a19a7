"""Write how two packages differ as Markdown, e.g. for a pull request or the notes of a release."""

from __future__ import annotations

from collections.abc import Iterator

from nkclaims.diffing.comparison import PackageDiff, TableDiff
from nkclaims.diffing.listing import listing
from nkclaims.diffing.structure import Change
from nkclaims.issues import Issue
from nkclaims.rendering import diff_text, terminal
from nkclaims.rendering.markdown import escaped, grid_row

TABLES = ("Table", "Old rows", "New rows", "Added", "Changed", "Removed", "Renamed", "Cells")


def report(diff: PackageDiff, limit: int) -> str:
    """Return the counts of each table, and below them the rows.

    Args:
        diff: what was found.
        limit: changes, and rows of each kind and table, that are listed; 0 for all.
    """
    parts = ["## Differences", "\n".join(f"- {escaped(one)}" for one in diff_text.head(diff))]
    parts.append(escaped(diff_text.verdict(diff)))
    if diff.issues:
        parts += ["### Not compared", "\n".join(map(_issue, diff.issues))]
    for title, changes in (("Descriptor", diff.descriptor), ("Schema", diff.schema)):
        if changes:
            parts += [f"### {title}", _changes(changes, limit)]
    unlike = [one for one in diff.tables if one.status not in ("same", "not compared")]
    if unlike:
        grid = [TABLES, ["---", *["---:"] * 6, "---"], *map(_counts, unlike)]
        parts += ["### Rows", "\n".join(grid_row([*row]) for row in grid)]
    for table in unlike:
        parts += [f"#### {escaped(table.name)}", *_rows(table, diff, limit)]
    return "\n\n".join(parts)


def _issue(issue: Issue) -> str:
    return f"- {escaped(f'{terminal.place(issue)}: {terminal.message(issue)} [{issue.code}]')}"


def _changes(changes: tuple[Change, ...], limit: int) -> str:
    shown = changes[:limit] if limit else changes
    lines = [f"- {one.kind}: {escaped(': '.join(diff_text.change_words(one)))}" for one in shown]
    if len(shown) < len(changes):
        lines.append(f"- {diff_text.left_out(len(changes) - len(shown), 'changes')}")
    return "\n".join(lines)


def _counts(table: TableDiff) -> list[str]:
    name = table.name
    if table.status in diff_text.ONE_SIDED:
        name += f" ({diff_text.ONE_SIDED[table.status]})"
    numbers = [table.n_old or 0, table.n_new or 0, *table.counts.values()]
    return [escaped(name), *(f"{n:,}" for n in numbers), escaped(diff_text.columns(table))]


def _rows(table: TableDiff, diff: PackageDiff, limit: int) -> Iterator[str]:
    """Yield a list for each kind of row that differs; of changed rows a table of their cells."""
    for kind, listed in listing(table, diff.said, limit).items():
        more = [diff_text.left_out(listed.n_left, kind)] if listed.n_left else []
        if kind != "changed":
            words = [escaped(diff_text.entry_words(kind, one)) for one in listed.entries]
            yield "\n".join([f"{kind.capitalize()}:\n", *(f"- {one}" for one in [*words, *more])])
            continue
        cells = [
            grid_row([escaped(part) for part in (
                entry.record, cell.column, diff_text.arrow(cell.old, cell.new), cell.reason)])
            for entry in listed.entries
            for cell in entry.cells
        ]  # fmt: skip
        head = [grid_row(["Changed", "Column", "Value", "Reason"]), grid_row(["---"] * 4)]
        yield "\n".join([*head, *cells])
        yield from more
