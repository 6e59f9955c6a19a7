"""Tell where a verb of saying says nothing: "claimed 63 lives", "its own count", "is quoted"."""

from __future__ import annotations

import re

from nkclaims.extraction.speaker.no_voices import NOUN_AHEAD, is_beside_count, is_no_answer
from nkclaims.extraction.speaker.source_words import ACCORDING

NOUNS = ("reports", "claims", "report", "claim", "states", "estimate", "estimates")
COUNTS = (*NOUNS, "count", "counts", "tallies", "estimates")
ANSWERED = re.compile(
    r"\b(?:dismiss|den(?:y|ie)|reject|refut|disput|confirm|cit|quot|deride|contradict|echo)\w*"
    r"(?:\s[\w’'-]+){0,3}\s$"
)
ISSUED = ("published", "publishes", "issued", "released", "posted")
SAY = ("said", "says", "say")
FINDING = ("found", "find", "finds")
UNEARTHED = re.compile(
    r"\s(?:[\w’'-]+\s){0,5}?(?:bodies|body|remains|corpses|survivors|weapons|arms|mass graves?"
    r"|explosives)\b"
)
# "Had found six rocket launchers": only what inquiries find, or somebody finds "that", is said.
FINDS_THAT = re.compile(
    r"\s(?:that|no|evidence|credible|there|it|out|\w+ (?:guilty|responsible)"
    r"|(?:[\w-]+ ){1,4}(?:had|has|have|was|were|is|are))\b|[,:]|[\s.]*$"
)
INQUIRY = re.compile(
    r"\b(?:[Ii]nvestigat|[Ii]nquir|[Ee]nquir|[Rr]eport|[Ss]urvey|[Ss]tud(?:y|ies)|[Cc]ommission|[Pp]anel"
    r"|[Mm]ission|[Rr]eview|[Aa]nalys|[Aa]ssessment|[Aa]udit|[Cc]ount|[Tt]ally|Watch|Amnesty|[Mm]onitor"
    r"|[Oo]bserv|[Cc]ourt|[Tt]ribunal|[Rr]esearch|[Oo]ffice|[Gg]roup|[Ee]xperts|U\.?N\b|[Aa]gency|[Jj]udges?)"
)
CLINIC = re.compile(
    r"\b(?:hospitals?|clinics?|wards?|medical|surgeons?"
    r"|health (?:posts?|cent\w+|facilities)|infirmar\w+)\b",
    re.IGNORECASE,
)
TAKEN_IN = re.compile(
    r"\s(?!that\b)(?:[\w,-]+\s){1,4}?(?:wounded|injured|patients|casualties|people|victims|children|cases|men"
    r"|women|soldiers|fighters|civilians)\b"
)
LIVES = re.compile(r"\s[“\"‘]?(?:[\w,.’'-]+\s){0,6}lives\b")
# "Two of the wounded died, raising the toll to nine": what happened raised it, and nobody says it.
HAPPENED = re.compile(
    r"\b(?:died|dies|succumbed|perished|drowned|found|recovered|pulled|retrieved|unearthed|killed"
    r"|wounded|struck|hit|was|were|came|fell|collapsed|exploded)\b[^;]*,\s(?:and\s)?\Z"
)
BY_WHICH = re.compile(r"[a-z]{2,}[^,;]*,\s(?:[^,;]{2,40},\s)?which\s(?:has\s|have\s|had\s)?\Z")
BY_DEED = re.compile(
    r"\b(?:attack|strike|raid|shelling|blast|bombing|bombardment|explosion|ambush|assault|massacre"
    r"|clash|battle|killing|death|casualt(?:y|ie)|fatalit(?:y|ie)|loss|bod(?:y|ie)|victim"
    r"|fighting|violence|find|discovery)(?:e?s)?(?: (?:has|have|had))?\s?\Z"
)
BODY = re.compile(
    r"\b(?:ministry|army|military|police|government|authorities|office|officials|hospital|group"
    r"|agency|command|monitor|council),\swhich\s(?:has\s|have\s|had\s)?\Z"
)
MUTUAL = re.compile(r"\s(?:each other|one another|the other)\b")
ALL_TOLD = re.compile(r"\b[Aa]ll\s\Z")
# Somebody who bears a name, and gives none
BEARING = re.compile(
    r"\b(?:an?|another|one|two|three|four|five|\d+)\s(?:[a-z-]+\s){0,2}(?!officials|sources)[a-z]+\s\Z",
    re.IGNORECASE,
)
BY_NAME = re.compile(r"\s[“\"‘]?[A-Z][\w’'-]+(?! as\b)")
NONE_OUT = re.compile(r"\s(?:no|neither|nothing)\b")  # "published no figures since May"
# "Recalled its envoy", "declared independence", "observed a truce": that is done, not said
DONE = {
    "recalled": r"(?:its|the|his|her|their|an?|some"
    r"|\d[\d,]*) (?:[\w-]+ ){0,2}?(?:ambassadors?|envoys?|troops|reservists"
    r"|diplomats?|negotiators?|team|delegation|charg)",
    "declared": r"(?:independence|war\b|martial law|victory"
    r"|an? (?:\w+[- ]){0,2}?(?:emergency|truce|ceasefire|cease-fire|curfew"
    r"|holiday|day)|(?:\w+ )?days? of mourning|the (?:area|region|town|city))",
    "declares": r"(?:independence|war\b|martial law|victory)",
    "observed": r"(?:an?|the) (?:[\w’'-]+ ){0,2}?(?:silence|truce|ceasefire|cease-fire|pause|lull)",
    "named": r"(?:[A-Z][\w’'-]+ ){1,5}(?:to|as|commander|head|chief|its|his)\b",
}
HAS_DONE = {verb: re.compile(rf"\s{what}") for verb, what in DONE.items()}
# "Put out of action": nothing is said.
NOT_SAID = re.compile(
    r"\s(?:out of|an end|a stop|at risk|pressure|in place"
    r"|up\b|(?:them|him|her)sel(?:f|ves)\b|(?:their|his|her) (?:lives|life)\b"
    r"|way to|birth|(?i:injured|wounded|dead|killed|missing|buried|trapped|drowned|stranded"
    r"|captured|abducted|lost|hurt|slain|destroyed|damaged|taken|seized|freed)\b)"
)
FEARS = re.compile(
    r"\b(?:[Aa]mid|[Oo]ver|[Dd]espite|[Oo]n|of|by|from|to|[Tt]he|[Tt]heir|[Ii]ts|[Aa]ny|[Rr]ais\w+|[Ss]tok\w+"
    r"|[Ff]uel\w+|[Gg]rowing|[Ss]trong|[Ff]resh|[Nn]ew|[Ww]ide\w*|[Ss]erious|[Dd]eep\w*|[Mm]ounting|and|with|voic\w+"
    r"|express\w*)\s(?:[a-z]+ed\s)?\Z"
)
AS_WHAT = re.compile(r"\sas\s(?:an?|the)\b")
STATES = re.compile(
    r"\b(?:various|many|several|all|other|some|member|neighbou?ring|both|two|three|four|five|arab|gulf|foreign|western"
    r"|independent|united|these|those|nation|baltic|european|african|island)\s\Z",
    re.IGNORECASE,
)
OF_WHOM = re.compile(
    r"\s(?:from|by|suggest\w*|show\w*|reveal\w*|sa(?:y|id)|indicate\w*|put|sp(?:eak|oke))(?:\s|[.,;]|$)"
)
COUNTERS = re.compile(r"\b(?!(?:its|his|this)\s)(?:they|we|you|[a-z]+s)\s$", re.IGNORECASE)
RECEIVED = re.compile(
    r"\b(?:receiv|cit|hear|see|read|verif|obtain|review|investigat|collect|document|publish|issu)\w*\s(?:\w+\s)?$"
)
DETERMINED = re.compile(
    r"\b(?:into|of|about|on|by|with|to|from|in) (?:the|an?|this|these|those|its|their|such|any"
    r"|all|both)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
CALLED = re.compile(
    r"\b(?:call\w*|describ\w*|label\w*|brand\w*) (?:the|an?|this|its|their|any)\s$", re.I
)
ADJECTIVE = re.compile(
    r"(?:\b(?:the|an?|any|its|their|his|her)|[’']s)\s(?:\w+ly\s|earlier\s|newly\s)?\Z"
)
FRONTED = re.compile(r"(?:^|[.;]\s)(?:In|On|At|By|After|During|Amid|Under|From|For)\s[^,;]*\Z")
# "Said in a statement posted online that": who said it is told, and nobody posts
IN_TEXT = re.compile(
    r"\b(?:[Ii]n|[Oo]n|via|by|to|from)\s(?:an?|the|its|his|her|their)\s(?:[\w-]+\s){0,3}?(?:statement|post|message|video|report"
    r"|letter|communiqu[eé]|bulletin|note|tally|tweet|recording|interview|update|list|clip)s?\s(?:\w+ly\s)?\Z"
)
A_TEXT = re.compile(
    r"\b(?:an?(?:\s[a-z-]+)?|(?:the|its|his|her|their|this)(?:\s(?:first|second|third|last|latest|previous"
    r"|earlier|initial|early|own|new|newest|recent|daily|weekly|official|preliminary|final|updated"
    r"|separate|running)){0,2})\s\Z"
)
PASSIVE = re.compile(r"\b(?:be|been|being)\s(?:\w+ly\s)?\Z")
# "The deaths of nine soldiers in Orlev on Sunday were confirmed by the ministry"
WAS = re.compile(r"\b(?:was|were|is|are)\s(?:\w+ly\s)?\Z")
WITH_LOSSES = re.compile(
    r"\b[Ww]ith\s(?:[\w,-]+\s){0,5}?(?:deaths?|casualties|losses|injur(?:y|ies)|fatalities|victims|wounded|dead|killed"
    r"|injured|missing|clashes|fighting|explosions|damage)\s(?:also\s)?\Z"
)
REPORT_HEAD = re.compile(
    r"(?:(?:The|From\sthe)\s)?(?:(?:[Dd]aily|[Ww]eekly|[Mm]onthly|[Aa]nnual|[Ee]vening|[Mm]orning|[Ll]atest|[Ss]ituation|[Oo]perational|[Oo]fficial"
    r"|[Ff]ull|[Nn]ew|[Ss]pecial|[Ff]ield|[Ff]inal|[Aa]rmy|[Pp]olice|[Mm]edia|[Pp]ress|[Ss]hort|[Bb]rief)\s)+"
)
QUOTE_BEFORE = re.compile(r"[,.!?…][”\"’]\s[^,;:“”\"]{2,60}\Z")
PERIOD = re.compile(r"\s(?:period|date|line|lines|restrictions|team|from)\b")
SAID_BY = re.compile(r"\s(?:by|in|near|at|across)\s|\.")


def says_nothing(verb: str, before: str, rest: str) -> bool:
    """Tell whether a verb of saying has another sense between these words of its sentence."""
    if verb in FINDING and (
        UNEARTHED.match(rest) or not (FINDS_THAT.match(rest) or INQUIRY.search(before))
    ):
        return True  # "Soldiers found the bodies of"
    if verb.startswith("admit") and CLINIC.search(before) and TAKEN_IN.match(rest):
        return True  # "Hospitals have admitted 3,500 wounded"
    if verb in HAS_DONE and HAS_DONE[verb].match(rest):
        return True
    if verb.startswith("claim") and LIVES.match(rest):
        return True  # "Attacks claim 63 lives"
    if verb == "named" and BEARING.search(before) and BY_NAME.match(rest):
        return True  # "Three more villagers named John Doe and Jane Roe"
    if verb in ISSUED and NONE_OUT.match(rest):
        return True
    if verb == "raising" and HAPPENED.search(before):
        return True
    if verb == "raised" and BY_DEED.search(before):
        return True  # "The raid raised the death toll to 19"
    if verb == "raised" and BY_WHICH.search(before) and not BODY.search(before):
        return True  # "Rescuers found four bodies, which raised the toll"
    if verb.startswith("accus") and MUTUAL.match(rest):
        return True  # "they accused each other of breaking a truce that took effect at noon"
    if verb == "told" and ALL_TOLD.search(before):
        return True  # "All told, it has counted 90 dead"
    return verb not in SAY and NOT_SAID.match(rest) is not None


def is_no_verb(verb: str, before: str, rest: str) -> bool:
    """Tell whether what looks like a verb of saying is a noun, an adjective or has no speaker."""
    if before.endswith(" as ") or (verb == "claimed" and rest.startswith(" by ")):
        return True  # "quoted X as saying", "a bomb claimed by rebels"
    if verb == "announced" and rest.startswith(" by ") and not WAS.search(before):
        return True  # "a truce announced by Norland failed"
    if verb == "reporting" and PERIOD.match(rest):
        return True  # "Reporting period: 8-14 May"
    if verb.endswith(("ed", "ing")) and ADJECTIVE.search(before):
        return True  # "the previously cited toll"
    if verb in ("shared", "shares") and not QUOTE_BEFORE.search(before):
        return True  # "A video shared on Telegram"
    if verb.endswith("ed") and IN_TEXT.search(before[-70:]):
        return True
    if verb.endswith("ed") and (AS_WHAT.match(rest) or PASSIVE.search(before)):
        return True  # "the party, listed as a terrorist one", "who asked not to be identified"
    if verb.endswith("ed") and WAS.search(before) and SAID_BY.match(rest):
        return True
    if verb.endswith("ing") and FRONTED.search(before):
        return True  # "In a rare statement announcing losses, he said"
    is_noun = verb == "report" or not verb.endswith(("s", "d", "t", "g"))
    if is_noun and A_TEXT.search(before):
        return True  # "in a rare note", "in its note"
    if verb == "count" and (A_TEXT.search(before) or not COUNTERS.search(before)):
        return True  # "keeps its own count"
    if verb == "fears" and FEARS.search(before):
        return True  # "amid fears that", "strong fears persist"
    if verb in ("counts", "count", "tallies") and OF_WHOM.match(rest):
        return True  # "The newest counts show"
    if verb == "given" and WAS.search(before):
        return True  # "The findings are given below"
    if verb == "states" and (rest[:1] in (".", ",", ";") or STATES.search(before)):
        return True  # "in Unity and Jonglei states"
    if is_no_answer(verb, rest) or is_beside_count(verb, before, rest):
        return True
    if verb in NOUNS and REPORT_HEAD.fullmatch(before):
        return True  # "Daily report of the ministry:"
    if verb == "reported" and WITH_LOSSES.search(before):
        return True  # "With nine deaths reported"
    if verb in COUNTS and NOUN_AHEAD.search(before):
        return True
    source = ACCORDING.search(before[-40:])
    if source and not {",", ";"} & {*before[-40:][source.end() :]}:
        return True  # "according to official reports"
    return verb in NOUNS and _is_noun(before, rest)


def _is_noun(before: str, rest: str) -> bool:
    """Tell whether "reports", "claims" or the like is the noun."""
    return bool(
        OF_WHOM.match(rest)  # "Early reports from a hospital put"
        or RECEIVED.search(before[-30:])  # "The mission received reports that ..."
        or ANSWERED.search(before[-60:])  # "He dismissed media reports"
        or DETERMINED.search(before[-30:])  # "was looking into the report"
        or CALLED.search(before[-24:])
    )
