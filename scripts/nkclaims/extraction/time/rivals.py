"""Tell where another side claims a deed of its own: no day told before it is the deed's."""

from __future__ import annotations

import re
from collections.abc import Collection

from nkclaims.extraction.deed.owners import NEUTRAL
from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex

# "The rebels, for their part, claimed that": a deed of their own, not the one just told.
RIVAL = QuickRegex(
    r"\bclaim(?:s|ed|ing)\b(?! responsib| credit)|\bfor (?:its|his|her|their) part\b|\binstead\b"
)
OWN_DEED = re.compile(
    r"\b(?:its|his|her|their) (?:own )?(?:[\w-]+ )?(?:troops|men|fighters|forces|units|army"
    r"|soldiers|jets|navy|air force)\b|\b(?:it|they) had\b|\bto have\b|\ba suicide\b"
)
SAME = re.compile(
    r"\b(?:the|that) (?:dead|wounded|victims|attack(?:ers)?|strike|raid|blast|assault|toll|same"
    r"|pilot|battle|clash(?:es)?|operation|ambush|incident)\b|\bthere\b|\bthat (?:night|day)\b"
)


def is_rival(draft: Draft, sentence: Sentence, voices: Collection[str]) -> bool:
    """Tell whether another side than those who spoke claims a deed of its own, told without a day.

    Args:
        draft: the claim.
        sentence: its sentence.
        voices: keys of who told of something since the last date.
    """
    if draft.speaker.type in ("own_voice", "unattributed"):
        return False
    if draft.speaker.actor_id is None and NEUTRAL.search(draft.speaker.words):
        return False  # a hospital claims to have treated the wounded of the deed just told
    is_new = draft.speaker.key not in voices and RIVAL.search(sentence.text) is not None
    is_own = OWN_DEED.search(sentence.text) or any(
        one.place_id and one.actor_id is None for one in sentence.mentions
    )
    return is_new and bool(is_own) and not SAME.search(sentence.text)


def is_news(draft: Draft, sentence: Sentence, voices: Collection[str]) -> bool:
    """Tell whether another tells of another place after a day long past: a deed of the news.

    ``voices`` are keys of who told of something since the last date.
    """
    if draft.speaker.type in ("own_voice", "unattributed"):
        return False
    is_elsewhere = any(one.names_place and one.actor_id is None for one in sentence.mentions)
    is_same = SAME.search(sentence.text) is not None
    return is_elsewhere and not is_same and draft.speaker.key not in voices
