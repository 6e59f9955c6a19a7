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
TREATED = re.compile(
    r"\b(?:treated|admitted|hospitali[sz]ed|recovering|taken|brought|rushed|operated on)\s\Z"
)
OWN_THERE = re.compile(r"(?:[a-z-]+\s){0,3}\d\S*\s(?:[a-z-]+\s){1,3}?there\b")
# "Rebel authorities in Orlev said nine died there"
LOCALS = QuickRegex(
    r"\b(?:authorities|officials|residents|separatists|rebels|administration|council|witnesses|rescuers|activists)"
    r"\s(?:in|of|from|at)\s(?:the\s)?(?:[\w-]+\s){0,2}(?:of\s)?$"
)
THERE_IN = 60  # characters behind a claim within which "there" is its place


def there(draft: Draft, scenes: Scenes, last: Mention | None) -> Mention | None:
    """Return the place that "there" beside a claim means: the last that was named."""
    own = scenes.sentence.clause_of(draft.quote, CLAUSE)
    match = THERE.search(scenes.text, own.start, min(own.end, draft.quote.end + THERE_IN))
    match = match or OWN_THERE.match(scenes.text, draft.quote.start, draft.quote.end)
    if match is None or TREATED.search(scenes.text, own.start, match.start()):
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
    if local := told_from(draft, scenes) or _seat_of_locals(draft, scenes, match.start()):
        return local
    if last is None or scenes.gazetteer.is_country(last):
        last = ruled_by(draft, scenes) or last
    return last_before(match.start(), scenes) or last


def _seat_of_locals(draft: Draft, scenes: Scenes, end: int) -> Mention | None:
    """Return the place of the people who speak of it: "authorities in Orlev said of nine there"."""
    first = scenes.sentence.start
    return next(
        (
            one
            for one in scenes.named
            if one.names_place and one.actor_id is None and one.end <= end
            if LOCALS.search(scenes.text, first, one.start)
            if any(said.words.start <= one.start < said.words.end for said in scenes.sayings)
        ),
        None,
    )
