"""Read off a dependency tree who says what stands at a word.

The claimant is the subject of the nearest verb of saying whose clause holds the word, before it or
behind it; verbs that are joined share their subject; "according to" names one as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from nkclaims.extraction.draft import Sentence, Speaker
from nkclaims.extraction.language.tree import Tree
from nkclaims.grammar.document import Span

HELD = ("ccomp", "xcomp", "dobj", "parataxis", "pcomp", "oprd", "acl", "intj", "dep", "attr")
SHARED = ("conj", "advcl", "xcomp", "acl", "relcl", "ccomp")
LOOSE = ("relcl", "appos", "acl", "cc", "conj", "punct", "advcl")


@dataclass(frozen=True)
class Claimant:
    """Who says it: the word on which the name hangs, and the verb with its stance."""

    name: int
    verb: int
    stance: str


def claimant_of(tree: Tree, at: int, verbs: Mapping[str, str]) -> Claimant | None:
    """Return who says what stands at a word; None where nobody in the sentence is said to."""
    return next(_over(tree, at, verbs), None)


def _over(tree: Tree, at: int, verbs: Mapping[str, str]) -> Iterator[Claimant]:
    yield from _according(tree, at)
    is_aside = False  # "claimed the blast, which killed nine": only the blast is claimed
    for over, below in tree.above(at):
        label = tree.words[below].label
        is_aside |= label == "relcl" and _is_apart(tree, below)
        if is_aside and label == "dobj" and tree.lower(over).startswith("claim"):
            return
        stance = verbs.get(tree.lower(over))
        subject = _subject(tree, over) if stance and tree.words[below].label in HELD else None
        if stance and subject not in (None, below):
            yield Claimant(subject, over, stance)
        yield from _according(tree, over)


def _is_apart(tree: Tree, clause: int) -> bool:
    """Tell whether a comma parts a relative clause from its noun."""
    first = tree.subtree(clause, ())[0]
    return first > 0 and tree.words[first - 1].text == ","


def _according(tree: Tree, at: int) -> Iterator[Claimant]:
    for one in tree.children(at, "prep"):
        if tree.lower(one) in ("according", "per", "citing", "quoting"):
            ends = [
                name
                for word in tree.subtree(one, LOOSE)
                for name in tree.children(word, "pobj", "dobj")
            ]
            if ends:
                yield Claimant(ends[0], one, "asserts")


def _subject(tree: Tree, verb: int) -> int | None:
    """Return the subject of a verb of saying; joined verbs and participles share it."""
    at = verb
    for _ in range(6):
        for by in tree.children(at, "agent"):
            return next(iter(tree.children(by, "pobj")), None)
        if at == verb and tree.children(at, "auxpass"):
            return None  # "were reported dead": nobody says by whom
        if subjects := tree.children(at, "nsubj", "nsubjpass"):
            subject = subjects[0]
            is_relative = tree.words[subject].tag in ("WP", "WDT")
            return tree.words[at].head if is_relative else subject
        word = tree.words[at]
        if word.label in ("acl", "relcl"):
            return word.head
        if word.label not in SHARED or word.head == at:
            return None
        at = word.head
    return None


def named(
    tree: Tree, at: int, sentence: Sentence, heard: Speaker | None, text: str
) -> Speaker | None:
    """Return the speaker whose name hangs on a word; ``heard`` is who spoke last before."""
    phrase = tree.subtree(at, LOOSE)
    for one in tree.children(at, "appos"):  # "the monitoring group ACLED"
        if tree.words[one].tag == "NNP" and phrase[-1] + 1 == tree.subtree(one, LOOSE)[0]:
            phrase += tree.subtree(one, LOOSE)
            at = one
    start, end = tree.words[phrase[0]].start, tree.words[phrase[-1]].end
    word = tree.words[at]
    if word.tag.startswith("PRP"):  # "we" are those who write the article
        return None if word.text.lower() == "we" else heard
    inside = [one for one in sentence.mentions_between(start, end) if one.actor_id]
    for actor in inside:
        if actor.start < word.end and word.start < actor.end and not actor.is_adjective:
            return Speaker(actor.actor_id, actor.text, span=Span(start, end))
    first = tree.words[phrase[0]]
    if first.tag == "DT" and heard is not None and word.text.lower() in heard.words.lower():
        return heard  # "the ministry", of one that was named in full
    if not inside:
        start = first.end + 1 if first.tag == "DT" and len(phrase) > 1 else start
    bare = text[start:end].strip()
    return Speaker(words=bare, span=Span(start, end)) if bare else None
