"""Extract a package of any number of articles onto disk, and go on where a run was killed.

1. All articles are read once and parted into shards (:mod:`nkclaims.extraction.spool`).
2. Shards that no earlier run finished are read by the rules, in parallel
   (:mod:`nkclaims.extraction.runners`), and kept (:mod:`nkclaims.extraction.checkpoint`).
3. They are put together (:mod:`nkclaims.extraction.merge`), without what would not
   be valid (:mod:`nkclaims.extraction.sound`), and published all at once.

The work lies in the hidden folder of the package until all is done. What comes out is the same
with any number of workers, shards and interruptions.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from nkclaims.extraction.article import Article
from nkclaims.extraction.checkpoint import Checkpoint, made_of
from nkclaims.extraction.corpus import files_of, left_out, read_articles
from nkclaims.extraction.lexicon.pack import Packs
from nkclaims.extraction.runners import Runner, in_turn
from nkclaims.extraction.shard import EXTRA, PROBLEMS, Coders, frame, models_of
from nkclaims.extraction.sound import merge_sound
from nkclaims.extraction.spool import Spool, shards_for
from nkclaims.extraction.write import others_than, refuse_taken, write_package
from nkclaims.issues import Issue, Refused
from nkclaims.publishing.disk import WORK, refusing
from nkclaims.publishing.lock import Say, lock
from nkclaims.schema import Table

FOLDER = "extraction"
TOLD = 3  # files that are named of those not read
Progress = Callable[[int, int], object]


@dataclass(frozen=True)
class Outcome:
    """What a run made.

    Attributes:
        heights: number of rows of each table.
        n_figures: claims with a value.
        n_resumed: articles that an earlier run had read.
        problems: rows on articles that failed, or of which something is missing.
    """

    heights: Mapping[str, int]
    n_figures: int
    n_resumed: int
    problems: pl.DataFrame


def extract_to(
    out: Path,
    inputs: Sequence[Path],
    packs: Packs,
    schemas: Mapping[str, Table],
    root: Path,
    run: Runner = in_turn,
    coders: Coders = "rules",
    with_parquet: bool = False,
    say: Say = lambda _: None,
    progress: Progress = lambda done, of: None,
) -> Outcome:
    """Extract the articles of files and folders into the folder ``out``.

    Args:
        out: a new or empty folder, or one that a run before wrote.
        inputs: files and folders; see :func:`nkclaims.extraction.corpus.read_articles`.
        packs: the lexicons and registries.
        schemas: the tables.
        root: the package whose schemas and order of tables are taken.
        run: what runs the shards.
        coders: who reads.
        with_parquet: whether the package has its tables as Parquet, too.
        say: prints a line while there is something to wait for.
        progress: is told how many articles of how many are read.

    Raises:
        Refused: X03 the folder holds something else; the issues of all articles if none can be
            read; X05 and X06 of a parser; X11 workers fail; S-codes of what cannot be written.
    """
    refuse_taken(out)
    models_of(coders)  # refuses before anything is read
    work = out / WORK / FOLDER
    with refusing(out):
        out.mkdir(parents=True, exist_ok=True)
    with lock(out, say=say), refusing(out):
        n_bytes = sum(path.stat().st_size for path in files_of(inputs) if path.is_file())
        spool = Spool(work / "articles", shards_for(n_bytes))
        spool.fill(read_articles(inputs))
        if others := left_out(inputs):
            say(_not_read(others))
        if not spool.counts:
            shutil.rmtree(work, ignore_errors=True)
            raise Refused(_issues(spool.problems) or [_nothing(inputs)])
        kept = Checkpoint(work / "shards", made_of(packs, schemas, shards_for(n_bytes), coders))
        shards = sorted(spool.counts)
        waiting = [one for one in shards if not kept.has(one, spool.hash_of(one))]
        n_all = sum(spool.counts.values())
        n_resumed = n_done = n_all - sum(spool.counts[one] for one in waiting)
        if n_resumed:
            say(f"{n_resumed:,} of {n_all:,} articles were read by a run before")
        progress(n_done, n_all)
        for shard, tables in run(
            [(n, _reads(spool, n)) for n in waiting], (packs, schemas, coders)
        ):
            kept.save(shard, spool.hash_of(shard), tables)
            n_done += spool.counts[shard]
            progress(n_done, n_all)

        def rows(name: str) -> pl.DataFrame:
            empty = _empty(name, schemas)
            return kept.rows(name, shards, empty)

        tables, problems = merge_sound(rows, packs, schemas, coders)
        unread = pl.DataFrame(spool.problems, schema=dict(EXTRA[PROBLEMS]))
        problems = pl.concat([unread, problems]).sort(problems.columns)
        outcome = Outcome(
            {name: one.height for name, one in tables.items()},
            tables["claims"]["value"].count(),
            n_resumed,
            problems,
        )
        if gone := others_than(out, tables["sources"]["source_id"]):
            say(f"{out} held a package with {gone:,} other articles, which this one replaces")
        write_package(out, tables, schemas, root, problems, work / "tables", with_parquet, say)
        shutil.rmtree(work)
    return outcome


def _reads(spool: Spool, shard: int) -> Callable[[], list[Article]]:
    return lambda: spool.articles(shard)


def _empty(name: str, schemas: Mapping[str, Table]) -> pl.DataFrame:
    if name in EXTRA:
        return pl.DataFrame(schema=dict(EXTRA[name]))
    fields = schemas[name].dtypes
    return frame([], schemas[name]).with_columns(
        pl.lit(None, kind).alias(column)
        for column, kind in fields.items()
        if schemas[name].field(column).derived
    )


def _issues(problems: Sequence[Mapping[str, object]]) -> list[Issue]:
    return [
        Issue(str(one["file"]), int(str(one["line"])), "", str(one["code"]),
              found=str(one["found"]), expected=str(one["expected"]), hint=str(one["hint"]))
        for one in problems
    ]  # fmt: skip


def _not_read(files: Sequence[Path]) -> str:
    names = ", ".join(str(one) for one in files[:TOLD])
    more = f" and {len(files) - TOLD:,} more" if len(files) > TOLD else ""
    return f"not read, since they end neither in .txt nor in .jsonl or .parquet: {names}{more}"


def _nothing(inputs: Sequence[Path]) -> Issue:
    found = "no article"
    expected = "articles as .txt, .jsonl or .parquet"
    where = str(inputs[0]) if inputs else ""
    hint = "name the file or folder in which they are"
    return Issue(where, 0, "", "L01", found=found, expected=expected, hint=hint)
