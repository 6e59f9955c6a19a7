"""The one written form of each type of cell: text to typed columns, and back to canonical CSV."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial

import polars as pl

from nkclaims.issues import Issue
from nkclaims.reading import hygiene
from nkclaims.reading.findings import Say, did_you_mean, findings
from nkclaims.reading.proposals import propose
from nkclaims.schema import Field, Table

CODE, REQUIRED, FORM, PATTERN, RANGE = "A02", "V01", "V02", "V03", "V04"
# Of the form that each type has, so that no reader takes a cell for anything else. [0-9], since \d
# would admit the digits of all scripts; years of four digits that readers' calendars agree on.
FORMS = {
    "integer": "0|-?[1-9][0-9]*",
    "number": r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?",
    "boolean": "true|false",
    "date": "[12][0-9]{3}-[0-9]{2}-[0-9]{2}",
    "datetime": "[12][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z",
}
EXPECTED = {
    "integer": "a whole number, as 1119",
    "number": "a number with a decimal point, as 1119 or 0.5",
    "boolean": "true or false",
    "date": "a day as YYYY-MM-DD",
    "datetime": "a time in UTC as YYYY-MM-DDTHH:MM:SSZ",
}
MOMENT = "%Y-%m-%dT%H:%M:%SZ"
PLACE = ("_file", "_line")


def parse(raw: pl.DataFrame, table: Table, derived: bool) -> tuple[pl.DataFrame, list[Issue]]:
    """Return the typed columns of ``raw`` and an issue for each cause of a cell that is not right.

    A text that is not right stays as it is, but for blanks at its ends, so that what refers to it
    is not reported as well; a cell of another type becomes null. Issues: A02 not a code of the
    column, V01 empty though required, V02 not of the type's form, V03 not of the column's pattern,
    V04 out of range, and those of :mod:`nkclaims.reading.hygiene`.

    Args:
        raw: the columns as text, null where a cell is empty, with ``_file`` and ``_line``.
        table: the table that the cells belong to.
        derived: whether ``raw`` has the derived columns too.
    """
    suspects = Suspects(table, derived)
    typed = suspects.typed(raw)
    return typed, suspects.issues()


class Suspects:
    """The rows of one file with a cell that may be flawed, as they are met batch by batch.

    One quick pass over all cells; only rows that it suspects are kept, with their key, and looked
    at more closely when the file has been read.
    """

    def __init__(self, table: Table, derived: bool) -> None:
        self._table = table
        self._fields = [one for one in table.fields if derived or not one.derived]
        self._rows: dict[str, list[pl.DataFrame]] = {}

    def typed(self, raw: pl.DataFrame) -> pl.DataFrame:
        """Return the typed columns of a batch; see :func:`parse`."""
        typed = raw.select(*map(_typed, self._fields), *PLACE)
        suspects = {one.name: _suspect(one).fill_null(False) for one in self._fields}
        has_some = raw.select(wrong.any().alias(name) for name, wrong in suspects.items())
        key = [name for name in self._table.primary_key if name in raw.columns]
        for name in [name for name, flag in has_some.to_dicts()[0].items() if flag]:
            rows = raw.select(*dict.fromkeys([*key, name, *PLACE]))
            found = rows.filter(raw.select(suspects[name]).to_series())
            self._rows.setdefault(name, []).append(found)
        return typed

    def issues(self) -> list[Issue]:
        """Return an issue for each cause of a cell that is not right; see :func:`parse`."""
        issues = []
        for one in self._fields:
            if one.name not in self._rows:
                continue
            rows = pl.concat(self._rows[one.name])
            flaws = rows.select(flaw=_flaw(one))["flaw"]
            for code in flaws.drop_nulls().unique().sort():
                where, say = rows.filter(flaws == code), saying(code, one)
                cause = _cause(code, one)
                issues += findings(where, self._table, one.name, code, say, cause=cause)
        return issues


def saying(code: str, field: Field) -> Say:
    """Return what to say of a cell of ``field`` that has the flaw ``code``."""
    by_code: dict[str, Callable[[str], tuple[str, str]]] = {
        CODE: lambda found: (f"one of {', '.join(field.codes)}", did_you_mean(found, field.codes)),
        REQUIRED: lambda _: ("a value", f"the column is required: {field.description}"),
        FORM: lambda found: (EXPECTED[field.type], propose(field.type, found)),
        PATTERN: lambda _: (f"text of the form {field.pattern}", f"for example {field.example}"),
        RANGE: lambda _: (_range(field), ""),
    }
    return by_code.get(code) or partial(hygiene.say, code)


def no_rows(table: Table) -> pl.DataFrame:
    """Return a frame as :func:`parse` makes it of the columns that people write, without a row."""
    dtypes = {one.name: one.dtype for one in table.fields if not one.derived}
    return pl.DataFrame(schema={**dtypes, "_file": pl.String(), "_line": pl.Int64()})


def in_order(frame: pl.DataFrame, table: Table) -> pl.DataFrame:
    """Return the rows of ``frame`` in published order, which no two rows of one key share."""
    return frame.sort(*dict.fromkeys((*table.order, *table.primary_key)), maintain_order=True)


def to_csv(frame: pl.DataFrame, table: Table) -> bytes:
    """Return the published form of ``frame``: RFC 4180, UTF-8, LF, sorted by the table's order.

    Raises:
        ValueError: a number is infinite or none.
    """
    return f"{','.join(table.names)}\n".encode() + to_lines(in_order(frame, table), table.fields)


def to_lines(rows: pl.DataFrame, fields: Sequence[Field]) -> bytes:
    """Return the lines of ``rows`` as :func:`to_csv` writes them, in their order, with no header.

    Raises:
        ValueError: a number is infinite or none.
    """
    text = as_text(rows, fields)
    lines = text.write_csv(line_terminator="\n", quote_style="necessary", include_header=False)
    return lines.encode("utf-8")


def as_text(rows: pl.DataFrame, fields: Sequence[Field]) -> pl.DataFrame:
    """Return the columns of ``fields`` in the written form of each cell, null where it is empty.

    Raises:
        ValueError: a number is infinite or none.
    """
    return rows.select(_written(one, rows) for one in fields)


def _typed(field: Field) -> pl.Expr:
    cell = pl.col(field.name)
    if field.type == "string":
        return cell.str.strip_chars()
    text = pl.when(_fits(cell, FORMS[field.type])).then(cell)
    if field.type == "boolean":
        return (text == "true").alias(field.name)
    if field.type == "date":
        return text.str.to_date("%Y-%m-%d", strict=False).alias(field.name)
    if field.type == "datetime":
        moment = text.str.to_datetime(MOMENT, time_unit="us", strict=False)
        return moment.dt.replace_time_zone("UTC").alias(field.name)
    number = text.cast(field.dtype, strict=False)
    if field.type == "number":
        number = pl.when(number.is_finite()).then(number)
    return number.alias(field.name)


def _suspect(field: Field) -> pl.Expr:
    """Tell which cells of a column may have a flaw, in as few looks as its type allows."""
    cell = pl.col(field.name)
    if field.codes:
        wrong = ~cell.is_in(field.codes)
    elif field.type == "string":
        wrong = hygiene.suspect(cell)
        if field.pattern:
            wrong |= ~_fits(cell, field.pattern)
    else:
        value = _typed(field)
        wrong = value.is_null() & cell.is_not_null() | _is_out_of_range(value, field)
    return wrong.fill_null(False) | cell.is_null() if field.required else wrong


def _is_out_of_range(value: pl.Expr, field: Field) -> pl.Expr:
    low = pl.lit(False) if field.minimum is None else value < field.minimum
    return low if field.maximum is None else low | (value > field.maximum)


def _fits(cell: pl.Expr, pattern: str) -> pl.Expr:
    return cell.str.contains(f"^(?:{pattern})$")


def _flaw(field: Field) -> pl.Expr:
    """Return the code of the first flaw of each cell of a column, null where there is none."""
    cell = pl.col(field.name)
    is_free_text = field.type == "string" and not field.codes and not field.pattern
    spoilt = hygiene.spoilt(cell, is_free_text=is_free_text)
    empty = pl.when(cell.is_null()).then(pl.lit(REQUIRED if field.required else None))
    if field.codes:
        known = cell.is_in(field.codes)
        return empty.when(known).then(None).otherwise(pl.coalesce(spoilt, pl.lit(CODE)))
    if field.type == "string":
        if not field.pattern:
            return empty.otherwise(spoilt)
        misfit = ~_fits(cell, field.pattern)
        return empty.otherwise(pl.coalesce(spoilt, pl.when(misfit).then(pl.lit(PATTERN))))
    value = _typed(field)
    misfit = empty.when(value.is_null()).then(pl.coalesce(spoilt, pl.lit(FORM)))
    return misfit.when(_is_out_of_range(value, field)).then(pl.lit(RANGE)).otherwise(None)


def _cause(code: str, field: Field) -> pl.Expr | None:
    """Return what cells of one cause have in common: dates turned round share their shape."""
    return pl.col(field.name).str.replace_all("[0-9]+", "9") if code == FORM else None


def _range(field: Field) -> str:
    ends = {"at least": field.minimum, "at most": field.maximum}
    return " and ".join(f"{word} {end:g}" for word, end in ends.items() if end is not None)


def _written(field: Field, rows: pl.DataFrame) -> pl.Expr:
    cell = pl.col(field.name)
    if field.type == "datetime":
        return cell.dt.strftime(MOMENT)
    if field.type == "date":
        return cell.dt.strftime("%Y-%m-%d")
    if field.type == "number":
        column = rows[field.name]
        if not column.drop_nulls().is_finite().all():
            raise ValueError(f"{field.name} holds a number that is not finite")
        digits = [None if value is None else decimal(value) for value in column]
        return pl.lit(pl.Series(field.name, digits, dtype=pl.String))
    text = cell.cast(pl.String)
    return pl.when(text != "").then(text).alias(field.name)


def decimal(value: float) -> str:
    """Return the shortest digits that read back as ``value``, without an exponent."""
    if value == int(value):
        return str(int(value))
    return format(Decimal(repr(value)), "f")
