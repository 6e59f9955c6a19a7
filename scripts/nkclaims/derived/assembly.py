"""Turn what people wrote into every published table, complete: a pure function."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import polars as pl

from nkclaims.coding import anchors
from nkclaims.coding.review import published
from nkclaims.coding.sentence_sheet import COVERAGE
from nkclaims.derived import agreement, assessment, derive, estimate
from nkclaims.derived.event_actors import event_actors
from nkclaims.derived.toll import tolls
from nkclaims.derived.vocabulary import vocabulary
from nkclaims.issues import Issue
from nkclaims.reading import cells, keys, retired
from nkclaims.reading.articles import Tables
from nkclaims.reading.homes import at_home
from nkclaims.reading.seeds import Seeds
from nkclaims.schema import Table


@dataclass(frozen=True)
class Anchored:
    """What people wrote, with the offsets of all words.

    Attributes:
        tables: the tables of seeds/.
        codings: the first and the second coding of an article, by source_id.
        given: the text of all that the coders had before them, but the articles.
        texts: each article as stored, by source_id.
    """

    tables: Tables
    codings: Mapping[str, tuple[pl.DataFrame, pl.DataFrame]]
    given: str
    texts: Mapping[str, str]


def assemble(
    seeds: Seeds, schemas: Mapping[str, Table], candidates: bool = False
) -> tuple[Tables, list[Issue]]:
    """Return every published table, complete, and no issue; or no table and what is wrong.

    There is no table either where reading ``seeds`` found something wrong; see :func:`causes`.
    Nothing is read or written here. The other arguments are those of :func:`complete`.
    """
    anchored, issues = check(seeds, schemas)
    if issues or not seeds.is_sound:
        return {}, issues
    return complete(anchored, schemas, candidates), []


def check(seeds: Seeds, schemas: Mapping[str, Table]) -> tuple[Anchored, list[Issue]]:
    """Return ``seeds`` with the offsets of all words, and each key and quote that does not hold."""
    reused = retired.check(seeds.tables, schemas)
    issues = keys.check(seeds.tables, schemas, seeds.incomplete, reused) + reused
    issues += at_home(seeds.tables, schemas)
    keyed = {
        name: frame.drop_nulls(schemas[name].primary_key) for name, frame in seeds.tables.items()
    }
    tables, unplaced = anchors.resolve(keyed, seeds.texts)
    issues += [*unplaced, *anchors.value_issues(tables["claims"])]
    issues += anchors.place_issues(tables["claims"], seeds.texts)
    codings, wrong = _codings(seeds, schemas)
    return Anchored(tables, codings, seeds.given, seeds.texts), [*issues, *wrong]


def _codings(
    seeds: Seeds, schemas: Mapping[str, Table]
) -> tuple[dict[str, tuple[pl.DataFrame, pl.DataFrame]], list[Issue]]:
    """Return both codings of each article with the offsets of all words, and what is wrong there.

    All of them are looked at together, which takes a tenth of the time.
    """
    both = [frame for frames in seeds.codings.values() for frame in frames]
    if not both:
        return {}, []
    claims, table = pl.concat(both), schemas["claims"]
    placed, unplaced = anchors.resolve_claims(claims, seeds.texts)
    issues = [issue for frame in both for issue in keys.unique(frame, table)]
    issues += keys.foreign(claims, table, _with_retired(seeds, schemas), schemas)
    issues += [*unplaced, *anchors.place_issues(claims, seeds.texts)]
    ends = list(itertools.accumulate(frame.height for frame in both))
    coded = iter(
        placed.slice(end - frame.height, frame.height)
        for end, frame in zip(ends, both, strict=True)
    )
    return {source_id: (next(coded), next(coded)) for source_id in seeds.codings}, issues


def _with_retired(seeds: Seeds, schemas: Mapping[str, Table]) -> Tables:
    """Return the keys that a coding, which is kept as it once was, can refer to: retired ones too.

    A table of which rows are missing or that has none is left out: its own files say so.
    """
    tombstones = seeds.tables["retired_ids"]
    known = {}
    for name, frame in seeds.tables.items():
        if name in seeds.incomplete or frame.is_empty():
            continue
        key = frame.select(schemas[name].primary_key)
        if key.width == 1:
            ids = tombstones.filter(table_name=name).select(
                pl.col("retired_id").alias(key.columns[0])
            )
            key = pl.concat([key, ids])
        known[name] = key
    return known


def complete(anchored: Anchored, schemas: Mapping[str, Table], candidates: bool = False) -> Tables:
    """Return every published table, with its derived columns.

    The frames have the columns of the schema in its order, rows in published order; those of
    tables in seeds/ also have ``_file`` and ``_line``.

    Args:
        anchored: what people wrote, all of it sound.
        schemas: the tables to make.
        candidates: whether claims that wait for review are published as well.
    """
    tables = computed(anchored, schemas, candidates)
    return {name: _shaped(tables[name], table) for name, table in schemas.items()}


def computed(anchored: Anchored, schemas: Mapping[str, Table], candidates: bool = False) -> Tables:
    """Return every table of :func:`complete`, with further columns, and in no order."""
    rows = published(anchored.tables, schemas, candidates)
    if rows["claims"].height < anchored.tables["claims"].height:
        # Fewer claims cover fewer sentences.
        rows, _ = anchors.resolve(rows, anchored.texts)
    tables = _derived(rows, anchored.texts)
    compared = [
        agreement.compare(source_id, *frames, anchored.given)
        for source_id, frames in anchored.codings.items()
    ]
    tables["agreement"] = pl.concat([pl.DataFrame(schema=agreement.SCHEMA), *compared])
    tables["vocabulary"] = vocabulary(schemas)
    return tables


def causes(
    misread: Iterable[Issue], amiss: Iterable[Issue], broken: Collection[str]
) -> list[Issue]:
    """Return all issues but those of ``amiss`` that are only consequences of ``misread``.

    Args:
        misread: what is wrong with files and cells.
        amiss: what is wrong with the rows that could be read.
        broken: files that could not be read to their end.
    """
    first = list(misread)
    rows = {(issue.file, issue.line) for issue in first if issue.line}
    files = {issue.file for issue in first}
    return first + [
        issue
        for issue in amiss
        if (issue.file, issue.line) not in rows
        and issue.file not in broken
        and not (issue.code == COVERAGE and issue.file in files)
    ]


def _derived(rows: Tables, texts: Mapping[str, str]) -> Tables:
    """Return ``rows`` with their derived columns, and the tables that are computed from them."""
    actors, sides, links = rows["actors"], rows["sides"], rows["claim_links"]
    claims = derive.derive_columns(rows["claims"], actors, sides)
    parties = assessment.parties(actors, sides)
    voices = assessment.voices(rows["event_claims"], claims, links, parties)
    event_claims = estimate.used_in(rows["event_claims"], claims, links, rows["sources"])
    events = assessment.assess(rows["events"], event_claims, claims, links, parties)
    return {
        **rows,
        "sources": _with_lengths(rows["sources"], texts),
        "claims": claims,
        "events": events,
        "event_claims": event_claims,
        "event_actors": event_actors(events, event_claims, claims, rows["claim_actors"]),
        "event_estimates": estimate.event_estimates(event_claims, claims, links, voices),
        "tolls": tolls(claims, links, actors, rows["sources"]),
    }


def _with_lengths(sources: pl.DataFrame, texts: Mapping[str, str]) -> pl.DataFrame:
    """Return ``sources`` with the length of each article as stored."""
    lengths = [len(texts[source_id]) for source_id in sources["source_id"]]
    return sources.with_columns(text_chars=pl.Series(lengths, dtype=pl.Int64))


def _shaped(frame: pl.DataFrame, table: Table) -> pl.DataFrame:
    """Return the columns of the schema in its order and types, rows in published order."""
    places = [name for name in cells.PLACE if name in frame.columns]
    typed = frame.select(*table.names, *places).cast(dict(table.dtypes.items()))
    return cells.in_order(typed, table)
