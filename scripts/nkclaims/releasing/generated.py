"""Write the files of the repository that are made from the built package: pages and metadata."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from nkclaims.publishing import store
from nkclaims.publishing.pages import PAGES, make_pages, read_material
from nkclaims.publishing.store import PublishResult

METADATA = "nkclaims.metadata"


def write(root: Path) -> PublishResult:
    """Write what is made from the package in ``root``, which is built; return what changed."""
    made, owned = make_pages(read_material(root)), tuple(PAGES)
    if find_spec(METADATA):
        files = import_module(f"{METADATA}.files")
        made, owned = made | files.read_files(root), (*owned, *files.FILES)
    return store.publish(root, made, owned)
