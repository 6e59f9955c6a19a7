"""Tell deeds that a figure tells: "seized four villages", "nine died in shelling" are one claim."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.deed.frames import Found
from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.extraction.language.clause_ends import share
from nkclaims.extraction.lexicon.pack import Act
from nkclaims.grammar.document import Span

SUFFERED_IN = re.compile(
    r"\b(?:in|by|from|during)(?: (?:an?|the|two|three|several|what|days|hours|weeks|of|heavy|fresh"
    r"|overnight|separate|shelling|and))* $"
)
SHELLING = re.compile(r"(?:[A-Z]\w+ )?(?:shelling|bombing|bombardment)", re.IGNORECASE)
# "Nine houses were damaged by shelling", "fled to escape the shelling": only its cause.
BY_SHELLING = re.compile(
    r"\b(?:by|in|during|from|under|of|escape|fle\w+|amid|despite|after|until|before) (?:(?:the"
    r"|this|that|an?|heavy|fresh|intense"
    r"|constant|overnight|recent|[A-Z][\w’']*|[A-Z]\w+day[’']s) )*$"
)
DROPPED = re.compile(r"(?:dropp|fir|launch|lobb|hurl)\w*\b")
WHOSE = ("strike-whose", "strike-by-arms")
IN_ALL = re.compile(
    r"\b(?:have|has) (?:\w+ly |since |also )?\w+ed\b|\b(?:since|so far|in total|altogether)\b",
    re.IGNORECASE,
)
# "Fighting between the two in the north | had left nine dead"
FIGHTING = re.compile(
    r"(?:the |heavy |fierce )?(?:fighting|clashes|battles|shelling|bombing|violence)\b",
    re.IGNORECASE,
)
CAUSED = re.compile(
    r"(?:(?!\b(?:began|started|resumed|lasted|went|continued|erupted|broke)\b)[^.;,“”\"]){0,60}?"
    r" (?:(?:has|have|had|already|now|since|also) )*(?:left|killed|wounded|injured"
    r"|forced|displaced|claimed|driven|uprooted|damaged|destroyed)\b"
)
IN_APPOSITION = re.compile(r", $")
NEXT = 12  # letters between arms and what they destroyed
AFTER = 8  # letters between people who are missing and under what they lie
BARE = 14  # letters of "an attack"


def is_told_by_figure(one: Found, span: Span, sentence: Sentence, taken: Sequence[Draft]) -> bool:
    """Tell whether a figure of the sentence says the same, or tells what came of the deed."""
    return (
        _is_counted(one.rule, span, taken)
        or _is_of_counted(one, sentence, taken)
        or _is_only_cause(one, sentence, taken)
    )


def _is_only_cause(one: Found, sentence: Sentence, taken: Sequence[Draft]) -> bool:
    """Tell whether a deed without doer or target is only that in which a figure was suffered.

    "Nine people were killed in shelling near the town", "a raid on the town, an attack in which".
    """
    if one.rule.rule_id == "strike-by-arms" and any(
        each.kind == "equipment_loss"
        and 0 <= each.quote.start - sentence.start - one.core.end < NEXT
        for each in taken
    ):
        return True  # "its drones had destroyed nine tanks"
    is_nobody = one.doer is None and FIGHTING.match(sentence.text, one.core.start, one.core.end)
    if taken and is_nobody and CAUSED.match(sentence.text, one.core.end):
        return True
    is_bare = one.doer is None or IN_ALL.search(sentence.text, 0, one.core.start) is not None
    if taken and is_bare and SHELLING.fullmatch(sentence.text, one.core.start, one.core.end):
        return BY_SHELLING.search(sentence.text, 0, one.core.start) is not None
    if one.rule.rule_id in WHOSE and taken:  # "Norlandish attacks have killed 90 since"
        return IN_ALL.search(sentence.text, one.core.start) is not None
    if one.rule.rule_id != "strike-in" or one.doer is not None:
        return False
    before = sentence.text[: one.core.start]
    is_behind = any(each.quote.end - sentence.start <= one.core.start for each in taken)
    is_bare = IN_APPOSITION.search(before) is not None and one.core.end - one.core.start < BARE
    return is_bare or (is_behind and SUFFERED_IN.search(before) is not None)


def _is_counted(rule: Act, span: Span, taken: Sequence[Draft]) -> bool:
    """Tell whether a figure says the same: "seized four villages" is a claim with a number."""
    if rule.stance == "denies":
        return False  # "denied reports that 80 of its men had surrendered"
    is_countable = rule.kind == "attack" or (rule.kind in LOSSES and rule.stance == "asserts")
    if rule.kind in ("other", "territorial_control") or rule.rule_id == "swap":
        return any(share(span, one.quote) for one in taken)
    return is_countable and any(share(span, one.quote) and one.kind == rule.kind for one in taken)


def _is_of_counted(one: Found, sentence: Sentence, taken: Sequence[Draft]) -> bool:
    """Tell whether a figure tells the deed: arms that were hit, people who lie under rubble.

    "Blew up two tanks", "three blocks of flats were hit", "two are missing | under the rubble".
    """
    core = Span(sentence.start + one.core.start, sentence.start + one.core.end)
    if one.rule.rule_id == "people-fell":
        return any(
            each.kind == "casualties"
            and 0 <= core.start - each.quote.end < AFTER
            and "," not in sentence.text[each.quote.end - sentence.start : one.core.start]
            for each in taken
        )
    if one.rule.rule_id not in ("attacked", "air-defence"):
        return False
    hit = [
        each.kind == "equipment_loss" or (one.doer is None and (each.value or 0) > 1)
        for each in taken
        if each.kind in ("equipment_loss", "damage") and share(core, each.quote)
    ]
    return any(hit) and DROPPED.search(sentence.text, one.core.start, one.core.end) is None
