"""Make a valid package of any number of claims: the repository's own, war after war.

A copy is a war of its own, with its own actors, places, articles, claims and events, so that rules
which compare rows of one war have the work that they have on real data, no more and no less. Each
article ends with a line of its own, so that no two texts are the same.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

import polars as pl

from nkclaims.reading import cells
from nkclaims.reading.articles import TEXT
from nkclaims.rules.anchoring import UNATTRIBUTED
from nkclaims.schema import Table
from nkclaims.validation.package import read_package

COPIED = ("conflicts", "actors", "sources", "claims", "exclusions", "events",
          "ceasefires")  # fmt: skip
DOUBLE_CODING = "J87"  # a rule that copies cannot keep: only the first comes with its agreement
DAMAGE: Mapping[str, tuple[pl.Expr, ...]] = MappingProxyType(
    {
        "a blank before every quote": (pl.format(" {}", "quote").alias("quote"),),
        "every article's id misspelt": (
            pl.format("{}-{}", "source_id", "claim_id").alias("source_id"),
        ),
        "every value and period wrong": (
            ("1" + pl.col("value").fill_null("1")).alias("value"),
            pl.lit("1066-01-02").alias("period_start"),
            pl.lit("1066-01-01").alias("period_end"),
        ),
    }
)
"""What can be wrong with every claim: with a cell, with a key, by the rules."""

Tables = dict[str, pl.DataFrame]


@dataclass(frozen=True)
class Size:
    """How large a package has become.

    Attributes:
        claims: number of claims.
        rows: number of rows of all tables.
        articles: number of articles.
        bytes: size of the tables' files.
    """

    claims: int
    rows: int
    articles: int
    bytes: int


def write_package(repository: Path, folder: Path, articles: Path, n_claims: int) -> Size:
    """Write a valid package of at least ``n_claims`` claims.

    Args:
        repository: folder of the package that is copied, with its articles.
        folder: where the package goes, as it is released: without articles.
        articles: where ``<source_id>/article.txt`` of each article goes.
        n_claims: number of claims, rounded up to whole copies.
    """
    package, issues = read_package(repository)
    if issues:
        raise ValueError(f"{repository} is not sound: {issues[0]}")
    wars = -(-n_claims // package.tables["claims"].height)
    prefixes = pl.DataFrame({"_war": [f"w{number:05}-" for number in range(wars)]})
    tables = {
        name: _copied(package.tables[name], table, prefixes)
        for name, table in package.schemas.items()
    }
    tables["acknowledgements"] = _acknowledged(tables["acknowledgements"], tables["conflicts"])
    tables |= _with_last_lines(tables)
    tables["sources"] = _with_texts(tables["sources"], package.found_texts, articles)
    shutil.copytree(repository / "schemas", folder / "schemas")
    shutil.copy(repository / "datapackage.json", folder)
    size = 0
    for name, frame in tables.items():
        content = cells.to_csv(frame, package.schemas[name])
        path = folder / package.paths[name]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        size += len(content)
    rows = sum(frame.height for frame in tables.values())
    return Size(tables["claims"].height, rows, tables["sources"].height, size)


def spoil(folder: Path, changes: Sequence[pl.Expr]) -> None:
    """Change columns of every claim of the package in ``folder``, whose cells are text here."""
    path = folder / "data" / "claims.csv"
    claims = pl.read_csv(path, infer_schema=False).with_columns(changes)
    claims.write_csv(path, line_terminator="\n", quote_style="necessary")


def _copied(frame: pl.DataFrame, table: Table, prefixes: pl.DataFrame) -> pl.DataFrame:
    """Return ``frame`` once for each war, with that war's ids; a table without ids stays."""
    own = {name for name in table.primary_key if (name,) == table.primary_key}
    ids = own if table.name in COPIED else set()
    ids |= {key.fields[0] for key in table.foreign_keys if key.table in COPIED}
    if table.name == "acknowledgements":
        ids |= {"row_id"}  # a composite key begins with an id too
    if table.name == "retired_ids":
        ids |= {"retired_id", "replaced_by_id"}
    if table.name == "agreement":
        prefixes, ids = prefixes.head(1), ids | {"first_claim_id", "second_claim_id"}
    if not ids:
        return frame
    return (
        prefixes.join(frame, how="cross")
        .with_columns(
            pl.when(pl.col(name) == UNATTRIBUTED)
            .then(pl.lit(UNATTRIBUTED))
            .otherwise(pl.col("_war") + pl.col(name))
            .alias(name)
            for name in sorted(ids)
        )
        .unique(table.primary_key, maintain_order=True)
    )


def _acknowledged(rows: pl.DataFrame, conflicts: pl.DataFrame) -> pl.DataFrame:
    """Return ``rows`` and one for each war without a second coding."""
    first = rows.head(1).drop("rule", "table_name", "row_id")
    wars = conflicts.slice(1).select(
        rule=pl.lit(DOUBLE_CODING), table_name=pl.lit("conflicts"), row_id="conflict_id"
    )
    return pl.concat([rows, wars.join(first, how="cross")], how="diagonal")


def _with_last_lines(tables: Tables) -> Tables:
    """Return exclusions and sentences with the line by which each article's copy ends."""
    lines = tables["sources"].select(
        "source_id",
        quote=_last_line(),
        quote_start=pl.col("text_chars") + 1,
        quote_end=pl.col("text_chars") + 1 + _last_line().str.len_chars().cast(pl.Int64),
    )
    last = tables["exclusions"].head(1).select("coder_id")
    excluded = lines.join(last, how="cross").with_columns(
        exclusion_id=pl.col("source_id") + "-last", reason=pl.lit("furniture")
    )
    numbers = tables["sentences"].group_by("source_id").agg(pl.col("sentence_no").max() + 1)
    sentences = lines.join(numbers, on="source_id").select(
        "source_id",
        "sentence_no",
        starts_with="quote",
        n_claims=pl.lit(0, pl.Int64()),
        sentence_start="quote_start",
        sentence_end="quote_end",
        coverage=pl.lit("exclusions"),
    )
    return {
        "exclusions": pl.concat([tables["exclusions"], excluded], how="diagonal"),
        "sentences": pl.concat([tables["sentences"], sentences], how="diagonal"),
    }


def _with_texts(sources: pl.DataFrame, texts: Mapping[str, str], articles: Path) -> pl.DataFrame:
    """Write the article of each source with a last line of its own; return their hashes."""
    hashes, lengths = [], []
    for source, line in sources.select("source_id", _last_line()).iter_rows():
        text = f"{texts[source.partition('-')[2]]}\n{line}"
        path = articles / source / TEXT
        path.parent.mkdir(parents=True)
        path.write_bytes(text.encode("utf-8"))
        hashes.append(sha256(text.encode("utf-8")).hexdigest())
        lengths.append(len(text))
    return sources.with_columns(
        text_sha256=pl.Series(hashes), text_chars=pl.Series(lengths, dtype=pl.Int64)
    )


def _last_line() -> pl.Expr:
    return pl.format("Copy {}.", "source_id").alias("line")
