"""Say who made a truce: its brokers, and who agreed to it, as the words beside it name them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nkclaims.extraction.draft import Draft, Sentence, Speaker
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.mentions import Finder, Mention
from nkclaims.extraction.lexicon.pack import Packs, Registry

BEFORE, BEHIND = 25, 70  # characters around a claim on a truce that may name who made it
NAME = r"(?-i:[A-Z][\w.’'-]*(?: (?:of (?:the )?)?[A-Z][\w.’'-]*){0,3})"
NAMES = rf"(?P<who>(?:the )?{NAME}(?:(?:,? and|,) (?:the )?{NAME})*)"
MADE = {
    "mediator": (
        rf"\b(?:brokered|mediated|sponsored|negotiated) by {NAMES}",
        rf"\b(?:with|through|under) (?:the )?(?:mediation|auspices|good offices) of {NAMES}",
        r"\b(?P<who>(?-i:[A-Z][\w.]*(?:’s|'s)?))[- ](?:brokered|mediated|sponsored|negotiated)\b",
    ),
    "party": (
        rf"\b(?:signed|agreed|concluded|reached) by {NAMES}",
        rf"\b(?:truces?|cease-?fires?|agreement|deal|accord) between {NAMES}",
    ),
}
PATTERNS = [
    (role, re.compile(one, re.IGNORECASE)) for role, patterns in MADE.items() for one in patterns
]
JOINT = re.compile(r",? and (?:the )?|, (?:the )?")
LOOSE = re.compile(r"^the |['’]s?$")


def with_makers(
    drafts: Sequence[Draft],
    sentences: Sequence[Sentence],
    registry: Registry | None,
    packs: Packs,
    text: str,
) -> list[Draft]:
    """Return the drafts; a claim that a truce was made says by whom, as far as its words do."""
    finder = packs.finders[registry.conflict_id] if registry else None
    by_number = {one.number: one for one in sentences}
    return [
        replace(one, makers=tuple(_makers(one, by_number[one.sentence], registry, finder, text)))
        if one.kind == "ceasefire_agreement"
        else one
        for one in drafts
    ]


def _makers(
    draft: Draft,
    sentence: Sentence,
    registry: Registry | None,
    finder: Finder | None,
    text: str,
) -> Iterator[tuple[str, Speaker]]:
    start = max(sentence.start, draft.quote.start - BEFORE)
    end = min(sentence.end, draft.quote.end + BEHIND)
    seen = set()
    for role, pattern in PATTERNS:
        for match in pattern.finditer(text, start, end):
            for one in _named(match, sentence, finder):
                is_free = role != "mediator" or not _is_belligerent(one, registry)
                if is_free and one.key not in seen:
                    seen.add(one.key)
                    yield role, one


def _named(match: re.Match[str], sentence: Sentence, finder: Finder | None) -> list[Speaker]:
    """Return who stands in a list of names, known or as printed; "US-" names nobody by itself."""
    start, end = match.span("who")
    inside = [one for one in sentence.mentions if one.actor_id and _within(one, start, end)]
    if not inside and finder is not None:
        inside = [one for one in finder.find(match["who"]) if one.actor_id]
    if inside:
        return [Speaker(one.actor_id, one.text) for one in inside]
    words = [LOOSE.sub("", one).strip() for one in JOINT.split(match["who"])]
    return [Speaker(words=one) for one in words if one]


def _within(one: Mention, start: int, end: int) -> bool:
    return start <= one.start and one.end <= end


def _is_belligerent(one: Speaker, registry: Registry | None) -> bool:
    return registry is not None and one.actor_id in registry.belligerents
