"""Tell which words before a verb of saying are nobody's name: what is counted, fired or shown."""

from __future__ import annotations

import re

from nkclaims.extraction.language.quick_regex import QuickRegex

# Where the head of a noun phrase ends: "new deaths | in Orlev"
EDGE = re.compile(r"\s(?:in|on|at|of|from|by|near|across|over|among|against|between|around|with)\s")
# Small letters: "the White House" and "the Tank Corps" speak
THING = re.compile(
    r"(?:deaths?|fatalit(?:y|ies)|casualt(?:y|ies)|loss(?:es)?|injur(?:y|ies)|bod(?:y|ies)|corpses?|wounds?"
    r"|rockets?|shells?|drones?|missiles?|mortars?|bombs?|bullets?|grenades?|projectiles?|mines?|debris"
    r"|blasts?|explosions?|barrages?|salvos?|volleys?|raids?|(?:air)?strikes?|attacks?|assaults?|bombings?"
    r"|bombardments?|shellings?|clash(?:es)?|battles?|gunfire|skirmish(?:es)?|offensives?|incursions?"
    r"|ambush(?:es)?|hostilities|violence|unrest|houses?|homes|buildings?|flats|apartments|shops?"
    r"|tanks?|vehicles?|cars?|lorries|trucks?|planes?|warplanes|jets?|aircraft|helicopters?|weapons?|arms"
    r"|guns?|artillery|ceasefires?|truces?|violations?|breach(?:es)?|incidents?|rise|increase|surge)"
)
ASKED = re.compile(r"(?:[Aa]sked|[Qq]uestioned|[Pp]ressed|[Cc]ommenting|[Rr]eacting)\b")
THINK_TANK = re.compile(r"think[- ]tanks?$")
# "Nine persons died": a clause
CLAUSE = re.compile(
    r"\s(?:died|perished|drowned|fled|fell|burned|were|was|lost\stheir|are|is)(?=\s|,|$)"
)
# "Every one of them related to", "most of them registered in": what stands beside a count
OF_THEM = re.compile(r",\s(?:[\w-]+\s){1,4}of\s(?:them|whom|which|these|those)\s\Z")
PREPOSITION = re.compile(r"\s(?:to|as|in|by|at|from|with|on|for|near|only|under|over|during)\b")
# What shows something to somebody else, who says so: "the mayor said pictures showed"
EVIDENCE = re.compile(
    r"(?!.*\b(?:side|army|ministry|police|government|agency|military|office|rebels|command|hospital|council)\b)"
    r"(?:[Ff]irst\s|[Ii]nitial\s|[Ii]ntelligence\s|[Ss]atellite\s|[a-z-]+\s){0,3}?(?:[Mm]essages?|[Ii]ntercepts?|[Cc]alls?|[Cc]onversations?|[Ii]mages?|[Ii]magery|[Ff]ootage"
    r"|[Vv]ideos?|[Pp]ictures?|[Pp]hotos?|[Pp]hotographs?|[Rr]ecordings?|[Tt]apes?|[Dd]ocuments?|[Pp]apers|[Ee]vidence|[Ss]igns?"
    r"|[Tt]races|[Ff]ragments?|[Rr]emnants|[Ww]reckage|[Dd]ebris|[Mm]aps?|[Rr]adars?|[Ee]xaminations?|[Xx]-rays|[Aa]utops(?:y|ies)"
    r"|[Tt]ests|[Ff]acts?|[Rr]esults?|[Rr]eports?|[Dd]ata|[Ii]nformation|[Ff]igures|[Ff]indings|[Ii]nquir(?:y|ies)"
    r"|[Ii]nvestigations?|[Cc]hecks|[Ee]stimates|[Aa]ccounts?|[Tt]estimon(?:y|ies)|[Ii]nterviews?"
    r"|[Ss]tatements?|[Ss]tories|[Rr]ecords)(?:\s(?:(?:taken|gathered|collected|heard|obtained|given)\s)?(?:from|of|in|at|by|on)\s.*)?"
)
SHOWING = frozenset([
    "show", "shows", "showed", "indicate", "indicates", "indicated", "reveal", "reveals",
    "revealed", "suggested", "confirm", "confirms", "confirmed", "documented", "documents",
])  # fmt: skip
# "Troops replied strongly", "rockets answered fire from": with fire, not with words
ANSWERS = ("answered", "answers", "replied", "responded", "countered", "retorted")
IN_WORDS = re.compile(
    r"\s(?:[“\"]|(?:on\s\w+\s|\w+ly\s)?that\b|by\ssaying|with\sa\s(?:statement|denial|post|message)|on\s(?:Twitter|Telegram|X|Facebook)\b"
    r"|(?:to\s)?(?:the\s|this\s|these\s|a\s|questions?|[\w’']+[’'](?:s\s)?)?(?:\w+\s)?(?:claims?|reports?|accusations?"
    r"|allegations?|questions?|requests?|charges?|criticism|remarks?)\b)|[,.:”\"]"
)
# "Raising previous counts", "conflicting reports": the noun
NOUN_AHEAD = QuickRegex(
    r"\b(?:previous|earlier|initial|conflicting|contradictory|differing|recent|unconfirmed|unverified|similar|such"
    r"|those|these|any|no|prior|former|preceding|provisional|preliminary)\s\Z",
    re.IGNORECASE,
)
# "Orlev region counted nine dead, its governor said": the governor counts
COUNTED = re.compile(
    r"\s(?:(?:has|have|had|also|again)\s)*(?:counted|counts|recorded|records|registered|registers|reported|reports|logged"
    r"|confirmed|listed|documented|tallied|saw|mourned)$"
)
NAME_COUNTED = re.compile(
    r"[A-Z][a-z][\w’'-]*\s(?:(?:has|have|had)\s)?(?:counted|counts|recorded|registered|saw|mourned)$"
)
REGION = re.compile(
    r"\b(?:[Oo]blast|[Rr]egion|[Pp]rovince|[Dd]istrict|[Cc]ity|[Cc]ounty|[Gg]overnorate|[Cc]ommune|[Mm]unicipality"
    r"|[Tt]own|[Vv]illage|[Rr]aion|[Tt]erritory|[Ss]ettlement|[Cc]ommunity|[Ee]nclave)\b(?=$|\s(?:has|have|had|also|again|[a-z]+ed|[a-z]+s)\b)"
)


def is_no_voice(phrase: str) -> bool:
    """Tell whether a bare noun phrase means no one: what is counted, fired or hit.

    >>> is_no_voice("new deaths in Orlev"), is_no_voice("survivors of the blast")
    (True, False)
    """
    if CLAUSE.search(phrase) or ASKED.match(phrase):
        return True
    head = EDGE.split(phrase, maxsplit=1)[0]
    last = head.rpartition(" ")[2]
    return THING.fullmatch(last) is not None and THINK_TANK.search(head) is None


def is_beside_count(verb: str, before: str, rest: str) -> bool:
    """Tell whether a participle stands beside a count: "nine, all of them registered in"."""
    is_past = verb.endswith("ed") and " " not in verb
    return is_past and bool(OF_THEM.search(before) and PREPOSITION.match(rest))


def is_no_answer(verb: str, rest: str) -> bool:
    """Tell whether somebody answers with fire: "the troops replied strongly"."""
    return verb in ANSWERS and IN_WORDS.match(rest) is None


def counts_at_home(words: str, is_place: bool) -> bool:
    """Tell whether the words of a speaking are of a place that counts its losses.

    >>> counts_at_home("Tarn Oblast counted", False), counts_at_home("the army counted", False)
    (True, False)
    """
    if NAME_COUNTED.match(words):
        return True
    counted = COUNTED.search(words)
    return counted is not None and (
        is_place or REGION.search(words, 0, counted.start()) is not None
    )


def shows(verb: str, words: str) -> bool:
    """Tell whether something only shows what somebody else says: "intercepted calls showed"."""
    return verb in SHOWING and EVIDENCE.fullmatch(words) is not None
