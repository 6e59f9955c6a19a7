"""Find what an outlet quotes somebody as saying: "quoted the mayor as saying", "was quoted as"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nkclaims.extraction.deed.naming import actors, of_mention
from nkclaims.extraction.draft import Sentence, Speaker
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.persons import FULL_NAME
from nkclaims.extraction.speaker.covered import covered
from nkclaims.extraction.speaker.sayings import Saying
from nkclaims.extraction.speaker.speakers import Speakers
from nkclaims.extraction.speaker.subjects import subject_before
from nkclaims.grammar.document import Span

# "Jane Doe, the head of the region", "the mayor, Jane Doe"
QUOTED_NAME = re.compile(rf"^(?P<own>{FULL_NAME}), |^[^,]{{4,80}}, (?P<name>{FULL_NAME})$")
LAST_QUOTED = re.compile(r"(?:\s(?:by|in|on|to)\s[^.;“”\"]{2,60})?[.”\"]*\s*")
ON_DAY = re.compile(r"^\s(?:late\s|early\s)?(?:on\s)?\w+day\b|^\s(?:today|yesterday)\b")
QUOTE_END = re.compile(r",[”\"]\s(?:[\w’'.-]+\s){1,6}$")
WAS_QUOTED = QuickRegex(
    r"\b(?:was|were|is|are|(?:has|have|had)\sbeen|being)\s(?:\w+ly\s)?(?:quoted|cited)\s(?:by\s[^.;“”\"]{2,60}?\s)?"
    r"as\s(?:saying|telling|stating|reporting|confirming|putting|claiming|announcing|adding|giving)\b"
)
# "The agency quoted an officer as saying", "an officer was quoted by the agency as saying"
QUOTED_AS = QuickRegex(
    r"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))\s(?P<who>(?!by\b|as\b)[^;“”\"]{3,160}?),?\sas\s"
    r"(?:saying|telling|reporting|confirming|stating|putting|giving|claiming|announcing)\b"
)


def quoted_as(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield what an outlet quotes somebody as saying."""
    text, offset = speakers.text, sentence.start
    for match in QUOTED_AS.finditer(text, offset, sentence.end):
        who = Span(*match.span("who"))
        named = actors(sentence.mentions_between(who.start, who.end))
        speaker: Speaker | None
        if name := QUOTED_NAME.search(match["who"]):
            speaker = replace(speakers.with_name(name["name"] or name["own"], who.start), span=who)
        elif named:
            speaker = of_mention(named[-1], sentence, text)
        else:
            speaker = speakers.of_phrase(match["who"], who.start, who.end)
        if speaker is not None:
            is_last = QUOTE_END.search(text[offset : match.start()]) is not None
            rest = ON_DAY.sub("", text[match.end() : sentence.end])
            is_last = is_last or not rest.strip(' .”"')
            first, last = (offset, match.start()) if is_last else (match.end(), sentence.end)
            yield Saying(Span(first, last), Span(*match.span()), speaker, "asserts")
    for match in WAS_QUOTED.finditer(text, offset, sentence.end):
        if speaker := subject_before(speakers, sentence, match.start()):
            first = speaker.span.start if speaker.span else match.start()
            words = Span(first, match.end())
            is_last = LAST_QUOTED.fullmatch(text, match.end(), sentence.end) is not None
            scope = Span(offset, first) if is_last else covered(text, sentence, words)
            yield Saying(scope, words, speaker, "asserts")
