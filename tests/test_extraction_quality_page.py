"""The page is a function of the shares, and this is what it looks like."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from nkclaims.evaluation.fields import CORE, FIELDS
from nkclaims.evaluation.frozen_runs import HALF, Run
from nkclaims.evaluation.page import page
from nkclaims.evaluation.scores import CONFIDENCE, Scores, Share

METHOD = "lexicons and rules, no model"
SNAPSHOT = Path(__file__).parent / "snapshots" / "extraction-quality.md"


def shares(n: int) -> Scores:
    """Return the shares of a set with so many claims, half of them figures."""
    half = n // 2
    found = {
        "articles": Share(2, 2),
        **{
            f"figures/{which}/{told}": Share(hits, half)
            for which in ("all", "losses")
            for told, hits in (("found", half - 1), ("right", half - 2), ("extra", 1))
        },
        **{f"confidence/{one}/right": Share(half - 2, half - 1) for one in CONFIDENCE},
        **{
            f"kind/{kind}/{told}": Share(k - off, k)
            for kind, k in (("all", n), ("attack", half), ("casualties", n - half))
            for told, off in (("found", 1), ("kept", 1), ("actors", 2))
        },
        **{f"field/{name}/all": Share(n - 2, n) for name in FIELDS},
        **{f"field/{name}/filled": Share(half - 2, half) for name in FIELDS},
        **{f"field/{name}/figures": Share(half - 1, half) for name in CORE},
    }
    for relation, k in (("contradicts", 2), ("denies", 4)):
        found |= {f"link/{relation}/{told}": Share(k - 1, k) for told in ("found", "right", "rows")}
        found[f"link/{relation}/kept"] = Share(0, 0)
    return found


SETS = {"seen": shares(40), "development": shares(20), "control": shares(16)}
RUNS = [
    Run(HALF, 1, date(2026, 1, 30), "0" * 64, shares(22)),
    Run(HALF, 2, date(2026, 2, 14), "1" * 64, shares(24)),
]


def test_the_page_is_the_snapshot() -> None:
    made = page(SETS, RUNS, "1" * 64, METHOD)
    snapshot = SNAPSHOT.read_text(encoding="utf-8").replace("HALF", str(HALF))
    assert made == snapshot


def test_without_a_frozen_run_the_page_says_so() -> None:
    made = page(SETS, [], "1" * 64, METHOD)
    assert "| Articles | 2 | 2 | 2 | not run |" in made
    assert "None so far; 3 are left." in made


def test_rules_that_changed_since_are_told() -> None:
    assert "Rules and packs were changed since. 1 run is left." in page(
        SETS, RUNS, "2" * 64, METHOD
    )


def test_a_kind_of_one_set_alone_is_empty_in_the_others() -> None:
    sets = {**SETS, "development": {**SETS["development"], "kind/personnel/found": Share(1, 1)}}
    row = "| `personnel` |  | 100.0% (21% to 100%), n 1 |  | not run |"
    assert row in page(sets, [], "", METHOD)
