"""Weigh how much speaks for it that a denial denies a claim: words, doer, place, distance."""

from __future__ import annotations

import re
from datetime import timedelta

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.identity import NAME, is_of
from nkclaims.extraction.link.denied_things import (
    HARM,
    is_by_blow,
    is_by_gun,
    is_of_other_people,
    is_of_other_thing,
    is_of_thing,
)
from nkclaims.extraction.link.doer_points import ANY, OWN, doer_points
from nkclaims.extraction.link.presupposed import of_reports, tells
from nkclaims.extraction.link.themes import SAID_BY_KIND, words_of
from nkclaims.extraction.link.topics import HELP, PRESENT, is_of_victim, none_of, topics
from nkclaims.extraction.link.verdicts import without_verdict

LATER, LATE = 1.0, 3.0  # points that a claim behind the denial has less: in the lead, further on
LEAD = 3  # sentences that announce what the article tells
MOST_FAR = 6  # sentences from which it does not matter how far a claim is
REPELLED = 3.0  # points that an assault has less where fire is denied
PASSED = 7.0  # points that history has less
HELPED = 2.0  # points for help that one claims and the other denies
ROOT = 6  # letters that two forms of a name share: "Norland", "Norlandish"
MANY = 4  # names of which one that both have says nothing
PAST = timedelta(days=40)  # before which nothing lies that a denial of these days is of
NEXT = 2  # sentences in which words for the same thing may differ
VOICES = {"reported_speech": 1.25, "direct_quote": 1.25}
"""Points for how a claim is told: what is denied has mostly been said by somebody."""
COUNTED = ("casualties", "territorial_control", "equipment_loss")
ALIKE = {
    frozenset(("attack", "accusation")),
    frozenset(("attack", "ceasefire_violation")),
    frozenset(("attack", "casualties")),
    frozenset(("attack", "damage")),
    frozenset(("attack", "equipment_loss")),  # "accused of shooting down the jet"
    frozenset(("casualties", "equipment_loss")),  # "suffered no losses"
    frozenset(("accusation", "ceasefire_violation")),
}
FIGURE = QuickRegex(
    r"\b(?:figures?|tolls?|numbers?|body counts?|count\b|tally|statistics|exaggerat\w+|inflated"
    r"|overstat\w+)\b",
    re.IGNORECASE,
)
OF_DEATHS = QuickRegex(r"\b(?:tolls?|body counts?|casualt\w+|dead|deaths)\b", re.IGNORECASE)
CRIME = re.compile(r"\bcivilians?\b|\bwar crimes?\b|\batrocit", re.IGNORECASE)
BY_FIRE = re.compile(
    r"\b(?:shell|bomb|pound|rocket|missile|fir(?:ed|ing)\b|air ?strik)", re.IGNORECASE
)
CHARGE = re.compile(r"\b(?:charges?|accusations?|allegations?)\b", re.IGNORECASE)
CHARGED = ("attack", "accusation", "ceasefire_violation", "ceasefire_collapse")
ONE = re.compile(
    r"an? (?:[\w-]+ )?(?:boast|claim|charge|allegation|figure|report|account|version|toll)\b"
)
"""What stands right behind what is denied: "..., a claim that the army dismissed"."""
PARTICULAR = ("act-deny-crimes", "act-deny-truce", "act-deny-responsible", "act-deny-losses")
"""Denials whose rule knows their kind better than the words in them."""
OTHERS = re.compile(r"\b(?:each other|other)['’]s\b")
NAME_OF_DAY = re.compile(r"(?:\w+day|January|February|March|April|June|July|August|\w+ber)$")
"""Words of a denial that its kind says already."""
FLIGHT = ("attack", "equipment_loss")
"""Kinds of what aircraft have done, or have suffered, that did not fly."""
SCENE = ("attack", "casualties", "territorial_control")
"""Kinds of what is said of a place at which nobody and nothing was."""
ABSENT = re.compile(r"\b(?:no|not a single|not one|none of (?:its|our|their|the))\b", re.IGNORECASE)
BARE = 2  # words of a denial that has no object: "any responsibility"
OF_VERB = ("act-deny", "act-deny-false", "act-deny-differ", "act-deny-attack")
"""Denials whose first word is their verb: "hit back at", "shot down the reports"."""


def kinds_of(draft: Draft, text: str) -> tuple[str, ...]:
    """Return the kinds of what a denial can deny, by its words behind the verb."""
    if draft.rule_id == "act-truce-kept":
        return ("ceasefire_violation", "attack", "accusation")  # who keeps it has not fired
    words = without_verdict(draft, text)
    said = words.partition(" ")[2] if draft.rule_id in OF_VERB else words
    found = topics(said.split(", ")[0]) or topics(said)  # "refutes the raid, tells of losses"
    if not found and draft.kind == "other":
        return SCENE  # "there were no camps there"
    if draft.kind == "other" and "other" in found and ABSENT.search(words):
        return (*found, "attack")  # "we have no troops in Orlev", said of a raid there
    if not found or draft.rule_id in PARTICULAR:
        return (draft.kind, *found)
    return found


def points_of(draft: Draft, other: Draft, text: str, kinds: tuple[str, ...] = ()) -> float:
    """Return how much speaks for it that ``draft``, which is of ``kinds``, denies ``other``."""
    start, end = draft.quote.start, draft.quote.end
    looks_back = is_any(draft, text)
    is_victim = not looks_back and is_of_victim(text[start:end])
    is_absent = PRESENT.search(text, start, end) is not None  # "we have no men there"
    is_mutual = OTHERS.search(text, other.quote.start, other.quote.end) is not None
    of_doer = doer_points(draft, other, is_victim, is_absent, is_mutual)
    names = _names(draft, text)
    # one of four names that both have is chance: "that Norlandish lorries had crossed into Sudmark"
    is_named = sum(_is_named(one, other, text) for one in names) > len(names) / MANY
    said = words_of(draft, text) - {one[:4].lower() for one in names}
    shared = said & words_of(other, text)
    away = draft.sentence - other.sentence
    points = of_doer + min(len(shared), 3) * 0.75 - 0.25 * min(abs(away), MOST_FAR)
    is_help = is_of_help(draft, other, text)
    points += HELPED * is_help
    if is_behind(draft, other) and not is_help and not OTHERS.search(text, start, end):
        points -= LATER if draft.sentence <= LEAD else LATE
    if looks_back:
        points += 0.5 if other.kind == "accusation" else 1.0
    elif other.kind in (draft.kind, *kinds):
        points += 2.0 if abs(away) <= 1 else 1.5
    else:
        points -= 0.5 if is_alike(draft, other) else 2.0
    if other.kind == "attack" and HARM.search(text, start, end):
        points += 0.5
    if other.rule_id == "act-attack-repelled" and BY_FIRE.search(text, start, end):
        points -= REPELLED  # who beat an assault back tells of no shelling
    if names:
        points += 1.75 if is_named else -1.0 if other.place else 0.0
    specific = said & words_of(draft, text, SAID_BY_KIND)
    is_thing = is_of_thing(draft, other, text)
    if specific and not (shared or is_named or looks_back or is_thing):
        # it says what it denies, and this is something else
        is_next = 0 <= away <= NEXT and not tells(draft, text)
        points -= 1.0 if is_next or len(specific) == 1 else 2.5
    if not (shared or is_named or looks_back) and of_doer < OWN and other.kind != draft.kind:
        points -= 1.5
    if other.kind == "accusation" and CRIME.search(text, start, end):
        points += 1.5  # "denied aiming at civilians"
    if FIGURE.search(text, start, end):
        points += 1.5 if other.value is not None else -3.0
        points += 1.5 if other.value is not None and away == 0 and looks_back else 0.0
    if (by_gun := is_by_gun(draft, other, text)) is not None:
        points += 2.0 if by_gun else -3.0  # "opened fire on a queue" is no strike on a house
    if is_thing:
        points += 1.0
    elif is_of_other_thing(draft, other, text):
        points -= 5.0  # "had lost no plane", said of planes, not of tanks
    if is_behind(draft, other) and is_past(draft, other):
        points -= PASSED
    if is_of_other_people(draft, other, text):
        points -= 1.5  # "the figure for civilians" is no count of soldiers
    is_blow = other.kind == "casualties" and is_by_blow(draft, other, text)
    if other.scope == "cumulative" and not (FIGURE.search(text, start, end) or is_blow):
        points -= 1.0  # one deed is denied, not what a whole war has cost
    is_none = other.kind != "casualties" and of_doer >= 0
    if is_none and none_of(text[start:end]) in words_of(other, text):
        points += 4.5  # "that any depot had been hit", said of a depot
    if kinds == SCENE and is_on_army(other):
        points += 1.5  # "no soldiers were there": where an army is said to have been hit
    if kinds == FLIGHT and other.weapon is not None:
        points += 1.0 if other.weapon in ("aircraft", "drone") else -1.5
    if looks_back and CHARGE.search(text, start, end):
        points += 1.0 if other.kind in CHARGED else -1.0
    if looks_back and ONE.match(text, start, end) and away == 0 and not is_behind(draft, other):
        points += 2.0
    if draft.place and draft.place == other.place:
        points += 1.5 if draft.kind == "territorial_control" else 0.5
    if is_blow:
        points += 2.0
    elif other.value is not None and draft.kind not in COUNTED and other.kind != "damage":
        points -= 0.5 if looks_back else 1.5
    if any(kind == "part_of" for kind, _ in other.links):
        points -= 0.5
    return points + VOICES.get(other.speaker.type, 0.0)


def is_alike(draft: Draft, other: Draft) -> bool:
    """Tell whether two claims can be of one thing by their kinds."""
    return draft.kind == other.kind or frozenset((draft.kind, other.kind)) in ALIKE


def is_of_kinds(other: Draft, kinds: tuple[str, ...]) -> bool:
    """Tell whether a claim is of one of some kinds, or of one that is told as such."""
    return other.kind in kinds or any(frozenset((other.kind, one)) in ALIKE for one in kinds)


def is_behind(draft: Draft, other: Draft) -> bool:
    """Tell whether a claim stands behind a denial."""
    return other.quote.start > draft.quote.start


def is_past(draft: Draft, other: Draft) -> bool:
    """Tell whether a claim is of a deed long before what a denial is of, told as history."""
    if draft.period is None or other.period is None or other.speaker.type != "own_voice":
        return False
    end, begin = other.period[1], draft.period[0] or draft.period[1]
    return end is not None and begin is not None and end < begin - PAST


def is_on_army(one: Draft) -> bool:
    """Tell whether a claim is of a blow against an army, or one that its speaker's side dealt."""
    is_army = one.population == "military" or (one.target_type or "").startswith("military")
    is_own = one.agent is not None and is_of(
        one.agent, one.speaker, one.agent_camp, one.speaker_camp
    )
    return is_army or is_own


def is_of_help(draft: Draft, other: Draft, text: str) -> bool:
    """Tell whether a denial and a claim are both of help for a side, wherever they stand.

    "Norland denies backing the rebels": what experts say of its troops many sentences on.
    """
    if draft.kind not in ("accusation", "other") or other.kind not in ("accusation", "other"):
        return False
    if of_reports(draft, text):
        return False  # "reports that Norland would send troops" are what nobody named says
    spans = (draft.quote, other.quote)
    return all(HELP.search(text, one.start, one.end) is not None for one in spans)


def is_any(draft: Draft, text: str) -> bool:
    """Tell whether a denial does not say of what: "refuted this"."""
    if draft.rule_id == "act-deny-statement":
        return not words_of(draft, text)
    words = without_verdict(draft, text).partition(" ")[2]
    if draft.rule_id == "act-deny-responsible":
        return len(words.split()) <= BARE  # "denied any involvement"
    return draft.rule_id in ANY and not tells(draft, text) and not topics(words)


def is_of_figures(draft: Draft, text: str) -> bool:
    """Tell whether a denial is of a figure: "rejected that toll"."""
    return FIGURE.search(text, draft.quote.start, draft.quote.end) is not None


def _names(draft: Draft, text: str) -> set[str]:
    """Return the names in the words of a denial, but for those of who denies."""
    own = {name[:5] for name in NAME.findall(draft.speaker.words)}
    words = NAME.findall(text[draft.quote.start + 1 : draft.quote.end])
    return {one for one in words if one[:5] not in own and not NAME_OF_DAY.match(one)}


def _is_named(name: str, other: Draft, text: str) -> bool:
    """Tell whether a name stands in the words of a claim, or is that of its place."""
    place = f"{other.place_id} {other.place_words}".casefold()
    said = text[other.quote.start : other.quote.end]
    return name[:ROOT] in said or name[:ROOT].casefold() in place
