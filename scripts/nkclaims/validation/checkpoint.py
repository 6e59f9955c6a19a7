"""Have Great Expectations decide which expectations a release meets, and tell it table by table.

Each table is given to it as a typed frame of pandas. It is told to measure nothing of its use, to
keep nothing on disk, and to draw no progress bars.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import groupby
from typing import TYPE_CHECKING, Any

from nkclaims.issues import Issue
from nkclaims.validation.expectations import (
    ARTICLES,
    CLAIMS,
    CLAIMS_KEPT,
    COVERED_SHARE,
    Expectation,
)
from nkclaims.validation.frames import KEY_OF_ARTICLES, articles_frame, table_frame
from nkclaims.validation.package import Package
from nkclaims.validation.statistics import Statistics

if TYPE_CHECKING:
    import pandas as pd

SEVERITY = {"error": "critical", "warning": "warning"}
# A report says what it rests on by its version; a fixed time keeps it the same for the same data.
NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Verdict:
    """What Great Expectations says.

    Attributes:
        issues: of the expectations that are not met, in order.
        checked: number of expectations by frame.
        failed: number of those that are not met by frame.
        results: all that Great Expectations has to say, by frame.
    """

    issues: list[Issue]
    checked: Mapping[str, int]
    failed: Mapping[str, int]
    results: Mapping[str, Any]


def decide(
    package: Package, expected: Sequence[Expectation], now: Statistics, then: Statistics | None
) -> Verdict:
    """Return which of the expectations the package does not meet.

    Args:
        package: the release.
        expected: what is expected of it.
        now: its statistics.
        then: those of the last release, if there is one to compare with.
    """
    os.environ["GX_ANALYTICS_ENABLED"] = "false"  # read when it is imported
    context = _context()
    issues: list[Issue] = []
    checked, failed, results = {}, {}, {}
    for name, of_frame in groupby(sorted(expected, key=_frame), key=_frame):
        ones = list(of_frame)
        frame = articles_frame(now, then) if name == ARTICLES else table_frame(package, name)
        result = _validated(context, name, frame, ones, now.version)
        # Great Expectations tells of what it can decide at once first.
        for one in sorted(result.results, key=_place):
            issues += _issues(one, ones[_place(one)], package)
        checked[name] = len(ones)
        failed[name] = sum(not one.success for one in result.results)
        results[name] = result
    return Verdict(_one_a_cause(issues), checked, failed, results)


def _one_a_cause(issues: Iterable[Issue]) -> list[Issue]:
    """Return of each column and each article only the issue of the first code.

    A code that vanishes shifts the others, and an article without claims keeps none of them.
    """
    first: dict[object, Issue] = {}
    for issue in sorted(issues, key=lambda one: one.code):
        is_of_table = not issue.column and not issue.record
        cause = issue if is_of_table else (issue.table, issue.record, issue.column)
        first.setdefault(cause, issue)
    return sorted(first.values())


def _frame(expectation: Expectation) -> str:
    return expectation.frame


def _context() -> Any:
    import great_expectations as gx
    from great_expectations.data_context.types.base import (
        DataContextConfig,
        InMemoryStoreBackendDefaults,
        ProgressBarsConfig,
    )

    return gx.get_context(
        mode="ephemeral",
        project_config=DataContextConfig(
            store_backend_defaults=InMemoryStoreBackendDefaults(init_temp_docs_sites=False),
            progress_bars=ProgressBarsConfig(globally=False),
            analytics_enabled=False,
        ),
    )


def _validated(
    context: Any, name: str, frame: pd.DataFrame, expected: Sequence[Expectation], version: str
) -> Any:
    """Return the result of a checkpoint of one frame."""
    import great_expectations as gx
    from great_expectations.core.run_identifier import RunIdentifier

    source = context.data_sources.add_pandas(name)
    batch = source.add_dataframe_asset(name).add_batch_definition_whole_dataframe("all rows")
    # All at once: a suite that is kept already is written anew for each that is added.
    all_of_it = [
        _class(one)(**_arguments(one), meta={"at": at, "code": one.code})
        for at, one in enumerate(expected)
    ]
    suite = context.suites.add(gx.ExpectationSuite(name, expectations=all_of_it))
    rows = context.validation_definitions.add(
        gx.ValidationDefinition(name=name, data=batch, suite=suite)
    )
    form: dict[str, object] = {"result_format": "BASIC"}
    if name == ARTICLES:
        form = {"result_format": "COMPLETE", "unexpected_index_column_names": [KEY_OF_ARTICLES]}
    checkpoint = context.checkpoints.add(
        gx.Checkpoint(name=name, validation_definitions=[rows], result_format=form)
    )
    (result,) = checkpoint.run(
        batch_parameters={"dataframe": frame},
        run_id=RunIdentifier(run_name=version, run_time=NO_TIME),
    ).run_results.values()
    return result


def _class(expectation: Expectation) -> Any:
    from great_expectations import expectations

    return getattr(expectations, expectation.kind)


def _arguments(expectation: Expectation) -> dict[str, object]:
    """Return the arguments with days as pandas holds them."""
    import pandas as pd

    arguments = {
        name: pd.Timestamp(value) if isinstance(value, date) else value
        for name, value in expectation.arguments.items()
    }
    return {**arguments, "severity": SEVERITY[expectation.severity]}


def _place(result: Any) -> int:
    """Return which of the expectations of its frame a result belongs to."""
    return int(result.expectation_config.meta["at"])


def _issues(result: Any, one: Expectation, package: Package) -> Iterable[Issue]:
    """Return an issue for a table or column, or one for each article, that is not as expected.

    One that cannot be decided is an error, whatever its severity: nobody knows whether it is met.
    """
    if result.success:
        return []
    if message := _exception(result.exception_info or {}):
        return [replace(_issue(one, package, found=message), severity="error")]
    if one.frame != ARTICLES:
        return [_issue(one, package, found=one.found)]
    return [
        _issue(one, package, record=row[KEY_OF_ARTICLES], found=_of_article(one, row[one.column]))
        for row in result.result["unexpected_index_list"]
    ]


def _issue(one: Expectation, package: Package, found: str, record: str = "") -> Issue:
    table = "sources" if one.frame == ARTICLES else one.frame
    file = package.paths.get(table, f"data/{table}.csv")
    column = "" if one.frame == ARTICLES else one.column
    return Issue(
        file, 0, column, one.code, table, record, found, one.expected, one.hint, one.severity
    )


def _of_article(one: Expectation, value: float) -> str:
    return {
        COVERED_SHARE: f"{value:.1%} of its sentences accounted for",
        CLAIMS: f"{value:.0f} claims",
        CLAIMS_KEPT: f"{value:.2f} times the claims of the last release",
    }[one.column]


def _exception(info: Mapping[str, Any]) -> str:
    """Return the message of an expectation that could not be evaluated; empty if it could."""
    parts = [info] if "raised_exception" in info else [*info.values()]
    return "; ".join(str(one["exception_message"]) for one in parts if one["raised_exception"])
