"""Find the word of a dependency tree that says what happened to a noun, and the one that did it.

Subject of a passive, object of a verb, participle or adjective at the noun, complement of the verb
("left nine dead"), or a number that completes a noun such as "toll". What is joined to a noun, or
stands behind "including", shares its event.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from nkclaims.extraction.figure.marks import BEFORE, Marks
from nkclaims.extraction.language.tree import Tree

SUBSET = ("including", "among")
TALLIES = ("number", "figure", "count", "tally", "total", "toll", "tolls")
PREDICATES = ("oprd", "acomp", "xcomp", "attr", "prep", "ccomp", "advmod")
MODAL = ("will", "would", "could", "might", "may", "can")
OF_WHOM = re.compile(r"(?<!\ball )(?<!\bboth )\bof (?:whom|which|them)\b")
AT_NOUN = ("nummod", "det", "quantmod", "compound", "amod", "nmod")
AIMED = re.compile(r"(?:hit|hits|hitting|struck|strikes?|striking|targeted|targeting|attacked)\b")
FARTHEST = 6  # steps over joined nouns


class Event(NamedTuple):
    """What happened to a noun.

    ``at`` is the word that says it; None if the noun does ("bodies"). ``is_part`` tells whether it
    happened to a whole of which the noun is a part.
    """

    at: int | None
    is_part: bool = False


class Governors:
    """Finds events in one tree."""

    def __init__(self, marks: Marks) -> None:
        """Take the tree with the wordings of the lexicons."""
        self._marks, self._tree, self._events = marks, marks.tree, marks.events

    def event_of(self, at: int, steps: int = 0) -> Event | None:
        """Return what happened to a noun or a bare number; None if the tree says nothing."""
        tree = self._tree
        if steps > FARTHEST:
            return None
        if self._has_shape(at, "LDK"):
            return Event(at)
        found = self._at_noun(at)
        word = tree.words[at]
        head = word.head
        if found is None and head != at:
            if word.label in ("nsubjpass", "nsubj"):
                found = self._over_subject(head, word.label)
            elif word.label in ("dobj", "attr", "oprd", "dative", "npadvmod", "ccomp"):
                found = self._over_object(head)
            elif word.label in ("conj", "appos", "punct", "nmod"):
                return self.event_of(head, steps + 1)
            elif word.label == "pobj":
                return self._over_preposition(head, steps)
        if found is not None:
            return Event(found)
        noun = self._marks.nouns.get(at)
        return Event(None) if noun is not None and noun.implies and head != at else None

    def is_unreal(self, event: int) -> bool:
        """Tell whether an event is denied or only possible."""
        tree = self._tree
        return any(
            tree.words[one].label == "neg"
            or (tree.words[one].label == "aux" and tree.lower(one) in MODAL)
            for one in tree.children(event)
        )

    def _has_shape(self, at: int, shapes: str) -> bool:
        return at in self._events and self._events[at].shape in shapes

    def _at_noun(self, at: int) -> int | None:
        """Return a participle, adjective or clause at a noun: "25 wounded", "who were killed"."""
        tree = self._tree
        for one in tree.children(at, "acl", "relcl", *BEFORE, "appos"):
            is_clause = tree.words[one].label in ("acl", "relcl")
            if is_clause and self._is_of_part(at, one):
                continue  # "1,040 men, of whom 300 were missing"
            if self._has_shape(one, "KDIL") and not tree.children(one, "dobj"):
                if not (is_clause and tree.words[one].tag == "VBG" and self._has_shape(one, "K")):
                    return one
            elif is_clause and (found := self._predicate(one)) is not None:
                return found
        return self._of_victims(at)

    def _is_of_part(self, at: int, clause: int) -> bool:
        """Tell whether a clause at a noun says of a part what happened: "most of whom died"."""
        words = " ".join(self._tree.lower(one) for one in range(at, clause))
        return OF_WHOM.search(words) is not None

    def _of_victims(self, at: int) -> int | None:
        """Return the event that names the whole: "six of the wounded"."""
        for prep in self._tree.children(at, "prep"):
            if self._tree.lower(prep) == "of":
                for one in self._tree.children(prep, "pobj"):
                    if self._has_shape(one, "KD"):
                        return one
        return None

    def _over_subject(self, verb: int, label: str) -> int | None:
        is_active = label == "nsubj" and bool(self._tree.children(verb, "dobj"))
        if self._has_shape(verb, "I") or (self._has_shape(verb, "KD") and not is_active):
            return verb
        return None if is_active else self._predicate(verb)

    def _over_object(self, verb: int) -> int | None:
        if (found := self._predicate(verb)) is not None:
            return found
        if self._has_shape(verb, "KGHL"):
            return verb
        return self._first_toll(self._tree.children(verb, "nsubj", "nsubjpass"))

    def _over_preposition(self, prep: int, steps: int) -> Event | None:
        tree = self._tree
        over = tree.words[prep].head
        if tree.lower(prep) in SUBSET:
            whole = self.event_of(over, steps + 1)
            return whole and Event(whole.at, is_part=True)
        is_of = tree.lower(prep) == "of"
        if is_of and over in self._events:
            return Event(over)
        if is_of and any(tree.words[one].tag == "CD" for one in (over, tree.words[over].head)):
            return None  # "four of the five": the whole, of which something holds of four
        subjects = tree.children(over, "nsubj", "nsubjpass")
        found = self._first_toll([over, *tree.children(over, "dobj"), *subjects])
        if found is not None:
            return Event(found)
        return self.event_of(over, steps + 1) if is_of else None

    def _predicate(self, verb: int) -> int | None:
        """Return what a verb says of subject or object: "left nine dead", "are beyond repair"."""
        for one in self._tree.children(verb, *PREDICATES):
            is_clause = self._tree.children(one, "dobj", "nsubj", "nsubjpass")
            if self._has_shape(one, "DIK") and not is_clause:
                return one
        return None

    def _first_toll(self, nouns: list[int]) -> int | None:
        return next((toll for one in nouns if (toll := self._toll(one)) is not None), None)

    def _toll(self, at: int) -> int | None:
        """Return the event of a noun that is a number of victims: "toll", "number of wounded"."""
        if self._has_shape(at, "L"):
            return at
        if self._tree.lower(at) not in TALLIES:
            return None
        for prep in self._tree.children(at, "prep"):
            for one in self._tree.children(prep, "pobj", "pcomp", "amod"):
                if one in self._events:
                    return one
                if (found := self._at_noun(one)) is not None:
                    return found
        return self._at_noun(at)


def noun_of(tree: Tree, at: int) -> int:
    """Return the noun that a number counts; the number itself where it stands alone."""
    word = tree.words[at]
    head = tree.words[word.head]
    if word.head == at or word.label not in AT_NOUN:
        return at
    if head.tag == "CD":
        return noun_of(tree, word.head)
    return word.head if head.tag.startswith(("NN", "JJ", "VB")) else at


def is_doer(tree: Tree, at: int) -> bool:
    """Tell whether something was done by those who are counted: "confirmed by a medic"."""
    word = tree.words[at]
    return word.label == "pobj" and tree.lower(word.head) == "by"


def is_target(tree: Tree, at: int, event: str) -> bool:
    """Tell whether a thing is one of what was aimed at: "hit a market and a base" counts no base.

    Beside a number it counts: "struck two houses and a school".
    """
    word = tree.words[at]
    if word.label != "conj" or not AIMED.match(event):
        return False
    return not tree.children(word.head, "nummod") and (
        tree.words[word.head].label != "conj" or is_target(tree, word.head, event)
    )
