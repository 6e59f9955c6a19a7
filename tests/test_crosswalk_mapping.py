"""The mapping tables: the columns of the other datasets, and ours that exist."""

from __future__ import annotations

import pytest

from crosswalk_cases import REPO
from nkclaims.crosswalk.export import MAKERS
from nkclaims.crosswalk.mapping import SHAPES, code, columns
from nkclaims.schema import Category, load_schemas

SCHEMAS = load_schemas(REPO / "schemas")
# The header of UCDP GED 23.1, as its CSV release has it.
GED = (
    "id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id "
    "conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a "
    "side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office "
    "source_date source_headline source_original where_prec where_coordinates where_description "
    "adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity "
    "date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low "
    "gwnoa gwnob"
)
# The header of ACLED's export since March 2023.
ACLED = (
    "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 "
    "assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region "
    "country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale "
    "notes fatalities tags timestamp"
)
# Columns of the release of October 2022 that public scripts name, bookkeeping left out.
ETHPRIO = (
    "cc cf_id uniq_id location region ucdp_actor_id actor_name ucdp_acd_id ucdp_dyad pax_id "
    "cf_dec_yr cf_dec_month cf_dec_day cf_effect_yr cf_effect_month cf_effect_day side partial "
    "written fixed fixed_time nsa_frac splinter p_humanitarian p_peaceprocess p_holiday p_election "
    "p_other p_other_comment p_unclear cf_pp ceasefire_class timing mediator_nego mediator_send "
    "implement enforcement ddr link truce ended end_yr end_month end_day evidence_onset "
    "evidence_end comment"
)


@pytest.mark.parametrize(("name", "header"), [("ucdp-ged", GED), ("acled", ACLED)])
def test_the_columns_are_those_of_the_dataset_in_its_order(name: str, header: str) -> None:
    assert [column.name for column in columns(name)] == header.split()


def test_ged_has_49_columns() -> None:
    assert len(columns("ucdp-ged")) == 49


def test_the_columns_of_ethprio_are_those_that_scripts_name() -> None:
    names = [column.name for column in columns("ethprio")]
    assert sorted(names) == sorted(ETHPRIO.split())


@pytest.mark.parametrize("name", SHAPES)
def test_every_column_says_how_it_is_filled_or_why_not(name: str) -> None:
    for column in columns(name):
        assert column.how in {"copy", "code", "rule", "empty"}, column
        assert (column.how == "empty") == (column.takes == ""), column
        assert column.rule or column.how in {"copy", "code"}, column
        if column.takes:
            table, ours = column.takes.split(".")
            assert SCHEMAS[table].field(ours), column


@pytest.mark.parametrize("name", SHAPES)
def test_the_rules_are_those_that_the_table_announces(name: str) -> None:
    assert {*MAKERS[name].rules} == {one.name for one in columns(name) if one.how == "rule"}


@pytest.mark.parametrize("name", SHAPES)
def test_a_column_of_codes_has_equivalents_in_the_schema(name: str) -> None:
    for column in columns(name):
        if column.how == "code":
            table, ours = column.takes.split(".")
            categories = SCHEMAS[table].field(ours).categories
            codes = [code(one, SHAPES[name].dataset, column.name) for one in categories]
            assert any(isinstance(one, int) for one in codes), column


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("where_prec 5", 5),
        ("where_prec -1", -1),
        ("where_prec 1 or 2", None),
        ("where_prec", None),
        ("date_prec 1", None),
        ("State Forces", None),
        ("", None),
    ],
)
def test_a_code_is_taken_only_if_it_is_one(written: str, found: int | None) -> None:
    category = Category("a", "a", "", equivalents={"x": written} if written else {})
    assert code(category, "x", "where_prec") == found
