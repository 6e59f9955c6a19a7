"""Read the nouns that take up somebody named before: "the senior officer", "the military"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.deed.naming import is_titled
from nkclaims.extraction.draft import Speaker
from nkclaims.extraction.language.referring import LIKE_GROUP, SENTENCE_END, SORT, TEXT

ARTICLE = re.compile(r"^the\s(?:same\s)?", re.IGNORECASE)
SORTED = re.compile(rf"^the (?:same )?(?:[\w-]+-based )?{SORT}", re.IGNORECASE)
# "The DHQ spokesman", "the senior officer": of which sort a person is
RANKED = re.compile(
    r"^(?:senior|top|army|military|defen[cs]e|local|police|government|ministry|rebel|regional|[a-z]{2,6})\s"
    r"(?=(?:spokes|offic|commander|mayor|governor|administrat)\w*$|(?:head|chief|leader)$)"
)
ARMED = ("military", "army", "armed forces")
ARMY = re.compile(
    r"(?:^|\s)(?:army|military|armed forces|defen[cs]e forces)(?:\sof\s\S+(?:\s\S+)?)?$",
    re.IGNORECASE,
)
OUTLET = re.compile(
    r"\b(?:television|radio|tv|newspaper|news|website|channel|media|outlet|agency)\b", re.IGNORECASE
)


def noun_of(printed: str, is_person: bool) -> str:
    """Return the bare noun of words that take somebody up, in small letters.

    >>> noun_of("the same source", False), noun_of("the senior officer", True)
    ('source', 'officer')
    """
    noun = SORTED.sub("", printed).lower()
    return RANKED.sub("", noun) if is_person else noun


def of_title(words: str, spoke: Sequence[Speaker], text: str) -> Speaker | None:
    """Return who spoke last with a title of several words: "the police spokesman"."""
    title = words.lower()
    for one in reversed(spoke if " " in title else ()):
        if title in one.words.lower() or is_titled(one, title, text):
            return one
    return None


def unarticled(printed: str) -> str:
    """Return words without their article, as they name somebody who was not named before.

    >>> unarticled("the monitoring group")
    'monitoring group'
    """
    return ARTICLE.sub("", printed)


def is_same(noun: str, last: Speaker | None) -> bool:
    """Tell whether "the military" takes up an army that spoke last, or "the group" a front."""
    if last is None:
        return False
    if noun in ARMED:
        return ARMY.search(last.words) is not None
    return noun == "group" and LIKE_GROUP.search(last.words) is not None and not is_outlet(last)


def is_outlet(speaker: Speaker | None) -> bool:
    """Tell whether somebody is an outlet, which no "group" or "movement" takes up."""
    return speaker is not None and OUTLET.search(speaker.words) is not None


def author_of(
    noun: str, start: int, spoke: Sequence[Speaker], last: Speaker | None, text: str
) -> Speaker | None:
    """Return who spoke in the text that "the briefing" means: where it was named before."""
    at, above = text.rfind(noun, 0, start), text.rfind("\n", 0, start)
    if last is not None and last.span and at < above < last.span.start:
        return last  # who speaks in this paragraph, which names no other report
    for one in reversed(spoke if at >= 0 else ()):
        if one.span and not SENTENCE_END.search(text, min(at, one.span.end), max(at, one.span.end)):
            return last if TEXT.search(one.words) else one
    return last
