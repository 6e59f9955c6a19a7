"""Find who did what a passive tells: "shelled by the army"."""

from __future__ import annotations

import re

from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.grammar.document import Span
from nkclaims.grammar.qualifiers import ABOUT

ADVERB = (
    r"also|once|twice|thrice|(?:two|three|four|five|six|several|many|numerous) (?:more )?times"
    r"|(?:for|in) the \w+ time|(?:went|goes|go|gone|keeps?|kept|carried) on|just|only|soon"
    r"|meanwhile|likewise|at once|at first"
    r"|alone|then|now|so far|instead|long|later|again|still|first|since|already"
    r"|once more|once again"
    r"|in turn|\w+ly|themselves|itself"
    r"|early|late|overnight|yesterday|today|on \w+day"
    r"|(?:on )?(?:(?:early|late) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"(?: (?:night|morning|afternoon|evening))?|not|never|always|repeatedly"
    r"|(?:last|this) (?:week|month|year|night|\w+day)|(?<!^)each"
    r"|often|sometimes|seldom|ever|afterwards?|thereafter|at times|of late|even|almost|all but"
)
PASSIVE = re.compile(
    rf"\b(?:was|were|(?-i:[Ii]s)|are|been|being|be|got)(?:\s+(?:{ADVERB}|heavily))*\s*$",
    re.IGNORECASE,
)
# "Dismissed as a lie by the army", but not "dismissed as false a claim by the rebels"
VERDICT = (
    r"as (?:an? |the )?(?:(?!(?<!\band )\b(?:an?|the|any|all|claims?|reports?|allegations?"
    r"|accusations?|suggestions?|statements?)\b)[^.;,]){2,50}?(?=\sby\b)"
)
PARTICIPLE = re.compile(
    rf"\w+(?:ed|en|ut)\s(?:(?:down|out|off|{VERDICT}"
    r"|(?:late |early )?(?:last|this) \w+"
    r"|on \w+day|earlier|in (?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December))\s){0,2}",
    re.IGNORECASE,
)
PROGRESSIVE = re.compile(r"[a-z]+ing\b", re.IGNORECASE)
BY = QuickRegex(
    rf"\bby\s+(?={ABOUT}"
    r"(?:\d[\d,]*|dozens of|scores of|hundreds of)\s(?:[\w-]+\s){0,2}?"
    r"(?:fighters|gunmen|militants|rebels|soldiers|troops|insurgents|jihadists|militiamen|attackers"
    r"|guerrillas|drones|missiles|rockets|jets)\b)"
    r"|\bby\s+(?!\d|(?!(?:retreat|advanc|invad|attack|flee|withdraw|warr|oppos|occupy)ing\b)\w+ing\b"
    r"|(?:phone|telephone|air(?! (?:defen[cs]|force))|land|sea|force|night|day|then|now|hand|noon"
    r"|midnight|dawn|about|at|nearly|some|more|least|all|name|Monday|Tuesday|Wednesday|Thursday"
    r"|Friday|Saturday|Sunday"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)\b)",
    re.IGNORECASE,
)
# "Hit a plant used by the rebels": they did not hit it.
USED_BY = re.compile(
    r"\b(?:used|owned|run|operated|held|controlled|occupied|guarded|populated|inhabited|attended"
    r"|supported|backed|hosted|manned|frequented|chaired|funded|built|claimed|followed|joined|led"
    r"|ruled|governed|recruited|trained|hired|paid|arranged|brokered|mediated|armed|equipped|named"
    r"|identified|treated|verified|recorded|confirmed|reported|counted|administered)\s$",
    re.IGNORECASE,
)
STRIKES_LED = QuickRegex(
    r"(?:strikes?|attacks?|raids?|offensives?|operations?|assaults?|bombing|campaign) led\s$",
    re.IGNORECASE,
)
# "Drones flown by rebels", "rockets fired from rebel positions", "a strike blamed on Norland"
USED = QuickRegex(
    r"\s(?:(?:flown|fired|launched|operated|sent|dropped|planted|laid|manned|crewed|piloted"
    r"|commanded|led|claimed|staged|mounted|conducted|carried out) by|blamed on|attributed to"
    r"|(?:fired|launched) from (?:the )?(?:positions|territory|soil) of"
    r"|fire from (?:the )?territory of"
    r"|(?:fired|launched|dropped) from(?= (?:an? |the )?(?:[\w’'-]+ ){1,2}"
    r"(?:jets?|(?:war)?planes?|aircraft|helicopters?|(?:war)?ships?|boats?|submarines?|drones?)\b)"
    r"|from(?= (?:the )?(?:[\w’'-]+ ){0,3}"
    r"(?:army|military|forces|troops|rebels|militants|insurgents|fighters|side|artillery|jets"
    r"|gunners)\b)"
    r"|(?:(?:fired|launched|sent|coming) )?from(?: the)?(?: direction of(?: the)?)?"
    r"(?= (?P<whose>[\w’'-]+(?: [\w’'-]+){0,2}?)(?:['’]s)? (?:positions|lines|trenches"
    r"|batteries|guns)\b))\s",
    re.IGNORECASE,
)
RAID_BY = QuickRegex(  # "a drone strike by the rebels"
    r"(?:strikes?|attacks?|raids?|assaults?|shelling|bombardments?|bombings?|ambush(?:es)?"
    r"|barrages?|fire) by (?!\w+ing\b)",
    re.IGNORECASE,
)
# "Died in a | suicide attack | attributed to rebels"
RAID = re.compile(
    r"(?:(?!\b(?:while|but|and|after|when|said|says)\b)[^,;.:“”\"]){0,60}?\b(?:in|by|during|from"
    r"|as a result of)\s(?:(?!(?:in|by|on|from)\b)[\w-]+\s){0,4}?"
    r"(?P<raid>(?:air)?strikes?|attacks?|fire"
    r"|raids?|shelling|bombardments?|bombings?|barrages?|assaults?|ambush(?:es)?|rockets?|missiles?"
    r"|shells|drones?)\b"
)
STOP = (
    r"in|on|at|by|near|over|after|during|while|when|that|which|who|for|to|from|with|since|early"
    r"|late"
    r"|overnight|killed|killing|wounded|hit|said|was|were|has|have|had|(?-i:is)|are|will|as|and|or|but"
    r"|before|against|of(?= [“\"‘])"
    r"|of (?!the\b|(?-i:(?:[a-z]*(?:east|west|north|south)ern |(?:rival|warlord|strongman"
    r"|commander|general|leader) )*[A-Z]))|last|this|yesterday|today"
    r"|following|amid"
    r"|responsible|across"
    r"|around|inside|outside|under|did|do|not|broke|violated|into|between|because|if|continued"
    r"|on the|via|through|had|left|targeting|lasting|earlier|toward|towards|went|came|fell|took"
    r"|struck|began|kills?|leaves?|hits|wounds?|injures?|destroys?"
    r"|(?-i:(?!allied|armed|masked|hooded|unidentified|backed)[a-z]{2,}ed)"
)
# "Rejected by Norland. A second plan": no phrase goes on behind a full stop, but for a title's
NEXT_SENTENCE = re.compile(
    r"(?<!\b[A-Z])(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bLt)(?<!\bSt)(?<!\bMrs)(?<!\bGen)(?<!\bCol)"
    r"(?<!\bMaj)(?<!\bGov)(?<!\bSen)(?<!\bCapt)(?<!\bBrig)\.\s"
)
# "By what officials described as | Norlandish fire"
WHAT_SOME_CALL = (
    r"what (?:[\w’'.-]+ ){1,5}?(?:described as|call(?:ed|s)?|termed|branded|labell?ed"
    r"|referred to as|(?:said|says?|believed?) (?:was|were|is|are|to be|to have been))\s"
    r"(?:an? |the )?"
)
PHRASE = re.compile(
    rf"\s*(?:{WHAT_SOME_CALL})?"
    r"[“\"]?(?:(?:the|an?)\s+)?(?:(?:dozens|scores|hundreds|thousands) of\s+)?"
    rf"(?P<np>(?!(?:{STOP})\b)[\w’'.-]+(?:\s+(?!(?:{STOP})\b)[\w’'.-]+){{0,6}})",
    re.IGNORECASE,
)


def is_passive(text: str, at: int) -> bool:
    """Tell whether the participle at ``at`` has "was" or "been" before it; not "was shelling"."""
    return not PROGRESSIVE.match(text, at) and bool(PASSIVE.search(text[max(0, at - 40) : at]))


def is_by(text: str, at: int) -> bool:
    """Tell whether the participle at ``at`` has its doer behind it: "rejected by the rebels"."""
    return behind_by(text, at) is not None


def behind_by(text: str, at: int) -> int | None:
    """Return where the doer of the participle at ``at`` begins, right behind its "by"."""
    participle = PARTICIPLE.match(text, at)
    by = BY.match(text, participle.end()) if participle else None
    return by.end() if by else None


def phrase_at(text: str, at: int) -> Span | None:
    """Return the noun phrase that begins at ``at``, without its article.

    >>> phrase_at("blamed the rebel army for it", 6)
    Span(start=11, end=21)
    """
    match = PHRASE.match(text, at)
    if match is None:
        return None
    phrase = NEXT_SENTENCE.split(match["np"], maxsplit=1)[0]
    words = re.sub(
        r"(?<=\bside)\sof\s.*$|\s(?:allied|armed|backed|now|again|also|off|away|back|last \w+)$",
        "",
        phrase.rstrip(".'’"),
    )
    return Span(match.start("np"), match.start("np") + len(words))


def doer_behind(text: str, start: int, end: int) -> Span | None:
    """Return the noun phrase behind the first "by" of a stretch.

    >>> doer_behind("shelling of the port by the army on Monday", 0, 42)
    Span(start=28, end=32)
    """
    for match in BY.finditer(text, start, end):
        before = text[start : match.start()]
        is_led = STRIKES_LED.search(before) is not None
        if (
            " " not in before.strip() or is_led or not USED_BY.search(before)
        ):  # "held by" is what is asked
            return phrase_at(text, match.end())
    return None


def user_behind(text: str, arms: Span, end: int | None = None) -> Span | None:
    """Return who uses arms, as the words in them or behind them say, up to ``end``.

    >>> user_behind("hit by a missile fired by the army on Monday", Span(9, 16))
    Span(start=30, end=34)
    """
    if end is not None:
        used = USED.search(text, arms.start, end)
    else:
        used = USED.search(text, arms.start, arms.end) or USED.match(text, arms.end)
    if used is None and (raid := RAID_BY.search(text, arms.start)) and raid.start() < arms.end:
        return phrase_at(text, raid.end())
    if used and used["whose"]:
        return Span(*used.span("whose"))
    return phrase_at(text, used.end()) if used else None


def blamed_for(text: str, start: int, end: int) -> Span | None:
    """Return who made the raid of a loss that ends at ``start``.

    >>> blamed_for("Nine died in an ambush blamed on rebels.", 9, 39)
    Span(start=33, end=39)
    """
    raid = RAID.match(text, start, end)
    return user_behind(text, Span(*raid.span("raid")), end) if raid else None
