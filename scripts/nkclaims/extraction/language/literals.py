"""Find the letters without which a pattern cannot match, to search only where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

_parser: Any = getattr(re, "_parser", None)  # the module that re itself reads patterns with
LONG_ENOUGH = 4  # letters from which a literal is as rare as a longer one
Literals = frozenset[str]


def required(pattern: re.Pattern[str]) -> tuple[Literals, ...]:
    r"""Return sets of literals in lower case: each match holds one of each set.

    >>> [sorted(one) for one in required(re.compile(r"(?:den(?:y|ied)|refut\w+) no blame"))]
    [['den', 'refut'], [' no blame']]
    >>> required(re.compile(r"\w+|no"))
    ()
    """
    return tuple(dict.fromkeys(_all(parsed(pattern))))


def shortest(literals: Literals) -> Literals:
    """Return those of some literals that hold no other, of which one is in whatever has any.

    >>> sorted(shortest(frozenset(("kill", "killed", "died"))))
    ['died', 'kill']
    """
    return frozenset(
        one for one in literals if not any(other != one and other in one for other in literals)
    )


def parsed(pattern: re.Pattern[str]) -> Iterable[tuple[Any, Any]]:
    """Return the items of a pattern as re reads them; none if this version of re has no parser."""
    return _parser.parse(pattern.pattern, pattern.flags) if _parser is not None else ()


def _all(items: Iterable[tuple[Any, Any]]) -> list[Literals]:
    """Return the literals of each item of a sequence that has some; letters in a row are one."""
    found: list[Literals] = []
    run = ""
    for code, argument in items:
        if str(code) == "LITERAL":
            run += chr(argument).lower()
            continue
        found += [frozenset((run,)), *_inside(str(code), argument)]
        run = ""
    return [one for one in [*found, frozenset((run,))] if one != {""}]


def _inside(code: str, argument: Any) -> list[Literals]:
    if code == "IN":
        letters = [one for kind, one in argument if str(kind) == "LITERAL"]
        is_plain = len(letters) == len(argument)
        return [frozenset(chr(one).lower() for one in letters)] if is_plain else []
    if code == "SUBPATTERN":
        return _all(argument[-1])
    if code == "ATOMIC_GROUP":
        return _all(argument)
    if code == "ASSERT":
        direction, around = argument  # what stands before may be out of the stretch searched
        return _all(around) if direction > 0 else []
    if code in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, _, repeated = argument
        return _all(repeated) if least else []
    if code == "BRANCH":
        parts = [_all(one) for one in argument[1]]
        if all(parts):
            return [frozenset().union(*(max(one, key=_rarity) for one in parts))]
    return []


def _rarity(literals: Literals) -> tuple[int, int]:
    lengths = (len(one.strip()) for one in literals)  # " of " is as frequent as "of"
    return min(LONG_ENOUGH, *lengths, LONG_ENOUGH), -len(literals)
