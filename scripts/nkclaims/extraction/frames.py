"""Find the words that make a claim without a figure, and those that name who did it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nkclaims.extraction.clauses import VERB, patient_before, subject_before
from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.fighters import DOER, is_doer
from nkclaims.extraction.pack import Act
from nkclaims.extraction.passives import doer_behind, is_by, is_passive, phrase_at
from nkclaims.grammar.document import Span

MOST_SAID, MOST_DONE = 22, 9  # words behind what makes a claim that still belong to it
LOOSE = re.compile(r"(?:[\s,;:“”\"'’‘(–—-]+|\s(?:and|or|but|the|a|an|that|as|to|of|by|in|on|at))+$")
ONLY_AUXILIARY = re.compile(
    r"\s*(?:(?:has|have|had|that|which|also|then|later|early|late|\w+ly|on \w+day)\s+)*",
    re.IGNORECASE,
)
PREMODIFIED = ("strike", "truce-by", "truce-made")
LAST_WORDS = re.compile(r"(?:[\w.’'-]+[ -]){1,4}$")
NAMING = re.compile(
    rf"\b(?!(?:The|A|An|In|On|At|This|That|These|Those|Two|It)\b)[A-Z]|{DOER.pattern}|-led\b"
)
BEFALLING = (
    *("under-fire", "under-control", "deny-fall", "place-lost", "held-by"),
    *("was-ruined", "arms-downed", "officer-fate"),
)
REAL = ("attack", "territorial_control", "diplomacy", "ceasefire_agreement")
IRREALIS = re.compile(
    r"\b(?:attempt\w*|tr(?:y|ies|ied|ying)|bid|efforts?|want\w*|seek\w*|sought|hop\w+|aim\w*"
    r"|order\w*"
    r"|failed|unable|able|refus\w+|threaten\w*|ready|prepar\w+|intend\w*|need\w*|wish\w*|decid\w+"
    r"|likely|possible|allow\w*|used|how|operation|offensive"
    r"|not)\b[^.;,]{0,25}\bto\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
COMPOUND = re.compile(
    r"(?:led|held|backed|occupied|controlled|hosted|run|ruled|besieged|captured|seized)\b",
    re.IGNORECASE,
)
NEGATED = re.compile(
    r"\b(?:nor|not|never|neither|confirm(?:ed)? (?:or|nor)|(?:did|has|have|had|does|do)n[’']t)\s+$",
    re.IGNORECASE,
)
MODIFIER = re.compile(
    r"\b(?:the|an?|of|in|from|near|on|this|these|its|their|his|her|some|many|as|over|along|into|across"
    r"|between)\s+$|[\w’']-$",
    re.IGNORECASE,
)
ARM = re.compile(
    r"(?<![\w-])(?:missiles?|rockets?|shells?|drones?|uavs?|bombs?|mortars?|projectiles?|munitions?"
    r"|fire|shelling"
    r"|fragments|debris|shrapnel|shaheds?|rounds?|strikes?|salvo|barrage|explosives?|device"
    r"|warheads?"
    r"|(?:land)?mines?|raids?|explosions?|blasts?|grenades?)\b",
    re.IGNORECASE,
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
CLAUSE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\bSept)(?<!\bOct)(?<!\bNov)(?<!\bDec)(?<!\bAug)(?<!\bJan)(?<!\bFeb)(?<!\b[ap]\.m)"
    r"(?<!\bGen)(?<!\bCol)(?<!\bLt)(?<!\bMr)(?<!\bDr)(?<!\bSt)[.!?](?=[\s”\"’]|$)|[;:](?!\d)|[—–()]|\s-\s|,(?!\d)|\s(?:while|whereas|but"
    r"|although|though|after"
    r"|before"
    r"|when|because|amid|following|despite|which|who|where|saying|said|says)\b"
    r"|\sas\s(?:it|he|she|they|the|both|well)\b"
    r"|\s(?:and|or)\s(?:\w+ly\s|also\s|then\s|again\s|later\s|instead\s|that\s|has\s|have\s|had\s|was\s|were\s)*"
    r"(?:\w{3,}ed|denies|calls|accuses|blames|urges|rejects|demands|warns|insists|condemns"
    r"|refuses|wants"
    r"|is|are|was|were|will|would|has|have|had|did|does|do|said|says|told|took|fell|hit|struck"
    r"|met|held|led|left|put|made|drove|shot|sent"
    r"|wrote|urging|calling|demanding|killing|wounding|injuring|destroying)\b",
    re.IGNORECASE,
)
ONLY_ARMS = re.compile(
    r"(?:fired|launched|dropped) (?:from|by|at|into|on|towards?)\b", re.IGNORECASE
)
SENT = re.compile(
    r"(?:^|\s)(?P<arms>(?:(?:an?|the|several|two|three|dozens of) )?"
    r"(?:[\w-]+ (?:of )?){0,2}?(?:missiles?|rockets?|shells?|drones?|bombs?|rounds?"
    r"|projectiles?|shots|mortars?|barrage|salvo) )$",
    re.IGNORECASE,
)
THEIR = re.compile(r"\b(?:its|their)$")
FAILED = re.compile(r"\b(?:fail\w*|unable|unwilling|yet|refus\w+|declin\w+) to\s$", re.IGNORECASE)
BY_WHOM = re.compile(r"\w+(?:ed|en|n|t)\s(?:\w+ly\s)?by\s(?!\w+ing\b)", re.IGNORECASE)
# "Some 5,000 people have crossed into Norland" attacks nobody.
FLEEING = re.compile(
    r"\b(?:refugees|people|civilians|residents|families|migrants|villagers|hundreds|thousands)\b",
    re.IGNORECASE,
)
# "Ammunition seized by rebels" is no place.
MOVABLE = re.compile(
    r"\b(?:ammunition|weapons|arms|munitions|equipment|vehicles?|tanks?|guns|drones?|trucks?|money"
    r"|soldiers|prisoners|hostages|men|people|civilians|aid|supplies|goods|school|hospital|clinic)\s"
    r"(?:was\s|were\s|been\s|being\s)?$",
    re.IGNORECASE,
)
SINCE = re.compile(r"\bsince (?:(?:the|heavy|new|fresh|latest|large-scale) )*$")
CALLS = re.compile(
    r"\b(?:despite|amid|ignoring|defying|repeated|international|renewed|growing|mounting|fresh)\s$",
    re.IGNORECASE,
)
WAS = re.compile(r"(?:was|were|is|are|(?:has|have|had) been|being)\b")
UNSAID = re.compile(
    r"\b(?:not|n[’']t|nor|never) (?:\w+ )?(?:confirm\w*|acknowledg\w*|say|said"
    r"|admit\w*) (?:that|whether|if)\b[^.;]*$"
    r"|\bno (?:\w+ ){1,3}(?:has|have|had) $",
    re.IGNORECASE,
)
THING = re.compile(
    r"\b(?:toll|tolls|figures?|numbers?|evidence|images|footage|videos?|data|blasts?|attacks?"
    r"|shells?|rockets?)$",
    re.IGNORECASE,
)
USED = re.compile(
    r"\s(?:flown|fired|launched|operated|sent|dropped|manned|crewed|piloted|commanded|led) by\s",
    re.IGNORECASE,
)
STRIKE_NOUN = re.compile(
    r"(?:\b(?:air|drone|missile|rocket|artillery|mortar|tank|bomb)[- ])?\b(?:strikes?|attacks?"
    r"|raids?|assaults?|barrages?|offensives?|bomb\w*|salvo\w*|air[- ]?(?:strikes?|raids?)"
    r"|shell\w+|fire"
    r"|gunfire|ambush\w*|incursions?|onslaught|counter\w+|violations?|breach\w*|attempts?|push"
    r"|infiltration|capture|recapture|seizure|takeover|occupation|liberation|advance|launch"
    r"|killings?|clashes|missiles?)\b",
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
        start -= len(_modifiers(text[:start]))
    if ONLY_ARMS.match(text, start) and (arms := SENT.search(text[:start])):
        start = arms.start("arms")  # "a barrage of rockets fired from the hills"
    core = Span(start, end)
    if _is_misread(rule, core, text):
        return None
    doer = _doer(rule, match, core, text)
    words = text[doer.start : doer.end] if doer else ""
    is_ing = text[start:end].split()[0].lower().endswith("ing")
    is_unfit = (
        (rule.doer == "subject" and doer is not None and not is_doer(words) and not is_ing)
        or (rule.doer == "weapon" and not ARM.search(words))
        or (rule.rule_id == "strike-whose" and doer is None)
        or (rule.rule_id == "direct-hit" and FLEEING.search(words) is not None)
        or (rule.rule_id == "held-by" and MOVABLE.search(text[:start]) is not None)
        or (rule.kind == "position" and rule.is_by_subject and _is_told_by_thing(text, start))
    )
    if is_unfit:
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
    return next((one for one in ("quote", "quote2") if named.get(one)), 0)


def _is_told_by_thing(text: str, at: int) -> bool:
    """Tell whether no person has a view: "the latest toll suggests", "hopes of talks"."""
    subject = subject_before(text, at)
    return subject is not None and THING.search(text[subject.start : subject.end]) is not None


def _is_misread(rule: Act, core: Span, text: str) -> bool:
    """Tell whether the words before a match make it an adjective, its contrary, or a mere wish."""
    before = text[: core.start]
    first = text[core.start : core.end].split()[0].lower()
    is_verb = rule.is_by_subject or (rule.doer == "subject" and not first.endswith("ing"))
    is_verb = is_verb or rule.rule_id == "place-lost"
    is_passive_deed = rule.doer == "subject" and is_passive(text, core.start)
    if is_verb and not is_passive_deed and MODIFIER.search(before):
        return True  # "the disputed region", "in occupied Orlev"
    if rule.kind in ("attack", "accusation") and rule.stance == "asserts" and UNSAID.search(before):
        return True  # "has not confirmed that it was behind the raid"
    if rule.is_by_subject and CALLS.search(before):
        return True  # "despite calls for restraint"
    if rule.kind == "attack" and rule.doer != "noun" and SINCE.search(before):
        return True  # "the toll since fighting erupted on Monday"
    is_told = rule.is_by_subject and not rule.rule_id.endswith("-passive")
    if is_told and is_passive(text, core.start) and not is_by(text, core.start):
        return True  # "talks are expected"
    if before[-1:] == "-" and before[-3:].lower() != "co-" and COMPOUND.match(text, core.start):
        return True  # "the rebel-held north"
    if rule.stance == "agrees" and FAILED.search(before):
        return True  # "the sides failed to agree"
    if (rule.stance in ("denies", "agrees") or rule.rule_id == "claims-own") and NEGATED.search(
        before
    ):
        return True  # "neither confirmed nor denied"
    # "in an attempt to win back the town"
    return rule.kind in REAL and IRREALIS.search(before) is not None


def _doer(rule: Act, match: re.Match[str], core: Span, text: str) -> Span | None:
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
        return behind
    if rule.doer == "noun":
        return _before_noun(text, core)
    return None if is_befallen else _subject(text, core.start)


def _subject(text: str, at: int) -> Span | None:
    """Return who is the subject of a verb; of arms those who use them: "drones flown by rebels"."""
    subject = subject_before(text, at)
    if subject is not None and (used := USED.search(text, subject.start, at)):
        return phrase_at(text, used.end())
    return subject


def _modifiers(before: str) -> str:
    """Return the words at the end of ``before`` that belong to the noun behind them.

    >>> _modifiers("The mayor said that a Norlandish rocket ")
    'a Norlandish rocket '
    """
    words = LAST_WORDS.search(before)
    if words is None:
        return ""
    heads = [head.end() for head in LOOSE_HEAD.finditer(words.group())]
    return words.group()[max(heads, default=0) :]


def _before_noun(text: str, core: Span) -> Span | None:
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


def is_taken(one: Found, other: Found, sentence: Sentence) -> bool:
    """Tell whether the words of a find are those of another, made before it, or its subject."""
    if one.rule.rule_id.startswith("strike") and other.rule.kind == "attack":
        between = sentence.text[one.core.end : max(other.core.start, one.core.end)]
        if other.core.start >= one.core.end and ONLY_AUXILIARY.fullmatch(between):
            return True  # "an artillery barrage has struck the town" is one attack
    if one.rule.rule_id.startswith("talks") and other.rule.kind == "diplomacy":
        end = clause_end(sentence.text, other.core.end, MOST_SAID)
        if other.core.start < one.core.start < end:
            return True  # "they sat down for talks in Geneva" is one meeting
    if "inside" in (one.rule.reach, other.rule.reach):
        return one.rule.kind == other.rule.kind and share(one.core, other.core)
    return share(one.core, other.held)


def clause_end(text: str, at: int, most: int) -> int:
    """Return where the clause ends that goes on at ``at``, at the most so many words behind."""
    boundary = CLAUSE_END.search(text, at)
    end = boundary.start() if boundary else len(text)
    words = list(re.finditer(r"\S+", text[at:end]))
    return at + words[most].start() if len(words) > most else end


def share(one: Span, other: Span) -> bool:
    """Tell whether two stretches have a character in common."""
    return min(one.end, other.end) > max(one.start, other.start)
