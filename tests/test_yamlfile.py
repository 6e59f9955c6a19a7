"""YAML files: words stay as written, every value has its line, and no file ends in a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.issues import Refused
from nkclaims.reading import yamlfile


def read(folder: Path, text: str | bytes) -> yamlfile.YamlFile:
    data = text if isinstance(text, bytes) else text.encode("utf-8")
    (folder / "a.yaml").write_bytes(data)
    file, issues = yamlfile.read(folder, "a.yaml")
    assert issues == []
    return file


def test_scalars_stay_the_words_that_were_written(tmp_path: Path) -> None:
    file = read(tmp_path, "language: no\nday: 2020-10-29\nversion: 1.0\nis_so: true\nempty:\n")
    assert file.content == {
        "language": "no",
        "day": "2020-10-29",
        "version": "1.0",
        "is_so": "true",
        "empty": "",
    }


def test_each_value_has_the_line_of_its_key(tmp_path: Path) -> None:
    file = read(
        tmp_path, "# note\na: 1\nb:\n  - x: >-\n      folded\n      text\n    y: 2\n  - x: 3\n"
    )
    assert file.content == {"a": "1", "b": [{"x": "folded text", "y": "2"}, {"x": "3"}]}
    assert {address: line for address, line in file.lines.items() if address} == {
        ("a",): 2,
        ("b",): 3,
        ("b", 0): 4,
        ("b", 0, "x"): 4,
        ("b", 0, "y"): 7,
        ("b", 1): 8,
        ("b", 1, "x"): 8,
    }


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("a: 1\nb: [1, 2\n", 3, "expected ',' or ']', but got '<stream end>'"),
        ("a: 1\n\tb: 2\n", 2, "at character 1 of the line"),
        ("a: b: c\n", 1, "mapping values are not allowed here at character 5 of the line"),
        ("a: 1\nb: 2\na: 3\n", 3, "the key 'a' twice"),
        ("a: &x [1]\nb: *x\n", 1, "a reference (*) to another part"),
        ("a: &x\n  - *x\n", 1, "a reference (*) to another part"),
        ("? [1, 2]\n: 3\n", 1, "a list or mapping as a key"),
        ("- 1\n- 2\n", 1, "no mapping"),
        ("just words\n", 1, "no mapping"),
        ("# nothing\n", 1, "no mapping"),
        ("a: 1\n---\nb: 2\n", 2, "but found another document"),
        ("a: 1\nb: \ud7ff\ufffe\n", 2, "U+FFFE"),
        ("a: " + "[" * 5000 + "\n", 0, "brackets in brackets without end"),
    ],
)
def test_what_is_no_mapping_is_refused_in_its_line(
    text: str, line: int, found: str, tmp_path: Path
) -> None:
    with pytest.raises(Refused) as refused:
        read(tmp_path, text)
    (issue,) = refused.value.issues
    assert (issue.file, issue.line, issue.code) == ("a.yaml", line, "T19")
    assert found in issue.found


@given(text=st.text(alphabet="a:-[]{}&*!?|>'\"%@#, \n\t~") | st.text())
def test_no_file_is_too_strange_to_be_read(
    text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.getbasetemp()
    (folder / "strange.yaml").write_bytes(text.encode("utf-8", errors="surrogatepass"))
    try:
        file, _ = yamlfile.read(folder, "strange.yaml")
    except Refused as refused:
        lines = [issue.line for issue in refused.issues]
    else:
        lines = [file.lines[()]]
    assert len(lines) == 1
