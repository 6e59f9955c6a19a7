"""Leave out the date that stands between who speaks and the verb: "the army on May 6 said"."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Sentence

ON_DATE = re.compile(
    r"(?:\s(?:late|early|back))?(?:\s(?:on|in|by)(?:\sthe\s(?:night|evening|morning)\sof)?)?\s\Z"
)
AFTER_DATE = re.compile(r"\s(?:(?:also|again|then|later|first|has|had|further)\s)*")


def before_date(sentence: Sentence, start: int, verb: int, text: str) -> int:
    """Return where the words before a verb end, if its date is the last of them."""
    for mention in sentence.dates:
        if start < mention.start and AFTER_DATE.fullmatch(text, mention.end, verb):
            on = ON_DATE.search(text[start : mention.start])
            return start + on.start() if on else verb
    return verb
