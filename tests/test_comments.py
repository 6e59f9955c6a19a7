"""On what somebody does not comment."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def answered(text: str) -> list[str]:
    """Return the words of the claims on which the last claim of a text makes no comment."""
    found, _ = drafts_of(Article("a", text, date(2024, 5, 22)), PACKS)
    silent = next(one for one in found if one.stance == "withholds")
    meant = [found[to].quote for kind, to in silent.links if kind == "responds_to"]
    return [text[one.start : one.end] for one in meant]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "A rebel drone struck Tarn on Monday, the governor said. The rebels have not"
            " commented.",
            ["A rebel drone struck Tarn on Monday"],
        ),
        (
            "Norland says it has killed up to 60 servicemen and burned five tanks. Sudmark has not"
            " commented on these figures.",
            ["killed up to 60 servicemen", "burned five tanks"],
        ),
        ("Rain fell on Tarn. The rebels declined to comment.", []),
        (
            "The army said it had taken Tarn. The army does not disclose its losses.",
            [],
        ),
    ],
)
def test_it_is_what_another_has_just_told(text: str, meant: list[str]) -> None:
    assert answered(text) == meant
