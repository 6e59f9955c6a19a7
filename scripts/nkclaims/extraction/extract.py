"""Extract a complete package from articles: every table, its rows coded by rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import polars as pl

from nkclaims.extraction.article import Article
from nkclaims.extraction.lexicon.pack import Packs
from nkclaims.extraction.merge import merge, of_frames
from nkclaims.extraction.runners import Runner, in_turn
from nkclaims.extraction.shard import Coders, read_shard
from nkclaims.extraction.sound import breaches, merge_sound
from nkclaims.issues import Issue, Refused
from nkclaims.schema import Table

A_SHARD = 24  # articles


def extract(
    articles: Sequence[Article],
    packs: Packs,
    schemas: Mapping[str, Table],
    coders: Coders = "rules",
) -> dict[str, pl.DataFrame]:
    """Return every table of a package, columns and order of the schemas.

    The day of coding is that of the newest article, so that no clock comes into the data.

    Args:
        articles: each with an id and a text of its own; as many as memory holds.
        packs: the lexicons and registries.
        schemas: the tables.
        coders: who reads, see :data:`Coders`.

    Raises:
        Refused: X05 and X06 of a parser that is missing or changed; an article that rules cannot
            read, rows that do not fit together, or that break a rule of `nkclaims validate`.
    """
    ordered = sorted(articles, key=lambda one: one.source_id)
    read = read_shard(ordered, packs, schemas, coders)
    tables, problems = merge(of_frames([read], schemas), packs, schemas, coders)
    lost = problems.filter(~pl.col("article").is_in(tables["sources"]["source_id"].implode()))
    if not lost.is_empty():
        raise Refused(
            Issue(row["file"] or row["article"], row["line"], "", row["code"], "", row["article"],
                  row["found"], row["expected"], row["hint"])
            for row in lost.iter_rows(named=True)
        )  # fmt: skip
    if broken := breaches(tables, schemas):
        raise Refused(broken)
    return tables


def extract_sound(
    articles: Sequence[Article],
    packs: Packs,
    schemas: Mapping[str, Table],
    coders: Coders = "rules",
    run: Runner = in_turn,
) -> tuple[dict[str, pl.DataFrame], pl.DataFrame]:
    """Return every table as :func:`extract` does, without what is at fault, and what that was.

    The problems have a row for each article, claim or link that was left out, with columns as
    :data:`nkclaims.extraction.shard.EXTRA` tells.

    Args:
        articles: each with an id and a text of its own; as many as memory holds.
        packs: the lexicons and registries.
        schemas: the tables.
        coders: who reads, see :data:`Coders`.
        run: what runs the shards.

    Raises:
        Refused: X05 and X06 of a model that is missing or changed; no article is without fault.
    """
    ordered = sorted(articles, key=lambda one: one.source_id)
    parts = [ordered[at : at + A_SHARD] for at in range(0, len(ordered), A_SHARD)]
    read = dict(
        run([(at, partial(list, one)) for at, one in enumerate(parts)], (packs, schemas, coders))
    )
    return merge_sound(
        of_frames([read[at] for at in sorted(read)], schemas), packs, schemas, coders
    )
