"""Find verbs that have the form of another word: "defences down nine drones", "cost the army"."""

from __future__ import annotations

import re

from nkclaims.grammar.number_words import SEVERAL

COUNT = (
    r"(?:(?:at least|more than|over|nearly|almost|about|around|some|up to|another|dozens of"
    r"|scores of"
    rf"|hundreds of|thousands of)\s)?(?:\d|an?\s|(?:dozens|scores|hundreds|thousands|{SEVERAL})\b)"
)
# "Defences down scores of drones", "Rebels burn three hamlets", "strikes damage two depots"
PLURAL_VERB = re.compile(
    rf"(?P<verb>down|burn|damage|level|wreck|torch|flatten|wound|maim|clear|free|release"
    rf"|swap) (?={COUNT})"
)
SEVERAL_DO = re.compile(
    r"(?:^|[\s(])(?!(?:was|is|has|this|its|less|across|towards|besides|of|always|perhaps)\s)"
    r"(?:[\w’'-]*[a-z](?<!s)(?<!u)s|(?i:men|people|police|militia|troops|forces|crews|and [\w-]+)) "
    r"(?:(?:reportedly|also|again|then|allegedly) )?\Z"
)
# "Strike levels two blocks", "fire burns 40 houses"
ONE_VERB = re.compile(rf"(?P<verb>burns|damages|levels|flattens|ruins|guts|clears) (?={COUNT})")
MEASURES = {
    **dict.fromkeys(("down", "burn", "level", "torch", "flatten", "wreck"), "destroyed"),
    **dict.fromkeys(("burns", "levels", "flattens", "ruins", "guts"), "destroyed"),
    **dict.fromkeys(("damage", "damages"), "damaged"),
    **dict.fromkeys(("wound", "maim"), "wounded"),
    **dict.fromkeys(("clear", "clears"), "controlled"),
    **dict.fromkeys(("free", "release", "swap"), "other"),
}
# "The raid cost the army three vehicles"
COST = re.compile(
    r"cost(?:s|ing)? (?:(?:the|its|their|his|our) )?(?:[\w-]+[’']s )?(?:[\w-]+ )?"
    r"(?:army|navy|military|forces?|troops|rebels|militants?|militia|insurgents|invaders|enemy"
    r"|group|movement|side|regime|government|brigade|battalion|regiment|division|fleet|occupiers"
    rf"|them|[A-Z][\w-]+) (?={COUNT})(?![^.;]{{0,25}}\b(?:million|billion|dollars?|euros?|years?"
    rf"|months?"
    r"|weeks?|days|points|percent|per cent|votes|seats|jobs)\b)"
)
# "One boat sank and another burned"; "sank two boats" has an object
SANK = re.compile(
    r"(?:sank|sinks)(?=[.,;]|$| (?:off|near|in|after|on|and|with|when|at|within|during|while|as)\b)"
)
BEGINS = frozenset("dbltfwmcrgs")


def verb_at(text: str, start: int) -> tuple[int, str, str] | None:
    """Return the end, the measure and the class of such a verb, if one begins at a place.

    >>> verb_at("Defences down nine drones", 9)
    (13, 'destroyed', 'G')
    >>> verb_at("They put down nine revolts", 9) is None
    True
    """
    if text[start] not in BEGINS:
        return None
    if text[start] == "c" and (cost := COST.match(text, start)):
        return cost.end() - 1, "lost", "G"
    if sank := SANK.match(text, start):
        return sank.end(), "destroyed", "I"
    verb = PLURAL_VERB.match(text, start)
    if verb is not None and SEVERAL_DO.search(text, max(0, start - 40), start) is None:
        return None
    verb = verb or ONE_VERB.match(text, start)
    return (verb.end("verb"), MEASURES[verb["verb"]], "G") if verb else None
