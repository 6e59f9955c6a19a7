"""Read a published package: its descriptor, its tables, and whatever articles are at hand."""

from __future__ import annotations

import json
from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

import polars as pl

from nkclaims.derived.pairing import STANDING, standing
from nkclaims.grammar.date_mention import DateMention
from nkclaims.grammar.dates import find_dates
from nkclaims.grammar.document import Document
from nkclaims.issues import Issue, Refused
from nkclaims.reading import cells, csvfile, largefile, textfile
from nkclaims.reading.findings import did_you_mean
from nkclaims.reading.seeds import Seeds, read_seeds
from nkclaims.reading.shelf import Frame, Shelf, Tables
from nkclaims.schema import DESCRIPTOR, Table, load_schemas
from nkclaims.validation.archive import UNSAFE
from nkclaims.validation.found_texts import read_texts, text_hash

NO_DESCRIPTOR, STRANGE = "P01", "P03"
# What may stand in an entry of a table: more properties would send readers to other files.
PROPERTIES = (
    *("name", "path", "type", "profile", "title", "description", "format", "mediatype"),
    *("encoding", "dialect", "schema", "hash", "bytes", "sources", "licenses"),
)
PATHS = ("path", "dialect", "profile")  # an address there would be fetched; schema is compared


@dataclass(frozen=True)
class Package:
    """A package as it was read; what could not be read is missing.

    Attributes:
        root: its folder.
        descriptor: content of ``datapackage.json``.
        schemas: every table by name.
        tables: published rows by name, derived columns included, with ``_file`` and ``_line``.
        found_texts: articles as found, by source_id; a released package comes without.
        paths: file of each table, relative to ``root``.
        flawed: tables of which something is wrong with the file, its text, a cell or a key.
        incomplete: tables that lack rows because their file could not be read to its end.
        seeds: what people wrote, where this is a repository.
        misread: what is wrong with it.
        shelf: where the rows of large tables are kept.
    """

    root: Path
    descriptor: Mapping[str, Any]
    schemas: Mapping[str, Table]
    tables: Tables
    found_texts: Mapping[str, str]
    paths: Mapping[str, str] = field(default_factory=dict)
    flawed: frozenset[str] = frozenset()
    incomplete: frozenset[str] = frozenset()
    seeds: Seeds | None = None
    misread: tuple[Issue, ...] = ()
    shelf: Shelf | None = None

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """The articles that are the ones coded, by source_id; in another text all words move."""
        return {
            source: Document(text)
            for source, text in self.found_texts.items()
            if text_hash(text) == self.hashes.get(source)
        }

    @cached_property
    def hashes(self) -> Mapping[str, str | None]:
        """The SHA-256 of each article that was coded, by source_id, in the order of the table."""
        rows = self.rows("sources", "text_sha256").select("source_id", "text_sha256")
        return {source: coded for source, coded in rows.iter_rows() if source is not None}

    @cached_property
    def dates(self) -> Mapping[str, list[DateMention]]:
        """The dates that each article prints, by source_id: several rules look at them."""
        return {source: find_dates(one.text) for source, one in self.documents.items()}

    @cached_property
    def excused(self) -> frozenset[tuple[str, str]]:
        """Table and id of each row of which somebody called something right as it stands."""
        if "acknowledgements" not in self.tables:
            return frozenset()
        rows = self.rows("acknowledgements", "table_name", "row_id")
        return frozenset(rows.select("table_name", "row_id").iter_rows())

    def rows(self, table: str, *columns: str, where: pl.Expr | None = None) -> pl.DataFrame:
        """Return some columns of the rows of a table with their key and their place, in order."""
        query = self.tables[table].lazy()
        if where is not None:
            query = query.filter(where)
        key = self.schemas[table].primary_key
        return query.select(*dict.fromkeys([*key, *columns, *cells.PLACE])).collect()

    @cached_property
    def views(self) -> Tables:
        """The tables, and what most rules join to them; the keys must hold."""
        known: dict[str, Frame] = {STANDING: standing(self.tables).collect()}
        return ChainMap(known, self.tables)  # type: ignore[arg-type] # nothing is written to it

    @property
    def without_text(self) -> tuple[str, ...]:
        """The source_id of each article that is not at hand, or only in another version."""
        return tuple(sorted({*self.sources} - {*self.documents}))

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The source_id of each article, in the order of the table; unknown ones left out."""
        return tuple(self.hashes)

    def written_at(self, table: str, row: Mapping[str, Any]) -> tuple[str, int]:
        """Return the file and line where a person edits a row: in seeds/, if there is one."""
        if table not in self._seeds_places:
            self._seeds_places[table] = self._places_in_seeds(table)
        key = tuple(row[name] for name in self.schemas[table].primary_key)
        return self._seeds_places[table].get(key) or (row["_file"], row["_line"])

    @cached_property
    def _seeds_places(self) -> dict[str, Mapping[tuple[Any, ...], tuple[str, int]]]:
        """Where the rows of each table that was asked for stand in seeds/, by key."""
        return {}

    def _places_in_seeds(self, table: str) -> Mapping[tuple[Any, ...], tuple[str, int]]:
        if self.seeds is None or table not in self.seeds.tables:
            return {}
        key = self.schemas[table].primary_key
        rows = self.seeds.tables[table].select(*key, "_file", "_line").reverse().iter_rows()
        return {tuple(parts): (file, line) for *parts, file, line in rows}  # the first, if several


def read_package(root: Path, articles: Path | None = None) -> tuple[Package, list[Issue]]:
    """Return the package in ``root``, and what is wrong with its files and cells.

    Args:
        root: folder with ``datapackage.json``, ``data/`` and ``schemas/``.
        articles: file or folder of articles; where this is a repository, its own.

    Raises:
        Refused: P01 the descriptor cannot be read, P02 it leads out of the package, P03 it names
            what the schemas do not, or leaves one out; A92 a schema cannot be used.
    """
    descriptor = read_descriptor(root)
    schemas = load_schemas(root / "schemas")
    paths = checked_paths(descriptor, schemas)
    tables: dict[str, Frame] = {}
    issues: list[Issue] = []
    flawed, incomplete = set(), set()
    shelf = Shelf()
    for name, path in paths.items():
        tables[name], flaws, whole = _read_table(root, path, schemas[name], shelf)
        issues += flaws
        if flaws:
            flawed.add(name)
        if not whole:
            incomplete.add(name)
    seeds: Seeds | None = None
    misread: list[Issue] = []
    if (root / "seeds").is_dir():
        seeds, misread = read_seeds(root, schemas)
    texts: Mapping[str, str] = seeds.texts if seeds else {}
    package = Package(
        root,
        descriptor,
        schemas,
        tables,
        texts,
        paths,
        frozenset(flawed | incomplete),
        frozenset(incomplete),
        seeds,
        tuple(misread),
        shelf,
    )
    if articles is not None:
        texts, unread = read_texts(articles, package.hashes)
        package = replace(package, found_texts=texts)
        issues += unread
    return package, issues


def _read_table(
    root: Path, path: str, table: Table, shelf: Shelf
) -> tuple[Frame, list[Issue], bool]:
    """Return the typed rows of one file, what is wrong with it, and whether it is whole."""
    ordinary = largefile.read(root, path, table, shelf)
    if ordinary is not None:
        return *ordinary, True
    raw, flaws, whole = csvfile.read(root, path, table, table.names)
    typed, wrong = cells.parse(raw, table, derived=True)
    return typed, [*flaws, *wrong], whole


def read_descriptor(root: Path) -> dict[str, Any]:
    """Return the content of ``datapackage.json``.

    Raises:
        Refused: P01, or what is wrong with the file as text.
    """
    text = textfile.decode(textfile.read_bytes(root, DESCRIPTOR), DESCRIPTOR)
    try:
        content = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        line = getattr(error, "lineno", 0)
        found = getattr(error, "msg", "brackets in brackets without end")
        raise Refused([_issue(NO_DESCRIPTOR, line, "", found, "JSON")]) from None
    if not isinstance(content, dict) or not isinstance(content.get("resources"), list):
        raise Refused([_issue(NO_DESCRIPTOR, 0, "", "no list `resources`", "a Data Package")])
    return content


def checked_paths(descriptor: Mapping[str, Any], schemas: Mapping[str, Table]) -> dict[str, str]:
    """Return the path of each table's file: relative, inside the package, one for each schema.

    Raises:
        Refused: P02 a path that is absolute, climbs or is an address; P03 a table without schema,
            a schema without table, a table twice.
    """
    paths: dict[str, str] = {}
    issues = list(_unsafe(descriptor, "", ("profile",)))
    for at, resource in enumerate(descriptor["resources"]):
        where = f"resources[{at}]"
        name = resource.get("name") if isinstance(resource, dict) else None
        if not isinstance(name, str) or name not in schemas or name in paths:
            expected = f"one of {', '.join(schemas)}, once each"
            hint = did_you_mean(str(name), schemas)
            issues.append(_issue(STRANGE, 0, f"{where}.name", str(name), expected, hint))
            continue
        issues += _unsafe({"path": None, **resource}, f"{where}.", PATHS)
        issues += _unknown(resource, where)
        if resource.get("schema") != f"schemas/{name}.json":
            found = str(resource.get("schema"))
            issues.append(_issue(STRANGE, 0, f"{where}.schema", found, f"schemas/{name}.json"))
        paths[name] = str(resource.get("path"))
    for name in schemas:
        if name not in paths:
            hint = "`nkclaims build` writes the descriptor"
            issues.append(_issue(STRANGE, 0, "resources", f"no table {name}", "one a schema", hint))
    if issues:
        raise Refused(issues)
    return paths


def _unsafe(content: Mapping[str, Any], where: str, paths: Iterable[str]) -> Iterator[Issue]:
    """Yield P02 for each of ``paths`` that leads a reader out of the package."""
    for key in paths:
        if key in content and not _is_inside(content[key]):
            expected = "a path inside the package, without `..` and no address"
            yield _issue(UNSAFE, 0, f"{where}{key}", str(content[key]), expected)


def _unknown(resource: Mapping[str, Any], where: str) -> Iterator[Issue]:
    """Yield P02 for each property by which a resource could have its rows read from elsewhere."""
    for key, value in resource.items():
        if key not in PROPERTIES:
            expected = f"one of {', '.join(PROPERTIES)}"
            yield _issue(UNSAFE, 0, f"{where}.{key}", str(value), expected, "delete the property")


def _is_inside(path: object) -> bool:
    """Tell whether ``path`` is relative, does not climb, and is no address or path of Windows."""
    if not isinstance(path, str) or {*":\\\0"} & {*path}:
        return False
    parts = PurePosixPath(path).parts
    return bool(parts) and parts[0] != "/" and ".." not in parts


def _issue(code: str, line: int, column: str, found: str, expected: str, hint: str = "") -> Issue:
    return Issue(DESCRIPTOR, line, column, code, "", "", found, expected, hint)
