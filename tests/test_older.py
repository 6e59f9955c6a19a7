"""Figures that another has replaced."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.language.sentences import sentences_of
from nkclaims.extraction.link.older import is_older
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


@pytest.mark.parametrize(
    ("words", "is_old"),
    [
        ("It had earlier reported 64 deaths.", True),
        ("Its toll rose to 66 deaths, up from 64 a day earlier.", True),
        ("It had initially given a toll of 64 dead.", True),
        ("It reported 64 deaths.", False),
        ("Earlier it rained, and 64 people died.", False),
    ],
)
def test_words_that_mark_an_older_figure(words: str, is_old: bool) -> None:
    article = Article("a", f"The ministry spoke.\n\n{words}\n", date(2024, 10, 17))
    drafts, registry = drafts_of(article, PACKS)
    sentences = sentences_of(article, PACKS, registry)
    figure = next(one for one in drafts if one.value == 64)
    assert is_older(figure, sentences, article.text) is is_old


def test_who_gave_an_older_figure_gives_the_newer() -> None:
    text = "Nine people were killed in Tarn; the hospital had earlier spoken of seven."
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 15)), PACKS)
    assert [one.speaker.words for one in drafts] == ["hospital", "hospital"]


def test_a_figure_of_somebody_else_stays_his() -> None:
    text = "Nine people were killed in Tarn, the mayor said; the army had earlier spoken of seven."
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 15)), PACKS)
    assert [one.speaker.words for one in drafts] == ["mayor", "army"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The office said 47 civilians had been killed and 222 injured, up from 43 and 214.",
            [("killed", 47), ("wounded", 222), ("killed", 43), ("wounded", 214)],
        ),
        (
            "Shells killed nine people and wounded 40, compared with six and 31 on Monday.",
            [("killed", 9), ("wounded", 40), ("killed", 6), ("wounded", 31)],
        ),
    ],
)
def test_a_pair_of_older_figures_is_of_the_pair_before(
    text: str, expected: list[tuple[str, float]]
) -> None:
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 15)), PACKS)
    assert [(one.measure, one.value) for one in drafts if one.value] == expected
