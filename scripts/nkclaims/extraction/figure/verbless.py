"""Tell which matches of rules that read no verb, or none of their own, are no figures.

"A villager killed, two cars damaged." tells of one; in "a farmer wounded in the raid said" another
verb follows.
"""

from __future__ import annotations

import re

from nkclaims.extraction.figure.counted import PLACES
from nkclaims.extraction.figure.match import Match
from nkclaims.extraction.language.clause_verbs import verb_in
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.grammar.qualifiers import ABOUT

VERBLESS = "one-verbless"
POSTED = "one-posted-intransitive"
WHO = re.compile(r"\s(?:who|that|which)\s")
# "Including five who were shot and two who had burns"
AMONG = QuickRegex(
    r"\b(?:including|among them|among whom|they include|included)\s(?:[^.;:]{0,90}?(?:,|\sand)\s)?"
    rf"{ABOUT}\Z"
)
THINGS = re.compile(r"(?:\s[a-z-]+)?\s[a-z-]+[^s\W]s(?:,|\sand)\s")
FOUND = re.compile(
    r"\s(?:was|has\sbeen|had\sbeen)\s(?:later\s|also\s|then\s)?"
    r"(?:found|recovered|retrieved|discovered|pulled|dug|taken|brought|washed|exhumed)\b"
)
ONE_OF = re.compile(r"\b(?:one|another)\sof\s(?:whom|them|these|those),\s\Z", re.IGNORECASE)
OWNED = re.compile(
    r"\s(?:owned|belonging|parked|standing|used|serving|working|built|located|situated|loaded|carrying"
    r"|full|filled|laden|moored|mounted|named|called)\b"
)
WHO_DIED = re.compile(r",\swho\s(?:(?:later|then|also|had|has|soon|\w+ly)\s){0,2}")
DASH = re.compile(r"\s?[-–—]\s?")
# "39 in strikes, 21 - in captivity"
DASHED = re.compile(
    r"\s[-–—]\s(?:in|as a result|as a consequence|due to|from|by|during|at|on|because|under|through"
    r"|after|while|when|near|over)\b"
)
COST = re.compile(r"cost(?:s|ing)?\b")
WHERE = re.compile(r"\s(?:where|whose)\s")
OF_AGE = re.compile(r"\sof\s\d|,\s\d\d?\b")
ONE_MORE = re.compile(r"\b(?:an?|his|her|their)\s[a-z-]+,\s\Z")
# "Struck 230 targets": that many attacks, whatever they did
HITTING = re.compile(r"(?:hit|hits|struck|hitting|striking)\b", re.IGNORECASE)
TARGETS = re.compile(r"\s(?:[a-z’'-]+\s){0,2}(?:targets|places|spots|times)\b")
BRACKET = re.compile(rf"\s\({ABOUT}\d[\d,]*\)")
BURNED = re.compile(r"(?:burn(?:ed|t)|sank|sunk|collapsed|exploded|caved)", re.IGNORECASE)
CLAUSE_END = re.compile(r"[;:!?]|\.(?=\s|$)|,\s(?:and|while|but)\b")
NAME_BEFORE = re.compile(r"[A-Z][\w’'-]+,\s\Z")
WHOSE = re.compile(r"\b(?:whose|who|where|which|that)\b")
SLASH = re.compile(r"\s?/\s?")
# ": 176 by warplanes, 29 by shells"
PARTS = re.compile(rf"(?::\s|\()(?:[^.;:]{{0,200}},\s(?:and\s)?)?{ABOUT}\Z")
OF_THEM = re.compile(r"\b(?:they|these|those|them|follows)\b[^:]{0,20}:\s[^:]*\Z", re.IGNORECASE)
BY = re.compile(
    r"\s(?:by|from|under|during|through|at\sthe\shands\sof|(?:as\sa|the)\sresult\sof|due\sto|because\sof"
    r"|owing\sto|in\s(?:\w+\s){0,3}(?:\w+ings?|strikes?|attacks?|raids?|clashes|explosions?|blasts?|fire)\b)"
)
OUT_OF_ALL = QuickRegex(
    r"(?:^|[.;:,]\s)(?:[Oo]ut\s)?[Oo]f\s(?:(?:the|some|about|a\stotal\sof|all|over|nearly)\s)*\Z"
)
WHEN = QuickRegex(
    r"\b(?:in|on|for)\s(?:January|February|March|April|May|June|July|August|September|October"
    rf"|November|December|(?:19|20)\d\d|\w+day),?\s{ABOUT}\Z"
)
FOLLOWED = QuickRegex(rf"\b(?:followed|preceded|succeeded)\sby\s{ABOUT}\Z")
# "A shop owned by two brothers was destroyed": the verb is of one
GOVERNED = QuickRegex(r"\b(?:by|from|with|for|to)\s(?:the\s|his\s|her\s|its\s)?\Z")
FELL = re.compile(r"\sof\s(?:them|these|those|which)\s(?:fell|landed|hit|struck|crashed)\b")
# "Nine rifles and various munitions were seized"; "nine men, and the house was burnt" is no list
AND_SOME = re.compile(
    r",?\s(?:and|as\swell\sas)\s(?:some|several|various|many|numerous|other|(?:a|large)\s(?:\w+\s)?"
    r"(?:number|quantit(?:y|ies)|amounts?|lot|variety)\sof)\s"
)
# "Some 300 houses from 14 villages were burnt"
FROM_PLACES = QuickRegex(rf"\w\s(?:from|across)\s{ABOUT}\Z")
# "Hid nine people, and the house was destroyed"
AND_ONE = re.compile(
    r"[^;]*\sand\s(?:the|its|his|her|their)\s[^,;]*\s(?:was|has\sbeen)\s(?:[a-z]+ly\s)?"
)
OF_ONE = re.compile(r"\s(?:was|has\sbeen|is)\s")


def is_unfounded(match: Match) -> bool:
    """Tell whether the words around a match show that its rule does not hold there."""
    rule, text, event, number = match.rule.rule_id, match.text, match.event, match.number
    noun, end = match.counting, match.sentence.end
    if rule == "split-by":
        before = text[match.sentence.start : number.start]
        is_part = PARTS.search(before) is not None and BY.match(text, number.end) is not None
        return not (is_part and _is_of_deed(match))
    if noun is not None and event is not None and rule.startswith(("far-", "relative")):
        is_whole = OUT_OF_ALL.search(text, match.sentence.start, number.start) is not None
        if is_whole and event.start > noun.end:
            return True  # "out of 24 missiles the crews took down 19"
    if noun is None and event is not None and COST.match(text, event.start):
        return True  # "the war cost Norland 3 million"
    if rule == "one-listed-owned" and noun is not None:
        is_person = noun.noun is None or noun.noun.object == "person"
        return is_person or OWNED.match(text, noun.end) is None
    if rule == "one-who" and noun is not None and event is not None:
        return WHO_DIED.fullmatch(text, noun.end, event.start) is None
    if rule == "number-dash" and event is not None:
        where = text.startswith("in captiv", event.start)  # as others died in strikes
        return where or DASH.fullmatch(text, number.end, event.start) is None
    if rule == "gapped-dash":
        return DASHED.match(text, number.end) is None
    if rule == "month-first":
        return not match.is_before(WHEN)
    if rule == "followed-by":
        return not match.is_before(FOLLOWED)
    if rule == "implied-one":
        return FOUND.match(text, match.last) is None
    if rule == "subset-who":
        return WHO.match(text, number.end) is None or not match.is_before(AMONG)
    if rule.startswith("pair-"):
        return not _are_paired(match)
    if rule == "of-whom" and FELL.match(text, number.end):
        return True  # "one of them fell on a house"
    if rule == "list-open" and noun is not None:
        return AND_SOME.match(text, noun.end) is None
    if rule == "bracketed" and event is not None:
        return BRACKET.match(text, event.end) is None
    if event is not None and HITTING.match(text, event.start) and TARGETS.match(text, number.end):
        return True
    if number.letter == "A" and match.is_before(ONE_OF):
        return True  # "nine, one of whom, a girl of 12, died": she is the one
    if noun is not None and WHERE.search(text, number.end, noun.start):
        return True  # "hit 14 places where manpower was gathered"
    if rule == "one-listed" and noun is not None and OF_AGE.match(text, noun.end):
        return match.is_before(ONE_MORE)  # "a neighbour, a man of 70"
    if noun is not None and is_spared(match):
        return True
    if event is None or noun is None:
        return False
    if rule == "shared-noun":  # "15 fires, 33 people were rescued"
        return THINGS.match(text, number.end) is not None
    if rule == VERBLESS:
        before = text[match.sentence.start : number.start]
        rest = CLAUSE_END.split(text[event.end : end])[0]
        return NAME_BEFORE.search(before) is not None or verb_in(rest) is not None
    between = text[noun.end : event.start]
    if rule == POSTED:
        return WHOSE.search(between) is not None or verb_in(between) is not None
    if rule == "one-posted-burned":
        is_told = verb_in(between) is not None or BURNED.match(text, event.start) is None
        return is_told or WHOSE.search(between) is not None
    is_many = number.letter == "N" and match.number.number is not None
    is_many = is_many and number.number is not None and number.number.value != 1
    if is_many and AND_ONE.fullmatch(between):
        return True
    return is_many and OF_ONE.fullmatch(between) is not None and match.is_before(GOVERNED)


def is_spared(match: Match) -> bool:
    """Tell whether those counted survived, or only say where: "from 14 villages"."""
    if match.form in ("survivors", "survivor"):
        if match.event is None:
            return match.rule.inherits == "measure"  # "five bodies and seven survivors"
        return match.event.measure == "killed"
    noun, event = match.counting, match.event
    is_place = noun is not None and noun.noun is not None and noun.noun.object in PLACES
    is_late = event is not None and noun is not None and event.start > noun.end
    return is_place and is_late and match.is_before(FROM_PLACES)


def _is_of_deed(match: Match) -> bool:
    """Tell whether what stands before a list of parts says what befell the whole."""
    told = match.tokens[: match.positions["n"]]
    return any(one.measure for one in told) or match.is_before(OF_THEM)


def _are_paired(match: Match) -> bool:
    """Tell whether slashes part two labels and two numbers: "killed/wounded: 12/40"."""
    tokens = match.tokens
    first, last = min(match.positions.values()), max(match.positions.values())
    words = [tokens[at] for at in range(max(first - 2, 0), min(last + 3, len(tokens)))]
    slashes = [one for one in words if SLASH.fullmatch(match.text, one.start, one.end)]
    return len(slashes) == PAIR


PAIR = 2
