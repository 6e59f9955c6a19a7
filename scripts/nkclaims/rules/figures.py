"""Views of figures that several rules compare: by series, by event, by day."""

from __future__ import annotations

from typing import Final

import polars as pl

from nkclaims.derived import derive
from nkclaims.reading.shelf import Frame, Tables

COUNTED: Final = [
    "claim_id",
    "source_id",
    "authority_actor_id",
    "claimant_actor_id",
    "stance",
    "modality",
    "is_implied",
    "measure",
    "object",
    "population",
    "group",
    "victim_side",
    "loss_relation",
    "place_id",
    "scope",
    "value",
    "value_text",
    "qualifier",
    "low",
    "high",
    "period_start",
    "period_end",
    "as_of",
    "stated_from",
    "stated_to",
    "stated_basis",
    "origin",
    "_file",
    "_line",
]
"""Columns of claims that say something about a figure; the long texts stay behind."""

QUANTITY: Final = ["measure", "object", "population", "group", "victim_side", "scope"]
"""What is counted, whoever counts it."""

EXPLAINING: Final = ["contradicts", "denies", "revises", "supersedes"]
"""Relations that say why two figures differ."""

WHOLE: Final = "combined"
PARTS: Final = ["civilian", "military", "unspecified"]


def counted(tables: Tables) -> pl.LazyFrame:
    """Return the claims with a value, with COUNTED and conflict_id."""
    figures = tables["claims"].lazy().select(COUNTED).filter(pl.col("value").is_not_null())
    return _of_wars(figures, tables)


def _of_wars(figures: pl.LazyFrame, tables: Tables) -> pl.LazyFrame:
    """Return figures with conflict_id: what is counted in one war says nothing of another."""
    wars = tables["sources"].lazy().select("source_id", "conflict_id")
    known = figures.join(wars, on="source_id", how="left", maintain_order="left")
    return known.with_columns(pl.col("conflict_id").fill_null(""))


def live(tables: Tables, scope: str) -> pl.LazyFrame:
    """Return the figures of one scope that count and that nobody replaced, and their conflict_id.

    `point` is the number as such.

    An empty population is `none`, an empty victim side `unstated`.
    """
    claims, links = tables["claims"].lazy(), tables["claim_links"].lazy()
    replaced = derive.superseded(claims, links)
    figures = derive.figures(claims.select(COUNTED), scope).join(
        replaced, on="claim_id", how="anti"
    )
    return _of_wars(figures, tables).with_columns(point=derive.point())


def of_named(figures: pl.LazyFrame, tables: Tables) -> pl.LazyFrame:
    """Return the figures of authorities that are somebody: "reports" are others each time."""
    named = tables["actors"].lazy().filter(pl.col("actor_type") != "unspecified")
    return figures.join(
        named.select(authority_actor_id="actor_id"), on="authority_actor_id", how="semi"
    )


def figures_of_events(tables: Tables) -> pl.LazyFrame:
    """Return live incident figures with each event that they support: event_id, used_in."""
    members = tables["event_claims"].lazy().filter(pl.col("role") == "supports")
    return live(tables, "incident").join(
        members.select("event_id", "claim_id", "used_in"), on="claim_id", maintain_order="left"
    )


def moments(tables: Tables) -> pl.LazyFrame:
    """Return live figures with `moment`: those of one moment are about the same thing at once.

    It is the event of an incident, the war, last day and place of a cumulative figure.
    """
    at_event = figures_of_events(tables).with_columns(moment=pl.format("event {}", "event_id"))
    on_day = live(tables, "cumulative").with_columns(
        moment=pl.format("{} {} {}", "conflict_id", "as_of", pl.col("place_id").fill_null(""))
    )
    columns = [*COUNTED, "point", "moment"]
    return pl.concat([at_event.select(columns), on_day.select(columns)])


def holding_all(figures: pl.LazyFrame) -> pl.LazyFrame:
    """Return figures, those of people of all kinds once more for each kind that they include."""
    of_all = figures.filter(pl.col("population") == WHOLE)
    kinds = pl.LazyFrame({"population": PARTS})
    more = of_all.drop("population").join(kinds, how="cross")
    return pl.concat([figures, more], how="diagonal")


def extreme(
    points: pl.LazyFrame, by: list[str], day: str, number: str, *, from_then_on: bool
) -> pl.LazyFrame:
    """Return, for each day with a point, the greatest number so far or the least from then on.

    Args:
        points: rows with ``by``, ``day``, ``number`` and claim_id.
        by: columns of a series, none of them empty.
        day: column of the day.
        number: column of the number; where it is empty a point says nothing.
        from_then_on: the least from that day on, instead of the greatest up to it.

    Returns:
        ``by``, ``day``, ``limit`` and ``other_id``, the claim that has it, sorted by day.
    """
    of_day = (
        points.drop_nulls([day, number])
        .sort(number, "claim_id", descending=from_then_on)
        .group_by([*by, day], maintain_order=True)
        .agg(pl.col(number, "claim_id").last())
        .sort(day, descending=from_then_on)
    )
    limit = pl.col(number).cum_min() if from_then_on else pl.col(number).cum_max()
    holder = pl.when(pl.col(number) == pl.col("limit")).then("claim_id").forward_fill()
    return (
        of_day.with_columns(limit=limit.over(by))
        .with_columns(other_id=holder.over(by))
        .select(*by, day, "limit", "other_id")
        .sort(day)
    )


def unexplained(pairs: pl.LazyFrame, tables: Tables) -> pl.LazyFrame:
    """Return the rows of which no link says why claim_id and other_id differ."""
    return unlinked(
        pairs, tables["claim_links"].lazy().filter(pl.col("relation").is_in(EXPLAINING))
    )


def unlinked(pairs: pl.LazyFrame, links: Frame) -> pl.LazyFrame:
    """Return the rows of which no link, in either direction, joins claim_id and other_id."""
    there = links.lazy().select(claim_id="from_claim_id", other_id="to_claim_id")
    back = there.select(claim_id="other_id", other_id="claim_id")
    return pairs.join(pl.concat([there, back]), on=["claim_id", "other_id"], how="anti")


def linked_figures(tables: Tables, relation: str) -> pl.LazyFrame:
    """Return the links of one relation with COUNTED of both claims, the second's with `other_`."""
    first = tables["claims"].lazy().select(COUNTED).drop("_file", "_line")
    second = first.rename(lambda name: f"other_{name}")
    return (
        tables["claim_links"]
        .lazy()
        .filter(pl.col("relation") == relation)
        .join(first, left_on="from_claim_id", right_on="claim_id")
        .join(second, left_on="to_claim_id", right_on="other_claim_id")
    )
