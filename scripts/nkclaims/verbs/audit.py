"""Prove that the articles are completely coded.

In each article every sentence must be touched by a claim's quote or an exclusion. Every number
must be a claim's value, a date or clock time, or lie in an exclusion. Words such as "both sides"
need claims of two who speak, or an exclusion. And in each sentence as many claims must begin as
sentences.csv counts. The last column, content words that lie in any row, is for information.
Rows count once they are accepted or corrected. Exit code 1 if anything is open, or wrong with the
rows themselves.
"""

from __future__ import annotations

import argparse
import sys
from functools import partial

from nkclaims.audit import audit_seeds
from nkclaims.coding.coverage import as_table
from nkclaims.publishing import store
from nkclaims.rendering import terminal
from nkclaims.schema import load_schemas

say = partial(print, file=sys.stderr, flush=True)


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the articles, and ``--candidates``."""
    parser.add_argument("sources", nargs="*", metavar="SOURCE", help="source_id (default: all)")
    parser.add_argument(
        "--candidates", action="store_true", help="count rows that wait for review, too"
    )


def run(args: argparse.Namespace) -> int:
    """Print the coverage of each article and all that is open; return 1 if anything is."""
    with store.reading(args.root, say=say):
        schemas = load_schemas(args.root / "schemas")
        found = audit_seeds(args.root, schemas, args.sources, args.candidates)
    print(as_table(found.coverages))
    for source in found.unproven:
        print(f"{source}: nothing is shown before its rows are mended, see below")
    if found.n_waiting:
        print(f"{found.n_waiting} rows wait for review and do not count (--candidates counts them)")
    if found.n_elsewhere:
        n_findings = f"{found.n_elsewhere} finding{'s' * (found.n_elsewhere > 1)}"
        print(f"{n_findings} on other articles: `nkclaims audit` without a name shows them")
    if found.issues:
        print(terminal.text(found.issues))
    return int(bool(found.issues))
