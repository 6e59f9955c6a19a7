"""Find what is said in an answer: "the army's reply was one word: “Fantasy”"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.speaker.labels import named
from nkclaims.extraction.speaker.sayings import Saying
from nkclaims.extraction.speaker.speakers import Speakers
from nkclaims.grammar.document import Span

REPLY = QuickRegex(
    r"(?:^|[.;,]\s)(?:[Tt]he\s)?(?P<who>[A-Za-z][\w.-]*(?:\s[\w.-]+){0,5}?)[’']s?\s"
    r"(?:\w+\s){0,2}?(?:answer|reply|response|reaction|retort|verdict|comment|message|version)\b"
    r"[^:“”\"]{0,60}:?\s(?=[“\"‘])"
)
PRONOUN = re.compile(r"(?:it|that|there|here)$", re.IGNORECASE)


def replied(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield what stands in quotation marks behind somebody's answer."""
    for match in REPLY.finditer(sentence.text):
        first = sentence.start + match.start("who")
        words = Span(first, first + len(match["who"]))
        if PRONOUN.fullmatch(match["who"]):
            continue
        speaker = replace(named(match["who"], words, sentence, speakers), span=words)
        yield Saying(Span(sentence.start + match.end(), sentence.end), words, speaker, "asserts")
