"""Remember on which day somebody spoke: what he goes on to say was said on that day as well."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.speaker.sayings import Saying
from nkclaims.extraction.time.beginnings import OTHER_CLAUSE, before_of
from nkclaims.extraction.time.days import Day

REACH = 3  # sentences over which a speaker goes on
PARAGRAPHS = 1
# "Against the 48 he had announced on Saturday": of what he says now nothing was said then.
BEFORE_THAT = re.compile(r"\bhad\b(?:[^,.;]|,(?=\d{3})){0,40}\Z")
NO_SPEAKER = ("own_voice", "unattributed")


class SpokenDays:
    """The days on which the speakers of an article spoke last."""

    def __init__(self) -> None:
        """Begin with none."""
        self._days: dict[str, tuple[Day, Sentence]] = {}

    def heard(self, day: Day | None, sentence: Sentence, sayings: Sequence[Saying]) -> None:
        """Note on which day the speakers of a sentence spoke; without one, they go on."""
        for one in sayings:
            key = one.speaker.key
            if day is not None and BEFORE_THAT.search(before_of(day.mention, sentence)):
                continue
            if day is not None and _is_apart(one, day, sentence):
                continue
            if day is not None:
                self._days[key] = day, sentence
            elif known := self.of(key, sentence):
                self._days[key] = known, sentence

    def of_draft(self, draft: Draft, sentence: Sentence) -> Day | None:
        """Return the day on which a claim was said, if its speaker goes on."""
        return None if draft.speaker.type in NO_SPEAKER else self.of(draft.speaker.key, sentence)

    def _of_short(self, key: str) -> tuple[Day | None, Sentence | None]:
        """Return the day of the only speaker whose name a short one may be."""
        same = [day for name, day in self._days.items() if _is_short(key, name)]
        return same[0] if len(same) == 1 else (None, None)

    def of(self, key: str, sentence: Sentence) -> Day | None:
        """Return the day on which a speaker spoke who goes on in a sentence."""
        day, last = self._days.get(key) or self._of_short(key)
        if last is None or sentence.number - last.number > REACH:
            return None
        if sentence.entry != last.entry:
            return None
        return day if sentence.paragraph - last.paragraph <= PARAGRAPHS else None


def stated_on(draft: Draft, said: Day | None, published: date) -> Draft:
    """Return a draft with the day on which it was said, if words give one, or that of the text."""
    if draft.speaker.type == "own_voice":
        return replace(draft, stated=(published, published), stated_basis="stated")
    if said and said.end <= published:
        basis = "relative" if said.is_relative else "stated"
        if basis == "stated" and said.start != said.end:
            basis = "inferred"  # "in June": some day of it
        return replace(draft, stated=(said.start, said.end), stated_basis=basis)
    return replace(draft, stated=(None, published), stated_basis="inferred")


def _is_short(key: str, other: str) -> bool:
    """Tell whether one name is the other without some of its words, "the Norland ministry"."""
    one, two = (name.removeprefix("the ").split() for name in (key, other))
    return one[-1:] == two[-1:] and (set(one) <= set(two) or set(two) <= set(one))


def _is_apart(said: Saying, day: Day, sentence: Sentence) -> bool:
    """Tell whether a day is of what another says: "A gives 90; B said on Friday that it was 80"."""
    words, date = said.words, day.mention
    first, last = min(words.end, date.end), max(words.start, date.start)
    return (
        OTHER_CLAUSE.search(sentence.text, first - sentence.start, last - sentence.start)
        is not None
    )
