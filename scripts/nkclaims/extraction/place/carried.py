"""Return the place of a claim whose sentence names none: that of its passage, or none."""

from __future__ import annotations

import re
from datetime import date

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.figure.same_deeds import BACK, SINCE_WAR, has_gone_on, is_of_told
from nkclaims.extraction.figure.scope_signs import OF_ONE_DEED
from nkclaims.extraction.language.windows import window
from nkclaims.extraction.lexicon.deed_nouns import DEED_NOUN
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.place.asides import is_told_apart
from nkclaims.extraction.place.left_places import is_stuck
from nkclaims.extraction.place.named_places import CLAUSE, DOING
from nkclaims.extraction.place.older_deeds import THAT_DEED
from nkclaims.extraction.place.passages import CARRYING, WHOLE_WAR, Passage
from nkclaims.extraction.place.scenes import Scenes
from nkclaims.extraction.place.toll_places import MOVED
from nkclaims.extraction.place.toll_sums import is_other_count, sums_side
from nkclaims.extraction.place.unnamed_places import (
    built,
    described,
    described_before,
    is_known,
    is_next,
    is_town,
    meant_before,
)
from nkclaims.extraction.time.sums import is_added

# "Along that stretch of the front"
# "In the centre", "in the north of the city": of the town just told
OF_TOWN = re.compile(r"^(?:centre|center)$|\bof the (?:city|town|village)$")
AT_PLACE = re.compile(r"\b(?:along|at|in|on) (?:this|that|these|those)\b")
# "Killed four in a separate incident", "last month nine died in two raids": elsewhere
# "Five of theirs were killed in retaliation", on the other side
RETALIATION = re.compile(r"\bin (?:the |its |their )?retaliat\w+")
# "Killed 60 rebels near Orlev. It admitted that eight of its own men died"
OWN_LOSSES = re.compile(
    r"\b(?:its|his|their|[Aa]rmy[’']s) own\b|\bdead in the (?:battle|fighting)\b"
)
OTHER_SIDE = re.compile(r"\b[Oo]n the [A-Z]\w+(?:ian|ish|ese|i) side\b")
SEPARATE = re.compile(
    rf"\bin (?:an? |two |three |several |other )?(?:separate|unrelated"
    rf"|different) (?:[a-z-]+ )?(?:incident|operation"
    rf"|encounter|engagement|shooting|skirmish|accident|explosion|battle|{DEED_NOUN})"
    r"|^(?:Last (?:month|year)|In (?:19|20)\d\d|(?:A|\w+) (?:months?|years?) (?:ago|earlier))\b"
)
ALSO = re.compile(r"\b(?:was|were|been) also\b|\balso (?:was|were|been)\b")
MORE = re.compile(r"\b(?:more|others?|another|further)\b(?! than\b)", re.IGNORECASE)
# "As of Saturday the enemy had lost 21 aircraft"
AS_OF = re.compile(r"\b[Aa]s of\b")
# "A day earlier a mine had maimed a soldier", "the bombing of a convoy two days later"
NEW_DEED = re.compile(
    r"\b(?:an?|another|one) (?:[\w-]+ ){0,3}(?:(?:land)?mine|bomb(?:er|ing)?|blast|explosion"
    r"|(?:air ?)?strike|attack|raid|ambush|missile|rocket|shell|drone|convoy|suicide \w+)\b"
)
Period = tuple[date | None, date | None]
FARTHER = 3  # more sentences for which a place holds for what happened once
MANY = 1000  # so many fighters are not killed in one deed


def carried(draft: Draft, scenes: Scenes, passage: Passage) -> Mention | None:
    """Return the place of a claim whose sentence names none: that of its passage."""
    sentence, text = scenes.sentence, scenes.text
    if is_separate(draft, scenes):
        return None
    if passage.before and (THAT_DEED.search(sentence.text) or not is_of_told(draft, scenes)):
        return passage.before
    before = described_before(draft, scenes)
    if before and draft.value == 0:
        return before  # "shells fell on the border, but nobody was hurt"
    is_doing = DOING.match(text, draft.quote.start - 2) and draft.scope not in WHOLE_WAR
    if is_doing and (main := meant_before(draft, scenes, passage.anaphora, is_wide=True)):
        return main  # "shelled a mosque in the province, killing nine"
    loose = described(draft, scenes)
    if built_at := loose is None and built(draft, scenes):
        told = passage.of_paragraph
        if is_known(built_at, scenes):
            told = passage.near(sentence) or passage.here(sentence)
        return told if told and is_town(told) else built_at
    if loose and (draft.scope not in WHOLE_WAR or is_next(loose, draft)):
        is_of_town = OF_TOWN.search(loose.text) is not None  # not the land's
        return (is_of_town and passage.of_paragraph) or loose
    if draft.scope in WHOLE_WAR and not passage.is_titled:
        is_open = draft.period is None or draft.period[0] is None
        if is_open and draft.kind == "damage" and not SINCE_WAR.search(sentence.text):
            return passage.of_paragraph or passage.deed_above(sentence)
        return passage.just(sentence)
    if back := meant_before(draft, scenes, passage.anaphora):
        return back
    is_back = bool(BACK.search(sentence.text)) or is_of_told(draft, scenes)
    if not is_back and (_is_great(draft) or _is_of_other(draft, scenes, passage)):
        return before
    is_armed = is_armed_force = draft.population == "military"
    # Cars and lorries burn where the deed was, tanks all along the front.
    is_arms = draft.kind == "equipment_loss" and draft.object != "vehicle"
    goes_on = passage.counted_in == sentence.number
    if goes_on and (is_arms or is_armed) and not (is_back or passage.is_titled):
        return passage.just(sentence)  # "has lost 7,000 troops and 260 drones"
    is_armed = is_armed and draft.scope == "daily"
    is_armed = is_armed and not is_back and AT_PLACE.search(sentence.text) is None
    if (is_armed or is_added(draft, sentence, text)) and not passage.is_titled:
        return passage.just(sentence)  # all along the front, or in the whole war
    is_wide = is_arms or draft.scope == "daily"  # all along the front
    if is_wide and not passage.is_titled:
        is_back |= bool(ALSO.search(text, draft.quote.start, draft.quote.end))
        is_back |= AT_PLACE.search(sentence.text) is not None
        if is_arms and draft.scope == "daily" and not is_back:
            return passage.just(sentence)  # "over the past day, four tanks were destroyed"
        is_spoil = draft.measure == "captured"  # arms are seized where those fell who bore them
        near = passage.near(sentence) if is_back or is_spoil else None
        is_land = passage.beside is not None and scenes.gazetteer.is_country(passage.beside)
        is_far = is_arms or is_armed_force or is_land or sentence.is_heading
        told = passage.just(sentence, 0 if is_far else 1)  # "two houses burned", as just told
        return told or passage.of_paragraph or near
    if before:
        return before
    if passage.is_summed(sentence) and not is_back:
        return None
    is_here = draft.measure != "other" or is_stuck(draft, text)
    is_scene = draft.kind in CARRYING and is_here
    if not (is_scene or is_back) or (has_gone_on(draft, text) and not passage.of_paragraph):
        return None
    if draft.scope == "period":  # of which only what was just told says where
        if SINCE_WAR.search(sentence.text) and not is_back:
            return None
        is_moved = draft.measure in MOVED and not is_stuck(draft, text)
        is_moved |= is_armed_force and not is_back  # all along the front
        land = passage.place if passage.is_titled else None
        is_side = land is not None and scenes.gazetteer.is_country(land)
        is_same = is_other_count(draft, scenes) or OWN_LOSSES.search(sentence.text) is not None
        same = passage.just(sentence, 1) if is_same else None
        if same is not None:
            return same
        return None if is_moved or is_side else passage.of_paragraph
    here = passage.here(sentence) if draft.scope == "incident" else None
    more = FARTHER if draft.scope == "incident" else 0
    return passage.of_paragraph or passage.near(sentence, more) or here


def is_separate(draft: Draft, scenes: Scenes) -> bool:
    """Tell whether a clause tells of another deed without a place: "two died in other raids"."""
    own = scenes.sentence.clause_of(draft.quote, CLAUSE)
    return SEPARATE.search(scenes.text, own.start, own.end) is not None and not any(
        own.start <= one.start < own.end for one in scenes.all
    )


def of_more(draft: Draft, scenes: Scenes, passage: Passage) -> Mention | None:
    """Return where those were to whom a figure adds: "Nine more were wounded"."""
    if draft.value_span is None or draft.scope in (*WHOLE_WAR, "period"):
        return None  # "five others have been wounded since last week"
    words = window(scenes.text, draft.value_span.start - 9, draft.value_span.end + 8)
    is_new = draft.kind == "equipment_loss" and passage.of_paragraph is None
    back = 0 if is_new or passage.counted_in == scenes.sentence.number else 1
    return passage.just(scenes.sentence, back) if MORE.search(words) else None


def _is_of_other(draft: Draft, scenes: Scenes, passage: Passage) -> bool:
    """Tell whether a figure is of another deed than the one told, or of a side's whole losses."""
    if any(one.search(scenes.sentence.text) for one in (SEPARATE, RETALIATION, OTHER_SIDE)):
        return True
    is_dated = draft.period_basis in ("stated", "relative") and draft.scope == "incident"
    if is_dated and passage.day and draft.period and _is_apart(draft.period, passage.day):
        own = scenes.sentence.clause_of(draft.quote, CLAUSE)
        is_new = NEW_DEED.search(scenes.text, own.start, draft.quote.end) is not None
        if is_new or draft.kind == "equipment_loss":
            return True
    if sums_side(draft, scenes):
        return True
    is_arms = draft.kind == "equipment_loss" or draft.measure == "lost"
    return is_arms and AS_OF.search(scenes.sentence.text) is not None


def _is_apart(one: Period, other: Period) -> bool:
    """Tell whether two stretches share no day: "two cars burned on Saturday", "a day earlier"."""
    return bool(
        (one[0] and other[1] and one[0] > other[1]) or (one[1] and other[0] and one[1] < other[0])
    )


def _is_great(draft: Draft) -> bool:
    """Tell whether so many fighters were lost that it was all along the front."""
    many = OF_ONE_DEED if draft.measure == "lost" else MANY
    return draft.population == "military" and (draft.value or 0) >= many


def carried_or_of_news(draft: Draft, scenes: Scenes, passage: Passage) -> Mention | None:
    """Return the place that is carried to a claim, else that of the headline if it tells of it."""
    if is_told_apart(draft, scenes):
        return None
    return carried(draft, scenes, passage) or passage.of_news(draft, scenes.sentence)
