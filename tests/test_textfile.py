"""Text files: what may stand in place of a file, and what may stand in place of UTF-8."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.issues import Issue, Refused
from nkclaims.reading import textfile
from nkclaims.reading.textfile import clean, decode, read_bytes


def refusal(work: object, *args: object) -> Issue:
    with pytest.raises(Refused) as refused:
        work(*args)  # type: ignore[operator]
    (issue,) = refused.value.issues
    return issue


def test_a_file_is_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"one\r\n\xff")
    assert read_bytes(tmp_path, "a.txt") == b"one\r\n\xff"


def test_a_link_within_the_package_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"one")
    (tmp_path / "b.txt").symlink_to("a.txt")
    assert read_bytes(tmp_path, "b.txt") == b"one"


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    package = tmp_path / "package"
    (package / "folder").mkdir(parents=True)
    (tmp_path / "secret").write_text("outside")
    (package / "away").symlink_to(tmp_path / "secret")
    (package / "nowhere").symlink_to("nothing")
    (package / "round").symlink_to("round")
    os.mkfifo(package / "pipe")
    codes = {name: refusal(read_bytes, package, name).code for name in os.listdir(package)}
    assert codes == {
        "folder": "L04",
        "away": "L03",
        "nowhere": "L01",
        "round": "T01",
        "pipe": "L04",
    }
    assert refusal(read_bytes, package, "absent").code == "L01"
    assert refusal(read_bytes, package, "../secret").code == "L03"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"one")
    (tmp_path / "a.txt").chmod(0)
    assert refusal(read_bytes, tmp_path, "a.txt").code == "T01"


@pytest.mark.parametrize(
    ("data", "line", "found"),
    [
        (b"one\ncaf\xe9 au lait\n", 2, "byte 0xE9 at character 4 of the line"),
        ("“é” ".encode() + b"\x80", 1, "byte 0x80 at character 5 of the line"),
        (b"one\xe2\x80", 1, "byte 0xE2 at character 4 of the line"),
        (b"\xed\xa0\x80", 1, "byte 0xED at character 1 of the line"),
        ("one".encode("utf-16"), 1, "UTF-16, a spreadsheet's “Unicode text”"),
    ],
)
def test_what_is_no_utf8_is_refused_at_its_byte(data: bytes, line: int, found: str) -> None:
    issue = refusal(decode, data, "a.txt")
    assert (issue.file, issue.line, issue.code, issue.found) == ("a.txt", line, "T02", found)


@pytest.mark.parametrize("data", [b"", b"\n", b" \t\r\n"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    assert refusal(decode, data, "a.txt").code == "T06"


def test_an_article_keeps_every_character() -> None:
    assert decode(b"\xef\xbb\xbfone\r\ntwo\r", "a.txt") == "\ufeffone\r\ntwo\r"


@pytest.mark.parametrize(
    ("text", "expected", "flaws"),
    [
        ("one\ntwo\n", "one\ntwo\n", []),
        ("\ufeffone\n", "one\n", [("T03", 1)]),
        ("one\ntwo\r\nthree\n", "one\ntwo\nthree\n", [("T04", 2)]),
        ("one\rtwo\n", "one\ntwo\n", [("T04", 1)]),
        ("one\ntwo", "one\ntwo", [("T07", 2)]),
        ("\ufeffone\r\ntwo", "one\ntwo", [("T03", 1), ("T04", 1), ("T07", 2)]),
        ("one\u2028two\x85three\n", "one\u2028two\x85three\n", []),
    ],
)
def test_each_kind_of_flaw_is_one_issue(
    text: str, expected: str, flaws: list[tuple[str, int]]
) -> None:
    cleaned, issues = clean(text, "a.csv")
    assert cleaned == expected
    assert [(issue.code, issue.line) for issue in issues] == flaws


@pytest.mark.parametrize("sign", ["\0", "\x1b", "\x07", "\x7f"])
def test_a_control_character_is_refused(sign: str) -> None:
    issue = refusal(clean, f"one\ntw{sign}o\n", "a.csv")
    assert (issue.line, issue.code) == (2, "T05")
    assert issue.found == f"U+{ord(sign):04X} at character 3 of the line"


@given(st.binary())
def test_no_bytes_are_too_strange(data: bytes) -> None:
    text = ""
    with suppress(Refused):
        text, _ = clean(decode(data, "a"), "a")
    assert "\r" not in text


def test_a_line_of_five_gigabytes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "rows.csv").open("wb") as file:
        file.write(b"id\na\nb\n")
        file.truncate(5 << 30)  # takes no room on the disk
    with pytest.raises(Refused) as refused:
        read_bytes(tmp_path, "rows.csv")
    (issue,) = refused.value.issues
    assert (issue.code, issue.line, issue.found) == ("T18", 4, "a line of more than 16 MB")


@pytest.mark.parametrize("length", [7, 8, 9])
@pytest.mark.parametrize("before", [0, 1, 5])
def test_lines_of_the_greatest_length_are_read(
    length: int, before: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(textfile, "LONGEST_LINE", 8)
    monkeypatch.setattr(textfile, "BLOCK", 3)
    content = b"ab\n" * before + b"x" * length + b"\ncd\n" * 3
    (tmp_path / "rows.csv").write_bytes(content)
    if length <= 8:
        assert read_bytes(tmp_path, "rows.csv") == content
    else:
        with pytest.raises(Refused) as refused:
            read_bytes(tmp_path, "rows.csv")
        assert refused.value.issues[0].line == before + 1
