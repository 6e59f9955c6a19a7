"""Find what is said with no verb of saying: "according to X", "in X's words", "accused by X of"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nkclaims.extraction.deed.naming import actors, of_mention
from nkclaims.extraction.draft import UNATTRIBUTED, Sentence, Speaker
from nkclaims.extraction.language.phrases import (
    BODY_TEXT,
    COUNTS_OF,
    OWNED_TEXT,
    POSSESSED,
    TEXT_OF,
    bare,
)
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.language.referring import REFERRING
from nkclaims.extraction.language.source_ends import behind_outbreak, end_of_source
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.lexicon.persons import FULL_NAME, TITLE_OF, named_by_title
from nkclaims.extraction.speaker.beside_names import OFFICE_IN, office_holder
from nkclaims.extraction.speaker.bracketed import bracketed
from nkclaims.extraction.speaker.hearsay import by_reports, called
from nkclaims.extraction.speaker.labels import labelled
from nkclaims.extraction.speaker.labels import named as named_in
from nkclaims.extraction.speaker.own_counts import counter
from nkclaims.extraction.speaker.quoted_as import QUOTED_AS, quoted_as
from nkclaims.extraction.speaker.reported_by import claimed, reported, seen
from nkclaims.extraction.speaker.sayings import Saying, clause_start
from nkclaims.extraction.speaker.signed import signed
from nkclaims.extraction.speaker.source_words import ACCORDING, COUNTS, IN_WORDS
from nkclaims.extraction.speaker.speakers import Speakers
from nkclaims.grammar.document import Span

POSSESSIVE = re.compile(r"[’']s?\s\w")  # "Norland's prosecutor general": not Norland
TITLED = re.compile(rf"[^,.;:“\"]{{4,60}},\s(?P<name>{FULL_NAME})(?=[,.;:]|$)")
ACCUSED_BY = QuickRegex(r"\b[Aa]ccused by\s(?P<who>[^,;:.]{3,50}?)\sof\b")
# "A tally that the Observatory published"
PUBLISHED = re.compile(
    r"(?:an?|the)\s(?:[\w-]+\s){0,2}?(?:report|statement|tally|count|list|survey|study|figures|data|estimate|assessment"
    r"|bulletin|briefing|update)s?\s(?:(?:that|which)\s(?:the\s)?(?P<who>(?:[\w’'-]+\s){1,6}?)(?:(?:has|had|have)\s)?"
    r"(?:published|released|issued|compiled|kept|keeps|provided|gave|posted|drew up|shared)\b"
    r"|(?:published|released|issued|posted|shared)\s(?:(?:on\s)?\w+day(?:,\s[A-Z]\w+\s\d+)?\s"
    r"|today\s|yesterday\s)?by\s(?:the\s)?(?P<by>[^,.;:“”\"]{2,60}))"
)
GOES_ON = re.compile(
    r",\s(?!(?:but|while|as|with|though)\b|and\b(?!\s(?:another|some|about|over|nearly|almost"
    r"|at least|more than|\d"
    r"|[\w-]+\s(?:others|more|taken|hurt|wounded|injured|killed"
    r"|missing))\b))(?:and\s)?(?:(?:over|about|some|more than|including|among|most|nearly"
    r"|at least)\s)*\S+\s(?:of\s(?:them|whom)|\w+)"
)
# "A former US envoy" is not the US.
OF_STATE = re.compile(
    r"(?:US|U\.S\.|UK|EU)\s(?:\w+\s)?(?:envoy|diplomat|ambassador|official|lawmaker|senator|general"
    r"|adviser|mediator)s?\b"
)
# "The UN refugee agency" is not the UN.
PART_OF_BODY = re.compile(
    r"(?:\s[a-z][\w’'-]*){0,4}?\s(?:agency|office|(?:com)?mission|committee|delegation|fund|watchdog)\b"
)
PART = re.compile(r"(?<=, )(?:[\w-]+\s){0,3}\S+\sof\s(?:whom|which|them)\s[^,;]*,?\s\Z")
CONTRAST = re.compile(r"\b(?:while|but)\s$")
LATEST = re.compile(r"^(?:the\s)?(?:(?:latest|new|recent|official|updated|preliminary)\s)+")
VAGUE = re.compile(
    r"^(?:an? tally of )?(?:the )?(?:preliminary|initial|early|first|latest|available|local"
    r"|unconfirmed|updated"
    r"|new|revised)?\s?"
    r"(?:data|information(?:[’']s)?|reports?|estimates?|figures|assessments?|counts?|results?|accounts?)(?:\s(?:in|about|on)\s.*)?$",
    re.IGNORECASE,
)

OURS = re.compile(r"(?:our|my)\s(?:\w+\s)?(?:\w+)$", re.IGNORECASE)
# "Quoting its reporter, the agency said": the agency says so
OWN_REPORTER = re.compile(
    r"(?:its|their|our|his|her)\s(?:own\s)?(?:\w+\s)?(?:reporters?|correspondents?|journalists?|photographers?|stringers?|crew"
    r"|team|staff|sources?|contacts?)\b"
)
# "According to received information": of whom is not said
UNTIL = (
    r"(?:the\s)?(?:end|evening|morning|night|noon|midnight|close|start|beginning|middle|time|moment|hour|day|now|today|\d[\d:.]*"
    r"|\w+day)\b.*"
)
NOBODY = re.compile(
    r"(?:the\s)?(?:received|incoming|latest|most recent|operational|unconfirmed|unverified)\s"
    r"(?:data|information|reports?|figures|estimates?|intelligence)$"
    r"|(?:the\s)?(?:\w+\s)?(?:data|information|reports|figures)"
    r"\s(?:received|at hand|to hand|available|obtained|gathered|collected)"
    rf"(?:\s(?:(?:by|as\sof|until|till|up\sto|at|on)\s{UNTIL}|so\sfar|to\sdate|by\snow))?$"
    rf"|{UNTIL}$",
    re.IGNORECASE,
)


def sourced(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield all that a sentence says with its source named, but no verb of saying."""
    yield from _according(sentence, speakers)
    yield from _in_words(sentence, speakers)
    yield from _accusing(sentence, speakers)
    yield from quoted_as(sentence, speakers)
    yield from claimed(sentence, speakers)
    yield from reported(sentence, speakers)
    yield from by_reports(sentence, speakers)
    yield from called(sentence, speakers)
    yield from seen(sentence, speakers)
    yield from labelled(sentence, speakers)
    yield from bracketed(sentence, speakers)
    yield from signed(sentence, speakers)


def is_vague(saying: Saying, text: str) -> bool:
    """Tell whether a source names nobody, so that who speaks around it says so: "by our data"."""
    if saying.speaker.type == UNATTRIBUTED.type:
        return True
    span = saying.speaker.span
    return span is not None and VAGUE.match(text[span.start : span.end]) is not None


def _according(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    for match in ACCORDING.finditer(sentence.text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if QUOTED_AS.match(speakers.text, start, sentence.end):
            continue
        stop = end_of_source(speakers.text, end, sentence.end)
        named = [m for m in sentence.mentions_between(end, sentence.end) if m.start < stop]
        title = TITLED.match(speakers.text, end, sentence.end)
        if title and TITLE_OF.search(title.group()):  # "the town's mayor, Jane Doe"
            end, stop = title.span("name")
            named = [m for m in named if m.start >= end]
        if published := PUBLISHED.match(speakers.text, end, sentence.end):
            end, stop = published.span(published.lastgroup or "who")
            named = list(sentence.mentions_between(end, stop))
        words = speakers.text[end:stop].strip()
        text_of = TEXT_OF.match(speakers.text, end, stop)
        if text_of and not NOBODY.match(words):
            end = text_of.end()
            words = speakers.text[end:stop].strip()
        speaker = _source(speakers, actors(named), words, sentence, start, Span(end, stop))
        if speaker is None:
            continue
        stop = max(stop, speaker.span.end) if named and speaker.span else stop
        if start - sentence.start < 4:
            scope = Span(stop, sentence.end)
        else:
            is_on = (
                GOES_ON.match(speakers.text[stop : sentence.end])
                or speakers.text[stop : stop + 1] == ":"
            )
            first = clause_start(speakers.text, sentence.start, start)
            if CONTRAST.search(speakers.text, max(sentence.start, first - 8), first):
                first = sentence.start  # "37 died while 120 were hurt, according to ..."
            first = behind_outbreak(speakers.text, first, start)
            scope = Span(first, sentence.end if is_on else start)
            if part := PART.search(speakers.text, first, start):
                # "denies that it sent men, 90 of whom have died, according to the monitor"
                yield Saying(Span(part.start(), start), Span(start, stop), speaker, "asserts")
        yield Saying(scope, Span(start, stop), speaker, "asserts")


def _source(
    speakers: Speakers,
    named: Sequence[Mention],
    words: str,
    sentence: Sentence,
    start: int,
    span: Span,
) -> Speaker | None:
    """Return who "according to" names."""
    is_part = named and PART_OF_BODY.match(speakers.text, named[0].end, span.end)
    if named and (person := named_by_title(speakers.text, named[0].end, span.end)):
        name = speakers.text[person.start : person.end]
        return replace(speakers.with_name(name, start), span=person)
    named = [one for one in named if not OFFICE_IN.search(speakers.text, span.start, one.start)]
    if named and POSSESSIVE.match(speakers.text, named[0].end):
        return Speaker(words=bare(words), span=span)
    if named and not is_part and not OF_STATE.match(speakers.text, named[0].start):
        return of_mention(named[0], sentence, speakers.text)
    if possessed := POSSESSED.fullmatch(words):
        is_person = possessed["whose"] in ("his", "her")
        known = speakers.he(start) if is_person else speakers.last
        return replace(known or UNATTRIBUTED, span=span)
    if OURS.match(words) or OWN_REPORTER.match(words):
        return None  # "According to our data, nine died", he said: whoever is quoted, or the outlet
    counts = COUNTS_OF.fullmatch(LATEST.sub("", words))
    if counts and (counts["who"].isupper() or " " in counts["who"]):  # no "Israeli tallies"
        return replace(speakers.with_name(counts["who"], start), span=span)
    if owned := OWNED_TEXT.fullmatch(words) or BODY_TEXT.fullmatch(words):
        words = owned["who"]
    if NOBODY.match(words):
        return replace(UNATTRIBUTED, span=span)
    if VAGUE.match(words):
        return replace(speakers.last or UNATTRIBUTED, span=span)
    if (referring := REFERRING.search(words)) and (
        known := speakers.meant(referring, start, span.start)
    ):
        return replace(known, span=span)
    name = office_holder(words) or bare(words)
    return replace(speakers.with_name(name, start), span=span) if words else None


def _in_words(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield what stands round "in Doe's words", and "by some estimates"."""
    for match in COUNTS.finditer(speakers.text, sentence.start, sentence.end):
        words = Span(*match.span("who"))
        whose = match["who"].partition(" ")[0]
        speaker = Speaker(words=match["who"], span=words)
        if whose in ("its", "their") and speakers.last is not None:
            speaker = replace(speakers.last, span=words)
        scope = Span(clause_start(speakers.text, sentence.start, match.start()), sentence.end)
        yield Saying(scope, words, speaker, "asserts")
    for match in IN_WORDS.finditer(sentence.text):
        name = match.lastgroup or "who"
        who = match[name]
        first = sentence.start + match.start(name)
        words = Span(first, first + len(who))
        if who.lower() in ("it", "that"):
            continue
        if who.lower() in ("he", "she"):
            known = speakers.he(sentence.start)
        elif who.lower() == "they":
            known = speakers.last
        elif name == "whose":
            known = counter(speakers, who, sentence, sentence.start + match.end())
        else:
            known = named_in(who.strip(), words, sentence, speakers)
        if known is None:
            continue
        speaker = replace(known, span=words)
        yield Saying(Span(sentence.start, sentence.end), words, speaker, "asserts")


def _accusing(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield what somebody is accused of, under those who accuse."""
    for match in ACCUSED_BY.finditer(sentence.text):
        words = Span(sentence.start + match.start("who"), sentence.start + match.end("who"))
        named = actors(sentence.mentions_between(words.start, words.end))
        speaker = (
            of_mention(named[-1], sentence, speakers.text)
            if named
            else speakers.of_phrase(match["who"], words.start, words.end)
        )
        if speaker is not None:
            stop = speakers.text.find(";", sentence.start + match.end(), sentence.end)
            rest = Span(sentence.start + match.end(), stop if stop >= 0 else sentence.end)
            yield Saying(rest, words, speaker, "asserts")
