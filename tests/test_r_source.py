"""The source package for R: what is in it, and the same bytes wherever it is made."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
import tarfile
from datetime import datetime
from pathlib import Path

import pytest

from nkclaims.formats import r_source
from nkclaims.schema import load_schemas, read_table

REPO = Path(__file__).parents[1]
DESCRIPTOR = json.loads((REPO / "datapackage.json").read_bytes())
TABLES = [one["name"] for one in DESCRIPTOR["resources"]]
NEEDED = ("data", "schemas", "r", "datapackage.json", "LICENSE", "LICENSE-DATA")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return r_source.write(REPO, tmp_path_factory.mktemp("source"))


def content(source: Path) -> dict[str, bytes]:
    with tarfile.open(source) as archive:
        members = archive.getmembers()
        assert all(member.isfile() for member in members)
        read = [archive.extractfile(member) for member in members]
        return {
            member.name: file.read() for member, file in zip(members, read, strict=True) if file
        }


def test_it_is_called_as_r_wants_it(source: Path) -> None:
    assert source.name == f"nkclaims_{DESCRIPTOR['version']}.tar.gz"
    assert [one.name for one in source.parent.iterdir()] == [source.name]


def test_every_table_is_in_it_as_published(source: Path) -> None:
    files = content(source)
    for name in TABLES:
        assert files[f"nkclaims/data/{name}.csv"] == (REPO / f"data/{name}.csv").read_bytes()
        assert files[f"nkclaims/inst/schemas/{name}.json"]
        assert files[f"nkclaims/man/{name}.Rd"]
    assert files["nkclaims/inst/datapackage.json"] == (REPO / "datapackage.json").read_bytes()


def test_nothing_else_of_the_repository_is_in_it(source: Path, tmp_path: Path) -> None:
    names = [*content(source)]
    assert names == sorted(names)
    folders = {name.split("/")[1] for name in names}
    parts = {"DESCRIPTION", "NAMESPACE", "LICENSE", "LICENSE.note", "R", "man", "tests"}
    assert folders == parts | {"data", "inst", "vignettes"}
    copy = tmp_path / "copy"
    copy.mkdir()
    for name in NEEDED:
        take = shutil.copytree if (REPO / name).is_dir() else shutil.copy
        take(REPO / name, copy / name)
    for litter in (".Rhistory", "R/.swp", "R/notes.txt", "man/old.Rd~"):
        (copy / "r" / litter).write_text("litter")
    assert r_source.write(copy, tmp_path).read_bytes() == source.read_bytes()


def test_version_day_and_licence_are_those_of_the_release(source: Path) -> None:
    files = content(source)
    description = files["nkclaims/DESCRIPTION"].decode()
    assert description.count("\nVersion:") == 1
    assert f"\nVersion: {DESCRIPTOR['version']}\n" in description
    assert f"\nDate: {DESCRIPTOR['created'][:10]}\n" in description
    licence = (REPO / "LICENSE").read_text(encoding="utf-8").splitlines()[2]
    year, holder = licence.removeprefix("Copyright (c) ").split(" ", 1)
    expected = f"YEAR: {year}\nCOPYRIGHT HOLDER: {holder}\n"
    assert files["nkclaims/LICENSE"].decode() == expected


def test_what_stands_there_of_another_release_is_replaced() -> None:
    authors = 'Authors@R: c(person("A", role = c("aut", "cre"),\n    email = "a@example.org"))\n'
    old = f"Package: nkclaims\nVersion: 0.0.1\nDate: 2001-01-01\n{authors}Title: A\n    title\n"
    contributors = [{"title": "Ada Heron"}, {"title": "Bo Grebe"}]
    described = r_source.described(old, {**DESCRIPTOR, "contributors": contributors})
    assert described == (
        f"Package: nkclaims\n{authors}Title: A\n    title\n"
        f"Version: {DESCRIPTOR['version']}\nDate: {DESCRIPTOR['created'][:10]}\n"
        "Author: Ada Heron [aut, cre], Bo Grebe [aut]\nMaintainer: Ada Heron <a@example.org>\n"
    )


def test_members_belong_to_nobody_and_are_of_the_release(source: Path) -> None:
    created = datetime.fromisoformat(DESCRIPTOR["created"]).timestamp()
    with tarfile.open(source) as archive:
        facts = {
            (one.mtime, one.mode, one.uid, one.gid, one.uname, one.gname)
            for one in archive.getmembers()
        }
    assert facts == {(created, 0o644, 0, 0, "", "")}


@pytest.mark.parametrize(
    ("locale", "zone", "umask"), [("C", "Asia/Yerevan", 0o077), ("C.UTF-8", "America/Lima", 0o002)]
)
def test_the_bytes_do_not_depend_on_who_makes_them(
    source: Path, tmp_path: Path, locale: str, zone: str, umask: int
) -> None:
    code = (
        f"import os; os.umask({umask}); from pathlib import Path;"
        "from nkclaims.formats import r_source;"
        f"r_source.write(Path({str(REPO)!r}), Path('.'))"
    )
    environment = {**os.environ, "LC_ALL": locale, "TZ": zone, "PYTHONHASHSEED": "7"}
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, check=True)
    assert (tmp_path / source.name).read_bytes() == source.read_bytes()


def test_a_script_types_each_column_and_leaves_text_alone() -> None:
    script = r_source.data_script(load_schemas(REPO / "schemas")["ceasefires"])
    assert 'ceasefires$effective_on <- as.Date(ceasefires$effective_on, "%Y-%m-%d")\n' in script
    assert 'ceasefires$effective_at <- as.POSIXct(ceasefires$effective_at, tz = "UTC"' in script
    assert "ceasefires$name <-" not in script
    codes = '\nceasefires$form <- factor(ceasefires$form, c("unilateral", "bilateral", '
    assert codes in script


def test_a_code_with_a_quotation_mark_is_escaped() -> None:
    codes = ['a "word"', "back\\slash"]
    field = {"name": "odd", "type": "string", "constraints": {"enum": codes}}
    field["categories"] = [{"value": one, "label": one, "definition": one} for one in codes]
    table = read_table({"name": "odds", "primaryKey": "odd", "fields": [field]})
    assert r_source.data_script(table).endswith(
        'odds$odd <- factor(odds$odd, c("a \\"word\\"", "back\\\\slash"))\n'
    )


def test_a_write_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="No space"):
        r_source.write(REPO, tmp_path)
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize("size", [0, 1, r_source.BLOCK, r_source.BLOCK + 1, 3 * r_source.BLOCK])
def test_gzip_reads_what_is_stored(size: int) -> None:
    content = (b"claims" * (size // 6 + 1))[:size]
    assert gzip.decompress(r_source.gzipped(content, 1)) == content
