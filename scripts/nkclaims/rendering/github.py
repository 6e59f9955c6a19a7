"""Print issues as annotations of a pull request, and its job summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from nkclaims.issues import Issue
from nkclaims.rendering import markdown, terminal
from nkclaims.validation.report import Report

MOST_ANNOTATIONS = 10  # GitHub shows no more of a step
MOST_BYTES = 900_000  # GitHub drops a summary of more than 1 MiB


def report(report: Report) -> str:
    """Return a command of GitHub's for each annotation, then what ran and how much was found."""
    shown = most_useful(report.issues)
    causes = Counter(map(_cause, report.issues)) - Counter(map(_cause, shown))
    lines = []
    for issue in shown:
        # Only the first of a cause says how many of it are not shown; pop makes the others silent.
        lines.append(_annotation(issue, causes.pop(_cause(issue), 0)))
    if len(shown) < len(report.issues):
        rest = len(report.issues) - len(shown)
        lines.append(f"::notice::{rest:,} more in the summary of the job")
    lines += [terminal.summary(report), terminal.count(report.issues)]
    return "\n".join(lines)


def summary(report: Report) -> str:
    """Return the job summary: the report as Markdown, cut where GitHub would drop it."""
    return markdown.report(report, MOST_BYTES)


def most_useful(issues: Sequence[Issue]) -> list[Issue]:
    """Return the issues to annotate: errors first, of each cause one before any has a second."""
    seen: Counter[tuple[str, ...]] = Counter()
    ranked = []
    for issue in sorted(issues):
        ranked.append((issue.severity == "warning", seen[_cause(issue)], issue))
        seen[_cause(issue)] += 1
    return [issue for *_, issue in sorted(ranked)[:MOST_ANNOTATIONS]]


def _cause(issue: Issue) -> tuple[str, ...]:
    """Return what issues have in common that one slip is likely to have made."""
    return issue.severity, issue.code, issue.table, issue.column


def _annotation(issue: Issue, n_more: int) -> str:
    about = " ".join(filter(None, [issue.record, issue.column]))
    words = f"{about}: {terminal.message(issue)}" if about else terminal.message(issue)
    if n_more:
        words += f" (and {n_more:,} more like this)"
    properties = {"file": issue.file, "line": str(issue.line or ""), "title": issue.code}
    given = ",".join(f"{name}={_property(value)}" for name, value in properties.items() if value)
    return f"::{issue.severity} {given}::{_data(terminal.visible(words))}"


def _data(words: str) -> str:
    """Return ``words`` as the runner reads them; a line break would begin another command."""
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")
