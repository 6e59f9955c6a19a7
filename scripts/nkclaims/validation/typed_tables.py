"""Have pandera hold each typed table to a schema that is made of schemas/<table>.json at run time.

Reading promises what is checked here, cell by cell of the text; this looks at the columns that came
of it, and at those that did not come of text, so that the rules can rest on what they compare.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import polars as pl

from nkclaims.issues import Issue
from nkclaims.reading import cells
from nkclaims.reading.csvfile import HEADER
from nkclaims.reading.findings import findings
from nkclaims.reading.keys import KEY, unique
from nkclaims.reading.textfile import UNREADABLE
from nkclaims.schema import Table
from nkclaims.validation.package import Package

# Imported late at run time: it takes a second or two, and only this layer needs it.
if TYPE_CHECKING:
    from pandera.errors import SchemaError
    from pandera.polars import DataFrameSchema, PolarsData

LISTED = 1000  # rows that break one constraint and are looked at before the rest is only counted
FILE, LINE = "_file", "_line"
# By pandera's reason, what is wrong with a whole column.
STRUCTURE = {
    "COLUMN_NOT_IN_DATAFRAME": (HEADER, "no such column"),
    "COLUMN_NOT_IN_SCHEMA": (HEADER, "an unknown column"),
    "COLUMN_NOT_ORDERED": (HEADER, "a column out of place"),
    "WRONG_DATATYPE": (cells.FORM, "a column of type {}"),
}


@dataclass(frozen=True)
class Constraint:
    """What a schema wants of the cells of one column.

    Attributes:
        code: that of the reader, which finds the same in text.
        column: the column, or the first of a key.
        holds: whether a row has it; null where there is nothing to compare.
    """

    code: str
    column: str
    holds: pl.Expr


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

    Codes: T09 a column that is missing, unknown or elsewhere, V02 one of another type or a number
    that is not finite, V01 empty though required, A02 not a code, V03 not of the pattern, V04 out
    of range, A01 a key twice; T01 rows that cannot be read. If columns are not right, nothing is
    said of their cells.

    Args:
        rows: all columns of the table and then ``_file`` and ``_line``.
        table: the table of the rows.
        file: the published file, for what concerns no single row.
    """
    from pandera.errors import SchemaErrors

    try:
        with thoroughly():
            table_schema(table).validate(rows, lazy=True)
    except SchemaErrors as refused:
        return _located(refused.schema_errors, rows, table, file)
    except (pl.exceptions.PolarsError, OSError) as error:
        return [_unreadable(f"{type(error).__name__}: {error}", table, file)]
    return []


def table_schema(table: Table) -> DataFrameSchema:
    """Return the pandera schema of a typed table, with ``_file`` and ``_line``.

    The order of columns is that of the schema, and no other column may stand there. Each code is
    one check of all columns that it concerns, which costs as much as a check of one of them; what
    fails it is told by its line.
    """
    from pandera.polars import Check, Column, DataFrameSchema

    wanted: dict[str, list[pl.Expr]] = {}
    for one in constraints(table):
        wanted.setdefault(one.code, []).append(one.holds)
    # One failure is enough to know that there are some: what pandera lists is held in memory.
    checks = [
        Check(_holds(pl.all_horizontal(all_of_it)), name=code, n_failure_cases=1)
        for code, all_of_it in wanted.items()
    ]
    columns = {one.name: Column(one.dtype, nullable=True) for one in table.fields}
    places = {
        FILE: Column(pl.String(), nullable=True),
        LINE: Column(pl.Int64(), checks, nullable=True),
    }
    return DataFrameSchema({**columns, **places}, name=table.name, strict=True, ordered=True)


def constraints(table: Table) -> Iterator[Constraint]:
    """Yield what the schema of ``table`` wants of its cells."""
    key = table.primary_key
    for one in table.fields:
        cell = pl.col(one.name)
        if one.required or one.name in key:
            yield Constraint(cells.REQUIRED, one.name, cell.is_not_null())
        if one.type == "number":
            yield Constraint(cells.FORM, one.name, cell.is_finite())
        if one.codes:
            yield Constraint(cells.CODE, one.name, cell.is_in(one.codes))
        if one.pattern:
            yield Constraint(cells.PATTERN, one.name, cell.str.contains(f"^(?:{one.pattern})$"))
        if one.minimum is not None:
            yield Constraint(cells.RANGE, one.name, cell >= one.minimum)
        if one.maximum is not None:
            yield Constraint(cells.RANGE, one.name, cell <= one.maximum)
    for columns in [key, *((one.name,) for one in table.fields if one.unique)]:
        # An empty part is no key, and said to be empty.
        is_whole = pl.all_horizontal(pl.col(columns).is_not_null())
        yield Constraint(KEY, columns[0], ~(is_whole & pl.struct(columns).is_duplicated()))


@contextmanager
def thoroughly() -> Iterator[None]:
    """Have pandera look at the data of a query too, which it does not do unless it is told to."""
    from pandera.config import ValidationDepth, config_context

    depth = ValidationDepth.SCHEMA_AND_DATA
    with config_context(validation_enabled=True, validation_depth=depth):
        yield


def _holds(wanted: pl.Expr) -> Callable[[PolarsData], pl.LazyFrame]:
    return lambda data: data.lazyframe.select(wanted)


def _located(errors: list[SchemaError], rows: pl.LazyFrame, table: Table, file: str) -> list[Issue]:
    """Return the issues of wrong columns; if there are none, those of the cells."""
    columns = [_of_column(one, table, file) for one in errors if _reason(one) in STRUCTURE]
    unknown = [
        _unreadable(str(one.failure_cases), table, file)
        for one in errors
        if _reason(one) == "CHECK_ERROR"
    ]
    broken = {one.check.name for one in errors if _reason(one) == "DATAFRAME_CHECK"}
    wrong = (one for one in constraints(table) if one.code in broken)
    return columns or unknown or [issue for one in wrong for issue in _of_cells(one, rows, table)]


def _of_column(error: SchemaError, table: Table, file: str) -> Issue:
    """Return the issue that a column is not there, not in its place, or of another type."""
    code, found = STRUCTURE[_reason(error)]
    if code == HEADER:
        column, expected = str(error.failure_cases), f"the columns {', '.join(table.names)}"
    else:
        column, expected = str(error.schema.name), f"a column of type {error.schema.dtype}"
    found = found.format(error.failure_cases)
    return Issue(file, 0, column, code, table.name, found=found, expected=expected)


def _of_cells(broken: Constraint, rows: pl.LazyFrame, table: Table) -> list[Issue]:
    """Return the issues of the rows that lack what is wanted, the first of them at their lines."""
    needed = dict.fromkeys([*table.primary_key, broken.column, FILE, LINE])
    failing = rows.filter(~broken.holds)
    first, count = pl.collect_all(
        [failing.select(*needed).head(LISTED), failing.select(count=pl.len())]
    )
    if broken.code == KEY:
        issues = unique(first, table)
    else:
        say = cells.saying(broken.code, table.field(broken.column))
        issues = findings(first, table, broken.column, broken.code, say)
    more = count.item() - LISTED
    if more > 0:
        hint = "; ".join(filter(None, [issues[-1].hint, f"{more:,} rows more have this flaw"]))
        issues[-1] = replace(issues[-1], hint=hint)
    return issues


def _reason(error: SchemaError) -> str:
    return str(error.reason_code.name)


def _unreadable(found: str, table: Table, file: str) -> Issue:
    expected = "rows that can be read and compared"
    return Issue(file, 0, "", UNREADABLE, table.name, found=found, expected=expected)
