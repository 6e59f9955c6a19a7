"""What is left out because its rows do not fit, or break a rule: links, claims, whole articles.

A fault costs no more than shows it. Without a link, or without a claim, an article still says what
it said; one of which more than a few claims are wrong was not understood, and is left out whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import polars as pl

from nkclaims.extraction.merge import Shards
from nkclaims.extraction.shard import EXTRA, NAMES, ORIGINS, PROBLEMS, Tables
from nkclaims.issues import Issue
from nkclaims.reading.findings import record_id
from nkclaims.schema import Table

FEW = 3  # claims of an article that are left out alone
REPORT = "a fault of the extractor, please report it with the article"
HINT = f"it was left out: {REPORT}"
LINK_HINT = f"this link alone was left out: {REPORT}"
CLAIM_HINT = f"this claim alone was left out: {REPORT}"
LINKS = "claim_links"
OF_CLAIMS = ("claims", "claim_actors", "claim_places")  # a row that is wrong costs its claim
CLAIM = ("claim_id", "from_claim_id", "to_claim_id")
JOINED = {"event_id": "event_claims", "ceasefire_id": "ceasefire_claims"}
"""Where the claims stand by which a row belongs to articles, by the column that leads there."""
Records = dict[str, Issue]
"""Public ids, each with the first issue that is at fault with it."""


@dataclass
class Faults:
    """What was found to be at fault, by ids."""

    schemas: Mapping[str, Table]
    articles: Records = field(default_factory=dict)
    claims: Records = field(default_factory=dict)
    links: Records = field(default_factory=dict)

    def take(self, issues: Iterable[Issue], tables: Tables, shards: Shards) -> bool:
        """Add what has the rows of issues: links alone, as long as there are any that are new.

        Args:
            issues: in order.
            tables: those of the package, none if they could not be put together.
            shards: the rows of articles that the tables were made of.

        Returns:
            Whether there is more to leave out than before.
        """
        ordered = [*issues][::-1]  # the first of a record is kept
        links = {one.record: one for one in ordered if one.table == LINKS}
        if new := links.keys() - self.links.keys():
            self.links |= {record: links[record] for record in new}
            return True
        source_of = dict(shards("claims").select("claim_id", "source_id").iter_rows())
        known = {*shards("sources")["source_id"]}
        by_table: dict[str, dict[str, list[str]]] = {}
        claims, articles = Records(), Records()
        for one in ordered:
            claim = one.record.partition("/")[0]
            if one.table in OF_CLAIMS and claim in source_of and claim not in self.claims:
                claims[claim] = one
            elif one.file in known:  # of a row that is not put together yet
                articles[one.file] = one
            else:
                if one.table not in by_table:
                    by_table[one.table] = self._articles_by_record(one.table, tables, shards)
                articles |= dict.fromkeys(by_table[one.table].get(one.record, []), one)
        counts = Counter(source_of[claim] for claim in {*claims, *self.claims} & source_of.keys())
        for claim, one in claims.items():
            if counts[source_of[claim]] > FEW:
                articles[source_of[claim]] = one
            elif source_of[claim] not in articles:
                self.claims[claim] = one
        self.articles |= articles
        return bool(claims or articles)

    def without(self, shards: Shards) -> Shards:
        """Return shards as if nothing of this had been read; what else is said of it stays."""

        def rows(name: str) -> pl.DataFrame:
            found = shards(name)
            if name == PROBLEMS:
                return found
            if self.articles:
                found = found.filter(~pl.col("_file").is_in([*self.articles]))
            if self.claims:
                for column in {*CLAIM} & {*found.columns}:
                    found = found.filter(~pl.col(column).is_in([*self.claims]))
            if self.links and name == LINKS:
                record = record_id(found, self.schemas[name])
                is_wrong = record.is_in([*self.links])  # of a circle the claim alone is told
                found = found.filter(~is_wrong, ~pl.col("from_claim_id").is_in([*self.links]))
            return found

        return rows

    def told(self, shards: Shards) -> pl.DataFrame:
        """Return the rows of problems of what was left out, shards being those of all articles."""
        columns = ("_file", "file", "line")
        places = {article: place for article, *place in shards(ORIGINS).select(columns).iter_rows()}
        source_of = dict(shards("claims").select("claim_id", "source_id").iter_rows())
        left_out = [(article, one, HINT) for article, one in self.articles.items()]
        for parts, hint in ((self.claims, CLAIM_HINT), (self.links, LINK_HINT)):
            for record, one in parts.items():
                article = source_of[record.partition("/")[0]]
                if article not in self.articles:
                    left_out.append((article, one, hint))
        rows = [
            (
                *(article, *places[article], one.code),
                *(f"{one.table}.{one.column} of {one.record}: {one.found}"[:200], one.expected),
                hint,
            )
            for article, one, hint in left_out
        ]
        return pl.DataFrame(rows, schema=dict(EXTRA[PROBLEMS]), orient="row")

    def _articles_by_record(
        self, name: str, tables: Tables, shards: Shards
    ) -> dict[str, list[str]]:
        """Return the articles of each row of a table: its own, its claims', or who named it.

        A row of a registry, which articles only refer to, has none: its faults are of a pack.
        """
        rows = tables.get(name, pl.DataFrame())
        claims = tables.get("claims", pl.DataFrame())
        ways = ("source_id", *CLAIM[:2], *JOINED)
        first = next((one for one in ways if one in rows.columns), None)
        if first is None or claims.is_empty():
            made = shards(NAMES).drop_nulls("row").filter(table=name)
            found = made.select("id", "_file")
        else:
            keyed = rows.select(first, _id=record_id(rows, self.schemas[name]))
            if first in JOINED:
                joined = tables[JOINED[first]].select(first, "claim_id")
                keyed, first = keyed.join(joined, on=first), "claim_id"
            if first in CLAIM:
                of_claim = claims.select(pl.col("claim_id").alias(first), "source_id")
                keyed = keyed.join(of_claim, on=first)
            found = keyed.select("_id", "source_id")
        articles: dict[str, list[str]] = {}
        for record, article in found.unique().sort(pl.all()).iter_rows():
            articles.setdefault(record, []).append(article)
        return articles
