"""Find who signs what is quoted: "Jane Doe on Telegram: ...", "...” – Jane Doe", "Source: Doe"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.lexicon.persons import FULL_NAME, TITLE
from nkclaims.extraction.speaker.labels import named
from nkclaims.extraction.speaker.sayings import Saying
from nkclaims.extraction.speaker.speakers import Speakers
from nkclaims.grammar.document import Span

NETWORK = r"(?:Telegram|Twitter|X|Facebook|VK|Instagram|WhatsApp|state\stelevision|state\sTV)"
# "Jane Doe, the governor of Orlev, on Telegram: ...", "Governor Jane Doe (Telegram): ..."
OFFICE = r",\s(?:the\s|an?\s|head\s|deputy\s)?[^,:;.“”\"]{3,70}"
WHERE = (
    rf"(?:,?\s(?:on|via)\s{NETWORK}"
    rf"|,\sin\s[^,:;.]{{3,40}}|\s\((?:on\s|via\s)?{NETWORK}[^)]{{0,30}}\))"
)
POSTED = re.compile(
    rf"(?:(?:{TITLE}|[A-Z][a-z]+)\s)??(?P<name>{FULL_NAME})(?:{OFFICE}(?:{WHERE})?|{WHERE}):\s(?=\S)"
)
# "Doe: “Nine people were killed”", "More from the mayor: ..."
CLOCK = r"(?:\d{1,2}[:.h]?\d\d(?:\s?(?:[ap]\.?m\.?|GMT|BST|UTC))?(?:\s?[-–—:|])?\s)?"
QUOTED = re.compile(
    rf"{CLOCK}(?P<name>(?:[A-Z][\w’'-]+\s){{0,3}}[A-Z][\w’'-]+)(?:,\s(?:speaking|talking|writing)\s[^:“”\"]{{3,50}})?:"
    r"\s(?=[“\"«])"
)
FROM = re.compile(
    rf"{CLOCK}(?:(?:More|News|This|Word|The\slatest|An\supdate|Update|Statement|A\sstatement)\s(?:just\sin\s)?)?"
    r"[Ff]rom\s(?:the\s)?(?P<who>(?!\d|(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December|\w+day|dawn|midnight|early|mid|late)\b)[^,;:.“”\"]{3,50}?)"
    r"(?:[’']s?\s(?:\w+\s)?(?:statement|post|briefing|update|report))?:\s(?=\S)"
)
NO_NAME = re.compile(
    r"(?:Sources?|Details|Quote|Background|Photo|Video|Update|Analysis|Opinion|Watch|Live|Read|Listen|Note|Caption)$"
)
# "“Nine people were killed,” – Jane Doe, governor."
SIGNED = re.compile(
    r"[”\"],?\s?[-–—]\s(?:the\s)?(?P<name>(?:[\w’'.-]+\s){0,4}?[\w’'.-]*\w)"
    r"(?:,\s(?:the\s|an?\s)?[a-z][^,;:.“”\"]{2,60}|,\s\d\d)?\.?$"
)
SPOKE = re.compile(
    r"\b(?:says?|said|wrote|writes|told|adds?|added|noted?|notes|follows|reads?|stated|reports?|reported|who)\b"
)
# "Source: Orlev governor Jane Doe on Telegram", above "Details: ..." and "Quote: ..."
SOURCE = re.compile(
    r"Sources?:\s(?:the\s)?(?P<who>[^,;.:]{2,90}?)(?:\s(?:on|via|in)\s(?:(?:his|her|its|an?|the)\s)?[A-Z]?\w[^,;:.]{2,60})?"
    r"(?=[,;.]|\s*$)"
)


def signed(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield what is quoted or posted beside who signs it, and the source that heads a page."""
    text = speakers.text
    if post := POSTED.match(text, sentence.start, sentence.end):
        yield _saying(post, "name", Span(post.end(), sentence.end), sentence, speakers)
    elif (quoted := QUOTED.match(text, sentence.start, sentence.end)) and not NO_NAME.search(
        quoted["name"]
    ):
        yield _saying(quoted, "name", Span(quoted.end(), sentence.end), sentence, speakers)
    elif told := FROM.match(text, sentence.start, sentence.end):
        yield _saying(told, "who", Span(told.end(), sentence.end), sentence, speakers)
    elif source := SOURCE.match(text, sentence.start, sentence.end):
        scope = Span(sentence.start, sentence.start + 1)
        yield _saying(source, "who", scope, sentence, speakers)
    end = SIGNED.search(sentence.text)
    if end is not None and SPOKE.search(end["name"]) is None:
        at = SIGNED.search(text, sentence.start + end.start(), sentence.end)
        if at is not None:
            scope = Span(sentence.start, at.start())
            yield _saying(at, "name", scope, sentence, speakers)


def _saying(
    match: re.Match[str], group: str, scope: Span, sentence: Sentence, speakers: Speakers
) -> Saying:
    who = Span(*match.span(group))
    return Saying(scope, who, named(match[group], who, sentence, speakers), "asserts")
