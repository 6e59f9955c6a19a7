"""Find the first of two who are named together and speak as one: "residents and an aid group"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nkclaims.extraction.lexicon.introduced import is_person_noun
from nkclaims.extraction.lexicon.mentions import Mention

# "A doctor and the regional authorities", "the army and a rebel group"
AND_A = re.compile(
    r"(?P<first>(?:[\w’'-]+\s){0,4}[\w’'-]+)\sand\s(?:the|an?|its|his|her|their|another|some|several|two)\s"
    r"(?=[\w])"
)
# "Residents and local officials": each is a noun of people, so the first is no adjective
AND = re.compile(r"(?P<first>(?:[\w’'-]+\s){0,2}(?P<noun>[A-Za-z][\w-]+))\sand\s(?=[a-z])")
BODIES = ("authorities", "sources", "forces", "rebels", "police", "prosecutors", "troops", "media")
AND_ANOTHER = re.compile(r",?\sand\s(?:the\s)?\w")  # "Norland and the breakaway region of Orlev"
PREPOSITION = re.compile(r"\b(?:of|for|in|at|from|on|between|by|with)\b")


def first_of(phrase: str) -> str:
    """Return who is named first of two who speak together; the phrase if it names only one.

    >>> first_of("residents and a local militia"), first_of("ministry of labour and trade")
    ('residents', 'ministry of labour and trade')
    """
    if both := AND_A.match(phrase):
        return phrase if PREPOSITION.search(both["first"]) else both["first"]
    both = AND.match(phrase)
    if both is None or PREPOSITION.search(both["first"]):
        return phrase
    noun = both["noun"].lower()
    is_people = noun in BODIES or (noun.endswith("s") and is_person_noun(noun[:-1]))
    return both["first"] if is_people else phrase


def first_known(named: Iterable[Mention], text: str, start: int, end: int) -> Mention | None:
    """Return the known actor with whom a phrase of two begins, as it is told between two offsets.

    Args:
        named: actors whom a registry knows, in the order of the text.
        text: the article.
        start: where the phrase begins.
        end: where it ends.
    """
    for one in named:
        if one.start == start and AND_ANOTHER.match(text, one.end, end):
            return one
    return None
