"""An extractor that finds what a test tells it to, of the article of tests/tiny."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from worked_examples import SCHEMAS, Cells, table

SOURCE = "lakes-herald-19870504"
CODER = "rule-extractor"
CODER_ROW = {
    "coder_id": CODER,
    "coder_type": "rule",
    "name": "The rules of this package",
    "manual_version": "v1.1",
}


def found_claim(number: int, quote: str, **cells: object) -> Cells:
    """Return a claim as the rules make it: by default an attack that the outlet tells of."""
    return {
        "claim_id": f"{SOURCE}-m{number:02}",
        "source_id": SOURCE,
        "quote": quote,
        "claimant_actor_id": "norland-defence-ministry",
        "attribution_type": "reported_speech",
        "kind": "attack",
        "stance": "asserts",
        "modality": "actual",
        "is_implied": False,
        "place_precision": "none",
        "date_precision": "unknown",
        "stated_to": date(1987, 5, 4),
        "stated_basis": "inferred",
        "origin": "rule",
        "rule_id": "attack-verb",
        "review": "candidate",
        "coder_id": CODER,
        "coded_on": date(1990, 2, 1),
        "confidence": "medium",
    } | cells


def found_figure(number: int, quote: str, words: str, value: float, **cells: object) -> Cells:
    """Return a claim that people were wounded."""
    figure = {
        "kind": "casualties",
        "measure": "wounded",
        "object": "person",
        "value_text": words,
        "value": value,
        "qualifier": "exact",
        "scope": "incident",
        "population": "unspecified",
        "group": "none",
        "rule_id": "figure-measure",
    }
    return found_claim(number, quote, **(figure | cells))


class Stub:
    """Stands for the rules; `texts` are the articles that it was given."""

    def __init__(self, *claims: Cells, **others: list[Cells]) -> None:
        self.claims = list(claims)
        self.others = others
        self.texts: list[str] = []

    def __call__(
        self, root: Path, source: Mapping[str, Any], text: str, schemas: object
    ) -> dict[str, pl.DataFrame]:
        self.texts.append(text)
        rows: dict[str, list[Cells]] = {
            "sources": [{"source_id": SOURCE, "publisher_actor_id": "lakes-herald-paper"}],
            "coders": [CODER_ROW],
            "claims": self.claims,
        }
        return {name: table(name, *(rows | self.others).get(name, [])) for name in SCHEMAS}
