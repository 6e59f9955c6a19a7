"""Have Great Expectations decide which expectations a release meets, and tell it table by table.

Each table is given to it as a typed frame of pandas. It is told to measure nothing of its use, to
keep nothing on disk, and to draw no progress bars. Its pages are made as they come, with addresses
of strangers in them: :mod:`nkclaims.publishing.offline_page` takes those out.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import groupby
from typing import TYPE_CHECKING, Any

import polars as pl

from nkclaims.issues import Issue
from nkclaims.validation.expectations import (
    ARTICLES,
    CLAIMS,
    CLAIMS_KEPT,
    COVERED_SHARE,
    Expectation,
)
from nkclaims.validation.package import Package
from nkclaims.validation.statistics import TEMPORAL, Statistics, claim_flags

if TYPE_CHECKING:
    import pandas as pd

SEVERITY = {"error": "critical", "warning": "warning"}
KEY_OF_ARTICLES = "source_id"
# A report says what it rests on by its version; a fixed time keeps it the same for the same data.
NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)
CONTEXT_OFF = {"GX_ANALYTICS_ENABLED": "false"}


@dataclass(frozen=True)
class Verdict:
    """What Great Expectations says.

    Attributes:
        issues: of the expectations that are not met, in order.
        checked: number of expectations by frame.
        failed: number of those that are not met by frame.
        pages: a page of HTML by frame, as Great Expectations makes it.
    """

    issues: list[Issue]
    checked: Mapping[str, int]
    failed: Mapping[str, int]
    pages: Mapping[str, str]


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
    os.environ.update(CONTEXT_OFF)
    context = _context()
    issues: list[Issue] = []
    checked, failed, pages = {}, {}, {}
    for name, of_frame in groupby(sorted(expected, key=_frame), key=_frame):
        ones = list(of_frame)
        frame = _articles(now, then) if name == ARTICLES else _table(package, name)
        result = _validated(context, name, frame, ones, now.version)
        found = [issue for one in result.results for issue in _issues(one, ones, package)]
        issues += found
        checked[name] = len(ones)
        failed[name] = sum(not one.success for one in result.results)
        pages[name] = _page(result)
    return Verdict(sorted(set(issues)), checked, failed, pages)


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


def _table(package: Package, name: str) -> pd.DataFrame:
    """Return a table as pandas; one that is gone has no rows."""
    import pandas as pd

    if name not in package.schemas:
        return pd.DataFrame()
    rows = package.tables[name]
    columns = {one.name: _column(rows[one.name], one.type) for one in package.schemas[name].fields}
    if name == "claims":
        flags = claim_flags(package)
        columns |= {flag: _column(flags[flag], "number") for flag in flags.columns}
    return pd.DataFrame(columns)


def _column(values: pl.Series, kind: str) -> pd.Series[Any]:
    """Return a column as pandas, codes of yes and no as the words that the files have."""
    import pandas as pd

    if kind in TEMPORAL:
        days = values.dt.date() if kind == "datetime" else values
        return pd.Series(pd.to_datetime(days.to_list()), dtype="datetime64[s]")
    if kind == "boolean":
        return pd.Series(values.cast(pl.String).to_list(), dtype="object")
    dtype = {"integer": "Int64", "number": "float64"}.get(kind, "object")
    return pd.Series(values.to_list(), dtype=dtype)


def _articles(now: Statistics, then: Statistics | None) -> pd.DataFrame:
    """Return a row for each article of both releases; one that is gone has no claims."""
    import pandas as pd

    before = {name: one.claims for name, one in then.articles.items()} if then else {}
    rows = []
    for source in sorted({*now.articles, *before}):
        one = now.articles.get(source)
        kept = (one.claims if one else 0) / before[source] if before.get(source) else None
        # What is gone has no sentence that could be open: only its claims are missed.
        covered, claims = (one.covered_share, one.claims) if one else (None, None)
        rows.append((source, covered, claims, kept))
    columns = [KEY_OF_ARTICLES, COVERED_SHARE, CLAIMS, CLAIMS_KEPT]
    return pd.DataFrame(rows, columns=columns).astype(dict.fromkeys(columns[1:], "float64"))


def _issues(result: Any, expected: Sequence[Expectation], package: Package) -> Iterable[Issue]:
    """Return an issue for a table or column, or one for each article, that is not as expected."""
    if result.success:
        return []
    one = expected[result.expectation_config.meta["at"]]
    if result.exception_info and _exception(result.exception_info):
        return [_issue(one, package, found=_exception(result.exception_info))]
    if one.frame != ARTICLES:
        return [_issue(one, package, found=one.found)]
    return [
        _issue(one, package, record=row[KEY_OF_ARTICLES], found=_of_article(one, row[one.column]))
        for row in result.result["unexpected_index_list"]
    ]


def _issue(one: Expectation, package: Package, found: str, record: str = "") -> Issue:
    table = "sources" if one.frame == ARTICLES else one.frame
    file = package.paths.get(table, f"data/{table}.csv")
    column = (
        "" if one.frame == ARTICLES or one.column not in _columns(package, table) else one.column
    )
    return Issue(
        file, 0, column, one.code, table, record, found, one.expected, one.hint, one.severity
    )


def _columns(package: Package, table: str) -> tuple[str, ...]:
    return package.schemas[table].names if table in package.schemas else ()


def _of_article(one: Expectation, value: float) -> str:
    return {
        COVERED_SHARE: f"{value:.1%} of its sentences accounted for",
        CLAIMS: f"{value:.0f} claims",
        CLAIMS_KEPT: f"{value:.2f} times the claims of the last release",
    }[one.column]


def _exception(info: Mapping[str, Any]) -> str:
    """Return the message of an expectation that could not be evaluated; empty if it could."""
    parts = [info] if "raised_exception" in info else list(info.values())
    return "; ".join(str(one["exception_message"]) for one in parts if one["raised_exception"])


def _page(result: Any) -> str:
    """Return the page of Great Expectations' Data Docs on one frame.

    Its renderers know no numbers of numpy, and no chart without a script: those become tables.
    """
    from great_expectations.render.renderer.page_renderer import ValidationResultsPageRenderer
    from great_expectations.render.view import DefaultJinjaPageView

    for one in result.results:
        one.result = _plain(one.result)
    for noise in ("batch_markers", "batch_parameters"):
        result.meta.pop(noise, None)
    document = ValidationResultsPageRenderer(run_info_at_end=True).render(result)
    _charts_as_tables(document.sections)
    return str(DefaultJinjaPageView().render(document))


def _plain(value: Any) -> Any:
    """Return ``value`` with Python's numbers for numpy's."""
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value.item() if hasattr(value, "item") else value


def _charts_as_tables(node: Any) -> Any:
    """Put a table of its values in the place of each chart below ``node``, and return it."""
    from great_expectations.render import (
        RenderedContent,
        RenderedGraphContent,
        RenderedTableContent,
    )

    if isinstance(node, RenderedGraphContent):
        (rows,) = node.graph["datasets"].values()
        head = [*rows[0]]
        body = [[_written(row[name]) for name in head] for row in rows]
        styling = {"body": {"classes": ["table", "table-sm"]}}
        return RenderedTableContent(table=body, header_row=head, styling=styling)
    if isinstance(node, list):
        node[:] = [_charts_as_tables(one) for one in node]
    elif isinstance(node, dict):
        node.update({key: _charts_as_tables(one) for key, one in node.items()})
    elif isinstance(node, RenderedContent):
        for name, one in vars(node).items():
            setattr(node, name, _charts_as_tables(one))
    return node


def _written(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)
