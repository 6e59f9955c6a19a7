"""Find the words that make a claim without a figure, and those that name who did it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nkclaims.extraction.deed.act_doers import modifiers_of, named_doer
from nkclaims.extraction.deed.fighters import is_doer
from nkclaims.extraction.deed.misreadings import is_misread, is_unfit
from nkclaims.extraction.deed.passives import is_passive
from nkclaims.extraction.deed.patients import patient_before
from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.clause_ends import MOST_SAID, clause_end, share
from nkclaims.extraction.language.clauses import subject_before
from nkclaims.extraction.lexicon.pack import Act
from nkclaims.grammar.document import Span

MARKS = ",;:“”\"'’‘(–—-"
LOOSE = re.compile(
    r"\s(?:in what(?:\s\w+){0,3}|(?:and|or|but|the|a|an|that|as|to|of|by|in|on|at|has|have|had))\Z"
)
LAST = 80  # signs at the end of a quote in which such words stand
ONLY_AUXILIARY = re.compile(
    r"\s*(?:(?:has|have|had|that|which|also|then|later|early|late|\w+ly|on \w+day)\s+)*",
    re.IGNORECASE,
)
TERMS = ("truce-due", "truce-terms", "truce-of-it-says", "deal-says")
PREMODIFIED = ("strike", "attack-went-on", "gunfight", "truce-by", "truce-made", "place-capture")
BEFALLING = (
    *("under-fire", "under-control", "deny-fall", "place-lost", "held-by"),
    *("was-ruined", "arms-downed", "officer-fate", "place-fell-to"),
    *("truce-in-force", "truce-collapse", "to-meet", "talks-fate", "place-fell", "changed-hands"),
)
DEEDS = ("attack", "territorial_control")
BY_DOING = re.compile(r"(?:\sand|,|\sby)\s(?:\w+ly\s|then\s)?\Z")
PARTICIPLE = re.compile(r"[a-z]{2,}ing\b")
AND_NEXT = re.compile(r",?\s(?:and|while|but)\s(?:the\s|an?\s|its\s|their\s)?")
MOST_OF_SUBJECT = 6
BROKERED = {"truce-halted-war", "truce-by-broker"}
AN_ASIDE = re.compile(r"(?:\s[^,.;]{2,60})?(?:,[^,.;]{2,80},)?(?:\s\w+){0,4}\s")
DISCUSSED = re.compile(r"discuss(?:ed|ing)\b")
WHERE_THEY = re.compile(r"[^.;]{0,60}?(?:,? where (?:they|he|she)|,? and|,| to)(?:\s\w+)?\s")
SENDER = re.compile(r"[^,.;]{0,50}")  # "shells fired by | the rebels | hit a school"
# "A strike by the army | on the town late on Monday | hit a clinic"
OF_DEED = re.compile(r"(?:(?!\b(?:and|as|while|when|but|after|before)\b)[^,.;]){0,50}")
ONLY_ARMS = re.compile(
    r"(?:fired|launched|dropped) (?:from|by|at|into|on|towards?)\b", re.IGNORECASE
)
WHEN = re.compile(r"\b(?:when|after)\b[^,;]*$")
SENT = re.compile(
    r"(?:^|\s)(?P<arms>(?:(?:an?|the|several|two|three|dozens of) )?"
    r"(?:[\w-]+ (?:of )?){0,2}?(?:missiles?|rockets?|shells?|drones?|bombs?|rounds?"
    r"|projectiles?|shots|mortars?|barrage|salvo) )$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Found:
    """What a rule found.

    Attributes:
        core: the words that make it.
        held: the words that are no other claim's.
        doer: the words that name who did it.
        patient: the words that name whom or what it befell, before a passive.
    """

    rule: Act
    core: Span
    held: Span
    doer: Span | None
    patient: Span | None = None


def found_by(rule: Act, match: re.Match[str], text: str) -> Found | None:
    """Return what a match says; None if who would have done it cannot do such a thing."""
    start, end = match.span(_quoted(match))
    while 0 < end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    if rule.rule_id.startswith(PREMODIFIED):
        start -= len(modifiers_of(text[:start]))
    if ONLY_ARMS.match(text, start) and (arms := SENT.search(text[:start])):
        start = arms.start("arms")  # "a barrage of rockets fired from the hills"
    core = Span(start, end)
    if is_misread(rule, core, text):
        return None
    doer = named_doer(rule, match, core, text)
    words = text[doer.start : doer.end] if doer else ""
    if is_unfit(rule, core, words, text):
        return None
    if rule.doer == "subject" and not is_doer(words):
        doer = None
    held = Span(start, clause_end(text, end, MOST_SAID)) if rule.reach == "clause" else core
    is_passive_deed = rule.doer == "subject" and is_passive(text, start)
    is_state = is_passive_deed or rule.rule_id in BEFALLING
    return Found(rule, core, held, doer, patient_before(text, start) if is_state else None)


def _quoted(match: re.Match[str]) -> str | int:
    """Return the group of a match whose words make the claim; 0 for all of them."""
    named = match.groupdict()
    return next((one for one in ("quote", "quote2", "quote3", "quote4") if named.get(one)), 0)


def is_taken(one: Found, other: Found, sentence: Sentence) -> bool:
    """Tell whether the words of a find are those of another, made before it, or its subject."""
    if one.rule.rule_id.startswith(("strike", "arms")) and other.rule.kind == "attack":
        between = sentence.text[one.core.end : max(other.core.start, one.core.end)]
        only = SENDER if one.rule.rule_id == "arms-fired-by" else ONLY_AUXILIARY
        if other.core.start >= one.core.end and only.fullmatch(between):
            return True  # "an artillery barrage has struck the town" is one attack
        if one.core.end <= other.core.start and OF_DEED.fullmatch(between):
            subject = subject_before(sentence.text, other.core.start)
            if subject is not None and one.core.start <= subject.start < one.core.end:
                return True  # "a strike by the army on the town hit a clinic"
    if one.rule.rule_id == "attack-befell" and other.rule.rule_id.startswith("strike"):
        between = sentence.text[other.core.end : max(one.core.start, other.core.end)]
        if one.core.start >= other.core.end and SENDER.fullmatch(between):
            return True  # "an attack by rebels on the town was repelled"
    if one.rule.rule_id.startswith("talks") and other.rule.kind == "diplomacy":
        end = clause_end(sentence.text, other.core.end, MOST_SAID)
        if other.core.start < one.core.start < end:
            return True  # "they sat down for talks in Geneva" is one meeting
    if other.rule.stance == "withholds" and one.rule.kind == "attack":
        between = sentence.text[other.core.end : max(one.core.start, other.core.end)]
        if WHEN.search(between):
            return False  # "never disclosed how many died when rebels attacked the base"
    is_meeting = one.rule.kind == other.rule.kind == "diplomacy"
    if is_meeting and other.core.end <= one.core.start:
        between = sentence.text[other.core.end : one.core.start]
        if one.rule.rule_id == "talks-fate" and other.rule.rule_id == "talks":
            return AN_ASIDE.fullmatch(between) is not None  # "talks, hosted by Norland, resumed"
        if DISCUSSED.match(sentence.text, one.core.start) and WHERE_THEY.fullmatch(between):
            return True  # "met in Orlev, where they discussed a swap"
    if one.rule.rule_id == "swap" and other.rule.rule_id in TERMS:
        end = clause_end(sentence.text, other.core.end, MOST_SAID)
        if other.core.start < one.core.start < end:
            return True  # "the truce was to let the sides swap prisoners" tells of the truce
    if {one.rule.rule_id, other.rule.rule_id} == BROKERED:
        return False  # "the war ended in a truce", "a Norland-brokered truce": when, and by whom
    if one.rule.rule_id == "mediated" and other.rule.kind.startswith("ceasefire"):
        return share(one.core, other.core)  # "the truce that Norland brokered between them"
    if "inside" in (one.rule.reach, other.rule.reach):
        return one.rule.kind == other.rule.kind and share(one.core, other.core)
    return share(one.core, other.held) and not _is_own_clause(one, other, sentence.text)


def _is_own_clause(one: Found, other: Found, text: str) -> bool:
    """Tell whether a clause with another subject, or another deed in a participle, has begun.

    "Jets raided the port and | naval guns shelled the hills", "accused it of breaking the truce
    and | attacking a post".
    """
    if one.core.start < other.core.end or one.rule.kind not in DEEDS:
        return False
    start, end = other.core.end, one.core.start
    if one.rule.kind != other.rule.kind and BY_DOING.search(text, start, end):
        return PARTICIPLE.match(text, end) is not None
    joined = [*AND_NEXT.finditer(text, start, end)]
    if not joined or len(text[joined[-1].end() : end].split()) > MOST_OF_SUBJECT:
        return False
    subject = subject_before(text, end)
    is_its_own = subject is not None and subject.start >= joined[-1].end()
    return subject is not None and is_its_own and is_doer(text[subject.start : subject.end])


def begins(one: Found, after: int) -> int:
    """Return where a claim begins that stands behind another: with its subject, if it has one."""
    named = [one.core, *(each for each in (one.doer, one.patient) if each is not None)]
    return min(each.start for each in named if after <= each.start <= one.core.start)


def without_loose_end(words: str) -> str:
    """Return words without the marks and little words that a quote does not end with.

    >>> without_loose_end("shelled Orlev, and the ")
    'shelled Orlev'
    """
    while True:
        kept = words.rstrip().rstrip(MARKS)
        if (loose := LOOSE.search(kept, max(0, len(kept) - LAST))) is not None:
            kept = kept[: loose.start()]
        if kept == words:
            return words
        words = kept
