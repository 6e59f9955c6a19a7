"""Tell whether a figure is of the deed just told: "nine died in the same battle"."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import LOSSES, Draft
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.place.named_places import CLAUSE
from nkclaims.extraction.place.passages import WHOLE_WAR
from nkclaims.extraction.place.scenes import Scenes

# "In the town", "there": the place just told
BACK = QuickRegex(
    r"\b(?:the|this|that|its)\s+(?:(?-i:[a-z-]+)\s+)?(?:city|town|village|settlement|district|region|area"
    r"|province|camp)\b|\bthere\b",
    re.IGNORECASE,
)
SINCE_WAR = QuickRegex(
    r"\b(?:since|during|throughout|over the course of)\b[^,.;]{0,40}\b(?:war|conflict|invasion"
    r"|fighting|hostilities|uprising)\b",
    re.IGNORECASE,
)
_ONE = (
    r"(?:air ?)?strikes?|attacks?|raids?|shelling|bombing|bombardment|blasts?|explosions?|ambush"
    r"|assaults?|massacre|gunfire|firefight|encounter|engagement|operation"
)
_WAR = r"fighting|clash(?:es)?|battles?"
_NAMED = r"(?! (?:on|in|at|near|against|of|for|over|around|outside|between|with|along|towards?)\b)"
# "In the same fighting", "in the ambush": of the deed just told
SAME_DEED = QuickRegex(
    rf"\b(?:the|that) same (?:\w+ )?(?:{_ONE}|{_WAR})\b{_NAMED}"
    rf"|\b(?:in|during|from|after|by) (?:the|that|this) (?:\w+ )?(?:{_ONE})\b{_NAMED}",
    re.IGNORECASE,
)
# "500 have been killed by the bombing", which goes on
SO_FAR = re.compile(
    r"\bha(?:s|ve) (?:been )?\w+ (?:by|in|during) the (?:bombing|shelling|bombardment|operation)\b"
)
# "In the battle", which in a toll is the war
FIGHTING = QuickRegex(
    rf"\b(?:in|during|from|after|(?:in|over) the course of) (?:the|that|this) (?:{_WAR})\b{_NAMED}"
    rf"|\b(?:in|during|over|(?:in|over) the course of) (?:the|that|those|these)"
    rf" (?:[\w-]+-(?:day|week|hour)s?(?:-long)?|(?:two|three|four|five|six|\d+) (?:days|weeks) of)"
    rf" (?:{_WAR}|hostilities|combat|escalation|flare-up|offensive)\b{_NAMED}",
    re.IGNORECASE,
)
# "Claimed the assault, saying that it had seized six lorries", "the missile had hit a barracks"
THE_DEED = QuickRegex(
    rf"\b(?:[Tt]he|[Tt]hat|[Tt]his) (?:\w+ )?(?:{_ONE}|battle|attempt|missile|rocket|shell|bomb"
    rf"|drone|aircraft|gunmen|attackers|assailants)\b{_NAMED}(?![’'])"
)
# "Its gunners shot down 12 of the rockets": of those that were just told
OF_FIRED = re.compile(r"\d of (?:the|these|those) (?:\w+ )?(?:rockets|shells)\b")
# "Were killed when rockets tore through a town close to the front of the war"
STRUCK_WHEN = QuickRegex(
    r"\b(?:when|after|as)\s[^,.;]{0,90}?\b(?:hit|struck|tore|ripped|landed|fell|crashed|burst|rained"
    r"|exploded|blew|went off|came down|opened fire|fired|dropped|collapsed|caught fire"
    r"|(?:slamm|plough|plow|bomb|shell|attack|raid|storm|ambush|detonat|ramm|overr)(?:ed|an))\b",
    re.IGNORECASE,
)
# "The final toll was 50 dead"
THE_TOLL = QuickRegex(
    r"\b[Tt]he (?:(?:final|latest|total|overall|official|provisional|confirmed|new) )?"
    r"(?:(?:death|casualty) )?toll\b"
    rf"{_NAMED}(?! (?:from|since)\b|,? which\b)"
)
# "Blamed the shelling on rebels who took the Tarn area"
BLAMED = re.compile(
    rf"\b(?:blam|condemn|denounc|call|describ|attribut)\w* (?:the|that|this) (?:\w+ )?(?:{_ONE})"
    r"(?! (?:in|at|near|against|of|over|around|outside)\b)(?! on (?:the |a )?(?:\w+ )?"
    r"(?:hospital|school|camp|town|city|village|market|convoy|base|port|airport|church|mosque)\b)"
)
# "The dead were rebels, 203 of them"
OF_THE_DEAD = re.compile(r"\bof the (?:dead|victims|wounded|injured|killed)\b")
THE_DEAD = re.compile(r"\b[Tt]he (?:dead|victims|killed) (?:were|are|had been|included)\b")
BEHIND = 80  # characters behind a figure in which its deed is named


def has_gone_on(draft: Draft, text: str) -> bool:
    """Tell whether a figure is of what goes on: "500 have been killed by the bombing"."""
    return SO_FAR.search(text, draft.quote.start, draft.quote.end + BEHIND) is not None


def is_of_deed_told(draft: Draft, scenes: Scenes) -> bool:
    """Tell whether somebody is blamed for the deed just told: "blamed the shelling on rebels"."""
    if draft.kind not in ("attack", "accusation") or draft.value is not None:
        return False
    found = BLAMED.search(scenes.text, draft.quote.start, draft.quote.end)
    return found is not None and not scenes.sentence.is_heading


def is_of_told(draft: Draft, scenes: Scenes) -> bool:
    """Tell whether a loss is of the deed just told: it names the deed, or that nobody was hurt.

    A war is no such deed: "since the fighting erupted".
    """
    if draft.kind not in LOSSES:
        return False
    if draft.value == 0:
        return True
    if SINCE_WAR.search(scenes.sentence.text):
        return False
    if draft.kind == "equipment_loss" and OF_FIRED.search(
        scenes.text, draft.quote.start, draft.quote.end
    ):
        return True
    own = scenes.sentence.clause_of(draft.quote, CLAUSE)
    end = min(own.end, draft.quote.end + BEHIND)
    is_toll = draft.scope in WHOLE_WAR
    if same := SAME_DEED.search(scenes.text, own.start, end):
        is_many = is_toll and same.group().endswith("s")  # "in the Velian attacks" of the war
        return not is_many and not has_gone_on(draft, scenes.text)
    if not is_toll and THE_DEAD.search(scenes.text, scenes.sentence.start, draft.quote.end):
        return True
    if not is_toll and THE_TOLL.search(scenes.text, scenes.sentence.start, draft.quote.end):
        return True
    if not is_toll and OF_THE_DEAD.search(scenes.text, draft.quote.start, draft.quote.end):
        return True
    if not is_toll and THE_DEED.search(scenes.text, scenes.sentence.start, draft.quote.start):
        return True
    return not is_toll and FIGHTING.search(scenes.text, own.start, end) is not None
