"""A second reader's rows are held against gold as the machine's are."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation_cases import ARTICLE, ROWS, add_article, add_second
from nkclaims.evaluation.gold import DEVELOPMENT, FROZEN, read_set
from nkclaims.evaluation.scores import Share
from nkclaims.evaluation.second import Readings, readings, second_articles, section
from nkclaims.issues import Issue, Refused
from worked_examples import SCHEMAS

SECOND = f"evaluation/second/{ARTICLE}/claims.csv"


def read(root: Path, name: str = DEVELOPMENT) -> Readings:
    found = readings(root, [read_set(root, name, SCHEMAS)], SCHEMAS, lambda part: None)
    return found[name]


def refused(root: Path, name: str = DEVELOPMENT) -> tuple[Issue, ...]:
    with pytest.raises(Refused) as refusal:
        read(root, name)
    return refusal.value.issues


def test_the_same_reading_agrees_in_all(tmp_path: Path) -> None:
    add_article(tmp_path, DEVELOPMENT)
    add_second(tmp_path)
    scores = read(tmp_path).reader
    assert scores["figures/all/right"] == Share(2, 2)
    assert scores["figures/all/extra"] == Share(0, 2)
    assert scores["kind/all/actors"] == Share(3, 3)
    assert scores["link/denies/rows"] == Share(1, 1)


def test_another_place_and_a_missing_row_are_counted(tmp_path: Path) -> None:
    add_article(tmp_path, DEVELOPMENT)
    first = {**ROWS[0], "place": "Sudmark"}
    add_second(tmp_path, rows=[first, ROWS[1]])
    scores = read(tmp_path).reader
    assert scores["figures/all/right"] == Share(1, 2)
    assert scores["field/place/figures"] == Share(1, 2)
    assert scores["kind/all/found"] == Share(2, 3)
    assert scores["link/denies/rows"] == Share(0, 1)


@pytest.mark.parametrize("printed", ["Norland", "the Government of Norland", "army of Norland"])
def test_of_two_names_the_shorter_may_end_the_longer(tmp_path: Path, printed: str) -> None:
    add_article(tmp_path, DEVELOPMENT)
    add_second(tmp_path, rows=[{**ROWS[0], "claimant": printed}, *ROWS[1:]])
    assert read(tmp_path).reader["field/claimant/figures"] == Share(2, 2)


def test_another_speaker_is_none_of_them(tmp_path: Path) -> None:
    add_article(tmp_path, DEVELOPMENT)
    add_second(tmp_path, rows=[{**ROWS[0], "claimant": "Sudmark"}, *ROWS[1:]])
    assert read(tmp_path).reader["field/claimant/figures"] == Share(1, 2)


def test_a_set_counts_only_what_was_read_twice(tmp_path: Path) -> None:
    add_article(tmp_path, DEVELOPMENT)
    add_article(tmp_path, DEVELOPMENT, "gazette")
    add_second(tmp_path)
    asked = []
    gold = read_set(tmp_path, DEVELOPMENT, SCHEMAS)
    found = readings(tmp_path, [gold], SCHEMAS, lambda part: asked.append(part))
    assert found[DEVELOPMENT].reader["articles"] == Share(1, 1)
    assert [text.article for part in asked for text in part.texts] == [ARTICLE]
    assert {claim.article for claim in asked[0].claims} == {ARTICLE}
    assert len(asked[0].links) == 1


def test_without_a_second_reader_there_is_nothing(tmp_path: Path) -> None:
    add_article(tmp_path, DEVELOPMENT)
    assert second_articles(tmp_path) == []
    assert readings(tmp_path, [read_set(tmp_path, DEVELOPMENT, SCHEMAS)], SCHEMAS, None) == {}  # type: ignore[arg-type]


def test_an_article_that_no_set_has_is_named(tmp_path: Path) -> None:
    add_article(tmp_path, DEVELOPMENT)
    add_second(tmp_path, "gazette")
    (issue,) = refused(tmp_path)
    assert (issue.file, issue.code) == ("evaluation/second/gazette", "L01")
    assert issue.hint == "name the folder as that of the article"


def test_a_file_that_nobody_reads_is_named(tmp_path: Path) -> None:
    add_article(tmp_path, DEVELOPMENT)
    (add_second(tmp_path) / "article.txt").write_text("date 1987-05-04\n", encoding="utf-8")
    (issue,) = refused(tmp_path)
    assert (issue.file, issue.code) == (f"evaluation/second/{ARTICLE}/article.txt", "L02")


def test_words_that_the_article_has_not_are_named_with_their_place(tmp_path: Path) -> None:
    add_article(tmp_path, DEVELOPMENT)
    add_second(tmp_path, rows=[{**ROWS[0], "quote": "13 soldiers"}])
    (issue,) = refused(tmp_path)
    assert (issue.file, issue.line, issue.column, issue.code) == (SECOND, 2, "quote", "B08")
    assert issue.found == "13 soldiers"


def test_of_the_frozen_half_only_the_place_of_a_fault_is_told(tmp_path: Path) -> None:
    add_article(tmp_path, FROZEN)
    add_second(tmp_path, rows=[{**ROWS[0], "quote": "13 soldiers"}])
    (issue,) = refused(tmp_path, FROZEN)
    assert (issue.file, issue.line, issue.found) == (SECOND, 2, "")


def test_reader_and_machine_stand_side_by_side(tmp_path: Path) -> None:
    add_article(tmp_path, DEVELOPMENT)
    add_second(tmp_path)
    scores = read(tmp_path).reader
    shown = section({DEVELOPMENT: Readings(scores, None), FROZEN: Readings(scores, scores)})
    assert "|  | Development: reader | Development: machine | Frozen: reader |" in shown
    assert "| Articles | 1 | not run | 1 | 1 |" in shown
    right = "100.0% (34% to 100%), n 2"
    assert f"| Figures: right | {right} | not run | {right} | {right} |" in shown
    assert "| F1 with actors: any | 1.00 | not run | 1.00 | 1.00 |" in shown
    assert "| F1 with actors: `diplomacy` |  | not run |  |  |" in shown
