"""Give a part the place and period of its whole, and a toll those of the toll before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.link.older import is_compared
from nkclaims.extraction.time.counted_before import in_time_of
from nkclaims.extraction.time.past_wars import is_present_behind
from nkclaims.extraction.time.toll_periods import SINCE_WAR

NEXT = 1  # sentences by which the words may follow that say when a war began
TOLLED = ("killed", "wounded", "casualties", "missing")
KNOWN = ("civilian", "military")
BEHIND = 60  # characters behind a toll in which "by the same date" stands
BY_THEN = re.compile(r"\bby (?:the same|that) (?:date|day|time)\b|\bby then\b")
# "Had been slain as of Monday. Troops have also seized": as of the same day
ALSO = re.compile(
    r"[^\n]*?\.[”\"]?\s[^\n.]{0,60}?\b(?:[Aa]lso|[Ii]n addition|[Aa]dditionally)\b[^\n.]*"
)


def of_both(found: Sequence[Draft]) -> list[Draft]:
    """Return the drafts; people of whom a part are civilians and a part soldiers are of both.

    "15 people, nine of them civilians" does not say of one deed what the six others were; of a toll
    that goes on, either part is enough. Of one deed only what its own sentence says counts.
    """
    parts = {
        (to, one.population)
        for one in found
        for kind, to in one.links
        if kind == "part_of" and to < len(found) and _is_mixed(one, found[to])
        if found[to].scope == "cumulative" or one.sentence == found[to].sentence
    }
    shared = {
        to
        for one in found
        for kind, to in one.links
        if kind == "part_of" and to < len(found) and one.population == "civilian"
        if one.value is None and _is_mixed(one, found[to])
    }  # "19 people, most of them civilians"
    mixed = shared | {
        to
        for to, _ in parts
        if found[to].scope == "cumulative" or {(to, one) for one in KNOWN} <= parts
    }
    return [
        replace(one, population="combined") if at in mixed else one for at, one in enumerate(found)
    ]


def of_one_war(found: Sequence[Draft]) -> list[Draft]:
    """Return the drafts; who died since a day are of both where others since then are.

    "Since Thursday 15 people, nine of them civilians, have died and 64 been injured": the injured
    are counted from the beginning that the dead are.
    """
    of_all = [one for one in found if one.population == "combined" and one.object == "person"]
    begun = {_beginning(one) for one in of_all} - {None}
    beside = {_beside(one) for one in of_all} - {None}
    return [
        replace(one, population="combined")
        if one.population == "unspecified"
        and one.is_general
        and not one.links
        and (_beginning(one) in begun or _beside(one) in beside)
        else one
        for one in found
    ]


def _beside(draft: Draft) -> tuple[int, str | None] | None:
    """Return the sentence and place of a toll that goes on; None of what is none."""
    is_toll = draft.scope == "cumulative" and draft.measure in (*TOLLED, "displaced")
    return (draft.sentence, draft.place_words) if is_toll else None


def since_one_start(found: Sequence[Draft], sentences: Sequence[Sentence]) -> list[Draft]:
    """Return the drafts; a toll begins where the next one of its paragraph says the war did.

    "Raised its toll to 604. Baku says 40 civilians have died since the war began on 3 May."
    """
    every = list(found)
    began: tuple[int, int, date] | None = None
    for at in range(len(found) - 1, -1, -1):
        draft, sentence = found[at], sentences[found[at].sentence]
        start, end = draft.period or (None, None)
        if draft.scope != "cumulative" or draft.kind not in LOSSES or end is None:
            continue
        if start is not None and not draft.is_part and SINCE_WAR.search(sentence.text):
            began = sentence.number, sentence.paragraph, start
        if start is not None or began is None or sentence.is_heading or began[2] >= end:
            continue
        if began[1] == sentence.paragraph and began[0] - sentence.number <= NEXT:
            every[at] = replace(draft, period=(began[2], end))
    return every


def _beginning(draft: Draft) -> tuple[date, str | None] | None:
    """Return since when, and where, a toll of dead or wounded counts; None of what is none."""
    is_toll = draft.scope == "cumulative" and draft.measure in TOLLED
    start = draft.period[0] if draft.period else None
    return (start, draft.place_words) if is_toll and start is not None else None


def _is_disputed(part: Draft, whole: Draft) -> bool:
    """Tell whether another says who some of the dead were: "three of them were farmers"."""
    is_other = part.speaker.key != whole.speaker.key
    return is_other and whole.population == "military" and not part.is_general


def _is_mixed(part: Draft, whole: Draft) -> bool:
    is_less = part.value is None or (whole.value is not None and part.value < whole.value)
    is_same = part.measure == whole.measure and part.sentence - whole.sentence <= 1
    return is_less and is_same and whole.population == "unspecified" and part.population in KNOWN


def as_wholes(found: Sequence[Draft], sentences: Sequence[Sentence]) -> list[Draft]:
    """Return the drafts; a part has what its own sentence does not give from its whole.

    What only the passage gave it, as a place named long before, gives way to that of its whole.
    """
    every = list(found)
    for at, draft in enumerate(found):
        to = next((to for kind, to in draft.links if kind == "part_of" and to < len(every)), None)
        if to is None or draft.value is None or draft.stance == "denies":
            continue
        whole = every[to]
        if whole.kind != draft.kind or draft.kind not in LOSSES or whole.quote == draft.quote:
            continue
        draft = in_place_of(draft, whole, sentences)
        is_beside = whole.scope == "cumulative" or abs(draft.sentence - whole.sentence) <= 1
        is_mixed = whole.population == "combined" and whole.scope != "cumulative"
        is_mixed |= _is_disputed(draft, whole)
        if draft.population in (None, "unspecified") and whole.population and not is_mixed:
            draft = replace(draft, population=whole.population)
        is_added = draft.scope == "increment" and whole.scope != "increment"
        is_own = draft.period_basis not in (None, "inferred") or is_added
        is_own = is_own or (draft.as_of is not None and whole.scope == "incident")
        is_own |= {draft.measure, whole.measure} == {"killed", "wounded"}  # "who later died"
        every[at] = in_time_of(draft, whole) if is_beside and not is_own else draft
    return _in_places_of_parts(every, sentences)


def _in_places_of_parts(found: Sequence[Draft], sentences: Sequence[Sentence]) -> list[Draft]:
    """Return the drafts; of one count for several places the first is the place.

    "Nine villages, five of them in Orlev and four in Tarn": the nine have no place of their own.
    """
    every = list(found)
    parts: dict[int, list[Draft]] = {}
    for one in found:
        for kind, to in one.links:
            if kind == "part_of" and to < len(found) and one.sentence == found[to].sentence:
                parts.setdefault(to, []).append(one)
    for to, some in parts.items():
        whole, first = found[to], some[0]
        is_all = len(some) > 1 and sum(one.value or 0 for one in some) == whole.value
        if not is_all or any(one.place_words is None for one in some):
            continue
        sentence = next(one for one in sentences if one.number == whole.sentence)
        told = sentence.text[: first.quote.start - sentence.start]
        if whole.place_words is None or whole.place_words not in told:
            every[to] = replace(whole, place_id=first.place_id, place_words=first.place_words)
    return every


def in_place_of(draft: Draft, other: Draft, sentences: Sequence[Sentence]) -> Draft:
    """Return a draft with the place of another, unless its own was named since then."""
    first, last = sorted((draft.sentence, other.sentence))
    told = [one.text for one in sentences[first : last + 1]]
    if draft.place_words and any(draft.place_words in one for one in told):
        return draft
    return replace(draft, place_id=other.place_id, place_words=other.place_words)


def _is_added(draft: Draft, total: Draft) -> bool:
    """Tell whether a figure is one that a sentence adds to a sum: of these, each has its start."""
    is_alike = draft.sentence == total.sentence and draft.measure == total.measure
    return is_alike and draft.population == total.population


def _by_same_date(draft: Draft, found: Sequence[Draft], text: str) -> Draft:
    """Return a toll up to the day to which that before it counts, if its words say so."""
    last = next((one for one in reversed(found) if one.value is not None), None)
    if last is None or draft.scope != "cumulative" or last.scope != "cumulative":
        return draft
    is_same = BY_THEN.search(text, draft.quote.start, draft.quote.end + BEHIND) is not None
    is_same &= draft.sentence - last.sentence <= NEXT
    if not is_same or draft.period is None or last.period is None:
        return draft
    return replace(draft, period=(draft.period[0], last.period[1]), as_of=last.as_of)


def within(draft: Draft, found: Sequence[Draft], text: str) -> Draft:
    """Return a draft with the place of the whole that it is a part of, or of the toll before it."""
    draft = _by_same_date(draft, found, text)
    wholes = [found[to] for kind, to in draft.links if kind == "part_of" and to < len(found)]
    if not wholes and draft.scope == "cumulative" and found:
        # "286,000 in all, including 82,000 in Orlev. It put the dead at 187.": not in Orlev
        newest = (one for one in reversed(found) if not is_compared(one))
        last = next((one for one in newest if not one.is_part), draft)
        is_same = last.speaker.key == draft.speaker.key
        is_also = ALSO.fullmatch(text, last.quote.end, draft.quote.start + 1) is not None
        is_same |= draft.speaker.type == "own_voice" and is_also
        is_same &= last.scope == "cumulative"
        wholes = [last] if is_same and draft.sentence - last.sentence <= 1 else []
    if not wholes:
        return draft
    whole = wholes[0]
    if not draft.links and _is_added(whole, draft):
        return draft
    is_since = draft.scope == whole.scope == "cumulative" and draft.period and whole.period
    is_earlier = whole.as_of is not None and draft.as_of is not None and whole.as_of < draft.as_of
    is_earlier = is_earlier and not is_present_behind(whole.quote.end, draft.quote, text)
    is_newer = draft.measure == whole.measure and (draft.value or 0) > (whole.value or 0)
    is_beside = bool(draft.links) or (draft.sentence == whole.sentence and not is_newer)
    is_beside |= ALSO.fullmatch(text, whole.quote.end, draft.quote.start + 1) is not None
    if is_since and is_earlier and is_beside and draft.period_basis == "inferred":
        draft = replace(draft, period=whole.period, as_of=whole.as_of)
    if is_since and draft.period and whole.period and draft.period[0] is None:
        start, end = whole.period[0], draft.period[1]
        is_before = start is not None and end is not None and start < end
        draft = replace(draft, period=(start if is_before else None, end))
    is_alike = draft.population == "unspecified" and not _is_disputed(draft, whole)
    if draft.links and is_alike and whole.population:
        draft = replace(draft, population=whole.population)
    if draft.place_words is None and draft.kind == whole.kind:
        draft = replace(draft, place_id=whole.place_id, place_words=whole.place_words)
    if draft.period_basis in (None, "inferred") and draft.scope != "increment" and draft.links:
        draft = in_time_of(draft, whole)
    return draft
