"""Claim what somebody is reported to say where no rule knows what it tells.

Whoever is named as speaker asserts something, whatever it is: "the envoy said that only minor
issues stood in the way of a deal". It is a position if it tells what will or ought to be, of the
kind of its words if they tell of losses, a place or a blow, and `other` else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.language.clause_ends import LEAST_SAID, MOST_SAID, TAIL, clause_end, share
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.pack import Packs
from nkclaims.extraction.speaker.sayings import QUOTED, Saying
from nkclaims.extraction.speaker.spoken import LIFE
from nkclaims.extraction.speaker.told_kinds import of_kind, told_kind
from nkclaims.grammar.document import Span

FINITE = re.compile(
    r"(?<!-)\b(?:has|have|had|is|was|were|are|does|do|did|will|would|can|could|must|may|might"
    r"|should|(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bits )(?<!\btheir )(?<!\bof )(?!(?i:united|armed"
    r"|hundred|wounded|injured|allied|displaced)\b)\w{3,}ed|took|hit|kept|fell|held|led|made|came|left|lost|stood|began|meant|saw|sought"
    r"|went|gave|got|ran|fought|sent|knew)\b"
)
# "Told a radio station on Monday that ...": whom and when somebody told
THAT = re.compile(r"[^“”\";:]{0,90}?\bthat\s")
# "Told Reuters | the convoy had left", "told reporters | it was over"
WHOM = re.compile(
    r"\s(?:(?:[A-Z][\w.’'-]*\s){1,3}(?=(?:the|an?|its|his|her|their|it|he|she|they|there|no|all"
    r"|some)\s)|(?:reporters|journalists|us|them|him|her|lawmakers|parliament"
    r"|(?:state )?television)\s(?!in\b|on\b))"
)
# "Had said | earlier that the fighting went on"
HEAD = re.compile(
    r"[\s,:“”\"‘’'—–-]*(?:(?:(?:earlier|before|previously|later|also|then|yesterday|today|again"
    r"|separately|already|now|(?:late |early )?on \w+day|last \w+|in (?:a|its|his|her) \w+)\s){0,2}"
    r"that\s)?[\s“\"‘]*"
)
TOLD = re.compile(r"\b(?:told|tells|telling|informed|informs|assured|briefed|notified)\b")
# What begins no clause, or one that only says when, where or on what condition
NO_CLAUSE = re.compile(
    r"(?:in|on|at|by|of|for|from|to|with|as|since|after|before|during|until|while|when|where|if"
    r"|should|unless|because|although|though|despite|amid|among|against|over|within|near|about"
    r"|including|citing|adding|saying|which|who|whose|whom|what|why|how|whether|than"
    r"|between|through|according|per|based|so|then|and|but|or|also)\b",
    re.IGNORECASE,
)
# "Remnants it had examined | showed", "it was the rebels | who had fired": no whole clause
OPEN = re.compile(
    r"(?:.*\s)?(?:it|they|he|she|its \w+|their \w+)\s(?:has|have|had)\s"
    r"(?:\w+ed|found|shot down|seen)"
    r"$",
    re.IGNORECASE,
)
GOES_ON = re.compile(r"\s\w|,")
CLEFT = re.compile(r"it (?:is|was|had been) [^,;]+", re.IGNORECASE)
WHO = re.compile(r"[\s,]*(?:who|that|which)\b")
SUBORDINATE = re.compile(r"\b(?:since|after|before|when|while|because|which|who|whose|as|if)\b")
JOINED = re.compile(r",?\s(?:and|but)\s(?:that\s)?|[;:]\s(?:and\s)?")
NOBODY = re.compile(r"(?:nobody|no one|none|neither)\b.*", re.IGNORECASE)
AND = re.compile(r"\W+(?:and|but|or|that|while)\W*$")
NO_COUNT = ("ordinal", "label", "age", "duration", "measurement")


def told_clauses(
    sentence: Sentence,
    sayings: Sequence[Saying],
    told: Sequence[Draft],
    packs: Packs,
    text: str,
) -> Iterator[Draft]:
    """Yield the clauses that somebody says in a sentence and that no claim ``told`` holds."""
    if sentence.is_heading:
        return
    taken = [one.quote for one in told]
    taken += [one.value_span for one in told if one.value_span]
    taken += [saying.words for saying in sayings]
    for saying in sorted(sayings, key=lambda one: one.scope.end - one.scope.start):
        is_inside = sentence.start < saying.words.start < sentence.end
        whole = saying.scope.start <= sentence.start and saying.scope.end >= sentence.end
        if (whole and not is_inside) or saying.speaker.type in ("own_voice", "unattributed"):
            continue
        if NOBODY.fullmatch(saying.speaker.words):
            continue
        for quote in _clauses(saying, sentence, text):
            stop = min((one.start for one in taken if share(one, quote)), default=quote.end)
            if stop < quote.end and (joined := AND.search(text, quote.start, stop)) is None:
                continue
            if stop < quote.end and joined:  # "should open an inquiry and | let the envoys in"
                quote = Span(quote.start, joined.start())
                if not _is_whole(quote, sentence, text):
                    continue
            taken.append(quote)
            yield _claim(quote, saying, sentence, packs, text)


def _clauses(saying: Saying, sentence: Sentence, text: str) -> Iterator[Span]:
    """Yield the clauses of what somebody says that have subject and verb."""
    start, last = saying.scope.start, min(saying.scope.end, sentence.end)
    if saying.words.end <= start:
        is_told = TOLD.search(text, saying.words.start, saying.words.end)
        if is_told:
            whom = THAT.match(text, start, last) or WHOM.match(text, start, last)
            if whom is None:
                return
            start = whom.end()
    elif start <= sentence.start < saying.words.start and last >= sentence.end:
        start = max(start, saying.words.end)  # "In the north, the mayor said, soldiers searched"
    head = HEAD.match(text, start, last)
    start = head.end() if head else start
    if NO_CLAUSE.match(text, start) and (comma := text.find(", ", start, last)) > 0:
        start = comma + 2  # "since Monday, aid had reached"
    for at in (start, *_joined(start, last, text)):
        end = min(clause_end(text, at, MOST_SAID), last)
        words = TAIL.sub("", text[at:end])
        quote = Span(at, at + len(words))
        if _is_whole(quote, sentence, text):
            yield quote


def _joined(start: int, last: int, text: str) -> Iterator[int]:
    """Yield where a clause begins that is joined to one before it."""
    before = start
    for one in JOINED.finditer(text, start, last):
        if one.group()[0] in ";:" or FINITE.search(text, before, one.start()):
            yield one.end()
        before = one.end()


def _is_whole(quote: Span, sentence: Sentence, text: str) -> bool:
    """Tell whether a stretch is a clause that is long enough for a claim."""
    words = text[quote.start : quote.end]
    return len(words.split()) >= LEAST_SAID and _is_clause(words, quote, sentence)


def _is_clause(words: str, quote: Span, sentence: Sentence) -> bool:
    """Tell whether words are a clause that claims something, and counts nothing."""
    if NO_CLAUSE.match(words) or LIFE.search(words):
        return False
    verb = FINITE.search(words)
    before = words[: verb.start()].strip() if verb else ""
    if verb is None or not before or SUBORDINATE.search(before):
        return False
    end = quote.end - sentence.start
    if OPEN.fullmatch(words) and GOES_ON.match(sentence.text, end):
        return False
    if CLEFT.fullmatch(words) and WHO.match(sentence.text, end):
        return False
    subject = Span(quote.start, quote.start + verb.start())
    counts = (one for one in sentence.numbers if one.kind not in NO_COUNT)
    return not any(share(Span(one.start, one.end), subject) for one in counts)


def _claim(quote: Span, saying: Saying, sentence: Sentence, packs: Packs, text: str) -> Draft:
    words = text[quote.start : quote.end]
    kind = told_kind(words)
    verb = FINITE.search(words)
    told = Span(quote.start + (verb.start() if verb else 0), quote.end)
    quoted = (
        Span(sentence.start + one.start(), sentence.start + one.end())
        for one in QUOTED.finditer(sentence.text)
    )
    is_quoted = any(share(one, told) for one in quoted)  # "were “minor”", no "“some” were"
    said = "direct_quote" if is_quoted else "reported_speech"
    speaker = replace(saying.speaker, type=said, span=saying.words)
    rule = f"told-{kind.replace('_', '-')}"
    stance = "concedes" if saying.stance == "concedes" else "asserts"
    draft = Draft(
        sentence.number, quote, rule, kind, speaker=speaker, stance=stance, confidence="low"
    )
    return of_kind(draft, kind, text, packs.nouns)
