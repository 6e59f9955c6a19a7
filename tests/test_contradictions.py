"""What cannot hold together with what another says, and what answers a demand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nkclaims.extraction.draft import Draft, Speaker
from nkclaims.extraction.link.contradictions import answered, contradicted, countered
from nkclaims.grammar.document import Span

NORLAND, SUDMARK = Speaker("norland", "Norland"), Speaker("sudmark", "Sudmark")
MONITORS = Speaker(words="monitors", type="reported_speech")


def draft(at: int, kind: str, speaker: Speaker, agent: Speaker | None = None) -> Draft:
    """Return a claim of its own sentence on Orlev."""
    camps = {"speaker_camp": speaker.actor_id or "", "agent_camp": (agent and agent.actor_id) or ""}
    quote = Span(at * 10, at * 10 + 5)
    one = Draft(at, quote, "act", kind, speaker=speaker, agent=agent, place_id="orlev")
    return replace(one, **camps)


def toll(at: int, value: float, speaker: Speaker) -> Draft:
    counted = {"measure": "killed", "object": "person", "qualifier": "exact", "scope": "incident"}
    return replace(draft(at, "casualties", speaker), value=value, **counted)


@pytest.mark.parametrize(
    ("first", "second", "to"),
    [
        (  # the accused names another culprit
            draft(0, "attack", SUDMARK, NORLAND),
            draft(1, "attack", NORLAND, SUDMARK),
            [0],
        ),
        (draft(0, "attack", SUDMARK, NORLAND), draft(1, "attack", MONITORS, NORLAND), []),
        (  # two holders of one place
            draft(0, "territorial_control", SUDMARK, SUDMARK),
            draft(1, "territorial_control", NORLAND, NORLAND),
            [0],
        ),
        (  # each broke the truce, by the other
            draft(0, "ceasefire_violation", SUDMARK, NORLAND),
            draft(2, "ceasefire_collapse", NORLAND, SUDMARK),
            [0],
        ),
        (  # each raided the other, at two places
            draft(0, "attack", SUDMARK, NORLAND),
            replace(draft(1, "attack", NORLAND, SUDMARK), place_id="tarn"),
            [],
        ),
        (draft(0, "attack", SUDMARK, NORLAND), draft(1, "attack", NORLAND, NORLAND), []),
        (
            draft(0, "ceasefire_violation", SUDMARK, NORLAND),
            draft(1, "attack", NORLAND, SUDMARK),
            [],
        ),
        (toll(0, 12, SUDMARK), toll(1, 9, NORLAND), [0]),
        (toll(0, 12, SUDMARK), toll(1, 12, NORLAND), []),
        (toll(0, 12, SUDMARK), toll(0, 9, SUDMARK), []),
        (draft(0, "attack", SUDMARK, NORLAND), draft(9, "attack", NORLAND, SUDMARK), []),  # far
    ],
)
def test_what_excludes_what(first: Draft, second: Draft, to: list[int]) -> None:
    assert contradicted(1, [first, second], "") == to


def test_what_is_said_instead_of_a_denied_deed_contradicts_it() -> None:
    charge = draft(0, "attack", MONITORS, NORLAND)
    denial = replace(draft(1, "attack", NORLAND, NORLAND), stance="denies", links=(("denies", 0),))
    other = draft(2, "attack", NORLAND, SUDMARK)
    assert countered(2, [charge, denial, other]) == [0]
    assert countered(2, [charge, denial, replace(other, speaker=SUDMARK)]) == []
    assert countered(2, [charge, denial, replace(other, sentence=4)]) == []


@pytest.mark.parametrize(
    ("text", "is_answer"),
    [
        ("Sudmark demanded that both sides leave. Norland refused.", True),
        ("Sudmark demanded that its own troops leave. Norland refused.", False),
        ("Sudmark demanded that the mayor leave. He refused.", True),
    ],
)
def test_who_was_asked_answers(text: str, is_answer: bool) -> None:
    start, end = text.index("demanded"), text.index(".")
    asked = replace(draft(0, "position", SUDMARK), quote=Span(start, end), stance="demands")
    quote = Span(text.index("refused"), len(text) - 1)
    refusal = replace(draft(1, "position", NORLAND), quote=quote, stance="rejects")
    assert answered(1, [asked, refusal], text) == ([0] if is_answer else [])
