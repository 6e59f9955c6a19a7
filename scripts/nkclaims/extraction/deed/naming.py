"""Say who is named: by the mentions of a sentence, by a bare noun, by one who owns something."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import Sentence, Speaker
from nkclaims.extraction.language.phrases import alike
from nkclaims.extraction.language.windows import stands_in
from nkclaims.extraction.lexicon.identity import ACRONYM
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.lexicon.persons import BODY, FULL_NAME, is_person
from nkclaims.grammar.document import Span

# "A barrage was fired by Orlev. The group said ..."
BY_NAME = re.compile(r"\bby\s(?:the\s)?([A-Z][\w-]+(?: [A-Z][\w-]+){0,3})")
# "A strike killed a commander of the Orlev Front, the group said"
ITS_MAN = re.compile(
    r"\b(?:commander|leader|chief|member|fighter|militant|operative|official|gunm[ae]n)s?\s(?:of|from|in)\s(?:the\s)?"
    r"([A-Z][\w-]+(?: [A-Z][\w-]+){0,3})"
)
ARMS = re.compile(r"\b(?:Dome|System|Patriot|Arrow|Sling)\b")  # that down rockets, and say nothing
GENERIC = ("agency", "group", "organisation", "organization", "network", "charity", "watchdog")
CAPITALS = re.compile(r"[A-Z][\w’'-]+(?: (?:(?:of|for|the|and) ){0,2}[A-Z][\w’'-]+){1,5}(?=[\s,.])")
# Initials of those who are no armed group: states, unions, outlets, zones of time
ABROAD = re.compile(r"(?:UN|US|USA|UK|EU|UAE|NATO|AU|AP|AFP|BBC|CNN|TASS|NGO|TV|GMT|BST|UTC|ET)$")
OFFICE = re.compile(
    r"\b(?:governor|mayor|spokes\w+|minister|president|chief|commander|head|secretary|director"
    r"|ombuds\w+|prosecutor)\Z",
    re.IGNORECASE,
)
NAME_BEHIND = re.compile(rf"\s(?P<name>{FULL_NAME})(?=[\s,.;:]|$)")
# "The Orlev Liberation Army (OLA)"
SHORT = re.compile(
    r"((?:[A-Z][\w’'-]+ (?:(?:of|for|and|the) ){0,2}){1,6})\(([A-Z][A-Za-z0-9-]{1,7})[,)]"
)
JOINED = re.compile(r"\s*(?:,\s*(?:and\s+)?(?:the\s+)?|\s+and\s+(?:the\s+)?)")
# Of two "and" alone joins: neither "in Norland, the ministry" nor "backs Tarn, and Norland says"
LAST_JOINED = (re.compile(r"\s+and\s+(?:the\s+)?"), re.compile(r",?\s+and\s+(?:the\s+)?"))
OUTLET = re.compile(r"\b(?:Radio|TV|Television|News|Times|Post)\b")  # in which bodies speak
NEAR = 200  # characters


def of_mention(mention: Mention, sentence: Sentence, text: str) -> Speaker:
    """Return the speaker of a mention, with those that are named beside it.

    Of an office it is the person whose name stands behind it: "Orlev governor Jane Doe".
    """
    holder = NAME_BEHIND.match(text, mention.end, sentence.end)
    if holder is not None and OFFICE.search(mention.text):
        return Speaker(words=holder["name"], span=Span(*holder.span("name")))
    first, *others = together(mention, sentence.mentions, text)
    co_speakers = tuple(one.actor_id for one in others if one.actor_id)
    span = Span(first.start, mention.end)
    return Speaker(first.actor_id, first.text, span=span, co_speakers=co_speakers)


def together(mention: Mention, mentions: Sequence[Mention], text: str) -> list[Mention]:
    """Return those who are named as one with a mention, itself last: "Norland and Tarn"."""
    found = [mention]
    for one in reversed(actors(mentions)):
        if one.end <= found[0].start:
            if JOINED.fullmatch(text, one.end, found[0].start) is None:
                break
            found.insert(0, one)
    is_many = len(found) > 2
    last = found[-2].end if len(found) > 1 else mention.start
    return found if LAST_JOINED[is_many].fullmatch(text, last, mention.start) else [mention]


def last_together(mention: Mention, mentions: Sequence[Mention], text: str) -> Mention:
    """Return who is named last of those that are named as one with a mention, itself first."""
    behind = (one for one in reversed(actors(mentions)) if one.start > mention.end)
    return next((one for one in behind if mention in together(one, mentions, text)), mention)


def actors(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions that name somebody."""
    return [one for one in mentions if one.actor_id and not one.is_adjective]


def has(body: str, words: str) -> bool:
    """Tell whether words name a body: "the military" is none of "paramilitary forces"."""
    return stands_in(body, alike(words))


def owns(name: str) -> bool:
    """Tell whether a name only says whose something is: "Norland's"."""
    return name.endswith(("’s", "'s", "s’", "s'"))


def named_body(noun: str, text: str, at: int, end: int = 0) -> str:
    """Return the body that was named last, near before an offset, and is "the group"; else "".

    Of "a commander of the Orlev Front died, the group said", up to ``end``, it is the Front.
    """
    if noun not in GENERIC:
        return ""
    if noun == "group" and (own := ITS_MAN.findall(text, at, max(at, end))):
        return str(own[-1])
    printed = CAPITALS.findall(text, max(0, at - NEAR), max(at, end))
    if named := [one for one in printed if BODY.search(one) and not OUTLET.search(one)]:
        return str(named[-1])
    if noun != "group":
        return ""
    short = [one for one in ACRONYM.findall(text, max(0, at - NEAR), at) if not ABROAD.match(one)]
    begin = max(0, at - NEAR)
    did = [one for one in BY_NAME.findall(text, begin, at) if not ARMS.search(one)]
    did = did or short
    return str(did[-1]) if did else ""


def body_of_noun(speaker: Speaker, noun: str) -> Speaker:
    """Return the body that a speaker speaks for: "health ministry spokesman Doe"."""
    if not is_person(speaker) and not re.search(
        rf"\b{re.escape(noun)}\s(?:sources?|officials?|statement|report|figures|spokes\w+)$",
        speaker.words,
        re.IGNORECASE,
    ):
        return speaker
    body = re.search(rf"(?:[A-Z][\w’'-]+\s)*{re.escape(noun)}\b", speaker.words, re.IGNORECASE)
    return Speaker(words=body.group()) if body else speaker


def short_names(text: str) -> dict[str, str]:
    """Return the full names in a text by the short ones that stand in brackets behind them.

    >>> short_names("The Orlev Liberation Army (OLA) denied it.")
    {'OLA': 'The Orlev Liberation Army'}
    """
    names: dict[str, str] = {}
    for match in SHORT.finditer(text):
        full, short = match.group(1).strip(), match.group(2)
        # In "since May (MoH)" brackets hold who says so
        if is_short_of(short, full) or (short not in names and " " in full):
            names[short] = full
    return names


def is_short_of(short: str, full: str) -> bool:
    """Tell whether letters are the first ones of the last words of a name, in their order.

    >>> is_short_of("OLA", "members of the Orlev Liberation Army"), is_short_of("MoH", "May")
    (True, False)
    """
    letters = [one for one in short if one.isupper()]
    initials = [one[0].upper() for one in re.findall(r"[A-Za-z][\w’']*", full)]
    rest = iter(initials[-len(letters) - 2 :])  # "Joint Task Force of the North (JTFN)"
    return all(one in rest for one in letters)


# As they are printed before a name: "the doctor" of "Dr Doe"
TITLES = {
    "doctor": "(?:doctor|Dr)",
    "general": "(?:general|Gen)",
    "colonel": "(?:colonel|Col)",
    "major": "(?:major|Maj)",
    "captain": "(?:captain|Capt)",
    "lieutenant": "(?:lieutenant|Lt)",
    "brigadier": "(?:brigadier|Brig)",
    "professor": "(?:professor|Prof)",
    "priest": "(?:priest|Fr|Father)",
    "governor": "(?:governor|Gov)",
    "senator": "(?:senator|Sen)",
}


def is_titled(speaker: Speaker, noun: str, text: str) -> bool:
    """Tell whether a title stood by the name of a speaker: "the foreign minister, Jane Doe"."""
    name = re.escape(speaker.words.split()[-1])
    title = TITLES.get(noun, re.escape(noun))
    beside = rf"\b{title}\b\.?[^.]{{0,60}}?{name}\b|{name}\b[^.]{{0,60}}?{re.escape(noun)}\b"
    return re.search(beside, text, re.IGNORECASE) is not None
