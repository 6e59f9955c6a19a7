"""Tell which matches of a rule of figures are no figures, by the words that stand in them."""

from __future__ import annotations

import re

from nkclaims.extraction.happened import BEFALLEN
from nkclaims.extraction.match import Match

PREPOSITION = re.compile(r"\s(?:in|at|near|on|from|with|during|after|when|while|by)\s")
AT_DEED = re.compile(r"\s(?:in|during|after|by|at|over|from)\s(?:the\s|some\s|at least\s)?$")
SHARED = re.compile(r"\s(?:by|over|above)\s")
OUT_OF = re.compile(r"\bfrom\s(?:\w+\s){0,2}$")
JOINED = re.compile(r"\s(?:and|but)\s(?!was|were|then|later|had|has|have)")
ANOTHER = re.compile(r"\s(?:and|but)\s(?:a (?:second|third|fourth)|another|others)\s")
SAYS = re.compile(r"\b(?:said|says|told)\b")
WITH = re.compile(r",\swith\b")
DEAD_BEHIND = re.compile(
    r"\s(?:were\s|was\s|have been\s|had been\s)?(?:killed|dead|died|slain|shot dead)\b"
)
BY_ARMS = re.compile(
    r"\sby\s(?:[\w-]+\s){1,4}?(?:missiles?|rockets?|shells?|drones?|bombs?|strikes?|rounds?|mortars?)\b"
)
HIT_BY = re.compile(
    r"\b(?:hit|struck|damaged|destroyed|killed|wounded|injured|targeted|attacked)\sby\s"
    r"(?:(?:at least|about|some|up to|more than)\s)?$"
)
BY_NUMBER = re.compile(r"\sby\s(?:(?:at least|about|some|up to|more than)\s)?")
HIT_A = re.compile(r"\s(?:hit|struck)\s(?:an?|the)\s.*")
TAKEN_PLACE = re.compile(r"taken?\splace\b|took\splace\b", re.IGNORECASE)
REPELLED = re.compile(r"repel|repuls|thwart|beat", re.IGNORECASE)
ACTIVE_PERFECT = re.compile(r"\s(?:has|have|had)\s(?:\w+ly\s)?")
OBJECT = re.compile(r"\s(?:the|an?|two|three|four|five|six|several|dozens|some|at least|\d+)\b")
SAVED_FROM = re.compile(r"\b(?:pulled|rescued|saved|dug)\b")
LOOSE_RULES = (
    *("list-passive", "intransitive", "passive", "far-behind", "far-intransitive"),
    *("aside-passive", "aside-intransitive", "aside-bare"),
)
QUALIFIED = (
    r"(?:(?:at least|some|another|about|around|up to|more than|nearly|almost|over|roughly"
    r"|approximately|as many as|no fewer than|close to|an? (?:total|estimated)|an? total of)\s)?$"
)
GOVERNED = re.compile(
    r"\b(?:(?:kill|wound|injur|destroy|down|captur|seiz|intercept)(?:ing|ed)"
    r"|sh(?:ot|ooting) down|los(?:t|ing))\s" + QUALIFIED
)
GOVERNED_TOO = re.compile(
    r"\b(?:kill|wound|injur|captur|seiz|abduct)(?:ing|ed)\s[^.;:]{2,60}?(?:,|\sand)\s" + QUALIFIED
)
# "Among the dead were two guards and seven clerks who"
AMONG_DEAD = re.compile(
    r"\b(?:dead|killed|wounded|injured|missing|victims|casualties)\s(?:were|was|included?)\s[^.;:]{2,60}?"
    r"(?:,|\sand)\s" + QUALIFIED
)
WHO = re.compile(r",?\s(?:who|that|which)\s")
ALL_BUT = re.compile(r"\b(?:all|everyone|everybody) (?:but|except)\s$")
SOME_OF = re.compile(
    r"\b(?:most|some|many|half|several|few|none|nearly all|almost all|part"
    r"|the (?:rest|majority)) of\s(?:which|whom|them|these|those)\b|\bsome of the\b"
)
FELL = re.compile(r"(?:have\s)?fell\b|(?:have\s)?fallen\b")
THROWN = re.compile(r"\b(?:shells|rockets|missiles|bombs|drones|mortars|rounds|projectiles|UAVs)\b")
BEFORE_THAT = re.compile(r"\s(?:before|while|after)\s(?:being|they|it|he|having|the)\s")
BEFORE_A = re.compile(
    r"\b(?:along|in|on|near|at|from|inside|outside|across|over|under|through|during|after|by|with"
    r"|into|aboard)\s$"
)
# "The two sides exchanged prisoners": nobody counts who does it.
ACTING = re.compile(
    r"\s(?:[\w-]+\s)?(?:sides|countries|nations|states|parties|neighbou?rs|foes|rivals|enemies|armies"
    r"|governments|leaders|ministers|presidents|factions|groups|camps)\s(?:have\s|had\s|also\s"
    r"|then\s|later\s)*(?:exchang|swap|return|releas|free|captur|seiz|control|los)\w*\s"
    r"(?!by\b|from\b|in\b|on\b|at\b|after\b|during\b)",
    re.IGNORECASE,
)
# "Medics who were trying to evacuate": nothing of the kind was done.
UNDONE = re.compile(
    r"\b(?:try|tries|trying|tried|attempt\w*|helping|seek\w*|hop(?:ed|ing)|plan\w*|threaten\w*|vow\w*|ready|going"
    r"|about|how|want\w*|unable|aim\w*|prepar\w*)\sto\s$",
    re.IGNORECASE,
)
GRAVELY = re.compile(
    r"\s(?:seriously|critically|badly|gravely|severely|lightly|slightly|fatally)\b"
)
TOLD = re.compile(r"\b(?:information|word|reports?|details|indication|data|figures|news|mention)\b")
FROM = re.compile(r"\b(?:from|with|against)\s$")
SPEAKS = re.compile(
    r"(?:\s(?:at|in|from|of|with)\s[^,.;]{2,40})?,\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,2},?"
    r"\s(?:said|says|told|added|recalled|wrote|tweeted)\b"
)
HEARS = re.compile(
    r"\b(?:told|tells|telling|informed|asked|assured)\s$"
    r"|\b(?:said|says|added|recalled|recalls|told|according to)\s(?:[\w’'.-]+\s){0,6}?[\w’'.-]+,\s$"
)
SAID_AMID = re.compile(
    r"(?<!been)(?<!was)(?<!were)(?<!are)(?<!is)\s(?:said|says|told|reported)\s"
    r"(?!on\b|in\b|late\b|earlier\b|[A-Z]\w+day)"
)
OWN_STATE = re.compile(
    r"\s(?:was|were|is|are|remain\w*)\s(?:still\s)?(?:without|calm|quiet|safe|closed)\b"
)
QUOTE_END = re.compile(r",[”\"]\s")
OF_OTHERS = re.compile(r"\bwhere\b|\w\s(?:who|whom)\b(?![^,]*,)")
WHEN = re.compile(r"\b(?:when|after|before|while)\s(?!(?:dawn|noon|midday|dusk|sunset|midnight)\b)")
# "85 % of the territory's 2.3 million people"
PORTION = re.compile(
    r"(?:%|\b(?:percent|per cent|half|third|thirds|quarter|quarters|majority|most))\sof\s"
    r"(?:the\s|its\s|their\s|all\s)?(?:(?:[\w-]+\s){0,3}\w+[’']s\s|(?:[a-z]+\s)?)\Z"
    r"|\b\d[\d,]*\sof\s(?:\w+[’']s\s|its\s|their\s)\Z"
)


def is_apart(match: Match) -> bool:
    """Tell whether a preposition parts the number from the noun: "killed in another attack"."""
    return match.counting is not None and bool(
        PREPOSITION.search(match.text[match.number.end : match.counting.start])
    )


def by_words(match: Match) -> bool:
    """Tell whether the words say that a match is no figure, whatever it counts."""
    rule, text, number, noun = match.rule.rule_id, match.text, match.number, match.counting
    event = match.event
    return (
        # "killed more civilians"
        (number.letter == "M" and rule.startswith("one-") and not _is_another(match))
        or (rule == "gapped-by" and SHARED.match(text, number.end) is None)
        # "out of the casualties 130 civilians were killed"
        or (rule in ("deaths-of", "adjective") and noun is not None and _is_dead(match))
        # "freed all but four"
        or match.is_before(ALL_BUT)
        # "killing two and at least 11 civilians who had fled"
        or (
            rule in LOOSE_RULES
            and WHO.match(text, match.last) is not None
            and match.is_before(GOVERNED_TOO)
        )
        or (
            rule == "listed-who"
            and not (
                (match.is_before(GOVERNED_TOO) or match.is_before(AMONG_DEAD))
                and WHO.match(text, match.last)
            )
        )
        # "killing seven, including three children"
        or (rule in LOOSE_RULES and match.is_before(GOVERNED))
        or (rule == "gravely" and GRAVELY.match(text, number.end) is None)
        or (rule == "up-from" and FROM.search(text[: number.start][-10:]) is None)
        # "damaged 16 houses, adding that one district was without power"
        or (rule == "toll-noun" and OWN_STATE.match(text, match.last) is not None)
        # "two houses were hit by three rockets"
        or (rule == "toll-noun" and HIT_BY.search(text[: number.start][-30:]) is not None)
        # "..., a resident, Jane Doe, said"
        or (rule == "one-listed" and SPEAKS.match(text, match.last) is not None)
        # "he told a reporter", "said Jane Doe, a teacher"
        or (number.letter == "A" and match.is_before(HEARS))
        or PORTION.search(text[max(match.sentence.start, number.start - 60) : number.start])
        is not None
        or (event is not None and _by_event(match))
    )


def _by_event(match: Match) -> bool:
    """Tell whether it is no figure by the words for what happened and those around them."""
    rule, text, number, noun = match.rule.rule_id, match.text, match.number, match.counting
    event, end = match.event, match.sentence.end
    if event is None:
        return False
    is_late = event.start > number.start
    return (
        # "wounded by a mine", "killed in two attacks"
        (number.letter in "AM" and _found(AT_DEED, text, event.end, number.start))
        # "hit by two missiles"
        or (
            not is_late
            and BY_ARMS.match(text, event.end, match.sentence.end) is not None
            and BY_NUMBER.fullmatch(text, event.end, number.start) is not None
        )
        # "the other two hit a warehouse"
        or (
            rule == "adjective"
            and noun is not None
            and HIT_A.fullmatch(text, number.end, noun.start) is not None
        )
        # "passengers on a road were rescued"
        or (number.letter == "A" and is_late and match.is_before(BEFORE_A))
        # "three children, with several others injured"
        or (rule == "list-passive" and _found(WITH, text, number.end, event.start))
        # "the clinic was evacuated, with three patients carried out"
        or (rule == "far-before" and _found(WITH, text, event.end, number.start))
        # "three missiles at dawn, and crews shot down two"
        or (
            rule == "far-intransitive"
            and _found(JOINED, text, match.last, event.start)
            and not _found(BEFALLEN, text, match.last, event.start)
        )
        # "fired 40 rockets, most of which were intercepted"
        or (rule.startswith("far-") and _found(SOME_OF, text, match.last, event.start))
        # "of 50 rockets three fell in fields"
        or (noun is None and is_fall(text, match.sentence.start, number.start, event.start))
        # "two trucks were looted and a third was set on fire"
        or (rule.startswith("far-") and _found(ANOTHER, text, match.last, event.start))
        # "including 50 girls,” he said, adding that nine men were wounded"
        or (rule == "list-passive" and is_late and _found(QUOTE_END, text, number.end, event.start))
        # "bombers blew themselves up among people who fled", "in four towns where rebels took"
        or (
            rule.startswith("far-")
            and is_late
            and noun is not None
            and _found(OF_OTHERS, text, noun.end, event.start)
        )
        # "returned 45 men from captivity"
        or (event.letter == "D" and OUT_OF.search(text, number.end, event.start) is not None)
        # "where 3,000 are sleeping, she said shells had destroyed"
        or (rule.startswith("far-") and _found(SAYS, text, match.last, event.start))
        # "30 survivors, said at least 52 were shot"
        or (is_late and noun is not None and _found(SAID_AMID, text, match.last, event.start))
        or TAKEN_PLACE.match(text, event.start) is not None
        # "repelled 19 assaults"
        or (REPELLED.match(text, event.start) is not None and not _is_of_arms(match))
        # "150 rebels had destroyed two bunkers"
        or (
            noun is not None
            and event.letter != "I"
            and ACTIVE_PERFECT.fullmatch(text, noun.end, event.start) is not None
            and OBJECT.match(text, event.end) is not None
        )
        # "six have been pulled from under the rubble"
        or (event.measure == "missing" and _found(SAVED_FROM, text, number.end, event.end))
        # "killed three civilians before being driven out"
        or (noun is not None and _found(BEFORE_THAT, text, noun.end, event.start))
        or ACTING.match(text, number.end, end) is not None
        or UNDONE.search(text[max(0, event.start - 24) : event.start]) is not None
        # "no information about casualties"
        or (rule == "none" and _found(TOLD, text, number.end, event.start))
        # "killed on Tuesday when two columns of rebels overran the post"
        or _found(WHEN, text, event.end, max(number.start, event.end))
    )


def is_fall(text: str, start: int, number: int, event: int) -> bool:
    """Tell whether those who "fell" are rockets of which the sentence told before."""
    return FELL.match(text, event) is not None and THROWN.search(text, start, number) is not None


def _is_of_arms(match: Match) -> bool:
    """Tell whether a noun is of arms that can be repelled."""
    noun = match.counting.noun if match.counting else None
    return noun is not None and noun.object not in ("other", "person")


def _is_dead(match: Match) -> bool:
    """Tell whether "were killed" stands behind the noun: "four displaced civilians killed"."""
    return DEAD_BEHIND.match(match.text, match.last) is not None


def _is_another(match: Match) -> bool:
    """Tell whether "another" is the number, not "more", which is none."""
    words = match.text[match.number.start : match.number.end].lower()
    return words.startswith(("another", "a "))  # "a further", "a second"


def _found(pattern: re.Pattern[str], text: str, start: int, end: int) -> bool:
    return pattern.search(text, start, end) is not None
