"""Find the outlet of a new article among the actors, or say how to add it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import polars as pl

from nkclaims.coding.source_sheet import UNKNOWN, Given
from nkclaims.issues import Issue, Refused
from nkclaims.reading.findings import ALIKE
from nkclaims.reading.keys import KEY
from nkclaims.reading.seeds import REGISTRY
from nkclaims.schema import Table

NEAREST = 3  # names that are offered for one that nobody has


def find_outlet(
    where: str,
    given: Given,
    beside: Mapping[str, str],
    registry: Mapping[str, pl.DataFrame],
    actors: Table,
) -> tuple[dict[str, Any], list[str]]:
    """Return the outlet's row of the registry, and all its names.

    Raises:
        Refused: L12 no outlet is given, A01 it is no actor, or several.
    """
    said = given.publisher or beside.get("publisher_actor_id") or beside.get("publisher")
    if not said:
        expected, hint = "the outlet that published it", "give it with --publisher NAME"
        told = "no publisher", expected, hint
        raise Refused([Issue(where, 0, "publisher", UNKNOWN, "sources", "", *told)])
    rows = registry["actors"].drop_nulls("actor_id")
    names = pl.concat([rows, registry["actor_names"]], how="diagonal").select("actor_id", "name")
    asked = said.strip().lower()
    by_name = names.filter(pl.col("name").str.to_lowercase() == asked)["actor_id"]
    found = rows.filter((pl.col("actor_id") == asked) | pl.col("actor_id").is_in(by_name.implode()))
    if found.height > 1:  # an outlet and, say, its owner, who share a name
        found = found.filter(actor_type="media")
    if found.height == 1:
        row = found.row(0, named=True)
        own = (
            names.filter(actor_id=row["actor_id"])["name"].drop_nulls().unique(maintain_order=True)
        )
        return row, own.to_list()
    hint = _how_to_add(said, names, actors)
    expected = f"the name or actor_id of one actor of {REGISTRY}/actors.csv"
    raise Refused([Issue(where, 0, "publisher", KEY, "sources", "", said, expected, hint)])


def _how_to_add(said: str, names: pl.DataFrame, actors: Table) -> str:
    """Return the names nearest to one that nobody has, and the row that would add it."""
    from rapidfuzz import fuzz, process  # late: only a name that nobody has needs it

    known = sorted({*names["name"].drop_nulls()})
    plain = [one.casefold() for one in known]
    near = process.extract(
        said.casefold(), plain, scorer=fuzz.WRatio, score_cutoff=ALIKE, limit=NEAREST
    )
    listed = ", ".join(repr(known[at]) for *_, at in near)
    slug = re.sub("[^a-z0-9]+", "-", said.lower()).strip("-") or "its-id"
    cells = {"actor_id": slug, "name": said, "actor_type": "media", "is_belligerent": "false"}
    line = ",".join(
        f'"{cell}"' if "," in cell else cell
        for cell in (cells.get(name, "") for name in actors.seed_names)
    )
    question = f"did you mean {listed}? Otherwise " if listed else ""
    return f"{question}add the row `{line}` to {REGISTRY}/actors.csv, then run the command again"
