"""The descriptor: what the standard and its readers ask, computed time and place, same bytes."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import pytest
import yaml
from frictionless import validate

from nkclaims.issues import Refused
from nkclaims.publishing.descriptor import datapackage, dumps, reading_order, spatial, temporal
from nkclaims.schema import Table, load_schemas

REPO = Path(__file__).parents[1]
SCHEMAS = load_schemas(REPO / "schemas")
PACKAGE = yaml.safe_load((REPO / "seeds" / "package.yaml").read_text(encoding="utf-8"))
WAR = {
    "conflict_id": "lakes-war-1987",
    "window_start": date(1987, 4, 20),
    "window_end": date(1987, 6, 30),
    "latitude_min": 50.0,
    "latitude_max": 52.0,
    "longitude_min": 10.0,
    "longitude_max": 12.0,
}
ARTICLE = {
    "source_id": "lakes-herald-19870504",
    "conflict_id": "lakes-war-1987",
    "publisher": "Lakes Herald",
    "published_on": date(1987, 5, 4),
}
ROWS: dict[str, list[dict[str, Any]]] = {
    "conflicts": [WAR],
    "sources": [
        ARTICLE,
        {**ARTICLE, "source_id": "a-later-one", "published_on": date(1987, 5, 5)}
        | {"title": "Guns fall silent", "url": "https://example.org/silent"},
    ],
    "places": [
        {"place_id": "orlev", "latitude": 51.25, "longitude": 11.5},
        {"place_id": "tarn", "latitude": 51.3, "longitude": 11.0, "parent_place_id": "teel-valley"},
        {"place_id": "teel-valley"},
        {"place_id": "unnamed-hill", "latitude": 50.1, "longitude": 10.1},
        {"place_id": "far-capital", "latitude": 48.8, "longitude": 2.3},
    ],
    "claim_places": [{"claim_id": "c1", "place_id": "tarn"}],
}


def claim(number: int, start: date | None, end: date | None, place: str | None) -> dict[str, Any]:
    return {
        "claim_id": f"c{number}",
        "source_id": ARTICLE["source_id"],
        "place_id": place,
        "period_start": start,
        "period_end": end,
    }


ROWS["claims"] = [
    claim(1, date(1987, 4, 22), date(1987, 5, 3), "orlev"),
    claim(2, None, date(1987, 5, 4), "teel-valley"),
    claim(3, date(1987, 5, 2), None, "far-capital"),
    claim(4, date(1970, 1, 1), date(1975, 1, 1), None),
    claim(5, None, None, None),
]


def frames(**rows: list[dict[str, Any]]) -> dict[str, pl.DataFrame]:
    """Return every table with the rows of the small war, or with those given instead."""
    filled = ROWS | rows
    return {
        name: pl.DataFrame(filled.get(name, []), schema=table.dtypes)
        for name, table in SCHEMAS.items()
    }


@pytest.fixture(scope="module")
def descriptor() -> dict[str, Any]:
    return datapackage(SCHEMAS, PACKAGE, frames(), "0.1.0", date(2026, 11, 21))


def test_it_is_a_data_package_of_version_2(descriptor: dict[str, Any]) -> None:
    assert descriptor["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert descriptor["version"] == "0.1.0"
    assert descriptor["created"] == "2026-11-21T00:00:00Z"
    assert "CC-BY-4.0" in {licence["name"] for licence in descriptor["licenses"]}
    assert descriptor["contributors"] == [{"title": "nkclaims contributors", "roles": ["author"]}]
    assert not {"homepage", "id"} & descriptor.keys(), "an empty one is no address"


def test_it_tells_the_languages_of_the_articles_and_a_doi_once_there_is_one() -> None:
    doi, tables = "https://doi.org/10.5281/zenodo.7654321", frames()
    tables["sources"] = tables["sources"].with_columns(language=pl.lit("en"))
    made = datapackage(SCHEMAS, {**PACKAGE, "id": doi}, tables, "0.1.0", date(2026, 11, 21))
    assert (made["id"], made["languages"]) == (doi, ["en"])


def test_it_carries_no_hash_and_no_size(descriptor: dict[str, Any]) -> None:
    assert not [r for r in descriptor["resources"] if {"hash", "bytes"} & r.keys()]


@pytest.mark.parametrize("resource", [*SCHEMAS])
def test_a_resource_has_what_python_and_r_ask(resource: str, descriptor: dict[str, Any]) -> None:
    (found,) = [entry for entry in descriptor["resources"] if entry["name"] == resource]
    table = SCHEMAS[resource]
    assert found == {
        "name": resource,
        "path": f"data/{resource}.csv",
        "type": "table",
        "profile": "tabular-data-resource",
        "title": table.title,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": f"schemas/{resource}.json",
    }


def test_the_schemas_keep_to_what_the_r_reader_can_do() -> None:
    for path in (REPO / "schemas").glob("*.json"):
        schema = json.loads(path.read_text(encoding="utf-8"))
        assert schema["missingValues"] == [""], "objects there crash it, NA there loses values"
        assert "fieldsMatch" not in schema
        assert {field["type"] for field in schema["fields"]} <= {
            "string", "integer", "number", "boolean", "date", "datetime",
        }  # fmt: skip


def test_articles_are_its_sources_under_the_names_of_their_outlets(
    descriptor: dict[str, Any],
) -> None:
    assert descriptor["sources"] == [
        {"title": "Lakes Herald, 1987-05-04"},
        {"title": "Lakes Herald, 1987-05-05", "path": "https://example.org/silent"},
    ]


def test_time_is_that_of_the_claims_within_the_window(descriptor: dict[str, Any]) -> None:
    assert descriptor["temporal"] == {"start": "1987-04-22", "end": "1987-05-04"}


def test_a_state_that_began_earlier_counts_from_the_window() -> None:
    tables = frames(claims=[claim(1, date(1980, 1, 1), date(1999, 1, 1), None)])
    found = temporal(tables["claims"], tables["sources"], tables["conflicts"])
    assert found == {"start": "1987-04-20", "end": "1987-06-30"}


def test_place_is_the_box_of_the_wars_places_that_claims_name(descriptor: dict[str, Any]) -> None:
    assert descriptor["spatial"] == {
        "type": "Polygon",
        "bbox": [11.0, 51.25, 11.5, 51.3],
        "coordinates": [[[11.0, 51.25], [11.5, 51.25], [11.5, 51.3], [11.0, 51.3], [11.0, 51.25]]],
    }


def test_without_claims_time_and_place_are_left_out() -> None:
    tables = frames(claims=[], claim_places=[])
    assert temporal(tables["claims"], tables["sources"], tables["conflicts"]) is None
    assert spatial(tables) is None
    assert (
        not {"temporal", "spatial"}
        & datapackage(SCHEMAS, {}, tables, "0.1.0", date(2026, 11, 21)).keys()
    )


def test_the_same_input_gives_the_same_bytes(descriptor: dict[str, Any]) -> None:
    again = frames(**{name: rows[::-1] for name, rows in ROWS.items()})
    built = datapackage(SCHEMAS, PACKAGE, again, "0.1.0", date(2026, 11, 21))
    assert dumps(built) == dumps(descriptor)
    assert dumps(descriptor).endswith(b"}\n")
    assert b"\r" not in dumps(descriptor)
    assert json.loads(dumps(descriptor)) == descriptor


def test_the_package_lists_every_table_once_claims_first() -> None:
    assert sorted(PACKAGE["tables"]) == sorted(SCHEMAS)
    assert PACKAGE["tables"][0] == "claims"
    assert reading_order(SCHEMAS, PACKAGE) == PACKAGE["tables"]


def test_tables_that_nobody_listed_follow_by_alphabet() -> None:
    assert reading_order(SCHEMAS, {"tables": ["sources"]})[:3] == [
        "sources", "acknowledgements", "actor_names",
    ]  # fmt: skip


def test_an_unknown_table_is_refused_with_the_nearest() -> None:
    with pytest.raises(Refused) as refusal:
        reading_order(SCHEMAS, {"tables": ["claims", "clams"]})
    (issue,) = refusal.value.issues
    assert (issue.file, issue.code, issue.found) == ("seeds/package.yaml", "A93", "clams")
    assert issue.hint == "did you mean 'claims'?"


def example(table: Table, **cells: str | None) -> dict[str, str | None]:
    """Return a row of the schema's own examples with some cells changed."""
    return {field.name: str(field.example) for field in table.fields} | cells


@pytest.fixture
def small_package(tmp_path: Path, descriptor: dict[str, Any]) -> Path:
    """A package of all tables on disk: only headers, but for keys that lead to their own table."""
    shutil.copytree(REPO / "schemas", tmp_path / "schemas")
    (tmp_path / "data").mkdir()
    rows: dict[str, list[dict[str, str | None]]] = {
        "sides": [example(SCHEMAS["sides"])],
        "actors": [
            example(SCHEMAS["actors"], actor_id="azerbaijan", parent_actor_id=None),
            example(SCHEMAS["actors"]),
        ],
        "places": [
            example(SCHEMAS["places"], place_id="barda-district", parent_place_id=None),
            example(SCHEMAS["places"]),
        ],
    }
    for name, table in SCHEMAS.items():
        text = pl.DataFrame(rows.get(name, []), schema=dict.fromkeys(table.names, pl.String))
        text.write_csv(tmp_path / "data" / f"{name}.csv")
    (tmp_path / "datapackage.json").write_bytes(dumps(descriptor))
    return tmp_path


def test_plain_frictionless_accepts_the_package(small_package: Path) -> None:
    words = [sys.executable, "-m", "frictionless", "validate", "datapackage.json"]
    run = subprocess.run(words, cwd=small_package, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout
    assert "INVALID" not in run.stdout
    assert len(re.findall(r"data/\w+\.csv", run.stdout)) == len(SCHEMAS)


def test_plain_frictionless_follows_a_key_into_its_own_table(
    small_package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(small_package)
    path = Path("data", "actors.csv")
    path.write_text(path.read_text().replace("AZE,AZE,azerbaijan", "AZE,AZE,baku"))
    report = validate("datapackage.json")
    errors = report.flatten(["type", "rowNumber", "note"])
    assert [(error[0], error[1]) for error in errors] == [("foreign-key", 3)]
    assert "baku" in errors[0][2]
