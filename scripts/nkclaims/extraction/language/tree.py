"""A sentence as a dependency tree: words with labels and heads, whatever parser made it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from nkclaims.grammar.document import Span


class Word(NamedTuple):
    """One token; ``head`` is the number of the word it depends on, its own for the root.

    ``tag`` is of the Penn treebank, ``label`` of ClearNLP ("nsubjpass", "dobj"), lower case.
    """

    start: int
    end: int
    text: str
    tag: str
    label: str
    head: int


@dataclass(frozen=True)
class Tree:
    """The words of a sentence in order; offsets count in the article."""

    words: tuple[Word, ...]

    @cached_property
    def _children(self) -> list[list[int]]:
        found: list[list[int]] = [[] for _ in self.words]
        for at, word in enumerate(self.words):
            if word.head != at:
                found[word.head].append(at)
        return found

    def children(self, at: int, *labels: str) -> list[int]:
        """Return the dependents of a word, in text order; all, or those with one of the labels."""
        own = self._children[at]
        return [one for one in own if self.words[one].label in labels] if labels else own

    def above(self, at: int) -> Iterator[tuple[int, int]]:
        """Yield each word over a word up to the root, with its dependent on the way there."""
        while self.words[at].head != at:
            yield self.words[at].head, at
            at = self.words[at].head

    def subtree(self, at: int, without: Iterable[str] = ()) -> list[int]:
        """Return a word and all below it in text order, without branches of some labels."""
        left_out, found, waiting = frozenset(without), [], [at]
        while waiting:
            one = waiting.pop()
            found.append(one)
            waiting += [c for c in self._children[one] if self.words[c].label not in left_out]
        return sorted(found)

    def root_of(self, span: Span) -> int | None:
        """Return the word of a stretch on which its others depend; None if it holds none."""
        inside = [
            at for at, one in enumerate(self.words) if one.start < span.end and span.start < one.end
        ]
        outer = [at for at in inside if self.words[at].head not in inside]
        outer += [at for at in inside if self.words[at].head == at]
        return outer[-1] if outer else None

    def lower(self, at: int) -> str:
        """Return a word in lower case."""
        return self.words[at].text.lower()
