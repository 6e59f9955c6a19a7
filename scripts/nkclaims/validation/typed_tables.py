"""Have pandera hold each typed table to a schema that is made of schemas/<table>.json at run time.

Reading promises what is checked here, cell by cell of the text; this looks at the columns that came
of it, and at those that did not come of text, so that the rules can rest on what they compare.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
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
# By pandera's reason, what is wrong with a whole column.
STRUCTURE = {
    "COLUMN_NOT_IN_DATAFRAME": (HEADER, "no such column"),
    "COLUMN_NOT_IN_SCHEMA": (HEADER, "an unknown column"),
    "COLUMN_NOT_ORDERED": (HEADER, "a column out of place"),
    "WRONG_DATATYPE": (cells.FORM, "a column of type {}"),
}


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

    key = table.primary_key
    checks = []
    if field.required or field.name in key:
        checks.append(Check(_is_filled, name=cells.REQUIRED))
    if field.name == key[0]:
        checks.append(Check(_used_once(key), name=KEY))
    if field.unique and key != (field.name,):
        checks.append(Check(_used_once((field.name,)), name=KEY))
    if field.type == "number":
        checks.append(Check(_is_finite, name=cells.FORM))
    if field.codes:
        checks.append(Check.isin(field.codes, name=cells.CODE))
    if field.pattern:
        checks.append(Check.str_matches(f"^(?:{field.pattern})$", name=cells.PATTERN))
    if field.minimum is not None:
        checks.append(Check.ge(field.minimum, name=cells.RANGE))
    if field.maximum is not None:
        checks.append(Check.le(field.maximum, name=cells.RANGE))
    for check in checks:
        # Rows that fail are found by the outcome; those that pandera collects would be held twice.
        check.n_failure_cases = 1
    return checks


def _is_filled(data: PolarsData) -> pl.LazyFrame:
    return data.lazyframe.select(pl.col(data.key).is_not_null())


def _is_finite(data: PolarsData) -> pl.LazyFrame:
    return data.lazyframe.select(pl.col(data.key).is_finite())


def _used_once(columns: tuple[str, ...]) -> Callable[[PolarsData], pl.LazyFrame]:
    """Return the check that no two rows share all of ``columns``; an empty part is no key."""
    is_whole = pl.all_horizontal(pl.col(columns).is_not_null())
    is_again = pl.struct(columns).is_duplicated()
    return lambda data: data.lazyframe.select(~(is_whole & is_again))


def _of_column(error: SchemaError, table: Table, file: str) -> Issue:
    """Return the issue that a column is not there, not in its place, or of another type."""
    code, found = STRUCTURE[_reason(error)]
    if code == HEADER:
        column, expected = str(error.failure_cases), f"the columns {', '.join(table.names)}"
    else:
        column, expected = str(error.schema.name), f"a column of type {error.schema.dtype}"
    found = found.format(error.failure_cases)
    return Issue(file, 0, column, code, table.name, found=found, expected=expected)


def _of_cells(error: SchemaError, rows: pl.LazyFrame, table: Table, file: str) -> list[Issue]:
    """Return the issues of the rows that fail one check of a column, the first of them located."""
    from pandera.constants import CHECK_OUTPUT_KEY

    if _reason(error) == "CHECK_ERROR":
        return [_unreadable(table, file, str(error.failure_cases))]
    column, code = str(error.schema.name), str(error.check.name)
    outcome = error.check_output.select(_holds=CHECK_OUTPUT_KEY)
    needed = dict.fromkeys([*table.primary_key, column, *PLACE])
    both = pl.concat([rows.select(needed), outcome.lazy()], how="horizontal")
    failing = both.filter(~pl.col("_holds")).head(LISTED).collect()
    if code == KEY:
        issues = unique(failing, table)
    else:
        issues = findings(failing, table, column, code, cells.saying(code, table.field(column)))
    more = outcome.height - int(outcome["_holds"].sum()) - LISTED
    if more > 0:
        last = issues[-1]
        hint = "; ".join(filter(None, [last.hint, f"{more:,} more rows fail the same check"]))
        issues[-1] = replace(last, hint=hint)
    return issues


def _reason(error: SchemaError) -> str:
    return str(error.reason_code.name)


def _unreadable(table: Table, file: str, found: str) -> Issue:
    expected = "rows that can be read and compared"
    return Issue(file, 0, "", UNREADABLE, table.name, found=found, expected=expected)
