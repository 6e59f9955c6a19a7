"""Tell who speaks: of a name, a noun phrase or a pronoun, by who was named and who spoke before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nkclaims.extraction.draft import Sentence, Speaker
from nkclaims.extraction.mentions import Mention
from nkclaims.grammar.document import Span

REFERRING = re.compile(
    r"(?:^|\s)(?P<words>(?P<person>he|she|him|her|the (?:spokes\w+|official|minister|president"
    r"|governor|leader|commander|envoy|mayor|prosecutor|ambassador|general|colonel|doctor|adviser"
    r"|aide|diplomat|secretary|premier|latter|ombuds\w+))|(?P<body>it|they|them"
    r"|the (?:ministry|group"
    r"|office|statement|agency|network|army|government|movement|militia|administration"
    r"|source|service"
    r"|department|cent(?:re|er)|report|document|body|organi[sz]ation|observatory|committee|charity"
    r"|watchdog|authorit(?:y|ies)|military|monitor|monitors|commission|council|union|rebels|junta"
    r"|bloc|command|general staff|insurgents|faction|mission|rights group|force|prosecutors|outlet"
    r"|broadcaster|newspaper|headquarters|staff|party|alliance)))$",
    re.IGNORECASE,
)
# Bodies that are named so without having been named before.
OWN_BODY = re.compile(
    r"ministry|police|government|army|military|authorit|rebels|junta|insurgents"
    r"|prosecutors|administration|command"
    r"|general staff|bloc|union"
)
FULL_NAME = r"[A-Z][\w’'-]+(?: (?:al-|el-|de |van |bin )?[A-Z][\w’'-]+){1,3}"
# "Jane Doe, 78, slept in a cellar": a person who may be "she" further on.
PERSON = re.compile(
    rf"\b({FULL_NAME}), (?:\d\d\b|an? |the |who |head |chief |spokes|deputy |minister|\w+ of )"
)
NAMED = re.compile(rf"^(?:[\w’'-]+ ){{0,6}}?{FULL_NAME}$")
CLAUSE_VERB = re.compile(
    r"\s(?!united|armed|allied|retired|displaced|wounded|injured)[a-z]+ed\s(?:the|a|an"
    r"|its|their|that|[A-Z]\w)"
)
# "The Orlev Liberation Army (OLA)"
SHORT = re.compile(
    r"((?:[A-Z][\w’'-]+ (?:(?:of|for|and|the) ){0,2}){1,6})\(([A-Z][A-Za-z0-9-]{1,7})[,)]"
)
VAGUE = re.compile(
    r"^(?:the )?(?:preliminary|initial|early|first|latest|available|local|unconfirmed)?\s?"
    r"(?:data|information|reports?|estimates?|figures|assessments?|counts?|results?|accounts?)$",
    re.IGNORECASE,
)
PHRASE = re.compile(
    r"(?:(?:the|a|an|one|two|three|some|several|local|official|many|other|its|his|their)\s+)?"
    r"(?:[\w’'.-]+\s+){0,7}[\w’'.-]+$",
    re.IGNORECASE,
)
BODY = re.compile(
    r"\b(?:Ministry|Army|Forces?|Office|Council|Committee|Agency|Party|Front|Nations"
    r"|Union|Cross|Crescent"
    r"|Government|Staff|Command|Service|Group|Organi[sz]ation|Watch|Observatory"
    r"|Movement|Network|States"
    r"|Kingdom|House|Department|Commission|Bureau|Administration|Ministers|Division"
    r"|Brigade|Cent(?:re|er)"
    r"|TV|Television|News|Times|Post|Radio|Society|Association|Defen[cs]e)\b"
)
HOLDER = (
    r"\b(?:spokes\w+|minister|president|governor|mayor|general|colonel|chief|head|director"
    r"|aide|adviser|commander|ambassador|envoy|secretary|ombuds\w+|prosecutor"
    r"|representative|official)\b"
)
STOP = frozenset(
    [
        "the",
        "a",
        "an",
        "what",
        "this",
        "that",
        "which",
        "who",
        "there",
        "reports",
        "there",
        "is",
        "no",
        "as",
        "it",
        "you",
        "we",
        "i",
        "those",
        "these",
    ]
)
# No noun phrase begins, or goes on, with one of these: what does is a clause.
STOP_FIRST = frozenset(
    [
        "to",
        "had",
        "has",
        "have",
        "does",
        "did",
        "put",
        "been",
        "being",
        "was",
        "were",
        "is",
        "are",
        "be",
        "and",
        "or",
        "not",
        "of",
        "for",
        "with",
        "by",
        "from",
        "than",
        "no",
        "last",
        "this",
        "next",
        "yesterday",
        "today",
        "killed",
        "can",
        "could",
        "would",
        "should",
        "may",
        "might",
        "will",
        "cannot",
        "also",
    ]
)
INNER = frozenset(
    [
        "a",
        "an",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "been",
        "published",
        "will",
        "said",
        "says",
        "can",
        "could",
        "would",
        "that",
        "which",
    ]
)


class Speakers:
    """Who was named and who spoke in an article, up to where it has been read."""

    def __init__(self, text: str) -> None:
        """Take the article."""
        self._text = text
        self._named: list[Mention] = []
        self._spoke: list[Speaker] = []
        self._short = {match.group(2): match.group(1).strip() for match in SHORT.finditer(text)}
        self.last: Speaker | None = None

    def name(self, sentence: Sentence) -> None:
        """Remember whom a sentence names."""
        self._named += [one for one in sentence.mentions if one.actor_id and not one.is_adjective]

    def speak(self, speaker: Speaker, words: Span) -> Speaker:
        """Remember who spoke, and return the speaker with all words that say so."""
        self._spoke.append(speaker)
        self.last = replace(speaker, span=words)
        return self.last

    def meant(self, referring: re.Match[str], start: int) -> Speaker | None:
        """Return whom "she", "it" or "the ministry" means: the last who can be meant."""
        printed = referring["words"]
        noun = printed.lower().removeprefix("the ")
        if referring["person"]:
            return self._person(noun, start)
        if len(noun) <= 4:
            bodies = [one for one in self._spoke[-2:] if not is_person(one)]
            return bodies[-1] if bodies else self.last
        body = alike(noun)
        holders = [one for one in self._spoke if body in alike(one.words)]
        if holders:
            return _body_of(holders[-1], noun)
        known = [m for m in self._named if body in alike(m.text) and m.end <= start]
        if known:
            return Speaker(known[-1].actor_id, known[-1].text)
        if printed.split()[-1][0].isupper() or OWN_BODY.search(noun):  # a name of its own
            return Speaker(words=printed.split(maxsplit=1)[-1])
        return self.last

    def _person(self, noun: str, start: int) -> Speaker | None:
        people = [one for one in self._spoke if is_person(one)]
        if noun not in ("he", "she", "him", "her"):
            holders = [one for one in self._spoke if noun in one.words.lower()]
            return (holders or people or [self.last])[-1]
        names = [*PERSON.finditer(self._text, max(0, start - 700), start)]
        if names:
            name = names[-1].group(1)
            spoke_at = people[-1].span.end if people and people[-1].span else -1
            if spoke_at < names[-1].start() and not BODY.search(name):
                known = [one for one in self._named if one.text == name]
                return Speaker(known[-1].actor_id if known else None, name)
        return people[-1] if people else self.last

    def of_phrase(self, words: str, start: int, end: int) -> Speaker | None:
        """Return the speaker whom a noun phrase between two offsets stands for."""
        if referring := REFERRING.search(words):
            known = self.meant(referring, start)
            span = last_words(self._text, referring["words"], start, end)
            return replace(known, span=span) if known else None
        match = PHRASE.search(words)
        phrase = bare(match.group()) if match else ""
        if not re.search(r"[A-Za-z]", phrase) or phrase.lower() in STOP:
            return None
        words_of = [word.lower() for word in phrase.split()]
        if words_of[0] in STOP_FIRST or words_of[-1] in STOP_FIRST or len(words_of) > 9:
            return None
        if {*words_of[1:]} & INNER or CLAUSE_VERB.search(phrase):
            return None
        span = last_words(self._text, phrase, start, end)
        if phrase in self._short:
            return Speaker(words=self._short[phrase], span=span)
        # "The defence ministry": the one that was named in full before.
        for one in reversed(self._named):
            if one.end <= start and alike(phrase) in alike(one.text):
                return Speaker(one.actor_id, one.text, span=span)
        # "Doe": Jane Doe, who spoke before.
        if len(words_of) == 1 and phrase[0].isupper():
            return replace(self.with_name(phrase, start), span=span)
        return Speaker(words=phrase, span=span)

    def with_name(self, words: str, start: int = 0) -> Speaker:
        """Return the speaker with a name, in full if it was printed in full before ``start``."""
        full = [one for one in self._spoke if one.words.endswith(words)]
        if full:
            return full[-1]
        if " " not in words and words[:1].isupper():
            printed = re.compile(rf"(?:[A-Z][\w’'-]+ ){{1,2}}{re.escape(words)}\b")
            if names := printed.findall(self._text, 0, start):
                known = [one for one in self._named if one.text == names[-1]]
                return Speaker(known[-1].actor_id if known else None, names[-1])
        return Speaker(words=words)


def _body_of(speaker: Speaker, noun: str) -> Speaker:
    """Return the body that a speaker speaks for: "health ministry spokesman Doe"."""
    if not is_person(speaker):
        return speaker
    body = re.search(rf"(?:[A-Z][\w’'-]+\s)*{re.escape(noun)}\b", speaker.words, re.IGNORECASE)
    return Speaker(words=body.group()) if body else speaker


def of_mention(mention: Mention, sentence: Sentence, text: str) -> Speaker:
    """Return the speaker of a mention, with those that are named beside it."""
    others: list[Mention] = []
    for other in sentence.mentions:
        if other.end <= mention.start and other.actor_id and not other.is_adjective:
            between = text[other.end : mention.start]
            if re.fullmatch(r"\s*(?:,\s*(?:and\s+)?(?:the\s+)?|\s+and\s+(?:the\s+)?)", between):
                others.append(other)
    if others:
        first = others[0]
        return Speaker(
            first.actor_id,
            first.text,
            span=Span(first.start, mention.end),
            co_speakers=tuple(m.actor_id for m in [*others[1:], mention] if m.actor_id),
        )
    return Speaker(mention.actor_id, mention.text, span=Span(mention.start, mention.end))


def actors(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions that name somebody."""
    return [one for one in mentions if one.actor_id and not one.is_adjective]


def last_words(text: str, words: str, start: int, end: int) -> Span | None:
    """Return where words stand last between two edges, as whole words."""
    found = [*re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text[start:end])]
    return Span(start + found[-1].start(), start + found[-1].end()) if found else None


def bare(words: str) -> str:
    """Return a noun phrase without its article and without what says when or how it spoke.

    >>> bare("the mayor at a briefing"), bare("officials in Orlev")
    ('mayor', 'officials in Orlev')
    """
    words = re.sub(r"^(?:the|a|an)\s+", "", words.strip(" ,"), flags=re.IGNORECASE)
    place = r"(?!(?:[a-z]+ern\s)?[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?$)"
    when = r"on\s(?:[A-Z]\w+day|\d|Telegram|Facebook|Twitter|X|state|social)"
    return re.sub(rf"\s(?:(?:in|at|from|based|near)\s{place}|{when}).*$", "", words) or words


def is_person(speaker: Speaker) -> bool:
    """Tell whether a speaker is named like a person."""
    if PERSON_NOUN.search(speaker.words):
        return True
    if not NAMED.match(speaker.words):
        return False
    is_holder = re.search(HOLDER, speaker.words, re.IGNORECASE) is not None
    name = " ".join(speaker.words.split()[-2:]) if is_holder else speaker.words
    return not BODY.search(name)


PERSON_NOUN = re.compile(
    r"^(?:[\w’'-]+ ){0,3}(?:doctor|surgeon|nurse|medic|resident|witness|survivor"
    r"|activist|spokes\w+|official"
    r"|commander|officer|soldier|mother|father|farmer|teacher|driver|man|woman"
    r"|villager|lawyer|diplomat"
    r"|researcher|analyst|worker|mayor|governor|minister)(?: (?:in|at|from|of|for) .*)?$",
    re.IGNORECASE,
)


def alike(words: str) -> str:
    """Return words as they are compared: small, and of one spelling."""
    return words.casefold().replace("defense", "defence")
