"""Read the repository's package with each reader and write docs/compatibility.md."""

from __future__ import annotations

from pathlib import Path

from compatibility.comparison import compare
from compatibility.page import page
from compatibility.readers import READERS

REPO = Path(__file__).parents[2]

if __name__ == "__main__":
    results = {name: compare(read, REPO) for name, read in READERS.items()}
    (REPO / "docs" / "compatibility.md").write_text(page(results), encoding="utf-8")
    for name, one in results.items():
        print(f"{name}: {one.n_cells:,} cells, {len(one.differences)} differ")
