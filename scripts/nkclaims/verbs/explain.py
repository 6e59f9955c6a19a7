"""Show what one claim rests on: its sentence with marks, its fields, and the rule behind them.

«» hold the quote, {} the words that name who speaks, [] the number.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from nkclaims.explain import explain
from nkclaims.publishing import store


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the claim, and ``--articles``."""
    parser.add_argument("claim", metavar="CLAIM", help="claim_id")
    parser.add_argument(
        "--articles",
        type=Path,
        metavar="PATH",
        help="file or folder of articles, as extract reads them",
    )


def run(args: argparse.Namespace) -> int:
    """Print the explanation."""
    with store.reading(args.root):
        print(explain(args.root, args.claim, args.articles))
    return 0
