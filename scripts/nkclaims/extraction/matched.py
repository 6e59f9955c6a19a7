"""Read what a match of a rule of figures says: measure, object, value, qualifier, population."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from nkclaims.extraction.counted import (
    ARMS,
    GENERAL,
    PEOPLE,
    PLACES,
    belonging,
    counted,
    fitted,
    implied,
    is_beside,
)
from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.pack import FigureRule, Noun
from nkclaims.extraction.populations import Counted, population_of
from nkclaims.extraction.tokens import Token
from nkclaims.grammar.document import Span
from nkclaims.grammar.qualifiers import qualifier_at

# "Medics who were trying to evacuate": nothing of the kind was done.
UNDONE = re.compile(
    r"\b(?:try|tries|trying|tried|attempt\w*|helping|seek\w*|hop(?:ed|ing)|plan\w*|threaten\w*|vow\w*|ready|going"
    r"|about|how|want\w*|unable|aim\w*|prepar\w*)\sto\s$",
    re.IGNORECASE,
)
PREPOSITION = re.compile(r"\s(?:in|at|near|on|from|with|during|after|when|while|by)\s")
# "85 % of the territory's 2.3 million people"
PORTION = re.compile(
    r"(?:%|\b(?:percent|per cent|half|third|thirds|quarter|quarters|majority|most))\sof\s"
    r"(?:the\s|its\s|their\s|all\s)?(?:(?:[\w-]+\s){0,3}\w+[’']s\s|(?:[a-z]+\s)?)\Z"
    r"|\b\d[\d,]*\sof\s(?:\w+[’']s\s|its\s|their\s)\Z"
)
ACROSS = re.compile(r"(?<!\band )(?<!, )\bover\s\Z|\b(?:across|in|from|into|throughout|at)\s\Z")
WITHOUT = re.compile(r"\b(?:without|den(?:y|ies|ied|ying))\s(?:\w+\s)?$", re.IGNORECASE)
MANPOWER = ("people", "men", "manpower", "persons")
BELONGING = ("members", "bodies", "remains", "corpses", "victims")
SHARE = Noun("territory_percent", "", "")
REACH = 90  # characters over which a figure goes on with the one before it
SENTENCE_END = re.compile(
    r"(?:(?<!\b(?:Jan|Feb|Mar|Apr|Aug|Sep|Oct|Nov|Dec))(?<!\bSept)(?<!\bincl)\.|;)\s"
)
# "The two sides exchanged prisoners": nobody counts who does it.
ACTING = re.compile(
    r"\s(?:[\w-]+\s)?(?:sides|countries|nations|states|parties|neighbou?rs|foes|rivals|enemies|armies"
    r"|governments|leaders|ministers|presidents|factions|groups|camps)\s(?:have\s|had\s|also\s"
    r"|then\s|later\s)*(?:exchang|swap|return|releas|free|captur|seiz|control|los)\w*\s"
    r"(?!by\b|from\b|in\b|on\b|at\b|after\b|during\b)",
    re.IGNORECASE,
)
CRASHED = re.compile(r"crashed|landed|fell|exploded", re.IGNORECASE)
WITHIN_MANY = re.compile(
    r"\s(?:in|across|from|at|on|over|during|near)\s"
    r"(?:(?:about|some|over|nearly|more than|at least)\s)?"
)
SPEAKS = re.compile(
    r"(?:\s(?:at|in|from|of|with)\s[^,.;]{2,40})?,\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,2},?"
    r"\s(?:said|says|told|added|recalled|wrote|tweeted)\b"
)
FROM = re.compile(r"\b(?:from|with|against)\s$")
SAVED = re.compile(r"\b(?:sav(?:e|ed|es|ing)|spar(?:e|ed|ing)|risk(?:ed|ing)?)\s$", re.IGNORECASE)
HOLDING = re.compile(r"h(?:olds?|eld|olding)\b", re.IGNORECASE)
ARRIVING = re.compile(r"arriv", re.IGNORECASE)
FATE = re.compile(r"\bfate of (?:the )?(?:\w+ )?$")
CIVIL_THING = re.compile(r"\b(?:civilian|civil|residential|public|medical|educational)\s")
REPORTED_OF = re.compile(r"(?<!bodies)(?<!remains)(?<!corpses) of\Z")
AFFECTED = re.compile(r"affected\b", re.IGNORECASE)
CIVIL_VEHICLES = (
    *("bus", "buses", "ambulance", "ambulances", "minibus", "minibuses", "taxi", "taxis"),
    *("car", "cars", "bridge", "bridges", "pipeline", "pipelines", "gas pipeline"),
    *("train", "trains", "tram", "trams", "trolleybus", "school bus"),
)
LAND = (
    *("districts", "regions", "provinces", "neighbourhoods", "neighborhoods", "hills", "heights"),
    *("peaks", "hilltops", "territories", "areas"),
)
FAMILIES = ("residents", "villagers", "families", "children", "civilians", "women", "locals")
BEFALLEN = re.compile(r"\b(?:was|were|been|being|is|are|got)\b")
WHEN = re.compile(r"\b(?:when|after|before|while)\s")
AT_DEED = re.compile(r"\s(?:in|during|after|by|at|over|from)\s(?:the\s|some\s|at least\s)?$")
GRAVELY = re.compile(
    r"\s(?:seriously|critically|badly|gravely|severely|lightly|slightly|fatally)\b"
)
TOLD = re.compile(r"\b(?:information|word|reports?|details|indication|data|figures|news|mention)\b")
LOOSE_RULES = ("list-passive", "intransitive", "passive", "far-behind", "far-intransitive")
GOVERNED = re.compile(
    r"\b(?:kill|wound|injur)(?:ing|ed)\s(?:at least\s|some\s|another\s|about\s)?$"
)
BEFORE_THAT = re.compile(r"\s(?:before|while|after)\s(?:being|they|it|he|having|the)\s")
DEAD_BEHIND = re.compile(
    r"\s(?:were\s|was\s|have been\s|had been\s)?(?:killed|dead|died|slain|shot dead)\b"
)
ACTIVE_PERFECT = re.compile(r"\s(?:has|have|had)\s(?:\w+ly\s)?")
OBJECT = re.compile(r"\s(?:the|an?|two|three|four|five|six|several|dozens|some|at least|\d+)\b")
SAVED_FROM = re.compile(r"\b(?:pulled|rescued|saved|dug)\b")
HANDED = re.compile(
    r"\b(?:hand\w*|return\w*|releas\w+|free[ds]?|freeing|swap\w*|exchang\w+|repatriat\w+|transferr?\w*)\s"
    r"(?:over\s|back\s)?(?:the\s|all\s)?$"
)
SHARED = re.compile(r"\s(?:by|over|above)\s")
WITH = re.compile(r",\swith\b")
TAKEN_PLACE = re.compile(r"taken?\splace\b|took\splace\b", re.IGNORECASE)
REPELLED = re.compile(r"repel|repuls|thwart|beat", re.IGNORECASE)
BEFORE_A = re.compile(
    r"\b(?:along|in|on|near|at|from|inside|outside|across|over|under|through|during|after|by|with"
    r"|into|aboard)\s$"
)
WITHIN = re.compile(r"\b(?:in|across)\s$")
OF_THEM = ("among-them", "of-whom", "subset-of-them")  # "Some 6,000 of them are in hotels"


def drafted(
    rule: FigureRule,
    match: re.Match[str],
    tokens: Sequence[Token],
    sentence: Sentence,
    text: str,
    before: Sequence[Draft],
    passage: Sequence[Draft],
) -> Draft | None:
    """Return the figure that a match of a rule says; None if its words say something else.

    ``before`` are the figures of the sentence that stand before it, ``passage`` those of the
    passage.
    """
    groups = {name: match.start(name) for name in match.groupdict() if match.start(name) >= 0}
    parts = {name: tokens[at] for name, at in groups.items()}
    number, counting = parts["n"], parts.get("p")
    if counting and PREPOSITION.search(text[number.end : max(number.end, counting.start)]):
        if rule.rule_id != "active" or number.letter != "N":
            return None  # "killed in another attack"
        if "m" in parts and AT_DEED.search(text, parts["m"].end, number.start):
            return None  # "killed in two attacks by the rebels"
        counting = None  # "kidnapped dozens in the village"
        del parts["p"]
    if (
        number.letter in "AM"
        and "m" in parts
        and AT_DEED.search(text, parts["m"].end, number.start)
    ):
        return None  # "wounded by a mine", "killed in another raid"
    if number.letter == "M" and rule.rule_id.startswith("one-") and not is_another(number, text):
        return None  # "killed more civilians"
    if rule.rule_id == "gapped-by" and not SHARED.match(text, number.end):
        return None
    if rule.rule_id == "list-passive" and WITH.search(text, number.end, parts["m"].start):
        return None  # "three children, with several others injured"
    if rule.rule_id == "deaths-of" and counting and DEAD_BEHIND.match(text, counting.end):
        return None  # "out of the casualties 130 civilians were killed"
    if "m" in parts and TAKEN_PLACE.match(text, parts["m"].start):
        return None
    if "m" in parts and REPELLED.match(text, parts["m"].start) and not _is_of_arms(counting):
        return None  # "repelled 19 assaults"
    if (
        "m" in parts
        and parts["m"].letter != "I"
        and counting
        and ACTIVE_PERFECT.fullmatch(text, counting.end, parts["m"].start)
    ):
        if OBJECT.match(text, parts["m"].end):
            return None  # "150 rebels had destroyed two bunkers"
    if (
        "m" in parts
        and parts["m"].measure == "missing"
        and SAVED_FROM.search(text, number.end, parts["m"].end)
    ):
        return None  # "six have been pulled from under the rubble"
    if rule.rule_id in LOOSE_RULES and GOVERNED.search(text, sentence.start, number.start):
        return None  # "killing seven, including three children, with several others injured"
    if "m" in parts and counting and BEFORE_THAT.search(text, counting.end, parts["m"].start):
        return None  # "killed three civilians before being driven out"
    if rule.rule_id == "adjective" and counting and DEAD_BEHIND.match(text, counting.end):
        return None  # "four displaced civilians killed"
    is_article = number.letter == "A" and "m" in parts and parts["m"].start > number.start
    if is_article and BEFORE_A.search(text, sentence.start, number.start):
        return None  # "passengers on a road were rescued"
    if "m" in parts and ACTING.match(text, number.end, sentence.end):
        return None
    noun = counting.noun if counting else None
    form = text[counting.start : counting.end] if counting else ""
    inherited = before[-1] if before else None
    measure = _measure(rule, parts, inherited, text)
    if "m" in parts and UNDONE.search(text[max(0, parts["m"].start - 24) : parts["m"].start]):
        return None
    if measure is None or (rule.rule_id == "gravely" and not GRAVELY.match(text, number.end)):
        return None
    if rule.rule_id == "none" and TOLD.search(text, number.end, parts["m"].start):
        return None  # "no information about casualties"
    if "m" in parts and ARRIVING.match(text, parts["m"].start) and not _is_flight(noun, form):
        return None
    is_general = noun is None or form.lower() in GENERAL
    is_other = form.lower() in ("others", "other") and inherited is not None
    if inherited and is_other and inherited.object not in ("person", None):
        noun = Noun(
            inherited.object or "other", "unspecified", "none"
        )  # "and captured four others"
    if noun is None and rule.rule_id == "part-of-them":
        noun = _antecedent(tokens, groups["n"])  # "35 drones, 29 of which were shot down"
    if noun is None:
        noun = counted(match, tokens) if not rule.inherits else None
        is_general = noun is None
        noun = noun or implied(measure, inherited, passage)
    elif form.lower() in BELONGING:
        noun = belonging(tokens, groups["p"], noun)
    is_civil = noun.object == "person" and noun.population != "military"
    if counting and measure == "lost" and is_civil and form.lower() not in MANPOWER:
        measure = "killed"  # "lost a son", "lost 104 staff members"
    if rule.rule_id == "up-from" and not FROM.search(text[: number.start][-10:]):
        return None
    is_arms = noun.object in ARMS and noun.object != "other"
    if rule.inherits == "measure" and is_arms and measure in PEOPLE:
        measure = "lost"  # "losses of 90 dead, 12 tanks"
    if (
        noun.object in ("artillery", "other")
        and "m" in parts
        and CRASHED.match(text, parts["m"].start)
    ):
        return None  # "a mortar bomb crashed into the market"
    event = parts.get("m")
    is_many = event is not None and WITHIN_MANY.fullmatch(text, event.end, number.start)
    if rule.rule_id in ("active", "far-before") and is_many and noun.object != "person":
        return None  # "destroyed in 120 communities"
    if event is not None and WHEN.search(text, event.end, max(number.start, event.end)):
        return None  # "killed on Tuesday when two columns of rebels overran the post"
    is_site = noun.object in (*PLACES, "other") and measure in ("damaged", "destroyed")
    if is_site and WITHIN.search(text[max(sentence.start, number.start - 8) : number.start]):
        return None  # "stations in eight regions have been hit"
    last = counting.end if counting else number.end
    if rule.rule_id == "one-listed" and SPEAKS.match(text, last):
        return None  # "..., a resident, Jane Doe, said"
    is_held = measure == "controlled" and noun.object == "person" and event is not None
    if is_held and event is not None and HOLDING.match(text, event.start):
        measure = "captured"  # "they still hold twelve others"
    is_hit = measure == "damaged" and noun.object == "person" and event is not None
    if is_hit and event is not None and BEFALLEN.search(text, number.end, event.start):
        measure = "wounded"  # "two other men were hit by sniper fire"
    if noun.object == "person" and event is not None and AFFECTED.match(text, event.start):
        return None  # "33,000 people have been affected"
    if rule.rule_id.startswith("implied") and measure == "captured":
        is_back = HANDED.search(text, sentence.start, number.start) is not None
        measure = "other" if is_back else measure  # "hands five prisoners over"
    if rule.rule_id.startswith("implied") and FATE.search(text, sentence.start, number.start):
        measure = "missing"  # "the fate of 98 refugees"
    fit = fitted(measure, noun)
    is_ruin = fit in (("equipment_loss", "damaged"), ("equipment_loss", "destroyed"))
    if fit and is_ruin and CIVIL_THING.search(text, number.end, counting.end if counting else -1):
        fit = "damage", fit[1]
    if fit is not None and form.lower() in CIVIL_VEHICLES and fit[1] in ("damaged", "destroyed"):
        fit = "damage", fit[1]
    if fit is not None and form.lower() in LAND and measure in ("captured", "lost"):
        fit = "territorial_control", "controlled" if measure == "captured" else "lost"
    value = _value(number)
    if fit is None or value is None:
        return None
    kind, measure = fit
    if number.letter == "c":  # "a third of the territory is in its hands"
        if measure not in ("controlled", "captured", "lost"):
            return None
        kind, measure, noun = "territorial_control", "controlled", SHARE
    if PORTION.search(text[max(sentence.start, number.start - 60) : number.start]):
        return None
    if rule.inherits and noun.object in (*PLACES, "other") and ACROSS.search(text[: number.start]):
        return None  # "drones launched over five regions"
    said = qualifier_at(text, number.start, number.end)
    spans = [*(Span(one.start, one.end) for one in parts.values()), *(said[1:] if said else ())]
    start, end = min(one.start for one in spans), max(one.end for one in spans)
    if (
        counting is None
        and measure == "killed"
        and noun.object == "person"
        and _is_of_things(parts)
    ):
        return None  # "three ceasefires have collapsed"
    if rule.inherits == "noun" and SAVED.search(text[max(0, start - 12) : start]):
        return None
    if WITHOUT.search(text[max(sentence.start, start - 20) : start]):
        return None
    is_people = noun.object == "person"
    beside = passage[-1] if passage and is_beside(groups, tokens, text) else None
    population, is_general = population_of(
        Counted(noun, measure, is_general),
        Span(start, end),
        sentence,
        text,
        _whole(before),
        beside,
    )
    return Draft(
        sentence.number,
        Span(max(start, sentence.start), min(end, sentence.end)),
        f"figure-{rule.rule_id}",
        kind,
        measure=measure,
        object=noun.object,
        value_span=_value_span(number),
        value=value,
        qualifier=said[0] if said else "exact",
        scope="incident",
        is_general=is_general,
        is_bare=counting is None and is_people and not rule.inherits,
        population=population,
        group=(noun.group or "none") if is_people else None,
        links=(("part_of", -1),) if rule.inherits == "subset" else (),
    )


def _whole(before: Sequence[Draft]) -> Draft | None:
    """Return the last figure that is no part of another, whose people the next may be as well."""
    return next((one for one in reversed(before) if not one.links), before[-1] if before else None)


def _antecedent(tokens: Sequence[Token], at: int) -> Noun | None:
    """Return the noun right before a number of "which"."""
    return next((one.noun for one in reversed(tokens[max(at - 4, 0) : at]) if one.noun), None)


def _is_of_arms(counting: Token | None) -> bool:
    """Tell whether a noun is of arms that can be repelled."""
    return counting is not None and counting.noun is not None and counting.noun.object != "other"


def is_another(number: Token, text: str) -> bool:
    """Tell whether "another" is the number, not "more", which is none."""
    return text[number.start : number.end].lower() in ("another", "a further")


def _is_of_things(parts: Mapping[str, Token]) -> bool:
    """Tell whether what happened befalls things alone: "collapsed", "burned"."""
    return "m" in parts and parts["m"].measure in ("destroyed", "damaged")


def _is_flight(noun: Noun | None, form: str) -> bool:
    """Tell whether those who arrive are people who fled, not troops or officials."""
    if noun is None or noun.object != "person":
        return False
    return form.lower() in (*GENERAL, *FAMILIES) or noun.implies == "displaced"


def _measure(
    rule: FigureRule, parts: Mapping[str, Token], inherited: Draft | None, text: str
) -> str | None:
    """Return what happened: by the rule's word, the noun alone, or the figure before."""
    noun = parts["p"].noun if "p" in parts else None
    if rule.inherits == "noun":
        return noun.implies or None if noun is not None else None
    if not rule.inherits:
        word = parts.get("m")
        is_of = word is not None and REPORTED_OF.search(text, 0, word.end) is not None
        if rule.rule_id == "measure-noun" and word and is_of:
            return None  # "27 reports on destruction of"
        if word and noun is not None and noun.implies == "killed" and word.measure == "captured":
            return noun.implies  # "recovered 96 bodies"
        return word.measure if word else None
    if inherited is None or inherited.measure is None:
        return None
    gap = text[inherited.quote.end : parts["n"].start]
    is_far = len(gap) > REACH or SENTENCE_END.search(gap)
    if is_far and not goes_on(rule):
        return None
    if noun is not None and noun.implies:
        return (
            noun.implies
        )  # "53 wounded, and three more bodies", "killing 20 and taking 9 hostages"
    return inherited.measure


def goes_on(rule: FigureRule) -> bool:
    """Tell whether a rule goes on with a figure of the sentence before."""
    return rule.inherits == "carried" or rule.rule_id in OF_THEM


def _value_span(number: Token) -> Span:
    """Return where a value stands; of a range its upper end."""
    if number.low is not None and number.number is not None:
        return Span(number.number.start, number.number.end)
    return Span(number.start, number.end)


def _value(number: Token) -> float | None:
    if number.number is not None:
        return None if number.number.value is None else float(number.number.value)
    if number.value is not None:
        return number.value
    return {"A": 1.0, "M": 1.0, "Z": 0.0}.get(number.letter)
