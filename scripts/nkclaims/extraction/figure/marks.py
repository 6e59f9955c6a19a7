"""Look up the wordings of the lexicons in a dependency tree, by the word on which each hangs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.figure.counted import MILITARY, SHARED
from nkclaims.extraction.figure.unlisted import unlisted
from nkclaims.extraction.language.tokens import LONGEST, WORD
from nkclaims.extraction.language.tree import Tree
from nkclaims.extraction.language.worded_states import NOT_DEAD
from nkclaims.extraction.lexicon.pack import Noun, Packs
from nkclaims.grammar.document import Span

THEM = ("them", "whom")
ALL = {"all", "both"}
BEFORE = ("compound", "amod", "nmod")


@dataclass(frozen=True)
class Mark:
    """A wording that says what happened: its measure and shape in the lexicon, and its place."""

    measure: str
    shape: str
    span: Span


class Marks:
    """What happened (``events``) and what can be counted (``nouns``), by number of the word."""

    def __init__(self, tree: Tree, sentence: Sentence, packs: Packs) -> None:
        """Look up every wording of the sentence, the longest first."""
        self.tree = tree
        self.events: dict[int, Mark] = {}
        self.nouns: dict[int, Noun] = {}
        words = list(WORD.finditer(sentence.text))
        at = 0
        while at < len(words):
            at += self._look_up(words[at : at + LONGEST], sentence, packs)

    def _look_up(self, words: list[re.Match[str]], sentence: Sentence, packs: Packs) -> int:
        """Note the longest wording that begins with the first of some words; return its length."""
        start = words[0].start()
        for length in range(len(words), 0, -1):
            end = words[length - 1].end()
            form = " ".join(sentence.text[start:end].lower().split())
            measure, noun = packs.measures.get(form), packs.nouns.get(form)
            if measure is None and noun is None and length == 1:
                noun = unlisted(form, packs)
            if measure and NOT_DEAD.match(sentence.text, start):
                measure = None
            if measure is None and noun is None:
                continue
            span = Span(sentence.start + start, sentence.start + end)
            root = self.tree.root_of(span)
            if root is not None and measure is not None:
                self.events[root] = Mark(*measure, span)
            elif root is not None and noun is not None:
                self.nouns[root] = noun
            return length
        return 1

    def counted(self, at: int) -> Noun | None:
        """Return what a phrase counts: its noun, what stands before that, or what "of" adds."""
        if at in self.nouns:
            return self.described(self.nouns[at], at)
        below = self.tree.children(at, *BEFORE, "poss", "appos")
        for prep in self.tree.children(at, "prep"):
            if self.tree.lower(prep) in ("of", "among"):
                below += self.tree.children(prep, "pobj")
        known = (one for one in below if one in self.nouns)
        return next((self.described(self.nouns[one], one) for one in known), None)

    def described(self, noun: Noun, at: int) -> Noun:
        """Return a noun with the population and group that the words before it give."""
        if noun.object != "person":
            return noun
        population, group = noun.population, noun.group
        for one in self.tree.children(at, *BEFORE, "appos"):
            other = self.nouns.get(one)
            is_person = other is not None and other.object == "person"
            if one > at and self._is_of_part(at, one):
                continue
            if population == "unspecified":
                if MILITARY.fullmatch(self.tree.words[one].text):
                    population = "military"
                elif is_person and other:
                    population = other.population
            if group in ("", "none") and is_person and other:
                group = other.group
        return Noun(noun.object, population, group, noun.implies)

    def _is_of_part(self, at: int, other: int) -> bool:
        """Tell whether an apposition names but a part, or somebody else.

        "63 people, nine of them soldiers", "23 people: 20 civilians and three guards"; "38
        captives, of whom 20 are alive, the army said".
        """
        between = [self.tree.words[one].text for one in range(at + 1, other)]
        if ALL.intersection(between):
            return False
        if self.tree.children(other, "nummod") or "the" in between:
            return True
        return any(SHARED.fullmatch(one) or one in THEM for one in between)
