"""Read what a match of a rule of figures says: measure, object, value, qualifier, population."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.figure.arms_named import OF_THESE, arms_before
from nkclaims.extraction.figure.counted import (
    GENERAL,
    belonging,
    counted,
    fitted,
    implied,
    is_beside,
    is_of_named_force,
    last_told,
    whole_of,
)
from nkclaims.extraction.figure.happened import OF_THEM as OF_THEM_RULES
from nkclaims.extraction.figure.happened import SHARE, as_befell, measure_of, sorted_as
from nkclaims.extraction.figure.match import Match, of_rule
from nkclaims.extraction.figure.mismatched import is_mismatched
from nkclaims.extraction.figure.populations import Counted, group_of, population_of
from nkclaims.extraction.figure.senses import by_sense
from nkclaims.extraction.figure.unlisted import AGENT, befalls_people
from nkclaims.extraction.figure.veto_words import AT_DEED
from nkclaims.extraction.figure.vetoes import by_words, is_apart
from nkclaims.extraction.language.neighbours import Token
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.pack import FigureRule, Noun
from nkclaims.extraction.lexicon.persons import FULL_NAME
from nkclaims.extraction.link.older import PAIRED, nearest, of_pair
from nkclaims.grammar.document import Span
from nkclaims.grammar.qualifiers import ABOUT, qualifier_at, qualifier_behind

# "Jane Doe, a doctor at the hospital": who that is, and nobody more who was hurt
WHO = re.compile(rf"{FULL_NAME}$")
NAMED = 40  # characters before one who is listed in which a name stands
BELONGING = ("members", "bodies", "remains", "corpses", "victims")
MEN = ("men", "man", "guards", "volunteers", "young men")  # who may be of a force
OTHERS = ("others", "other")
OF_THEM = "active-of-them"
PAIR = re.compile(r"N[XYAMQEJ]{0,3}P")
TWO = re.compile(r"\bcouple$")
PRISONERS = re.compile(r"captive|prison|hostage|abduct|arrest|detain|kidnap|jail|surrender|custody")
LOSSES = re.compile(r"(?:own )?loss(?:es)?\b")  # of men, if nobody says of what
UNKNOWN = ("person", "other")  # what "them" are by the figure before, or by none
OF_WHICH = QuickRegex(rf"\bof which\s{ABOUT}\Z")
WHICH_BEHIND = re.compile(r"\sof which\b")
WRECKED = re.compile(
    r"damag|destroy|demolish|flatten|gutt|burn|raz|wreck|ruin|levell?|sank|sunk|sink"
)


def drafted(
    rule: FigureRule,
    found: re.Match[str],
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
    match = _without_apart(of_rule(rule, found, tokens, sentence, text))
    if match is None or by_words(match) or is_mismatched(match) or _is_who(match, text):
        return None
    inherited = before[-1] if before else None
    if inherited and match.is_labelled:
        inherited = next(one for one in before if one.sentence == inherited.sentence)
    is_far = inherited is not None and inherited.sentence != sentence.number
    if is_far and rule.rule_id in OF_THEM_RULES and PAIR.search(found.string, 0, found.start("n")):
        return None  # "It showed 12 lorries, four of them with guns"
    value = _value(match.number)
    if rule.rule_id in PAIRED:
        inherited = of_pair(before, match.number.start, sentence, text)
    elif rule.rule_id == "up-from":
        inherited = nearest(before, value) or inherited
    measure = measure_of(match, inherited)
    if measure is None or value is None:
        return None
    value_span = _value_span(match.number)
    if value == 1 and (two := TWO.search(match.form)) and match.counting:
        value = 2.0  # "a married couple"
        value_span = Span(match.counting.start + two.start(), match.counting.end)
    whole = whole_of(before, text, sentence.start, match.number.start)
    noun, is_general = _noun(match, found, measure, inherited, whole, passage)
    if rule.rule_id == OF_THEM and measure == "destroyed" and noun.object in UNKNOWN:
        noun, is_general = arms_before(text, match.number.start), False
    measure = as_befell(match, measure, noun, inherited or last_told(passage))
    if by_sense(match, noun, measure):
        return None
    fit = sorted_as(match, measure, noun)
    if fit is None:
        return None
    kind, measure, noun = fit
    is_one = match.number.letter in "AZ"  # "under a bus" is no number of buses
    said = None if is_one else qualifier_at(text, match.number.start, match.number.end)
    said = said or (qualifier_behind(text, match.counting.end) if match.counting else None)
    spans = [*match.words, *(said[1:] if said else ())]
    quote = Span(min(one.start for one in spans), max(one.end for one in spans))
    is_people = noun.object == "person"
    beside = last_told(passage) if is_beside(match.positions, tokens, text) else None
    is_part = rule.inherits == "subset"  # of what stands last before it, which is found later
    population, is_general = population_of(
        Counted(noun, measure, is_general),
        quote,
        sentence,
        text,
        None if is_part else whole,
        beside,
    )
    return Draft(
        sentence.number,
        Span(max(quote.start, sentence.start), min(quote.end, sentence.end)),
        f"figure-{rule.rule_id}",
        kind,
        measure=measure,
        object=noun.object,
        value_span=value_span,
        value=value,
        qualifier=said[0] if said else "exact",
        scope="incident",
        is_general=is_general,
        is_bare=match.counting is None and is_people and not rule.inherits,
        population=population,
        group=group_of(noun, quote, sentence, text) if is_people else None,
        links=(("part_of", -1),) if rule.inherits == "subset" else (),
    )


def _is_who(match: Match, text: str) -> bool:
    """Tell whether one who is listed is but a name told in other words."""
    before = text[max(match.sentence.start, match.number.start - NAMED) : match.number.start]
    return match.rule.rule_id == "one-listed" and WHO.search(before.rstrip(", ")) is not None


def _without_apart(match: Match) -> Match | None:
    """Return a match without a noun that a preposition parts from its number; None if it has one.

    "Kidnapped dozens in the village" counts people, "killed in another attack" nobody.
    """
    if not is_apart(match):
        return match
    event = match.event
    if match.rule.rule_id != "active" or match.number.letter != "N" or event is None:
        return None
    if AT_DEED.search(match.text, event.end, match.number.start):
        return None  # "killed in two attacks by the rebels"
    positions = {name: at for name, at in match.positions.items() if name != "p"}
    return replace(match, counting=None, positions=positions)


def _noun(
    match: Match,
    found: re.Match[str],
    measure: str,
    inherited: Draft | None,
    whole: Draft | None,
    passage: Sequence[Draft],
) -> tuple[Noun, bool]:
    """Return what is counted, and whether its noun says no more than that it is people."""
    if match.number.letter == "c":
        return SHARE, False  # "a third of the territory"
    noun = match.counting.noun if match.counting else None
    event = match.text[match.event.start : match.event.end].lower() if match.event else ""
    if noun is AGENT and not befalls_people(measure, event):
        return Noun("other", "unspecified", "none"), False  # "destroyed two scrubbers"
    if measure in ("damaged", "destroyed") and match.form in OTHERS and WRECKED.match(event):
        last = inherited and inherited.object not in ("person", None) and inherited.object
        told = _last_thing(match)
        return Noun(last or (told.object if told else "other"), "unspecified", "none"), False
    if inherited and match.form in OTHERS and inherited.object not in ("person", None):
        return Noun(inherited.object or "other", "unspecified", "none"), False  # "and four others"
    is_which = WHICH_BEHIND.match(match.text, match.number.end) is not None
    is_part = match.rule.rule_id == "part-of-them" or match.is_before(OF_WHICH) or is_which
    is_of_which = noun is None and is_part
    if is_of_which and (which := _antecedent(match, measure)):
        return which, True  # "35 drones, 29 of which were shot down"
    if noun is None and measure in ("destroyed", "lost") and match.is_before(OF_THESE):
        arms = arms_before(match.text, match.number.start)
        if arms.object in ("uav", "aircraft", "armour"):
            return arms, False  # "It sent 20 drones. Of these, nine were suppressed"
    if noun is None:
        is_active = match.rule.rule_id.startswith("active")
        noun = counted(found, match.tokens, is_active) if not match.rule.inherits else None
        is_late = bool(match.event and match.event.start > match.number.start)
        may_be_thing = is_late and measure in ("damaged", "destroyed", "lost")
        if noun is None and inherited is None and may_be_thing:
            noun = _last_thing(match)  # "denied that a tank had been hit, saying two were damaged"
        if (PRISONERS.search(event) or LOSSES.match(event)) and not match.rule.inherits:
            passage = ()  # "About 40 were abducted": people, whatever the passage told before
        return noun or implied(measure, whole, passage), noun is None
    if match.rule.rule_id == "implied-behind":  # "took 594 servicemen prisoner"
        whose = match.tokens[match.positions["p"] - 1].noun
        if whose is not None and whose.population:
            noun = replace(noun, population=whose.population)
    if match.form in BELONGING:
        noun = belonging(match.tokens, match.positions["p"], noun, match.text)
    elif match.form in MEN and match.counting and is_of_named_force(match.text, match.counting):
        noun = Noun(noun.object, "military", "none", noun.implies)
    return noun, match.form in GENERAL


def _last_thing(match: Match) -> Noun | None:
    """Return the last thing named before a number: "demolished a block and damaged 16 others"."""
    before = match.tokens[: match.positions["n"]]
    return next(
        (one.noun for one in reversed(before) if one.noun and one.noun.object != "person"), None
    )


def _antecedent(match: Match, measure: str) -> Noun | None:
    """Return the noun that "which" and "them" mean: right before it, or the last counted."""
    at, tokens = match.positions["n"], match.tokens
    back = "".join(one.letter for one in tokens[max(at - 4, 0) : at]).rpartition("S")[2]
    near = next((one.noun for one in reversed(tokens[at - len(back) : at]) if one.noun), None)
    if near is not None:
        return near
    for number in range(at - 1, -1, -1):
        if tokens[number].letter != "N":
            continue  # "fired 60 drones at Orlev; nine of them fell"
        noun = next((one.noun for one in tokens[number + 1 : number + 5] if one.noun), None)
        return noun if noun and fitted(measure, noun) else None
    return None


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
