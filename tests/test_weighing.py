"""How much speaks for it that a denial denies a claim."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from nkclaims.extraction.draft import Draft, Speaker
from nkclaims.extraction.link.themes import COMMON, words_of
from nkclaims.extraction.link.weighing import (
    SAID_BY_KIND,
    is_alike,
    is_any,
    is_behind,
    points_of,
)
from nkclaims.grammar.document import Span

NORLAND, SUDMARK = Speaker("norland", "Norland"), Speaker("sudmark", "Sudmark")
TELLER = Speaker("sudmark", "Sudmark", type="reported_speech")


class Case:
    """A text with claims on its words."""

    def __init__(self, text: str) -> None:
        self.text = text

    def denial(self, words: str, rule: str = "act-deny-attack", **changes: Any) -> Draft:
        fields = {"kind": "attack", "speaker": NORLAND, "stance": "denies"} | changes
        return self._draft(words, rule, fields)

    def claim(self, words: str, rule: str = "act-attack", **changes: Any) -> Draft:
        return self._draft(words, rule, {"kind": "attack", "speaker": TELLER} | changes)

    def _draft(self, words: str, rule: str, fields: dict[str, Any]) -> Draft:
        at = self.text.index(words)
        number = fields.pop("sentence", self.text[:at].count(". "))
        return Draft(number, Span(at, at + len(words)), rule, **fields)

    def points(self, draft: Draft, other: Draft) -> float:
        return points_of(draft, other, self.text)


def test_the_deed_of_who_denies_weighs_more_than_another_s() -> None:
    one = Case("Norland shelled the bridge. Norland denied shelling the bridge.")
    denial = one.denial("denied shelling the bridge")
    words = "shelled the bridge"
    own, other, nobody = (one.claim(words, agent=a) for a in (NORLAND, SUDMARK, None))
    assert one.points(denial, own) > one.points(denial, nobody) == one.points(denial, other)


def test_of_two_camps_the_other_s_deed_is_not_denied() -> None:
    one = Case("Sudmark shelled the bridge. Norland denied shelling the bridge.")
    denial = one.denial("denied shelling the bridge", speaker_camp="north")
    claim = one.claim("shelled the bridge", agent=SUDMARK, agent_camp="south")
    own = one.claim("shelled the bridge", agent=SUDMARK, agent_camp="north")
    nobody = one.claim("shelled the bridge")
    assert one.points(denial, claim) < one.points(denial, nobody) < one.points(denial, own)


def test_a_loss_is_denied_where_the_enemy_boasts_of_it() -> None:
    one = Case("Sudmark shelled the bridge. Norland denied that the bridge fell or shelling it.")
    boast = one.claim("shelled the bridge", agent=SUDMARK, speaker=SUDMARK)
    own = one.claim("shelled the bridge", agent=NORLAND)
    loss, deed = one.denial("denied that the bridge fell"), one.denial("shelling it")
    assert one.points(loss, boast) > one.points(loss, own)
    assert one.points(deed, boast) < one.points(deed, own)


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("hit the old bridge", "hit the dam"),  # the same words
        ("hit houses in Orlev", "hit houses in Tarn"),  # the same name
    ],
)
def test_words_and_names_speak_for_it(better: str, worse: str) -> None:
    one = Case(f"Jets {better}; jets {worse}. Norland denied hitting the bridge in Orlev.")
    denial = one.denial("denied hitting the bridge in Orlev")
    assert one.points(denial, one.claim(better)) > one.points(denial, one.claim(worse))


def test_two_words_speak_more_for_it_than_one() -> None:
    one = Case("Jets hit the granary; jets hit the granary gates. Norland denied it. ")
    denial = Case(one.text + "denied burning the granary gates").denial(
        "denied burning the granary gates", sentence=1
    )
    text = one.text + "denied burning the granary gates"
    fewer, more = one.claim("hit the granary;"), one.claim("hit the granary gates")
    assert points_of(denial, more, text) > points_of(denial, fewer, text)


def test_a_named_place_speaks_for_it_and_another_against_it() -> None:
    one = Case("Jets hit a house. Norland denied a strike on Orlev.")
    denial = one.denial("denied a strike on Orlev")
    here, nowhere, there = (
        one.points(denial, one.claim("hit a house", place_id=place, place_words=words))
        for place, words in (("orlev", "Orlev"), (None, None), ("tarn", "Tarn"))
    )
    assert here > nowhere > there


def test_the_name_of_who_denies_and_of_a_day_is_no_place() -> None:
    one = Case("Jets hit a house. Norland on Monday denied a strike by Norland.")
    denial = one.denial("Norland on Monday denied a strike by Norland")
    far = one.claim("hit a house", place_id="tarn")
    assert one.points(denial, far) == one.points(denial, one.claim("hit a house"))


def test_the_nearer_claim_weighs_more_up_to_some_distance() -> None:
    one = Case("Jets hit a house. Norland denied a strike.")
    denial = one.denial("denied a strike", sentence=20)
    found = [one.points(denial, one.claim("hit a house", sentence=20 - away)) for away in range(9)]
    assert found == sorted(found, reverse=True)
    assert found[0] > found[2] > found[6] == found[8]


def test_a_claim_behind_the_denial_weighs_less_but_not_of_each_other_s() -> None:
    for words, less in [("denied a strike", True), ("denied each other’s strike", False)]:
        one = Case(f"Jets hit a house. Norland {words}. Planes hit a house")
        denial = one.denial(words)
        before, behind = one.claim("Jets hit a house"), one.claim("Planes hit a house")
        assert (one.points(denial, before) > one.points(denial, behind)) is less


@pytest.mark.parametrize(
    ("kind", "other", "expected"),
    [
        ("attack", "attack", True),
        ("damage", "damage", True),
        ("attack", "accusation", True),
        ("casualties", "attack", True),
        ("casualties", "damage", False),
        ("accusation", "casualties", False),
    ],
)
def test_kinds_that_can_be_of_one_thing(kind: str, other: str, expected: bool) -> None:
    one = Case("a b")
    pair = (one.denial("a", kind=kind), one.claim("b", kind=other))
    assert is_alike(*pair) is is_alike(*pair[::-1]) is expected


def test_a_claim_of_its_kind_weighs_more_than_one_alike_and_than_another() -> None:
    one = Case("Jets hit a house. Norland denied a strike.")
    denial = one.denial("denied a strike")
    same, alike, other = (
        one.points(denial, one.claim("hit a house", kind=kind))
        for kind in ("attack", "damage", "territorial_control")
    )
    assert same > alike + 2
    assert alike > other


def test_a_figure_is_denied_by_what_names_figures() -> None:
    one = Case("Nine died. Norland denied the figures. Norland denied the words.")
    dead = one.claim("Nine died", kind="casualties", value=9.0)
    deed = one.claim("Nine died")
    of_figures = one.denial("denied the figures", "act-deny", kind="accusation")
    of_words = one.denial("denied the words", "act-deny", kind="accusation", sentence=1)
    assert one.points(of_figures, dead) > one.points(of_figures, deed)
    assert one.points(of_words, dead) < one.points(of_words, deed)


def test_what_it_names_that_a_figure_counts() -> None:
    one = Case("Nine were lost. Norland denied losing a helicopter.")
    denial = one.denial("denied losing a helicopter", kind="equipment_loss")
    jets, boats = (
        one.claim("Nine were lost", kind="equipment_loss", value=9.0, object=thing)
        for thing in ("aircraft", "ship")
    )
    assert one.points(denial, jets) > one.points(denial, boats)


def test_a_charge_is_of_a_deed() -> None:
    one = Case("Jets hit a house. Norland denied the charge.")
    denial = one.denial("denied the charge", "act-deny", kind="accusation")
    kinds = ("attack", "damage")
    attack, damage = (one.points(denial, one.claim("hit a house", kind=kind)) for kind in kinds)
    assert attack > damage


def test_what_stands_right_before_a_claim_that_is_dismissed() -> None:
    one = Case("Jets hit a house, an account Norland dismissed")
    denial = one.denial("an account Norland dismissed", "act-deny-relative", kind="accusation")
    near, far = (one.points(denial, one.claim("Jets hit a house", sentence=at)) for at in (0, -1))
    assert near > far + 2


@pytest.mark.parametrize(
    "changes",
    [
        {"links": (("part_of", 0),)},
        {"value": 9.0},
        {"speaker": Speaker(type="own_voice")},  # mostly somebody says what is denied
        {"kind": "ceasefire_agreement"},
    ],
    ids=["part", "figure", "own voice", "kind"],
)
def test_what_speaks_against_it(changes: dict[str, Any]) -> None:
    one = Case("Jets hit a house. Norland denied a strike.")
    denial = one.denial("denied a strike")
    plain, changed = one.claim("hit a house"), one.claim("hit a house", **changes)
    assert one.points(denial, plain) > one.points(denial, changed)


def test_what_says_what_it_denies_is_of_nothing_else() -> None:
    one = Case("Jets hit a house. Norland denied burning the granary stores.")
    vague = Case("Jets hit a house. Norland denied a strike.")
    claim = "hit a house"
    denial = one.denial("denied burning the granary stores")
    assert one.points(denial, one.claim(claim)) < vague.points(
        vague.denial("denied a strike"), vague.claim(claim)
    )


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Norland denied that it had shelled the old bridges", {"norl", "shel", "brid"}),
        ("denied the reports", set()),
        ("was hit", set()),  # too short
    ],
)
def test_what_a_claim_is_about(words: str, found: set[str]) -> None:
    one = Case(words)
    assert words_of(one.denial(words), words) == found
    assert words_of(one.denial(words), words, COMMON) == found
    assert "shel" not in words_of(one.denial(words), words, SAID_BY_KIND)


@pytest.mark.parametrize(
    ("rule", "words", "expected"),
    [
        ("act-deny", "denied this", True),
        ("act-deny", "dismissed reports that pilots had come", False),
        ("act-deny-attack", "denied this", False),
        ("act-deny-statement", "denied the statement", True),
        ("act-deny-statement", "denied the statement on pilots", False),
    ],
)
def test_a_denial_that_does_not_say_of_what(rule: str, words: str, expected: bool) -> None:
    assert is_any(Case(words).denial(words, rule), words) is expected


def test_what_stands_behind() -> None:
    one = Case("Jets hit. Norland denied it. Tanks hit.")
    denial = one.denial("denied it")
    assert [is_behind(denial, one.claim(words)) for words in ("Jets hit", "Tanks hit")] == [
        False,
        True,
    ]
    for draft, other in itertools.permutations([denial, one.claim("Jets hit")]):
        assert is_behind(draft, other) is (draft.quote < other.quote)
