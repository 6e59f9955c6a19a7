"""Rules E46, E48 and E49: what the printed words of a day or a time say about its columns."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

import polars as pl

from nkclaims.grammar.dates import DateMention, clock_at, find_dates
from nkclaims.issues import Issue
from nkclaims.reading.shelf import Tables
from nkclaims.rules import rule
from nkclaims.rules.demand import breaches, demand
from nkclaims.validation.package import Package

FROM_WORDS: Final = ["stated", "relative"]
DAY_OF_POST: Final = ("today", "yesterday", "tonight", "last night")
DAY_NAMES: Final = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MINUTES: Final = 24 * 60
MENTIONS: Final = {
    "source_id": pl.String,
    "sentence_no": pl.Int64,
    "start": pl.Int64,
    "end": pl.Int64,
    "weekday": pl.Int64,
    "words": pl.String,
}
CLOCKS: Final = {
    "clock_text": pl.String,
    "first": pl.Int64,
    "last": pl.Int64,
    "is_local": pl.Boolean,
}
_START: Final = pl.coalesce("period_start", "period_end")
_END: Final = pl.coalesce("period_end", "period_start")


def _mentions(package: Package) -> pl.LazyFrame:
    """Return the dates that the articles print, each with the number of its sentence."""
    rows = [
        (source, document.sentence_at(one.start), one.start, one.end, one.weekday, one.text.lower())
        for source, document in package.documents.items()
        for one in package.dates[source]
    ]
    return pl.LazyFrame(rows, schema=MENTIONS, orient="row")


def _in_sentences(package: Package) -> pl.LazyFrame:
    """Return the claims with the number of the sentence in which their quote begins."""
    rows = [
        (source, number, sentence.start)
        for source, document in package.documents.items()
        for number, sentence in enumerate(document.sentences)
    ]
    schema = {"source_id": pl.String, "sentence_no": pl.Int64, "quote_start": pl.Int64}
    sentences = pl.LazyFrame(rows, schema=schema, orient="row").sort("quote_start")
    claims = package.tables["claims"].lazy().sort("quote_start")
    return claims.join_asof(sentences, on="quote_start", by="source_id", check_sortedness=False)


def _falls_in(start: pl.Expr, end: pl.Expr) -> pl.Expr:
    """Return whether a period has a day of that weekday."""
    until = (pl.col("weekday") - start.dt.weekday().cast(pl.Int64) + 1) % 7
    return (until <= (end - start).dt.total_days()).fill_null(False)


@rule("E46", "warning", "A weekday that is printed with a claim is that of its period or of the "
      "statement, if one of them was worked out from the words.", needs_texts=True)  # fmt: skip
def weekdays(package: Package) -> Iterator[Issue]:
    """Yield each claim of whose days none is of a weekday in its quote, else in its sentence."""
    is_in_quote = pl.col("start").is_between("quote_start", "quote_end", closed="left")
    has_period = pl.col("period_basis").is_in(FROM_WORDS) & _START.is_not_null()
    has_statement = pl.col("stated_basis").is_in(FROM_WORDS) & (
        pl.col("attribution_type") != "own_voice"
    )
    said = pl.coalesce("stated_from", "stated_to")
    fits = (has_period & _falls_in(_START, _END)) | (
        has_statement & _falls_in(said, pl.col("stated_to"))
    )
    printed = _mentions(package).drop_nulls("weekday")
    names = pl.col("weekday").replace_strict(dict(enumerate(DAY_NAMES)), return_dtype=pl.String)
    broken = (
        _in_sentences(package)
        .filter(has_period | has_statement)
        .join(printed, on=["source_id", "sentence_no"])
        .with_columns(is_in_quote=is_in_quote, fits=fits, day_name=names)
        .filter(pl.col("is_in_quote") == pl.col("is_in_quote").any().over("claim_id"))
        .filter(~pl.col("fits").any().over("claim_id"))
        .unique("claim_id", keep="first", maintain_order=True)
    )
    at_fault = pl.when(has_period).then(pl.lit("period_start")).otherwise(pl.lit("stated_to"))
    expected = "a {day_name}, as the words say"
    hint = "work the day out from the day of publication again"
    yield from breaches(package, "claims", at_fault, broken, expected, hint)


@rule("E49", "warning", "In a live blog a day that counts from the post has the post's time.",
      needs_texts=True)  # fmt: skip
def posts(package: Package) -> Iterator[Issue]:
    """Yield each claim of a live blog dated by "today" or the like without a clock time."""
    blogs = package.tables["sources"].lazy().filter(pl.col("source_type") == "live_blog")
    counted = _mentions(package).filter(pl.col("words").is_in(DAY_OF_POST))
    untimed = (pl.col("period_basis") == "relative") & pl.col("clock_text").is_null()
    broken = (
        _in_sentences(package)
        .filter(untimed)
        .join(blogs.select("source_id"), on="source_id", how="semi")
        .join(counted.select("source_id", "sentence_no", "words"), on=["source_id", "sentence_no"])
        .unique("claim_id", keep="first", maintain_order=True)
    )
    expected = 'the time of the post, since "{words}" counts from it'
    hint = "a post after midnight has another day than its page; copy its time, or acknowledge it"
    yield from breaches(package, "claims", "clock_text", broken, expected, hint)


def _minutes(mention: DateMention) -> tuple[int, bool] | None:
    """Return the minute of the day that a clock mention means, and whether it is local."""
    day = date(2000, 1, 1)
    at, shifted = clock_at(mention, day, 0), clock_at(mention, day, 60)
    if at is None or shifted is None:
        return None
    return at.hour * 60 + at.minute, at != shifted


def read_clocks(text: str) -> tuple[int | None, int | None, bool] | None:
    """Return start, end and locality of the times in a clock_text, in minutes of the day.

    A time with its zone is taken before one without. None if there is no time in a known zone.
    """
    for is_zoned in (True, False):
        found: list[tuple[int, bool]] = []
        for one in find_dates(text):
            for mention in (one, one.until):
                if mention is None or mention.hour is None:
                    continue
                read = _minutes(mention)
                if read is not None and read[1] != is_zoned:
                    found.append(read)
        if found:
            return found[0][0], found[1][0] if len(found) > 1 else None, found[0][1]
    return None


def _minute(column: pl.Expr) -> pl.Expr:
    return column.dt.hour().cast(pl.Int64) * 60 + column.dt.minute()


def _clock(minute: str) -> pl.Expr:
    parts = (pl.col(minute) // 60, pl.col(minute) % 60)
    clock = pl.concat_str(*(one.cast(pl.String).str.zfill(2) for one in parts), separator=":")
    return pl.format("{} UTC, as the words say", clock)


def _local_day(column: str) -> pl.Expr:
    return (pl.col(column) + pl.duration(minutes="east")).dt.date()


_FIRST_AT: Final = pl.coalesce("period_start_at", "period_end_at")
_WRONG: Final = (
    (pl.col("clock_text").is_null(), "clock_text", pl.lit("the time as it is printed")),
    (_minute(pl.col("period_start_at")) != pl.col("first"), "period_start_at", _clock("first")),
    (
        pl.col("period_start_at").is_null() & (_minute(_FIRST_AT) != pl.col("first")),
        "period_end_at",
        _clock("first"),
    ),
    (
        pl.col("period_start_at").is_not_null()
        & (_minute(pl.col("period_end_at")) != pl.col("last")),
        "period_end_at",
        _clock("last"),
    ),
    *(
        (
            _local_day(f"{bound}_at") != pl.col(bound),
            f"{bound}_at",
            pl.format("a time on {}, local day", bound),
        )
        for bound in ("period_start", "period_end")
    ),
)
"""What can be wrong with a time: whether it is, the column at fault, what should stand there."""


def _clocks(tables: Tables) -> pl.LazyFrame:
    """Return claims with a time, with `demanded`, what is wrong with it; empty if nothing is."""
    claims = tables["claims"].lazy().filter(_FIRST_AT.is_not_null())
    printed = tables["claims"].lazy().select("clock_text").drop_nulls().unique()
    forms = printed.collect().to_series().to_list()
    rows = [(form, *read) for form in forms if (read := read_clocks(form)) is not None]
    printed = pl.LazyFrame(rows, schema=CLOCKS, orient="row")
    offset = pl.col("utc_offset").str.extract_groups(r"([+-])(\d\d):(\d\d)").struct
    sign = pl.when(offset[0] == "-").then(-1).otherwise(1)
    east = sign * (offset[1].cast(pl.Int64) * 60 + offset[2].cast(pl.Int64))
    wars = tables["conflicts"].lazy().select("conflict_id", east=east)
    sources = tables["sources"].lazy().select("source_id", "conflict_id")
    shift = pl.when("is_local").then("east").otherwise(0)
    return (
        claims.join(printed, on="clock_text", how="left")
        .join(sources, on="source_id", how="left")
        .join(wars, on="conflict_id", how="left")
        .with_columns((pl.col(name) - shift).mod(MINUTES) for name in ("first", "last"))
        .with_columns(
            demanded=pl.coalesce(pl.when(is_so).then(wanted) for is_so, _, wanted in _WRONG)
        )
    )


clocks = demand(
    "E48",
    "error",
    "A time is the printed one, in the zone printed, else in that of the conflict, and on the "
    "period's local day.",
    table="claims",
    column=pl.coalesce(pl.when(is_so).then(pl.lit(name)) for is_so, name, _ in _WRONG),
    view=_clocks,
    holds=pl.col("demanded").is_null(),
    expected="{demanded}",
    hint="clock_text says {clock_text}; the column is in UTC",
)
