"""Explain one claim: its sentence with what was anchored there, and the rule behind it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from nkclaims.extraction.pack import Packs, load_packs
from nkclaims.grammar.document import Document
from nkclaims.issues import Issue, Refused
from nkclaims.reading.findings import did_you_mean
from nkclaims.validation.package import Package, read_package

NO_CLAIM = "X04"
MARKS = (("attribution", "{", "}"), ("quote", "«", "»"), ("value", "[", "]"))
SHOWN = (
    *("claimant_actor_id", "relayed_by_actor_id", "attribution_type", "kind", "stance"),
    *("modality", "measure", "object", "value", "qualifier", "scope", "population", "group"),
    *("victim_side", "agent_actor_id", "weapon", "place_id", "period_start", "period_end"),
    *("period_basis", "as_of", "stated_from", "stated_to", "confidence", "note"),
)


def explain(root: Path, claim_id: str, articles: Path | None = None) -> str:
    """Return what a claim of the package in ``root`` rests on, as lines of text.

    Args:
        root: folder of a package.
        claim_id: the claim.
        articles: folder with ``<source_id>/article.txt`` for a package that comes without.

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
    width = max(map(len, SHOWN))
    cells = [f"  {name:{width}}  {row[name]}" for name in SHOWN if row[name] is not None]
    lines = [f"{claim_id}: {row['quote']}", *_sentence(package, row), *cells]
    return "\n".join([*lines, *_rule(load_packs(root), row)])


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
    if row["rule_id"].startswith("subset-"):
        return [f"  rule {row['rule_id']}: a part of the figure before, which no number counts"]
    rules = {f"figure-{one.rule_id}": one.pattern.pattern for one in packs.figure_rules}
    rules |= {f"act-{one.rule_id}": one.pattern.pattern for one in packs.acts}
    pattern = rules.get(row["rule_id"], "of another version of the packs")
    return [f"  rule {row['rule_id']}: {pattern}"]
