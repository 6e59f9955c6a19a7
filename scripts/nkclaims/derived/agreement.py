"""The table `agreement`: two independent codings of one article, unit by unit and field by field.

A unit is a pair of claims that mean the same thing, or a claim that only one coder found. Pairs are
made by span first and by measure, value and claimant next, so the agreement on these three fields
is a little flattered by the pairing itself; `found` is the share that keeps it honest. A manual
that explains itself by sentences of the very articles gives codes away: such units are marked.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Any, Final

import polars as pl

FIELDS: Final = (
    "kind",
    "stance",
    "modality",
    "claimant_actor_id",
    "attribution_type",
    "measure",
    "object",
    "value",
    "qualifier",
    "scope",
    "population",
    "group",
    "victim_side",
    "agent_actor_id",
    "target_side",
    "target_type",
    "weapon",
    "place_id",
    "place_precision",
    "period_start",
    "period_end",
    "date_precision",
    "as_of",
    "stated_to",
)
"""Columns of `claims` that two coders are compared on."""

SAME_SPAN: Final = 0.5
"""Least part of the shorter quote that two quotes of one unit share."""

MEASURE_WEIGHT: Final = 0.5
VALUE_WEIGHT: Final = 0.5
CLAIMANT_WEIGHT: Final = 0.25
"""What a common measure, value and claimant add to the overlap of two quotes, which is 1 at most.

Together they outweigh a better span: one quote often holds several claims.
"""

SCHEMA: Final = {
    "source_id": pl.String,
    "unit": pl.Int64,
    "field": pl.String,
    "first_claim_id": pl.String,
    "second_claim_id": pl.String,
    "first_code": pl.String,
    "second_code": pl.String,
    "is_agreed": pl.Boolean,
    "is_shown": pl.Boolean,
}

SHOWN_WORDS: Final = 4
"""So many words of a quote in a row, or the whole of a shorter one, were an example if given."""

_WORD = re.compile(r"\w+")

Claim = dict[str, Any]


def compare(source_id: str, first: pl.DataFrame, second: pl.DataFrame, given: str) -> pl.DataFrame:
    """Return the rows of the table `agreement` for one article, sorted by primary key.

    `given` is the text of all that the coders had before them, but the article. Both frames hold
    the columns of `claims` with quote_start and quote_end resolved. Units are numbered from 1 in
    text order, by the first coder's span where there is one. Each unit has a row `found` (`true` or
    `false` a coder); a unit that both found has a row a field as well, in which two empty cells
    agree.
    """
    shown = _words(given)
    rows = [
        {"source_id": source_id, "unit": number, "is_shown": is_shown, **row}
        for number, (one, other) in enumerate(pair(first, second), start=1)
        for is_shown in [
            any(_was_shown(claim["quote"] or "", shown) for claim in (one, other) if claim)
        ]
        for row in _unit_rows(one, other)
    ]
    return pl.DataFrame(rows, schema=SCHEMA).sort("source_id", "unit", "field")


def pair(first: pl.DataFrame, second: pl.DataFrame) -> list[tuple[Claim | None, Claim | None]]:
    """Return the units of one article in text order: a claim of each coder, or of one and None.

    The best pair is taken first, then the best of what is left. Pairs that score the same are told
    apart by the number of fields they agree on, then by their place in the text, then by claim_id.
    """
    ours, theirs = _in_text_order(first), _in_text_order(second)
    ranked = sorted(
        (*(-part for part in score), i, j)
        for i, one in enumerate(ours)
        for j, other in enumerate(theirs)
        if (score := _score(one, other)) is not None
    )
    partner: dict[int, int] = {}
    for *_, i, j in ranked:
        if i not in partner and j not in partner.values():
            partner[int(i)] = int(j)
    alone = set(range(len(theirs))) - set(partner.values())
    units: list[tuple[Claim | None, Claim | None]] = [
        (one, theirs[partner[i]] if i in partner else None) for i, one in enumerate(ours)
    ]
    units += [(None, theirs[j]) for j in sorted(alone)]
    return sorted(units, key=lambda unit: _position(unit[0] or unit[1] or {}))


@lru_cache(maxsize=64)
def _words(text: str) -> str:
    """Return the words of a text, in small letters, each between two blanks."""
    return f" {' '.join(_WORD.findall(text.lower()))} "


def _was_shown(quote: str, shown: str) -> bool:
    """Tell whether the words of a quote stand in what the coders were given."""
    words = _words(quote).split()
    runs = range(max(len(words) - SHOWN_WORDS, 0) + 1)
    return any(f" {' '.join(words[i : i + SHOWN_WORDS])} " in shown for i in runs)


def _position(claim: Claim) -> tuple[int, int, str]:
    return claim["quote_start"], claim["quote_end"], claim["claim_id"]


def _in_text_order(claims: pl.DataFrame) -> list[Claim]:
    return sorted(claims.to_dicts(), key=_position)


def _score(one: Claim, other: Claim) -> tuple[float, int] | None:
    """Return how well two claims fit, then their number of equal fields; None if spans differ."""
    begin = max(one["quote_start"], other["quote_start"])
    common = min(one["quote_end"], other["quote_end"]) - begin
    if common <= 0:
        return None
    lengths = [claim["quote_end"] - claim["quote_start"] for claim in (one, other)]
    if common < SAME_SPAN * min(lengths):
        return None
    fit = (
        common / (sum(lengths) - common)
        + MEASURE_WEIGHT * (one["measure"] == other["measure"])
        + VALUE_WEIGHT * (one["value"] == other["value"])
        + CLAIMANT_WEIGHT * (one["claimant_actor_id"] == other["claimant_actor_id"])
    )
    return fit, sum(one[field] == other[field] for field in FIELDS)


def _unit_rows(one: Claim | None, other: Claim | None) -> list[dict[str, object]]:
    """Return the rows of one unit without source and number."""
    ids = {
        "first_claim_id": one["claim_id"] if one else None,
        "second_claim_id": other["claim_id"] if other else None,
    }
    codes = {"found": (_code(one is not None), _code(other is not None))}
    if one and other:
        codes |= {field: (_code(one[field]), _code(other[field])) for field in FIELDS}
    return [
        {"field": field, **ids, "first_code": a, "second_code": b, "is_agreed": a == b}
        for field, (a, b) in codes.items()
    ]


def _code(value: bool | str | float | date | None) -> str | None:
    """Return a cell as it stands in a CSV file of the dataset."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def summarise(agreement: pl.DataFrame) -> pl.DataFrame:
    """Return how far two coders agree, one row a field, `found` first.

    n counts units, share is the part of them that agrees. n_filled counts the units that at least
    one coder filled, share_filled is the part of those that agrees: most fields are empty for most
    claims, and two empty cells agree cheaply. kappa is Cohen's (1960), ac1 Gwet's AC1 (2008), which
    does not fall when one code prevails; both take the codes in use, an empty cell being one.

    kappa is empty where both coders use one code throughout. Both are empty for `found`, since
    nobody counts the claims that neither coder found.
    """
    coded = agreement.with_columns(pl.col("first_code", "second_code").fill_null(""))
    is_filled = (pl.col("first_code") != "") | (pl.col("second_code") != "")
    observed, n = pl.col("is_agreed").mean(), pl.len().cast(pl.Int64)
    shares = coded.group_by("field").agg(
        n=n,
        n_agreed=pl.col("is_agreed").sum().cast(pl.Int64),
        share=observed,
        n_filled=is_filled.sum().cast(pl.Int64),
        share_filled=pl.col("is_agreed").filter(is_filled).mean(),
    )
    chance = _chance(coded)
    is_found = pl.col("field") == "found"
    kappa = (pl.col("share") - pl.col("by_product")) / (1 - pl.col("by_product"))
    ac1 = (pl.col("share") - pl.col("by_spread")) / (1 - pl.col("by_spread"))
    return (
        shares.join(chance, on="field")
        .select(
            *shares.columns,
            kappa=pl.when(~is_found & (pl.col("by_product") < 1)).then(kappa),
            ac1=pl.when(~is_found).then(ac1),
        )
        .sort(~is_found, "field")
    )


def _chance(coded: pl.DataFrame) -> pl.DataFrame:
    """Return the agreement expected by chance, for kappa and AC1: field, by_product, by_spread."""
    part = [
        coded.group_by("field", pl.col(column).alias("code"))
        .len(name)
        .with_columns(pl.col(name) / pl.col(name).sum().over("field"))
        for name, column in (("first", "first_code"), ("second", "second_code"))
    ]
    both = part[0].join(part[1], on=["field", "code"], how="full", coalesce=True).fill_null(0.0)
    mean = (pl.col("first") + pl.col("second")) / 2
    # With one code in use nothing is spread, and AC1's divisor would be 0.
    others = (pl.len() - 1).clip(lower_bound=1)
    return both.group_by("field").agg(
        by_product=(pl.col("first") * pl.col("second")).sum(),
        by_spread=(mean * (1 - mean)).sum() / others,
    )
