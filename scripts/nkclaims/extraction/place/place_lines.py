"""Tell the lines and openings that say where a passage plays from those that do not."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.language.datelines import BYLINE

_ELSEWHERE = re.compile(
    r"^(?:elsewhere|meanwhile|separately|in other"
    r"|in (?:an?|another) (?:separate|unrelated|different)"
    r"|in another (?:incident|attack|raid|strike|ambush|blast|bombing))\b",
    re.IGNORECASE,
)
# "Orlev was the worst hit, with nine deaths": a part of what the paragraph counts
_WORST = re.compile(r"\b(?:worst|hardest)[- ](?:hit|affected)\b|\bhit (?:worst|hardest)\b")
# "Jane Doe and Mara Lind in Orlev"
_WRITTEN_IN = re.compile(r"(?:(?:[A-Z][\w.’'-]+|and)\s){2,6}in\s[A-Z][\w’' -]+")
_AND = re.compile(r"[A-Z][\w’'-]+ (?:and|&) [A-Z]")


def is_elsewhere(sentence: Sentence) -> bool:
    """Tell whether a sentence leaves the place of the passage: "In another incident, ..."."""
    return _ELSEWHERE.match(sentence.text) is not None


def is_of_worst(sentence: Sentence) -> bool:
    """Tell whether a sentence only says which part suffered most: "Orlev was the worst hit"."""
    return _WORST.search(sentence.text) is not None


def is_written_by(sentence: Sentence, *, is_begun: bool) -> bool:
    """Tell whether a line says who wrote the article, and where: "Jane Doe in Orlev".

    Without "By" it does so only above the first sentence; ``is_begun`` once that was read.
    """
    if BYLINE.match(sentence.text):
        return True
    is_above = sentence.is_heading and not is_begun
    return is_above and _WRITTEN_IN.fullmatch(sentence.text) is not None


def is_state(draft: Draft) -> bool:
    """Tell whether a claim says what lasts, and not what happened: "has been run by rebels"."""
    return draft.rule_id == "act-held-by"


def heads_several(sentence: Sentence) -> bool:
    """Tell whether a crosshead names two, of which neither is the place: "Orlev and Tarn"."""
    return _AND.search(sentence.text) is not None
