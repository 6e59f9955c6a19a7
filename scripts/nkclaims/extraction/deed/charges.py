"""Find who is charged with a deed: "accused the rebels of looting and burning"."""

from __future__ import annotations

from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.grammar.document import Span

# "Accused the rebels of shelling the market and killing nine"
CHARGED_WITH = QuickRegex(
    r"\b(?:accus|blam)\w+\s(?:the\s)?(?P<who>[^,;.“”\"]{2,60}?)\s(?:of|with|for)\s(?:the\s)?"
    r"(?:\w+ly\s)?(?:having\s)?"
    r"(?:[a-z]+ing(?:\s[^;.“”\"]{2,80}?)?(?:,\s|\sby\s|\sand\s(?:of\s)?))?$"
)


def charged_before(text: str, at: int) -> Span | None:
    """Return who is charged with the deed at ``at``: "accused the rebels of looting and burning".

    >>> charged_before("Officials accused the rebels of looting shops and killing men.", 50)
    Span(start=22, end=28)
    """
    charge = CHARGED_WITH.search(text, 0, at)
    return Span(*charge.span("who")) if charge else None
