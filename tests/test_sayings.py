"""What somebody says: a stretch of a sentence with its speaker."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.extraction.draft import Speaker
from nkclaims.extraction.speaker.sayings import Saying, bounded, clause_start, in_parts, speaker_of
from nkclaims.grammar.document import Span
from tree_cases import sentence

TEXT = "Nine died, the mayor said, and two fled."
ARMY, MAYOR = Speaker("army", "the army"), Speaker(None, "the mayor")


def saying(text: str, said: str, words: str, speaker: Speaker = ARMY) -> Saying:
    """Return that a speaker says some words of a text, by others of it."""
    scope, by = text.index(said), text.index(words)
    return Saying(Span(scope, scope + len(said)), Span(by, by + len(words)), speaker, "asserts")


def scopes(text: str, sayings: list[Saying]) -> list[str]:
    return [text[one.scope.start : one.scope.end] for one in sayings]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Rain fell; shells hit", "shells hit"),
        ("Rain fell, but shells hit", "shells hit"),
        ("Rain fell while snow lay, whereas shells hit", "shells hit"),
        ("Rain fell and shells hit", "Rain fell and shells hit"),
        ("Rain fell meanwhile, shells hit", "Rain fell meanwhile, shells hit"),
    ],
)
def test_where_a_clause_begins(text: str, clause: str) -> None:
    assert text[clause_start(text, 0, len(text)) :] == clause


def test_a_clause_begins_behind_the_edge_and_before_the_end() -> None:
    text = "Rain fell; shells hit; snow lay"
    end = text.index("hit")
    assert clause_start(text, 0, end) == text.index("shells")
    assert clause_start(text, text.index("shells") + 1, end) == text.index("shells") + 1


def test_what_one_says_ends_where_the_next_one_s_words_begin() -> None:
    text = "The army said nine died and the mayor said two fled"
    first = saying(text, "nine died and the mayor said two fled", "The army said")
    second = saying(text, "two fled", "the mayor said", MAYOR)
    assert scopes(text, bounded([second, first], text)) == ["nine died and ", "two fled"]


def test_each_of_two_who_speak_behind_has_a_clause_of_its_own() -> None:
    text = "Nine died, by the mayor's count, and 100 fled, according to the army"
    first = saying(text, "Nine died", "by the mayor's count", MAYOR)
    behind = saying(text, "Nine died, by the mayor's count, and 100 fled", "according to the army")
    assert scopes(text, bounded([first, behind], text)) == ["Nine died", "100 fled"]


def test_who_speaks_behind_does_not_end_what_was_said() -> None:
    text = "The army said nine died and two fled, the mayor said"
    first = saying(text, "nine died and two fled", "The army said")
    behind = saying(text, "two fled", "the mayor said", MAYOR)
    assert scopes(text, bounded([first, behind], text)) == ["nine died and two fled", "two fled"]


def test_who_speaks_amid_what_was_said_does_not_end_it() -> None:
    text = "The army said nine died, the mayor said, and two fled"
    first = saying(text, "nine died, the mayor said, and two fled", "The army said")
    amid = saying(text, "nine died", "the mayor said", MAYOR)
    assert scopes(text, bounded([first, amid], text)) == [
        "nine died, the mayor said, and two fled",
        "nine died",
    ]


def test_what_is_said_behind_the_next_one_s_words_stays() -> None:
    text = "Army: the mayor said two fled, nine died"
    first = saying(text, "nine died", "Army")
    second = saying(text, "two fled", "the mayor said", MAYOR)
    assert scopes(text, bounded([first, second], text)) == ["nine died", "two fled"]


@given(
    st.lists(
        st.tuples(*[st.integers(0, 40)] * 4).map(
            lambda at: Saying(Span(*sorted(at[:2])), Span(*sorted(at[2:])), ARMY, "asserts")
        ),
        max_size=5,
    )
)
def test_what_is_bounded_only_gets_shorter(sayings: list[Saying]) -> None:
    found = bounded(sayings, TEXT)
    assert len(found) <= len(sayings)
    for one in found:
        assert one.scope.start < one.scope.end
        assert any(
            (one.scope.start, one.words) == (other.scope.start, other.words)
            and one.scope.end <= other.scope.end
            for other in sayings
        )
    starts = [one.words.start for one in found]
    assert starts == sorted(starts)
    assert bounded(found, TEXT) == found


@pytest.mark.parametrize(
    ("text", "said", "words", "kept"),
    [
        ("Nine die; army says two fled; rain falls", "Nine die; army says two fled; rain falls",
         "army says", "army says two fled"),
        ("Army says nine died as rain falls", "nine died as rain falls", "Army says", "nine died"),
        ("Nine die as rain falls, army says", "Nine die as rain falls", "army says",
         "Nine die as rain falls"),
        ("Army says nine died as many fled", "nine died as many fled", "Army says",
         "nine died as many fled"),
    ],
)  # fmt: skip
def test_a_speaker_of_a_headline_speaks_in_his_part(
    text: str, said: str, words: str, kept: str
) -> None:
    found = in_parts([saying(text, said, words)], sentence(text), text)
    assert scopes(text, found) == [kept]


def test_what_lies_in_no_part_of_the_speaker_is_not_said() -> None:
    text = "Nine die; army says"
    assert in_parts([saying(text, "Nine die", "army says")], sentence(text), text) == []


def who(text: str, words: str, *sayings: Saying) -> tuple[str, str]:
    at = text.index(words)
    speaker, _ = speaker_of(Span(at, at + len(words)), sayings, sentence(text), text)
    return speaker.actor_id or speaker.words, speaker.type


TOLD = "The army said that nine died and that the mayor said two fled"


def test_the_nearest_speaker_says_it() -> None:
    wide = saying(TOLD, "nine died and that the mayor said two fled", "The army said")
    narrow = saying(TOLD, "two fled", "the mayor said", MAYOR)
    assert who(TOLD, "nine", wide, narrow) == ("army", "reported_speech")
    assert who(TOLD, "two", wide, narrow) == ("the mayor", "reported_speech")
    assert who(TOLD, "The army", wide, narrow) == ("", "own_voice")


def test_a_claim_that_begins_amid_the_words_of_a_speaker_is_said() -> None:
    text = "The army spoke about 90 dead"
    told = saying(text, "90 dead", "The army spoke about")
    assert who(text, "about 90 dead", told) == ("army", "reported_speech")
    assert who(text, "about", told) == ("", "own_voice")


def test_what_stands_in_a_quotation_is_quoted() -> None:
    text = "“Nine died,” the army said; two fled"
    told = saying(text, "“Nine died,” the army said; two fled", "the army said")
    assert who(text, "Nine", told) == ("army", "direct_quote")
    assert who(text, "two", told) == ("army", "reported_speech")


@pytest.mark.parametrize(
    "text",
    [
        "Nine people reportedly died",
        "There were reports that nine people died",
        "It is feared nine people died",
        "Nine people were reported dead",
        "Nine people have died, reports said",
        "The army has been accused of shelling nine people",
        "Rebels allegedly shot nine people",
    ],
)
def test_what_nobody_is_named_for(text: str) -> None:
    at = text.lower().index("nine people")
    assert who(text, text[at : at + 11])[1] == "unattributed"


@pytest.mark.parametrize(
    "text",
    [
        "Nine people died",
        "It reportedly rained, but nine people died",  # another clause
        "Nine people died in their homes near the mill, and it reportedly rained",  # too far
        "Nine people shot by men allegedly linked to the army",  # alleged of the men
    ],
)
def test_what_the_outlet_itself_says(text: str) -> None:
    at = text.lower().index("nine people")
    assert who(text, text[at : at + 11])[1] == "own_voice"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Nine died, the army said, while six were reported dead in Tarn", "unattributed"),
        ("Nine died, the army said on Monday, but six were reported missing", "unattributed"),
        ("Nine died, the army said, while six others were hurt", "reported_speech"),
    ],
)
def test_what_is_reported_in_a_clause_of_its_own_is_nobody_s(text: str, speaker: str) -> None:
    said = Saying(
        Span(0, len(text)), Span(text.index("the army"), text.index("said") + 4), ARMY, "asserts"
    )
    at = text.index("six")
    assert speaker_of(Span(at, at + 3), [said], sentence(text), text)[0].type == speaker
