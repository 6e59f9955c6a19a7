"""Say of which deed a loss came: the one whose clause it goes on, or in which it was suffered."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.deed.uncaused import answered_at, is_find, is_of_war
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.figure.scope_words import DOING
from nkclaims.extraction.language.records import replace

# Between those who died and the deed: "and 18 wounded in", "on Monday by"
IN_DEED = re.compile(
    r"(?:\s(?:and|with)\s[^,.;]{3,40})?(?:\s[\w’'-]+){0,5}?\s(?:in|during|by|from|after"
    r"|as a result of)"
    r"(?:\s(?:an?|the|two|several|what|overnight|separate)"
    r"|\s(?:wave|series|string|spate|barrage|volley|flurry) of)*\s"
)
# "and 18 wounded on Monday when gunmen in masks": the deed is told in a clause of its own.
WHEN_DONE = re.compile(
    r"(?:(?!\s(?:when|as)\s)[^.;“”\"]){0,110}?\s(?P<when>when|as)\s"
    r"(?:(?!\s(?:when|as)\s)[^,.;“”\"]){1,60}"
)
# "For a massacre in Orlev in which | nine died": whoever tells of them, of that deed
IN_WHICH = re.compile(
    r"(?:(?!\b(?:and|but|after|while)\b)[^,;.:“”\"]){0,40} (?:in which|during which|that|which)"
    r"(?:,? (?:it|he|she|they|the \w+|[A-Z]\w+) (?:says?|said),?)?(?: (?:has|have|had|left))*\s"
)
GOES_ON = re.compile(r"(?:[,;—–-]|\b(?:and|but|then|also|later|before|after|while))\s?$")
REPELLED = (
    *("act-attack-repelled", "act-repelled-whom", "act-force-beaten-back"),
    *("act-beaten-back", "act-drove-them-back"),
)
FAILED = re.compile(r"\b(?:failed|abortive|botched|unsuccessful)\b")
# "It shelled the port, and that two soldiers had been hurt": told apart from the shelling.
OF_ITS_OWN = re.compile(r"\b(?:and|,) that\s|;|\bbut\s|\bwhile\s|\sas (?!a\b)|\safter\s$")

# "Nine people were killed", "shops burned down": a clause with a subject of its own
FINITE = re.compile(
    r"\b(?:was|were|is|are|had|has|have|died|perished|burn(?:ed|t)|fell|fled|lost"
    r"|received|suffered|sustained)\b"
)
# ", taking to 27 the number of civilians killed"
TO = re.compile(r"\b(?:tak|bring|rais|push)ing (?:it |the \w+ )?(?:to )?\Z")
BEFORE = 9  # letters of "failed" before an attack
OF_DEED = re.compile(r"\b(?:in|during) which\b")


def by_deed(draft: Draft, found: Sequence[Draft], done: Sequence[Draft], text: str) -> Draft:
    """Return a loss with the doer of the deed before it: "jets struck the town, killing nine".

    Or of that behind it, in which it was suffered: "nine were killed in a raid led by rebels". A
    part of a toll has the doer of the whole.
    """
    if draft.measure is None or draft.stance != "asserts":
        return draft
    if is_find(text, draft.quote.start, draft.quote.end):
        return draft
    is_done = draft.kind == "equipment_loss" and DOING.match(text, draft.quote.start)
    if draft.kind not in ("casualties", "damage") and not is_done:
        return draft  # "struck a base, destroying nine lorries"; but "nine tanks were lost"
    if draft.agent is not None:
        deed = _in_participle(draft, found, text)
        return draft if deed is None else with_agent_of(draft, deed)
    for kind, whole in draft.links:
        if kind == "part_of" and whole < len(done):
            return with_agent_of(draft, done[whole])
    deeds = [
        one
        for one in found
        if one.sentence == draft.sentence and one.agent is not None
        if one.kind == "attack" or (one.kind == "accusation" and _covers(one, draft))
        if one.stance == "asserts" and _is_told_by_one(one, draft, text)
        if not is_failed(one, text)
    ]
    before = [one for one in deeds if _leads_to(one, draft, text)]
    if before:
        return with_agent_of(draft, max(before, key=lambda one: one.quote.start))
    behind = [one for one in deeds if _is_suffered_in(draft, one, text)]
    return with_agent_of(draft, min(behind, key=lambda one: one.quote.start)) if behind else draft


def is_failed(deed: Draft, text: str) -> bool:
    """Tell whether an attack was beaten back, in which those fell who made it."""
    if deed.rule_id in REPELLED:
        return True
    start = max(deed.quote.start - BEFORE, 0)
    return FAILED.search(text, start, deed.quote.end) is not None


def _is_told_by_one(deed: Draft, draft: Draft, text: str) -> bool:
    """Tell whether one voice tells a deed and a loss, or a relative clause or headline joins them.

    "Jets bomb Orlev, hospital says nine killed", "blamed rebels for a raid in which nine died".
    """
    if deed.voice == draft.voice:
        return True
    if IN_WHICH.fullmatch(text, deed.quote.end, draft.quote.start):
        return True
    end = text.find("\n", max(deed.quote.end, draft.quote.end))
    is_headline = end > 0 and text[end - 1] not in '.!?”"’'
    return is_headline and deed.speaker.type == "own_voice"


def _leads_to(deed: Draft, draft: Draft, text: str) -> bool:
    """Tell whether a loss may come of the deed before it."""
    is_before = deed.quote.start < draft.quote.start and draft.measure != "lost"
    return is_before and not is_apart(deed, draft, text)


def is_apart(deed: Draft, draft: Draft, text: str) -> bool:
    """Tell whether a loss is told in a clause of its own: "..., and that two had been hurt"."""
    start, loss = deed.quote.start, draft.quote.start
    if is_of_war(text, start, loss) or answered_at(text, start, loss) is not None:
        return True
    end = max(deed.quote.end, loss)
    if TO.search(text, deed.quote.end, end):
        return True
    if FINITE.search(text, loss, draft.quote.end) and loss > deed.quote.end:
        return OF_DEED.search(text, deed.quote.end, loss) is None
    return OF_ITS_OWN.search(text, deed.quote.end, end) is not None


def _in_participle(draft: Draft, found: Sequence[Draft], text: str) -> Draft | None:
    """Return the deed that a participle goes on with: "shelled the town, killing nine"."""
    if DOING.match(text, draft.quote.start, draft.quote.end) is None:
        return None
    if GOES_ON.search(text, max(0, draft.quote.start - 12), draft.quote.start) is None:
        return None  # "the rebels attacked, the army killing nine"
    deeds = [
        one
        for one in found
        if one.sentence == draft.sentence and one.quote.start < draft.quote.start
        if one.kind == "attack" and one.stance == "asserts" and one.agent is not None
    ]
    last = max(deeds, key=lambda one: one.quote.start, default=None)
    is_other = last is None or last.rule_id in REPELLED or last.voice != draft.voice
    return None if is_other else last


def _covers(one: Draft, draft: Draft) -> bool:
    """Tell whether somebody is blamed for a loss itself: "accused the army of killing nine"."""
    return one.quote.start <= draft.quote.start and draft.quote.end <= one.quote.end


def _is_suffered_in(draft: Draft, deed: Draft, text: str) -> bool:
    """Tell whether what lies between a loss and a deed behind it says that this caused it."""
    between = draft.quote.end, deed.quote.start
    if between[0] > between[1]:
        return False
    if IN_DEED.fullmatch(text, *between):
        return True
    done = WHEN_DONE.fullmatch(text, *between)
    # "Nine soldiers were killed as the army attacked": their own attack, or the enemy's.
    return done is not None and not (done["when"] == "as" and draft.population == "military")


def with_agent_of(draft: Draft, other: Draft | None) -> Draft:
    """Return a draft with the doer of another claim; without one if there is no such claim."""
    if other is None:
        return replace(draft, agent=None)
    return replace(draft, agent=other.agent, agent_camp=other.agent_camp)
