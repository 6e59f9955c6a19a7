"""Find the claims among which stands what a denial denies: whose, of what and of where it says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import Draft, Speaker
from nkclaims.extraction.lexicon.bodies import speaks_for_last
from nkclaims.extraction.lexicon.identity import is_of, is_one
from nkclaims.extraction.link.deniable import (
    STATEMENT,
    can_be_denied,
    is_at,
    names_place,
    on_subject,
)
from nkclaims.extraction.link.doer_points import OF_ANY_DEED
from nkclaims.extraction.link.last_said import charges, just_told
from nkclaims.extraction.link.presupposed import tells
from nkclaims.extraction.link.weighing import (
    LEAD,
    OF_DEATHS,
    is_any,
    is_of_figures,
)

EITHER = re.compile(
    r"\b(?:either|both|neither|the two)(?: of the)? (?:[\w-]+ )?(?:attack|strike|raid|charge|claim"
    r"|accusation|allegation|incident|assault|bombing|shelling|report|account|version|statement"
    r"|figure|toll)s?\b",
    re.IGNORECASE,
)
CLAIMS = re.compile(r"\b(?:claims|allegations|accusations|charges)\b", re.IGNORECASE)
PASSAGE = 6  # sentences of a passage on one deed
# "Reports spread by Western media": any of them may have said it
OUTLETS = re.compile(
    r"\b(?:media|press|newspapers?|outlets?|channels?|websites?|bloggers?|agenc(?:y|ies)"
    r"|broadcasters?|television|radio|sources)$",
    re.IGNORECASE,
)
OF_DEEDS = ("attack", "accusation", "equipment_loss", "ceasefire_violation")


def candidates(
    at: int, draft: Draft, found: Sequence[Draft], text: str, source: Speaker | None
) -> list[int]:
    """Return the claims that a denial can deny, as far as its words say whose and of where."""
    can = [
        to
        for to, other in enumerate(found)
        if to != at
        and can_be_denied(draft, other, text, source is not None and is_one(source, other.speaker))
        and not (source is not None and is_on(source, other))
    ]
    if source is not None:
        can = _figures(draft, can, found, text)
    of_source = of_source_among(can, found, source, text)
    can = of_source or can  # whose words are denied, whoever spoke since
    if of_subject := on_subject(draft, can, found, text):
        can = of_subject
    elif is_any(draft, text):  # "refuted this" looks back, but for a headline or a lead
        before = [to for to in can if found[to].quote.start < draft.quote.start]
        is_lead = draft.sentence <= LEAD and (not before or draft.rule_id in OF_ANY_DEED)
        can = can if is_lead else before  # "denies any role", in a raid that is told below
        near = [to for to in can if draft.sentence - found[to].sentence <= STATEMENT]
        counts = _figures(draft, near, found, text)
        can = counts if counts != near else can  # "those figures" were told just before
        if draft.rule_id in OF_ANY_DEED:
            can = [to for to in can if found[to].kind in OF_DEEDS] or can
        else:
            # "Had shelled the village, and a case had been opened": the deed is denied
            can = _deeds(draft, can, found, text)
            can = charges(draft, can, found, text) or just_told(draft, can, found, text) or can
    can = _figures(draft, can, found, text)
    if EITHER.search(text, draft.quote.start, draft.quote.end):  # "rejected both charges"
        deeds = [to for to in can if found[to].kind in OF_DEEDS and found[to].value is None]
        before = [to for to in deeds if found[to].quote.start < draft.quote.start]
        can = sorted(before, key=lambda to: found[to].quote.start)[-2:] or can
    if not of_subject and names_place(draft, text):  # "had not fired on Orlev": of Orlev, if any
        there = [to for to in can if is_at(draft, found[to])]
        can = [to for to in there if found[to].kind == draft.kind] or (
            there if is_any(draft, text) and there else can
        )
    if source is None or of_source or tells(draft, text) or not is_any(draft, text):
        return can
    just = [to for to in can if 0 <= draft.sentence - found[to].sentence <= STATEMENT]
    body = {*source.words.lower().split()}  # "the army's claim", where its spokesman spoke
    return [to for to in just if body & {*found[to].speaker.words.lower().split()}]


def elsewhere(
    at: int, draft: Draft, found: Sequence[Draft], text: str, source: Speaker
) -> list[int]:
    """Return what others say that a denial can deny, where whose words it denies says nothing.

    "Norland dismissed Sudmark's claim that it had shelled Orlev" denies no news of the outlet.
    """
    is_told = tells(draft, text)
    return [
        to
        for to in candidates(at, draft, found, text, None)
        if not is_on(source, found[to])
        and not (is_told and found[to].speaker.type in ("own_voice", "unattributed"))
    ]


def _deeds(draft: Draft, can: Sequence[int], found: Sequence[Draft], text: str) -> list[int]:
    """Return claims without what somebody says besides who tells of a deed in the passage."""
    near = [found[to] for to in can if draft.sentence - found[to].sentence <= PASSAGE]
    told = [one.speaker for one in near if one.rule_id != "told-other"]
    is_told = any(
        found[to].kind in (*OF_DEEDS, "casualties")
        and found[to].speaker.type not in ("own_voice", "unattributed")
        for to in can
        if 0 <= draft.sentence - found[to].sentence <= PASSAGE
    )
    if is_told and CLAIMS.search(text, draft.quote.start, draft.quote.end):
        return [to for to in can if found[to].rule_id != "told-other"]  # "denied the claims"
    return [
        to
        for to in can
        if found[to].rule_id != "told-other"
        or not any(is_of(one, found[to].speaker, "", "") for one in told)
    ]


def _figures(draft: Draft, can: Sequence[int], found: Sequence[Draft], text: str) -> list[int]:
    """Return the figures, if a denial is of such: "called the army's figures fabricated"."""
    counts = [to for to in can if is_of_figures(draft, text) and found[to].value is not None]
    is_toll = OF_DEATHS.search(text, draft.quote.start, draft.quote.end) is not None
    dead = [to for to in counts if is_toll and found[to].kind == "casualties"]
    return dead or counts or [*can]


def is_on(source: Speaker, other: Draft) -> bool:
    """Tell whether a claim is on whose words are denied: who is blamed there does not make it."""
    if other.agent is None or is_of(source, other.speaker, "", ""):
        return False
    return is_of(other.agent, source, "", "")


def of_source_among(
    can: Sequence[int], found: Sequence[Draft], source: Speaker | None, text: str
) -> list[int]:
    """Return the claims of whose words are denied, if the denial names somebody.

    "Its spokesman" speaks for whom the sentence before names.
    """
    if source is None:
        return []
    own = [one for one in found if is_one(one.speaker, source)]
    camps = {one.speaker_camp for one in own} - {""}
    told = {one.sentence for one in own}
    return [
        to
        for to in can
        if is_of(source, found[to].speaker, "", "")
        or found[to].speaker_camp in camps
        or (found[to].sentence - 1 in told and speaks_for_last(found[to].speaker, text))
    ]


def whose_words(source: Speaker | None, draft: Draft, found: Sequence[Draft]) -> Speaker | None:
    """Return whose words a denial names, if that is not who denies, and has said something."""
    if source is None or is_of(source, draft.speaker, "", ""):
        return None  # "an accusation rejected by the army"
    is_many = source.words.islower() or OUTLETS.search(source.words) is not None
    # "The general's figures", which Gen. Jack Doe gave
    return None if is_many and not _speaks(source, found) else source


def _speaks(source: Speaker, found: Sequence[Draft]) -> bool:
    """Tell whether the article has a claim of whose words are denied."""
    return any(is_of(source, one.speaker, "", "") for one in found if one.stance == "asserts")
