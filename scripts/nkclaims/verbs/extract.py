"""Extract claims from articles: a complete data package, coded by rules and marked so.

INPUT is a text file (its first line may be `date YYYY-MM-DD`; a source.yaml beside article.txt is
read), a folder of them, or a corpus (.jsonl or .parquet with the columns id, text, published_on,
publisher, url). Speakers and places that no pack knows become candidate rows with their words as
printed. The same articles make the same bytes, with one worker or many.

With the extra `parser` a dependency parser reads beside the rules. Its rows are others, so the
last line and the table coders say whether it did: `--parser off` makes the same bytes everywhere.
"""

from __future__ import annotations

import argparse
import os
import sys
from functools import partial
from pathlib import Path

from nkclaims.extraction.article import read_articles
from nkclaims.extraction.extract import METHOD, Coders, extract
from nkclaims.extraction.pack import load_packs
from nkclaims.extraction.parse import is_installed
from nkclaims.extraction.write import write_package
from nkclaims.schema import load_schemas

say = partial(print, file=sys.stderr, flush=True)


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the articles, ``-o``, ``--workers`` and ``--parser``."""
    parser.add_argument("inputs", nargs="+", type=Path, metavar="INPUT", help="file or folder")
    parser.add_argument("-o", "--out", type=Path, required=True, help="folder of the new package")
    parser.add_argument(
        "--workers", type=int, default=os.cpu_count() or 1, help="processes (default: all cores)"
    )
    add_parser_choice(parser)


def add_parser_choice(parser: argparse.ArgumentParser) -> None:
    """Add ``--parser``."""
    parser.add_argument(
        "--parser",
        choices=("auto", "on", "off"),
        default="auto",
        help="dependency parser: where it is installed (auto, the default), on or off",
    )


def coders(choice: str) -> Coders:
    """Return who reads for a choice of ``--parser``."""
    return "both" if choice == "on" or (choice == "auto" and is_installed()) else "rules"


def run(args: argparse.Namespace) -> int:
    """Extract, write the package, and say what is in it."""
    articles = read_articles(args.inputs)
    schemas = load_schemas(args.root / "schemas")
    packs = load_packs(args.root)
    who = coders(args.parser)
    tables = extract(articles, packs, schemas, workers=args.workers, coders=who)
    write_package(args.out, tables, schemas, args.root, say=say)
    claims = tables["claims"]
    n_figures = claims["value"].count()
    print(f"{len(articles)} articles: {claims.height:,} claims, {n_figures:,} with a figure")
    for name in ("claim_links", "events", "ceasefires", "actors", "places"):
        print(f"  {name}: {tables[name].height:,}")
    print(f"coded by {METHOD[who]}")
    print(f"packs {packs.hash[:16]}; nobody has read these rows; in {args.out}")
    return 0
