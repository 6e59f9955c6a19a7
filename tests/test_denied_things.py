"""Whether a denial and a claim name one sort of thing, or people of one sort."""

from __future__ import annotations

import pytest

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.link.denied_things import is_of_other_people, is_of_thing
from nkclaims.grammar.document import Span


def drafts(
    denial: str, claim: str, thing: str | None = None, people: str | None = None
) -> tuple[Draft, Draft, str]:
    text = f"{denial} {claim}"
    end = len(denial)
    quote = Span(end + 1, len(text))
    other = Draft(1, quote, "figure-active", "casualties", object=thing, population=people)
    return Draft(0, Span(0, end), "act-deny", "casualties", stance="denies"), other, text


@pytest.mark.parametrize(
    ("denial", "claim", "thing", "expected"),
    [
        ("denies loss of warplane", "a Su-25 had been shot down", None, True),
        ("denies loss of warplane", "five trucks were blown up", None, False),
        ("denied losing a frigate", "one ship was sunk", "ship", True),
        ("denied losing any tank", "one ship was sunk", "ship", False),
    ],
)
def test_the_thing_that_is_lost(denial: str, claim: str, thing: str | None, expected: bool) -> None:
    assert is_of_thing(*drafts(denial, claim, thing)) is expected


@pytest.mark.parametrize(
    ("denial", "people", "expected"),
    [
        ("disputed the figure for civilians", "military", True),
        ("disputed the figure for civilians", "civilian", False),
        ("denied that soldiers had died", "civilian", True),
        ("disputed the figure", "military", False),
    ],
)
def test_the_people_who_fell(denial: str, people: str, expected: bool) -> None:
    assert is_of_other_people(*drafts(denial, "40 fell", people=people)) is expected
