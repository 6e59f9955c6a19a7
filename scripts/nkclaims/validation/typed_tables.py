"""Have pandera hold each typed table to a schema that is made of schemas/<table>.json at run time.

Reading promises what is checked here, cell by cell of the text; this looks at the columns that came
of it, and at those that did not come of text, so that the rules can rest on what they compare.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl

from nkclaims.issues import Issue
from nkclaims.reading import cells
from nkclaims.reading.csvfile import HEADER
from nkclaims.reading.findings import findings
from nkclaims.reading.keys import KEY, unique
from nkclaims.reading.textfile import UNREADABLE
from nkclaims.schema import Field, Table
from nkclaims.validation.package import Package

# Imported late at run time: it takes seconds, and only this layer needs it.
if TYPE_CHECKING:
    from pandera.errors import SchemaError
    from pandera.polars import Check, DataFrameSchema, PolarsData

LISTED = 1000  # rows that fail one check and are looked at one by one before the rest is counted
PLACE = {"_file": pl.String(), "_line": pl.Int64()}
STRUCTURE = {
    "COLUMN_NOT_IN_DATAFRAME": HEADER,
    "COLUMN_NOT_IN_SCHEMA": HEADER,
    "COLUMN_NOT_ORDERED": HEADER,
    "WRONG_DATATYPE": cells.FORM,
}
"""Code of each flaw of a whole column, by pandera's reason."""


def typed_tables(package: Package) -> list[Issue]:
    """Return what pandera finds in the tables with which nothing is wrong already."""
    return [
        issue
        for name, table in package.schemas.items()
        if name not in package.flawed
        for issue in misfits(package.tables[name].lazy(), table, package.paths.get(name, ""))
    ]


def misfits(rows: pl.LazyFrame, table: Table, file: str) -> list[Issue]:
    """Return where ``rows`` are not what the schema of ``table`` says.

    Codes are those of the reader, which finds the same in text: T09 a column that is missing,
    unknown or elsewhere, V02 one of another type or a number that is not finite, V01 empty though
    required, A02 not a code, V03 not of the pattern, V04 out of range, A01 a key twice; T01 rows
    that cannot be read. If columns are not right, nothing is said of their cells.

    Args:
        rows: all columns of the table and then ``_file`` and ``_line``.
        table: the table of the rows.
        file: the published file, for what concerns no single row.
    """
    from pandera.errors import SchemaErrors

    try:
        with thoroughly():
            table_schema(table).validate(rows, lazy=True)
        return []
    except SchemaErrors as refused:
        errors = refused.schema_errors
    except (pl.exceptions.PolarsError, OSError) as unreadable:
        return [_unreadable(table, file, f"{type(unreadable).__name__}: {unreadable}")]
    columns = [one for one in errors if _reason(one) in STRUCTURE]
    if columns:
        return [_of_column(one, table, file) for one in columns]
    return [issue for one in errors for issue in _of_cells(one, rows, table, file)]


def table_schema(table: Table) -> DataFrameSchema:
    """Return the pandera schema of a typed table, with ``_file`` and ``_line``.

    The order of columns is that of the schema, and no other column may stand there. That a cell is
    filled and a key used once are checks too, since those that pandera brings along copy every row
    that fails.
    """
    from pandera.polars import Column, DataFrameSchema

    columns = {
        one.name: Column(one.dtype, _checks(one, table), nullable=True) for one in table.fields
    }
    places = {name: Column(dtype, nullable=True) for name, dtype in PLACE.items()}
    return DataFrameSchema({**columns, **places}, name=table.name, strict=True, ordered=True)


@contextmanager
def thoroughly() -> Iterator[None]:
    """Have pandera look at the data of a query too, which it does not do unless it is told to."""
    from pandera.config import ValidationDepth, config_context

    depth = ValidationDepth.SCHEMA_AND_DATA
    with config_context(validation_enabled=True, validation_depth=depth):
        yield


def _checks(field: Field, table: Table) -> list[Check]:
    """Return the checks of the cells of one column, each named by its code."""
    from pandera.polars import Check

    key, is_first = table.primary_key, field.name == table.primary_key[0]
    # Rows that fail are found by the outcome of the check; pandera need not collect them.
    one = {"n_failure_cases": 1}
    checks = []
    if field.required or field.name in key:
        checks.append(Check(_is_filled, name=cells.REQUIRED, **one))
    if is_first:
        checks.append(Check(_used_once(key), name=KEY, **one))
    if field.unique and key != (field.name,):
        checks.append(Check(_used_once((field.name,)), name=KEY, **one))
    if field.type == "number":
        checks.append(Check(_is_finite, name=cells.FORM, **one))
    if field.codes:
        checks.append(Check.isin(field.codes, name=cells.CODE, **one))
    if field.pattern:
        checks.append(Check.str_matches(f"^(?:{field.pattern})$", name=cells.PATTERN, **one))
    if field.minimum is not None:
        checks.append(Check.ge(field.minimum, name=cells.RANGE, **one))
    if field.maximum is not None:
        checks.append(Check.le(field.maximum, name=cells.RANGE, **one))
    return checks
