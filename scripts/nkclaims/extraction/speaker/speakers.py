"""Tell who speaks: of a name, a noun phrase or a pronoun, by who was named and who spoke before."""

from __future__ import annotations

import re

from nkclaims.extraction.deed.naming import (
    actors,
    body_of_noun,
    has,
    is_titled,
    named_body,
    owns,
    short_names,
)
from nkclaims.extraction.draft import Sentence, Speaker
from nkclaims.extraction.language.phrases import (
    BODY_TEXT,
    COUNTS_OF,
    OWNED_TEXT,
    POSSESSED,
    TEXT_BEFORE,
    VOICELESS,
    alike,
    author,
    is_doing,
    last_words,
    noun_phrase,
)
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.language.referring import (
    DEED_OF,
    INNER,
    LOOSE_TITLE,
    OF_ANY,
    OPENING,
    OWN_BODY,
    OWN_SUBJECT,
    RANK,
    REFERRING,
    SURNAME,
    TEXT,
)
from nkclaims.extraction.lexicon.actor_words import named
from nkclaims.extraction.lexicon.introduced import Introductions, is_one_person, somebody_new
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.lexicon.persons import (
    COURTESY,
    LOOSE,
    full_name,
    is_named_body,
    is_person,
    printed_name,
    spellings,
)
from nkclaims.extraction.speaker.beside_names import office_holder
from nkclaims.extraction.speaker.joint_speakers import first_known, first_of
from nkclaims.extraction.speaker.no_voices import is_no_voice
from nkclaims.extraction.speaker.opening_persons import opens_with
from nkclaims.extraction.speaker.taken_up import (
    author_of,
    is_outlet,
    is_same,
    noun_of,
    of_title,
    unarticled,
)
from nkclaims.grammar.document import Span


class Speakers:
    """Who was named and who spoke in an article, up to where it has been read."""

    def __init__(self, text: str) -> None:
        """Take the article."""
        self.text = text
        self._named: list[Mention] = []
        self._spoke: list[Speaker] = []
        self.short = short_names(text)
        self.last: Speaker | None = None
        self._subject: Speaker | None = None
        self._introductions = Introductions(text)
        self._places: set[str] = set()
        self._begun = -1  # the sentence that begins with it
        self._opens: tuple[Span, Speaker] | None = None  # a sentence and the person it begins with

    def name(self, sentence: Sentence) -> None:
        """Remember whom a sentence names."""
        self._places.update(one.text for one in sentence.mentions if one.names_place)
        self._named += [one for one in sentence.mentions if one.actor_id and not one.is_adjective]

    def begin_with(self, sentence: Sentence) -> None:
        """Remember the body with which a sentence begins: "it" in the next one may mean it."""
        person = opens_with(self, sentence)
        self._opens = (Span(sentence.start, sentence.end), person) if person else None
        opening = OPENING.match(self.text, sentence.start, sentence.end)
        if opening is None or owns(opening["who"]) or LOOSE.match(opening["who"]):
            if self._begun < sentence.number - 1:
                self._subject = None
            return
        known = [m for m in actors(sentence.mentions) if m.end == opening.end("who")]
        span = Span(*opening.span("who"))
        speaker = Speaker(known[0].actor_id if known else None, opening["who"], span=span)
        self._subject = None if is_person(speaker) else speaker
        self._begun = sentence.number

    def speak(self, speaker: Speaker, words: Span) -> Speaker:
        """Remember who spoke, and return the speaker with all words that say so."""
        self._spoke.append(speaker)
        self.last = replace(speaker, span=words)
        return self.last

    def meant(self, referring: re.Match[str], start: int, end: int) -> Speaker | None:
        """Return whom "she", "it" or "the ministry" means: the last who can be meant."""
        printed = referring["words"]
        noun = noun_of(printed, bool(referring["person"]))
        if referring["person"]:
            whole = unarticled(printed)
            titled = of_title(whole, self._spoke, self.text[:start])
            person = titled or self._person(noun, start, end)
            return person or (Speaker(words=whole) if printed != whole else None)
        if noun in ("it", "they", "them"):
            inner = [one for one in INNER.finditer(self.text, start, end) if not owns(one["who"])]
            if inner:
                if known := [one for one in self._named if one.start == inner[-1].start("who")]:
                    return Speaker(known[-1].actor_id, known[-1].text)
                return self.with_name(inner[-1]["who"], start)
            if subject := self._fresh_subject(start):
                return subject
            bodies = [one for one in self._spoke[-2:] if not is_person(one)]
            if not self._spoke and (own := OWN_SUBJECT.match(self.text, start, end)):
                return Speaker(words=own["who"])
            return bodies[-1] if bodies else self.last
        body = alike(noun)
        if noun in OF_ANY and (subject := self._fresh_subject(start)):
            return subject if subject.words not in self._places else Speaker(words=noun)
        if is_same(noun, self.last):
            return self.last
        holders = [one for one in self._spoke if has(body, one.words)]
        # "Monitor" of the headline is the one that the text names
        is_bare = holders and alike(holders[-1].words) == body and is_named_body(self.last)
        if holders and not is_bare:
            return body_of_noun(holders[-1], noun)
        if known := [m for m in self._named if has(body, m.text) and m.end <= start]:
            return Speaker(known[-1].actor_id, known[-1].text)
        if printed.split()[-1][0].isupper() or OWN_BODY.search(noun):  # a name of its own
            return Speaker(words=printed.split(maxsplit=1)[-1])
        if named := named_body(noun, self.text, start, end):
            return Speaker(words=named)
        if TEXT.search(noun):
            return author_of(noun, start, self._spoke, self.last, self.text)
        is_other = (noun in OF_ANY and is_outlet(self.last)) or "UN " in printed
        is_other |= noun == "group" and self.last is not None and is_person(self.last)
        return Speaker(words=unarticled(printed)) if is_other or not self.last else self.last

    def _fresh_subject(self, start: int) -> Speaker | None:
        """Return the body with which a sentence began after the last speaker, if there is one."""
        spoke_at = self.last.span.end if self.last and self.last.span else -1
        begun = self._subject.span.start if self._subject and self._subject.span else -1
        # "The army lost nine men, it added": a speaker tells of the army
        is_told_of = begun >= start and DEED_OF.match(self.text, begun) is not None
        return self._subject if begun > spoke_at and not is_told_of else None

    def _person(self, noun: str, start: int, end: int) -> Speaker | None:
        people = [one for one in self._spoke if is_person(one)]
        if noun not in ("he", "she", "him", "her"):
            holders = [one for one in self._spoke if noun in one.words.lower().split()]
            if noun == "official":  # one that spoke, then a governor by name: the last of both
                holders = [one for one in self._spoke if one in holders or one in people]
            titled = [p for p in people if p in holders or is_titled(p, noun, self.text[:start])]
            is_near = RANK.fullmatch(noun) is not None and self._goes_on(start)
            known = titled or holders or (people if is_near or LOOSE_TITLE.match(noun) else [])
            return known[-1] if known else None
        return self.he(start, end)

    def _goes_on(self, start: int) -> bool:
        """Tell whether a person spoke last, in the paragraph that goes on at an offset."""
        if self.last is None or self.last.span is None or not is_person(self.last):
            return False
        return "\n" not in self.text[self.last.span.end : start]

    def he(self, start: int, at: int | None = None) -> Speaker | None:
        """Return who spoke or was introduced last before "he" in a sentence that starts there."""
        if self._opens is not None and at is not None:
            whole, person = self._opens
            if whole.start <= start < at <= whole.end:
                return person
        people = [one for one in self._spoke if is_person(one) or one.words.endswith(" source")]
        if self._spoke and SURNAME.fullmatch(self._spoke[-1].words):
            people = self._spoke[-1:]
        spoke_at = people[-1].span.end if people and people[-1].span else -1
        met = self._introductions.before(start if at is None else at)
        if met is not None and met.end > spoke_at and met.name not in self._places:
            known = self.with_name(met.name, met.end)
            mentioned = [one for one in self._named if one.text == known.words]
            return Speaker(mentioned[-1].actor_id, known.words) if mentioned else known
        if seen := somebody_new(self.text, start, spoke_at):
            return seen
        if people or (self.last is not None and is_one_person(self.last.words)):
            return people[-1] if people else self.last
        known_before = {one.text for one in self._named if one.end <= start} | self._places
        return printed_name(self.text, start, known_before) or self.last

    def of_phrase(self, words: str, start: int, end: int) -> Speaker | None:
        """Return the speaker whom a noun phrase between two offsets stands for."""
        if referring := REFERRING.search(words):
            known = self.meant(referring, start, end)
            where = last_words(self.text, referring["words"], start, end)
            return replace(known, span=where) if known else None
        if first := first_known(self._named, self.text, start, end):
            return Speaker(first.actor_id, first.text, span=Span(first.start, first.end))
        if (phrase := noun_phrase(author(words))) and not POSSESSED.fullmatch(phrase):
            phrase = named(first_of(phrase))
        if not phrase or is_doing(phrase) or is_no_voice(phrase):
            return None
        span = last_words(self.text, phrase, start, end)
        if VOICELESS.fullmatch(phrase):
            return replace(self.last, span=span) if self.last is not None else None
        if counts := COUNTS_OF.fullmatch(phrase):
            return replace(self.with_name(counts["who"], start), span=span)
        if possessed := POSSESSED.fullmatch(phrase):
            known = self.he(start) if possessed["whose"] in ("his", "her") else self.last
            return replace(known, span=span) if known else None
        if owned := OWNED_TEXT.fullmatch(phrase) or BODY_TEXT.fullmatch(phrase):
            owner = self.of_phrase(owned["who"], start, end) or Speaker(words=phrase)
            return replace(owner, span=span)
        if TEXT_BEFORE.fullmatch(phrase) and self.last is not None:
            return replace(self.last, span=span)
        if phrase in self.short:
            return Speaker(words=self.short[phrase], span=span)
        for one in reversed(self._named):
            if one.end <= start and has(alike(phrase), one.text):
                return Speaker(one.actor_id, one.text, span=span)
        name = office_holder(phrase)
        if name or phrase[0].isupper():
            return replace(self.with_name(name or phrase, start), span=span)
        return Speaker(words=phrase, span=span)

    def with_name(self, words: str, start: int = 0) -> Speaker:
        """Return the speaker with a name, in full if it was printed in full before ``start``."""
        name = COURTESY.sub("", words)  # "Mr Doe"
        for one in reversed(self._spoke):
            if one.words.endswith((words, *(f" {last}" for last in spellings(name)))):
                return one
        words = full_name(name, self.text[:start]) or words
        known = [one.actor_id for one in self._named if one.text == words]
        return Speaker(known[-1] if known else None, words)
