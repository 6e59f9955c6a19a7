"""Say which place "there" is."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.place.left_places import LEFT
from nkclaims.extraction.place.named_places import CLAUSE, first_of_list
from nkclaims.extraction.place.scenes import Scenes
from nkclaims.extraction.place.unnamed_places import is_next, last_before
from nkclaims.extraction.speaker.eyewitnesses import ruled_by, told_from

# "Trapped inside"; "officials there say" only tells who speaks.
THERE = QuickRegex(
    r"(?<!that )(?<!officials )(?<!authorities )(?<!residents )(?<!doctors )\bthere\b"
    r"(?! (?:is|are|was|were|has|have|had|may|would|will|said|says|told|acknowledged|admitted"
    r"|claimed|reported|denied|insisted|announced|added|put|puts|counted)\b)"
    r"|\b(?:trapped|besieged|stranded|sheltering|remain|left|still|stuck"
    r"|hiding) inside(?=[,.;]| since| for\b| as\b| by\b)"
)
# "900 homes there had been damaged", unlike "there had been nine dead"
OWN_THERE = re.compile(r"(?:[a-z-]+\s){0,3}\d\S*\s(?:[a-z-]+\s){1,3}?there\b")
THERE_IN = 60  # characters behind a claim within which "there" is its place


def there(draft: Draft, scenes: Scenes, last: Mention | None) -> Mention | None:
    """Return the place that "there" beside a claim means: the last that was named."""
    own = scenes.sentence.clause_of(draft.quote, CLAUSE)
    match = THERE.search(scenes.text, own.start, min(own.end, draft.quote.end + THERE_IN))
    match = match or OWN_THERE.match(scenes.text, draft.quote.start, draft.quote.end)
    if match is None:
        return None
    behind = [one for one in scenes.near if one.start >= match.end()]
    if match.end() <= draft.quote.start and any(is_next(one, draft) for one in behind):
        return None  # "shelled the town there after the killing of nine in Orlev"
    said = [one for one in scenes.said if one.actor_id is None and one.end <= match.start()]
    # "Shells fell on Orlev, a doctor in Tarn said, and nine had died there"
    if named := [one for one in said if one in scenes.near] or said:
        return first_of_list(named[-1], scenes)
    # "Fled Velia, and 900 homes there burned"
    owned = [one for one in scenes.named if one.names_place and one.end <= match.start()]
    if owned and LEFT.search(scenes.text, scenes.sentence.start, owned[-1].start):
        return owned[-1]
    if local := told_from(draft, scenes):
        return local
    if last is None or scenes.gazetteer.is_country(last):
        last = ruled_by(draft, scenes) or last
    return last_before(match.start(), scenes) or last
