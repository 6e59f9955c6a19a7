"""Claim what somebody is quoted with where no rule knows what it tells.

A direct quotation of a speaker is a claim, even if its words are of no known kind: "We are
restoring justice". It is an attack or accusation if somebody does harm in it, a position if it
says what ought to be, and else of the kind that its words tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from nkclaims.extraction.deed.quoted_charges import Charge, charge_in
from nkclaims.extraction.draft import Draft, Sentence, Speaker
from nkclaims.extraction.language.clause_ends import share
from nkclaims.extraction.lexicon.nations import country_of
from nkclaims.extraction.lexicon.pack import Packs
from nkclaims.extraction.speaker.told_kinds import of_kind, told_kind
from nkclaims.grammar.document import Span

QUOTATION = re.compile(r"[“\"](?P<quote>[^“”\"]{12,260}[^“”\"\s,.!?])[,.!?]?[”\"]")
POSITION = re.compile(
    r"\b(?:must|should|shall|will|won[’']t|would|ought|need(?:s|ed)?|want(?:s|ed)?|cannot"
    r"|can[’']t|let us|never|demand\w*|hope\w*"
    r"|justice|right to|no choice|red line|ready to|if)\b",
    re.IGNORECASE,
)
# What people see, feel and fear is life in the war, and no claim about it.
LIFE = re.compile(r"\b(?:I|my|me|mine)\b")
LEAST, MOST = 4, 40  # words


def spoken(sentence: Sentence, told: Sequence[Draft], packs: Packs, text: str) -> Iterator[Draft]:
    """Yield what is quoted in a sentence and is part of no claim that was ``told``."""
    for match in QUOTATION.finditer(sentence.text):
        first, last = match.span("quote")
        quote = Span(sentence.start + first, sentence.start + last)
        words = match["quote"]
        if not LEAST <= len(words.split()) <= MOST or LIFE.search(words):
            continue
        if any(share(one.quote, quote) for one in told):
            continue
        if charge := charge_in(sentence.text, Span(first, last)):
            yield _charged(charge, quote, sentence, packs.demonyms)
            continue
        is_position = POSITION.search(words) is not None
        rule = "spoken-position" if is_position else "spoken-other"
        draft = Draft(sentence.number, quote, rule, "position", confidence="low")
        yield draft if is_position else of_kind(draft, told_kind(words), text, packs.nouns)


def is_charge(draft: Draft, sentence: Sentence) -> bool:
    """Tell whether a wish is one of which a quotation accuses somebody: "They want to kill us"."""
    if draft.rule_id != "act-calls-want":
        return False
    at = draft.quote.start - sentence.start
    said = (one for one in QUOTATION.finditer(sentence.text) if one.start() < at < one.end())
    return any(charge_in(sentence.text, Span(*one.span("quote"))) for one in said)


def _charged(
    charge: Charge, quote: Span, sentence: Sentence, demonyms: Mapping[str, Sequence[str]]
) -> Draft:
    """Return a quotation as the charge that it makes."""
    agent = None
    if charge.who is not None:
        printed = sentence.text[charge.who.start : charge.who.end]
        where = Span(sentence.start + charge.who.start, sentence.start + charge.who.end)
        agent = Speaker(words=country_of(printed, demonyms) or printed, span=where)
    return Draft(
        sentence.number, quote, "spoken-charge", charge.kind, agent=agent, confidence="low"
    )
