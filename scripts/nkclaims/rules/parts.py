"""Rules D32 and D37: two linked figures, a part and its whole, a newer and an older one."""

from __future__ import annotations

from typing import Final

import polars as pl

from nkclaims.reading.shelf import Tables
from nkclaims.rules.demand import demand, printed
from nkclaims.rules.figures import (
    COUNTED,
    QUANTITY,
    linked_figures,
    moments,
    of_named,
    unexplained,
    unlinked,
)

KIN: Final = ["authority_actor_id", "measure", "object", "victim_side", "moment"]

_OF_WHOLE: Final = pl.format("at most {}, what {} says of the whole", printed("most"), "other_id")


def _linked_parts(tables: Tables) -> pl.LazyFrame:
    whole = linked_figures(tables, "part_of").select(
        claim_id="from_claim_id",
        other_id="to_claim_id",
        most="other_high",
        other_measure="other_measure",
    )
    measure = pl.format("{}, the measure of {}, the whole", "other_measure", "other_id")
    is_same = pl.col("measure") == pl.col("other_measure")
    return (
        tables["claims"]
        .lazy()
        .select(COUNTED)
        .join(whole, on="claim_id")
        .with_columns(least="low")
        .with_columns(demanded=pl.when(is_same).then(_OF_WHOLE).otherwise(measure))
    )


def _groups(figures: pl.LazyFrame) -> pl.LazyFrame:
    """Return figures of a group, each with the least of the population that it belongs to."""
    at = [*KIN, "population"]
    wholes = (
        figures.filter(pl.col("group") == "none")
        .drop_nulls("high")
        .group_by(at)
        .agg(most=pl.col("high").min(), other_id=pl.col("claim_id").min_by("high"))
    )
    groups = figures.filter(pl.col("group") != "none").join(wholes, on=at)
    return groups.with_columns(least="low").with_columns(demanded=_OF_WHOLE)


def _kinds_of_people(figures: pl.LazyFrame) -> pl.LazyFrame:
    """Return figures of all people, each with the sum of its civilians and military."""
    people = figures.filter(pl.col("group") == "none")

    def of(population: str, number: str, claim: str) -> pl.LazyFrame:
        return (
            people.filter(pl.col("population") == population)
            .drop_nulls("low")
            .group_by(KIN)
            .agg(pl.col("low").max().alias(number), pl.col("claim_id").max_by("low").alias(claim))
        )

    said = pl.format(
        "at least {}, the sum of {} and {}", printed("least"), "other_id", "military_id"
    )
    return (
        people.filter(pl.col("population") == "combined")
        .join(of("civilian", "civilians", "other_id"), on=KIN)
        .join(of("military", "soldiers", "military_id"), on=KIN)
        .with_columns(least=pl.col("civilians") + pl.col("soldiers"), most="high")
        .with_columns(demanded=said)
    )


def _parts(tables: Tables) -> pl.LazyFrame:
    """Return counts with the `most` of a whole and the `least` that is counted of its parts."""
    figures = of_named(moments(tables), tables).with_columns(pl.col("group").fill_null("none"))
    columns = [*COUNTED, "other_id", "other_measure", "least", "most", "demanded"]
    apart = [
        one.with_columns(other_measure="measure").select(columns)
        for one in (_groups(figures), _kinds_of_people(figures))
    ]
    return unexplained(pl.concat([_linked_parts(tables).select(columns), *apart]), tables)


parts = demand(
    "D32",
    "error",
    "No part is greater than its whole: a part_of claim has the measure of the other and no higher "
    "figure, civilians and military together are no more than both, a group no more than its "
    "population.",
    table="claims",
    column=pl.when(pl.col("measure") != pl.col("other_measure"))
    .then(pl.lit("measure"))
    .otherwise(pl.lit("value")),
    view=_parts,
    holds=(pl.col("measure") == pl.col("other_measure")) & (pl.col("least") <= pl.col("most")),
    expected="{demanded}",
    hint="correct the figure, the population or the link",
    acknowledgeable=True,
)


def _differing() -> list[pl.Expr]:
    """Return for each column of a quantity what it should be, empty where it is.

    A toll of an earlier day differs in that day alone: where words make it the past of the newer.
    """
    is_past = (pl.col("basis") == "explicit") & (pl.col("other_as_of") < pl.col("as_of"))
    excused = pl.lit(False), is_past.fill_null(False)
    return [
        pl.when(pl.col(name).ne_missing(pl.col(f"other_{name}")) & ~excused[name == "as_of"]).then(
            pl.format(
                "a figure with {} {}, not {}",
                pl.lit(name),
                pl.col(name).cast(pl.String).fill_null("nothing"),
                pl.col(f"other_{name}").cast(pl.String).fill_null("nothing"),
            )
        )
        for name in ["authority_actor_id", *QUANTITY, "as_of"]
    ]


def _replacements(tables: Tables) -> pl.LazyFrame:
    """Return supersedes links with `demanded`, why they cannot be; empty if they can."""
    links = linked_figures(tables, "supersedes")
    heads = links.select("to_claim_id", other_id="from_claim_id")
    pairs = (
        heads.rename({"other_id": "claim_id"})
        .join(heads, on="to_claim_id")
        .filter(pl.col("claim_id") > pl.col("other_id"))
    )
    rival = unlinked(pairs, tables["claim_links"]).group_by("to_claim_id", "claim_id")
    rivals = rival.agg(pl.col("other_id").min()).rename({"claim_id": "from_claim_id"})
    is_known = pl.col("other_stated_basis") != "inferred"
    not_before = pl.coalesce("other_stated_from", pl.when(is_known).then("other_stated_to"))
    return links.join(rivals, on=["from_claim_id", "to_claim_id"], how="left").with_columns(
        demanded=pl.coalesce(
            *_differing(),
            pl.when(pl.col("stated_to") < not_before).then(
                pl.format("a figure said by {}, when this one was", "stated_to")
            ),
            pl.when(pl.col("other_id").is_not_null()).then(
                pl.format("one that {} does not replace too", "other_id")
            ),
        )
    )


replacements = demand(
    "D37",
    "error",
    "A figure supersedes one of the same authority and quantity that was not said later, as of the "
    "same day or of an earlier one that words of the text make its past, and no figure is replaced "
    "by two that are not linked.",
    table="claim_links",
    column="to_claim_id",
    view=_replacements,
    holds=pl.col("demanded").is_null(),
    expected="{demanded}",
    hint="correct or delete the link: another speaker contradicts; a later toll is no link, unless "
    "the text itself compares the two: then the basis is `explicit`",
)
