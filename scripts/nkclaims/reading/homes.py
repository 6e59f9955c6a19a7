"""Check that a row in the folder of an article is about a claim of that article."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from nkclaims.issues import Issue
from nkclaims.reading.findings import findings
from nkclaims.reading.keys import only
from nkclaims.reading.shelf import Tables
from nkclaims.schema import SEEDS_OF_ARTICLE, Table

STRANGER = "L07"
ABOUT = ("claim_id", "from_claim_id")  # the claim that a row of an article is about


def at_home(tables: Tables, schemas: Mapping[str, Table]) -> list[Issue]:
    """Return L07 for each row in an article's folder that is about a claim of another article."""
    of_claims = tables["claims"].lazy().select(claim_id="claim_id", home="_file").collect()
    issues = []
    for name, frame in tables.items():
        for key in schemas[name].foreign_keys:
            if schemas[name].seeds != SEEDS_OF_ARTICLE or key.fields[0] not in ABOUT:
                continue
            rows = only(frame, schemas[name], key.fields).join(
                of_claims, left_on=key.fields[0], right_on="claim_id", maintain_order="left"
            )
            folder = pl.col("_file").str.replace("[^/]*$", "")
            away = rows.filter(pl.col("home").str.replace("[^/]*$", "") != folder)
            issues += findings(away, schemas[name], key.fields[0], STRANGER, _say)
    return issues


def _say(_: str) -> tuple[str, str]:
    return "a claim of this article", "move the row to that article's folder"
