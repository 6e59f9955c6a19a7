"""Choose from what the extractor found the rows that an article's sheets lack, and number them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import polars as pl

from nkclaims.coding.anchors import place_issues, resolve_claims, value_issues
from nkclaims.coding.covering import covering, is_excluded
from nkclaims.coding.locate import occurrences, torn
from nkclaims.coding.review import CANDIDATE
from nkclaims.grammar.document import Span
from nkclaims.issues import Issue
from nkclaims.reading import cells
from nkclaims.schema import Table

Tables = Mapping[str, pl.DataFrame]
Row = dict[str, Any]
SHEETS = ("claims", "claim_actors", "claim_places", "claim_links")
PARTS = ("claim_actors", "claim_places")
OWN_VOICE, REJECTED = "own_voice", "rejected"


@dataclass(frozen=True)
class There:
    """What is there already.

    Attributes:
        source: the article's row of ``sources``.
        text: the article.
        claims: its rows, whatever their review, with the offsets of their words.
        exclusions: spans that are deliberately no claim.
        registry: tables to which rows refer.
        used_ids: ids of claims that no new row may have.
    """

    source: Mapping[str, Any]
    text: str
    claims: Sequence[Mapping[str, Any]]
    exclusions: Sequence[Span]
    registry: Tables
    used_ids: Collection[str]


@dataclass(frozen=True)
class LeftOut:
    """A candidate that is not proposed: where its quote begins, None if nowhere, and why."""

    quote: str
    start: int | None
    reasons: tuple[str, ...]


@dataclass
class Choice:
    """What is proposed.

    Attributes:
        rows: new rows of each sheet, by table.
        starts: code point at which the quote of each new claim begins.
        n_covered: candidates that a row or an exclusion covers.
        left_out: candidates that cannot be proposed, in text order.
        unknown: what they need and the registry has not: table and id.
    """

    rows: dict[str, list[Row]] = field(default_factory=lambda: {name: [] for name in SHEETS})
    starts: list[int] = field(default_factory=list)
    n_covered: int = 0
    left_out: list[LeftOut] = field(default_factory=list)
    unknown: set[tuple[str, str]] = field(default_factory=set)


def choose(found: Tables, there: There, schemas: Mapping[str, Table]) -> Choice:
    """Return the rows to propose.

    A candidate that refers to an actor, a place, a side or a coder without a row is left out: with
    another in its stead it would say something false.

    Args:
        found: all tables that the extractor made of the article.
        there: what is there already.
        schemas: the tables.
    """
    claims = _own_claims(found, there, schemas["claims"])
    placed, unplaced = resolve_claims(claims, {there.source["source_id"]: there.text})
    unsound = _unsound(placed, unplaced, there, schemas["claims"])
    parts = {name: _by_claim(found[name], schemas[name]) for name in PARTS}
    # Who coded a new claim gets a row with it.
    coders = [one["coders"].select("coder_id") for one in (there.registry, found)]
    registry = {**there.registry, "coders": pl.concat(coders)}
    ids = _free_ids(there)
    choice = Choice()
    claim_ids: dict[str, str] = {}  # of the extractor's claims, the ids that sheets have for them
    new: set[str] = set()
    for row in placed.sort("quote_start", "quote_end", "claim_id").iter_rows(named=True):
        candidate = row["claim_id"]
        own = {"claims": [row], **{name: parts[name][candidate] for name in PARTS}}
        if reason := unsound.get(candidate):
            _leave_out(choice, row, [f"the extractor's row is not sound: {reason}"])
        elif known := covering(row, there.claims):
            choice.n_covered += 1
            if known["review"] != REJECTED:
                claim_ids[candidate] = known["claim_id"]
        elif is_excluded(row, there.exclusions):
            choice.n_covered += 1
        elif lacking := sorted(_lacking(own, registry, schemas)):
            choice.unknown.update(lacking)
            _leave_out(choice, row, [f"{table} has no row {value}" for table, value in lacking])
        else:
            claim_ids[candidate] = next(ids)
            new.add(candidate)
            choice.starts.append(row["quote_start"])
            for name, rows in own.items():
                choice.rows[name] += [one | {"claim_id": claim_ids[candidate]} for one in rows]
    choice.rows["claim_links"] = list(_links(found["claim_links"], claim_ids, new, there.text))
    return choice


def _own_claims(found: Tables, there: There, table: Table) -> pl.DataFrame:
    """Return the candidates in the columns that people write, each with its id as its file.

    What the outlet says itself is said by the actor that source.yaml names, of whom the extractor
    knows no more than the name.
    """
    claims = found["claims"].filter(source_id=there.source["source_id"])
    outlets = found["sources"]["publisher_actor_id"].drop_nulls()
    is_outlet = (pl.col("attribution_type") == OWN_VOICE) & pl.col("claimant_actor_id").is_in(
        outlets.implode()
    )
    actor = pl.when(is_outlet).then(pl.lit(there.source["publisher_actor_id"]))
    return claims.select(table.seed_names).with_columns(
        claimant_actor_id=actor.otherwise("claimant_actor_id"),
        review=pl.lit(CANDIDATE),
        _file="claim_id",
        _line=pl.lit(0, dtype=pl.Int64),
    )


def _unsound(
    placed: pl.DataFrame, unplaced: Sequence[Issue], there: There, table: Table
) -> dict[str, str]:
    """Return, by claim, the first thing for which a build would refuse it."""
    fields = [one for one in table.fields if not one.derived]
    written = cells.as_text(placed, fields).with_columns(placed.select(cells.PLACE))
    issues = [
        *cells.parse(written, table, derived=False)[1],
        *unplaced,
        *value_issues(placed),
        *place_issues(placed, {there.source["source_id"]: there.text}),
    ]
    return {
        issue.file: f"{issue.column} is {issue.found or 'empty'}, expected {issue.expected}"
        for issue in reversed(issues)
    }


def _by_claim(frame: pl.DataFrame, table: Table) -> defaultdict[str, list[Row]]:
    rows: defaultdict[str, list[Row]] = defaultdict(list)
    for row in frame.select(table.seed_names).iter_rows(named=True):
        rows[row["claim_id"]].append(row)
    return rows


def _lacking(
    own: Mapping[str, Sequence[Mapping[str, Any]]], registry: Tables, schemas: Mapping[str, Table]
) -> Iterator[tuple[str, str]]:
    """Yield table and id of each row of the registry that a claim and its parts need."""
    for name, rows in own.items():
        for key in schemas[name].foreign_keys:
            is_written = {*key.fields} <= {*schemas[name].seed_names}
            if key.table not in registry or not is_written:
                continue
            known = registry[key.table][key.references[0]]
            values: set[str] = {row[key.fields[0]] for row in rows if row[key.fields[0]]}
            yield from ((key.table, value) for value in values if value not in known)


def _free_ids(there: There) -> Iterator[str]:
    """Yield ids that go on with the numbers of the article's claims; none was ever used."""
    source = there.source["source_id"]
    numbered = re.compile(rf"{re.escape(source)}-c([0-9]+)")
    used = [int(one[1]) for name in there.used_ids if (one := numbered.fullmatch(name))]
    number = max(used, default=0)
    while True:
        number += 1
        yield f"{source}-c{number:02}"


def _links(
    links: pl.DataFrame, claim_ids: Mapping[str, str], new: set[str], text: str
) -> Iterator[Row]:
    """Yield each link of a new claim to a new one or to one that is there.

    What two rows that are there have to do with one another is for those to say who reviewed them.
    """
    for row in links.iter_rows(named=True):
        ends = row["from_claim_id"], row["to_claim_id"]
        if not new.intersection(ends) or not claim_ids.keys() >= {*ends}:
            continue
        one, other = (claim_ids[end] for end in ends)
        words = row["evidence_quote"]
        places = occurrences(text, words) if words else []
        if one != other and (not words or (places and not torn(text, *places))):
            yield row | {"from_claim_id": one, "to_claim_id": other}


def _leave_out(choice: Choice, row: Mapping[str, Any], reasons: Sequence[str]) -> None:
    choice.left_out.append(LeftOut(row["quote"] or "", row["quote_start"], tuple(reasons)))
