"""Say who did what a clause tells: its subject, if that can fight."""

from __future__ import annotations

import re

from nkclaims.extraction.deed.fighters import is_doer
from nkclaims.extraction.draft import Draft, Speaker
from nkclaims.extraction.language.clause_verbs import verb_in
from nkclaims.extraction.language.noun_phrases import AUXILIARY
from nkclaims.grammar.document import Span

PERSON = re.compile(r"I|[Hh]e|[Ss]he|[Ww]e|")
MOST = 6  # words of who did it
BEFALL = re.compile(
    r"(?:(?:has|have|had|will|would) )?(?:\w+ly |now |also )?(?:be(?:en)?|was|were|is|are|fell"
    r"|fall(?:s|en)?|changed|remain(?:s|ed)|slipped|passed)\b",
    re.IGNORECASE,
)
# "The envoys had been told of the plan", "its men were shelled": whom it befell did nothing
BEFALLEN = re.compile(
    r"(?:(?:has|have|had) (?:\w+ )?been|was|were|is|are) (?:\w+ )?"
    r"(?:told|warned|informed|notified|alerted|advised|briefed|asked|urged|consulted|shelled|bombed"
    r"|bombarded|attacked|hit|struck|targeted|shot(?! down)|fired (?:at|on)|ambushed|killed|wounded"
    r"|injured|hurt|captured|driven|pushed|beaten|repelled|repulsed)\b"
)


def doer_of(claim: Draft, text: str) -> Speaker | None:
    """Return the subject of what was said, if it can fight: "that Norland had sent fighters"."""
    if claim.kind not in ("attack", "accusation", "territorial_control"):
        return None
    words = text[claim.quote.start : claim.quote.end]
    verb = verb_in(words)
    if verb and claim.kind == "territorial_control" and BEFALL.match(words, verb.start()):
        return None  # "Orlev fell", "the town had been lost"
    if verb and BEFALLEN.match(words, verb.start()):
        return None
    subject = AUXILIARY.sub("", words[: verb.start()].rstrip()) if verb else ""
    if PERSON.fullmatch(subject) or not is_doer(subject) or len(subject.split()) > MOST:
        return None
    start = claim.quote.start
    return Speaker(words=subject, span=Span(start, start + len(subject)))
