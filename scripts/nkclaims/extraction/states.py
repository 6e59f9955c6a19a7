"""Tell states, which last and have no day of their own: who is held, missing, in control."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.scope_words import AFTER_DEED

LASTING_MEASURES = ("missing", "captured", "other", "controlled")
STATE = re.compile(
    r"(?<!\bhave )(?<!\bhas )(?<!\bhad )(?<!\bwere )(?<!\bwas )\b(?:controlled|occupied|held) by\b"
    r"|\b(?:is|are|being|still|remains?|holds?|holding|controls?|keeps?|in captivity)\b",
    re.IGNORECASE,
)
# "One man is still unaccounted for": gone since the deed just told.
MISSED = re.compile(
    r"\bsearching for\b|\bunder the (?:rubble|debris|ruins|mud)\b|\bunaccounted for\b"
    r"|\b(?:still|remain\w*) missing\b"
)


def is_state(draft: Draft, sentence: Sentence, text: str) -> bool:
    """Tell whether a claim is of a state that lasts, of which no date before tells."""
    if draft.measure not in LASTING_MEASURES:
        return False
    if draft.measure == "missing" and draft.scope == "cumulative":
        return False
    words = text[max(sentence.start, draft.quote.start - 12) : draft.quote.end + 3]
    return STATE.search(words) is not None and not AFTER_DEED.search(
        text[draft.quote.end : sentence.end]
    )


def is_missed(draft: Draft, sentence: Sentence, text: str) -> bool:
    """Tell whether people are missing, or under the rubble, since the deed just told."""
    is_missing = draft.measure == "missing"
    return is_missing and MISSED.search(text, draft.quote.start, sentence.end) is not None
