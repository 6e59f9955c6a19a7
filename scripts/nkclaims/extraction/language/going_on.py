"""Tell whether a sentence goes on with what the one before said: it cannot stand without it."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex

# "Two others were hurt", "Nine of them died", "It lost two"
BESIDE = re.compile(
    r"^(?:Of (?:those|these|them|whom|that)|(?:In|Over|During) the same (?:period|time|span|days)"
    r"|It|They|He|She|Its|Their|His|Her|We|Our|As a result|In total|In all|Altogether"
    r"|(?:This|That|The) (?:number|figure|toll|total|count|tally) includes?d?"
    r"|(?:Another|A further)"
    r"|(?:That|This) (?:brought|brings|took|takes|raised|raises)"
    r"|\S+ of (?:its|their) [a-z]+|\w+(?: of them)? later (?:died|succumbed))\b"
    r"|\b(?:others?|another|further|additional|remaining|the rest"
    r"|the (?:dead|wounded|victims|injured|toll|figure|number|list|count|tally|total)"
    r"|(?:those|these) (?:killed|wounded|dead|injured|hurt))\b"
    r"|\bmore\b(?! than\b)"
)
# "One civilian died as well", "Two men were hurt in the same attack"
AS_WELL = QuickRegex(
    r"\bas well[.,;]|\b(?:too|also)\.$"
    r"|\b(?:in|during|by)\sthe\ssame\s(?:attack|strike|incident|shelling|raid|blast|explosion|clash(?:es)?|ambush"
    r"|bombardment|bombing|fighting|assault)\b"
)
# "The mayor said that shells fell. Nobody was hurt": in what was just told
NOBODY = re.compile(r"[“\"]?(?:Nobody|No[ -]one|No [a-z]+ (?:was|were)|There (?:were|was) no)\b")
# So does a paragraph of its own, which may well begin anew with "It".
MORE = re.compile(r"^(?:Another|A further)\b|^(?:[\w,-]+\s){1,3}(?:others?|more)\b(?!\sthan\b)")
OF_THEM = QuickRegex(r"\b(?:of|among) them\b")
TO_THE_NOUN = 12  # characters behind a quote in which "others" may stand
# Here the outlet itself goes on.
SHIFT = re.compile(
    r"(?:On the \w+ side\b|Elsewhere\b|Separately\b|Meanwhile\b|Across the\b"
    r"|The (?:\w+ )?(?:campaign|war|conflict|fighting|offensive|siege|violence|invasion|uprising)\b"
    r"|(?:War|Fighting) (?:broke|erupted|has|began)\b)"
)


def goes_on(first: Draft, sentence: Sentence, is_near: bool = True, is_next: bool = False) -> bool:
    """Tell whether a sentence goes on with what the one before said: it cannot stand alone.

    That is seen by its first figure: the others may be others than those whom it counts. The one
    before is ``near`` if it stands in the same paragraph; what was told ``next`` to it was said.
    """
    is_old = any(one.kind in ("year", "year_range", "decade") for one in sentence.dates)
    end = first.quote.end - sentence.start
    beside = (BESIDE if is_near else MORE).search(sentence.text[: end + TO_THE_NOUN])
    is_told = beside is not None or _is_of_them(first, sentence)
    is_told |= is_near and is_next and AS_WELL.search(sentence.text) is not None
    is_told |= is_near and is_next and NOBODY.match(sentence.text) is not None
    if not is_near and sentence.text[-1:] not in '.”"':
        return False  # "13 more villages freed": a crosshead
    return not is_old and is_told and SHIFT.match(sentence.text) is None


def _is_of_them(first: Draft, sentence: Sentence) -> bool:
    """Tell whether "them" is of people told before, and not of those whom a sentence counts itself.

    "eight farmers, among them two brothers, died" stands alone, "nine of them died" does not.
    """
    them = OF_THEM.search(sentence.text, 0, first.quote.end - sentence.start + TO_THE_NOUN)
    if them is None or first.value_span is None:
        return them is not None
    return "," not in sentence.text[first.value_span.end - sentence.start : them.start()]
