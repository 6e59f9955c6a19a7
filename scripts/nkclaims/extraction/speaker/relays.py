"""Tell who only hands another's words on: "the army said nine had died, the agency reported"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.language.records import replace
from nkclaims.extraction.speaker.sayings import Saying, is_lead_in
from nkclaims.grammar.document import Span

CITING_WORDS = ("citing", "quoting", "referring to", "referencing", "with reference", "with a ")
THEIRS = re.compile(r"(?:his|her|its|their)\s")
PARTICIPLES = ("saying", "adding", "stating", "claiming", "telling", "reporting", "announcing")


def relayed(sayings: Sequence[Saying], text: str) -> list[Saying]:
    """Return who speaks in a sentence in the order in which "it" may mean them: the last, last.

    "The army said it had hit Orlev, the agency reported": the agency hands its words on, and "it"
    is the army. "Denied it, saying nine had died, according to the agency" is told so, too.
    """
    ordered = sorted(sayings, key=lambda one: one.words.start)
    on = [one for one in ordered if _hands_on(one, ordered, text)]
    return on + [one for one in ordered if one not in on]


def _hands_on(saying: Saying, sayings: Sequence[Saying], text: str) -> bool:
    """Tell whether what a speaker behind a sentence says is another's speaking."""
    start = saying.words.start
    if text[start : start + 20].lower().startswith(CITING_WORDS):
        return False  # "the agency reported, citing the mayor"
    if saying.scope.end > saying.words.start or THEIRS.match(text, saying.words.start):
        return False  # "the minister said it was worried, his office said"
    if saying.scope.start == saying.scope.end:
        return True
    for one in sayings:
        is_in = saying.scope.start <= one.words.start and one.words.end <= saying.scope.end
        if not is_in or one.speaker.key == saying.speaker.key or one is saying:
            continue
        before = text[one.words.start : one.words.end].lower()
        if before.startswith(PARTICIPLES) or is_lead_in(text, saying.scope.start, one.words.start):
            return True
    return False


def without_words(sayings: Sequence[Saying], bounded: Sequence[Saying]) -> list[Saying]:
    """Return who hands words on and has none of their own left, for they still spoke."""
    kept = {one.words for one in bounded}
    return [
        replace(one, scope=Span(one.words.start, one.words.start))
        for one in sayings
        if one.words not in kept and one.scope.end <= one.words.start
    ]
