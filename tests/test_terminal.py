"""Rendering: one line an issue, in the form that editors jump to."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from nkclaims.issues import Issue
from nkclaims.rendering.terminal import line, report, text
from report_cases import BROKEN, CLEAN, REPORT


def test_issues_stand_by_file_from_the_top() -> None:
    second = Issue("b.csv", 2, "kind", "A02", record="b-1", found="x", expected="y", hint="z")
    ninth = Issue("a.csv", 9, "", "T11", found="a blank row", expected="none")
    whole = Issue("a.csv", 0, "", "L01", found="no such file")
    assert text([second, ninth, whole, ninth]) == (
        "a.csv: found no such file [L01]\n"
        "a.csv:9: found a blank row; expected none [T11]\n"
        "\n"
        "b.csv:2 kind (b-1): found x; expected y; z [A02]\n"
        "\n"
        "3 errors in 2 files"
    )


def test_warnings_are_called_so() -> None:
    warning = Issue("a.csv", 2, "", "B13", found="x", severity="warning")
    assert text([warning]) == "a.csv:2: warning: found x [B13]\n\n1 warning in 1 file"
    error = Issue("a.csv", 3, "", "B08", found="x")
    assert text([warning, error]).endswith("\n\n1 error and 1 warning in 1 file")


def test_nothing_is_said_to_be_nothing() -> None:
    assert text([]) == "no issues"
    assert line(Issue("a.csv", 2, "kind", "V01")) == "a.csv:2 kind: found nothing [V01]"


def test_what_was_found_cannot_hide_or_move_the_terminal() -> None:
    shown = line(Issue("a.csv", 2, "", "T15", found="Bar\u200bda\x1b[2J\n\u202e"))
    assert shown == r"a.csv:2: found Bar\u200bda\x1b[2J\n\u202e [T15]"


def test_on_a_terminal_places_and_codes_stand_out() -> None:
    error, warning = (
        Issue("a.csv", 3, "", "B08", found="x"),
        Issue("a.csv", 2, "", "B13", found="x"),
    )
    warning = replace(warning, severity="warning")
    assert text([error, warning], colour=True) == (
        "\033[1ma.csv:2\033[0m: \033[33mwarning: \033[0mfound x \033[33m[B13]\033[0m\n"
        "\033[1ma.csv:3\033[0m: found x \033[31m[B08]\033[0m\n\n"
        "\033[31m1 error and 1 warning in 1 file\033[0m"
    )
    assert text([warning], colour=True).endswith("\033[33m1 warning in 1 file\033[0m")
    assert text([], colour=True) == "\033[32mno issues\033[0m"


def test_a_broken_row_with_what_ran() -> None:
    assert report(REPORT).startswith(
        "1,234 rows\n"
        "ran: keys, C18\n"
        "ran: B08 (without the articles a-1)\n"
        "not run: A07 (the tables must be mended first)\n"
        "data/café, old: 1.csv:2: warning: found | <b>@you"
    )
    assert line(BROKEN) == (
        "seeds/articles/lakes-herald-19870504/claims.csv:3 value (lakes-herald-19870504-c02): "
        "found 12.5; expected a whole number; count heads: 100% of them [C18]"
    )
    assert report(CLEAN) == "1,234 rows\nran: keys\nno issues besides 2 of the baseline"


def test_an_article_in_a_cell_is_cut() -> None:
    shown = line(Issue("a.csv", 2, "", "T18", found="x" * 100_000))
    assert shown == f"a.csv:2: found {'x' * 200}… (100,000 characters) [T18]"


@given(st.lists(st.builds(Issue, st.text(min_size=1), st.integers(0), st.text(), st.text())))
def test_each_issue_is_one_line(issues: list[Issue]) -> None:
    files = len({issue.file for issue in issues})
    lines = text(issues).split("\n")
    assert len(lines) == len(set(issues)) + max(files - 1, 0) + (2 if issues else 1)
