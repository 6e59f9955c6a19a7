"""Words by which a text says that two sides do the same to each other.

Such words hide a second claimant: "both sides accuse each other" is one claim of each. They are
words of the language, not of a war.
"""

from __future__ import annotations

import re

from nkclaims.grammar.document import Span

_SIDES = r"(?:sides?|part(?:y|ies)|camps?|countr(?:y|ies)|nations?|governments?|armies|capitals?)"
_POSSESSIVE = r"(?:['\u2019]s?)?"
CUES = (  # of two that begin at one place, the first here is read
    rf"(?:each other|one another){_POSSESSIVE}",
    rf"both {_SIDES}",
    r"both",
    rf"the two {_SIDES}",
    rf"(?:each|either|neither) {_SIDES}",
    rf"the other {_SIDES}{_POSSESSIVE}",
    r"the other['\u2019]s",
    r"mutual(?:ly)?",
    r"reciprocal(?:ly)?",
    r"tit-for-tat",
)
_CUE = re.compile(rf"(?<!\w)(?:{'|'.join(CUES)})(?!\w)".replace(" ", r"[ \u00a0]+"), re.IGNORECASE)


def find_cues(text: str) -> list[Span]:
    """Return the places of all reciprocal words in ``text``, in order and disjoint.

    >>> [("Both sides denied each other's claims."[s.start : s.end])
    ...  for s in find_cues("Both sides denied each other's claims.")]
    ['Both sides', "each other's"]
    """
    return [Span(*found.span()) for found in _CUE.finditer(text)]
