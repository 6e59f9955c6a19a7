"""The descriptor: only tables of the schemas, only paths inside the package, never a crash."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nkclaims.issues import Issue, Refused
from nkclaims.schema import Table, load_schemas
from nkclaims.validation.package import checked_paths, read_descriptor

REPO = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def schemas() -> dict[str, Table]:
    every = load_schemas(REPO / "schemas")
    return {name: every[name] for name in ("actors", "sides")}


@pytest.fixture
def resources() -> list[Any]:
    return [
        {"name": name, "path": f"data/{name}.csv", "schema": f"schemas/{name}.json"}
        for name in ("actors", "sides")
    ]


def refused(resources: list[Any], schemas: dict[str, Table]) -> tuple[Issue, ...]:
    with pytest.raises(Refused) as refusal:
        checked_paths({"resources": resources}, schemas)
    return refusal.value.issues


def test_each_schema_has_a_table(resources: list[Any], schemas: dict[str, Table]) -> None:
    paths = checked_paths({"resources": resources}, schemas)
    assert paths == {"actors": "data/actors.csv", "sides": "data/sides.csv"}


@pytest.mark.parametrize(
    "path",
    [
        *("https://example.org/a.csv", "/etc/passwd", "../a.csv", "data/../../a.csv", "c:\\a.csv"),
        *("", ["data/actors.csv"], 7),
    ],
)
@pytest.mark.parametrize("key", ["path", "dialect", "profile"])
def test_a_path_out_of_the_package_is_refused(
    key: str, path: object, resources: list[Any], schemas: dict[str, Table]
) -> None:
    resources[0][key] = path
    (issue,) = refused(resources, schemas)
    assert (issue.code, issue.column, issue.found) == ("P02", f"resources[0].{key}", str(path))


def test_a_property_that_sends_readers_elsewhere_is_refused(
    resources: list[Any], schemas: dict[str, Table]
) -> None:
    resources[1]["extrapaths"] = ["../../secret.csv"]
    (issue,) = refused(resources, schemas)
    assert (issue.code, issue.column) == ("P02", "resources[1].extrapaths")


def test_an_address_as_profile_of_the_package_is_refused(
    resources: list[Any], schemas: dict[str, Table]
) -> None:
    descriptor = {"resources": resources, "profile": "https://example.org/profile.json"}
    with pytest.raises(Refused) as refusal:
        checked_paths(descriptor, schemas)
    assert [issue.column for issue in refusal.value.issues] == ["profile"]


@pytest.mark.parametrize(
    ("change", "column", "found"),
    [
        (lambda all_: all_[0].update(name="actor"), "resources[0].name", "actor"),
        (lambda all_: all_[0].update(name=["actors"]), "resources[0].name", "['actors']"),
        (lambda all_: all_[0].update(schema="actors.json"), "resources[0].schema", "actors.json"),
        (lambda all_: all_.pop(), "resources", "no table sides"),
        (lambda all_: all_.append("actors"), "resources[2].name", "None"),
        (lambda all_: all_.append(dict(all_[0])), "resources[2].name", "actors"),
    ],
)
def test_a_descriptor_of_other_tables_is_refused(
    change: Callable[[list[Any]], None],
    column: str,
    found: str,
    resources: list[Any],
    schemas: dict[str, Table],
) -> None:
    change(resources)
    issues = refused(resources, schemas)
    assert (column, found) in {(issue.column, issue.found) for issue in issues}
    assert {issue.code for issue in issues} == {"P03"}


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"", "T06", 0),
        (b'{\n"a" 1}', "P01", 2),
        (b"[]", "P01", 0),
        (b'{"resources": 3}', "P01", 0),
        (b"\xff{}", "T02", 1),
        (b"[" * 100_000, "P01", 0),
    ],
)
def test_a_descriptor_that_cannot_be_read_is_refused(
    content: bytes, code: str, line: int, tmp_path: Path
) -> None:
    (tmp_path / "datapackage.json").write_bytes(content)
    with pytest.raises(Refused) as refusal:
        read_descriptor(tmp_path)
    assert [(issue.code, issue.line) for issue in refusal.value.issues] == [(code, line)]
