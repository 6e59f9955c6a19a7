"""Write a report as Markdown, e.g. for a pull request or a release."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nkclaims.issues import Issue
from nkclaims.rendering import terminal
from nkclaims.validation.report import Report

HEAD = ("", "Where", "Record", "Column", "Found", "Expected", "What to do", "Code")
NO_ROOM = "And {:,} more, for which there is no room."
# What could format, link, notify or embed: cells of a stranger's data are quoted here.
_MARKUP = re.compile(r"[\\`*_\[\]<>|~@&#!]|(?<=:)//|(?<=www)\.", re.IGNORECASE)


def report(report: Report, most_bytes: int | None = None) -> str:
    """Return a table of the issues, and below it what ran and what did not.

    Args:
        report: what was found.
        most_bytes: leave out the last issues where all would need more bytes in UTF-8.
    """
    title = f"## Validation: {terminal.count(report.issues)}"
    if report.n_known:
        title += f" besides {report.n_known:,} of the baseline"
    head = "\n".join([grid_row(HEAD), grid_row(["---"] * len(HEAD))])
    layers = "\n".join(_layers(report))
    frame = [title, head, NO_ROOM.format(len(report.issues)), layers]
    room = None if most_bytes is None else most_bytes - len("\n\n".join(frame).encode())
    rows = list(_rows(report.issues, room))
    n_left = len(report.issues) - len(rows)
    table = "\n".join([head, *rows]) if rows else ""
    rest = NO_ROOM.format(n_left) if n_left else ""
    return "\n\n".join(filter(None, [title, table, rest, layers]))


def escaped(words: str) -> str:
    """Return ``words`` so that they look in Markdown, and in a table, as they stand."""
    return _MARKUP.sub(
        lambda found: "".join(f"&#{ord(sign)};" for sign in found.group()),
        terminal.visible(words),
    )


def grid_row(cells: Iterator[str] | list[str] | tuple[str, ...]) -> str:
    """Return one row of a Markdown table."""
    return f"| {' | '.join(cells)} |"


def _rows(issues: list[Issue], room: int | None) -> Iterator[str]:
    """Yield a row for each issue, errors first, as long as there is room for it (in bytes)."""
    for issue in sorted(issues, key=lambda one: (one.severity == "warning", one)):
        cells = (
            issue.severity,
            terminal.place(issue),
            issue.record,
            issue.column,
            terminal.shortened(issue.found) or "nothing",
            issue.expected,
            issue.hint,
            issue.code,
        )
        row = grid_row(map(escaped, cells))
        if room is not None:
            room -= len(row.encode()) + 1
            if room < 0:
                return
        yield row


def _layers(report: Report) -> Iterator[str]:
    """Yield a list item for all checks that ran, and for those that did not, by reason."""
    yield f"- {report.n_rows:,} rows"
    for title, layers in (("Ran", report.ran), ("Not run", report.not_run)):
        for why, names in terminal.by_reason(layers).items():
            reason = f" ({why})" if why else ""
            yield escaped(f"- {title}{reason}: {terminal.listed(names)}")
