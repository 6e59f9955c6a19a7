"""Tell which matches of a rule of figures are no figures, by the words that stand in them."""

from __future__ import annotations

import re

from nkclaims.extraction.figure.counted import PEOPLE, PLACES
from nkclaims.extraction.figure.happened import BEFALLEN
from nkclaims.extraction.figure.match import Match
from nkclaims.extraction.figure.veto_words import (
    ACTING,
    ACTIVE_PERFECT,
    ALL_BUT,
    ANOTHER,
    APART,
    AS_CLAUSE,
    AS_WHO,
    AT_DEED,
    BEFORE_A,
    BEFORE_THAT,
    BY_ARMS,
    BY_NUMBER,
    CLAIMING,
    FROM,
    GAVE,
    GOVERNED,
    GOVERNED_TOO,
    GRAVELY,
    HEARS,
    HIT_A,
    HIT_BY,
    IT_WAS,
    JOINED,
    LOOSE_RULES,
    NO_LOSS,
    NOT_LISTED,
    NUMBERED,
    OBJECT,
    OF_OTHERS,
    OF_PART,
    OUT_OF,
    OWN_CLAUSE,
    OWN_STATE,
    PORTION,
    PREPOSITION,
    QUOTE_END,
    REPELLED,
    RIDING,
    SAVED,
    SAVED_FROM,
    SAYS,
    SHARED,
    SOME_OF,
    SPEAKS,
    TAKEN_PLACE,
    TOLD,
    UNDONE,
    WHEN,
    WHO,
    WITH,
    is_dead,
    is_fall,
    is_listed,
    is_of_named,
    is_said,
    is_said_amid,
)
from nkclaims.extraction.language.neighbours import Token
from nkclaims.extraction.language.quick_regex import Regex

OF_WHO = "number-behind-who"  # "the number of villages that it says it has taken"
# "Fired 40 rockets, most of which were intercepted", "two were looted and a third burned"
FAR = (SOME_OF, OF_PART, ANOTHER, SAYS)
IMPLYING = ("far-before", "far-intransitive")
OF_THEM = re.compile(r"\sof (?:them|whom|these|which)\b")


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
        or (rule == "nobody" and NUMBERED.match(text, number.end) is not None)
        or (rule == "gapped-by" and SHARED.match(text, number.end) is None)
        # "out of the casualties 130 civilians were killed"
        or (rule in ("deaths-of", "adjective") and noun is not None and is_dead(text, match.last))
        or match.is_before(ALL_BUT)  # "freed all but four"
        # "killing two and at least 11 civilians who had fled"
        or (
            rule in LOOSE_RULES
            and WHO.match(text, match.last) is not None
            and match.is_before(GOVERNED_TOO)
        )
        or (
            rule == "listed-who"
            and not is_listed(text, match.sentence.start, number.start, match.last)
        )
        # "killing seven, including three children"
        or (rule in LOOSE_RULES and (match.is_before(GOVERNED) or _is_object(match)))
        # "the besieged town had received nine bodies": the noun says what happened
        or (rule in IMPLYING and bool(noun and noun.noun and noun.noun.implies))
        or (_is_place(noun) and is_of_named(text, number.start))
        or match.is_before(RIDING)
        # "lost four of our men, and we buried them"
        or (rule == "killed-them" and _is_object(match))
        or (rule == "of-those-dead" and OF_THEM.match(text, number.end) is not None)
        or (rule == "claim-bare" and not match.is_before(CLAIMING))
        or (rule == "far-before" and match.is_before(AS_CLAUSE))
        or (rule == "toll-noun" and match.is_before(OWN_CLAUSE))
        or (rule in ("gravely", "gravely-noun") and GRAVELY.match(text, number.end) is None)
        # "82 killed and 14 captured around the town"
        or (rule == "adjective" and event and noun and _found(APART, text, event.end, noun.start))
        or (rule == "as-who" and noun and not _found(AS_WHO, text, number.end, noun.start))
        or (rule == "it-was" and not match.is_before(IT_WAS))
        or (rule == "up-from" and FROM.search(text[: number.start][-10:]) is None)
        # "damaged 16 houses, adding that one district was without power"
        or (rule == "toll-noun" and OWN_STATE.match(text, match.last) is not None)
        or (rule == "toll-noun" and HIT_BY.search(text[: number.start][-60:]) is not None)
        # "..., a resident, Jane Doe, said"
        or (rule == "one-listed" and SPEAKS.match(text, match.last) is not None)
        or (rule == "one-dead" and event and SPEAKS.match(text, event.end) is not None)
        # "gave no losses"
        or (rule == "none" and match.is_before(GAVE))
        or NO_LOSS.match(text, number.end) is not None
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
        or (number.letter == "A" and is_late and match.is_before(BEFORE_A) and not match.is_clause)
        or (rule == "list-passive" and _found(NOT_LISTED, text, number.end, event.start))
        or (rule == "list-passive" and match.is_before(SAVED))
        # "the clinic was evacuated, with three patients carried out"
        or (rule == "far-before" and _found(WITH, text, event.end, number.start))
        # "three missiles at dawn, crews shot down two"
        or (
            rule == "far-intransitive"
            and _found(JOINED, text, match.last, event.start)
            and not _found(BEFALLEN, text, match.last, event.start)
        )
        or (
            rule.startswith("far-")
            and any(_found(one, text, match.last, event.start) for one in FAR)
        )
        # "of 50 rockets three fell in fields"
        or (noun is None and is_fall(text, match.sentence.start, number.start, event.start))
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
        # "30 survivors, said at least 52 were shot"
        or (is_late and noun and rule != OF_WHO and is_said_amid(text, noun.end, event.start))
        or TAKEN_PLACE.match(text, event.start) is not None
        # "claimed 19 people had been hurt": it only says so
        or (not is_late and is_said(text, event.start, match.last, end))
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
        or UNDONE.search(text[max(0, event.start - 80) : event.start]) is not None
        or (is_late and text.endswith(" to ", 0, event.start))  # "dozens in a battle to capture it"
        # "no information about casualties"
        or (rule == "none" and _found(TOLD, text, number.end, event.start))
        # "killed when two columns of rebels overran the post"
        or (rule != "lost-list" and _found(WHEN, text, event.end, max(number.start, event.end)))
    )


def _is_of_arms(match: Match) -> bool:
    """Tell whether a noun is of arms that can be repelled."""
    noun = match.counting.noun if match.counting else None
    return noun is not None and noun.object not in ("other", "person")


def _is_object(match: Match) -> bool:
    """Tell whether a verb right before a number governs it: "kill 63 men sheltering there"."""
    at = match.positions["n"] - 1
    while at > 0 and match.tokens[at].letter == "Q":
        at -= 1
    token = match.tokens[at]
    is_told = is_said(match.text, token.start, match.last, match.sentence.end)
    return at >= 0 and token.measure in (*PEOPLE, "lost") and token.letter in "KG" and not is_told


def _is_place(token: Token | None) -> bool:
    return token is not None and token.noun is not None and token.noun.object in PLACES


def _is_another(match: Match) -> bool:
    """Tell whether "another" or "a further" is the number, not "more", which is none."""
    return match.text[match.number.start :].lower().startswith(("another", "a "))


def _found(pattern: Regex, text: str, start: int, end: int) -> bool:
    return pattern.search(text, start, end) is not None
