"""Remember a fight that goes on: what is lost in it, as somebody says on a day, has no day."""

from __future__ import annotations

from collections.abc import Sequence

from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex

# "The rebels have been attacking the base since April 29"
GOES_ON = QuickRegex(
    r"\b(?:has|have|had) been (?:\w+ly )?(?:attacking|assaulting|besieging|battling|bombarding"
    r"|fighting|pounding|raiding|shelling|storming|trying to (?:take|retake|seize|capture))\b"
    r"[^.;]*\bsince\b"
    r"|\b(?:fighting|battles?|clashes|siege|offensive|assault) (?:has|have|had) (?:been )?"
    r"(?:rag(?:ed|ing)|gone on|going on|continu(?:ed|ing)|lasted)\b[^.;]*\bsince\b"
)


class LastingFights:
    """The paragraph that last told of a fight since a day."""

    def __init__(self) -> None:
        """Begin with none."""
        self._paragraph = -1

    def left(self, sentence: Sentence, drafts: Sequence[Draft]) -> None:
        """Note that a sentence ends: it may tell of a fight that goes on, and count nothing."""
        if not any(one.value for one in drafts) and GOES_ON.search(sentence.text):
            self._paragraph = sentence.paragraph

    def has(self, draft: Draft, sentence: Sentence) -> bool:
        """Tell whether a loss without a day was suffered in such a fight."""
        is_loss = draft.kind in LOSSES and draft.value is not None and draft.scope == "incident"
        is_told = draft.speaker.type not in ("own_voice", "unattributed")
        return is_loss and is_told and self._paragraph == sentence.paragraph
