"""Give who did a deed the camp in which other claims of the article have him."""

from __future__ import annotations

from collections.abc import Sequence

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.language.records import replace


def in_camps(found: Sequence[Draft]) -> list[Draft]:
    """Return the drafts; a doer who was carried over has a camp if he has one elsewhere."""
    camps = {one.speaker.actor_id: one.speaker_camp for one in found if one.speaker_camp}
    camps |= {one.agent.actor_id: one.agent_camp for one in found if one.agent and one.agent_camp}
    camps.pop(None, None)
    return [
        replace(one, agent_camp=camps[one.agent.actor_id])
        if one.agent is not None and not one.agent_camp and one.agent.actor_id in camps
        else one
        for one in found
    ]
