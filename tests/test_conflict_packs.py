"""Every conflict pack is a registry that a reader of news can use: whole, valid and unambiguous."""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest

from nkclaims.reading import cells, csvfile, keys
from nkclaims.schema import Table, load_schemas

REPO = Path(__file__).parents[1]
PACKS = REPO / "scripts" / "nkclaims" / "packs"
REGISTRY = REPO / "seeds" / "registry"
TABLES = ("conflicts", "sides", "actors", "actor_names", "places", "place_names")
FOLDERS = sorted(
    path.parent for path in PACKS.glob("*/conflicts.csv") if path.parent.name != "core"
)
NAMES_OF_PACKS = [folder.name for folder in FOLDERS]
SHARED_CODES = ("all", "unstated")
# Words that begin a sentence or stand in it everywhere: a name written like one of them, in other
# letters than capitals, would be found in every article.
COMMON = """
a an and are army artillery as at attack attacks authorities be but by capital center central
centre children city coast commander country daily day east eastern fire for forces from front
general government governor guards hall have he her his hope hospital in iron is it its key king
leader local major march may mayor men militia millet mine minister ministry mission news no
north northern of officer official officials on one or orient post president press rebels
reports residents river said says she sky soldiers south southern spokesman spokesperson
spokeswoman staff star state sun that the they times today town troops two union us village
volunteers war was we west western who will with witnesses world
"""


@pytest.fixture(scope="module")
def schemas() -> dict[str, Table]:
    return load_schemas(REPO / "schemas")


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    text = (folder / f"{table}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def by_key(folder: Path, table: Table) -> dict[tuple[str, ...], dict[str, str]]:
    return {tuple(row[name] for name in table.primary_key): row for row in rows(folder, table.name)}


def bare(name: str) -> str:
    """Return a name as a finder may compare it: without article, possessive and large letters."""
    return re.sub(r"['’]s?\b", "", name.casefold().removeprefix("the "))


def owners(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for owner, name in pairs:
        found[bare(name)].add(owner)
    return found


def named(folder: Path, table: str) -> list[tuple[str, str]]:
    """Return each row with its name, and each other name of it."""
    key = {"actors": "actor_id", "places": "place_id"}[table]
    both = [*rows(folder, table), *rows(folder, f"{table[:-1]}_names")]
    return [(row[key], row["name"]) for row in both]


def test_there_are_packs() -> None:
    assert {"russia-ukraine-2022", "sudan-2023"} <= {*NAMES_OF_PACKS}


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES_OF_PACKS)
def test_cells_and_keys_are_right(folder: Path, schemas: dict[str, Table]) -> None:
    tables, issues = {}, []
    for name in TABLES:
        table = schemas[name]
        raw, found, whole = csvfile.read(folder, f"{name}.csv", table, table.seed_names)
        assert (found, whole) == ([], True)
        tables[name], wrong = cells.parse(raw, table, derived=False)
        issues += wrong
    assert issues == []
    assert keys.check(tables, schemas) == []


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES_OF_PACKS)
def test_rows_are_sorted_by_key(folder: Path, schemas: dict[str, Table]) -> None:
    for name in TABLES:
        key = schemas[name].primary_key
        found = [tuple(row[one] for one in key) for row in rows(folder, name)]
        assert found == sorted(set(found)), name


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES_OF_PACKS)
def test_a_pack_is_one_war_named_like_its_folder(folder: Path) -> None:
    assert [row["conflict_id"] for row in rows(folder, "conflicts")] == [folder.name]


@pytest.mark.parametrize("table", ["actors", "places"])
@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES_OF_PACKS)
def test_no_name_stands_for_two(folder: Path, table: str) -> None:
    found = owners(named(folder, table))
    assert {name: sorted(ids) for name, ids in found.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("table", ["actors", "places"])
@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES_OF_PACKS)
def test_no_name_is_a_common_word(folder: Path, table: str) -> None:
    # An acronym may be spelt like a word ("US", "WHO"), since it stands in capitals.
    words = {*COMMON.split(), *words_of_the_core_pack()}
    names = {name for _, name in named(folder, table) if not name.isupper()}
    assert sorted(name for name in names if bare(name) in words) == []


def words_of_the_core_pack() -> Iterable[str]:
    for path in (PACKS / "core").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            yield from (bare(row["form"]) for row in csv.DictReader(file) if "form" in row)


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES_OF_PACKS)
def test_belligerents_have_a_side_that_fights(folder: Path) -> None:
    fighting = {row["side_code"]: row["is_belligerent"] for row in rows(folder, "sides")}
    for row in rows(folder, "actors"):
        if row["side"]:
            assert row["is_belligerent"] == fighting[row["side"]], row["actor_id"]


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES_OF_PACKS)
def test_users_of_a_place_name_are_a_camp_or_international(folder: Path) -> None:
    camps = {row["camp"] for row in rows(folder, "sides")} - {""}
    users = {row["users"] for row in rows(folder, "place_names")}
    assert users <= camps | {"international", "printed"}


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES_OF_PACKS)
def test_nothing_uncited(folder: Path) -> None:
    """A position, an external id or who controls a place needs its basis."""
    for row in rows(folder, "places"):
        assert bool(row["latitude"]) == bool(row["coordinate_basis"]), row["place_id"]
        assert row["id_basis"] or not (row["geonames_id"] or row["wikidata_id"]), row["place_id"]
        held = row["control_before"] or row["control_after"]
        assert row["control_basis"] or not held, row["place_id"]
    for row in rows(folder, "actors"):
        assert row["id_basis"] or not row["wikidata_id"], row["actor_id"]


def test_what_stands_in_two_packs_is_the_same(schemas: dict[str, Table]) -> None:
    """Packs are merged: one id means one thing. Who fights, and in which camp, is up to the war."""
    same = {
        "sides": ("name",),
        "actors": ("actor_type", "side", "country", "parent_actor_id"),
        "places": ("place_type", "parent_place_id", "de_jure_country"),
    }
    for name, columns in same.items():
        first: dict[tuple[str, ...], tuple[str, dict[str, str]]] = {}
        for folder in (REGISTRY, *FOLDERS):
            for key, row in by_key(folder, schemas[name]).items():
                other, known = first.setdefault(key, (folder.name, row))
                for column in columns:
                    assert row[column] == known[column], (key, column, folder.name, other)


def test_shared_codes_of_sides_have_one_meaning(schemas: dict[str, Table]) -> None:
    known = by_key(REGISTRY, schemas["sides"])
    for folder in FOLDERS:
        found = by_key(folder, schemas["sides"])
        for code in SHARED_CODES:
            assert found[(code,)] == known[(code,)], folder.name
