"""Give claims whose words stand in quotation marks the attribution of a quotation."""

from __future__ import annotations

from collections.abc import Sequence

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.language.quoted_spans import quoted_part
from nkclaims.extraction.language.records import replace

MOSTLY = 0.4  # share of the words of a claim that are quoted, which holds its core


def _has_quoted_core(draft: Draft, text: str) -> bool:
    """Tell whether a claim's core is quoted: the verdict of a denial, else most of its words."""
    part = quoted_part(draft.quote, text)
    return part > (0 if draft.stance == "denies" else MOSTLY)


def as_quoted(drafts: Sequence[Draft], text: str) -> list[Draft]:
    """Return the drafts; what is said in quotation marks is a quotation, in part or as a whole."""
    every = []
    for one in drafts:
        is_said = one.speaker.type == "reported_speech" and not one.is_implied
        if is_said and _has_quoted_core(one, text):
            one = replace(one, speaker=replace(one.speaker, type="direct_quote"))
        every.append(one)
    return every
