"""The words that name a source without a verb of saying: "according to", "in X's words"."""

from __future__ import annotations

import re

from nkclaims.extraction.language.quick_regex import QuickRegex

ACCORDING = QuickRegex(
    r"\b(?:according to|in the words of|as per|citing|quoting"
    r"|with\s(?:a\s)?(?:reference|link)\sto|in\sreference\sto|referring\sto|referencing|learn(?:ed|t)\sfrom"
    r"|(?<=[,;] )per(?= the\b| a\b| [A-Z])|(?-i:Per)(?= the\b| a\b| [A-Z])"
    r"|(?:going|judging) by(?: the)?(?: \w+)? (?:figures|data|numbers|reports?"
    r"|statements?) (?:from|of|by)"
    r"|by (?:the|an?) (?:\w+ )?(?:reckoning|count|tally|estimates?|calculations|account) of"
    r"|from (?:the|a) (?:\w+ )?(?:communiqu[eé]|statement|report|briefing|bulletin"
    r"|press release) (?:of|by)"
    r"|(?:by|from|on)\s(?:the\s|this\s)?(?:words|data|figures|account|information|records|estimates?|calculations|reckoning"
    r"|assessment)(?:\s(?:gathered|collected|provided|published|released|received|compiled|given|shared))?(?:\s(?:of|by|from))"
    r"|(?:in|from) the (?:view|opinion|judge?ment|estimation|assessment|eyes|account|telling) of"
    r"|(?:based|relying|drawing)\s(?:up)?on\s(?:the\s)?(?:\w+\s)?(?:data|figures|information|reports?|accounts?|records"
    r"|statements?|numbers|estimates?) (?:from|of|by)"
    r"|on\sthe\s(?:basis|strength)\sof\s(?:the\s)?(?:\w+\s)?(?:data|figures|information|reports?|accounts?|records"
    r"|statements?|numbers|estimates?) (?:from|of|by)"
    r"|follows from|as follows from"
    r"|it (?:is|was) (?:said|reported|stated) (?:in|by)(?: the \w+ \w+ of)?)\s+",
    re.IGNORECASE,
)
# "By its own count", "in Doe's words", "as the army sees it"
IN_WORDS = QuickRegex(
    r"\b(?:[Ii]n|[Bb]y|[Oo]n)\s+(?:(?P<whose>his|her|its|their)|(?P<who>[^,;:.]{2,50}?)[’']s?)\s(?:own\s)?(?:words|count|reckoning|account|telling"
    r"|estimates?|tally|tallies|accounts|counts|testimony|figures|version|data|view|opinion|judge?ment|assessment|information|calculations)\b"
    r"|\b[Bb]y\s(?:an?|one|the)\s(?P<counter>[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,3})\s(?:count|tally|estimate|reckoning)\b"
    r"|\b[Bb]y\s(?P<body>[A-Z][\w.-]*(?:\s(?:military|army|government|ministry|police|rebel|[A-Z][\w-]+)){1,3})"
    r"\s(?:count|tally|estimates?|reckoning|accounts?)\b"
    r"|\b[Aa]s\s(?P<teller>[^,;:.]{2,50}?)\s(?:would\shave\sit|has\sit|have\sit|puts?\sit|tells?\sit|told\sit"
    r"|sees? it|tells? the story)\b"
)
# "By official counts", "by some estimates"
COUNTS = QuickRegex(
    r"(?<![\w’'-])[Bb]y\s(?P<who>(?:official|unofficial|some|most|many|several|various|rebel|army|government|local"
    r"|hospital|independent|conservative|other|its own|their own|[A-Z][a-z]+(?:ian|ish|i|ese|an))\s"
    r"(?:counts?|estimates?|accounts?|figures|tall(?:y|ies)|reckonings?|data|records))(?=[,.])"
)
