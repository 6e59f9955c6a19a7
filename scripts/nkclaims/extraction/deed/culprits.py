"""Say who did what only a pronoun, a bare noun or the clause before says: the doer carries over."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.deed.arms import is_by_means
from nkclaims.extraction.deed.doers import OWN_SIDE
from nkclaims.extraction.deed.fighters import DOER
from nkclaims.extraction.deed.further_places import FURTHER
from nkclaims.extraction.deed.naming import short_names
from nkclaims.extraction.deed.owners import CARRIED, STRIKE
from nkclaims.extraction.deed.takers import FALLS, taker
from nkclaims.extraction.deed.uncaused import answered_at, is_find
from nkclaims.extraction.draft import Draft, Sentence, Speaker
from nkclaims.extraction.figure.scope_words import DOING
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.groups import armed_groups, with_group
from nkclaims.extraction.speaker.antecedents import they
from nkclaims.extraction.time.deed_losses import (
    REPELLED,
    by_deed,
    is_apart,
    is_failed,
    with_agent_of,
)

# "82 soldiers, four mortars and", "1,200 people and taking"
IN_LIST = re.compile(r"(?:,| and|, and| as well as|, as well as| along with)\s(?:[a-z]+ing\s)?")
# "The number killed by the army at 28, with 144 injured"
WITH = re.compile(r"(?:\s[\w’'-]+){0,9},\swith\s(?:another\s)?")
WITH_LOSS = re.compile(r"(?:\s[\w’'.-]+){0,9},?\swith\s(?:(?:all|the)\s)*")
NOUNS = ("figure-toll-noun", "figure-one-listed", "figure-implied", "figure-list-noun")
APART = re.compile(r";|\b(?:while|whereas)\b")
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
            draft = replace(draft, agent=meant) if meant else with_agent_of(draft, carried)
        elif agent is not None and agent.actor_id is None:
            full = replace(agent, words=short.get(agent.words, agent.words))
            draft = replace(draft, agent=_named_before(full, draft, sentences))
        elif agent is None and draft.rule_id == FURTHER:
            draft = with_agent_of(draft, _verb_before(draft, found))
        elif agent is None and draft.measure is not None and draft.stance != "withholds":
            draft = with_agent_of(draft, _cause(draft, found, text))
        found.append(draft)
    groups = armed_groups(found, text)
    found = [with_group(draft, groups, text) for draft in found]
    done = list[Draft]()
    for draft in found:
        if draft.rule_id in FALLS and draft.agent is None:
            draft = with_agent_of(draft, taker(draft, found))
        done.append(by_deed(draft, found, done, text))
    return done


def _subject_before(draft: Draft, agent: Speaker, sentences: Sequence[Sentence]) -> Speaker | None:
    """Return whom "they" at the head of a sentence means: the subject of the one before."""
    number = draft.sentence
    if agent.words.lower() != "they" or not 0 < number < len(sentences):
        return None
    return they(sentences[number].start, sentences[number], sentences[number - 1])


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


def _verb_before(draft: Draft, found: Sequence[Draft]) -> Draft | None:
    """Return the claim with whose verb a further place goes on: "took six villages and Tarn"."""
    before = (one for one in reversed(found) if one.sentence == draft.sentence)
    return next((one for one in before if one.kind == draft.kind), None)


def _cause(draft: Draft, found: Sequence[Draft], text: str) -> Draft | None:
    """Return the attack in which, or the figure beside which, a figure stands."""
    if is_find(text, draft.quote.start, draft.quote.end):
        return None
    for before in reversed(found):
        if before.sentence != draft.sentence or before.voice != draft.voice:
            break
        if APART.search(text, before.quote.end, max(before.quote.end, draft.quote.start)):
            break  # "the army killed six, while two soldiers died"
        if answered_at(text, before.quote.start, draft.quote.start) is not None:
            break  # "the army killed six in retaliation for a raid that left two soldiers dead"
        is_deed = before.kind in ("attack", "accusation") and before.stance == "asserts"
        is_cause = is_deed and draft.kind in ("casualties", "damage")
        is_cause &= not is_apart(before, draft, text) and not is_failed(before, text)
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
    is_loss = draft.rule_id in ("figure-attributive", "figure-deaths-of")
    is_loss &= before.kind == "equipment_loss" and draft.kind == "casualties"
    if is_loss and WITH_LOSS.fullmatch(text, before.quote.end, draft.quote.start):
        return True  # "shot down a helicopter with all five of its crew killed"
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
