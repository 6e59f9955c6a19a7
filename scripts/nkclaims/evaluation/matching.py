"""Pair the claims that gold and the machine have of the same words, one to one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from nkclaims.derived.agreement import CLAIMANT_WEIGHT, MEASURE_WEIGHT, SAME_SPAN
from nkclaims.evaluation.claims import Gold, Machine
from nkclaims.evaluation.fields import right
from nkclaims.grammar.document import Span

Pair = tuple[Gold, Machine]
Fit = tuple[float, int]


@dataclass(frozen=True)
class Matches:
    """The claims that both have, those that the machine missed, and those that it has too many.

    All in the order of the articles and of the text. A stub is never too many: gold writes one only
    where it found nothing that is denied.
    """

    pairs: tuple[Pair, ...]
    missed: tuple[Gold, ...]
    extra: tuple[Machine, ...]

    @property
    def machine(self) -> tuple[Machine, ...]:
        """The claims of the machine that count: all but the stubs that match nothing."""
        return (*(other for _, other in self.pairs), *self.extra)


def match(gold: Sequence[Gold], machine: Sequence[Machine]) -> Matches:
    """Return which claims of the machine are which of gold.

    Claims with a figure pair by the words of the figure, which must overlap, others by quotes that
    share at least half of the shorter: those of one kind first, then the rest. The best pair is
    taken first, then the best of what is left; equal ones in the order of the text. Stubs
    of the machine get what is left of gold in the end.
    """
    golds = sorted(gold, key=lambda one: (one.article, _span(one.quote), one.row))
    machines = sorted(machine, key=lambda one: (one.article, _span(one.quote), one.claim_id))
    by_article: dict[str, list[int]] = {}
    for at, one in enumerate(machines):
        by_article.setdefault(one.article, []).append(at)
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for fit in (_figures_fit, _quotes_of_one_kind_fit, _quotes_fit, _stubs_fit):
        ranked = sorted(
            (-score, -alike, i, j)
            for i, one in enumerate(golds)
            if i not in partner
            for j in by_article.get(one.article, [])
            if j not in taken
            for score, alike in _fits(fit, one, machines[j])
        )
        for _, _, i, j in ranked:
            if i not in partner and j not in taken:
                partner[i] = j
                taken.add(j)
    return Matches(
        tuple((golds[i], machines[j]) for i, j in sorted(partner.items())),
        tuple(one for i, one in enumerate(golds) if i not in partner),
        tuple(one for j, one in enumerate(machines) if j not in taken and not one.is_implied),
    )


def _fits(fit: Callable[[Gold, Machine], float | None], one: Gold, other: Machine) -> Iterable[Fit]:
    """Yield how well two claims fit and their number of right fields; nothing if they do not."""
    overlap = fit(one, other)
    if overlap is None:
        return
    same = right(one, other)
    weighed = MEASURE_WEIGHT * (same["measure"] and same["stance"])
    yield overlap + weighed + CLAIMANT_WEIGHT * same["claimant"], sum(same.values())


def _figures_fit(one: Gold, other: Machine) -> float | None:
    if one.value is None or other.value is None:
        return None
    return _overlap(one.value, other.value, least=0)


def _quotes_of_one_kind_fit(one: Gold, other: Machine) -> float | None:
    return _quotes_fit(one, other) if one.codes["kind"] == other.codes["kind"] else None


def _quotes_fit(one: Gold, other: Machine) -> float | None:
    return None if other.is_implied else _stubs_fit(one, other)


def _stubs_fit(one: Gold, other: Machine) -> float | None:
    if one.value is not None or other.value is not None:
        return None
    return _overlap(one.quote, other.quote, least=SAME_SPAN)


def _overlap(one: Span, other: Span, least: float) -> float | None:
    """Return the part that two spans share of all their words; None if it is too little."""
    common = min(one.end, other.end) - max(one.start, other.start)
    lengths = one.end - one.start, other.end - other.start
    if common <= 0 or common < least * min(lengths):
        return None
    return common / (sum(lengths) - common)


def _span(span: Span) -> tuple[int, int]:
    return span.start, span.end
