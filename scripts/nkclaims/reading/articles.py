"""Read the folders of seeds/articles/: one article each, with its source and its sheets."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

import polars as pl

from nkclaims.extraction.screening import screen
from nkclaims.issues import Refused
from nkclaims.reading import layout, yamlrows
from nkclaims.reading.seedfiles import SeedFiles
from nkclaims.schema import SEEDS_OF_ARTICLE, Table

Tables = dict[str, pl.DataFrame]
Schemas = Mapping[str, Table]
Parts = dict[str, list[pl.DataFrame]]

ARTICLES, TEXT, SOURCE = "seeds/articles", "article.txt", "source.yaml"
FILE_NAMES = {"claim_links": "links.csv"}  # the folder says whose links they are
PUBLISHED_CLAIMS = "data/claims.csv"


def file_names(schemas: Schemas, owner: str) -> dict[str, str]:
    """Return the file of each table that ``owner`` has, by table."""
    return {
        name: FILE_NAMES.get(name, f"{name}.csv")
        for name, table in schemas.items()
        if table.seeds == owner
    }


def read_articles(
    files: SeedFiles, schemas: Schemas, parts: Parts
) -> tuple[dict[str, str], list[str]]:
    """Add the rows of all articles; return their texts by source_id, and all ids they go by."""
    sheets = file_names(schemas, SEEDS_OF_ARTICLE)
    folders, issues = layout.source_folders(files.root, ARTICLES)
    if issues:
        files.issues += issues
        files.incomplete.update(["sources", *sheets])
    texts, known = {}, layout.listed(files.root, ARTICLES)[0]
    for name in folders:
        folder = f"{ARTICLES}/{name}"
        needed = [TEXT, SOURCE, *sheets.values()]
        files.issues += layout.strangers(files.root, folder, needed)
        present, _ = layout.listed(files.root, folder)
        lost = [file for file in needed if file not in present]
        if len(lost) > 1:
            hint = (
                f"restore them; of a new article, with {TEXT} and {SOURCE} there, "
                f"`nkclaims unitize {name}` makes the sheets"
            )
            files.issues.append(layout.without(folder, lost, hint))
            files.incomplete.update(["sources", *sheets])
            continue
        source = _read_source(files, schemas, parts, name)
        own = name if source is None else source["source_id"].item() or name
        known.append(own)
        text = files.text(f"{folder}/{TEXT}")
        # Rows are not held against a text that was changed or whose id is in doubt: one thing to
        # mend is enough.
        is_right = (
            source is None or text is None or files.check_text(text, source, schemas["sources"])
        )
        if text is not None and is_right and own == name:
            texts[name] = text
            files.issues += [one] if (one := screen(text, f"{folder}/{TEXT}")) else []
        for table, file in sheets.items():
            hint = f"restore it; of a new article `nkclaims unitize {name}` makes it"
            rows = files.rows(f"{folder}/{file}", schemas[table], hint)
            files.check_source(rows, schemas[table], name, own)
            parts[table].append(rows)
    return texts, known


def _read_source(
    files: SeedFiles, schemas: Schemas, parts: Parts, source_id: str
) -> pl.DataFrame | None:
    """Add the rows of one source.yaml; return the article's own row, None if it has none."""
    rel = f"{ARTICLES}/{source_id}/{SOURCE}"
    sources, credits = schemas["sources"], schemas["source_credits"]
    try:
        found, issues = yamlrows.read_source(files.root, rel, sources, credits)
    except Refused as refusal:
        files.give_up(rel, refusal)
        files.incomplete |= {sources.name, credits.name}
        return None
    files.issues += issues
    files.place_cells(rel, found.lines)
    files.check_source(found.source, sources, source_id)
    if found.source["source_id"].item() != source_id:
        files.incomplete.add(sources.name)
    parts[sources.name].append(found.source)
    parts[credits.name].append(found.credits)
    return found.source


def lost_articles(
    root: Path, tables: Tables, schemas: Schemas, known: Collection[str]
) -> list[str]:
    """Return the articles that were published and have no folder, while rows refer to their claims.

    Only what was built before can tell whose claims they were: nothing may parse an id.
    """
    try:
        columns = ["claim_id", "source_id"]
        published = pl.read_csv(root / PUBLISHED_CLAIMS, columns=columns, infer_schema=False)
    except (OSError, pl.exceptions.PolarsError):
        return []  # nothing was built, or whoever validates data/ says what is wrong with it
    gone = published.filter(~pl.col("source_id").is_in([*known]))
    if gone.is_empty():
        return []
    named = pl.concat([pl.Series(dtype=pl.String), *_claims_referred_to(tables, schemas)])
    return gone.filter(pl.col("claim_id").is_in(named.implode()))["source_id"].unique().to_list()


def _claims_referred_to(tables: Tables, schemas: Schemas) -> Iterator[pl.Series]:
    for name, frame in tables.items():
        for key in schemas[name].foreign_keys:
            if key.table == "claims" and key.fields[0] in frame.columns:
                yield frame[key.fields[0]].drop_nulls().alias("")
