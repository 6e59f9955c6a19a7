"""Tell quotations that charge somebody with harm: "They are shooting at us", "Norland lies"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nkclaims.extraction.deed.fighters import DOER, HELD
from nkclaims.grammar.document import Span

# Who did it: "they", "the other side", "Norland's army", and no "we".
WHO = re.compile(
    r"(?:It (?:is|was) us (?=they\b))?"
    r"(?P<who>[Tt]hey|(?:[Tt]he\s)?(?!(?:We|Our|My|I|You|It|This|That|There|Then|No|Not|Nobody|And|But|If|When"
    r"|All|He|She|His|Her|Everyone|People|What|Some)\b)[\w’'-]+(?:\s(?:of\s)?[\w’'-]+){0,4}?)"
    r"\s(?:(?:is|are|was|were|has|have|had|been|always|never|only|now|still|again|deliberately"
    r"|simply|just|\w+ly|came (?:\w+ ){1,5}?and|wants? to|tr(?:y|ies|ied|ying) to)\s)*"
    r"(?P<verb>[a-z]+)"
)
SHOOTING = (
    r"(?:shoot|fir[ei]|bomb|shell(?:ed|ing|s)?\b|attack|throw|rain(?:ed|ing|s)?\b|pound|bombard|hitting"
    r"|strik(?:e|ing)|burst|storm|open(?:ed|ing|s)? fire|drop|launch|hunt)\w*"
)
SHOT = re.compile(
    r"(?:shot|fired|bombed|shelled|attacked|threw|rained|pounded|bombarded|hit|struck|stormed|dropped"
    r"|launched)\b"
)
HARM = re.compile(
    rf"(?:{SHOOTING}|(?:kill|murder|slaughter|massacr|butcher|exterminat|annihilat|destroy|burn|torch"
    r"|wreck|ruin|starv|rap(?:e|ing)|tortur|loot|plunder|rob|terrori[sz]|punish|humiliat|expel|uproot|eras"
    r"|flatten|crush|chok|strangl|besieg|invad|oppress|persecut|target|aim|wag(?:e|ing)|hid(?:e|ing)"
    r"|shelter|harbou?r|arm(?:s|ed|ing)?\b|financ|l(?:ie|ies|ied|ying)\b|violat|sabotag|block|provok"
    r"|commit|attempt|wip(?:e|ed|ing)|tak(?:e|es|ing) revenge|answer|abduct|kidnap|send(?:s"
    r"|ing)?\b|execut|hang"
    r"|cut(?:s|ting)?\b|us(?:e|es|ed|ing)\b|steal|rul(?:e|es) by)\w*"
    r"|stole|hid\b|took revenge|drove us|took (?:the|our)\b|at war with|behind\b|guilty|responsible"
    r"|to blame|the aggressors?"
    r"|(?:an? )?(?:terrorists?|criminals?|murderers?|occupiers?|aggressors?)\b"
    r"|wants? our)"
)
# Of "use", "answer" and the like only the object tells: "answers every offer with missiles".
WITH = re.compile(
    r"\b(?:as (?:an? )?(?:\w+ )?(?:weapons?|shields?|bases?)|missiles?|bombs?|rockets?|shells?"
    r"|bullets|weapons?|crimes?|aggression|atrocit\w+|genocide|violence|revenge|war\b|people|civilians|peasants|villagers|us\b|our\b"
    r"|houses?|homes?|everything|everyone|anyone|anybody|country|cit(?:y|ies)|villages?|nation|land"
    r"|children|women|schools?|hospitals?|churches|mosques|them\b|aid\b|food|to (?:die|kill)\b"
    r"|men\b|each\b|places)",
    re.IGNORECASE,
)
NAMED = re.compile(
    r"\b(?:is|was) (?:an?|the|pure|sheer|nothing but|simply|not war, it is) ?(?:[\w-]+ ){0,2}?"
    r"(?:invasion|genocide|massacre|slaughter|aggression|war crime|crime|terror(?:ism)?"
    r"|ethnic cleansing|barbarism|extermination|collective punishment)\b"
)
AIMED = re.compile(
    r"\b(?:at|on) (?:us|anyone|everyone|anything|everything|whoever|people)\b|\bus\b"
)


@dataclass(frozen=True)
class Charge:
    """What a quotation charges somebody with: its kind, and the words that name whom."""

    kind: str
    who: Span | None


def charge_in(text: str, quote: Span) -> Charge | None:
    """Return what a quotation charges somebody with; None if it tells of no harm by anybody.

    >>> charge_in("They are shooting at us.", Span(0, 23))
    Charge(kind='attack', who=Span(start=0, end=4))
    >>> charge_in("We are burying them.", Span(0, 19)) is None
    True
    """
    words = text[quote.start : quote.end]
    if NAMED.search(words):
        return Charge("accusation", None)
    subject = WHO.match(words)
    if subject is None or HARM.match(words, subject.start("verb")) is None:
        return None
    who = Span(quote.start + subject.start("who"), quote.start + subject.end("who"))
    is_us = words.startswith("It ")  # "It is us they are shooting at", and nobody else
    is_told = is_us or WITH.search(words, subject.start("verb")) is not None
    if not is_told or not _is_side(text[who.start : who.end]):
        return None
    at = subject.start("verb")
    is_shot = SHOT.match(words, at) or (re.match(SHOOTING, words[at:]) and AIMED.search(words, at))
    return Charge("attack" if is_shot and not is_us else "accusation", who)


def _is_side(words: str) -> bool:
    """Tell whether words name who can fight: "they", forces, or a name."""
    if words.lower() == "they":
        return True
    if HELD.search(words):
        return False
    name = re.sub(r"^[Tt]he\s", "", words)
    return DOER.search(words) is not None or name[0].isupper()
