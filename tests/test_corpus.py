"""Articles as they come: one after the other, and what is none is an issue among them."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path

import polars as pl
import pytest

from extraction_cases import DAY, text
from nkclaims.extraction.article import Article
from nkclaims.extraction.corpus import left_out, read_articles
from nkclaims.extraction.corpus_rows import LONGEST_RECORD
from nkclaims.issues import Issue

GOOD = {"id": "Good One", "text": text(1), "published_on": "2020-10-21", "publisher": " Herald "}


def codes(path: Path) -> list[str]:
    return [one.code if isinstance(one, Issue) else "article" for one in read_articles([path])]


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.txt", "No day here.\n", ["X02"]),
        ("a.txt", "date 2020-13-40\n\nText.\n", ["X02"]),
        ("a.txt", "date 0999-01-01\n\nText.\n", ["X17"]),
        ("a.txt", "date 1604-12-31\n\nText.\n", ["X17"]),
        ("a.txt", "date 1605-01-01\n\nText.\n", ["article"]),
        ("a.txt", "date 2199-12-31\n\nText.\n", ["article"]),
        ("a.jsonl", '{"id": "x", "text": "Five died.", "published_on": "9999-12-31"}\n', ["X17"]),
        ("a.txt", "", ["T06"]),
        ("a.jsonl", "{not json}\n", ["X01"]),
        ("a.jsonl", '{"id": "x"}\n', ["X01"]),
        ("a.jsonl", '[1, 2]\n\n"text"\n', ["X01", "X01"]),
        ("a.jsonl", '{"id": "x", "text": 5, "published_on": "2020-10-21"}\n', ["X01"]),
        ("a.jsonl", '{"id": "x", "text": "Five died.", "published_on": null}\n', ["X02"]),
        ("a.jsonl", "[" * 100_000 + "\n", ["X01"]),
        ("a.parquet", "no parquet", ["X01"]),
    ],
)
def test_what_cannot_be_read_is_an_issue(
    name: str, content: str, expected: list[str], tmp_path: Path
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert codes(tmp_path / name) == expected


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert codes(tmp_path / "lost.txt") == ["L01"]


def test_a_bad_line_does_not_stop_the_next(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f"{{broken\n\n{json.dumps(GOOD)}\n", encoding="utf-8")
    issue, found = read_articles([path])
    assert isinstance(issue, Issue)
    assert issue.line == 1
    assert isinstance(found, Article)
    assert (found.source_id, found.published_on, found.publisher) == ("good-one", DAY, "Herald")
    assert found.read_from == f"{path}:3"


def test_a_line_without_end_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with path.open("wb") as file:
        file.write(b"x" * (2 * LONGEST_RECORD + 5) + b"\n")
        file.write(f"{json.dumps(GOOD)}\n".encode())
    assert codes(path) == ["X01", "article"]


def test_articles_are_read_when_they_are_asked_for(tmp_path: Path) -> None:
    first = tmp_path / "1.jsonl"
    first.write_text(f"{json.dumps(GOOD)}\n" * 3, encoding="utf-8")
    (tmp_path / "2.jsonl").write_text("broken\n", encoding="utf-8")
    found = read_articles([tmp_path])
    assert all(isinstance(one, Article) for one in islice(found, 3))
    (tmp_path / "2.jsonl").write_text(f"{json.dumps(GOOD)}\n", encoding="utf-8")
    assert [type(one) for one in found] == [Article]


def test_parquet_says_the_same_as_jsonl(tmp_path: Path) -> None:
    rows = [{**GOOD, "id": f"a{n}", "text": text(n), "url": None} for n in range(600)]
    pl.DataFrame(rows, schema_overrides={"url": pl.String}).with_columns(
        pl.col("published_on").str.to_date()
    ).write_parquet(tmp_path / "a.parquet")
    lines = "".join(f"{json.dumps(row)}\n" for row in rows)
    (tmp_path / "a.jsonl").write_text(lines, encoding="utf-8")
    one, other = (
        [(a.source_id, a.text, a.published_on) for a in read_articles([tmp_path / name])]
        for name in ("a.parquet", "a.jsonl")
    )
    assert one == other
    assert len(one) == 600


def test_parquet_without_a_column_is_one_issue(tmp_path: Path) -> None:
    pl.DataFrame({"id": ["a", "b"], "text": ["x", "y"]}).write_parquet(tmp_path / "a.parquet")
    assert codes(tmp_path / "a.parquet") == ["X01"]


def test_a_source_sheet_beside_the_text_is_read(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("Five died in Terter.\n", encoding="utf-8")
    sheet = "source_id: herald-1\npublished_on: 2020-10-21\npublisher: Herald\n"
    (tmp_path / "source.yaml").write_text(sheet, encoding="utf-8")
    (found,) = read_articles([tmp_path])
    assert isinstance(found, Article)
    assert (found.source_id, found.publisher) == ("herald-1", "Herald")


def test_a_corpus_with_other_columns_says_which(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"ID": "a", "body": "Five died."}\n', encoding="utf-8")
    (issue,) = read_articles([tmp_path])
    assert isinstance(issue, Issue)
    assert (issue.line, issue.found) == (1, "no id and no text among ID, body")


@pytest.mark.parametrize("number", ["{}", "[1]", '"  "', "null"])
def test_an_id_is_a_word_or_a_number(tmp_path: Path, number: str) -> None:
    line = f'{{"id": {number}, "text": "Five died.", "published_on": "2024-05-29"}}\n'
    (tmp_path / "a.jsonl").write_text(line, encoding="utf-8")
    (issue,) = read_articles([tmp_path])
    assert isinstance(issue, Issue)
    assert issue.expected == "text in id"


def test_a_link_that_leads_nowhere_is_named_with_its_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("/nonexistent/b.txt")
    (issue,) = read_articles([tmp_path])
    assert isinstance(issue, Issue)
    assert issue.file == str(tmp_path / "a.txt")


def test_a_day_that_no_newspaper_has_is_told_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(GOOD | {"published_on": "1000-01-01"}) + "\n", encoding="utf-8")
    (issue,) = read_articles([path])
    assert isinstance(issue, Issue)
    assert (issue.file, issue.line, issue.found) == (str(path), 1, "1000-01-01")
    assert issue.expected == "a day of publication in the years 1605 to 2199"


def test_a_file_is_read_once_whatever_it_is_named_by(tmp_path: Path) -> None:
    for name in ("a.txt", "B.TXT"):
        (tmp_path / name).write_text(text(len(name)), encoding="utf-8")
    (tmp_path / "notes.md").write_text("Not an article.\n", encoding="utf-8")
    (tmp_path / ".hidden").write_text("Nor this.\n", encoding="utf-8")
    found = [*read_articles([tmp_path, tmp_path / "a.txt", tmp_path / "B.TXT"])]
    assert sorted(one.source_id for one in found if isinstance(one, Article)) == ["a", "b"]
    assert len(found) == 2
    assert left_out([tmp_path]) == [tmp_path / "notes.md"]


def test_what_stands_beside_an_article_in_its_folder_is_not_told(tmp_path: Path) -> None:
    for name in ("article.txt", "claims.csv"):
        (tmp_path / name).write_text(text(1), encoding="utf-8")
    assert left_out([tmp_path]) == []


def test_an_issue_of_a_row_names_its_article_and_how_to_mend_it(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    rows = [GOOD | {"text": ["x"]}, GOOD | {"published_on": None}, GOOD | {"text": None}]
    path.write_text("".join(f"{json.dumps(one)}\n" for one in rows), encoding="utf-8")
    issues = [one for one in read_articles([path]) if isinstance(one, Issue)]
    assert [one.record for one in issues] == ["good-one"] * 3
    assert [one.found for one in issues] == ["a list", "no day of publication", "nothing"]
    assert all(one.hint for one in issues)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("[" * 100_000, "brackets in brackets without end"),
        ("[1]", "a list"),
        ("null", "nothing"),
        ("{'id': 1}", "expecting property name enclosed in double quotes at character 2"),
    ],
)
def test_what_is_no_object_is_told_in_the_words_of_json(
    line: str, found: str, tmp_path: Path
) -> None:
    (tmp_path / "a.jsonl").write_text(f"{line}\n", encoding="utf-8")
    (issue,) = read_articles([tmp_path / "a.jsonl"])
    assert isinstance(issue, Issue)
    assert issue.found == found


@pytest.mark.parametrize("name", ["a.csv", "a.json"])
def test_another_kind_of_file_is_told_what_a_corpus_is(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text('[{"id": "a", "text": "Five were killed."}]\n', encoding="utf-8")
    (issue,) = read_articles([tmp_path / name])
    assert isinstance(issue, Issue)
    assert issue.code == "X01"
    assert ".jsonl or .parquet with id, text, published_on" in issue.expected
