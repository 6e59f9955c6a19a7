"""Make a word of a sentence of each number that stands in it, of a range one word."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from nkclaims.extraction.figure.counting import NOT_ONE, letter_of
from nkclaims.extraction.language.neighbours import ONE_PERSON, Token
from nkclaims.grammar.number_mention import Number

# "A couple in their fifties", not "a couple of soldiers", "a couple more"
COUPLE = re.compile(
    r"a couple(?=[,.;:]|\s(?:in|aged|from|with|who|whose|and|were|was|have|has|had|died|fled|lost"
    r"|living|killed|wounded|injured|near|at)\b)",
    re.IGNORECASE,
)
FAMILY_OF = re.compile(r"(?:an?|one|the) (?:[a-z]+ )?(?:family|household) of (?=\w)", re.IGNORECASE)
AGE = re.compile(
    r"\((?:(?:aged\s)?\d{1,2}|(?:b\.|born)\s?(?:in\s|on\s)?(?:[\w.,]{1,9}\s){0,2}(?:19|20)\d\d)\)"
)
HYPHENS = "-\u2010\u2011"  # other dashes are words of their own


def age_behind(found: Sequence[Token], text: str, start: int) -> int | None:
    """Return where the age of one who was just named ends: "Captain John Doe (27)"."""
    age = AGE.match(text, start)
    is_named = len(found) > 1 and found[-1].letter == "Y"
    is_person = is_named and any(one.letter == "P" for one in found[-4:-1])
    return age.end() if age and is_person else None


def number_token(
    numbers: Mapping[int, Number], start: int, end: int, offset: int, text: str
) -> Token:
    """Return the token of the number at ``start``, whose first word ends at ``end``."""
    number = numbers[start]
    if COUPLE.match(text, start):  # the pair is the noun
        return Token(number.start, number.start + 1, "N", value=1.0)
    last = number.end - offset
    before, behind = text[:start], text[last:]
    if number.kind == "range" and behind[:1] in HYPHENS and (high := numbers.get(last + 1)):
        letter = letter_of(high, before, text[high.end - offset :])  # "20-25 saboteurs"
        if letter == "N":
            return Token(number.start, high.end, letter, number=high, low=number)
    if number.value == 1 and (none := NOT_ONE.search(before)):
        return Token(offset + none.start(), number.end, "Z")
    letter = letter_of(number, before, behind)
    stop = max(number.end, offset + end) if letter == "X" else number.end
    return Token(number.start, stop, letter, number=number if letter != "X" else None)


def of_family(
    numbers: Mapping[int, Number], start: int, offset: int, text: str
) -> list[Token] | None:
    """Return the tokens of a family that is counted by heads, if one begins: "a family of nine"."""
    family = FAMILY_OF.match(text, start)
    number = numbers.get(family.end()) if family else None
    if number is None:
        return None
    people = Token(number.end, number.end, "P", noun=ONE_PERSON)  # its noun stands before
    words = Token(offset + start, number.start, "X")
    return [words, Token(number.start, number.end, "N", number=number), people]
