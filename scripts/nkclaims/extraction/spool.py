"""Part articles into shards on disk, so that none is held longer than it takes to write it.

An article goes by the hash of its id, the same on every machine, so that articles of one id meet
in one shard and can be told apart there.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import astuple, fields, replace
from hashlib import sha256
from pathlib import Path

import polars as pl

from nkclaims.extraction.article import Article, read_at
from nkclaims.extraction.shard import problem_of
from nkclaims.issues import Issue

BYTES_A_SHARD = 256 << 10  # of the input: some 80 articles, read in a second or so
MOST_SHARDS = 1024
HELD = 16 << 10  # characters a shard that wait to be written, so at most 16 million
SCHEMA = {
    one.name: pl.Date() if one.name == "published_on" else pl.String() for one in fields(Article)
}


def shards_for(n_bytes: int) -> int:
    """Return the number of shards for an input of ``n_bytes``: a power of two."""
    wanted = min(MOST_SHARDS, -(-n_bytes // BYTES_A_SHARD))
    return 1 << max(0, wanted - 1).bit_length()


def shard_of(source_id: str, n_shards: int) -> int:
    """Return the shard of an article, by its id before it was told apart from others."""
    return int.from_bytes(sha256(source_id.encode("utf-8")).digest()[:8], "big") % n_shards


class Spool:
    """Articles by shard.

    Attributes:
        counts: number of articles of each shard that has any.
        problems: rows on what could not be read.
    """

    def __init__(self, folder: Path, n_shards: int) -> None:
        """Begin anew in ``folder``."""
        shutil.rmtree(folder, ignore_errors=True)
        self._folder, self._n_shards = folder, n_shards
        self._waiting: dict[int, list[Article]] = {}
        self._hashes = {shard: sha256() for shard in range(n_shards)}
        self._n_parts = 0
        self.counts: dict[int, int] = {}
        self.problems: list[dict[str, object]] = []

    def fill(self, found: Iterable[Article | Issue]) -> None:
        """Take all articles; what is no article becomes a problem."""
        held = 0
        for one in found:
            if isinstance(one, Issue):
                self.problems.append(problem_of(one))
                continue
            shard = shard_of(one.source_id, self._n_shards)
            self._waiting.setdefault(shard, []).append(one)
            self.counts[shard] = self.counts.get(shard, 0) + 1
            self._hashes[shard].update(repr(astuple(one)).encode("utf-8"))
            held += len(one.text)
            if held > HELD * self._n_shards:
                self._write()
                held = 0
        self._write()

    def hash_of(self, shard: int) -> str:
        """Return the hash of all that is known of a shard's articles."""
        return self._hashes[shard].hexdigest()

    def articles(self, shard: int) -> list[Article]:
        """Return the articles of a shard by their ids; an id used twice gets the text's hash."""
        parts = sorted((self._folder / f"{shard:04}").glob("*.parquet"))
        rows = pl.concat(pl.read_parquet(part, glob=False) for part in parts)
        found = [Article(**row) for row in rows.iter_rows(named=True)]
        return told_apart(found)

    def _write(self) -> None:
        self._n_parts += 1
        for shard, articles in self._waiting.items():
            folder = self._folder / f"{shard:04}"
            folder.mkdir(parents=True, exist_ok=True)
            rows = pl.DataFrame([astuple(one) for one in articles], schema=SCHEMA, orient="row")
            rows.write_parquet(folder / f"{self._n_parts:06}.parquet")
        self._waiting.clear()


def told_apart(articles: Iterable[Article]) -> list[Article]:
    """Return articles by their ids, each with one of its own, whatever order they came in.

    The first of one id, by its text, keeps it; the others get the beginning of their text's hash,
    or a number if it is the same text once more. Of two that were given one id the second says so.
    """
    taken: set[str] = set()
    given: dict[str, Article] = {}
    apart = []
    for one in sorted(articles, key=lambda one: (one.source_id, one.text, *read_at(one))):
        name, number = one.source_id, 1
        if name in taken:
            name = f"{name}-{sha256(one.text.encode('utf-8')).hexdigest()[:8]}"
        own = name
        while own in taken:
            number += 1
            own = f"{name}-{number}"
        taken.add(own)
        first = given.setdefault(one.given_id, one) if one.given_id else one
        same_as = first.read_from if first.text != one.text else None
        apart.append(replace(one, source_id=own, same_as=same_as))
    return sorted(apart, key=lambda one: one.source_id)
