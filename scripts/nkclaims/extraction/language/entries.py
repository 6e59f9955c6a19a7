"""Tell the entries of a live page apart: each begins with a clock time and stands for itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.grammar.document import Span

FEWEST = 3  # lines that begin with a time make a live page, one less if it says that it is live
LIVE = re.compile(r"\b(?:live|blog|rolling|as it happened|latest updates)\b", re.IGNORECASE)
ITEM = re.compile(r"[-–•*·▪●◦]\s+(?=\S)")
HOUR = r"(?:[01]?\d|2[0-3])"
HALF = r"\s?[ap]\.?m\b\.?|\s?[AP]\.?M\b\.?"
ZONE = r"(?:\s?\(?(?:local(?: time)?|[A-Z]{3,4})(?:[+-]\d{1,2}(?::\d\d)?)?\)?(?!\w))?"
DATE = (
    r"(?:[A-Z][a-z]+,?\s)?(?:\d{1,2}\s[A-Z][a-z]+|[A-Z][a-z]+\.?\s\d{1,2})(?:,?\s\d{4})?"
    r"(?:,|\sat|\s[-–—|])\s"
)
# "18:42 - ", "19.10", "17.58 BST", "[6.45am]", "2h ago", "17 Oct 2024 - 08:15 GMT"
TIME = re.compile(
    rf"(?:{ITEM.pattern})?[\[(]?(?:(?:Updated|Posted)(?:\sat)?:?\s)?(?:{DATE})?"
    rf"(?:{HOUR}[:.h][0-5]\d(?:{HALF})?+(?!\d|%)|{HOUR}(?:{HALF})"
    rf"|\d{{1,2}}\s?(?:[hm]|hrs?|mins?|hours?|minutes?)\sago){ZONE}"
    r"(?:[\])]?(?:\s*$|\s*[-–—:|,(\[.]\s?|\s+(?=[A-Z\"“‘'])))",
    re.MULTILINE,
)
# Under a post: "5:22 PM · 20 Jun 2023"
POSTED = re.compile(r"\s*(?:[-·–—]\s)?(?:\d{1,2}\s)?[A-Z][a-z]{2}\w*\.?\s\d")
ENDS = (".", "!", "?", "…", "”", '"')  # of a sentence, which is no title


def entries_of(text: str, paragraphs: Sequence[Span]) -> list[int]:
    """Return for each paragraph of an article the number of its entry, 0 if it is in none.

    Each item of a list on a live page stands for itself, as an entry does.
    """
    first = " ".join(text[start:end] for start, end in paragraphs[:3])
    timed = _timed(text, paragraphs)
    begun = {one - (one - 1 not in timed and _is_titled(text, paragraphs, one)) for one in timed}
    if len(begun) < FEWEST - (LIVE.search(first) is not None):
        return [0] * len(paragraphs)
    number, found, was_item = 0, list[int](), False
    for at, (start, end) in enumerate(paragraphs):
        is_item = at not in begun and ITEM.match(text, start, end) is not None
        number += at in begun or is_item or was_item
        was_item = is_item
        found.append(number)
    return found


def _timed(text: str, paragraphs: Sequence[Span]) -> list[int]:
    """Return the paragraphs that begin with a clock time, and are not under a post."""
    found = [(at, TIME.match(text, *one)) for at, one in enumerate(paragraphs)]
    return [
        at for at, one in found if one and not POSTED.match(text, one.end(), paragraphs[at].end)
    ]


def _is_titled(text: str, paragraphs: Sequence[Span], at: int) -> bool:
    """Tell whether the title of an entry stands in the line above its time."""
    above, start = paragraphs[at - 1], paragraphs[at].start
    return text.count("\n", above.end, start) == 1 and not text.endswith(ENDS, *above)
