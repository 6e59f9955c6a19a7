"""Keep the typed rows of large tables on disk, where rules read the columns that they compare.

A table is a frame in memory or, if it is large, a query of Parquet files. What works on tables asks
for ``.lazy()``, which both have, and collects no more than it needs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

import polars as pl

Frame: TypeAlias = pl.DataFrame | pl.LazyFrame
Tables: TypeAlias = Mapping[str, Frame]


class Shelf:
    """A folder for the rows of one package; it goes when nothing refers to it any more."""

    def __init__(self) -> None:
        self._folder: TemporaryDirectory[str] | None = None

    def put(self, name: str, batches: Iterable[pl.DataFrame]) -> Frame:
        """Return the rows of a table, of which there is at least one batch, in the same order.

        Where the disk has no room or may not be written, they stay in memory.
        """
        files: list[Path] = []
        kept: list[pl.DataFrame] = []
        for batch in batches:
            if not kept and (file := self._written(batch, f"{name}-{len(files):06}")):
                files.append(file)
            else:
                kept.append(batch)
        if not kept:
            return pl.scan_parquet(files)
        return pl.concat([*map(pl.read_parquet, files), *kept])

    def _written(self, batch: pl.DataFrame, name: str) -> Path | None:
        try:
            if self._folder is None:
                self._folder = TemporaryDirectory(prefix="nkclaims-", ignore_cleanup_errors=True)
            path = Path(self._folder.name) / f"{name}.parquet"
            batch.write_parquet(path, compression="lz4", statistics=False)
        except (OSError, pl.exceptions.PolarsError):
            return None
        return path


def height(frame: Frame) -> int:
    """Return the number of rows of a table."""
    if isinstance(frame, pl.DataFrame):
        return frame.height
    return int(frame.select(pl.len()).collect().item())
