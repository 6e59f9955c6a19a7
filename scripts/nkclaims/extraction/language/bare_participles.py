"""Find the clause whose subject does what a participle without one tells: "before attacking"."""

from __future__ import annotations

import re

from nkclaims.extraction.language.clause_verbs import verb_in
from nkclaims.grammar.document import Span

# "Left the town after | attacking it", "by | attacking a convoy"
BARE = re.compile(
    r",?\s?\b(?:after|before|since|while|when|by|besides|instead of|without|for|despite)\s"
    r"(?:(?:\w+ly|also|first|again|then)\s)?\Z",
    re.IGNORECASE,
)
PARTICIPLE = re.compile(r"[a-z]{2,}ing\b")
# "Was hit by | advancing troops": who did it
BY_SUCH = re.compile(r"\w(?:ed|en|it|ut|ck|wn)\s(?:\w+ly\s)?by\s\Z")
OPENING = re.compile(
    r"(?:(?:\A|[.!?;:“\"]|\n)\s*(?:but|and|then|later)?|\b(?:that|said)\s)\Z", re.I
)
# What parts the clause before from those that have nothing to do with it
APART = re.compile(
    r"[;:“”\"]|(?<=[a-z\d])\.\s|\b(?:that|which|who|where|whereas|when|while|as|because|although|if|but|said|says"
    r"|told|claimed|added|reported|announced)\b",
    re.IGNORECASE,
)
BEHIND = re.compile(r"[^,.;:“”\"]{3,120}(?:,\s(?:in|on|at|near|around|from|to)\s[^,.;:]{2,60})?,\s")


def main_verb(text: str, at: int) -> int | None:
    """Return where the verb stands whose subject is that of the bare participle at ``at``.

    >>> main_verb("The rebels left the town after attacking it.", 31)
    11
    """
    bare = BARE.search(text, max(0, at - 40), at)
    if bare is None or not PARTICIPLE.match(text, at) or BY_SUCH.search(text, 0, at):
        return None
    parts = [*APART.finditer(text, 0, bare.start())]
    while parts:
        start = parts.pop().end()
        if verb := verb_in(text[start : bare.start()]):
            return start + verb.start()
    verb = verb_in(text[: bare.start()])
    return verb.start() if verb else None


def next_clause(text: str, at: int) -> Span | None:
    """Return the clause behind a bare participle that opens one: "After leaving it, | rebels".

    >>> next_clause("After leaving the town, rebels shelled it.", 6)
    Span(start=24, end=42)
    """
    bare = BARE.search(text, max(0, at - 40), at)
    if bare is None or not PARTICIPLE.match(text, at):
        return None
    if not OPENING.search(
        text, 0, bare.start() + len(bare.group()) - len(bare.group().lstrip(", "))
    ):
        return None
    behind = BEHIND.match(text, at)
    return Span(behind.end(), len(text)) if behind else None
