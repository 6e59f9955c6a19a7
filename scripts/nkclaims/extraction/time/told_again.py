"""Tell where somebody speaks on a later day of the deed that the passage has told."""

from __future__ import annotations

import re
from datetime import date

from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.deed_nouns import DEED_NOUN
from nkclaims.extraction.time.first_deeds import THE_DEED
from nkclaims.extraction.time.rivals import OWN_DEED

# "On Friday a spokesman said that ..."
AHEAD_SAID = re.compile(
    r"(?:(?:Late|Early|Earlier) )?(?:[Oo]n )?[A-Z][^\s,.;]+,?\s[^,.;]{3,60}?\s"
    r"(?:said|reported|announced|confirmed|told|wrote)\b"
)
# "The group claimed the assault late on Tuesday, saying it had seized six lorries"
CLAIMED = re.compile(
    r"\bclaim(?:s|ed|ing)\s(?:responsibility\sfor\s)?(?:the|that|this|both)\s"
    rf"(?:[\w’'-]+\s){{0,2}}?{DEED_NOUN}\b"
)
BARE = "figure-carried"
HAD = re.compile(r"\bhad\b")
CLAUSE = 35  # before a bare number, in which its verb stands
NEAR = 5  # characters before a claim in which "had" stands


def is_told_again(draft: Draft, sentence: Sentence) -> bool:
    """Tell whether what is said on a later day is of the deed of the passage.

    It names no place and no deed of its own: "the office said on Friday that 25 had died".
    """
    if draft.kind not in LOSSES:
        return False
    if CLAIMED.search(sentence.text):
        return True
    if draft.kind == "equipment_loss":
        return False
    if THE_DEED.search(sentence.text):
        return True
    is_placed = any(one.names_place and one.actor_id is None for one in sentence.mentions)
    return not is_placed and not OWN_DEED.search(sentence.text)


def is_past_of_saying(draft: Draft, sentence: Sentence, text: str) -> bool:
    """Tell whether a sentence begins with a day of saying, on which a deed had happened before.

    "On Friday the office said that 25 had died".
    """
    said = AHEAD_SAID.match(sentence.text)
    last = sentence.start + said.end() if said else 0
    if not any(one.start < last for one in sentence.dates):
        return False
    is_bare = draft.rule_id == BARE  # "by then the number had risen to 14"
    first = max(sentence.start, draft.quote.start - (CLAUSE if is_bare else NEAR))
    is_past = HAD.search(text, first, draft.quote.end) is not None
    return is_past and is_told_again(draft, sentence)


def said_after(draft: Draft, published: date) -> Draft:
    """Return a draft that was not said before it happened: a carried day was another's."""
    begun = (draft.period[0] or draft.period[1]) if draft.period else None
    if begun is None or draft.stated is None or draft.stated[1] >= begun:
        return draft
    if draft.modality != "actual":
        return draft
    if draft.period_basis == "inferred" and draft.scope not in ("cumulative", "increment"):
        return replace(draft, period=None, date_precision="unknown", period_basis=None)
    return replace(draft, stated=(None, published), stated_basis="inferred")
