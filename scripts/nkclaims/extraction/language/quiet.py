"""Tell the sentences that tell of no deed of war, so that their day and place are of no loss."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from nkclaims.extraction.draft import HAPPENINGS, Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.time.deed_days import AHEAD

LOUD: Final = (*HAPPENINGS, "ceasefire_violation", "ceasefire_agreement", "ceasefire_collapse")
TALK: Final = ("diplomacy", "position")
VIOLENCE = QuickRegex(
    r"\b(?:attack|strike|shell|bomb|fight|clash|offensive|siege|blast|explo|front"
    r"|battle|raid|fire|war"
    r"|enem|encircl|captur|seiz|advanc|assault|troops|forces|army|rocket|missile|drone"
    r"|damage|destroy|losses|casualt|kill|wound|injur|dead|hit|mine|tore|dig|rubble|massacr|bod(?:y|ies)|grave|burn|blew|crash|sank|drown"
    r"|execut|gunm[ae]n|gunfire|rocked|ambush|shot|slain|wreck|flatten|hurt|grenade|sniper"
    r"|clash|artiller|mortar|barrage|skirmish|crossfire|throat|behead|hanged|abduct|kidnap|hostage|torch|loot|detonat|gunned|corpse)",
    re.IGNORECASE,
)
TALKS = QuickRegex(  # and what else is far from the fighting
    r"\b(?:talks|meet|meeting|met|negotiat\w+|brokered|agreed|summit|visit\w*|arrived|sessions?"
    r"|flew|envoys?|march(?:ed|ers)|protest\w*|rall(?:y|ies|ied)|vigils?|pray(?:s|ed|ers?)|demonstrat\w+"
    r"|discuss\w*|inquiry|counterparts?|mediat\w+|diaspora"
    r"|call(?:s|ed|ing) (?:for|on)|urg(?:es?|ed|ing)|appeal\w*)\b",
    re.IGNORECASE,
)


def is_quiet(sentence: Sentence, drafts: Sequence[Draft]) -> bool:
    """Tell whether a sentence tells of no deed of war, as of talks or of what people do far off.

    "On Sunday the streets were calm" is none: what follows plays on that day.
    """
    if any(one.kind in LOUD for one in drafts) or VIOLENCE.search(sentence.text):
        return False
    is_of_talks = any(one.kind in TALK for one in drafts) or TALKS.search(sentence.text)
    return bool(is_of_talks) or AHEAD.match(sentence.text) is None
