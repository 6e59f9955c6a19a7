"""Give figures that count the same people one population: "the three", a headline's "31 dead"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.language.records import replace

BEFALLEN = ("killed", "wounded", "casualties", "missing", "captured")
OF_BOTH = ("civilian", "military")
SURE = 20  # people whom two figures of one article seldom count by chance
NEAR = 3  # sentences over which fewer are the same
VAGUE = 10  # people that may be the "dozens" just told
# "The seven were shot at an outpost", "the three dead were monks"
THE_SAME = re.compile(
    r"\b(?:the|these|those|all)\s(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)\b",
    re.IGNORECASE,
)
NO_VOICE = ("own_voice", "unattributed")
BACK = 4  # characters before a number in which "the" stands


def of_same_people(found: Sequence[Draft], sentences: Sequence[Sentence], text: str) -> list[Draft]:
    """Return the drafts; whom no noun names are those whom the same figure counts elsewhere.

    "People" are the civilians of the headline, of the lead or of the sentence before; the killed
    and wounded that add up to casualties are those whom these count.
    """
    by_number = {one.number: one for one in sentences}
    every = list(found)
    counted = [one for one in found if one.population not in (None, "unspecified")]
    for at, draft in enumerate(found):
        if draft.object != "person" or draft.measure not in BEFALLEN or not draft.value:
            continue
        if draft.population != "unspecified":
            continue
        told = _told_again(draft, counted, by_number, text)
        told = told or _told_roughly(draft, counted, by_number)
        every[at] = replace(draft, population=told) if told else draft
    return _of_casualties(every)


def _told_again(
    draft: Draft,
    counted: Sequence[Draft],
    sentences: Mapping[int, Sentence],
    text: str,
) -> str | None:
    """Return whom the other figures of the same value and measure count, if they agree."""
    start = draft.value_span.start if draft.value_span is not None else draft.quote.start
    is_same = THE_SAME.search(text, max(0, start - BACK), draft.quote.end) is not None
    is_counted = (draft.value or 0) > 1 and draft.qualifier != "order_of_magnitude"
    if not (draft.is_general or is_same) or not is_counted or draft.is_part:
        return None
    others = [
        one
        for one in counted
        if (one.measure, one.object, one.value) == (draft.measure, "person", draft.value)
        and not one.is_part
        and one.stance == draft.stance
        and (one.population != "combined" or one.scope == draft.scope)
        and (is_same or (_may_be_there(draft, one) and _may_say(draft, one)))
    ]
    if (draft.value or 0) < SURE and not is_same:
        others = [one for one in others if _is_near(draft, one, sentences)]
    whose = {one.population for one in others}
    return others[0].population if len(whose) == 1 else None


def _may_be_there(draft: Draft, other: Draft) -> bool:
    """Tell whether two figures can be of one place."""
    is_open = not draft.place or not other.place
    return is_open or draft.place == other.place or (draft.value or 0) >= SURE


def _may_say(draft: Draft, other: Draft) -> bool:
    """Tell whether two figures can be of one authority: no other speaker gives the second."""
    voices = {draft.speaker.key, other.speaker.key}
    if (draft.value or 0) >= SURE and abs(draft.sentence - other.sentence) <= NEAR:
        return True  # "some 60 civilians died", the minister said; "the hospital puts it at 60"
    return len(voices) == 1 or bool({draft.speaker.type, other.speaker.type} & {*NO_VOICE})


def _is_near(draft: Draft, other: Draft, sentences: Mapping[int, Sentence]) -> bool:
    """Tell whether a figure stands in a headline, or not far behind the other."""
    is_heading = sentences[draft.sentence].is_heading
    return is_heading or 0 <= draft.sentence - other.sentence <= NEAR


def _told_roughly(
    draft: Draft, counted: Sequence[Draft], sentences: Mapping[int, Sentence]
) -> str | None:
    """Return whom the sentence before counts roughly: "scores of civilians died. 41 people"."""
    is_vague = draft.qualifier == "order_of_magnitude" or (draft.value or 0) < VAGUE
    if not draft.is_general or is_vague or draft.is_part:
        return None
    for one in counted:
        is_next = draft.sentence - one.sentence == 1 or (
            sentences[one.sentence].is_heading and 0 < draft.sentence - one.sentence <= NEAR
        )
        is_alike = (one.measure, one.object) == (draft.measure, draft.object)
        is_rough = one.qualifier == "order_of_magnitude" and one.scope == draft.scope
        if is_next and is_alike and is_rough and one.population == "civilian" and not one.is_part:
            return one.population if _may_be_there(draft, one) else None
    return None


def _of_casualties(found: Sequence[Draft]) -> list[Draft]:
    """Return the drafts; the killed and wounded of casualties are those whom these count."""
    every = list(found)
    for whole in found:
        if whole.measure != "casualties" or whole.population not in OF_BOTH or not whole.value:
            continue
        parts = {
            measure: [
                at
                for at, one in enumerate(found)
                if one.measure == measure and one.object == "person" and not one.is_part
                if 0 <= one.sentence - whole.sentence <= 1
            ]
            for measure in ("killed", "wounded")
        }
        for dead in parts["killed"]:
            for hurt in parts["wounded"]:
                if (found[dead].value or 0) + (found[hurt].value or 0) != whole.value:
                    continue
                for at in (dead, hurt):
                    if found[at].is_general:
                        every[at] = replace(found[at], population=whole.population)
    return every
