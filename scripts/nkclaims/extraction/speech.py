"""Find who says what: each stretch of a sentence that somebody says, with its speaker.

A verb of saying has its speaker before it ("Baku said that ..."), behind it ("..., said Baku") or
in "according to Baku". What it covers is the rest of the clause on the other side. A pronoun is the
last speaker that it can mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nkclaims.extraction.draft import OWN_VOICE, UNATTRIBUTED, Sentence, Speaker
from nkclaims.extraction.mentions import Mention
from nkclaims.grammar.document import Span

PRONOUN = re.compile(
    r"(?:^|\s)(?P<words>(?P<person>he|she|him|her|the (?:spokes\w+|official|minister|president"
    r"|governor|leader|commander|envoy|mayor|prosecutor|ambassador|general|colonel|doctor|adviser"
    r"|aide|diplomat|secretary|premier|latter|ombuds\w+))|(?P<body>it|they|them|the (?:ministry|group"
    r"|office|statement|agency|network|army|government|movement|militia|administration|source|service"
    r"|department|cent(?:re|er)|report|document|body|organi[sz]ation|observatory|committee|charity"
    r"|watchdog|authorit(?:y|ies)|military|monitor|monitors|commission|council|union|rebels|junta"
    r"|bloc|command|general staff|insurgents|faction|mission|rights group|force|prosecutors|outlet"
    r"|broadcaster|newspaper|kremlin office|headquarters|staff|party|alliance)))$",
    re.IGNORECASE,
)
PERSON = re.compile(
    r"\b([A-Z][\w’'-]+(?: (?:al-|el-|de |van |bin )?[A-Z][\w’'-]+){1,2}),"
    r" (?:\d\d\b|an? |the |who |head |chief |spokes|deputy |minister|\w+ of )"
)
NAMED = re.compile(r"^(?:al-)?[A-Z][\w’'.-]+(?: (?:al-|el-|de |van |bin )?[A-Z][\w’'-]+){1,2}$")
VAGUE = re.compile(
    r"^(?:the )?(?:preliminary|initial|early|first|latest|available|official|local|unconfirmed)?\s?"
    r"(?:data|information|reports?|estimates?|figures|assessments?|counts?|results?|accounts?)$",
    re.IGNORECASE,
)
# Between a speaker and the verb: an apposition, an adverb, where, when and how it was said.
BETWEEN = re.compile(
    r"(?:\s*\([^)]{1,40}\))?(?:,[^,;:.]{2,90},)?"
    r"(?:\s+(?:spokes\w+|representative|adviser|aide|deputy|official|officials|statement|chief|head"
    r"|leader|authorities|sources?)(?:\s+[A-Z][\w’'-]+){0,3})?"
    r"(?:\s+(?:in|on|at|for|from|via|through|of)\s[^,;:.]{2,50}?)?"
    r"(?:\s+(?:also|later|earlier|then|now|has|have|had|already|subsequently|initially|repeatedly|"
    r"in turn|on \w+|today|yesterday|again|further|first|since|meanwhile|would|officially|publicly"
    r"|itself|themselves|\w+ly)){0,3},?\s*$"
)
ASIDE = re.compile(
    r",\s(?:who|which|whose|where|an?|the|spokes\w+|head|chief|leader|deputy|speaking|reached|\d|"
    r"commander|adviser|representative|mayor|minister|citing)[^.;:]{0,110},$",
    re.IGNORECASE,
)
# "A spokesman, John Doe, said": the name says more.
APPOSED = re.compile(
    r"\b(?:spokes\w+|governor|mayor|head|chief|commander|minister|director|leader|official|adviser"
    r"|envoy|ambassador|prosecutor|president|representative|coordinator|doctor|surgeon|resident"
    r"|defender|speaker|secretary|general|colonel|officer|deputy|aide|activist|lawyer|analyst|of [^,]{3,40}),"
    r" ([A-Z][\w’'-]+(?: (?:al-|el-|de |van |bin )?[A-Z][\w’'-]+){1,2}),$"
)
BELIEFS = ("believes", "believe")  # "X said that Y believes": X speaks
# "Attacks claim 63 lives", "put out of action": nothing is said.
NOT_SAID = re.compile(
    r"\s(?:(?:[\w,-]+\s){0,3}lives\b|out of|an end|a stop|at risk|pressure|in place|up\b|way to|birth)"
)
GOING_ON = re.compile(r"\b(?:and|but)\s+(?:\w+ly\s+|also\s+|then\s+)?$")
ADVERBS = re.compile(
    r"\s+(?:also|later|earlier|then|now|has|have|had|in turn|meanwhile|initially|since|already|"
    r"\w+ly)$"
)
IN_WORDS = re.compile(
    r"\b(?:in|by|on)\s+(?P<who>[^,;:.]{2,50}?)[’']s?\s+(?:words|count|reckoning|account|telling"
    r"|estimate|tally|figures|version)\b"
)
ACCORDING = re.compile(
    r"\b(?:according to|in the words of|as per|citing|quoting"
    r"|it (?:is|was) (?:said|reported|stated) (?:in|by)(?: the \w+ \w+ of)?)\s+",
    re.IGNORECASE,
)
IMPERSONAL = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|it (?:is|was) (?:reported|alleged|claimed)"
    r"|(?:is|are|was|were) (?:reported|believed|said|thought|feared|understood)"
    r" (?:to|dead|killed))\b",
    re.IGNORECASE,
)
PHRASE = re.compile(
    r"(?:(?:the|a|an|one|two|three|some|several|local|official|many|other|its|his|their)\s+)?"
    r"(?:[\w’'.-]+\s+){0,7}[\w’'.-]+$",
    re.IGNORECASE,
)
BOUNDARY = re.compile(
    r";|:\s|,?\s(?:while|whereas|but|though|although|as|after|when|because|that|which|who|where)\s"
    r"|,\s(?:and|or)\s|[“”\"]|\s[-–—]\s"
)
AFTER_END = re.compile(
    r"[.,;:“\"]|\s(?:in a|in an|on|at|after|that|as|when|during|late|early|told|from|adding|citing"
    r"|quoting|while|by|via|last|this|who|to)\s|$"
)
QUOTED = re.compile(r"“[^”]{2,900}”|\"[^\"]{2,900}\"|‘[^’]{12,600}’")


@dataclass(frozen=True)
class Saying:
    """A stretch that one speaker says.

    Attributes:
        scope: what is said.
        words: the words that name speaker and speaking.
    """

    scope: Span
    words: Span
    speaker: Speaker
    stance: str
    is_quoted: bool = False


class Ear:
    """Listens to one article, sentence by sentence, and remembers who spoke last."""

    def __init__(self, text: str, verbs: dict[str, str]) -> None:
        """Take the article and the verbs of saying with their stances."""
        self._text = text
        self._verbs = verbs
        self._pattern = re.compile(
            rf"\b(?:{'|'.join(sorted(map(re.escape, verbs), key=len, reverse=True))})\b",
            re.IGNORECASE,
        )
        self.last: Speaker | None = None
        self.goes_on: Speaker | None = None
        self._now: Speaker | None = None
        self._said: list[Speaker] = []
        self._paragraph = -1
        self.parties: tuple[Speaker, ...] = ()
        self._heard: list[Mention] = []

    def listen(self, sentence: Sentence) -> list[Saying]:
        """Return what is said in a sentence and by whom; narrower stretches come later."""
        self._heard += [one for one in sentence.mentions if one.actor_id and not one.is_adjective]
        self.goes_on = self._now
        if sentence.paragraph != self._paragraph:
            self._paragraph, self.goes_on, self._now = sentence.paragraph, None, None
        quoted = [
            Span(sentence.start + m.start(), sentence.start + m.end())
            for m in QUOTED.finditer(sentence.text)
        ]
        found = [
            *self._by_verb(sentence, quoted),
            *self._according(sentence),
            *self._in_words(sentence),
            *self._titled(sentence),
        ]
        found = _bounded(found)
        if found:
            self.last = replace(found[-1].speaker, span=found[-1].words)
            self._now = self.last
            self._said += [one.speaker for one in found]
        return sorted(found, key=lambda one: (one.scope.start - one.scope.end, one.scope.start))

    def _by_verb(self, sentence: Sentence, quoted: Sequence[Span]) -> Iterator[Saying]:
        before_it: Speaker | None = None  # who goes on: "It put the toll at 9 and said that ..."
        for match in self._pattern.finditer(sentence.text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            if any(span.start < start and end < span.end for span in quoted):
                continue
            verb = match.group().lower()
            stance = self._verbs[verb]
            if NOT_SAID.match(self._text, end) or (verb in BELIEFS and before_it is not None):
                continue
            before = self._text[sentence.start : start]
            tail = before.rstrip()
            is_inverted = (not tail or tail[-1] in ',”"’?!—–') and not ASIDE.search(tail)
            if is_inverted and (speaker := self._behind(sentence, end)):
                edge = speaker.span.end if speaker.span else end
                scope = Span(_clause_start(self._text, sentence.start, start), start)
                if edge < sentence.end - 2 and not before.strip():
                    scope = Span(edge, sentence.end)
                yield Saying(scope, Span(start, edge), speaker, stance)
                continue
            if ACCORDING.search(before[-40:]) and "," not in before[-12:]:
                continue  # "according to official reports": the noun
            if before_it is None and GOING_ON.search(before):
                named = [m for m in sentence.mentions if m.actor_id and m.end < start]
                named = [m for m in named if not m.is_adjective]
                before_it = _named(named[0], sentence, self._text) if named else self.last
            goes_on = GOING_ON.search(before) if before_it else None
            speaker = before_it if goes_on else self._before(sentence, start)
            if speaker is not None:
                if goes_on:
                    speaker = replace(speaker, span=Span(start, end))
                before_it = speaker
                first = speaker.span.start if speaker.span else start
                is_tail = self._is_tail(sentence, first, end)
                scope = Span(sentence.start, first) if is_tail else Span(end, sentence.end)
                yield Saying(scope, Span(first, end), speaker, stance)

    def _is_tail(self, sentence: Sentence, first: int, end: int) -> bool:
        """Tell whether the speaker stands behind what is said: "..., Baku said on Monday."."""
        before = re.sub(r"\b(?:the|a|an)\s*$", "", self._text[sentence.start : first], flags=re.I)
        before = before.rstrip()
        rest = self._text[end : sentence.end]
        is_over = re.match(
            r"(?:\s+(?:on|in|late|early|at|to|by|via|during|after|from)\b[^,;:“\"]{0,60})?"
            r"(?:[.”\"’]*\s*$|\s[-–—]\s|,\s(?:as|while|adding|after|in what|amid|though|but|and)\b)",
            rest,
        )
        return bool(is_over) and before[-1:] in ',”"’—–' and len(before) > 8

    def _before(self, sentence: Sentence, verb: int) -> Speaker | None:
        """Return the speaker whose words stand before a verb."""
        text, start = self._text, sentence.start
        for mention in reversed(sentence.mentions_between(start, verb)):
            if mention.actor_id is None or mention.is_adjective:
                continue
            if BETWEEN.match(text[mention.end : verb]):
                return _named(mention, sentence, text)
        chunk_start = start
        chunk = text[start:verb].rstrip()
        # "X, who leads the office, also said": the subject stands before what is put in between.
        if name := APPOSED.search(chunk):
            span = Span(start + name.start(1), start + name.end(1))
            return Speaker(words=name.group(1), span=span)
        while aside := ADVERBS.search(chunk) or ASIDE.search(chunk):
            chunk = chunk[: aside.start()].rstrip()
        for boundary in BOUNDARY.finditer(chunk):
            chunk_start = start + boundary.end()
        chunk = chunk[chunk_start - start :]
        chunk = ADVERBS.sub("", chunk)
        chunk = re.sub(r"^(?:meanwhile|however|on \w+|in \w+|and|but|earlier)[,\s]+", "", chunk)
        subject = chunk[chunk.rfind(", ") + 2 :] if ", " in chunk else chunk
        if referring := PRONOUN.search(subject.strip()):
            span = _last_words(text, referring["words"], start, verb)
            known = self._meant(referring, start)
            return replace(known, span=span) if known else None
        return self._phrase(subject.strip(), start, verb)

    def _meant(self, referring: re.Match[str], start: int) -> Speaker | None:
        """Return whom "she", "it" or "the ministry" means: the last who can be meant."""
        noun = referring["words"].lower().removeprefix("the ")
        if referring["person"]:
            people = [one for one in self._said if _is_person(one)]
            names = [*PERSON.finditer(self._text, max(0, start - 700), start)]
            if names and noun in ("he", "she", "him", "her"):
                name = names[-1].group(1)
                if not people or people[-1].span is None or people[-1].span.end < names[-1].start():
                    known = [m for m in self._heard if m.text == name]
                    return Speaker(known[-1].actor_id if known else None, name)
            if noun in ("he", "she", "him", "her"):
                return people[-1] if people else self.last
            holders = [one for one in self._said if noun in one.words.lower()]
            return (holders or people or [self.last])[-1]
        if len(noun) > 4:
            body = _alike(noun)
            holders = [one for one in self._said if body in _alike(one.words)]
            if holders:
                return holders[-1]
            known = [m for m in self._heard if body in _alike(m.text) and m.end <= start]
            if known:
                return Speaker(known[-1].actor_id, known[-1].text)
            return self.last
        bodies = [one for one in self._said[-3:] if not _is_person(one)]
        return bodies[-1] if bodies else self.last

    def _behind(self, sentence: Sentence, verb_end: int) -> Speaker | None:
        """Return the speaker whose words stand behind a verb: "said the mayor"."""
        end = AFTER_END.search(self._text, verb_end, sentence.end)
        stop = end.start() if end else sentence.end
        words = self._text[verb_end:stop].strip()
        if not words or len(words.split()) > 9:
            return None
        named = [m for m in sentence.mentions_between(verb_end, stop) if m.actor_id]
        named = [m for m in named if not m.is_adjective]
        if named:
            return _named(named[-1] if len(named) == 1 else named[0], sentence, self._text)
        if referring := PRONOUN.search(words):
            known = self._meant(referring, verb_end)
            return replace(known, span=Span(verb_end + 1, stop)) if known else None
        return self._phrase(words, verb_end, stop)

    def _titled(self, sentence: Sentence) -> Iterator[Saying]:
        """Yield what a headline says with its speaker behind it or before it, with no verb."""
        if not sentence.is_heading:
            return
        for mention in sentence.mentions:
            if mention.actor_id is None or mention.is_adjective:
                continue
            before = self._text[sentence.start : mention.start]
            rest = self._text[mention.end : sentence.end]
            speaker = Speaker(mention.actor_id, mention.text, span=Span(mention.start, mention.end))
            if not rest.strip(" .") and re.search(r"(?::|\s[-–—])\s(?:the\s)?$", before):
                yield Saying(Span(sentence.start, mention.start), speaker.span, speaker, "asserts")
            elif not before.strip() and re.match(r":\s", rest):
                yield Saying(Span(mention.end, sentence.end), speaker.span, speaker, "asserts")

    def _in_words(self, sentence: Sentence) -> Iterator[Saying]:
        """Yield what stands round "in Doe's words"."""
        for match in IN_WORDS.finditer(sentence.text):
            start, end = sentence.start + match.start("who"), sentence.start + match.end("who")
            named = [m for m in sentence.mentions_between(start, end) if m.actor_id]
            words = match["who"].strip()
            if named:
                speaker = _named(named[-1], sentence, self._text)
            elif words.lower() in ("his", "her", "its", "their"):
                continue
            else:
                full = [one for one in self._said if one.words.endswith(words)]
                speaker = replace(full[-1], span=Span(start, end)) if full else Speaker(words=words)
            yield Saying(
                Span(sentence.start, sentence.end), Span(start, end), speaker, "asserts"
            )

    def _according(self, sentence: Sentence) -> Iterator[Saying]:
        for match in ACCORDING.finditer(sentence.text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            stop_at = re.compile(r"[,;.:“\"]|\s(?:and|which|who|that|said|on|in|at)\s").search(
                self._text, end, sentence.end
            )
            stop = stop_at.start() if stop_at else sentence.end
            named = [m for m in sentence.mentions_between(end, sentence.end) if m.start < stop]
            named = [m for m in named if m.actor_id and not m.is_adjective]
            words = self._text[end:stop].strip()
            if named:
                speaker = _named(named[0], sentence, self._text)
                stop = max(stop, named[0].end)
            elif (referring := PRONOUN.search(words)) and (known := self._meant(referring, start)):
                speaker = replace(known, span=Span(end, stop))
            elif VAGUE.match(words) and not words.lower().startswith("official"):
                speaker = replace(self._now or self.last or UNATTRIBUTED, span=Span(end, stop))
            elif words:
                speaker = Speaker(words=_bare(words), span=Span(end, stop))
            else:
                continue
            leads = start - sentence.start < 4
            scope = (
                Span(stop, sentence.end)
                if leads
                else Span(_clause_start(self._text, sentence.start, start), start)
            )
            yield Saying(scope, Span(start, stop), speaker, "asserts")

    def _phrase(self, words: str, start: int, end: int) -> Speaker | None:
        """Return a speaker that the packs do not know, by the words that are printed."""
        match = PHRASE.search(words)
        phrase = _bare(match.group()) if match else ""
        if phrase.split()[-1:] and phrase.split()[-1].lower() in STOP_FIRST:
            return None
        if not phrase or not re.search(r"[A-Za-z]{3}", phrase) or phrase.lower() in STOP:
            return None
        words_of = [word.lower() for word in phrase.split()]
        if words_of[0] in STOP_FIRST or len(words_of) > 8 or {*words_of[1:]} & INNER:
            return None
        span = _last_words(self._text, phrase, start, end)
        # "The defence ministry": the one that was named in full before.
        for one in reversed(self._heard):
            if one.end <= start and _alike(phrase) in _alike(one.text):
                return Speaker(one.actor_id, one.text, span=span)
        return Speaker(words=phrase, span=span)


STOP = frozenset({"what", "this", "that", "which", "who", "there", "reports", "there is no", "as"})
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
        "killed",
    ]
)


# A noun phrase has none of these inside: what has them is a clause.
INNER = frozenset(
    ["a", "an", "is", "are", "was", "were", "has", "have", "had", "been", "published", "will"]
)


def _last_words(text: str, words: str, start: int, end: int) -> Span | None:
    """Return where words stand last between two edges, as whole words."""
    found = [*re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text[start:end])]
    return Span(start + found[-1].start(), start + found[-1].end()) if found else None


def _bare(words: str) -> str:
    """Return a noun phrase without its article and without what says when or how it spoke."""
    words = re.sub(r"^(?:the|a|an)\s+", "", words.strip(" ,"), flags=re.IGNORECASE)
    return re.sub(r"\s(?:in|at|from|based|on|near)\s(?![A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?$).*$", "", words) or words


def _is_person(speaker: Speaker) -> bool:
    """Tell whether a speaker is named like a person."""
    words = speaker.words
    if re.search(r"\b(?:he|she)$", words, re.IGNORECASE):
        return True
    return bool(NAMED.match(re.sub(r"^(?:[\w-]+ ){0,5}?(?=(?:[A-Z][\w’'-]+ ){1,2}[A-Z])", "", words))) and not BODY.search(words)


BODY = re.compile(
    r"\b(?:Ministry|Army|Forces?|Office|Council|Committee|Agency|Party|Front|Nations|Union|Cross|Crescent"
    r"|Government|Staff|Command|Service|Group|Organi[sz]ation|Watch|Observatory|Movement|Network|States"
    r"|Kingdom|House|Department|Front|Commission|Bureau|Administration|Ministers|Division|Brigade)\b"
)


def _alike(words: str) -> str:
    return words.casefold().replace("defense", "defence")


def _named(mention: Mention, sentence: Sentence, text: str) -> Speaker:
    """Return the speaker of a mention, with those that are named beside it."""
    start = mention.start
    others = []
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
    return Speaker(mention.actor_id, mention.text, span=Span(start, mention.end))


def _clause_start(text: str, start: int, end: int) -> int:
    """Return where the clause before ``end`` begins: behind the last "while", "but" or ";"."""
    found = start
    for match in re.finditer(r";\s|,?\s(?:while|whereas|but)\s", text[start:end]):
        found = start + match.end()
    return found


def _bounded(sayings: Sequence[Saying]) -> list[Saying]:
    """End what one speaker says where the next one's words begin."""
    ordered = sorted(sayings, key=lambda one: one.words.start)
    bounded = []
    for at, one in enumerate(ordered):
        end = one.scope.end
        for later in ordered[at + 1 :]:
            is_forward = later.scope.start >= later.words.start
            if one.scope.start < later.words.start < end and is_forward:
                end = later.words.start
                break
        if end > one.scope.start:
            bounded.append(replace(one, scope=Span(one.scope.start, end)))
    return bounded


def speaker_of(
    span: Span, sayings: Sequence[Saying], sentence: Sentence, text: str
) -> tuple[Speaker, str]:
    """Return who says what stands at ``span``, and with which stance."""
    within = [one for one in sayings if one.scope.start <= span.start < one.scope.end]
    if within:
        best = min(within, key=lambda one: one.scope.end - one.scope.start)
        quoted = any(
            sentence.start + m.start() <= span.start < sentence.start + m.end()
            for m in QUOTED.finditer(sentence.text)
        )
        kind = "direct_quote" if quoted else "reported_speech"
        return replace(best.speaker, type=kind, span=best.words), best.stance
    first = _clause_start(text, sentence.start, span.start)
    around = text[first : min(sentence.end, span.end + 40)]
    if marked := IMPERSONAL.search(around):
        start = first + marked.start()
        words = Span(start, start + len(marked.group()))
        return replace(UNATTRIBUTED, span=words), "asserts"
    return OWN_VOICE, "asserts"
