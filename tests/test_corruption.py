"""Damage is noticed: 200 seeded mutations of the real package, and the list of what cannot be.

``make corruption`` runs thousands and writes docs/validation.md.
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import Path
from random import Random

import pytest

from corruption import cell_damage, file_damage, row_damage
from corruption.blind import BlindSpot, BlindSpots
from corruption.draw import Deck
from corruption.sheets import Sheet, as_csv, built_sheets, seed_sheets
from corruption.suite import SEED, run
from corruption.verdict import Verdict
from nkclaims.schema import load_schemas

REPO = Path(__file__).parents[1]
COUNT = 200
LEAST_NOTICED = 0.98
LEAST_NAMED = 0.99
KINDS = [*cell_damage.KINDS, *row_damage.KINDS, *file_damage.KINDS]
SCHEMAS = load_schemas(REPO / "schemas")
has_articles = pytest.mark.skipif(
    not [*(REPO / "seeds" / "articles").glob("*/article.txt")],
    reason="there is no article in seeds/articles/",
)


@pytest.fixture(scope="module")
def verdicts() -> list[Verdict]:
    return sorted(run(REPO, SEED, COUNT, compare=False), key=lambda one: one.number)


@pytest.fixture(scope="module")
def sheets() -> list[Sheet]:
    return [*seed_sheets(REPO, SCHEMAS), *built_sheets(REPO, SCHEMAS)]


@has_articles
def test_no_damage_ends_in_a_traceback(verdicts: list[Verdict]) -> None:
    assert len(verdicts) == COUNT
    assert [(one.told, one.crash) for one in verdicts if one.crash] == []


@has_articles
def test_damage_that_can_be_seen_is_noticed_and_its_record_named(verdicts: list[Verdict]) -> None:
    can = [one for one in verdicts if not one.blind]
    noticed = [one for one in can if one.is_detected]
    named = [one for one in noticed if one.is_named]
    missed = [one.told for one in can if not one.is_detected]
    assert len(noticed) >= LEAST_NOTICED * len(can), missed
    assert len(named) >= LEAST_NAMED * len(noticed), [
        (one.told, one.issue) for one in noticed if not one.is_named
    ]


def test_a_file_that_is_not_damaged_is_written_as_it_is(sheets: list[Sheet]) -> None:
    for sheet in sheets:
        assert sheet.with_cells({}) == sheet.text.encode("utf-8"), sheet.rel
        if not sheet.is_yaml:
            assert as_csv([sheet.columns, *sheet.rows]) == sheet.text.encode("utf-8"), sheet.rel


def test_a_draw_can_be_repeated(sheets: list[Sheet]) -> None:
    deck = Deck("seeds", [one for one in sheets if one.rel.startswith("seeds/")], {})
    drawn = [deck.draw(SEED, number) for number in range(20)]
    assert drawn == [deck.draw(SEED, number) for number in range(20)]
    assert drawn != [deck.draw(SEED + 1, number) for number in range(20)]
    by_file = {one.rel: one.text.encode("utf-8") for one in deck.sheets}
    assert all(one.content != by_file[one.file] for one in drawn)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_damage_finds_something_to_damage(kind: str, sheets: list[Sheet]) -> None:
    rng = Random(kind)
    deck = Deck("seeds", sheets, {})
    tries = (deck._damaged(kind, rng.choice(sheets), rng) for _ in range(2000))
    found = next(one for one in tries if one is not None)
    assert found.kind == kind
    assert found.is_of_file == (kind in file_damage.KINDS)


@pytest.mark.parametrize("spot", BlindSpots.read().spots, ids=lambda spot: f"line {spot.number}")
def test_the_list_names_what_there_is(spot: BlindSpot) -> None:
    tables = {**SCHEMAS, "double_coding": SCHEMAS["claims"]}
    named = [table for name, table in tables.items() if _fits(name, spot.tables)]
    assert all(any(fnmatchcase(name, one) for name in tables) for one in spot.tables)
    columns = {name for table in named for name in table.names}
    assert all(any(fnmatchcase(name, one) for name in columns) for one in spot.columns)
    assert all(kind in KINDS for kind in spot.kinds)
    assert {name for name, _, _ in spot.when} <= {*columns, "new", "article"}
    assert len(spot.reason) > 8


def _fits(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(name, one) for one in patterns)
