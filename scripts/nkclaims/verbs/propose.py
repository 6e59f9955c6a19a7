"""Propose claims of an article that no row covers, as candidates for review.

The rules read the article; what they find and no row covers, be it accepted, corrected, rejected or
a candidate itself, is appended to claims.csv with review `candidate`. Rows that are there are never
touched, and what was rejected is not proposed again. A claim that needs an actor or a place without
a row in seeds/registry/ is left out and listed. Candidates are not published before a person
accepts them: set review to accepted, corrected or rejected.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from functools import partial

from nkclaims.propose import Newcomer, Proposal, propose
from nkclaims.reading.seeds import REGISTRY
from nkclaims.rendering.terminal import visible
from nkclaims.schema import load_schemas

say = partial(print, file=sys.stderr, flush=True)
LONGEST = 160  # characters of a sentence that is shown
ALIASES = {"actors": "actor_names", "places": "place_names"}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the article."""
    parser.add_argument("source", metavar="SOURCE", help="source_id of the article")


def run(args: argparse.Namespace) -> int:
    """Propose, and say what was proposed and what is left to a person."""
    schemas = load_schemas(args.root / "schemas")
    proposal = propose(args.root, args.source, schemas, say=say)
    print("\n".join(map(visible, summary(args.source, proposal))))
    return 0


def summary(source: str, proposal: Proposal) -> Iterator[str]:
    """Yield what was proposed, left out and covered, and what is left to do, line by line."""
    for file, n_rows in proposal.n_rows.items():
        yield f"{file}: {n_rows} new row{'s' * (n_rows != 1)}"
    yield (
        f"{source}: {len(proposal.claims)} proposed, {proposal.n_covered} covered by rows that are "
        f"there, {len(proposal.left_out)} left out"
    )
    for sentence, number, quote, reasons in proposal.left_out:
        shown = sentence if len(sentence) <= LONGEST else f"{sentence[:LONGEST]}…"
        yield f'left out: "{quote}" ({"; ".join(reasons)}) in sentence {number}: {shown}'
    yield from map(how_to_add, proposal.newcomers)
    if proposal.claims:
        numbers = ", ".join(map(str, proposal.sentences))
        yield (
            f"next: set review to accepted, corrected or rejected in each of {proposal.claims[0]} "
            f"to {proposal.claims[-1]}; then bring n_claims in sentences.csv up to date, which is "
            f"for you to count: sentence {numbers}. `nkclaims audit {source}` shows the rest"
        )


def how_to_add(one: Newcomer) -> str:
    """Return how to give the registry a row that it has not."""
    row = f"the row `{one.line}`" if one.line else "a row"
    line = f"{one.table} has no row {one.id}: add {row} to {REGISTRY}/{one.table}.csv"
    if one.table in ALIASES:
        name = f" {one.name!r}" if one.name else ""
        line += f", or, if it is one that is there, the name{name} to {ALIASES[one.table]}.csv"
    return f"{line}; then run the command again"
