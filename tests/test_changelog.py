"""The changelog: its top heading is the version and its day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from nkclaims.issues import Refused
from nkclaims.publishing.changelog import Release, release


def test_the_top_heading_counts(tmp_path: Path) -> None:
    (tmp_path / "CHANGELOG.md").write_text(
        "# Changes\n\nText.\n\n## 0.10.2 - 2026-11-21\n\n### Data\n\n## 0.9.0 - 2025-01-01\n"
    )
    assert release(tmp_path) == Release("0.10.2", date(2026, 11, 21))


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("# Changes\n", 1, "no heading of the second level"),
        ("# Changes\n## Unreleased\n\n## 0.1.0 - 2026-11-21\n", 2, "## Unreleased"),
        ("## 0.1 - 2026-11-21\n", 1, "## 0.1 - 2026-11-21"),
        ("## 0.1.0 - 2026-02-30\n", 1, "## 0.1.0 - 2026-02-30"),
        ("\n\n## 0.1.0 (2026-11-21)\n", 3, "## 0.1.0 (2026-11-21)"),
    ],
)
def test_another_heading_is_refused_in_its_line(
    text: str, line: int, found: str, tmp_path: Path
) -> None:
    (tmp_path / "CHANGELOG.md").write_text(text)
    with pytest.raises(Refused) as refused:
        release(tmp_path)
    (issue,) = refused.value.issues
    assert (issue.file, issue.line, issue.code, issue.found) == ("CHANGELOG.md", line, "L09", found)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        release(tmp_path)
    assert refused.value.issues[0].code == "L01"
