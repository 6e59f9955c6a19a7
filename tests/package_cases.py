"""Packages in a folder or a zip, and what can be wrong with them: for both loaders."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

REPO = Path(__file__).parents[1]
CLAIMS = "data/claims.csv"


def copied(root: Path) -> Path:
    """Return ``root`` with a copy of the package, which a test may damage."""
    for name in ("data", "schemas"):
        shutil.copytree(REPO / name, root / name)
    shutil.copy(REPO / "datapackage.json", root)
    return root


def packed(folder: Path, name: str = "package.zip") -> Path:
    path = folder.parent / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for one in sorted(folder.rglob("*")):
            file.write(one, one.relative_to(folder))
    return path


def described(folder: Path, change: Callable[[dict[str, Any]], None]) -> Path:
    path = folder / "datapackage.json"
    content = json.loads(path.read_bytes())
    change(content)
    path.write_text(json.dumps(content), encoding="utf-8")
    return folder


def set_version(version: str) -> Callable[[dict[str, Any]], None]:
    return lambda content: content.update(version=version)


def other_tables(content: dict[str, Any]) -> None:
    content.update(name="penguins", resources=content["resources"][-2:])


def other_keys(content: dict[str, Any]) -> None:
    for one in content["resources"]:
        if one["name"] == "claims":
            one["schema"] = "schemas/sides.json"


def tables_without_keys(content: dict[str, Any]) -> None:
    birds = {
        "name": "birds",
        "path": "birds.csv",
        "schema": {"fields": [{"name": "species", "type": "string"}]},
    }
    content.update(name="penguins", resources=[birds])


OTHER_DATASETS = (other_tables, other_keys, tables_without_keys)


def no_descriptor(folder: Path) -> None:
    (folder / "datapackage.json").unlink()


def descriptor_of(text: str) -> Callable[[Path], None]:
    return lambda folder: (folder / "datapackage.json").write_text(text)


def described_as(**change: object) -> Callable[[Path], None]:
    def damage(folder: Path) -> None:
        described(folder, lambda content: content["resources"][0].update(change))

    return damage


def csv_of(change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    def damage(folder: Path) -> None:
        path = folder / CLAIMS
        path.write_bytes(change(path.read_bytes()))

    return damage


DAMAGE: dict[str, tuple[Callable[[Path], Any], str]] = {
    "no descriptor": (no_descriptor, "no datapackage.json"),
    "a descriptor that is no JSON": (descriptor_of("{"), "datapackage.json: found JSONDecodeError"),
    "a descriptor that is a list": (descriptor_of("[]"), "expected a Data Package"),
    "a descriptor without tables": (descriptor_of("{}"), "expected a Data Package"),
    "a table without a name": (described_as(name=None), "a resource without a name"),
    "a table of two files": (described_as(path=["a.csv", "b.csv"]), "one file a table"),
    "a path out of the package": (described_as(path="../x.csv"), "a path within the package"),
    "a path from the root": (described_as(schema="/etc/x"), "a path within the package"),
    "a schema that is not there": (described_as(schema="x.json"), "x.json: found no such file"),
    "a schema that is none": (described_as(schema={"fields": 1}), "expected a Table Schema"),
    "no schema": (described_as(schema=None), "expected a Table Schema"),
    "other bytes than released": (described_as(hash="sha256:0"), "other bytes than were released"),
    "a table that is gone": (
        lambda folder: (folder / CLAIMS).unlink(),
        "claims.csv: found no such",
    ),
    "an empty table": (csv_of(lambda _: b""), "empty CSV"),
    "bytes that are no text": (csv_of(lambda old: old + b"\xff\xfe"), "claims.csv: found"),
    "a table that is cut off": (csv_of(lambda old: old[: len(old) // 2]), "claims.csv: found"),
    "columns in another order": (
        csv_of(lambda old: old.replace(b"claim_id,source_id", b"source_id,claim_id", 1)),
        "found the columns source_id",
    ),
    "a day that is none": (
        csv_of(lambda old: old.replace(b",2020-10-21,", b",2020-13-21,", 1)),
        "expected period_end as date",
    ),
    "an unknown code": (
        csv_of(lambda old: old.replace(b",own_voice,", b",own_voise,", 1)),
        "attribution_type as one of direct_quote, ",
    ),
    "a required cell that is empty": (
        csv_of(lambda old: old.replace(b",own_voice,", b",,", 1)),
        "an empty cell in attribution_type",
    ),
}


def cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def spoilt(content: bytes) -> bytes:
    at = content.index(b"data/claims.csv") + 200
    return content[:at] + bytes(byte ^ 0xFF for byte in content[at : at + 40]) + content[at + 40 :]


DAMAGED_ZIPS: dict[str, Callable[[bytes], bytes]] = {
    "cut off": cut,
    "spoilt": spoilt,
    "empty": lambda _: b"",
    "no zip": lambda _: b"no zip at all",
}
