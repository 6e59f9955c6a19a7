"""Find figures: numbers of people, houses, arms or places to which something happened.

Each rule of packs/core/figures.csv is a pattern over the classes of a sentence's words. A number is
taken by the first rule that finds it; a rule that inherits takes the measure, or the noun, of the
figure before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nkclaims.extraction.counted import (
    GENERAL,
    MILITARY,
    PLACES,
    belonging,
    counted,
    fitted,
    implied,
    is_beside,
)
from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.pack import FigureRule, Noun, Packs
from nkclaims.extraction.scope import scope_of
from nkclaims.extraction.tokens import Token, tokens_of
from nkclaims.grammar.document import Span
from nkclaims.grammar.qualifiers import qualifier_at

WITHOUT = re.compile(r"\bwithout\s(?:\w+\s)?$", re.IGNORECASE)
OWN_MEN = re.compile(
    r"\b(?:its|their|his|our) (?:own )?(?:men|fighters|people|ranks)\b", re.IGNORECASE
)
MANPOWER = ("people", "men", "manpower", "persons")
BELONGING = ("members", "bodies", "remains", "corpses", "victims")
SHARE = Noun("territory_percent", "", "")
HITTING = ("hit", "struck", "smashed", "hitting", "striking", "affected")


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
    whose deed "nine houses have been damaged" goes on with; ``speaking`` are the words that name
    who speaks.
    """
    tokens = tokens_of(sentence, packs)
    letters = "".join(token.letter for token in tokens)
    taken: dict[int, Draft] = {}
    totals: set[int] = set()  # "13 of the 15 drones": what the 13 are a part of
    for rule in packs.figure_rules:
        for match in rule.pattern.finditer(letters):
            at = match.start("n")
            if at in taken or at in totals:
                continue
            if any(one.start <= tokens[at].start < one.end for one in speaking):
                continue  # "a doctor said"
            if _is_hit(match, tokens, text):
                totals.add(at)
                continue
            before = [taken[one] for one in sorted(taken) if one < at]
            is_cross = rule.inherits == "carried" or rule.rule_id == "among-them"
            if is_cross:
                before = before or ([previous] if previous else [])
            draft = _draft(rule, match, tokens, sentence, text, before, passage)
            if draft is not None:
                taken[at] = draft
                if "x" in match.groupdict():
                    totals.add(match.start("x"))
    ordered: list[Draft] = []
    for at in sorted(taken):
        scope = scope_of(sentence, taken[at], text, [*near, *ordered], passage)
        ordered.append(replace(taken[at], scope=scope))
    return list(_with_parts(ordered))


def _is_hit(match: re.Match[str], tokens: Sequence[Token], text: str) -> bool:
    """Tell whether a number is what an attack met with: "a shell hit a school"."""
    names = match.groupdict()
    if names.get("m") is None or names.get("p") is None:
        return False
    verb, number, noun = (tokens[match.start(one)] for one in ("m", "n", "p"))
    if text[verb.start : verb.end].lower() not in HITTING:
        return False
    if verb.start > number.start:  # "a mortar round had hit the store"
        return noun.noun is not None and noun.noun.object in ("artillery", "other", "uav")
    return number.letter == "A" or (noun.noun is not None and noun.noun.object in PLACES)


def _draft(
    rule: FigureRule,
    match: re.Match[str],
    tokens: Sequence[Token],
    sentence: Sentence,
    text: str,
    before: Sequence[Draft],
    passage: Sequence[Draft],
) -> Draft | None:
    number = tokens[match.start("n")]
    groups = {name: match.start(name) for name in match.groupdict() if match.start(name) >= 0}
    noun = tokens[groups["p"]].noun if "p" in groups else None
    measure = tokens[groups["m"]].measure if "m" in groups else None
    parts = [tokens[groups[name]] for name in groups]
    inherited = before[-1] if before else None
    if rule.inherits == "noun":
        measure = noun.implies if noun is not None and noun.implies else None
    elif rule.inherits:
        if inherited is None or inherited.measure is None:
            return None
        measure = inherited.measure
        if noun is not None and noun.implies == "killed":
            measure = "killed"  # "53 wounded, and three more bodies"
        gap = text[inherited.quote.end : number.start]
        is_far = len(gap) > 90 or re.search(r"[.;]\s", gap)
        is_cross = rule.inherits == "carried" or rule.rule_id == "among-them"
        if is_far and not is_cross:
            return None
    if measure is None:
        return None
    is_general = (
        noun is None or text[tokens[groups["p"]].start : tokens[groups["p"]].end] in GENERAL
    )
    if noun is None:
        noun = counted(match, tokens) if not rule.inherits else None
        is_general = noun is None
        noun = noun or implied(measure, inherited, passage)
    if noun is not None and "p" in groups:
        form = text[tokens[groups["p"]].start : tokens[groups["p"]].end].lower()
        if form in BELONGING:
            noun = belonging(tokens, groups["p"], noun)
        is_civil = noun.object == "person" and noun.population != "military"
        if measure == "lost" and is_civil and form not in MANPOWER:
            measure = "killed"  # "lost a son", "lost 104 staff members"
    if (
        rule.rule_id == "measure-noun"
        and text[tokens[groups["m"]].end - 3 : tokens[groups["m"]].end] == " of"
    ):
        return None  # "27 reports on destruction of"
    fit = fitted(measure, noun)
    if fit is None:
        return None
    kind, measure = fit
    value: float | None = {"A": 1.0, "M": 1.0, "Z": 0.0}.get(number.letter)
    if number.value is not None:
        value = number.value
    if number.number is not None:
        value = number.number.value
        if number.letter == "c":  # "a third of the territory is in its hands"
            if measure not in ("controlled", "captured", "lost"):
                return None
            kind, measure, noun = "territorial_control", "controlled", SHARE
    if value is None:
        return None
    said = qualifier_at(text, number.start, number.end)
    start = min([part.start for part in parts] + ([said[1].start] if said else []))
    if WITHOUT.search(text[max(sentence.start, start - 20) : start]):
        return None
    end = max([part.end for part in parts] + ([said[1].end] if said else []))
    is_people = noun.object == "person"
    population = noun.population
    if is_people and population == "unspecified":
        around = text[max(sentence.start, start - 24) : min(sentence.end, end + 18)]
        if measure == "lost" or MILITARY.search(around):
            population = "military"
        elif inherited is not None:
            population = inherited.population or population
        elif passage and passage[-1].object == "person" and is_beside(noun, groups, tokens, text):
            population = passage[-1].population or population
        if population == "unspecified" and OWN_MEN.search(text[start:end]):
            population = "military"
    return Draft(
        sentence.number,
        Span(max(start, sentence.start), min(end, sentence.end)),
        f"figure-{rule.rule_id}",
        kind,
        measure=measure,
        object=noun.object,
        value_span=Span(number.start, number.end),
        value=float(value),
        qualifier=said[0] if said else "exact",
        scope="incident",
        is_general=is_general,
        population=population if is_people else None,
        group=(noun.group or "none") if is_people else None,
        links=(("part_of", -1),) if rule.inherits == "subset" else (),
    )


def _with_parts(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the figures; a subset that has no whole before it is a figure of its own."""
    for at, one in enumerate(drafts):
        yield (
            replace(one, links=(("part_of", at - 1),))
            if one.links and at
            else replace(one, links=())
        )
