"""Say of which land a share is: "40 percent of the country", "a fifth of its territory"."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.place.scenes import Scenes

SHARE = "territory_percent"
LAND = (
    r"(?:country|territory|land|area|region|province|state|enclave|city|town|capital|strip|district"
    r"|island|peninsula|camp|valley|coast|north|south|east|west|(?:north|south)(?:ea|we)st|countryside)"
)
OF_LAND = re.compile(
    r"(?:%|\bper ?cent|\bthirds?|\bquarters?|\bfifths?|\btenths?|\bhalf|\bmost|\bmuch)\sof\s"
    rf"(?:(?P<loose>(?:the|its|their|this)\s(?:[a-z-]+\s){{0,2}}?{LAND})\b(?:[’']s\s(?:territory|land|area|soil)\b|(?![’']))"
    r"|(?:the\s)?(?:[a-z-]+\s)?(?P<named>(?=[A-Z])))"
)
# "About 60% of the city's population"
PEOPLE_OF = re.compile(
    r"\bof (?P<named>(?=[A-Z])[^,.;’']{3,30})[’']s?\s(?:\w+\s){0,2}(?:population|people|residents"
    r"|inhabitants)\b"
)
ARTICLE = re.compile(r"(?:the|this)\s")
BEHIND = 30  # characters behind a claim in which the land stands


def land_of(draft: Draft, scenes: Scenes) -> Mention | None:
    """Return the land of which a claim gives a share, as it is printed if it has no name."""
    if draft.measure == "displaced":
        return _peopled(draft, scenes)
    if draft.object != SHARE or draft.value_span is None:
        return None
    found = OF_LAND.search(scenes.text, draft.value_span.start, draft.quote.end + BEHIND)
    if found is None:
        return None
    if found["loose"] is None:
        at = found.start("named")
        return next(
            (one for one in scenes.sentence.mentions if one.start == at and not one.is_adjective),
            None,
        )
    start, end = found.span("loose")
    if article := ARTICLE.match(scenes.text, start):
        start = article.end()
    return Mention(start, end, scenes.text[start:end], is_place=True)


def _peopled(draft: Draft, scenes: Scenes) -> Mention | None:
    """Return the land of whose people a part fled: "about 60 percent of Orlev's population"."""
    found = PEOPLE_OF.search(scenes.text, draft.quote.start, draft.quote.end + BEHIND)
    if found is None:
        return None
    named = scenes.sentence.mentions
    return next((one for one in named if one.start == found.start("named")), None)
