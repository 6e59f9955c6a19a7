"""Find who caused a loss that a figure tells: the subject, who stands behind "by", or the raid."""

from __future__ import annotations

import re

from nkclaims.extraction.deed.acting import acting
from nkclaims.extraction.deed.charges import charged_before
from nkclaims.extraction.deed.doers import OUTLET, who
from nkclaims.extraction.deed.fighters import DOER, PRONOUN, WEAPON
from nkclaims.extraction.deed.passives import (
    blamed_for,
    doer_behind,
    is_passive,
    phrase_at,
    user_behind,
)
from nkclaims.extraction.deed.raids import raid_behind, raid_over
from nkclaims.extraction.deed.suspects import (
    OWN_PART,
    SPEAKING,
    WHOSE_ARMS,
    can_act,
    is_name,
)
from nkclaims.extraction.deed.tree_doers import doer_of, verb_in
from nkclaims.extraction.deed.uncaused import answered_at, is_find, is_of_war
from nkclaims.extraction.draft import Draft, Sentence, Speaker
from nkclaims.extraction.figure.holders import holder_behind
from nkclaims.extraction.language.clause_ends import MOST_DONE, MOST_SAID, clause_end
from nkclaims.extraction.language.clauses import speaking_before, subject_before
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.tree import Tree
from nkclaims.extraction.lexicon.nations import country_of
from nkclaims.extraction.lexicon.pack import Packs, Registry
from nkclaims.grammar.document import Span
from nkclaims.grammar.qualifiers import ABOUT

ACTIVE = re.compile(
    r"(?:shot (?:down|dead)|shooting (?:down|dead)|gunn\w+ down|br(?:ought|inging) down"
    r"|ma(?:de|king) off|puts? (?:out|(?:\S+ ){1,5}\W?out)"
    r"|putting out|set (?:ablaze|alight|fire|on fire)|setting|blew up|blowing up|sank|sunk|overran"
    r"|(?:destroy|down|captur|seiz|recaptur|liberat|tak|burn|intercept"
    r"|torch|abduct|kidnap|execut|massacr|hurt|maim|murder|slaughter|level|flatten|raz|sink|free"
    r"|regain|repell|knock|won|win|kill|wound|injur|wip|neutrali[sz]|eliminat|retak|retook"
    r"|hold|control"
    r"|occup|suppress|swatt|took|taking|recover|rescu|defus|clear|caus|inflict|overrun|detain"
    r"|arrest|round|dislodg|rout|evict|expel|chas|annex|conquer"
    r"|encircl|surround|trap|target|hit|struck|strik|crippl|disabl|wreck|gutt|demolish|devastat"
    r"|shatter|injur|confiscat|grabb|wrest|left|leav"
    r"|driv|drove|toppl|damag|snatch|loot|ruin|wreak|jamm|ambush|blown up|hijack|deport)\w*)\b",
    re.IGNORECASE,
)
# "Fighting that the rebels began has driven 900 from their homes"
DRIVEN = re.compile(r"driv|drove", re.IGNORECASE)
RELEASES = re.compile(r"free\w*|rescu\w+", re.IGNORECASE)
TAKES = re.compile(r"t(?:ook|ake[ns]?|aking)", re.IGNORECASE)
LEFT = re.compile(r"left|leav\w+", re.IGNORECASE)
# "Put the number of civilians killed at 47"
SUFFERED = re.compile(
    r"\w+(?:ed|en)\s(?:at(?! (?:least|most|dawn))|in|by|during|on|so far|since)\b"
)
# "Claimed to have downed a plane", "reported destroying two tanks": who says it did it.
CLAIMED = QuickRegex(
    r"\b(?:claim(?:s|ed|ing)?|report(?:s|ed|ing)?|admit(?:s|ted)?|said|announced|acknowledged"
    r"|confirmed|boast(?:s|ed|ing)? of)(?:\s(?:(?:on|late|early|this|last"
    r"|yesterday)\b[^,.;:“”\"]{0,25}?"
    r"|\w+day))?\s(?P<deed>to\s(?:have\s)?(?:also\s)?|(?:also\s)?having\s|)$"
)
CAUSE = QuickRegex(
    r"\b[Aa]s a result of (?:the )?(?P<who>[A-Z][\w’'-]+ (?:[\w-]+ )?(?:attacks?|aggression|fire"
    r"|raids?|provocations?|shelling|strikes?|bombardment|bombing)\b)[^,.;“”\"]{0,60},"
)
ING_OF = re.compile(r"\w+ing of\b")
PUT = QuickRegex(r"\bput(?:s|ting)?\s$")
SAID_IN = re.compile(r",\s[^,]{2,40}\s(?:said|says|added|reported),")
BROUGHT = QuickRegex(
    r"\b(?:br(?:ought|ings?|inging)|put(?:s|ting)?|t(?:ook|aken?|akes|aking)|plac(?:ed|es|ing))\s"
    rf"{ABOUT}\Z"
)
UNDER = re.compile(
    r"\bunder (?:(?:its|their|his|full|complete|army|government)\s)*"
    r"(?:control|power|command|rule|authority|sway)\b"
)
AWAY = 40  # characters behind a figure
OUT = re.compile(r"\bout of (?:action|order|service)\b")
CLAIMED_TOO = QuickRegex(
    r"\bclaim(?:s|ed|ing)? (?:\w+ )?to have (?:(?!\b(?:that|who|which|where|proof|evidence|seen"
    r"|watched|witnessed|heard|footage|documents|intercepted|found)\b)[^;.:“”\"])*"
    r"(?P<deed>\b(?:to have\s|,\s|and\s))$"
)
BESIDES = re.compile(r"\b(?:while|after|before|when|attempt|attack|assault|offensive|raid)\b")
SENT = QuickRegex(r"\b(?:fired|launched|made|supplied|sent|provided|donated|operated) by\b")
# "After a Norlandish-brokered truce took effect, nine died"
NO_DOER = QuickRegex(
    r"\b(?:stronghold|bastion|town|city|village|capital|port|hub|enclave)$"
    r"|\w-(?:brokered|mediated|sponsored|led|backed|held|controlled)$"
)
ITS_TOWN = QuickRegex(r"[’']s\s(?:largest|second|third|main|biggest|capital|\w+ern)\b")


def culprit(
    draft: Draft,
    sentence: Sentence,
    packs: Packs,
    registry: Registry | None,
    text: str,
    tree: Tree | None = None,
) -> Speaker | None:
    """Return who did what a figure tells: "killed by the army", "rebels seized four villages"."""
    words, start = sentence.text, draft.quote.start - sentence.start
    end = draft.quote.end - sentence.start
    if (put := PUT.search(words, 0, start)) and OUT.search(words, start, end):
        start = put.start()  # "put 20 tanks out of action"
    under = BROUGHT.search(words, 0, start) if UNDER.search(words, start, end + AWAY) else None
    start = under.start() if under else start  # "brought 13 villages under its power"
    deed = words[start:end]
    is_active = under is not None or (
        ACTIVE.match(deed) is not None and SUFFERED.match(deed) is None
    )
    is_active = is_active and not is_passive(words, start)
    is_active &= draft.measure != "displaced" or DRIVEN.match(deed) is None
    by = _by(draft, words, start, end, is_active)
    if by is None and is_active and _is_claimed(draft, words, start, end):
        return None if draft.speaker.type in SPEAKING else acting(draft.speaker, registry, text)
    if by is None and (is_of_war(words, 0, start) or is_find(words, start, end)):
        return None
    answered = answered_at(words, 0, start)
    for found in (
        by or _in_clause(draft, sentence, start, end, is_active, text),
        _in_tree(draft, sentence, packs, tree, text) if tree else None,
        holder_behind(words, (draft.value_span or draft.quote).end - sentence.start),
    ):
        if found is None or (answered is not None and found.start < answered):
            continue  # "shelled the camp after a raid that killed four"
        if doer := _meant(found, draft, sentence, packs, registry, text):
            return doer
    return None


def _by(draft: Draft, words: str, start: int, end: int, is_active: bool) -> Span | None:
    """Return who stands behind "by": in the words of a figure, or right behind them."""
    if words.endswith(" by", start, end):
        return phrase_at(words, end)  # "a fifth is held by | rebels"
    stop = words.find(",", end)
    last = stop if stop >= 0 else min(len(words), end + 50)
    if is_active and BESIDES.search(words, end, last):
        return None
    if draft.kind == "equipment_loss" and (sent := SENT.search(words, end, last)):
        last = sent.start()  # "downed 10 of the missiles fired by the rebels"
    found = doer_behind(words, start, last)
    if found is None or not WEAPON.fullmatch(words[found.start : found.end].split()[-1]):
        return found
    return user_behind(words, found, clause_end(words, found.end, MOST_DONE)) or found


def _in_clause(
    draft: Draft, sentence: Sentence, start: int, end: int, is_active: bool, text: str
) -> Span | None:
    """Return who is charged with a deed, its subject, or in whose raid it was suffered."""
    words = sentence.text
    if is_active and (charged := charged_before(words, start)) is not None:
        return charged
    found = raid_over(words, start)
    if found is None and is_active and (found := subject_before(words, start)) is not None:
        found = user_behind(words, found, start) or found
        if (said := SAID_IN.search(words, found.start, found.end)) is not None:
            found = Span(found.start, said.start())  # "the army, it said, responded by"
        is_one = can_act(draft, found, sentence) or is_name(found, words, text)
        found = found if is_one else None
    if found is None and (cause := CAUSE.search(words, 0, start)):
        found = Span(*cause.span("who"))
    if found is None and not is_active:
        stop = clause_end(words, end, MOST_SAID)
        found = raid_behind(words, start, end) or blamed_for(words, end, stop)
    return found


def _meant(
    found: Span,
    draft: Draft,
    sentence: Sentence,
    packs: Packs,
    registry: Registry | None,
    text: str,
) -> Speaker | None:
    """Return whom the words mean that name a doer."""
    span = Span(found.start + sentence.start, found.end + sentence.start)
    printed = text[span.start : span.end]
    if ITS_TOWN.search(printed) or NO_DOER.search(printed):
        return None  # "Orlev, Norland's largest city", "Orlev, a rebel stronghold"
    is_named = any(span.start <= one.start < span.end for one in sentence.mentions)
    country = country_of(printed, packs.demonyms)
    is_known = is_named or country != "" or is_name(found, sentence.text, text)
    is_known = (
        is_known or OWN_PART.match(printed) is not None or WHOSE_ARMS.match(printed) is not None
    )
    if WEAPON.fullmatch(printed.split()[-1]) and not is_known:
        return None
    doer = Speaker(words=country or printed, span=span)
    return who(doer, draft.speaker, sentence, registry, text)


def _in_tree(draft: Draft, sentence: Sentence, packs: Packs, tree: Tree, text: str) -> Span | None:
    """Return who the tree of a sentence says did it; nobody does what "lost" or "found" tells."""
    verb = verb_in(tree, draft.quote)
    if verb is None or draft.measure == "lost" or not ACTIVE.fullmatch(tree.words[verb].text):
        return None
    is_release = RELEASES.fullmatch(tree.words[verb].text) is not None
    if TAKES.fullmatch(tree.words[verb].text) and draft.measure in ("wounded", "killed"):
        return None  # "hospitals took in 30 wounded"
    doer = doer_of(tree, verb, packs.reporting)
    counted = draft.value_span or draft.quote
    if doer is None or (doer.start < counted.end and counted.start < doer.end):
        return None  # "nine soldiers killed": no subject, though the tree may say so
    words = sentence.text
    found = Span(doer.start - sentence.start, doer.end - sentence.start)
    is_force = DOER.search(words, found.start, found.end) is not None
    if is_force if LEFT.fullmatch(tree.words[verb].text) else not is_force and is_release:
        return None  # "the attackers left 70 dead behind", "Norland freed 30 prisoners"
    is_one = can_act(draft, found, sentence) or is_name(found, words, text)
    return found if is_one else None


def _is_claimed(draft: Draft, words: str, start: int, end: int) -> bool:
    """Tell whether who reports a deed reports it as its own."""
    if OUTLET.search(draft.speaker.words) or ING_OF.match(words, start):
        return False  # "Reuters reported killing of nine"
    claimed = CLAIMED.search(words, 0, start) or CLAIMED_TOO.search(words, 0, start)
    if claimed is None:
        return False
    teller = speaking_before(words, claimed.start())
    told = words[teller.start : teller.end] if teller else ""
    if told and not PRONOUN.fullmatch(told) and not _names(told, draft.speaker.words):
        return False  # "Norland said rebels had reported killing nine"
    is_participle = words[start:end].split(maxsplit=1)[0].lower().endswith("ing")
    return claimed["deed"].startswith(("to ", "and")) or is_participle


def _names(told: str, speaker: str) -> bool:
    """Tell whether a subject shares a name with a speaker: "its army", "Norland's army"."""
    words = set(re.findall(r"\w{3,}", told.lower()))
    return bool(words & set(re.findall(r"\w{3,}", speaker.lower()))) or told.lower().startswith(
        "its "
    )
