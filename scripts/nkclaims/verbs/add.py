"""Add an article: its folder with text, source.yaml and every sheet.

The text is taken byte for byte. A first line `date YYYY-MM-DD` gives the day of publication, a
source.yaml beside the text whatever it says; options go before both. The publisher must be an
actor of seeds/registry/actors.csv. If anything is missing or wrong, it is named, the exit code is
1, and nothing is written. What nobody can know but you is marked TO FILL IN in source.yaml.
"""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path

from nkclaims.add import Added, Given, add
from nkclaims.rendering.terminal import visible
from nkclaims.schema import load_schemas

say = partial(print, file=sys.stderr, flush=True)


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the text, and what can be said of it."""
    parser.add_argument("article", metavar="ARTICLE", type=Path, help="text file, UTF-8")
    parser.add_argument(
        "--id", metavar="SOURCE_ID", help="its id (default: the publisher's, with the day)"
    )
    parser.add_argument("--publisher", metavar="NAME", help="name or actor_id of the outlet")
    parser.add_argument("--published-on", metavar="YYYY-MM-DD", help="day of publication")
    parser.add_argument("--url", help="address of the article")
    parser.add_argument("--conflict", metavar="ID", help="war (default: the only one there is)")


def run(args: argparse.Namespace) -> int:
    """Add the article and say what is left to do."""
    given = Given(args.id, args.publisher, args.published_on, args.url, args.conflict)
    schemas = load_schemas(args.root / "schemas")
    lines = summary(add(args.root, args.article, schemas, given, say=say))
    print("\n".join(map(visible, lines)))
    return 0


def summary(added: Added) -> list[str]:
    """Return what was written, and what is left to a person, line by line."""
    row, source = added.description.row, added.source_id
    basis = {name: row[f"{name}_basis"] for name in ("publisher", "published")}
    return [
        *(f"{file}: new" for file in added.files),
        f"{source}: {added.n_sentences} sentences, {row['publisher']} ({basis['publisher']}), "
        f"{row['published_on']} ({basis['published']}), about {row['conflict_id']}",
        *(f"to fill in in source.yaml: {name}" for name in added.description.to_fill_in),
        *(
            f"assumed, mend it in source.yaml if it is not so: {name}: {row[name]}"
            for name in added.description.assumed
        ),
        f"next: `nkclaims propose {source}` for candidates, or code it by hand; "
        f"`nkclaims audit {source}` lists what is open",
    ]
