"""Tell whether a claim can be a row: words that cells can hold, a value that its words say."""

from __future__ import annotations

from nkclaims.coding.locate import is_token, torn
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.language.whole_words import whole_words
from nkclaims.extraction.place.shares import SHARE
from nkclaims.grammar.numerals import read_value
from nkclaims.reading.hygiene import is_plain

MOST_WORDS = 40  # of a quote
WHOLE = 100  # percent


def is_legible(draft: Draft, text: str) -> bool:
    """Tell whether the words of a draft can stand in cells, as :func:`is_plain` has it."""
    quote = text[draft.quote.start : draft.quote.end]
    agent = draft.agent.words if draft.agent else ""
    said = (whole_words(text, draft.speaker.span), draft.speaker.words, agent, draft.place_words)
    return is_plain(quote) and all(is_plain(" ".join((one or "").split())) for one in said)


def can_be_row(draft: Draft, text: str) -> bool:
    """Tell whether a draft can be a row: words of one line, a value that its words say."""
    quote = text[draft.quote.start : draft.quote.end]
    if not quote.strip() or quote != quote.strip() or "\n" in quote:
        return False
    if len(quote.split()) > MOST_WORDS or torn(text, draft.quote) or not is_legible(draft, text):
        return False
    if draft.value_span is None:
        return True
    if not _is_possible(draft):
        return False
    if not is_token(text, draft.value_span):
        return False  # "12" of "12,34,567", which no reader takes for one number
    return read_value(text[draft.value_span.start : draft.value_span.end]) == draft.value


def _is_possible(draft: Draft) -> bool:
    """Tell whether a figure can be one: a whole number of things, a share of all there is."""
    if draft.value is None or draft.object != SHARE:
        return draft.value is None or draft.value % 1 == 0
    return draft.value <= WHOLE
