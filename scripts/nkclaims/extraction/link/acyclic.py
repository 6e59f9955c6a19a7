"""Keep links from leading back: no claim is a part of its own part, or newer than itself.

Many rules link claims, and two of them may each make sense and yet make a circle together. So the
links of an article go through here once, behind the last rule that makes any.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.language.records import replace
from nkclaims.reading.circles import DIRECTED

CHAINS = {relation: relations[0] for relations in DIRECTED for relation in relations}
"""Relations of which no chain may be a circle; of the others no link leads straight back."""


def acyclic(found: Sequence[Draft]) -> list[Draft]:
    """Return the drafts without links that lead back to where another begins, or nowhere else.

    Those to claims before are taken first: alone they make no circle, and it is rarer that a text
    tells of a whole, or of an older figure, behind.
    """
    links = [(at, kind, to) for at, one in enumerate(found) for kind, to in one.links]
    steps: dict[str, dict[int, set[int]]] = {}
    kept = set[tuple[int, str, int]]()
    for at, kind, to in sorted(links, key=lambda link: link[2] > link[0]):
        taken = steps.setdefault(CHAINS.get(kind, kind), {})
        leads_on = _behind(to, taken) if kind in CHAINS else taken.get(to, ())
        if at != to and at not in leads_on:
            taken.setdefault(at, set()).add(to)
            kept.add((at, kind, to))
    return [
        replace(one, links=tuple(link for link in one.links if (at, *link) in kept))
        for at, one in enumerate(found)
    ]


def _behind(start: int, steps: Mapping[int, Set[int]]) -> set[int]:
    """Return all to which steps lead from a claim."""
    found, waiting = set[int](), [start]
    while waiting:
        new = steps.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return found
