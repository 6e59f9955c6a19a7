"""Find who did what a noun tells: "a rebel raid", "the strikes that Norland launched"."""

from __future__ import annotations

import re

from nkclaims.extraction.deed.doers import NAMELESS
from nkclaims.extraction.deed.fighters import DOER, can_attack
from nkclaims.extraction.deed.passives import is_passive, user_behind
from nkclaims.extraction.deed.uncaused import ANSWERED
from nkclaims.extraction.language.clause_ends import MOST_DONE, clause_end
from nkclaims.extraction.language.clause_verbs import VERB
from nkclaims.extraction.language.clauses import subject_before
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.grammar.document import Span
from nkclaims.grammar.qualifiers import ABOUT

NAMING = re.compile(
    rf"\b(?!(?:The|A|An|In|On|At|This|That|These|Those|Two|It)\b)[A-Z]|{DOER.pattern}|-led\b"
)
DEMONYM = re.compile(
    r"(?:i|an|ian|ese|ish|ch|NATO|RSF|rebel|army|government|insurgent|militant|coalition|junta"
    r"|regime|militia|separatist|enemy|hostile|Serb|Croat|Kurd|Turk|Arab|Druze|Tamil)$",
    re.IGNORECASE,
)
THEIR = re.compile(r"\b(?:its|their)(?:\s[\w-]+){0,2}$")
AND_THEIR = re.compile(r"\b(?:its|their)\s[\w-]+(?:,\s[\w-]+)?\sand\s$")
STRIKE_NOUN = re.compile(
    r"(?:\b(?:air|drone|missile|rocket|artillery|mortar|tank|bomb)[- ])?\b(?:strikes?|attacks?"
    r"|raids?|assaults?|barrages?|offensives?|bomb\w*|salvo\w*|air[- ]?(?:strikes?|raids?)"
    r"|shell\w+|fire"
    r"|gunfire|ambush\w*|incursions?|onslaught|counter\w+|violations?|breach\w*|attempts?|push"
    r"|infiltration|capture|recapture|seizure|takeover|occupation|liberation|advance|launch"
    r"|killings?|clashes|missiles?|rockets?|drones?|(?:fighter )?jets?|warplanes?|planes|aircraft"
    r"|gunships?|helicopters?|artillery|mortars?|snipers?)\b",
    re.IGNORECASE,
)
# "Was the target of | a rebel attack", "a Norland-backed raid": by whom the second is not said
BEFELL = re.compile(
    r".*\b(?:(?:target|victim)s? (?:of|to|for)|(?:exposed|subjected) to|(?:off|back)|under(?!\Z))"
    r"(?: (?:an?|the|and|several|two|three|(?!army\b|enemy\b)[a-z]+y|intense|strong"
    r"|fierce|sustained|fresh|new|constant)\b)*\s"
)
# "Orlev under | fire"
UNDER = re.compile(r"\b(?:under|into|amid|through)(?: (?:heavy|intense|fresh))?\Z")
BACKED = re.compile(r"-(?:backed|supported|funded)\Z")
COMMITTED = re.compile(
    r"\b(?:resort(?:ed|s|ing)? to|commit(?:s|ted|ting)?|initiat(?:es?|ed|ing)"
    r"|carr(?:ied|ies|ying) out|repeat(?:s|ed|ing)?|start(?:s|ed|ing)?|beg[aiu]n(?:s|ning)?)"
    r"\s(?:[\w-]+\s){0,4}\Z"
)
# "The barrage that Norland had launched", "the strikes with which it opened the war"
LAUNCHED = re.compile(
    r"\b(?:that|which)\s(?:the\s)?(?P<who>(?:[A-Z][\w’'-]+|rebel|army)"
    r"(?:\s[A-Z][\w’'-]+|\s(?:forces|troops|army|rebels|military))*)\s(?:(?:has|had|have)\s)?"
    r"(?:launched|opened|carried out|conducted|unleashed|mounted|fired)\b"
)
OF_ARMS = re.compile(
    rf"\b(?:salvo|barrage|wave|volley|hail|swarm|round)(?:e?s)? of (?:{ABOUT}\d+ )?"
    r"(?P<who>[A-Z][\w-]*(?:i|an|ese|ish|[cs]h|ic)|rebel|army|government|coalition|[A-Z]{3,})"
    r" (?:[\w-]+ ){0,2}?(?:missiles?|rockets?|drones?|shells?|bombs?|(?:air)?strikes?"
    r"|attacks?|raids?)\b"
)
# "The assault of | the militant group | on the army", not "the shelling of Orlev on Monday"
OF_DOER = re.compile(
    r"\sof\s(?:the\s|an?\s|its\s|their\s)?"
    r"(?P<who>(?:(?!(?:in|on|at|by|of|against|and)\b)[\w’'-]+\s){0,4}?"
    r"(?:(?:(?:war)?planes|jets|aircraft|drones|mortars|artillery|guns|tanks|rockets|missiles)\b"
    rf"|{DOER.pattern}|[A-Z][\w’'-]+))"
    r"(?=\s(?:on|upon|against|at|towards?|into)\s"
    r"(?!(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)|(?:dawn|dusk|night|noon|least|\d)))"
)
# "Among the biggest raids of the Front since May", "the salvos of the militants"
OF_OWNER = re.compile(
    r"\sof\s(?:the\s|an?\s)?(?P<who>(?:(?!(?:in|on|at|by|of|and|this|that|these|those)\b)[\w’'-]+\s){0,4}?"
    rf"(?:{DOER.pattern}|[A-Z][\w’'-]+(?:\sstate)?))(?=\s(?:since|until|in|during|after|for|as|that|which|has|have|had|was"
    r"|were|killed|left|on|against)\b|[.,;”\"]|$)"
)
# "The heavier salvos of | the militants | have hit Orlev"
OWNED_BY = re.compile(
    r"\b(?:attacks?|strikes?|raids?|assaults?|salvo(?:e?s)?|barrages?|volleys?|fire|shells|rockets|missiles|drones)"
    rf"\sof\s(?:the\s)?(?P<who>(?:[\w’'-]+\s){{0,3}}?(?:{DOER.pattern}))\Z"
)
NO_OWNER = re.compile(
    r"(?:January|February|March|April|May|June|July|August|\w+ber|\w+day|[\d ]+)\b"
)
OWNED = re.compile(
    r"(?:(?:air|drone|rocket|missile|mortar)[ -]?)?(?:attacks?|strikes?|raids?|assaults?"
    r"|offensives?|salvo(?:e?s)?|barrages?|ambush(?:es)?|incursions?|onslaughts?|volleys?)\Z",
    re.IGNORECASE,
)
BEFALLING = re.compile(
    r"(?:shell|bomb|bombard)(?:ings?|ments?)\b|\b(?:killings?|capture|seizure)\b"
)
# "A rebel mortar attack that | hit Orlev"
THAT = re.compile(
    r"\b(?:an?|the|another|this|two|three|several|separate|\d+)\s"
    r"(?P<what>(?:(?!of\b)[\w’'-]+\s){0,4}?"
    r"(?:(?:air)?strikes?|raids?|attacks?|assaults?|bombings?|bombardments?|barrages?|shelling"
    r"|missiles?|rockets?|shells?|drones?|bombs?|rounds?|ambush(?:es)?|salvo(?:e?s)?|mortars?))"
    r",?\s(?:that|which)\s(?:(?:had|has|have|also|later|reportedly)\s)*\Z",
    re.IGNORECASE,
)
LOSING = re.compile(r"los|suffer", re.IGNORECASE)
ANSWERING = re.compile(r"answer|respond|repl|retaliat", re.IGNORECASE)
LED_BY = re.compile(
    r"\s(?:led|commanded) by (?:[\w-]+ ){0,4}?(?:general|commander|colonel|warlord|leader|chief)\b"
)
WITHIN = QuickRegex(r"\b(?:in|during|with)\s(?:(?:an?|the|its|their)\s)?(?:[a-z-]+\s){0,2}\Z")
BREACH = re.compile(r"in (?:breach|violation)\b")
FAILED = re.compile(r"\b(?:failed|abortive|botched|unsuccessful|its|their)\b")
DEED = re.compile(
    r"\b(?:kill|wound|(?:re)?captur|overran|overrun|retook|retaken|destroy|seiz|neutrali[sz]|shell|attack|fire|bomb|struck|hit\b|launch|open|raid"
    r"|storm|target|pound|los[ti]|suffer|took|taken|burn|downed|shot|answer|respond|repl(?=y|ies|ied)|retaliat)\w*",
    re.IGNORECASE,
)
FELL = re.compile(rf"{DEED.pattern}|\bdied\b")


def named_beside(text: str, core: Span) -> Span | None:
    """Return the words that name who did what a noun tells, before it or beside it.

    >>> words = "The rebels resorted to another breach of the truce"
    >>> named_beside(words, Span(words.index("breach"), len(words)))
    Span(start=4, end=10)
    """
    return (
        _before_noun(text, core)
        or _of_doer(text, core)
        or _of_arms(text, core)
        or _launcher(text, core)
        or _source(text, core)
        or _committer(text, core)
        or _of_main_verb(text, core)
    )


def subject_of(text: str, at: int) -> Span | None:
    """Return who is the subject of a verb; of arms those who use them: "drones flown by rebels"."""
    if (strike := strike_before(text, at)) is not None:
        return strike
    subject = subject_before(text, at)
    if subject is not None and (owned := OWNED_BY.search(text, subject.start, subject.end)):
        return Span(*owned.span("who"))
    if (
        subject is not None
        and LED_BY.match(text, subject.end)
        and can_attack(text[subject.start : subject.end])
    ):
        return subject
    return (subject and user_behind(text, subject, at)) or subject


def strike_before(text: str, at: int) -> Span | None:
    """Return the strike that a relative clause goes on with: "a rebel raid that | hit a ward"."""
    that = THAT.search(text, max(0, at - 90), at)
    return Span(*that.span("what")) if that else None


def _before_noun(text: str, core: Span) -> Span | None:
    """Return the words before a noun like "strike" that may name who did it."""
    words = text[core.start : core.end]
    noun = STRIKE_NOUN.search(words)
    if noun is None:
        return None
    before = words[: noun.start()].rstrip()
    if befell := BEFELL.match(before):  # "was the target of a rebel attack"
        core, before = Span(core.start + befell.end(), core.end), before[befell.end() :]
    if BACKED.search(before):
        return None  # by whom it was made is not told
    if and_their := AND_THEIR.search(text, max(0, core.start - 40), core.start):
        core = Span(and_their.start(), core.end)  # "its sudden and | bloody raids"
        before = text[core.start : core.start + len(and_their.group()) + len(before)]
    if their := THEIR.search(before):
        # "The army kept up its shelling of the port": its subject is that of the verb before.
        at = core.start + their.start()
        verb = VERB.search(text, max(0, text.rfind(",", 0, at)), at)
        return subject_of(text, verb.start() if verb else at) or Span(at, at + len("its"))
    if not NAMING.search(before) or UNDER.search(before):
        return None
    if core.start == 0 and " " not in before and not re.search(r"['’]s?$", before):
        return Span(0, len(before)) if DEMONYM.search(before) else None
    return Span(core.start, core.start + len(before)) if before else None


def _source(text: str, core: Span) -> Span | None:
    """Return from whom a strike came that a noun names: "shelling from rebel positions"."""
    noun = STRIKE_NOUN.search(text, core.start, core.end)
    end = clause_end(text, core.end, MOST_DONE)
    return user_behind(text, Span(*noun.span()), end) if noun else None


def _of_doer(text: str, core: Span) -> Span | None:
    """Return who stands behind "of" as who struck: "the assault of the rebels on the army"."""
    noun = STRIKE_NOUN.search(text, core.start, core.end)
    of = OF_DOER.match(text, noun.end()) if noun else None
    if noun is not None and of is None and OWNED.match(noun.group()):
        of = OF_OWNER.match(text, noun.end())
        return None if of is None or NO_OWNER.match(of["who"]) else Span(*of.span("who"))
    if noun is None or of is None:
        return None
    is_named = DOER.search(of["who"]) is not None or of["who"][-1:] == "s"
    if BEFALLING.search(noun.group()) and not is_named:
        return None  # "the bombing of Orlev against all warnings"
    return Span(*of.span("who"))


def _of_arms(text: str, core: Span) -> Span | None:
    """Return whose arms a barrage is of: "a salvo of Norlandish missiles"."""
    arms = OF_ARMS.search(text, core.start, clause_end(text, core.end, MOST_DONE))
    return Span(*arms.span("who")) if arms else None


def _launcher(text: str, core: Span) -> Span | None:
    """Return who launched what a noun names: "the strikes with which Norland opened the war"."""
    launched = LAUNCHED.search(text, core.start, clause_end(text, core.end, MOST_DONE))
    return Span(*launched.span("who")) if launched else None


def _committer(text: str, core: Span) -> Span | None:
    """Return who made what a noun names: "Norland resorted to another breach of the truce"."""
    made = COMMITTED.search(text, max(0, core.start - 60), core.start)
    return subject_of(text, made.start()) if made and not is_passive(text, made.start()) else None


def _of_main_verb(text: str, core: Span) -> Span | None:
    """Return the subject of the verb that a deed goes with: "rebels killed nine in an ambush"."""
    within = WITHIN.search(text, 0, core.start)
    if within is None and not BREACH.match(text, core.start):
        return None
    if within is not None and ANSWERED.search(text, within.start(), core.end):
        return None  # "in retaliation for an attack"
    start = max(text.rfind(one, 0, core.start) for one in (". ", "; ", ": ")) + 1
    failed = within is not None and FAILED.search(text, within.start(), core.end) is not None
    deed = FELL if failed else DEED  # "nine rebels died in a failed attack": in their own
    verbs = [
        one
        for one in deed.finditer(text, start, core.start)
        if failed or not is_passive(text, one.start())
    ]
    # "Two men wounded in a raid" have not made it: an object stands between
    if within is not None and not failed:
        last = within.start()
        verbs = [
            v for v in verbs if ANSWERING.match(v.group()) or re.search(r"\w", text[v.end() : last])
        ]
    verbs = [one for one in verbs if failed or not LOSING.match(one.group())]
    subject = subject_of(text, verbs[-1].start()) if verbs else None
    words = text[subject.start : subject.end] if subject else ""
    return None if NAMELESS.search(words) and not DOER.search(words) else subject
