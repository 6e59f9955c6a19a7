"""Find the words that name who did what a rule on acts has found."""

from __future__ import annotations

import re

from nkclaims.extraction.clause_ends import MOST_DONE, clause_end
from nkclaims.extraction.clauses import VERB, subject_before
from nkclaims.extraction.fighters import DOER, is_doer
from nkclaims.extraction.pack import Act
from nkclaims.extraction.passives import doer_behind, is_passive, phrase_at, user_behind
from nkclaims.grammar.document import Span

LAST_WORDS = re.compile(r"(?:[\w.’'-]+[ -]){1,4}$")
NAMING = re.compile(
    rf"\b(?!(?:The|A|An|In|On|At|This|That|These|Those|Two|It)\b)[A-Z]|{DOER.pattern}|-led\b"
)
DEMONYM = re.compile(
    r"(?:i|an|ian|ese|ish|ch|NATO|RSF|rebel|army|government|insurgent|militant|coalition|junta"
    r"|regime|militia|separatist)$",
    re.IGNORECASE,
)
LOOSE_HEAD = re.compile(
    r"\b(?:that|said|says|in|of|after|from|by|as|and|to|with|for|when|while|where|on|at|into"
    r"|was|were|is"
    r"|regarding|following|during|under|than|about|which|who|but|or|it|had|has|have|despite|since"
    r"|\w+ed|\w{4,}ing)\s+(?:the\s+(?!\d))?",
    re.IGNORECASE,
)
THEIR = re.compile(r"\b(?:its|their)$")
BY_WHOM = re.compile(r"\w+(?:ed|en|n|t)\s(?:\w+ly\s)?by\s(?!\w+ing\b)", re.IGNORECASE)
WAS = re.compile(r"(?:was|were|is|are|(?:has|have|had) been|being)\b")
STRIKE_NOUN = re.compile(
    r"(?:\b(?:air|drone|missile|rocket|artillery|mortar|tank|bomb)[- ])?\b(?:strikes?|attacks?"
    r"|raids?|assaults?|barrages?|offensives?|bomb\w*|salvo\w*|air[- ]?(?:strikes?|raids?)"
    r"|shell\w+|fire"
    r"|gunfire|ambush\w*|incursions?|onslaught|counter\w+|violations?|breach\w*|attempts?|push"
    r"|infiltration|capture|recapture|seizure|takeover|occupation|liberation|advance|launch"
    r"|killings?|clashes|missiles?)\b",
    re.IGNORECASE,
)


def named_doer(rule: Act, match: re.Match[str], core: Span, text: str) -> Span | None:
    """Return the words that name who did it, where the rule says that they stand."""
    if rule.doer in ("accused", "holder"):
        groups = match.groupdict()
        starts = [match.start(one) for one in groups if one.startswith("accused")]
        if max(starts, default=-1) >= 0:
            return phrase_at(text, max(starts))
        held = groups.get("held")
        return Span(match.start("held"), match.start("held") + len(held.rstrip())) if held else None
    if rule.doer == "patient" and re.match(r"(?:was|were|been)\b", text[core.start :]):
        by = doer_behind(text, core.start, clause_end(text, core.end, MOST_DONE))
        return by or subject_before(text, core.start)  # "they were executed by the rebels"
    if rule.doer in ("weapon", "patient"):
        return _subject(text, core.start)
    if rule.doer not in ("subject", "noun"):
        return None
    is_befallen = is_passive(text, core.start) or WAS.match(text, core.start) is not None
    is_active = rule.doer == "subject" and not is_befallen
    if is_active and not BY_WHOM.match(text, core.start):
        subject = _subject(text, core.start)
        if subject is not None and is_doer(text[subject.start : subject.end]):
            return subject
    behind = doer_behind(text, core.start, clause_end(text, core.end, MOST_DONE))
    if behind is not None:
        return user_behind(text, behind) or behind
    if rule.doer == "noun":
        return _before_noun(text, core, is_under_fire=rule.rule_id == "under-fire")
    return None if is_befallen else _subject(text, core.start)


def _subject(text: str, at: int) -> Span | None:
    """Return who is the subject of a verb; of arms those who use them: "drones flown by rebels"."""
    subject = subject_before(text, at)
    return (subject and user_behind(text, subject, at)) or subject


def modifiers_of(before: str) -> str:
    """Return the words at the end of ``before`` that belong to the noun behind them.

    >>> modifiers_of("The mayor said that a Norlandish rocket ")
    'a Norlandish rocket '
    """
    words = LAST_WORDS.search(before)
    if words is None:
        return ""
    heads = [head.end() for head in LOOSE_HEAD.finditer(words.group())]
    return words.group()[max(heads, default=0) :]


def _before_noun(text: str, core: Span, *, is_under_fire: bool) -> Span | None:
    """Return the words before a noun like "strike" that may name who did it."""
    words = text[core.start : core.end]
    noun = STRIKE_NOUN.search(words)
    if noun is None:
        return None
    before = words[: noun.start()].rstrip()
    if their := THEIR.search(before):
        # "The army kept up its shelling of the port": its subject is that of the verb before.
        at = core.start + their.start()
        verb = VERB.search(text, max(0, text.rfind(",", 0, at)), at)
        return _subject(text, verb.start() if verb else at)
    if not NAMING.search(before):
        return None
    if core.start == 0 and " " not in before and not re.search(r"['’]s?$", before):
        return Span(0, len(before)) if DEMONYM.search(before) else None
    return Span(core.start, core.start + len(before)) if before else None
