"""Windows of coded articles, and which answers are right in them."""

from __future__ import annotations

import csv
import re
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from training.examples import asked_in, examples_of, labels_of

from nkclaims.evaluation.gold import COLUMNS, claims_of, gold_table, read_text, rows_of
from nkclaims.extraction.encoder.heads import OTHERWISE
from nkclaims.extraction.lexicon.pack import load_packs
from nkclaims.schema import load_schemas

ROOT = Path(__file__).parents[1]
ARTICLE = """\
date 2020-10-06

Shells fall on Orlev, killing four civilians

ORLEV, October 5 - Shells killed four civilians in Orlev on Monday, the mayor of Tarn said.

Nobody asked for the 12 tickets.
"""
CODES = {
    "value_text": "four",
    "kind": "casualties",
    "stance": "asserts",
    "modality": "actual",
    "measure": "killed",
    "object": "person",
    "value": "4",
    "qualifier": "exact",
    "scope": "incident",
    "population": "civilian",
    "group": "none",
    "weapon": "artillery",
    "place": "Orlev",
    "period_start": "2020-10-05",
    "period_end": "2020-10-05",
}
ROWS = (
    {
        "row": "1",
        "quote": "killing four civilians",
        "claimant": "OWN_VOICE",
        "attribution_type": "own_voice",
    },
    {
        "row": "2",
        "quote": "killed four civilians",
        "claimant": "the mayor of Tarn",
        "attribution_type": "reported_speech",
        "relation": "repeats",
        "relation_to": "1",
    },
)


def word_pieces(text: str, add_special_tokens: bool) -> Any:
    """Return each word as a piece, as a tokenizer would."""
    assert not add_special_tokens
    found = [one.span() for one in re.finditer(r"\w+|[^\w\s]", text)]
    return SimpleNamespace(ids=[1000 + n for n in range(len(found))], offsets=found)


@pytest.fixture(name="coded")
def _coded(tmp_path: Path) -> Any:
    folder = tmp_path / "evaluation" / "development" / "one"
    folder.mkdir(parents=True)
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    with (folder / "claims.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows({**CODES, **row} for row in ROWS)
    text = read_text(tmp_path, "evaluation/development/one/article.txt", "one")
    table = gold_table(load_schemas(ROOT / "schemas"))
    golds, wrong = claims_of(
        text, rows_of(tmp_path, "evaluation/development/one/claims.csv", table)
    )
    assert not wrong
    tokenizer = SimpleNamespace(encode=word_pieces)
    asked, names = asked_in(text, golds, load_packs(tmp_path), tokenizer)  # type: ignore[misc]
    labels = labels_of(golds)
    (example,) = examples_of("one", asked, golds, names, labels)
    return asked, labels, example


def test_every_number_of_the_sentences_is_asked_about(coded: Any) -> None:
    asked, _, example = coded
    words = [asked.text[span.start : span.end] for span, _ in asked.queries]
    assert words == ["four", "four", "12"]
    assert example.window.queries == [0, 1, 2]


def test_what_is_no_figure_has_only_that_answer(coded: Any) -> None:
    _, labels, example = coded
    is_figure = example.right["is_figure"]
    assert [labels["is_figure"][row.argmax()] for row in is_figure] == ["yes", "yes", "no"]
    assert all(not rows[2].any() for name, rows in example.right.items() if name != "is_figure")


def test_the_place_is_right_wherever_it_is_named(coded: Any) -> None:
    asked, _, example = coded
    named = [asked.places[at].words for at in example.window.places]
    right = example.right["place"][1]
    assert not right[0]  # it is not nowhere
    assert [word for word, is_right in zip(named, right[1:], strict=True) if is_right] == [
        word for word in named if word == "Orlev"
    ]
    assert right[1:].any()


def test_the_days_are_right_by_each_way_to_them(coded: Any) -> None:
    asked, _, example = coded
    ends = example.right["end"][1]
    assert [*ends[:3]] == [False, True, False]  # the day before publication
    days = [asked.dates[at].end for at in example.window.dates]
    assert [*ends[3:]] == [day == date(2020, 10, 5) for day in days]
    assert [*example.right["start"][1][:2]] == [False, True]  # begins when it ends


def test_the_speaker_is_own_voice_or_the_words_that_name_it(coded: Any) -> None:
    asked, _, example = coded
    first, second = example.right["says"][0], example.right["says"][1]
    assert first[0]
    assert first.sum() == 1
    before = len(OTHERWISE["says"])
    begins = np.flatnonzero(second[before:]) - 1  # a mark stands before the pieces
    ends = np.flatnonzero(example.right["says_end"][1]) - 1
    told = [
        asked.text[asked.pieces.starts[a] : asked.pieces.ends[b]]
        for a, b in zip(begins, ends, strict=True)
    ]
    assert told == ["the mayor of Tarn"]


def test_an_article_that_is_read_with_other_offsets_is_left_out(tmp_path: Path) -> None:
    folder = tmp_path / "evaluation" / "development" / "one"
    folder.mkdir(parents=True)
    marked = ARTICLE.replace("four civilians in", "four\N{ZERO WIDTH SPACE} civilians in")
    (folder / "article.txt").write_text(marked, encoding="utf-8")
    text = read_text(tmp_path, "evaluation/development/one/article.txt", "one")
    assert asked_in(text, [], load_packs(tmp_path), SimpleNamespace(encode=word_pieces)) is None
