"""Say of which land an office counts the dead of a day: "Velia's Health Ministry"."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.gazetteer import Gazetteer
from nkclaims.extraction.lexicon.mentions import Mention

_OFFICE = (
    r"(?:[Hh]ealth [Mm]inistry|[Mm]inistry of (?:[Pp]ublic )?[Hh]ealth|[Mm]edia [Oo]ffice"
    r"|[Cc]ivil [Dd]efen[cs]e|[Ee]mergency [Ss]ervices?|[Hh]ealth (?:officials?|authorities)"
    r"|[Ii]nterior [Mm]inistry|[Mm]inistry of (?:the )?[Ii]nterior)"
)
# "Velia's Hamas-run Health Ministry", "the Velia health ministry"
_BEHIND = re.compile(rf"(?:[’']s?)?\s(?:[\w-]+\s){{0,2}}?{_OFFICE}\b")
# "The Ministry of Health in Velia"
_BEFORE = QuickRegex(rf"\b{_OFFICE}(?:\s\([A-Z][A-Za-z]*\))?\s(?:of|in)\s(?:the\s)?$")
# Who speaks: "Velia's Health Ministry", "the health ministry in Velia"
_NAME = r"(?P<name>[A-Z][\w’'-]*?(?:\s[A-Z][\w-]*?)?)"
_SPEAKER = re.compile(
    rf"^(?:[Tt]he\s)?{_NAME}(?:[’']s?)?\s(?:[\w-]+\s){{0,2}}?{_OFFICE}"
    rf"|\b{_OFFICE}(?:\s\([A-Z][A-Za-z]*\))?\s(?:of|in)\s(?:the\s)?{_NAME.replace('name', 'land')}$"
)
_SPEAKS = re.compile(
    r"\b(?:[Mm]inistry|[Hh]ealth|[Mm]edia [Oo]ffice|[Cc]ivil [Dd]efen[cs]e|[Ss]ervices?"
    r"|[Oo]fficials|[Aa]uthorities)\b"
)
# "Strikes on the country"
_ON_LAND = re.compile(
    r"\b(?:(?:air ?)?strikes?|attacks?|raids?|bombing|bombardment|shelling|campaign|offensive"
    r"|aggression|assault)\s(?:on|against|of|in|across|over)\s(?:the|this)\s(?:country|nation)\b"
)
_HURT = ("killed", "wounded", "casualties")
BEFORE = 60  # characters before a land in which its office stands


def land_of_office(sentence: Sentence, text: str, gazetteer: Gazetteer) -> Mention | None:
    """Return the land in the name of an office that a sentence names."""
    for one in sentence.mentions:
        if one.is_adjective or not (one.names_place or one.actor_id in gazetteer.states):
            continue
        before = text[max(sentence.start, one.start - BEFORE) : one.start]
        if _BEHIND.match(text, one.end) or _BEFORE.search(before):
            return one
    return None


def _land_of_speaker(words: str, text: str) -> Mention | None:
    """Return the land in the name of the office that speaks, if the article tells of it."""
    office = _SPEAKER.search(words)
    name = office and (office["name"] or office["land"])
    if not name:
        return None
    told = re.search(rf"\b(?:in|on|across|inside|throughout|of|into)\s(?:the\s)?{name}\b", text)
    if told is None:
        return None
    end = told.end()
    return Mention(end - len(name), end, name, is_place=True)


def of_office(draft: Draft, sentence: Sentence, land: Mention | None, text: str) -> Mention | None:
    """Return the land of an office, if a figure that names no place is what it counts there.

    Args:
        draft: the figure.
        sentence: its sentence.
        land: the land whose office the article named last.
        text: the article.
    """
    land = _land_of_speaker(draft.speaker.words or "", text) or land
    if land is None or draft.kind != "casualties" or draft.measure not in _HURT:
        return None
    if draft.scope in (None, "incident", "period", "daily") and _ON_LAND.search(sentence.text):
        return land
    is_theirs = _SPEAKS.search(draft.speaker.words or "") is not None
    is_fighters = draft.population == "military"
    return land if draft.scope == "daily" and is_theirs and not is_fighters else None
