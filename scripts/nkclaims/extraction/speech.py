"""Find who says what: each stretch of a sentence that somebody says, with its speaker.

A verb of saying has its speaker before it ("Baku said that ..."), behind it ("..., said Baku") or
in "according to Baku". What it covers is the rest of the clause on the other side; a quotation that
runs over several sentences is all its speaker's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nkclaims.extraction.draft import OWN_VOICE, UNATTRIBUTED, Sentence, Speaker
from nkclaims.extraction.mentions import Mention
from nkclaims.extraction.speakers import (
    FULL_NAME,
    REFERRING,
    VAGUE,
    Speakers,
    actors,
    bare,
    of_mention,
)
from nkclaims.grammar.document import Span

# Between a speaker and the verb: an apposition, an adverb, where, when and how it was said.
BETWEEN = re.compile(
    r"(?:\s*\([^)]{1,40}\))?(?:,[^,;:.]{2,90},)?"
    r"(?:\s+(?:spokes\w+|representative|adviser|aide|deputy|official|officials|statement|chief|head"
    r"|leader|authorities|sources?)(?:\s+[A-Z][\w’'-]+){0,3})?"
    r"(?:\s+(?:in|on|at|for|from|via|through|of)\s[^,;:.]{2,50}?)?"
    r"(?:\s+(?:also|later|earlier|then|now|has|have|had|already|subsequently|initially|repeatedly|"
    r"in turn|on \w+|today|yesterday|again|further|first|since|meanwhile|would|officially|publicly"
    r"|itself|themselves|could|can|only|still|\w+ly)){0,3},?\s*$"
)
ASIDE = re.compile(
    r",\s(?:who|which|whose|where|an?|the|spokes\w+|head|chief|leader|deputy|speaking|reached|\d|"
    r"commander|adviser|representative|mayor|minister|citing|for its part|for his part|for her part"
    r"|for their part|meanwhile|however|in turn|too|by contrast|quoting|himself|herself|\w+ of\s"
    r"|in an?|on|during|also|a former|then|now|\w+ing|[A-Z][\w’'-]+[’']s)\b[^.;:]{0,110},$",
    re.IGNORECASE,
)
# "A spokesman, John Doe, said": the name says more.
APPOSED = re.compile(
    r"\b(?:spokes\w+|governor|mayor|head|chief|commander|minister|director|leader|official|adviser"
    r"|envoy|ambassador|prosecutor|president|representative|coordinator|doctor|surgeon|resident"
    r"|defender|speaker|secretary|general|colonel|officer|deputy|aide|activist|lawyer|analyst"
    rf"|(?:of|for) [^,]{{3,40}}),\s({FULL_NAME}),$"
)
# "One member, the Orlev Army, said": so does the name of a body.
APPOSED_BODY = re.compile(
    r"(?:^|[,;]\s|\b(?:and|but|while)\s)(?:[Tt]he|[Oo]ne|[Aa]n?"
    r"|[Aa]nother)\s[a-z][^,A-Z]{2,50},\s(?:the\s)?([A-Z][\w’'-]+(?:\s(?:of\s|for\s"
    r"|and\s)?[A-Z][\w’'-]+){1,5})(?:\s\([A-Z]\w+\))?,$"
)
# "..., said the mayor of Orlev."
INVERTED = re.compile(
    r"\s+(?!(?:on|in|at|that|it|he|she|they|late|early|to|by|there|its|his|this|last"
    r"|yesterday|today|[A-Z]\w+day)\b)"
    r"(?:the |a |an )?(?:[\w’'.-]+\s?){1,9}?(?:[.”\"]+\s*$|,\s(?:who|which|citing|adding)\b)"
)
PLAIN = ("said", "says", "added", "reported", "announced", "stated", "wrote", "noted", "told")
RELATIVE = re.compile(
    r",\s(?:which|who)\s(?:(?:has|have|had|also|later|earlier|last|on|this|in|\w+day"
    r"|\w+ly|week|month"
    r"|year|then|first|initially)\s?)*$"
)
GOING_ON = re.compile(r"\b(?:and|but)\s+(?:\w+ly\s+|also\s+|then\s+|later\s+)?$")
PARTICIPLE = re.compile(r",\s(?:and\s|also\s|while\s)?$")
ADVERBS = re.compile(
    r"\s+(?:also|later|earlier|then|now|has|have|had|in turn|meanwhile|initially|since"
    r"|already|could"
    r"|can|only|still|would|did not|does not|\w+ly)$"
)
# Where the subject of a clause ends: at its verb.
PREDICATE = re.compile(
    r"\s(?:[a-z]+ed|said|told|has|have|had|is|was|were|are|will|would|put|gave|met"
    r"|held|says?|calls?"
    r"|denies|made|took|came|went|began|did|does|spoke|warns|urges|wants|vows|accuses|blames)\b"
)
BELIEFS = ("believes", "believe")  # "X said that Y believes": X speaks
# "Attacks claim 63 lives", "put out of action": nothing is said.
NOT_SAID = re.compile(
    r"\s(?:(?:[\w,-]+\s){0,3}lives\b|out of|an end|a stop|at risk|pressure|in place"
    r"|up\b|way to|birth)"
)
ACCORDING = re.compile(
    r"\b(?:according to|in the words of|as per|citing|quoting"
    r"|it (?:is|was) (?:said|reported|stated) (?:in|by)(?: the \w+ \w+ of)?)\s+",
    re.IGNORECASE,
)
ACCORDING_END = re.compile(r"[,;.:“\"]|\s(?:and|which|who|that|said|on|in|at)\s")
IN_WORDS = re.compile(
    r"\b(?:in|by|on)\s+(?P<who>[^,;:.]{2,50}?)[’']s?\s+(?:words|count|reckoning|account|telling"
    r"|estimate|tally|figures|version)\b"
)
IMPERSONAL = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|it (?:is|was) (?:reported|alleged|claimed)"
    r"|(?:is|are|was|were) (?:reported|believed|said|thought|feared|understood)"
    r" (?:to|dead|killed))\b",
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
OVER = re.compile(
    r"(?:\s+(?:on|in|late|early|at|to|by|via|during|after|from|yesterday|today"
    r"|[A-Z]\w+day|earlier)\b"
    r"[^,;:“\"]{0,60})?(?:[.”\"’]*\s*$|\s[-–—]\s|,\s)"
)
# What is said, a mark, and at most a title of the speaker.
TAIL = re.compile(r"[^\s].{7,}[,”\"’—–]\s*(?:(?!and\b|but\b)[\w’'.-]+\s+){0,6}$", re.DOTALL)
# "Five tanks destroyed: army spokesman", "19 dead - ministry"
TITLE_END = re.compile(
    r"(?::|\s[-–—])\s(?P<who>(?:[\w.’'-]+\s){0,4}?(?:[Ss]pokes\w+|[Mm]inist\w+|MoD"
    r"|[Aa]rmy|[Oo]fficials?"
    r"|[Pp]resident|[Gg]overnor|[Pp]olice|UN|[Mm]onitors?|[Ss]ources?|[Mm]edia|[Aa]gency|[Oo]ffice"
    r"|[Aa]uthorities|[Rr]escuers|[Mm]ilitary|[Mm]edics|[Aa]ctivists|[Oo]bservatory"
    r"|[Mm]ayor|[Rr]eports?))$"
)
# "... residents told AFP."
# "..., according to the monitor, 50 of them this year"
PRONOUN = re.compile(r"\b(?:it|they|he|she)\s+(?:(?:has|have|had|also|now)\s+)*$", re.IGNORECASE)
SPEAKING = re.compile(
    r"\b(?:accused|denied|rejected|dismissed|blamed|condemned|urged|called|vowed"
    r"|denies|accuses|blames"
    r"|refuted|disputed|warned|hailed|criticised|criticized)\b"
)
GOES_ON = re.compile(
    r",\s(?:(?:over|about|some|more than|including|among|most|nearly"
    r"|at least)\s)*\S+\s(?:of\s(?:them|whom)|\w+)"
)
HEARER = re.compile(
    r"^\s(?:[Tt]he\s)?(?:[A-Z]\w+(?:\s[A-Z]\w+){0,2}|\w+\s?(?:agency|newspaper)?"
    r"|\w+)(?=[,.\s”\"])"
)
ACCUSED_BY = re.compile(r"\baccused by\s(?P<who>[^,;:.]{3,50}?)\sof\b")
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


@dataclass(frozen=True)
class Heard:
    """What was heard in one sentence.

    Attributes:
        sayings: who says what in it, the widest stretch first.
        last: who spoke last, in it or before.
        goes_on: who spoke last before it in the same paragraph.
    """

    sayings: tuple[Saying, ...]
    last: Speaker | None
    goes_on: Speaker | None


class Ear:
    """Listens to one article, sentence by sentence."""

    def __init__(self, text: str, verbs: dict[str, str]) -> None:
        """Take the article and the verbs of saying with their stances."""
        self._text = text
        self._verbs = verbs
        self._pattern = re.compile(
            rf"\b(?:{'|'.join(sorted(map(re.escape, verbs), key=len, reverse=True))})\b",
            re.IGNORECASE,
        )
        self._speakers = Speakers(text)
        self.parties: tuple[Speaker, ...] = ()

    def listen(self, sentences: Sequence[Sentence]) -> dict[int, Heard]:
        """Return what is said in each sentence, by its number."""
        heard: dict[int, Heard] = {}
        now: Speaker | None = None
        paragraph = -1
        for sentence in sentences:
            if sentence.paragraph != paragraph:
                paragraph, now = sentence.paragraph, None
            goes_on = now
            found = self._sayings(sentence)
            self._remember(sentence)
            if found:
                now = [self._speakers.speak(one.speaker, one.words) for one in found][-1]
            found.sort(key=lambda one: (one.scope.start - one.scope.end, one.scope.start))
            heard[sentence.number] = Heard(tuple(found), self._speakers.last, goes_on)
        return self._quoted_on(sentences, heard)

    def _quoted_on(
        self, sentences: Sequence[Sentence], heard: dict[int, Heard]
    ) -> dict[int, Heard]:
        """Return what was heard, with each sentence inside a quotation under its speaker."""
        is_open, paragraph = False, -1
        for at, sentence in enumerate(sentences):
            if sentence.paragraph != paragraph:
                paragraph, is_open = sentence.paragraph, False
            begins = is_open or sentence.text[:1] in '“"'
            for mark in sentence.text:
                is_open = mark == "“" or (mark != "”" and (is_open ^ (mark == '"')))
            own = heard[sentence.number]
            if not begins or any(one.scope.start <= sentence.start + 1 for one in own.sayings):
                continue
            speaker = own.goes_on or (heard[sentences[at - 1].number].last if at else None)
            if (
                is_open or not own.goes_on
            ):  # ‘"We dug. Two died," he said’: the end names who speaks
                for later in sentences[at + 1 :]:
                    if later.paragraph != paragraph:
                        break
                    if said := heard[later.number].sayings:
                        speaker = replace(said[0].speaker, span=said[0].words)
                        break
            if speaker is not None and speaker.span is not None:
                whole = Span(sentence.start, sentence.end)
                saying = Saying(whole, speaker.span, speaker, "asserts")
                heard[sentence.number] = replace(own, sayings=(saying, *own.sayings))
        return heard

    def _sayings(self, sentence: Sentence) -> list[Saying]:
        self._speakers.name(sentence)
        quoted = [
            Span(sentence.start + m.start(), sentence.start + m.end())
            for m in QUOTED.finditer(sentence.text)
        ]
        found = [
            *self._by_verb(sentence, quoted),
            *self._according(sentence),
            *self._in_words(sentence),
            *self._accusing(sentence),
            *self._titled(sentence),
        ]
        return _bounded(found)

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
            is_participle = verb.split()[0].endswith("ing") and bool(PARTICIPLE.search(before))
            is_inverted = not tail or tail[-1] in ',”"’?!—–'
            if is_inverted and ASIDE.search(tail):
                is_inverted = verb in PLAIN and bool(INVERTED.match(self._text[end : sentence.end]))
            if is_inverted and not is_participle and (speaker := self._behind(sentence, end)):
                edge = speaker.span.end if speaker.span else end
                scope = Span(sentence.start, start)
                if before_it is not None:
                    scope = Span(_clause_start(self._text, sentence.start, start), start)
                if edge < sentence.end - 2 and not before.strip():
                    scope = Span(edge, sentence.end)
                before_it = speaker
                yield Saying(scope, Span(start, edge), speaker, stance)
                continue
            if ACCORDING.search(before[-40:]) and "," not in before[-12:]:
                continue  # "according to official reports": the noun
            goes_on = is_participle or bool(GOING_ON.search(before))
            if goes_on:
                speaker = before_it or self._subject(sentence, start)
                speaker = replace(speaker, span=Span(start, end)) if speaker else None
            elif before_it is not None and PRONOUN.search(before):
                speaker = replace(before_it, span=Span(start, end))  # "X says it has counted ..."
            else:
                speaker = self._before(sentence, start)
            if speaker is not None:
                before_it = speaker
                first = speaker.span.start if speaker.span else start
                is_tail = not goes_on and self._is_tail(sentence, first, end)
                scope = Span(sentence.start, first) if is_tail else Span(end, sentence.end)
                yield Saying(scope, Span(first, end), speaker, stance)

    def _remember(self, sentence: Sentence) -> None:
        """Remember who accuses or denies: they may be "he" and "it" in what follows."""
        for match in SPEAKING.finditer(self._text, sentence.start, sentence.end):
            speaker = self._before(sentence, match.start())
            if speaker is not None and speaker.span is not None:
                self._speakers.speak(speaker, Span(speaker.span.start, match.end()))

    def _is_tail(self, sentence: Sentence, first: int, end: int) -> bool:
        """Tell whether the speaker stands behind what is said: "..., Baku said on Monday."."""
        before = self._text[sentence.start : first]
        rest = self._text[end : sentence.end]
        if self._text[end - 4 : end] in ("told", "ells"):
            rest = HEARER.sub("", rest, 1)
        is_over = OVER.match(rest)
        return bool(is_over) and bool(TAIL.search(before))

    def _subject(self, sentence: Sentence, verb: int) -> Speaker | None:
        """Return the subject of the clause whose second verb stands at ``verb``."""
        start = _clause_start(self._text, sentence.start, verb - 8)
        predicate = PREDICATE.search(self._text, start, verb)
        if predicate is None:
            return self._speakers.last
        found = self._before(sentence, predicate.start() + 1, start)
        return found or self._speakers.last

    def _before(self, sentence: Sentence, verb: int, start: int | None = None) -> Speaker | None:
        """Return the speaker whose words stand before a verb."""
        text = self._text
        start = sentence.start if start is None else start
        for mention in reversed(actors(sentence.mentions_between(start, verb))):
            if BETWEEN.match(text[mention.end : verb]):
                return of_mention(mention, sentence, text)
        chunk = text[start:verb].rstrip()
        chunk = re.sub(r"\s\([^)]{1,40}\)$", "", chunk)
        if name := APPOSED.search(chunk) or APPOSED_BODY.search(chunk):
            span = Span(start + name.start(1), start + name.end(1))
            return replace(self._speakers.with_name(name.group(1), start), span=span)
        if relative := RELATIVE.search(chunk):
            chunk = chunk[: relative.start()]
        # "X, who leads the office, also said": the subject stands before what is put in between.
        while aside := ADVERBS.search(chunk) or ASIDE.search(chunk):
            chunk = chunk[: aside.start()].rstrip()
        chunk_start = start
        for boundary in BOUNDARY.finditer(chunk):
            chunk_start = start + boundary.end()
        chunk = ADVERBS.sub("", chunk[chunk_start - start :])
        chunk = re.sub(r"^(?:meanwhile|however|on \w+|in \w+|and|but|earlier)[,\s]+", "", chunk)
        subject = chunk[chunk.rfind(", ") + 2 :] if ", " in chunk else chunk
        return self._speakers.of_phrase(subject.strip(), start, verb)

    def _behind(self, sentence: Sentence, verb_end: int) -> Speaker | None:
        """Return the speaker whose words stand behind a verb: "said the mayor"."""
        end = AFTER_END.search(self._text, verb_end, sentence.end)
        stop = end.start() if end else sentence.end
        words = self._text[verb_end:stop].strip()
        if not words or len(words.split()) > 9:
            return None
        named = actors(sentence.mentions_between(verb_end, stop))
        if named:
            return of_mention(named[0], sentence, self._text)
        return self._speakers.of_phrase(words, verb_end, stop)

    def _titled(self, sentence: Sentence) -> Iterator[Saying]:
        """Yield what a headline says with its speaker behind it or before it, with no verb."""
        for mention in actors(sentence.mentions) if sentence.is_heading else ():
            before = self._text[sentence.start : mention.start]
            rest = self._text[mention.end : sentence.end]
            words = Span(mention.start, mention.end)
            speaker = Speaker(mention.actor_id, mention.text, span=words)
            if not rest.strip(" .") and re.search(r"(?::|\s[-–—])\s(?:the\s)?$", before):
                yield Saying(Span(sentence.start, mention.start), words, speaker, "asserts")
            elif not before.strip() and re.match(r":\s", rest):
                yield Saying(Span(mention.end, sentence.end), words, speaker, "asserts")
        behind = TITLE_END.search(sentence.text) if sentence.is_heading else None
        if behind and not any(m.end == sentence.end for m in actors(sentence.mentions)):
            words = Span(sentence.start + behind.start("who"), sentence.start + behind.end("who"))
            who = self._text[words.start : words.end]
            speaker = replace(self._speakers.with_name(who), span=words)
            yield Saying(
                Span(sentence.start, sentence.start + behind.start()), words, speaker, "asserts"
            )

    def _accusing(self, sentence: Sentence) -> Iterator[Saying]:
        """Yield what somebody is accused of, under those who accuse."""
        for match in ACCUSED_BY.finditer(sentence.text):
            words = Span(sentence.start + match.start("who"), sentence.start + match.end("who"))
            named = actors(sentence.mentions_between(words.start, words.end))
            speaker = (
                of_mention(named[-1], sentence, self._text)
                if named
                else self._speakers.of_phrase(match["who"], words.start, words.end)
            )
            if speaker is not None:
                rest = Span(sentence.start + match.end(), sentence.end)
                yield Saying(rest, words, speaker, "asserts")

    def _in_words(self, sentence: Sentence) -> Iterator[Saying]:
        """Yield what stands round "in Doe's words"."""
        for match in IN_WORDS.finditer(sentence.text):
            words = Span(sentence.start + match.start("who"), sentence.start + match.end("who"))
            named = actors(sentence.mentions_between(words.start, words.end))
            if match["who"].lower() in ("his", "her", "its", "their", "it", "that"):
                continue
            if named:
                speaker = of_mention(named[-1], sentence, self._text)
            else:
                speaker = replace(
                    self._speakers.with_name(match["who"].strip(), words.start), span=words
                )
            yield Saying(Span(sentence.start, sentence.end), words, speaker, "asserts")

    def _according(self, sentence: Sentence) -> Iterator[Saying]:
        for match in ACCORDING.finditer(sentence.text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            stop_at = ACCORDING_END.search(self._text, end, sentence.end)
            stop = stop_at.start() if stop_at else sentence.end
            named = [m for m in sentence.mentions_between(end, sentence.end) if m.start < stop]
            words = self._text[end:stop].strip()
            speaker = self._source(actors(named), words, sentence, start, Span(end, stop))
            if speaker is None:
                continue
            stop = max(stop, speaker.span.end) if named and speaker.span else stop
            if start - sentence.start < 4:
                scope = Span(stop, sentence.end)
            else:
                is_on = GOES_ON.match(self._text[stop : sentence.end])
                first = _clause_start(self._text, sentence.start, start)
                scope = Span(first, sentence.end if is_on else start)
            yield Saying(scope, Span(start, stop), speaker, "asserts")

    def _source(
        self, named: Sequence[Mention], words: str, sentence: Sentence, start: int, span: Span
    ) -> Speaker | None:
        """Return who "according to" names."""
        if named:
            return of_mention(named[0], sentence, self._text)
        if VAGUE.match(words):
            return replace(self._speakers.last or UNATTRIBUTED, span=span)
        if (referring := REFERRING.search(words)) and (
            known := self._speakers.meant(referring, start)
        ):
            return replace(known, span=span)
        return replace(self._speakers.with_name(bare(words), start), span=span) if words else None


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
