"""Give headlines and leads the day and place that the sentences after them tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import HAPPENINGS, Draft, Sentence
from nkclaims.extraction.language.leads import lead_of
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.place.headline_places import (
    is_elsewhere,
    is_label,
    is_of_other_act,
    names_place,
    placing,
)
from nkclaims.extraction.place.place_lines import is_elsewhere as leaves
from nkclaims.extraction.time.background_days import refers_back
from nkclaims.extraction.time.first_deeds import is_of_other_deed
from nkclaims.extraction.time.war_openings import is_of_opening

AHEAD = 4  # sentences after a headline or lead that give its day and place

# Rules on figures that are told as a part of another: "seven of those killed were paramedics"
PART = re.compile(r"subset|among|included|part|dead-are|\bof-(?:them|those|these|whom|the)\b")
TAKEN = "territorial_control"
MOST = 2  # times by which the lead's figure differs from that of the headline
ROUND = 0.1  # of a toll, by which a headline rounds it


def headed(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> list[Draft]:
    """Return the drafts; what a headline or lead does not date or place, the next sentences do.

    The title of an entry of a live page takes nothing from other entries.
    """
    first = lead_of(sentences)
    by_number = {one.number: one for one in sentences}
    gone = [one.number for one in sentences if leaves(one)]  # "in another attack, in Orlev"
    others = {one.number for one in sentences if is_of_other_deed(one.text)}
    found: list[Draft] = []
    known: list[Draft] = []  # as headlines see them: a lead with what it has taken itself
    for draft in reversed(drafts):
        told = draft
        sentence = by_number[draft.sentence]
        is_open = sentence.is_heading or draft.sentence <= first
        later = [
            one
            for one in reversed(known)
            if is_open and sentence.entry in (0, by_number[one.sentence].entry)
        ]
        is_known = is_apart = False  # whether the text further on gives the day of the figure
        if is_open and draft.value is not None:
            is_known = any(is_same(draft, one) and one.period for one in later)
            is_aside = is_elsewhere(draft, sentence) or is_label(draft, sentence)
            is_named = names_place(draft, sentence)
            draft = _as_repeated(draft, later, is_named=is_named, is_aside=is_aside)
            if is_apart := is_of_other_act(draft, sentence):
                draft = replace(draft, place_id=None, place_words=None)
        is_event = draft.kind in HAPPENINGS and draft.scope not in (
            "cumulative",
            "increment",
            "period",
        )
        if is_open and is_event and draft.modality == "actual":
            ahead = [
                one
                for one in later
                if 0 < one.sentence - draft.sentence <= AHEAD
                and one.kind in HAPPENINGS
                and not refers_back(one, by_number[one.sentence])
                and not is_of_opening(one, by_number[one.sentence])
                and not any(draft.sentence < at <= one.sentence for at in gone)
            ]
            leads = [one for one in ahead if one.sentence <= first]
            again = {one.sentence for one in ahead if is_same(draft, one)}
            apart = {one.sentence for one in ahead if _is_other_toll(draft, one)} - again
            apart |= {one for one in range(first + 1, first + AHEAD) if one in others} - again
            ahead = [
                one
                for one in ahead
                if one.sentence not in apart
                and not (one.sentence in again and _is_other_toll(draft, one))
            ]
            dated = [one for one in _dated(ahead, draft, sentence) if not _is_later(one, draft)]
            same = [one for one in dated if is_same(draft, one)]
            is_repeated = is_known and not (sentence.is_heading and again)
            dated = same or ([] if is_repeated else dated)
            is_again = any(is_same(draft, one) for one in later)
            if not dated and sentence.is_heading and not is_again:
                alike = [one for one in leads if _is_alike(draft, one)]
                dated = _dated(alike, draft, sentence)  # "dozens killed": "at least 36"
            if any(
                is_same(draft, one) and _is_redated(one)
                for one in ahead
                if one.sentence <= first + 2
            ):
                dated = []  # as repeated
            if dated and draft.period_basis in (None, "inferred"):
                day, how = dated[0].period, dated[0].date_precision
                draft = replace(draft, period=day, date_precision=how, period_basis="inferred")
            placed = [
                one
                for one in ahead
                if one.place_words
                and _may_be_one(draft, one, sentence)
                and (draft.kind == TAKEN) == (one.kind == TAKEN)  # no shelling where towns fell
            ]
            if sentence.is_heading and not placed:
                placed = _summed(draft, leads)
            if is_apart and draft.scope == "daily" and draft.population == "military":
                placed = []  # all along the front
            if draft.measure == "other" and draft.object == "person" and not sentence.is_heading:
                placed = [one for one in placed if one.measure == "other"]  # an exchange
            if placed := placing(draft, sentence, placed, by_number):
                draft = _there(draft, placed[0])
        if is_open and draft.place_words is None and draft.measure == "displaced":
            draft = _in_place_of_flight(draft, later)
        found.append(draft)
        known.append(told if sentence.is_heading else draft)
    return found[::-1]


def _dated(claims: Sequence[Draft], draft: Draft, sentence: Sentence) -> list[Draft]:
    """Return the claims of one deed, which their own sentences date, and may be that of another."""
    return [
        one
        for one in claims
        if one.period_basis in ("stated", "relative")
        and _may_be_one(draft, one, sentence)
        and one.scope in (None, "incident")
        and one.date_precision in ("day", "minute")
    ]


def _is_later(other: Draft, draft: Draft) -> bool:
    """Tell whether a claim is of what was done after a day on which the draft was said."""
    said, (start, _) = draft.stated, other.period or (None, None)
    return said is not None and said[0] is not None and start is not None and said[1] < start


def _is_alike(draft: Draft, other: Draft) -> bool:
    """Tell whether a figure of the lead may be the headline's, counted anew or in parts."""
    if draft.measure != other.measure or not draft.value or not other.value or other.links:
        return False
    return 1 / MOST <= other.value / draft.value <= MOST


def _summed(draft: Draft, leads: Sequence[Draft]) -> list[Draft]:
    """Return the figures of the lead that a headline sums up: "26 dead", "22 soldiers and four"."""
    same = [one for one in leads if one.measure == draft.measure and one.value and not one.links]
    is_sum = len(same) > 1 and sum(one.value or 0 for one in same) == draft.value
    return [one for one in same if one.place_words] if is_sum else []


def _is_redated(draft: Draft) -> bool:
    """Tell whether a claim has a day that the text gives further on, not that of publication."""
    if draft.period is None or draft.period_basis != "inferred" or draft.stated is None:
        return False
    return draft.period[1] != draft.stated[1]


def _in_place_of_flight(draft: Draft, later: Sequence[Draft]) -> Draft:
    """Return people who fled with the place that the next such figure names: "8,000 fled Orlev"."""
    for one in later:
        if one.sentence - draft.sentence > AHEAD:
            break
        if one.measure == draft.measure and one.value is not None:
            return _there(draft, one)
    return draft


def _there(draft: Draft, other: Draft) -> Draft:
    return replace(draft, place_id=other.place_id, place_words=other.place_words)


def _is_other_toll(draft: Draft, other: Draft) -> bool:
    """Tell whether a later figure is of another deed: "killing 17"; "three more died on Sunday"."""
    is_count = draft.value is not None and other.value is not None and not other.links
    return is_count and other.measure == draft.measure and other.value != draft.value


def is_same(draft: Draft, other: Draft) -> bool:
    """Tell whether a later figure counts as many of the same: the headline's in the lead."""
    if draft.value is None or draft.value != other.value:
        return False
    is_one = draft.measure == other.measure and draft.object == other.object
    is_part = PART.search(other.rule_id) is not None
    return is_one and (not is_part or PART.search(draft.rule_id) is not None)


def _may_be_one(draft: Draft, other: Draft, sentence: Sentence) -> bool:
    """Tell whether a claim of the lead and a later one may be of one deed: not of two speakers."""
    if sentence.is_heading or draft.speaker.type == "own_voice":
        return True
    if other.kind == "attack" and other.sentence - draft.sentence == 1:
        return True
    return other.speaker.key == draft.speaker.key or other.speaker.type == "own_voice"


def _as_repeated(draft: Draft, later: Sequence[Draft], *, is_named: bool, is_aside: bool) -> Draft:
    """Return a figure of a headline or lead as the text further on tells it."""
    same = (one for one in later if one.sentence > draft.sentence and is_same(draft, one))
    one = next(same, None)
    if one is None:
        return _begun(draft, later)
    is_toll = one.scope == "cumulative" and one.population == "combined"
    if draft.population == "unspecified" and is_toll:  # of the whole war
        draft = replace(draft, population="combined")
    elif draft.population == "unspecified" and one.sentence - draft.sentence <= AHEAD:
        draft = replace(draft, population=one.population)
    is_free = one.scope == "cumulative" and not is_named
    is_free |= is_aside and (one.place_words is not None or draft.measure == "controlled")
    if draft.place_words is None or is_free:
        draft = _there(draft, one)
    is_kept = _is_redated(draft) and one.period_basis == "inferred"  # by a sentence of its own
    if draft.period_basis in (None, "inferred") and one.period and not is_kept:
        if draft.population == "combined" and one.scope == "incident":
            draft = replace(draft, population=one.population)  # no toll of the war
        draft = replace(
            draft,
            scope=one.scope,
            period=one.period,
            as_of=one.as_of,
            date_precision=one.date_precision,
            period_basis="inferred",
        )
    return draft


def _begun(draft: Draft, later: Sequence[Draft]) -> Draft:
    """Return a round toll that counts from where the one further on does: "toll nears 120"."""
    if draft.scope != "cumulative" or not draft.value or not draft.period:
        return draft
    start = draft.period[0]
    for one in later:
        is_near = start is None and 0 < one.sentence - draft.sentence <= AHEAD
        scopes = ("cumulative", "period") if is_near else ("cumulative",)
        is_alike = one.scope in scopes and one.measure == draft.measure and one.value
        if not is_alike or not one.period or one.period[0] is None:
            continue
        is_newer = one.sentence > draft.sentence and (one.value or 0) >= draft.value
        if start is not None and not (one.period[0] == start and is_newer):
            continue  # "more than 900 since it began": those 927 that were counted by Thursday
        if one.value and abs(one.value - draft.value) <= ROUND * draft.value:
            return replace(draft, scope=one.scope, period=one.period, as_of=one.as_of)
    return draft
