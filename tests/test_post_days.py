"""What a post tells counts from the day on which it was written, and nothing behind it."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Speaker
from nkclaims.extraction.language.posts import Post
from nkclaims.extraction.time.days import Days
from nkclaims.extraction.time.post_days import PostDays
from nkclaims.grammar.date_intervals import Interval
from nkclaims.grammar.dates import find_dates

PUBLISHED = date(2024, 5, 17)
MAYOR = Speaker(words="Jane Doe")
CARRIED: Interval = (date(2024, 5, 14), date(2024, 5, 14))


def post(printed: str = "") -> Post:
    return Post(MAYOR, next(iter(find_dates(printed)), None))


@pytest.fixture
def days() -> Days:
    return Days(Article("a", "", PUBLISHED), None, carried=CARRIED[0])


def test_within_a_post_days_count_from_its_own(days: Days) -> None:
    of_posts = PostDays(days)
    assert of_posts.enter(None, CARRIED) == (CARRIED, None)
    written = date(2024, 5, 12)
    assert of_posts.enter(post("May 12, 2024"), CARRIED) == (CARRIED, (written, written))
    assert (days.page, days.carried) == (written, written)


def test_behind_a_post_the_days_before_it_are_in_force_again(days: Days) -> None:
    of_posts = PostDays(days)
    of_posts.enter(post("May 12, 2024"), CARRIED)
    later = date(2024, 5, 12), date(2024, 5, 12)
    assert of_posts.enter(None, later) == (CARRIED, None)
    assert (days.page, days.carried) == (None, CARRIED[0])


def test_a_second_post_does_not_go_on_with_the_first(days: Days) -> None:
    of_posts = PostDays(days)
    of_posts.enter(post("May 12, 2024"), CARRIED)
    _, told = of_posts.enter(post("May 13, 2024"), CARRIED)
    assert told == (date(2024, 5, 13), date(2024, 5, 13))
    of_posts.enter(None, None)
    assert days.carried == CARRIED[0]


@pytest.mark.parametrize("printed", ["", "May 19, 2024"])
def test_a_post_without_a_day_or_of_a_day_to_come_changes_none(days: Days, printed: str) -> None:
    of_posts = PostDays(days)
    of_posts.enter(post(printed), CARRIED)
    assert (days.page, days.carried) == (None, CARRIED[0])
