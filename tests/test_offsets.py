"""The offsets that are found without a word are those of the locating that explains itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nkclaims.coding.locate import Problem, locate, locate_value
from nkclaims.coding.offsets import Place, place_of, value_place
from nkclaims.grammar.document import Span

TEXTS = st.text("1a ,.", min_size=1, max_size=30).filter(lambda text: text.strip())
WORDS = st.text("1a,", min_size=1, max_size=3)
NTHS = st.none() | st.integers(0, 4)


def place(found: Span | Problem) -> Place | None:
    return (found.start, found.end) if isinstance(found, Span) else None


@given(TEXTS, WORDS, NTHS)
def test_a_quote_stands_where_locate_finds_it(text: str, words: str, nth: int | None) -> None:
    assert place_of(text, words, nth) == place(locate(text, words, nth))


@given(TEXTS, WORDS, NTHS)
def test_a_value_stands_where_locate_finds_it(text: str, words: str, nth: int | None) -> None:
    whole = Span(0, len(text))
    expected = place(locate_value(text, words, nth, whole))
    assert value_place(text, words, nth, (0, len(text))) == expected


def test_there_is_no_occurrence_before_the_first() -> None:
    assert value_place("1 died", "1", 0, (0, 6)) is None
    assert place_of("1 died", "1", 0) is None
