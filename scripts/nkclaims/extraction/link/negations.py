"""Take statements in the negative for denials where an adversary has just said the contrary.

"The army said it had hit a command post. There were no soldiers in the building, the mayor said."
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.deed.owners import NEUTRAL
from nkclaims.extraction.draft import Draft, Speaker
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.identity import is_of, is_one
from nkclaims.extraction.link.deniable import can_be_denied
from nkclaims.extraction.link.denial_fields import of_kind
from nkclaims.extraction.link.denied_on import has_denied
from nkclaims.extraction.link.themes import words_of
from nkclaims.extraction.link.topics import PRESENT, topics
from nkclaims.extraction.link.weighing import CHARGED, SCENE, is_on_army, kinds_of, points_of
from nkclaims.grammar.document import Span

ABSENT = "act-absent"
FAILED = "act-failed-to-take"
NEGATIVE = (
    "spoken-other",
    "spoken-position",
    "told-",
    "act-took-power",
    "act-truce-kept",
    ABSENT,
    FAILED,
)
"""Rules whose claims can be denials, by how they begin."""
NOBODY = "told-casualties"
OF_VOICE = ("act-deny-verdict", "act-deny-false-report", "act-deny-shown")
"""Denials by a word of judgement alone, which are of whoever speaks."""
OF_SCENE = ("act-took-power", ABSENT)
NOT = re.compile(
    r"(?:[\w’'-]+ ){0,4}?(?:no(?! (?:fewer|less|more|longer|later)\b)"
    r"|not(?! (?:only|just|less|all)\b)|never|none|nobody|nothing|\w+n[’']t)\b",
    re.IGNORECASE,
)
DEEDS = ("attack", "damage", "territorial_control", "casualties", "equipment_loss")
NONE = re.compile(
    r"(?:been |was |were |be )?(?:no|any|not a single|not one|none of (?:its|our|their|the)"
    r"|nothing|nobody|neither)\b",
    re.IGNORECASE,
)
# "No reports of deaths": who knows of none denies none
NO_WORD = re.compile(
    r"(?:no|any) (?:[\w-]+ ){0,2}?[“\"‘]?(?:reports?|information|word|records?|indications?"
    r"|knowledge"
    r"|confirmation|details?|data)\b",
    re.IGNORECASE,
)
NONE_OF = QuickRegex(
    r"\b(?:no|not a single|not one|none of (?:its|our|their|the)) (?:(?:[\w-]+ ){0,2}"
    r"|(?:[\w-]+ ){1,3}of (?:[\w’'-]+ ){1,4}"
    r"|(?:[\w-]+ ){1,5}(?:been|was|were|be|being|is|are) )$",
    re.IGNORECASE,
)
NOT_DONE = QuickRegex(
    r"\b(?:ha[sd]|have|did|was|were)(?: (?:not|never)|n[’']t)(?: (?:been|\w+ly))? $", re.IGNORECASE
)
# "Our air force delivered no strikes on the town"
DONE_NONE = re.compile(
    r"(?:[\w’'-]+ ){1,7}?(?:[a-z]{2,}ed|made|struck|hit|shot|took|lost|flew)(?: out)? no"
    r" (?!fewer|less|more|longer|later|one\b)",
    re.IGNORECASE,
)
# "The army did not shoot down the helicopter"
DID_NOT = re.compile(
    r"(?:(?!(?:which|that|who|whose|where|if|when|after|before|while|and|but)\b)[\w’'-]+ ){0,5}?"
    r"(?:(?:did|ha[sd]|have|was|were|do|does|is|are) (?:not|never)|(?:did|had|have|was|were)n[’']t"
    r"|never) (?!(?:only|just|yet|known|clear|confirmed|certain|immediately)\b)",
    re.IGNORECASE,
)
CIVIL = QuickRegex(r"\b(?:civilians?|bystanders?|residents?|noncombatants?)\b", re.IGNORECASE)
HARM = re.compile(r"\b(?:hurt|harm|injur|wound|kill|dead|death|died|casualt|victim)", re.IGNORECASE)
BEFORE = 60  # characters in which the word stands that says no to a deed
OWN_LOSS = (
    "act-place-lost",
    "act-place-quit",
    "act-place-left",
    "act-place-capture",
    "act-out-of-control",
)
"""Rules of what befalls the side that tells it: it left a place, or lost it."""
SURE = 1.0  # points of what a statement in the negative denies
NEAR = 4  # sentences before it in which what it denies stands


def _is_harmless(draft: Draft, text: str) -> bool:
    """Tell whether a figure counts nobody who was hurt: "no civilian was hurt", "no casualties"."""
    return draft.value == 0 and HARM.search(text, draft.quote.start, draft.quote.end) is not None


def admitted(draft: Draft, speaker: Speaker, stance: str) -> tuple[Draft, Speaker]:
    """Return a draft and who says it; "admitted that its men had left" concedes."""
    if stance == "concedes" and draft.stance == "asserts" and draft.rule_id in OWN_LOSS:
        draft = replace(draft, stance=stance)
    return draft, speaker


def may_answer(draft: Draft, text: str) -> bool:
    """Tell whether a claim is a denial, or can be one by its rule or the words before it."""
    is_negative = draft.rule_id.startswith(NEGATIVE) or _is_none(draft, text)
    return draft.stance == "denies" or (draft.stance == "asserts" and is_negative)


def _is_none(draft: Draft, text: str) -> bool:
    """Tell whether a deed is told that nobody did: "no base had been struck"."""
    return _none(draft, text) is not None


def _none(draft: Draft, text: str) -> int | None:
    """Return where the words begin that say no to a deed; None if none do."""
    if draft.kind not in DEEDS or not draft.rule_id.startswith("act-"):
        return None
    if draft.rule_id == "act-claimed":
        return None
    start: int | None = draft.quote.start
    first = max(0, draft.quote.start - BEFORE)
    if not (
        NONE.match(text, draft.quote.start)
        or DID_NOT.match(text, draft.quote.start, draft.quote.end)
        or DONE_NONE.match(text, draft.quote.start, draft.quote.end)
    ):
        before = text[first : draft.quote.start]
        found = NONE_OF.search(before) or NOT_DONE.search(before)
        start = None if found is None else first + found.start()
    return None if start is None or NO_WORD.match(text, start) else start


def negated(draft: Draft, found: Sequence[Draft], text: str) -> Draft | None:
    """Return a claim as a denial if it says no to one before; None if it is no claim at all.

    Args:
        draft: a claim of the sentence, with its speaker and camp.
        found: the claims of the article so far.
        text: the article.
    """
    if draft.rule_id in OF_VOICE and draft.speaker.type == "own_voice":
        return None  # whose verdict it is has told it before: "called it baseless, 'a lie'"
    words = text[draft.quote.start : draft.quote.end]
    is_none = _is_none(draft, text)
    if draft.stance != "asserts" or not (is_none or draft.rule_id.startswith(NEGATIVE)):
        return draft
    no = NOT.match(words)
    at = words.rfind("no", 0, no.end()) if no and not is_none else -1
    if at >= 0 and NO_WORD.match(words, at):
        return draft  # "no indication that it held arms"
    if is_none or no or draft.rule_id == "act-truce-kept" or draft.rule_id == FAILED:
        kinds = topics(words) + ((draft.kind,) if is_none else ())
        if draft.rule_id == "act-truce-kept":
            kinds = CHARGED  # who keeps a truce has not fired
        is_charge = draft.rule_id == ABSENT and "accusation" in kinds
        is_no = is_charge or any(_says_no(draft, one, kinds, text) for one in found)
        if is_no or has_denied(draft, found, text):
            start = _none(draft, text)
            quote = draft.quote if start is None else Span(start, draft.quote.end)
            return replace(draft, stance="denies", quote=quote)
    is_told = draft.rule_id != ABSENT or draft.speaker.type == "direct_quote"
    is_told &= draft.rule_id != NOBODY or NOT.match(words) is None  # who counts none tells no loss
    is_state = DID_NOT.match(text, draft.quote.start, draft.quote.end)
    is_kept = draft.kind == "territorial_control" and is_state is not None  # "has not taken Orlev"
    return draft if is_told and (not is_none or is_kept) else None


def _says_no(draft: Draft, other: Draft, kinds: tuple[str, ...], text: str) -> bool:
    """Tell whether a statement in the negative can be of what another claim says."""
    if other.stance != "asserts" or not 0 <= draft.sentence - other.sentence <= NEAR:
        return False
    if other.speaker.type in ("own_voice", "unattributed") or is_one(draft.speaker, other.speaker):
        return False
    if draft.speaker_camp and draft.speaker_camp == other.speaker_camp:
        return False
    if draft.speaker.type in ("own_voice", "unattributed"):
        return False
    words = text[draft.quote.start : draft.quote.end]
    is_scene = not {"equipment_loss", "accusation"} & {*kinds}  # "its planes never took off"
    if is_scene and (draft.rule_id in OF_SCENE or PRESENT.search(words)):
        # Nobody was there: no blow against an army, as its doer says.
        is_same = len(words_of(draft, text) & words_of(other, text)) > 1
        return other.kind in SCENE and (is_same or is_on_army(other))
    return other.kind in kinds or bool(words_of(draft, text) & words_of(other, text))


def as_denial(
    draft: Draft, found: Sequence[Draft], text: str, same: Sequence[Draft] = ()
) -> Draft | None:
    """Return a statement in the negative as a denial; None if nobody has said the contrary.

    "No civilian was hurt" is a count of nobody, where no other has counted anybody.

    Args:
        draft: the statement, with its speaker and camp.
        found: the claims of the article so far.
        text: the article.
        same: what rules have found in its words.
    """
    words = text[draft.quote.start : draft.quote.end]
    says_what = topics(words)
    is_count = any(_is_harmless(one, text) for one in same)
    denials = [] if is_count else found
    found = [one for one in found if one.kind == "casualties" or not is_count]
    found = [one for one in found if not _is_of_others(words, one)]
    kinds = kinds_of(draft, text)
    denial = replace(of_kind(draft, kinds[0]), stance="denies")
    best = max(
        (
            points_of(denial, other, text, kinds)
            for other in found
            if can_be_denied(denial, other, text) and _is_adverse(denial, other, bool(says_what))
        ),
        default=0.0,
    )
    return denial if best >= SURE or has_denied(draft, denials, text) else None


def _is_of_others(words: str, other: Draft) -> bool:
    """Tell whether a loss is of fighters, where what is said in the negative is of civilians."""
    is_civil = CIVIL.search(words) is not None and other.population == "military"
    return other.kind == "casualties" and is_civil


def _is_adverse(draft: Draft, other: Draft, says_what: bool) -> bool:
    """Tell whether a claim is one that a side of the war has a reason to deny.

    Of words that do not say of what they are, it is a deed of those who deny.
    """
    agent = other.agent
    is_own = agent is not None and is_of(agent, draft.speaker, other.agent_camp, draft.speaker_camp)
    is_said = other.speaker.type not in ("own_voice", "unattributed")
    is_side = says_what and is_said and NEUTRAL.search(draft.speaker.words) is None
    return is_own or is_side
