"""Say over what a figure counts: one deed, a day, or all from a beginning."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.stretches import stretches
from nkclaims.extraction.toll_periods import NTH_DAY

CUMULATIVE = re.compile(
    r"\b(?:since(?! (?:last )?(?:\w+day|yesterday)\b)"
    r"|(?:on|of|from) (?:both|the two|all) sides|through (?:its|the|their) morgues?"
    r"|in \w+ days(?: of \w+)?(?= ?[.,;]|$)"
    r"|(?:war|fighting|conflict|clashes|hostilities|violence|invasion) (?:has|have)|"
    r"has recorded|have been recorded|since the beginning|are registered|now counts|in all|"
    r"by (?:last |late |early )?(?:\w+day\b|[A-Z][a-z]+ \d|\d+ [A-Z])|throughout the"
    r"|over the course of|as of (?:\w+day|\d|[A-Z][a-z]+ \d)|(?:in|from|during"
    r"|of) the (?:weeks of |\w+ weeks of |[\w-]+ )?(?:fighting|clashes|war|conflict"
    r"|hostilities)|in (?:the )?\w+ weeks of (?:fighting|war|clashes))\b",
    re.IGNORECASE,
)
# "The war has left 90 dead", but not "a strike has left 90 dead".
LEFT = re.compile(
    r"\b(?:has|have) (?:\w+ly |also |now |so far )?(?:left|claimed|cost|displaced|driven|forced"
    r"|killed|wounded|injured)\b",
    re.IGNORECASE,
)
AS_OF = re.compile(r"\b[Aa]s (?:of|at) (?:last |late |early )?(?:\w+day|\d|[A-Z][a-z]+ \d)")
TOLL = re.compile(
    r"\b(?:so far|to date|in total|altogether|overall|death toll|toll"
    r"|number of (?:\w+ )?(?:dead|deaths|killed|wounded|victims))\b",
    re.I,
)
LISTING = re.compile(
    r"\b(?:lists?|listed|named|names of|registers?|registered|documented|tallied)\b", re.I
)
# What was added, and the sum: "three more deaths, bringing to 67 ...", "which makes 223"
SUM = re.compile(
    r",?\s(?:and |thus )?(?:(?:bringing|taking|pushing|raising|lifting|(?:which"
    r"|that) (?:brings|takes|raises"
    r"|pushes|brought|took|raised|lifted)|(?:has|have) (?:taken|brought|pushed|lifted|raised))\b"
    r"[^.;]{0,80}?\bto\b|(?:which|that) makes\b)"
)
RAISED = re.compile(
    r",\s(?:bringing|taking|pushing|raising|lifting)\b[^.;]{0,80}?\bto\b|\bwhich (?:brings|makes)\b"
)
SUMMED = re.compile(
    r"\b(?:(?:bringing|taking|pushing|raising|lifting|putting|which brings|which takes"
    r"|which brought)\b"
    r"[^,.;]{0,60}\b(?:to|at)\s(?:(?:at least|more than|nearly|almost|about|around|some|over)\s)?"
    r"|(?:which|that) makes\s(?:[\w ]{0,12}\s)?)$"
)
LISTED = re.compile(
    r"\b(?:lists?|listed|named|names of|registers?|registered|documents|documented|tallied|tallies"
    r"|counts?|counted|had passed through|has recorded|figures? for|number of (?:its "
    r"|all )?(?:\w+ )?"
    r"(?:dead|deaths|victims|fallen)|number of (?:\w+ )?(?:\w+ )?(?:killed|wounded"
    r"|injured|missing|displaced)"
    r" (?:\w+ ){0,5}(?:is|was|stands|stood|has|had))\b",
    re.IGNORECASE,
)
IN_PLACE = re.compile(r"\b(?:in|at|near|outside|inside)\s+(?:[\w’'-]+\s+){0,3}$")
BEGAN = re.compile(
    r"\b(?:since|erupted|began|begun|started|broke out|flared(?: up)?|launched)\b"
    r"(?!.*\b(?:after|when|as)\b)[^,.;]{0,60}$"
    r"|\b(?:as of|by|until|up to)\s+(?:the\s)?(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
SAID_ON = re.compile(
    r"\b(?:said|says|announced|reported|confirmed|told|stated|wrote|declared|tweeted|posted|statement|briefing"
    r"|admitted|acknowledged|published|disclosed)\b[^,;.]{0,30}\son\s$|\b(?:said|announced|reported|told)\s$"
)
APART = re.compile(
    r";\s|,?\s(?:while|whereas|but|adding|said|says|and said|after|told|that)\s"
    r"|,\s(?:raising|bringing|taking|pushing|in what|one of the|the (?:first|worst"
    r"|deadliest|heaviest"
    r"|biggest|highest|most))\s"
)
# One deed, of which "have been killed" tells.
EVENT = re.compile(
    r"\b(?:in the (?:attack|strike|blast|bombing|raid|shelling|explosion|ambush|collapse)"
    r"|(?:series|wave|spate|barrage|string|flurry|day) of (?:[\w-]+ ){0,4}(?:strikes|attacks"
    r"|raids|bombings|air ?strikes)"
    r"|an? (?:\w+ ){0,3}(?:attack|strike|raid|blast|explosion|shelling|bombing"
    r"|ambush|airstrike)"
    r"|(?:air ?strikes?|attacks?|strikes?|raids?|shelling|shells|rockets?|missiles?"
    r"|drones?|blasts?|bombing"
    r"|explosions?|the attack) (?:on|in|at|near|hit|struck|against|across|over|throughout))\b",
    re.IGNORECASE,
)
DAILY = re.compile(
    r"\b(?:(?:over|during|in|for) the (?:past|last|previous) (?:day|24 hours)"
    r"|(?<=\()\+\d[\d,.]*|overnight toll"
    r"|in (?:a|past|the past|the last|one) day|in (?:the (?:last|past) )?24 hours"
    r"|during (?:the )?day"
    r"|today:)(?!\w)",
    re.IGNORECASE,
)
PERFECT = re.compile(r"\b(?:has|have|had)\b(?! not| to\b)(?![^,;]*,\s\w+ing\b)", re.IGNORECASE)
OTHERS = re.compile(r"\b(?:others|other people|other civilians)\b", re.IGNORECASE)
ONE_DAY = ("date", "month_day", "weekday")
INCREMENT = re.compile(r"\b(?:more|another|further|additional)\b", re.IGNORECASE)
DOING = re.compile(
    r"(?:kill|wound|injur|destroy|damag|burn|seiz|captur|leav|hurt|maim|slaughter|massacr)ing\b",
    re.IGNORECASE,
)
WHOLE_WAR = 3000  # so many are no loss of one deed
BACKSHIFTED = re.compile(r"\bhad\b", re.IGNORECASE)


def scope_of(
    sentence: Sentence,
    draft: Draft,
    text: str,
    before: Sequence[Draft],
    passage: Sequence[Draft],
) -> str:
    """Return over what a figure counts.

    "Have been killed", with no day, counts from the beginning, as does what an office lists; what
    follows in the same breath counts over the same.
    """
    quote, measure, number = draft.quote, draft.measure, draft.value_span or draft.quote
    near = text[max(sentence.start, number.start - 12) : min(sentence.end, number.end + 8)]
    is_more = bool(INCREMENT.search(near)) and "more than" not in near.lower()
    if DAILY.search(sentence.text):
        return "daily"
    has_day = any(
        one.kind in ONE_DAY or (one.kind == "relative" and one.unit in ("day", "night"))
        for one in sentence.dates
        if not BEGAN.search(text[max(sentence.start, one.start - 70) : one.start])
        and not SAID_ON.search(text[max(sentence.start, one.start - 50) : one.start])
    )
    own = sentence.clause_of(quote, APART)
    clause = text[own.start : own.end]
    if any(one.kind == "date_range" for one in sentence.dates) or stretches(text, sentence.dates):
        return "cumulative"
    if SUMMED.search(text[max(sentence.start, quote.start - 60) : number.start]):
        return "cumulative"
    if not has_day and SUM.match(text, quote.end, sentence.end):
        return "increment"
    is_great = draft.kind == "casualties" and (draft.value or 0) >= WHOLE_WAR
    lead = text[max(sentence.start, quote.start - 24) : min(sentence.end, quote.end + 18)]
    is_perfect = draft.kind in ("casualties", "damage") or measure == "lost"
    is_perfect = is_perfect and bool(PERFECT.search(lead))
    is_listed = bool(LISTED.search(text[max(sentence.start, quote.start - 40) : quote.end]))
    is_placed = any(
        one.names_place
        and one.actor_id is None
        and IN_PLACE.search(text[one.start - 24 : one.start])
        for one in sentence.mentions
        if one.start >= 24 and one.text in clause
    )
    is_perfect = is_perfect and draft.value != 1
    is_open = is_perfect and not has_day and not EVENT.search(clause) and not is_placed
    is_left = bool(LEFT.search(clause)) and not EVENT.search(clause) and not is_placed
    is_open = is_open or (is_left and draft.value != 1)
    is_past = (
        bool(BACKSHIFTED.search(lead)) and (draft.value or 0) < WHOLE_WAR
    )  # "said that four had been killed"
    is_of_all = bool(CUMULATIVE.search(clause) or AS_OF.search(sentence.text))
    is_of_all = is_of_all or ((measure == "displaced" or is_great) and not has_day)
    if TOLL.search(clause) or (is_listed and not LISTING.search(clause)) or is_open:
        # A toll without more is of the deed that the passage tells of.
        is_deed = (
            is_placed
            or bool(EVENT.search(clause))
            or any(
                one.scope == "incident" and (is_open or one.measure == measure)
                for one in (before[-1:] if is_open and not is_past else (*passage, *before))
            )
        )
        is_of_war = bool(TOLL.search(clause) and NTH_DAY.search(sentence.text))
        if is_deed and not is_of_war and not is_of_all:
            return "incident"
    last = before[-1] if before else None
    if last is None and passage and OTHERS.search(near):
        last = passage[-1]  # a paragraph begins: "While injuring 292 others, ..."
    if is_of_all or TOLL.search(clause) or is_listed or is_open:
        is_beside = last is not None and last.scope == "cumulative" and last.measure != measure
        return "increment" if is_more and not is_beside else "cumulative"
    if is_more and not is_placed and RAISED.search(text[quote.end : sentence.end]):
        return "increment"
    if is_more and not has_day:
        return "incident"
    if last is not None and last.scope in ("cumulative", "daily") and not has_day:
        is_next = last.sentence >= sentence.number - 1 and last.scope == "cumulative"
        is_next = is_next and (
            DOING.match(text, quote.start) is None or OTHERS.search(near) is not None
        )
        if last.sentence == sentence.number or (
            is_next and not is_placed and not EVENT.search(clause)
        ):
            return last.scope
    return "incident"
