"""Tell whether two who are named are one actor, or of one camp."""

from __future__ import annotations

import re
from functools import lru_cache

from nkclaims.extraction.draft import Speaker

NAME = re.compile(r"\b[A-Z][a-z]{3,}")
STYLE = re.compile(r"(?:Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Col|Maj|Lt|Capt|Brig|Adm|Sgt|Gov|Sen)\.?\s")
"""What is printed before the name of a person: "Mr. Doe" is Jack Doe."""
OFFICE = re.compile(r"(?:officials?|authorities|residents|sources?|spokes\w+|ministry|witnesses)")
"""Words for whoever speaks, that name nobody."""


ACRONYM = re.compile(r"\b[A-Z]{2,}\d*\b|\bM\d+\b")
INITIALS = re.compile(r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){2,}")
OF_OFFICE = re.compile(r"\b(?:Minist\w+|Offic\w+|Spokes\w+|Staff|Major|Brigadier|Colonel|Prime)\b")
TITLE = re.compile(
    r"(?:Defen|Minis|Forei|Spoke|Colon|Gener|Major|Briga|Capta|Lieut|Admir|Presi|Prime|Depar"
    r"|Office|Army|Milit|Force|Armed|Gover|Secre|Staff|Comma|Counc|Deput|Autho|Media|State|Regim"
    r"|Peopl|Front|Liber|Natio|Offic|Healt|Emerg)"
)
"""Words of offices and bodies, which name no side."""


@lru_cache(maxsize=1024)  # asked again and again of the few who are named in an article
def names_of(words: str) -> frozenset[str]:
    """Return what names a side in the words for it: names, and the initials of long ones.

    "Rapid Support Forces" and "RSF spokesman" have RSF in common.
    """
    names = {name[:5] for name in NAME.findall(words)}
    short = {*ACRONYM.findall(words)} | _initials(words)
    return frozenset(one for one in names if not TITLE.match(one)) | short


def is_short_for(one: Speaker, other: Speaker) -> bool:
    """Tell whether one is named by the initials of the other: "an ODF officer".

    >>> is_short_for(Speaker(words="ODF officer"), Speaker(words="Orlev Defence Force"))
    True
    """
    return any(
        {*ACRONYM.findall(short.words)} & _initials(long.words)
        for short, long in ((one, other), (other, one))
    )


def _initials(words: str) -> set[str]:
    """Return the initials of the long names in some words, but for those of offices."""
    return {
        "".join(part[0] for part in name.split())
        for name in INITIALS.findall(words)
        if not OF_OFFICE.search(name)
    }


def is_one(one: Speaker, other: Speaker) -> bool:
    """Tell whether two are the same actor, or printed alike: "the Houthis" and "Houthis"."""
    if one.key == other.key:
        return one.type not in ("own_voice",) or other.type == one.type
    if one.actor_id or other.actor_id or not (one.words and other.words):
        return False
    first, second = (STYLE.sub("", who.words).casefold().replace(".", "") for who in (one, other))
    if OFFICE.fullmatch(first) or OFFICE.fullmatch(second):
        return False
    return any(
        longer.endswith(f" {shorter}") or longer.startswith(f"{shorter} ")
        for longer, shorter in ((first, second), (second, first))
    )


def is_of(one: Speaker, other: Speaker, camp: str, other_camp: str) -> bool:
    """Tell whether a doer is of the camp of a speaker, or named after the same country."""
    if camp and other_camp:
        return camp == other_camp
    return is_one(one, other) or bool(names_of(one.words) & names_of(other.words))
