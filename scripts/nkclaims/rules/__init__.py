"""The consistency rules: each with a code, a severity, a sentence that documents it, and a check.

A module of this package holds a family of rules; :func:`all_rules` finds them. A rule tests coding,
never truth, and it names no date, box, zone, side or place of a war: those are rows.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from importlib import import_module
from typing import Any

import polars as pl

from nkclaims.issues import Issue, Severity
from nkclaims.reading.shelf import Tables
from nkclaims.validation.package import Package

Check = Callable[[Package], Iterable[Issue]]
MOST = 1000
"""Rows that break one rule and get an issue each, before one issue stands for the rest."""


@dataclass(frozen=True)
class Demand:
    """A rule as an expression, for an engine to evaluate.

    Attributes:
        table: the table whose rows it looks at.
        view: those rows, with all that the expression names.
        holds: whether a row keeps the rule; null if there is nothing to compare.
    """

    table: str
    view: Callable[[Tables], pl.LazyFrame]
    holds: pl.Expr


@dataclass(frozen=True)
class Rule:
    """One rule.

    Attributes:
        code: its letter and number, which never change.
        severity: ``error`` or ``warning``.
        sentence: what it demands.
        check: yields an issue for each row that breaks it.
        needs_texts: whether it can only look at sources whose article is at hand.
        acknowledgeable: whether somebody can say that a finding is right as it stands. Every
            warning can be; an error only where the data may be what it seems not to be.
        demand: the rule as an expression, if it is one: what ``check`` finds breaks it.
    """

    code: str
    severity: Severity
    sentence: str
    check: Check
    needs_texts: bool
    acknowledgeable: bool
    demand: Demand | None = field(default=None, compare=False)  # expressions have no equality

    def broken_by(self, package: Package) -> list[Issue]:
        """Return an issue with the rule's code for each row that breaks it.

        Its severity is the rule's, unless the check itself found it no more than a warning. After
        ``MOST`` that nobody acknowledged, one more says so, and no further rows are looked at.
        """
        found: list[Issue] = []
        n_listed = 0
        for issue in self.check(package):
            severity = issue.severity if issue.severity == "warning" else self.severity
            issue = replace(issue, code=self.code, severity=severity)
            if issue.record and (issue.table, issue.record) not in package.excused:
                n_listed += 1
                if n_listed > MOST:
                    further = remainder(package, issue.table, "more rows", self.severity)
                    return [*found, replace(further, code=self.code)]
            found.append(issue)
        return found


def rule(
    code: str, severity: Severity, sentence: str, *, needs_texts: bool = False
) -> Callable[[Check], Rule]:
    """Make a rule of the function that checks it; its warnings can be acknowledged."""
    acknowledgeable = severity == "warning"
    return lambda check: Rule(code, severity, sentence, check, needs_texts, acknowledgeable)


def all_rules() -> tuple[Rule, ...]:
    """Return every rule of every module of this package, in the order of their codes."""
    modules = [import_module(f"{__name__}.{one.name}") for one in pkgutil.iter_modules(__path__)]
    values = [value for module in modules for value in vars(module).values()]
    families = [value if isinstance(value, tuple) else (value,) for value in values]
    found = [one for family in families for one in family if isinstance(one, Rule)]
    return tuple(sorted(found, key=lambda one: (one.code[0], int(one.code[1:]))))


def remainder(package: Package, table: str, found: str, severity: Severity = "error") -> Issue:
    """Return the issue that stands for all further rows that break a rule; it names no record."""
    return Issue(
        file=package.paths.get(table, ""),
        line=0,
        column="",
        code="",
        table=table,
        found=found,
        expected=f"none: the first {MOST:,} are listed",
        hint="so many have one cause: mend that, and validate again",
        severity=severity,
    )


def breach(
    package: Package, table: str, row: Mapping[str, Any], column: str, expected: str, hint: str
) -> Issue:
    """Return the issue that ``column`` of a row does not hold what is ``expected`` there.

    In a repository it names the line of seeds/ that a person would edit. Code and severity are
    those of the rule, which fills them in.
    """
    file, line = package.written_at(table, row)
    return Issue(
        file=file,
        line=line,
        column=column,
        code="",
        table=table,
        record="/".join(str(row[name]) for name in package.schemas[table].primary_key),
        found="" if row[column] is None else str(row[column]),
        expected=expected,
        hint=hint,
    )
