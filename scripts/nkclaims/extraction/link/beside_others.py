"""Give whom a sentence tells beside "five other civilians" their population."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.language.records import replace

KNOWN = ("civilian", "military")
# Officers may be of police; who is counted as more may be told with a bare number before
OTHERS = re.compile(r"\bother\s(?:[a-z-]+\s)?(?!officers)\w+s\b")
MORE = re.compile(
    r"\b(?:more|further|additional)\s(?:[a-z-]+\s)?(?:civilian|soldier|servicem[ae]n|rebel|fighter|troop)s?\b"
)
POLICE = re.compile(r"\b(?:police\w*|constables?|gendarmes?|guards?|officials?|drivers?|medics?)\b")


def as_others(found: Sequence[Draft], text: str) -> list[Draft]:
    """Return the drafts; who is told beside "five other civilians" was civilian as well."""
    every = list(found)
    for at, draft in enumerate(found):
        is_other = draft.population in KNOWN and draft.value is not None
        is_more = MORE.search(text, draft.quote.start, draft.quote.end) is not None
        is_more |= OTHERS.search(text, draft.quote.start, draft.quote.end) is not None
        if not is_other or not is_more:
            continue
        for before in range(at):
            one = every[before]
            is_beside = one.sentence == draft.sentence and one.speaker.key == draft.speaker.key
            is_police = POLICE.search(text, one.quote.start, one.quote.end) is not None
            is_beside &= not (is_police and draft.population == "military")
            if is_beside and one.object == "person" and one.population == "unspecified":
                every[before] = replace(one, population=draft.population)
    return every
