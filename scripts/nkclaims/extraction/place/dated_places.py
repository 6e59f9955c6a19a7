"""Hold a day that a passage carries against the place of what is told: of which deed is it?"""

from __future__ import annotations

import re
from datetime import date

from nkclaims.extraction.draft import HAPPENINGS, LOSSES, Draft, Sentence
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.language.windows import window
from nkclaims.extraction.time.aftermath import is_sequel
from nkclaims.extraction.time.background_days import IN_PASSING
from nkclaims.extraction.time.described import describes
from nkclaims.extraction.time.hours import names_hour
from nkclaims.extraction.time.retold_deeds import IN_SAME
from nkclaims.extraction.time.rivals import FORCES

# "Said its troops had destroyed two tanks": a deed that the report tells of afterwards
REPORTED_DEED = re.compile(r"\b(?:had|to have|having)\b")
OWN_ARMS = re.compile(
    r"\b(?:its|his|her|their|(?:Its|His|Her|Their)(?=.*\bhad\b)) (?:own )?(?:[\w-]+ )?"
    rf"{FORCES}\b"
)
BESIDE = 30  # characters around a claim that say that it only follows a deed
EXACT = ("day", "minute")


class DatedPlaces:
    """The places of which a text has told, each with the day that it gave it last."""

    def __init__(self) -> None:
        """Begin with none."""
        self._days: dict[str, tuple[date | None, date | None]] = {}
        self._told = set[str]()  # since the last day of the passage
        self._before: dict[str, tuple[date | None, date | None]] = {}  # by no date of their own
        self._kept: tuple[int, str] | None = None  # sentence and speaker of a day carried on
        self._undated: tuple[int, str] | None = None  # sentence and speaker of a deed without a day

    def leave_undated(self, draft: Draft) -> None:
        """Note that a deed has no day: so has what its speaker goes on to tell of it."""
        self._undated = draft.sentence, draft.speaker.key

    def goes_on_undated(self, draft: Draft) -> bool:
        """Tell whether a claim goes on with a deed that has no day: "it added that two burned"."""
        if self._undated is None or draft.speaker.type == "own_voice":
            return False
        number, who = self._undated
        return 0 <= draft.sentence - number <= 1 and draft.speaker.key == who

    def told_there(self, draft: Draft, sentence: Sentence) -> Draft:
        """Return a rival's loss without a day with that of the deed told of the place it names."""
        place = _place_of(draft)
        is_open = draft.period is None and draft.kind == "casualties" and draft.value is not None
        if not is_open or place is None or (draft.place_words or "\0") not in sentence.text:
            return draft
        if (days := self._days.get(place)) is None or draft.scope != "incident":
            return draft
        return replace(draft, period=days, date_precision="day", period_basis="inferred")

    def new_day(self) -> None:
        """Note that the passage goes on with another day."""
        self._told.clear()

    def note(self, draft: Draft, sentence: Sentence) -> None:
        """Note the place and the day of what was told, if its sentence names both."""
        place = _place_of(draft)
        if place is None or draft.kind not in HAPPENINGS:
            return
        self._told.add(place)
        if draft.measure == "missing":
            return  # they are so on the day of the search
        if IN_PASSING.search(sentence.text, 0, draft.quote.start - sentence.start) or any(
            describes(one, sentence) for one in sentence.dates
        ):
            return  # "retook Orlev, which rebels had overrun on May 2"
        is_own = draft.period_basis in ("stated", "relative") and draft.date_precision in EXACT
        town = sentence.dateline
        is_here = town is not None and town.text == draft.place_words
        is_own = is_own and (is_here or (draft.place_words or "") in sentence.text)
        at = draft.quote.start - sentence.start, draft.quote.end - sentence.start
        is_own = is_own and not is_sequel(window(sentence.text, at[0] - BESIDE, at[1] + BESIDE))
        if draft.period is None or draft.scope not in (None, "incident", "daily"):
            return
        if is_own:
            self._days[place] = draft.period
        elif not sentence.is_heading:
            self._before[place] = draft.period

    def settled(self, draft: Draft, sentence: Sentence) -> Draft:
        """Return a draft to which a day was carried, with that of its place, or with none.

        A loss that one side reports of another place than those just told has no day.
        """
        place = _place_of(draft)
        if place is not None and place in self._days:
            return replace(draft, period=self._days[place])
        if self._kept == (draft.sentence, draft.speaker.key):
            return draft  # "killed nine soldiers and seized six lorries"
        if draft.kind not in LOSSES or draft.value is None or names_hour(sentence.text):
            return draft
        behind = draft.quote.end - sentence.start
        first = max(sentence.text.rfind(" that ", 0, behind), 0)  # "denied having lost a man and"
        is_reported = REPORTED_DEED.search(sentence.text, first, behind) is not None
        is_printed = (draft.place_words or "\0") in sentence.text
        if is_printed and not is_reported and place in self._before and place not in self._told:
            return replace(draft, period=self._before[place])  # told before the last date
        is_named = place is not None and not (place.islower() or place.startswith("the "))
        is_here = (draft.place_words or "") not in sentence.text  # carried to it as well
        is_elsewhere = is_named and not is_here and place not in self._told
        if IN_SAME.search(sentence.text):
            return draft
        is_own = draft.kind == "equipment_loss" and OWN_ARMS.search(sentence.text, 0, behind)
        goes_on = self.goes_on_undated(draft)  # "killed two in Orlev and wounded a boy"
        if (is_reported and is_elsewhere) or is_own or goes_on:
            self.leave_undated(draft)
            return replace(draft, period=None, date_precision="unknown", period_basis=None)
        if draft.kind == "casualties":
            self._kept = draft.sentence, draft.speaker.key
        return draft


def _place_of(draft: Draft) -> str | None:
    return draft.place_id or draft.place_words
