"""A match of a rule of figures in a sentence: its words by what they are to the figure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.neighbours import Token
from nkclaims.extraction.language.quick_regex import Regex
from nkclaims.extraction.lexicon.pack import FigureRule
from nkclaims.grammar.document import Span

VERB_NEXT = re.compile(r"\s(?:(?:was|had|has|been|later|also)\s)*")

ITEM_LABEL = re.compile(r":[^:]{2,}[,;.]\s*(?:[-–—•*]\s*)?[A-Z][\w’' -]{1,40}:\s?\Z")
SHARED_VERB = "held-with"
LED_BY = ("next-bracket", "spoken-next")  # the figure before them is no part of them


@dataclass(frozen=True)
class Match:
    """What a rule found.

    Attributes:
        number: how many.
        counting: the noun of what is counted, if it is named.
        event: the words for what happened, if there are any.
        positions: of the words in the sentence's tokens, by the name that the rule gives them.
    """

    rule: FigureRule
    sentence: Sentence
    text: str
    tokens: Sequence[Token]
    positions: Mapping[str, int]
    number: Token
    counting: Token | None
    event: Token | None

    @property
    def form(self) -> str:
        """The noun as it is printed, in lower case; empty if there is none."""
        noun = self.counting
        return self.text[noun.start : noun.end].lower() if noun else ""

    @property
    def words(self) -> list[Span]:
        """Where the words of the match stand; without a verb whose own object is another."""
        is_shared = self.rule.rule_id == SHARED_VERB  # "held Orlev and | seven districts"
        return [
            Span(self.tokens[at].start, self.tokens[at].end)
            for name, at in self.positions.items()
            if (name != "p" or self.counting is not None)
            and not (name == "m" and is_shared)
            and not (name == "x" and self.rule.rule_id in LED_BY)
        ]

    @property
    def last(self) -> int:
        """Where the words of what is counted end."""
        return self.counting.end if self.counting else self.number.end

    @property
    def is_clause(self) -> bool:
        """Whether a clause begins with the number behind "after": "after a woman died"."""
        noun, event, text = self.counting, self.event, self.text
        if noun is None or event is None or not text.endswith("after ", 0, self.number.start):
            return False
        return VERB_NEXT.fullmatch(text, noun.end, event.start) is not None

    @property
    def is_labelled(self) -> bool:
        """Whether a label parts it from the list before it: "; Tarn village: nine homes"."""
        return ITEM_LABEL.search(self.text[self.sentence.start : self.number.start]) is not None

    def is_before(self, pattern: Regex) -> bool:
        """Tell whether a pattern that ends at the number is found before it in the sentence."""
        return pattern.search(self.text, self.sentence.start, self.number.start) is not None


def of_rule(
    rule: FigureRule,
    match: re.Match[str],
    tokens: Sequence[Token],
    sentence: Sentence,
    text: str,
) -> Match:
    """Return a match over the letters of a sentence's tokens with the tokens it stands for."""
    at = {name: match.start(name) for name in match.groupdict() if match.start(name) >= 0}
    of = {name: tokens[position] for name, position in at.items()}
    return Match(rule, sentence, text, tokens, at, of["n"], of.get("p"), of.get("m"))
