"""Embedded posts and who wrote them."""

from __future__ import annotations

import pytest

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.posts import posts_of
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.grammar.document import Document


def writers(text: str, actor: str = "") -> dict[int, str]:
    """Return who wrote each paragraph that is a post; ``actor`` is a name that a pack knows."""
    document = Document(text)
    sentences = []
    for number, span in enumerate(document.sentences):
        words = text[span.start : span.end]
        paragraph = next(
            at for at, one in enumerate(document.paragraphs) if one.start <= span.start < one.end
        )
        at = words.find(actor) if actor else -1
        start = span.start + at
        named = (Mention(start, start + len(actor), actor, "known"),) if at >= 0 else ()
        sentences.append(Sentence(number, *span, paragraph, False, words, named, (), ()))
    posts = {number: one.writer for number, one in posts_of(text, sentences).items()}
    assert all(one.type == "direct_quote" for one in posts.values())
    assert all(
        one.span and text[one.span.start : one.span.end] == one.words for one in posts.values()
    )
    return {paragraph: one.actor_id or one.words for paragraph, one in posts.items()}


def test_a_name_with_a_handle_speaks_below_it() -> None:
    text = "It rained.\n\nLake Monitor (@lakemonitor)\n\nNine died in Orlev.\n\nIt rained again."
    assert writers(text) == {1: "Lake Monitor", 2: "Lake Monitor"}


def test_a_dash_signs_what_is_above() -> None:
    text = "It rained.\n\nNine died in Orlev.\n\n— Lake Monitor (@lakemonitor) May 3, 2021"
    assert writers(text) == {1: "Lake Monitor", 2: "Lake Monitor"}


def test_a_post_may_stand_in_one_paragraph() -> None:
    text = "Lake Monitor (@lakemonitor): Nine people died in Orlev when shells hit a house there."
    assert writers(text) == {0: "Lake Monitor"}
    assert writers(text, "Orlev") == {0: "Lake Monitor"}  # of whom it tells


def test_a_handle_may_stand_alone_behind_the_name() -> None:
    assert writers("Orlev Doctors @orlevdoctors\n\nNine died.") == {
        0: "Orlev Doctors",
        1: "Orlev Doctors",
    }


def test_a_known_name_is_an_actor() -> None:
    text = "Lake Monitor (@lakemonitor)\n\nNine died in Orlev."
    assert writers(text, "Lake Monitor") == {0: "known", 1: "known"}


@pytest.mark.parametrize(
    "text",
    [
        "Nine died in Orlev.",
        "By Jane Doe @jane\n\nNine died.",
        "Reporting by Jane Doe (@jane)\n\nNine died.",
        "It rained.\n\n— Jane Doe (@jane) is a reporter in Orlev",
        "The post by @jane was deleted.",
        "Write to jane@orlev about it.",
    ],
)
def test_what_is_no_post(text: str) -> None:
    assert writers(text) == {}
