"""Tell which claims a denial denies, of those that fit it: the best, and what goes with that."""

from __future__ import annotations

from collections.abc import Sequence

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.language.clause_ends import share
from nkclaims.extraction.lexicon.identity import is_one
from nkclaims.extraction.link.candidates import EITHER
from nkclaims.extraction.link.deniable import is_near
from nkclaims.extraction.link.denied_together import (
    is_apart,
    is_one_breath,
    is_one_deed,
    is_one_statement,
    is_together,
)
from nkclaims.extraction.link.weighing import (
    SCENE,
    is_any,
    is_behind,
    is_of_figures,
    is_on_army,
)

LEAST = 0.5  # points of the denied claim where a denial does not say of what
NEAR, FAR = 1.0, 2.0  # points that a further claim may have less than the best
Scored = tuple[float, int, int]


def denied_with(
    draft: Draft,
    scored: Sequence[Scored],
    found: Sequence[Draft],
    text: str,
    kinds: tuple[str, ...],
    is_named: bool,
) -> list[int]:
    """Return the claim that fits best, and those that are denied with it.

    Args:
        draft: the denial.
        scored: points, nearness and position of each claim, the one that fits best first.
        found: the drafts of the article.
        text: the article.
        kinds: the kinds of what the denial can be of.
        is_named: whether it names whose words it denies.
    """
    best, is_whole = found[scored[0][2]], is_any(draft, text)
    is_figures = is_of_figures(draft, text)
    targets = []
    for points, _, to in scored:
        other = found[to]
        least = max(LEAST, scored[0][0] - (NEAR if is_behind(draft, other) else FAR))
        is_list = is_whole or draft.kind == other.kind == "casualties"
        is_list |= kinds == SCENE and other.kind in SCENE and is_on_army(other)
        is_with = is_list and is_one_breath(best, other, is_figures)
        is_with &= not is_apart(best, other)
        is_said = (
            is_whole and not is_figures and is_one_statement(best, other, draft, found, is_named)
        )
        is_with |= is_said
        is_with |= points >= least and is_one_deed(best, other)
        is_with |= share(best.quote, other.quote) and is_one(best.speaker, other.speaker)
        is_with &= is_said or is_together(best, other)
        is_with &= is_whole or is_near(best, other)
        is_with &= is_said or not other.is_part
        is_with |= EITHER.search(text, draft.quote.start, draft.quote.end) is not None
        if best.kind == "accusation":
            is_with &= other.agent is not None  # the charge is denied, not what happened
        if is_with or other is best:
            targets.append(to)
    return targets
