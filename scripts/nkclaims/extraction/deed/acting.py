"""Say who acts where somebody tells of a deed of his own: the body he speaks for, its forces."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Speaker
from nkclaims.extraction.lexicon.bodies import body_of
from nkclaims.extraction.lexicon.pack import Registry
from nkclaims.extraction.lexicon.persons import is_person

OFFICE = re.compile(
    r"(?<=\w)(?:['’]s)? (?:(?:chief|senior|army|foreign|information|military) )*"
    r"(?:spokes(?:man|woman|person)|leader|mouthpiece|commander|chief|head|boss)\b.*"
)  # "Government spokesman Legesse Tulu" speaks for the government
# "The head of state", "the press service": nobody's army
HOLDER = re.compile(
    r"(?:[Tt]he |[Aa]n? )?(?:[a-z]+ ){0,2}?(?:head of state|president|premier|minister"
    r"|(?:press|media|information) (?:service|office|cent(?:re|er))|spokes\w+|official|source"
    r"|representative|adviser|statement|report)s?"
)
# A ministry does nothing itself: "the Norlandish defence ministry", "Norland's general staff".
MINISTRY = re.compile(
    r"(?:[Tt]he )?(?P<whose>[A-Z][\w-]+(?:[’']s?)?) (?:[Dd]efen[cs]e [Mm]inistry"
    r"|[Mm]inistry of [Dd]efen[cs]e|[Gg]eneral [Ss]taff)"
)


def acting(speaker: Speaker, registry: Registry | None, text: str) -> Speaker | None:
    """Return who has done what a speaker tells of as a deed of his own; None if nobody is named.

    >>> acting(Speaker(words="Norlandish defence ministry"), None, "").words
    'Norlandish forces'
    >>> acting(Speaker(words="coalition spokesman"), None, "").words
    'coalition'
    """
    actor = registry.doer(speaker.actor_id) if registry else speaker.actor_id
    if actor:
        return Speaker(actor, speaker.words)
    if ministry := MINISTRY.fullmatch(speaker.words):
        return Speaker(words=f"{ministry['whose']} forces")
    body = body_of(speaker, text)
    if ministry := MINISTRY.fullmatch(body):
        return Speaker(words=f"{ministry['whose']} forces")
    words = body or OFFICE.sub("", speaker.words)
    is_office = words != speaker.words and words.islower()  # "coalition spokesman"
    if not (body or is_office) and (is_person(speaker) or HOLDER.fullmatch(words)):
        return None  # of whose side nobody knows
    return Speaker(words=words) if words else None
