"""Remember the newest toll: "it had reported 64 a day earlier" counts from the day of that."""

from __future__ import annotations

import re
from datetime import date

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.link.older import is_compared

# What a toll was before: "had put it at 64 a day earlier", "the day before it stood at 64"
OLDER = re.compile(
    r"\b(?:had|stood|put|gave|reported|counted|listed|spoke|from|against|compared|previous(?:ly)?"
    r"|initial(?:ly)?)\b"
)
TOLLS = ("cumulative", "increment", "period")
PRINTED = ("stated", "relative")


class NewestTolls:
    """The last figure of an article that is no older one."""

    def __init__(self) -> None:
        """Begin with none."""
        self.figure: Draft | None = None
        self._paragraph = -1

    def heard(self, draft: Draft, sentence: Sentence) -> None:
        """Note a claim; an older figure, as of a day before the newest, takes its place nowhere."""
        if draft.value is None or is_compared(draft):
            return
        newest, end = self.counted_to(sentence), draft.period[1] if draft.period else None
        if newest is None or end is None or end >= newest:
            self.figure, self._paragraph = draft, sentence.paragraph

    def counted_to(self, sentence: Sentence, draft: Draft | None = None) -> date | None:
        """Return the day of the toll before, from which that of an older one counts back.

        In one sentence that is of a pair alone: "to 803, up from 751 a day earlier".
        """
        last = self.figure
        if last is None or last.scope not in TOLLS or last.period is None:
            return None
        if draft and draft.sentence == last.sentence and not is_compared(draft):
            return None
        is_near = self._paragraph == sentence.paragraph and sentence.number - last.sentence <= 1
        if not is_near or OLDER.search(sentence.text) is None:
            return None
        is_said = last.stated_basis in PRINTED and last.speaker.type != "own_voice"
        return last.stated[1] if is_said and last.stated else last.period[1]
