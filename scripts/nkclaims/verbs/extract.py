"""Extract claims from articles: a complete data package, coded by rules and marked so.

INPUT is a text file (its first line may be `date YYYY-MM-DD`; a source.yaml beside article.txt is
read), a folder of them, or a corpus (.jsonl or .parquet with the columns id, text, published_on,
publisher, url). Speakers and places that no pack knows become candidate rows with their words as
printed. The same articles make the same bytes, with one worker or many.
"""

from __future__ import annotations

import argparse
import os
import sys
from functools import partial
from pathlib import Path

from nkclaims.extraction.article import read_articles
from nkclaims.extraction.extract import extract
from nkclaims.extraction.pack import load_packs
from nkclaims.extraction.write import write_package
from nkclaims.schema import load_schemas

say = partial(print, file=sys.stderr, flush=True)


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the articles, ``-o`` and ``--workers``."""
    parser.add_argument("inputs", nargs="+", type=Path, metavar="INPUT", help="file or folder")
    parser.add_argument("-o", "--out", type=Path, required=True, help="folder of the new package")
    parser.add_argument(
        "--workers", type=int, default=os.cpu_count() or 1, help="processes (default: all cores)"
    )


def run(args: argparse.Namespace) -> int:
    """Extract, write the package, and say what is in it."""
    articles = read_articles(args.inputs)
    schemas = load_schemas(args.root / "schemas")
    packs = load_packs(args.root)
    tables = extract(articles, packs, schemas, workers=args.workers)
    write_package(args.out, tables, schemas, args.root, say=say)
    claims = tables["claims"]
    n_figures = claims["value"].count()
    print(f"{len(articles)} articles: {claims.height:,} claims, {n_figures:,} with a figure")
    for name in ("claim_links", "events", "ceasefires", "actors", "places"):
        print(f"  {name}: {tables[name].height:,}")
    print(f"packs {packs.hash[:16]}; nobody has read these rows; in {args.out}")
    return 0
