"""Give the forms in which the body of a state is printed: "the MoD of Norland", "its ministry"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

Owners = Mapping[str, tuple[str, ...]]
"""The forms of each owner of bodies, nouns first, by each of its names in lower case."""

BODY = re.compile(
    r"\b(?:ministry|army|military|armed forces|government|presidency|parliament|air force|navy"
    r"|office|forces|prosecutor|general staff|president|foreign minister|defen[cs]e minister)\b",
    re.IGNORECASE,
)
MINISTRY = re.compile(
    r"(?P<facto>de facto )?(?:ministry (?:of|for) (?P<of>.+)|(?P<what>.+) ministry)", re.IGNORECASE
)
LONGER = {"foreign": "foreign affairs", "interior": "internal affairs"}
SHORT = {"defence": "MoD", "foreign": "MFA"}
# "Orlev authorities", "Republic of Orlev", "Orlev Republic": the land is Orlev.
LAND = re.compile(
    r"(?:the )?(?:de facto )?(?:Republic of )?(?P<land>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
    r"(?: (?:authorities|officials|government|Republic))?"
)
RULE = "authorities", "government"


def spellings(name: str) -> Iterator[str]:
    """Yield a name as it is listed, and with the other spelling of "defence"."""
    yield name
    if "efence" in name:
        yield name.replace("efence", "efense")


def owners_of(
    named: Iterable[tuple[str, str]],
    states: Mapping[str, str],
    demonyms: Mapping[str, Iterable[str]],
) -> Owners:
    """Return the owners of bodies by their names.

    Args:
        named: ids and names of all actors of a war.
        states: the names of those that are a state or govern like one, by id.
        demonyms: the adjectives of a land, by its name.
    """
    lands: dict[str, list[str]] = {}
    for actor, name in [*states.items(), *named]:
        if actor in states and (found := LAND.fullmatch(name)):
            lands.setdefault(actor, []).append(found["land"])
    owners: dict[str, tuple[str, ...]] = {}
    for actor, state in states.items():
        nouns = [*dict.fromkeys(lands.get(actor, [state]))]
        words = (*nouns, *(word for noun in nouns for word in demonyms.get(noun, ())))
        owners |= {word.casefold(): words for word in words}
    return owners


def forms_of(name: str, owners: Owners) -> Iterator[str]:
    """Yield the forms in which the body of an owner is printed; none if a name is no such body.

    >>> orlev = {"orlev": ("Orlev", "Orlevian")}
    >>> [*forms_of("ministry of defence of Orlev", orlev)][:3]
    ['Orlev defence ministry', 'Orlevian defence ministry', 'defence ministry of Orlev']
    """
    body, of, owner = name.rpartition(" of ")
    if not of or owner.casefold() not in owners:
        lower = name.casefold()
        starts = (one for one in owners if re.match(rf"{re.escape(one)}(?:['’]s)? ", lower))
        owner = max(starts, key=len, default="")
        body = name[len(owner) :].removeprefix("'s").removeprefix("’s").strip()
    if not owner or not (BODY.search(body) or body in RULE):
        return
    words = owners[owner.casefold()]
    for one in _bodies(body):
        for spelt in spellings(one):
            yield from (f"{word} {spelt}" for word in words)
            yield from (f"{spelt} of {word}" for word in words)


def _bodies(body: str) -> Iterator[str]:
    """Yield the names of one body: a ministry of defence is a defence ministry, and the MoD."""
    ministry = MINISTRY.fullmatch(body)
    if ministry is None:
        yield body
        return
    what = (ministry["of"] or ministry["what"]).casefold().replace("defense", "defence")
    what = next((short for short, long in LONGER.items() if what == long), what)
    for facto in ("", "de facto "):
        yield f"{facto}{what} ministry"
        yield from (f"{facto}ministry of {one}" for one in (what, LONGER.get(what, what)))
        if what in SHORT:
            yield f"{facto}{SHORT[what]}"
