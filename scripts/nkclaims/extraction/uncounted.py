"""Say of losses that are told without a number what befell whom: "civilians were killed"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from nkclaims.extraction.draft import BUILT, Draft
from nkclaims.extraction.pack import Noun
from nkclaims.extraction.records import replace

MEASURES = (
    ("casualties", r"(?:killed|dead) (?:and|or) (?:wounded|injured)|losses|casualt\w+"),
    ("missing", r"missing|unaccounted|rubble|debris of|trapped|buried under|feared buried"),
    ("wounded", r"wound\w*|injur\w+|hurt|maimed|hospitals?"),
    ("captured", r"prisoners?|captives?|captured|hostages?|captivity|detained|abducted"),
    ("displaced", r"fle[de]\w*|displaced|displacement|homes|uprooted|evacuat\w+"),
    ("killed", r"kill\w*|die[ds]?|dying|dead|deaths?|bodies|toll|graves?|perished|fatalit\w+|slain"
     r"|fell"),
)  # fmt: skip
RUINED = r"destr\w+|flatten\w*|levell?\w*|raz\w+|gutt\w+|demolish\w*|obliterat\w*|burn\w*|ruin\w*"
MILITARY = r"soldiers?|troops|servicem[ae]n|fighters?|army|military|militants?|rebels?|officers?"
CIVILIAN = r"civilians?|residents|villagers|families|patients|pupils|women|children"
ARMS = ("uav", "aircraft", "armour", "artillery", "vehicle", "ship")
WORD = re.compile(r"[\w’'-]+")


def _first(words: str) -> str:
    found = (
        (match.start(), -len(match.group()), code)
        for code, pattern in MEASURES
        if (match := re.search(rf"\b(?:{pattern})\b", words, re.IGNORECASE))
    )
    return min(found, default=(0, 0, "casualties"))[2]


def _has(pattern: str, words: str) -> bool:
    return re.search(rf"\b(?:{pattern})\b", words, re.IGNORECASE) is not None


def measured(draft: Draft, words: str, nouns: Mapping[str, Noun]) -> Draft:
    """Return a claim of losses with its measure and object, and of people whose people they are.

    Args:
        draft: the claim.
        words: the words that make it.
        nouns: what can be counted, by its form.
    """
    if draft.kind == "damage":
        known = [nouns[one] for one in WORD.findall(words.lower()) if one in nouns]
        built = [one.object for one in known if one.object in BUILT]
        is_ruined = _has(RUINED, words)
        measure = "destroyed" if is_ruined else "damaged"
        return replace(draft, measure=measure, object=built[0] if built else "other")
    if draft.kind == "equipment_loss" and draft.stance == "asserts":
        known = [nouns[one].object for one in WORD.findall(words.lower()) if one in nouns]
        arms = [one for one in known if one in ARMS]
        return replace(draft, measure="destroyed", object=arms[0] if arms else "other")
    if draft.kind != "casualties":
        return draft
    population = "unspecified"
    if draft.stance == "asserts":
        is_civilian = _has(CIVILIAN, words)
        population = (
            "civilian" if is_civilian else "military" if _has(MILITARY, words) else population
        )
    return replace(
        draft,
        measure=_first(words) if draft.stance == "asserts" else "casualties",
        object="person",
        population=population,
        group="none",
    )
