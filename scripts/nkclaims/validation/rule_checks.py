"""Have pandera decide which rules hold: the expression of a rule is a named check of its view.

A rule that holds costs one look at the columns that it compares. Only where it does not are the
rows that break it collected, and the rule itself says what to tell of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from nkclaims.issues import Issue
from nkclaims.rules import Demand, Rule
from nkclaims.validation.package import Package
from nkclaims.validation.typed_tables import thoroughly

if TYPE_CHECKING:
    from pandera.polars import DataFrameSchema, PolarsData


def breaches_of(rule: Rule, package: Package) -> list[Issue]:
    """Return an issue for each row that breaks ``rule``, if pandera finds that one does.

    A rule that is no expression is asked itself. One that polars cannot evaluate on this package is
    an error, whatever its severity, since nobody knows whether it holds.
    """
    if rule.demand is None:
        return rule.broken_by(package)
    from pandera.errors import SchemaError

    try:
        with thoroughly():
            rule_schema(rule, rule.demand).validate(rule.demand.view(package.views))
    except SchemaError as refused:
        if refused.__cause__ is None:
            return rule.broken_by(package)
        return [_unknown(rule, rule.demand, package, refused.__cause__)]
    except pl.exceptions.PolarsError as error:
        return [_unknown(rule, rule.demand, package, error)]
    return []


def rule_schema(rule: Rule, demand: Demand) -> DataFrameSchema:
    """Return the pandera schema of the view of a rule, whose check has the rule's code."""
    from pandera.polars import Check, DataFrameSchema

    def is_kept(data: PolarsData) -> bool:
        # Counted, so that no column is carried along but those that the rule compares.
        broken = data.lazyframe.filter(~demand.holds).select(pl.len())
        return bool(broken.collect().item() == 0)

    check = Check(is_kept, name=rule.code, error=rule.sentence)
    return DataFrameSchema(checks=[check], name=f"{rule.code} of {demand.table}")


def _unknown(rule: Rule, demand: Demand, package: Package, error: BaseException) -> Issue:
    return Issue(
        file=package.paths.get(demand.table, ""),
        line=0,
        column="",
        code=rule.code,
        table=demand.table,
        found=f"{type(error).__name__}: {error}",
        expected="rows of which polars can tell whether they keep the rule",
        hint="the fault is the rule's: report it, with this package",
    )
