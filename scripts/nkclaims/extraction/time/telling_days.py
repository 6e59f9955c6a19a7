"""Tell on which day what is being read was said: a night counts from it, not from publication."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.time.days import Day, Days

NEWS = timedelta(days=2)  # an article of what was said before is one that looks back
PRINTED = ("weekday", "relative")


class TellingDays:
    """Remembers on which day the lead was said; an article that names no later one is of it.

    "The army said on Saturday that ...", in a paper of Sunday, "overnight": to Saturday.
    """

    def __init__(self, days: Days) -> None:
        """Take what the dates of the article mean."""
        self._days = days
        self._lead: date | None = None
        self._is_lead = True

    def enter(self, sentence: Sentence, said: Sequence[Day]) -> None:
        """Note on which days a sentence says that somebody spoke."""
        days, last = self._days, self._days.published
        told = (one for one in said if one.precision == "day" and one.start == one.end)
        own = next((one.start for one in told if last - NEWS <= one.start < last), None)
        if self._is_lead and not sentence.is_heading:
            self._is_lead = False
            self._lead = None if own is None or self._is_of_today() else own
        days.told_at = own or self._lead

    def _is_of_today(self) -> bool:
        """Tell whether the article names the day on which it came out."""
        days = self._days
        named = [one for one in days.every if one.kind in PRINTED and one.unit != "night"]
        found = (days.day(one) for one in named)
        return any(one and one.start == one.end == days.published for one in found)
