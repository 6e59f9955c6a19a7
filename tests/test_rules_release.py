"""Rules J85 to J91: each with packages that keep it and that break it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from nkclaims.derived.agreement import FIELDS
from nkclaims.reading.articles import Tables
from nkclaims.validation.package import Package
from rule_cases import (
    SOURCE,
    Change,
    add,
    broken,
    change,
    claim,
    package,
    places,
    remove,
    rules,
)

Case = Callable[[], Package]
TOMBSTONE = f"claims/{SOURCE}-c11"
EXCLUSION = f"{SOURCE}-x02"


def compared(*fields: str) -> Change:
    """Let two coders have been compared on these fields."""

    def filled(tables: Tables) -> Tables:
        rows = pl.DataFrame(
            {
                "source_id": [SOURCE] * len(fields),
                "unit": [1] * len(fields),
                "field": list(fields),
                "is_agreed": [True] * len(fields),
                "is_shown": [False] * len(fields),
            }
        )
        frame = tables["agreement"]
        return {**tables, "agreement": pl.concat([frame.clear(), rows], how="diagonal_relaxed")}

    return filled


def by_machine(tables: Tables) -> Tables:
    """Let rules have coded the whole package, of which nobody has read a row."""
    coded = {
        "claims": {"origin": "rule", "review": "candidate"},
        "coders": {"coder_type": "rule"},
    }
    changed = {
        name: tables[name].with_columns(
            pl.lit(value, tables[name].schema[column]).alias(column)
            for column, value in cells.items()
        )
        for name, cells in coded.items()
    }
    return {**tables, **changed, "exclusions": tables["exclusions"].clear()}


RULE = add("coders", "first-reader", coder_id="a-grammar", coder_type="rule")
BY_RULE = {"origin": "rule", "coder_id": "a-grammar"}
BROKEN: dict[str, tuple[Case, tuple[str, str, str], str]] = {
    "J85 a person for a model": (
        lambda: package(change("claims", claim("01"), origin="model")),
        ("claims", claim("01"), "coder_id"),
        "a coder of type model",
    ),
    "J85 no rule named": (
        lambda: package(RULE, change("claims", claim("01"), **BY_RULE)),
        ("claims", claim("01"), "rule_id"),
        "the rule that wrote the row",
    ),
    "J86 candidate": (
        lambda: package(change("claims", claim("01"), review="candidate")),
        ("claims", claim("01"), "review"),
        "accepted or corrected",
    ),
    "J86 rejected": (
        lambda: package(after=[change("claims", claim("01"), review="rejected")]),
        ("claims", claim("01"), "review"),
        "accepted or corrected",
    ),
    "J87 coded once": (
        package,
        ("conflicts", "lakes-war-1987", "conflict_id"),
        "20 % of its claims coded twice, not 0 %",
    ),
    "J87 field not compared": (
        lambda: package(after=[compared(*(set(FIELDS) - {"kind", "scope"}))]),
        ("conflicts", "lakes-war-1987", "conflict_id"),
        "agreement on kind, scope",
    ),
    "J89 id used again": (
        lambda: package(after=[add("claims", claim("06"), claim_id=claim("11"))]),
        ("claims", claim("11"), "claim_id"),
        "an id that no row ever had",
    ),
    "J89 no such table": (
        lambda: package(change("retired_ids", TOMBSTONE, table_name="claim")),
        ("retired_ids", TOMBSTONE.replace("claims", "claim", 1), "table_name"),
        "a table",
    ),
    "J91 number not accounted for": (
        lambda: package(remove("exclusions", EXCLUSION)),
        ("sentences", f"{SOURCE}/5", ""),
        "one of them",
    ),
}
KEPT: dict[str, Case] = {
    "J85": package,
    "J85 rule named": lambda: package(
        RULE, change("claims", claim("01"), **BY_RULE, rule_id="counts")
    ),
    "J86": package,
    "J86 a machine coded all": lambda: package(
        *(
            change("claims", claim(f"{n:02}"), review="candidate", origin="rule")
            for n in range(1, 11)
        ),
        after=[],
    ),
    "J87 a machine coded all": lambda: package(
        *(change("claims", claim(f"{n:02}"), origin="rule") for n in range(1, 11)), after=[]
    ),
    "J87 every field compared": lambda: package(after=[compared(*FIELDS)]),
    "J89": package,
    "J90": package,
    "J91": package,
    "J91 a machine coded all": lambda: package(after=[by_machine]),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken(name: str) -> None:
    case, place, says = BROKEN[name]
    (issue,) = broken(name[:3], case())
    assert places([issue]) == [place]
    assert says in f"{issue.expected}; {issue.hint}"


@pytest.mark.parametrize("name", KEPT)
def test_kept(name: str) -> None:
    assert broken(name[:3], KEPT[name]()) == []


@pytest.fixture
def released(tmp_path: Path) -> Package:
    """A package in a folder of its own, whose article may not be passed on."""
    kept_back = change("sources", SOURCE, text_redistributed=False)
    return replace(package(kept_back), root=tmp_path)


def test_j90_broken_by_an_article_in_a_release(released: Package) -> None:
    path = released.root / "extra" / "notes.md"
    path.parent.mkdir()
    path.write_bytes(released.found_texts[SOURCE].encode())
    (issue,) = broken("J90", released)
    assert places([issue]) == [("sources", SOURCE, "text_redistributed")]
    assert "extra/notes.md is one" in issue.expected


def test_j90_kept_by_a_release_without_articles(released: Package) -> None:
    (released.root / "README.md").write_text("x" * len(released.found_texts[SOURCE]))
    assert broken("J90", released) == []


def test_j90_kept_by_an_article_that_may_be_passed_on(tmp_path: Path) -> None:
    free = replace(package(), root=tmp_path)
    (tmp_path / "article.txt").write_bytes(free.found_texts[SOURCE].encode())
    assert broken("J90", free) == []


def test_j91_holds_the_sheet_of_a_machine_against_its_claims() -> None:
    sheet = change("sentences", f"{SOURCE}/5", n_claims=7)
    (issue,) = broken("J91", package(after=[by_machine, sheet]))
    assert issue.record == f"{SOURCE}/5"
    assert "7, as counted" in issue.expected
    (issue,) = broken("J91", package(after=[by_machine, remove("sentences", f"{SOURCE}/5")]))
    assert issue.expected == "a row of the table sentences"


def test_j91_needs_the_articles() -> None:
    assert [rule.needs_texts for rule in rules("J91")] == [True]
    assert broken("J91", replace(package(), found_texts={})) == []
