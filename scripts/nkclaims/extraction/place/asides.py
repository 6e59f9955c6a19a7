"""Leave out the places of a sentence that are of a part, of a war, or of another deed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.place.scenes import Scenes

OF_THEM = QuickRegex(
    r"\b(?<![Aa]ll )(?<![Bb]oth )(?<![Ee]ach )(?<!how many )[Oo]f (?:them|these|those|whom|which"
    r"|the (?:\w+ )?(?:dead|killed|victims|wounded|injured|casualties))\b"
    r"(?:[^,;.]{0,30}\b(?:was|were|had|died|fell|lost)\b[^,;.]{0,20},\s(?:when|as|after)\s)?"
    r"[^,;.]{0,120}$"
    r"|\b(?:among them|including) (?:(?:[\w-]|,\d)+ ){1,3}(?:(?:killed|wounded|injured|hurt) )?"
    r"(?:in|near|over|at|outside|from) "
    r"(?:the |an? (?:[\w-]+ ){0,2}(?:on|in|at|near|against) (?:the )?)?"
    r"(?:[a-z]+ of )?$"
    # "Including the chief of its guns near Orlev", "among them five men whose car hit a mine near"
    r"|\b(?:among them|including) (?:(?:the|an?|its|their) |[^,;.]{2,40} (?:who|whose) )"
    r"[^,;.]{2,80} (?:in|near|over|at|outside) (?:the )?(?:[a-z-]+ ){0,3}$"
)
# "Killed 37 people and, in Orlev alone, burned 900 homes"
ALONE = re.compile(r"\salone\b")
AND_IN = re.compile(r"\s(?:and|with),?\s(?:in|at|near|on|around)\s[^,;.]*$")
# "Shot down four drones, including one near Orlev, and burned two tanks"
PART_AT = QuickRegex(
    r"\b(?:among them|including) (?:\w+ ){1,3}(?:in|near|over|at|outside) (?:the )?"
    r"(?:[A-Z][\w’' -]{2,30},? (?:and )?(?:\w+ ){1,2}(?:in|near|over|at|outside) (?:the )?){0,3}$"
)
# "Mourned those killed this week in Orlev": where others died
KILLED_IN = re.compile(
    r"\b(?:those|(?:people|men|women|children|victims|civilians|soldiers|relatives)"
    r"(?: who (?:were|had been))?)"
    r" (?:killed|wounded|shot dead|captured|abducted)\b[^,;.]{0,30}?\s(?:in|at|near)\s"
    r"(?:the\s)?(?:[a-z]+\s){0,2}(?:of\s)?$"
)
# "Took nine villages and the town of Orlev"
AND_TOO = re.compile(r",?\s(?:and|as well as)\s(?:the\s)?(?:[a-z]\w+\s){0,2}(?:of\s)?")
NATIONWIDE = QuickRegex(
    r"\b(?:nationally|nationwide|countrywide|(?:along|across) the (?:whole|entire) front"
    r"|on all fronts)\b"
)
# A toll of the whole land is one of the war, and so of no place
LANDWIDE = QuickRegex(r"\b(?:across|throughout|around) the (?:whole )?country\b")
ACROSS = QuickRegex(r"\b(?:across|throughout|all over|elsewhere in) (?:the|[A-Z])")
WAR_IN = QuickRegex(r"\b(?:wars?|conflict|invasion) (?:in|over|of|for) (?:the )?$")
TAKEN_IN = QuickRegex(
    r"\b(?:took|taken|taking|captur|seiz|liberat|occup|control)\w*[^.;]{0,40}"
    r"\b(?:villages|towns|settlements|heights|positions) in (?:the )?$"
    r"|\b(?:and|but) (?:accused|blamed|denied|called|urged|warned|rejected)\b"
)
# "One of two men abducted in Orlev was freed": elsewhere
BEFALLEN = re.compile(
    r"\s(?:abducted|kidnapped|captured|seized|taken|detained|arrested|jailed|evicted|displaced|expelled"
    r"|evacuated|deported|stationed|based|deployed|recruited|trained|born)"
    r"\s(?:\w+\s)?(?:in|at|near|off|from|around|outside)\s(?:the\s)?(?:[a-z]+\s)*$"
)
# "Took two villages in Orlev, and had destroyed six guns"
TAKEN_BEFORE = re.compile(
    r"\b(?:took|taken|taking|captur|seiz|liberat|freed|occup|control|retak|retook|recaptur)[^.;]{0,60}"
    r"\b(?:villages|towns|settlements|heights|hills|positions)\b[^.;]{0,60}$"
    r"|\b(?:repelled|repulsed|beaten back|thwarted) (?:[\w-]+ ){1,3}(?:attacks|assaults|attempts)\b"
    r"[^.;]{0,60}$"
)
# "Destroyed two tanks overnight and shot down a drone near Orlev": the day closes the first deed
DAY_AND = QuickRegex(
    r"\b(?:overnight|today|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|hours|day|night|week"
    r"|morning|evening|afternoon),?\s(?:and|but)\s(?:(?:had|has|have|also|then|that it had)\s){0,2}"
    r"(?:[a-z]+ed|shot|brought|took|taken|struck|hit|knocked|beaten|fought|sunk|blown|set|blew|drove)\b"
)
AND_THEN = re.compile(r",?\sand\s(?:also\s)?(?:that|had|has|have)\s")
TAKEN = 100  # characters before a place in which a capture stands
NOT_TOLD = re.compile(
    r"\b(?:did not|didn[’']t|gave no|made no|without giving|declined to|would not)\b"
)
# "Fired at Orlev in revenge for a raid that killed two"
ANSWERED = re.compile(
    r"\b(?:in|as) (?:an? )?(?:revenge|retaliation|response|reply|reprisal|answer) (?:for|to)\b"
    r"[^.;]*$"
    r"|\b(?:avenge|avenging|revenge for|reprisals? for)\b[^.;]*$"
)
# "Five of them children, "
THOSE = re.compile(r"\sof (?:them|these|those|whom)\b[^,.;]*")
# "Among the 2,400 hurt, 41 were injured in Orlev"
WHOLE_FIRST = re.compile(
    r"(?:[Aa]mong|[Oo]f|[Oo]ut of) (?:(?:all|the|its|their|these|those) ){1,2}"
)
WAS = re.compile(r"\b(?:was|were|been|is|are|died)\b")
OF_DEAD = re.compile(r"\b[Oo]f (?:the (?:dead|killed|victims|\d[\d,]* \w+)|these|those|them)\b")
BEFORE = 24  # characters before a figure in which it is said of whom it is a part
PARTS = 4  # into which a count is split


def is_of_dead(draft: Draft, scenes: Scenes) -> bool:
    """Tell whether a figure is a part of those just counted: "Of the dead, 11 were soldiers"."""
    number = (draft.value_span or draft.quote).start
    first = max(scenes.sentence.start, number - BEFORE)
    return OF_DEAD.search(scenes.text, first, number) is not None


def is_of_those(draft: Draft, scenes: Scenes) -> bool:
    """Tell whether a part is told without a place: "nine in Orlev, five of them children"."""
    number = draft.value_span or draft.quote
    found = THOSE.match(scenes.text, number.end, scenes.sentence.end)
    return found is not None and not any(
        number.start < one.start < found.end() for one in scenes.all
    )


def is_nationwide(draft: Draft, sentence: Sentence, text: str) -> bool:
    """Tell whether a claim is of the whole land or front, and so of no place."""
    behind = min(sentence.end, draft.quote.end + 50)
    is_toll = draft.scope in ("cumulative", "increment")
    if is_toll and LANDWIDE.search(text, draft.quote.start, behind):
        return True
    return NATIONWIDE.search(text, draft.quote.start, behind) is not None


def is_all_over(last: Draft, sentence: Sentence, text: str) -> bool:
    """Tell whether the last claim of a sentence is of a region: "11 across the region"."""
    return ACROSS.search(text, last.quote.start, sentence.end) is not None


def not_of_parts(draft: Draft, scenes: Scenes, places: Sequence[Mention]) -> list[Mention]:
    """Return the places that are not those of a part only: "nine, one of them in Orlev"."""
    text = scenes.text
    if draft.kind in LOSSES:  # "destroyed two tanks and took six villages in Orlev"
        places = [one for one in places if not _is_of_other(one, draft, text)]
        places = [one for one in places if not _is_answered(one, draft, text)]
    if draft.measure == "controlled" and draft.value is not None:
        places = [one for one in places if not AND_TOO.fullmatch(text, draft.quote.end, one.start)]
    if draft.kind == "attack":
        end = draft.quote.end
        places = [
            one for one in places if one.start < end or not KILLED_IN.search(text[end : one.start])
        ]
    if not draft.links and not is_split(draft, scenes.sentence):
        end, start = draft.quote.end, scenes.sentence.start
        places = [
            one
            for one in places
            if not OF_THEM.search(text[min(end, one.start) : one.start])
            and not PART_AT.search(text, start, one.start)
        ]
        places = [one for one in places if not _is_listed(one, places, draft, text)]
        places = [one for one in places if not is_of_part_behind(one, draft, scenes)]
    return [one for one in places if not is_alone(one, draft, text)]


def not_of_people(draft: Draft, places: Sequence[Mention], text: str) -> list[Mention]:
    """Return the places without those of what befell people before: "men abducted in Orlev"."""
    return [one for one in places if not _is_of_participle(one, draft, text)]


def not_of_wars(places: Sequence[Mention], scenes: Scenes) -> Sequence[Mention]:
    """Return the places, if there are others without those that only name a war."""
    text, start = scenes.text, scenes.sentence.start
    others = [one for one in places if not WAR_IN.search(text, start, one.start)]
    return others or places


def is_of_one_deed(draft: Draft, text: str) -> bool:
    """Tell whether losses that are not told are of the deed just told: "it gave no toll"."""
    return NOT_TOLD.search(text, draft.quote.start - 12, draft.quote.end) is not None


def is_split(draft: Draft, sentence: Sentence) -> bool:
    """Tell whether a whole count is told place by place: "seven, five in Orlev, two in Tarn"."""
    behind = [
        one.value
        for one in sentence.numbers
        if one.start >= draft.quote.end and one.kind == "cardinal" and one.value is not None
    ]
    sums = accumulate(behind[:PARTS])
    return draft.value in [*sums][1:]


def _is_listed(place: Mention, places: Sequence[Mention], draft: Draft, text: str) -> bool:
    """Tell whether a place is that of an item: "nine all over Velia: two in Orlev, one in Tarn"."""
    end = draft.quote.end
    colon = text.find(": ", end, max(end, place.start))
    return colon > 0 and any(draft.quote.start <= one.start < colon for one in places)


def is_of_part_behind(place: Mention, draft: Draft, scenes: Scenes) -> bool:
    """Tell whether a place is of a part: "Among the 2,400 hurt, 41 were injured in Orlev"."""
    number, end = (draft.value_span or draft.quote).start, draft.quote.end
    is_whole = WHOLE_FIRST.fullmatch(scenes.text, scenes.sentence.start, number) is not None
    return is_whole and "," in scenes.text[end : max(end, place.start)]


def is_alone(place: Mention, draft: Draft, text: str) -> bool:
    """Tell whether a place is only of what is told behind it: "37 and, in Orlev alone, 900"."""
    between = text[draft.quote.end : max(draft.quote.end, place.start)]
    return ALONE.match(text, place.end) is not None and AND_IN.search(between) is not None


def _is_of_participle(place: Mention, draft: Draft, text: str) -> bool:
    """Tell whether a place says what befell people before: "men abducted in Orlev were freed"."""
    before, behind = text[draft.quote.start : place.start], text[place.end : draft.quote.end]
    return BEFALLEN.search(before) is not None and WAS.search(behind) is not None


def is_told_apart(draft: Draft, scenes: Scenes) -> bool:
    """Tell whether no place of a sentence is that of a loss, though others happened there.

    "Hit Orlev in revenge for a raid that killed two", "took nine villages in Orlev and had
    destroyed two tanks".
    """
    if draft.kind not in LOSSES:
        return False
    before = scenes.text[scenes.sentence.start : draft.quote.start]
    return ANSWERED.search(before) is not None or any(
        _is_taken_before(one, draft, scenes.text) for one in scenes.near
    )


def _is_answered(place: Mention, draft: Draft, text: str) -> bool:
    """Tell whether a place is of the answer to a loss: "hit Orlev in revenge for a raid"."""
    between = text[place.end : max(place.end, draft.quote.start)]
    return ANSWERED.search(between) is not None


def _is_of_other(place: Mention, draft: Draft, text: str) -> bool:
    """Tell whether a place behind a loss is of another deed, or of what is blamed."""
    end = draft.quote.end
    if place.start > end:
        between = text[end : place.start]
        is_armed = draft.kind == "equipment_loss" or draft.population == "military"
        is_next = is_armed and DAY_AND.search(between) is not None
        return is_next or TAKEN_IN.search(between) is not None
    return _is_taken_before(place, draft, text)


def _is_taken_before(place: Mention, draft: Draft, text: str) -> bool:
    """Tell whether an army took something there before it told of arms that were lost elsewhere."""
    if draft.kind != "equipment_loss" or place.start > draft.quote.start:
        return False
    is_new = AND_THEN.search(text[place.end : draft.quote.start]) is not None
    before = text[max(0, place.start - TAKEN) : place.start]
    return is_new and TAKEN_BEFORE.search(before) is not None
