"""Two readings of one sentence: who is believed, what is added, how sure the claim is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nkclaims.extraction.draft import OWN_VOICE, Draft, Speaker
from nkclaims.extraction.figure.figures import figures
from nkclaims.extraction.figure.reconcile import SecondReading
from nkclaims.grammar.document import Span
from pack_cases import CORE
from tree_cases import sentence, tree

BARRAGE = "The barrage killed 19 people and wounded 53, the mayor said."
SOLDIERS = "The ministry said that nine soldiers were killed near Orlev."


def second(
    text: str, is_alone: bool = False, actors: dict[str, str] | None = None
) -> SecondReading:
    return SecondReading(tree(text), sentence(text, actors), CORE, text, is_alone=is_alone)


def rules(text: str) -> list[Draft]:
    return figures(sentence(text), CORE, text)


def test_agreement_makes_a_claim_sure() -> None:
    (one,) = second(SOLDIERS).figures(rules(SOLDIERS))
    assert (one.rule_id.partition("-")[0], one.confidence) == ("figure", "high")


def test_agreement_on_whom_nobody_tells_does_not() -> None:
    killed, _ = second(BARRAGE).figures(rules(BARRAGE))
    assert (killed.population, killed.confidence) == ("unspecified", "medium")


def test_what_the_parser_alone_finds_is_added_and_unsure() -> None:
    killed, wounded = second(BARRAGE).figures(rules(BARRAGE)[:1])
    assert killed.value == 19
    assert (wounded.value, wounded.measure, wounded.confidence) == (53, "wounded", "low")
    assert wounded.rule_id.startswith("parser-")


def test_links_follow_their_figures() -> None:
    whole, part = rules("The barrage killed 19 people and wounded 53, the mayor said.")
    part = replace(part, links=(("repeats", 0),))
    added = second(BARRAGE).figures([whole, part])
    assert [one.links for one in added] == [(), (("repeats", 0),)]
    moved = second(BARRAGE).figures([replace(part, links=(("repeats", 0),))])
    assert [one.links for one in moved] == [(), (("repeats", 1),)]


def test_a_part_that_the_parser_alone_finds_is_part_of_the_figure_before_it() -> None:
    text = "Eighteen people, including three children, were killed, according to the governor."
    whole, part = second(text).figures([])
    assert (whole.links, part.links) == ((), (("part_of", 0),))


@pytest.mark.parametrize(
    ("rule_id", "measure"), [("figure-passive", "missing"), ("figure-subset", "killed")]
)
def test_the_parser_gives_the_measure_that_a_rule_only_took_over(
    rule_id: str, measure: str
) -> None:
    (draft,) = rules(SOLDIERS)
    draft = replace(draft, measure="missing", rule_id=rule_id)
    (one,) = second(SOLDIERS).figures([draft])
    assert (one.measure, one.confidence) == (measure, "low")


def test_the_parser_gives_the_population() -> None:
    (draft,) = rules(SOLDIERS)
    (one,) = second(SOLDIERS).figures([replace(draft, population="civilian")])
    assert (one.population, one.confidence) == ("military", "low")


def test_the_parser_gives_a_speaker_where_the_rules_have_none() -> None:
    draft = rules(BARRAGE)[0]
    speaker, stance = second(BARRAGE).speaker(draft, OWN_VOICE, "asserts", None)
    assert (speaker.words, speaker.type, stance) == ("mayor", "reported_speech", "asserts")
    known = Speaker("governor", "governor", span=draft.quote)
    assert second(BARRAGE).speaker(draft, known, "asserts", None) == (known, "asserts")
    carried = Speaker("governor", "governor", span=Span(200, 208))
    assert second(BARRAGE).speaker(draft, carried, "asserts", None)[0].words == "mayor"


def test_alone_it_takes_nothing_from_the_rules() -> None:
    found = second(BARRAGE, is_alone=True).figures(rules(BARRAGE)[:1])
    assert [one.rule_id for one in found] == ["parser-dobj", "parser-dobj"]
