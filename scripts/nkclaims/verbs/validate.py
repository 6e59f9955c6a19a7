"""Check the published package: data/*.csv, schemas/ and datapackage.json.

Checked are files, text and cells; keys; the descriptor and all tables by frictionless; the rules on
the articles' words; and every derived column and table, which is computed anew. In a repository
data/ is also held against seeds/. A package without articles needs --articles for the rules on
words; the report says what ran and what did not. Exit code 1 if anything is found.
"""

from __future__ import annotations

import argparse
import sys
from functools import partial
from itertools import groupby
from pathlib import Path

from nkclaims import render
from nkclaims.publishing import store
from nkclaims.validate import Report, validate

say = partial(print, file=sys.stderr, flush=True)


class _Root(argparse.Action):
    """Takes the folder that is named as the package, as ``-C`` does."""

    def __call__(
        self, parser: object, namespace: argparse.Namespace, values: object, *_: object
    ) -> None:
        namespace.root = Path(str(values))


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the folder, and ``--articles``."""
    parser.add_argument(
        "path",
        nargs="?",
        action=_Root,
        metavar="PATH",
        default=argparse.SUPPRESS,
        help="folder of the package (default: the nearest one from here upwards)",
    )
    parser.add_argument(
        "--articles",
        type=Path,
        metavar="PATH",
        help="folder with <source_id>/article.txt, for a package that comes without the texts",
    )


def run(args: argparse.Namespace) -> int:
    """Print what ran, what did not and why, and what was found; return 1 if anything was."""
    with store.reading(args.root, say=say):
        report = validate(args.root, args.articles)
    print(summary(report))
    print(render.text(report.issues))
    return int(bool(report.issues))


def summary(report: Report) -> str:
    """Return which layers ran, with what they could not see, and which did not, with the reason."""
    lines = [f"{report.n_rows:,} rows"]
    for title, layers in (("ran", report.ran), ("not run", report.not_run)):
        for why, group in groupby(layers, key=lambda layer: layer[1]):
            names = ", ".join(dict.fromkeys(name for name, _ in group))
            lines.append(f"{title}: {names}{f' ({why})' if why else ''}")
    return "\n".join(lines)
