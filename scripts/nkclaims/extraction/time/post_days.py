"""Let what a post tells count from the day on which it was written, and nothing behind it."""

from __future__ import annotations

from datetime import date

from nkclaims.extraction.language.posts import Post
from nkclaims.extraction.time.days import Days
from nkclaims.grammar.date_intervals import Interval


class PostDays:
    """The days in force before the post that is being read."""

    def __init__(self, days: Days) -> None:
        """Take what the dates of an article mean."""
        self._days = days
        self._post: Post | None = None
        self._before: tuple[date | None, date | None] = None, None
        self._day: Interval | None = None

    def enter(
        self, post: Post | None, day: Interval | None
    ) -> tuple[Interval | None, Interval | None]:
        """Note a paragraph; return the days in force, those of ``day``, and those of the post."""
        if post != self._post:
            if self._post is None:
                self._before, self._day = (self._days.page, self._days.carried), day
            self._post, (self._days.page, self._days.carried) = post, self._before
            written = self._days.day(post.posted) if post and post.posted else None
            if written is not None and written.end <= self._days.published:
                self._days.page = self._days.carried = written.start
            day = self._day
        if post is None or post.posted is None:
            return day, None
        return day, (self._days.told_on, self._days.told_on)
