"""Markdown: a table of issues in which nothing that was found can be markup."""

from __future__ import annotations

import re
from dataclasses import replace

from nkclaims.rendering import markdown
from report_cases import BROKEN, CLEAN, NASTY, REPORT, WHOLE, many

HEAD = (
    "|  | Where | Record | Column | Found | Expected | What to do | Code |\n"
    "| --- | --- | --- | --- | --- | --- | --- | --- |\n"
)
LAYERS = (
    "- 1,234 rows\n"
    "- Ran: keys, C18\n"
    "- Ran (without the articles a-1): B08\n"
    "- Not run (the tables must be mended first): A07"
)


def test_a_broken_row() -> None:
    assert markdown.report(replace(REPORT, issues=[BROKEN])) == (
        "## Validation: 1 error in 1 file\n\n"
        f"{HEAD}"
        "| error | seeds/articles/lakes-herald-19870504/claims.csv:3 | lakes-herald-19870504-c02 "
        "| value | 12.5 | a whole number | count heads: 100% of them | C18 |\n\n"
        f"{LAYERS}"
    )


def test_what_was_found_cannot_format_link_or_notify() -> None:
    row = markdown.report(replace(REPORT, issues=[NASTY])).split("\n")[4]
    assert row == (
        "| warning | data/café, old: 1.csv:2 |  |  | "
        r"&#124; &#60;b&#62;&#64;you&#60;/b&#62;&#92;n::error::&#96;x&#96; "
        r"www&#46;example.org http:&#47;&#47;example.org &#92;u202e |  |  | B13 |"
    )


def test_errors_come_first() -> None:
    rows = markdown.report(REPORT).split("\n")[4:7]
    assert [row.split()[1] for row in rows] == ["error", "error", "warning"]
    assert f"| {'x' * 200}… (300 characters) |" in rows[0]
    assert WHOLE.code in rows[0]


def test_a_clean_package_has_no_table() -> None:
    assert markdown.report(CLEAN) == (
        "## Validation: no issues besides 2 of the baseline\n\n- 1,234 rows\n- Ran: keys"
    )


def test_what_has_no_room_is_counted() -> None:
    report = replace(REPORT, issues=many(100))
    page = markdown.report(report, most_bytes=2_000)
    n_rows = page.count("| error |")
    assert 10 < n_rows < 100
    assert len(page.encode()) <= 2_000
    assert re.search(rf"And {100 - n_rows} more, for which there is no room\.", page)
