"""What somebody says: a stretch of a sentence with its speaker."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nkclaims.extraction.draft import OWN_VOICE, UNATTRIBUTED, Draft, Sentence, Speaker
from nkclaims.extraction.language.clause_ends import share
from nkclaims.extraction.language.clause_verbs import verb_in
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.speaker.impersonal import REPORTED, impersonal
from nkclaims.grammar.document import Span

# Behind who said the clause before: "according to the mayor, and | 100 fled", "up from | 90"
NEXT_CLAUSE = re.compile(
    r"(?:[’']s?\s(?:own\s)?[a-z]+)?(?:\s(?:late\s|early\s)?(?:on\s\w+day|yesterday|today))?"
    r"(?:,\s(?:and|but|while|whereas|up from|down from|compared with)|;)\s"
)
LONGEST_LEAD_IN = 120  # characters before who speaks: "In a statement on Sunday, the ..."
# Where what is told in a part of its own begins: ", killing nine", ", with ten hurt", ", but nine"
NEXT_PART = re.compile(
    r"(?P<edge>,\s)(?:(?!adding\b|saying\b|citing\b|including\b|according\b)[a-z]+ing\b|with\b|which\b"
    r"|and\b|but\b|while\b|though\b|although\b|one of\b)"
)
# Where the next part of a headline begins
PART = re.compile(r";\s|\s(?:as|while)\s(?!of\b|many\b|part\b|a\b)")
QUOTED = re.compile(r"“[^”]{2,900}”|«[^»]{2,900}»|\"[^\"]{2,900}\"|‘[^’]{12,600}’")
SAID = ("said a ", "says a ", "said an ", "says an ")  # "said a nurse": nobody is counted


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
        before: who spoke in the sentence right before it, in whichever paragraph.
        he: whom "he" or "she" means where it begins.
    """

    sayings: tuple[Saying, ...]
    last: Speaker | None
    goes_on: Speaker | None
    he: Speaker | None = None
    before: Speaker | None = None

    @property
    def named(self) -> list[Span]:
        """The words that name who speaks."""
        return [one.speaker.span for one in self.sayings if one.speaker.span]

    def in_full(self, words: str, at: Span) -> Speaker | None:
        """Return who is named in full at some words: "Officials in Orlev", of "officials"."""
        here = (one.speaker for one in self.sayings if one.words.start <= at.start < one.words.end)
        return next((one for one in here if one.words.startswith(f"{words} in ")), None)

    def behind(self, text: str) -> list[Span]:
        """Return the words of who is told of behind the speaking, as one of many."""
        return [one.words for one in self.sayings if text.startswith(SAID, one.words.start)]


def clause_start(text: str, start: int, end: int) -> int:
    """Return where the clause before ``end`` begins: behind the last "while", "but" or ";"."""
    found = start
    for match in re.finditer(r";\s|,?\s(?:while|whereas|but)\s", text[start:end]):
        found = start + match.end()
    return found


def bounded(sayings: Sequence[Saying], text: str) -> list[Saying]:
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
        start = max([one.scope.start, *(_next_clause(was, one, text) for was in ordered[:at])])
        for was in ordered[:at]:
            start = max(start, _behind(was, one, text))
        if end > start:
            bounded.append(replace(one, scope=Span(start, end)))
    return bounded


def _behind(before: Saying, saying: Saying, text: str) -> int:
    """Return where what is told behind begins, if another says what stands before; else 0.

    "The army said it had hit Orlev, killing nine, according to a hospital": that counts the dead.
    Of "the mayor said nine had died, according to a newspaper" it is the whole, which it hands on.
    """
    is_behind = saying.scope.end <= saying.words.start
    is_ahead = before.words.end <= before.scope.start < saying.words.start - len(", it said")
    is_first = is_lead_in(text, saying.scope.start, before.words.start)
    is_ahead &= before.scope.end >= saying.words.start  # no "claims of a raid | are false"
    if before.speaker.key == saying.speaker.key or not (is_behind and is_ahead and is_first):
        return 0
    parts = list(NEXT_PART.finditer(text, before.words.end, saying.words.start))
    return parts[-1].end("edge") if parts else saying.words.start


def is_lead_in(text: str, start: int, end: int) -> bool:
    """Tell whether no clause stands between two offsets: "In a statement on Sunday, the"."""
    return 0 <= end - start <= LONGEST_LEAD_IN and verb_in(text[start:end]) is None


def _next_clause(before: Saying, saying: Saying, text: str) -> int:
    """Return where what a speaker says begins, if another ends a clause before; else 0.

    "Nine died, by the mayor's count, and 100 fled, according to the army": the army counts 100.
    """
    ends_clause = before.scope.start < before.words.start and before.words.end < saying.words.start
    is_behind = saying.scope.start < before.words.start and saying.scope.end <= saying.words.start
    more = NEXT_CLAUSE.match(text, before.words.end) if ends_clause and is_behind else None
    return more.end() if more else 0


def in_parts(sayings: Sequence[Saying], sentence: Sentence, text: str) -> list[Saying]:
    """Keep what speakers of a headline say within their part of it.

    "Nine killed in Orlev; Norland says it shot down 10 drones", "Norland claims gains as strike
    kills nine".
    """
    kept = []
    for one in sayings:
        start, end = one.scope.start, one.scope.end
        for edge in PART.finditer(text, sentence.start, sentence.end):
            if edge.end() <= one.words.start and edge.group() == "; ":
                start = max(start, edge.end())
            elif edge.start() >= one.words.end and not (
                edge.group() == "; " and text[one.scope.start - 2 : one.scope.start].startswith(":")
            ):  # "Army: nine tanks destroyed; 12 drones shot down"
                end = min(end, edge.start())
        if start < end:
            kept.append(replace(one, scope=Span(start, end)))
    return kept


def _is_within(span: Span, saying: Saying) -> bool:
    """Tell whether words are said; "about" of "spoke about 90 dead" belongs to both."""
    if saying.scope.start <= span.start < saying.scope.end:
        return True
    begins = saying.words.start < span.start < saying.words.end <= saying.scope.start
    return begins and span.end > saying.scope.start


def _reported_apart(span: Span, said: Saying, sentence: Sentence, text: str) -> Span | None:
    """Return the words that report something in a clause of its own, behind who speaks amid it.

    "Shells killed nine, the army said, while six were reported dead at Tarn": not by the army.
    """
    first = clause_start(text, sentence.start, span.start)
    if not said.scope.start < said.words.start < said.words.end < first:
        return None
    passive = REPORTED.search(text, first, min(sentence.end, span.end + 40))
    return None if passive is None else Span(*passive.span())


def beside(said: Heard, draft: Draft) -> Heard:
    """Return what is heard in a sentence, without those whose words a denial only names.

    "Norland's claims that it has taken Orlev are false, the army said": so says the army.
    """
    if draft.rule_id != "act-deny-statement":
        return said
    at = draft.quote
    outer = [one for one in said.sayings if not share(one.words, at)]
    before = [one for one in outer if one.words.end <= at.start]
    behind = [one for one in outer if one.words.start >= at.end]
    if not any(_is_within(at, one) for one in outer):  # the named words had cut them short
        wide = [*before[-1:], *behind[:1]]
        outer += [replace(one, scope=at) for one in wide]
    return replace(said, sayings=tuple(outer))


def speaker_of(
    span: Span, sayings: Sequence[Saying], sentence: Sentence, text: str
) -> tuple[Speaker, str]:
    """Return who says what stands at ``span``, and with which stance."""
    within = [one for one in sayings if _is_within(span, one)]
    if within:
        best = min(within, key=lambda one: one.scope.end - one.scope.start)
        if passive := _reported_apart(span, best, sentence, text):
            return replace(UNATTRIBUTED, span=passive), "asserts"
        quoted = any(
            sentence.start + m.start() <= span.start < sentence.start + m.end()
            for m in QUOTED.finditer(sentence.text)
        )
        kind = "direct_quote" if quoted else "reported_speech"
        if best.speaker.type == UNATTRIBUTED.type:
            kind = UNATTRIBUTED.type
        return replace(best.speaker, type=kind, span=best.words), best.stance
    first = clause_start(text, sentence.start, span.start)
    if words := impersonal(text, first, span, sentence.end):
        return replace(UNATTRIBUTED, span=words), "asserts"
    return OWN_VOICE, "asserts"
