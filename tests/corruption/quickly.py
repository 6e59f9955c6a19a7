"""Let the toolkit compute nothing twice that is the same: thousands of packages differ in a cell.

Every function that is remembered here depends on its arguments alone, and the arguments are
compared in full. Nothing is left out but what cannot find anything: comparing data/ with the seeds/
that it was built from a moment before, and the care for the disk and for other commands.
"""

from __future__ import annotations

import sys
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any
from unittest.mock import patch

import polars as pl

from nkclaims import build as build_stage
from nkclaims import validate as validate_stage
from nkclaims.derived import agreement
from nkclaims.grammar.dates import find_dates
from nkclaims.grammar.document import Document
from nkclaims.grammar.numerals import find_numbers
from nkclaims.issues import Issue
from nkclaims.publishing.store import PublishResult
from nkclaims.reading import cells, csvfile, yamlfile
from nkclaims.reading.seeds import SEEDS, read_seeds
from nkclaims.validation import package as packages
from nkclaims.validation import rule_checks, typed_tables
from nkclaims.validation.currency import currency

MOST = 600  # results that are kept: those of the clean package and the last few mutations
MISSING = object()


class Memory:
    """The last results of one function, by its arguments."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._known: OrderedDict[Any, Any] = OrderedDict()

    def get(self, key: Any, make: Callable[[], Any]) -> Any:
        found = self._known.get(key, MISSING)
        if found is MISSING:
            found = self._known[key] = make()
            if len(self._known) > self._most:
                self._known.popitem(last=False)
        else:
            self._known.move_to_end(key)
        return found


def frame_key(frame: pl.DataFrame) -> bytes:
    """Return bytes that only the same frame has: columns, types and every cell."""
    return repr(frame.schema).encode() + frame.write_csv(null_value="\0").encode()


class Watched(Mapping[str, pl.DataFrame]):
    """The tables of a package, and which of them were looked at."""

    def __init__(self, tables: Mapping[str, pl.DataFrame]) -> None:
        self.tables = tables
        self.seen: set[str] = set()

    def __getitem__(self, name: str) -> pl.DataFrame:
        self.seen.add(name)
        return self.tables[name]

    def __iter__(self) -> Iterator[str]:
        self.seen.update(self.tables)
        return iter(self.tables)

    def __len__(self) -> int:
        return len(self.tables)


class Rules:
    """The rules, each asked anew only if a table differs that it looks at.

    A rule is a function of the tables it reads: as long as those are the very same frames, so is
    what it finds. What it reads is what it read of the first package, the clean one.
    """

    def __init__(self, ask: Callable[[Any, packages.Package], list[Issue]]) -> None:
        self._ask = ask
        self._clean: dict[int, tuple[Mapping[str, pl.DataFrame], list[Issue]]] = {}
        self._rules: dict[int, Any] = {}
        self._watched: tuple[Any, Any] = (None, None)

    def breaches_of(self, rule: Any, package: packages.Package) -> list[Issue]:
        known = self._clean.get(id(rule))
        if known and all(package.tables[name] is frame for name, frame in known[0].items()):
            return known[1]
        if self._watched[0] is not package:
            watched = replace(package, tables=Watched(package.tables))
            self._watched = package, watched
        watched = self._watched[1]
        watched.tables.seen.clear()
        found = self._ask(rule, watched)
        if known is None:
            # Which articles are the coded ones is read off the sources, and who speaks for whom,
            # which is worked out once a package, off actors and sides.
            seen = watched.tables.seen & {*package.tables} | {"sources", "actors", "sides"}
            self._clean[id(rule)] = {name: package.tables[name] for name in seen}, found
            self._rules[id(rule)] = rule  # so that no other gets its id
        return found


def write(root: Path, files: Mapping[str, bytes], owned: tuple[str, ...]) -> PublishResult:
    """Write the files of a package, without the care that a real one needs."""
    for name, content in files.items():
        path = root / name
        if not path.is_file() or path.read_bytes() != content:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)
    return PublishResult(written=(), unchanged=(), removed=(), recovered=None)


def everywhere(original: Any, replacement: Any) -> list[Any]:
    """Return patches of each name of the toolkit that stands for ``original``."""
    home = getattr(original, "__module__", "") if isinstance(original, type) else ""
    return [
        patch.object(module, name, replacement)
        for path, module in sorted(sys.modules.items())
        if path.startswith("nkclaims") and path != home
        for name, value in vars(module).items()
        if value is original
    ]


def csv_read(memory: Memory) -> Any:
    read = csvfile.read

    def remembered(root: Path, rel: str, table: Any, columns: Any, *more: Any) -> Any:
        path = root / rel
        if not path.is_file() or path.is_symlink():
            return read(root, rel, table, columns, *more)
        key = rel, table.name, tuple(columns), more, path.read_bytes()
        frame, issues, whole = memory.get(key, lambda: read(root, rel, table, columns, *more))
        return frame, [*issues], whole

    return remembered


def cells_parse(memory: Memory) -> Any:
    parse = cells.parse

    def remembered(raw: pl.DataFrame, table: Any, derived: bool) -> Any:
        key = table.name, derived, frame_key(raw)
        frame, issues = memory.get(key, lambda: parse(raw, table, derived))
        return frame, [*issues]

    return remembered


def yaml_read(memory: Memory) -> Any:
    read = yamlfile.read

    def remembered(root: Path, rel: str) -> Any:
        file, issues = memory.get((rel, (root / rel).read_bytes()), lambda: read(root, rel))
        return file, [*issues]

    return remembered


def compared(memory: Memory) -> Any:
    compare = agreement.compare

    def remembered(source: str, first: Any, second: Any, given: str) -> Any:
        key = source, frame_key(first), frame_key(second), given
        return memory.get(key, lambda: compare(source, first, second, given))

    return remembered


def seeds_read(memory: Memory) -> Any:
    """Return read_seeds that reads the same files once, for whoever asks."""

    def remembered(root: Path, schemas: Any) -> Any:
        files = sorted(one for one in (root / SEEDS).rglob("*") if one.is_file())
        key = tuple((str(one), sha256(one.read_bytes()).digest()) for one in files)
        seeds, issues = memory.get(key, lambda: read_seeds(root, schemas))
        return seeds, [*issues]

    return remembered


def of_text(memory: Memory, function: Any) -> Any:
    """Return a function of a text, and of what else can be worked out from it, that remembers."""

    def remembered(text: str, *more: Any) -> Any:
        key = function, text, tuple(one if one is None else tuple(one) for one in more)
        return memory.get(key, lambda: function(text, *more))

    return remembered


def typed(memory: Memory) -> Any:
    misfits = typed_tables.misfits

    def remembered(package: packages.Package) -> list[Issue]:
        found = []
        for name, table in package.schemas.items():
            if name not in package.flawed:
                frame, file = package.tables[name], package.paths.get(name, "")
                # The frame is kept with the result, or another might get its id.
                _, issues = memory.get(
                    (name, id(frame)),
                    lambda f=frame, t=table, p=file: (f, misfits(f.lazy(), t, p)),
                )
                found += issues
        return found

    return remembered


@contextmanager
def quickly() -> Iterator[None]:
    """Have each function remember what it found, until the end of the block."""
    all_layers, chosen = validate_stage.layers, validate_stage.all_rules()
    check_types = typed(Memory())

    def layers() -> list[Any]:
        found = [one for one in all_layers() if one.check is not currency]
        return [
            replace(one, check=check_types) if one.check is typed_tables.typed_tables else one
            for one in found
        ]

    texts = Memory()
    patches = [
        *everywhere(csvfile.read, csv_read(Memory())),
        *everywhere(cells.parse, cells_parse(Memory())),
        *everywhere(yamlfile.read, yaml_read(Memory())),
        *everywhere(read_seeds, seeds_read(Memory(most=3))),
        *everywhere(agreement.compare, compared(Memory())),
        *(
            one
            for function in (Document, find_numbers, find_dates)
            for one in everywhere(function, of_text(texts, function))
        ),
        patch.object(validate_stage, "breaches_of", Rules(rule_checks.breaches_of).breaches_of),
        patch.object(validate_stage, "all_rules", lambda: chosen),
        patch.object(validate_stage, "layers", layers),
        patch.object(build_stage.store, "publish", write),
        patch.object(build_stage, "_recover", lambda *_: None),
        patch.object(build_stage, "lock", lambda *_, **__: nullcontext()),
    ]
    with ExitStack() as stack:
        for one in patches:
            stack.enter_context(one)
        yield
