"""Say for which body a person speaks: "the Front's spokesman, John Doe" speaks for the Front."""

from __future__ import annotations

import re
from functools import lru_cache

from nkclaims.extraction.draft import Speaker
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.language.windows import standing
from nkclaims.extraction.lexicon.persons import FULL_NAME, TITLE, is_person

OFFICE = (
    r"(?:spokes(?:man|woman|person)|mouthpiece|commander|leader|chief(?: of staff)?|general"
    r"|representative|head|boss|director)"
)
KIND = (
    r"(?:(?:chief|senior|army|foreign|information|military|deputy|political|operations?|security"
    r"|press|media|regional|national|provincial|defen[cs]e|field|top) )*"
)
NAME = (
    r"(?!(?:Its|Their|His|Her|Our|A|An)\b)[A-Z](?:[\w’'-]|\.(?! [A-Z]))*"
    r"(?: (?:of |for |the |al-|and )?[A-Z][\w’'-]+){0,5}"
)
# "The Front's military spokesman, Jane Doe"; "OFF spokesman John Roe"
BEFORE = QuickRegex(
    rf"(?P<body>(?:{NAME}|\b(?:coalition|army|junta|rebels?|government))(?: police)?)(?:[’']s?)? "
    rf"{KIND}{OFFICE},? (?:{TITLE} )*$"
)
# "Jane Doe, a spokesman for the Front"; "John Roe, the coalition spokesman"
BEHIND = re.compile(
    rf",? (?:an?|the|its|who is|{KIND}){{0,2}} ?(?:(?P<of>[a-z]+|{NAME}) )?{KIND}{OFFICE}"
    rf"(?: (?:for|of) (?:the )?(?P<body>{NAME}|(?:army|military|navy|air force|coalition"
    r"|rebels|junta|government|alliance|militia|movement|insurgents|militants|separatists)\b))?"
)
# "Jane Doe, a commander with the Front", "John Roe, a fighter of the Front"
MEMBER = re.compile(
    r",? (?:an? |the )?(?:[a-z]+ ){0,2}(?:fighter|commander|officer|colonel|captain|general|major"
    rf"|lieutenant|sergeant|soldier|gunner|volunteer) (?:with|of|in|from) (?:the )?(?P<body>{NAME})"
)
# "The representative of the Norlandish defence ministry, | Jane Doe"
OFFICER = QuickRegex(
    rf"\b{KIND}{OFFICE} (?:of|for) (?:the )?(?P<body>{NAME}(?: [a-z]+){{0,2}}),? (?:{TITLE} )*$"
)
# "A spokesman for the Front", "the head of the Front's media office"
OFFICE_OF = re.compile(
    rf"(?:[Tt]he |[Aa]n? )?{KIND}(?:{OFFICE}|(?:service|office|cent(?:re|er)|department|bureau))"
    r" (?:for|of) (?:the )?"
    rf"(?:(?P<whose>{NAME})[’']s (?:[\w-]+ )*(?:office|service|wing|bureau|department)"
    rf"|(?P<body>{NAME}))"
)
# "The army's media office", "the Front's information bureau"
MEDIA_OF = re.compile(
    r"(?:[Tt]he )?(?P<whose>[\w’'.-]+(?: [\w’'.-]+){0,4}?)[’']s? (?:[\w-]+ )?(?:media|press"
    r"|information|public relations|propaganda) (?:office|wing|arm|service|department|cent(?:re|er)"
    r"|bureau|branch)"
)
WHOSE = r"(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|(?:[Tt]he )?(?:group|movement|militia)[’']s)"
ITS = re.compile(rf"{WHOSE}\s")
ITS_OFFICE = re.compile(rf"\b{WHOSE} (?:[\w-]+,? ){{0,4}}$")
OF_ITS = re.compile(rf", {WHOSE} \w")
PLURAL = {"rebel": "rebels", "insurgent": "insurgents", "separatist": "separatists"}
JUST = 400  # characters behind a denial in which its own side goes on to speak
LONE = ("chief", "former", "deputy", "senior", "military", "a", "an", "the", "its", "new", "media")


def body_of(speaker: Speaker, text: str) -> str:
    """Return the body for which a person speaks, as the article prints it; empty if it says none.

    >>> body_of(Speaker(words="Jane Doe"), "Orlev Front spokeswoman Jane Doe said it had won.")
    'Orlev Front'
    """
    if speaker.actor_id:
        return ""
    if office := OFFICE_OF.fullmatch(speaker.words):
        return office["body"] or office["whose"]
    if media := MEDIA_OF.fullmatch(speaker.words):
        return media["whose"]
    return _body(speaker.words, text) if is_person(speaker) else ""


def with_body(speaker: Speaker, text: str) -> Speaker:
    """Return a person who speaks for a body with the name of that as well, to tell its side."""
    body = body_of(speaker, text)
    if not body or body in speaker.words:
        return speaker
    return replace(speaker, words=f"{body} {speaker.words}")


def speaks_for_last(speaker: Speaker, text: str) -> bool:
    """Tell whether somebody speaks for who was named before: "its spokesman, John Doe"."""
    span = speaker.span
    if ITS.match(speaker.words):
        return True
    if span is None:
        return False
    at = text.find(speaker.words, span.start, span.end)
    start, end = (at, at + len(speaker.words)) if at >= 0 else (span.start, span.end)
    before = text[max(0, start - 40) : start]
    return ITS_OFFICE.search(before) is not None or OF_ITS.match(text, end) is not None


def speaks_for(speaker: Speaker, start: int, text: str) -> bool:
    """Tell whether somebody is first named just behind a place, for whom it tells of.

    "Norland denied it. 'A lie,' its spokesman, John Doe, said": what Doe says next is Norland's.
    """
    if not is_person(speaker):
        return False
    at = next(standing(speaker.words, text), -1)
    between = text[start:at]
    if not start < at < start + JUST or "\n\n" in between:
        return False
    return ITS_OFFICE.search(between) is not None


@lru_cache(maxsize=256)  # asked for each claim of the few who speak in an article
def _body(words: str, text: str) -> str:
    name = re.search(rf"{FULL_NAME}$", words)
    last = name.group() if name else words
    if words != last and (own := BEFORE.search(words[: -len(last)])):
        return own["body"]
    for start in standing(last, text):
        if before := BEFORE.search(text, max(0, start - 110), start):
            return re.sub(r"^(?:The|A|An) |[’']s?$", "", before["body"])
        if officer := OFFICER.search(text, max(0, start - 110), start):
            return officer["body"]
        if member := MEMBER.match(text, start + len(last)):
            return member["body"]
        behind = BEHIND.match(text, start + len(last))
        if behind and (found := behind["body"] or behind["of"]) and found.lower() not in LONE:
            return PLURAL.get(found, found)
    return ""
