"""Say in which of its places a sentence plays, and to which one told before it goes back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.lexicon.deed_nouns import DEED_NOUN
from nkclaims.extraction.lexicon.gazetteer import Gazetteer
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.place.anaphora import Anaphora
from nkclaims.extraction.place.asides import OF_THEM
from nkclaims.extraction.place.named_places import LISTED, is_setting
from nkclaims.extraction.place.nesting import innermost
from nkclaims.extraction.place.scenes import Scenes
from nkclaims.extraction.place.unnamed_places import THE_WAR, described_in, is_named

FIGHTING = re.compile(r"(?:fighting|violence|unrest|hostilities)\b", re.IGNORECASE)
# "Velia's army said that there"
OF_BODY = re.compile(
    r"[’']s?\s(?:[\w-]+\s){0,2}(?:ministr\w+|army|forces|government|president|military|troops"
    r"|officials|parliament|police)\b"
)
SUBJECT = re.compile(
    rf"(?:The|This|That|Both|Another|An?)\s(?:[\w-]+\s){{0,3}}?{DEED_NOUN}"
    r"\s(?:on|in|at|near|of|off|around|outside|against|over)\s(?:the\s)?(?:[\w-]+\s){0,4}"
)
OPENS = 9  # characters before a part of the land with which a sentence begins
NO_CARRY = 90  # a region or country that is named in passing is no place of what follows


def opened_in(scenes: Scenes) -> Mention | None:
    """Return the part of the land with which a sentence begins: "In the capital, shops shut."."""
    loose = described_in(scenes)
    is_first = loose is not None and loose.start - scenes.sentence.start < OPENS
    return loose if is_first and not scenes.sayings else None


def region_of(sentence: Sentence, gazetteer: Gazetteer) -> Mention | None:
    """Return the last region that a sentence names."""
    found = [
        one for one in sentence.mentions if gazetteer.types.get(one.place_id or "") == "region"
    ]
    return found[-1] if found else None


def framed(scenes: Scenes) -> Mention | None:
    """Return what heads a list of places: "In the Orlev direction, ... near Tarn and Sorn"."""
    first = scenes.near[0] if scenes.near else None
    if first is None or not is_setting(first, scenes):
        return None
    listed = [one for one in scenes.near if one.start > first.end]
    is_list = any(LISTED.fullmatch(scenes.text, a.end, b.start) for a, b in pairwise(listed))
    return first if is_list else None


def wide_of(scenes: Scenes) -> Mention | None:
    """Return the region in which a deed was, if nothing narrower is named."""
    wide = [one for one in scenes.near if scenes.gazetteer.cost(one) == NO_CARRY]
    wide = [one for one in wide if not is_aside(one, scenes)]
    return innermost(wide, scenes.text)[-1] if wide else None


def last_of(scenes: Scenes, before: Mention | None) -> Mention | None:
    """Return what "there" means behind a sentence: its last place, or who owns something."""
    if scenes.near:
        return innermost(scenes.near, scenes.text)[-1]
    owners = [one for one in scenes.owners if not OF_BODY.match(scenes.text, one.end)]
    return owners[-1] if owners else before


def back_at(scenes: Scenes, anaphora: Anaphora) -> Mention | None:
    """Return the place named before to which a sentence goes back: "the base had not fallen"."""
    sentence = scenes.sentence
    found = anaphora.references(sentence.start, sentence.end, is_wide=False)
    known = (one for _, one in found if is_named(one))
    return next((one for one in known if scenes.gazetteer.cost(one) < NO_CARRY), None)


def subject_of(scenes: Scenes) -> Mention | None:
    """Return where the deed was with which a sentence begins: "The clash near Orlev came as"."""
    first = scenes.near[0] if scenes.near else None
    if first is None or scenes.gazetteer.cost(first) >= NO_CARRY:
        return None
    is_first = SUBJECT.fullmatch(scenes.text, scenes.sentence.start, first.start) is not None
    return first if is_first else None


def is_aside(one: Mention, scenes: Scenes) -> bool:
    """Tell whether a place is of a part of the losses, or of the war that is named."""
    text, start = scenes.text, scenes.sentence.start
    if OF_THEM.search(text, start, one.start):
        return True
    named = THE_WAR.search(text[max(start, one.start - 24) : one.start])
    is_wide = scenes.gazetteer.cost(one) >= NO_CARRY
    return named is not None and (is_wide or FIGHTING.match(named.group()) is None)


def before_stop(draft: Draft, scenes: Scenes, places: Sequence[Mention]) -> list[Mention]:
    """Return the places that no semicolon parts from a claim, if they stand before it."""
    end = draft.quote.end
    found = [one for one in places if ";" not in scenes.text[end : max(end, one.start)]]
    return found if any(one.end <= draft.quote.start for one in found) else []
