"""Say why released values changed and released ids went: write the rows that history asks for.

Make the correction in seeds/, run `nkclaims build`, then this with the reason: each value that is
not as it was released gets a row in seeds/registry/revisions.csv, each id that is gone one in
retired_ids.csv. Their version is `unreleased` until a release gives the number. What is told
already keeps its reason; a row whose value is again what it was goes. Then `make data` once more.

Values that are computed, new rows, and columns that the last release had not need no reason.
"""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path

from nkclaims.releasing.revising import revise

say = partial(print, file=sys.stderr, flush=True)


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the reason, the ids that stand for others, and the last release."""
    add = parser.add_argument
    add(
        "--reason", required=True, type=_words, metavar="WORDS", help="why, for readers of the data"
    )
    add(
        "--replaced",
        nargs="+",
        type=_pair,
        default=[],
        metavar="OLD=NEW",
        help="the id NEW stands for the id OLD, which is gone",
    )
    add("--old", type=Path, metavar="PATH", help="the last release, if git does not have it here")


def run(args: argparse.Namespace) -> int:
    """Write the rows and say how many."""
    told = revise(args.root, args.reason, dict(args.replaced), args.old, say)
    dropped = f"; {told.n_dropped:,} taken out, as nothing needs them" if told.n_dropped else ""
    print(f"revisions: {told.n_values:,} values; retired_ids: {told.n_ids:,} ids{dropped}")
    print("Look at them in seeds/registry/, then `make data`")
    return 0


def _words(text: str) -> str:
    if not text.strip() or any(one in text for one in "\n\t\r"):
        raise argparse.ArgumentTypeError("words in one line")
    return text.strip()


def _pair(text: str) -> tuple[str, str]:
    old, sign, new = text.partition("=")
    if not (old and sign and new):
        raise argparse.ArgumentTypeError(f"{text!r} is not OLD=NEW")
    return old, new
