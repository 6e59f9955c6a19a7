"""Who speaks for a body does what the body does."""

from __future__ import annotations

import pytest

from nkclaims.extraction.draft import Speaker
from nkclaims.extraction.lexicon.bodies import body_of


def test_a_pronoun_is_no_body() -> None:
    text = "Its military spokesman, Jan Doe, said that the group had won."
    assert body_of(Speaker(words="Jan Doe"), text) == ""


@pytest.mark.parametrize(
    ("words", "text", "body"),
    [
        ("Jane Doe", "The Front's military spokeswoman, Jane Doe, said it had won.", "Front"),
        (
            "Jane Doe",
            "Jane Doe, a spokeswoman for the Orlev Front, said it had won.",
            "Orlev Front",
        ),
        ("Jane Doe", "Brig Gen Jane Doe, the coalition spokeswoman, denied it.", "coalition"),
        ("OFF spokesman John Roe", "OFF spokesman John Roe says his forces won.", "OFF"),
        ("Jane Doe", "Jane Doe, a mother of four, said she had fled.", ""),
        ("Jane Doe", "The mayor of Orlev, Jane Doe, said she had fled.", ""),
        ("Orlev Front", "The Orlev Front said it had won.", ""),
        ("A spokesman for the Orlev Front", "", "Orlev Front"),
        ("head of the Lake Army's media office", "", "Lake Army"),
    ],
)
def test_the_body_is_the_one_that_the_article_prints(words: str, text: str, body: str) -> None:
    assert body_of(Speaker(words=words), text) == body


def test_an_actor_of_the_registry_has_its_body_there() -> None:
    text = "The Front's spokeswoman, Jane Doe, said it had won."
    assert body_of(Speaker("jane-doe", "Jane Doe"), text) == ""
