"""Say who did what only a pronoun, a bare noun or the clause before says: the doer carries over."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.antecedents import they
from nkclaims.extraction.arms import is_by_means
from nkclaims.extraction.doers import OWN_SIDE
from nkclaims.extraction.draft import Draft, Sentence, Speaker
from nkclaims.extraction.fighters import DOER
from nkclaims.extraction.groups import armed_groups, with_group
from nkclaims.extraction.naming import short_names
from nkclaims.extraction.owners import CARRIED, STRIKE
from nkclaims.extraction.records import replace
from nkclaims.extraction.scope_words import DOING
from nkclaims.extraction.takers import FALLS, taker

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
GOES_ON = re.compile(r"(?:[,;—–-]|\b(?:and|but|then|also|later|before|after|while))\s?$")
REPELLED = ("act-attack-repelled", "act-repelled-whom", "act-force-beaten-back")
# "82 soldiers, four mortars and", "1,200 people and taking"
IN_LIST = re.compile(r"(?:,| and|, and| as well as|, as well as| along with)\s(?:[a-z]+ing\s)?")
# "The number killed by the army at 28, with 144 injured"
WITH = re.compile(r"(?:\s[\w’'-]+){0,9},\swith\s(?:another\s)?")
NOUNS = ("figure-toll-noun", "figure-one-listed", "figure-implied", "figure-list-noun")
APART = re.compile(r";|\b(?:while|whereas)\b")
# "It shelled the port, and that two soldiers had been hurt": told apart from the shelling.
OF_ITS_OWN = re.compile(
    r"\b(?:and|,) that\s|;|\bbut\s|\bwhile\s|\sas (?!a\b)|\bwar that\s|\safter\s$"
)
REACH = 2  # sentences back to which a pronoun leads
FAR = 12  # sentences back to which "the army" leads


def with_culprits(drafts: Sequence[Draft], sentences: Sequence[Sentence], text: str) -> list[Draft]:
    """Return the drafts of an article; who attacked has killed as well, a list has one doer."""
    found = list[Draft]()
    short = short_names(text)
    for draft in drafts:
        agent = draft.agent
        if agent is not None and agent.type == CARRIED:
            meant = _subject_before(draft, agent, sentences)
            carried = _carried(draft, found) if meant is None else None
            draft = replace(draft, agent=meant) if meant else _with(draft, carried)
        elif agent is not None and agent.actor_id is None:
            full = replace(agent, words=short.get(agent.words, agent.words))
            draft = replace(draft, agent=_named_before(full, draft, sentences))
        elif agent is None and draft.measure is not None and draft.stance != "withholds":
            draft = _with(draft, _cause(draft, found, text))
        found.append(draft)
    groups = armed_groups(found, text)
    found = [with_group(draft, groups, text) for draft in found]
    done = list[Draft]()
    for draft in found:
        if draft.rule_id in FALLS and draft.agent is None:
            draft = _with(draft, taker(draft, found))
        done.append(_by_deed(draft, found, done, text))
    return done


def _subject_before(draft: Draft, agent: Speaker, sentences: Sequence[Sentence]) -> Speaker | None:
    """Return whom "they" at the head of a sentence means: the subject of the one before."""
    number = draft.sentence
    if agent.words.lower() != "they" or not 0 < number < len(sentences):
        return None
    return they(sentences[number].start, sentences[number], sentences[number - 1])


def _by_deed(draft: Draft, found: Sequence[Draft], done: Sequence[Draft], text: str) -> Draft:
    """Return a loss with the doer of the deed before it: "jets struck the town, killing nine".

    Or of that behind it, in which it was suffered: "nine were killed in a raid led by rebels". A
    part of a toll has the doer of the whole.
    """
    if draft.measure is None or draft.stance != "asserts":
        return draft
    is_done = draft.kind == "equipment_loss" and DOING.match(text, draft.quote.start)
    if draft.kind not in ("casualties", "damage") and not is_done:
        return draft  # "struck a base, destroying nine lorries"; but "nine tanks were lost"
    if draft.agent is not None:
        deed = _in_participle(draft, found, text)
        return draft if deed is None else _with(draft, deed)
    for kind, whole in draft.links:
        if kind == "part_of" and whole < len(done) and done[whole].agent is not None:
            return _with(draft, done[whole])
    deeds = [
        one
        for one in found
        if one.sentence == draft.sentence and one.agent is not None
        if one.kind == "attack" or (one.kind == "accusation" and _covers(one, draft))
        if one.stance == "asserts" and one.voice == draft.voice
    ]
    before = [one for one in deeds if _leads_to(one, draft, text)]
    if before:
        return _with(draft, max(before, key=lambda one: one.quote.start))
    behind = [one for one in deeds if _is_suffered_in(draft, one, text)]
    return _with(draft, min(behind, key=lambda one: one.quote.start)) if behind else draft


def _leads_to(deed: Draft, draft: Draft, text: str) -> bool:
    """Tell whether a loss may come of the deed before it."""
    is_before = deed.quote.start < draft.quote.start and draft.measure != "lost"
    return is_before and not _is_apart(deed, draft, text)


def _is_apart(deed: Draft, draft: Draft, text: str) -> bool:
    """Tell whether a loss is told in a clause of its own: "..., and that two had been hurt"."""
    end = max(deed.quote.end, draft.quote.start)
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


def _with(draft: Draft, other: Draft | None) -> Draft:
    if other is None:
        return replace(draft, agent=None)
    return replace(draft, agent=other.agent, agent_camp=other.agent_camp)


def _carried(draft: Draft, found: Sequence[Draft]) -> Draft | None:
    """Return the claim before whose doer a pronoun means."""
    for before in reversed(found):
        if draft.sentence - before.sentence > REACH:
            break
        is_own = before.agent is not None and before.agent.key == draft.speaker.key
        if is_own and (draft.rule_id in REPELLED or draft.is_by_subject):
            continue  # nobody repels an attack of his own, or accuses himself
        if draft.agent and not is_by_means(draft.agent.words, before.weapon):
            continue
        if before.agent is not None and before.stance == "asserts":
            return before
        is_act = before.is_by_subject and before.sentence == draft.sentence
        is_act = is_act and draft.agent is not None and draft.agent.words != STRIKE
        if is_act and before.speaker.key != draft.speaker.key and before.speaker.words:
            return replace(
                before, agent=before.speaker
            )  # "the junta declared a truce, yet its jets"
    return None


def _cause(draft: Draft, found: Sequence[Draft], text: str) -> Draft | None:
    """Return the attack in which, or the figure beside which, a figure stands."""
    for before in reversed(found):
        if before.sentence != draft.sentence or before.voice != draft.voice:
            break
        if APART.search(text, before.quote.end, max(before.quote.end, draft.quote.start)):
            break  # "the army killed six, while two soldiers died"
        is_deed = before.kind in ("attack", "accusation") and before.stance == "asserts"
        is_cause = is_deed and draft.kind in ("casualties", "damage")
        is_cause = is_cause and not _is_apart(before, draft, text)
        is_list = before.kind == draft.kind and before.measure == draft.measure
        is_list |= before.value is not None and _goes_on(before, draft, text)
        if before.agent is not None and (is_cause or is_list):
            return before
    return None


def _goes_on(before: Draft, draft: Draft, text: str) -> bool:
    """Tell whether one verb, or its subject, has both: "killed 12, took two tanks and five men"."""
    if draft.measure == "lost" or before.measure == "lost":
        return False  # "captured 82 and lost 11 of its own"
    is_next = IN_LIST.fullmatch(text, before.quote.end, draft.quote.start) is not None
    is_noun = draft.rule_id in NOUNS
    is_toll = draft.rule_id == "figure-attributive" and before.kind in ("casualties", "damage")
    if is_toll and WITH.fullmatch(text, before.quote.end, draft.quote.start):
        return True
    return is_next and (
        is_noun or DOING.match(text, draft.quote.start, draft.quote.end) is not None
    )


def _named_before(agent: Speaker, draft: Draft, sentences: Sequence[Sentence]) -> Speaker:
    """Return whom a bare noun means: the last one that was named with it, "the Norland army"."""
    word = agent.words.casefold()
    if " " in word or agent.type == OWN_SIDE or not DOER.fullmatch(word):
        return agent
    for number in range(draft.sentence, max(draft.sentence - FAR, -1), -1):
        for one in reversed(sentences[number].mentions):
            ends = one.text.casefold().endswith(f" {word}")
            if one.actor_id and not one.is_adjective and ends:
                return Speaker(one.actor_id, one.text)
    return agent
