"""Say who denies a charge in the sentence that makes it: who is charged, not who blames."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import Draft, Speaker
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.identity import is_one

PRONOUN_BEFORE = re.compile(r"\b(it|he|she|they)\s(?:(?:has|have|had|\w+ly|both)\s)*$")
NOUN_BEFORE = re.compile(r"\bthe\s(?:\w+\s)?(\w+)\s(?:(?:has|have|had|\w+ly|always)\s)*$")


def accused(
    draft: Draft, found: Sequence[Draft], text: str, before: Speaker | None = None
) -> Draft:
    """Return a denial by "they" as of who is charged just before: "a charge that they denied".

    Whom "it" means that is charged, too, spoke ``before``: "accused it of a raid, which it denied".
    """
    last = found[-1] if found else None
    if draft.stance != "denies" or last is None:
        return draft
    charged = last.agent or before
    is_relative = draft.rule_id == "act-deny-relative"
    is_charge = last.sentence == draft.sentence and (last.is_by_subject or is_relative)
    is_own = last.speaker.key == draft.speaker.key  # nobody denies his own charge
    is_own |= draft.speaker.type == "unattributed"
    if charged is None or not (is_charge and is_own) or is_one(charged, last.speaker):
        return draft
    pronoun = PRONOUN_BEFORE.search(text, last.quote.start, draft.quote.start)
    is_many = pronoun is not None and pronoun[1] in ("it", "they")  # "he" may be the accuser
    is_pronoun = is_many or (pronoun is not None and is_relative)
    if is_relative and (noun := NOUN_BEFORE.search(text, last.quote.end, draft.quote.start)):
        is_pronoun |= noun[1] in charged.words.lower().split()  # "something the commander denies"
    return replace(draft, speaker=charged) if is_pronoun else draft
