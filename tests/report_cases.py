"""What the tests of the renderers share: a report with one of everything that is hard to print."""

from __future__ import annotations

from nkclaims.issues import Issue
from nkclaims.validation.report import Report

BROKEN = Issue(
    file="seeds/articles/lakes-herald-19870504/claims.csv",
    line=3,
    column="value",
    code="C18",
    table="claims",
    record="lakes-herald-19870504-c02",
    found="12.5",
    expected="a whole number",
    hint="count heads: 100% of them",
)
NASTY = Issue(
    file="data/café, old: 1.csv",
    line=2,
    column="",
    code="B13",
    found="| <b>@you</b>\n::error::`x` www.example.org http://example.org \u202e",
    severity="warning",
)
WHOLE = Issue("datapackage.json", 0, "", "frictionless type-error", found="x" * 300)
REPORT = Report(
    issues=sorted([BROKEN, NASTY, WHOLE]),
    ran=[("keys", ""), ("B08", "without the articles a-1"), ("C18", "")],
    not_run=[("A07", "the tables must be mended first")],
    n_rows=1234,
)
CLEAN = Report([], [("keys", "")], [], 1234, n_known=2)


def many(n: int, code: str = "C18", column: str = "value") -> list[Issue]:
    """Return errors of one cause, each on its own line."""
    return [
        Issue("a.csv", line, column, code, "claims", f"c{line}", found="x")
        for line in range(2, n + 2)
    ]
