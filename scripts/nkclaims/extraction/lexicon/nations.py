"""Say whose forces the adjective of a nation names: "a Norlandish strike"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from nkclaims.extraction.deed.fighters import DOER

# "Norlandish Holy Front": its adjective is a part of a name
NAME = r"(?:\s[A-Z][\w’'-]+){2}"
# "Bosnian Serb guns" are those of the second
PEOPLE_OF = re.compile(
    r"\b[A-Z][\w-]+(?:ian|an|ish|ese|i|ch)\s(?:Serb|Croat|Kurd|Arab|Druze|Turk|Muslim|Cypriot|Tamil|Tuareg"
    r"|Shi(?:ite|a)|Sunni|Kurdish|Armenian|Albanian|Taliban|Maronite|Christian)s?\b"
)
FORCES = r"(?:armed |defen[cs]e |security |government )?(?:military|army|forces|troops|air force)"


def country_of(words: str, demonyms: Mapping[str, Sequence[str]]) -> str:
    """Return the country whose adjective stands before arms or a strike, empty if none does."""
    if DOER.search(words) or PEOPLE_OF.search(words):
        return ""
    for country, adjectives in demonyms.items():
        for one in adjectives:
            if one in words and re.search(rf"\b{re.escape(one)}\b(?!-|{NAME})", words):
                return country
    return ""


def forces_of(country: str, printed: str, text: str) -> str | None:
    """Return the forces of a country whose arms are named: as the article prints them, if it does.

    "A Norlandish strike" is one of Norlandish forces.
    """
    names = [one for one in printed.split() if one[0].isupper()]
    adjectives = [one for one in names if one[:3] == country[:3]] or names[-1:]
    if not adjectives:
        return None
    adjective = adjectives[0]
    who = rf"(?:{re.escape(adjective)}|{re.escape(country)}[’']s)"
    found = re.search(rf"\b{who}\s(?:{FORCES})\b", text)
    return found.group() if found else f"{adjective} forces"
