"""Write what catalogues are told: citation, Zenodo, Croissant, Hugging Face, R.

CITATION.cff, .zenodo.json, croissant.json and huggingface/README.md are made from datapackage.json
and the schemas that it names; so are the citation in README.md and, where there is an R package,
title, version, authors and description in r/DESCRIPTION. A DOI is in all of them as soon as
seeds/package.yaml has one as id. With --check nothing is written: the files that are not what the
descriptor says are named, and the exit code is 1 if there are any.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from nkclaims.metadata.files import FILES, read_files, stale_files
from nkclaims.publishing import store


def configure(parser: argparse.ArgumentParser) -> None:
    """Add ``--check``."""
    parser.add_argument("--check", action="store_true", help="only tell which files are stale")


def run(args: argparse.Namespace) -> int:
    """Write the files, or tell which are stale; return 1 if ``--check`` found any."""
    root: Path = args.root
    with store.reading(root, say=print):
        made = read_files(root)
    if args.check:
        stale = stale_files(root, made)
        for path in stale:
            print(f"{path}: not what datapackage.json says; run `nkclaims metadata`")
        return int(bool(stale))
    result = store.publish(root, made, owned=tuple(FILES))
    for path in result.written:
        print(f"{path}: written")
    if not result.written:
        print(f"{', '.join(result.unchanged)}: up to date")
    return 0
