"""Say of losses that are told without a number what befell whom: "civilians were killed"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import cache

from nkclaims.extraction.draft import BUILT, Draft
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.pack import Noun

MEASURES = (
    ("casualties", r"(?:killed|dead) (?:and|or) (?:wounded|injured)|losses|casualt\w+"),
    ("missing", r"missing|unaccounted|rubble|debris of|trapped|buried under|feared buried"),
    ("wounded", r"wound\w*|injur\w+|hurt|maimed|hospitals?"),
    ("captured", r"prisoners?|captives?|captur\w+|hostages?|captivity|detained|abduct\w+"
        r"|kidnap\w+"),
    ("displaced", r"fle[de]\w*|displaced|displacement|homes|uprooted|evacuat\w+"),
    ("killed", r"kill\w*|die[ds]?|dying|dead|deaths?|bodies|toll|graves?|perished|fatalit\w+|slain"
     r"|fell"),
)  # fmt: skip
RUINED = r"destr\w+|flatten\w*|levell?\w*|raz\w+|gutt\w+|demolish\w*|obliterat\w*|burn\w*|ruin\w*"
POPULATIONS = (
    ("civilian", r"civilians?|non-?combatants"),
    (
        "military",
        r"soldiers?|troops|servicem[ae]n|fighters?|army|military|militants?|officers?"
        r"|terrorists?|insurgents?|rebels?|combatants?|guerrillas?|gunm[ae]n",
    ),
)
# An army keeps its losses to itself: "it did not disclose its own losses"
OF_ARMY = r"losses|(?:its|their|his|her|own) (?:own )?casualties"
GROUPS = (
    ("child", r"child(?:ren)?|pupils?|girls?|boys?|bab(?:y|ies)|toddlers?|infants?|teenagers?"),
    ("woman", r"wom[ae]n|mothers?|grandmothers?|wi(?:fe|ves)"),
    ("journalist", r"journalists?|reporters?|camera(?:man|men)"),
    ("aid_worker", r"aid workers?|volunteers?"),
)
HANDED_OVER = "act-swap"  # "the two sides exchanged prisoners": that is no loss of theirs
ARMS = ("uav", "aircraft", "armour", "artillery", "vehicle", "ship")
WORD = re.compile(r"[\w’'-]+")


def measured(draft: Draft, words: str, nouns: Mapping[str, Noun]) -> Draft:
    """Return a claim of losses with its measure and object, and of people whose people they are.

    Args:
        draft: the claim.
        words: the words that make it.
        nouns: what can be counted, by its form.
    """
    asserted = draft.stance == "asserts"
    if draft.kind == "damage":
        measure = "destroyed" if _has(RUINED, words) else "damaged"
        return replace(draft, measure=measure, object=_counted(words, nouns, BUILT))
    if draft.kind == "equipment_loss" and asserted:
        return replace(draft, measure="destroyed", object=_counted(words, nouns, ARMS))
    if draft.kind != "casualties":
        return draft
    population = _first(POPULATIONS, words)
    if not population and not asserted and _has(OF_ARMY, words):
        population = "military"
    measure = _first(MEASURES, words) or "casualties" if asserted else "casualties"
    return replace(
        draft,
        measure="other" if draft.rule_id == HANDED_OVER else measure,
        object="person",
        population=population or "unspecified",
        group=_first(GROUPS, words) or "none" if asserted else "none",
    )


def _counted(words: str, nouns: Mapping[str, Noun], objects: Collection[str]) -> str:
    """Return the first of some objects that words name; ``other`` if they name none."""
    known = (nouns[one].object for one in WORD.findall(words.lower()) if one in nouns)
    return next((one for one in known if one in objects), "other")


def _first(patterns: Iterable[tuple[str, str]], words: str) -> str:
    """Return the code whose words stand first; of those that begin there, the longest."""
    found = (
        (match.start(), -len(match.group()), code)
        for code, pattern in patterns
        if (match := _regex(pattern).search(words))
    )
    return min(found, default=(0, 0, ""))[2]


def _has(pattern: str, words: str) -> bool:
    return _regex(pattern).search(words) is not None


@cache
def _regex(pattern: str) -> QuickRegex:
    return QuickRegex(rf"\b(?:{pattern})\b", re.IGNORECASE)
