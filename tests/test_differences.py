"""Rows and cells that are not what they should be, each at its place, and never too many."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from nkclaims.issues import Issue
from nkclaims.schema import load_schemas
from nkclaims.validation.differences import SHOWN, differences

TABLE = load_schemas(Path(__file__).parents[1] / "schemas")["claim_links"]
KEY = ("from_claim_id", "to_claim_id", "relation")


def rows(*links: tuple[str, str | None], file: str = "data/claim_links.csv") -> pl.DataFrame:
    """Return links `a-1` to `a-0`, each with its evidence, on lines 2 and on."""
    return pl.DataFrame(
        [
            {
                "from_claim_id": link,
                "to_claim_id": "a-0",
                "relation": "denies",
                "evidence_quote": evidence,
                "_file": file,
                "_line": line,
            }
            for line, (link, evidence) in enumerate(links, 2)
        ],
        schema_overrides={"evidence_quote": pl.String},
    )


def compared(found: pl.DataFrame, right: pl.DataFrame) -> list[Issue]:
    columns = (*KEY, "evidence_quote")
    return differences(
        found,
        right,
        TABLE,
        columns,
        "data/claim_links.csv",
        "P04",
        lambda column, file, line: f"{column}@{file}:{line}",
    )


def test_the_same_rows_in_any_order_do_not_differ() -> None:
    assert compared(rows(("a-1", "x"), ("a-2", None)), rows(("a-2", None), ("a-1", "x"))) == []


@pytest.mark.parametrize(
    ("is_", "should_be", "words"),
    [("x", "y", ("x", "y")), (None, "y", ("", "y")), ("x", None, ("x", "nothing"))],
)
def test_a_cell_that_differs_is_named(
    is_: str | None, should_be: str | None, words: tuple[str, str]
) -> None:
    (issue,) = compared(rows(("a-1", is_)), rows(("a-1", should_be), file="seeds/links.csv"))
    assert (issue.file, issue.line, issue.column) == ("data/claim_links.csv", 2, "evidence_quote")
    assert issue.record == "a-1/a-0/denies"
    assert (issue.found, issue.expected) == words
    assert issue.hint == "evidence_quote@seeds/links.csv:2"


def test_rows_too_many_and_missing_are_named() -> None:
    issues = compared(rows(("a-1", "x"), ("a-2", "x")), rows(("a-1", "x"), ("a-3", "x")))
    assert [(issue.line, issue.record, issue.found, issue.expected) for issue in issues] == [
        (3, "a-2/a-0/denies", "a row", "no such row"),
        (0, "a-3/a-0/denies", "no row", "a row"),
    ]


def test_computed_rows_need_no_place() -> None:
    right = rows(("a-1", "y")).drop("_file", "_line")
    (issue,) = compared(rows(("a-1", "x")), right)
    assert issue.hint == "evidence_quote@:0"


def test_a_table_that_is_all_wrong_does_not_flood() -> None:
    links = [(f"a-{number}", "x") for number in range(SHOWN + 5)]
    issues = compared(rows(*links), rows(*((link, "y") for link, _ in links)))
    assert len(issues) == SHOWN
    assert issues[-1].expected == "y (and 5 more rows like this)"
