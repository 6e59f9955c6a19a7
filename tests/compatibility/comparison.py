"""Hold what a reader found against the typed table: the same values, in which types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import nkclaims
from compatibility.readers import Columns, Reader

MOMENT = "%Y-%m-%dT%H:%M:%SZ"
MISSING = "missing"


@dataclass(frozen=True)
class Result:
    """What came of reading all tables.

    Attributes:
        n_cells: cells that were compared.
        differences: one line a cell that is another value than was published.
        types: what cells of each type of the schema were read as.
    """

    n_cells: int
    differences: tuple[str, ...]
    types: Mapping[str, tuple[str, ...]]


def compare(read: Reader, package: Path, place: Path | None = None) -> Result:
    """Read every table of ``package`` and hold each cell against the loaded one.

    Args:
        read: the reader.
        package: folder of the package.
        place: folder of its release, if that is what is read.
    """
    n_cells = 0
    differences: list[str] = []
    types: dict[str, set[str]] = {}
    for name in nkclaims.tables(path=package)["table"]:
        loaded = nkclaims.load(name, path=package)
        kinds = nkclaims.describe(name, path=package).select("column", "type").rows()
        found = read(place or package, name)
        if list(found) != loaded.columns:
            differences.append(f"{name}: columns {list(found)}")
            continue
        n_cells += loaded.height * loaded.width
        for column, kind in kinds:
            values = loaded[column].to_list()
            differences += _differing(f"{name}.{column}", values, found)
            cells = zip(values, found[column], strict=False)
            types.setdefault(kind, set()).update(
                _called(cell) for value, cell in cells if value is not None
            )
    named = {kind: tuple(sorted(seen)) for kind, seen in types.items()}
    return Result(n_cells, tuple(differences), named)


def is_same(cell: Any, value: Any) -> bool:
    """Tell whether a cell that was read stands for the value that was published."""
    if value is None or cell is None:
        return cell is None and value is None
    if isinstance(value, bool):
        return str(cell).lower() == str(value).lower()
    if isinstance(value, int | float):
        return _number(cell) == value
    if isinstance(value, datetime):
        return _text(cell, MOMENT) == value.strftime(MOMENT)
    if isinstance(value, date):
        return _text(cell, "%Y-%m-%d") == value.isoformat()
    return str(cell) == value


def _differing(where: str, values: list[Any], found: Columns) -> Iterator[str]:
    cells = found[where.partition(".")[2]]
    if len(cells) != len(values):
        yield f"{where}: {len(cells)} rows for {len(values)}"
        return
    for at, (cell, value) in enumerate(zip(cells, values, strict=True), 1):
        if not is_same(cell, value):
            yield f"{where}, row {at}: {cell!r} for {value!r}"


def _number(cell: Any) -> float | None:
    try:
        return float(cell)
    except (TypeError, ValueError):
        return None


def _text(cell: Any, form: str) -> str:
    return cell.strftime(form) if isinstance(cell, date) else str(cell)


def _called(cell: Any) -> str:
    """Return what a user would call the type of a cell."""
    if cell is None:
        return MISSING
    names = {bool: "boolean", datetime: "moment", date: "day", str: "text"}
    for kind, name in names.items():
        if isinstance(cell, kind) or type(cell).__name__ == f"{kind.__name__}_":
            return name
    if isinstance(cell, Decimal | float) and not isinstance(cell, int):
        return "decimal number"
    return "whole number"
