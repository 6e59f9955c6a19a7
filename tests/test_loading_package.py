"""Which package is read, and what is refused: damaged, of another dataset, of another version."""

from __future__ import annotations

import json
import os
import socket
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import polars as pl
import pytest

import nkclaims
from nkclaims.loading import package as package_module
from nkclaims.loading.package import open_package
from package_cases import (
    CLAIMS,
    DAMAGE,
    DAMAGED_ZIPS,
    OTHER_DATASETS,
    copied,
    described,
    described_as,
    packed,
    set_version,
)

REPO = Path(__file__).parents[1]
VERSION = json.loads((REPO / "datapackage.json").read_bytes())["version"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copied(tmp_path / "nkclaims")


def test_a_folder_its_descriptor_and_its_zip_hold_the_same(folder: Path) -> None:
    installed = nkclaims.load("claims")
    for path in (folder, str(folder), folder / "datapackage.json", packed(folder)):
        assert nkclaims.load("claims", path=path).equals(installed)
        assert nkclaims.tables(path=path).equals(nkclaims.tables())


def test_the_version_chooses_among_releases(folder: Path) -> None:
    major = VERSION.split(".")[0]
    releases = folder.parent / "releases"
    releases.mkdir()
    for version in (f"{major}.7.0", f"{major}.8.0"):
        described(folder, set_version(version))
        packed(folder, f"releases/nkclaims-{version}.zip")
    assert open_package(releases, f"{major}.7.0").version == f"{major}.7.0"
    with pytest.raises(nkclaims.DamagedPackage, match="say which by version"):
        nkclaims.load("claims", path=releases)
    (releases / f"nkclaims-{major}.8.0.zip").unlink()
    assert open_package(releases).version == f"{major}.7.0"


def test_the_version_that_is_asked_for_must_be_there(folder: Path) -> None:
    assert nkclaims.load("claims", version=VERSION).height
    with pytest.raises(nkclaims.OtherVersion, match=r"pip install nkclaims==77\.0\.0"):
        nkclaims.load("claims", version="77.0.0")
    with pytest.raises(nkclaims.OtherVersion, match=f"found version {VERSION}"):
        nkclaims.load("claims", version="0.0.9", path=folder)


@pytest.mark.parametrize("version", ["77.0.0", "", "new"])
def test_another_major_version_is_refused_with_the_reason(version: str, folder: Path) -> None:
    described(folder, set_version(version))
    with pytest.raises(nkclaims.OtherVersion, match="tables and columns may differ"):
        nkclaims.load("claims", path=folder)


def test_a_later_version_of_the_same_major_is_read_by_its_own_schema(folder: Path) -> None:
    described(folder, set_version(f"{VERSION.split('.')[0]}.99.0"))
    path = folder / "schemas" / "sides.json"
    schema = json.loads(path.read_bytes())
    schema["fields"].append({"name": "since", "type": "date", "description": "new"})
    path.write_text(json.dumps(schema), encoding="utf-8")
    header, *lines = (folder / "data/sides.csv").read_text(encoding="utf-8").splitlines()
    lines = [f"{header},since", *(f"{line},1990-01-02" for line in lines)]
    (folder / "data/sides.csv").write_text("\n".join([*lines, ""]), encoding="utf-8")
    assert nkclaims.load("sides", path=folder).schema["since"] == pl.Date


def test_claims_that_a_machine_extracted_are_read(folder: Path) -> None:
    described(folder, lambda content: content.update(name="extracted-claims", version="9.0.0"))
    assert nkclaims.load("claims", path=folder).height


@pytest.mark.parametrize("change", OTHER_DATASETS)
def test_a_package_of_another_dataset_is_refused(
    change: Callable[[dict[str, Any]], None], folder: Path
) -> None:
    described(folder, change)
    with pytest.raises(nkclaims.OtherDataset, match="lacks claims"):
        nkclaims.load("sides", path=folder)


@pytest.mark.parametrize("name", DAMAGE)
def test_a_damaged_package_is_refused_in_words(name: str, folder: Path) -> None:
    damage, said = DAMAGE[name]
    damage(folder)
    with pytest.raises(nkclaims.DamagedPackage, match=said):
        nkclaims.load("claims", path=folder)


@pytest.mark.parametrize("damage", DAMAGED_ZIPS.values(), ids=DAMAGED_ZIPS)
def test_a_damaged_zip_is_refused_in_words(damage: Callable[[bytes], bytes], folder: Path) -> None:
    path = packed(folder)
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(nkclaims.DamagedPackage, match=r"package\.zip.*P05"):
        nkclaims.load("claims", path=path)


def test_a_zip_of_the_folder_says_so(folder: Path) -> None:
    path = folder.parent / "deeper.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.write(folder / "datapackage.json", "nkclaims/datapackage.json")
    with pytest.raises(nkclaims.DamagedPackage, match="pack what is in the folder"):
        nkclaims.load("claims", path=path)


def test_a_path_that_leads_nowhere(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no such folder or zip"):
        nkclaims.load("claims", path=tmp_path / "nothing")
    with pytest.raises(nkclaims.DamagedPackage, match="a folder with no datapackage"):
        nkclaims.load("claims", path=tmp_path)


def test_an_installation_without_its_data_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        package_module, "__file__", str(tmp_path / "a/b/nkclaims/loading/package.py")
    )
    with pytest.raises(nkclaims.DamagedPackage, match="install nkclaims anew"):
        nkclaims.load("claims")


def test_the_hash_of_a_release_is_held_against_its_bytes(folder: Path) -> None:
    digest = sha256((folder / CLAIMS).read_bytes()).hexdigest()
    described_as(hash=f"sha256:{digest}")(folder)
    assert nkclaims.load("claims", path=folder).height


def test_nothing_is_written_and_nothing_fetched(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = packed(folder)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError("no write access, no network")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(os, "mkdir", refuse)
    monkeypatch.setattr("tempfile.mkdtemp", refuse)
    monkeypatch.setattr("tempfile.mkstemp", refuse)
    for one in (None, folder, path):
        assert len(nkclaims.connect(path=one).sql("SHOW TABLES").fetchall()) == 33
        assert nkclaims.filter_package(sides=["AZE"], path=one)["claims"].height
