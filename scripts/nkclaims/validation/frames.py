"""Give tables as typed frames of pandas, which is what Great Expectations reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import polars as pl

from nkclaims.validation.expectations import CLAIMS, CLAIMS_KEPT, COVERED_SHARE
from nkclaims.validation.package import Package
from nkclaims.validation.statistics import TEMPORAL, Statistics, claim_flags

# Imported late at run time: only this layer needs it.
if TYPE_CHECKING:
    import pandas as pd

KEY_OF_ARTICLES = "source_id"


def table_frame(package: Package, name: str) -> pd.DataFrame:
    """Return a table as pandas; one that is gone has no rows."""
    import pandas as pd

    if name not in package.schemas:
        return pd.DataFrame()
    rows = package.tables[name].lazy().collect()
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


def articles_frame(now: Statistics, then: Statistics | None) -> pd.DataFrame:
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
