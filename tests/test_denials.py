"""Which claim a denial denies: by words, doer, place, distance, and whom it names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nkclaims.extraction.draft import Draft, Speaker
from nkclaims.extraction.link.denials import denied
from nkclaims.grammar.document import Span

NORLAND, SUDMARK = Speaker("norland", "Norland"), Speaker("sudmark", "Sudmark")
FIRST = "Sudmark said Norland shelled Orlev."
SECOND = "It said 40 soldiers were killed at Tarn."


def claim(text: str, words: str, rule: str, kind: str, speaker: Speaker, no: int) -> Draft:
    start = text.index(words)
    camp = speaker.actor_id or ""
    quote = Span(start, start + len(words))
    return Draft(no, quote, rule, kind, speaker=speaker, speaker_camp=camp)


def targets(denial: str, rule: str, kind: str, source: Speaker | None = None) -> list[str]:
    """Return the words of what is denied after the two sentences above."""
    text = f"{FIRST} {SECOND} Norland {denial}."
    shelling = claim(text, "shelled Orlev", "act-attacked", "attack", SUDMARK, 0)
    shelling = replace(shelling, agent=NORLAND, agent_camp="norland", place_id="orlev")
    toll = claim(text, "40 soldiers were killed", "figure-passive", "casualties", SUDMARK, 1)
    toll = replace(toll, value=40.0, measure="killed", object="person", place_id="tarn")
    found = [shelling, toll, replace(claim(text, denial, rule, kind, NORLAND, 2), stance="denies")]
    _, to = denied(2, found, text, source)
    return [text[found[one].quote.start : found[one].quote.end] for one in to]


@pytest.mark.parametrize(
    ("denial", "rule", "kind", "found"),
    [
        ("denied firing at Orlev", "act-deny-attack", "attack", "shelled Orlev"),
        ("denied losing men", "act-deny-losses", "casualties", "40 soldiers were killed"),
        ("rejected that figure", "act-deny", "accusation", "40 soldiers were killed"),
    ],
)
def test_words_kind_and_distance_tell_what_is_denied(
    denial: str, rule: str, kind: str, found: str
) -> None:
    assert targets(denial, rule, kind) == [found]


def test_a_whole_statement_is_denied_with_all_that_it_said() -> None:
    said = ["shelled Orlev", "40 soldiers were killed"]
    assert targets("called that a lie", "act-deny-false", "accusation") == said


def test_what_a_denial_tells_and_nobody_said_is_denied_of_nobody() -> None:
    words = "dismissed reports that its envoy would travel to Belmar"
    assert targets(words, "act-deny", "accusation") == []


def test_what_is_denied_right_behind_a_statement_is_what_that_said() -> None:
    words = "denied that anybody had died there"
    assert targets(words, "act-deny-losses", "casualties") == ["40 soldiers were killed"]


def test_of_a_whole_statement_the_charge_gives_the_kind() -> None:
    text = "Sudmark said nine men died as Norland shelled Orlev. Norland called it a lie."
    toll = claim(text, "nine men died", "figure-intransitive", "casualties", SUDMARK, 0)
    toll = replace(toll, value=9.0, measure="killed", object="person")
    shelling = claim(text, "Norland shelled Orlev", "act-attacked", "attack", SUDMARK, 0)
    denial = claim(text, "called it a lie", "act-deny-false", "accusation", NORLAND, 1)
    answer, to = denied(2, [toll, shelling, replace(denial, stance="denies")], text)
    assert (answer.kind, 1 in to) == ("attack", True)


def test_the_claim_of_the_sentence_before_with_the_same_words_is_denied() -> None:
    text = "Sudmark said rebels hit a convoy and burned a mill. Norland denied that convoys move."
    convoy = claim(text, "rebels hit a convoy", "act-attacked", "attack", SUDMARK, 0)
    mill = claim(text, "burned a mill", "act-ruined", "damage", SUDMARK, 0)
    denial = claim(text, "denied that convoys move", "act-deny", "accusation", NORLAND, 1)
    assert denied(2, [convoy, mill, replace(denial, stance="denies")], text)[1] == [0]


def test_the_accusation_is_what_was_said_last_of_harm_by_others() -> None:
    text = "Sudmark said Norlanders burned homes. Norland rejected the accusation."
    homes = claim(text, "Norlanders burned homes", "act-ruined", "damage", SUDMARK, 0)
    homes = replace(homes, agent=Speaker(words="Norlanders"))
    denial = claim(text, "rejected the accusation", "act-deny", "accusation", NORLAND, 1)
    assert denied(1, [homes, replace(denial, stance="denies")], text)[1] == [0]


def test_words_of_somebody_who_said_nothing_are_not_here() -> None:
    belmar = Speaker(words="Belmarian")
    assert targets("called the Belmarian version a lie", "act-deny-false", "attack", belmar) == []


def test_a_denial_has_kind_doer_and_place_of_what_it_denies() -> None:
    text = f"{FIRST} Norland denied it."
    deed = claim(text, "shelled Orlev", "act-attacked", "attack", SUDMARK, 0)
    deed = replace(deed, agent=NORLAND, agent_camp="norland", place_id="orlev")
    denial = claim(text, "denied it", "act-deny", "accusation", NORLAND, 1)
    answered, to = denied(1, [deed, replace(denial, stance="denies")], text)
    assert to == [0]
    assert (answered.kind, answered.agent, answered.place_id) == ("attack", NORLAND, "orlev")


def test_a_statement_that_is_rejected_is_the_one_just_made() -> None:
    text = (
        "Sudmark said Norland shelled Orlev. The mayor spoke of rain. Sudmark's army said its guns"
        " destroyed two posts. Norland called the statement fiction."
    )
    army = Speaker("sudmark-army", "Sudmark's army")
    shelling = claim(text, "shelled Orlev", "act-attacked", "attack", SUDMARK, 0)
    shelling = replace(shelling, agent=NORLAND, agent_camp="norland", place_id="orlev")
    posts = claim(text, "destroyed two posts", "figure-active", "equipment_loss", army, 2)
    denial = claim(text, "called the statement", "act-deny-false", "attack", NORLAND, 3)
    found = [shelling, replace(posts, value=2.0), replace(denial, stance="denies")]
    assert denied(2, found, text)[1] == [1]


@pytest.mark.parametrize(
    ("doer", "agent"),
    [("its fighters", NORLAND), ("Sudmark", None), ("the enemy", None)],
)
def test_a_denial_blames_nobody_whom_the_denied_claim_does_not(
    doer: str, agent: Speaker | None
) -> None:
    text = f"Shells hit Orlev, residents said. Norland denied that {doer} had shelled Orlev."
    hit = claim(text, "Shells hit Orlev", "act-hit", "attack", Speaker(words="residents"), 0)
    words = f"denied that {doer} had shelled Orlev"
    denial = claim(text, words, "act-deny-attack", "attack", NORLAND, 1)
    denial = replace(denial, stance="denies", agent=Speaker(words=doer))
    answered, to = denied(1, [replace(hit, place_id="orlev"), denial], text)
    assert (answered.agent, to) == (agent, [0])


def test_a_second_denial_goes_on_with_the_first() -> None:
    text = f"{FIRST} Norland denied shelling it. “This is a lie,” its spokesman said."
    shelling = claim(text, "shelled Orlev", "act-attacked", "attack", SUDMARK, 0)
    first = claim(text, "denied shelling it", "act-deny-attack", "attack", NORLAND, 1)
    words = Speaker(words="its spokesman")
    second = claim(text, "This is a lie", "act-deny-verdict", "accusation", words, 2)
    found = [
        replace(shelling, agent=NORLAND, agent_camp="norland"),
        replace(first, stance="denies", links=(("denies", 0),)),
        replace(second, stance="denies", speaker_camp=""),
    ]
    draft, to = denied(2, found, text)
    assert (draft.kind, to) == ("attack", [0])


def test_help_for_a_side_is_denied_wherever_it_is_claimed() -> None:
    text = "Norland denies backing the rebels." + " It rained." * 20
    text += " Experts say Norland has sent 400 mercenaries to Tarn."
    first = claim(text, "denies backing the rebels", "act-deny-crimes", "accusation", NORLAND, 0)
    experts = Speaker(words="Experts")
    later = claim(text, "Norland has sent 400 mercenaries", "x", "accusation", experts, 21)
    _, to = denied(0, [replace(first, stance="denies"), replace(later, agent=NORLAND)], text)
    assert to == [1]
