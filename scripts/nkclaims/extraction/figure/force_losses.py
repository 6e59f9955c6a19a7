"""Tell losses that are those of a force, by the words beside a figure: "the army lost 90"."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.figure.counted import MILITARY
from nkclaims.extraction.figure.mixed_people import FIGHTERS
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.armed_names import ARMED, ITS_MEMBERS, THEIR_DEAD
from nkclaims.grammar.document import Span

PEOPLE_OF = re.compile(r"\bpeople\b")
ANYBODY = re.compile(r"\b(?:people|persons|lives|citizens|residents)\b(?! in manpower)")
HARM = ("killed", "wounded", "casualties")
# "The army has suffered 300 casualties"
THEIR_LOSSES = QuickRegex(
    r"\b(?:army|military|forces|troops|brigade|battalion|regiment|contingent|militia|rebels|insurgents"
    r"|militants|guerrillas|jihadists|fighters|soldiers|attackers|invaders|enemy|adversary|unit|units|column"
    r"|garrison|navy|air force|Taliban)\s(?:(?:has|have|had|also|already|reportedly|then)\s){0,3}"
    r"(?:(?:suffer|sustain|incur|took(?!\scontrol)|take|taking)\w*\s"
    r"(?:(?!said\b|says\b|on\b)[\w,-]+\s){0,4}"
    r"|los(?:t|es?|ing)\s(?:(?:up|to|at|least|about|some|over|more|than|nearly|another)\s){0,3})$",
    re.IGNORECASE,
)
# "Our forces had no casualties"
HAD = QuickRegex(
    r"\b(?:army|military|(?<!police )forces|troops|brigade|battalion|regiment|militia|rebels"
    r"|insurgents|militants|fighters|soldiers|attackers|enemy|unit|units|garrison|Taliban)\s(?:had|have|has)\s\Z",
    re.IGNORECASE,
)
NONE = re.compile(r"(?:no|zero|neither)\b", re.IGNORECASE)
# "The army has over 240 casualties and nine missing", but "the army has shot nine dead"
HAS_SO_MANY = QuickRegex(
    r"\b(?:army|military|(?<!police )(?<!rescue )(?<!security )forces?|troops|brigade"
    r"|battalion|regiment|militia|rebels|insurgents|militants|fighters|enemy|adversary|garrison"
    r"|navy|front|legion|coalition|Taliban)\s(?:(?:already|now|reportedly|so far)\s)?"
    r"(?:had|have|has)\s"
    r"(?:(?:over|more|than|about|some|at|least|up|to|nearly|around|almost|only|just|already|now"
    r"|roughly|its|their|own)\s){0,4}"
    r"(?:[\d,.]+\s(?:dead|killed|wounded|injured|casualties|missing),?\s(?:and\s)?"
    r"(?:(?:over|more|than|about|some|at|least|nearly|around|almost)\s){0,3})?\Z",
    re.IGNORECASE,
)
# "A patrol hit a mine near Orlev, killing four", "the soldiers came under fire and three were hurt"
_UNIT = (
    rf"(?:{FIGHTERS}|(?:army |military |rebel |supply )?(?:convoy|patrol|column|garrison|battalion"
    r"|brigade|platoon|squad|detachment)|(?:bus|truck|lorry|vehicle|van|car) carrying "
    rf"(?:[a-z]+ )?{FIGHTERS})(?:\s(?:of|from|in|on|manning)\s[^,.;]{{2,40}}?)?"
)
_HEAD = (
    r"(?:^|[.;,“\"]\s?|\bthat\s)(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ur|[Ss]ome|[Aa]bout|\d[\d,]*)\s){0,2}"
    r"(?:(?!(?:between|by|against|and|of|with|near|in)\b)[\w’'-]+\s){0,2}?"
)
UNIT_BEFELL = QuickRegex(
    rf"{_HEAD}{_UNIT}\s(?:came under|(?:hit|struck|ran over|drove (?:over|onto|into)) an? "
    r"(?:[a-z-]+ ){0,2}(?:mine|bomb|IED|device)|(?:was|were|(?:had|has|have) been)\s"
    r"(?:[a-z]+ly\s)?(?:ambushed|attacked|overrun|hit|struck|shelled|bombed|targeted|encircled"
    r"|surrounded|repelled|routed|beaten back|driven back))\b"
    r"[^.;]{0,60}?(?:,? with|\sand|;|,)\s(?:[a-z]+\s){0,2}?\Z"
)
# "Some 600 separatists took part in the raid, with about 270 killed"
UNIT_WITH = QuickRegex(
    rf"{_HEAD}{_UNIT}\s(?:(?:had|has|have)\s)?(?:took part|taken part|participated|stormed"
    r"|attacked|assaulted|fled|retreated|withdrew|tried|attempted)\b[^.;]{0,70}?,? with\s\Z"
)
DID = re.compile(
    r"(?:kill|wound|injur|shot|shoot|slain|claim|captur|seiz|left|murder)", re.IGNORECASE
)
# "Put its country's losses at 24 dead": no army's
OF_LAND = re.compile(
    r"\b(?:country|nation|state|people|population|city|town|village|province|region|district|republic"
    r"|community|family)(?:[’']s|s[’'])?\s(?:(?:own|human|total|overall)\s)?losses\b"
    r"|\blosses (?:of|among) (?:the )?(?:population|people|residents|country|nation)\b",
    re.IGNORECASE,
)
# "Its troops came under fire on Monday but suffered no casualties"
THEIR_LATER_LOSSES = QuickRegex(
    r"\b(?:army|troops|brigade|battalion|regiment|rebels|insurgents|militants|fighters|soldiers|servicemen)\b"
    r"[^.;]{0,110}\s(?:but|and|or)\s(?:(?:had|have|has|also)\s)?(?:suffer|sustain|incur)\w*\s$",
    re.IGNORECASE,
)
OWN_MEN = QuickRegex(
    r"\b(?:(?:its|their|his|our) (?:own )?(?:men|fighters|ranks)|(?:its|his) (?:own )?people)\b",
    re.IGNORECASE,
)
# "The fire chief said three of his men had died": these are no fighters
NO_ARMY = QuickRegex(
    r"\b(?:police(?:m[ae]n|wom[ae]n)?|gendarmes?|fire (?:chief|brigade|service|department)"
    r"|firefighters|rescue (?:team|service)\w*"
    r"|rescuers|ambulance|civil defen[cs]e|emergency (?:service|ministry|situations)\w*"
    r"|mine (?:owner|manager)|foreman|union|charity|aid (?:group|agency|organi[sz]ation))\b",
    re.IGNORECASE,
)
# "Its losses rose to 198 dead": an army's
LOSSES = QuickRegex(r"\b(?:losses|lost)\b(?!\s(?:their|his|her|its)\b)[^.;]{0,60}$", re.IGNORECASE)
# "Taking its losses to 1,214"
INTO_LOSSES = re.compile(r"(?:[\w’'-]+\s){0,4}?losses\s(?:to|at)\b", re.IGNORECASE)
# "38 more deaths, taking its losses to 1,214"
ADDED_TO_LOSSES = re.compile(
    r"[^.;]{0,40}?\s(?:tak|bring|rais|push|lift)\w*\s(?:its|their|our)\s(?:[a-z]+\s)?losses\b"
)
# "The Front acknowledges 32 deaths": who admits losses admits those of its fighters
ADMITTED = QuickRegex(
    r"\b(?:acknowledg|admit|conced)\w*\s(?:to\s)?(?:only\s|just\s)?\Z", re.IGNORECASE
)
CIVIL = re.compile(r"civilian", re.IGNORECASE)
FORCE = (
    r"\b(?:forces|troops|army|fighters|rebels|militants|insurgents|attackers|assailants|adversary"
    r"|enemy|soldiers|men|units?|column|assault)\b"
)
ARMY = QuickRegex(
    rf"{FORCE}|\b(?:military|brigade|battalion|regiment|division|garrison|navy|air force|militia"
    r"|guard|unit|units|squad|platoon|command|enemy|Taliban)\b|\b(?:side|manpower|ranks)\b",
    re.IGNORECASE,
)
# "The attackers left behind 70 dead", "his men were driven back with 25 killed and 17 captured";
# whom fighting of rebels with an army left dead may be anybody
FORCE_LOST = QuickRegex(
    rf"(?:{FORCE}(?![’'])(?:(?!\b(?:that|which)\b)[^.;,]){{0,30}}?\b(?:left behind "
    r"|(?:driven|beaten|pushed|thrown) (?:back|off)\b[^.;,]{0,20}\bwith )"
    rf"|{FORCE}(?: (?:has|have|had|also|then))* (?:fled|retreated|withdrew|pulled back),?"
    r" (?:and|having) left )"
    r"[“\"]?(?:[\w,-]+ ){1,9}?(?:killed|dead|wounded|captured|bodies)\Z",
    re.IGNORECASE,
)
# "The enemy left 31 bodies", "our troops left nine dead and two tanks"
LEFT = QuickRegex(
    r"(?:^|[.;,:“\"]\s?|\bthat\s)"
    r"(?:(?!(?:between|with|of|by|against|from|in|on|and|to)\b)[\w’'-]+\s){0,3}?"
    rf"{FORCE} (?:(?:has|have|had|also|then) )*left [“\"]?"
    r"(?:[\w,-]+ ){1,5}?(?P<left>killed|dead|bodies)(?: behind)?\Z",
    re.IGNORECASE,
)
THERE = re.compile(
    r"[”\"]?,?\s(?:behind\b|on the (?:battle)?field|in front of|and (?:[\w-]+ )?(?:\d|two|three"
    r"|four|five|six|seven|eight|nine|ten|dozens|several)"
    r"|as (?:it|they) (?:fled|withdrew))"
)
# "The adversary retreated, leaving more than 60 bodies"
BEATEN = QuickRegex(
    r"\b(?:retreat|repel|repuls|withdr[ae]w|abandon|driven|pushed|thrown|beaten|routed)\w*\b[^.;]{0,50}?"
    r"\b(?:leaving|left)\s(?:behind\s)?(?:[\w,-]+\s){0,5}(?:dead|bodies|corpses|killed|wounded)\Z",
    re.IGNORECASE,
)
# "The army put its own dead at six"
OWN_DEAD = QuickRegex(
    rf"(?:{FORCE}|\b(?:group|front|movement|militia|military|command)\b)[^.;]{{0,80}}?\b(?:its|their)\sown\s(?:dead|losses"
    r"|casualties|wounded)\b",
    re.IGNORECASE,
)
CLINIC = re.compile(r"\b(?:hospitals?|clinics?|wards?|infirmar\w+|surgeons?)\b", re.IGNORECASE)


def is_of_force(
    measure: str, is_general: bool, quote: Span, sentence: Sentence, text: str, own: str
) -> bool:
    """Tell whether a figure is of the losses of a force; ``own`` are the words of its noun phrase.

    ``is_general`` says that its noun tells no more than that it is people.
    """
    start, end = quote.start, quote.end
    if measure == "lost":  # "Norland lost 20 people" does not say that they were soldiers
        is_any = ANYBODY.search(text, start, end) is not None
        return not is_any or ARMY.search(text, sentence.start, start) is not None
    if is_general:
        if MILITARY.search(own) or _is_loss(start, end, sentence, text):
            return True
        if THEIR_DEAD.search(own):
            return True
        if OWN_DEAD.search(text, sentence.start, end):
            return True
        is_people = PEOPLE_OF.search(text, start, end) is not None
        is_several = text[end - 5 : end].lower() != "death"
        is_admitted = ADMITTED.search(text, sentence.start, start) is not None
        is_cared_for = CLINIC.search(text, sentence.start, start) is not None
        if is_admitted and is_several and not is_people and not is_cared_for:
            return True
    is_theirs = measure in HARM and any(
        one.search(text, sentence.start, start) for one in (THEIR_LOSSES, THEIR_LATER_LOSSES)
    )
    is_theirs |= bool(NONE.match(text, start) and HAD.search(text, sentence.start, start))
    is_bare = PEOPLE_OF.search(text, start, end) is None and DID.match(text, start) is None
    if is_general and measure in HARM and is_bare:
        is_theirs |= HAS_SO_MANY.search(text, sentence.start, start) is not None
        is_theirs |= UNIT_WITH.search(text[sentence.start : start]) is not None
    if is_general and measure in HARM and PEOPLE_OF.search(text, start, end) is None:
        is_theirs |= UNIT_BEFELL.search(text[sentence.start : start]) is not None
    is_left = FORCE_LOST.search(text, sentence.start, end) or BEATEN.search(
        text, sentence.start, end
    )
    if (left := LEFT.search(text[sentence.start : end])) and not PEOPLE_OF.search(text, start, end):
        is_theirs |= left["left"] == "bodies" or THERE.match(text, end) is not None
    return is_theirs or is_left is not None


def are_own_men(quote: Span, sentence: Sentence, text: str) -> bool:
    """Tell whether those counted are the men of somebody who leads no police or rescue team."""
    words = text[quote.start : min(sentence.end, quote.end + 24)]
    if ITS_MEMBERS.search(words) and ARMED.search(text, sentence.start, quote.start):
        return True  # "Hezbollah says 516 of its members have died"
    whose = OWN_MEN.search(words)
    return whose is not None and NO_ARMY.search(sentence.text) is None


def _is_loss(start: int, end: int, sentence: Sentence, text: str) -> bool:
    """Tell whether "losses" stand before a figure of the dead, which are an army's."""
    before = text[sentence.start : start]
    if INTO_LOSSES.match(text, start) and CIVIL.search(before) is None:
        return True
    if ADDED_TO_LOSSES.match(text, end, sentence.end):
        return True
    if PEOPLE_OF.search(text, start, start + 24):
        return False  # "The army lost one, and 18 people were hurt"
    if CIVIL.search(before) or OF_LAND.search(before):
        return False
    return LOSSES.search(before) is not None
