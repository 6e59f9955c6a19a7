"""Words beside a number that say that it is no figure."""

from __future__ import annotations

import re

from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.persons import FULL_NAME
from nkclaims.grammar.qualifiers import ABOUT

PREPOSITION = re.compile(r"\s(?:in|at|near|on|from|with|during|after|when|while|by)\s")
# An adjective stands right before its noun.
APART = re.compile(
    r"\s(?:the|an?|its|their|his|her|our|this|that|all|both|in|at|near|on|around|outside|inside"
    r"|across|along|from|with|during|after|when|while|by|into|over|under|behind|between|there|alive)\s"
)
GAVE = re.compile(
    r"\b(?:g[ai]v\w+|publish\w*|disclos\w+|releas\w+|provid\w+|offer\w*|ma[dk]\w+\s(?:public|known))\s\Z"
)
AS_WHO = re.compile(r"\sas\s")
IT_WAS = re.compile(
    r"\b(?:it|they|that|the (?:number|figure|count|tally|total|toll))\s(?:had\sbeen|was|were)\s"
    rf"{ABOUT}\Z",
    re.IGNORECASE,
)
AT_DEED = re.compile(r"\s(?:in|during|after|by|at|over|from)\s(?:the\s|some\s|at least\s)?$")
SHARED = re.compile(r"\s(?:by|over|above)\s")
OUT_OF = re.compile(r"\bfrom\s(?:\w+\s){0,2}$")
JOINED = re.compile(r"\s(?:and|but)\s(?!\Z|was|were|then|later|had|has|have)")
ANOTHER = re.compile(r"\s(?:and|but)\s(?:a (?:second|third|fourth)|another|others)\s")
# "Took Orlev and Tarn, the two largest cities": both were named
BOTH_NAMED = re.compile(r"\b[A-Z][\w’'-]+,\s(?:the\s)?\Z")
# "Assailants on about fifty motorcycles, travelling in two trucks"
RIDING = QuickRegex(
    # "Interviews with 34 displaced persons"
    r"\b(?:interview\w*|sp[eo]k\w*|talk\w*|conversations?|meetings?)\s(?:with|to)\s"
    rf"{ABOUT}\Z"
    r"|\b(?:travel\w*|riding|rode|driving|drove|moving|moved|arriv\w+|came|mounted|fled|left)\s(?:on|in|aboard)\s"
    rf"{ABOUT}\Z"
)
SAYS = re.compile(r"\b(?:said|says|told)\b(?!\sto\s(?:have|be)\b)")
WITH = re.compile(r",\swith\b")
DEAD_BEHIND = re.compile(
    r"\s(?:were\s|was\s|have been\s|had been\s)?(?:killed|dead|died|slain|shot dead)\b"
)
BY_ARMS = re.compile(
    r"\sby\s(?:[\w-]+\s){1,4}?(?:missiles?|rockets?|shells?|drones?|bombs?|strikes?|rounds?|mortars?)\b"
)
# "Two houses were hit by three rockets", "he fled Orlev with two of his sons"
HIT_BY = QuickRegex(
    r"\b(?:(?:hit|struck|damaged|destroyed|killed|wounded|injured|targeted|attacked)\sby"
    r"|(?:fled|came|come|went|arrived|escaped|walked|drove|returned|travell?ed|crossed|moved)\b"
    r"[^.;,]{0,30}\s(?:with|carrying))\s"
    rf"{ABOUT}$"
)
BY_NUMBER = re.compile(rf"\sby\s{ABOUT}")
HIT_A = re.compile(r"\s(?:hit|struck)\s(?:an?|the)\s.*")
TAKEN_PLACE = re.compile(r"taken?\splace\b|took\splace\b", re.IGNORECASE)
REPELLED = re.compile(r"repel|repuls|thwart|beat", re.IGNORECASE)
ACTIVE_PERFECT = re.compile(r"\s(?:has|have|had)\s(?:\w+ly\s)?")
OBJECT = re.compile(r"\s(?:the|an?|two|three|four|five|six|several|dozens|some|at least|\d+)\b")
SAVED_FROM = re.compile(r"\b(?:pulled|rescued|saved|dug)\b")
LOOSE_RULES = (
    *("list-passive", "list-open", "intransitive", "passive", "far-behind", "far-intransitive"),
    *("aside-passive", "aside-intransitive", "aside-bare", "aside-open", "aside-open-intransitive"),
)
QUALIFIED = (
    r"(?:(?:at least|some|another|about|around|up to|more than|nearly|almost|over|roughly"
    r"|approximately|as many as|no fewer than|close to|an? (?:total|estimated)|an? total of)\s)?$"
)
# "Shelling two villages"; but "in the shelling two villagers died"
GOVERNED = QuickRegex(
    r"\b(?:(?:kill|wound|injur|destroy|down|captur|seiz|intercept|target|attack)(?:ing|ed)"
    r"|(?<!\bthe )(?<!\bheavy )(?<!\bof )(?:shell|bomb|bombard)(?:ing|ed)"
    r"|sh(?:ot|ooting) down|los(?:t|ing))\s" + QUALIFIED
)
GOVERNED_TOO = re.compile(
    r"\b(?:kill|wound|injur|captur|seiz|abduct)(?:ing|ed)\s[^.;:]{2,60}?(?:,|\sand)\s" + QUALIFIED
)
GOVERNED_LIST = re.compile(
    r"\b(?:kill|wound|injur|captur|seiz|abduct|destroy|damag|intercept|down|repel|burn|wreck|los)"
    r"(?:l?ing|l?ed|t)\s[^.;:]{2,80}?(?:,|\sand)\s"
    + QUALIFIED
    + r"|\bsh(?:ot|ooting)\sdown\s[^.;:]{2,80}?(?:,|\sand)\s"
    + QUALIFIED
)
# "Downed nine drones and two missiles fired from Sudmark"
WHO_OR_DOING = re.compile(
    r",?\s(?:who|that|which)\s|\s(?:[a-z]{3,}ing|launched|fired|sent|aimed|directed|stationed|based|parked"
    r"|caught|trapped|bound|loaded|hidden|stored|left)\s(?:in|from|at|by|on|near|against|towards?|for|to|with"
    r"|under|behind|inside|outside|the|an?)\b"
)
# "Among the dead were two guards and seven clerks who"
AMONG_DEAD = re.compile(
    r"\b(?:dead|killed|wounded|injured|missing|victims|casualties)\s(?:were|was|included?)\s[^.;:]{2,60}?"
    r"(?:,|\sand)\s" + QUALIFIED
)
WHO = re.compile(r",?\s(?:who|that|which)\s")
NUMBERED = re.compile(  # "Battery No 4", "no truce was struck"
    r"\.?\s\d|\s(?:truce|cease-?fire|deal|agreement|accord|information|word|news|details?|reports?)\b"
)
ALL_BUT = QuickRegex(r"\b(?:[Aa]ll|[Ee]veryone|[Ee]verybody) (?:but|except)\s$")
SOME_OF = re.compile(
    r"\b(?:most|some|many|half|several|few|none|nearly all|almost all|part"
    r"|the (?:rest|majority)) of\s(?:which|whom|them|these|those)\b|\bsome of the\b"
)
# "3,150 rockets, of which the army intercepted 1,000"
OF_PART = QuickRegex(r"(?<!\ball )(?<!\bboth )\bof (?:which|whom)\b")
# Beasts are neither people nor arms.
ANIMALS = re.compile(
    r"\s(?:of\s(?:his|her|their|its|my|our|the)\s)?(?:\w+\s)?(?:goats?|sheep|cows?|cattle|camels?|donkeys?"
    r"|horses?|mules?|oxen|chickens?|dogs?|animals|livestock|pigs?|buffaloe?s?"
    r"|trees|saplings|seedlings|vines|palms|dunums|beehives)\b"
)
# Beasts of which some die, and what grows, are no damage that anybody counts.
NO_LOSS = re.compile(
    r"\sof\s(?:his|her|their|its|my|our|the)\s(?:\w+\s)?(?:goats?|sheep|cows?|cattle|camels?|horses?"
    r"|donkeys?|animals)\b|\s(?:\w+\s)?(?:dogs?|trees|saplings|seedlings|vines|palms|dunums|beehives)\b"
)
FELL = re.compile(r"(?:have\s)?fell\b|(?:have\s)?fallen\b")
THROWN = re.compile(
    r"\b(?:jets|planes|aircraft|helicopters|shells|rockets|missiles|bombs|drones|mortars|rounds|projectiles|UAVs)\b"
)
BEFORE_THAT = re.compile(r"\s(?:before|while|after)\s(?:being|they|it|he|having|the)\s")
BEFORE_A = QuickRegex(
    r"\b(?:along|in|on|near|at|from|inside|outside|across|over|under|through|during|after|by|with"
    r"|into|aboard)\s$"
)
# "The two sides exchanged prisoners": nobody counts who does it.
ACTING = re.compile(
    r"\s(?:[\w-]+\s)?(?:sides|countries|nations|states|parties|neighbou?rs|foes|rivals|enemies|armies"
    r"|governments|leaders|ministers|presidents|factions|groups|camps)\s(?:have\s|had\s|also\s"
    r"|then\s|later\s)*(?:exchang|swap|return|releas|free|captur|seiz|control|los)\w*\s"
    r"(?!by\b|from\b|in\b|on\b|at\b|after\b|during\b)",
    re.IGNORECASE,
)
# "Medics who were trying to evacuate": nothing of the kind was done.
UNDONE = QuickRegex(
    r"\b(?:try|tries|trying|tried|attempt\w*|helping|seek\w*|hop(?:ed|ing)|plan\w*|threaten\w*|vow\w*|ready|going"
    r"|about|how|want\w*|unable|aim\w*|prepar\w*)\sto\s$"
    # "a pause so that 140 patients could be taken out"
    r"|\bso\s(?:that\s)?(?:[\w,-]+\s){1,8}?(?:could|can|may|might)\sbe\s$",
    re.IGNORECASE,
)
GRAVELY = re.compile(
    r"\s(?:[a-z]+s\s|[a-z]*(?:men|children|people)\s)?(?:seriously|critically|badly|gravely|severely"
    r"|lightly|slightly|fatally|mortally|grievously|heavily|moderately|mildly|partially|partly|completely|totally|entirely)\b"
)
TOLD = re.compile(r"\b(?:information|word|reports?|details|indication|data|figures|news|mention)\b")
FROM = re.compile(r"\b(?:from|with|against)\s$")
SPEAKS = re.compile(
    rf"(?:\s(?:at|in|from|of|with)\s[^,.;]{{2,40}})?,\s{FULL_NAME},?"
    r"\s(?:said|says|told|added|recalled|wrote|tweeted)\b"
    r"|,\s(?:\w+ly\s|later\s|also\s)?(?:said|says|told|added|recalled|explained)\b"
)
NO_COUNT = (
    r"(?!\d|(?:two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|dozens?)\b)[\w’'.-]+"
)
HEARS = re.compile(
    r"\b(?:told|tells|telling|informed|asked|assured)\s$"
    r"|\b(?:said|says|added|recalled|recalls|told|according to)\s"
    rf"(?:{NO_COUNT}\s){{0,6}}?{NO_COUNT},\s$"
)
SAID_AMID = QuickRegex(
    r"(?<!been)(?<!was)(?<!were)(?<!are)(?<!is)\s(?:said|says|told|reported)\s"
    r"(?!on\b|in\b|late\b|earlier\b|to\s(?:have|be)\b|[A-Z]\w+day)"
)
REPORTED = " reported "  # "37 people reported killed"
OWN_STATE = re.compile(
    r"\s(?:was|were|is|are|remain\w*)\s(?:still\s)?(?:without|calm|quiet|safe|closed)\b"
)
# "Saved six people and a child, while nine were hurt", "nine died -- two of them boys -- and six"
# "Three children, with several others injured"
NOT_LISTED = re.compile(r"\b(?:while|whereas|but)\b|\s(?:--|[–—-])\s|,\swith\b")
# "Rescued 14 residents, and nine were wounded": their verb stands before them
SAVED = re.compile(
    r"\b(?:sav|rescu|evacuat|treat|pull|free?|releas|help|receiv|admit|unearth|discharg|transport|transferr)"
    r"(?:ed|t?ing)\s(?:out\s)?(?:[^.;:]{2,60}?(?:,|\sand)\s)?" + QUALIFIED
)
QUOTE_END = re.compile(r",[”\"]\s")
OF_OTHERS = re.compile(r"\bwhere\b|\w\s(?:who|whom)\b(?![^,]*,)")
WHEN = re.compile(r"\b(?:when|after|before|while)\s(?!(?:dawn|noon|midday|dusk|sunset|midnight)\b)")
# "85 % of the territory's 2.3 million people"
PORTION = QuickRegex(
    r"(?:%|\b(?:percent|per cent|half|third|thirds|quarter|quarters|majority|most))\sof\s"
    r"(?:the\s|its\s|their\s|all\s)?(?:(?:[\w-]+\s){0,3}\w+[’']s\s|(?:[a-z]+\s)?)\Z"
    r"|\b\d[\d,]*\sof\s(?:\w+[’']s\s|its\s|their\s)\Z",
    re.IGNORECASE,
)
# "Destroyed a tank as three vehicles drew near"
# "10 were killed when three gunmen stormed a bus": these have a verb of their own
OWN_CLAUSE = QuickRegex(r"\b(?:when|after|before|while|because|where)\s" + QUALIFIED)
AS_CLAUSE = re.compile(r"(?<!such)(?<!well)\sas\s" + QUALIFIED)
CLAIMING = re.compile(r"\bclaim(?:s|ed|ing)?\s" + QUALIFIED)
CLAIM = re.compile(r"claim", re.IGNORECASE)
CLAUSE_BEHIND = re.compile(
    r"(?:(?:,|\s\([^)]*\)|\s[–—-])[^.;]{2,60}?[,–—-])?(?:\s(?:in|on|of|from|at|and|who|\w+ed)\s[^.;,]{2,50}?)??"
    r"\s(?:had|have|has|were|was|are|is|would|will|died|fled)\b"
)
FEW = re.compile(r"(?:two|three)\b")
NAME_BACK = 40  # characters before a number in which a name ends


def is_fall(text: str, start: int, number: int, event: int) -> bool:
    """Tell whether those who "fell" are rockets of which the sentence told before."""
    return FELL.match(text, event) is not None and THROWN.search(text, start, number) is not None


def is_listed(text: str, start: int, number: int, last: int) -> bool:
    """Tell whether a verb before a list governs one that goes on with "who" or "fired from"."""
    before = GOVERNED_LIST.search(text, start, number) or AMONG_DEAD.search(text, start, number)
    return before is not None and WHO_OR_DOING.match(text, last) is not None


def is_of_named(text: str, number: int) -> bool:
    """Tell whether a number says how many were just named: "took Orlev and Tarn, two cities"."""
    before = text[max(0, number - NAME_BACK) : number]
    return BOTH_NAMED.search(before) is not None and FEW.match(text, number) is not None


def is_dead(text: str, at: int) -> bool:
    """Tell whether "were killed" stands behind a noun: "four displaced civilians killed"."""
    return DEAD_BEHIND.match(text, at) is not None


def is_said_amid(text: str, start: int, end: int) -> bool:
    """Tell whether somebody speaks between noun and verb: not in "37 people reported killed"."""
    return text[start:end] != REPORTED and SAID_AMID.search(text, start, end) is not None


def is_said(text: str, verb: int, last: int, end: int) -> bool:
    """Tell whether a verb only says what a clause behind it tells: "claimed 19 men had died"."""
    return bool(CLAIM.match(text, verb) and CLAUSE_BEHIND.match(text, last, end))
