"""Find places without a name: "near the railway station", "in the town", "there"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nkclaims.extraction.anaphora import Anaphora
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.mentions import Mention
from nkclaims.extraction.named_places import CLAUSE, NEXT, way
from nkclaims.extraction.scenes import Scenes

LOOSE = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Aa]long|[Oo]n|[Aa]t|[Oo]utside|[Aa]cross|[Oo]ver|[Ii]nside|[Aa]round)\s(?:the"
    r"|this|its|their|an?|[A-Z][\w-]+[’']s)\s(?P<place>(?:[\w’-]+\s){0,2}?"
    r"(?:front(?! line)|gorge|valley|strip|no-fire zone|enclave|(?:south|north)(?:-?(?:east"
    r"|west))?|east|west|capital"
    r"|cent(?:re|er)|direction|districts|border|flank|line of contact|contact line|sector"
    r"|station|airport|airfield|cemetery|checkpoint"
    r"|frontline|front line|outskirts|suburbs|market|port|bridge|highway|road|camp|hospital"
    r"|same area)"
    r"(?:\sof\sthe\s(?:city|country|town|region|province))?)\b(?![’']s)"
)
THIS = re.compile(r"\b[Ii]n this (?P<place>(?:[\w-]+\s){1,3}(?:city|town|village|settlement))\b")
THERE = re.compile(r"(?<!that )\bthere\b(?! (?:is|are|was|were|has|have|had|may|would|will)\b)")
THE_WAR = re.compile(
    r"\b(?:war|conflict|fighting|crisis|violence|unrest|hostilities|invasion)\s(?:in|over|of|for)"
    r"\s(?:the\s)?$",
    re.IGNORECASE,
)
BESIDE = 60  # characters behind a claim within which "in the town" may be where it was


def described(draft: Draft, scenes: Scenes) -> Mention | None:
    """Return a place without a name, as it is printed: "near the railway station"."""
    own = scenes.sentence.clause_of(draft.quote, CLAUSE)
    found = []
    for match in (
        *LOOSE.finditer(scenes.text, own.start, own.end),
        *THIS.finditer(scenes.text, own.start, own.end),
    ):
        start, end = match.span("place")
        if not any(one.words.start <= start < one.words.end for one in scenes.sayings):
            found.append(Mention(start, end, scenes.text[start:end], is_place=True))
    return min(found, key=lambda one: way(one, draft)) if found else None


def described_in(scenes: Scenes) -> Mention | None:
    """Return the first place without a name of a sentence that can hold for the next ones."""
    match = LOOSE.search(scenes.sentence.text)
    if match is None or match["place"] == "same area":
        return None
    start, end = (scenes.sentence.start + edge for edge in match.span("place"))
    return Mention(start, end, match["place"], is_place=True)


def is_next(place: Mention, draft: Draft) -> bool:
    """Tell whether a place without a name stands so near a toll that it is its own."""
    return draft.quote.start <= place.start <= draft.quote.end + NEXT


def there(draft: Draft, scenes: Scenes, last: Mention | None) -> Mention | None:
    """Return the place that "there" beside a claim means: the last that was named."""
    own = scenes.sentence.clause_of(draft.quote, CLAUSE)
    match = THERE.search(scenes.text, own.start, min(own.end, draft.quote.end + 40))
    if match is None:
        return None
    named = [one for one in scenes.said if one.actor_id is None and one.end <= match.start()]
    return named[-1] if named else last


def meant_by(draft: Draft, scenes: Scenes, anaphora: Anaphora, reach: int) -> Mention | None:
    """Return the place that "in the town" in, or near, a claim means."""
    own = scenes.sentence.clause_of(draft.quote, CLAUSE)
    is_near = reach <= NEXT
    start = draft.quote.start if is_near else own.start
    found = [
        (max(first - draft.quote.end, draft.quote.start - last, 0), one)
        for first, last, one in _referred(
            scenes, anaphora, start, min(own.end, draft.quote.end + reach), own.start, is_near
        )
    ]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def meant_before(draft: Draft, scenes: Scenes, anaphora: Anaphora) -> Mention | None:
    """Return the place that "the town" before a claim, in its sentence, means."""
    first = scenes.sentence.start
    found = [*_referred(scenes, anaphora, first, draft.quote.start, first, False)]
    return found[-1][2] if found else None


def _referred(
    scenes: Scenes, anaphora: Anaphora, start: int, end: int, opening: int, is_wide: bool
) -> Iterator[tuple[int, int, Mention]]:
    """Yield what "the town" means between two offsets; "the war in the region" is no place."""
    for span, one in anaphora.references(start, end, scenes.near, is_wide=is_wide):
        if not THE_WAR.search(scenes.text, opening, span.start):
            yield span.start, span.end, one
