"""Make dist/ of the released version that datapackage.json names, the same bytes every time.

The files come from the commit of that release, by its tag or, without tags, the commit that first
had its baseline; what was committed since is not in them. The tree must be clean, and the rows of
that commit those that releases/ knows.
"""

from __future__ import annotations

import argparse
import sys
from functools import partial

from nkclaims.releasing.distribution import DIST, rebuild

say = partial(print, file=sys.stderr, flush=True)


def configure(parser: argparse.ArgumentParser) -> None:
    """Add nothing: the repository says which version it is."""


def run(args: argparse.Namespace) -> int:
    """Write dist/ and print what is in it."""
    version, result = rebuild(args.root, say=say)
    n_files = len(result.written) + len(result.unchanged)
    print(f"nkclaims {version}: {n_files:,} files in {args.root / DIST}")
    print(f"{len(result.written):,} written, {len(result.unchanged):,} had their bytes already")
    return 0
