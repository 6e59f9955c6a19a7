"""croissant.json: schema.org's and Croissant's terms; Croissant's reader finds every value."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

import nkclaims
from metadata_cases import BARE_WORK, DOI, FULL_WORK, REPO, SCHEMAS, SHA, TABLES
from nkclaims.metadata.croissant import TYPES, croissant
from nkclaims.metadata.files import make_files
from nkclaims.metadata.work import work
from nkclaims.schema import DTYPES

READER = REPO / ".venv-croissant" / "bin" / "python"
NETWORK = dict.fromkeys(["ALL_PROXY", "HTTP_PROXY", "HTTPS_PROXY"], "http://127.0.0.1:9")


def made(released: bool) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(croissant(FULL_WORK if released else BARE_WORK, TABLES))
    return content


def released_copy(folder: Path) -> Path:
    """Make a folder as a release has it: data, and croissant.json with hashes and sizes."""
    shutil.copytree(REPO / "data", folder / "data")
    descriptor = json.loads((REPO / "datapackage.json").read_bytes())
    for one in descriptor["resources"]:
        content = (REPO / one["path"]).read_bytes()
        one |= {"hash": f"sha256:{sha256(content).hexdigest()}", "bytes": len(content)}
    path = folder / "croissant.json"
    path.write_bytes(make_files(work(descriptor), SCHEMAS)["croissant.json"])
    return path


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What mlcroissant says of the committed file, of a release and of a damaged one.

    Every way to the network is a dead end.
    """
    if not READER.exists():
        pytest.skip("mlcroissant has an environment of its own: run `make croissant`")
    release = released_copy(tmp_path_factory.mktemp("release"))
    damaged = released_copy(tmp_path_factory.mktemp("damaged"))
    with (damaged.parent / "data" / "sides.csv").open("a") as file:
        file.write("XYZ,Herons,,false,\n")
    run = subprocess.run(
        [
            READER,
            REPO / "tests" / "croissant_reader.py",
            REPO / "croissant.json",
            f"{release}::all",
            f"{damaged}::sides",
        ],
        env={**os.environ, **NETWORK},
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stderr
    names = ("committed", "release", "damaged")
    found = dict(zip(names, json.loads(run.stdout).values(), strict=True))
    return {**found, "warnings": run.stderr}


def test_search_engines_find_the_terms_of_schema_org() -> None:
    content = made(released=True)
    assert content["@type"] == "sc:Dataset"
    assert content["name"] == "herons"
    assert content["identifier"] == f"https://doi.org/{DOI}"
    assert content["license"] == ["https://example.org/by"]
    assert content["temporalCoverage"] == "1987-04-22/1987-05-04"
    assert content["spatialCoverage"]["geo"]["box"] == "39.25 46.5 40.75 47.5"
    assert content["creator"][0]["familyName"] == "Söderberg-Üçok"
    assert content["isBasedOn"][1] == {"@type": "sc:NewsArticle", "name": "A leaflet, 1987-05-05"}


def test_a_release_has_hashes_and_sizes() -> None:
    assert made(released=True)["distribution"][0] == {
        "@type": "cr:FileObject",
        "@id": "data/claims.csv",
        "name": "data/claims.csv",
        "description": "",
        "contentUrl": "data/claims.csv",
        "encodingFormat": "text/csv",
        "sha256": SHA,
        "contentSize": "1234 B",
    }


def test_between_releases_files_are_parts_of_the_repository_and_have_no_hash() -> None:
    repository, *files = made(released=False)["distribution"]
    assert repository["@id"] == "repository"
    assert {file["containedIn"]["@id"] for file in files} == {"repository"}
    assert not [file for file in files if "sha256" in file]


def test_what_is_not_known_is_left_out() -> None:
    missing = {"identifier", "url", "spatialCoverage", "temporalCoverage", "isBasedOn", "@id"}
    assert not missing & made(released=False).keys()


def test_every_type_of_a_column_has_one_of_schema_org() -> None:
    assert TYPES.keys() == DTYPES.keys()


def test_columns_have_types_keys_and_what_they_refer_to() -> None:
    sets = {one["@id"]: one for one in made(released=True)["recordSet"]}
    assert [*sets] == ["claims", "actors", "sources"]
    assert sets["claims"]["key"] == [{"@id": "claims/claim_id"}]
    fields = {one["name"]: one for one in sets["claims"]["field"]}
    assert [*fields] == [*SCHEMAS["claims"].names]
    assert fields["value"]["dataType"] == "sc:Float"
    assert fields["stated_to"]["dataType"] == "sc:Date"
    assert fields["claimant_actor_id"]["references"] == {
        "fileObject": {"@id": "data/actors.csv"},
        "extract": {"column": "actor_id"},
    }
    assert "references" not in fields["place_id"], "that table is no resource of this package"
    parents = [one for one in sets["actors"]["field"] if one["name"] == "parent_actor_id"]
    assert parents[0]["references"]["extract"] == {"column": "actor_id"}


def test_its_own_reader_accepts_the_committed_file_without_a_warning(
    reading: dict[str, Any],
) -> None:
    assert reading["committed"] == {"name": "nkclaims", "rows": {}}
    assert reading["warnings"] == ""


def test_its_own_reader_finds_every_value_of_a_release(reading: dict[str, Any]) -> None:
    found = reading["release"]["rows"]
    assert sorted(found) == sorted(nkclaims.tables()["table"])
    wrong = set()
    for name, records in found.items():
        expected = nkclaims.load(name).rows(named=True)
        assert len(records) == len(expected), name
        for theirs, ours in zip(map(comparable, records), map(comparable, expected), strict=True):
            wrong |= {(name, column) for column in ours if theirs[column] != ours[column]}
    assert wrong == set()


def test_its_own_reader_notices_a_file_with_other_bytes(reading: dict[str, Any]) -> None:
    assert "sides.csv" in reading["damaged"]["error"]


def comparable(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row with days and times as text; a day is read as its first moment."""
    cells = {}
    for name, value in row.items():
        moment = value.isoformat() if hasattr(value, "isoformat") else value
        cells[name] = moment
        if isinstance(value, datetime):
            cells[name] = value.strftime("%Y-%m-%dT%H:%M:%S")
        elif isinstance(moment, str):
            cells[name] = moment.removesuffix("T00:00:00").removesuffix("+00:00")
    return cells
