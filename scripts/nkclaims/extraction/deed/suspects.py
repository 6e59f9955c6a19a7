"""Tell whether a subject can be who caused a loss: forces, arms that are somebody's, a name."""

from __future__ import annotations

import re

from nkclaims.extraction.deed.doers import NAMELESS
from nkclaims.extraction.deed.fighters import DOER, NO_NAME, PRONOUN, WEAPON, is_doer
from nkclaims.extraction.deed.owners import NEUTRAL, OWN, PART_OF
from nkclaims.extraction.draft import Draft, Sentence, Speaker
from nkclaims.extraction.lexicon.persons import is_person
from nkclaims.grammar.document import Span

NAME = re.compile(r"(?:U\.S\.|[A-Z][\w-]*[\w])(?:\s(?:al-|of\s)?[A-Z][\w’-]+){0,3}")
COUNT = re.compile(r"(?:number|toll|total|majority) of\b", re.IGNORECASE)
ADJECTIVE = re.compile(r"(?:[a-z]i|ian|ean|[a-z]an|ese|ish|ch|ic)$")
# "Norlandish artillery", "coalition jets"
WHOSE_ARMS = re.compile(
    r"(?:(?:an?|the|two|three|several|\d+)\s)?"
    r"(?:[A-Z][\w-]*(?:i|an|ese|ish|[cs]h|ic)|[Cc]oalition|[Aa]rmy|[Gg]overnment"
    rf"|[Rr]ebel|[Ii]nsurgent|[Mm]ilitant|[Ss]eparatist|[Jj]unta)\s(?:[\w-]+\s){{0,2}}{WEAPON.pattern}$"
)
HELD_GROUND = re.compile(
    r"\b(?:territory|areas?|positions)$"
)  # "rounds from government-held territory"
OWN_PART = re.compile(rf"(?:{PART_OF.pattern})?{OWN.pattern}", re.IGNORECASE)
SPEAKING = ("own_voice", "unattributed")


def can_act(draft: Draft, found: Span, sentence: Sentence) -> bool:
    """Tell whether a subject can be the doer: of deaths only who is named, no shell or fire."""
    words = sentence.text[found.start : found.end]
    if COUNT.match(words):
        return False  # "the number of soldiers killed rose"
    if draft.kind not in ("casualties", "damage"):
        return is_doer(words)
    start, end = found.start + sentence.start, found.end + sentence.start
    if HELD_GROUND.search(words):
        return False
    if words.lower() == "they" and (draft.speaker.type == "own_voice" or is_person(draft.speaker)):
        return True  # whoever did what was told before
    if WHOSE_ARMS.match(words) or (WEAPON.search(words) and OWN_PART.match(words)):
        return True
    named = any(one.actor_id and start <= one.start < end for one in sentence.mentions)
    is_it = bool(PRONOUN.fullmatch(words)) and draft.speaker.type not in SPEAKING
    told_by = draft.speaker
    can_be = DOER.search(told_by.words) or draft.speaker_camp or _is_body(told_by)
    is_it = is_it and bool(can_be)
    return named or is_it or (bool(DOER.search(words)) and not NAMELESS.search(words))


def _is_body(speaker: Speaker) -> bool:
    """Tell whether a speaker may be an armed group: a name, no person's and no observer's."""
    is_named = speaker.words[:1].isupper() and not is_person(speaker)
    return is_named and NEUTRAL.search(speaker.words) is None


def is_name(found: Span, words: str, text: str) -> bool:
    """Tell whether a subject begins with a name that no pack knows: "the OLA later killed two".

    A word at the head of a sentence is one if it is printed elsewhere with its capital as well.
    """
    name = NAME.match(words, found.start, found.end)
    if name is None or NO_NAME.fullmatch(name.group()) or WEAPON.fullmatch(name.group()):
        return False
    first = name.group().split()[0]
    if ADJECTIVE.search(first) and name.end() < found.end:
        return False  # "Norlandish strikes killed nine"
    is_inside = found.start > 0 and words[: found.start].strip(' “"') != ""
    if is_inside or sum(map(str.isupper, first)) > 1:
        return True
    return re.search(rf"[a-z,] {re.escape(first)}\b", text) is not None
