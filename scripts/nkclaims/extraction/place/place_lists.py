"""Pair the figures of a list with its places: "4 dead and 9 hurt in Orlev, 8 dead in Tarn"."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import LOSSES, Draft
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.place.nesting import innermost
from nkclaims.extraction.place.scenes import Scenes

_IN = r"(?:in|at|near|on|around|outside|over|across|inside|from|for)"
_WORDS = r"(?:(?!(?:and|or|but|as|when|after|while|that|who|which)\b)[\w’'-]+\s){0,5}"
# Between a place and the figure of the next: ", 8", " and at least eight", ", as well as 6"
_NEXT_FIGURE = re.compile(
    r"(?:\s(?:city|town|district|region|province|area|county|village))?(?:\s\([^()]{2,30}\))?"
    r"(?:[,;]\s|\s(?=(?:and|as well as|plus|then)\b))"
    r"(?:(?:and|as well as|then|plus|while|another|a further|some|about|around|nearly|over"
    r"|at least|more than|up to|also)\s){0,3}"
)
# Behind a figure, before its place: " martyrs and 24 wounded in the town of "
_TO_PLACE = re.compile(
    rf"(?![^.;:()]*?\b(?:while|whereas|as|when|after|before|but|where)\b)[^.;:()]{{0,80}}?\s{_IN}\s(?:the\s)?{_WORDS}"
)
# Before the place of the next figures: ", in the town of ", "; and on "
_NEXT_PLACE = re.compile(
    rf"[^.;:()]{{0,60}}?(?:[,;]\s(?:and\s)?|\sand\s)(?i:{_IN})\s(?:the\s)?{_WORDS}"
)
_OPENS = re.compile(
    rf"(?:^(?:[\w’'-]+\s){{0,5}}|[,;:]\s(?:and\s)?|\sand\s)(?i:{_IN})\s(?:the\s)?{_WORDS}$"
)
_TO_FIGURE = re.compile(r"(?:\s(?!(?:and|or)\b)[\w’'-]+){0,5}[,:]?\s(?:[-–—]\s)?(?:[a-z]+\s){0,3}")
# "The dead were in Orlev (14), Tarn (4)"
_BRACKET = re.compile(r"\s\((?:(?:about|some|at least|over|up to)\s)?")
# "Damaged: Orlev village: 14 houses, a mill; Tarn: two barns"
_LABEL_OPENS = re.compile(r"(?:^|[,;:.]\s?)\s*(?:[-–—•*·▪●◦]\s*)?\Z")
_LABEL_ENDS = re.compile(
    r"\s?(?:city|town|village|community|settlement|district|region|province|hamlet|municipality)?:\s?"
    r"(?=\S)"
)
_OF_THEM = re.compile(r"\sof (?:them|these|those|whom|which|the)\b")


def of_list(draft: Draft, scenes: Scenes) -> Mention | None:
    """Return the place of a figure in a list that has several, each with its own place."""
    if draft.value_span is None or draft.kind not in LOSSES or draft.is_part:
        return None
    at, text, sentence = draft.value_span, scenes.text, scenes.sentence
    places = innermost(scenes.near, text)
    before = [one for one in places if one.end <= at.start]
    behind = [one for one in places if one.start >= at.end]
    if not before or _OF_THEM.match(text, at.end):
        return None
    if before and _BRACKET.fullmatch(text, before[-1].end, at.start):
        return before[-1]
    labels = [one for one in places if _is_label(one, text, sentence.start)]
    if len(labels) > 1 and labels[0] in before:
        return [one for one in labels if one.end <= at.start][-1]
    if not behind:
        return None
    last, next_ = before[-1], behind[0]
    starts = [one.start for one in sentence.numbers if one.kind == "cardinal"]
    first = next((one for one in starts if last.end < one), at.start)
    if (
        any(sentence.start <= one < last.start for one in starts)
        and _NEXT_FIGURE.fullmatch(text, last.end, first)
        and _TO_PLACE.fullmatch(text, at.end, next_.start)
    ):
        return next_
    if (
        _OPENS.search(text[sentence.start : last.start])
        and _TO_FIGURE.fullmatch(text, last.end, first)
        and _NEXT_PLACE.fullmatch(text, at.end, next_.start)
        and any(next_.end < one <= next_.end + 40 for one in starts)
    ):
        return last
    return None


def _is_label(place: Mention, text: str, start: int) -> bool:
    """Tell whether a place heads a part of a list, with a colon behind it."""
    is_opening = _LABEL_OPENS.search(text[start : place.start]) is not None
    return is_opening and _LABEL_ENDS.match(text, place.end) is not None
