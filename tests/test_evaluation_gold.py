"""Unseen articles are read whole, and refused with a fault."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from evaluation_cases import ARTICLE, ROWS, UNSEEN, add_article
from nkclaims.evaluation.claims import Link, Words
from nkclaims.evaluation.gold import DEVELOPMENT, FROZEN, read_set
from nkclaims.grammar.document import Span
from nkclaims.issues import Issue, Refused
from worked_examples import SCHEMAS

FOLDER = f"evaluation/{DEVELOPMENT}/{ARTICLE}"


def with_row(number: int, **cells: str) -> list[dict[str, str]]:
    """Return the rows, one of them changed."""
    return [{**row, **cells} if at == number else {**row} for at, row in enumerate(ROWS, start=1)]


def refused(root: Path, name: str = DEVELOPMENT) -> tuple[Issue, ...]:
    with pytest.raises(Refused) as refusal:
        read_set(root, name, SCHEMAS)
    return refusal.value.issues


def test_a_set_is_read(tmp_path: Path) -> None:
    add_article(tmp_path, DEVELOPMENT)
    found = read_set(tmp_path, DEVELOPMENT, SCHEMAS)
    (text,) = found.texts
    assert (text.article, text.file, text.text) == (ARTICLE, f"{FOLDER}/article.txt", UNSEEN)
    assert text.published_on == date(1987, 5, 4)
    first, second, third = found.claims
    start = UNSEEN.index("12 soldiers")
    assert (first.row, first.value) == ("1", Span(start, start + 2))
    assert first.codes["value"] == 12.0
    assert first.codes["period_start"] == date(1987, 5, 2)
    assert first.place == Words(("Orlév",))
    assert second.claimant.forms == ("OWN_VOICE", "Norland", "the Norlandic government")
    assert second.place == Words(may_be_empty=True)
    assert third.value is None
    assert found.links == (Link("wire/3", "denies", "wire/1"),)


def test_a_figure_is_the_word_and_no_part_of_one(tmp_path: Path) -> None:
    text = "date 1987-05-04\n\nIn 2,112 days 12 men died.\n"
    row = {**ROWS[0], "quote": "In 2,112 days 12 men died"}
    add_article(tmp_path, DEVELOPMENT, text=text, rows=[row])
    (claim,) = read_set(tmp_path, DEVELOPMENT, SCHEMAS).claims
    assert claim.value == Span(text.index("12 men"), text.index(" men"))


def test_words_that_spoil_only_spreadsheets_are_read(tmp_path: Path) -> None:
    text = "date 1987-05-04\n\n+12 soldiers fell. None\n"
    rows = [
        {**ROWS[0], "quote": "+12 soldiers fell"},
        {**ROWS[0], "quote": "None", "value_text": "None", "value": "0"},
    ]
    add_article(tmp_path, DEVELOPMENT, text=text, rows=rows)
    assert [one.codes["value"] for one in read_set(tmp_path, DEVELOPMENT, SCHEMAS).claims] == [
        12,
        0,
    ]


@pytest.mark.parametrize(
    ("number", "cells", "line", "column", "code"),
    [
        (1, {"kind": "casualty"}, 2, "kind", "A02"),
        (1, {"claimant": ""}, 2, "claimant", "V01"),
        (1, {"measure": ""}, 2, "measure", "V01"),
        (1, {"value": ""}, 2, "value", "V01"),
        (1, {"value_text": ""}, 2, "value_text", "V01"),
        (1, {"value_text": "13"}, 2, "value_text", "B11"),
        (2, {"quote": "Five others were wounded"}, 3, "quote", "B08"),
        (2, {"quote": "e"}, 3, "quote", "B08"),
        (2, {"row": "1"}, 3, "row", "A01"),
        (2, {"period_end": "2 May"}, 3, "period_end", "V02"),
        (3, {"relation_to": "9"}, 4, "relation_to", "A01"),
        (3, {"relation_to": "3"}, 4, "relation_to", "A01"),
        (3, {"relation_to": "1;2"}, 4, "relation_to", "V03"),
        (3, {"relation_to": ""}, 4, "relation_to", "V01"),
        (3, {"relation": "refutes"}, 4, "relation", "A02"),
    ],
)
def test_a_fault_is_named_with_its_place(
    tmp_path: Path, number: int, cells: dict[str, str], line: int, column: str, code: str
) -> None:
    add_article(tmp_path, DEVELOPMENT, rows=with_row(number, **cells))
    issue = refused(tmp_path)[0]
    assert (issue.file, issue.line) == (f"{FOLDER}/claims.csv", line)
    assert (issue.column, issue.code) == (column, code)
    assert issue.expected


def test_another_header_is_refused(tmp_path: Path) -> None:
    path = add_article(tmp_path, DEVELOPMENT) / "claims.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("as_of,", "", 1), encoding="utf-8")
    (issue,) = refused(tmp_path)
    assert (issue.file, issue.line, issue.column, issue.code) == (
        f"{FOLDER}/claims.csv",
        1,
        "as_of",
        "T09",
    )


@pytest.mark.parametrize("first", ["", "date 1987-13-04\n", "4 May 1987\n"])
def test_an_article_says_its_day_first(tmp_path: Path, first: str) -> None:
    add_article(tmp_path, DEVELOPMENT, text=f"{first}{UNSEEN.partition(chr(10))[2]}")
    (issue,) = refused(tmp_path)
    assert (issue.file, issue.line, issue.code) == (f"{FOLDER}/article.txt", 1, "X02")


def test_what_is_missing_or_strange_is_named(tmp_path: Path) -> None:
    assert [issue.code for issue in refused(tmp_path)] == ["L01"]
    folder = add_article(tmp_path, DEVELOPMENT)
    (folder / "claims.csv").rename(folder / "claim.csv")
    assert {(issue.file, issue.code) for issue in refused(tmp_path)} == {
        (f"{FOLDER}/claim.csv", "L02"),
        (f"{FOLDER}/claims.csv", "L01"),
    }


@pytest.mark.parametrize(
    "cells",
    [{"quote": "Four others were hurt"}, {"kind": "secret"}, {"value_text": "secret"}],
)
def test_of_the_frozen_half_only_the_place_is_told(tmp_path: Path, cells: dict[str, str]) -> None:
    add_article(tmp_path, FROZEN, rows=with_row(2, **cells))
    (issue,) = refused(tmp_path, FROZEN)
    assert (issue.file, issue.line) == (f"evaluation/{FROZEN}/{ARTICLE}/claims.csv", 3)
    told = f"{issue.found} {issue.expected} {issue.hint}"
    assert "others" not in told
    assert "secret" not in told
