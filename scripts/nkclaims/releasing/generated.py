"""Write the files of the repository that are made from the built package: pages and metadata."""

from __future__ import annotations

from pathlib import Path

from nkclaims.metadata import files
from nkclaims.publishing import store
from nkclaims.publishing.pages import PAGES, make_pages, read_material
from nkclaims.publishing.store import PublishResult


def write(root: Path) -> PublishResult:
    """Write what is made from the package in ``root``, which is built; return what changed."""
    made = make_pages(read_material(root)) | files.read_files(root)
    return store.publish(root, made, (*PAGES, *files.FILES))
