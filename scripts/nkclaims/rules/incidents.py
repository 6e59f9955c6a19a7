"""Rules D32, D34 to D38, D40 and D41: the figures of one event, their parts and replacements."""

from __future__ import annotations

from typing import Final

import polars as pl

from nkclaims.estimate import GROUP, MEMBER, linked
from nkclaims.rules.demand import demand
from nkclaims.rules.figures import (
    COUNTED,
    Tables,
    counted,
    figures_of_events,
    moments,
    of_named,
    unexplained,
    unlinked,
)

MANY_KILLED: Final = 10
KIN: Final = ["authority_actor_id", "measure", "object", "victim_side", "moment"]
QUANTITY: Final = ["measure", "object", "population", "group", "victim_side", "scope"]


def _links(tables: Tables, relation: str) -> pl.LazyFrame:
    """Return the links of one relation with COUNTED of the two claims, of the second as `other_`."""
    first = tables["claims"].lazy().select(COUNTED).drop("_file", "_line")
    second = first.rename(lambda name: f"other_{name}")
    return (
        tables["claim_links"]
        .lazy()
        .filter(pl.col("relation") == relation)
        .join(first, left_on="from_claim_id", right_on="claim_id")
        .join(second, left_on="to_claim_id", right_on="other_claim_id")
    )


_OF_WHOLE: Final = pl.format("at most {}, what {} says of the whole", "most", "other_id")


def _linked_parts(tables: Tables) -> pl.LazyFrame:
    whole = _links(tables, "part_of").select(
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
        .sort("high", "claim_id")
        .group_by(at, maintain_order=True)
        .agg(most=pl.col("high").first(), other_id=pl.col("claim_id").first())
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
            .sort("low", "claim_id")
            .group_by(KIN, maintain_order=True)
            .agg(pl.col("low").last().alias(number), pl.col("claim_id").last().alias(claim))
        )

    said = pl.format("at least {}, the sum of {} and {}", "least", "other_id", "military_id")
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


def _without_wounded(tables: Tables) -> pl.LazyFrame:
    """Return events with the greatest number killed, and whether somebody speaks of wounded."""
    members = tables["event_claims"].lazy().select(MEMBER)
    said = members.join(tables["claims"].lazy().select(COUNTED), on="claim_id")
    hurt = said.filter(pl.col("measure").is_in(["wounded", "casualties"]))
    killed = figures_of_events(tables).filter(pl.col("measure") == "killed")
    most = (
        killed.sort("value", "claim_id")
        .group_by("event_id", maintain_order=True)
        .agg(killed=pl.col("value").last(), other_id=pl.col("claim_id").last())
    )
    return tables["events"].lazy().join(most, on="event_id").join(hurt, on="event_id", how="anti")


missed_wounded = demand(
    "D34",
    "warning",
    f"An event with more than {MANY_KILLED} killed has a claim about wounded too.",
    table="events",
    column="event_id",
    view=_without_wounded,
    holds=pl.col("killed") <= MANY_KILLED,
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
    in_parts = linked(tables["event_claims"], tables["claim_links"], "part_of")
    figures = (
        of_named(figures_of_events(tables), tables)
        .join(in_parts.lazy(), on=MEMBER, how="anti")
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


def _differing() -> list[pl.Expr]:
    """Return for each column of a quantity what it should be, empty where it is."""
    return [
        pl.when(pl.col(name).ne_missing(pl.col(f"other_{name}"))).then(
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
    links = _links(tables, "supersedes")
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
    "A figure supersedes one of the same authority and quantity that was not said later, and no "
    "figure is replaced by two that are not linked.",
    table="claim_links",
    column="to_claim_id",
    view=_replacements,
    holds=pl.col("demanded").is_null(),
    expected="{demanded}",
    hint="correct or delete the link: another speaker contradicts, a later toll is no link at all",
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
        _links(tables, "part_of")
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
    hint="code each event's share and link it with part_of, or join the figure to one summary event",
)
