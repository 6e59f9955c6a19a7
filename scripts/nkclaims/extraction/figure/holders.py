"""Say in whose hands people and places are: "in rebel hands", "in the hands of the front"."""

from __future__ import annotations

import re

from nkclaims.grammar.document import Span

BETWEEN = r"(?:(?!\b(?:while|but|when|said|says)\b)[^,;.:“”\"]){0,60}?\b"
BODY = r"(?:army|forces|troops|rebels|soldiers|fighters|militants)"
CAMP = r"(?:rebel|army|government|insurgent|militant|separatist|junta)"
IN_HANDS_OF = re.compile(
    BETWEEN + r"(?:(?:in|from|at) the (?:hands|custody) of|under the control of) (?:the )?"
    rf"(?P<who>[\w’'-]+(?: (?:[A-Z][\w’'-]+|{BODY}))*)"
)
IN_THEIR_HANDS = re.compile(
    BETWEEN + rf"(?:in|under) (?P<who>[A-Z][\w-]+(?: [A-Z][\w-]+)?|{CAMP})(?:['’]s?)? "
    r"(?:hands|custody|captivity|detention|control|occupation)\b"
)


def holder_behind(text: str, at: int) -> Span | None:
    """Return who holds what is counted at ``at``, if the words behind it say so.

    >>> holder_behind("Nine men are in rebel hands.", 8)
    Span(start=16, end=21)
    """
    held = IN_HANDS_OF.match(text, at) or IN_THEIR_HANDS.match(text, at)
    return Span(*held.span("who")) if held else None
