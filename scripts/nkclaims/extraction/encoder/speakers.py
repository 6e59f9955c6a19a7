"""Weigh whom the encoder names as the speaker of a figure against whom the rules name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from nkclaims.extraction.draft import OWN_VOICE, UNATTRIBUTED, Draft, Speaker
from nkclaims.extraction.encoder.answers import Answer, named_words, share_of_words
from nkclaims.extraction.encoder.windows import Asked
from nkclaims.extraction.language.records import replace
from nkclaims.grammar.document import Span

ARTICLE: Final = re.compile(r"(?:the|an?)\s+(?=\S)", re.IGNORECASE)


def speaker_of(
    draft: Draft, answer: Answer, weight: float, asked: Asked, speakers: Sequence[Speaker]
) -> Speaker:
    """Return who tells a figure: the rules' speaker, another of the article, or words of it."""
    rules = _key(draft.speaker)
    shares = {rules: weight}
    known = {rules: draft.speaker}
    for one in (OWN_VOICE, UNATTRIBUTED):
        known.setdefault(one.type, one)
        shares[one.type] = shares.get(one.type, 0) + answer.voices[one.type]
    seen = set[Span]()
    for named in asked.places:
        if named.actor_id is not None:
            one = Speaker(named.actor_id, named.words, span=named.span)
            _count(one, named.span, share_of_words(answer, asked, named.span), shares, known)
            seen.add(named.span)
    for one in speakers:
        if (
            one.span
            and one.span not in seen
            and _key(one) not in (OWN_VOICE.type, UNATTRIBUTED.type)
        ):
            seen.add(one.span)
            told = replace(one, type=Speaker.type, co_speakers=(), relayed_by=None)
            _count(told, one.span, share_of_words(answer, asked, one.span), shares, known)
    span, share = named_words(answer, asked)
    if article := ARTICLE.match(asked.text, span.start, span.end):
        span = Span(article.end(), span.end)
    if share and span not in seen:
        words = " ".join(asked.text[span.start : span.end].split())
        _count(Speaker(None, words, span=span), span, share, shares, known)
    return known[max(shares, key=lambda key: shares[key])]


def _count(
    one: Speaker, span: Span, share: float, shares: dict[str, float], known: dict[str, Speaker]
) -> None:
    shares[_key(one)] = shares.get(_key(one), 0) + share
    known.setdefault(_key(one), one)


def _key(speaker: Speaker) -> str:
    if speaker.type in (OWN_VOICE.type, UNATTRIBUTED.type):
        return speaker.type
    return speaker.key


def is_one(one: Speaker, other: Speaker) -> bool:
    """Tell whether two are named alike: "a source", "source"; "the mayor, Ivo Brand", "Brand"."""
    words = [
        {*re.findall(r"\w+", ARTICLE.sub("", named.words.casefold()))} for named in (one, other)
    ]
    return _key(one) == _key(other) or bool(
        words[0] and words[1] and (words[0] <= words[1] or words[1] <= words[0])
    )
