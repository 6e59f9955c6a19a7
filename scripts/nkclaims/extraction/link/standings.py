"""Tell for whom each who speaks or is blamed in an article stands, and so who may deny what.

Rules G58 and G60 of `nkclaims validate` ask it of the rows. Here it is asked of the drafts in the
same way: of bodies that no pack knows as well, which by what they are called may be neutral.
"""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft, Speaker
from nkclaims.extraction.lexicon.pack import Packs, Registry
from nkclaims.extraction.registry import Names
from nkclaims.rules.denials import NEUTRAL, UNSPECIFIED


class Standing(NamedTuple):
    """For whom somebody speaks.

    Attributes:
        authority: who stands above him, or himself; empty for nobody who is named.
        party: his camp in the war, else his authority.
        is_open: whether he may be of any camp, since nothing says of which.
    """

    authority: str
    party: str
    is_open: bool


class Standings:
    """Everybody of one article, as the rows will have them."""

    def __init__(self, article: Article, packs: Packs, registry: Registry | None) -> None:
        """Take the article and what is known of its war."""
        self._article, self._packs, self._registry = article, packs, registry
        self._found: dict[tuple[str | None, str, str], Standing] = {}

    @cached_property
    def _names(self) -> Names:
        return Names(self._packs, self._registry, self._article.text)

    @cached_property
    def _camps(self) -> dict[str, str]:
        """Camp of each side that is of one that fights."""
        registries = [self._packs.common, *([self._registry] if self._registry else [])]
        sides = [row for one in registries for row in one.tables["sides"] if row["camp"]]
        fighting = {row["camp"] for row in sides if row["is_belligerent"] == "true"}
        return {row["side_code"]: row["camp"] for row in sides if row["camp"] in fighting}

    def of(self, speaker: Speaker) -> Standing:
        """Return for whom somebody speaks; the article's own voice is that of its outlet."""
        key = speaker.actor_id, speaker.words, speaker.type
        if key not in self._found:
            self._found[key] = self._standing(speaker)
        return self._found[key]

    def _standing(self, speaker: Speaker) -> Standing:
        if speaker.type == "own_voice":
            actor = self._names.outlet(self._article.publisher)
        else:
            actor = self._names.actor(speaker, self._article.source_id)
        row = self._names.row(actor)
        kind, side, above = (row.get(one) for one in ("actor_type", "side", "parent_actor_id"))
        camp = next((self._camps.get(one, "") for one in self._names.sides_above(actor)), "")
        authority = self._names.authority(actor)
        is_nameless = kind == UNSPECIFIED or not (kind in NEUTRAL or side or above)
        is_nobody = actor == "unattributed"
        return Standing("" if is_nobody else authority, camp or authority, is_nameless and not camp)

    def may_deny(self, denial: Draft, other: Draft) -> bool:
        """Tell whether one may deny what another claims, as rule G58 has it.

        An accusation is denied by the camp of the accused, and nobody denies his own words. Of
        whom nothing is known he may be of any camp; what one claims of himself anybody may deny.
        """
        denier, denied = self.of(denial.speaker), self.of(other.speaker)
        if denier.authority and denier.authority == denied.authority:
            return False
        if other.agent is None:
            return True
        accused = self.of(other.agent)
        is_any = denier.is_open or denied.is_open or accused.is_open
        return is_any or accused.party in (denier.party, denied.party)

    def is_blamed(self, denial: Draft, others: list[Draft]) -> bool:
        """Tell whether a denial blames nobody but whom one of others does, as rule G60 has it."""
        if denial.agent is None:
            return True
        blamed = self.of(denial.agent).party
        agents = [one.agent for one in others if one.agent is not None]
        own = self.of(denial.speaker).party
        return blamed == own or any(blamed == self.of(one).party for one in agents)
