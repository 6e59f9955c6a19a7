"""Write a value of any reader as the cell that was published, so that every format compares.

A value of another type than its column's never looks like a cell: 7 in a column of text is
``number 7``, and an empty text, which is no missing value, is ``an empty text``.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import Any

import polars as pl

from nkclaims.reading.cells import MOMENT, decimal
from nkclaims.schema import Table

EMPTY_TEXT = "an empty text"
KINDS: Mapping[type, str] = MappingProxyType(
    {bool: "boolean", int: "number", float: "number", str: "text", bytes: "bytes"}
    | {datetime: "moment", date: "day"}
)


def as_cells(columns: Mapping[str, Iterable[Any]], table: Table) -> pl.DataFrame:
    """Return the columns of a table as text, null where nothing is."""
    return pl.DataFrame(
        [
            pl.Series(one.name, list(map(_WRITERS[one.type], columns[one.name])), dtype=pl.String)
            for one in table.fields
        ]
    )


def of_rows(rows: pl.DataFrame, table: Table) -> pl.DataFrame:
    """Return typed rows as :func:`as_cells`; they have the columns of the table."""
    return as_cells({name: rows[name].to_list() for name in table.names}, table)


def moment(text: str) -> datetime:
    """Return the moment of an ISO form with Z.

    Raises:
        ValueError: it is of another form.
    """
    return datetime.strptime(text, MOMENT).replace(tzinfo=UTC)


def _text(value: Any) -> str | None:
    if isinstance(value, str):
        return value or EMPTY_TEXT
    return _other(value)


def _integer(value: Any) -> str | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, float) and value.is_integer():  # a workbook knows no other numbers
        return str(int(value))
    return _other(value)


def _number(value: Any) -> str | None:
    if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
        return decimal(value)
    return _other(value)


def _boolean(value: Any) -> str | None:
    return str(value).lower() if isinstance(value, bool) else _other(value)


def _day(value: Any) -> str | None:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    return _other(value)


def _moment(value: Any) -> str | None:
    if isinstance(value, datetime) and value.tzinfo is not None and not value.microsecond:
        return value.astimezone(UTC).strftime(MOMENT)
    return _other(value)


def _other(value: Any) -> str | None:
    """Return what stands there instead; None where nothing does."""
    if value is None:
        return None
    if value == "":
        return EMPTY_TEXT
    return f"{KINDS.get(type(value), type(value).__name__)} {value}"


_WRITERS: Mapping[str, Callable[[Any], str | None]] = MappingProxyType(
    {
        "string": _text,
        "integer": _integer,
        "number": _number,
        "boolean": _boolean,
        "date": _day,
        "datetime": _moment,
    }
)
