"""Find what is said with no verb of saying: "according to X", "in X's words", "accused by X of"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nkclaims.extraction.draft import UNATTRIBUTED, Sentence, Speaker
from nkclaims.extraction.mentions import Mention
from nkclaims.extraction.naming import actors, of_mention
from nkclaims.extraction.persons import FULL_NAME, HOLDER, NO_END
from nkclaims.extraction.phrases import bare
from nkclaims.extraction.records import replace
from nkclaims.extraction.sayings import Saying, clause_start
from nkclaims.extraction.speakers import REFERRING, Speakers
from nkclaims.extraction.subjects import subject_before
from nkclaims.grammar.document import Span

ACCORDING = re.compile(
    r"\b(?:according to|with reference to|in the words of|as per|citing|quoting"
    r"|by (?:the|an?) (?:\w+ )?(?:reckoning|count|tally|estimates?|calculations|account) of"
    r"|from (?:the|a) (?:\w+ )?(?:communiqu[eé]|statement|report|briefing|bulletin"
    r"|press release) (?:of|by)"
    r"|it (?:is|was) (?:said|reported|stated) (?:in|by)(?: the \w+ \w+ of)?)\s+",
    re.IGNORECASE,
)
ACCORDING_END = re.compile(
    r"[,;:“\"]|"
    + NO_END
    + r"\.(?=[”\"]?(?:\s+[A-Z“\"]|\s*$))|\s(?:and|which|who|where|that|said|on|in|at)\s"
)
TITLED = re.compile(rf"[^,.;:“\"]{{4,60}},\s(?P<name>{FULL_NAME})(?=[,.;]|$)")
IN_WORDS = re.compile(
    r"\b(?:[Ii]n|[Bb]y|[Oo]n)\s+(?P<who>[^,;:.]{2,50}?)[’']s?\s+(?:words|count|reckoning|account|telling"
    r"|estimate|tally|figures|version)\b"
    r"|\b[Bb]y\s(?:an?|one|the)\s(?P<counter>[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,3})\s(?:count|tally|estimate|reckoning)\b"
    r"|\bas\s(?P<teller>[^,;:.]{2,50}?)\s(?:would have it|has it|have it|puts? it|tells? it|told it"
    r"|sees? it|tells? the story)\b"
)
ACCUSED_BY = re.compile(r"\b[Aa]ccused by\s(?P<who>[^,;:.]{3,50}?)\sof\b")
# "The agency quoted an officer as saying", "an officer was quoted by the agency as saying"
QUOTED_AS = re.compile(
    r"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))\s(?P<who>(?!by\b|as\b)[^.;“”\"]{3,80}?)\sas\s"
    r"(?:saying|telling|reporting|confirming|stating|putting|giving|claiming|announcing)\b"
)
LAST_QUOTED = re.compile(r"(?:\s(?:by|in|on|to)\s[^.;“”\"]{2,60})?[.”\"]*\s*")
# "Orlev says 33 were killed, Tarn that 16 of its own died"
GAPPED = re.compile(
    r"(?:,|;|,?\sand|,?\swhile)\s(?:the\s)?(?P<who>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})\sthat\s"
)
ON_DAY = re.compile(r"^\s(?:late\s|early\s)?(?:on\s)?\w+day\b|^\s(?:today|yesterday)\b")
QUOTE_END = re.compile(r",[”\"]\s(?:[\w’'.-]+\s){1,6}$")
WAS_QUOTED = re.compile(
    r"\b(?:was|were|is|are)\s(?:quoted|cited)\s(?:by\s[^.;“”\"]{2,60}?\s)?as\ssaying\b"
)
TEXT_OF = re.compile(
    r"(?:(?:an?|the|its)\s)?(?:[\w-]+\s){0,2}?(?:report|statement|tally|count|post|update|briefing|bulletin|figures"
    r"|data|estimates?|survey|study|assessment|information|statistics|numbers|records|list|findings|results|details)s?\s"
    r"(?:(?:released|published|issued|compiled|collected|obtained|provided|gathered|posted|carried)\s)?"
    r"(?:(?:today|yesterday|on\s\w+day|\w+day|earlier)\s)?"
    r"(?:of|by|from)\s(?=(?:the\s)?(?:(?:local|state|official|regional|national|health|security)\s)*[A-Za-z])"
)
# "Have been reported by the ministry", "as reported by the agency"
REPORTED_BY = re.compile(
    r"\b(?:as|been|was|were|is|are|being)\s(?:\w+ly\s)?(?:reported|confirmed|announced|recorded|documented"
    r"|verified|registered|stated|provided|disclosed)\s(?:(?:killed|dead|wounded|injured"
    r"|missing)\s)?(?:(?:over|in|during)\s[^,.;]{3,30}?\s|on\s\w+day\s|on\s(?:Twitter|Facebook"
    r"|Telegram|X)\s|so far\s|yesterday\s"
    r"|today\s)?"
    r"by\s(?P<who>(?!\w+ing\b)[^,.;:“”\"]{2,60}?)(?=[,.;:“”\"]|$|\s(?:on|in|at|after|since|and|who|which|as|to)\s)"
)
CLAIM_BY = re.compile(
    r"\b(?:claims?|reports?|assertions?|allegations?|statements?|suggestions?|accusations?)\s"
    r"(?:by|from|of)\s(?P<who>[^,.;:“”\"]{3,50}?)\sthat\s"
)
THEIR_CLAIM = re.compile(
    r"(?P<who>\b(?:[Tt]he|[Aa]n?)\s(?:[\w-]+\s){0,4}?[\w-]+|\b[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,3})"
    r"[’']s?\s(?:claims?|reports?|assertions?|allegations?|statements?|suggestions?|accusations?|story)\s"
    r"(?:that|about)\s"
)
# "Five tanks destroyed: army spokesman", "19 dead - ministry"
TITLE_END = re.compile(
    r"(?::|\s[-–—])\s(?P<who>(?:[\w.’'-]+\s){0,4}?(?:[Ss]pokes\w+|[Mm]inist\w+|MoD"
    r"|[Aa]rmy|[Oo]fficials?"
    r"|[Pp]resident|[Gg]overnor|[Pp]olice|UN|[Mm]onitors?|[Ss]ources?|[Mm]edia|[Aa]gency|[Oo]ffice"
    r"|[Ss]ervice|[Mm]inistry|[Pp]rosecutors?|[Gg]overnment|[Rr]ebels|[Cc]ommand|[Hh]ospital|[Ww]atchdog"
    r"|[Aa]uthorities|[Rr]escuers|[Mm]ilitary|[Mm]edics|[Aa]ctivists|[Oo]bservatory"
    r"|[Mm]ayor|[Rr]eports?))$"
)
LABEL = re.compile(
    r"(?:[-–—•*]\s)?(?:\d{1,2}[:.h]\d\d(?:\s?(?:[ap]m|GMT|BST"
    r"|local time))?\s?[-–—:]?\s)?(?:[Tt]he\s)?"
    r"(?P<who>(?:[A-Z][\w’'.-]*|[a-z]+(?:ian|ish|ese)?)(?:\s[\w’'.-]+){0,7}?):\s(?=[\w“”\"‘'])"
)
LABEL_NAME = re.compile(
    rf"\b(?:spokes\w+|aide|adviser|minister|president|governor|mayor|general|colonel|chief|head|commander"
    rf"|ombuds\w+|official|secretary|envoy)\s(?P<name>{FULL_NAME})$",
    re.IGNORECASE,
)
SPEAKING_BODY = re.compile(
    r"^(?-i:[A-Z]{2,5})$|\b(?:monitors?|ministry|prosecutors?|military|army|police|officials?|governor|government|movement|front|authorities|rebels"
    r"|forces|command|staff|service|mayor|rescuers|medics|hospital|observatory|spokes\w+|MoD|UN|president|office"
    r"|insurgents|agency|coalition|navy|residents|witnesses)$",
    re.IGNORECASE,
)
OWN_COUNT = re.compile(
    r"(?:By\s)?(?:[Tt]he\s)?(?P<who>[A-Z][\w’'-]*(?:\s[\w’'-]+){0,5}?"
    r"|ministry|army|military|government|agency|group|council|monitor|observatory|mission|hospital)"
    r"[’']s?\s(?:\w+\s)?(?:tally|count|estimate|figures?|toll)\b(?!\s(?:was|were)\s(?:denied|rejected))"
    r"(?!\s(?:of|for)\s(?:its|their)\sown\slosses)"
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
WHILE = re.compile(r"\bwhile\s$")
VAGUE = re.compile(
    r"^(?:an? tally of )?(?:the )?(?:preliminary|initial|early|first|latest|available|local"
    r"|unconfirmed|updated"
    r"|official|new|revised)?\s?"
    r"(?:data|information|reports?|estimates?|figures|assessments?|counts?|results?|accounts?)$",
    re.IGNORECASE,
)


def sourced(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield all that a sentence says with its source named, but no verb of saying."""
    yield from _according(sentence, speakers)
    yield from _in_words(sentence, speakers)
    yield from _accusing(sentence, speakers)
    yield from _quoted(sentence, speakers)
    yield from _claimed(sentence, speakers)
    yield from _reported(sentence, speakers)
    yield from _titled(sentence, speakers)
    yield from _labelled(sentence, speakers)
    yield from _counted(sentence, speakers)
    yield from _gapped(sentence, speakers)


def _according(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    for match in ACCORDING.finditer(sentence.text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if QUOTED_AS.match(speakers.text, start, sentence.end):
            continue
        stop_at = ACCORDING_END.search(speakers.text, end, sentence.end)
        stop = stop_at.start() if stop_at else sentence.end
        named = [m for m in sentence.mentions_between(end, sentence.end) if m.start < stop]
        title = TITLED.match(speakers.text, end, sentence.end)
        if title and re.search(
            HOLDER, title.group(), re.IGNORECASE
        ):  # "the town's mayor, Jane Doe"
            end, stop = title.span("name")
            named = [m for m in named if m.start >= end]
        words = speakers.text[end:stop].strip()
        if text_of := TEXT_OF.match(speakers.text, end, stop):
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
            if WHILE.search(speakers.text, max(sentence.start, first - 8), first):
                first = sentence.start  # "37 died while 120 were hurt, according to ..."
            scope = Span(first, sentence.end if is_on else start)
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
    if named and not OF_STATE.match(speakers.text, named[0].start):
        return of_mention(named[0], sentence, speakers.text)
    if VAGUE.match(words):
        return replace(speakers.last or UNATTRIBUTED, span=span)
    if (referring := REFERRING.search(words)) and (
        known := speakers.meant(referring, start, span.start)
    ):
        return replace(known, span=span)
    return replace(speakers.with_name(bare(words), start), span=span) if words else None


def _in_words(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield what stands round "in Doe's words"."""
    for match in IN_WORDS.finditer(sentence.text):
        name = match.lastgroup or "who"
        who = match[name]
        first = sentence.start + match.start(name)
        words = Span(first, first + len(who))
        if who.lower() in ("his", "her", "its", "their", "it", "that"):
            continue
        speaker = _named(who.strip(), words, sentence, speakers)
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
            rest = Span(sentence.start + match.end(), sentence.end)
            yield Saying(rest, words, speaker, "asserts")


def _quoted(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield what an outlet quotes somebody as saying."""
    text, offset = speakers.text, sentence.start
    for match in QUOTED_AS.finditer(text, offset, sentence.end):
        who = Span(*match.span("who"))
        named = actors(sentence.mentions_between(who.start, who.end))
        speaker = (
            of_mention(named[-1], sentence, text)
            if named
            else speakers.of_phrase(match["who"], who.start, who.end)
        )
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
            scope = Span(offset, first) if is_last else Span(match.end(), sentence.end)
            yield Saying(scope, words, speaker, "asserts")


def _reported(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield what has been reported by somebody who is named behind it."""
    for match in REPORTED_BY.finditer(speakers.text, sentence.start, sentence.end):
        if (speaker := _whose(match, sentence, speakers)) is not None:
            first = clause_start(speakers.text, sentence.start, match.start())
            yield Saying(Span(first, match.start()), Span(*match.span()), speaker, "asserts")


def _claimed(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield what stands behind "a claim by the rebels that", which somebody else may reject."""
    by = CLAIM_BY.finditer(speakers.text, sentence.start, sentence.end)
    for match in (*by, *THEIR_CLAIM.finditer(speakers.text, sentence.start, sentence.end)):
        if (speaker := _whose(match, sentence, speakers)) is not None:
            yield Saying(Span(match.end(), sentence.end), Span(*match.span()), speaker, "asserts")


def _whose(match: re.Match[str], sentence: Sentence, speakers: Speakers) -> Speaker | None:
    """Return the speaker whom a match names as ``who``: the last actor in it, else its phrase."""
    who = Span(*match.span("who"))
    if named := actors(sentence.mentions_between(who.start, who.end)):
        return of_mention(named[-1], sentence, speakers.text)
    return speakers.of_phrase(match["who"], who.start, who.end)


def _named(words: str, where: Span, sentence: Sentence, speakers: Speakers) -> Speaker:
    """Return the speaker whom printed words name: the last actor in them, or else the words."""
    named = actors(sentence.mentions_between(where.start, where.end))
    if named:
        return of_mention(named[-1], sentence, speakers.text)
    return replace(speakers.with_name(words, where.start), span=where)


def _labelled(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield what stands behind a speaker and a colon: "09:40 - Prosecutors: 13 civilians dead"."""
    label = LABEL.match(speakers.text, sentence.start, sentence.end)
    if label is None:
        return
    who = Span(*label.span("who"))
    named = actors(sentence.mentions_between(who.start, who.end))
    person = LABEL_NAME.search(label["who"])
    if named and named[-1].end == who.end:
        speaker = of_mention(named[-1], sentence, speakers.text)
    elif person is not None:
        speaker = replace(speakers.with_name(person["name"], who.start), span=who)
    elif SPEAKING_BODY.search(label["who"]):
        speaker = replace(speakers.with_name(bare(label["who"]), who.start), span=who)
    else:
        return
    yield Saying(Span(label.end(), sentence.end), who, speaker, "asserts")


def _counted(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield what a sentence tells of somebody's own count: "The agency's tally rose to 264"."""
    if match := OWN_COUNT.match(speakers.text, sentence.start, sentence.end):
        who = Span(*match.span("who"))
        speaker = _named(match["who"], who, sentence, speakers)
        yield Saying(Span(match.end(), sentence.end), who, speaker, "asserts")


def _gapped(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield what a second speaker says without a verb: "Orlev says ..., Tarn that 16 died"."""
    for match in GAPPED.finditer(speakers.text, sentence.start, sentence.end):
        who = Span(*match.span("who"))
        speaker = _named(match["who"], who, sentence, speakers)
        yield Saying(Span(match.end(), sentence.end), who, speaker, "asserts")


def _titled(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield what a headline says with its speaker behind it or before it, with no verb."""
    for mention in actors(sentence.mentions) if sentence.is_heading else ():
        before = speakers.text[sentence.start : mention.start]
        rest = speakers.text[mention.end : sentence.end]
        words = Span(mention.start, mention.end)
        speaker = Speaker(mention.actor_id, mention.text, span=words)
        if not rest.strip(" .") and re.search(r"(?::|\s[-–—])\s(?:the\s)?$", before):
            yield Saying(Span(sentence.start, mention.start), words, speaker, "asserts")
        elif not before.strip() and re.match(r":\s", rest):
            yield Saying(Span(mention.end, sentence.end), words, speaker, "asserts")
    behind = TITLE_END.search(sentence.text) if sentence.is_heading else None
    if behind and not any(m.end == sentence.end for m in actors(sentence.mentions)):
        words = Span(sentence.start + behind.start("who"), sentence.start + behind.end("who"))
        who = speakers.text[words.start : words.end]
        speaker = replace(speakers.with_name(who), span=words)
        yield Saying(
            Span(sentence.start, sentence.start + behind.start()), words, speaker, "asserts"
        )
