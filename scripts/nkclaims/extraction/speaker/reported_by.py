"""Find who reports what a passive or a claim tells: "was put at nine by the army"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nkclaims.extraction.deed.naming import actors, of_mention
from nkclaims.extraction.draft import Sentence, Speaker
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.speaker.sayings import Saying, clause_start
from nkclaims.extraction.speaker.speakers import Speakers
from nkclaims.grammar.document import Span

# "Have been reported by the ministry", "as reported by the agency"
REPORTED_BY = QuickRegex(
    r"\b(?:as|been|was|were|is|are|being)\s(?:\w+ly\s)?(?:reported|confirmed|announced|recorded|documented"
    r"|verified|registered|stated|provided|disclosed)\s(?:(?:killed|dead|wounded|injured"
    r"|missing)\s)?(?:(?:over|in|during)\s[^,.;]{3,30}?\s|on\s\w+day\s|on\s(?:Twitter|Facebook"
    r"|Telegram|X)\s|so far\s|yesterday\s"
    r"|today\s)?"
    r"by\s(?P<who>(?!\w+ing\b)[^,.;:“”\"]{2,60}?)(?=[,.;:“”\"]|$|\s(?:on|in|at|after|since|and|who|which|as|to)\s)"
)
# "The losses were put at 12 killed and 30 wounded by the army"
PUT_BY = QuickRegex(
    r"\b(?:been|was|were|is|are|being)\s(?:\w+ly\s)?(?:put|estimated|placed|reckoned|counted)\s(?:at|as)\s"
    r"(?P<what>[^.;:“”\"]{1,70}?)\sby\s(?P<who>(?!\w+ing\b|\w+day\b|\d)[^,.;:“”\"]{2,60}?)"
    r"(?=[,.;:“”\"]|$|\s(?:on|in|at|after|since|and|who|which|as|to)\s)"
)
CLAIM_BY = QuickRegex(
    r"\b(?:claims?|reports?|assertions?|allegations?|statements?|suggestions?|accusations?)\s"
    r"(?:by|from|of)\s(?P<who>[^,.;:“”\"]{3,50}?)\sthat\s"
)
# "A rebel claim that", "an army report that"
ADJECTIVE_CLAIM = QuickRegex(
    r"\b(?:[Aa]n?|[Tt]he)\s(?P<who>(?!(?:earlier|initial|first|recent|new|false|unconfirmed|widespread|persistent|local|another"
    r"|previous|latest|separate|similar|single|repeated|absurd|baseless)\b)(?:[A-Z][\w-]+|rebel|army|government|militia|junta|separatist"
    r"|opposition|insurgent|jihadist|military|police|ministry))\s"
    r"(?:claims?|assertions?|allegations?|statements?|reports?|accusations?)\sthat\s"
)
THEIR_CLAIM = QuickRegex(
    r"(?P<who>\b(?:[Tt]he|[Aa]n?)\s(?:[\w-]+\s){0,4}?[\w-]+|\b[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,3})"
    r"[’']s?\s(?:claims?|reports?|assertions?|allegations?|statements?|suggestions?|accusations?|story)\s"
    r"(?:that|about)\s"
)


def reported(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield what has been reported by somebody who is named behind it."""
    for match in REPORTED_BY.finditer(speakers.text, sentence.start, sentence.end):
        if (speaker := _whose(match, sentence, speakers)) is not None:
            first = clause_start(speakers.text, sentence.start, match.start())
            yield Saying(Span(first, match.start()), Span(*match.span()), speaker, "asserts")
    for match in PUT_BY.finditer(speakers.text, sentence.start, sentence.end):
        if (speaker := _whose(match, sentence, speakers)) is not None:
            first = clause_start(speakers.text, sentence.start, match.start())
            words = Span(match.end("what"), match.end())
            yield Saying(Span(first, words.start), words, speaker, "asserts")


def claimed(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield what stands behind "a claim by the rebels that", which somebody else may reject."""
    by = CLAIM_BY.finditer(speakers.text, sentence.start, sentence.end)
    theirs = (THEIR_CLAIM, ADJECTIVE_CLAIM)
    own = (
        one for form in theirs for one in form.finditer(speakers.text, sentence.start, sentence.end)
    )
    for match in (*by, *own):
        if (speaker := _whose(match, sentence, speakers)) is not None:
            yield Saying(Span(match.end(), sentence.end), Span(*match.span()), speaker, "asserts")


def _whose(match: re.Match[str], sentence: Sentence, speakers: Speakers) -> Speaker | None:
    """Return the speaker whom a match names as ``who``: the last actor in it, else its phrase."""
    who = Span(*match.span("who"))
    if named := actors(sentence.mentions_between(who.start, who.end)):
        return of_mention(named[-1], sentence, speakers.text)
    return speakers.of_phrase(match["who"], who.start, who.end)
