"""Articles of a package without texts: found by folder, or by what they say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nkclaims.validation.found_texts import read_texts, text_hash


def test_articles_that_are_not_there_are_no_issue(tmp_path: Path) -> None:
    for source, content in {"a": "café\n".encode(), "b": b"caf\xe9\n"}.items():
        (tmp_path / source).mkdir()
        (tmp_path / source / "article.txt").write_bytes(content)
    texts, issues = read_texts(tmp_path, dict.fromkeys("abc"))
    assert texts == {"a": "café\n"}
    assert [(issue.file, issue.code) for issue in issues] == [("b/article.txt", "T02")]


@pytest.mark.parametrize("name", ["a.txt", "below/other.TXT", "c.jsonl"])
def test_an_article_is_known_by_its_text_whatever_its_file_is_called(
    name: str, tmp_path: Path
) -> None:
    text = "date 1987-05-04\n\nFive died.\n"
    row = {"id": 7, "text": text, "published_on": "1987-05-04"}
    (tmp_path / "below").mkdir()
    written = json.dumps(row) if name == "c.jsonl" else text
    (tmp_path / name).write_text(written, encoding="utf-8")
    wanted = {"x-1": text_hash(text), "x-2": text_hash("another")}
    assert read_texts(tmp_path, wanted) == ({"x-1": text}, [])
    assert read_texts(tmp_path / name, wanted) == ({"x-1": text}, [])


def test_the_hash_is_that_of_the_bytes() -> None:
    assert text_hash("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert text_hash("é") != text_hash("e\u0301")
