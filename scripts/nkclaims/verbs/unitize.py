"""Write the list of an article's sentences, on which its reader counts the claims.

seeds/articles/SOURCE/sentences.csv gets one row a sentence. n_claims is the number of rows of
claims.csv that begin there, 0 as long as there are none. Counts that somebody entered and that
differ from the rows are shown and kept, unless --update is given. Other sheets that the article
lacks are made with a header and no rows.
"""

from __future__ import annotations

import argparse
import sys
from functools import partial

from nkclaims.schema import load_schemas
from nkclaims.unitize import unitize

say = partial(print, file=sys.stderr, flush=True)


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the article, and ``--update``."""
    parser.add_argument("source", metavar="SOURCE", help="source_id of the article")
    parser.add_argument("--update", action="store_true", help="write over counts that differ")


def run(args: argparse.Namespace) -> int:
    """Write the sheet and say what is in it."""
    schemas = load_schemas(args.root / "schemas")
    sheet = unitize(args.root, args.source, schemas, update=args.update, say=say)
    state = "new" if sheet.is_new else "written anew"
    for file in sheet.headers:
        print(f"{file}: no rows yet, new")
    print(f"{sheet.file}: {sheet.n_sentences} sentences, {sheet.n_claims} claims, {state}")
    return 0
