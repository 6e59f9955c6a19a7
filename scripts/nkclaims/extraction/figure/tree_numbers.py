"""Find the numbers of a dependency tree that may count something: no ages, rates or wholes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.figure.counting import (
    CONTRASTED,
    IN_ROWS,
    NOT_ONE,
    ONE_A,
    RATE,
    RATIO,
    is_age,
    is_truce,
)
from nkclaims.extraction.figure.mismatched import FIRST_OF
from nkclaims.extraction.figure.senses import THINGS_OF
from nkclaims.extraction.figure.veto_words import ANIMALS, PORTION
from nkclaims.extraction.language.tree import Tree
from nkclaims.extraction.lexicon.pack import Noun
from nkclaims.grammar.document import Span
from nkclaims.grammar.number_mention import COUNTING_KINDS, Number
from nkclaims.grammar.qualifiers import ABOUT

ONE = ("a", "an", "another")
PART_OF = re.compile(r"\s(?:out\s)?of\s(?:(?:the|its|about|some|nearly)\s)?")
OR_SO = re.compile(rf"\bor\s{ABOUT}\Z")


def numbers_of(
    tree: Tree, sentence: Sentence, text: str, nouns: Mapping[int, Noun]
) -> Iterator[tuple[int, Span, Number | None]]:
    """Yield word and place of each number, and of each "a" that counts one of the ``nouns``."""
    found: dict[Span, tuple[int, Number | None]] = {}
    for number in sentence.numbers:
        if not _counts(number, sentence, text):
            continue
        if any(PART_OF.fullmatch(text, span.end, number.start) for span in found):
            continue  # "37 of 40 missiles and 29 of 35 drones were downed"
        at = tree.root_of(Span(number.start, number.end))
        if at is not None and number.kind in COUNTING_KINDS - {"percent", "fraction"}:
            found[Span(number.start, number.end)] = at, number
    for at, word in enumerate(tree.words):
        is_one = word.label == "det" and word.text.lower() in ONE
        end = word.end + 2 if text[word.end : word.end + 2] in (' "', " “") else word.end
        is_free = not any(o.start <= end and word.start < o.end for o in sentence.numbers)
        if is_one and is_free and _may_be_one(word.head, tree, nouns):
            found[Span(word.start, word.end)] = at, None
    for span in sorted(found):
        yield found[span][0], span, found[span][1]


def _counts(number: Number, sentence: Sentence, text: str) -> bool:
    """Tell whether the words around a number leave that it counts people or things."""
    before = text[sentence.start : number.start]
    if number.value == 1 and (
        NOT_ONE.search(text, sentence.start, number.start)  # "not one village was lost"
        or ONE_A.match(text, number.end)
        or RATIO.match(text, number.end)
    ):
        return False
    if is_age(number, before) or is_truce(number, text) or THINGS_OF.search(before):
        return False
    if ANIMALS.match(text, number.end) or IN_ROWS.match(text, number.end):
        return False
    if FIRST_OF.search(before) or PORTION.search(before[-60:]) or CONTRASTED.search(before):
        return False
    # "900 dead, or about 25 per day"
    return RATE.match(text, number.end) is None or OR_SO.search(before) is None


def _may_be_one(at: int, tree: Tree, nouns: Mapping[int, Noun]) -> bool:
    """Tell whether "a" can count a noun: one person, or one more thing in a list."""
    if tree.children(at, "nummod"):
        return False  # "a total 22 policemen"
    noun = nouns.get(at)
    return noun is not None and (noun.object == "person" or tree.words[at].label == "conj")
