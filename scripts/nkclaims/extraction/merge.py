"""Put the shards together: what depends on all articles is made here, and nothing is read again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date

import polars as pl

from nkclaims.derived.assembly import Anchored, complete
from nkclaims.extraction.clusters import DEEDS, events
from nkclaims.extraction.lexicon.gazetteer import precision_of
from nkclaims.extraction.lexicon.pack import Packs
from nkclaims.extraction.lexicon.place_types import agreed
from nkclaims.extraction.registry import filled, registry_rows
from nkclaims.extraction.rows import CODER, Row
from nkclaims.extraction.shard import (
    DAY_TO_COME,
    EXTRA,
    METHOD,
    NAMES,
    ORIGINS,
    PROBLEMS,
    Coders,
    Tables,
    frame,
)
from nkclaims.extraction.truces import ROLES, truces
from nkclaims.issues import Refused
from nkclaims.reading import keys
from nkclaims.reading.cells import PLACE
from nkclaims.schema import Table

REPEATED = "X08"
LARGEST = "sentences"  # no other table needs it, so it is put in when the others are done
Shards = Callable[[str], pl.DataFrame]
"""Gives the rows of one table of all shards, in any order."""


def merge(
    shards: Shards, packs: Packs, schemas: Mapping[str, Table], coders: Coders = "rules"
) -> tuple[Tables, pl.DataFrame]:
    """Return every table of the package, and what is wrong with articles.

    Of articles with the same text, whatever their ids, the first is kept.

    Args:
        shards: the rows of :func:`nkclaims.extraction.shard.read_shard`.
        packs: the lexicons and registries.
        schemas: the tables.
        coders: who read.

    Raises:
        Refused: the rows do not fit together, which is a fault of a pack or of a rule.
    """
    sources = shards("sources").sort("source_id")
    is_again = pl.col("text_sha256").is_duplicated() & ~pl.col("text_sha256").is_first_distinct()
    again = sources.filter(is_again)
    sources = sources.filter(~is_again)
    newest = sources["published_on"].max()
    tables = {
        name: _of(shards, table, again, newest if isinstance(newest, date) else DAY_TO_COME)
        for name, table in schemas.items()
        if not table.derived and name not in ("sources", LARGEST)
    }
    tables |= {"sources": sources, LARGEST: pl.DataFrame(schema=dict(schemas[LARGEST].dtypes))}
    named = _without(shards(NAMES), again)
    types = _settled(named)
    tables["claims"] = _as_exact(tables["claims"], types)
    tables |= _joined(tables, packs, named, types, schemas, coders)
    if issues := keys.check(tables, schemas):
        raise Refused(issues)
    no_texts = dict.fromkeys(sources["source_id"], "")  # the shards had them, and their lengths
    done = complete(Anchored(tables, {}, "", no_texts), schemas, candidates=True)
    lengths = sources.select("source_id", "text_chars")
    done["sources"] = done["sources"].drop("text_chars").join(lengths, on="source_id", how="left")
    done["sources"] = done["sources"].select(schemas["sources"].names)
    names = [one.name for one in schemas[LARGEST].fields]
    done[LARGEST] = _without(shards(LARGEST), again).select(names).sort(names[:2])
    problems = pl.concat([shards(PROBLEMS), _repetitions(again, sources, shards(ORIGINS))])
    return done, problems.sort(problems.columns)


def _of(shards: Shards, table: Table, again: pl.DataFrame, day: date) -> pl.DataFrame:
    """Return the rows of one table, in any order, without those of repeated articles."""
    rows = _without(shards(table.name), again)
    if "coded_on" in rows.columns:
        rows = rows.with_columns(coded_on=pl.lit(day))
    return rows


def _without(rows: pl.DataFrame, again: pl.DataFrame) -> pl.DataFrame:
    if again.is_empty():
        return rows
    return rows.join(again, left_on="_file", right_on="source_id", how="anti")


def _repetitions(again: pl.DataFrame, sources: pl.DataFrame, origins: pl.DataFrame) -> pl.DataFrame:
    at_line = pl.when(pl.col("line") > 0).then(pl.format(":{}", "line")).otherwise(pl.lit(""))
    place = pl.when(pl.col("file") != "").then(pl.format(" ({}{})", "file", at_line))
    places = origins.with_columns(place=place.otherwise(pl.lit(""))).rename({"_file": "source_id"})
    first = sources.join(places, on="source_id").select(
        "text_sha256", first=pl.format("{}{}", "source_id", "place")
    )
    return again.join(places, on="source_id").join(first, on="text_sha256").select(
        "file",
        "line",
        article="source_id",
        code=pl.lit(REPEATED),
        found=pl.format("the text of {} once more", "first"),
        expected=pl.lit("each article once"),
        hint=pl.lit("it was left out, or its claims would count twice"),
    ).select(*EXTRA[PROBLEMS])  # fmt: skip


def _joined(
    tables: Tables,
    packs: Packs,
    names: pl.DataFrame,
    types: Mapping[str, str],
    schemas: Mapping[str, Table],
    coders: Coders,
) -> Tables:
    """Return the tables that no article has of its own."""
    conflicts = dict(tables["sources"].select("source_id", "conflict_id").iter_rows())
    used = sorted({*conflicts.values()})
    registries = [packs.common, *(packs.registries[one] for one in used if one in packs.registries)]
    known = {one.conflict_id: one for one in [packs.common, *registries]}
    needed, made = _needed(names)
    for one, place in made["places"].items():
        place["place_type"] = types.get(one, place["place_type"])
    registered = registry_rows(registries, needed, made)
    claims = tables["claims"]
    told = claims.filter(pl.col("kind").is_in(DEEDS), pl.col("place_id").is_not_null())
    on_truces = claims.filter(pl.col("kind").is_in([*ROLES]))
    wars = [made["conflicts"].get(one) or filled(known[one].tables["conflicts"][0]) for one in used]
    onsets = {str(one["conflict_id"]): date.fromisoformat(str(one["onset_on"])) for one in wars}
    place_names = {str(row["place_id"]): str(row["name"]) for row in registered["places"]}
    makers = tables["claim_actors"].sort(*PLACE).to_dicts()
    rows: dict[str, list[Row]] = {
        **events(told.sort(*PLACE).to_dicts(), conflicts, place_names),
        **truces(on_truces.sort(*PLACE).to_dicts(), conflicts, makers, onsets),
        **registered,
        "conflicts": wars,
        "coders": [_coder(packs, coders)],
    }
    return {name: frame(made, schemas[name]) for name, made in rows.items()}


def _settled(names: pl.DataFrame) -> dict[str, str]:
    """Return the types of candidate places of which articles say different things, by id.

    What one article calls a town is one in all; what another calls a region is not settled.
    """
    said = names.sort("_file", maintain_order=True).filter(
        pl.col("table") == "places", pl.col("row").is_not_null()
    )
    kinds = said.select("id", kind=pl.col("row").str.json_path_match("$.place_type"))
    kinds = kinds.unique(maintain_order=True).group_by("id", maintain_order=True).all()
    found = kinds.filter(pl.col("kind").list.len() > 1).iter_rows()
    return {one: agreed(several) for one, several in found}


def _as_exact(claims: pl.DataFrame, types: Mapping[str, str]) -> pl.DataFrame:
    """Return claims with the precision that their places have after all articles are read."""
    exact = {one: precision_of(kind) for one, kind in types.items()}
    known = pl.col("place_precision")
    settled = pl.col("place_id").replace_strict(exact, default=known, return_dtype=pl.String)
    return claims.with_columns(place_precision=settled) if exact else claims


def _needed(names: pl.DataFrame) -> tuple[dict[str, set[str]], dict[str, dict[str, Row]]]:
    """Return the ids of rows that registries have, and the other rows as first needed."""
    used: dict[str, set[str]] = {"actors": {"unattributed"}, "places": set()}
    tables = ("actors", "places", "actor_names", "conflicts")
    made: dict[str, dict[str, Row]] = {table: {} for table in tables}
    firsts = names.sort("_file", maintain_order=True).unique(
        ["table", "id", pl.col("row").is_null()], keep="first", maintain_order=True
    )
    for table, one, row in firsts.sort("table", "id").select("table", "id", "row").iter_rows():
        if row is None:
            used[table].add(one)
        else:
            made[table][one] = json.loads(row)
    return used, made


def _coder(packs: Packs, coders: Coders) -> Row:
    return {
        "coder_id": CODER,
        "coder_type": "rule",
        "name": f"nkclaims extract: {METHOD[coders]}",
        "manual_version": "v1.9",
        "note": f"Packs {packs.hash[:16]}. No person has read these rows.",
    }


def of_frames(parts: Iterable[Tables], schemas: Mapping[str, Table]) -> Shards:
    """Return shards that are in memory."""
    kept = [*parts]

    def rows(name: str) -> pl.DataFrame:
        found = [one[name] for one in kept if name in one]
        return pl.concat(found) if found else frame([], schemas[name])

    return rows
