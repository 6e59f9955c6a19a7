"""A baseline: what an earlier run found does not count, what is new does."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from nkclaims.rendering import as_json
from nkclaims.validation.baseline import identity, new_issues, read_baseline
from report_cases import BROKEN, NASTY, REPORT, WHOLE


def test_a_report_is_its_own_baseline(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text(as_json.report(REPORT), encoding="utf-8")
    known = read_baseline(path, as_json.SCHEMA)
    assert new_issues(REPORT.issues, known) == []
    assert new_issues(REPORT.issues, Counter()) == REPORT.issues


def test_an_issue_stays_the_same_where_its_row_moves() -> None:
    known = Counter([identity(BROKEN)])
    moved = replace(BROKEN, file="data/claims.csv", line=99, expected="else", hint="else")
    assert new_issues([moved], known) == []


@pytest.mark.parametrize(
    "change",
    [{"found": "1.5"}, {"column": "low"}, {"record": "c-9"}, {"code": "C19"},
     {"severity": "warning"}],
)  # fmt: skip
def test_another_value_column_row_or_rule_is_new(change: dict[str, str]) -> None:
    other = replace(BROKEN, **change)  # type: ignore[arg-type]
    assert new_issues([other], Counter([identity(BROKEN)])) == [other]


def test_without_a_record_the_file_counts() -> None:
    other = replace(WHOLE, file="data/claims.csv")
    assert new_issues([other, WHOLE], Counter([identity(WHOLE)])) == [other]


def test_a_second_of_the_same_kind_is_new() -> None:
    again = replace(NASTY, line=8)
    assert new_issues([NASTY, again], Counter([identity(NASTY)])) == [again]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "it is no JSON: "),
        (b"\xff\xfe", "it is no JSON: "),
        (b"[" * 100_000, "it is no JSON: brackets in brackets without end"),
        (b"[]", "its $schema is not 'urn:nkclaims:issues:1'"),
        (b'{"issues": []}', "its $schema is not 'urn:nkclaims:issues:1'"),
        (b'{"$schema": "urn:nkclaims:issues:1"}', "it has no list `issues`"),
        (b'{"$schema": "urn:nkclaims:issues:1", "issues": [3]}', "its issues[0] is none"),
        (b'{"$schema": "urn:nkclaims:issues:1", "issues": [{"a": 1}]}', "its issues[0] is none"),
        (
            b'{"$schema": "urn:nkclaims:issues:1", "issues":'
            b' [{"file": "a", "line": 1, "column": [], "code": "C18"}]}',
            "its issues[0] is none",
        ),
    ],
)
def test_another_file_is_no_baseline(content: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=r"^its? ") as refusal:
        read_baseline(path, as_json.SCHEMA)
    assert str(refusal.value).startswith(message)
