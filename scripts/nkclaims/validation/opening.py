"""Take a package as a command line names it: a folder, or a zip that is unpacked meanwhile."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nkclaims.cli import WrongUse, package_folder
from nkclaims.publishing import store
from nkclaims.publishing.lock import Say
from nkclaims.validation.archive import unpacked


class _Root(argparse.Action):
    """Takes the path that is named as the package, as ``-C`` does."""

    def __call__(
        self, parser: object, namespace: argparse.Namespace, values: object, *_: object
    ) -> None:
        namespace.root = Path(str(values))


def add_path(parser: argparse.ArgumentParser) -> None:
    """Add the package as an argument."""
    parser.add_argument(
        "path",
        nargs="?",
        action=_Root,
        metavar="PATH",
        default=argparse.SUPPRESS,
        help="folder or zip of the package (default: the nearest folder from here upwards)",
    )


def package_at(given: Path | None) -> Path:
    """Return the package: a file, which should be a zip, or a folder as for every verb.

    Raises:
        WrongUse: there is no such thing.
    """
    if given and not given.exists():
        raise WrongUse(f"{given}: no such folder or zip")
    return given.absolute() if given and given.is_file() else package_folder(given)


@contextmanager
def opened(root: Path, say: Say) -> Iterator[Path]:
    """Yield the folder of a package, which stays as it is while it is read."""
    if root.is_file():
        with unpacked(root) as folder:
            yield folder
    else:
        with store.reading(root, say=say):
            yield root
