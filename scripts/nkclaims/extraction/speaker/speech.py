"""Find who says what: each stretch of a sentence that somebody says, with its speaker.

A verb of saying has its speaker before it ("Baku said that ..."), behind it ("..., said Baku") or
in "according to Baku". What it covers is the rest of the clause on the other side; a quotation that
runs over several sentences is all its speaker's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from nkclaims.extraction.draft import UNATTRIBUTED, Sentence, Speaker
from nkclaims.extraction.language.phrases import TEXT_BEFORE
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.speaker.led_in import IS_TEXT, led_in
from nkclaims.extraction.speaker.no_voices import counts_at_home, shows
from nkclaims.extraction.speaker.quotations import quoted_on
from nkclaims.extraction.speaker.relays import CITING_WORDS, relayed, without_words
from nkclaims.extraction.speaker.replies import replied
from nkclaims.extraction.speaker.sayings import Heard, Saying, bounded, in_parts
from nkclaims.extraction.speaker.sources import is_vague, sourced
from nkclaims.extraction.speaker.speakers import Speakers
from nkclaims.extraction.speaker.subjects import PREDICATE, subject_before, subject_of_clause
from nkclaims.extraction.speaker.taken_up import is_outlet
from nkclaims.extraction.speaker.verbs_of_saying import VerbsOfSaying, is_other
from nkclaims.grammar.document import Span

SPEAKING = QuickRegex(
    r"\b(?:accuse[sd]?|den(?:y|ies|ied)|reject(?:ed|s)?|dismiss(?:ed|es)|blame[sd]|condemn(?:ed|s)|urge[sd]"
    r"|call(?:ed|s)|vow(?:ed|s)|refute[sd]|dispute[sd]|warn(?:ed|s)|hail(?:ed|s)|critici[sz]e[sd]"
    r"|rule[sd] out|demand(?:ed|s)|mocked|ridiculed|derided|apologi[sz]ed|pledged|promised"
    r"|threaten(?:ed|s)"
    r"|(?:laughed|shrugged|brushed|waved)\s(?:off|aside|away)|claim(?:ed|s)\sresponsibility"
    r"|(?:published|released|issued|updated|puts?\sout|gave|presented|posted|shared|sent\sout|made\spublic)\s(?:an?|its|the|their|his|her)\s(?:[\w-]+\s){0,3}"
    r"(?:report|statement|update|figures|toll|list|data|bulletin|map|summary|briefing|communiqu[eé]|tally|count|assessment|names"
    r"|message|notice))\b"
)


ASIDE = re.compile(r"\b(?:which|whom?)\s(?:the\s|its\s)?$")
DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es?|ed|ing)"
    r"|disput(?:es?|ed|ing)|call(?:s|ed|ing)|describ(?:es?|ed|ing)|brand(?:s|ed|ing)"
    r"|rubbish(?:es|ed))\s(?:as\s)?[^.;,:]{0,40}$"
)
# "The rebels' claims about the raid | have nothing to do with reality"
FALSE = re.compile(
    r",?\s(?:is|are|was|were|has|have|do|does|did|remains?)\s(?:(?:yet|not|a|an|another|the|pure|\w+ly)\s)*"
    r"(?:false\w*|fake|lies?|untrue|nothing|baseless|groundless|fabricat\w+|inventions?|disinformation|misinformation"
    r"|correspond|nonsense|absurd|propaganda|provocation|true)\b"
)
OWN = re.compile(rf"(?:it|they|he|she)\s|{TEXT_BEFORE.pattern}", re.IGNORECASE)
AND = re.compile(r"\w\s(?:and|but)\s(?:\w+ly\s|also\s|then\s)?$")
ENDED = (".", "”", '"', "!", "?")  # as sentences do
CITING = 60  # characters between "the agency said" and "citing"


class Ear:
    """Listens to one article, sentence by sentence."""

    def __init__(self, text: str, verbs: Mapping[str, str]) -> None:
        """Take the article and the verbs of saying with their stances."""
        self._verbs = VerbsOfSaying(verbs)
        self._speakers = Speakers(text)

    def listen(self, sentences: Sequence[Sentence]) -> dict[int, Heard]:
        """Return what is said in each sentence, by its number."""
        heard: dict[int, Heard] = {}
        now: Speaker | None = None
        paragraph = -1
        right_before: Speaker | None = None
        for sentence in sentences:
            if sentence.paragraph != paragraph:
                paragraph, now = sentence.paragraph, None
            goes_on, he = now, self._speakers.he(sentence.start)
            found = self._sayings(sentence)
            self._remember(sentence)
            if found:
                now = None
                for one in relayed(found, self._speakers.text):
                    if self._is_denied(one, sentence) or not one.speaker.words:
                        continue
                    spoke = self._speakers.speak(one.speaker, one.words)
                    now = now if self._is_aside(one, sentence) else spoke
            found = [one for one in found if one.scope.start < one.scope.end]
            found.sort(key=lambda one: (one.scope.start - one.scope.end, one.scope.start))
            before, right_before = right_before, None if sentence.is_heading else now
            heard[sentence.number] = Heard(tuple(found), self._speakers.last, goes_on, he, before)
        quoted = quoted_on(sentences, heard, self._speakers.text)
        return led_in(sentences, quoted, self._speakers.text)

    def _sayings(self, sentence: Sentence) -> list[Saying]:
        self._speakers.name(sentence)
        self._speakers.begin_with(sentence)
        sources = [*sourced(sentence, self._speakers), *replied(sentence, self._speakers)]
        if self._speakers.last is None and sources:
            self._speakers.last = sources[0].speaker  # whom "it" may mean
        cited = [one for one in sources if self._is_cited(one)]
        by_verb = [
            self._citing(one, cited, sentence)
            for one in self._verbs.sayings(sentence, self._speakers)
            if not any(0 <= other.words.start - one.words.end < CITING for other in cited)
        ]
        sources = self._without_vague(sources, by_verb)
        every = self._without_places([*self._own_texts(by_verb, sources), *sources], sentence)
        said = bounded(every, self._speakers.text)
        is_below = sentence.number == 1 and sentence.text[-1] not in ENDED
        is_title = sentence.is_heading or is_below  # or the line below the headline
        if is_title:
            return in_parts(said, sentence, self._speakers.text)
        return said + without_words(every, said)

    def _without_vague(self, sources: Sequence[Saying], others: Sequence[Saying]) -> list[Saying]:
        """Return the sources, without those that name nobody in what somebody says.

        "“By the latest data, nine soldiers were killed,” the ministry stated".
        """
        text = self._speakers.text
        known = [one for one in others if one.speaker.type != UNATTRIBUTED.type]
        return [
            one
            for one in sources
            if not is_vague(one, text)
            or not any(other.scope.start <= one.words.start < other.scope.end for other in known)
        ]

    def _without_places(self, sayings: Sequence[Saying], sentence: Sentence) -> list[Saying]:
        """Return what is said, without places that only count what somebody else tells of them.

        "Tarn Oblast counted nine wounded, Governor Jane Doe said"
        """
        kept = []
        for one in sayings:
            words = self._speakers.text[one.words.start : one.words.end]
            span = one.speaker.span
            named = sentence.mentions_between(span.start, span.end) if span else ()
            is_home = counts_at_home(words, any(m.names_place for m in named))
            is_shown = shows(words.rpartition(" ")[2], one.speaker.words)
            is_told = (is_home or is_shown) and any(
                other.scope.start <= one.words.start < one.words.end < other.words.start
                and not is_outlet(other.speaker)
                for other in sayings
            )
            if not is_told:
                kept.append(one)
        return kept

    def _own_texts(self, sayings: Sequence[Saying], sources: Sequence[Saying]) -> list[Saying]:
        """Return what is said, "it" and older texts under the source that stands before them.

        "Six died, according to the council; an earlier post on its page had spoken of four".
        """
        told = list(sayings)
        for at, one in enumerate(told):
            if not OWN.match(self._speakers.text, one.words.start, one.words.end):
                continue
            before = [other for other in sources if other.words.end <= one.words.start]
            is_next = not any(
                before and before[-1].words.end < other.words.start < one.words.start
                for other in sayings
            )
            if not before or is_other(self._speakers.text[before[-1].words.end : one.words.start]):
                continue
            if is_next:
                told[at] = replace(one, speaker=before[-1].speaker)
        return told

    def _citing(self, saying: Saying, cited: Sequence[Saying], sentence: Sentence) -> Saying:
        """Return what is said under whom an outlet cites: "The agency, citing Doe, said"."""
        for other in cited:
            if other.words.start == sentence.start and other.words.end < saying.words.start:
                return replace(saying, speaker=other.speaker)  # "Citing Doe, the agency said"
            before = self._speakers.text[saying.words.start : other.words.start]
            if other.words.end < saying.words.end and before.endswith(", "):
                return replace(saying, speaker=other.speaker)
        return saying

    def _is_aside(self, saying: Saying, sentence: Sentence) -> bool:
        """Tell whether somebody speaks in passing: "the attack, which the party said was ..."."""
        before = self._speakers.text[sentence.start : saying.words.start]
        return ASIDE.search(before) is not None

    def _is_denied(self, saying: Saying, sentence: Sentence) -> bool:
        """Tell whether only a denial names somebody: "dismissed a report by the army that"."""
        text = self._speakers.text
        if FALSE.match(text, saying.scope.end, sentence.end):
            return True
        return DENYING.search(text[sentence.start : saying.words.start]) is not None

    def _is_cited(self, saying: Saying) -> bool:
        """Tell whether an outlet hands words on: "the agency said, citing the mayor"."""
        start = saying.words.start
        return self._speakers.text[start : start + 20].lower().startswith(CITING_WORDS)

    def _remember(self, sentence: Sentence) -> None:
        """Remember who accuses or denies: they may be "he" and "it" in what follows.

        So does whoever is the subject of a paragraph that a colon ends before a quotation.
        """
        if sentence.text.endswith(":") and (verb := PREDICATE.search(sentence.text)):
            speaker = subject_before(self._speakers, sentence, sentence.start + verb.start() + 1)
            is_text = speaker is not None and IS_TEXT.fullmatch(speaker.words)
            if speaker is not None and speaker.span is not None and not is_text:
                self._speakers.speak(speaker, Span(speaker.span.start, sentence.end))
        for match in SPEAKING.finditer(self._speakers.text, sentence.start, sentence.end):
            before = self._speakers.text[sentence.start : match.start()]
            is_second = AND.search(before) is not None  # "summoned the envoy and demanded"
            found = subject_of_clause if is_second else subject_before
            speaker = found(self._speakers, sentence, match.start())
            if speaker is not None and speaker.span is not None:
                self._speakers.speak(speaker, Span(speaker.span.start, match.end()))
