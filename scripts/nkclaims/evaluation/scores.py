"""Count what was found, what was right, and how sure a share of so few can be."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from nkclaims.evaluation.claims import Gold, GoldSet, Link, Machine, MachineSet
from nkclaims.evaluation.fields import CORE, FIELDS, is_core_right, is_filled, right
from nkclaims.evaluation.matching import Matches, Pair

LOSSES: Final = ("casualties", "damage", "equipment_loss")
ALL: Final = "all"
CONFIDENCE: Final = ("high", "medium", "low")
MUTUAL: Final = ("contradicts", "corroborates")
"""Relations that hold in both directions."""

Z: Final = 1.959964  # 95 % of a normal distribution lie within so many standard deviations


class Share(NamedTuple):
    """A part of a whole: ``hits`` of ``n``."""

    hits: int
    n: int


Scores = Mapping[str, Share]
"""Shares by what they are of, e.g. ``kind/attack/found``."""


def wilson(share: Share) -> tuple[float, float]:
    """Return the 95 % interval of a share after Wilson (1927); from 0 to 1 for none of none.

    >>> [round(edge, 3) for edge in wilson(Share(8, 10))]
    [0.49, 0.943]
    """
    hits, n = share
    if not n:
        return 0.0, 1.0
    part, spread = hits / n, Z * Z / n
    middle = part + spread / 2
    half = Z * math.sqrt((part * (1 - part) + spread / 4) / n)
    return max((middle - half) / (1 + spread), 0.0), min((middle + half) / (1 + spread), 1.0)


def f1(found: Share, kept: Share) -> float | None:
    """Return F1 of what was found of all gold and kept of all that the machine has."""
    both = found.n + kept.n
    return 2 * found.hits / both if both else None


def score(gold: GoldSet, machine: MachineSet, matches: Matches) -> dict[str, Share]:
    """Return all shares of one set: what :mod:`nkclaims.evaluation.page` shows.

    A claim is found if a claim of the machine is its match; of a kind, if that has the kind too.
    Stubs that match nothing, and links to them, are not counted.
    """
    claims: list[Gold | Machine] = [*gold.claims, *matches.machine]
    kinds = sorted({str(one.codes["kind"]) for one in claims})
    shares = {"articles": Share(len(gold.texts), len(gold.texts))}
    for which, some in {ALL: kinds, "losses": LOSSES}.items():
        shares |= _figures(which, some, gold.claims, matches.machine, matches)
    shares |= _confidence(matches)
    shares |= _kind(ALL, gold.claims, matches.machine, matches.pairs)
    for kind in kinds:
        golds = [one for one in gold.claims if one.codes["kind"] == kind]
        machines = [one for one in matches.machine if one.codes["kind"] == kind]
        both = [pair for pair in matches.pairs if {one.codes["kind"] for one in pair} == {kind}]
        shares |= _kind(kind, golds, machines, both)
    shares |= _fields(matches.pairs)
    counted = {one.claim_id for one in matches.machine}
    links = [one for one in machine.links if {one.source, one.target} <= counted]
    shares |= _relations(gold.links, links, matches.pairs)
    return shares


def _share(flags: Iterable[bool]) -> Share:
    listed = list(flags)
    return Share(sum(listed), len(listed))


def _figures(
    which: str,
    kinds: Sequence[str],
    gold: Iterable[Gold],
    machine: Iterable[Machine],
    matches: Matches,
) -> dict[str, Share]:
    def is_meant(one: Gold | Machine) -> bool:
        return one.value is not None and one.codes["kind"] in kinds

    pairs = [pair for pair in matches.pairs if is_meant(pair[0])]
    n_gold, n_machine = sum(map(is_meant, gold)), sum(map(is_meant, machine))
    return {
        f"figures/{which}/found": Share(len(pairs), n_gold),
        f"figures/{which}/right": Share(sum(is_core_right(*pair) for pair in pairs), n_gold),
        f"figures/{which}/extra": Share(sum(map(is_meant, matches.extra)), n_machine),
    }


def _confidence(matches: Matches) -> dict[str, Share]:
    """Return how many of the machine's figures of each confidence are right."""
    figures = [(one, is_core_right(gold, one)) for gold, one in matches.pairs]
    figures += [(one, False) for one in matches.extra]
    return {
        f"confidence/{level}/right": _share(
            is_right
            for one, is_right in figures
            if one.value is not None and one.confidence == level
        )
        for level in CONFIDENCE
    }


def _kind(
    name: str, gold: Sequence[Gold], machine: Sequence[Machine], pairs: Iterable[Pair]
) -> dict[str, Share]:
    """Return how many claims of a kind were found, kept, and found with their actors right."""
    same = [right(*pair) for pair in pairs]
    n_actors = sum(one["claimant"] and one["agent"] for one in same)
    return {
        f"kind/{name}/found": Share(len(same), len(gold)),
        f"kind/{name}/kept": Share(len(same), len(machine)),
        f"kind/{name}/actors": Share(n_actors, len(gold)),
    }


def _fields(pairs: Iterable[Pair]) -> dict[str, Share]:
    """Return how many fields of the matches are right: of all, of those filled, of figures."""
    pairs = list(pairs)
    same = [right(*pair) for pair in pairs]
    both = list(zip(pairs, same, strict=True))
    shares: dict[str, Share] = {}
    for name in FIELDS:
        shares[f"field/{name}/all"] = _share(one[name] for one in same)
        shares[f"field/{name}/filled"] = _share(
            one[name] for pair, one in both if is_filled(name, *pair)
        )
    for name in CORE:
        shares[f"field/{name}/figures"] = _share(
            one[name] for (gold, _), one in both if gold.value is not None
        )
    return shares


def _relations(
    gold: Iterable[Link], machine: Iterable[Link], pairs: Iterable[Pair]
) -> dict[str, Share]:
    """Return for each relation of gold or machine how many links were found, and were right.

    A link is found if the matches of its claims are linked by the machine at all, right if by the
    same relation, the right way round where that matters. A row is reached if one link is right.
    """
    gold, machine = set(map(_directed, gold)), set(map(_directed, machine))
    twin = {one.key: other.claim_id for one, other in pairs}
    linked = {frozenset((one.source, one.target)) for one in machine}
    moved = {one: _directed(_moved(one, twin)) for one in gold}
    shares: dict[str, Share] = {}
    for relation in sorted({one.relation for one in gold | machine}):
        links = sorted(one for one in gold if one.relation == relation)
        theirs = [one for one in machine if one.relation == relation]
        hits = [one for one in links if moved[one] in machine]
        ends = [frozenset((moved[one].source, moved[one].target)) for one in links]
        rows, reached = ({one.source for one in some} for some in (links, hits))
        shares |= {
            f"link/{relation}/found": _share(one in linked for one in ends),
            f"link/{relation}/right": Share(len(hits), len(links)),
            f"link/{relation}/rows": Share(len(reached), len(rows)),
            f"link/{relation}/kept": Share(len(hits), len(theirs)),
        }
    return shares


def _moved(link: Link, twin: Mapping[str, str]) -> Link:
    """Return a link of gold between the machine's claims; a claim that it missed has no id."""
    return Link(twin.get(link.source, ""), link.relation, twin.get(link.target, ""))


def _directed(link: Link) -> Link:
    """Return a link in the one direction in which mutual relations are compared."""
    if link.relation in MUTUAL and link.target < link.source:
        return Link(link.target, link.relation, link.source)
    return link
