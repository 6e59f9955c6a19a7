"""Keep finished shards on disk, so that a run that was killed goes on where it stood.

A shard is a folder of Parquet files with a manifest, which says of what they were made and which
bytes they have. It is written aside and renamed, so it is there as a whole or not at all. One
whose manifest does not fit, or whose bytes are not those, is thrown away and read again.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import polars as pl

from nkclaims.extraction.encoder.weights import LIBRARIES, TRAINED
from nkclaims.extraction.lexicon.pack import Packs
from nkclaims.extraction.shard import METHOD, Coders, Tables, uses_encoder
from nkclaims.publishing import disk
from nkclaims.schema import Table

MANIFEST = "manifest.json"
CODE = (
    "coding",
    "extraction",
    "grammar",
    "reading",
    "rules",
)  # folders whose modules shards depend on
ROOT = Path(__file__).parents[1]
Made = Mapping[str, str]


def made_of(
    packs: Packs, schemas: Mapping[str, Table], n_shards: int, coders: Coders = "rules"
) -> dict[str, str]:
    """Return what the rows of a shard depend on beside its articles, as hashes and versions."""
    code = sha256()
    for path in sorted(path for name in CODE for path in (ROOT / name).rglob("*.py")):
        code.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    tables = sha256(repr(sorted(schemas.items())).encode("utf-8"))
    return {
        "packs": packs.hash,
        "code": code.hexdigest(),
        "schemas": tables.hexdigest(),
        "polars": version("polars"),
        "shards": str(n_shards),
        "coders": METHOD[coders],
        "encoder": _encoder() if uses_encoder(coders) else "",
    }


def _encoder() -> str:
    """Return what the encoder's numbers hang on: what it learnt, and what reckons them."""
    libraries = " ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return f"{sha256(TRAINED.read_bytes()).hexdigest()} {libraries}"


class Checkpoint:
    """The finished shards in a folder."""

    def __init__(self, folder: Path, made: Made) -> None:
        """Take what ``made`` says the rows are made of; see :func:`made_of`."""
        self._folder, self._made = folder, made

    def has(self, shard: int, articles: str) -> bool:
        """Tell whether a shard of these articles, by their hash, is finished and whole."""
        folder = self._at(shard)
        try:
            manifest = json.loads((folder / MANIFEST).read_bytes())
            files = manifest.pop("files")
            whole = all(
                sha256((folder / name).read_bytes()).hexdigest() == digest
                for name, digest in files.items()
            )
        except (OSError, ValueError, KeyError, AttributeError):
            return False
        return whole and manifest == {**self._made, "articles": articles}

    def save(self, shard: int, articles: str, tables: Tables) -> None:
        """Write a shard, all of it or nothing."""
        aside = self._folder / f"writing-{shard:04}"
        shutil.rmtree(aside, ignore_errors=True)
        aside.mkdir(parents=True)
        files = {}
        for name, rows in tables.items():
            if rows.height:
                rows.write_parquet(aside / f"{name}.parquet")
                content = (aside / f"{name}.parquet").read_bytes()
                files[f"{name}.parquet"] = sha256(content).hexdigest()
        manifest = {**self._made, "articles": articles, "files": files}
        disk.write(aside / MANIFEST, json.dumps(manifest).encode("utf-8"))
        shutil.rmtree(self._at(shard), ignore_errors=True)
        aside.rename(self._at(shard))

    def rows(self, name: str, shards: list[int], empty: pl.DataFrame) -> pl.DataFrame:
        """Return the rows of one table of these shards, ``empty`` if they have none."""
        paths = [self._at(shard) / f"{name}.parquet" for shard in shards]
        found = [pl.read_parquet(path, glob=False) for path in paths if path.exists()]
        return pl.concat(found) if found else empty

    def _at(self, shard: int) -> Path:
        return self._folder / f"{shard:04}"
