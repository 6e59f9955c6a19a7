"""Tell for what two blame each other who say no more: a truce that failed, a breach, a deed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from nkclaims.extraction.deed.owners import CARRIED, NEUTRAL
from nkclaims.extraction.draft import Draft, Sentence, Speaker
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.persons import is_person

MUTUAL, OF_DEED = "act-blame-mutual", "act-blame-each"
TRUCE = QuickRegex(
    r"\b(?:cease-?fires?|truces?|armistice|pauses?|cessation of|accord|peace deal)\b", re.IGNORECASE
)
# "Each accused the other of shooting first"
FIRST = QuickRegex(r"\b(?:fir(?:ed|ing)|shot|shooting|open(?:ed|ing) fire) (?:\w+ )?first\b")
FAILING = re.compile(
    r"\b(?:frays?|fray(?:ed|ing)|collaps\w+|unravel\w*|crumbl\w+|falter\w*|fail(?:s|ed|ing)?"
    r"|f(?:ell|alls|alling) apart|breaks? down|broke down|in tatters)\b",
    re.IGNORECASE,
)
TRUCES = ("ceasefire_agreement", "ceasefire_violation", "ceasefire_collapse")
FAILURE = "act-blame-for-collapse"
TALKS = QuickRegex(r"\b(?:talks|negotiations|consultations|summit)\b")
NEAR = 2  # sentences back in which stands what they blame each other for
TRUCE_BACK = 4  # sentences over which "it" may be a truce
DEEDS = ("attack", "territorial_control", "accusation", *TRUCES[1:])
HARM = ("attack", "casualties", "damage")
FIRED = ("attack", "accusation", "ceasefire_violation")
SENT = "act-sent-fighters"
OWN = re.compile(r"(?:it|they|he|she|we|its|their|his|her|our)\b", re.IGNORECASE)


def is_of_truce(sentence: Sentence, sentences: Mapping[int, Sentence]) -> bool:
    """Tell whether a sentence, or one of those just before it, speaks of a truce."""
    back = range(sentence.number, sentence.number - TRUCE_BACK, -1)
    return any(TRUCE.search(sentences[one].text) for one in back if one in sentences)


def blamed(draft: Draft, sentence: Sentence, found: Sequence[Draft]) -> Draft:
    """Return mutual blame with the kind of what it is for; any other claim as it is.

    "The pause collapsed after a week, with each side blaming the other."
    """
    if FIRST.search(sentence.text, draft.quote.start - sentence.start) is not None:
        return _of_first_shot(draft, sentence, found)
    if draft.rule_id == FAILURE and _is_of_talks(sentence, found):
        return replace(draft, kind="accusation")
    if draft.rule_id == SENT and _is_of_own(draft):
        return replace(draft, kind="other", target_type=None)
    if draft.rule_id not in (MUTUAL, OF_DEED):
        return draft
    is_truce = TRUCE.search(sentence.text) is not None
    if draft.rule_id == OF_DEED:
        return replace(draft, kind="ceasefire_violation") if is_truce else draft
    near = [one.kind for one in found if sentence.number - one.sentence <= NEAR]
    if "ceasefire_collapse" in near or (is_truce and FAILING.search(sentence.text)):
        return draft
    if is_truce or {"ceasefire_violation", "ceasefire_agreement"} & {*near}:
        return replace(draft, kind="ceasefire_violation")
    return replace(draft, kind="attack" if {*HARM} & {*near} else "accusation")


def _is_of_own(draft: Draft) -> bool:
    """Tell whether nobody holds it against another that fighters were sent: "it had sent them"."""
    is_said = draft.speaker.type not in ("own_voice", "unattributed")
    by = draft.agent
    return not is_said or by is None or OWN.match(by.words) is not None


def _is_of_talks(sentence: Sentence, found: Sequence[Draft]) -> bool:
    """Tell whether it is talks that failed, and no truce: "each side blamed the other for it"."""
    if TRUCE.search(sentence.text):
        return False
    near = [one.kind for one in found if sentence.number - one.sentence <= NEAR]
    is_told = TALKS.search(sentence.text) is not None or near[-1:] == ["diplomacy"]
    return is_told and not {*TRUCES} & {*near}


def _of_first_shot(draft: Draft, sentence: Sentence, found: Sequence[Draft]) -> Draft:
    """Return who fired first as a breach where a truce was told of, else as an attack."""
    words = sentence.text[draft.quote.start - sentence.start : draft.quote.end - sentence.start]
    is_first = FIRST.search(words) is not None and draft.kind in FIRED
    if not is_first or draft.stance != "asserts" or TRUCE.search(words):
        return draft
    is_truce = TRUCE.search(sentence.text) or any(one.kind in TRUCES for one in found)
    return replace(draft, kind="ceasefire_violation" if is_truce else "attack")


def doers(found: Sequence[Draft]) -> list[Speaker]:
    """Return the two that did most of what was told: "each side" of a war that no pack knows.

    Those whom the sentences just before set against each other are meant before any other.
    """
    near = [one for one in found if found[-1].sentence - one.sentence < NEAR]
    for some in (near, found):
        two = _named_most(some)
        if len(two) == 2 or (some is found and two):
            return two[:2]
    return []


def of_states(two: list[Speaker], demonyms: Mapping[str, Sequence[str]]) -> list[Speaker]:
    """Return two as their states, where they are forces of two: "each other" means these.

    >>> both = [Speaker(words="Thai forces"), Speaker(words="Cambodia's army")]
    >>> states = of_states(both, {"Thailand": ["Thai"], "Cambodia": ["Cambodian"]})
    >>> [one.words for one in states]
    ['Thailand', 'Cambodia']
    """
    states = [_state(one, demonyms) for one in two]
    is_of_two = len(two) == 2 and all(states) and states[0] != states[1]
    return [Speaker(words=one) for one in states] if is_of_two else two


def _state(forces: Speaker, demonyms: Mapping[str, Sequence[str]]) -> str:
    if forces.actor_id:
        return ""
    first = re.sub(r"[’']s?$", "", forces.words.removeprefix("the ").split(" ")[0])
    named = (one for one, called in demonyms.items() if first == one or first in called)
    return next(named, "")


def _named_most(found: Sequence[Draft]) -> list[Speaker]:
    """Return who acted and who was blamed in some claims, the most often named first."""
    named = dict[str, Speaker]()
    counts = Counter[str]()
    for one in found:
        for by in _parties(one):
            named.setdefault(by.key, by)
            counts[by.key] += 1
    return [Speaker(named[key].actor_id, named[key].words) for key, _ in counts.most_common(3)]


def _parties(draft: Draft) -> list[Speaker]:
    """Return the doer of a deed, and who blames him or denies it for itself."""
    by = draft.agent
    if by is None or draft.kind not in DEEDS or by.type == CARRIED or is_person(by):
        return []
    accuses = draft.is_by_subject and draft.stance == "asserts" and not is_person(draft.speaker)
    is_party = accuses and NEUTRAL.search(draft.speaker.words) is None
    return [by, draft.speaker] if is_party and by.key != draft.speaker.key else [by]
