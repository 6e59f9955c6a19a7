"""Tell what a denial denies from what it says of that: "dismissed this as the talk of losers"."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft

OF_VERDICT = ("act-deny-false", "act-deny")
"""Denials whose words can end with what is thought of what they deny."""
VERDICT = re.compile(
    r"(?P<what>\S+ (?:(?:it|this|that|these|those|them)|[^.;“\"‘]{0,80}?(?:claims?|reports?"
    r"|allegations?|accusations?|charges?|versions?|accounts?|assertions?|figures?|tolls?|boasts?"
    r"|statements?|information|stor(?:y|ies)|announcements?))),? (?:as\b|[“\"‘'])"
)


def without_verdict(draft: Draft, text: str) -> str:
    """Return the words of a denial without those that only judge what is denied.

    "Dismissed this as the lies of a gang that has lost the war" is of no loss.
    """
    words = text[draft.quote.start : draft.quote.end]
    verdict = VERDICT.match(words) if draft.rule_id in OF_VERDICT else None
    return verdict["what"] if verdict else words
