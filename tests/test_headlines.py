"""Headlines and leads have the day and place that the sentences after them tell."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from day_cases import days, may
from nkclaims.extraction.draft import Draft, Sentence, Speaker
from nkclaims.extraction.headlines import headed
from nkclaims.grammar.document import Span

MONDAY, TUESDAY = date(2021, 5, 3), date(2021, 5, 4)
DAY = {"period": (MONDAY, MONDAY), "period_basis": "stated", "date_precision": "day"}
PLACE = {"place_id": "orlev", "place_words": "Orlev"}
ARMY = Speaker("norland-army")


def sentence(number: int, text: str = "Nine dead", *, is_heading: bool = False) -> Sentence:
    return Sentence(number, 0, len(text), number, is_heading, text, (), (), ())


def attack(number: int, **changes: Any) -> Draft:
    return Draft(number, Span(0, 4), "act-attack", "attack", **changes)


def dead(number: int, value: float = 9, **changes: Any) -> Draft:
    fields = {"measure": "killed", "object": "person", "scope": "incident"} | changes
    quote = fields.pop("quote", Span(0, 9))
    return Draft(number, quote, "passive", "casualties", value=value, **fields)


def head(*drafts: Draft, is_heading: bool = True, text: str = "Nine dead in the old town") -> Draft:
    """Return the first claim after a look at those that follow."""
    last = drafts[-1].sentence
    rest = [sentence(one) for one in range(drafts[0].sentence + 1, last + 1)]
    first = sentence(drafts[0].sentence, text, is_heading=is_heading)
    return headed(drafts, [first, *rest])[0]


def test_a_headline_has_the_day_and_place_of_what_follows() -> None:
    found = head(attack(0), attack(1, **DAY, **PLACE))
    assert (found.period, found.date_precision) == ((MONDAY, MONDAY), "day")
    assert found.period_basis == "inferred"
    assert (found.place_id, found.place_words) == ("orlev", "Orlev")


def test_a_lead_has_them_too_but_no_sentence_behind_it() -> None:
    sentences = [sentence(0, is_heading=True), sentence(1), sentence(2), sentence(3)]
    drafts = [attack(1), attack(2), attack(3, **DAY)]
    lead, second, third = headed(drafts, sentences)
    assert lead.period == (MONDAY, MONDAY)
    assert second == drafts[1]
    assert third == drafts[2]


def test_what_a_headline_says_itself_stays() -> None:
    own = {"period": (TUESDAY, TUESDAY), "period_basis": "stated", "place_words": "Tarn"}
    found = head(attack(0, **own), attack(1, **DAY, **PLACE))
    assert found.period == (TUESDAY, TUESDAY)
    assert (found.place_id, found.place_words) == (None, "Tarn")


def test_what_was_only_inferred_gives_way() -> None:
    found = head(attack(0, period=(TUESDAY, TUESDAY), period_basis="inferred"), attack(1, **DAY))
    assert found.period == (MONDAY, MONDAY)


@pytest.mark.parametrize(
    "later",
    [
        attack(5, **DAY),
        attack(0, **DAY),  # of the headline itself
        attack(1, period=(MONDAY, MONDAY), period_basis="inferred", date_precision="day"),
        attack(1, period=(MONDAY, MONDAY), period_basis="stated", date_precision="month"),
        attack(1, **DAY, scope="cumulative"),
        Draft(1, Span(0, 4), "act-deny", "accusation", **DAY),
    ],
    ids=["far", "same", "inferred", "vague", "toll", "words"],
)
def test_what_gives_no_day(later: Draft) -> None:
    assert head(attack(0), later).period is None


@pytest.mark.parametrize(
    "first",
    [
        attack(0, modality="threatened"),
        attack(0, scope="cumulative"),
        Draft(0, Span(0, 4), "act-deny", "accusation"),
    ],
    ids=["threat", "toll", "words"],
)
def test_what_takes_no_day(first: Draft) -> None:
    assert head(first, attack(1, **DAY, **PLACE)) == first


def test_a_later_toll_of_another_number_is_of_another_deed() -> None:
    assert head(dead(0, 9), dead(1, 3, **DAY)).period is None
    assert head(dead(0, 9), dead(1, 9, **DAY)).period == (MONDAY, MONDAY)
    assert head(dead(0, 9), dead(1, 9, **DAY, object="other")).period == (MONDAY, MONDAY)
    part = dead(1, 3, **DAY, links=(("part_of", 0),))
    assert head(dead(0, 9), part).period == (MONDAY, MONDAY)
    assert head(dead(0, 9), dead(1, 3, **DAY, measure="wounded")).period == (MONDAY, MONDAY)


def test_a_lead_that_somebody_tells_is_of_his_deed() -> None:
    lead = dead(1, speaker=ARMY)
    other = Speaker("tarn-army")
    assert head(lead, attack(3, **DAY, speaker=other), is_heading=False).period is None
    assert head(lead, attack(3, **DAY, speaker=ARMY), is_heading=False).period is not None
    assert head(lead, attack(3, **DAY), is_heading=False).period is not None  # of the outlet
    assert head(lead, attack(2, **DAY, speaker=other), is_heading=False).period is not None
    assert head(dead(0, speaker=ARMY), attack(3, **DAY, speaker=other)).period is not None


def test_a_figure_is_what_the_text_says_again() -> None:
    toll = {"scope": "cumulative", "population": "combined", "period": (MONDAY, TUESDAY)}
    found = head(dead(0, population="unspecified"), dead(2, **toll, **PLACE, as_of=TUESDAY))
    assert (found.scope, found.population, found.period) == tuple(toll.values())
    assert (found.as_of, found.place_id, found.period_basis) == (TUESDAY, "orlev", "inferred")


@pytest.mark.parametrize(
    "later", [dead(2, 8, **PLACE), dead(2, **PLACE, object="house"), dead(0, **PLACE)]
)
def test_another_figure_is_not_said_again(later: Draft) -> None:
    assert head(dead(0, scope="cumulative"), later).place_id is None


def test_a_place_beside_the_figure_of_a_headline_stays() -> None:
    first, toll = dead(0, place_words="Tarn"), dead(1, scope="cumulative", **PLACE)
    assert head(first, toll, text="Nine dead in Tarn").place_words == "Tarn"
    assert head(first, toll, text=f"Nine dead{' as it rains' * 5} in Tarn").place_words == "Orlev"


def test_the_dead_of_one_deed_are_not_those_of_a_war() -> None:
    headline = dead(0, 12, scope="cumulative", population="combined")
    assert head(headline, dead(1, 12, population="unspecified", **DAY)).population == "unspecified"


@pytest.mark.parametrize(
    ("value", "begins"), [(115, MONDAY), (108, MONDAY), (107, None)], ids=["near", "edge", "far"]
)
def test_a_round_toll_counts_from_where_the_exact_one_does(
    value: float, begins: date | None
) -> None:
    headline = dead(0, 120, scope="cumulative", period=(None, TUESDAY))
    found = head(headline, dead(1, value, scope="cumulative", period=(MONDAY, TUESDAY)))
    assert found.period == (begins, TUESDAY)


def test_a_toll_that_has_a_beginning_keeps_it() -> None:
    headline = dead(0, 120, scope="cumulative", period=(TUESDAY, TUESDAY))
    later = dead(1, 118, scope="cumulative", period=(MONDAY, TUESDAY))
    assert head(headline, later) == headline


def test_a_vague_headline_has_the_day_of_the_exact_lead() -> None:
    lead = dead(1, 36, **DAY)
    assert head(dead(0, 24), lead).period == (MONDAY, MONDAY)
    assert head(dead(0, 3), lead).period is None


def test_what_goes_on_beside_is_no_place_of_a_headline() -> None:
    lead = dead(1, 9, place_words="Orlev")
    text = "Nine dead as army nears Tarn"
    assert head(dead(0, 9, place_words="Tarn"), lead, text=text).place_words == "Orlev"
    assert head(dead(0, 9, place_words="Tarn"), dead(1, 9), text=text).place_words == "Tarn"


def test_what_a_headline_tells_before_is_no_place_of_its_second_figure() -> None:
    text = "Army nears Tarn; nine dead in the old town"
    own = dead(0, 9, place_words="Tarn", quote=Span(17, 26))
    assert head(own, dead(1, 9, place_words="Orlev"), text=text).place_words == "Orlev"


def test_a_headline_takes_the_day_that_its_lead_has_taken() -> None:
    text = (
        "Nine dead as rockets tear through town\n\nNine people were killed when rockets tore"
        " through a town close to the front, officials said.\n\nSome 34 others were hurt as the"
        " barrage hit Orlev on Monday."
    )
    assert [one[1:] for one in days(text)] == [may(13)] * 3


def test_a_lead_keeps_the_day_of_its_deed_before_as_many_dead_elsewhere() -> None:
    text = (
        "A mine killed two soldiers in the east.\n\nThe blast hit their lorry on Monday.\n\n"
        "In the south, a raid on Tuesday left one policeman dead.\n\nIn Tarn, a bomb killed two "
        "policemen."
    )
    found = [first for value, first, _ in days(text) if value == 2]
    assert found == [may(13)[0], may(14)[0]]
