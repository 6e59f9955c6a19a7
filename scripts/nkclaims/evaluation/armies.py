"""Say whose armed forces a name means: "Norlandish troops" and "Norland's army" are one actor."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

DEMONYMS = Path(__file__).parents[1] / "packs" / "core" / "demonyms.csv"
# Words that only a state's own forces bear, and words that a people's may bear as well.
STATE = (
    r"(?:army|military|armed forces|air force|navy|ground forces|defen[cs]e forces"
    r"|air defen[cs]es?(?: (?:forces|units|systems))?)"
)
LOOSE = (
    r"(?:forces|troops|soldiers|servicemen|units|gunners|artillery"
    r"|(?:fighter |war)?(?:jets?|planes?)|aircraft|helicopters?|drones?|uavs?|missiles?|rockets?"
    r"|shells?|shelling|bombs?|bombing|fire"
    r"|mortars?"
    r"|tanks?|snipers?|(?:air|drone|missile|rocket|artillery) ?(?:strikes?|attacks?|raids?|fire)"
    r"|strikes?|attacks?|raids?|bombardments?|battalion)"
)
ARMED = re.compile(rf"(?:(?P<state>{STATE})(?: {LOOSE})?|{LOOSE})")
OF_STATE = re.compile(rf"(?:{STATE}|forces|troops) of (?P<country>.+)")


@cache
def _nations() -> list[dict[str, str]]:
    """Return the rows of nations, in lower case."""
    with DEMONYMS.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return [{name: cell.casefold() for name, cell in row.items()} for row in rows]


@cache
def _countries() -> dict[str, str]:
    """Return the country of each name and adjective of a nation."""
    rows = _nations()
    return {row[name]: row["country"] for row in rows for name in ("country", "demonym")}


def _is_open(country: str | None) -> bool:
    """Tell whether a nation's adjective leaves open whose forces are meant, as a row says."""
    return any(row["country"] == country and row["forces"] for row in _nations())


@cache
def army_of(name: str) -> str | None:
    """Return whose armed forces a plain name means, by the manual's section 6; None if no state's.

    The adjective of a nation before forces or arms means its armed forces, as it does alone, and
    parts of them ("air defence units") are no other actor. A state's name is the state.

    >>> army_of("sudanese troops"), army_of("sudan army"), army_of("armed forces of sudan")
    ('sudan', 'sudan', 'sudan')
    >>> army_of("sudan"), army_of("sudanese government")
    (None, None)
    """
    if of := OF_STATE.fullmatch(name):
        country = _countries().get(of["country"])
        return f"{country}, the state" if _is_open(country) else country
    first, country, rest = _split(name)
    if country is None:
        return None
    if not rest:
        return None if first in country else country  # "Karabakh" is a name as well
    armed = ARMED.fullmatch(rest)
    if armed is None:
        return None
    return f"{country}, the state" if armed["state"] and _is_open(country) else country


def state_of(name: str) -> str | None:
    """Return whose forces the forces of a claimant are; None if its name does not begin with that.

    >>> state_of("sudan defence ministry"), state_of("sudanese president jane doe"), state_of("doe")
    ('sudan', 'sudan', None)
    """
    country = _split(name)[1]
    return f"{country}, the state" if _is_open(country) else country


def _split(name: str) -> tuple[str, str | None, str]:
    """Return the word of a nation with which a name begins, its country, and what follows."""
    words = name.split()
    for length in (3, 2, 1):
        first = " ".join(words[:length])
        if country := _countries().get(first):
            return first, country, " ".join(words[length:])
    return "", None, name
