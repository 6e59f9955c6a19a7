"""Truces in the shape of ETH/PRIO: real rows value by value, and what stays open."""

from __future__ import annotations

from pathlib import Path

from crosswalk_cases import exported, notes, row, setting

SECOND = "humanitarian-truce-20201018"
FIRST = "humanitarian-truce-20201010"


def test_the_truce_of_18_october_value_by_value() -> None:
    cells = row(exported("ethprio"), SECOND)
    comment = cells.pop("comment")
    assert cells == {
        "cf_id": SECOND,
        "actor_name": "Armenia;Azerbaijan",
        "cf_dec_yr": "2020",
        "cf_dec_month": "10",
        "cf_dec_day": "17",
        "cf_effect_yr": "2020",
        "cf_effect_month": "10",
        "cf_effect_day": "18",
        "partial": "0",
        "ceasefire_class": "1",
        "p_humanitarian": "1",
        "mediator_nego": "1",
        "end_yr": "2020",
        "end_month": "10",
        "end_day": "18",
        "evidence_onset": (
            "“Armenia and Azerbaijan agreed to a new cease-fire” (Daily Sabah, 2020-10-21)"
        ),
        "evidence_end": (
            "“have similarly collapsed within minutes of going into effect” "
            "(Radio Free Europe/Radio Liberty, 2020-10-29)"
        ),
    }
    assert comment.startswith(
        "Humanitarian truce of 18 October 2020. Form: bilateral. End: broken."
    )
    assert "Days: Claims give the week only. Days and hour: https://" in comment


def test_brokers_of_each_version_are_in_the_note_and_none_is_chosen() -> None:
    made = exported("ethprio")
    assert notes(made, SECOND)["mediator_nego"] == (
        "named as mediator: France in 1 claim; Russia in 3 claims; United States in 1 claim"
    )
    assert "[mediator_nego: named as mediator: France" in row(made, SECOND)["comment"]


def test_both_who_accuse_each_other_are_told_and_no_culprit() -> None:
    assert (
        "A breach is claimed by: Armenia;Azerbaijan;" in row(exported("ethprio"), FIRST)["comment"]
    )


def test_parties_that_no_claim_names_are_empty() -> None:
    made = exported("ethprio")
    assert "actor_name" not in row(made, FIRST)
    assert notes(made, FIRST)["actor_name"] == "no claim names the parties"


def test_a_written_truce_has_two_codes_there_and_so_none_here(tmp_path: Path) -> None:
    assert "written" not in row(exported("ethprio"), FIRST)
    assert notes(exported("ethprio"), FIRST)["written"] == "written: written 1 or 2"
    made = exported(
        "ethprio", tmp_path, ceasefires=setting("ceasefire_id", FIRST, written="unclear")
    )
    assert row(made, FIRST)["written"] == "-1"


def test_terms_and_purposes_have_their_columns(tmp_path: Path) -> None:
    made = exported(
        "ethprio",
        tmp_path,
        ceasefires=setting("ceasefire_id", FIRST, purpose="unstated"),
        ceasefire_provisions=setting("provision", "further_talks", provision="monitoring"),
    )
    cells = row(made, FIRST)
    assert (cells["p_unclear"], cells["implement"]) == ("1", "1")
    assert not {"p_humanitarian", "ddr"} & cells.keys()


def test_the_old_truce_keeps_its_number_in_pax() -> None:
    cells = row(exported("ethprio"), "truce-1994")
    assert cells["pax_id"].endswith("990")
    assert not {"cf_dec_yr", "mediator_nego", "evidence_end"} & cells.keys()
