"""Rules J85 to J91: who coded it and how well, and what may be passed on."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import polars as pl

from nkclaims.audit import open_points
from nkclaims.coding.review import PUBLISHED
from nkclaims.derived.agreement import FIELDS
from nkclaims.issues import Issue
from nkclaims.reading import retired
from nkclaims.reading.findings import did_you_mean
from nkclaims.reading.shelf import Tables
from nkclaims.rules import breach, rule
from nkclaims.rules.demand import demand
from nkclaims.rules.history import NO_REUSE
from nkclaims.validation.package import Package

LEAST_DOUBLE_CODED: Final = 20
"""Percentage of the claims that lie in articles coded twice."""

MOST_BYTES: Final = 4
"""Bytes that UTF-8 takes for one character, at most."""


def _with_coders(tables: Tables) -> pl.LazyFrame:
    coders = tables["coders"].lazy().select("coder_id", "coder_type")
    return tables["claims"].lazy().join(coders, on="coder_id")


IS_CODER = pl.col("origin") == pl.col("coder_type")

origins = demand(
    "J85",
    "error",
    "A claim names the person, model or rule that coded it, by its origin.",
    table="claims",
    column=pl.when(IS_CODER).then(pl.lit("rule_id")).otherwise(pl.lit("coder_id")),
    view=lambda tables: _with_coders(tables).with_columns(
        wanted=pl.when(IS_CODER)
        .then(pl.lit("the rule that wrote the row, and no rule on any other row"))
        .otherwise(pl.format("a coder of type {}, as origin says", "origin"))
    ),
    holds=IS_CODER & ((pl.col("origin") == "rule") == pl.col("rule_id").is_not_null()),
    expected="{wanted}",
    hint="correct coder_id, origin or rule_id",
)

IS_REVIEWED = pl.col("review").is_in(list(PUBLISHED))


HAS_READER = IS_REVIEWED | (pl.col("origin") != "rule")


def _with_reviewed(tables: Tables) -> pl.LazyFrame:
    return tables["claims"].lazy().with_columns(has_reviewed=HAS_READER.any())


def _is_read(package: Package) -> bool:
    """Tell whether somebody has read the articles: not if rules alone coded the whole package."""
    types = package.rows("coders", "coder_type")["coder_type"]
    is_rules = len(types) > 0 and (types == "rule").all()
    has_reader = package.rows("claims", where=HAS_READER).height > 0
    return not is_rules or has_reader or package.rows("exclusions").height > 0


reviewed = demand(
    "J86",
    "error",
    "Published claims were read a second time, and accepted or corrected, unless a machine coded "
    "the whole package.",
    table="claims",
    column="review",
    view=_with_reviewed,
    holds=IS_REVIEWED | ((pl.col("origin") == "rule") & ~pl.col("has_reviewed")),
    expected="accepted or corrected",
    hint="review it; `nkclaims build` without --candidates leaves it out until then",
)


def _double_coding(tables: Tables) -> pl.LazyFrame:
    """Return each war that coders read, with the share coded twice and fields not compared."""
    wars = tables["sources"].lazy().select("source_id", "conflict_id")
    twice = tables["agreement"].lazy()
    in_both = twice.select("source_id").unique().with_columns(is_twice=True)
    shares = (
        tables["claims"]
        .lazy()
        .filter(pl.col("origin") != "rule")  # rules code alike however often
        .join(wars, on="source_id")
        .join(in_both, on="source_id", how="left")
        .group_by("conflict_id")
        .agg(percent=(pl.col("is_twice").fill_null(False).mean() * 100).floor())
    )
    compared = (
        twice.select("source_id", "field")
        .unique()
        .join(wars, on="source_id")
        .group_by("conflict_id")
        .agg(compared=pl.col("field").unique())
    )
    missing = pl.lit(list(FIELDS)).list.set_difference(
        pl.col("compared").fill_null(pl.lit([], pl.List(pl.String)))
    )
    return (
        tables["conflicts"]
        .lazy()
        .join(shares, on="conflict_id")
        .join(compared, on="conflict_id", how="left")
        .with_columns(missing=missing.list.sort().list.join(", "))
    )


IS_ENOUGH = pl.col("percent") >= LEAST_DOUBLE_CODED

double_coded = demand(
    "J87",
    "warning",
    f"At least {LEAST_DOUBLE_CODED} % of a war's claims but those of rules are in articles that "
    "two coded, and every field is compared.",
    table="conflicts",
    column="conflict_id",
    view=lambda tables: _double_coding(tables).with_columns(
        wanted=pl.when(IS_ENOUGH)
        .then(pl.format("agreement on {}", "missing"))
        .otherwise(
            pl.format(
                "{} % of its claims coded twice, not {} %",
                pl.lit(LEAST_DOUBLE_CODED),
                pl.col("percent").cast(pl.Int64),
            )
        )
    ),
    holds=IS_ENOUGH & (pl.col("missing") == ""),
    expected="{wanted}",
    hint="have further articles coded a second time, in seeds/double_coding/",
)


agreed = demand(
    "J95",
    "error",
    "Two codings agree where both have the same code, or none.",
    table="agreement",
    column="is_agreed",
    view=lambda tables: tables["agreement"].lazy(),
    holds=pl.col("is_agreed") == pl.col("first_code").eq_missing(pl.col("second_code")),
    expected="what first_code and second_code say",
    hint="`nkclaims build` computes it from seeds/double_coding/",
)


@rule("J89", "error", NO_REUSE)
def reused_ids(package: Package) -> Iterator[Issue]:
    """Yield each row that has a retired id, and each tombstone of a table that there is not."""
    for table, rows in retired.reused(package.tables, package.schemas):
        for row in rows.iter_rows(named=True):
            where = table.name, row, table.primary_key[0]
            yield breach(package, *where, retired.EXPECTED, retired.HINT)
    for row in package.rows("retired_ids", "table_name").iter_rows(named=True):
        if row["table_name"] not in package.schemas:
            hint = did_you_mean(row["table_name"], package.schemas)
            yield breach(package, "retired_ids", row, "table_name", "the name of a table", hint)


@rule("J90", "error", "A released package holds no article that may not be passed on.")
def texts_kept_back(package: Package) -> Iterator[Issue]:
    """Yield each source whose article, by its hash, is a file of a package without seeds/."""
    if package.seeds is not None:
        return
    columns = ("text_sha256", "text_chars", "text_redistributed")
    kept_back = package.rows("sources", *columns, where=~pl.col("text_redistributed"))
    texts = {row["text_sha256"]: row for row in kept_back.iter_rows(named=True)}
    for path, content_hash in _hashes(package.root, texts):
        row = texts[content_hash]
        expected = f"true, or no file with its text; {path.as_posix()} is one"
        hint = "delete the file: the rights do not allow to pass it on"
        yield breach(package, "sources", row, "text_redistributed", expected, hint)


def _hashes(root: Path, texts: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[Path, str]]:
    """Yield each file of ``root`` that is one of ``texts``, and its hash; follow no link."""
    lengths = [row["text_chars"] for row in texts.values()]
    if not lengths:
        return
    least, most = min(lengths), max(lengths) * MOST_BYTES
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for path in (Path(folder, name) for name in sorted(names)):
            # Only what can be an article is read: a package may be large.
            if path.is_symlink() or not path.is_file() or not least <= path.stat().st_size <= most:
                continue
            content_hash = sha256(path.read_bytes()).hexdigest()
            if content_hash in texts:
                yield path.relative_to(root), content_hash


@rule(
    "J91",
    "error",
    "Every sentence, number and reciprocal word of an article is accounted for; of a package that "
    "a machine coded, every sentence has a row with the number of its claims.",
    needs_texts=True,
)
def coverage(package: Package) -> Iterator[Issue]:
    """Yield what the audit of the published rows leaves open."""
    is_read = _is_read(package)
    yield from open_points(package.documents, package.tables, package.dates, is_read)
