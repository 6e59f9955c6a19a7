"""The schemas: complete, readable by a stranger's tool, and of one voice across tables."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from frictionless import Schema

SCHEMAS = Path(__file__).parents[1] / "schemas"
TABLES: dict[str, dict[str, Any]] = {
    path.stem: json.loads(path.read_text(encoding="utf-8")) for path in SCHEMAS.glob("*.json")
}
FIELDS = {
    f"{table}.{field['name']}": field
    for table, schema in sorted(TABLES.items())
    for field in schema["fields"]
}
CODED = {key: field for key, field in FIELDS.items() if "categories" in field}
DATASETS = ["ucdp_ged", "acled", "airwars", "ethprio", "plover"]
SLUG = "[a-z0-9]+(-[a-z0-9]+)*"
LEXICAL = {
    "string": r"\S(.*\S)?",
    "integer": r"0|[1-9]\d*",
    "number": r"(0|[1-9]\d*)(\.\d*[1-9])?",
    "boolean": r"true|false",
    "date": r"\d{4}-\d{2}-\d{2}",
    "datetime": r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z",
}
READ_AS_MISSING = {"na", "n/a", "nan", "null", "none", "nil", "-", "#n/a", "<na>"}

# Ids that others gave, and the key of any row of any table: no slugs of ours.
OTHER_IDS = {"geonames_id", "wikidata_id", "pax_agreement_id", "ethprio_id", "row_id"}
DATES_WITHOUT_ON = re.compile(r"(period|window)_(start|end)|as_of|stated_(from|to)")
BOOLEANS_WITHOUT_IS = {"text_redistributed"}
# One name, another column in each table: its meaning is that of its table's rows.
HOMONYMS = {"basis", "coverage", "name", "note", "reason", "role", "version"}
# The one code that a column has in one table only.
EXTRA_CODES = {("event_estimates.population", "none"), ("tolls.population", "none")}
# A column that computed tables name in their own words.
OWN_WORDS = {"low", "high", "value", "n_claims", "n_authorities"}


def each(items: dict[str, Any]) -> Any:
    return pytest.mark.parametrize("key", sorted(items))


def keys_to(table: str) -> list[tuple[list[str], str, list[str]]]:
    """Return the foreign keys of `table`: own columns, the other table, its columns."""
    return [
        (key["fields"], key["reference"].get("resource", table), key["reference"]["fields"])
        for key in TABLES[table].get("foreignKeys", [])
    ]


@each(TABLES)
def test_a_file_is_written_in_one_way(key: str) -> None:
    text = (SCHEMAS / f"{key}.json").read_text(encoding="utf-8")
    assert text == json.dumps(TABLES[key], indent=2, ensure_ascii=False) + "\n"


@each(TABLES)
def test_a_table_says_what_a_row_is_and_who_writes_it(key: str) -> None:
    table = TABLES[key]
    assert table["name"] == key
    assert table["$schema"] == "https://datapackage.org/profiles/2.0/tableschema.json"
    assert table["missingValues"] == [""]
    assert table["title"]
    assert table["description"].startswith("One row is one ")
    assert table["description"].endswith(".")
    assert table.get("seeds") in {"article", "registry", "source.yaml", None}
    assert ("seeds" in table) != table.get("derived", False)
    names = [field["name"] for field in table["fields"]]
    assert len(names) == len(set(names))
    assert {*table["primaryKey"], *table.get("order", [])} <= {*names}


@each(TABLES)
def test_frictionless_loads_it_and_takes_each_example(key: str) -> None:
    schema = Schema.from_descriptor(str(SCHEMAS / f"{key}.json"))
    for field in schema.fields:
        _, notes = field.read_cell(FIELDS[f"{key}.{field.name}"]["example"])
        assert not notes, (field.name, notes)


@each(TABLES)
def test_no_part_of_a_primary_key_may_be_empty(key: str) -> None:
    for name in TABLES[key]["primaryKey"]:
        assert FIELDS[f"{key}.{name}"]["constraints"]["required"]


@each(FIELDS)
def test_a_field_is_explained_and_shown(key: str) -> None:
    field = FIELDS[key]
    assert re.fullmatch(r"[A-Z`\"].*[.]", field["description"]), field["description"]
    example = field["example"]
    assert isinstance(example, str), "the standard's profile wants text"
    assert re.fullmatch(LEXICAL[field["type"]], example)
    assert example.lower() not in READ_AS_MISSING
    assert example[0] not in "=+-@" or "pattern" in field["constraints"]


@each(FIELDS)
def test_a_name_keeps_the_naming_rules(key: str) -> None:
    field, name = FIELDS[key], key.split(".")[1]
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", name) or name == "text_sha256"
    rules = field.get("constraints", {})
    if name.endswith("_id") and name not in OTHER_IDS:
        assert (field["type"], rules.get("pattern")) == ("string", SLUG)
    if field["type"] == "date":
        assert name.endswith("_on") or DATES_WITHOUT_ON.fullmatch(name)
    assert (field["type"] == "datetime") == name.endswith("_at")
    assert field["type"] == "date" or not name.endswith("_on")
    if name.startswith("n_"):
        assert (field["type"], rules["minimum"] >= 0) == ("integer", True)
    if field["type"] == "boolean":
        assert name.startswith(("is_", "has_")) or name in BOOLEANS_WITHOUT_IS
        assert (field["trueValues"], field["falseValues"]) == (["true"], ["false"])
    assert field["type"] == "boolean" or not name.startswith(("is_", "has_"))


@each(CODED)
def test_codes_are_words_each_with_a_meaning(key: str) -> None:
    field = CODED[key]
    assert field["constraints"]["enum"] == [code["value"] for code in field["categories"]]
    for code in field["categories"]:
        assert re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", code["value"])
        assert code["label"] == code["value"].replace("_", " ")
        assert code["definition"].endswith(".")
        assert code.keys() <= {"value", "label", "definition", "example", "equivalents"}


def test_equivalents_are_of_the_datasets_of_the_vocabulary() -> None:
    assert [field["name"] for field in TABLES["vocabulary"]["fields"]][-5:] == DATASETS
    entries = [field for field in FIELDS.values() if "equivalents" in field]
    entries += [
        code for field in CODED.values() for code in field["categories"] if "equivalents" in code
    ]
    assert len(entries) > 100
    for entry in entries:
        assert list(entry["equivalents"]) == [d for d in DATASETS if d in entry["equivalents"]]
        assert all(entry["equivalents"].values()), entry


@each(TABLES)
def test_a_foreign_key_points_at_a_primary_key(key: str) -> None:
    for fields, target, columns in keys_to(key):
        assert columns == TABLES[target]["primaryKey"]
        for own, other in zip(fields, columns, strict=True):
            assert FIELDS[f"{key}.{own}"]["type"] == FIELDS[f"{target}.{other}"]["type"]


def test_a_reference_to_the_table_itself_names_no_resource() -> None:
    own = {
        f"{table}.{key['fields'][0]}"
        for table, schema in TABLES.items()
        for key in schema.get("foreignKeys", [])
        if "resource" not in key["reference"]
    }
    assert own == {
        "actors.parent_actor_id",
        "places.parent_place_id",
        "ceasefires.superseded_by_ceasefire_id",
    }


@each(TABLES)
def test_a_column_named_like_a_key_is_one(key: str) -> None:
    ids = {schema["primaryKey"][0]: name for name, schema in TABLES.items()
           if len(schema["primaryKey"]) == 1 and name != key}  # fmt: skip
    linked = {(fields[0], target) for fields, target, _ in keys_to(key)}
    for field in TABLES[key]["fields"]:
        if field["name"] in ids:
            assert (field["name"], ids[field["name"]]) in linked


def shared() -> dict[str, list[str]]:
    """Return the columns of several tables: name, keys of its fields."""
    found = defaultdict(list)
    for key in FIELDS:
        found[key.split(".")[1]].append(key)
    return {name: keys for name, keys in found.items() if len(keys) > 1 and name not in HOMONYMS}


@each(shared())
def test_a_column_is_the_same_in_each_of_its_tables(key: str) -> None:
    fields = {name: FIELDS[name] for name in shared()[key]}
    assert len({field["type"] for field in fields.values()}) == 1
    assert len({field.get("constraints", {}).get("pattern") for field in fields.values()}) == 1
    codes = {
        json.dumps(
            [c for c in field.get("categories", []) if (name, c["value"]) not in EXTRA_CODES]
        )
        for name, field in fields.items()
    }
    assert len(codes) == 1
    if is_quantity(key):
        assert len({field["description"] for field in fields.values()}) == 1
        assert len({json.dumps(field.get("equivalents")) for field in fields.values()}) == 1


def is_quantity(name: str) -> bool:
    """Tell whether a column says the same in each table; keys and names speak of their rows."""
    return not name.endswith(("_id", "_name")) and name not in OWN_WORDS | {
        "is_belligerent", "language", "place_text", "quote", "quote_start", "quote_end",
    }  # fmt: skip


def test_the_exceptions_are_still_needed() -> None:
    names = {key.split(".")[1] for key in FIELDS}
    assert names >= HOMONYMS | OWN_WORDS | OTHER_IDS | BOOLEANS_WITHOUT_IS
    for key, code in EXTRA_CODES:
        assert code in FIELDS[key]["constraints"]["enum"]
        assert code not in FIELDS[f"claims.{key.split('.')[1]}"]["constraints"]["enum"]
