"""Write an extracted package: tables, schemas and descriptor, all of them or none."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import polars as pl

from nkclaims.issues import Issue, Refused
from nkclaims.publishing import descriptor, store
from nkclaims.publishing.lock import Say, lock
from nkclaims.reading import cells, yamlrows
from nkclaims.reading.seeds import PACKAGE
from nkclaims.schema import Table

TAKEN = "X03"
OWNED = ("data/*.csv", "schemas/*.json", "datapackage.json")
VERSION = "0.0.0"  # of a package that nobody released


def write_package(
    out: Path,
    tables: Mapping[str, pl.DataFrame],
    schemas: Mapping[str, Table],
    root: Path,
    say: Say = lambda _: None,
) -> None:
    """Write ``data/``, ``schemas/`` and ``datapackage.json`` into the folder ``out``.

    Args:
        out: a new or empty folder, or one that a run before wrote.
        tables: every table, complete.
        schemas: the tables' schemas.
        root: the repository, whose schemas and order of tables are taken.
        say: prints a line while there is something to wait for.

    Raises:
        Refused: X03 the folder holds something else; S-codes of what cannot be written.
    """
    if out.is_dir() and any(out.iterdir()) and not (out / "datapackage.json").is_file():
        told = "a folder with other files", "a new folder, or one that extract wrote"
        raise Refused([Issue(str(out), 0, "", TAKEN, found=told[0], expected=told[1])])
    if (out / "seeds").exists():
        told = "a repository with seeds/", "a folder of its own for what a machine coded"
        raise Refused([Issue(str(out), 0, "", TAKEN, found=told[0], expected=told[1])])
    package, _ = yamlrows.read_package(root, PACKAGE)
    named = {
        **package,
        "name": "extracted-claims",
        "title": "Claims that rules extracted from news articles",
        "description": "Machine-coded: no person has read these rows. Made by nkclaims extract.",
    }
    day = tables["sources"]["published_on"].max()
    created = day if isinstance(day, date) else date(1970, 1, 1)
    described = descriptor.datapackage(schemas, named, tables, VERSION, created)
    files = {f"data/{name}.csv": cells.to_csv(tables[name], schemas[name]) for name in schemas}
    for name in schemas:
        files[f"schemas/{name}.json"] = (root / "schemas" / f"{name}.json").read_bytes()
    files["datapackage.json"] = descriptor.dumps(described)
    out.mkdir(parents=True, exist_ok=True)
    with lock(out, say=say):
        store.publish(out, files, OWNED)
