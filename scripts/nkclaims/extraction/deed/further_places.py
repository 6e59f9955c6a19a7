"""Find places that go on with a verb told before: "took two villages and the town of Tarn"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.grammar.document import Span

FURTHER = "act-place-further"
NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}"
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.)"
)
WHEN = (
    rf"(?:(?:early |late )?(?:by|on|in) (?:\d{{1,2}} {MONTH}|{MONTH} \d{{1,2}}|{MONTH}"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"|(?:an?|one|two|three|four|five|six|\d+) (?:hour|day|week|month)s? (?:later|earlier|before)"
    r"|the (?:next|following|previous) (?:day|night|week|morning)|overnight)\b"
)
DATED = re.compile(WHEN)
# "Handed over Orlev on Monday | and Tarn two days later": the verb is left out
GAPPED = re.compile(
    rf"(?:,|,? and|,? then)\s(?P<q>(?:the )?{NAME}(?: (?:and|or) {NAME})?(?:, or {NAME},)?"
    rf"(?: (?:district|region|province))?,? {WHEN})"
)
# "Seized 22 villages in the south | and the town of Tarn"
AND_TOWN = re.compile(
    r"(?P<between>[^.;:,“”\"]{0,60}?)(?:,? and|,? as well as|,? along with|,? plus)\s"
    r"(?P<q>(?!one\b|an?\b)(?:the )?(?:[a-z]+ ){0,2}(?:town|city|village|port|settlement|island)"
    rf" of {NAME})"
)
# "Holds a fifth of Norland, | including the north"
INCLUDING = re.compile(
    r"(?P<between>[^.;:,“”\"]{0,40}),?\s(?P<q>including (?:(?:almost |nearly )?"
    rf"(?:all|most|parts|half|much) of |the (?:town|city|village|port) of |the )?{NAME})"
    r"(?![\w’'-]|,? (?:which|that|where)\b)"
)
# "Freed Aral, Boros and Cartan villages of Orlev, | Dorin and Enes villages of Tarn"
VILLAGES = r"(?:villages?|settlements?|towns?|hamlets?)"
OF = rf"(?:of|in) (?:the )?{NAME}(?: (?:district|region))?"
LIST = re.compile(
    rf"(?:, {NAME})*,? and {NAME}(?: {VILLAGES}(?: {OF})?)?"
    rf"|(?:, {NAME}){{2,}}|(?: {VILLAGES} {OF})"
)
LISTED = re.compile(
    rf"(?:,|;|,? and|,? as well as)\s(?P<q>(?:the )?{NAME}(?:, {NAME})*(?:,? and {NAME})?"
    rf" {VILLAGES} (?:of|in) (?:the )?{NAME})"
)
VERB = re.compile(r"\b(?:has|have|had|was|were|is|are|will|would|that|who|but|while|\w{3,}ed)\b")


def further_places(sentence: Sentence, found: Sequence[Draft]) -> Iterator[Draft]:
    """Yield a claim for each place behind another's claim in a sentence that has its verb.

    Two names alone are places of one claim ("took Orlev and Tarn"): a further one has a day of its
    own, or stands behind a count or share.
    """
    for one in found:
        if one.kind != "territorial_control" or one.stance not in ("asserts", "concedes"):
            continue
        start, end = one.quote.start - sentence.start, one.quote.end - sentence.start
        for place in _places(sentence.text, start, end, one.value is not None):
            quote = Span(sentence.start + place.start, sentence.start + place.end)
            yield Draft(
                one.sentence,
                quote,
                FURTHER,
                one.kind,
                stance=one.stance,
                modality=one.modality,
                agent=one.agent,
                confidence="low",
            )


def list_end(text: str, end: int) -> int:
    """Return where a list of names ends that goes on at ``end``: "took Aral | and Boros".

    >>> list_end("took Aral, Boros and Cartan on Sunday", 9)
    27
    """
    goes_on = LIST.match(text, end) if text[:end].rpartition(" ")[2][:1].isupper() else None
    return goes_on.end() if goes_on else end


def _places(text: str, start: int, end: int, is_counted: bool) -> Iterator[Span]:
    if is_counted:
        for pattern in (AND_TOWN, INCLUDING):
            match = pattern.match(text, end)
            if match and not VERB.search(match["between"]):
                yield Span(*match.span("q"))
                return
    at = end
    while listed := LISTED.match(text, at):
        yield Span(*listed.span("q"))
        at = listed.end()
    last = DATED.search(text, start, min(len(text), end + 40))
    while last and (match := GAPPED.match(text, last.end())):
        yield Span(*match.span("q"))
        last = match
