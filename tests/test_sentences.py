"""Which sentences tell something: no furniture, no captions, no links to other pages."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.leads import lead_of
from nkclaims.extraction.language.sentences import sentences_of, told
from pack_cases import PACKS


def sentence(text: str, paragraph: int = 0) -> Sentence:
    return Sentence(0, 0, len(text), paragraph, False, text, (), (), ())


@pytest.mark.parametrize(
    "text",
    [
        "Read more",
        "Source: the ministry",
        "A street in Orlev (Photo by a reporter)",
        "A street in Orlev (Photo: Press Service of the State Emergency Service of Norland)",
    ],
)
def test_what_tells_nothing(text: str) -> None:
    assert told([sentence(text)]) == []


def test_a_caption_takes_its_paragraph_along() -> None:
    beside = sentence("It burned.", 1)
    assert told([beside, sentence("A street (Getty)", 1), sentence("It rained.", 2)]) == [
        sentence("It rained.", 2)
    ]


@pytest.mark.parametrize("mark", ["- ", "• ", "* ", "— "])
def test_the_mark_of_an_item_is_none_of_its_words(mark: str) -> None:
    article = Article("a", f"{mark}Shells hit Orlev\n{mark}Nine died\n", date(2020, 10, 21))
    every = sentences_of(article, PACKS, None)
    assert [one.text for one in every] == ["Shells hit Orlev", "Nine died"]
    assert all(one.text == article.text[one.start : one.end] for one in every)


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Shells fell on Orlev.\n\nTwo people died.", "Shells fell on Orlev."),
        ("War drags on\n\nTwo people died.", "Two people died."),
    ],
)
def test_the_lead_is_the_first_sentence_that_is_no_headline(text: str, lead: str) -> None:
    sentences = sentences_of(Article("a", text, date(2024, 5, 15)), PACKS, None)
    assert next(one for one in sentences if one.number == lead_of(sentences)).text == lead


@pytest.mark.parametrize(
    ("text", "sentence", "town"),
    [
        ("ORLEV, Velia — Jets pounded Tarn.", "Jets pounded Tarn.", "Orlev"),
        ("ORLEV (Wire) - two people died.", "two people died.", "Orlev"),
        ("(WIRE - Tarn News) Orlev, May 8 (Wire) - Two died.", "Two died.", "Orlev"),
        ("M23 — armed by others — has left Tarn.", "M23 — armed by others — has left Tarn.", None),
        ("The Orlev Tigers (OT) also fled.", "The Orlev Tigers (OT) also fled.", None),
    ],
)
def test_a_sentence_begins_behind_its_dateline(text: str, sentence: str, town: str | None) -> None:
    packs = PACKS
    (found,) = sentences_of(Article("a", text, date(2024, 5, 15)), packs, None)
    assert found.text == sentence
    assert (found.dateline.text if found.dateline else None) == town


@pytest.mark.parametrize(
    "text",
    [
        "Tags: Orlev, nine dead",
        "See also: Nine killed in Orlev",
        "© 2024 Orlev Times",
        "PHOTO: Nine",
    ],
)
def test_what_the_page_offers_tells_nothing(text: str) -> None:
    assert told([sentence(text)]) == []


@pytest.mark.parametrize("text", ["Related deaths rose to nine.", "Topics were many.", "See it."])
def test_sentences_that_begin_like_it_do(text: str) -> None:
    assert told([sentence(text)]) == [sentence(text)]


def test_titles_below_related_stories_are_links() -> None:
    text = (
        "Nine people died in Orlev.\n\nRelated stories\nRebels shoot down two jets\n"
        "Army kills 40\n\nThe mayor wept.\n"
    )
    found = told(sentences_of(Article("a", text, date(2024, 5, 22)), PACKS, None))
    assert [one.text for one in found] == ["Nine people died in Orlev.", "The mayor wept."]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("UPDATE 2-Rebels kill nine in Orlev", "Rebels kill nine in Orlev"),
        ("EXCLUSIVE | Army lost 40 men", "Army lost 40 men"),
        ("(2nd LD) Two marines killed", "Two marines killed"),
        ("UN: nine killed in Orlev", "UN: nine killed in Orlev"),
    ],
)
def test_what_a_wire_prints_before_a_headline(line: str, words: str) -> None:
    text = f"{line}\n\nShells fell on Orlev.\n"
    first = sentences_of(Article("a", text, date(2024, 5, 22)), PACKS, None)[0]
    assert (first.text, first.is_heading) == (words, True)


def test_a_row_of_counts_is_no_heading() -> None:
    text = "Shells fell on Orlev.\nKilled: 3 civilians\nInjured: 9\n"
    found = sentences_of(Article("a", text, date(2024, 5, 22)), PACKS, None)
    assert not any(one.is_heading for one in found)
