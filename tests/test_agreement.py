"""Pairing of two codings, the rows of `agreement`, and the coefficients."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.derived.agreement import FIELDS, compare, pair, summarise
from worked_examples import SCHEMAS, Cells, assert_conforms, claim, count, shuffled, table


def at(start: int, end: int, row: Cells) -> Cells:
    return {**row, "quote_start": start, "quote_end": end}


def paired(first: list[Cells], second: list[Cells]) -> list[tuple[str | None, str | None]]:
    """Return the units as ids of claims."""
    units = pair(table("claims", *first), table("claims", *second))
    return [
        (one["claim_id"] if one else None, other["claim_id"] if other else None)
        for one, other in units
    ]


def killed(claim_id: str, value: int = 21, claimant: str = "azerbaijan", **cells: object) -> Cells:
    return count(claim_id, "trt", claimant, value, **cells)


def wounded(claim_id: str, value: int = 70, **cells: object) -> Cells:
    return count(claim_id, "trt", "azerbaijan", value, measure="wounded", **cells)


def test_fields_are_seeds_columns_of_claims() -> None:
    assert set(FIELDS) <= set(SCHEMAS["claims"].seed_names)
    assert "found" not in FIELDS


def test_the_same_spans_pair() -> None:
    assert paired(
        [at(0, 20, killed("a1")), at(25, 35, wounded("a2"))],
        [at(25, 38, wounded("b1")), at(2, 20, killed("b2"))],
    ) == [("a1", "b2"), ("a2", "b1")]


def test_in_one_span_the_measure_tells_claims_apart() -> None:
    assert paired(
        [at(0, 40, killed("a1")), at(0, 40, wounded("a2"))],
        [at(0, 40, wounded("b1")), at(0, 40, killed("b2"))],
    ) == [("a1", "b2"), ("a2", "b1")]


@pytest.mark.parametrize("column", ["measure", "value", "claimant_actor_id"])
def test_what_is_counted_by_whom_goes_before_a_better_span(column: str) -> None:
    same = {"measure": "killed", "value": 21.0, "claimant_actor_id": "azerbaijan"}
    other = {**same, column: {"measure": "wounded", "value": 4.0}.get(column, "armenia")}
    assert paired(
        [at(0, 36, {**killed("a1"), **same}), at(0, 40, {**killed("a2"), **other})],
        [at(0, 40, {**killed("b1"), **same}), at(4, 40, {**killed("b2"), **other})],
    ) == [("a1", "b1"), ("a2", "b2")]


def test_reciprocal_claims_share_a_span_and_pair_by_claimant() -> None:
    def both(prefix: str) -> list[Cells]:
        return [
            at(0, 40, claim(f"{prefix}-{who}", "trt", who, kind="accusation", measure=None))
            for who in ("armenia", "azerbaijan")
        ]

    assert paired(both("x"), both("y")[::-1]) == [
        ("x-armenia", "y-armenia"),
        ("x-azerbaijan", "y-azerbaijan"),
    ]


def test_what_else_is_equal_goes_to_the_pair_that_agrees_on_more_fields() -> None:
    def village(claim_id: str, place_id: str) -> Cells:
        return at(0, 90, killed(claim_id, 6, place_id=place_id))

    assert paired(
        [village("a1", "fuzuli"), village("a2", "zangilan")],
        [village("b1", "zangilan"), village("b2", "fuzuli")],
    ) == [("a1", "b2"), ("a2", "b1")]


@pytest.mark.parametrize(("start", "end"), [(20, 30), (21, 30), (16, 30)])
def test_spans_that_hardly_meet_are_two_units(start: int, end: int) -> None:
    assert paired([at(0, 20, killed("a"))], [at(start, end, killed("b"))]) == [
        ("a", None),
        (None, "b"),
    ]


def test_a_short_quote_pairs_with_a_long_one_around_it() -> None:
    assert paired([at(0, 120, killed("a"))], [at(50, 55, killed("b"))]) == [("a", "b")]


def test_each_claim_is_in_one_unit_and_units_stand_in_text_order() -> None:
    assert paired(
        [at(60, 80, killed("a1")), at(0, 20, killed("a2"))],
        [at(0, 20, killed("b1")), at(0, 20, killed("b2", 14)), at(30, 50, killed("b3"))],
    ) == [("a2", "b1"), (None, "b2"), (None, "b3"), ("a1", None)]


def test_rows_of_a_unit_that_both_found() -> None:
    one = at(0, 20, killed("a", stated_to=date(2020, 10, 28)))
    other = at(0, 20, killed("b", qualifier="at_least", stated_to=date(2020, 10, 29)))
    made = compare("trt", table("claims", one), table("claims", other), "")
    assert_conforms(made, "agreement")
    assert made.height == len(FIELDS) + 1
    rows = {
        row[0]: row[1:] for row in made.select("field", pl.col("^.*_code$"), "is_agreed").rows()
    }
    assert rows["found"] == ("true", "true", True)
    assert rows["value"] == ("21", "21", True)
    assert rows["qualifier"] == ("exact", "at_least", False)
    assert rows["stated_to"] == ("2020-10-28", "2020-10-29", False)
    assert rows["weapon"] == (None, None, True)
    assert made["first_claim_id"].unique().to_list() == ["a"]
    assert made["second_claim_id"].unique().to_list() == ["b"]


def test_a_unit_that_one_coder_found_has_one_row() -> None:
    made = compare("trt", table("claims", at(0, 20, killed("a"))), table("claims"), "")
    assert made.rows() == [("trt", 1, "found", "a", None, "true", "false", False, False)]
    mirrored = compare("trt", table("claims"), table("claims", at(0, 20, killed("b"))), "")
    assert mirrored.rows() == [("trt", 1, "found", None, "b", "false", "true", False, False)]


def test_no_claims_are_no_rows() -> None:
    made = compare("trt", table("claims"), table("claims"), "")
    assert_conforms(made, "agreement")
    assert made.is_empty()
    assert summarise(made).is_empty()


@pytest.mark.parametrize(
    ("value", "code"), [(0, "0"), (1119, "1119"), (1234567, "1234567"), (12.5, "12.5")]
)
def test_a_number_is_written_as_in_the_dataset(value: float, code: str) -> None:
    row = table("claims", at(0, 20, count("a", "trt", "icrc", value)))
    made = compare("trt", row, row, "").filter(field="value")
    assert made["first_code"].to_list() == [code]


@pytest.mark.parametrize(
    ("quote", "given", "is_shown"),
    [
        ("21 civilians were killed", 'Example: "Baku said 21 civilians were killed"', True),
        ("21 civilians were killed in Barda", "21 Civilians were  killed, it said", True),
        ("70 injured", "and 70 injured", True),
        ("70 injured", "and 170 injured", False),
        ("21 civilians were killed", "21 civilians were wounded", False),
        ("21 civilians were killed", "", False),
    ],
)
def test_a_unit_whose_words_the_coders_were_given_is_marked(
    quote: str, given: str, is_shown: bool
) -> None:
    row = table("claims", at(0, 20, killed("a", quote=quote)))
    assert compare("trt", row, row, given)["is_shown"].unique().to_list() == [is_shown]


def coded(field: str, *codes: tuple[str | None, str | None]) -> pl.DataFrame:
    """Return rows of `agreement` for one field."""
    rows = [
        {
            "source_id": "trt",
            "unit": unit,
            "field": field,
            "first_code": first,
            "second_code": second,
            "is_agreed": first == second,
        }
        for unit, (first, second) in enumerate(codes, start=1)
    ]
    return table("agreement", *rows)


def test_kappa_and_ac1_of_a_table_worked_by_hand() -> None:
    # 20 and 15 units agree, 15 do not: share 0.7. The coders use x in 25 and 30 of 50 units.
    units = [("x", "x")] * 20 + [("x", "y")] * 5 + [("y", "x")] * 10 + [("y", "y")] * 15
    row = summarise(coded("kind", *units)).row(0, named=True)
    assert (row["n"], row["n_agreed"], row["share"]) == (50, 35, pytest.approx(0.7))
    # By chance 0.5 * 0.6 + 0.5 * 0.4 = 0.5; for AC1 0.55 * 0.45 * 2 = 0.495.
    assert row["kappa"] == pytest.approx((0.7 - 0.5) / 0.5)
    assert row["ac1"] == pytest.approx((0.7 - 0.495) / 0.505)


def test_ac1_does_not_fall_when_one_code_prevails() -> None:
    units = [("x", "x")] * 95 + [("x", "y")] * 3 + [("y", "x")] * 2
    row = summarise(coded("kind", *units)).row(0, named=True)
    assert row["kappa"] < 0
    assert row["ac1"] > 0.94


def test_three_codes_spread_chance_over_two() -> None:
    row = summarise(coded("kind", ("x", "x"), ("y", "y"), ("z", "x"))).row(0, named=True)
    by_spread = (1 / 2 * 1 / 2 + 1 / 3 * 2 / 3 + 1 / 6 * 5 / 6) / 2
    assert row["ac1"] == pytest.approx((2 / 3 - by_spread) / (1 - by_spread))


def test_empty_cells_agree_but_are_told_apart() -> None:
    row = summarise(coded("weapon", (None, None), (None, None), ("drone", None))).row(0, named=True)
    assert (row["n"], row["n_agreed"], row["n_filled"], row["share_filled"]) == (3, 2, 1, 0.0)


def test_one_code_throughout_has_no_kappa() -> None:
    row = summarise(coded("modality", ("actual", "actual"), ("actual", "actual"))).row(
        0, named=True
    )
    assert (row["share"], row["kappa"], row["ac1"]) == (1.0, None, 1.0)


def test_found_stands_first_and_has_no_coefficient() -> None:
    made = compare(
        "trt",
        table("claims", at(0, 20, killed("a1")), at(30, 50, killed("a2"))),
        table("claims", at(0, 20, killed("b1"))),
        "",
    )
    summary = summarise(made)
    assert summary["field"].to_list() == ["found", *sorted(FIELDS)]
    found = summary.row(0, named=True)
    assert (found["n"], found["n_agreed"], found["share"]) == (2, 1, 0.5)
    assert (found["kappa"], found["ac1"]) == (None, None)
    assert summary.filter(field="kind")["n"].to_list() == [1]


SPAN = st.tuples(st.integers(0, 30), st.integers(1, 20))
CODED = st.lists(st.tuples(SPAN, st.sampled_from([4, 21]), st.sampled_from(["armenia", "icrc"])))


def coding(prefix: str, drawn: list[tuple[tuple[int, int], int, str]]) -> pl.DataFrame:
    return table(
        "claims",
        *(
            at(start, start + length, killed(f"{prefix}{n}", value, who))
            for n, ((start, length), value, who) in enumerate(drawn)
        ),
    )


@given(CODED, CODED, st.integers(0, 2**32))
def test_pairing_uses_each_claim_once_in_any_row_order(
    ours: list[tuple[tuple[int, int], int, str]],
    theirs: list[tuple[tuple[int, int], int, str]],
    seed: int,
) -> None:
    first, second = coding("a", ours), coding("b", theirs)
    made = compare("trt", first, second, "")
    found = made.filter(field="found")
    for column, coder in (("first_claim_id", first), ("second_claim_id", second)):
        assert sorted(found[column].drop_nulls()) == sorted(coder["claim_id"])
    assert found["unit"].to_list() == list(range(1, found.height + 1))
    assert compare("trt", shuffled(first, seed), shuffled(second, seed), "").equals(made)


@given(CODED)
def test_a_coding_agrees_with_itself(ours: list[tuple[tuple[int, int], int, str]]) -> None:
    made = compare("trt", coding("a", ours), coding("a", ours), "")
    assert made["is_agreed"].all()
