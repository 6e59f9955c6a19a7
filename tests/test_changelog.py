"""The changelog: its top heading is the version and its day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from nkclaims.issues import Refused
from nkclaims.publishing.changelog import Release, release, sections, with_release


def test_the_top_heading_counts(tmp_path: Path) -> None:
    (tmp_path / "CHANGELOG.md").write_text(
        "# Changes\n\nText.\n\n## 0.10.2 - 2026-11-21\n\n### Data\n\n## 0.9.0 - 2025-01-01\n"
    )
    assert release(tmp_path) == Release("0.10.2", date(2026, 11, 21))


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("# Changes\n", 1, "no heading with a version"),
        ("# Changes\n## Unreleased\n", 1, "no heading with a version"),
        ("## 0.1.0 - 2026-11-21\n\n## Unreleased\n", 3, "## Unreleased"),
        ("## unreleased\n", 1, "## unreleased"),
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


PENDING = """# Changes

Words.

## Unreleased

By hand.

### Data

- One.
- Two.

### Tools

## 0.1.0 - 2026-11-21

- Old.
"""


def test_what_is_unreleased_has_no_number_and_the_heading_below_counts(tmp_path: Path) -> None:
    (tmp_path / "CHANGELOG.md").write_text(PENDING)
    assert release(tmp_path) == Release("0.1.0", date(2026, 11, 21))
    pending, old = sections(tmp_path)
    assert (pending.release, pending.line) == (None, 5)
    assert pending.parts == {"": "By hand.", "Data": "- One.\n- Two."}
    assert (old.release, old.text) == (release(tmp_path), "- Old.")


@pytest.mark.parametrize("heading", ["## Unreleased", "## 0.2.0 - 2026-12-01"])
def test_a_release_takes_the_place_of_what_was_pending(heading: str, tmp_path: Path) -> None:
    text = PENDING.replace("## Unreleased", heading)
    new = Release("0.2.0", date(2026, 12, 1))
    released = with_release(text, new, "### Data\n\n- One.")
    (tmp_path / "CHANGELOG.md").write_text(released)
    assert [(one.release, one.text) for one in sections(tmp_path)] == [
        (new, "### Data\n\n- One."),
        (Release("0.1.0", date(2026, 11, 21)), "- Old."),
    ]
    assert released.startswith("# Changes\n\nWords.\n\n## 0.2.0 - 2026-12-01\n\n### Data\n")


def test_a_release_comes_above_those_before_it() -> None:
    new = Release("0.2.0", date(2026, 12, 1))
    text = "# Changes\n\n## 0.1.0 - 2026-11-21\n\n- Old.\n"
    assert with_release(text, new, "- New.") == (
        "# Changes\n\n## 0.2.0 - 2026-12-01\n\n- New.\n\n## 0.1.0 - 2026-11-21\n\n- Old.\n"
    )
    assert with_release("# Changes\n", new, "- New.").startswith("# Changes\n\n## 0.2.0")
