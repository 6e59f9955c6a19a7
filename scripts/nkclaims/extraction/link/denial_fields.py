"""Give a denial the kind, time, place, doer and measure of what it denies."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import LOSSES, Draft, Speaker
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.identity import is_one
from nkclaims.extraction.lexicon.persons import is_person
from nkclaims.extraction.link.deniable import names_place
from nkclaims.extraction.link.weighing import CHARGED
from nkclaims.rules.numbers import COUNTING_ANYTHING, KIND_OBJECTS, MEASURES_OF, NEVER_WITHOUT

# "Denied launching the missile" that killed nine: it denies the deed, not the deaths.
OF_DEED = re.compile(
    r"\b(?:launch|fir|shell|bomb|strik|attack|target|hitt|aim|conduct|carry|us|bombard|pound|drop)ing\b"
    r"|\b(?:had|has|have) (?:not )?(?:struck|fired|launched|shelled|bombed|hit|targeted|attacked)\b"
    r"|\b(?:nothing to do|no (?:part|role|hand)) (?:with|in) (?:the |that |this )?(?:\w+ )?"
    r"(?:attack|strike|raid|shelling|blast|explosion|bombing|ambush|assault)"
    r"|\bopen(?:ed|ing)? fire\b"
    r"|\bresponsib|\binvolve[dm]|\b(?:was|were|being) behind\b|\bpossess"
)
# "Denied targeting civilians" is of conduct, not of the one raid that was told before.
OF_CONDUCT = re.compile(
    r"\btarget\w* (?:[\w-]+ ){0,2}civilians\b|\bcivilians\b[^.;,]{0,20}\btarget", re.IGNORECASE
)
OWN = re.compile(r"(?:its|their|his|her|our)\s", re.IGNORECASE)


def of_kind(draft: Draft, kind: str) -> Draft:
    """Return a claim as one of another kind; what that kind cannot count goes with the old one."""
    fits = draft.measure in (None, *MEASURES_OF.get(kind, ()))
    fits &= draft.object in (None, *KIND_OBJECTS.get(kind, ()))
    if fits or kind in COUNTING_ANYTHING or draft.value is not None:
        return replace(draft, kind=kind)
    if kind in NEVER_WITHOUT:
        return draft
    return replace(draft, kind=kind, measure=None, object=None)


def answer(draft: Draft, best: Draft, text: str) -> Draft:
    """Return a denial with the kind, time, place, doer and measure of what it denies."""
    place = draft if names_place(draft, text) else best
    own = _own_doer(draft)
    kind = best.kind
    is_of_deed = draft.rule_id == "act-deny-responsible" or OF_DEED.search(
        text, draft.quote.start, draft.quote.end
    )
    if kind in ("casualties", "damage") and is_of_deed:
        kind = "attack"
    if place is best and OF_CONDUCT.search(text, draft.quote.start, draft.quote.end):
        kind = "accusation"
    own = own if kind in CHARGED else None  # who denies a loss did not cause it
    answered = replace(
        draft,
        kind=kind,
        agent=best.agent or own,
        agent_camp=best.agent_camp or draft.agent_camp,
        period=best.period,
        date_precision=best.date_precision,
        period_basis=best.period_basis,
        place_id=place.place_id,
        place_words=place.place_words,
        target_side=best.target_side,
        target_type=best.target_type,
        weapon=draft.weapon or best.weapon,
    )
    begun = best.period[0] or best.period[1] if best.period else None
    if begun and draft.stated and draft.stated[1] < begun:  # nobody denies what is yet to happen
        answered = replace(answered, period=None, date_precision="unknown", period_basis=None)
    if best.measure is None and kind in LOSSES:
        return answered
    if kind not in LOSSES:  # of deeds and of places that are held it counts nothing
        best = Draft(best.sentence, best.quote, best.rule_id, kind)
    return replace(
        answered,
        measure=best.measure,
        object=best.object,
        population=best.population,
        group=best.group,
        victim_side=best.victim_side,
    )


def _own_doer(draft: Draft) -> Speaker | None:
    """Return the doer that a denial's own words name, if that is who denies: it blames no other."""
    own = draft.agent
    if own is None or (own.actor_id is None and is_person(own)):
        return None
    if OWN.match(own.words):
        return draft.speaker  # "denied that its fighters had fired"
    is_army = own.words.endswith(" forces") and draft.speaker.words.startswith(own.words[:-7])
    if is_one(own, draft.speaker) or is_army:
        return own if own.actor_id else draft.speaker  # of a spokesman his body, if it is known
    is_camp = draft.agent_camp != "" and draft.agent_camp == draft.speaker_camp
    return own if is_camp else None
