"""Claims whose words stand in quotation marks, wherever these open and close."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.language.quoted_spans import quotations
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def types(text: str) -> list[str]:
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 15)), PACKS)
    return [one.speaker.type for one in drafts if not one.is_implied]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("“The rebels hit Orlev. Two women died,” said Ana Lund.", "direct_quote"),
        ('"The rebels hit Orlev. Two women died," said Ana Lund.', "direct_quote"),
        ("Ana Lund said the rebels hit Orlev. Two women died.", "reported_speech"),
        (
            "Rebels hit Orlev, Ana Lund said. “The heroes’ camp” held out, she said.",
            "reported_speech",
        ),
    ],
)
def test_a_quotation_of_several_sentences_is_one(text: str, first: str) -> None:
    assert types(text)[0] == first


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Rebels hit Orlev, Norland said. The Front dismissed this as “nonsense”.", "direct_quote"),
        ("Rebels hit Orlev, Norland said. The Front dismissed this.", "reported_speech"),
    ],
)
def test_the_verdict_is_the_core_of_a_denial(text: str, type_: str) -> None:
    assert types(text)[-1] == type_


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said: ‘’We won. They ran.’’ It rained.", ["‘’We won. They ran.’’"]),
        ("‘We won. They ran,’ he said.", ["‘We won. They ran,’"]),
        ("“We won.\n\n“They ran,” he said.", ["“We won.", "“They ran,”"]),
        ("The rebels’ camps’ guards ran.", []),
        ('A 5" gun fired.', []),
    ],
)
def test_marks_of_every_sort_open_and_close(text: str, quoted: list[str]) -> None:
    assert [text[one.start : one.end] for one in quotations(text)] == quoted
