"""Tell whether a sentence goes on with what the one before said: it cannot stand without it."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft, Sentence

# "Two others were hurt", "Nine of them died", "It lost two"
BESIDE = re.compile(
    r"^(?:It|They|He|She|Its|Their|His|Her|We|Our|As a result|In total|In all|Altogether"
    r"|(?:This|That|The) (?:number|figure|toll|total|count|tally) includes?d?"
    r"|(?:Another|A further)"
    r"|(?:That|This) (?:brought|brings|took|takes|raised|raises)"
    r"|\S+ of (?:its|their) [a-z]+|\w+(?: of them)? later (?:died|succumbed))\b"
    r"|\b(?:others?|another|further|additional|of them|among them|remaining|the rest"
    r"|the (?:dead|wounded|victims|injured|toll|figure|number)|(?:those|these) (?:killed"
    r"|wounded|dead|injured|hurt))\b"
    r"|\bmore\b(?! than\b)"
)
TO_THE_NOUN = 12  # characters behind a quote in which "others" may stand
# Here the outlet itself goes on.
SHIFT = re.compile(
    r"(?:On the \w+ side\b|Elsewhere\b|Separately\b|Meanwhile\b|Across the\b"
    r"|The (?:\w+ )?(?:campaign|war|conflict|fighting|offensive|siege|violence|invasion|uprising)\b"
    r"|(?:War|Fighting) (?:broke|erupted|has|began)\b)"
)


def goes_on(first: Draft, sentence: Sentence) -> bool:
    """Tell whether a sentence goes on with what the one before said: it cannot stand alone.

    That is seen by its first figure: the others may be others than those whom it counts.
    """
    is_old = any(one.kind in ("year", "year_range", "decade") for one in sentence.dates)
    head = sentence.text[: first.quote.end - sentence.start + TO_THE_NOUN]
    is_told = BESIDE.search(head) is not None and SHIFT.match(sentence.text) is None
    return not is_old and is_told
