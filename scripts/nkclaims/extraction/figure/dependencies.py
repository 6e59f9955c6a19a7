"""Read figures off a dependency tree: what a number counts, and what happened to that.

The lexicons are those of the rules; what leads from the number to its noun and on to the event are
labels of the tree, no wordings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.figure.counted import (
    GENERAL,
    PEOPLE,
    PLACES,
    fitted,
    implied,
    is_ground,
    is_of_which,
)
from nkclaims.extraction.figure.governors import Governors, is_doer, is_target, noun_of
from nkclaims.extraction.figure.marks import Mark, Marks
from nkclaims.extraction.figure.scope import scope_of
from nkclaims.extraction.figure.scope_signs import WHOLE_WAR
from nkclaims.extraction.figure.tree_numbers import numbers_of
from nkclaims.extraction.figure.veto_words import CLAIMING, is_fall, is_of_named
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.language.tree import Tree
from nkclaims.extraction.lexicon.deed_nouns import UNCOUNTED
from nkclaims.extraction.lexicon.pack import Noun, Packs
from nkclaims.grammar.document import Span
from nkclaims.grammar.number_mention import Number
from nkclaims.grammar.qualifiers import qualifier_at

LOOSE = ("appos", "npadvmod", "nmod", "punct")
PERSON = Noun("person", "unspecified", "none")
CIVIL = "civilian"


@dataclass(frozen=True)
class Found:
    """A figure of a tree.

    Attributes:
        draft: the claim, without speaker, place and time.
        event: the word that says what happened.
        is_part: whether it counts a part of what the figure before it counts.
    """

    draft: Draft
    event: int
    is_part: bool


def figures_of(
    tree: Tree,
    sentence: Sentence,
    packs: Packs,
    text: str,
    passage: Sequence[Draft] = (),
    near: Sequence[Draft] = (),
) -> list[Found]:
    """Return the figures that the tree of a sentence gives, in text order, each number once.

    ``passage`` are those before, whose deed a toll goes on with, ``near`` those of the paragraph.
    """
    reader = _Reader(tree, sentence, packs, text, passage)
    found: list[Found] = []
    for at, span, number in numbers_of(tree, sentence, text, reader.nouns):
        figure = reader.read(at, span, number, [*near, *(one.draft for one in found)])
        if figure is not None:
            found.append(figure)
    return found


class _Reader:
    def __init__(
        self, tree: Tree, sentence: Sentence, packs: Packs, text: str, passage: Sequence[Draft]
    ) -> None:
        self._tree, self._sentence, self._text, self._passage = tree, sentence, text, passage
        self._marks = Marks(tree, sentence, packs)
        self._governors = Governors(self._marks)
        self.nouns = self._marks.nouns

    def read(
        self,
        at: int,
        span: Span,
        number: Number | None,
        before: Sequence[Draft],
    ) -> Found | None:
        """Return the figure of a number, if something happened to what it counts."""
        noun_at = noun_of(self._tree, at)
        if self._says_again(noun_at, is_bare=noun_at == at, is_one=number is None):
            return None
        event = None if is_doer(self._tree, noun_at) else self._governors.event_of(noun_at)
        named = self._marks.nouns.get(noun_at)
        if named and named.object in PLACES and is_of_named(self._text, span.start):
            return None
        if event is None or (event.at is not None and self._governors.is_unreal(event.at)):
            return None
        mark = self._marks.events[event.at] if event.at is not None else None
        counted = self._marks.counted(noun_at)
        first = self._sentence.start
        if mark and not counted and is_fall(self._text, first, span.start, mark.span.start):
            return None  # "of 40 rockets three fell in fields"
        measure = mark.measure if mark else counted.implies if counted else ""
        noun = counted or self._unnamed(
            at, noun_at, event.at, measure, self._told_before(before, number, noun_at)
        )
        fit = fitted(measure, noun) if measure and noun else None
        if fit is None or noun is None:
            return None
        is_guess = noun is not counted and noun.object == "person"
        if is_guess and is_of_which(self._text, span.end, before):
            return None
        if number is None and self._is_of_counted(noun_at):
            return None  # "two reporters of a local station were hurt"
        is_thing = number is None and noun.object != "person"
        if is_thing and mark and is_target(self._tree, noun_at, self._text[mark.span.start :]):
            return None
        is_claim = mark is not None and CLAIMING.fullmatch(self._text, mark.span.start, span.start)
        if is_claim and counted is None and before:
            return None  # "shot down two jets; officials claimed as many as ten"
        if counted is None and noun.object == "person" and measure == "destroyed":
            return None  # "14 were damaged and three destroyed" are none of the people told before
        if noun.object == "other" and counted is None and fit[0] == "territorial_control":
            return None  # "took away at least 130"
        if noun.object == "other" and fit[1] in ("captured", "lost"):
            is_held = is_ground(self._tree.words[noun_at].text.lower())
            fit = ("territorial_control", "controlled") if is_held else fit
        said = qualifier_at(self._text, span.start, span.end)
        edges = [span, *_spans(mark), *([said[1]] if said else [])]
        if noun_at != at:
            edges.append(Span(self._tree.words[noun_at].start, self._tree.words[noun_at].end))
        quote = Span(min(one.start for one in edges), max(one.end for one in edges))
        is_people = noun.object == "person"
        draft = Draft(
            self._sentence.number,
            quote,
            f"parser-{self._tree.words[noun_at].label}",
            fit[0],
            measure=fit[1],
            object=noun.object,
            value_span=span,
            value=float(number.value) if number and number.value is not None else 1.0,
            qualifier=said[0] if said else "exact",
            scope="incident",
            is_general=counted is None or self._tree.words[noun_at].text in GENERAL,
            population=(noun.population or "unspecified") if is_people else None,
            group=(noun.group or "none") if is_people else None,
            confidence="low",
        )
        draft = replace(
            draft, scope=scope_of(self._sentence, draft, self._text, before, self._passage)
        )
        where = event.at if event.at is not None else noun_at
        return Found(draft, where, event.is_part)

    def _is_of_counted(self, at: int) -> bool:
        """Tell whether a noun only says whose are those that are counted."""
        tree = self._tree
        prep = tree.words[at].head
        whose = tree.words[prep].head
        is_of = tree.words[at].label == "pobj" and tree.lower(prep) == "of"
        return is_of and whose in self._marks.nouns and bool(tree.children(whose, "nummod"))

    def _says_again(self, at: int, is_bare: bool, is_one: bool) -> bool:
        """Tell whether a number says again what was counted before.

        "Two colleagues, a nurse and a driver" are two; "two men, 66 and 71," are not 66.
        """
        word = self._tree.words[at]
        if word.label == "conj":
            return self._says_again(word.head, is_bare, is_one)
        noun = self._marks.nouns.get(word.head)
        is_person = noun is not None and noun.object == "person"
        return word.label == "appos" and (is_one or (is_bare and is_person))

    def _told_before(
        self, before: Sequence[Draft], number: Number | None, noun_at: int
    ) -> Draft | None:
        """Return the last figure, whose people a bare number may count as well.

        Of another sentence it need not count civilians, or people of all kinds; "80 deaths" name
        nobody of another sentence, and a toll of the war counts no soldiers of one deed.
        """
        last = before[-1] if before else None
        if last is None or last.sentence == self._sentence.number:
            return last
        is_great = number is not None and (number.value or 0) >= WHOLE_WAR > (last.value or 0)
        is_open = last.population in (CIVIL, "combined") or noun_at in self._marks.events
        at = number.start if number else self._sentence.start
        is_elsewhere = any(one.names_place and one.end < at for one in self._sentence.mentions)
        if is_great or is_open or is_elsewhere:  # "In Orlev, shelling killed eight"
            return replace(last, population="unspecified")
        return last

    def _unnamed(
        self, at: int, noun_at: int, event: int | None, measure: str, before: Draft | None
    ) -> Noun | None:
        """Return what is counted where no noun of the lexicon says it.

        What a toll is of ("its military death toll"), people where only people come to such harm
        and the noun is no word of time or measure, else what the figure before counts.
        """
        if event is not None and measure in PEOPLE:
            told = self._marks.described(PERSON, event)
            if told.population != "unspecified":
                return told
        word = self._tree.words[noun_at]
        if noun_at == at or noun_at in self._marks.events:
            return implied(measure, before, self._passage)
        is_loose = word.label in LOOSE or not word.tag.startswith("NN")
        is_deed = UNCOUNTED.fullmatch(word.text.lower()) is not None
        return PERSON if measure in PEOPLE and not is_loose and not is_deed else None


def _spans(mark: Mark | None) -> list[Span]:
    return [mark.span] if mark else []
