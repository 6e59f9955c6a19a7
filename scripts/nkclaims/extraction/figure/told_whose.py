"""Give people whom no noun names the population of those of whom the words before speak."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace

# "Officials put them at 3,200 dead", "the UN puts the toll at 2,300"
PUT_THEM = QuickRegex(
    r"\b(?:put|plac|estimat|reckon|giv|gave|assess|set)\w*\s(?:them|it|that|these|those|its own"
    r"|the (?:figure|number|toll|count|total|tally|losses))\s(?:at|to be|as)\s[^.;\n]{0,60}\Z",
    re.IGNORECASE,
)
_LOSS = r"(?:death\s)?(?:losses|casualties|deaths|dead|tolls?|fatalities)"
# "Neither side discloses its military losses", "how many soldiers it lost is a secret"
WHOSE = re.compile(
    rf"\b(?:(?P<civilian>civilian\s(?:{_LOSS}|victims)"
    r"|how many (?:of (?:its|their|the) )?civilians)"
    rf"|(?:military|battlefield|combat|troop|army(?:[’']s)?|armies[’'])\s{_LOSS}"
    r"|how many (?:of (?:its|their|the) (?:own )?)?"
    r"(?:soldiers|troops|fighters|servicemen|combatants))\b",
    re.IGNORECASE,
)
BACK = 260  # characters before "them" in which that stands
# "The toll has since crept up to 2,802", "that makes 429"
GOES_ON = re.compile(
    r"\W*(?:(?:the|that|this|its)\s(?:death\s)?(?:toll|number|figure|count|tally|total)\b(?!\sof\b)"
    r"|that\s(?:makes|made|brings|brought))[^.;]{0,40}\Z",
    re.IGNORECASE,
)
GROWTH = 3  # times the number before that it goes on from
# "Civilians are another matter: 31 dead and 180 injured"
COLON = re.compile(
    r"(?:^|[.;,]\s)(?:the\s)?(?:(?P<civilian>civilians?)|soldiers|servicemen|troops|fighters|combatants"
    rf"|(?:military|army)\s{_LOSS})(?:\s(?:are|is)\s[^.;:\n]{{0,30}})?:\s[^.;:\n]{{0,80}}\Z",
    re.IGNORECASE,
)
# "Denies targeting civilians, though thousands have been killed"
THOUGH = QuickRegex(
    r"\bcivilians,?\s(?:although|though|but|yet|even though)\s(?:[a-z]+\s){0,3}\Z", re.IGNORECASE
)

# "A shell hit a group of civilians, killing six", "ambushed an army patrol, leaving five dead"
STRUCK = QuickRegex(
    r"\b(?:hit|struck|attacked|ambushed|targeted|shelled|bombed|raided|fired (?:on|at)"
    r"|opened fire on|blew up|hitting|striking|attacking|targeting|ambushing)\s(?:[\w’'-]+\s){0,4}?"
    r"(?:(?P<civilian>civilians)|soldiers|troops|servicemen|fighters|militants|rebels|peacekeepers|patrols?"
    r"|(?:army|military|rebel|militia|troop|soldiers[’'])\s(?:patrol|convoy|column|outpost|post|unit"
    r"|checkpoint|position|truck|vehicle|bus|barracks|base|camp)s?)\b"
    r"(?:\s[^,.;]{0,60})?,?\s(?:and |which |that )?"
    r"(?:kill|wound|injur|leav|left)\w*\s(?:[\w-]+\s){0,4}?"
    r"(?:and (?:wound|injur|hurt)\w*\s(?:[\w-]+\s){0,3})?\Z",
    re.IGNORECASE,
)


def of_spoken(draft: Draft, sentence: Sentence, text: str, passage: Sequence[Draft]) -> Draft:
    """Return a figure of people; whom no noun names are those that the words before speak of."""
    if draft.object != "person" or draft.population != "unspecified" or draft.value_span is None:
        return draft
    if draft.links or not draft.value:
        return draft
    at = draft.value_span.start
    first = sentence.start
    if PUT_THEM.search(text, first, at):
        back = max(text.rfind("\n", 0, at) + 1, at - BACK)
        whose = max(WHOSE.finditer(text, back, at), key=re.Match.start, default=None)
        return _as(draft, whose) if whose is not None else draft
    if not draft.is_general:
        return draft
    if (label := COLON.search(text[first:at])) is not None:
        return _as(draft, label)
    if draft.is_bare and THOUGH.search(text, first, at):
        return replace(draft, population="civilian")
    if (struck := STRUCK.search(text[first:at])) and (draft.is_bare or struck["civilian"]):
        return _as(draft, struck)
    if GOES_ON.match(text[first:at]):
        return _of_last(draft, passage)
    return draft


def _as(draft: Draft, whose: re.Match[str]) -> Draft:
    return replace(draft, population="civilian" if whose["civilian"] else "military")


def _of_last(draft: Draft, passage: Sequence[Draft]) -> Draft:
    """Return a toll that goes on with the last one told, if it may be the same one grown."""
    people = [one for one in passage if one.object == "person" and one.value]
    last = people[-1] if people else None
    if last is None or last.population not in ("civilian", "military"):
        return draft
    is_near = draft.sentence - last.sentence <= 1 and last.measure == draft.measure
    value, told = draft.value or 0, last.value or 0
    is_grown = is_near and told <= value <= GROWTH * told
    return replace(draft, population=last.population) if is_grown else draft
