"""Tell strikes that are told as whoever made them tells them: what they were aimed at."""

from __future__ import annotations

import re

from nkclaims.extraction.deed.fighters import DOER
from nkclaims.extraction.deed.owners import NEUTRAL
from nkclaims.extraction.deed.passives import is_passive
from nkclaims.extraction.deed.suspects import SPEAKING
from nkclaims.extraction.draft import Draft, Speaker
from nkclaims.extraction.language.clauses import subject_before
from nkclaims.extraction.lexicon.bodies import body_of
from nkclaims.extraction.lexicon.pack import Packs, Registry
from nkclaims.extraction.lexicon.persons import is_person

# Who says of a strike what it was meant for has made it.
ONLY_TARGETS = re.compile(
    r"\bonly (?:[\w-]+ ){0,3}(?:targets?|positions|objects|facilities|objectives|points|workshops?"
    r"|depots?|bases?)\b"
    r"|\ball (?:of )?(?:the |its )?(?:\w+ )?targets\b"
)
# "The strike had hit a command post": of such an aim tells who made the strike.
THE_STRIKE = re.compile(
    r"(?:the|its|their) (?:[\w-]+ ){0,2}?(?:strikes?|raids?|attacks?|bombing|bombardment"
    r"|missiles?|rockets?|drones?"
    r"|bombs?|shells?|shelling|(?:air)?craft|jets?|planes?|warplanes?|fire"
    r"|operation)\b(?! (?:that|which|by|on)\b)"
    r"|(?:[\w-]*precision|guided|long-range|cruise|ballistic)\b[^.;,]{0,20}? (?:weapons"
    r"|missiles|munitions|bombs|strikes)\b"
    # "Jets had struck a depot": whoever says no more of them has sent them
    r"|(?:(?:fighter |combat )?jets|(?:war)?planes|aircraft|bombers|gunships|artillery)\b",
    re.IGNORECASE,
)
AIM = re.compile(
    r"\b(?:command (?:post|cent(?:re|er))|headquarters|(?:weapons?|arms|ammunition|munitions"
    r"|missile|rocket|drone|bomb)"
    r" (?:depots?|dumps?|stores?|caches?|factor\w+|workshops?|warehouses?|launch\w+)"
    r"|launch\w* (?:sites?|pads?)"
    r"|(?:\w+ )?(?:assembly|production|storage) (?:sites?|facilit\w+|plants?)|firing positions?"
    r"|deployment (?:points?|area)|(?:army|military|training|militant"
    r"|terror\w*|rebel|guerrilla|jihadist"
    r"|insurgent|enemy) (?:\w+ )?(?:camps?|bases?|grounds?|posts?|compounds?|sites?|cent(?:re"
    r"|er)s?|targets?|positions?|facilit\w+"
    r"|infrastructure|cells?|commanders?|leaders?|hideouts?)|airbases?|barracks|commanders?\b"
    r"|militants|terrorists?\b"
    r"|mercenar\w+|gunmen|insurgents|(?:\d\w*|\w+) brigade\b|legitimate)",
    re.IGNORECASE,
)
AIMED = "act-aimed-at"  # "the target was a commander": whoever knows has aimed
FARTHEST = 60  # characters between the means of an attack and its verb
OWN_GROUND = re.compile(r"\b(?:its|their|our|his)\b", re.IGNORECASE)
MILITARY = re.compile(
    r"\b(?:army|armed forces|military|air force|general staff|defen[cs]e minist\w+|coalition"
    r"|(?:foreign|defen[cs]e) secretary|government spokes\w+)\b",
    re.IGNORECASE,
)


def is_own_strike(draft: Draft, packs: Packs, registry: Registry | None, text: str) -> bool:
    """Tell whether a party to a war says what a strike was aimed at: it has made the strike."""
    if draft.kind != "attack" or not fights(draft.speaker, packs, registry, text):
        return False
    return draft.rule_id == AIMED or _is_justified(_with_means(draft, text))


def _with_means(draft: Draft, text: str) -> str:
    """Return the words of an attack from those of its means on: "the missile had struck"."""
    start, means = draft.quote.start, draft.agent and draft.agent.span
    if means and 0 <= start - means.start < FARTHEST:
        start = means.start
    if is_passive(text, start):  # "only | a workshop | had been | hit", of which a figure tells
        line = text.rfind("\n", 0, start) + 1
        befallen = subject_before(text[line:start], start - line)
        start = line + befallen.start if befallen else start
    before = text[max(0, start - 6) : start].lower()
    led_in = ("the ", "its ", "their ", "only ")
    start -= next((len(one) for one in led_in if before.endswith(one)), 0)
    return text[start : draft.quote.end]


def _is_justified(words: str) -> bool:
    """Tell whether a strike is told as whoever made it tells it: it hit "only" targets of war.

    >>> _is_justified("the strike hit a command post"), _is_justified("a drone hit its barracks")
    (True, False)
    """
    if ONLY_TARGETS.search(words):
        return True
    strike = THE_STRIKE.match(words)
    return (
        strike is not None
        and AIM.search(words, strike.end()) is not None
        and not OWN_GROUND.search(words, strike.end())
    )


def fights(speaker: Speaker, packs: Packs, registry: Registry | None, text: str) -> bool:
    """Tell whether a speaker is an army or an armed group, a party to a war, or speaks for one."""
    if speaker.type in SPEAKING or NEUTRAL.search(speaker.words):
        return False
    if registry is not None and speaker.actor_id in registry.camps:
        return True
    words = body_of(speaker, text) or speaker.words
    return (
        MILITARY.search(words) is not None
        or (DOER.search(words) is not None and not is_person(speaker))
        or words in packs.demonyms
    )
