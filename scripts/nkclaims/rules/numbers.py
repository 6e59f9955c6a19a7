"""Rules C18 to C24: figures that are possible, complete and of one kind.

C25, the loss relation that the camps imply, is a derived column: A07 computes it anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import polars as pl

from nkclaims.derived.estimate import GROUP
from nkclaims.derived.toll import SERIES
from nkclaims.reading.shelf import Tables
from nkclaims.rules.demand import demand
from nkclaims.rules.figures import counted, figures_of_events, of_named

SHARE: Final = "territory_percent"
EXTRA_ZEROS: Final = 100  # times the median: two zeros too many

PEOPLE_DO: Final = ["killed", "wounded", "casualties", "missing", "displaced"]
PLACES: Final = ["village", "city", "settlement"]
HOUSES: Final = ["house", "building", "public_building"]
ARMS: Final = ["uav", "aircraft", "armour", "artillery", "vehicle", "ship"]
MEASURES_OF: Final[dict[str, list[str]]] = {
    "casualties": [*PEOPLE_DO, "captured", "lost", "other"],
    "personnel": [*PEOPLE_DO, "captured", "other"],
    "damage": ["damaged", "destroyed", "other"],
    "equipment_loss": ["damaged", "destroyed", "lost", "captured", "other"],
    "territorial_control": ["controlled", "captured", "other"],
}
"""What a claim of each kind can count; those of COUNTING_ANYTHING anything, the rest nothing."""
OBJECTS_OF: Final[dict[str, list[str]]] = {
    **{measure: ["person"] for measure in PEOPLE_DO},
    "captured": ["person", *ARMS, *PLACES, SHARE, "other"],
    "damaged": [*HOUSES, *ARMS, *PLACES, "other"],
    "destroyed": [*HOUSES, *ARMS, *PLACES, "other"],
    "lost": ["person", *ARMS, "other"],
    "controlled": [*PLACES, SHARE, "other"],
}
"""What each measure can be of; `other` of anything."""
KIND_OBJECTS: Final[dict[str, list[str]]] = {
    "casualties": ["person"],
    "personnel": ["person"],
    "damage": [*HOUSES, *PLACES, "vehicle", "other"],  # a civilian's car is no army's loss
    "equipment_loss": [*ARMS, "other"],
    "territorial_control": [*PLACES, SHARE, "other"],
}
"""What each kind can be about."""
COUNTING_ANYTHING: Final = ["position", "other"]
NEVER_WITHOUT: Final = ["casualties", "damage"]


def _claims(tables: Tables) -> pl.LazyFrame:
    return tables["claims"].lazy()


whole_counts = demand(
    "C18",
    "error",
    "A count is a whole number, and a share is no more than 100 percent.",
    table="claims",
    column="value",
    view=_claims,
    holds=pl.when(pl.col("object") == SHARE)
    .then(pl.col("value") <= 100)
    .otherwise(pl.col("value") == pl.col("value").floor()),
    expected="a number that can be of {object}",
    hint="a count has no part of one, a share no more than 100; correct value or object",
)

bounds = demand(
    "C19",
    "error",
    "The bounds of a figure leave room for a number: low is not above high.",
    table="claims",
    column="low",
    view=_claims,
    holds=pl.col("low") <= pl.col("high"),
    expected="at most {high}, which is high",
    hint="no number is {qualifier} {value}: correct value or qualifier, both bounds follow",
)

estimates = demand(
    "C20",
    "error",
    "An estimate has low <= best <= high.",
    table="event_estimates",
    column=pl.when(pl.col("low") > pl.col("high")).then(pl.lit("low")).otherwise(pl.lit("best")),
    view=lambda tables: tables["event_estimates"].lazy(),
    holds=(pl.col("low") <= pl.col("best"))
    & (pl.col("best") <= pl.col("high"))
    & (pl.col("low") <= pl.col("high")),
    expected="low <= best <= high, not {low}, {best}, {high}",
    hint="`nkclaims build` computes it from the claims on the event",
)

_OF_COUNTS: Final = ["measure", "object", "qualifier", "scope"]
_OF_PEOPLE: Final = ["population", "group", "victim_side"]
_MISSING: Final = pl.coalesce(
    *(pl.when(pl.col(one).is_null()).then(pl.lit(one)) for one in _OF_COUNTS),
    *(
        pl.when(pl.col(one).is_null() & (pl.col("object") == "person")).then(pl.lit(one))
        for one in _OF_PEOPLE
    ),
)
complete_counts = demand(
    "C21",
    "error",
    "A value says what it counts: measure, object, qualifier and scope, and of people also "
    "population, group and victim side.",
    table="claims",
    column=_MISSING,
    view=_claims,
    holds=pl.col("value").is_null() | _MISSING.is_null(),
    expected="a code, since value is {value}",
    hint="code what the number counts; `unspecified`, `none` and `unstated` are codes too",
)


def _pairs(codes: Mapping[str, list[str]]) -> list[str]:
    return [f"{left} {right}" for left, rights in codes.items() for right in rights]


def _fits(left: str, right: str, codes: Mapping[str, list[str]], free: list[str]) -> pl.Expr:
    """Return whether the codes of two columns go together; null if one is empty."""
    pair = pl.concat_str(left, right, separator=" ")
    return pl.col(left).is_in(free) | pair.is_in(_pairs(codes))


def _list(column: str, codes: Mapping[str, list[str]]) -> pl.Expr:
    """Return what goes with the code of a column, in words."""
    words = {code: ", ".join(others) for code, others in codes.items()}
    return pl.col(column).replace_strict(words, default="nothing", return_dtype=pl.String)


_MEASURE_FITS: Final = _fits("kind", "measure", MEASURES_OF, COUNTING_ANYTHING)
_OBJECT_FITS: Final = _fits("measure", "object", OBJECTS_OF, ["other"])
_KIND_FITS: Final = _fits("kind", "object", KIND_OBJECTS, COUNTING_ANYTHING)
_HAS_BOTH: Final = pl.col("measure").is_null() == pl.col("object").is_null()
_HAS_ONE: Final = ~pl.col("kind").is_in(NEVER_WITHOUT) | pl.col("measure").is_not_null()


def _kinds(tables: Tables) -> pl.LazyFrame:
    """Return claims with `fitting`, what could stand in the column that is at fault, in words."""
    is_of_measure = _MEASURE_FITS.fill_null(True) & pl.col("measure").is_not_null()
    of_object = pl.when(_OBJECT_FITS).then(_list("kind", KIND_OBJECTS))
    fitting = (
        pl.when(is_of_measure)
        .then(of_object.otherwise(_list("measure", OBJECTS_OF)))
        .otherwise(_list("kind", MEASURES_OF))
    )
    return _claims(tables).with_columns(fitting=fitting)


kinds = demand(
    "C22",
    "error",
    "Kind, measure and object agree: measure and object come together, a claim of casualties or "
    "damage has both, and a claim of another kind has only what that kind can count.",
    table="claims",
    column=pl.when(pl.col("measure").is_null() | ~_MEASURE_FITS)
    .then(pl.lit("measure"))
    .otherwise(pl.lit("object")),
    view=_kinds,
    holds=_HAS_BOTH & _HAS_ONE & _MEASURE_FITS & _OBJECT_FITS & _KIND_FITS,
    expected="with kind {kind} and measure {measure} one of: {fitting}",
    hint="code what the words count; two counts of different kinds are two claims",
)


def _vague(tables: Tables) -> pl.LazyFrame:
    """Return estimates whose best is the point of a vague figure and of no other."""
    used = figures_of_events(tables).filter(pl.col("used_in") == "estimate")
    at_best = used.join(tables["event_estimates"].lazy().select(*GROUP, "best"), on=GROUP).filter(
        pl.col("point") == pl.col("best")
    )
    is_vague = pl.col("qualifier") == "order_of_magnitude"
    only_vague = at_best.group_by(GROUP).agg(
        is_vague=is_vague.all(), vague_id=pl.col("claim_id").min(), words=pl.col("value_text").min()
    )
    return tables["event_estimates"].lazy().join(only_vague, on=GROUP)


vague_bests = demand(
    "C23",
    "warning",
    "The best figure of an estimate does not rest on a vague word alone.",
    table="event_estimates",
    column="best",
    view=_vague,
    holds=~pl.col("is_vague"),
    expected="a figure that somebody counted; {vague_id} only says {words}",
    hint="look for a counted figure; if there is none, acknowledge it",
)


def _medians(tables: Tables) -> pl.LazyFrame:
    """Return claims with the lower median of their series: half of a pair with a slip is right."""
    said = pl.col("value").filter(pl.col("value") > 0)
    return of_named(counted(tables), tables).with_columns(
        median=said.quantile(0.5, "lower").over([*SERIES, "group", "scope"])
    )


extra_zeros = demand(
    "C24",
    "warning",
    f"A value is at most {EXTRA_ZEROS} times the lower median of its series and scope.",
    table="claims",
    column="value",
    view=_medians,
    holds=pl.col("value") <= EXTRA_ZEROS * pl.col("median"),
    expected=f"at most {EXTRA_ZEROS} times {{median}}, the median of what {{authority_actor_id}} "
    "says of the same",
    hint="correct the number if it has a zero too many, else acknowledge it",
)
