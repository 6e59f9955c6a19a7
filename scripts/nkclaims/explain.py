"""Explain one claim: its sentence with marks, what each field rests on, and the rule behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import polars as pl

from nkclaims.extraction.figure.doubts import ENCODER
from nkclaims.extraction.lexicon.pack import Act, FigureRule, Packs, load_packs
from nkclaims.grammar.document import Document
from nkclaims.grounds import Ground, Grounds, label
from nkclaims.issues import Issue, Refused
from nkclaims.reading.findings import did_you_mean
from nkclaims.validation.package import Package, read_package

NO_CLAIM = "X04"
MARKS = (("attribution", "{", "}"), ("quote", "«", "»"), ("value", "[", "]"))
FIELDS = (
    *("claimant_actor_id", "relayed_by_actor_id", "attribution_type", "kind", "stance"),
    *("modality", "measure", "object", "value", "qualifier", "scope", "population", "group"),
    *("victim_side", "agent_actor_id", "weapon", "place_id", "period_start", "period_end"),
    *("period_basis", "as_of", "stated_from", "stated_to"),
)
REMARKS = ("confidence", "note")
PRINTED = {  # words that a row keeps of its article
    "claimant_actor_id": "attribution_quote",
    "value": "value_text",
    "place_id": "place_text",
}


def explain(root: Path, claim_id: str, articles: Path | None = None) -> str:
    """Return what a claim of the package in ``root`` rests on, as lines of text.

    Args:
        root: folder of a package.
        claim_id: the claim.
        articles: file or folder of articles, as ``extract`` reads them, for a package that comes
            without.

    Raises:
        Refused: X04 there is no such claim; P-codes of a package that cannot be read.
    """
    package, _ = read_package(root, articles)
    rows = package.tables["claims"].lazy().filter(claim_id=claim_id).collect()
    if rows.is_empty():
        known = package.tables["claims"].lazy().select("claim_id").collect().to_series()
        hint = did_you_mean(claim_id, known.to_list())
        told = claim_id, "the id of a claim", hint
        raise Refused([Issue(package.paths["claims"], 0, "claim_id", NO_CLAIM, "", "", *told)])
    row = rows.row(0, named=True)
    packs = load_packs(root)
    lines = [f"{claim_id}: {row['quote']}", *_sentence(package, row)]
    table = [*_grounds(package, row, packs)]
    width = max(len(one.field) for one in table)
    wide = max((len(one.value) for one in table if one.basis), default=0)
    lines += [f"  {one.field:{width}}  {one.value:{wide}}  {one.basis}".rstrip() for one in table]
    return "\n".join([*lines, *_rule(packs, row)])


def _grounds(package: Package, row: Mapping[str, Any], packs: Packs) -> Iterator[Ground]:
    """Yield each field with what it rests on; without the article, with its value alone."""
    document = package.documents.get(row["source_id"])
    if document is None:
        for name in FIELDS:
            if row[name] is not None:
                words = row[PRINTED[name]] if name in PRINTED else None
                yield Ground(label(name), str(row[name]), f"“{words}”" if words else "")
    else:
        source = package.tables["sources"].lazy().filter(source_id=row["source_id"]).collect()
        grounds = Grounds(document, row, source["published_on"].item(), packs)
        actors = partial(_names, package, "actor", packs)
        places = partial(_names, package, "place", packs)
        yield from grounds.of_fields(actors, places, partial(_names_of_side, package, actors))
    yield from (Ground(one, str(row[one]), "") for one in REMARKS if row[one] is not None)


def _names(package: Package, kind: str, packs: Packs, one: str) -> list[str]:
    """Return the names and demonyms of an actor or place."""
    found = [
        name
        for table in (f"{kind}s", f"{kind}_names")
        for name in package.tables[table].lazy().filter(pl.col(f"{kind}_id") == one)
        .select("name").collect()["name"].drop_nulls()
    ]  # fmt: skip
    return [*found, *(word for name in found for word in packs.demonyms.get(name, ()))]


def _names_of_side(package: Package, actors: Callable[[str], list[str]], side: str) -> list[str]:
    of_side = package.tables["actors"].lazy().filter(side=side).select("actor_id").collect()
    return [name for actor in of_side["actor_id"] for name in actors(actor)]


def _sentence(package: Package, row: Mapping[str, Any]) -> list[str]:
    """Return the sentence with its marks; without the article, what may be shown without it."""
    document = package.documents.get(row["source_id"])
    if document is None:
        return ["  (the article is not here: --articles PATH shows the sentence)"]
    number = document.sentence_at(row["quote_start"])
    return [f"  sentence {number + 1}: {_marked(document, number, row)}"]


def _marked(document: Document, number: int, row: Mapping[str, Any]) -> str:
    sentence = document.sentences[number]
    inserts = []
    for rank, (name, opens, closes) in enumerate(MARKS):
        start, end = row[f"{name}_start"], row[f"{name}_end"]
        if start is not None and sentence.start <= start and end <= sentence.end:
            inserts += [(start, rank, opens), (end, -rank, closes)]
    text, at = "", sentence.start
    for offset, _, mark in sorted(inserts, key=lambda one: (one[0], one[2] in "{«[", one[1])):
        text += document.text[at:offset] + mark
        at = offset
    return text + document.text[at : sentence.end]


def _rule(packs: Packs, row: Mapping[str, Any]) -> list[str]:
    if row["origin"] != "rule":
        return [f"  read by {row['coder_id']}, not by a rule"]
    if row["rule_id"].startswith("parser-"):
        label = row["rule_id"].removeprefix("parser-")
        return [f"  rule {row['rule_id']}: a dependency tree, in which what is counted is {label}"]
    if row["rule_id"] == ENCODER:
        told = "a number that no rule reads, and the encoder takes for a figure"
        return [f"  rule {ENCODER}: {told}"]
    if row["rule_id"].startswith("subset-"):
        return [f"  rule {row['rule_id']}: a part of the figure before, which no number counts"]
    rules: dict[str, Act | FigureRule] = {
        f"figure-{one.rule_id}": one for one in packs.figure_rules
    }
    rules |= {f"act-{one.rule_id}": one for one in packs.acts}
    rule = rules.get(row["rule_id"])
    if rule is None:
        return [f"  rule {row['rule_id']}: of another version of the packs, or without an example"]
    return [f"  rule {row['rule_id']}: as in “{rule.example}”; not in “{rule.counter_example}”"]
