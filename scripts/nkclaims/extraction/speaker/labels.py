"""Find who says what beside a bare name: in headlines, before a colon, as an own count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nkclaims.extraction.deed.naming import actors, of_mention
from nkclaims.extraction.draft import Sentence, Speaker
from nkclaims.extraction.language.phrases import bare
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.persons import FULL_NAME
from nkclaims.extraction.speaker.label_words import (
    KICKERS,
    NO_SPEAKERS,
    SPEAKING_BODY,
    TITLE_HEAD,
    VOICE,
    WHOSE,
    is_body,
    is_section,
    owner_of,
)
from nkclaims.extraction.speaker.sayings import Saying
from nkclaims.extraction.speaker.speakers import Speakers
from nkclaims.extraction.speaker.subjects import PREDICATE, subject_before
from nkclaims.grammar.document import Span
from nkclaims.grammar.qualifiers import ABOUT

# "Orlev says 33 were killed, Tarn that 16 of its own died"
GAPPED = QuickRegex(
    r"(?:,|;|,?\sand|,?\swhile)\s(?:the\s)?(?P<who>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})\sthat\s"
    # "A war of the army and Orlev that has killed thousands": a clause that tells which war
    r"(?!(?:has|have|had|was|were|is|are|will|would|could|may|did|left|began|broke|took|\w+ed)\b)"
)
# "Norland has reported 223 dead, Sudmark 25"
GAPPED_COUNT = re.compile(
    r"(?:,|;|,?\sand|,?\swhile|,?\sbut)\s(?:the\s)?(?P<who>(?![A-Z]\w+day\b|(?:At|In|On|Over|More|Some|About)\b)"
    r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})\s"
    rf"(?:of\s|at\s)?{ABOUT}(?:a\s)?"
    r"(?:\d[\d,]*|[a-z]+)(?=[.,;]|\sand\b|$)"
)
REPORTING = re.compile(
    r"(?:[Tt]he\s)?[A-Z]?[^,;]{1,60}?\s(?:(?:has|have|had)\s)?(?:report|sp(?:ea|o)k|put|count|sa[iy]|claim|record|admit"
    r"|acknowledg|announc|confirm|list)\w*\s"
)
# "Nine dead - army blames rebels", "... - clash with rebels"
NO_NAME = (
    r"(?:blam|kill|accus|den(?:y|i)|hit|attack|fight|target|captur|seiz|destroy|wound|vow|warn|reject"
    r"|threaten|arrest|strik|struck|shell|bomb|clash)\w*\s|(?:with|by|against|between|from|after|as|over"
    r"|under|on|at|among|to|into|near)\s"
)
# "Five tanks destroyed: army spokesman", "19 dead - ministry", "Nine killed: head of Orlev region"
TITLE_END = re.compile(
    rf"(?::\s|\s[-–—\u2012|]\s|(?<=\w)[-–—]\s|\s[-–—](?=[a-z]))"
    rf"(?P<who>(?:(?!\d|-\s|{NO_NAME})[\w.’'-]+\s){{0,4}}?"
    rf"(?:{VOICE}{WHOSE}|[A-Z]{{2,6}}|[Rr]eports?))$"
)
# "Russia lost nine tanks - Doe", "Doe: nine tanks lost": who has a title or speaks further on
NAME_END = re.compile(r"(?::|\s[-–—\u2012])\s(?P<who>[A-Z][\w’'-]{2,}(?:\s[A-Z][\w’'-]+)?)$")
NAME_HEAD = re.compile(r"(?P<who>[A-Z][\w’'-]{2,}(?:\s[A-Z][\w’'-]+)?):\s")
IN_PLACE = r"\b(?:in|near|from|across|inside|into|through|to)\s{name}\b"  # which is no person
TOLD_BY = (
    r"(?:\b(?i:spokes\w+|minister|president|governor|mayor|general|colonel|chief|head|commander|secretary|ombuds\w+"
    r"|premier|adviser|aide|leader|envoy)\s(?:of\s(?:the\s)?\S+\s(?:\S+\s){{0,3}}?)?(?:[A-Z][\w’'-]+\s){{0,2}}{name}\b(?![’'])"
    r"|(?<![a-z]\s)\b(?:[A-Z][\w’'-]+\s)?{name}\s(?:said|wrote|added|noted|stressed|told)\b)"
)
LABEL = re.compile(
    r"(?:[-–—•*]\s)?(?:\d{1,2}[:.h]?\d\d(?:\s?(?:[ap]m|GMT|BST"
    r"|local time))?\s?[-–—:]?\s)?(?:[Tt]he\s)?"
    r"(?P<who>(?:[A-Z][\w’'.-]*|[a-z]+(?:ian|ish|ese)?)(?:\s[\w’'.-]+){0,7}?):(?:\s(?=[\w“”\"‘'])|$)"
)
LABEL_NAME = re.compile(
    rf"\b(?:spokes\w+|aide|adviser|minister|president|governor|mayor|general|colonel|chief|head|commander"
    rf"|ombuds\w+|official|secretary|envoy)\s(?P<name>(?-i:{FULL_NAME}))$",
    re.IGNORECASE,
)
# "A colonel dismissed the claim: “We lost four men.”": it is the colonel who is quoted.
BEFORE_QUOTE = re.compile(r"(?P<clause>[^“”\":;]{3,160}):\s(?=[“\"])")
ANSWER = re.compile(
    r"[’']s?\s(?:[a-z]+\s)?(?:answer|reply|response|retort|comment|message|verdict)\Z"
)
OWN_COUNT = re.compile(
    r"(?:By\s)?(?:[Tt]he\s)?"
    r"(?P<who>(?!The\s|(?:Year|War|Battle|\w+day|January|February|March|April|June|July|August|\w+ber)[’'])"
    r"[A-Z][\w’'-]*(?:\s[\w’'-]+){0,5}?"
    r"|(?:(?!\w+(?:ed|ing)\b|brought|brings|took|takes|puts?)[\w-]+\s){0,4}?(?:ministry|army|military|government|agency|group|council|monitor|observatory"
    r"|mission|hospital))"
    r"[’']s?\s(?:\w+\s)?(?:tally|count|estimate|figures?|toll)\b(?!\s(?:was|were)\s(?:denied|rejected))"
    r"(?!\s(?:of|for)\s(?:its|their)\sown\slosses)"
)
# "Health ministry figures stand at nine dead"
STANDING = re.compile(
    r"(?:[Tt]he\s)?(?P<who>[A-Z][\w’'-]*(?:\s[\w’'-]+){0,5}?)\s(?:figures|data|numbers|statistics|records|tallies)\s"
    r"(?:(?:for|on|from)\s[^,;.]{2,40}?\s)?(?:stand|stood|come|came|amount|run|ran)\s(?:now\s)?(?:at|to)\s"
)


def labelled(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield all that a sentence says beside the bare name of who says it."""
    yield from _titled(sentence, speakers)
    yield from _labelled(sentence, speakers)
    yield from _quoted(sentence, speakers)
    yield from _counted(sentence, speakers)
    yield from _gapped(sentence, speakers)


def _titled(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield what a headline says with its speaker behind it or before it, with no verb."""
    for mention in actors(sentence.mentions) if sentence.is_heading else ():
        before = speakers.text[sentence.start : mention.start]
        rest = speakers.text[mention.end : sentence.end]
        words = Span(mention.start, mention.end)
        speaker = Speaker(mention.actor_id, mention.text, span=words)
        if not rest.strip(" .") and re.search(r"(?::|\s[-–—])\s(?:the\s)?$", before):
            yield Saying(Span(sentence.start, mention.start), words, speaker, "asserts")
        elif not before.strip() and re.match(r":\s", rest) and not mention.names_place:
            yield Saying(Span(mention.end, sentence.end), words, speaker, "asserts")
    behind = TITLE_END.search(sentence.text) if sentence.is_heading else None
    if behind and not any(m.end == sentence.end for m in actors(sentence.mentions)):
        words = Span(sentence.start + behind.start("who"), sentence.start + behind.end("who"))
        who = speakers.text[words.start : words.end]
        speaker = replace(speakers.with_name(who), span=words)
        yield Saying(
            Span(sentence.start, sentence.start + behind.start()), words, speaker, "asserts"
        )
    elif sentence.is_heading:
        yield from _named(sentence, speakers)


def _named(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield what a headline says beside a name alone, of somebody who speaks further on."""
    text = speakers.text
    ahead = NAME_HEAD.match(text, sentence.start, sentence.end)
    named = ahead or NAME_END.search(text, sentence.start, sentence.end)
    if named is None:
        return
    surname = named["who"].rpartition(" ")[2]  # "Doe said", of "nine dead - Jane Doe"
    name, below = rf"(?:{re.escape(named['who'])}|{re.escape(surname)})", text[sentence.end :]
    if re.search(IN_PLACE.format(name=name), below) or not re.search(
        TOLD_BY.format(name=name), below
    ):
        return
    scope = Span(named.end(), sentence.end) if ahead else Span(sentence.start, named.start())
    words = Span(*named.span("who"))
    speaker = replace(speakers.with_name(named["who"]), span=words)
    yield Saying(scope, words, speaker, "asserts")


def _labelled(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield what stands behind a speaker and a colon: "09:40 - Prosecutors: 13 civilians dead"."""
    label = LABEL.match(speakers.text, sentence.start, sentence.end)
    if label is None:
        return
    who = Span(*label.span("who"))
    named = actors(sentence.mentions_between(who.start, who.end))
    person = LABEL_NAME.search(label["who"])
    if owner := owner_of(label["who"]):
        at = Span(who.end - len(owner), who.end) if label["who"].endswith(owner) else who
        speaker = replace(speakers.with_name(bare(owner), who.start), span=at)
    elif named and named[-1].end == who.end:
        speaker = of_mention(named[-1], sentence, speakers.text)
    elif person is not None:
        speaker = replace(speakers.with_name(person["name"], who.start), span=who)
    elif _speaks(label["who"], sentence) and not _is_kicker(label, sentence, speakers.text):
        speaker = replace(speakers.with_name(bare(label["who"]), who.start), span=who)
    else:
        return
    start = min(label.end(), sentence.end - 1)
    yield Saying(Span(start, sentence.end), who, speaker, "asserts")


def _speaks(who: str, sentence: Sentence) -> bool:
    """Tell whether words before a colon are those of somebody who can speak."""
    if is_section(who):
        return False
    is_title = sentence.is_heading and TITLE_HEAD.search(who) is not None
    return is_title or SPEAKING_BODY.search(who) is not None or is_body(who)


def _quoted(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield what stands in quotation marks behind a clause and a colon: its subject is quoted."""
    text, start = speakers.text, sentence.start
    told = BEFORE_QUOTE.match(text, start, sentence.end)
    verb = PREDICATE.search(text, start, told.end("clause")) if told else None
    if told is None or verb is None or ANSWER.search(text, start, verb.start()):
        return
    speaker = subject_before(speakers, sentence, verb.start() + 1)
    if speaker is not None:
        words = speaker.span or Span(start, verb.start())
        yield Saying(Span(told.end(), sentence.end), words, speaker, "asserts")


def _is_kicker(label: re.Match[str], sentence: Sentence, text: str) -> bool:
    """Tell whether capitals before a colon name nobody: "LIVE: Nine killed", "QUITO: Rebels took".

    Where a paragraph begins with them they are whoever the article names so elsewhere, or a place.
    """
    who = label["who"]
    if who in NO_SPEAKERS:
        return True
    if not who.isupper() or label.start("who") > label.start():
        return False  # "10:40 UN: ..."
    if sentence.is_heading:
        return who in KICKERS
    is_sentence = text[label.end()].isupper()
    return is_sentence and re.search(rf"\S[ (]{re.escape(who)}\b", text) is None


def _counted(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield what a sentence tells of somebody's own count: "The agency's tally rose to 264"."""
    text, start, end = speakers.text, sentence.start, sentence.end
    if match := OWN_COUNT.match(text, start, end) or STANDING.match(text, start, end):
        who = Span(*match.span("who"))
        speaker = named(match["who"], who, sentence, speakers)
        yield Saying(Span(match.end(), sentence.end), who, speaker, "asserts")


def _gapped(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield what a second speaker says without a verb: "Orlev says ..., Tarn that 16 died"."""
    for match in GAPPED.finditer(speakers.text, sentence.start, sentence.end):
        who = Span(*match.span("who"))
        speaker = named(match["who"], who, sentence, speakers)
        yield Saying(Span(match.end(), sentence.end), who, speaker, "asserts")
    if REPORTING.match(speakers.text, sentence.start, sentence.end) is None:
        return
    for match in GAPPED_COUNT.finditer(speakers.text, sentence.start, sentence.end):
        number = next((n for n in sentence.numbers if match.start() < n.start < match.end()), None)
        if number is not None and number.end >= match.end():
            who = Span(*match.span("who"))
            speaker = named(match["who"], who, sentence, speakers)
            yield Saying(Span(who.end, match.end()), who, speaker, "asserts")


def named(words: str, where: Span, sentence: Sentence, speakers: Speakers) -> Speaker:
    """Return the speaker whom printed words name: the last actor in them, or else the words."""
    named = actors(sentence.mentions_between(where.start, where.end))
    if named:
        return of_mention(named[-1], sentence, speakers.text)
    return replace(speakers.with_name(words, where.start), span=where)
