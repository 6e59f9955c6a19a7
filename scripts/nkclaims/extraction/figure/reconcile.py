"""Reconcile what the rules and the parser say of the same number, field by field.

Where both agree the claim is surer. Where they differ, :data:`PRECEDENCE` says whom to believe: for
each field the one that was right more often in evaluation/development. What the parser alone finds
is added. Day and place are the rules' alone: those that hang on the same verb in the tree are those
that the rules take already.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from nkclaims.extraction.draft import OWN_VOICE, Draft, Sentence, Speaker
from nkclaims.extraction.figure.dependencies import figures_of
from nkclaims.extraction.language.phrases import VOICELESS
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.language.tree import Tree
from nkclaims.extraction.lexicon.pack import Packs
from nkclaims.extraction.link.older import as_compared
from nkclaims.extraction.speaker.claimants import claimant_of, named
from nkclaims.grammar.document import Span

PARSER, INHERITED, LACKING = "parser", "inherited", "lacking"
PRECEDENCE: Final[Mapping[str, str]] = {
    "kind": INHERITED,
    "measure": INHERITED,
    "object": INHERITED,
    "group": INHERITED,
    "population": PARSER,
    "claimant": LACKING,
}
"""When the parser is believed: where the rule only took over what the figure before it says; then,
too, if it says something at all (``parser``); or where the rules find nothing in the sentence. The
rules keep every other field."""

BEFORE_NUMBER = re.compile(r"\s(?:further\s|estimated\s|additional\s|total of\s|at least\s)?")
LABEL = "figure-label-listed"  # "tanks - nine, howitzers - five": no clause, and no tree
OUT_OF = re.compile(r"\s(?:of|in|out of)\s(?:the\s|its\s|their\s|every\s)?(?:[\w’'-]+\s)?")
COUPLE = re.compile(r"\s(?:[a-z-]+\s){0,2}$")
# "Of the 40 people on board, 31 drowned": nothing is said of the 40
WHOLE = re.compile(r"(?:^|;\s)[Oo]f (?:the |its |their |some |about )*$")
SILENT: Final = ("unspecified", None)
AGREED: Final = ("measure", "object", "population")
"""What both must say alike of a number for a claim to be sure."""


def is_article(text: str, span: Span) -> bool:
    """Tell whether a number is but an article: "another", "an"."""
    return text[span.start : span.end].lower() in ("a", "an", "another")


# "28 were wounded, among them 20 soldiers, and 50 are missing": the soldiers are of the wounded
AMONG = QuickRegex(
    r"\b(?:among|including|of)\s(?:them|whom|these|which)\s(?:(?:were|are|at least|some|about)"
    r"\s)*$",
    re.IGNORECASE,
)
GRAVELY = re.compile(r"\sof (?:them|whom)\s\w+ly\b")


class SecondReading:
    """What the parser says of one sentence, beside what the rules say.

    With ``is_alone`` the rules' figures of the sentence count for nothing, which is of use to an
    evaluation only.
    """

    def __init__(
        self,
        tree: Tree,
        sentence: Sentence,
        packs: Packs,
        text: str,
        passage: Sequence[Draft] = (),
        near: Sequence[Draft] = (),
        is_alone: bool = False,
    ) -> None:
        """Read a tree; ``passage`` are the figures before it, ``near`` those of its paragraph."""
        self._tree, self._sentence, self._text = tree, sentence, text
        self._packs, self._is_alone = packs, is_alone
        found = figures_of(tree, sentence, packs, text, passage, near)
        self._found = {one.draft.value_span: one for one in found}
        self._inheriting = {f"figure-{one.rule_id}" for one in packs.figure_rules if one.inherits}

    def figures(self, counted: Sequence[Draft], speaking: Sequence[Span] = ()) -> list[Draft]:
        """Return the figures of both, in text order, each number once.

        ``speaking`` are the words that name who speaks: "said a nurse" counts nobody.
        """
        if self._is_alone:
            return [one.draft for one in self._found.values()]
        known = {one.value_span for one in counted}
        both = [self._merged(one) for one in counted]
        both += [
            as_compared(one.draft, self._text)
            for span, one in self._found.items()
            if span not in known
            and not self._is_same(one.draft, counted)
            and not any(span and words.start <= span.start < words.end for words in speaking)
        ]
        order = sorted(range(len(both)), key=lambda at: both[at].value_span or both[at].quote)
        moved = {old: new for new, old in enumerate(order)}
        return [self._linked(both[old], moved, new) for new, old in enumerate(order)]

    def _is_same(self, draft: Draft, counted: Sequence[Draft]) -> bool:
        """Tell whether a number only stands beside one of the rules: "another 40", "4 of 6"."""
        span = draft.value_span
        if span is None or WHOLE.search(self._text[self._sentence.start : span.start]):
            return span is not None
        for one in counted:
            if one.value_span is None:
                continue
            first, last = sorted((span, one.value_span))
            between = self._text[first.end : last.start]
            if first is span and BEFORE_NUMBER.fullmatch(between) and is_article(self._text, span):
                return True
            is_two = self._text[last.start : last.end] == "couple" and COUPLE.match(between)
            if first is span and is_two and is_article(self._text, span):
                return True  # "a married couple" is two, and not one
            if last is span and OUT_OF.fullmatch(between):
                return True
        return False

    def _linked(self, draft: Draft, moved: Mapping[int, int], at: int) -> Draft:
        """Return a draft with links to where the other figures stand now."""
        links = tuple((kind, moved[to]) for kind, to in draft.links)
        found = self._found.get(draft.value_span)
        if at and found and found.is_part and draft is found.draft:
            links = (("part_of", at - 1),)
        return replace(draft, links=links)

    def _merged(self, draft: Draft) -> Draft:
        found = self._found.get(draft.value_span)
        if found is None:
            return draft
        other = found.draft
        is_told = draft.population != "unspecified"
        is_agreed = all(getattr(draft, name) == getattr(other, name) for name in AGREED)
        is_aside = draft.rule_id == "figure-of-whom" and self._is_beside(draft)
        is_aside |= self._is_among(draft) or draft.rule_id == LABEL
        is_inherited = draft.rule_id in self._inheriting and not is_aside
        taken = [
            name
            for name in ("kind", "measure", "object", "group", "population")
            if (is_inherited and name != "population")
            or (PRECEDENCE[name] == PARSER and getattr(other, name) not in SILENT)
        ]
        if draft.population == "combined" and "population" in taken:
            taken.remove("population")  # "soldiers and civilians": the parser takes the first

        return replace(
            draft,
            **{name: getattr(other, name) for name in taken},
            confidence="low" if not is_agreed else "high" if is_told else "medium",
        )

    def _is_among(self, draft: Draft) -> bool:
        """Tell whether "among them" stands before a part, which is of what stands before that."""
        span = draft.value_span
        start = self._sentence.start
        return span is not None and AMONG.search(self._text, start, span.start) is not None

    def _is_beside(self, draft: Draft) -> bool:
        """Tell whether a part stands right behind its whole: "30 injured, four of them gravely"."""
        start = draft.quote.start
        is_behind = self._text[max(0, start - 2) : start] == ", "
        return is_behind and GRAVELY.search(self._text, start, draft.quote.end + 30) is not None

    def speaker(
        self, draft: Draft, speaker: Speaker, stance: str, heard: Speaker | None
    ) -> tuple[Speaker, str]:
        """Return who makes a claim and with which stance, after the rules said who does.

        ``heard`` is who spoke last before the sentence: whom a pronoun means.
        """
        if self._is_alone:
            speaker, stance = OWN_VOICE, "asserts"
        found = self._found.get(draft.value_span)
        if found is None or not self._is_lacking(speaker):
            return speaker, stance
        claimant = claimant_of(self._tree, found.event, self._packs.reporting)
        if claimant is None or self._is_thing(claimant.name):
            return speaker, stance
        other = named(self._tree, claimant.name, self._sentence, heard, self._text)
        if other is None:
            return speaker, stance
        return replace(other, type="reported_speech"), claimant.stance

    def _is_lacking(self, speaker: Speaker) -> bool:
        """Tell whether the sentence gave the rules no speaker, or only goes on with an earlier."""
        if speaker.type != "reported_speech":
            return speaker.type == "own_voice"
        start, end, said = self._sentence.start, self._sentence.end, speaker.span
        return said is None or said.end <= start or end <= said.start

    def _is_thing(self, at: int) -> bool:
        """Tell whether a word is a thing of the lexicon, which says nothing."""
        word = self._tree.lower(at)
        noun = self._packs.nouns.get(word)
        return (noun is not None and noun.object != "person") or VOICELESS.fullmatch(
            word
        ) is not None
