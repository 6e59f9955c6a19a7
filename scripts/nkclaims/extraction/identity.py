"""Tell whether two who are named are one actor, or of one camp."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Speaker

NAME = re.compile(r"\b[A-Z][a-z]{3,}")
OFFICE = re.compile(r"(?:officials?|authorities|residents|sources?|spokes\w+|ministry|witnesses)")
"""Words for whoever speaks, that name nobody."""


def is_one(one: Speaker, other: Speaker) -> bool:
    """Tell whether two are the same actor, or printed alike: "the Houthis" and "Houthis"."""
    if one.key == other.key:
        return one.type not in ("own_voice",) or other.type == one.type
    if one.actor_id or other.actor_id or not (one.words and other.words):
        return False
    first, second = one.words.casefold(), other.words.casefold()
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
    first, second = ({name[:5] for name in NAME.findall(each.words)} for each in (one, other))
    return is_one(one, other) or bool(first & second)
