"""Print issues for people, file by file from the top, in the form that editors jump to."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from nkclaims.issues import Issue

LONGEST_FOUND = 200  # characters of what was found; it can be an article that lost its line ends


def text(issues: Iterable[Issue]) -> str:
    """Return one line for each issue, the files apart, and a count.

    >>> print(text([Issue("a.csv", 3, "value", "V02", found="1,119", hint="write 1119")]))
    a.csv:3 value: found 1,119; write 1119 [V02]
    <BLANKLINE>
    1 error in 1 file
    """
    ordered = sorted(set(issues))
    blocks = [
        "\n".join(map(line, of_one_file))
        for _, of_one_file in groupby(ordered, key=lambda issue: issue.file)
    ]
    return "\n\n".join([*blocks, _count(ordered)])


def line(issue: Issue) -> str:
    """Return ``file:line column (record): found; expected; hint [code]``, each part if there."""
    place = f"{issue.file}:{issue.line}" if issue.line else issue.file
    record = f"({issue.record})" if issue.record else ""
    where = " ".join(filter(None, [place, issue.column, record]))
    found = issue.found
    if len(found) > LONGEST_FOUND:
        found = f"{found[:LONGEST_FOUND]}… ({len(found):,} characters)"
    parts = [
        f"found {found or 'nothing'}",
        f"expected {issue.expected}" if issue.expected else "",
        issue.hint,
    ]
    mark = "" if issue.severity == "error" else "warning: "
    return visible(f"{where}: {mark}{'; '.join(filter(None, parts))} [{issue.code}]")


def visible(words: str) -> str:
    """Return ``words`` with a code for each mark that is not seen, or that moves a terminal."""
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode("ascii")
        for sign in words
    )


def _count(issues: list[Issue]) -> str:
    """Return how many errors and warnings there are, and in how many files."""
    n_errors = sum(issue.severity == "error" for issue in issues)
    n_files = len({issue.file for issue in issues})
    kinds = {"error": n_errors, "warning": len(issues) - n_errors}
    counts = [f"{n} {kind}{'s' * (n != 1)}" for kind, n in kinds.items() if n]
    if not counts:
        return "no issues"
    return f"{' and '.join(counts)} in {n_files} file{'s' * (n_files != 1)}"
