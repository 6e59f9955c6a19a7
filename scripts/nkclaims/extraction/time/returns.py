"""Go back to the day of a deed behind another: "Gunmen carried out the raids in Orlev"."""

from __future__ import annotations

from collections.abc import Sequence

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.time.first_deeds import Told
from nkclaims.grammar.date_intervals import Interval

DEED = (
    r"(attack|strike|raid|shelling|ambush|blast|bombing|explosion|massacre|clash|assault|shooting"
    r"|bombardment|crash|battle)"
)
THE_DEED = QuickRegex(rf"(?<!since )(?<!after )(?<!before )\b[Tt]he (?:[a-z-]+ )?{DEED}(?:es|s)?\b")
NAMED = QuickRegex(rf"\b{DEED}(?:es|s)?\b")
REACH = 8  # sentences over which "the raids" are those that were told


def gone_back_to(sentence: Sentence, days: Sequence[Told]) -> Interval | None:
    """Return the days of the deed that a sentence without a day names again, before the last.

    ``days`` are those that the sentences before it told of.
    """
    if sentence.dates or len(days) < 2:
        return None
    named = {one[1] for one in THE_DEED.finditer(sentence.text)}
    for told in reversed(days if named else ()):
        if sentence.number - told.sentence > REACH:
            return None
        if named & {one[1] for one in NAMED.finditer(told.text)}:
            return None if told is days[-1] or told.is_after else told.period
    return None
