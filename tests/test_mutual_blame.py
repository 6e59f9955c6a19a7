"""For what two blame each other who say no more, by what was told just before."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.deed.mutual_blame import of_states
from nkclaims.extraction.draft import Draft, Speaker
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def blame_in(text: str) -> list[Draft]:
    drafts, _ = drafts_of(Article("a", text, date(2024, 10, 17)), PACKS)
    return [one for one in drafts if one.rule_id.startswith("act-blame")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "The truce collapsed within a week, with the government and the rebels blaming each"
            " other.",
            "ceasefire_collapse",
        ),
        (
            "The ceasefire in Orlev has collapsed. The army and the rebels trade accusations.",
            "ceasefire_collapse",
        ),
        (
            "The army and the rebels accused each other of firing on towns a day after the truce.",
            "ceasefire_violation",
        ),
        (
            "Shells hit the market in Orlev. The army and the rebels blamed each other.",
            "attack",
        ),
    ],
)
def test_each_side_blames_the_other(text: str, kind: str) -> None:
    found = blame_in(text)
    assert [one.kind for one in found] == [kind, kind]
    assert len({one.speaker.words for one in found}) == 2


def test_one_who_is_blamed_is_no_mutual_blame() -> None:
    assert len(blame_in("The army blamed the rebels for the attack.")) == 1


def test_each_side_is_who_did_most_of_what_was_told() -> None:
    text = (
        "The army shelled the town of Orlev on Monday, the mayor said. The rebels attacked the port"
        " of Tarn. A truce collapsed in May, each side blaming the other."
    )
    found = [(one.speaker.words, one.agent and one.agent.words) for one in blame_in(text)]
    assert sorted(found) == [("army", "rebels"), ("rebels", "army")]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Norland accused Tarn of firing first at the post.", ["attack"]),
        (
            "A ceasefire began in Orlev on Monday. Norland accused Tarn of firing first.",
            ["ceasefire_agreement", "ceasefire_violation"],
        ),
        (
            "A ceasefire began in Orlev on Monday. Norland said Tarn had opened fire first.",
            ["ceasefire_agreement", "ceasefire_violation"],
        ),
    ],
)
def test_the_first_shot_breaches_a_truce_that_was_told_of(text: str, kinds: list[str]) -> None:
    drafts, _ = drafts_of(Article("a", text, date(2024, 10, 17)), PACKS)
    assert [one.kind for one in drafts] == kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Army, rebels trade blame as Orlev truce frays\n\nMore followed.", "ceasefire_collapse"),
        ("Norland, Tarn trade blame over holiday truce\n\nMore followed.", "ceasefire_violation"),
        ("Tarn: Army, Front Exchange Blame over Orlev Raid\n\nMore followed.", "attack"),
    ],
)
def test_a_headline_lists_the_two_who_blame_each_other(text: str, kind: str) -> None:
    one, other = blame_in(text)
    assert one.kind == other.kind == kind
    assert one.agent is not None
    assert one.agent.words == other.speaker.words != one.speaker.words


def test_forces_of_two_states_are_these_where_they_blame_each_other() -> None:
    called = {"Norland": ["Norlandish"], "Sudmark": ["Sudmarkish"]}
    both = [Speaker(words="Norlandish forces"), Speaker(words="Sudmark’s army")]
    assert [one.words for one in of_states(both, called)] == ["Norland", "Sudmark"]
    rebels = [Speaker(words="Norlandish forces"), Speaker(words="Lake Front")]
    assert of_states(rebels, called) == rebels
    same = [Speaker(words="Norlandish forces"), Speaker(words="Norland")]
    assert of_states(same, called) == same


@pytest.mark.parametrize(
    ("text", "kind", "agent"),
    [
        ("Sudmark says that Tarn has sent Velian mercenaries to the front.", "accusation", "Tarn"),
        ("The group said it had sent 200 foreign fighters to the north.", "other", None),
        ("Norland has sent Tarnish fighters to the front.", "other", None),
    ],
)
def test_who_sends_foreign_fighters_is_charged_by_another(
    text: str, kind: str, agent: str | None
) -> None:
    drafts, _ = drafts_of(Article("a", text, date(2024, 10, 17)), PACKS)
    (sent,) = [one for one in drafts if one.rule_id == "act-sent-fighters"]
    assert (sent.kind, sent.agent and sent.agent.words) == (kind, agent)


def test_who_fired_first_breaks_a_truce() -> None:
    text = "A truce of March collapsed on May 4, each side accusing the other of firing first."
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 17)), PACKS)
    assert drafts[-1].kind == "ceasefire_violation"


def test_blame_is_shifted_onto_each_other() -> None:
    drafts = blame_in("Norland and Sudmark shift the responsibility for this onto each other.")
    assert [one.speaker.words for one in drafts] == ["Norland", "Sudmark"]
