"""Say whom "they" at the head of a sentence means: those who are its subject in the one before."""

from __future__ import annotations

import re

from nkclaims.extraction.deed.naming import actors
from nkclaims.extraction.draft import Sentence, Speaker
from nkclaims.extraction.language.clause_verbs import VERB
from nkclaims.extraction.language.clauses import subject_before
from nkclaims.extraction.language.phrases import bare
from nkclaims.grammar.document import Span

# "They also agreed": nothing stands before the pronoun but what joins it to the sentence before
AT_HEAD = re.compile(r"[“\"]?(?:(?:But|And|Later|Earlier|Instead|Afterwards),?\s)?[Tt]hey\b")
# Many who can speak or agree: "the foreign ministers of Norland and Tarn", "both sides"
MANY = re.compile(
    r"\b(?:ministers|presidents|leaders|envoys|generals|negotiators|delegat(?:es|ions)|diplomats"
    r"|mediators|ambassadors|commanders|chiefs|sides|parties|governments|armies|officials"
    r"|lawmakers|senators|forces|troops|soldiers|fighters|gunmen|attackers|rebels|militants|insurgents|residents|protesters|demonstrators"
    r"|relatives|families|groups|factions|countries|neighbou?rs|powers|allies|counterparts|rivals"
    r"|monitors|observers|experts|prosecutors|investigators|doctors|medics|activists)\b",
    re.IGNORECASE,
)
FIRST = 90  # characters within which the verb of the subject stands


def they(at: int, sentence: Sentence, before: Sentence | None) -> Speaker | None:
    """Return whom "they" at ``at`` means, where it begins its sentence; None if nobody is many."""
    if before is None or before.is_heading or before.paragraph != sentence.paragraph:
        return None
    head = AT_HEAD.match(sentence.text)
    if head is None or at - sentence.start >= head.end():
        return None
    for verb in VERB.finditer(before.text, 1, FIRST):
        subject = subject_before(before.text, verb.start())
        if subject is None:
            continue
        return _many(subject, before)
    return None


def _many(subject: Span, sentence: Sentence) -> Speaker | None:
    """Return those who are named as the subject of a sentence, if they are many."""
    words = sentence.text[subject.start : subject.end]
    found = MANY.search(words)
    if found is None:
        return None
    start = sentence.start + subject.start
    inside = sentence.mentions_between(start - 1, sentence.start + subject.end + 1)
    named = [one for one in actors(inside) if not one.is_adjective]
    whole = [one for one in named if one.start <= start + 4 and len(one.text) > len(words) - 5]
    if whole:
        return Speaker(whole[0].actor_id, whole[0].text)
    return Speaker(words=bare(words))
