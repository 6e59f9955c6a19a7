"""One figure for one event: an interval that somebody's claims span, or none; never a sum."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.crosswalk.killed import in_all, killed, of_column
from nkclaims.crosswalk.occurrence import Occurrence

PLACES = {
    ("civilian", "AZE"): "deaths_civilians",
    ("civilian", "ARM"): "deaths_civilians",
    ("military", "ARM"): "deaths_a",
    ("military", "AZE"): "deaths_b",
    ("unspecified", "AZE"): "deaths_unknown",
    ("unspecified", "ARM"): "deaths_unknown",
}
COLUMNS = sorted({*PLACES.values()})
FIGURES = st.one_of(st.none(), st.integers(0, 500))


def estimate(
    population: str, side: str, low: int | None, best: int | None, high: int | None
) -> dict[str, Any]:
    return {
        "measure": "killed",
        "object": "person",
        "population": population,
        "victim_side": side,
        "low": low,
        "best": best,
        "high": high,
    }


def event(*rows: dict[str, Any]) -> Occurrence:
    return Occurrence("e", {}, estimates=rows)


ROWS = st.lists(
    st.builds(
        estimate,
        st.sampled_from(["civilian", "military", "unspecified", "combined"]),
        st.sampled_from(["AZE", "ARM", "all"]),
        FIGURES,
        FIGURES,
        FIGURES,
    ),
    max_size=5,
    unique_by=lambda row: (row["population"], row["victim_side"]),
)


def test_one_estimate_stands_for_itself() -> None:
    figure = in_all(event(estimate("civilian", "AZE", 4, 5, 9)))
    assert [figure.cell(name) for name in ("low", "best", "high")] == [4, 5, 9]
    assert figure.note == ""


def test_without_an_estimate_there_is_no_figure_and_nothing_to_say() -> None:
    figure = in_all(event())
    assert (figure.cell("best"), figure.note) == (None, "")


def test_wounded_people_and_destroyed_things_are_not_killed() -> None:
    wounded = {**estimate("civilian", "AZE", 4, 4, 4), "measure": "wounded"}
    things = {**estimate("none", "AZE", 4, 4, 4), "object": "house"}
    assert killed(event(wounded, things)) == []


def test_an_enemys_claim_alone_gives_a_high_and_no_best() -> None:
    figure = in_all(event(estimate("military", "ARM", None, None, 400)))
    assert [figure.cell(name) for name in ("low", "best", "high")] == [None, None, 400]
    assert figure.note == "an enemy's claim alone"


def test_the_same_interval_with_and_without_status_is_taken_once() -> None:
    rows = [estimate("civilian", "AZE", 21, 21, 21), estimate("unspecified", "AZE", 21, 21, 21)]
    figure = in_all(event(*rows))
    assert figure.cell("best") == 21
    assert "taken once" in figure.note


@pytest.mark.parametrize(
    "rows",
    [
        [estimate("civilian", "AZE", 4, 4, 4), estimate("military", "AZE", 4, 4, 4)],
        [estimate("civilian", "AZE", 4, 4, 4), estimate("civilian", "ARM", 4, 4, 4)],
        [estimate("civilian", "AZE", 4, 4, 4), estimate("unspecified", "AZE", 4, 4, 5)],
        [estimate("unspecified", "AZE", 4, 4, 4), estimate("unspecified", "all", 4, 4, 4)],
    ],
    ids=["two statuses", "two sides", "another interval", "one side and all"],
)
def test_other_estimates_together_give_none_and_a_note_that_lists_them(
    rows: list[dict[str, Any]],
) -> None:
    figure = in_all(event(*rows))
    assert [figure.cell(name) for name in ("low", "best", "high")] == [None, None, None]
    assert "not added up" in figure.note
    assert all(row["population"] in figure.note for row in rows)


def test_a_column_with_the_dead_of_two_sides_is_empty() -> None:
    rows = [estimate("civilian", "AZE", 4, 4, 4), estimate("civilian", "ARM", 7, 7, 7)]
    figure = of_column(event(*rows), PLACES, "deaths_civilians")
    assert figure.cell("best") is None
    assert "best 4" in figure.note
    assert "best 7" in figure.note


def test_people_of_unknown_status_are_not_told_beside_those_of_known_status() -> None:
    unknown = estimate("unspecified", "AZE", 21, 21, 21)
    alone = of_column(event(unknown), PLACES, "deaths_unknown")
    beside = of_column(
        event(unknown, estimate("civilian", "AZE", 9, 9, 9)), PLACES, "deaths_unknown"
    )
    assert (alone.cell("best"), beside.cell("best")) == (21, None)
    assert "may be the people of another column" in beside.note


@given(ROWS)
def test_every_figure_is_one_of_the_estimates_and_every_gap_is_explained(
    rows: list[dict[str, Any]],
) -> None:
    one = event(*rows)
    for name in ("low", "best", "high"):
        assert in_all(one).cell(name) in {None, *(row[name] for row in rows)}
    assert bool(rows) == bool(in_all(one).row or in_all(one).note)
    for column in COLUMNS:
        fitting = [
            row for row in rows if PLACES.get((row["population"], row["victim_side"])) == column
        ]
        figure = of_column(one, PLACES, column)
        assert figure.cell("best") in {None, *(row["best"] for row in fitting)}
        assert bool(fitting) == bool(figure.row or figure.note)
