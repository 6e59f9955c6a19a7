"""Hold what `nkclaims extract` makes of articles against claims that were read and coded.

Writes docs/extraction-quality.md from seeds/ (text that the rules' writers had seen) and
evaluation/development/ and evaluation/control/. The extractor runs on the frozen half,
evaluation/frozen/, with --frozen alone: three times at most, each logged in
evaluation/frozen-runs.csv; the page keeps the figures of the last. What a second reader made of
articles of any set, evaluation/second/, is held against gold as well.
With --list nothing is written: each missed, extra and wrong row of seen and development is
printed, of the control and the frozen half none.
With --coders nothing is written: the shares of these sets are printed for the rules, for the
dependency parser, for both reconciled, and with the encoder that weighs in.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from nkclaims.cli import WrongUse
from nkclaims.evaluation.coders import compare
from nkclaims.evaluation.frozen_runs import MOST, fingerprint
from nkclaims.evaluation.run import Evaluated, Extract, evaluate, list_differences
from nkclaims.evaluation.scores import Share
from nkclaims.extraction.extract import extract_sound
from nkclaims.extraction.runners import in_turn, runner_for
from nkclaims.extraction.shard import METHOD, Coders
from nkclaims.schema import Table, load_schemas
from nkclaims.verbs.extract import add_models, coders

if TYPE_CHECKING:
    import polars as pl

    from nkclaims.evaluation.claims import Text

say = partial(print, file=sys.stderr, flush=True)
FEW = 40  # articles that are read sooner than processes start
PACKAGE = Path(__file__).parents[1]


def configure(parser: argparse.ArgumentParser) -> None:
    """Add ``--frozen`` with ``--on``, ``--list``, ``--coders`` and ``--parser``."""
    add = parser.add_argument
    add("--frozen", action="store_true", help=f"run the frozen half, which {MOST} runs use up")
    add("--on", type=date.fromisoformat, metavar="YYYY-MM-DD", help="day of the frozen run")
    add("--list", action="store_true", help="print each error in seen and development")
    add("--coders", action="store_true", help="compare rules, parser, encoder and all on these two")
    add_models(parser)


def run(args: argparse.Namespace) -> int:
    """Write the page and say the figures, or print the errors."""
    if args.frozen != (args.on is not None):
        raise WrongUse("--frozen and --on YYYY-MM-DD go together: the log says when a run was")
    if args.frozen + args.list + args.coders > 1:
        raise WrongUse("--list, --coders and --frozen exclude each other: give one of the three")
    root: Path = args.root
    schemas = load_schemas(root / "schemas")
    if args.coders:
        by = {who: _extractor(root, schemas, who) for who in METHOD}
        print("\n".join(compare(root, schemas, by)))
        return 0
    who = coders(args.parser, args.encoder)
    extract = _extractor(root, schemas, who)
    if args.list:
        print("\n".join(list_differences(root, schemas, extract)))
        return 0
    done = evaluate(root, schemas, extract, fingerprint(PACKAGE), METHOD[who], args.on, say)
    print(f"coded by {METHOD[who]}")
    for line in _lines(done):
        print(line)
    for path in done.result.written:
        print(f"{path}: written")
    return 0


def _extractor(root: Path, schemas: Mapping[str, Table], who: Coders) -> Extract:
    """Return the extractor with its packs, given nothing that a raw article would not give."""
    from nkclaims.evaluation.articles import article_of  # late, as all that only this verb needs
    from nkclaims.extraction.lexicon.pack import load_packs

    packs = load_packs(root)

    def run_on(texts: Sequence[Text]) -> Mapping[str, pl.DataFrame]:
        articles = [article_of(one) for one in texts]
        run = runner_for(None, os.cpu_count() or 1) if len(articles) > FEW else in_turn
        tables, problems = extract_sound(articles, packs, schemas, who, run)
        for article, code, hint in problems.select("article", "code", "hint").iter_rows():
            say(f"{article}: {code}: {hint}")  # counted as missed; no word of a frozen text
        return tables

    return run_on


def _lines(done: Evaluated) -> list[str]:
    """Return a line a set: its figures found, right and too many."""
    scores: dict[str, Mapping[str, Share]] = dict(done.sets)
    if done.runs:
        scores[f"frozen, run {done.runs[-1].number}"] = done.runs[-1].scores
    told = []
    for name, shares in scores.items():
        found, right, extra = (shares[f"figures/all/{one}"] for one in ("found", "right", "extra"))
        told.append(
            f"{name}: of {found.n} figures {found.hits} found, {right.hits} right; "
            f"{extra.hits} extra of {extra.n}"
        )
    return told
