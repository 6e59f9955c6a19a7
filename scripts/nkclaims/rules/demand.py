"""Rules as one expression over a view: what it demands of each row, and what to tell who breaks it.

A view is a query of one table joined with what the rule compares it with, so that a rule costs a
scan or a join however many rows there are; only the rows that break it are looked at one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from string import Formatter
from typing import Any

import polars as pl

from nkclaims.issues import Issue, Severity
from nkclaims.reading.findings import record_id
from nkclaims.reading.shelf import Tables
from nkclaims.rules import MOST, Demand, Rule, breach, remainder
from nkclaims.validation.package import Package

View = Callable[[Tables], pl.LazyFrame]
AT_FAULT = "_column"
ORIGIN = "origin"


def demand(
    code: str,
    severity: Severity,
    sentence: str,
    *,
    table: str,
    column: str | pl.Expr,
    view: View,
    holds: pl.Expr,
    expected: str,
    hint: str,
    acknowledgeable: bool | None = None,
) -> Rule:
    """Make a rule of what it demands.

    Args:
        code: letter and number.
        severity: of its issues; an acknowledgeable error is a warning on a row of origin `rule`.
        sentence: what it demands, for people.
        table: the table whose rows it looks at.
        column: the column at fault, or an expression that names it.
        view: rows of the table, with its primary key and all that the other arguments name. A row
            may stand there once for each other row that it clashes with. Rows of a table without
            ``origin`` can have that of the claim that they are about.
        holds: whether a row keeps the rule; null if there is nothing to compare.
        expected: what would be right, with columns of the view in braces: ``at most {limit}``.
        hint: what to do about it, likewise.
        acknowledgeable: whether a finding may be right as it stands; by default a warning may be.
    """
    if acknowledgeable is None:
        acknowledgeable = severity == "warning"

    def check(package: Package) -> Iterator[Issue]:
        broken = view(package.views).filter(~holds)
        yield from breaches(package, table, column, broken, expected, hint, acknowledgeable)

    demanded = Demand(table, view, holds)
    return Rule(code, severity, sentence, check, False, acknowledgeable, demanded)


def breaches(
    package: Package,
    table: str,
    column: str | pl.Expr,
    broken: pl.LazyFrame,
    expected: str,
    hint: str,
    acknowledgeable: bool = True,
) -> Iterator[Issue]:
    """Yield an issue for each row of ``broken``; the arguments are those of :func:`demand`."""
    at_fault = pl.lit(column) if isinstance(column, str) else column
    key, rows = [*package.schemas[table].primary_key], package.tables[table].lazy()
    there = {ORIGIN}.intersection(broken.collect_schema().names())
    named = there.union(_named(expected), _named(hint)).difference(key)
    # Nothing else of the view is asked for, so that polars need not carry it along.
    found = broken.select(*key, *sorted(named), at_fault.alias(AT_FAULT)).collect()
    found = found.sort(pl.all())  # joins keep no order, and the first of many are told of
    if found.height > MOST:
        found, further = _listed(package, table, found)
        if further.height:
            is_proposal = acknowledgeable and ORIGIN in named
            proposed = further.filter(pl.col(ORIGIN) == "rule").height if is_proposal else 0
            severity: Severity = "warning" if proposed == further.height else "error"
            yield remainder(package, table, f"{further.height:,} more rows", severity)
    others = rows.select(pl.exclude(named)).join(found.lazy(), on=key, how="semi", nulls_equal=True)
    told = found.lazy().join(others, on=key, nulls_equal=True, maintain_order="left").collect()
    for row in told.iter_rows(named=True):
        words = {name: worded(value) for name, value in row.items()}
        name = row[AT_FAULT]
        wanted, advice = expected.format_map(words), hint.format_map(words)
        issue = breach(package, table, row, name, wanted, advice)
        cell = "" if row[name] is None else words[name]
        is_proposal = acknowledgeable and row.get(ORIGIN) == "rule"
        yield replace(issue, found=cell, severity="warning" if is_proposal else "error")


def _listed(package: Package, table: str, found: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Return the rows to tell of, and those to count: all but the first ones and acknowledged."""
    excused = [record for name, record in package.excused if name == table]
    rows = found.with_columns(_is_excused=record_id(found, package.schemas[table]).is_in(excused))
    counted = ~pl.col("_is_excused") & ((~pl.col("_is_excused")).cum_sum() > MOST)
    return rows.filter(~counted).drop("_is_excused"), rows.filter(counted).drop("_is_excused")


def _named(template: str) -> set[str]:
    """Return the columns that a template names in braces."""
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def worded(value: Any) -> str:
    """Return a cell as people write it: 21 for 21.0, ``nothing`` for an empty one.

    >>> worded(1119.0), worded(12.5), worded(None), worded(True)
    ('1119', '12.5', 'nothing', 'true')
    """
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def printed(number: str) -> pl.Expr:
    """Return a column of numbers as :func:`worded` writes them, for a message made in a view."""
    is_whole = pl.col(number) == pl.col(number).floor()
    whole, other = pl.col(number).cast(pl.Int64, strict=False), pl.col(number)
    return pl.when(is_whole).then(whole.cast(pl.String)).otherwise(other.cast(pl.String))
