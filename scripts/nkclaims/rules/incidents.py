"""Rules D34 to D36, D38, D40 and D41: the figures of one event, and what its estimate takes."""

from __future__ import annotations

from typing import Final

import polars as pl

from nkclaims.derived.estimate import GROUP, MEMBER, linked
from nkclaims.reading.shelf import Tables
from nkclaims.rules.demand import demand
from nkclaims.rules.figures import (
    COUNTED,
    QUANTITY,
    counted,
    figures_of_events,
    linked_figures,
    of_named,
    unlinked,
)

MANY_KILLED: Final = 10


def _without_wounded(tables: Tables) -> pl.LazyFrame:
    """Return events of many killed of whose wounded nobody speaks."""
    members = tables["event_claims"].lazy().select(MEMBER)
    said = members.join(tables["claims"].lazy().select(COUNTED), on="claim_id")
    hurt = said.filter(pl.col("measure").is_in(["wounded", "casualties"]))
    # Nobody reads again what rules read.
    is_read = (pl.col("measure") == "killed") & (pl.col("origin") != "rule")
    killed = figures_of_events(tables).filter(is_read)
    most = (
        killed.filter(pl.col("value") > MANY_KILLED)
        .group_by("event_id")
        .agg(killed=pl.col("value").max(), other_id=pl.col("claim_id").max_by("value"))
    )
    return tables["events"].lazy().join(most, on="event_id").join(hurt, on="event_id", how="anti")


missed_wounded = demand(
    "D34",
    "warning",
    f"An event of which a person or model coded more than {MANY_KILLED} killed has a claim about "
    "wounded too.",
    table="events",
    column="event_id",
    view=_without_wounded,
    holds=pl.lit(False),
    expected="a claim about wounded: {other_id} says {killed} killed",
    hint="read the articles again; if none speaks of wounded, acknowledge it",
)


def _same_numbers(tables: Tables) -> pl.LazyFrame:
    """Return counts of wounded or casualties with a count of killed of the same event and value.

    One article that counts as many killed as wounded means both.
    """
    members = tables["event_claims"].lazy().select(MEMBER)
    figures = counted(tables).join(members, on="claim_id")
    killed = figures.filter(pl.col("measure") == "killed").select(
        "event_id", "value", other_id="claim_id", other_source="source_id"
    )
    others = figures.filter(pl.col("measure").is_in(["wounded", "casualties"]))
    pairs = others.join(killed, on=["event_id", "value"]).filter(
        (pl.col("measure") == "casualties") | (pl.col("source_id") != pl.col("other_source"))
    )
    return unlinked(pairs, tables["claim_links"])


same_numbers = demand(
    "D35",
    "warning",
    "One number of one event is not killed in one article and casualties or wounded in another.",
    table="claims",
    column="measure",
    view=_same_numbers,
    holds=pl.lit(False),
    expected="killed, if this is the count of {other_id}, which also says {value}",
    hint="read both sentences again; if they count different people, acknowledge it",
)


def _rivals(tables: Tables) -> pl.LazyFrame:
    """Return figures that another one of the same authority on the same event excludes."""
    same = ["authority_actor_id", *GROUP, "group"]
    members = tables["event_claims"].lazy().select(MEMBER)
    in_parts = linked(members, tables["claim_links"].lazy(), "part_of")
    figures = (
        of_named(figures_of_events(tables), tables)
        .join(in_parts, on=MEMBER, how="anti")
        .with_columns(pl.col("group").fill_null("none"))
    )
    # Few groups are at odds: pairs are made of those alone.
    at_odds = figures.group_by(same).agg(pl.col("low").max(), pl.col("high").min())
    at_odds = at_odds.filter(pl.col("low") > pl.col("high"))
    rivals = figures.join(at_odds, on=same, how="semi")
    other = rivals.select(*same, other_id="claim_id", other_value="value", other_high="high")
    pairs = rivals.join(other, on=same).filter(pl.col("low") > pl.col("other_high"))
    return unlinked(pairs, tables["claim_links"])


rivals = demand(
    "D36",
    "error",
    "Two figures of one authority on one event that exclude each other are linked.",
    table="claims",
    column="value",
    view=_rivals,
    holds=pl.lit(False),
    expected="{other_value}, as in {other_id}, or a link between the two",
    hint="link the newer to the older with supersedes, a part to its whole with part_of; or the "
    "events are two",
    acknowledgeable=True,
)


def _uses(tables: Tables) -> pl.LazyFrame:
    """Return the parts of claims in events with what decides whether an estimate takes them."""
    claims = tables["claims"].lazy().select("claim_id", "loss_relation", "scope", "origin")
    return tables["event_claims"].lazy().join(claims, on="claim_id")


enemy_losses = demand(
    "D38",
    "error",
    "A claim about an enemy's losses enters neither low nor best of an estimate.",
    table="event_claims",
    column="used_in",
    view=_uses,
    holds=(pl.col("used_in") != "estimate") | (pl.col("loss_relation") != "enemy"),
    expected="high_only or none: the loss is an enemy's",
    hint="`nkclaims build` computes it from the camps of claimant and victims",
)

incidents_alone = demand(
    "D40",
    "error",
    "Only a figure of the incident enters its estimate, no toll, increment or sum of a period.",
    table="event_claims",
    column="used_in",
    view=_uses,
    holds=(pl.col("used_in") == "none") | (pl.col("scope") == "incident"),
    expected="none: the scope of the claim is {scope}",
    hint="correct the scope of the claim; `nkclaims build` computes used_in from it",
)


def _split(tables: Tables) -> pl.LazyFrame:
    """Return figures that support several described events, with the sum of their parts.

    A summary is no event of its own: it holds the described ones.
    """
    described = tables["events"].lazy().filter(pl.col("clarity") == "described")
    supports = (
        tables["event_claims"]
        .lazy()
        .filter(pl.col("role") == "supports")
        .join(described, on="event_id", how="semi")
    )
    events = supports.group_by("claim_id").agg(n_events=pl.len())
    same = [pl.col(name).eq_missing(pl.col(f"other_{name}")) for name in QUANTITY[:-1]]
    sums = (
        linked_figures(tables, "part_of")
        .filter(*same)
        .group_by(claim_id="to_claim_id")
        .agg(parts=pl.col("value").sum())
    )
    split = counted(tables).join(events.filter(pl.col("n_events") > 1), on="claim_id")
    return split.join(sums, on="claim_id", how="left").with_columns(pl.col("parts").fill_null(0))


split_figures = demand(
    "D41",
    "error",
    "A figure of several described events has part_of claims that add up to it.",
    table="claims",
    column="value",
    view=_split,
    holds=pl.col("value") == pl.col("parts"),
    expected="{parts}, the sum of its parts, since {n_events} events have it",
    hint="code each event's share and link it with part_of, or join the figure to one summary "
    "event",
)
