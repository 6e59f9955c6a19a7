"""Measure extraction on articles that were read, and write docs/extraction-quality.md.

The frozen half of the unseen articles is run only with --frozen DAY, at most three times, and each
run is written to evaluation/frozen-runs.csv. --list prints what is missed, extra or wrong in the
other two sets, never in the frozen one.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from nkclaims.evaluate import Evaluation, evaluate
from nkclaims.evaluation.matching import Compared
from nkclaims.publishing import store
from nkclaims.publishing.extraction_page import page
from nkclaims.publishing.lock import lock

PAGE = "docs/extraction-quality.md"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add ``--frozen`` and ``--list``."""
    parser.add_argument("--frozen", metavar="DAY", help="run the frozen half, too, and log it")
    parser.add_argument("--list", action="store_true", help="print each difference, write nothing")


def run(args: argparse.Namespace) -> int:
    """Evaluate, and write the page or print the differences."""
    if args.list:
        for line in differences(evaluate(args.root)):
            print(line)
        return 0
    found = evaluate(args.root, args.frozen)
    with lock(args.root):
        store.publish(args.root, {PAGE: page(found).encode()}, owned=())
    for name, one in found.scores.items():
        print(f"{name}: figures found {one.figures.printed}, right {one.core.printed}")
    print(f"{PAGE} written")
    return 0


def differences(found: Evaluation) -> Iterator[str]:
    """Yield a line for each claim that is missed, extra, or wrong in a field."""
    for name, compared in found.compared.items():
        for one in compared:
            yield from _lines(name, one)


def _lines(name: str, one: Compared) -> Iterator[str]:
    if one.row is None and one.expected is not None:
        codes = one.expected.codes
        yield f"{name} missed {one.expected.name}: {codes['kind']} {codes['measure']}"
    elif one.expected is None and one.row is not None:
        yield f"{name} extra {one.row['claim_id']} ({one.row['rule_id']}): {one.row['quote']}"
    elif one.expected is not None and one.row is not None:
        for field in [field for field, is_right in one.right.items() if not is_right]:
            wanted = one.expected.codes.get(field) or {
                "claimant": ", ".join(sorted(one.expected.claimants)),
                "place": ", ".join(sorted(one.expected.places)),
                "value": one.expected.value,
            }.get(field, "")
            key = {"claimant": "claimant_actor_id", "place": "place_id"}.get(field, field)
            yield f"{name} wrong {one.expected.name} {field}: {wanted} -> {one.row[key]}"
