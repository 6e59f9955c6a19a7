"""Annotations: the ten most useful, in commands that no cell can break out of."""

from __future__ import annotations

from dataclasses import replace

from nkclaims.rendering import github
from report_cases import BROKEN, NASTY, REPORT, WHOLE, many


def test_a_broken_row() -> None:
    report = replace(REPORT, issues=[BROKEN])
    assert github.report(report) == (
        "::error file=seeds/articles/lakes-herald-19870504/claims.csv,line=3,title=C18::"
        "lakes-herald-19870504-c02 value: found 12.5; expected a whole number; "
        "count heads: 100%25 of them\n"
        "1,234 rows\n"
        "ran: keys, C18\n"
        "ran: B08 (without the articles a-1)\n"
        "not run: A07 (the tables must be mended first)\n"
        "1 error in 1 file"
    )


def test_no_cell_can_begin_a_command_or_a_property() -> None:
    line, *rest = github.report(replace(REPORT, issues=[NASTY])).split("\n")
    assert line == (
        "::warning file=data/café%2C old%3A 1.csv,line=2,title=B13::"
        r"found | <b>@you</b>\n::error::`x` www.example.org http://example.org \u202e"
    )
    assert not any(one.startswith("::") for one in rest)


def test_a_file_as_a_whole_has_no_line() -> None:
    line = github.report(replace(REPORT, issues=[WHOLE])).split("\n")[0]
    assert line == (
        "::error file=datapackage.json,title=frictionless type-error::"
        f"found {'x' * 200}… (300 characters)"
    )


def test_errors_come_first_and_of_each_cause_one_before_a_second() -> None:
    warnings = [replace(one, severity="warning", code="B13") for one in many(2)]
    other = many(1, "D26")
    shown = github.most_useful([*warnings, *many(3), *other])
    assert [(one.code, one.line) for one in shown] == [
        *(("C18", 2), ("D26", 2)),
        *(("C18", 3), ("C18", 4)),
        *(("B13", 2), ("B13", 3)),
    ]


def test_at_most_ten_are_shown_and_the_rest_is_counted() -> None:
    lines = github.report(replace(REPORT, issues=[*many(12), *many(12, "D26")])).split("\n")
    commands = [line for line in lines if line.startswith("::")]
    assert len(commands) == 11
    assert commands[0].endswith("::c2 value: found x (and 7 more like this)")
    assert commands[1].endswith("::c2 value: found x (and 7 more like this)")
    assert not any("more" in line for line in commands[2:-1])
    assert commands[-1] == "::notice::14 more in the summary of the job"


def test_the_summary_keeps_below_the_limit_of_the_host() -> None:
    report = replace(REPORT, issues=many(20_000))
    assert 899_000 < len(github.summary(report).encode()) <= github.MOST_BYTES < 1 << 20
