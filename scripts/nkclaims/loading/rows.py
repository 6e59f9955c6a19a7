"""Turn the CSV of one table into typed columns, strictly: nothing is guessed or dropped."""

from __future__ import annotations

import io

import polars as pl

from nkclaims.issues import Issue
from nkclaims.loading.errors import DamagedPackage, unknown
from nkclaims.schema import Field, Table

UNKNOWN_COLUMN, MISFIT = "U02", "U07"
MOMENT = "%Y-%m-%dT%H:%M:%SZ"
HINT = "fetch it anew; `nkclaims validate` tells all that is wrong"


def typed(
    content: bytes, table: Table, where: str, columns: list[str] | None = None
) -> pl.DataFrame:
    """Return the rows of a table's file, in the order of the file.

    Text is ``String``, a column of codes ``Enum`` in the order of the schema, a whole number
    ``Int64``, another number ``Float64``, a day ``Date``, a moment ``Datetime`` in UTC; an empty
    cell is null.

    Args:
        content: the CSV.
        table: its columns.
        where: what the file is called in messages.
        columns: the columns that are wanted, in this order; all by default.

    Raises:
        UnknownName: U02 the table has no such column.
        DamagedPackage: U07 the header, a cell or the number of cells is not that of the schema.
    """
    names = list(table.names)
    for name in columns or ():
        if name not in names:
            raise unknown(UNKNOWN_COLUMN, "column", name, names, f"the table {table.name}")
    wanted = names if columns is None else columns
    try:
        raw = pl.read_csv(io.BytesIO(content), infer_schema=False)
    except pl.exceptions.PolarsError as error:
        raise _misfit(where, str(error).partition("\n")[0], "rows of the columns") from None
    if raw.columns != names:
        found = ", ".join(raw.columns) or "no header"
        raise _misfit(where, f"the columns {found}", f"the columns {', '.join(names)}")
    fields = [table.field(name) for name in wanted]
    try:
        rows = raw.select(map(_cell, fields))
    except pl.exceptions.PolarsError:
        raise _first_misfit(raw, fields, where) from None
    gaps = [one.name for one in table.fields if one.required and raw[one.name].null_count()]
    if gaps:
        raise _misfit(where, f"an empty cell in {gaps[0]}", "a value in each row")
    return rows


def dtype(field: Field) -> pl.DataType:
    """Return the type that a column is loaded with."""
    return pl.Enum(field.codes) if field.codes else field.dtype


def _cell(field: Field) -> pl.Expr:
    cell = pl.col(field.name)
    if field.type == "boolean":
        return cell.replace_strict({"true": True, "false": False}, return_dtype=pl.Boolean)
    if field.type == "date":
        return cell.str.to_date("%Y-%m-%d")
    if field.type == "datetime":
        return cell.str.to_datetime(MOMENT, time_unit="us").dt.replace_time_zone("UTC")
    return cell.cast(dtype(field))


def _first_misfit(raw: pl.DataFrame, fields: list[Field], where: str) -> DamagedPackage:
    for one in fields:
        try:
            raw.select(_cell(one))
        except pl.exceptions.PolarsError as error:
            expected = f"{one.name} as {one.type}"
            if one.codes:
                expected = f"{one.name} as one of {', '.join(one.codes)}"
            return _misfit(where, str(error).partition("\n")[0], expected)
    raise AssertionError("all columns can be read one by one")


def _misfit(where: str, found: str, expected: str) -> DamagedPackage:
    return DamagedPackage([Issue(where, 0, "", MISFIT, found=found, expected=expected, hint=HINT)])
