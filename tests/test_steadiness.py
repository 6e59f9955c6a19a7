"""What an article says does not change when it is only printed otherwise.

The articles of development are read twice: as they are, and with other quotation marks, with dates
for weekdays, with digits for small numbers, or with paragraphs between theirs that tell of no war.
No gold is needed: the figures of both readings must have the same fields, but for a few.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

FOLDER = Path(__file__).parents[1] / "evaluation" / "development"
EVERY = 6  # articles; all of them take six times as long, and say the same
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ON_WEEKDAY = re.compile(
    rf"(?<=[Oo]n )({'|'.join(WEEKDAYS)})\b"
    r"(?![’'-]| (?:night|evening|morning|afternoon|and|when|or)\b)"
)
WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
SMALL = re.compile(rf"(?<![\w-])({'|'.join(WORDS)})(?= [a-z]{{4,}}\b)", re.IGNORECASE)
LIVE = re.compile(r"^(?:\d\d?[:.]\d\d|[-•*▪])", re.MULTILINE)
QUIET = (
    "Foreign ministers of the bloc met in Lisbon on Tuesday and called for restraint.",
    "The council is due to discuss the crisis in Montevideo on Friday.",
    "Oil prices rose by two per cent in Singapore on Monday.",
    "Thousands marched through Toronto at the weekend to call for peace.",
    "Analysts say that neither side has an interest in a long campaign before the winter.",
    "The envoy flew to Helsinki late on Wednesday to see the mediators.",
)


def quotation_marks(text: str, _: date) -> str:
    """Print other quotation marks and apostrophes."""
    pairs = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'))
    for curly, straight in pairs:
        text = text.replace(curly, straight)
    return text


def dates(text: str, published: date) -> str:
    """Print the date of "on Monday"."""

    def printed(match: re.Match[str]) -> str:
        day = published
        while WEEKDAYS[day.weekday()] != match[1]:
            day -= timedelta(days=1)
        return f"{day.day} {day:%B}"

    return ON_WEEKDAY.sub(printed, text)


def small_numbers(text: str, _: date) -> str:
    """Print a digit for "three soldiers"."""
    return SMALL.sub(lambda match: str(WORDS.index(match[1].lower()) + 2), text)


def quiet_paragraphs(text: str, _: date) -> str:
    """Put paragraphs of no war between those of the article, behind its lead."""
    if LIVE.search(text):
        return text
    paragraphs = text.split("\n\n")
    told = list[str]()
    for number, paragraph in enumerate(paragraphs):
        told.append(paragraph)
        is_whole = len(paragraph) > 150 and paragraph.rstrip().endswith(".")
        if is_whole and number > 1 and number % 3 == 0 and number < len(paragraphs) - 1:
            told.append(QUIET[number // 3 % len(QUIET)])
    return "\n\n".join(told)


@cache
def articles() -> list[tuple[str, date, str]]:
    """Return name, day and text of some articles of development."""
    found = []
    for path in sorted(FOLDER.iterdir())[::EVERY]:
        head, text = (path / "article.txt").read_text(encoding="utf-8").split("\n", 1)
        found.append((path.name, date.fromisoformat(head.removeprefix("date ")), text))
    return found


@cache  # each article is read once as it is
def figures(name: str, text: str, published: date) -> Counter[tuple[object, ...]]:
    """Return how often each figure, with its core fields, is read in a text."""
    drafts, _ = drafts_of(Article(name, text, published), PACKS)
    return Counter(
        (
            *(one.measure, one.object, one.value, one.qualifier, one.population, one.period),
            quotation_marks(one.speaker.key, published),
            quotation_marks(one.place_words or "", published),
        )
        for one in drafts
        if one.value is not None
    )


@pytest.mark.parametrize(
    ("printed", "share"),
    [(quotation_marks, 0.995), (small_numbers, 0.975), (dates, 0.985), (quiet_paragraphs, 0.985)],
)
def test_what_is_printed_otherwise_is_read_alike(
    printed: Callable[[str, date], str], share: float
) -> None:
    same = of = changed = 0
    for name, day, text in articles():
        other = printed(text, day)
        changed += other != text
        before, after = figures(name, text, day), figures(name, other, day)
        same, of = same + (before & after).total(), of + before.total()
    assert changed > len(articles()) / 4
    assert same / of >= share, f"{same} of {of} figures are read alike"
