"""Claim what somebody says and another denies, where no rule knows what it tells.

Whatever is denied was claimed: "He said Norland had sent 2,000 mercenaries, a charge that Norland
denies".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.deed.clause_doers import doer_of
from nkclaims.extraction.draft import Draft, Sentence, Speaker
from nkclaims.extraction.language.clause_ends import LEAST_SAID, MOST_SAID, TAIL, clause_end, share
from nkclaims.extraction.language.clause_verbs import verb_in
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.identity import is_one
from nkclaims.extraction.link.deniable import STATEMENT
from nkclaims.extraction.link.doer_points import OF_ANY_DEED
from nkclaims.extraction.link.themes import words_of
from nkclaims.extraction.link.topics import topics
from nkclaims.extraction.link.weighing import is_any, kinds_of
from nkclaims.extraction.speaker.sayings import Saying
from nkclaims.grammar.document import Span

HEAD = re.compile(
    r"[\s,:“”\"‘’']*(?:(?:(?:on|late|early|in|at|last|earlier|this)\s[^,.;]{2,40}?\s)?that\s|of\s)?[\s“\"‘]*"
)
WITHHELD = re.compile(r"\b(?:neither|nor|not|never|n[’']t)\b", re.IGNORECASE)
TOLD = ("attack", "casualties", "damage", "territorial_control", "equipment_loss")
"""Kinds of what a side denies before it denies what else was said."""
NOT = re.compile(
    r"(?:[\w’'-]+ ){0,3}?(?:(?:ha[sd]|have|is|are|was|were|there) (?:no|not|never)\b|no\b|never\b)",
    re.IGNORECASE,
)
# "The rebels had fired them"; else it is held against a side what it does: "had sent fighters"
VIOLENT = re.compile(
    r"\b(?:shell(?:ed|ing)|bomb\w*|struck|strikes?|hit|fired|dropped|attack\w*|shot|downed|sunk|sank"
    r"|killed|captured|seized|taken|fell|fallen)\b"
)
# "It was striking only military objects" holds nothing against anybody
SELF = re.compile(
    r"(?:it|they|we|(?:its|their|our) \w+) (?:[\w’'-]+ ){0,4}?[“\"‘]?(?:only|exclusively|solely)\b",
    re.IGNORECASE,
)
TO_DO, TOLD_TO = re.compile(r"\bto [a-z]+\b"), re.compile(r"\b(?:told|tells|telling)\b")
NO_CLAUSE = re.compile(r"(?:for|to|at|in|on|by|with|from|as|about)\b", re.IGNORECASE)


def disputed(
    denial: Draft,
    found: Sequence[Draft],
    heard: Sequence[tuple[Sentence, Sequence[Saying]]],
    text: str,
) -> Draft | None:
    """Return the claim that was said just before a denial, if no claim is made of it yet.

    It is what was said last, or in the few sentences before that of the one who denies it.

    Args:
        denial: a claim with the stance ``denies``, which has its speaker.
        found: the claims of the article so far, with those of its sentence.
        heard: the sentence of the denial and those before it, the nearest first, with who says
            what in them.
        text: the article.
    """
    is_last = True
    for sentence, sayings in heard:
        said = [
            one
            for one in sayings
            if one.scope.start < denial.quote.start and not is_one(one.speaker, denial.speaker)
            if not WITHHELD.search(text, one.words.start, one.words.end)
        ]
        for saying in sorted(said, key=lambda one: -one.scope.start):
            claim = _claim(saying, denial, sentence, text)
            is_loose = claim is not None and claim.kind == "accusation" and is_any(denial, text)
            made = claim is None or any(share(one.quote, claim.quote) for one in found)
            accused = None if made else _accused(saying, denial, sentence)
            is_new = is_last and not (is_loose and _has_told(saying, found, denial))
            if claim is not None and not made and (is_new or accused):
                return replace(claim, agent=accused or doer_of(claim, text))
            is_last = False
    return None


def _has_told(saying: Saying, found: Sequence[Draft], denial: Draft) -> bool:
    """Tell whether who speaks has just told of a deed or a loss, which is denied, not what follows.

    "The army had shelled the village, prosecutors said. A case has been opened, they added".
    """
    return any(
        one.stance == "asserts"
        and one.kind in TOLD
        and 0 <= denial.sentence - one.sentence <= STATEMENT
        and is_one(one.speaker, saying.speaker)
        for one in found
    )


def _accused(saying: Saying, denial: Draft, sentence: Sentence) -> Speaker | None:
    """Return who is named in what was said, if that is who denies it."""
    for one in sentence.mentions_between(saying.scope.start, saying.scope.end):
        if one.is_adjective or not one.actor_id:
            continue
        actor = Speaker(one.actor_id, one.text)
        if one.actor_id == denial.authority or is_one(actor, denial.speaker):
            return actor
    return None


def _clause_end(text: str, start: int) -> int:
    """Return where the clause ends; a verb joined to the first goes on with it if that is short.

    "Eritrea has armed and trained them".
    """
    end = clause_end(text, start, MOST_SAID)
    is_short = len(text[start:end].split()) < LEAST_SAID
    return (
        clause_end(text, end + 1, MOST_SAID) if is_short and text[end : end + 5] == " and " else end
    )


def _is_order(saying: Saying, words: str, text: str) -> bool:
    """Tell whether what was said is what others are to do: "told residents to leave"."""
    if TOLD_TO.search(text, saying.words.start, saying.words.end) is None:
        return False
    return TO_DO.search(words) is not None and verb_in(words) is None


def _claim(saying: Saying, denial: Draft, sentence: Sentence, text: str) -> Draft | None:
    """Return what was said as a claim; None if it is no clause, or of something else."""
    start = saying.scope.start
    if head := HEAD.match(text, start):
        start = head.end()
    end = min(_clause_end(text, start), saying.scope.end, sentence.end)
    if sentence.number == denial.sentence and end >= denial.quote.start:
        return None  # the clause is that of who denies
    words = TAIL.sub("", text[start:end])
    quote = Span(start, start + len(words))
    if (
        len(words.split()) < LEAST_SAID
        or NO_CLAUSE.match(words)
        or NOT.match(words)
        or SELF.match(words)
        or _is_order(saying, words, text)
        or share(quote, denial.quote)
    ):
        return None
    kinds = kinds_of(denial, text)
    if is_any(denial, text):  # "refuted this" is of what was said
        kinds = topics(words) if VIOLENT.search(words) else ("accusation",)
    kind = next((one for one in kinds if one != "casualties"), "accusation")  # no figure tells it
    draft = Draft(sentence.number, quote, "disputed", kind, confidence="low")
    if denial.rule_id in OF_ANY_DEED and "attack" not in topics(words):
        return None
    if not is_any(denial, text):
        is_alike = set(kinds_of(denial, text)) & set(topics(words))
        if not is_alike and not words_of(denial, text) & words_of(draft, text):
            return None
    return replace(draft, speaker=replace(saying.speaker, span=saying.words))
