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
FORCES = (
    r"(?:troops|men|fighters|forces|units|army|soldiers|jets|navy|air force|air defen[cs]es?"
    r"|(?:war)?planes|aircraft|artillery|drones|gunners|helicopters)"
)
OWN_DEED = re.compile(
    rf"\b(?:its|his|her|their) (?:own )?(?:[\w-]+ )?{FORCES}\b"
    r"|\b(?:it|they) had\b|\bto have\b|\ba suicide\b"
)
SAME = re.compile(
    r"\b(?:the|that) (?:dead|wounded|victims|attack(?:ers)?|strike|raid|blast|assault|toll"
    r"|same(?! (?:area|region|district|place|town|city|province|front|direction|sector)\b)"
    r"|pilot|battle|clash(?:es)?|operation|ambush|incident)\b|\bthere\b|\bthat (?:night|day)\b"
)
# "Denied that it had fallen and said that its men had destroyed two tanks"
DENIED = QuickRegex(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)|disput(?:es|ed)|contradicted|rebuffed)\b"
    r"[^.;]*?(?:\b(?:and|but|while)\s(?:\w+\s)?"
    r"(?:sa(?:id|ys)|claim(?:s|ed)|insist(?:s|ed)|assert(?:s|ed))"
    r"|,\s(?:saying|claiming|insisting|asserting|adding))\b"
)
# "Said only four of its men had died": its part of the deed just told
CONCEDED = re.compile(
    r"\b(?:only|just|merely|own|lost|losing|loss(?:es)?)\b|\b(?:of|among) (?:its|his|their|our)\b"
    r"|\b(?:at|from|in|on|near|around) the (?:base|camp|outpost|checkpoint|convoy|post|garrison"
    r"|market|hospital|school|mosque|church|building|house|bridge|station|plant|airport)\b"
    r"|\b(?:of them|casualties|no|none|nobody|hit|struck|targeted|repelled|repulsed|beat\w* back)\b"
)

# "Investigators said on Monday that soldiers had shot 40": in the deed of which they wrote
STUDY = QuickRegex(
    r"\b(?:investigat|inquiry|commission|court|prosecut|tribunal|judge|trial|verdict|research|histor"
    r"|rights|record|document|survivor|recall|remember|relative|famil(?:y|ies)|mass graves?|exhum"
    r"|remains|report)",
    re.IGNORECASE,
)


def is_rival(
    draft: Draft, sentence: Sentence, voices: Collection[str], has_denied: bool = False
) -> bool:
    """Tell whether another side than those who spoke claims a deed of its own, told without a day.

    Args:
        draft: the claim.
        sentence: its sentence.
        voices: keys of who told of something since the last date.
        has_denied: whether its speaker has just denied what was told.
    """
    if draft.speaker.type in ("own_voice", "unattributed"):
        return False
    if draft.speaker.actor_id is None and NEUTRAL.search(draft.speaker.words):
        return False  # a hospital claims to have treated the wounded of the deed just told
    at = draft.quote.start - sentence.start
    is_denial = DENIED.search(sentence.text, 0, max(at, 0)) is not None
    is_answer = (is_denial or has_denied) and draft.value is not None
    is_answer = is_answer and not CONCEDED.search(sentence.text)
    is_new = is_answer or RIVAL.search(sentence.text) is not None
    is_new = is_new and draft.speaker.key not in voices
    is_own = (
        (is_answer and is_denial)
        or OWN_DEED.search(sentence.text)
        or any(one.place_id and one.actor_id is None for one in sentence.mentions)
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


def is_of_news(sentence: Sentence) -> bool:
    """Tell whether what was said on a day of the news is of it, not of a past deed."""
    return SAME.search(sentence.text) is None and STUDY.search(sentence.text) is None


class Voices:
    """Who told of something since the last date, and who last denied what was told."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._told = set[str]()
        self._heard = set[str]()  # in the sentence that is being read
        self._denied = -1, ""  # the sentence of a denial, and who denied

    def heard(self, draft: Draft) -> None:
        """Note who makes a claim; a denial tells of no deed."""
        if draft.stance == "denies":
            self._denied = draft.sentence, draft.speaker.key
        else:
            self._heard.add(draft.speaker.key)

    def leave(self, *, is_dated: bool) -> None:
        """Note that a sentence ends, which may have given a new date."""
        self._told = self._heard if is_dated else self._told | self._heard
        self._heard = set()

    def are_rivals(self, draft: Draft, sentence: Sentence) -> bool:
        """Tell whether a claim is another side's, of a deed of its own."""
        number, who = self._denied
        has_denied = draft.sentence - number <= 1 and who == draft.speaker.key
        return is_rival(draft, sentence, self._told, has_denied)

    def bring_news(self, draft: Draft, sentence: Sentence) -> bool:
        """Tell whether a claim after a day long past is of the news again."""
        return is_news(draft, sentence, self._told)
