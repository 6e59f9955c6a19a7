"""Say who uses the arms that stand for them: "Norlandish jets and helicopter gunships"."""

from __future__ import annotations

from collections.abc import Sequence

from nkclaims.extraction.deed.fighters import WEAPON
from nkclaims.extraction.deed.owners import NATION
from nkclaims.extraction.draft import Speaker


def without_arms(words: Sequence[str]) -> Speaker | None:
    """Return words without those of arms; an adjective alone names the forces of a nation.

    >>> without_arms(["Norlandish", "jets", "and", "howitzers"]).words
    'Norlandish forces'
    >>> without_arms(["warplanes", "and", "howitzers"]) is None
    True
    """
    kept = " ".join(one for one in words if not WEAPON.fullmatch(one) and one != "and")
    if not kept:
        return None
    return Speaker(words=f"{kept} forces" if NATION.fullmatch(kept) else kept)
