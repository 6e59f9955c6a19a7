"""List the rules and all other codes of issues: severity, what each demands, what it needs.

An error stops a build or a release. A warning can be acknowledged by a row of the table
acknowledgements, and so can an error where its rule says so.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from nkclaims.cli import unknown
from nkclaims.rendering import rule_list
from nkclaims.validation.catalogue import Entry, catalogue

FORMATS: Mapping[str, Callable[[tuple[Entry, ...]], str]] = MappingProxyType(
    {"text": rule_list.text, "json": rule_list.as_json, "markdown": rule_list.markdown}
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Add ``--format``."""
    parser.add_argument(
        "--format", default="text", metavar="FORMAT", help=f"one of {', '.join(FORMATS)}"
    )


def package_at(given: Path | None) -> Path:
    """Return any folder: the rules are the same for every package."""
    return given or Path()


def run(args: argparse.Namespace) -> int:
    """Print the list."""
    if args.format not in FORMATS:
        raise unknown("format", args.format, FORMATS, f"The formats are {', '.join(FORMATS)}")
    print(FORMATS[args.format](catalogue()))
    return 0
