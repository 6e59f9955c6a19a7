"""Which fields of a match are right."""

from __future__ import annotations

from datetime import date

import pytest

from evaluation_cases import codes, gold, killed, machine
from nkclaims.evaluation.claims import Code, Entity, Words
from nkclaims.evaluation.fields import CORE, FIELDS, is_core_right, of_gold, of_machine, right


def wrong(one: dict[str, Code], other: dict[str, Code]) -> list[str]:
    same = right(gold("1", (0, 9), killed(**one)), machine("m", (0, 9), killed(**other)))
    return [name for name, is_right in same.items() if not is_right]


def test_the_same_is_right() -> None:
    assert wrong({}, {}) == []
    assert is_core_right(gold("1", (0, 9), killed()), machine("m", (0, 9), killed()))


@pytest.mark.parametrize("name", ["kind", "stance", "measure", "qualifier", "weapon", "group"])
def test_another_code_is_wrong(name: str) -> None:
    assert wrong({}, {name: "something"}) == [name]


@pytest.mark.parametrize("end", ["period_start", "period_end"])
def test_a_period_needs_both_days(end: str) -> None:
    assert wrong({}, {end: date(1987, 5, 3)}) == ["period"]
    assert wrong({}, {end: None}) == ["period"]


def test_thirds_are_rounded_and_counts_are_not() -> None:
    assert wrong({"value": 33.3}, {"value": 100 / 3}) == []
    assert wrong({"value": 290680.0}, {"value": 290681.0}) == ["value"]


@pytest.mark.parametrize(
    ("word", "code"), [("OWN_VOICE", "own_voice"), ("UNATTRIBUTED", "unattributed")]
)
def test_a_claim_without_a_speaker_is_known_by_its_attribution(word: str, code: str) -> None:
    outlet = Entity("herald", ("Lakes Herald",), "media")
    found = machine("m", (0, 9), codes(attribution_type=code), claimant=outlet)
    own = gold("1", (0, 9), codes(attribution_type=code), claimant=Words((word,)))
    named = gold("1", (0, 9), codes(), claimant=Words(("Lakes Herald",)))
    assert right(own, found)["claimant"]
    assert not right(named, found)["claimant"]
    assert not right(own, machine("m", (0, 9), codes()))["claimant"]
    assert of_machine("claimant", found) == word


def test_each_of_the_core_must_be_right() -> None:
    for name in ("measure", "object", "qualifier", "population"):
        assert not is_core_right(
            gold("1", (0, 9), killed()), machine("m", (0, 9), killed(**{name: "other"}))
        )
    other = machine("m", (0, 9), killed(scope="daily", weapon="drone"))
    assert is_core_right(gold("1", (0, 9), killed()), other)
    assert set(CORE) < set(FIELDS)


def test_fields_are_told_as_a_person_reads_them() -> None:
    one, other = gold("1", (0, 9), killed(period_start=None)), machine("m", (0, 9), killed(2.5))
    assert [of_gold(name, one) for name in ("value", "period", "place", "agent")] == [
        "12",
        "/1987-05-02",
        "Orlév",
        "",
    ]
    assert [of_machine(name, other) for name in ("value", "period", "claimant", "agent")] == [
        "2.5",
        "1987-05-02/1987-05-02",
        "Government of Norland",
        "",
    ]
