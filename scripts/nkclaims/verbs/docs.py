"""Write the generated pages of docs/, and those of the tables in the help of the R package.

docs/codebook.md is made from schemas/, docs/agreement.md from data/agreement.csv where two codings
of an article have been compared, docs/crosswalk.md from the tables that map columns to those of
other datasets, docs/rules.md from the rules, r/man/<table>.Rd from schemas/ where there is r/man/.
With --check nothing is written: the pages that are not what they are made from are named, and the
exit code is 1 if there are any.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from nkclaims.publishing import store
from nkclaims.publishing.pages import make_pages, owned_pages, read_material, stale_pages


def configure(parser: argparse.ArgumentParser) -> None:
    """Add ``--check``."""
    parser.add_argument("--check", action="store_true", help="only tell which pages are stale")


def run(args: argparse.Namespace) -> int:
    """Write the pages, or tell which are stale; return 1 if ``--check`` found any."""
    root: Path = args.root
    with store.reading(root, say=print):
        pages = make_pages(read_material(root))
    if args.check:
        stale = stale_pages(root, pages)
        for path in stale:
            print(f"{path}: not what it is made from; run `nkclaims docs`, or `make docs`")
        return int(bool(stale))
    result = store.publish(root, pages, owned=owned_pages(root))
    for path in result.written:
        print(f"{path}: written")
    for path in result.removed:
        print(f"{path}: removed, there is nothing to say")
    if not result.written and not result.removed:
        print(f"{len(result.unchanged)} pages: up to date")
    return 0
