"""Read the repository's package with each reader and write docs/compatibility.md."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from compatibility.comparison import compare
from compatibility.page import page
from compatibility.readers import NEEDS_R, READERS, has_r
from compatibility.released import RELEASED, write

REPO = Path(__file__).parents[2]

if __name__ == "__main__":
    if not has_r():  # whoever changes a description need not have R; the tests tell a stale page
        print(f"docs/compatibility.md: left as it is, this is missing: {NEEDS_R}")
        sys.exit()
    results = {name: compare(read, REPO) for name, read in READERS.items()}
    with TemporaryDirectory() as folder:
        dist = write(REPO, Path(folder))
        released = {name: compare(read, REPO, dist) for name, read in RELEASED.items()}
    (REPO / "docs" / "compatibility.md").write_text(page(results, released), encoding="utf-8")
    for name, one in [*results.items(), *released.items()]:
        print(f"{name}: {one.n_cells:,} cells, {len(one.differences)} differ")
