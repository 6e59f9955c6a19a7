"""Write an extracted package: tables, schemas and descriptor, all of them or none."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

import polars as pl

from nkclaims.issues import Issue, Refused
from nkclaims.loading.package import package_at
from nkclaims.publishing import descriptor, store
from nkclaims.publishing.disk import WORK
from nkclaims.publishing.lock import Say, lock
from nkclaims.reading import cells
from nkclaims.rendering.terminal import visible
from nkclaims.schema import Table

TAKEN = "X03"
OWNED = ("data/*.csv", "parquet/*.parquet", "schemas/*.json", "datapackage.json", "problems.csv")
SLICE = 10_000  # rows that are text at the same time
VERSION = "0.0.0"  # of a package that nobody released


def refuse_taken(out: Path) -> None:
    """Accept a folder that is new, empty, or of a run before, finished or not.

    Raises:
        Refused: X03.
    """
    if out.is_dir() and not (out / "datapackage.json").is_file():
        others = [one for one in out.iterdir() if one.name != WORK]
        if others:
            told = "a folder with other files", "a new folder, or one that extract wrote"
            raise Refused([Issue(str(out), 0, "", TAKEN, found=told[0], expected=told[1])])
    if (out / "seeds").exists():
        told = "a repository with seeds/", "a folder of its own for what a machine coded"
        raise Refused([Issue(str(out), 0, "", TAKEN, found=told[0], expected=told[1])])


def others_than(out: Path, ids: Iterable[str]) -> int:
    """Return how many articles a package in ``out`` has whose ids are none of ``ids``."""
    try:
        known = pl.read_csv(out / "data" / "sources.csv", columns=["source_id"], infer_schema=False)
    except (OSError, pl.exceptions.PolarsError):
        return 0  # there is none, or none that anybody could read
    return len({*known["source_id"]} - {*ids})


def write_package(
    out: Path,
    tables: dict[str, pl.DataFrame],
    schemas: Mapping[str, Table],
    root: Path,
    problems: pl.DataFrame,
    aside: Path,
    with_parquet: bool = False,
    say: Say = lambda _: None,
) -> None:
    """Write ``data/``, ``schemas/``, ``datapackage.json`` and, if there are any, ``problems.csv``.

    Args:
        out: the folder of the package.
        tables: every table, complete; each is taken out when it is written, for lack of memory.
        schemas: the tables' schemas.
        root: the package whose schemas and order of tables are taken; neither its authors nor its
            licence, which are not those of other articles.
        problems: a row for each article that failed.
        aside: a folder for the files before they are published.
        with_parquet: whether the tables are written to ``parquet/`` as well.
        say: prints a line while there is something to wait for.

    Raises:
        DamagedPackage: ``root`` is no package.
        Refused: S-codes of what cannot be written.
    """
    named = {
        "name": "extracted-claims",
        "title": "Claims that rules extracted from news articles",
        "description": "Machine-coded: no person has read these rows. Made by nkclaims extract.",
        "keywords": ["armed conflict", "claims", "machine-coded", "news"],
        "tables": [*package_at(root).resources],
    }
    day = tables["sources"]["published_on"].max()
    created = day if isinstance(day, date) else date(1970, 1, 1)
    described = descriptor.datapackage(schemas, named, tables, VERSION, created)
    shutil.rmtree(aside, ignore_errors=True)
    files = Waiting(aside)
    for name, table in schemas.items():
        rows = cells.in_order(tables.pop(name).select(table.names), table)
        files.add(f"data/{name}.csv", _lines(rows, table))
        if with_parquet:
            content = io.BytesIO()
            rows.write_parquet(content)
            files.add(f"parquet/{name}.parquet", [content.getvalue()])
        files.add(f"schemas/{name}.json", [(root / "schemas" / f"{name}.json").read_bytes()])
    files.add("datapackage.json", [descriptor.dumps(described)])
    if problems.height:
        files.add("problems.csv", [_shown(problems)])
    with lock(out, say=say):
        store.publish(out, files, OWNED)


def _lines(rows: pl.DataFrame, table: Table) -> Iterator[bytes]:
    """Yield the published form of a table, a slice at a time: as text it is much larger."""
    yield f"{','.join(table.names)}\n".encode()
    for part in rows.iter_slices(SLICE):
        yield cells.to_lines(part, table.fields)


class Waiting(Mapping[str, bytes]):
    """Files that wait on disk until they are published, so that memory holds one at a time."""

    def __init__(self, folder: Path) -> None:
        """Keep them in ``folder``."""
        self._folder = folder
        self._names: dict[str, Path] = {}

    def add(self, name: str, parts: Iterable[bytes]) -> None:
        """Take a file whose parts come one after the other."""
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.writelines(parts)
        self._names[name] = path

    def __getitem__(self, name: str) -> bytes:
        """Return the content of one file."""
        return self._names[name].read_bytes()

    def __iter__(self) -> Iterator[str]:
        """Go through the paths."""
        return iter(self._names)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._names)


def _shown(problems: pl.DataFrame) -> bytes:
    """Return a table of problems, whose cells may quote what no cell should hold."""
    content = io.StringIO()
    writer = csv.writer(content, lineterminator="\n")
    writer.writerow(problems.columns)
    for row in problems.iter_rows():
        shown = [visible(cell) if isinstance(cell, str) else cell for cell in row]
        writer.writerow([f"'{c}" if str(c)[:1] in ("=", "+", "-", "@") else c for c in shown])
    return content.getvalue().encode("utf-8")
