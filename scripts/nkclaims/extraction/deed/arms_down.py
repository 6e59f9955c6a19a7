"""Tell whether it was arms that came down, or a vehicle with a bomb in it that went off."""

from __future__ import annotations

import re

from nkclaims.extraction.language.clauses import subject_before
from nkclaims.grammar.document import Span

ARM = re.compile(
    r"(?<![\w-])(?:missiles?|rockets?|shells?|drones?|uavs?|bombs?|mortars?|projectiles?|munitions?"
    r"|fire|shelling"
    r"|fragments|debris|shrapnel|shaheds?|rounds?|strikes?|salvo|barrage|explosives?|device"
    r"|warheads?"
    r"|(?:land)?mines?|raids?|explosions?|blasts?|grenades?|artillery|gunfire)\b",
    re.IGNORECASE,
)
ANOTHER = re.compile(
    r"(?:the |an? )?(?:other(?:s| two| three)?|another(?: one| two| three)?|first|second|third"
    r"|fourth|fifth|(?:one|two|three|four|several)(?: others| more| of (?:them|these|those))?)",
    re.IGNORECASE,
)
VEHICLE = re.compile(r"\b(?:motor(?:cycle|bike)|car|truck|van|minibus|vehicle|cart|parcel|bag)\b")
WENT_OFF = re.compile(r"(?:went off|exploded|detonated|blew up)\b")
CAME_DOWN = re.compile(
    r"(?:slamm|smash|crash|plough|land|explod|detonat)ed\b|(?:fell|came down)\b"
    r"|(?:hit|struck)\b(?= (?:an?|the|two|three|several|near|beside)\b| [A-Z])"
)


def are_arms(doer: str, core: Span, text: str) -> bool:
    """Tell whether arms came down, or one more of those just told of: "another hit a depot"."""
    if ARM.search(doer) or _are_subject(text, core.start):
        return True  # "a car bomb claimed by rebels went off"
    if VEHICLE.search(doer) and WENT_OFF.match(text, core.start):
        return True  # "a motorcycle left by the road went off"
    return ANOTHER.fullmatch(doer) is not None and CAME_DOWN.match(text, core.start) is not None


def _are_subject(text: str, at: int) -> bool:
    """Tell whether arms are the subject of a verb."""
    subject = subject_before(text, at)
    return subject is not None and ARM.search(text, subject.start, subject.end) is not None
