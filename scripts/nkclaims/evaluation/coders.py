"""Compare what rules, parser and encoder, alone and together, get of sets that may be looked at."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from nkclaims.evaluation.claims import machine_set
from nkclaims.evaluation.fields import CORE
from nkclaims.evaluation.matching import match
from nkclaims.evaluation.run import Extract, open_sets
from nkclaims.evaluation.scores import Scores, score
from nkclaims.extraction.shard import Coders
from nkclaims.schema import Table

ROWS: Final = {
    **{name: f"figures/all/{name}" for name in ("found", "right", "extra")},
    **{name: f"field/{name}/figures" for name in CORE},
    "agent (all claims)": "field/agent/filled",
}


def compare(root: Path, schemas: Mapping[str, Table], by: Mapping[Coders, Extract]) -> list[str]:
    """Return a Markdown table: a row a share, a column a set and extractor; n differs with found.

    Raises:
        Refused: a fault in seeds/ or evaluation/development/, or of an extractor.
    """
    columns: dict[str, Scores] = {}
    for gold in open_sets(root, schemas):
        for who, extract in by.items():
            machine = machine_set(extract(gold.texts))
            columns[f"{gold.name}: {who}"] = score(
                gold, machine, match(gold.claims, machine.claims)
            )
    lines = [["Figures", *columns], ["---", *("--:" for _ in columns)]]
    for name, key in ROWS.items():
        shares = [scores[key] for scores in columns.values()]
        lines.append([name, *(f"{one.hits} of {one.n}" for one in shares)])
    return [f"| {' | '.join(line)} |" for line in lines]
