"""Find figures: numbers of people, houses, arms or places to which something happened.

Each rule of packs/core/figures.csv is a pattern over the classes of a sentence's words. A number is
taken by the first rule that finds it; a rule that inherits takes the measure, or the noun, of the
figure before it.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.figure.counted import PLACES, whole_of
from nkclaims.extraction.figure.force_losses import CLINIC
from nkclaims.extraction.figure.happened import BEFALLEN, goes_on
from nkclaims.extraction.figure.listed import with_heading
from nkclaims.extraction.figure.matched import drafted
from nkclaims.extraction.figure.more_people import (
    OF_THOSE,
    counts_more,
    of_mixed,
    of_the_same,
    of_the_told,
    of_those,
)
from nkclaims.extraction.figure.ranges import as_sum, ends_of
from nkclaims.extraction.figure.scope import scope_of
from nkclaims.extraction.figure.told_whose import of_spoken
from nkclaims.extraction.language.neighbours import Token
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.language.tokens import tokens_of
from nkclaims.extraction.lexicon.pack import FigureRule, Packs
from nkclaims.extraction.link.older import as_compared
from nkclaims.grammar.document import Span
from nkclaims.grammar.qualifiers import ABOUT

# "another 40 casualties, pushing the death toll to 673": they are dead
INTO_TOLL = re.compile(
    r"[^.;]{0,60}\b(?:bring|tak|push|rais|lift)\w*\s[^.;]{0,30}\b(?:death toll|deaths|dead)\b"
)
WRECKING = re.compile(r"(?:destroy|damag|burn|wreck|knock)\w*\s", re.IGNORECASE)
CRASHING = re.compile(r"\b(?:crashed|exploded|ditched|got lost|were lost)\b")
LISTED, NEXT = "among-dead", ("next-bracket", "spoken-next")
ROWS = ("figure-label-listed", "figure-pair-listed-first", "figure-pair-listed-second")
GAPPED = ("figure-place-first", "figure-gapped", "figure-gapped-by", "figure-month-first")
LEAD = 14  # characters before a figure in which "may have" stands
JOINED = re.compile(rf"\sand\s{ABOUT}")
MAYBE = QuickRegex(
    r"\b(?:may|might|could)\s(?:also\s|well\s)?have\b|\bpossibly\b|\bperhaps\b|\bfeared\b",
    re.IGNORECASE,
)
MUNITION = re.compile(
    r"\b(?:shells?|rockets?|missiles?|bombs?|drones?|mortars?|rounds?|projectiles?)\b"
)
HIT_OVER = re.compile(r"\s(?:over|above|by|in flight|in mid-?air)\b")
HITTING = re.compile(
    r"hit|struck|smashed|hitting|striking|affected|(?:tear|tore|rip|plou?gh?)\w*\s(?:through|into)",
    re.IGNORECASE,
)


def figures(
    sentence: Sentence,
    packs: Packs,
    text: str,
    previous: Draft | None = None,
    passage: Sequence[Draft] = (),
    near: Sequence[Draft] = (),
    speaking: Sequence[Span] = (),
) -> list[Draft]:
    """Return the figures of a sentence, in text order, each number once.

    ``previous`` is the last figure of the sentence before: "It later put the number at 14" goes on;
    ``passage`` are those before, whose deed a toll goes on with, ``near`` those of the paragraph,
    whose deed "nine houses were damaged" goes on with; ``speaking`` are words that name speakers.
    """
    tokens = with_heading(tokens_of(sentence, packs), sentence, packs, text)
    letters = "".join(token.letter for token in tokens)
    taken: dict[int, Draft] = {}
    totals: set[int] = set()  # "13 of the 15 drones": what the 13 are a part of
    rules = packs.figure_rules_in(letters)
    # What goes on with a figure is asked again when the rules of last resort have found one.
    for rule in (*rules, *(one for one in rules if one.inherits)):
        for match in _matches(rule, letters, taken):
            at = match.start("n")
            is_age = rule.rule_id in NEXT and match.start("x") not in taken  # "Doe (40), Roe (30)"
            if at in taken or at in totals or is_age:
                continue
            if any(one.start <= tokens[at].end + 1 < one.end for one in speaking):
                continue  # "a doctor said"
            if _is_hit(match, tokens, text):
                totals.add(at)
                continue
            before = [taken[one] for one in sorted(taken) if one < at]
            if not before and previous and goes_on(rule):
                before = [previous]
            draft = drafted(rule, match, tokens, sentence, text, before, passage)
            if draft is not None:
                if rule.rule_id == "split" and before and before[-1].rule_id in GAPPED:
                    draft = replace(draft, links=before[-1].links)
                taken[at] = draft
                if "x" in match.groupdict():
                    totals.add(match.start("x"))
    ordered: list[Draft] = []
    for at in sorted(taken):
        is_of_people = taken[at].object == "person"  # who are no more of the guns seized before
        told = [one for one in (*near, *ordered) if one.object == "person" or not is_of_people]
        scope = scope_of(sentence, taken[at], text, told, passage)
        if ordered and taken[at].rule_id in ROWS:
            scope = ordered[-1].scope or scope  # "UAVs: 3; tanks: 5"
        if taken[at].links and ordered and ordered[-1].scope == "increment":
            scope = "increment"  # "13 more villages: seven in Orlev"
        draft = replace(taken[at], scope=scope, modality=_modality(taken[at], text, sentence))
        if ordered and draft.object == "person" and _is_of_things(draft, ordered[-1], text):
            same = {name: getattr(ordered[-1], name) for name in ("kind", "object", "population")}
            measure = draft.measure if draft.is_bare else "destroyed"
            draft = replace(draft, measure=measure, group=None, **same)
        if draft.measure == "casualties" and INTO_TOLL.match(text, draft.quote.end, sentence.end):
            draft = replace(draft, measure="killed")
        if draft.is_bare and draft.population == "unspecified" and ordered:
            whole = whole_of(ordered, text, sentence.start, draft.quote.start)
            if whole is not None and _are_of_both(ordered, whole):
                whole = None  # "11 civilians and a soldier were killed, 35 hurt"
            if (
                whole is not None
                and whole.population
                and not _is_anew(whole, draft, text, speaking)
            ):
                draft = replace(draft, population=whole.population)
                gap = text[whole.quote.end : draft.quote.start]
                if whole.group == "child" and JOINED.fullmatch(gap):
                    draft = replace(draft, group="child", is_general=False)
        if ordered and draft.population == "unspecified" and ordered[-1].object == "person":
            draft = of_the_same(draft, ordered[-1], text)
        if draft.population == "unspecified" and OF_THOSE.search(
            text, draft.quote.start, draft.quote.end
        ):
            draft = of_those(draft, [*passage, *ordered])
        if not ordered and draft.object == "person" and draft.population == "unspecified":
            draft = of_the_told(draft, passage, text)
        draft = of_spoken(of_mixed(draft, ordered, text), sentence, text, passage)
        ordered += ends_of(as_compared(draft, text), tokens[at].low)
    return as_sum(list(_with_parts(ordered)), text)


def _matches(rule: FigureRule, letters: str, taken: Container[int]) -> Iterator[re.Match[str]]:
    """Yield the matches of a rule, which may overlap one whose number another rule has taken.

    "Killing three people, a boy of 14 among them": "among them" tells of the boy. Each of a list
    is among the dead: "nine children and two nurses were among the dead".
    """
    start = 0
    while (match := rule.pattern.search(letters, start)) is not None:
        is_open = rule.rule_id == LISTED or match.start("n") in taken
        start = match.end()
        if is_open:  # which may lead in the next: "two in Orlev, one in Tarn and one in Veld"
            start = match.start() + 1 if match.start() < match.start("n") else match.start("n") + 1
        yield match


def _modality(draft: Draft, text: str, sentence: Sentence) -> str:
    """Return whether a figure is told as a fact: "may have killed 12" is not."""
    around = text[max(sentence.start, draft.quote.start - LEAD) : draft.quote.end]
    return "possible" if MAYBE.search(around) else draft.modality


def _are_of_both(told: Sequence[Draft], whole: Draft) -> bool:
    """Tell whether civilians and soldiers are told side by side."""
    beside = {one.population for one in told if one.measure == whole.measure and not one.links}
    return {"civilian", "military"} <= beside


def _is_anew(whole: Draft, draft: Draft, text: str, speaking: Sequence[Span]) -> bool:
    """Tell whether somebody else counts: "he put the dead at four civilians; a medic, at nine"."""
    start, end = whole.quote.end, draft.quote.start
    if CLINIC.search(text, start, end):
        return True  # "nine soldiers fell; hospitals received 360 wounded"
    return any(";" in text[start : one.start] for one in speaking if start <= one.start < end)


def _is_of_things(draft: Draft, before: Draft, text: str) -> bool:
    """Tell whether more of the things just told were wrecked: "a tank, destroying three more"."""
    start, end = draft.quote.start, draft.quote.end
    is_thing = before.kind in ("equipment_loss", "damage") and before.object != "person"
    is_thing &= before.measure != "captured"
    if is_thing and draft.is_bare and draft.measure in ("lost", "destroyed", "damaged"):
        return True  # "shot down 31 drones, while another 12 were lost from radar"
    is_wrecked = WRECKING.match(text, start) or CRASHING.search(text, start, end + 6)
    return is_thing and is_wrecked is not None and counts_more(text, start, end)


def _is_hit(match: re.Match[str], tokens: Sequence[Token], text: str) -> bool:
    """Tell whether a number is what an attack met with: "a shell hit a school"."""
    names = match.groupdict()
    if names.get("m") is None or names.get("p") is None:
        return False
    verb, number, noun = (tokens[match.start(one)] for one in ("m", "n", "p"))
    if HITTING.fullmatch(text, verb.start, verb.end) is None:
        return False
    if BEFALLEN.search(text, noun.end, verb.start) or HIT_OVER.match(text, verb.end):
        return False  # "11 facilities have been hit", "one of the drones hit over the sea fell"
    if number.start < verb.start < noun.start and MUNITION.search(text, number.end, verb.start):
        return True  # "one shell hit a market"
    if verb.start > number.start:  # "a mortar round had hit the store"
        return noun.noun is not None and noun.noun.object in ("artillery", "other", "uav")
    return number.letter == "A" or (noun.noun is not None and noun.noun.object in PLACES)


def _with_parts(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the figures; a subset that has no whole before it is a figure of its own."""
    for at, one in enumerate(drafts):
        is_part = bool(one.links and at) and not _is_too_many(drafts, at)
        yield replace(one, links=(("part_of", at - 1),) if is_part else ())


def _is_too_many(drafts: Sequence[Draft], at: int) -> bool:
    """Tell whether figures by place are more than the whole: "650 left, and 700 from Orlev"."""
    parts = 0.0
    for one in (drafts[back] for back in range(at, -1, -1)):
        if one.rule_id != "figure-split":
            return parts > (one.value or 0) and drafts[at].rule_id == "figure-split"
        parts += one.value or 0
    return False
