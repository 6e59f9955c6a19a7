"""Extract claims from articles: a complete data package, coded by rules and marked so.

INPUT is a text file (its first line may be `date YYYY-MM-DD`; a source.yaml beside article.txt is
read), a folder of them, or a corpus (.jsonl or .parquet with the columns id, text, published_on,
publisher, url). Speakers and places that no pack knows become candidate rows with their words as
printed. The same articles make the same bytes, with one worker or many, on one machine or more
(with an encoder, on processors of one kind), and from any folder: outside a repository with seeds/
the tables and registry installed are used.

With the extra `parser` a dependency parser reads beside the rules, with the extra `encoder` a small
language model weighs in on figures: it finds some that no rule reads, and its doubts lower their
confidence. Either makes other rows, so the last lines and the table coders say who read:
`--parser off --encoder off` makes the same bytes everywhere.

A run that was killed goes on where it stood when the same command is given again. An article that
cannot be read is left out, as is a link or a claim that breaks a rule of `nkclaims validate`, or
its article if there are many; each is listed in problems.csv of the new package, and the rest goes
on. Exit code 0 if nothing was left out, 1 if something was (or all: then nothing is written), 2 for
wrong use.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

import polars as pl

from nkclaims.cli import WrongUse, package_folder
from nkclaims.extraction.batch import extract_to
from nkclaims.extraction.encoder import weights
from nkclaims.extraction.language import parse
from nkclaims.extraction.lexicon.pack import load_packs
from nkclaims.extraction.runners import runner_for
from nkclaims.extraction.shard import METHOD, Coders
from nkclaims.loading.package import installed
from nkclaims.rendering.progress import Progress
from nkclaims.rendering.terminal import visible
from nkclaims.schema import load_schemas

LISTED = 10  # problems that are printed; all are in the table


def say(line: str) -> None:
    """Print a line beside the results, while there is something to wait for."""
    print(line, file=sys.stderr, flush=True)


def package_at(given: Path | None) -> Path:
    """Return the repository whose tables and registry are used; without one, what is installed."""
    try:
        folder = package_folder(given)
    except WrongUse:
        if given:
            raise
        return installed()
    return folder if (folder / "seeds").is_dir() else installed()


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the articles, where the package goes, and who does the work."""
    add = parser.add_argument
    add("inputs", nargs="+", type=Path, metavar="INPUT", help="file or folder")
    add("-o", "--out", type=Path, required=True, help="folder of the new package")
    cores = os.cpu_count() or 1
    add("--workers", type=int, default=cores, help=f"processes (default: all cores, {cores})")
    add(
        "--scheduler",
        metavar="ADDRESS",
        help="let dask.distributed do it: tcp://HOST:PORT, or `local` for a cluster of --workers",
    )
    formats = ("csv", "parquet")
    add("--format", choices=formats, default="csv", help="parquet: a file a table beside the CSV")
    add_models(parser)


def add_models(parser: argparse.ArgumentParser) -> None:
    """Add ``--parser`` and ``--encoder``."""
    for name, what in (
        ("parser", "dependency parser"),
        ("encoder", "language model that weighs in"),
    ):
        told = f"{what}: where it is installed (auto, the default), on or off"
        parser.add_argument(f"--{name}", choices=("auto", "on", "off"), default="auto", help=told)


def coders(parser: str, encoder: str = "off") -> Coders:
    """Return who reads for a choice of ``--parser`` and one of ``--encoder``."""
    parses = parser == "on" or (parser == "auto" and parse.is_installed())
    weighs = encoder == "on" or (encoder == "auto" and weights.is_installed())
    if parses:
        return "all" if weighs else "both"
    return "encoder" if weighs else "rules"


def run(args: argparse.Namespace) -> int:
    """Extract, write the package, and say what is in it and what is not."""
    if args.workers < 1:
        raise WrongUse(f"--workers {args.workers}: give the number of processes, 1 or more")
    schemas = load_schemas(args.root / "schemas")
    packs = load_packs(args.root)
    progress = Progress("articles")
    who = coders(args.parser, args.encoder)
    try:
        made = extract_to(
            args.out,
            args.inputs,
            packs,
            schemas,
            args.root,
            run=runner_for(args.scheduler, args.workers),
            coders=who,
            with_parquet=args.format == "parquet",
            say=say,
            progress=progress,
        )
    finally:
        progress.end()
    rows = made.heights
    articles = f"{rows['sources']:,} articles"
    print(f"{articles}: {rows['claims']:,} claims, {made.n_figures:,} with a figure")
    for name in ("claim_links", "events", "ceasefires", "actors", "places"):
        print(f"  {name}: {rows[name]:,}")
    print(f"coded by {METHOD[who]}")
    print(f"packs {packs.hash[:16]}; nobody has read these rows; in {args.out}")
    return _tell(made.problems, args.out)


def _tell(problems: pl.DataFrame, out: Path) -> int:
    """Print the first problems and where all are; return the exit code."""
    if problems.is_empty():
        return 0
    for row in problems.head(LISTED).iter_rows(named=True):
        place = f"{row['file']}:{row['line']}" if row["line"] else row["file"]
        where = place or row["article"]
        hint = f"; {row['hint']}" if row["hint"] else ""
        told = f"{row['code']}: {row['found']}; expected {row['expected']}{hint}"
        say(visible(f"{where}: {told}"))
    articles = problems.select("article", "file", "line").n_unique()
    say(f"{articles:,} articles failed or lack claims: see {out / 'problems.csv'}")
    return 1
