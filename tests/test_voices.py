"""Who accuses, denies or demands: the subject of the verb, however it is printed."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

KNOWN = "Azerbaijan and Armenia fought near Terter, Ganja and Barda on Tuesday.\n\n"


def spoken(text: str) -> list[Draft]:
    drafts = drafts_of(Article("a", KNOWN + text, date(2020, 10, 21)), PACKS)[0]
    return [one for one in drafts if one.quote.start >= len(KNOWN) and one.is_by_subject]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Armenia condemned the strike.", "armenia"),
        ("Russia, France and Turkey called for restraint.", "russia"),
        ("The mayor of Orlev urged all to leave.", "mayor of Orlev"),
        ("A spokesman, Adam Nowak, denied that.", "Adam Nowak"),
        ("The doctor who had left Barda demanded help.", "doctor"),
        ("The union condemned the strike and urged calm.", "union"),
        (
            "Armenia confirmed that a depot had been hit but denied that any gun was lost.",
            "armenia",
        ),
        ("Norland, which has 4,000 men there, has denied it.", "Norland"),
        ("The rebels were accused by Armenia of looting.", "armenia"),
        ("The offer was turned down by Armenia.", "armenia"),
        ("A spokesman for the Lake Front demanded help.", "spokesman for the Lake Front"),
        ("The envoy to Norland, Adam Nowak, urged calm.", "Adam Nowak"),
        ("Norland, the smaller state, demanded help.", "Norland"),
        ("Adam Nowak said the army had left, and urged calm.", "Adam Nowak"),
        ("Two were hurt, the mayor told reporters on Monday, accusing rebels of murder.", "mayor"),
        ("Two were hurt, said Adam Nowak, the mayor, calling for calm.", "Adam Nowak"),
        ("The envoy met him, the mayor said, but Armenia left, demanding help.", "armenia"),
        ("Nine died, the mayor said, while Armenia left the talks, demanding help.", "armenia"),
    ],
)
def test_the_subject_speaks(text: str, speaker: str) -> None:
    said = [one for one in spoken(text) if not one.is_implied]
    last = said[-1].speaker
    assert (last.actor_id or last.words) == speaker


def test_they_who_deny_a_charge_are_those_who_are_charged() -> None:
    charge, denial = spoken("The army accused the rebels of shelling Barda, a charge they denied.")
    assert (charge.speaker.words, denial.speaker.words) == ("army", "rebels")


def test_those_who_speak_together() -> None:
    (one,) = spoken("Russia, France and Turkey called for restraint.")
    assert one.speaker.co_speakers == ("france", "turkey")
    (one,) = spoken("Russia condemned the raid on France and Turkey.")
    assert one.speaker.co_speakers == ()


def test_what_two_say_of_each_other_is_a_claim_of_each() -> None:
    two = spoken("Armenia and Azerbaijan accused each other of violating the truce.")
    pairs = {(one.speaker.actor_id, one.agent and one.agent.actor_id) for one in two}
    assert pairs == {("armenia", "azerbaijan"), ("azerbaijan", "armenia")}


def accusers(text: str) -> set[tuple[str, str | None]]:
    """Return who says what of whom in a text on a war that no pack knows."""
    drafts = drafts_of(Article("a", text, date(2020, 10, 21)), PACKS)[0]
    return {
        (one.speaker.words, one.agent and one.agent.words)
        for one in drafts
        if one.rule_id == "act-accuse-breach"
    }


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "The government and the rebels accused each other of breaking the truce.",
            "government",
            "rebels",
        ),
        (
            "The war between the army and the Lake Front went on. Each side accused the other of"
            " breaking the truce.",
            "army",
            "Lake Front",
        ),
    ],
)
def test_two_of_a_war_that_no_pack_knows(text: str, one: str, other: str) -> None:
    assert accusers(text) == {(one, other), (other, one)}


def test_two_that_somebody_else_accuses_say_nothing() -> None:
    (one,) = spoken("Turkey accused both sides of war crimes.")
    assert one.speaker.actor_id == "turkey"
    assert one.agent is not None
    assert one.agent.words == "both sides"
