"""Let an article that sums up one day give that day to what it tells of other places."""

from __future__ import annotations

from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.extraction.figure.scope_words import EVENT
from nkclaims.extraction.language.records import replace
from nkclaims.grammar.date_intervals import Interval

KINDS = (*LOSSES, "attack")


class DailyFrame:
    """The day that an article says in its title or lead that it sums up."""

    def __init__(self) -> None:
        """Begin with none."""
        self._days: Interval | None = None
        self._is_open = True  # whether only titles and the lead were read
        self._lead: int | None = None

    def enter(self, sentence: Sentence) -> None:
        """Note that a sentence begins."""
        if not sentence.is_heading and self._lead is None:
            self._lead = sentence.paragraph
        self._is_open = self._lead is None or sentence.paragraph == self._lead

    def heard(self, draft: Draft) -> None:
        """Note a claim of the title or the lead, which may count all of a day."""
        start, end = draft.period or (None, None)
        is_daily = draft.scope == "daily" and draft.value is not None and draft.kind in LOSSES
        if self._is_open and is_daily and start is not None and end is not None:
            self._days = start, end

    def of(
        self, draft: Draft, sentence: Sentence, period: Interval | None, is_carried: bool
    ) -> Interval | None:
        """Return the days of a claim, those summed up where only an older deed of these has others.

        The evening before, on which Orlev was hit, is not that of what happened in Tarn.
        """
        frame = self._days
        if frame is None or self._is_open or draft.kind not in KINDS:
            return period
        if period is None or draft.scope not in (None, "incident") or draft.modality != "actual":
            return period
        is_placed = any(one.names_place and one.actor_id is None for one in sentence.mentions)
        is_within = is_carried and frame[0] <= period[0] <= period[1] < frame[1]
        is_within |= not is_carried and period == (frame[1], frame[1])  # of no day of its own
        return frame if is_placed and is_within else period


def counted_daily(draft: Draft, sentence: Sentence, is_daily: bool) -> Draft:
    """Return a loss behind "in the past 24 hours" as one of that day, if it is of no one place.

    "The enemy made nine raids over the past day. Our gunners destroyed three tanks."
    """
    is_loss = draft.kind in LOSSES and draft.scope == "incident" and (draft.value or 0) > 1
    is_placed = any(one.names_place and one.actor_id is None for one in sentence.mentions)
    if not (is_daily and is_loss) or is_placed or EVENT.search(sentence.text):
        return draft
    return replace(draft, scope="daily")
