"""Tell new issues from those of an earlier run, so that old debts do not stop new work."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from nkclaims.issues import Issue

Identity = tuple[str, ...]


def identity(issue: Issue) -> Identity:
    """Return what makes two issues of two runs the same: not the line, nor the words of advice.

    The file counts only where there is no record: the same row has one in ``seeds/`` and another
    in a released package.
    """
    where = issue.record or issue.file
    return issue.severity, issue.code, issue.table, where, issue.column, issue.found


def new_issues(issues: Iterable[Issue], known: Counter[Identity]) -> list[Issue]:
    """Return the issues that an earlier run had not, or not as often.

    Args:
        issues: of this run.
        known: how often the earlier run had each.
    """
    left = Counter(known)
    new = []
    for issue in issues:
        left[identity(issue)] -= 1
        if left[identity(issue)] < 0:
            new.append(issue)
    return new


def read_baseline(path: Path, schema: str) -> Counter[Identity]:
    """Return how often each issue stands in a report that was written as JSON.

    Args:
        path: the report.
        schema: what its ``$schema`` must be.

    Raises:
        ValueError: it is no such report; the message says in what it differs.
        OSError: it cannot be read.
    """
    try:
        content = json.loads(path.read_bytes().decode("utf-8"))
    except RecursionError:
        raise ValueError("it is no JSON: brackets in brackets without end") from None
    except ValueError as error:
        raise ValueError(f"it is no JSON: {error}") from None
    if not isinstance(content, dict) or content.get("$schema") != schema:
        raise ValueError(f"its $schema is not {schema!r}")
    issues = content.get("issues")
    if not isinstance(issues, list):
        raise ValueError("it has no list `issues`")
    return Counter(identity(_issue(one, at)) for at, one in enumerate(issues))


def _issue(content: object, at: int) -> Issue:
    if isinstance(content, Mapping):
        try:
            issue = Issue(**content)
        except TypeError:
            pass
        else:
            if all(isinstance(part, str) for part in identity(issue)):
                return issue
    raise ValueError(f"its issues[{at}] is none")
