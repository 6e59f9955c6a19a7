"""Find in a dependency tree who did what a figure tells: the subject of its verb, or behind "by".

What is joined to a verb, or hangs on it as participle or infinitive, has its subject: "the army
took a hill, killing nine and seizing two guns". So have the verb's object and what is joined to it.
"""

from __future__ import annotations

import re
from collections.abc import Container

from nkclaims.extraction.deed.fighters import WEAPON
from nkclaims.extraction.language.tree import Tree
from nkclaims.grammar.document import Span

LISTED = ("conj", "appos", "nmod", "nummod", "amod", "quantmod", "compound")
OBJECT = ("dobj", "oprd", "dative", "nsubjpass", "xcomp", "acomp")
WITHIN = ("of", "including", "among", "with")  # prepositions whose noun shares the event
SHARED = ("conj", "advcl", "xcomp", "pcomp", "prep", "dep")
LOOSE = ("relcl", "acl", "appos", "advcl")
PASSIVE = ("auxpass", "nsubjpass")
STRIKE = re.compile(
    r"(?:air)?(?:strikes?|attacks?|raids?|assaults?|offensives?|ambush(?:es)?|bombing|operations?"
    r"|bombardments?|barrages?|incursions?|fire|shelling|advances?|invasion)",
    re.IGNORECASE,
)
BLAMING = re.compile(r"(?:accus|charg|suspect)\w+", re.IGNORECASE)
BLAMED = re.compile(r"blamed|pinned", re.IGNORECASE)  # "a bomb blamed on the rebels"
FARTHEST = 8


def verb_in(tree: Tree, quote: Span) -> int | None:
    """Return the verb that says what happened to a noun of a quote, in it or over it."""
    at = tree.root_of(quote)
    for _ in range(FARTHEST):
        if at is None or (tree.words[at].tag.startswith("VB") and not tree.children(at, "det")):
            return at
        word = tree.words[at]
        for clause in tree.children(at, "acl"):  # "nine civilians killed by the army"
            if tree.words[clause].tag == "VBN" and tree.words[clause].start < quote.end:
                return clause
        if word.label == "pobj" and tree.lower(word.head) in WITHIN:
            at = tree.words[word.head].head
        elif word.label in (*LISTED, *OBJECT) and word.head != at:
            at = word.head
        else:
            return None
    return None


def doer_of(tree: Tree, verb: int, saying: Container[str]) -> Span | None:
    """Return the noun phrase of who does what a verb tells; None if the tree names nobody.

    Args:
        tree: the sentence.
        verb: the verb.
        saying: verbs of saying: whoever reports a deed has not done it.
    """
    doer = _doer(tree, verb, saying)
    if doer is None:
        return None
    user = _user(tree, doer)
    if user == doer and (over := _launching(tree, doer)) is not None:
        main = _doer(tree, over, saying)
        user = doer if main is None else _user(tree, main)
    return _phrase(tree, user)


def _doer(tree: Tree, verb: int, saying: Container[str]) -> int | None:
    at = below = verb
    for _ in range(FARTHEST):
        word = tree.words[at]
        for by in tree.children(at, "agent"):
            return next(iter(tree.children(by, "pobj")), None)
        if tree.children(at, *PASSIVE):
            return None
        if at != verb and BLAMING.fullmatch(word.text):
            return next(iter(tree.children(at, "dobj")), None)
        is_object = word.label == "dobj" and BLAMING.fullmatch(tree.words[word.head].text)
        if is_object and tree.words[below].label == "prep":
            return at  # "accused the guards of killing eight"
        if at != verb and tree.lower(at) in saying and tree.words[below].label != "xcomp":
            return None
        if subjects := tree.children(at, "nsubj"):
            subject = subjects[-1]
            is_relative = tree.words[subject].tag in ("WP", "WDT") and word.label == "relcl"
            return word.head if is_relative else subject
        if word.label == "acl":
            return word.head if word.tag == "VBG" or tree.children(at, "dobj") else None
        if word.label not in SHARED or word.head == at:
            return None
        if word.tag == "VBN" and not tree.children(at, "aux", "dobj") and word.label != "conj":
            return None
        at, below = word.head, at
    return None


def _launching(tree: Tree, doer: int) -> int | None:
    """Return the verb with which a raid was made, or arms were used, that did something.

    "Took a hill in an ambush that left 26 dead", "sent drones that killed five".
    """
    word = tree.words[doer]
    over = word.head
    if word.label == "pobj" and STRIKE.fullmatch(word.text):
        over = tree.words[over].head
    elif word.label != "dobj" or not WEAPON.fullmatch(word.text):
        return None
    return over if tree.words[over].tag.startswith("VB") else None


def _user(tree: Tree, doer: int) -> int:
    """Return who uses the arms, or makes the raid, that did something: "fired by the rebels"."""
    for clause in [doer, *tree.children(doer, "acl")]:
        is_blamed = BLAMED.fullmatch(tree.words[clause].text) is not None
        for by in tree.children(clause, "agent", "prep"):
            if tree.lower(by) == ("on" if is_blamed else "by"):
                for one in tree.children(by, "pobj"):
                    return one
    if STRIKE.fullmatch(tree.words[doer].text):
        for one in tree.children(doer, "poss"):
            return one
    return doer


def _phrase(tree: Tree, head: int) -> Span:
    """Return a noun with what stands before it, without article, and behind its "of"."""
    inside = set(tree.subtree(head, LOOSE))
    first, last = head, head
    while first - 1 in inside and (
        tree.words[first - 1].label != "punct" or _is_hyphen(tree, first - 1)
    ):
        first -= 1
    while first < head and tree.words[first].label in ("det", "predet"):
        first += 1
    for prep in tree.children(head, "prep"):
        is_of = tree.lower(prep) == "of" and prep == head + 1 and tree.children(prep, "pobj")
        if is_of and not STRIKE.fullmatch(tree.words[head].text):
            last = max(tree.subtree(prep, (*LOOSE, "conj", "cc")))
    return Span(tree.words[first].start, tree.words[last].end)


def _is_hyphen(tree: Tree, at: int) -> bool:
    """Tell whether a word stands between two without blanks: "Iran-backed"."""
    if not 0 < at < len(tree.words) - 1:
        return False  # a sentence that begins with a bracket
    before, word, after = tree.words[at - 1 : at + 2]
    return before.end == word.start and word.end == after.start
