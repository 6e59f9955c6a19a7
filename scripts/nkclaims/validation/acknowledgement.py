"""Take back the findings that somebody has acknowledged, and name acknowledgements of nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from nkclaims.issues import Issue
from nkclaims.rules import all_rules, breach
from nkclaims.validation.package import Package

OF_NOTHING = "J92"
NAMED_BY = ("rule", "table_name", "row_id")


def acknowledged(
    issues: Iterable[Issue], package: Package, checked: Collection[str]
) -> list[Issue]:
    """Return ``issues`` without those that somebody called right as they stand.

    Every warning can be acknowledged, an error only where its rule says so. An acknowledgement
    that meets no such issue of a rule that saw everything is an error itself, J92: the row was
    mended since, or something is misspelt.

    Args:
        issues: all that was found.
        package: the package, with its table of acknowledgements.
        checked: codes of the rules that saw everything.
    """
    table = package.rows("acknowledgements", *NAMED_BY)
    known = set(table.select(NAMED_BY).iter_rows())
    excusable = {(one.code, one.severity) for one in all_rules() if one.acknowledgeable}
    met, kept = set(), []
    for issue in issues:
        named = (issue.code, issue.table, issue.record)
        is_excusable = issue.severity == "warning" or (issue.code, issue.severity) in excusable
        if is_excusable:
            met.add(named)
        if not is_excusable or named not in known:
            kept.append(issue)
    # A rule that so many rows break that not all are listed did not look at all of them.
    listed = {*checked} - {issue.code for issue in kept if not issue.record}
    for row in table.iter_rows(named=True):
        if row["rule"] in listed and tuple(row[name] for name in NAMED_BY) not in met:
            expected = f"a row of {row['table_name']} that {row['rule']} finds and lets stand"
            hint = "delete the acknowledgement, or correct rule, table_name and row_id"
            of_nothing = breach(package, "acknowledgements", row, "row_id", expected, hint)
            kept.append(replace(of_nothing, code=OF_NOTHING))
    return kept
