"""Print issues for people, file by file from the top, in the form that editors jump to."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from nkclaims.issues import Issue
from nkclaims.validation.report import Report

LONGEST_FOUND = 200  # characters of what was found; it can be an article that lost its line ends
BOLD, RED, GREEN, YELLOW = "1", "31", "32", "33"


def report(report: Report, colour: bool = False) -> str:
    """Return what ran, what did not and why, and all issues."""
    issues = text(report.issues, colour)
    if report.n_known:
        issues += f" besides {report.n_known:,} of the baseline"
    return f"{summary(report)}\n{issues}"


def summary(report: Report) -> str:
    """Return which layers ran, with what they could not see, and which did not, with the reason."""
    lines = [f"{report.n_rows:,} rows"]
    for title, layers in (("ran", report.ran), ("not run", report.not_run)):
        for why, names in by_reason(layers).items():
            lines.append(f"{title}: {listed(names)}{f' ({why})' if why else ''}")
    return "\n".join(map(visible, lines))


def by_reason(layers: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Return the names of layers, each once, by what they could not see or why they did not run."""
    names: dict[str, list[str]] = {}
    for name, reason in dict.fromkeys(layers):
        names.setdefault(reason, []).append(name)
    return names


def listed(names: Iterable[str]) -> str:
    """Return names in a row, codes that follow one another as a range.

    >>> listed(["keys", "B08", "B09", "B10", "B11", "C18", "C19", "D26"])
    'keys, B08 to B11, C18, C19, D26'
    """
    runs: list[list[str]] = []
    for name in names:
        if runs and name == _next_code(runs[-1][-1]):
            runs[-1].append(name)
        else:
            runs.append([name])
    parts = [[f"{run[0]} to {run[-1]}"] if len(run) > 2 else run for run in runs]
    return ", ".join(part for run in parts for part in run)


def _next_code(name: str) -> str:
    is_code = len(name) == 3 and name[1:].isdecimal()
    return f"{name[0]}{int(name[1:]) + 1:02}" if is_code else ""


def text(issues: Iterable[Issue], colour: bool = False) -> str:
    """Return one line for each issue, the files apart, and a count.

    >>> print(text([Issue("a.csv", 3, "value", "V02", found="1,119", hint="write 1119")]))
    a.csv:3 value: found 1,119; write 1119 [V02]
    <BLANKLINE>
    1 error in 1 file
    """
    ordered = sorted(set(issues))
    blocks = [
        "\n".join(line(issue, colour) for issue in of_one_file)
        for _, of_one_file in groupby(ordered, key=lambda issue: issue.file)
    ]
    tone = GREEN
    if ordered:
        tone = RED if any(issue.severity == "error" for issue in ordered) else YELLOW
    return "\n\n".join([*blocks, paint(count(ordered), tone, colour)])


def line(issue: Issue, colour: bool = False) -> str:
    """Return ``file:line column (record): found; expected; hint [code]``, each part if there."""
    record = f"({issue.record})" if issue.record else ""
    where = visible(" ".join(filter(None, [place(issue), issue.column, record])))
    is_warning = issue.severity == "warning"
    tone = YELLOW if is_warning else RED
    mark = paint("warning: ", tone, colour) if is_warning else ""
    code = paint(visible(f"[{issue.code}]"), tone, colour)
    return f"{paint(where, BOLD, colour)}: {mark}{visible(message(issue))} {code}"


def place(issue: Issue) -> str:
    """Return ``file:line``, or the file alone where the issue concerns all of it."""
    return f"{issue.file}:{issue.line}" if issue.line else issue.file


def message(issue: Issue) -> str:
    """Return what was found, what is expected, and what to do about it, each part if there."""
    parts = [
        f"found {shortened(issue.found) or 'nothing'}",
        f"expected {issue.expected}" if issue.expected else "",
        issue.hint,
    ]
    return "; ".join(filter(None, parts))


def shortened(found: str) -> str:
    """Return what was found, or its beginning and how long it is."""
    if len(found) <= LONGEST_FOUND:
        return found
    return f"{found[:LONGEST_FOUND]}… ({len(found):,} characters)"


def visible(words: str) -> str:
    """Return ``words`` with a code for each mark that is not seen, or that moves a terminal."""
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode("ascii")
        for sign in words
    )


def paint(words: str, tone: str, colour: bool) -> str:
    """Return ``words`` in a colour of the terminal, if it is to have any."""
    return f"\033[{tone}m{words}\033[0m" if colour else words


def count(issues: list[Issue]) -> str:
    """Return how many errors and warnings there are, and in how many files."""
    n_errors = sum(issue.severity == "error" for issue in issues)
    n_files = len({issue.file for issue in issues})
    kinds = {"error": n_errors, "warning": len(issues) - n_errors}
    counts = [f"{n:,} {kind}{'s' * (n != 1)}" for kind, n in kinds.items() if n]
    if not counts:
        return "no issues"
    return f"{' and '.join(counts)} in {n_files:,} file{'s' * (n_files != 1)}"
