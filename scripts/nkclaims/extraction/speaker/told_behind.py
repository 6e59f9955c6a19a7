"""Find who says what stands before, told behind it: "These are the ministry's figures"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.speaker.sayings import Heard, Saying
from nkclaims.grammar.document import Span

TOLD = (
    r"(?:reported|announced|stated|said|confirmed|provided|told|disclosed|what|informed|written|noted|published"
    r"|made|declared|mentioned|evidenced|indicated|claimed|revealed|shared|posted|released|given|cited|affirmed"
    r"|the\s(?:claim|assessment|view|account)|according\sto|how)\b"
)
# "This was reported by", "Such data were published by", "The statement was made by"
PASSIVE = re.compile(
    r"(?:All\s)?(?:This|That|It|The\ssame|So|These|Such|The|A)\s(?:(?:relevant|corresponding|same|above|following)\s)?"
    r"(?:(?:information|news|claim|data|figures?|numbers?|statement|announcement|report|details|message|toll)\s)?"
    rf"(?:was|is|has\sbeen|have\sbeen|were|are)\s(?:\w+ly\s|also\s|earlier\s)*{TOLD}"
)
# "This is what the mayor said": whose words stand before
WHAT = re.compile(
    r"(?:This|That|It|Such)\s(?:is|was)\s(?:also\s|precisely\s|at\sleast\s)?(?:what|how)\b"
)
TOLD_BY = re.compile(
    rf"{PASSIVE.pattern}\s(?:(?:public|known|in\s[^,;.]{{3,40}}|on\s[^,;.]{{3,30}}|today|yesterday|earlier)\s)*(?:by|in|from)\s"
    r"(?P<who>(?!\w+ing\b)[^,.;:“”\"]{2,90}?)(?=[,.;:“”\"]|$|\s(?:on|in|at|after|since|who|which|with|referring|citing)\s)"
)
NEWS = (
    r"(?:information|news|claim|data|figures?|numbers?|statement|announcement|report|details|message|toll|account|word"
    r"|version|count|estimate)s?"
)
# "The figures are those of the ministry", "The announcement came from the army"
COMES_FROM = re.compile(
    rf"(?:All\s)?(?:This|That|The|These|Those|Such|Both)\s(?:(?:relevant|corresponding|same|above)\s)?{NEWS}\s"
    r"(?:comes?|came|is|are|was|were|stems?|originates?)\s(?:those\s|that\s)?(?:from|of)\s(?P<who>[^,.;:“”\"]{2,90}?)(?=[,.;]|$)"
)
# "Such are the figures of the ministry", "So said the mayor"
SUCH_ARE = re.compile(
    rf"(?:This|That|Such|These|So)\s(?:is|are|was|were)\s(?:also\s)?the\s(?:official\s|latest\s)?{NEWS}\s"
    r"(?:of|by|from|given\sby|provided\sby)\s(?P<who>[^,.;:“”\"]{2,90}?)(?=[,.;]|$)"
    r"|So\s(?:said|says|reported|reports|wrote|told)\s(?P<said>[^,.;:“”\"]{2,90}?)(?=[,.;]|$|\s(?:on|in|at|via)\s)"
    rf"|(?:This|That|Such)\s(?:is|was|are)\s(?P<whose>[^,.;:“”\"]{{2,60}}?)[’']s?\s(?:own\s)?{NEWS}(?=[,.;]|$)"
)
# "It is noted that": who spoke right before goes on
NOTED = re.compile(
    r"(?:In\saddition,\s)?[Ii]t\s(?:is|was|has\sbeen)\s(?:also\s|further\s|\w+ly\s)?(?:noted|specified|emphasi[sz]ed|stressed"
    r"|added|clarified|indicated|mentioned|stated|said|reported|underlined|pointed\sout|explained)(?:\sthere|\salso)?(?:\sthat\b|,)"
)
FAR = 6  # sentences before that it may tell of


def told_by(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the words that say who told the news that stands before them."""
    return TOLD_BY.match(text, start, end) or owner_in(text, start, end)


def owner_in(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the words that say whose the figures are that stand before them."""
    return COMES_FROM.match(text, start, end) or SUCH_ARE.match(text, start, end)


def told_behind(sentences: Sequence[Sentence], heard: dict[int, Heard]) -> dict[int, Heard]:
    """Return what was heard; "This is what the mayor said" is of the sentences before.

    Of those of its own paragraph, back to the first that has a speaker of its own.
    """
    for at, sentence in enumerate(sentences):
        if not at or not heard[sentence.number].sayings:
            continue
        said = _teller(sentence, heard[sentence.number])
        if said is None:
            continue
        near = sentence.paragraph
        for before in reversed(sentences[max(0, at - FAR) : at]):
            own = heard[before.number]
            if before.paragraph != near or own.sayings:
                break
            saying = replace(said, scope=Span(before.start, before.end))
            heard[before.number] = replace(own, sayings=(saying,))
    return heard


def noted_on(sentences: Sequence[Sentence], heard: dict[int, Heard]) -> dict[int, Heard]:
    """Return what was heard; "It is noted that nine died" goes on with who spoke right before."""
    for before, sentence in pairwise(sentences):
        own, said = heard[sentence.number], heard[before.number]
        noted = None if own.sayings or before.is_heading else NOTED.match(sentence.text)
        if noted is None or not said.sayings or said.last is None:
            continue
        start = sentence.start
        words = Span(start, start + noted.end())
        saying = Saying(Span(words.end, sentence.end), words, said.last, "asserts")
        heard[sentence.number] = replace(own, sayings=(saying,))
    return heard


def _teller(sentence: Sentence, heard: Heard) -> Saying | None:
    """Return whose words stand before a sentence that says that they are.

    "This was reported by the mayor" only tells that the mayor reported it, too.
    """
    if not (WHAT.match(sentence.text) or owner_in(sentence.text, 0, len(sentence.text))):
        return None
    return min(heard.sayings, key=lambda one: one.words.start)
