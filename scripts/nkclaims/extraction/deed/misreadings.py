"""Tell which matches of a rule on acts tell of no such act, by the words that stand before them."""

from __future__ import annotations

import re

from nkclaims.extraction.deed.arms_down import are_arms
from nkclaims.extraction.deed.background import is_background
from nkclaims.extraction.deed.fighters import DOER, can_attack, is_doer
from nkclaims.extraction.deed.passives import is_by, is_passive
from nkclaims.extraction.deed.present import is_now
from nkclaims.extraction.language.clauses import subject_before
from nkclaims.extraction.language.quick_regex import QuickRegex, Regex
from nkclaims.extraction.lexicon.pack import Act
from nkclaims.grammar.document import Span

DATING = ("attack", "other")
REAL = ("attack", "territorial_control", "diplomacy", "ceasefire_agreement")
IRREALIS = QuickRegex(
    r"\b(?:attempt\w*|tr(?:y|ies|ied|ying)|bid|efforts?|want\w*|seek\w*|sought|hop\w+|aim\w*"
    r"|order\w*"
    r"|failed|unable|able|refus\w+|threaten\w*|ready|prepar\w+|intend\w*|need\w*|wish\w*|decid\w+"
    r"|likely|possible|allow\w*|used|how|operation|offensive"
    r"|not)\b[^.;,]{0,25}\bto\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
FINITE = re.compile(r"(?:[^s]s|ed)$")  # "talks to which they were not invited to | opened"
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
FAILED = re.compile(r"\b(?:fail\w*|unable|unwilling|yet|refus\w+|declin\w+) to\s$", re.IGNORECASE)
# "Some 5,000 people have crossed into Norland" attacks nobody.
FLEEING = re.compile(
    r"\b(?:refugees|people|civilians|residents|families|migrants|villagers|hundreds|thousands|\d{3,})\b",
    re.IGNORECASE,
)
# "Ammunition seized by rebels" is no place.
MOVABLE = re.compile(
    r"\b(?:of (?:a|the) (?:type|kind|sort|model)|rockets?|missiles?|rifles|launchers?"
    r"|ammunition|weapons|arms|munitions?|equipment|vehicles?|tanks?|guns|drones?|trucks?|money"
    r"|soldiers|prisoners|hostages|men|people|civilians|aid|supplies|goods|schools?|hospitals?|clinics?"
    r"|media unit|channels?|agency|agencies|newspapers?|websites?|outlets?|compan(?:y|ies)"
    r"|charit(?:y|ies))\s"
    r"(?:was\s|were\s|been\s|being\s)?$",
    re.IGNORECASE,
)
OF_SPEAKER = ("claims-own", "admits-attack", "confirms-attack")
# Told only where the words say whose it was.
OF_SOMEBODY = ("strike-whose", "strike-by-arms")
# What is handed over, held or pulled out of rubble, and is no place.
OF_PLACES = ("under-control", "place-lost", "place-due", "place-was-taken", "place-fell-to")
PEOPLE = re.compile(
    r"\b(?:bodies|remains|captives|prisoners?|hostages?|civilians?|soldiers|servicemen|people"
    r"|wounded|dead|detainees|residents|refugees|families|women|children|others?|\d+"
    r"|(?:co-?)?pilots?|commanders?|officers?|crew|fighters|rebels|gunmen|m[ae]n|woman|militants|generals?"
    r"|colonels?|leaders?|journalists?|reporters?|drivers?|workers?|sailors|airmen|mercenar(?:y|ies)"
    r"|soldier)$",
    re.IGNORECASE,
)
OTHERS = re.compile(r"\bothers?$")
PLACES = re.compile(
    r"\b(?:villages|towns|cities|districts|settlements|positions|posts|bases|camps)\b"
)
LEAVING = re.compile(
    r"(?:withdr|pull|retreat|driven|pushed|forced|expelled|ousted|dislodged|flushed|fallen|fell|moved"
    r"|drew|drawn|abandon|surrender|g[ai]ve|giving|relinquish|ced(?:e|ing)|hand|turn|vacat|lost|losing)\w*",
    re.IGNORECASE,
)
PASSIVE = re.compile(r"(?:\s(?:have|has|had|been|was|were|is|are|being|also|later|now))*\s*$")
OBJECT = re.compile(
    r"\b(?:bodies|martyrs|survivors|people|children|civilians|victims|residents)\sout of\b",
    re.IGNORECASE,
)
# "Fuel and radios were seized", "measures were taken": no ground
MOVED = QuickRegex(
    r"\b(?:precautions?|measures?|steps?|decisions?|action|care|pictures?|photographs?|samples?|weapon\w*|ammunition|munitions|equipment|materials?|materiel|fuel|rifles|guns|arms|grenades"
    r"|explosives|rockets?|missiles?|vehicles?|trucks?|lorr(?:y|ies)|cars?|motor(?:cycle|bike)s?|bikes"
    r"|radios|documents?|drugs|cattle|livestock|supplies|goods|stock|items|boats?|tanks?|drones?|cache)$",
    re.IGNORECASE,
)
# "Accused of planning raids on a port"
PLOTTED = QuickRegex(r"\b(?:plott?(?:s|ed|ing)?|conspir\w+ in|planning|prepar\w+)\s(?:\w+\s)?$")
# "Since the truce ended on Monday" dates something else.
SINCE_WHEN = re.compile(r"\bsince (?:(?!said\b|says\b|when\b)[\w’'-]+ ){0,5}$", re.IGNORECASE)
SINCE = re.compile(r"\bsince (?:(?:the|heavy|new|fresh|latest|large-scale) )*$")
AFTER = re.compile(r"\b(?:since|after|following|before|until)\s(?:the\s)?$")
EPITHET = re.compile(r"(?i:occupied|liberated)\s[A-Z][\w-]+[’']s\s[a-z]")
ENTERED = re.compile(r"enter(?:s|ed|ing)?\b")
HALTING = re.compile(r"(?:halt|end|stop|pause|suspend)\s")  # "to | halt the fighting | in Orlev"
WHO_DID = QuickRegex(r"(?:\b(?:on|over|about)\swho|^Who)\s(?:had\s|has\s)?$")
CALLS = QuickRegex(
    r"\b(?:despite|amid|ignoring|defying|repeated|(?-i:international|(?<!\w )International)"
    r"|renewed|growing|mounting|fresh)\s$",
    re.IGNORECASE,
)
UNSAID = QuickRegex(
    r"\b(?:not|n[’']t|nor|never) (?:\w+ )?(?:confirm\w*|acknowledg\w*|say|said"
    r"|admit\w*) (?:that|whether|if)\b[^.;]*$"
    r"|\bno (?:\w+ ){1,3}(?:has|have|had) $|\b(?:nobody|no one|none) (?:has|have|had) [^.;]*$"
    r"|\b(?:check\w*|investigat\w*|examin\w*|determin\w*|establish|see|clear|known) "
    r"(?:whether|if) [^.;]*$",
    re.IGNORECASE,
)
THING = QuickRegex(
    r"\b(?:toll|tolls|figures?|numbers?|evidence|images|footage|videos?|data|blasts?|attacks?"
    r"|shells?|rockets?)$",
    re.IGNORECASE,
)

# "At the crossing into Norland", and "troops crossing into Norland"
CROSSING = re.compile(r"\b(?:the|an?|this|that|border|[A-Z]\w+)\scrossing into\s?$")
# "A UN resolution, which calls for a ceasefire", has made none.
RESOLUTION = re.compile(r"\b(?:resolution|draft|motion|letter|speech)\b[^.;]{0,40}$", re.IGNORECASE)


def is_misread(rule: Act, core: Span, text: str) -> bool:
    """Tell whether the words before a match make it an adjective, its contrary, or a mere wish."""
    before = text[: core.start]
    first = text[core.start : core.end].split()[0].lower()
    is_verb = rule.is_by_subject or (rule.doer == "subject" and not first.endswith("ing"))
    is_verb = (
        is_verb
        or rule.rule_id == "place-lost"
        or (rule.rule_id == "battle" and first == "fighting")
    )
    is_passive_deed = rule.doer == "subject" and is_passive(text, core.start)
    if is_verb and not is_passive_deed and MODIFIER.search(before):
        return True  # "the disputed region", "in occupied Orlev"
    if rule.kind in ("attack", "accusation") and rule.stance == "asserts" and UNSAID.search(before):
        return True  # "has not confirmed that it was behind the raid"
    if rule.rule_id == "truce-of-it-says" and RESOLUTION.search(before):
        return True  # "a resolution, which calls for a ceasefire"
    is_none = WHO_DID.search(before) or PLOTTED.search(before) or HALTING.match(text, core.start)
    if is_background(rule.rule_id, core, text):
        return True
    if rule.kind == "attack" and is_none:
        return True  # "they differ on who fired first", "planning raids on a port"
    if rule.is_by_subject and CALLS.search(before):
        return True  # "despite calls for restraint"
    if rule.rule_id == "place-capture" and AFTER.search(before):
        return True  # "days after the fall of Orlev"
    if rule.rule_id == "place-taken" and EPITHET.match(text, core.start):
        return True  # "occupied Orlev's governor"
    if rule.kind in DATING and SINCE_WHEN.search(before):
        return True  # "since its offensive began"
    if rule.kind == "attack" and rule.doer != "noun" and SINCE.search(before):
        return True  # "the toll since fighting erupted on Monday"
    is_told = rule.is_by_subject and not rule.rule_id.endswith("-passive")
    if is_told and is_passive(text, core.start) and not is_by(text, core.start):
        return True  # "talks are expected"
    if before[-1:] == "-" and before[-3:].lower() != "co-" and COMPOUND.match(text, core.start):
        return True  # "the rebel-held north"
    if rule.stance == "agrees" and FAILED.search(before):
        return True  # "the sides failed to agree"
    if (rule.stance in ("denies", "agrees") or rule.rule_id in OF_SPEAKER) and NEGATED.search(
        before
    ):
        return True  # "neither confirmed nor denied"
    # "in an attempt to win back the town"
    return rule.kind in REAL and not FINITE.search(first) and IRREALIS.search(before) is not None


def _are_fleeing(core: Span, text: str) -> bool:
    """Tell whether those enter who flee: "some 5,000 people have entered Norland"."""
    if ENTERED.match(text, core.start) is None:
        return False
    subject = subject_before(text, core.start)
    words = text[subject.start : subject.end] if subject else ""
    return FLEEING.search(words) is not None and DOER.search(FLEEING.sub("", words)) is None


def _is_subject(what: Regex, text: str, at: int) -> bool:
    """Tell whether the subject of a verb is one of what a pattern finds at its end."""
    subject = subject_before(text, at)
    return subject is not None and what.search(text, subject.start, subject.end) is not None


def _is_told_by_thing(text: str, at: int) -> bool:
    """Tell whether no person has a view: "the latest toll suggests", "hopes of talks"."""
    return _is_subject(THING, text, at)


def is_unfit(rule: Act, core: Span, doer: str, text: str) -> bool:
    """Tell whether who or what would have done or suffered it can do or suffer no such thing."""
    start, end = core.start, core.end
    is_ing = text[start:end].split()[0].lower().endswith("ing")
    return (
        (rule.doer == "subject" and doer != "" and not is_doer(doer) and not is_ing)
        or (rule.doer == "weapon" and not are_arms(doer, core, text))
        or (rule.rule_id == "beaten-back" and not can_attack(doer))
        or (rule.rule_id in OF_SOMEBODY and doer == "")
        or (rule.rule_id.endswith("-now") and not (doer and is_now(core, text)))
        or (rule.rule_id == "direct-hit" and FLEEING.search(doer) is not None)
        or (rule.rule_id == "place-taken" and _are_fleeing(core, text))
        or (rule.rule_id == "direct-hit" and CROSSING.search(text, 0, end) is not None)
        or (rule.rule_id == "place-was-taken" and _is_subject(MOVED, text, start))
        or (rule.rule_id == "held-by" and MOVABLE.search(text[:start]) is not None)
        or (rule.rule_id in OF_PLACES and _is_of_people(core, text) and not _is_leaving(core, text))
        or (rule.kind == "position" and rule.is_by_subject and _is_told_by_thing(text, start))
    )


def _is_leaving(core: Span, text: str) -> bool:
    """Tell whether fighters leave a place or are driven out of it: "rebels were pushed out of"."""
    subject = subject_before(text, core.start)
    is_force = subject is not None and DOER.search(text, subject.start, subject.end) is not None
    return is_force and LEAVING.match(text, core.start) is not None


def _is_of_people(core: Span, text: str) -> bool:
    """Tell whether it befell people or things: "the captives are in rebel hands", no place."""
    subject = subject_before(text, core.start)
    words = PASSIVE.sub("", text[subject.start : core.start]) if subject else ""
    whom = words.partition(" of ")[0]
    if OTHERS.search(whom) and subject and PLACES.search(text, 0, subject.start):
        return False  # "admitted losing two villages, but the others were in its hands"
    return PEOPLE.search(whom) is not None or OBJECT.search(text, core.start, core.end) is not None
